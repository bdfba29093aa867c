"""The typeface of the combined PDF: Bitstream Vera, which comes along with reportlab.

Its licence allows it to be embedded and passed on. It has the letters of western Europe; what it
lacks is written with the letters that it has.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

INK, GREY, LINE = "#1F2933", "#595F69", "#BFC5CC"  # text, small print, rules
PLAIN, BOLD, ITALIC = "Vera", "VeraBd", "VeraIt"
_INSTEAD = {
    "→": "->", "←": "<-", "⇒": "=>", "≥": ">=", "≤": "<=", "−": "-", "‐": "-", "‑": "-", "●": "•",
    "▪": "•", "■": "•", "○": "•", "◦": "•", "·": "·", "\uf0b7": "•", "\uf0a7": "•", "➢": "•",
    "✓": "x", "☒": "[x]", "☐": "[ ]", "☑": "[x]", "\u00ad": "", "\ufffe": "", "\x02": "",
    "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "", "\u2009": " ", "\u202f": " ",
    "\ufe0f": "", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i",
}  # fmt: skip
UNKNOWN = "¤"  # for a letter of another script, a sign or a smiley


@cache
def faces() -> None:
    """Make the three faces known to reportlab. It reads them from its own folder."""
    for name in (PLAIN, BOLD, ITALIC):
        pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
    rl_config.useA85 = 0  # streams as bytes: a fifth smaller than as letters
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=ITALIC, boldItalic=BOLD)


@cache
def _letters() -> frozenset[int]:
    faces()
    return frozenset(pdfmetrics.getFont(PLAIN).face.charToGlyph)


def writable(text: str) -> str:
    """The text in letters that the typeface has: accents go before a letter does."""
    known = _letters()
    return "".join(
        letter if ord(letter) in known and letter >= " " else _instead(letter, known)
        for letter in unicodedata.normalize("NFC", text)
    )


def _instead(letter: str, known: frozenset[int]) -> str:
    if letter in _INSTEAD:
        return _INSTEAD[letter]
    if letter.isspace():
        return " "
    if unicodedata.category(letter) in ("Cc", "Cf", "Mn"):
        return ""
    plain = unicodedata.normalize("NFKD", letter)
    kept = "".join(c for c in plain if ord(c) in known and c >= " ")
    return kept or UNKNOWN


def width_of(text: str, size: float, face: str = PLAIN) -> float:
    """The width of a writable text in points."""
    faces()
    return float(pdfmetrics.stringWidth(text, face, size))
