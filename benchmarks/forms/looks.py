"""How a draft may look: its numbers, its headings, its page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Numbers(StrEnum):
    """What stands in front of a heading."""

    NONE = "none"
    PLAIN = "plain"  # 3.2 Stier
    DOT = "dot"  # 3.2. Stier
    CHAPTER = "chapter"  # Kapitel 3: Vand, 3.2 Stier
    LETTER = "letter"  # C. Vand, C.2 Stier
    ROMAN = "roman"  # III. Vand, III.2 Stier
    PROPOSAL = "proposal"  # Vand, Forslag C2: Stier
    AIM = "aim"  # Mål 3 | Vand, Indsats 3.2 | Stier
    SIGN = "sign"  # § 3. Vand, § 3.2 Stier


_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def shown(numbers: Numbers, number: str, heading: str) -> str:
    """The heading as it is printed; `number` is "", "3" or "3.2"."""
    if not number or numbers is Numbers.NONE:
        return heading
    chapter, _, section = number.partition(".")
    letter, roman = chr(64 + int(chapter)), _ROMAN[int(chapter)]
    above, below = {
        Numbers.PLAIN: (f"{number} {heading}",) * 2,
        Numbers.DOT: (f"{number}. {heading}",) * 2,
        Numbers.CHAPTER: (f"Kapitel {chapter}: {heading}", f"{number} {heading}"),
        Numbers.LETTER: (f"{letter}. {heading}", f"{letter}.{section} {heading}"),
        Numbers.ROMAN: (f"{roman}. {heading}", f"{roman}.{section} {heading}"),
        Numbers.PROPOSAL: (heading, f"Forslag {letter}{section}: {heading}"),
        Numbers.AIM: (f"Mål {chapter} | {heading}", f"Indsats {number} | {heading}"),
        Numbers.SIGN: (f"§ {chapter}. {heading}", f"§ {number} {heading}"),
    }[numbers]
    return below if section else above


@dataclass(frozen=True, slots=True)
class Heading:
    """Size in points; colour as "#rrggbb"."""

    size: float
    bold: bool = True
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    band: bool = False  # white on dark
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """A draft's form. `word`: typed in Word, by styles or as `heads` say; else printed as PDF."""

    numbers: Numbers = Numbers.PLAIN
    heads: tuple[Heading, Heading] = (Heading(18), Heading(13))
    word: str = ""  # "styles", "runs", "table"
    page: tuple[float, float] = (595.0, 842.0)
    columns: int = 1
    body: float = 10.0
    leading: float = 1.3
    serif: bool = False
    justified: bool = False
    hyphenated: bool = False
    cover: bool = True
    contents: str = ""  # "dots", "white", "chapters", "names"
    new_page: bool = False  # each chapter begins one
    rules: str = "grid"  # of tables: "grid", "below", "none"
    watermark: str = ""
    margin: str = ""  # up the left margin
    header: str = ""
    above: str = ""  # "Kapitel": the chapter's number on a line of its own
    quoted: bool = False  # sentences pulled out of the text


LANDSCAPE, SLIDE = (842.0, 595.0), (960.0, 540.0)
_SAME = (Heading(12), Heading(10))
LOOKS: dict[str, Look] = {
    "numbers, contents with dots": Look(contents="dots", header="{title}"),
    "colour alone": Look(Numbers.NONE, (Heading(16, colour="#1f5f8b"), Heading(11, colour="#1f5f8b"))),
    "hardly larger": Look(Numbers.NONE, (Heading(11), Heading(10)), cover=False),
    "light and large": Look(Numbers.NONE, (Heading(26, False), Heading(16, False)), body=13, leading=1.5),
    "capitals": Look(Numbers.DOT, (Heading(11, capitals=True), Heading(10)), cover=False),
    "underlined": Look(
        Numbers.DOT, (Heading(12, underlined=True), Heading(10, False, underlined=True)), cover=False
    ),
    "bands, contents of chapters": Look(
        Numbers.CHAPTER, (Heading(15, band=True), Heading(11.5)), contents="chapters"
    ),
    "two columns": Look(heads=(Heading(15), Heading(10)), columns=2, body=9),
    "two justified columns, quotations": Look(
        Numbers.NONE, (Heading(20, colour="#7a1f3d"), Heading(11, colour="#7a1f3d")), columns=2, body=9,
        justified=True, contents="names", new_page=True, quoted=True,
    ),
    "three hyphenated columns": Look(
        Numbers.NONE, (Heading(15, colour="#004466"), Heading(11)), page=LANDSCAPE, columns=3, body=9,
        justified=True, hyphenated=True, new_page=True,
    ),
    "slides": Look(
        Numbers.NONE, (Heading(30, colour="#004d40"), Heading(22, colour="#00796b")), page=SLIDE, body=15,
        new_page=True,
    ),
    "aims across two columns": Look(
        Numbers.AIM, (Heading(18), Heading(12)), page=LANDSCAPE, columns=2, contents="names", new_page=True
    ),
    "letters, watermark": Look(Numbers.LETTER, (Heading(14), Heading(11)), contents="dots", watermark="UDKAST"),
    "lettered proposals": Look(Numbers.PROPOSAL, (Heading(16), Heading(12))),
    "roman, serif, justified": Look(
        Numbers.ROMAN, (Heading(13, capitals=True), Heading(11)), serif=True, justified=True, cover=False
    ),
    "the chapter's number above": Look(
        Numbers.NONE, (Heading(20), Heading(12)), contents="chapters", new_page=True, above="Kapitel"
    ),
    "a theme's number above": Look(
        Numbers.NONE, (Heading(20), Heading(12)), contents="names", new_page=True, above="TEMA"
    ),
    "contents without dots": Look(
        Numbers.NONE, (Heading(14), Heading(10.5, False, True)), serif=True, justified=True, contents="white"
    ),
    "tables ruled below": Look(heads=(Heading(16), Heading(12)), rules="below", margin="{title}"),
    "tables without rules": Look(Numbers.DOT, _SAME, rules="none", contents="dots"),
    "signs": Look(Numbers.SIGN, _SAME, cover=False),
    "Word: styles": Look(word="styles"),
    "Word: styles, no numbers": Look(Numbers.NONE, word="styles", contents="white"),
    "Word: bold, as large": Look(Numbers.NONE, (Heading(11), Heading(11)), word="runs"),
    "Word: underlined": Look(
        Numbers.NONE, (Heading(11, underlined=True), Heading(11, False, underlined=True)), word="runs"
    ),
    "Word: colour and 12 points": Look(
        Numbers.AIM, (Heading(16, False, colour="#1f5f8b"), Heading(12, False, colour="#1f5f8b")), word="runs"
    ),
    "Word: capitals": Look(Numbers.NONE, (Heading(11, capitals=True), Heading(11)), word="runs"),
    "Word: names beside their text": Look(word="table"),
}  # fmt: skip


def in_word(look: Look) -> Look:
    """The same policy as a plain Word file with styles."""
    return replace(Look(), numbers=look.numbers, word="styles")
