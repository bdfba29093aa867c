"""Everything in a response that tells of a private person, with a proposal for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from hoering.domain import (
    BlockKind,
    PersonalDatum,
    PersonalKind,
    Response,
    RoundFacts,
    Span,
    Verdict,
    Where,
)
from hoering.language.namelist import NameList, name_list
from hoering.privacy.contacts.contactdata import beside, contact_data
from hoering.privacy.contacts.mail_names import citizen_mails, told_by_mail
from hoering.privacy.health.health import health, tells_of_illness
from hoering.privacy.health.own_matters import own_matters
from hoering.privacy.health.own_words import with_own_words
from hoering.privacy.health.phrasing import whole_phrases
from hoering.privacy.health.walks_of_life import classes_of, walks_of_life
from hoering.privacy.letters.behalf import writes_privately
from hoering.privacy.letters.lined_letter import LinedLetter, lined_letter
from hoering.privacy.names.authorship import sender_of
from hoering.privacy.names.odd_letters import in_other_letters, small_names
from hoering.privacy.names.other_letters import families_elsewhere, fellow_senders
from hoering.privacy.names.people import People
from hoering.privacy.names.repeats import again_small, misread_names, pet_forms, with_initial
from hoering.privacy.names.signed_lists import (
    birthdays_in_tables,
    homes_in_tables,
    names_in_tables,
    not_told,
    signed_names,
)
from hoering.privacy.wording.hit import Hit, telling
from hoering.privacy.wording.mended import mended
from hoering.privacy.wording.no_names import NO_NAME
from hoering.privacy.wording.quotations import of_known
from hoering.privacy.wording.runs import is_word
from hoering.privacy.wording.surroundings import file_words
from hoering.typed import spelt_out


def find_personal(responses: Sequence[Response], facts: RoundFacts) -> tuple[PersonalDatum, ...]:
    """What tells of private persons, response by response, in reading order.

    Raises NoModel when the name lists are missing.
    """
    names = name_list()
    found: list[PersonalDatum] = []
    for response in responses:
        found += _of_response(response, facts, names)
    return families_elsewhere(responses, fellow_senders(found), facts, names)


def _of_response(response: Response, facts: RoundFacts, names: NameList) -> list[PersonalDatum]:
    private = writes_privately(response, names)
    if private:
        response = replace(response, sender=sender_of(response, names, facts))
    document = replace(
        response.document, text=mended(response.document.text, names, response.sender)
    )
    seen = replace(response, document=document)
    letter = lined_letter(seen, private)
    text = document.text
    people = People(letter, facts, names, tells_of_illness)
    found = told_by_mail(letter, facts, people.hits)
    hits = contact_data(letter, facts, names, found)
    hits += birthdays_in_tables(letter, hits)
    contact = [h.span for h in hits]
    named = [n for n in (beside(h, contact, text) for h in found) if n is not None]
    named += misread_names(seen, named)
    signed = list(signed_names(letter))
    named = [*not_told(named, signed), *(h for h in signed if h.kind is PersonalKind.NAME)]
    hits = [*not_told(hits, signed), *(h for h in signed if h.kind is not PersonalKind.NAME)]
    named += names_in_tables(letter, named)
    hits += homes_in_tables(letter, hits)
    named += in_other_letters(letter)
    written_small = list(small_names(letter, names))
    again = [*again_small(text, [*named, *written_small], names), *with_initial(text, named)]
    again += pet_forms(text, named, names) if private else ()
    for small in (*written_small, *again):
        # "R. Tinghøj" is more than the family's name in it.
        within = [h for h in named if h.verdict is Verdict.HIDE and h.span.end == small.span.end]
        within = [h for h in within if small.span.start < h.span.start]
        if not any(small.span.overlaps(h.span) for h in (*named, *hits) if h not in within):
            named = [*(h for h in named if h not in within), small]
    hidden = [h.span for h in named if h.verdict is Verdict.HIDE]
    hits = _with_matters(letter, hidden, hits)
    theirs = [*hidden, *_said_again(text, hidden)]

    def has_name(span: Span) -> bool:
        return any(span.overlaps(other) for other in theirs)

    homes = [h.span for h in hits if _is_home(h)]
    ill = [h for h in _health(text, has_name, homes, letter.private) if not has_name(h.span)]
    ill = _side_by_side(text, [*ill, *_again(text, ill)] if letter.private else ill)
    ill = [h for h in ill if not any(h.span.overlaps(s) for s in contact)]
    taken = [*contact, *(h.span for h in named)]
    ill = with_own_words(text, letter.private, hidden, taken, whole_phrases(text, ill, taken))
    ill = ill if letter.private else _alone(text, ill, taken)
    hits += [*named, *ill]
    return [
        *_grouped(response, hits),
        *_from_files(response, named),
        *_authors(response, letter),
    ]


def _with_matters(letter: LinedLetter, hidden: Sequence[Span], hits: Sequence[Hit]) -> list[Hit]:
    """The contact data in `hits`, and what else points to somebody; `hidden` are the hidden names."""
    text = letter.response.document.text
    if not letter.private:
        return [*hits, *classes_of(text, hidden)]
    told = [h for h in hits if h.verdict is Verdict.HIDE]
    homes = [h.span for h in told if h.kind is PersonalKind.ADDRESS]
    matters = list(own_matters(text, [*hidden, *(h.span for h in told)], homes))
    matters += walks_of_life(text, hidden)
    kept = [h for h in hits if not any(_is_part(h, m) for m in matters)]
    taken = [h.span for h in kept]
    return kept + _longest([h for h in matters if not any(h.span.overlaps(s) for s in taken)])


def _said_again(text: str, hidden: Sequence[Span]) -> Iterator[Span]:
    """Where else a hidden name that no list has stands: "min søn Matvii … Matvii taler ikke endnu"."""
    for word in sorted({span.of(text) for span in hidden}):
        if word.isalpha() and len(word) > 3 and not is_word(word):
            yield from (Span(*m.span()) for m in re.finditer(rf"\b{word}(?!\w)", text))


def _is_home(hit: Hit) -> bool:
    return hit.kind is PersonalKind.ADDRESS and hit.verdict is Verdict.HIDE


def _health(
    text: str, has_name: Callable[[Span], bool], homes: Sequence[Span], private: bool
) -> list[Hit]:
    """Health, and in a body's letter that of a citizen whose mail or words it passes on."""

    def is_told(span: Span) -> bool:
        return has_name(span) or any(span.overlaps(home) for home in homes)

    found = list(health(text, has_name, private))
    quoted = [] if private else [*citizen_mails(text), *of_known(text, is_told)]
    if quoted:
        theirs = health(text, has_name, True)
        found += [h for h in theirs if h not in found and any(h.span.overlaps(q) for q in quoted)]
    return found


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    """Of hits that overlap the longest."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (-len(h.span), h.span.start)):
        if not any(hit.span.overlaps(other.span) for other in kept):
            kept.append(hit)
    return kept


def _is_part(hit: Hit, of: Hit) -> bool:
    """Whether what looks like a telephone is eight figures of a longer number."""
    inside = of.span.start <= hit.span.start and hit.span.end <= of.span.end
    return hit.kind is PersonalKind.PHONE and inside


def _side_by_side(text: str, ill: Sequence[Hit]) -> list[Hit]:
    """Words of one condition as one: "paranoid" and "skizofreni" with a blank between them."""
    found: list[Hit] = []
    for hit in sorted(ill, key=lambda h: (h.span.start, -h.span.end)):
        last = found[-1] if found else None
        if last and hit.span.start < last.span.end:
            continue
        word = " " not in hit.span.of(text)
        if last and word and text[last.span.end : hit.span.start] == " ":
            found[-1] = replace(last, span=Span(last.span.start, hit.span.end))
        else:
            found.append(hit)
    return found


def _alone(text: str, ill: Sequence[Hit], taken: Sequence[Span]) -> list[Hit]:
    """A citizen's conditions in a body's letter, each with so many words beside it that the same word
    stays where the body speaks of its subject: "demens" in what the Alzheimerforening writes."""
    spans = [h.span for h in ill]
    found = []
    for hit in ill:
        more = telling(text, hit.span, spans)
        beside = [s for s in (*taken, *spans) if s != hit.span and s.overlaps(more)]
        found.append(hit if beside else replace(hit, span=more))
    return found


def _again(text: str, ill: Sequence[Hit]) -> list[Hit]:
    """The same condition named again in the same response."""
    words = {h.span.of(text).lower() for h in ill if len(h.span) > 3}
    if not words:
        return []
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")(?!\w)",
        re.I,
    )
    found = (Span(*m.span()) for m in pattern.finditer(text))
    return [
        Hit(span, PersonalKind.HEALTH, "nævnt igen")
        for span in found
        if not any(span.overlaps(h.span) for h in ill)
    ]


def _grouped(response: Response, hits: Iterable[Hit]) -> Iterator[PersonalDatum]:
    """One datum for each kind and text; hidden anywhere is hidden everywhere in the response."""
    document = response.document
    groups: dict[tuple[PersonalKind, str], list[Hit]] = {}
    for hit in sorted(hits, key=lambda h: h.span):
        groups.setdefault((hit.kind, hit.span.of(document.text)), []).append(hit)
    whole = {h.person.split()[0]: h.person for hs in groups.values() for h in hs if " " in h.person}
    for (kind, text), group in groups.items():
        hide = next((h for h in group if h.verdict is Verdict.HIDE), None)
        shown = hide or group[0]
        first = group[0].span.start
        yield PersonalDatum(
            response=response.id,
            kind=kind,
            text=text,
            page=document.page_at(first),
            where=_where(response, first),
            spans=tuple(h.span for h in group),
            why=shown.why,
            proposal=shown.verdict,
            person=whole.get(shown.person, shown.person),
            is_sender=_is_senders(whole.get(shown.person, shown.person), response),
        )


def _is_senders(person: str, response: Response) -> bool:
    """Whether the person is the sender, or one of the couple that sent it."""
    return bool(person) and set(person.lower().split()) <= set(response.sender.lower().split())


def _where(response: Response, offset: int) -> Where:
    for block in response.document.blocks:
        if block.span.start <= offset < block.span.end:
            if block.kind is BlockKind.MAIL_HEADER:
                return Where.MAIL
            return Where.COMMENT if block.kind is BlockKind.COMMENT else Where.TEXT
    return Where.TEXT


def _from_files(response: Response, named: Sequence[Hit]) -> Iterator[PersonalDatum]:
    """Hidden people's names in the names of the files."""
    text = response.document.text
    people: dict[str, str] = {}
    for hit in named:
        if hit.verdict is Verdict.HIDE:
            for word in hit.span.of(text).split():
                people.setdefault(_as_in_file_name(word), hit.person)
    sender = response.sender if response.sender in people.values() else ""
    people[_as_in_file_name(sender)] = sender
    for source in response.sources:
        for word in _with_whole(file_words(source.file), sender):
            person = people.get(_as_in_file_name(word))
            if person is None or word.lower() in NO_NAME or len(word) < 3:
                continue
            yield PersonalDatum(
                response.id, PersonalKind.NAME, word, 1, Where.FILE, (), "navnet står i filens navn",
                Verdict.HIDE, person, person == response.sender,
            )  # fmt: skip


def _with_whole(words: Sequence[str], name: str) -> list[str]:
    """The words of a file name, those of a whole name as one: "Peter Lykkegaard Holst.eml" tells more
    than a mail that is signed "Peter L. Holst"."""
    long = len(name.split())
    for at in range(len(words) - long + 1) if long > 1 else ():
        whole = " ".join(words[at : at + long])
        if _as_in_file_name(whole) == _as_in_file_name(name):
            return [*words[:at], whole, *words[at + long :]]
    return list(words)


def _as_in_file_name(word: str) -> str:
    return spelt_out(word).rstrip(".,;:")


def _authors(response: Response, letter: LinedLetter) -> Iterator[PersonalDatum]:
    """Who made the comments and tracked changes, as the file says."""
    authors = dict.fromkeys(b.author for b in response.document.blocks if b.author)
    for author in authors:
        verdict = Verdict.HIDE if letter.private else Verdict.KEEP
        yield PersonalDatum(
            response.id, PersonalKind.NAME, author, 1, Where.COMMENT, (), "forfatter til kommentarer i filen",
            verdict, author, author == response.sender,
        )  # fmt: skip
