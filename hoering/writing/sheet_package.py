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
        if name == "docProps/core.xml":
            return re.sub(
                rb"(<dcterms:modified[^>]*>)[^<]*",
                rb"\g<1>" + f"{when:%Y-%m-%dT%H:%M:%SZ}".encode(),
                content,
            )
        if name.startswith("xl/worksheets/"):
            # The heights are ours for a start; rows grow with what is written in them.
            return content.replace(b' customHeight="1"', b"")
        if name.startswith("xl/drawings/drawing"):
            return _described(content, charts)
        return content

    return repacked(raw, part)


def _described(drawing: bytes, charts: Mapping[str, str]) -> bytes:
    from xml.sax.saxutils import quoteattr

    text = drawing.decode()
    for number, (title, told) in enumerate(charts.items(), 1):
        mark = f'name="Chart {number}"'
        made = f"name={quoteattr(title)} descr={quoteattr(told)}"
        text = text.replace(mark, made, 1)
    return text.encode()
