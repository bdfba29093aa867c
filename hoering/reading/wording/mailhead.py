"""The head of an e-mail as Outlook prints it: Fra, Sendt, Til, Emne."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.utils import parseaddr

from hoering.domain import MailHeader
from hoering.reading.wording.writtentime import written_time

_NAMES = {
    "fra": "sender", "from": "sender", "afsender": "sender", "från": "sender", "von": "sender",
    "sendt": "sent", "sent": "sent", "dato": "sent", "date": "sent", "skickat": "sent",
    "gesendet": "sent", "afsendt": "sent", "modtaget": "received",
    "til": "recipient", "to": "recipient", "modtager": "recipient", "till": "recipient",
    "emne": "subject", "subject": "subject", "ämne": "subject", "betreff": "subject",
    "cc": "", "kopi": "", "bcc": "", "vedhæftet": "", "vedhæftede filer": "", "vedhæftninger": "",
    "attachments": "", "prioritet": "", "importance": "", "svar til": "",
    "reply-to": "", "kategorier": "", "opfølgningsflag": "", "flagstatus": "", "vigtighed": "",
    "følsomhed": "", "vedhæftede": "", "postkasse": "",
}  # fmt: skip
_FIELD = re.compile(
    rf"(?:\*|_)*({'|'.join(sorted(_NAMES, key=len, reverse=True))})\s?:(?:\*|_)*(?:\s|$)\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_BARE = re.compile(
    r"(Fra|From|Sendt|Sent|Dato|Date|Til|To|Cc|Emne|Subject|Vedhæftede filer)\s+(\S.*)", re.DOTALL
)
_OPENED = re.compile(r"^.{0,120}?\b(?:på vegne af|on behalf of)\b[;:]?\s+(?=\S)", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+\-]{1,64}@[\w.\-]{1,120}\w")


def is_label(text: str) -> bool:
    """Whether a text is nothing but the name of a field: "Fra", "Vedhæftede filer:"."""
    return text.strip(" :*").lower() in _NAMES


def field_of(line: str) -> tuple[str, str] | None:
    """("sender", "Hans Jensen <…>") for a head's line; the name is "" for Cc and the like."""
    found = _FIELD.match(line.strip())
    return (_NAMES[found.group(1).lower()], found.group(2).strip()) if found else None


def bare_field_of(line: str) -> tuple[str, str] | None:
    """The same for a head without colons ("Dato to 12-03-2026 14:05"), as new Outlook prints it."""
    field = field_of(line)
    if field:
        return field
    found = _BARE.match(line.strip())
    if found is None:
        return None
    name, value = _NAMES[found.group(1).lower()], found.group(2).strip()
    if name == "sent" and written_time(value) is None:
        return None
    return (name, value) if len(value.split()) <= 30 else None


def head_length(lines: Sequence[str]) -> int:
    """How many lines from the first on are an e-mail's head; 0 when it is none.

    A head names the sender and two more of date, recipient and subject. Lines between two
    fields go on from the field before (long lists of recipients). Without colons a head has
    all its fields line by line, the date among them.
    """
    seen: set[str] = set()
    last = 0
    for nth, line in enumerate(lines[:16]):
        field = field_of(line)
        if field:
            if field[0] and field[0] in seen:
                break
            seen.add(field[0])
            last = nth + 1
        elif nth == 0 or nth - last >= 3:
            break
    if "sender" in seen and len(seen - {""}) >= 3:
        # A table of fields has the value in a cell of its own.
        empty = last < len(lines) and not (field_of(lines[last - 1]) or ("", ""))[1]
        return last + (empty and field_of(lines[last]) is None)
    return _bare_length(lines)


def _bare_length(lines: Sequence[str]) -> int:
    seen: set[str] = set()
    for nth, line in enumerate(lines[:10]):
        field = bare_field_of(line)
        if field is None or (field[0] and field[0] in seen):
            return nth if seen >= {"sender", "sent", "recipient"} else 0
        seen.add(field[0])
    return min(len(lines), 10) if seen >= {"sender", "sent", "recipient"} else 0


def read_head(lines: Sequence[str]) -> MailHeader:
    """The header that the lines of a head give; `sent` is without time zone, None if unclear."""
    fields: dict[str, str] = {}
    current = ""
    bare = not any(field_of(line) for line in lines)
    for line in lines:
        field = bare_field_of(line) if bare else field_of(line)
        if field:
            current = field[0]
            if current:
                fields[current] = field[1]
        elif current:
            fields[current] = f"{fields[current]} {line.strip()}".strip()
    sender, address = split_address(fields.get("sender", ""))
    return MailHeader(
        sender=sender,
        address=address,
        recipient=fields.get("recipient", ""),
        sent=written_time(fields.get("sent") or fields.get("received", "")),
        subject=fields.get("subject", ""),
    )


def shown_name(mail: MailHeader) -> str:
    """The sender's name as the mail program shows it, without what stands in brackets."""
    return re.sub(r"\s*[(\[].*?[)\]]", "", mail.sender).strip(" \"'")


def split_address(text: str) -> tuple[str, str]:
    """Name and address: "Hans <h@x.dk>", "h@x.dk", "Hans [mailto:h@x.dk]", "X på vegne af Hans"."""
    text = _OPENED.sub("", text[:2000])
    text = re.sub(r"\[mailto:([^\]]+)\]", r"<\1>", text, flags=re.IGNORECASE)
    text = re.sub(r"<mailto:([^>]+)>", "", text, flags=re.IGNORECASE)
    name, address = parseaddr(text)
    if "@" not in address:
        name = ""  # "Ida Bro (sekretær for Ældrerådet)": a comment in brackets is no name
    found = _ADDRESS.search(text)
    if not _ADDRESS.fullmatch(address):
        address = found.group() if found else ""
    if not name or "@" in name:
        name = re.sub(r"[<(\[]?[\w.+\-]+@[\w.\-]+[>)\]]?", "", text).strip(" \"'<>,;")
    return name.strip(" \"'"), address
