"""A draft typed in Word: with styles, by the letters' looks alone, or with names in a table's cells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
from docx.shared import Pt, RGBColor

from forms.looks import Heading, Look, shown
from forms.printed import Draft


def write_docx(draft: Draft, look: Look, path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(11)
    if look.word == "runs":
        _set(document.add_paragraph().add_run(draft["title"]), Heading(26))
    else:
        document.add_paragraph(draft["title"], style="Title")
    document.add_paragraph(draft.get("subtitle", ""))
    if look.contents:
        document.add_paragraph("Indhold")
        for nth, section in enumerate(draft["section"]):
            name = shown(look.numbers, section["number"], section["heading"])
            document.add_paragraph(f"{name}\t{3 + nth // 3}")
        document.add_page_break()
    for section in draft["section"]:
        _section(document, section, look)
    document.save(str(path))


def _section(document: Any, section: dict[str, Any], look: Look) -> None:
    name = shown(look.numbers, section["number"], section["heading"])
    below = "." in section["number"]
    blocks = section.get("block", ())
    if look.word == "table" and below:
        row = document.add_table(1, 2).rows[0]
        row.cells[0].paragraphs[0].add_run(name).bold = True
        texts = [block["text"] for block in blocks if block["type"] != "table"]
        row.cells[1].text = texts[0] if texts else ""
        for text in texts[1:]:
            row.cells[1].add_paragraph(text)
        blocks = [block for block in blocks if block["type"] == "table"]
    elif look.word == "runs":
        head = look.heads[below]
        shape = name.upper() if head.capitals else name
        _set(document.add_paragraph().add_run(shape), head)
    else:
        document.add_heading(name, 1 + below)
    for block in blocks:
        _block(document, block)
    document.add_paragraph()


def _block(document: Any, block: dict[str, Any]) -> None:
    if block["type"] == "table":
        table = document.add_table(0, len(block["rows"][0]))
        for nth, row in enumerate(block["rows"]):
            for cell, said in zip(table.add_row().cells, row, strict=True):
                cell.paragraphs[0].add_run(said).bold = nth == 0
    else:
        style = "List Bullet" if block["type"] == "bullet" else None
        document.add_paragraph(block["text"], style=style)


def _set(run: Any, head: Heading) -> None:
    run.bold, run.italic, run.underline = head.bold, head.italic, head.underlined
    run.font.size = Pt(head.size)
    if head.colour:
        run.font.color.rgb = RGBColor.from_string(head.colour.removeprefix("#"))
