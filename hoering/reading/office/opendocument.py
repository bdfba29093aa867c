"""An OpenDocument text (.odt, .ott) made into a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hoering.reading.formats.container import Container, TooBig
from hoering.reading.formats.outcome import Outcome, of_package, with_text
from hoering.reading.formats.troubles import trouble
from hoering.reading.office.odfbody import OdfBody, text_body
from hoering.reading.office.odfstyles import DRAW, FO, STYLE, TEXT, OdfStyles, read_odf_styles
from hoering.reading.office.odftext import OdfCollector, changes_of, ends_of, odf_texts, picture_of
from hoering.reading.page.pieces import Piece
from hoering.reading.pictures.pasted import A4, POINTS, Pasted, Picture, pasted
from hoering.reading.text.pageless import document_of

_LOCKED = b"encryption-data"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)(pt|in|cm|mm|px)")


@of_package
def read_odt_file(path: Path, name: str) -> Outcome:
    """The document of an OpenDocument text; nothing in it is run or fetched."""
    with Container(path) as package:
        if package.holds("META-INF/manifest.xml", _LOCKED):
            return None, (trouble("encrypted", name),)
        found = _parts(package)
    if found is None:
        return None, (trouble("broken", name),)
    heads, body, pictures = found
    return with_text(document_of(heads, body, name), name, pictures.findings(name))


def _parts(package: Container) -> tuple[list[str], list[Piece], Pasted] | None:
    """The running heads, the pieces of the body and the pictures among them; None without a body."""
    content, sheet = package.root("content.xml"), package.root("styles.xml")
    body = text_body(content)
    if body is None:
        return None
    styles = read_odf_styles(sheet, content)
    collector = OdfCollector(styles, changes_of(body), ends_of(body))
    pictures = pasted(_pictures_in(body, sheet, package), _own_words(body))
    walker = OdfBody(styles, collector, pictures.pieces)
    heads = list(dict.fromkeys(_head_lines(sheet, styles)))
    return heads, list(walker.blocks(body)), pictures


def _head_lines(sheet: Any, styles: OdfStyles) -> Iterator[str]:
    """The lines of the headers, then of the footers."""
    for kinds in (
        ("header-first", "header", "header-left"),
        ("footer-first", "footer", "footer-left"),
    ):
        for master in sheet.iter(f"{STYLE}master-page") if sheet is not None else ():
            for kind in kinds:
                element = master.find(f"{STYLE}{kind}")
                if element is not None and element.get(f"{STYLE}display") != "false":
                    yield from odf_texts(element, styles)


def _pictures_in(body: Any, sheet: Any, package: Container) -> list[Picture]:
    """The pictures of the text in order, each file once; `sheet` is the root of styles.xml."""
    page = _page(sheet)
    found: dict[str, Picture] = {}
    for frame in body.iter(f"{DRAW}frame"):
        link = picture_of(frame)
        if link in package.names and link not in found:
            area = _points(frame.get(f"{_SVG}width")) * _points(frame.get(f"{_SVG}height"))
            try:
                found[link] = Picture(link, area / page, package.data(link))
            except TooBig:
                continue  # no letter
    return list(found.values())


def _own_words(body: Any) -> int:
    """How many words are typed in the text."""
    paragraphs = body.iter(f"{TEXT}p", f"{TEXT}h")
    return sum(len("".join(paragraph.itertext()).split()) for paragraph in paragraphs)


def _page(sheet: Any) -> float:
    """The area of the first kind of paper in square points."""
    layouts = sheet.iter(f"{STYLE}page-layout-properties") if sheet is not None else ()
    for layout in layouts:
        area = _points(layout.get(f"{FO}page-width")) * _points(layout.get(f"{FO}page-height"))
        if area:
            return area
    return A4


def _points(length: str | None) -> float:
    found = _LENGTH.fullmatch(length or "")
    return float(found[1]) * POINTS[found[2]] if found else 0.0
