"""E-mail addresses, as typed, as written to fool robots, and as broken by lines and scans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import PersonalKind, Span
from hoering.privacy.hit import Hit

_TLD = r"(?:dk|com|net|org|eu|nu|info|example|test|no|se|de|uk|io|me|gl|fo|email|name|biz|fi|is|pl|edu|app|dev)"
_LOCAL = r"[\w][\w.+\-]*"
_AT = (
    r"(?:\s?[@©®＠]\s?|\s?[(\[{<]\s?(?:a|at|ad|@|snabel-?a)\s?[)\]}>]\s?|\s(?:snabel-?\s?a|alfa-?krøl"
    r"|krøl-?alfa)\s"
    r"|_at_|\sAT\s)"
)
_DOT = r"(?:\s?\.\s?|\s?[(\[]\s?(?:dot|punktum|prik)\s?[)\]]\s?|\s(?:dot|punktum|prik)\s)"
_PLAIN = re.compile(r"(?<![\w.+-])[\w][\w.+'\-]*@[\w][\w\-]*(?:\.[\w\-]+)+", re.UNICODE)
_ODD = re.compile(
    rf"(?<![\w.+-]){_LOCAL}(?:{_DOT}[\w\-]+)?{_AT}[\w\-]+(?:-\s[\w\-]+)?(?:{_DOT}[\w\-]+){{0,2}}?{_DOT}{_TLD}(?![\w])",
    re.IGNORECASE,
)
# Where the line broke inside the name: "karen.\nholm@…", or a scan lost the sign: "navn(Qpost.dk".
_BROKEN = re.compile(
    rf"(?<![\w.+-]){_LOCAL}[.\-]\s[\w.\-]+@[\w\-]+(?:\.[\w\-]+)*\.{_TLD}(?!\w)", re.I
)
_MISREAD = re.compile(rf"(?<![\w.+-])[\w][\w.\-]{{2,}}(?:\(Q|\(O|\(a|Q|&|0)[\w\-]+\.{_TLD}(?!\w)")
_MAIL_WORD = re.compile(r"(?:mail|e-post|epost)\w*[\s.:]*$", re.IGNORECASE)


def emails(text: str) -> Iterator[Hit]:
    """Every e-mail address of `text`; the longest reading where several overlap."""
    found: list[Span] = []
    for pattern in (_BROKEN, _ODD, _PLAIN):
        found += [_trimmed(text, Span(*m.span())) for m in pattern.finditer(text)]
    for match in _MISREAD.finditer(text):
        if _MAIL_WORD.search(text[: match.start()]):
            found.append(Span(*match.span()))
    kept: list[Span] = []
    for span in sorted(set(found), key=lambda s: (-len(s), s.start)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    for span in sorted(kept):
        yield Hit(span, PersonalKind.EMAIL, "e-mailadresse")


def _trimmed(text: str, span: Span) -> Span:
    """Without a point or hyphen that ends the sentence."""
    raw = span.of(text)
    return Span(span.start, span.end - (len(raw) - len(raw.rstrip(".-'_"))))


def local_part(address: str) -> str:
    """What stands before the sign, in small letters."""
    return re.split(_AT, address, maxsplit=1, flags=re.IGNORECASE)[0].lower()


def domain(address: str) -> str:
    """What stands behind the sign, in small letters without blanks."""
    parts = re.split(_AT, address, maxsplit=1, flags=re.IGNORECASE)
    return re.sub(r"\s", "", parts[-1]).lower() if len(parts) > 1 else ""
