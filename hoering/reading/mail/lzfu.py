"""Outlook's compressed RTF ([MS-OXRTFCP]) and the HTML that it may wrap ([MS-OXRTFEX])."""

from __future__ import annotations

import re
import struct

from hoering.reading.mail.charsets import text_in

_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n" + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_RING = 4096
_MOST = 50_000_000  # bytes of RTF
_TOKEN = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_ASIDE = frozenset(
    ["fonttbl", "colortbl", "stylesheet", "generator", "info", "pict", "mhtmltag", "listtable",
     "listoverridetable", "xmlnstbl", "themedata", "datastore", "latentstyles", "bkmkstart", "object"]
)  # fmt: skip
_SIGNS = {
    "par": "\n", "line": "\n", "tab": "\t", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "endash": "–", "emdash": "—",
}  # fmt: skip


def decompressed(data: bytes) -> bytes:
    """The RTF in a compressed body; what can be had of it where it is damaged. Never raises."""
    if len(data) < 16:
        return b""
    size, kind = struct.unpack_from("<I4s", data, 4)
    if kind == b"MELA":
        return data[16 : 16 + size]
    if kind != b"LZFu":
        return b""
    ring = bytearray(_START.ljust(_RING, b"\0"))
    write = len(_START)
    found = bytearray()
    at, end = 16, len(data)
    while at < end and len(found) < min(size, _MOST):
        control = data[at]
        at += 1
        for bit in range(8):
            if not control >> bit & 1:
                if at >= end:
                    return bytes(found)
                letters = data[at : at + 1]
                at += 1
            else:
                if at + 1 >= end:
                    return bytes(found)
                offset, length = data[at] << 4 | data[at + 1] >> 4, (data[at + 1] & 15) + 2
                at += 2
                if offset == write:
                    return bytes(found)
                letters = b""
                for step in range(length):
                    letter = ring[(offset + step) % _RING]
                    ring[(write + step) % _RING] = letter
                    letters += bytes([letter])
            for letter in letters:
                ring[write] = letter
                write = (write + 1) % _RING
            found += letters
    return bytes(found[:size])


def wrapped_html(rtf: bytes) -> str:
    """The HTML that Outlook wrapped in RTF; "" where the RTF was written as such."""
    text = rtf.decode("latin-1")
    if r"\fromhtml" not in text[:2000]:
        return ""
    named = re.search(r"\\ansicpg(\d{3,5})", text[:2000])
    return _Unwrapping(f"cp{named[1]}" if named else "cp1252").of(text)


class _Unwrapping:
    """Tags stand in groups {\\*\\htmltag …}, their text outside; \\htmlrtf … \\htmlrtf0 is RTF only."""

    def __init__(self, charset: str) -> None:
        self.charset = charset
        self.found: list[str] = []
        self.bytes = bytearray()
        self.hidden = False
        self.skip = 0  # letters that stand for a Unicode sign just written

    def of(self, text: str) -> str:
        """The HTML in the RTF's text."""
        groups: list[tuple[bool, bool]] = []  # (hidden, aside) of the groups around
        aside, starred = False, False
        for token in _TOKEN.finditer(text):
            code, word, number, sign, brace, plain = token.groups()
            if brace == "{":
                groups.append((self.hidden, aside))
                starred = False
            elif brace == "}":
                self.hidden, aside = groups.pop() if groups else (False, False)
            elif sign == "*":
                starred = True
            elif word:
                if word == "htmlrtf":
                    self.hidden = number != "0"
                elif word in _ASIDE or (starred and word != "htmltag"):
                    aside = True
                elif not aside and not self.hidden:
                    self._word(word, number)
                starred = False
            elif not aside and not self.hidden:
                self._letters(code, sign, plain)
        self._flush()
        return "".join(self.found)

    def _word(self, word: str, number: str | None) -> None:
        if word == "u" and number:
            self._flush()
            code = int(number) % 65536
            self.found.append(chr(code) if not 0xD800 <= code < 0xE000 else "")
            self.skip = 1
        elif word in _SIGNS:
            self._flush()
            self.found.append(_SIGNS[word])

    def _letters(self, code: str | None, sign: str | None, plain: str | None) -> None:
        if code:
            if self.skip:
                self.skip = 0
            else:
                self.bytes.append(int(code, 16))
            return
        letters = plain or (
            {"~": "\u00a0", "_": "-"}.get(sign, sign if sign in "\\{}" else "") if sign else ""
        )
        if letters and self.skip:
            letters, self.skip = letters[1:], 0
        if letters:
            self._flush()
            self.found.append(letters)

    def _flush(self) -> None:
        if self.bytes:
            self.found.append(text_in(bytes(self.bytes), self.charset))
            self.bytes.clear()
