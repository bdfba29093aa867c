"""The text of a source as pages of our own, where the source has none: Word, mail, text, sheets."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    LongTable,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    TableStyle,
)

from hoering.domain import ANNOTATIONS, MARGINS, Block, BlockKind, Document, Page
from hoering.writing.combined.letterforms import (
    BOLD,
    GREY,
    INK,
    ITALIC,
    LINE,
    PLAIN,
    faces,
    writable,
)
from hoering.writing.combined.source_pages import A4

_SIDE, _TOP, _BOTTOM = 62.0, 62.0, 56.0  # points around the text
_WIDTH = A4[0] - 2 * _SIDE
_PLAIN_LINES = MARGINS | {BlockKind.FOOTNOTE, BlockKind.CONTENTS}


def rendered(document: Document, file: str, pages: Sequence[int]) -> bytes:
    """A PDF of the text of these pages of a file, in its reading order.

    Headings, bullets, tables and page breaks are kept, the typeface and the pictures are not.
    """
    own = [p for p in document.pages if p.file == file and p.number in pages]
    name = file.rsplit("/", 1)[-1]
    note = f"Teksten i »{name}«, gengivet uden filens egen opsætning og billeder."
    story = [_paragraph(note, "note")]
    for nth, page in enumerate(own):
        if nth:
            story.append(_page_break())
        body = list(_page(document, page))
        if not body:
            body = [_paragraph(page.unread or "Siden er uden tekst.", "note")]
        story += body
    return _pdf(story)


def told(title: str, lines: Sequence[str]) -> bytes:
    """A PDF of one page that says what there is to say of a file that cannot be shown."""
    return _pdf([_paragraph(title, "title"), *(_paragraph(line, "text") for line in lines)])


def notes_in(document: Document, file: str, pages: Sequence[int]) -> Iterator[str]:
    """The comments and tracked changes on these pages of a file, a line each with its page."""
    for page in document.pages:
        if page.file != file or page.number not in pages:
            continue
        for block in document.blocks:
            here = page.span.start <= block.span.start < page.span.end
            if here and block.page == page.number and block.kind in ANNOTATIONS:
                yield f"Side {page.number}. {_note(block, block.span.of(document.text))}"


def _note(block: Block, text: str) -> str:
    what = "Kommentar" if block.kind is BlockKind.COMMENT else "Rettelse"
    by = f" ({block.author})" if block.author else ""
    to = f" til »{block.anchor}«" if block.anchor else ""
    return f"{what}{by}{to}: {text}"


def _pdf(story: Sequence[Any]) -> bytes:
    faces()
    out = io.BytesIO()
    made = BaseDocTemplate(out, pagesize=A4, invariant=1, pageCompression=1)
    frame = Frame(_SIDE, _BOTTOM, _WIDTH, A4[1] - _TOP - _BOTTOM, 0, 0, 0, 0)
    made.addPageTemplates([PageTemplate(frames=[frame])])
    made.build(list(story))
    return out.getvalue()


def _page_break() -> Any:
    return PageBreak()


def _page(document: Document, page: Page) -> Iterator[Any]:
    """The blocks of one page; a row's cells are one row of a table."""
    own = [
        b
        for b in document.blocks
        if page.span.start <= b.span.start < page.span.end and b.page == page.number
    ]
    for is_cell, group in groupby(_joined(document, own), key=lambda item: _is_cell(item[0])):
        held = list(group)
        if is_cell:
            yield from _table(held)
        else:
            for block, text in held:
                yield _block(block, text)


def _is_cell(block: Block) -> bool:
    return block.kind is BlockKind.CELL and block.row is not None


