"""Bytes of mails as text: character sets that are named wrongly, encoded words of heads."""

from __future__ import annotations

import base64
import binascii
import codecs
import quopri
import re

from hoering.reading.pdf.letters import undoubled

# Families of codecs that mean a character set; Python knows others ("punycode", "idna").
_SETS = re.compile(
    r"(?:iso-?8859|iso2022|utf|cp\d|windows|mac|koi8|gb|big5|euc|shift_jis|ascii|hz|tis)", re.I
)
_WESTERN = re.compile(r"(?:iso8859-1|iso8859-15|ascii|cp1252)$")
_WORD = re.compile(r"=\?([\w.:\-]+)(?:\*[\w\-]*)?\?([bq])\?(.*?)(?:\?=|$)", re.I | re.S)
_BETWEEN = re.compile(r"(\?=)\s+(?==\?[\w.:\-]+(?:\*[\w\-]*)?\?[bq]\?)", re.I)
_QUOTED = re.compile(r"=(?:C3=[89AB][0-9A-F]|[EFCD][0-9A-F])")


def text_in(data: bytes, charset: str = "") -> str:
    """The text of the bytes. The named character set is believed as far as the bytes allow.

    Where they are valid UTF-8 they are UTF-8, whatever Western set is named; single bytes that
    are not are Windows letters. Text that was encoded twice (»Ã¦«) is set right.
    """
    name = _codec(charset)
    if name and not _WESTERN.match(name) and name != "utf-8":
        return undoubled(data.decode(name, "replace"))
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    text = data.decode("utf-8", "surrogateescape")
    return undoubled(windows_letters(text).removeprefix("\ufeff"))


def windows_letters(text: str) -> str:
    """Bytes that were no UTF-8 (as lone surrogates) read as Windows letters."""
    return re.sub(
        r"[\udc80-\udcff]+",
        lambda m: m[0].encode("ascii", "surrogateescape").decode("cp1252", "replace"),
        text,
    )


def _codec(charset: str) -> str:
    charset = charset.strip().strip("\"'").lower()
    if not _SETS.match(charset):
        return ""
    try:
        return codecs.lookup(charset).name
    except (LookupError, ValueError):
        return ""


def looks_quoted(data: bytes) -> bool:
    """Whether the bytes are quoted-printable although nothing says so."""
    text = data.decode("latin-1")
    return len(_QUOTED.findall(text)) >= 2 and not re.search(r"[\x80-\xff]", text)


def unquoted(data: bytes) -> bytes:
    """Quoted-printable bytes decoded; what is no code stays as it stands."""
    return quopri.decodestring(data)


def header_text(raw: str) -> str:
    """A head's field as a mail program shows it (RFC 2047, broken words as far as they go)."""
    text = windows_letters(raw.replace("\r", "").replace("\n", ""))
    text = _BETWEEN.sub(r"\1", text)
    parts: list[str] = []
    at = 0
    pending, pending_set = b"", ""  # words of one set are put together: a letter may be divided
    for found in _WORD.finditer(text):
        between = text[at : found.start()]
        if pending and (between or found[1].lower() != pending_set):
            parts.append(text_in(pending, pending_set))
            pending = b""
        parts.append(between)
        pending_set = found[1].lower()
        pending += _word_bytes(found[2].lower(), found[3])
        at = found.end()
    if pending:
        parts.append(text_in(pending, pending_set))
    parts.append(text[at:])
    return " ".join(undoubled("".join(parts)).split())


def _word_bytes(encoding: str, content: str) -> bytes:
    data = content.encode("utf-8", "replace")
    if encoding == "q":
        return quopri.decodestring(data, header=True)
    data = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    data = data[: len(data) - 1] if len(data) % 4 == 1 else data
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except (binascii.Error, ValueError):
        return b""
