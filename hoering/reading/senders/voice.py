"""Whether a response speaks for one or for many: "jeg" or "vi"."""

from __future__ import annotations

import re
from enum import StrEnum

from hoering.reading.senders.letter import Letter, Place

_ONE = re.compile(r"\b(?:jeg|mig|min|mit|mine|undertegnede)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:vi|os|vores|vor|vort|vore)\b", re.IGNORECASE)


_SELDOM = 0.2  # "Hvad tror de, vi gør": a word of the other voice now and then changes none


class Voice(StrEnum):
    ONE = "one"
    MANY = "many"
    BOTH = "both"
    NONE = "none"


def voice_of(letter: Letter) -> Voice:
    """The voice of the running text, and of what stands above it when that is a sentence."""
    texts = [line.text for line in letter.at(Place.BODY)]
    texts += [line.text for line in letter.at(Place.HEAD) if len(line.text) > 50]
    one = sum(len(_ONE.findall(text)) for text in texts)
    many = sum(len(_MANY.findall(text)) for text in texts)
    return {
        (True, True): Voice.BOTH,
        (True, False): Voice.ONE,
        (False, True): Voice.MANY,
        (False, False): Voice.NONE,
    }[one > _SELDOM * many, many > _SELDOM * one]
