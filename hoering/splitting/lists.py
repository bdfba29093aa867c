"""Lists in a letter: whether each item is a point of its own, or all are one."""

from __future__ import annotations

from hoering.domain import MARGINS, Block, BlockKind, Document
from hoering.domain.printing import ends_sentence
from hoering.splitting.particulars import words_in

_FULL = 7  # words: an item of this length can be a point of its own


def are_full(document: Document, nth: int) -> bool:
    """Whether the points of the list around this block are whole points, half of them at least."""
    items = [b for b in _list_around(document, nth) if not b.joined]
    texts = [b.span.of(document.text)[len(b.marker) :] for b in items]
    full = sum(words_in(t) >= _FULL or (ends_sentence(t) and words_in(t) >= 4) for t in texts)
    return 2 * full >= len(texts) > 0


def is_counted(document: Document, nth: int) -> bool:
    """Whether this block is an item of a list with numbers, three at least, that nothing introduces."""
    items = [b for b in _list_around(document, nth) if b.marker.strip("().")[:1].isdigit()]
    if len(items) < 3 or document.blocks[nth] not in items:
        return False
    first = document.blocks.index(items[0])
    return first == 0 or not document.text_at(first - 1).rstrip().endswith(":")


def _list_around(document: Document, nth: int) -> list[Block]:
    """The run of bullets that a block stands in."""
    blocks = document.blocks
    if blocks[nth].kind is not BlockKind.BULLET:
        return []
    first = last = nth
    while first > 0 and _in_list(blocks[first - 1]):
        first -= 1
    while last + 1 < len(blocks) and _in_list(blocks[last + 1]):
        last += 1
    return [b for b in blocks[first : last + 1] if b.kind is BlockKind.BULLET]


def _in_list(block: Block) -> bool:
    return block.kind in MARGINS | {BlockKind.BULLET}
