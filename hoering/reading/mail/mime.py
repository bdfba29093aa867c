"""The mail in the bytes of an .eml file: its head, its texts, what is attached (RFC 5322, MIME)."""

from __future__ import annotations

import email
import re
from dataclasses import dataclass, field
from email.message import Message
from email.policy import compat32
from pathlib import PurePosixPath

from hoering.domain import MailHeader
from hoering.reading.mail.charsets import header_text, looks_quoted, text_in, unquoted
from hoering.reading.mail.mail import Attachment, Mail, Text
from hoering.reading.text.wrapping import unflowed
from hoering.reading.wording.mailhead import split_address
from hoering.reading.wording.writtentime import sent_time

_DEEPEST = 12  # parts inside parts
_MAILS = 4  # mails inside mails
_PARTS = 400
_HEADER = 20_000  # letters of one field of a head
_SIGNATURES = re.compile(
    r"application/(?:x-)?(?:pkcs7|pgp)-signature|application/pgp-keys|text/(?:x-)?(?:v-?card|calendar)"
    r"|text/directory|application/ics|message/(?:partial|external-body|disposition|delivery|global)"
    r"|text/rfc822-headers"
)
_LOCKED = re.compile(r"application/(?:(?:x-)?pkcs7-mime|pgp-encrypted)")
_LOOSE_TEXT = re.compile(r"ATT\d+\.(?:txt|html?)", re.IGNORECASE)  # a text cut off by Exchange
_MACHINE = re.compile(
    r"\s*(?:automatisk (?:svar|besked|reply)|autosvar|auto(?:matic)? ?reply|auto:|out of office"
    r"|fraværs(?:besked|meddelelse)|ikke til stede|uleveret|undeliver|delivery (?:status|failure|has)"
    r"|mail delivery (?:failed|subsystem)|returned mail|failure notice|k(?:an|unne) ikke leveres|læst:|read:"
    r"|kvittering for (?:modtagelse|læsning))",
    re.IGNORECASE,
)
_EMLX = re.compile(rb"\s*(\d{1,12})\s*\r?\n")
_DAEMON = re.compile(r"(?:mailer-daemon|postmaster|microsoftexchange\w*)@", re.IGNORECASE)
_BOUNDARY = re.compile(rb"^--([^\r\n]{1,70}?)[ \t]*\r?\nContent-[\w-]+:", re.MULTILINE | re.I)
_ENDINGS = {
    "text/plain": ".txt", "text/html": ".html", "application/pdf": ".pdf", "image/jpeg": ".jpg",
    "image/png": ".png", "application/rtf": ".rtf", "text/rtf": ".rtf",
}  # fmt: skip


def mail_of_bytes(data: bytes) -> Mail:
    """The mail in the bytes; broken ones are read as far as they go."""
    data = _message_of_emlx(data.lstrip(b"\xef\xbb\xbf \t\r\n"))
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\n")[2]
    return _mail(email.message_from_bytes(data, policy=compat32), 0)


def _mail(message: Message, depth: int) -> Mail:
    walk = _Walk(depth)
    walk.visit(message, 0)
    head = head_of(message)
    html = "".join(text.html for text in walk.texts)
    return Mail(
        head,
        tuple(walk.texts),
        tuple(a if not _is_shown(a, walk, html) else _as_picture(a) for a in walk.attachments),
        walk.locked,
        walk.automatic or _is_automatic(message, head),
    )


def head_of(message: Message) -> MailHeader:
    """Sender, recipient, time and subject; what is missing or odd stays empty."""
    sender, address = split_address(header(message, "From") or header(message, "Sender"))
    return MailHeader(
        sender=sender or address,
        address=address,
        recipient=header(message, "To"),
        sent=sent_time(header(message, "Date"), header(message, "Received")),
        subject=header(message, "Subject"),
    )


