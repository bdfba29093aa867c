"""What other letters of the round tell of a name: people who are hidden there, of whom a family name stands
alone in this one, and people who wrote themselves."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from hoering.domain import PersonalDatum, PersonalKind, Response, RoundFacts, Span, Verdict, Where
from hoering.language.namelist import NameList
from hoering.privacy.names.standing import BY_SENTENCE
from hoering.privacy.wording import roles
from hoering.privacy.wording.hidden_forms import plain
from hoering.privacy.wording.no_names import NO_NAME
from hoering.privacy.wording.runs import is_defined, is_word, runs
from hoering.privacy.wording.surroundings import capital_words, place_words, places_said

WHY = "efternavnet på en, der er skjult i et andet svar"
_SHORTEST = 4
_OF_FATHER = ("sen", "sson")  # no common word with a capital within a sentence ends so: "Jensen"
_GIVEN = 30  # percent of uses: a given name as well, and may be another person's
# Where a farm, a village or a house stands: "på Stenkjær", "ved Stenkjær".
_PLACED = re.compile(r"(?i)\b(?:i|på|ved|nær|omkring|mod|bag|langs|(?:nord|syd|øst|vest)\sfor)\s$")
_BODY_AFTER = re.compile(r"^(?:[ -]|\s?&\s)[A-ZÆØÅ]|^\s(?:A/S|ApS|I/S|og\s(?:Co|Søn)\b)")


def families_elsewhere(
    responses: Sequence[Response],
    found: Sequence[PersonalDatum],
    facts: RoundFacts,
    names: NameList,
) -> tuple[PersonalDatum, ...]:
    """The data with those family names behind what was found in the same response.

    A name that somebody bears who stays (a mayor, a chair) is left alone in the whole round, and so
    is one of the round's places, a road's, a body's, and a common word's. "Fru Holm" is found in
    the letter itself.
    """
    public = {family for family, _, _ in _bearers(found, Verdict.KEEP)}
    people: dict[str, dict[str, str]] = {}
    stays = public | place_words(facts)
    for family, person, home in _bearers(found, Verdict.HIDE):
        if family not in stays:
            people.setdefault(family, {})[home] = person
    by: dict[str, list[PersonalDatum]] = {}
    for datum in found:
        by.setdefault(datum.response, []).append(datum)
    every: list[PersonalDatum] = []
    for response in responses:
        own = by.get(response.id, [])
        # Within the letter that hides the name its other places were judged already.
        others = {f: set(p.values()) for f, p in people.items() if response.id not in p}
        every += [*own, *_alone(response, own, others, names)]
    return tuple(every)


def _bearers(found: Sequence[PersonalDatum], verdict: Verdict) -> Iterator[tuple[str, str, str]]:
    """(family name, whole name, response) of the people with that verdict. "Krag-Lauritsen" alone
    is a family's name too: nobody else is called so."""
    for datum in found:
        if datum.kind is not PersonalKind.NAME or datum.proposal is not verdict:
            continue
        words = capital_words(datum.person or datum.text)
        for word in words[1:] or [w for w in words if "-" in w]:
            yield word, " ".join(words), datum.response


def _alone(
    response: Response,
    own: Sequence[PersonalDatum],
    people: Mapping[str, Collection[str]],
    names: NameList,
) -> Iterator[PersonalDatum]:
    text = response.document.text
    words = [w for w in people if w in text and w not in response.sender.split()]
    if not words:
        return
    taken = [span for datum in own for span in datum.spans]
    places = places_said(text, names)
    spans: dict[str, list[Span]] = {}
    for run in runs(text):
        word = _bare(run[0].word, words) if len(run) == 1 else ""
        if not word or word in places:
            continue
        span = Span(run[0].span.start, run[0].span.start + len(word))
        if not any(span.overlaps(t) for t in taken) and _is_persons(text, span, word, names):
            spans.setdefault(word, []).append(span)
    for word, places_of in spans.items():
        bearers = list(people[word])
        yield PersonalDatum(
            response.id,
            PersonalKind.NAME,
            word,
            response.document.page_at(places_of[0].start),
            Where.TEXT,
            tuple(places_of),
            WHY,
            Verdict.HIDE,
            bearers[0] if len(bearers) == 1 else word,
        )


def _bare(word: str, words: Sequence[str]) -> str:
    """The family name that the word is, in the genitive as well; "" for none."""
    forms = (word, word.rstrip("'’"), re.sub(r"['’]?s$", "", word))
    return next((form for form in forms if form in words), "")


def _is_persons(text: str, span: Span, word: str, names: NameList) -> bool:
    before, after = text[max(0, span.start - 70) : span.start], text[span.end : span.end + 60]
    if roles.THING_AFTER.match(after) or roles.THING_BEFORE.search(before):
        return False
    if _BODY_AFTER.match(after) or roles.ELECTED_AFTER.match(after):
        return False
    if roles.OFFICE_BEFORE.search(before) or roles.OFFICE_AFTER.match(after):
        return False
    if len(word) < _SHORTEST or word.lower() in NO_NAME or _PLACED.search(before):
        return False
    common = is_word(word) or is_defined(word)
    if names.given_share(word) >= _GIVEN or (common and not word.endswith(_OF_FATHER)):
        return False
    # A road or a house of the name in the same letter: "Stenkjærvej", "Stenkjær Mølle".
    return not re.search(
        rf"\b{re.escape(word)}s?-?(?:vej|gade|gård|by|skole|hus|mark|park|allé)", text
    )


ANSWERED = "har selv svaret som privatperson"


def fellow_senders(found: Sequence[PersonalDatum]) -> tuple[PersonalDatum, ...]:
    """The data, with the whole names of private senders hidden where nothing but the sentence spoke
    for an office. Who is told to hold one anywhere in the round may be named for that."""
    names = [d for d in found if d.kind is PersonalKind.NAME and " " in d.text]
    private = {plain(d.text) for d in names if d.is_sender and d.proposal is Verdict.HIDE}
    kept = (d for d in names if d.proposal is Verdict.KEEP and d.why != BY_SENTENCE)
    private -= {plain(d.text) for d in kept}
    return tuple(
        replace(d, proposal=Verdict.HIDE, why=ANSWERED)
        if d.why == BY_SENTENCE and plain(d.text) in private
        else d
        for d in found
    )
