"""Takes the text out of Word files with comments and tracked changes: both readings and the notes."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def is_marked(data: bytes) -> bool:
    """True when somebody commented on the document or changed it with tracking on."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body = parts.read("word/document.xml")
        return any(mark in body for mark in (b"<w:ins ", b"<w:del ", b"<w:commentReference "))


def marked_lines(data: bytes) -> list[str]:
    """The lines before the changes, the lines after them, authors and comments."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
        names = parts.namelist()
        notes = "word/comments.xml"
        comments = etree.fromstring(parts.read(notes)) if notes in names else etree.Element("none")
    old = [_line(p, W + "ins") for p in body.iter(W + "p")]
    new = [_line(p, W + "del") for p in body.iter(W + "p")]
    authors = [str(mark.get(W + "author")) for mark in body.iter(W + "ins", W + "del")]
    for comment in comments.iter(W + "comment"):
        authors.append(str(comment.get(W + "author")))
        new += [_line(p, "") for p in comment.iter(W + "p")]
    return [*old, *new, *dict.fromkeys(authors)]


def _line(paragraph: Any, without: str) -> str:
    parts = []
    for node in paragraph.iter(W + "t", W + "delText", W + "br", W + "tab"):
        if without and next(node.iterancestors(without), None) is not None:
            continue
        parts.append(node.text or "" if node.tag in (W + "t", W + "delText") else " ")
    return "".join(parts)
