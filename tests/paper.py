"""A document as reading would make it, from paragraphs written down in a test."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.domain import Block, BlockKind, Document, Page, Span


def written(file: str, paragraphs: Sequence[tuple[str, int]]) -> Document:
    """The texts, each with its page (from 1, in order), one below the other; none is an empty page."""
    blocks, at = [], 0
    for text, page in paragraphs:
        blocks.append(Block(Span(at, at + len(text)), page, BlockKind.PARAGRAPH))
        at += len(text) + 1
    pages = []
    for number in sorted({page for _, page in paragraphs}) or [1]:
        own = [block.span for block in blocks if block.page == number] or [Span(0, 0)]
        pages.append(Page(file, number, Span(own[0].start, own[-1].end)))
    return Document("\n".join(text for text, _ in paragraphs), tuple(pages), tuple(blocks))
