"""Takes the text out of built files again, page by page."""

from __future__ import annotations

import io
import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import cast

import docx
import pypdfium2
from docx.table import Table


def pages_of(name: str, data: bytes) -> list[str]:
    """The pages of a file; formats without pages have one."""
    reader = {".pdf": _pdf, ".docx": _docx, ".eml": _eml, ".txt": _txt}
    return reader[PurePosixPath(name).suffix.lower()](data)


def _pdf(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        pages = []
        for page in document:
            text = page.get_textpage()
            pages.append(str(text.get_text_range()))
            text.close()
            page.close()
        return pages
    finally:
        document.close()


def _docx(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    lines = _word_lines(document)
    for section in document.sections:
        for part in (section.header, section.footer, section.first_page_header):
            lines += _word_lines(part)
    return ["\n".join(lines)]


def _word_lines(holder: object) -> list[str]:
    lines: list[str] = []
    for item in holder.iter_inner_content():  # type: ignore[attr-defined]
        if isinstance(item, Table):
            for row in item.rows:
                for cell in row.cells:
                    lines += _word_lines(cell)
        else:
            lines.append(str(item.text))
    return lines


def _txt(data: bytes) -> list[str]:
    return [data.decode("utf-8-sig")]


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden = tag in ("style", "head")
        if tag in ("p", "br", "div", "li", "td", "th", "tr", "h1", "h2", "h3"):
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = False

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def _eml(data: bytes) -> list[str]:
    message = cast("EmailMessage", message_from_bytes(data, policy=policy.default))
    lines = [
        str(message[name]) for name in ("From", "To", "Cc", "Date", "Subject") if message[name]
    ]
    body = message.get_body(preferencelist=("plain", "html"))
    text = str(body.get_content()) if body else ""
    if body and body.get_content_type() == "text/html":
        words = _Words()
        words.feed(text)
        text = re.sub(r"[ \t]+", " ", "".join(words.parts))
    return ["\n".join([*lines, text])]
