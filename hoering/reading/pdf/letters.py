"""Letters as PDF fonts give them, made into letters that can be searched and compared."""

from __future__ import annotations

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"
LINE_END_HYPHENS = (
    f"\ufffe\x02{SOFT_HYPHEN}"  # pdfium's own signs for a hyphen there, and the soft one
)
BLANKS = " \t\r\n\f\v\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
BULLET = "•"
# Symbol and Wingdings have no place in Unicode: their bullets, ticks and arrows come as private
# letters. Any private letter that stands alone is taken for a bullet, these in any place.
_PRIVATE = {
    0xF0B7: BULLET,
    0xF0A7: BULLET,
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF0E0: "→",
    0xF02D: "-",
    0x2010: "-",
    0x2011: "-",
}
_LIGATURES = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in (*range(0xFB00, 0xFB07), 0x01C4)
}
_DROPPED = {code: None for code in (0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)}
_TABLE: dict[int, str | None] = {**_PRIVATE, **_LIGATURES, **_DROPPED}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_MEANINGLESS = re.compile(r"[\x00\x01\x03-\x08\x0e-\x1b\ufffd\ue000-\uf8ff]")
_PLAIN = re.compile(r"[ -~æøåÆØÅéÉäöüÄÖÜ–’”»«…§·•]*")
_ALL_PLAIN = re.compile(f"[ -~æøåÆØÅéÉäöüÄÖÜ–’”»«…§·•{BLANKS}{LINE_END_HYPHENS}]*")
_FOREIGN = re.compile(r"[\u0080-\uffff]{2,}")
_DOUBLED = re.compile(r"[ÃÂâ][\u0080-\uffff]")


def are_plain(text: str) -> bool:
    """Whether no word of the text has letters to clean, hyphens at line ends aside."""
    return _ALL_PLAIN.fullmatch(text) is not None


def clean_letters(text: str) -> str:
    """Ligatures spelt out, letters composed (NFC), soft hyphens and zero-width signs taken out,
    letters that were encoded twice made one."""
    if _PLAIN.fullmatch(text):
        return text
    text = unicodedata.normalize("NFC", undoubled(text).translate(_TABLE))
    text = _CONTROLS.sub("", text)
    if len(text) == 1 and "\ue000" <= text <= "\uf8ff":
        return BULLET
    return text


def tidied(text: str) -> str:
    """The text on one line, its letters clean, one blank between words."""
    return " ".join(clean_letters(text).split())


def is_readable(text: str) -> bool:
    """False when most letters have no meaning (a font without a character table)."""
    marks = len("".join(text.split()))
    lost = len(_MEANINGLESS.findall(text))
    return lost <= 0.4 * marks


def undoubled(text: str) -> str:
    """Letters that were encoded twice made one: »Ã¦« is »æ«, »â€™« is »’«."""
    if not _DOUBLED.search(text):
        return text
    return _FOREIGN.sub(lambda found: _once(found[0]), text)


def _once(run: str) -> str:
    """A run of letters beyond ASCII as what its bytes mean, as it is where they mean nothing."""
    raw = bytearray()
    for letter in run:
        try:
            raw += letter.encode("cp1252")
        except UnicodeEncodeError:
            if ord(letter) > 255:
                return run
            raw.append(ord(letter))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return run
