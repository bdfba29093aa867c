"""Slide shows (.pptx) made into documents: a page for each slide, the text of its boxes in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hoering.reading.formats.container import A, Container, R
from hoering.reading.formats.outcome import Outcome, of_package, with_text
from hoering.reading.formats.troubles import trouble
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Piece, Sheet
from hoering.reading.text.strands import Strand
from hoering.reading.text.styles import PLAIN, Style
from hoering.reading.text.typed import typed
from hoering.reading.text.typedtable import Row, as_cells

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_SHOW = "ppt/presentation.xml"
_MOST = 500  # slides
_TITLE = Style(heading=1)


@of_package
def read_slides_file(path: Path, name: str) -> Outcome:
    """The document of a .pptx file; hidden slides and the speaker's notes are left out."""
    with Container(path) as package:
        sheets = [
            Sheet(name, nth, tuple(_pieces(root)))
            for nth, root in enumerate(_slides(package), start=1)
        ]
    if not sheets:
        return None, (trouble("broken", name),)
    return with_text(assemble(sheets), name)


def _slides(package: Container) -> Iterator[Any]:
    """The root of each slide in the order of the show."""
    show = package.root(_SHOW)
    related = package.related(_SHOW)
    listed = show.iter(f"{_P}sldId") if show is not None else ()
    for link in list(listed)[:_MOST]:
        _, part = related.get(link.get(f"{R}id") or "", ("", ""))
        root = package.root(part)
        if root is not None and root.get("show") != "0":
            yield root


def _pieces(slide: Any) -> Iterator[Piece]:
    for element in slide.iter(f"{_P}sp", f"{A}tbl"):
        if element.tag == f"{A}tbl":
            rows = [
                Row({c: list(_texts(cell, PLAIN)) for c, cell in enumerate(row.iter(f"{A}tc"))})
                for row in element.iter(f"{A}tr")
            ]
            yield from as_cells([Row({c: ps for c, ps in r.cells.items() if ps}) for r in rows])
            continue
        place = element.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
        kind = place.get("type") or "" if place is not None else ""
        if kind in ("sldNum", "dt", "ftr"):
            continue
        yield from _texts(element, _TITLE if kind in ("title", "ctrTitle") else PLAIN)


def _texts(element: Any, style: Style) -> Iterator[Piece]:
    for paragraph in element.iter(f"{A}p"):
        parts = [
            "\n" if child.tag == f"{A}br" else child.text or ""
            for child in paragraph.iter(f"{A}t", f"{A}br")
        ]
        text = re.sub(r"[ \t]+", " ", "".join(parts))
        bullet = paragraph.find(f"{A}pPr/{A}buChar") is not None
        yield from typed([Strand(text)], "•" if bullet and text.strip() else "", style)
