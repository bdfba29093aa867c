"""E-mails: the .eml file itself and plain text files."""

from __future__ import annotations

import html
import mimetypes
import textwrap
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from .looks import Taste
from .sheet import Letter, Rendered
from .source import Block, Mail, Run, plain

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip


def danish_time(moment: datetime) -> str:
    """'10. marts 2026 14:12'."""
    return f"{moment.day}. {MONTHS[moment.month - 1]} {moment.year} {moment:%H:%M}"


def mail_lines(mail: Mail) -> list[tuple[str, str]]:
    """The head of a mail as a Danish mail program prints it."""
    lines = [("Fra:", mail.sender), ("Sendt:", danish_time(mail.date)), ("Til:", mail.to)]
    lines += [("Cc:", mail.cc)] if mail.cc else []
    lines += [("Emne:", mail.subject)]
    if mail.attachments:
        lines.append(("Vedhæftede filer:", "; ".join(mail.attachments)))
    return lines


@dataclass(frozen=True, slots=True)
class Parts:
    """What a mail file holds: its head, the words below it, perhaps a mail that travels inside.

    `added` are the words that no block of the response has.
    """

    head: Mail
    blocks: tuple[Block, ...]
    taste: Taste
    inner: Parts | None = None
    added: tuple[str, ...] = ()


def parts_of(letter: Letter) -> Parts:
    """The parts of a mail; one that was sent on is quoted below the mailbox's note or attached."""
    head = letter.mail
    assert head is not None
    added = [head.sender, head.to, head.subject] + ([head.cc] if head.cc else [])
    sent_on = head.forwarded
    blocks: tuple[Block, ...] = letter.blocks
    inner = None
    if sent_on:
        own = Mail(sent_on.sender, sent_on.to, sent_on.date, sent_on.subject)
        added += [line for line in sent_on.note.split("\n") if line]
        added += [*head_lines(own)] if not sent_on.attached else [own.sender, own.to, own.subject]
        opening = () if sent_on.attached else (Block("p", (Run(FORWARDED),)), _head_block(own))
        if sent_on.attached:
            inner = Parts(own, letter.blocks, Taste.of(own.sender + own.subject))
        blocks = (_note(sent_on.note), *opening, *(() if sent_on.attached else letter.blocks))
    taste = Taste.of(letter.sender + head.subject)
    return Parts(head, blocks, taste, inner, tuple(line for line in added if line))


def mail(letter: Letter) -> Rendered:
    """An .eml file with a plain or an HTML body and perhaps attachments."""
    parts = parts_of(letter)
    message = _message(parts.head, parts.blocks, parts.taste)
    if parts.inner:
        inner = parts.inner
        message.add_attachment(_message(inner.head, inner.blocks, inner.taste))
    for name, data in letter.attachments:
        kind = (mimetypes.guess_type(name)[0] or "application/octet-stream").split("/")
        message.add_attachment(data, maintype=kind[0], subtype=kind[1], filename=name)
    if message.is_multipart():
        message.set_boundary(f"==={parts.taste.number:020d}==")
    return Rendered(message.as_bytes(), parts.added)


FORWARDED = "-----Oprindelig meddelelse-----"


def head_lines(head: Mail) -> tuple[str, ...]:
    """The head's lines as a mail program prints them."""
    return tuple(f"{label} {value}" for label, value in mail_lines(head))


def _note(note: str) -> Block:
    return Block("signature", (Run(note),))


def _head_block(head: Mail) -> Block:
    return Block("signature", (Run("\n".join(head_lines(head))),))


def _message(head: Mail, blocks: tuple[Block, ...], taste: Taste) -> EmailMessage:
    """A mail without attachments."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = head.sender, head.to
    if head.cc:
        message["Cc"] = head.cc
    message["Subject"] = head.subject
    message["Date"] = format_datetime(head.date)
    domain = parseaddr(head.sender)[1].rpartition("@")[2] or "mail.example"
    message["Message-ID"] = f"<{taste.number:x}@{domain}>"
    if head.html:
        text = as_html(blocks, head.charset)
        message.set_content(text, subtype="html", cte="quoted-printable", charset=head.charset)
    else:
        message.set_content(as_text(blocks), cte="quoted-printable", charset=head.charset)
    return message


def head_of(parts: Parts) -> str:
    """The head of a mail as it travels over the internet, folded and in ASCII."""
    whole = _message(parts.head, parts.blocks, parts.taste).as_bytes()
    return whole.partition(b"\r\n\r\n")[0].decode("ascii") + "\r\n"


def text(letter: Letter) -> Rendered:
    """A text file, wrapped as a terminal or an old mail program leaves it."""
    lines = as_text(letter.blocks).split("\n")
    wrapped = ["\n".join(_wrap(line)) for line in lines]
    return Rendered("\n".join(wrapped).encode(letter.encoding))


def _wrap(line: str) -> list[str]:
    hang = "  " if line.startswith(("- ", "* ")) else ""
    return textwrap.wrap(
        line, 78, subsequent_indent=hang, break_on_hyphens=False, break_long_words=False
    ) or [""]


def as_text(blocks: tuple[Block, ...]) -> str:
    """Blocks as plain text, a blank line between them."""
    parts: list[str] = []
    for number, block in enumerate(blocks):
        listed = block.type in ("bullet", "numbered")
        if number and not (listed and blocks[number - 1].type == block.type):
            parts.append("")
        parts.append(_line(block))
    return "\n".join(parts) + "\n"


def _line(block: Block) -> str:
    if block.type == "history":
        return "\n".join(f"> {line}" for line in block.lines)
    if block.type in ("bullet", "numbered", "footnote"):
        return f"{block.marker or '-'} {block.text}"
    if block.type == "table":
        rows = [list(block.columns), *([plain(cell) for cell in row] for row in block.rows)]
        return "\n".join("\t".join(row) for row in rows)
    if block.type == "quote":
        return "> " + block.text
    return block.text


def as_html(blocks: tuple[Block, ...], charset: str = "utf-8") -> str:
    """Blocks as the HTML of a mail program."""
    tags = {"heading": "h3", "quote": "blockquote"}
    out = [f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">']
    out.append('</head><body style="font-family:Calibri,sans-serif;font-size:11pt">')
    for block in blocks:
        words = html.escape(block.text, quote=False).replace("\n", "<br>\n")
        if block.type == "table":
            out.append(_html_table(block))
        elif block.type in ("bullet", "numbered"):
            marker = html.escape(block.marker or "•")
            out.append(f'<p style="margin-left:24pt;text-indent:-14pt">{marker}&nbsp; {words}</p>')
        elif block.type == "subject":
            out.append(f"<p><b>{words}</b></p>")
        else:
            tag = tags.get(block.type, "p")
            out.append(f"<{tag}>{words}</{tag}>")
    return "\n".join([*out, "</body></html>", ""])


def _html_table(block: Block) -> str:
    rows = [list(block.columns), *([plain(cell) for cell in row] for row in block.rows)]
    lines = ['<table border="1" cellspacing="0" cellpadding="4">']
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        cells = "".join(f"<{tag}>{html.escape(cell, quote=False)}</{tag}>" for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    return "\n".join([*lines, "</table>"])
