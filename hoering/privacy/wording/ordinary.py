"""Names that are words as well: where "Skov" is a wood, and "Bo" tells somebody to live."""

from __future__ import annotations

import re
from functools import lru_cache

from hoering.domain import Span
from hoering.language.namelist import name_list
from hoering.privacy.wording import roles
from hoering.privacy.wording.runs import is_word

_SURE = 50  # percent of a given name's uses with a capital: below, it is a word first
_SUSPENDED = re.compile(r"-\s(?:og|eller|samt)\b")  # "Bo- og naboskab"
_AT_PLACE = re.compile(r"[a-zæøå,]\s(?:i|ved|nær|omkring|langs)\s$")
# "Sanne og Per" above "Rughaven 8"
_HOME = re.compile(r"\s(?:[A-ZÆØÅ][\w.]+\s)?[A-ZÆØÅ]\w+\s\d")
_BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=10_000)
def is_ordinary(word: str) -> bool:
    """Whether a name of one word is a common word first: "Skov", "Bo", not "Holm" or "Karen"."""
    names, usual = name_list(), word.capitalize()
    forms = (usual, usual.removesuffix("s"))  # "karens" is a word, and Karen's
    name = any(form in names.family or names.given_share(form) >= _SURE for form in forms)
    return is_word(word) and not name


# What is called after people: "Tove Ditlevsens Vej", "Niels Bohrs Skole".
_CALLED_AFTER = (
    r"(?:Vej|Gade|Allé|Alle|Plads|Torv|Stræde|Boulevard|Vænge|Sti|Gang|Park|Have|Bro|Skole|Hus|Gård|Kollegium|Minde|"
    r"Museum|Center|Kirke|Fond|Legat|Bænk)(?!\w|,?\s\d)"
)
_GIVEN_OF_THING = re.compile(rf"\s(?:[A-ZÆØÅ][\w.-]*\s){{0,2}}[A-ZÆØÅ][\w-]+s\s{_CALLED_AFTER}")
_FAMILY_OF_THING = re.compile(rf"s?\s{_CALLED_AFTER}")
_GIVEN = re.compile(r"(?<!\w)[A-ZÆØÅ][\w.-]+\s$")


def is_in_place(text: str, span: Span) -> bool:
    """Whether a name of one word is a part of what is called after somebody else: the wife's "Tove"
    in "Tove Ditlevsens Vej"."""
    behind = _BLANKS.sub(" ", text[span.end : span.end + 60])
    if _GIVEN_OF_THING.match(behind):
        return True
    before = _BLANKS.sub(" ", text[max(0, span.start - 30) : span.start])
    return bool(_FAMILY_OF_THING.match(behind) and _GIVEN.search(before))


def is_meant_as_word(text: str, span: Span) -> bool:
    """Whether an ordinary word with a capital stands for itself, and not for a person.

    It does so in the name of a thing ("Skov Kirke"), in half a word ("Bo- og naboskab"), and a word
    that is nobody's given name in that of a place ("i Dal"). In doubt it is a person: that "Skov
    giver ro" begins a sentence tells nothing, as "Per fik astma" does.
    """
    # A PDF's readers end a line each in its own way.
    before = _BLANKS.sub(" ", text[max(0, span.start - 70) : span.start])
    after = _BLANKS.sub(" ", text[span.end : span.end + 60])
    if roles.FAMILY_BEFORE.search(before) or roles.NAMED.search(before):
        return False
    if text[span.end : span.end + 1] == "\n" and _HOME.match(after):
        return False
    if _SUSPENDED.match(after) or roles.THING_AFTER.match(after):
        return True
    return bool(_AT_PLACE.search(before)) and not name_list().given_share(span.of(text))
