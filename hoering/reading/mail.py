"""E-mails saved as .eml: the head, what the sender wrote, what is quoted, what is attached."""

from __future__ import annotations

import email
import email.policy
import email.utils
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

from hoering.domain import BlockKind, MailHeader
from hoering.reading.history import history_of
from hoering.reading.markup import decoded_html, pieces_of_html
from hoering.reading.pieces import Piece
from hoering.reading.text import decoded, lines_of_text
from hoering.reading.wrapping import pieces_of_lines

_MONTHS = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]


def read_message(path: Path) -> EmailMessage:
    """The message of an .eml file. Raises OSError; broken messages are read as far as they go."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def attachments(path: Path) -> list[tuple[str, bytes]]:
    """Name and content of each attachment; pictures that stand in the text are left out."""
    return list(attached(read_message(path)))


def attached(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    for nth, part in enumerate(message.iter_attachments(), start=1):
        if part.get_content_maintype() == "image" and part.get("Content-ID"):
            continue
        name = part.get_filename() or ""
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else part
            yield name or f"bilag {nth}.eml", bytes(inner)  # type: ignore[arg-type]
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            yield Path(name.replace("\\", "/")).name or f"bilag {nth}", content


def head_of(message: EmailMessage) -> MailHeader:
    """Sender, recipient, time and subject; what is missing or odd stays empty."""
    sender, address = email.utils.parseaddr(_header(message, "From"))
    return MailHeader(
        sender=sender or address,
        address=address,
        recipient=_header(message, "To"),
        sent=_sent(message),
        subject=_header(message, "Subject"),
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):
        # The standard library stumbles over some malformed headers.
        found = [value for key, value in message.raw_items() if key.lower() == name.lower()]
        return " ".join(str(found[0]).split()) if found else ""


def _sent(message: EmailMessage) -> datetime | None:
    try:
        when = email.utils.parsedate_to_datetime(_header(message, "Date"))
    except (ValueError, TypeError, IndexError):
        return None
    return when


def _head_pieces(mail: MailHeader) -> Iterator[Piece]:
    sender = mail.sender
    if mail.address and mail.address != sender:
        sender = f"{sender} <{mail.address}>".strip()
    sent = ""
    if mail.sent:
        when = mail.sent
        sent = f"{when.day}. {_MONTHS[when.month - 1]} {when.year} {when:%H:%M}"
    fields = (("Fra", sender), ("Sendt", sent), ("Til", mail.recipient), ("Emne", mail.subject))
    for label, value in fields:
        if value:
            yield Piece(BlockKind.MAIL_HEADER, text=f"{label}: {value}")


def pieces_of_message(message: EmailMessage) -> tuple[list[Piece], MailHeader]:
    """The head as in Outlook and the body's pieces; the head that counts (see history_of)."""
    outer = head_of(message)
    body, mail = _body(message, outer)
    return [*_head_pieces(outer), *body], mail


def _body(message: EmailMessage, outer: MailHeader) -> tuple[list[Piece], MailHeader]:
    part = _chosen(message, ("plain",))
    if part is not None:
        text = _content(part)
        if str(part.get_param("format", "")).lower() == "flowed":
            text = unflowed(text, str(part.get_param("delsp", "")).lower() == "yes")
        if text.strip():
            lines = lines_of_text(text)
            history = history_of(lines, outer)
            return pieces_of_lines(lines, history.kinds), history.mail or outer
    part = _chosen(message, ("html",))
    if part is None:
        return _unparted(message), outer
    data = part.get_payload(decode=True)
    charset = part.get_content_charset()
    html = _content(part) if charset or not isinstance(data, bytes) else decoded_html(data)
    pieces = pieces_of_html(html)
    history = history_of([piece.text for piece in pieces], outer)
    marked = [
        replace(piece, kind=kind) if kind else piece
        for piece, kind in zip(pieces, history.kinds, strict=True)
    ]
    return marked, history.mail or outer


def _unparted(message: EmailMessage) -> list[Piece]:
    """The text of a message that says it has parts and has none."""
    content = message.get_payload(decode=True)
    return pieces_of_lines(lines_of_text(decoded(content))) if isinstance(content, bytes) else []


def _chosen(message: EmailMessage, kinds: tuple[str, ...]) -> EmailMessage | None:
    try:
        part = message.get_body(preferencelist=kinds)
    except (KeyError, AttributeError, ValueError):
        return None
    return part if isinstance(part, EmailMessage) else None


def _content(part: EmailMessage) -> str:
    """The text of a part; a wrong or unknown character set is guessed."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return str(part.get_payload())
    charset = part.get_content_charset() or ""
    try:
        return data.decode(charset) if charset else decoded(data)
    except (LookupError, UnicodeDecodeError):
        return decoded(data)


def unflowed(text: str, delete_space: bool = False) -> str:
    """format=flowed (RFC 3676): a line that ends with a blank goes on in the next one."""
    found: list[str] = []
    going_on = False
    depth = 0
    for line in text.replace("\r\n", "\n").split("\n"):
        quoted = re.match(r">*", line)
        deep = len(quoted.group()) if quoted else 0
        bare = line[deep:]
        bare = bare.removeprefix(" ")
        flows = bare.endswith(" ") and bare != "-- "
        kept = bare[:-1] if flows and delete_space else bare
        if going_on and deep == depth:
            found[-1] += kept
        else:
            found.append("> " * deep + kept if deep else kept)
        going_on, depth = flows, deep
    return "\n".join(found)
