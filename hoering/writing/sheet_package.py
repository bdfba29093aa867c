"""The package of a workbook: the same bytes always, and charts that can be read aloud."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime

_EPOCH = (1980, 1, 1, 0, 0, 0)


def settled(raw: io.BytesIO, when: datetime, charts: Mapping[str, str]) -> bytes:
    """The package with fixed times, and with the charts' alternative texts in it."""
    fixed = io.BytesIO()
    with (
        zipfile.ZipFile(raw) as source,
        zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target,
    ):
        for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(
                    rb"(<dcterms:modified[^>]*>)[^<]*",
                    rb"\g<1>" + f"{when:%Y-%m-%dT%H:%M:%SZ}".encode(),
                    content,
                )
            if name.startswith("xl/worksheets/"):
                # The heights are ours for a start; rows grow with what is written in them.
                content = content.replace(b' customHeight="1"', b"")
            if name.startswith("xl/drawings/drawing"):
                content = _described(content, charts)
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, content)
    return fixed.getvalue()


def _described(drawing: bytes, charts: Mapping[str, str]) -> bytes:
    from xml.sax.saxutils import quoteattr

    text = drawing.decode()
    for number, (title, told) in enumerate(charts.items(), 1):
        mark = f'name="Chart {number}"'
        made = f"name={quoteattr(title)} descr={quoteattr(told)}"
        text = text.replace(mark, made, 1)
    return text.encode()
