"""Whether a line break was meant: between paragraphs, or only where the line was full."""

from __future__ import annotations

import re

_ENDED = re.compile(r"[.!?:;…][\"'”’»«)\]]*$")
_OPEN_END = re.compile(r"[,\-–(]$")
_LABEL = re.compile(r"(?:[A-ZÆØÅ][\wæøåéü.\-/]*)(?:[ ][\wæøåéü.\-/()]+){0,3}:(?:\s|$)")


def has_ended(text: str) -> bool:
    """Whether the text ends like a sentence, or with a colon or semicolon."""
    return bool(_ENDED.search(text))


def starts_low(text: str) -> bool:
    """Whether the text goes on in the middle of a sentence: its first letter is small."""
    for letter in text:
        if letter.isalpha():
            return letter.islower()
        if letter.isdigit():
            return False
    return False


def is_label(text: str) -> bool:
    """ "Sendt: …", "Udtaler sig som: …": a short name and a colon in front."""
    return bool(_LABEL.match(text))


def was_meant(before: str, after: str, spare: float, full: float, margin: float) -> bool:
    """Whether the break between two lines was meant, the room being there to go on.

    `spare` is what would have been left of the line had the next line's first word stood on it,
    `full` the width of a full line, `margin` the least spare room that counts; all in one unit.
    """
    if spare < margin:
        return False
    if is_label(before) and is_label(after):
        return True
    if _OPEN_END.search(before):
        return False
    if has_ended(before):
        return not starts_low(after) or before.rstrip().endswith(";") or spare > 0.3 * full
    if starts_low(after):
        return False
    return spare > 0.12 * full
