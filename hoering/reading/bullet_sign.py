"""Bullets in recognised text: the round dot comes out as "e", "+", "¢" or "©" and is put back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoering.reading.ocr import UNCERTAIN, SeenWord

_BULLET = "•"
# What begins no line of Danish when it stands alone, but is what tesseract makes of a dot.
_SEEN = frozenset("e+*°¢©®¤»«=")


def with_bullets(words: Sequence[SeenWord]) -> list[SeenWord]:
    """The words of a page in order, with a bullet for a sign that stands alone before a line."""
    found = []
    for nth, word in enumerate(words):
        first = nth == 0 or words[nth - 1].line != word.line
        follower = words[nth + 1] if nth + 1 < len(words) else None
        if first and word.text in _SEEN and follower is not None and follower.line == word.line:
            word = replace(word, text=_BULLET, certainty=min(word.certainty, UNCERTAIN))
        found.append(word)
    return found
