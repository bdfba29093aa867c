"""The package of a workbook: the same bytes always, and charts that can be read aloud."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import datetime

from hoering.writing.package import repacked


def settled(raw: io.BytesIO, when: datetime, charts: Mapping[str, str]) -> bytes:
    """The package with fixed times, and with the charts' alternative texts in it."""

    def part(name: str, content: bytes) -> bytes:
        """A part of the package as it is to be."""
        if name == "docProps/core.xml":
            return re.sub(
                rb"(<dcterms:modified[^>]*>)[^<]*",
                rb"\g<1>" + f"{when:%Y-%m-%dT%H:%M:%SZ}".encode(),
                content,
            )
        if name.startswith("xl/worksheets/"):
            # The heights are ours for a start; rows grow with what is written in them.
            return content.replace(b' customHeight="1"', b"")
        if name == "xl/styles.xml":
            return _in_order(content)
        if name.startswith("xl/drawings/drawing"):
            return _described(content, charts)
        return content

    return repacked(raw, part)


# The order that the schema has (CT_Font, ECMA-376 18.8.22); the library writes another.
_FONT = ("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz",
         "color", "name", "family", "charset", "scheme")  # fmt: skip


def _in_order(styles: bytes) -> bytes:
    """The parts of each font in the order that strict readers ask for."""
    from lxml import etree

    root = etree.fromstring(styles)
    for font in root.iter("{*}font"):
        font[:] = sorted(font, key=lambda part: _FONT.index(etree.QName(part).localname))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _described(drawing: bytes, charts: Mapping[str, str]) -> bytes:
    from xml.sax.saxutils import quoteattr

    text = drawing.decode()
    for number, (title, told) in enumerate(charts.items(), 1):
        mark = f'name="Chart {number}"'
        made = f"name={quoteattr(title)} descr={quoteattr(told)}"
        text = text.replace(mark, made, 1)
    return text.encode()
