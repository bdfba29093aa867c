"""Form letters cut alike: the same words make the same points in each of them.

Where one of them was pasted into a portal's field its paragraphs are gone, and with them what parts
its points. Counts of how many share a point would be wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from hoering.domain import Response, normalised

Starts = Mapping[str, bool]  # a sentence as it is `normalised` → whether a point begins with it
_SAME = 88.0  # least likeness (0..100) of a sentence that somebody spelt or put a little otherwise


def families(responses: Sequence[Response]) -> list[list[int]]:
    """Places of the responses that are near duplicates of one another, two at least."""
    found: dict[str, list[int]] = {}
    for place, response in enumerate(responses):
        found.setdefault(response.near_duplicate_of or response.id, []).append(place)
    return [places for places in found.values() if len(places) > 1]


def starts_of(letters: Sequence[Sequence[Sequence[str]]]) -> Starts:
    """What most of the letters say of a sentence that stands in two of them or more.

    A letter is its points in order, a point its sentences. The first point of each says nothing.
    """
    votes: dict[str, Counter[bool]] = {}
    for points in letters:
        seen: dict[str, bool] = {}
        for nth, point in enumerate(points):
            for place, sentence in enumerate(point):
                if nth or place:
                    words = normalised(sentence)
                    seen.setdefault(_nearest(words, votes) or words, place == 0)
        for sentence, starts in seen.items():
            votes.setdefault(sentence, Counter())[starts] += 1
    return {
        sentence: said[True] >= said[False]
        for sentence, said in votes.items()
        if sum(said.values()) > 1
    }


def known(sentence: str, among: Collection[str]) -> str:
    """Which of the sentences it is, small slips aside; "" for none."""
    return _nearest(normalised(sentence), among)


def _nearest(words: str, among: Collection[str]) -> str:
    from rapidfuzz import fuzz, process

    if words in among:
        return words
    found = process.extractOne(words, list(among), scorer=fuzz.ratio, score_cutoff=_SAME)
    return str(found[0]) if found else ""
