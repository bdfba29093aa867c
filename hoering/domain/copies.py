"""Remarks of different senders in the same words, as of a form letter."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable

from hoering.domain.groups import gathered
from hoering.domain.responses import normalised

_WORD = re.compile(r"[^\W_]+")
# A couple that signs the form letter makes "we" of its "I".
_WE = {
    "jeg": "vi", "mig": "os", "min": "vores", "mit": "vores", "mine": "vores", "vor": "vores",
    "vort": "vores", "vore": "vores",
}  # fmt: skip


def words_said(text: str) -> tuple[str, ...]:
    """The words, in their order: signs, line breaks and whether one or several speak aside."""
    return tuple(_WE.get(word, word) for word in _WORD.findall(normalised(text)))


def said_under(heading: str, text: str) -> Hashable:
    """What two remarks have in common that say the same in the same words: "Enig." below one question
    is not "Enig." below another."""
    return words_said(heading), words_said(text)


def others_of(said: Iterable[tuple[str, Hashable, str, str]]) -> dict[str, tuple[str, ...]]:
    """Remark → the remarks of other responses in its words, in their order; those without any are
    left out. `said` are (remark, response, heading, text)."""
    found: dict[str, tuple[str, ...]] = {}
    for same in gathered(said, lambda one: said_under(*one[2:])).values():
        for id, response, _, text in same:
            others = tuple(other for other, theirs, *_ in same if theirs != response)
            if others and words_said(text):
                found[id] = others
    return found
