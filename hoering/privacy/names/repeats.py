"""What follows from a hidden name: names listed with it, and its words wherever they stand again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from rapidfuzz import fuzz

from hoering.domain import PersonalKind, Response, Span, Verdict
from hoering.language.namelist import NameList
from hoering.privacy.wording import roles
from hoering.privacy.wording.hit import Hit
from hoering.privacy.wording.no_names import GIVEN_WORDS, NO_NAME
from hoering.privacy.wording.runs import (
    Name,
    base,
    is_called_as_land,
    is_compound,
    is_defined,
    is_word,
    loose_name,
    runs,
)
from hoering.privacy.wording.surroundings import capital_words

AGAIN = "navnet igen"  # the reason of a word of a name that is hidden already
# "Emre på 9 og Selin på 12": an age may stand before the joint.
_LIST_JOIN = re.compile(r"(?i)^(?:\spå\s\d{1,2})?(?:,\s(?:og\s)?|\s(?:og|&|samt|/)\s)$")
_GIVEN = 95  # percent of uses with a capital: in small letters it is hardly ever a word
_LIKELY = 50  # the same of a name that is no word: its own writers use no capitals
_SHORT = 3  # letters of a name that is too short to be told in small ones: "bo", "ida"
_ROW = 120  # characters of a row of children's names
# "vores børn ", "de fire ældste, Zakariye, ": children in a row.
_SEVERAL = re.compile(
    r"(?i)\b(?:de|mine|vores|vore|hendes|hans|deres|har|med)\s(?:[\w-]+\s){0,2}"
    r"(?:børn|unger|drenge|piger|sønner|døtre|tvillinger|ældste|yngste|mindste|store|små|søskende|børnebørn)"
    r"(?:\s(?:er|hedder))?[\s,:–]{1,3}(?-i:(?:(?:lille\s)?[A-ZÆØÅÁÉÍÓÚ][\w'’-]+(?:,\s(?:og\s)?|\sog\s))*)$"
)
_SHORTEST_PET = 5  # letters of a short form
_BEGINNING = 3  # letters that a short form has in common with its name
_LONGEST_LIST = 4  # rounds of looking: so many names to each side


def add_listed(text: str, hits: list[Hit], names: NameList, places: Collection[str]) -> None:
    """ "Alberte og Konrad", "Mona, Jesper, Villads og Karla Bech": one verdict for the list."""
    loose = [
        name
        for name in (loose_name(run, names) for run in runs(text))
        if name is not None and name.words[0] not in places
    ]
    known = [name for name in loose if _is_known(name, names)]
    unheard = [name for name in loose if name not in known and _is_unheard_of(name, names)]
    for _ in range(_LONGEST_LIST):
        added = [
            Hit(name.span, PersonalKind.NAME, hit.why, Verdict.HIDE, name.text)
            for hit in hits
            if hit.verdict is Verdict.HIDE
            for name in (*known, *(unheard if _may_list(text, hit, names) else ()))
            if _are_listed(text, hit.span, name.span)
        ]
        new = [h for h in added if not any(h.span.overlaps(o.span) for o in hits)]
        if not new:
            return
        hits += {h.span: h for h in new}.values()


def _may_list(text: str, hit: Hit, names: NameList) -> bool:
    """Whether names that no list has may stand beside a hidden one: it is a given name alone, or the
    first of several children: "de fire ældste, Zakariye, Ilhaan, Deeqa og Xamse"."""
    said = hit.span.of(text)
    if " " in said:
        return False
    several = _SEVERAL.search(text[max(0, hit.span.start - _ROW) : hit.span.start])
    return bool(several) or names.given_share(base(said, names)) >= _GIVEN


def _is_unheard_of(name: Name, names: NameList) -> bool:
    """A word that no list has and that is nothing else: "Oliwia" in "Maja og Oliwia"."""
    return len(name.words) == 1 and _is_nothing_else(name.words[0], names)


def _is_nothing_else(word: str, names: NameList) -> bool:
    if len(word) < _SHORT or word.isupper() or word in names.towns:
        return False
    return not (
        word.lower() in NO_NAME
        or is_word(word)
        or is_defined(word)
        or is_compound(word)
        or roles.THING_WORD.match(word)
        or roles.OFFICE_WORD.match(word)
    )


def _is_known(name: Name, names: NameList) -> bool:
    return names.given_share(name.words[0]) > 0 or names.is_family(name.words[0])


def _are_listed(text: str, a: Span, b: Span) -> bool:
    first, second = (a, b) if a < b else (b, a)
    return bool(_LIST_JOIN.match(text[first.end : second.start]))


def add_repeated(
    text: str,
    hits: list[Hit],
    names: NameList,
    places: Collection[str],
    sender: tuple[Collection[str], str],
) -> None:
    """What is hidden once is hidden wherever its words stand again in this response.

    `sender` is the words of a private sender's name (none for a body), and the whole of it.
    """
    own, whole = sender
    hidden = {word: whole for word in own if _is_worth(word, names, places, own)}
    for hit in hits:
        if hit.verdict is Verdict.HIDE:
            for word in capital_words(hit.span.of(text)):
                based = base(word, names)
                if _is_worth(based, names, places, own) or (
                    _is_end(based, hit)
                    and based not in places
                    and (
                        is_called_as_land(based, names)
                        or _is_nothing_else(based, names)
                        or based in GIVEN_WORDS
                    )
                ):
                    hidden.setdefault(based, hit.person)
    taken = [h.span for h in hits]
    for span, word in _tokens(text, names):
        person = hidden.get(word)
        if person is None and word.endswith("s") and word[:-1] in hidden:
            # "Theos" is a name of its own, but here Theo's.
            person, span = hidden[word[:-1]], Span(span.start, span.start + len(word) - 1)
        if (
            person is not None
            and not any(span.overlaps(t) for t in taken)
            and not _is_thing(text, span)
        ):
            taken.append(span)
            hits.append(Hit(span, PersonalKind.NAME, AGAIN, Verdict.HIDE, person))


def _is_end(word: str, hit: Hit) -> bool:
    """Whether a word begins or ends a whole name: "Vedelsby", which no list has, of "Nanna Vedelsby"."""
    words = hit.person.split()
    return len(words) > 1 and word in (words[0], words[-1])


def with_initial(text: str, named: Sequence[Hit]) -> Iterator[Hit]:
    """Hidden whole names where the given name is an initial: "R. Tinghøj" for "Rigmor Tinghøj"."""
    whole: dict[str, str] = {}
    for hit in named:
        words = hit.person.split()
        if hit.verdict is Verdict.HIDE and len(words) > 1 and words[0][0].isupper():
            initial = re.escape(words[0][0])
            ends = [" ".join(words[n:]) for n in range(1, len(words))]  # "A.S. Kirk Dam"
            for family in (*ends, *words[-1].split("-")):
                whole.setdefault(
                    rf"{initial}\.\s?(?:[A-ZÆØÅ]\.\s?)*{re.escape(family)}", hit.person
                )
    for form, person in whole.items():
        for match in re.finditer(rf"(?<![\w.]){form}(?!\w)", text):
            yield Hit(
                Span(*match.span()),
                PersonalKind.NAME,
                "navnet igen, forkortet",
                Verdict.HIDE,
                person,
            )


def pet_forms(text: str, named: Sequence[Hit], names: NameList) -> Iterator[Hit]:
    """Short forms of hidden given names, which no list has: "Zuzia" for "Zuzanna"."""
    given: dict[str, tuple[str, str]] = {}
    for hit in named:
        word = base((capital_words(hit.span.of(text)) or [""])[0], names)
        alone = word == hit.person  # a child called by the given name, which no list need have
        if hit.verdict is Verdict.HIDE and (alone or names.given_share(word) >= _GIVEN):
            given.setdefault(word[:_BEGINNING], (word, hit.person))
    for span, word in _tokens(text, names):
        whole, person = given.get(word[:_BEGINNING], ("", ""))
        short = _SHORTEST_PET <= len(word) < len(whole)
        if short and not names.is_family(word) and _is_nothing_else(word, names):
            yield Hit(span, PersonalKind.NAME, "kortform af et navn", Verdict.HIDE, person)


def again_small(text: str, named: Sequence[Hit], names: NameList) -> Iterator[Hit]:
    """Given names that are hidden, where they stand again in small letters: "… men rasmus siger".

    A name that is a word as well ("tage", "svend") stays; that of a mail or web address is none.
    """
    given = {
        word.lower(): hit.person
        for hit in reversed(named)
        if hit.verdict is Verdict.HIDE
        for word in (capital_words(hit.span.of(text)) or capital_words(hit.person))[:1]
        if len(word) > _SHORT and _is_no_word(word, names)
    }
    if not given:
        return
    small = "|".join(map(re.escape, sorted(given)))
    for match in re.finditer(rf"(?<![\w@./_-])({small})s?(?![\w@/_-]|\.\w)", text):
        person = given[match[1]]
        yield Hit(
            Span(*match.span(1)), PersonalKind.NAME, "navnet igen, med småt", Verdict.HIDE, person
        )


def _is_no_word(word: str, names: NameList) -> bool:
    share = names.given_share(word)
    return share >= _GIVEN or (share >= _LIKELY and not is_word(word))


def _tokens(text: str, names: NameList) -> Iterator[tuple[Span, str]]:
    for run in runs(text):
        for token in run:
            based = base(token.word, names)
            yield Span(token.span.start, token.span.start + min(len(based), len(token.word))), based


_PLACE_OF_TWO = re.compile(r"(?<![.!?\n]\s)(?<![.!?\n])\b[A-ZÆØÅ][a-zæøå]{2,}\s$")
_WATER = re.compile(
    r"(?:[Ff]jord|[Hh]olm|[Mm]ark|[Ss]kov|[Bb]ro|[Bb]y|[Ss]trand|[Kk]rog|[Dd]al|[Ss]ø|[Dd]am|[Ll]und|[Bb]jerg|[Kk]ær|[Hh]ede)"
)


def _is_thing(text: str, span: Span) -> bool:
    before = text[max(0, span.start - 70) : span.start]
    if _WATER.fullmatch(span.of(text)) and _PLACE_OF_TWO.search(before):
        return True  # "Skive Fjord", where the sender's name is Fjord
    after = text[span.end : span.end + 40]
    return bool(
        roles.THING_AFTER.match(after)
        or roles.THING_BEFORE.search(before)
        or roles.PLACE_BEFORE.search(before)
    )


def _is_worth(word: str, names: NameList, places: Collection[str], own: Collection[str]) -> bool:
    if word.lower() in NO_NAME or word in places or len(word) < 2:
        return False
    if len(word) < 3 and not names.given_share(word):
        return False  # "Bo" and "Ib" are told again
    return names.given_share(word) > 0 or word in names.family or word in own


_NEAR = 84  # of 100: rapidfuzz's ratio; one letter of six is wrong
_SHORTEST = 5


def misread_names(response: Response, named: Sequence[Hit]) -> list[Hit]:
    """Capitalised words on recognised pages that are nearly a hidden name."""
    pages = [p.span for p in response.document.pages if p.recognised]
    if not pages:
        return []
    text = response.document.text
    hidden: dict[str, str] = {}
    for hit in named:
        if hit.verdict is Verdict.HIDE:
            for word in (*hit.span.of(text).split(), *hit.person.split()):
                if len(word) >= _SHORTEST and word[0].isupper() and word.lower() not in NO_NAME:
                    hidden.setdefault(word, hit.person)
    taken = [h.span for h in named]
    found: list[Hit] = []
    for run in runs(text):
        for token in run:
            if len(token.word) < _SHORTEST or not any(token.span.overlaps(p) for p in pages):
                continue
            if any(token.span.overlaps(t) for t in taken):
                continue
            for word, person in hidden.items():
                if fuzz.ratio(word.lower(), token.word.lower()) >= _NEAR:
                    why = "navnet igen, fejllæst"
                    found.append(Hit(token.span, PersonalKind.NAME, why, Verdict.HIDE, person))
                    break
    return found
