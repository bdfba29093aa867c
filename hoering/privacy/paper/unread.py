"""Words that a page carries and that nobody read from it: off the page, unseen, covered."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+|\d+")
_NUMBER = re.compile(r"\d(?:[ .\-/]?\d){5,}")


def has_unread(carried: str, read: str) -> bool:
    """Whether the letters of a page (`carried`) make a word or number that its text has not.

    A word can be half of one that was divided at the end of a line, or two that were set apart.
    """
    words = set(_WORD.findall(read.lower()))
    digits = re.sub(r"\D", "", read)
    numbers = {re.sub(r"\D", "", found) for found in _NUMBER.findall(carried)}
    if any(number not in digits for number in numbers):
        return True
    unread = set(_WORD.findall(carried.lower())) - words
    return any(_is_new(word, words) for word in unread)


def _is_new(word: str, words: set[str]) -> bool:
    if len(word) < 2 and not word.isdigit():
        return False
    if word.isdigit():
        return True
    halves = any(known.startswith(word) or known.endswith(word) for known in words)
    joined = any(word[:at] in words and word[at:] in words for at in range(1, len(word)))
    return not halves and not joined
