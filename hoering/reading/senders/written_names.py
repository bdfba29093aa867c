"""Where in a line a name may begin and end (more places than there are names), and what a name looks like
by itself: its length, its words and endings, the sorts of words in it."""

from __future__ import annotations

import re

from hoering.domain import Span
from hoering.language.namelist import name_list
from hoering.reading.senders.bodies import is_body, is_generic, kind_of_body
from hoering.reading.senders.names import LINKS, NOT_FIRST, WORD, without_genitive
from hoering.reading.senders.persons import is_address, person_in
from hoering.reading.wording.roles import ROLE, TIE

_LONGEST = 11  # words of a name
_WITH_LETTERS = re.compile(r"\d+[A-ZÆØÅ]{1,3}")  # "3F"
_NUMBER = re.compile(r"\d{1,3}\.?")


def name_spans(text: str) -> list[Span]:
    """Runs of words that are written like a name, and their beginnings where the run could end.

    A run holds words with a capital, words for bodies in small letters, and up to three small
    words or commas between them. Sorted; empty where nothing is written like a name.
    """
    words = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]
    named = [_is_named(word) for word, _, _ in words]
    found: set[Span] = set()
    for first, (_, start, _) in enumerate(words):
        if named[first] and _may_begin(words, named, first):
            found.update(Span(start, end) for end in _ends(words, named, first))
    return sorted(found, key=lambda span: (span.start, span.end))


def _is_named(word: str) -> bool:
    if not (word[0].isalnum() or word == "&"):
        return False
    if word[0].isupper() or _WITH_LETTERS.fullmatch(word):
        return True
    low = word.lower().rstrip(".")
    return len(word) > 3 and is_body(low) and not ROLE.fullmatch(low)


def _may_begin(words: list[tuple[str, int, int]], named: list[bool], at: int) -> bool:
    """Whether a name may begin here: not within a run, if its first word may well be a part of it."""
    if not at or not named[at - 1] or words[at - 1][0] == "&":
        return True
    before, _, end = words[at - 1]
    if end + 1 < words[at][1]:
        return True
    if at > 1 and named[at - 2] and before.lower() not in NOT_FIRST and not ROLE.fullmatch(before):
        return False
    low = before.lower().rstrip(".,:")
    return low in NOT_FIRST or bool(ROLE.fullmatch(low)) or before.endswith(("s", ".", "’"))


def _ends(words: list[tuple[str, int, int]], named: list[bool], first: int) -> list[int]:
    ends: list[int] = []
    at = first
    while at < len(words) and at - first < _LONGEST:
        if named[at] or (at > first and _NUMBER.fullmatch(words[at][0])):
            if at + 1 == len(words) or not named[at + 1]:
                ends.append(words[at][2])
            at += 1
            continue
        beyond = at
        while beyond < len(words) and beyond - at < 3 and _links(words[beyond][0]):
            beyond += 1
        if beyond == at or beyond == len(words) or not named[beyond]:
            break
        at = beyond
    return ends


def _links(word: str) -> bool:
    return word == "," or word.lower() in LINKS


_WORD = re.compile(r"[\wæøåÆØÅ&./'’-]+")
_SPEECH = re.compile(
    r"^(?:vi|jeg|det|den|de|der|hvis|når|men|og|vores|min|mit|mine|dette|denne|disse)\b", re.I
)
_YEAR = re.compile(r"\d{4}")
_AND = re.compile(r"\bog\b|&")
# A part of a body, behind its name: "Region Nord, Center for Planlægning", "DN, Lokalafdeling Øst".
_UNIT = re.compile(
    r"(?:,| [-–—]) (?!(?:en|et|i|ved|min|mit|vores) )(?:\w+ )?\w*(?:afdeling(?:en)?|kreds(?:en)?|gruppe(?:n)?"
    r"|klub(?:ben)?|center(?:et)?|sekretariat(?:et)?|enhed(?:en)?|team(?:et)?|kontor(?:et)?|distrikt(?:et)?"
    r"|forvaltning(?:en)?)(?=$|,| for | i | på | \d| (?-i:[A-ZÆØÅ](?!llé)))",
    re.I,
)
_MOST_WORDS = 6  # of a name that are signs of their own


def name_signs(name: str) -> dict[str, float]:
    """Sign → 0..1; what is absent is 0."""
    words = _WORD.findall(name)
    kind, person = kind_of_body(name), person_in(name)
    signs = {
        f"words={min(len(words), 8)}": 1.0,
        f"body={kind.value if kind else 'none'}": 1.0,
        "person": float(bool(person)),
        "person_whole": float(person == name),
        "generic": float(is_generic(without_genitive(name))),
        "role": float(bool(ROLE.search(name))),
        "role_whole": float(bool(ROLE.fullmatch(name))),
        "tie": float(bool(TIE.search(name))),
        "address": float(is_address(name)),
        "digit": float(any(c.isdigit() for c in name)),
        "year": float(bool(_YEAR.search(name))),
        "contact": float("@" in name or "www" in name),
        "comma": float("," in name),
        "unit": float(bool(_UNIT.search(name))),
        "and": float(bool(_AND.search(name))),
        "colon": float(":" in name),
        "kommune": float("kommune" in name.lower()),
        "speech": float(bool(_SPEECH.match(name))),
    }
    if words:
        signs |= _word_signs(words) | _list_signs(words)
    return {sign: value for sign, value in signs.items() if value}


def sort_of(name: str, signs: dict[str, float]) -> str:
    """P a person, B a body, G a given name alone, O any other words."""
    if "person" in signs or "listed_name" in signs:
        return "P"
    if is_body(name):
        return "B"
    return "G" if "given_alone" in signs else "O"


def _word_signs(words: list[str]) -> dict[str, float]:
    first, last = words[0].lower(), words[-1].lower()
    small = sum(1 for w in words if w[0].islower() and w.lower() not in LINKS)
    signs = {
        f"first={first}": 1.0,
        f"last={last}": 1.0,
        "first_small": float(words[0][0].islower()),
        "last_small": float(words[-1][0].islower()),
        "capitals": float(all(w[0].isupper() for w in words)),
        "small_words": min(small, 4) / 4,
        "begins_badly": float(first in NOT_FIRST),
        "ends_badly": float(last in LINKS or last in ("har", "er", "som")),
    }
    for size in (4, 5):
        signs[f"first{size}={first[-size:]}"] = 1.0
    for size in (3, 4, 5):
        signs[f"last{size}={last[-size:]}"] = 1.0
    return signs | {f"word={word.lower()}": 1.0 for word in words[:_MOST_WORDS]}


def _list_signs(words: list[str]) -> dict[str, float]:
    """By the lists of given names, family names and towns."""
    names = name_list()
    first, last = _written(words[0]), _written(words[-1])
    given = names.given_share(first) / 100
    several = len(words) > 1
    return {
        "given": given,
        "family": float(several and names.is_family(last)),
        "sounds_family": float(several and names.sounds_family(last)),
        "listed_name": float(several and given > 0.5 and names.sounds_family(last)),
        "given_alone": float(not several and given > 0.5),
        "town_last": float(last in names.towns),
        "town_first": float(first in names.towns),
    }


def _written(word: str) -> str:
    plain = word.isupper() or word.islower()
    return word[:1].upper() + word[1:].lower() if plain else word
