"""Header and footer of a document that has none of its own."""

from __future__ import annotations

from typing import Any

from hoering.writing.colours import GREY
from hoering.writing.elements import tag
from hoering.writing.styles import text_width


def running_lines(document: Any, left: str, right: str, title: str) -> None:
    """Header with two texts at the margins; footer with the title and "Side X af Y"."""
    section = document.sections[0]
    header = section.header.paragraphs[0]
    footer = section.footer.paragraphs[0]
    for paragraph in (header, footer):
        _right_tab(paragraph, text_width(document))
    header.add_run(f"{left}\t{right}" if right else left)
    footer.add_run(f"{title}\tSide ")
    _field(footer, "PAGE")
    footer.add_run(" af ")
    _field(footer, "NUMPAGES")
    for run in (*header.runs, *footer.runs):
        _small(run)


def _right_tab(paragraph: Any, width: int) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Twips

    stops = paragraph.paragraph_format.tab_stops
    # Header and Footer have stops for an upright page; "clear" takes an inherited one away.
    for inherited in paragraph.style.paragraph_format.tab_stops:
        stops.add_tab_stop(inherited.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(Twips(width), WD_TAB_ALIGNMENT.RIGHT)


def _field(paragraph: Any, code: str) -> None:
    """A complex field with a placeholder; Word and LibreOffice count when they open the file."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = paragraph.add_run()._r
        if kind == "":
            instruction = tag("instrText")
            instruction.text = f" {code} "
            run.append(instruction)
        elif kind == "1":
            text = tag("t")
            text.text = "1"
            run.append(text)
        else:
            run.append(tag("fldChar", fldCharType=kind))


def _small(run: Any) -> None:
    from docx.shared import Pt, RGBColor

    run.font.size, run.font.color.rgb = Pt(8), RGBColor.from_string(GREY)
