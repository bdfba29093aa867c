"""Takes the text out of built files again, page by page."""

from __future__ import annotations

import io
import re
import zipfile
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from html import unescape
from html.parser import HTMLParser
from typing import cast

import docx
import openpyxl
import pypdfium2
from docx.table import Table
from striprtf.striprtf import rtf_to_text

from .outlooktext import message_lines
from .wordtext import is_marked, marked_lines


def pages_of(ending: str, data: bytes) -> list[str]:
    """The pages of a file of that sort; formats without pages have one."""
    reader = {
        ".pdf": _pdf, ".docx": _docx, ".eml": _eml, ".txt": _txt, ".odt": _odt, ".rtf": _rtf,
        ".html": _html, ".xlsx": _xlsx, ".msg": _msg,
    }  # fmt: skip
    return reader[ending](data)


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
    if is_marked(data):
        return ["\n".join(marked_lines(data))]
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
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return [data.decode("utf-16")]
    try:
        return [data.decode("utf-8-sig")]
    except UnicodeDecodeError:
        return [data.decode("cp1252")]


def _odt(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        content = parts.read("content.xml").decode()
    content = re.sub(r"<text:(?:line-break|tab)/>", " ", content)
    return [unescape(re.sub(r"<[^>]+>", "", re.sub(r"</text:[ph]>", "\n", content)))]


def _rtf(data: bytes) -> list[str]:
    return [str(rtf_to_text(data.decode("ascii")))]  # type: ignore[no-untyped-call]


def _xlsx(data: bytes) -> list[str]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    return ["\n".join(" ".join(str(cell) for cell in row if cell is not None) for row in rows)]


def _html(data: bytes) -> list[str]:
    charset = re.search(rb'charset="([\w-]+)"', data)
    return [_shown(data.decode(charset[1].decode() if charset else "utf-8"))]


def _shown(html: str) -> str:
    """What a reader sees of HTML."""
    words = _Words()
    words.feed(html)
    return re.sub(r"[ \t]+", " ", "".join(words.parts))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden = tag in ("style", "head", "script")
        if tag in ("p", "br", "div", "li", "td", "th", "tr", "h1", "h2", "h3"):
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = False

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def _msg(data: bytes) -> list[str]:
    return ["\n".join(message_lines(data, _shown))]


def _eml(data: bytes) -> list[str]:
    return ["\n".join(_mail_lines(message_from_bytes(data, policy=policy.default)))]


def _mail_lines(raw: Message) -> list[str]:
    """Head and body of a mail and of the mails that are attached to it."""
    message = cast("EmailMessage", raw)
    lines = [
        str(message[name]) for name in ("From", "To", "Cc", "Date", "Subject") if message[name]
    ]
    body = message.get_body(preferencelist=("plain", "html"))
    text = str(body.get_content()) if body else ""
    if body and body.get_content_type() == "text/html":
        text = _shown(text)
    lines.append(text)
    for part in message.iter_attachments():
        if part.get_content_type() == "message/rfc822":
            lines += _mail_lines(cast("Message", part.get_content()))
    return lines
