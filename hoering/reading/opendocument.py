"""An OpenDocument text (.odt, .ott) made into a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hoering.reading.container import Container
from hoering.reading.odfbody import OdfBody, text_body
from hoering.reading.odfpictures import own_words, pictures_in
from hoering.reading.odfstyles import STYLE, OdfStyles, read_odf_styles
from hoering.reading.odftext import OdfCollector, changes_of, ends_of, odf_texts
from hoering.reading.outcome import Outcome, of_package, with_text
from hoering.reading.pageless import document_of
from hoering.reading.pasted import Pasted, pasted
from hoering.reading.pieces import Piece
from hoering.reading.troubles import trouble

_LOCKED = b"encryption-data"


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
    pictures = pasted(pictures_in(body, sheet, package), own_words(body))
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
