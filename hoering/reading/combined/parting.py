"""A part of a document as a document of its own, every span in its new place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from hoering.domain import Block, BlockKind, Document, MailHeader, Page, Span
from hoering.reading.layout.rows import Row, rows_of_document
from hoering.reading.wording.history import history_of
from hoering.reading.wording.mailhead import field_of

_OF_MAIL = (BlockKind.MAIL_HEADER, BlockKind.QUOTE)


def part_of(document: Document, first: int, last: int, pages: Iterable[int]) -> Document:
    """The blocks `first` to before `last`, and the pages (indexes) that belong to them.

    A page that stands in two parts is in each of them with its own stretch of text. What is the
    head of an e-mail and what is quoted below it is decided anew.
    """
    blocks = document.blocks[first:last]
    start = blocks[0].span.start if blocks else 0
    end = blocks[-1].span.end if blocks else 0
    part = Document(
        text=document.text[start:end],
        pages=tuple(_page(document.pages[index], start, end) for index in sorted(pages)),
        blocks=tuple(replace(b, span=_moved(b.span, start)) for b in blocks),
        title=document.title,
    )
    return _as_mail(part)


def part_of_blocks(
    document: Document, chosen: Sequence[int], kinds: Mapping[int, BlockKind]
) -> Document:
    """Blocks from here and there, in the order of `chosen`, no page before the one above it.

    A block with a kind in `kinds` is no cell of a table any more.
    """
    begins = [page.span.start for page in document.pages]
    text = "\n".join(document.text_at(nth) for nth in chosen)
    blocks: list[Block] = []
    pages: dict[int, Page] = {}
    at = 0
    for nth in chosen:
        block = document.blocks[nth]
        span = Span(at, at + len(block.span))
        page = max(bisect_right(begins, block.span.start) - 1, 0)
        words = tuple(
            word._replace(span=_moved(word.span, block.span.start - at))
            for word in document.pages[page].words
            if block.span.start <= word.span.start and word.span.end <= block.span.end
        )
        on = pages.get(page) or replace(document.pages[page], span=span, words=())
        pages[page] = replace(on, span=Span(on.span.start, span.end), words=(*on.words, *words))
        block = untabled(block, kinds[nth]) if nth in kinds else block
        blocks.append(replace(block, span=span))
        at = span.end + 1
    return Document(text, tuple(pages.values()), tuple(blocks), title=document.title)


def untabled(block: Block, kind: BlockKind) -> Block:
    """A cell as a block of this kind, no cell of a table any more."""
    level = 1 if kind is BlockKind.HEADING else None
    return replace(block, kind=kind, level=level, row=None, column=None, column_name="")


def _moved(span: Span, start: int) -> Span:
    return Span(span.start - start, span.end - start)


def _page(page: Page, start: int, end: int) -> Page:
    begins, ends = max(page.span.start, start), min(page.span.end, end)
    if begins >= ends:
        at = 0 if page.span.end <= start else end - start
        return replace(page, span=Span(at, at), words=())
    words = tuple(
        word._replace(span=_moved(word.span, start))
        for word in page.words
        if begins <= word.span.start and word.span.end <= ends
    )
    return replace(page, span=_moved(Span(begins, ends), start), words=words)


def _as_mail(part: Document) -> Document:
    """The part with its own e-mail head and history, those of the whole file forgotten."""
    if any(b.box is None and b.kind not in _OF_MAIL for b in part.blocks):
        fresh = replace(part, mail=None)  # plain text: ">" is gone, only the reader saw it
    else:
        fresh = replace(part, blocks=tuple(_plain(block) for block in part.blocks), mail=None)
    rows = [row for row in rows_of_document(fresh) if not row.aside]
    history = history_of([row.text for row in rows])
    if history.mail is None and fresh.blocks == part.blocks:
        return part
    kinds = {row.span: kind for row, kind in zip(rows, history.kinds, strict=True)}
    text = list(fresh.text)
    blocks: list[Block] = []
    by_block: dict[int, list[Row]] = {}
    for row in rows:
        by_block.setdefault(row.block, []).append(row)
    for nth, block in enumerate(fresh.blocks):
        for span, kind in _stretches(block, by_block.get(nth, ()), kinds):
            if blocks and span.start and text[span.start - 1] == " ":
                text[span.start - 1] = "\n"
            blocks.append(replace(block, span=span, kind=kind or block.kind))
    return replace(fresh, text="".join(text), blocks=tuple(blocks), mail=_named(history.mail))


def _named(mail: MailHeader | None) -> MailHeader | None:
    return replace(mail, sender=mail.sender or mail.address) if mail else None


def _plain(block: Block) -> Block:
    """The block as it was before it was taken for a part of an e-mail's head or history."""
    if block.kind not in _OF_MAIL:
        return block
    kind = BlockKind.PARAGRAPH
    if block.row is not None:
        kind = BlockKind.CELL
    elif block.marker:
        kind = BlockKind.BULLET
    elif block.level is not None:
        kind = BlockKind.HEADING
    return replace(block, kind=kind)


def _stretches(
    block: Block, rows: Sequence[Row], kinds: dict[Span, BlockKind | None]
) -> Iterator[tuple[Span, BlockKind | None]]:
    """The block in pieces of one kind; a mail's head field by field."""
    if not any(kinds[row.span] for row in rows):
        yield block.span, None
        return
    start = block.span.start
    for before, after in pairwise(rows):
        kind = kinds[before.span]
        if kinds[after.span] != kind or (kind is BlockKind.MAIL_HEADER and _begins_field(after)):
            yield Span(start, before.span.end), kind
            start = after.span.start
    yield Span(start, block.span.end), kinds[rows[-1].span]


def _begins_field(row: Row) -> bool:
    return field_of(row.text) is not None
