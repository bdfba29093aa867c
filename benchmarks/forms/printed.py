"""A draft printed as PDF in one of many looks."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, grey, lightgrey, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from forms.looks import Heading, Look, shown

MARGIN, GUTTER = 55.0, 18.0
_RULES: dict[str, list[Any]] = {
    "grid": [("GRID", (0, 0), (-1, -1), 0.4, grey)],
    "below": [("LINEBELOW", (0, 0), (-1, -1), 0.3, grey)],
    "none": [],
}
Draft = dict[str, Any]  # as corpus/FORMAT.md has draft.toml


def write_pdf(draft: Draft, look: Look, path: Path) -> None:
    wide, tall = look.page
    width = (wide - 2 * MARGIN - (look.columns - 1) * GUTTER) / look.columns
    frames = [
        Frame(MARGIN + n * (width + GUTTER), 45, width, tall - 100, 0, 0, 0, 0)
        for n in range(look.columns)
    ]
    document = BaseDocTemplate(str(path), pagesize=look.page, invariant=1)
    document.addPageTemplates(
        [PageTemplate("side", frames, onPage=lambda c, d: _page(c, d, draft, look))]
    )
    document.build([*_front(draft, look), *_contents(draft, look), *_sections(draft, look)])


def _page(canvas: Any, document: Any, draft: Draft, look: Look) -> None:
    wide, tall = look.page
    if document.page == 1 and look.cover:
        return
    canvas.saveState()
    canvas.setFont("Helvetica", 8)
    canvas.drawCentredString(wide / 2, 25, f"Side {document.page}")
    canvas.drawString(MARGIN, tall - 30, look.header.format(title=draft["title"]))
    if look.watermark:
        canvas.setFont("Helvetica-Bold", 70)
        canvas.setFillColor(lightgrey)
        canvas.translate(wide / 2, tall / 2)
        canvas.rotate(45)
        canvas.drawCentredString(0, 0, look.watermark)
    if look.margin:
        canvas.setFont("Helvetica-Bold", 9)
        canvas.translate(18, tall / 2)
        canvas.rotate(90)
        canvas.drawCentredString(0, 0, look.margin.format(title=draft["title"]))
    canvas.restoreState()


def _front(draft: Draft, look: Look) -> Iterator[Any]:
    if look.cover:
        yield Spacer(1, 0.2 * look.page[1])
    title = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=28, leading=34)
    yield Paragraph(escape(draft["title"]), title)
    yield Paragraph(escape(draft.get("subtitle", "")), _body(look))
    if look.cover:
        yield PageBreak()


def _contents(draft: Draft, look: Look) -> Iterator[Any]:
    if not look.contents:
        return
    yield Paragraph("Indhold", _heading(look.heads[0], look))
    for nth, section in enumerate(draft["section"]):
        if look.contents == "chapters" and "." in section["number"]:
            continue
        name = escape(shown(look.numbers, section["number"], section["heading"]))
        number = 3 + nth // 3
        end = {"dots": f" {'.' * max(3, 70 - len(name))} {number}", "names": ""}
        gap = "&nbsp;" * 8 + str(number)
        yield Paragraph(name + end.get(look.contents, gap), _body(look, after=1))
    yield PageBreak()


def _sections(draft: Draft, look: Look) -> Iterator[Any]:
    for nth, section in enumerate(draft["section"]):
        below = "." in section["number"]
        head = look.heads[below]
        if look.new_page and not below and nth:
            yield PageBreak()
        if look.above and section["number"] and not below:
            yield Paragraph(f"{look.above} {section['number']}", _heading(Heading(12, False), look))
        name = escape(shown(look.numbers, section["number"], section["heading"]))
        name = name.upper() if head.capitals else name
        yield Paragraph(f"<u>{name}</u>" if head.underlined else name, _heading(head, look))
        for block in section.get("block", ()):
            yield _block(block, look)
        yield from _pulled(section, look)


def _block(block: dict[str, Any], look: Look) -> Any:
    if block["type"] == "table":
        return _table(block["rows"], look)
    if block["type"] == "bullet":
        return Paragraph(escape(block["text"]), _body(look, left=14), bulletText="•")
    return Paragraph(escape(block["text"]), _body(look))


def _table(rows: list[list[str]], look: Look) -> Table:
    size = max(look.body - 1.5, 7)
    faces = ("Helvetica-Bold", "Helvetica")
    cells = [
        [
            Paragraph(
                escape(cell),
                ParagraphStyle("c", fontName=faces[nth > 0], fontSize=size, leading=1.2 * size),
            )
            for cell in row
        ]
        for nth, row in enumerate(rows)
    ]
    style = [*_RULES[look.rules], ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table(cells, style=style, repeatRows=1, spaceBefore=4, spaceAfter=8)


def _pulled(section: dict[str, Any], look: Look) -> Iterator[Any]:
    """The first sentence again, large, below every fourth section."""
    first = next((b["text"] for b in section.get("block", ()) if b["type"] == "p"), "")
    if look.quoted and first and zlib.crc32(section["heading"].encode()) % 4 == 1:
        said = re.split(r"(?<=[.!?]) ", first)[0]
        style = ParagraphStyle(
            "q", fontName="Helvetica-Oblique", fontSize=look.body + 5, leading=1.3 * look.body + 6
        )
        yield Paragraph(f"»{escape(said)}«", style)


def _body(look: Look, after: float = 6, left: float = 0) -> ParagraphStyle:
    alignment = 4 if look.justified else 0
    return body_style(look, look.body, spaceAfter=after, leftIndent=left, alignment=alignment)


class Type(Protocol):
    """What a look says of its letters; `leading` in sizes."""

    @property
    def serif(self) -> bool: ...
    @property
    def leading(self) -> float: ...
    @property
    def hyphenated(self) -> bool: ...


def body_style(look: Type, size: float, **set_: float) -> ParagraphStyle:
    """Of running text in `size` points; `set_` as reportlab names it."""
    more = {"hyphenationLang": "da_DK"} if look.hyphenated else {}
    return ParagraphStyle(
        "body",
        fontName="Times-Roman" if look.serif else "Helvetica",
        fontSize=size,
        leading=look.leading * size,
        bulletIndent=2,
        **more,
        **set_,
    )


def _heading(head: Heading, look: Look) -> ParagraphStyle:
    faces = ("Times-Roman", "Times-Bold", "Times-Italic")
    faces = faces if look.serif else ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
    style = ParagraphStyle(
        "heading",
        fontName=faces[2 if head.italic else int(head.bold)],
        fontSize=head.size,
        leading=1.2 * head.size,
        spaceBefore=10,
        spaceAfter=4,
        keepWithNext=1,
    )
    if head.colour:
        style.textColor = HexColor(head.colour)
    if head.band:
        style.backColor, style.textColor, style.borderPadding = HexColor("#123f5a"), white, 4
    return style
