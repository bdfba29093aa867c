"""Lines that mail programs put in front of an older mail: "Den … skrev …:", "-----Oprindelig …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import MailHeader
from hoering.reading.wording.writtentime import written_time

# A sentence may begin "Den 3. marts skrev …" too: a mail program adds the time or the address.
_WROTE = re.compile(
    r"(?=.*(?:@|\d{1,2}[.:]\d{2}(?!\d)))"
    r"(?:(?:Den|On|Am|Op|Le)\s.{6,160}?(?:skrev|skreiv|wrote|schrieb|følgende)\b.{0,160}"
    r"|.{2,120}\s(?:skrev|wrote)\s(?:den|on|følgende|:)?\s?.{0,60}"
    r"|.{2,120}<[^<>\s]+@[^<>\s]+>\s(?:skrev|wrote)):?\s*(?:\(.{6,60}\))?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = re.compile(r"(?::|\))\s*$")
_DIVIDER = re.compile(
    r"\s*(?:[-_*=]{2,}\s*(?:(?:Oprindelig|Original|Opprinnelig|Ursprünglich|Ursprunglig)\w*[\s-]"
    r"(?:meddelelse|mail|e-?mail|besked|message|appointment|melding|meddelande|nachricht|aftale)"
    r"|(?P<passed>Videresendt|Videresend|Forwarded|Begin forwarded)\b.{0,80}?)\s*[-_*=]*"
    r"|(?P<begins>(?:Start på|Begyndelse(?:n)? på) videresendt (?:besked|meddelelse|mail)"
    r"|Begin forwarded message|Videresendt (?:besked|meddelelse)):?|>{3}.{6,120}@.{2,80}>{3})\s*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*_{20,}\s*$")
# "… kl. 11.02 skrev Gurli Thrane <g@post.example>:", "… 11:02 AM Gurli Thrane <…> wrote:"
_WRITER = re.compile(r"(?P<name>[^\d<>,:;]*?)\s*<(?P<address>[^<>\s@]+@[^<>\s]+)>")
_AHEAD = re.compile(r"\A(?:(?:skrev|[ap]\.?m\.?|cest?)\s+)+", re.IGNORECASE)
_MOST = 3  # lines over which a mail program breaks what it puts in front


def starts_quote(text: str) -> bool:
    """ "Den 3. marts 2026 kl. 10.00 skrev …:", "-----Oprindelig meddelelse-----"."""
    text = text.strip()
    if _DIVIDER.match(text):
        return True
    return bool(_ENDS.search(text) and len(text) < 400 and _WROTE.match(text))


def passes_on(text: str) -> bool:
    """ "---------- Videresendt meddelelse ----------", "Start på videresendt besked:"."""
    found = _DIVIDER.match(text)
    return found is not None and bool(found["passed"] or found["begins"])


def divides(text: str) -> bool:
    """Whether the line divides mails: as `starts_quote`, or a long stroke above a head."""
    return bool(_RULE.match(text) or _DIVIDER.match(text))


def attribution_length(lines: Sequence[str], at: int) -> int:
    """How many lines, from `at` on, say who wrote what is quoted below; 0 for none."""
    first = lines[at].strip()
    if not first or len(first) > 400:
        return 0
    if starts_quote(first):
        return 1
    if not first.startswith(("Den ", "On ", "Am ", "Den\xa0")):
        return 0
    for end in range(at + 2, min(at + _MOST, len(lines)) + 1):
        if starts_quote(" ".join(line.strip() for line in lines[at:end])):
            return end - at
    return 0


def head_of_attribution(text: str) -> MailHeader | None:
    """Who wrote the older mail and when, as far as the line tells; None without an address."""
    found = _WRITER.search(text)
    if found is None:
        return None
    name = _AHEAD.sub("", found["name"].strip(" .\"'"))
    return MailHeader(sender=name, address=found["address"], sent=written_time(text))
