"""How a page looks: fonts, sizes, margins and colours, and the small differences between senders."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import reportlab
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

PAGE: tuple[float, float] = A4
ACCENTS = ("#1F4E79", "#7A1F2B", "#2E6B3F", "#5B3A73", "#8A5A12", "#0F6A73")
GREY, PALE, RULE = HexColor("#555555"), HexColor("#EEF0F2"), HexColor("#9AA3AB")


@dataclass(frozen=True, slots=True)
class Family:
    """The three cuts of a typeface."""

    body: str
    bold: str
    italic: str


SERIF = Family("Times-Roman", "Times-Bold", "Times-Italic")
SANS = Family("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
MONO = Family("Courier", "Courier-Bold", "Courier-Oblique")
VERA = Family("Vera", "VeraBd", "VeraIt")


def register_fonts() -> None:
    """Make the typeface that comes with reportlab known to it."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in (VERA.body, VERA.bold, VERA.italic):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that the text of a page needs to know."""

    family: Family = SERIF
    size: float = 11
    leading: float = 14
    left: float = 25 * mm
    right: float = 25 * mm
    top: float = 20 * mm
    bottom: float = 25 * mm
    justified: bool = False
    hyphens: bool = False
    accent: Color = HexColor("#000000")  # noqa: RUF009 (never changed)
    bullet: str = "•"
    gap: float = 7
    indent: float = 0
    first_line: float = 0

    @property
    def width(self) -> float:
        """The width of the text."""
        return PAGE[0] - self.left - self.right

    def style(self, **over: object) -> ParagraphStyle:
        """The style of running text, with changes."""
        values: dict[str, object] = {
            "fontName": self.family.body,
            "fontSize": self.size,
            "leading": self.leading,
            "alignment": TA_JUSTIFY if self.justified else TA_LEFT,
            "spaceAfter": self.gap,
            "leftIndent": self.indent,
            "firstLineIndent": self.first_line,
            "allowWidows": 0,
            "allowOrphans": 0,
        }
        if self.hyphens:
            values |= {"hyphenationLang": "da_DK", "embeddedHyphenation": 1}
            values |= {"hyphenationMinWordLength": 7}
        return ParagraphStyle("text", **(values | over))

    def bold(self, **over: object) -> ParagraphStyle:
        """The style of a heading."""
        base: dict[str, object] = {"fontName": self.family.bold, "alignment": TA_LEFT}
        base |= {"keepWithNext": 1, "hyphenationLang": "", "firstLineIndent": 0}
        return self.style(**(base | over))


@dataclass(frozen=True, slots=True)
class Taste:
    """Small choices that differ from sender to sender but never from build to build."""

    number: int

    @classmethod
    def of(cls, name: str) -> Taste:
        """The taste of a sender."""
        return cls(int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big"))

    def pick(self, choices: tuple[object, ...] | range, salt: int) -> int:
        """The index of one of several choices."""
        return (self.number >> (salt * 5)) % len(choices)

    @property
    def accent(self) -> Color:
        """The sender's colour."""
        return HexColor(ACCENTS[self.pick(ACCENTS, 0)])
