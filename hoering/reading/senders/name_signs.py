"""What a name looks like by itself: its length, its words and endings, the sorts of words in it."""

from __future__ import annotations

import re

from hoering.language.namelist import name_list
from hoering.reading.senders.bodies import is_body, is_generic, kind_of_body
from hoering.reading.senders.names import LINKS, NOT_FIRST, without_genitive
from hoering.reading.senders.persons import is_address, person_in
from hoering.reading.wording.roles import ROLE, TIE

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
