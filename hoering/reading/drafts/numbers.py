"""The number in front of a policy's heading: "3.2", "§ 4", "Kapitel 3", "Pejlemærke 2", "IV."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from hoering.language.counted import COUNTED


class Scheme(StrEnum):
    DECIMAL = "decimal"
    CODE = "code"  # 2.B.04: an area of a municipal plan
    SIGN = "sign"  # §
    CHAPTER = "chapter"
    NAMED = "named"  # Pejlemærke 2, Bilag 1
    LETTER = "letter"
    ROMAN = "roman"


_PATTERNS: tuple[tuple[Scheme, str], ...] = (
    (Scheme.SIGN, r"§\s?(\d{1,3}(?:\.\d{1,2}){0,2}\s?[a-zæøå]?(?=\W|$))"),
    (Scheme.CHAPTER, r"(?P<word>kapitel|kap\.|afsnit|del)\s+(\d{1,2}|[IVX]{1,5}|[A-Z])(?=\W|$)"),
    (
        Scheme.NAMED,
        rf"((?:{COUNTED})\s+(?:[A-Z]?\d{{1,2}}|[A-Z])(?=\W|$))",
    ),
    (Scheme.DECIMAL, r"(\d{1,2}(?:\.\d{1,2}){0,3})(?=[.)]?(?:\s|$))"),
    (Scheme.CODE, r"(\d{1,2}\.[A-ZÆØÅ]{1,2}\.?\d{1,3})(?=[.:)]?\s)"),
    (Scheme.ROMAN, r"([IVX]{1,5})(?=[.)]\s)"),
    (Scheme.LETTER, r"([A-ZÆØÅ](?=[.)]\s)|[a-zæøå](?=\)\s))"),
)
_COMPILED = tuple(
    (s, re.compile(p, re.IGNORECASE if s in (Scheme.CHAPTER, Scheme.NAMED) else 0))
    for s, p in _PATTERNS
)
_AFTER = re.compile(r"\s*[.):–—|-]*\s*")


@dataclass(frozen=True, slots=True)
class HeadingNumber:
    """`value` is the number without sign or word ("3.2", "4", "Pejlemærke 2"); `rest` the heading.

    `word` is what a chapter is called: "Kapitel", "Afsnit".
    """

    scheme: Scheme
    value: str
    rest: str
    word: str = ""

    @property
    def parts(self) -> tuple[int, ...]:
        """("3.2" → (3, 2)); () where the number is none of figures."""
        if self.scheme is Scheme.NAMED or not re.fullmatch(r"\d+(\.\d+)*", self.value):
            return ()
        return tuple(int(part) for part in self.value.split("."))

    @property
    def order(self) -> int:
        """The last figure or letter as a number, to see whether one follows the other."""
        last = re.split(r"[.\s]", self.value)[-1]
        if last.isdigit():
            return int(last)
        if self.scheme is Scheme.ROMAN or (len(last) > 1 and set(last.upper()) <= set("IVX")):
            return _roman(last.upper())
        figures = re.match(r"\d+", last)
        return int(figures.group()) if figures else ord(last[0].upper()) - ord("A") + 1

    @property
    def is_name(self) -> bool:
        """Whether a heading is known by all its words: "Afsnit A. Ældrerådet", "Pejlemærke 2: Mad"."""
        lettered = bool(self.rest) and bool(re.fullmatch(r"[A-HJ-UWYZ]", self.value))
        return self.scheme is Scheme.NAMED or (self.scheme is Scheme.CHAPTER and lettered)

    def shown(self, chapters_too: bool) -> str:
        """As it is cited, "" where the heading's words are: "3.2", "§ 4", and "Kapitel 3" where there
        are `chapters_too`."""
        if self.is_name:
            return ""
        if self.scheme is Scheme.CHAPTER and chapters_too:
            word = "Kapitel" if self.word.lower() == "kap." else self.word.capitalize()
            return f"{word} {self.value}"
        return f"§ {self.value}" if self.scheme is Scheme.SIGN else self.value

    @property
    def is_label(self) -> bool:
        """ "Kapitel 3" or "§ 4" alone on a line, in whatever letters, above the heading's words."""
        return not self.rest and self.scheme in (Scheme.CHAPTER, Scheme.SIGN, Scheme.NAMED)


def heading_number(text: str) -> HeadingNumber | None:
    """The number that a heading begins with; None when it has none."""
    for scheme, pattern in _COMPILED:
        found = pattern.match(text)
        if found:
            rest = text[found.end() :]
            after = _AFTER.match(rest)
            return HeadingNumber(
                scheme,
                " ".join(found.groups()[-1].split()),
                rest[after.end() :].strip() if after else rest.strip(),
                found.groupdict().get("word", ""),
            )
    return None


def _roman(text: str) -> int:
    worth = {"I": 1, "V": 5, "X": 10}
    values = [worth[letter] for letter in text]
    return sum(-v if n + 1 < len(values) and values[n + 1] > v else v for n, v in enumerate(values))


def follows(before: tuple[int, ...] | None, number: tuple[int, ...]) -> bool:
    """Whether a decimal number can come after another one in a document's own order.

    One number may be missing in between (a heading that was not recognised).
    """
    if before is None:
        return number[-1] <= 2 and all(part <= 2 for part in number)
    shared = 0
    while shared < min(len(before), len(number)) and before[shared] == number[shared]:
        shared += 1
    if shared == len(number):
        return False
    if shared == len(before):
        return all(part <= 2 for part in number[shared:])
    return 1 <= number[shared] - before[shared] <= 2 and all(p <= 2 for p in number[shared + 1 :])