def header(message: Message, name: str) -> str:
    """The first field of this name as a mail program shows it, "" when there is none."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            return header_text(str(value)[:_HEADER])
    return ""


def _is_automatic(message: Message, head: MailHeader) -> bool:
    if header(message, "Auto-Submitted").lower().startswith("auto-replied"):
        return True
    if header(message, "X-Autoreply") or header(message, "X-Autorespond"):
        return True
    return bool(_MACHINE.match(head.subject) or _DAEMON.match(head.address))


def _is_shown(attachment: Attachment, walk: _Walk, html: str) -> bool:
    cid = walk.pictures.get(id(attachment), "")
    return bool(cid) and f"cid:{cid}" in html


def _as_picture(attachment: Attachment) -> Attachment:
    return Attachment(attachment.name, attachment.content, attachment.mail, True)


@dataclass(slots=True)
class _Walk:
    """What is found on the way through a message's parts."""

    depth: int  # of mails inside mails
    texts: list[Text] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    pictures: dict[int, str] = field(default_factory=dict)  # id of an attachment: its Content-ID
    locked: bool = False
    automatic: bool = False
    parts: int = 0

    def visit(self, part: Message, level: int) -> None:
        """Take the part's text or file, or go on into its own parts."""
        self.parts += 1
        if level > _DEEPEST or self.parts > _PARTS:
            return
        kind = part.get_content_type()
        if _LOCKED.match(kind) or kind == "multipart/encrypted":
            self.locked = True
        elif kind == "message/rfc822" or kind == "message/global":
            self._mail(part)
        elif kind.startswith(("message/delivery", "message/disposition")):
            self.automatic = True
        elif _SIGNATURES.match(kind):
            # Who says yes or no to a meeting answers with a calendar's form.
            self.automatic |= kind == "text/calendar" and b"METHOD:REPLY" in (
                part.get_payload(decode=True) or b""
            )
        elif kind.startswith("multipart/"):
            self._several(part, kind, level)
        else:
            self._leaf(part, kind)

    def _several(self, part: Message, kind: str, level: int) -> None:
        payload = part.get_payload()
        inside = [p for p in payload if isinstance(p, Message)] if isinstance(payload, list) else []
        if not inside:
            self._unparted(part, level)
        elif kind == "multipart/alternative":
            self._alternative(inside, level)
        elif kind == "multipart/report":
            self.automatic = True
            for child in inside[:1]:
                self.visit(child, level + 1)
        else:
            for child in inside:
                self.visit(child, level + 1)

    def _alternative(self, inside: list[Message], level: int) -> None:
        """The forms of one text: what is plain in any of them, what is HTML in any."""
        plain: list[str] = []
        html: list[str] = []
        for child in inside:
            found = _Walk(self.depth, parts=self.parts)
            found.visit(child, level + 1)
            self.parts = found.parts
            plain = plain or [t.plain for t in found.texts if t.plain.strip()]
            html = html or [t.html for t in found.texts if t.html.strip()]
            self.attachments.extend(found.attachments)
            self.pictures.update(found.pictures)
            self.locked |= found.locked
        if plain or html:
            self.texts.append(Text("\n\n".join(plain), "\n".join(html)))

    def _unparted(self, part: Message, level: int) -> None:
        """A message that says it has parts and whose dividing line is another, or is missing."""
        data = _payload(part)
        found = _BOUNDARY.search(data)
        if found:
            head = b'Content-Type: multipart/mixed; boundary="' + found[1] + b'"\n\n'
            message = email.message_from_bytes(head + data, policy=compat32)
            if message.is_multipart():
                self.visit(message, level + 1)
                return
        self.texts.append(Text(plain=text_in(data)))

    def _mail(self, part: Message) -> None:
        if self.depth >= _MAILS:
            return
        inside = part.get_payload()
        inner = inside[0] if isinstance(inside, list) and inside else None
        if not isinstance(inner, Message):
            return
        if str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64":
            coded = Message(policy=compat32)
            coded["Content-Transfer-Encoding"] = "base64"
            coded.set_payload(inner.get_payload())
            inner = email.message_from_bytes(_payload(coded), policy=compat32)
        mail = _mail(inner, self.depth + 1)
        name = name_of(part) or f"{mail.head.subject or 'vedhæftet e-mail'}.eml"
        self.attachments.append(Attachment(bare_name(name), mail=mail))

    def _leaf(self, part: Message, kind: str) -> None:
        name, placed = name_of(part), str(part.get("Content-Disposition", "")).strip().lower()
        attached = placed.startswith("attachment") or (bool(name) and bool(placed or self.texts))
        if kind in ("text/plain", "text/html") and (not attached or _LOOSE_TEXT.fullmatch(name)):
            text = _text(part)
            if text.strip():
                self.texts.append(Text(html=text) if kind == "text/html" else Text(plain=text))
            return
        content = _payload(part)
        if kind.startswith("application/") and ("ms-tnef" in kind or name.lower() == "winmail.dat"):
            self._wrapped(content)
        elif content:
            self._file(part, kind, name, placed, content)

    def _wrapped(self, content: bytes) -> None:
        """winmail.dat: Outlook's own packing of text and attachments."""
        from hoering.reading.mail.tnef import mail_of_tnef

        mail = mail_of_tnef(content)
        if not any(text.plain.strip() or text.html.strip() for text in self.texts):
            self.texts.extend(mail.texts)
        self.attachments.extend(mail.attachments)

    def _file(self, part: Message, kind: str, name: str, placed: str, content: bytes) -> None:
        cid = str(part.get("Content-ID", "")).strip().strip("<>")
        name = bare_name(name) or f"bilag {len(self.attachments) + 1}{_ENDINGS.get(kind, '')}"
        shown = bool(cid) and kind.startswith("image/") and not placed.startswith("attachment")
        attachment = Attachment(name, content, picture=shown)
        self.attachments.append(attachment)
        if cid:
            self.pictures[id(attachment)] = cid


def _payload(part: Message) -> bytes:
    """The part's bytes, decoded from base64 or quoted-printable as far as that goes."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def _text(part: Message) -> str:
    data = _payload(part)
    if not part.get("Content-Transfer-Encoding") and looks_quoted(data):
        data = unquoted(data)
    text = text_in(data, _parameter(part, "charset"))
    if _parameter(part, "format").lower() == "flowed":
        text = unflowed(text, _parameter(part, "delsp").lower() == "yes")
    return text


def _parameter(part: Message, name: str) -> str:
    try:
        value = part.get_param(name, "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    return str(value[2] if isinstance(value, tuple) else value or "")


def name_of(part: Message) -> str:
    """The file name that the part gives, in whichever of the three ways mail programs write it."""
    try:
        return header_text((part.get_filename() or "")[:_HEADER])
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def bare_name(name: str) -> str:
    """A file name without folders and signs that no file name has; at most 120 letters."""
    name = PurePosixPath(name.replace("\\", "/")).name
    name = re.sub(r'[\x00-\x1f<>:"|?*]', "", name).strip()
    stem, dot, ending = name.rpartition(".")
    return f"{stem[:110]}{dot}{ending[:9]}" if dot else name[:120]


def _message_of_emlx(data: bytes) -> bytes:
    """The message of an .emlx file (Apple Mail): its length first, a property list after it."""
    found = _EMLX.match(data)
    if found is None:
        return data
    return data[found.end() : found.end() + int(found[1])]
