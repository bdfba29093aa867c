"""Responses that say the same in the same words: sent twice, and form letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hoering.reading.senders.letter import Letter, Place

_SIZE = 4  # words in a shingle
_STEM = 5  # letters of a word that count: a slip further in is no difference
# What two letters quote from the draft, four words or more, does not make them alike.
_QUOTED = re.compile(r"[»”“\"](?:[^\s«”“\"»]+\s+){3,}[^«”“\"»]*[«”“\"»]")
_CORE, _IN_CORE = 0.3, 0.3  # share of a group that says a shingle; share of the shorter text
_GROUP = 4  # letters from which a group has a core
# Share of the shorter text's shingles that stand in the other one. In four rounds the copies had
# 0.63 and more, all other pairs 0.013 and less.
_CONTAINED = 0.4
_LEAST = 20  # shingles: shorter texts must be all but the same
_ENOUGH = 40  # texts remembered for one shingle: a form letter's first ones do
_SHORT, _SHORT_SAME = 6, 0.9  # fewest shingles of two senders; share for short texts


@dataclass(frozen=True, slots=True)
class Said:
    """What a response says, made comparable. `sender` is its normalised name."""

    sender: str
    nothing: bool  # no remarks: what many write in the same words without knowing each other
    shingles: frozenset[tuple[str, ...]]


def said(letter: Letter, sender: str, nothing: bool = False, notes: Sequence[str] = ()) -> Said:
    """The running text's shingles: runs of words, lower case, without figures and signs.

    Headings are left out: the questions of a form stand in every answer to it.
    Where there are `notes`, they are taken in place of the running text.
    """
    asked = bool(letter.fields)  # elsewhere a short letter may be all headings
    text = "\n".join(notes) or "\n".join(
        line.text for line in letter.at(Place.BODY) if not line.heading
    )
    text = text or "\n".join(
        line.text for line in letter.at(Place.HEAD, Place.TAIL) if not (asked and line.heading)
    )
    text = _QUOTED.sub(" ", unicodedata.normalize("NFKC", text).replace("\u00ad", "").lower())
    text = re.sub(r"(?<=\w)-\s*(?=\w)", "", text)
    words = [word[:_STEM] for word in re.findall(r"[^\W\d_]+", text)]
    size = min(_SIZE, len(words))
    runs = zip(*(words[n:] for n in range(size)), strict=False) if size else ()
    return Said(re.sub(r"\W+", "", sender.lower()), nothing, frozenset(runs))


def originals(texts: Sequence[Said]) -> list[int | None]:
    """For each text the index of the first one that it repeats, or None.

    Texts that repeat each other in a chain all point to the chain's first.
    """
    first: list[int | None] = [None] * len(texts)
    known: dict[tuple[str, ...], list[int]] = {}
    senders: dict[str, list[int]] = {}
    for nth, text in enumerate(texts):
        near = {other for run in text.shingles for other in known.get(run, ())}
        near.update(senders.get(text.sender, ()))
        other = next((o for o in sorted(near) if _alike(texts[o], text)), None)
        if other is not None:
            first[nth] = other if first[other] is None else first[other]
        senders.setdefault(text.sender, []).append(nth)
        for run in text.shingles:
            holders = known.setdefault(run, [])
            if len(holders) < _ENOUGH:
                holders.append(nth)
    return _with_strays(texts, first)


def _with_strays(texts: Sequence[Said], first: list[int | None]) -> list[int | None]:
    """With the letters that share little with any one of a group, but much with its core.

    They left points out, made many slips, or wrote much of their own. A stray may be older than
    the group's first; then it becomes the first.
    """
    groups: dict[int, list[int]] = {}
    for nth, other in enumerate(first):
        groups.setdefault(nth if other is None else other, []).append(nth)
    heads = {nth: nth if other is None else other for nth, other in enumerate(first)}
    for members in [m for m in groups.values() if len(m) >= _GROUP]:
        counts = Counter(run for nth in members for run in texts[nth].shingles)
        core = {run for run, count in counts.items() if count >= max(3, _CORE * len(members))}
        for nth, text in enumerate(texts):
            alone = len(groups.get(heads[nth], ())) < len(members)
            if alone and heads[nth] != heads[members[0]] and not text.nothing:
                least = min(len(text.shingles), len(core))
                if least >= _LEAST and len(text.shingles & core) >= _IN_CORE * least:
                    heads[nth] = heads[members[0]]
    lowest: dict[int, int] = {}
    for nth, head in heads.items():
        lowest.setdefault(head, nth)
    return [None if lowest[heads[nth]] == nth else lowest[heads[nth]] for nth in range(len(texts))]


def _alike(a: Said, b: Said) -> bool:
    shared, least = len(a.shingles & b.shingles), min(len(a.shingles), len(b.shingles))
    if not least:
        return False
    same = a.sender == b.sender
    if (a.nothing or b.nothing) and not same:
        return False
    if least < _LEAST:
        longest = max(len(a.shingles), len(b.shingles))
        return (same or least >= _SHORT) and shared >= _SHORT_SAME * longest
    return shared >= _CONTAINED * least
