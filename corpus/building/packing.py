"""Makes Word files reproducible: fixed times in the zip and in the properties."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from docx.document import Document

MOMENT = datetime(2026, 1, 1, 8, 0)


def pack(document: Document, title: str, author: str = "") -> bytes:
    """The bytes of a Word file, the same every time."""
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, author
    properties.comments, properties.keywords, properties.revision = "", "", 1
    properties.created = properties.modified = MOMENT
    raw = io.BytesIO()
    document.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name.startswith("docProps/thumbnail"):
                continue
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            data = old.read(name)
            if name == "_rels/.rels":
                data = _without_thumbnail(data)
            new.writestr(info, data)
    return out.getvalue()


def _without_thumbnail(rels: bytes) -> bytes:
    """python-docx' template carries a picture of itself."""
    start = rels.find(b"thumbnail.jpeg")
    if start < 0:
        return rels
    left, right = rels.rfind(b"<Relationship ", 0, start), rels.find(b"/>", start) + 2
    return rels[:left] + rels[right:]
