"""What heads a policy's sections: its number and words, and its level among the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoering.reading.drafts.numbers import HeadingNumber, Scheme

_CODED = re.compile(
    r"(?:[A-ZÆØÅ]|[IVX]{2,5})\.?\d{1,2}(?:\.\d{1,2})?[.:)]?\s+[^\W\d]"
)  # "B.1 Lokalråd", "B2 Puljer", "IV.2 Stier"


@dataclass(frozen=True, slots=True)
class Heading:
    """A part that heads a section; `run_in`: the section's text begins in the same part."""

    at: int  # index of the part
    taken: int  # how many parts its heading takes
    number: HeadingNumber | None
    text: str
    page: int
    size: float
    level: int | None
    run_in: bool = False


def is_coded(head: Heading) -> bool:
    return head.number is None and bool(_CODED.match(head.text))


def chapters_beside_signs(heads: Sequence[Heading]) -> bool:
    schemes = {h.number.scheme for h in heads if h.number}
    return Scheme.CHAPTER in schemes and (Scheme.SIGN in schemes or Scheme.DECIMAL in schemes)


def levels(heads: Sequence[Heading], chapters_too: bool) -> list[int]:
    """Level by the number's depth; without a number by size, below what stands above it."""
    found: list[int] = []
    sized = (Scheme.NAMED, Scheme.CODE)
    bare = [h for h in heads if h.number is None or h.number.scheme in sized]
    sizes = sorted({round(h.size, 0) for h in bare}, reverse=True)
    tops = [h.size for h in heads if h not in bare and h.number and len(h.number.parts) <= 1]
    lettered = any(h.number and h.number.scheme in (Scheme.LETTER, Scheme.CHAPTER) for h in heads)
    for head in heads:
        number = head.number
        if number is None or number.scheme in sized:
            rank = sizes.index(round(head.size, 0)) + 1 if head.size else head.level or 1
            below = bool(tops) and 0 < head.size < min(tops) - 0.3
            below = below or (lettered and is_coded(head))
            found.append(min(max(rank, 2 if below else 1), 3))
        elif number.parts and number.scheme is not Scheme.CHAPTER:
            found.append(len(number.parts) + (1 if chapters_too else 0))
        elif number.scheme is Scheme.SIGN and chapters_too:
            found.append(2)
        else:
            found.append(1)
    return found
