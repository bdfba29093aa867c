"""Responses that say the same in the same words: sent twice, and form letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hoering.reading.letter import Letter, Place

_SIZE = 4  # words in a shingle
_CONTAINED = 0.6  # share of the shorter text's shingles that stand in the other one
_LEAST = 20  # shingles: shorter texts are alike by chance ("ingen bemærkninger")
_SHORT_SAME = 0.9  # for shorter texts of one and the same sender


@dataclass(frozen=True, slots=True)
class Said:
    """What a response says, made comparable. `sender` is its normalised name."""

    sender: str
    shingles: frozenset[tuple[str, ...]]


def said(letter: Letter, sender: str) -> Said:
    """The running text's shingles: runs of words, lower case, without figures and signs."""
    text = "\n".join(line.text for line in letter.at(Place.BODY))
    text = text or "\n".join(line.text for line in letter.at(Place.HEAD, Place.TAIL))
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").lower()
    text = re.sub(r"(?<=\w)-\s*(?=\w)", "", text)
    words = re.findall(r"[^\W\d_]+", text)
    size = min(_SIZE, len(words))
    runs = zip(*(words[n:] for n in range(size)), strict=False) if size else ()
    return Said(re.sub(r"\W+", "", sender.lower()), frozenset(runs))


def originals(texts: Sequence[Said]) -> list[int | None]:
    """For each text the index of the first one that it repeats, or None.

    Texts that repeat each other in a chain all point to the chain's first.
    """
    known = _rare(texts)
    first: list[int | None] = [None] * len(texts)
    for nth, text in enumerate(texts):
        near = Counter(
            other for run in text.shingles for other in known.get(run, ()) if other < nth
        )
        near.update({o: 0 for o in range(nth) if texts[o].sender == text.sender and o not in near})
        for other in sorted(near):
            if _alike(texts[other], text):
                first[nth] = other if first[other] is None else first[other]
                break
    return first


def _rare(texts: Sequence[Said]) -> dict[tuple[str, ...], list[int]]:
    found: dict[tuple[str, ...], list[int]] = {}
    for nth, text in enumerate(texts):
        for run in text.shingles:
            found.setdefault(run, []).append(nth)
    return found


def _alike(a: Said, b: Said) -> bool:
    shared, least = len(a.shingles & b.shingles), min(len(a.shingles), len(b.shingles))
    if not least:
        return False
    if least < _LEAST:
        return a.sender == b.sender and shared >= _SHORT_SAME * max(
            len(a.shingles), len(b.shingles)
        )
    return shared >= _CONTAINED * least
