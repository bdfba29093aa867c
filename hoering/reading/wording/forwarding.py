"""Whether a mail inside a mail is what the round is about: who passed what on to whom, and who makes it
his own with a word of agreement ("+1")."""

from __future__ import annotations

import re
from dataclasses import replace

from hoering.domain import MailHeader

_FORWARDED = re.compile(
    r"\s*(?:(?:sv|re|aw|eksternt?|external)\s*[:\]]\s*|\[\w+\]\s*)?(?:vs|fw|fwd|wg|vb|i|videresendt?)\s*:",
    re.IGNORECASE,
)
_FEW_WORDS = 30  # a covering note in front of a forwarded mail is not longer
_RECEIPT_WORDS = 70  # nor is the office's receipt for an answer that lies below
_RECEIPT = re.compile(
    r"tak for (?:dit|jeres|din|jer|Deres) (?:\w+ )?(?:hørings)?(?:svar|bidrag|indlæg|bemærkning|kommentar|indsigelse)"
    r"|kvitter\w* (?:hermed )?for (?:modtag|dit|jeres|din)"
    r"|\b(?:har|hermed) modtaget (?:dit|jeres|din) |bekræfter\b.{0,30}\bmodtage",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"@([\w.\-]+\w)")
# Domains that many share tell nothing about who belongs together.
_SHARED = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|mail|protonmail|proton|stofanet|tdcadsl"
    r"|webspeed|jubii|ofir|get2net|post\d*|privat|fibermail|youmail|email|dlgmail|mailme|newmail|mail\.tele)\."
    r"(?:\w{2,3}|example)$",
    re.IGNORECASE,
)


def is_forwarded(mail: MailHeader | None) -> bool:
    """Whether the subject says that the mail was passed on."""
    return mail is not None and bool(_FORWARDED.match(mail.subject))


def is_passed_on(outer: MailHeader | None, inner: MailHeader, words: int, said: bool) -> bool:
    """Whether the inner mail is the response. `words` stand above it; `said`: a line announces it."""
    if outer is None or not (inner.sender or inner.address) or _goes_back(outer, inner):
        return False
    if is_forwarded(outer) or said:
        got = is_recipient(outer, inner) and not (
            is_internal(outer) and is_same_house(outer, inner)
        )
        return words < _FEW_WORDS or got
    return is_internal(outer) and words < _FEW_WORDS and not is_same_house(outer, inner)


def is_private(outer: MailHeader | None) -> bool:
    """Whether a mail comes from an address at a house that many people share."""
    return outer is not None and bool(outer.address) and not _house(outer.address)


def is_receipt(line: str) -> bool:
    """ "Tak for dit høringssvar": the office answers a response, which lies below."""
    return bool(_RECEIPT.search(line))


def is_receipted(outer: MailHeader | None, inner: MailHeader, words: int) -> bool:
    """Whether the outer mail, which says so, is no more than a receipt for the inner one."""
    if outer is None or not (inner.sender or inner.address) or words >= _RECEIPT_WORDS:
        return False
    return _goes_back(outer, inner) and is_recipient(outer, inner)


def is_recipient(outer: MailHeader | None, inner: MailHeader) -> bool:
    """Whether who passed the mail on is the office that had got it."""
    if outer is None:
        return False
    return _is_among(outer, _house(outer.address), inner.recipient) or is_internal(outer)


def with_arrival(inner: MailHeader, outer: MailHeader | None) -> MailHeader:
    """The inner head with the moment when the mail came to the office that asked.

    A mail that somebody else passed on to the office came when that was done; one that went
    round inside the house had come before.
    """
    if outer is None or outer.sent is None:
        return inner
    house = _DOMAIN.search(outer.address.lower())
    passed_in = bool(house) and "@" in outer.recipient and not is_internal(outer)
    return replace(inner, sent=outer.sent) if passed_in or inner.sent is None else inner


def is_internal(outer: MailHeader) -> bool:
    """Whether a mail never left the house it was written in."""
    house = _house(outer.address)
    return bool(house) and house in outer.recipient.lower()


def is_same_house(outer: MailHeader, inner: MailHeader) -> bool:
    """Whether both were written in one house; taken as so where an address is missing."""
    found = _DOMAIN.search(inner.address.lower())
    return found is None or f"@{found[1]}" == _house(outer.address)


def _goes_back(outer: MailHeader, inner: MailHeader) -> bool:
    """Whether the outer mail answers the inner one: it goes to who wrote that."""
    house = "" if is_internal(outer) else _house(inner.address)
    return _is_among(inner, house, outer.recipient)


def _is_among(writer: MailHeader, house: str, recipients: str) -> bool:
    """Whether the sender of a mail stands among the recipients of another one: by name, by address
    or with the `house` alone, "" for none."""
    to = recipients.lower()
    named = len(writer.sender) > 4 and "@" not in writer.sender and writer.sender.lower() in to
    written = bool(writer.address) and writer.address.lower() in to
    return named or written or bool(house and house in to)


def _house(address: str) -> str:
    """The domain of an address with the "@", "" for one that many people share."""
    found = _DOMAIN.search(address.lower())
    return f"@{found[1]}" if found and not _SHARED.match(found[1]) else ""


_ECHOES = re.compile(
    r"^\W*(?:\+\s?1\b|(?:(?:helt|fuldstændig|jeg er|vi er|er) )*enig[et]?\b(?:.{0,12}(?:oven|neden)stående)?\W*$"
    r"|samme her\b|ditto\b|det kunne (?:jeg|vi) (?:også )?have skrevet)"
    r"|\b(?:jeg|vi) er (?:helt |fuldstændig )?enige? med (?-i:[A-ZÆØÅ])"
    r"|\b(?:enig|enige|støtter|bakker op|tilslutter)\b.{0,25}\b(?:oven|neden)(?:stående|for)\b",
    re.IGNORECASE | re.MULTILINE,
)
_OPINION = re.compile(
    r"\b(?:jeg|vi)\b[^.!?]{0,25}\b(?:synes|mener|foreslår|håber|savner|frygter|er (?:imod|bekymrede?|kede? af)"
    r"|ønsker(?! (?:hermed |gerne )?at (?:ind|frem|videre)?sende))\b"
    r"|\bselv noget at sige\b|\b(?:bør|alt for)\b",
    re.IGNORECASE,
)


def agrees_with_below(text: str) -> bool:
    """Whether somebody makes the mail that stands below the text, or above it, his own."""
    return bool(_ECHOES.search(text))


def speaks_up(text: str) -> bool:
    """Whether words above another's mail say what their writer thinks, and do not only bring it."""
    return _OPINION.search(text) is not None and not agrees_with_below(text)
