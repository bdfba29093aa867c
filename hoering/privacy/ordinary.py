"""Names that are words as well: where "Skov" is a wood, and "Bo" tells somebody to live."""

from __future__ import annotations

import re
from functools import lru_cache

from hoering.domain import Span
from hoering.language.namelist import name_list
from hoering.privacy import roles
from hoering.privacy.personhood import ACTING, DOING
from hoering.privacy.runs import is_word

_SURE = 50  # percent of a given name's uses with a capital: below, it is a word first
_BEGINS = re.compile(r"(?:^|[.!?:][\"”»)]?\s|[»\"“„(]|\n)\s*$")  # of a sentence or a title
_GOES_ON = re.compile(r"\s[a-zæøå]")
_SUSPENDED = re.compile(r"-\s(?:og|eller|samt)\b")  # "Bo- og naboskab"
# "Bo synes", "Bo og jeg": behind a given name as behind no other word that begins a sentence.
_AS_NAME = re.compile(r"\s(?:og|fra|[a-zæøå]*(?:r|de|te|kom|gik|må|vil|kan|skal|bør)\b)")
_AT_PLACE = re.compile(r"[a-zæøå,]\s(?:i|ved|nær|omkring|langs)\s$")


@lru_cache(maxsize=10_000)
def is_ordinary(word: str) -> bool:
    """Whether a name of one word is a common word first: "Skov", "Bo", not "Holm" or "Karen"."""
    names, usual = name_list(), word.capitalize()
    forms = (usual, usual.removesuffix("s"))  # "karens" is a word, and Karen's
    name = any(form in names.family or names.given_share(form) >= _SURE for form in forms)
    return is_word(word) and not name


def is_meant_as_word(text: str, span: Span) -> bool:
    """Whether an ordinary word that begins with a capital stands for itself, and not for a person.

    It does so at the beginning of a sentence or a title that goes on as with any word, in the name
    of a thing ("Skov Kirke") and of a place ("i Dal"). In doubt it is a person.
    """
    before, after = text[max(0, span.start - 70) : span.start], text[span.end : span.end + 60]
    if roles.FAMILY_BEFORE.search(before) or roles.NAMED.search(before):
        return False
    if _SUSPENDED.match(after) or roles.THING_AFTER.match(after):
        return True
    given = name_list().given_share(span.of(text)) > 0
    if _AT_PLACE.search(before):
        return not given
    if not (_BEGINS.search(before) and _GOES_ON.match(after)):
        return False
    spoken = after.replace("\n", " ")
    if ACTING.match(spoken) or DOING.match(spoken):
        return False
    return not (given and _AS_NAME.match(after))
