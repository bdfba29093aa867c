"""Whether running text goes on from one block to the next: over a column, or over a line."""

from __future__ import annotations

import re
from statistics import median

from hoering.domain import Block, BlockKind, Document
from hoering.domain.printing import ends_sentence

_LINE = 60  # letters: a longer block is running text
# Words with which nobody ends a paragraph of print.
_LEADS_ON = re.compile(
    r"\b(?:en|et|den|de|og|eller|men|at|som|hvis|når|fordi|der er)\s*$", re.IGNORECASE
)
_FILLED = 0.67  # of a page's height: text that ends above it did not run out of room


def may_go_on(document: Document, before: Block, after: Block) -> bool:
    """Whether a paragraph may go on in the next block although a sentence ends between them.

    So it is where a full line is the last of a column, or where no more white stands between the
    two blocks than between lines.
    """
    if after.kind is not BlockKind.PARAGRAPH:
        return False
    if _has_room_below(document, before, after):
        return False
    near = is_new_column(before, after) or is_close(document, before, after)
    return near and ends_full(document, before)


def _has_room_below(document: Document, before: Block, after: Block) -> bool:
    """Whether a page was left with a third of it empty: what comes on the next one is new."""
    page = next((p for p in document.pages if p.span.start <= before.span.start < p.span.end), None)
    if page is None or not page.height or before.box is None or before.page == after.page:
        return False
    return before.box.bottom < _FILLED * page.height


def is_cut_off(document: Document, before: Block, after: Block) -> bool:
    """Whether a sentence goes on in the next block, whatever the reading made of it."""
    if after.kind is not BlockKind.PARAGRAPH:
        return False
    text = before.span.of(document.text)
    printed = before.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET) and before.box is not None
    if printed and _LEADS_ON.search(text) and after.span.of(document.text)[:1].islower():
        return True  # in a scan a crooked line may stand apart from the next
    if not (is_new_column(before, after) or is_close(document, before, after)):
        return False
    return not ends_sentence(text) or after.span.of(document.text)[:1].islower()


def is_new_column(before: Block, after: Block) -> bool:
    """Whether a page or column ends between two blocks of running text."""
    if before.box is None or after.box is None:
        return False
    return before.page != after.page or after.box.top < before.box.top


def is_close(document: Document, before: Block, after: Block) -> bool:
    """Whether two blocks stand as near each other as lines, where paragraphs stand apart."""
    gap = _gap(before, after)
    usual = [
        (g, min(len(first.span), len(second.span)))
        for first, second in zip(document.blocks, document.blocks[1:], strict=False)
        if first.kind is second.kind is BlockKind.PARAGRAPH
        and first.size == before.size == second.size
        and (g := _gap(first, second)) is not None
    ]
    if gap is None or not before.size or len(usual) < 3:
        return False
    wide = [g for g, _ in usual if g > 0.35 * before.size]
    # Where most paragraphs stand close, one that does tells nothing; the lines of an address do not.
    close = [g for g, letters in usual if g < 0.2 * before.size and letters > _LINE]
    return gap < 0.2 * before.size and len(wide) > len(close) and gap < 0.4 * median(wide)


def _gap(before: Block, after: Block) -> float | None:
    """Points of white between two blocks above each other in one column."""
    if before.box is None or after.box is None or before.page != after.page:
        return None
    gap = after.box.top - before.box.bottom
    beside = min(before.box.x1, after.box.x1) <= max(before.box.x0, after.box.x0)
    return None if beside or gap < -2 else gap


def ends_full(document: Document, block: Block) -> bool:
    """Whether the block's last line reaches the right edge of its lines."""
    if block.box is None:
        return False
    last = [
        word.box
        for page in document.pages
        for word in page.words
        if block.span.start <= word.span.start < block.span.end
    ][-1:]
    wide = block.box.x1 - block.box.x0
    return bool(last) and block.box.x1 - last[0].x1 < 0.12 * wide
