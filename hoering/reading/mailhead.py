"""The head of an e-mail as Outlook prints it: Fra, Sendt, Til, Emne."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from email.utils import parseaddr

from hoering.domain import MailHeader

_NAMES = {
    "fra": "sender", "from": "sender", "afsender": "sender",
    "sendt": "sent", "sent": "sent", "dato": "sent", "date": "sent",
    "til": "recipient", "to": "recipient", "modtager": "recipient",
    "emne": "subject", "subject": "subject",
    "cc": "", "kopi": "", "bcc": "", "vedhæftet": "", "vedhæftede filer": "",
    "attachments": "", "prioritet": "", "importance": "", "modtaget": "",
}  # fmt: skip
_FIELD = re.compile(
    rf"(?:\*|_)?({'|'.join(sorted(_NAMES, key=len, reverse=True))})\s?:(?:\*|_)?(?:\s|$)\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WRITTEN = re.compile(
    rf"(\d{{1,2}})\.?\s*({'|'.join(_MONTHS)}|may|oct)[a-zæøå]*\.?,?\s+(\d{{4}})", re.IGNORECASE
)
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_CLOCK = re.compile(r"(?:kl\.?\s*)?\b(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?\b(?!\.\d)")
# A sentence may begin "Den 3. marts skrev …" too: a mail program adds the time or the address.
_WROTE = re.compile(
    r"(?=.*(?:@|\d{1,2}[.:]\d{2}(?!\d)))"
    r"(?:(?:Den|On|Am)\s.{6,120}?(?:skrev|wrote|schrieb)\b.{0,120}|.{2,120}\sskrev den\s.{6,60}):\s*$",
    re.IGNORECASE | re.DOTALL,
)
_DIVIDER = re.compile(
    r"-{2,}\s*(?:Oprindelig meddelelse|Original Message|Videresendt (?:meddelelse|besked)"
    r"|Forwarded message)\s*-{0,}|_{20,}$",
    re.IGNORECASE,
)


def field_of(line: str) -> tuple[str, str] | None:
    """("sender", "Hans Jensen <…>") for a head's line; the name is "" for Cc and the like."""
    found = _FIELD.match(line.strip())
    return (_NAMES[found.group(1).lower()], found.group(2).strip()) if found else None


def head_length(lines: Sequence[str]) -> int:
    """How many lines from the first on are an e-mail's head; 0 when it is none.

    A head names the sender and two more of date, recipient and subject. Lines between two
    fields go on from the field before (long lists of recipients).
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
    return last if "sender" in seen and len(seen - {""}) >= 3 else 0


def starts_quote(text: str) -> bool:
    """ "Den 3. marts 2026 skrev …:", "-----Oprindelig meddelelse-----" in front of a history."""
    return bool(_DIVIDER.match(text.strip()) or _WROTE.match(text.strip()))


def read_head(lines: Sequence[str]) -> MailHeader:
    """The header that the lines of a head give; `sent` is without time zone, None if unclear."""
    fields: dict[str, str] = {}
    current = ""
    for line in lines:
        field = field_of(line)
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
        sent=written_time(fields.get("sent", "")),
        subject=fields.get("subject", ""),
    )


def split_address(text: str) -> tuple[str, str]:
    """Name and address: "Hans <h@x.dk>", "h@x.dk", "Hans [mailto:h@x.dk]"."""
    text = re.sub(r"\[mailto:([^\]]+)\]", r"<\1>", text, flags=re.IGNORECASE)
    name, address = parseaddr(text)
    found = re.search(r"[\w.+\-]+@[\w.\-]+\w", text)
    if "@" not in address:
        address = found.group() if found else ""
    if not name or "@" in name:
        name = re.sub(r"[<(\[]?[\w.+\-]+@[\w.\-]+[>)\]]?", "", text).strip(" \"'<>,;")
    return name.strip(" \"'"), address


def written_time(text: str) -> datetime | None:
    """ "10. marts 2026 14:12", "ti 10-03-2026 kl. 14.12", "2026-03-10" as a naive datetime."""
    rest, day = text, None
    for pattern, order in ((_ISO, (1, 2, 3)), (_WRITTEN, (3, 2, 1)), (_NUMERIC, (3, 2, 1))):
        found = pattern.search(text)
        if found:
            year, month, date = (found.group(n) for n in order)
            day = (int(year), _month(month), int(date))
            rest = text[found.end() :]
            break
    if day is None:
        return None
    clock = _CLOCK.search(rest)
    hour, minute = (int(clock.group(1)), int(clock.group(2))) if clock else (0, 0)
    try:
        return datetime(*day, hour % 24, minute % 60)
    except ValueError:
        return None


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    short = {"may": "maj", "oct": "okt"}.get(text.lower()[:3], text.lower()[:3])
    return _MONTHS.index(short) + 1