def _joined(document: Document, blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Blocks with their texts; one that only goes on from the one before is part of it."""
    held: tuple[Block, str] | None = None
    for block in blocks:
        text = block.span.of(document.text)
        if held and block.joined and held[0].kind is block.kind and not _is_cell(block):
            held = (held[0], f"{held[1]} {text}")
            continue
        if held:
            yield held
        held = (block, text)
    if held:
        yield held


def _block(block: Block, text: str) -> Any:
    if block.kind is BlockKind.HEADING:
        return _paragraph(text, "heading")
    if block.kind is BlockKind.BULLET:
        return _paragraph(text, "bullet")
    if block.kind in ANNOTATIONS:
        return _paragraph(_note(block, text), "margin")
    if block.kind is BlockKind.QUOTE:
        return _paragraph(text, "quote")
    if block.kind in _PLAIN_LINES:
        return _paragraph(text, "note")
    return _paragraph(text, "bold" if block.bold else "text")


def _paragraph(text: str, look: str) -> Any:
    lines = [escape(writable(line)) for line in text.split("\n")]
    return Paragraph("<br/>".join(lines), _styles()[look])


def _styles() -> dict[str, Any]:
    """Made anew each time: reportlab keeps notes in them."""
    faces()
    base = ParagraphStyle(
        "text", fontName=PLAIN, fontSize=9.5, leading=13.5, textColor=INK, spaceAfter=5,
        splitLongWords=1, allowWidows=0, allowOrphans=0,
    )  # fmt: skip
    looks: dict[str, dict[str, Any]] = {
        "bold": {"fontName": BOLD},
        "title": {"fontName": BOLD, "fontSize": 15, "leading": 20, "spaceAfter": 12},
        "heading": {
            "fontName": BOLD, "fontSize": 10.5, "leading": 14.5, "spaceBefore": 9,
            "spaceAfter": 4, "keepWithNext": 1,
        },
        "bullet": {"leftIndent": 16, "firstLineIndent": -10, "spaceAfter": 3},
        "note": {"fontSize": 7.5, "leading": 10.5, "textColor": GREY},
        "quote": {
            "leftIndent": 14, "textColor": GREY, "fontName": ITALIC,
            "borderPadding": 0,
        },
        "margin": {
            "fontSize": 8.5, "leading": 12, "leftIndent": 20, "borderWidth": 0.5,
            "borderColor": LINE, "borderPadding": 4, "spaceBefore": 4, "spaceAfter": 9,
        },
        "cell": {"fontSize": 8.5, "leading": 11.5, "spaceAfter": 0},
        "cell_head": {"fontSize": 8.5, "leading": 11.5, "spaceAfter": 0, "fontName": BOLD},
    }  # fmt: skip
    made = {name: ParagraphStyle(name, base, **own) for name, own in looks.items()}
    return {"text": base, **made}


def _table(held: Sequence[tuple[Block, str]]) -> Iterator[Any]:
    """Tables, one for each run of rows that begins anew at an earlier row."""
    rows: list[dict[int, str]] = []
    last = -1
    for block, text in held:
        row, column = block.row or 0, block.column or 0
        if row < last:
            yield from _one_table(rows)
            rows = []
        if row != last or not rows:
            rows.append({})
        last = row
        rows[-1][column] = f"{rows[-1][column]}\n{text}" if column in rows[-1] else text
    yield from _one_table(rows)


def _one_table(rows: Sequence[dict[int, str]]) -> Iterator[Any]:
    columns = sorted({column for row in rows for column in row})
    if not columns:
        return
    widths = _widths(rows, columns)
    cells = [
        [_paragraph(row.get(c, ""), "cell_head" if nth == 0 else "cell") for c in columns]
        for nth, row in enumerate(rows)
    ]
    look = TableStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.4, LINE),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 4),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ]
    )
    repeat = 1 if len(rows) > 1 and all(len(t) < 120 for t in rows[0].values()) else 0
    yield LongTable(cells, widths, style=look, repeatRows=repeat, splitInRow=1)
    yield Spacer(1, 8)


def _widths(rows: Sequence[dict[int, str]], columns: Sequence[int]) -> list[float]:
    """By how much there is in each column, none narrower than a ninth of its fair share."""
    weights = [min(max(max(len(row.get(c, "")) for row in rows), 6), 60) ** 0.8 for c in columns]
    return [_WIDTH * weight / sum(weights) for weight in weights]
