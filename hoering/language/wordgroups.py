"""Groups of words in a row in a sentence, by which its kind is known where single words are not enough."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TOKEN = re.compile(r"\d+|\w+|[?!:]")
_START, _END = "<", ">"  # a sentence's, so that its first word counts as such


def in_a_row(words: Iterable[str], longest: int) -> set[str]:
    """Every group of one to `longest` words in a row, the ends of the sentence among them."""
    row = [_START, *words, _END]
    return {
        " ".join(row[at : at + length])
        for length in range(1, longest + 1)
        for at in range(len(row) - length + 1)
    }


def groups_in(sentence: str, longest: int) -> set[str]:
    """The groups of a sentence's words and marks, lower case, numbers as 0."""
    words = ("0" if t[0].isdigit() else t.lower() for t in _TOKEN.findall(sentence))
    return in_a_row(words, longest)
