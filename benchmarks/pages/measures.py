"""What was read held against what was drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from hoering.domain import BlockKind, Document

from .sheet import Part, Sample
from .words import sentences

_DIVIDED = re.compile(r"(\w+)(?:-|\ufffe|\x02|\u00ad|\u2010)\r?\n+(\w+)")
_REACH = 160  # letters that may stand between two neighbouring sentences: heads, a footnote


@dataclass(frozen=True, slots=True)
class Measured:
    """Counts of one file; shares come from their sums."""

    edits: int
    letters: int
    pairs_right: int
    pairs: int
    lost: int
    lines: int

    @property
    def error_rate(self) -> float:
        return self.edits / max(self.letters, 1)

    @property
    def in_order(self) -> float:
        return self.pairs_right / max(self.pairs, 1)

    @staticmethod
    def sum(found: Iterable[Measured]) -> Measured:
        held = list(found)
        return Measured(
            sum(m.edits for m in held),
            sum(m.letters for m in held),
            sum(m.pairs_right for m in held),
            sum(m.pairs for m in held),
            sum(m.lost for m in held),
            sum(m.lines for m in held),
        )


def measured(sample: Sample, text: str, mended: bool) -> Measured:
    """The text of a reader measured; `mended` tells that it joins words and drops heads itself."""
    truth = flat(" ".join(said.text for said in sample.said))
    if not mended:
        text = _mended(_without_heads(text, sample), truth)
    read = flat(text)
    right, pairs = _pairs(sample, bare(read))
    lost, lines = _lost(sample, bare(read))
    edits, letters = _edits(sample, read, truth)
    return Measured(edits, letters, right, pairs, lost, lines)


def flat(text: str) -> str:
    return " ".join(text.split())


def bare(text: str) -> str:
    """Letters and figures only, lower case: what is left when blanks and signs do not count."""
    return "".join(c for c in text.lower() if c.isalnum())


def _without_heads(text: str, sample: Sample) -> str:
    heads = {flat(d.text) for d in sample.drawn if d.part is not Part.BODY}
    pairs = {f"{a} {b}" for a in heads for b in heads}
    return "\n".join(
        line for line in text.split("\n") if flat(line.strip("\f")) not in heads | pairs
    )


def _mended(text: str, truth: str) -> str:
    """Words divided at line ends put together as the known text has them."""

    def whole(found: re.Match[str]) -> str:
        first, second = found.groups()
        for between in ("", "-", "- "):
            if f"{first}{between}{second}" in truth:
                return f"{first}{between}{second}"
        return found.group()

    return _DIVIDED.sub(whole, text)


def _edits(sample: Sample, read: str, truth: str) -> tuple[int, int]:
    """Edits to the known text; notes at the side count where they stand, if they are whole."""
    body: list[str] = []
    for said in sample.said:
        text = flat(said.text)
        if said.aside and text in read:
            read = flat(read.replace(text, " ", 1))
        else:
            body.append(text)
    return Levenshtein.distance(" ".join(body), read), len(truth)


def _pairs(sample: Sample, read: str) -> tuple[int, int]:
    """Pairs of neighbouring sentences of the running text that follow each other."""
    parts = [bare(s) for said in sample.said if not said.aside for s in sentences(said.text)]
    parts = [part for part in parts if len(part) > 12]
    right, after = 0, -1
    for part in parts:
        at = read.find(part, max(after, 0))
        right += after >= 0 and 0 <= at - after <= _REACH
        at = at if at >= 0 else read.find(part)
        after = at + len(part) if at >= 0 else -1
    return right, max(len(parts) - 1, 0)


def _lost(sample: Sample, read: str) -> tuple[int, int]:
    """Body lines whose letters are nowhere in the text in this order."""
    body = [d for d in sample.drawn if d.part is Part.BODY]
    lost = 0
    for nth, line in enumerate(body):
        text = line.text
        if nth and body[nth - 1].text.endswith("-"):
            text = text.partition(" ")[2]  # the first word ends a word of the line before
        if text.endswith("-"):
            text = text.rpartition(" ")[0]
        lost += bare(text) not in read
    return lost, len(body)


def told_apart(sample: Sample, document: Document) -> tuple[int, int]:
    """Running heads and page numbers that are blocks of their own kind."""
    kinds = (BlockKind.RUNNING_HEAD, BlockKind.PAGE_NUMBER)
    aside = [(b.page, flat(b.span.of(document.text))) for b in document.blocks if b.kind in kinds]
    drawn = [d for d in sample.drawn if d.part is not Part.BODY]
    right = sum(any(p == d.page and flat(d.text) in text for p, text in aside) for d in drawn)
    return right, len(drawn)


def placed_cells(sample: Sample, document: Document) -> tuple[int, int]:
    """Cells read whole in their row and column with the name of the column.

    Rows are compared by the distance to the first row, so that a heading does not shift them.
    """
    found: dict[tuple[int, int, str], list[str]] = {}
    for block in document.blocks:
        if block.kind is BlockKind.CELL:
            key = (block.row or 0, block.column or 0, block.column_name)
            found.setdefault(key, []).append(block.span.of(document.text))
    texts = {key: flat(" ".join(parts)) for key, parts in found.items()}
    return _right_cells(sample, texts), len(sample.cells)


def _right_cells(sample: Sample, texts: dict[tuple[int, int, str], str]) -> int:
    return sum(texts.get((c.row, c.column, c.name)) == flat(c.text) for c in sample.cells)


def placed_comments(sample: Sample, document: Document) -> tuple[int, int]:
    """Comments with their anchor and author, right behind the paragraph they belong to."""
    kinds = (BlockKind.COMMENT, BlockKind.REVISION)
    expected: Sequence[tuple[str, str, str]] = sample.notes
    before = {note.text: sample.said[nth - 1].text for nth, note in enumerate(sample.said) if nth}
    right = 0
    for first, second in pairwise(document.blocks):
        if second.kind in kinds:
            said = second.span.of(document.text)
            key = (said, second.anchor, second.author)
            right += key in expected and before.get(said) == first.span.of(document.text)
    return right, len(expected)
