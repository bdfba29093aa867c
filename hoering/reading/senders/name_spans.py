"""Where in a line a name may begin and end: more places than there are names."""

from __future__ import annotations

import re

from hoering.domain import Span
from hoering.reading.senders.bodies import is_body
from hoering.reading.senders.names import LINKS, NOT_FIRST, WORD
from hoering.reading.wording.roles import ROLE

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
