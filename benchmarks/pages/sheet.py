"""A PDF drawn line by line, with the text that stands on it kept as the truth."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from .words import set_lines

SANS, BOLD, SERIF, VERA = "Helvetica", "Helvetica-Bold", "Times-Roman", "Vera"
WIDE, TALL = 595.0, 842.0
Order = Callable[[list[Any], random.Random], list[Any]]


class Part(StrEnum):
    """What a drawn line is part of."""

    BODY = "body"
    HEAD = "head"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Drawn:
    page: int
    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph, heading, cell or note in reading order; an aside may stand anywhere."""

    text: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class TrueCell:
    row: int
    column: int
    name: str
    text: str


@dataclass
class Sample:
    """A drawn file and all that is known of it."""

    name: str
    path: Path
    said: list[Said] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    cells: list[TrueCell] = field(default_factory=list)
    notes: list[tuple[str, str, str]] = field(default_factory=list)  # text, anchor, author
    pages: int = 0

    def say(self, text: str, aside: bool = False) -> str:
        self.said.append(Said(text, aside))
        return text


class Sheet:
    """Draws a sample's pages; `top` counts points from the upper edge."""

    def __init__(
        self,
        sample: Sample,
        seed: int,
        size: tuple[float, float] = (WIDE, TALL),
        order: Order | None = None,
    ) -> None:
        if VERA not in pdfmetrics.getRegisteredFontNames():
            folder = Path(reportlab.__file__).parent / "fonts"
            pdfmetrics.registerFont(TTFont(VERA, str(folder / "Vera.ttf")))
        self.sample, self.size, self._order = sample, size, order
        self._random = random.Random(seed)
        self.canvas = Canvas(str(sample.path), pagesize=size, invariant=1)
        self.page = 1
        self._ops: list[tuple[float, float, str, str, float, float]] = []

    def line(
        self, x: float, top: float, text: str, font: str = SANS, size: float = 10.5,
        part: Part = Part.BODY, stretch: float = 0.0, said: str | None = None,
    ) -> None:  # fmt: skip
        """One line; `said` is how it is to be read where that is not as it is drawn."""
        self._ops.append((x, top, text, font, size, stretch))
        self.sample.drawn.append(Drawn(self.page, part, text if said is None else said))

    def column(
        self, x: float, top: float, text: str, width: float, font: str = SANS, size: float = 10.5,
        leading: float = 1.28, hyphens: bool = False, justified: bool = False,
    ) -> float:  # fmt: skip
        """The text set in lines from `top` downwards; gives where the next line would stand."""
        lines = set_lines(text, font, size, width, hyphens)
        for nth, line in enumerate(lines):
            blanks = line.count(" ")
            spare = width - stringWidth(line, font, size)
            full = justified and nth + 1 < len(lines) and blanks
            self.line(x, top, line, font, size, stretch=spare / blanks if full else 0.0)
            top += leading * size
        return top

    def rule(self, x0: float, top: float, x1: float, bottom: float, width: float = 0.7) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.size[1] - top, x1, self.size[1] - bottom)

    def next_page(self) -> None:
        ops = self._order(list(self._ops), self._random) if self._order else self._ops
        for x, top, text, font, size, stretch in ops:
            self._write(x, top, text, font, size, stretch)
        self._ops.clear()
        self.canvas.showPage()
        self.page += 1

    def _write(
        self, x: float, top: float, text: str, font: str, size: float, stretch: float
    ) -> None:
        out = self.canvas.beginText(x, self.size[1] - top)
        out.setFont(font, size)
        out.setWordSpace(stretch)
        out.textOut(text)
        if stretch:
            out.setWordSpace(0)
        self.canvas.drawText(out)

    def close(self) -> None:
        self.canvas.save()
        self.sample.pages = self.page - 1


def by_word(ops: list[Any], dice: random.Random) -> list[Any]:
    """Every word an operation of its own, drawn in any order."""
    words = []
    for x, top, text, font, size, stretch in ops:
        for word in text.split(" "):
            words.append((x, top, word, font, size, 0.0))
            x += stringWidth(word + " ", font, size) + stretch
    dice.shuffle(words)
    return words


def by_line(ops: list[Any], dice: random.Random) -> list[Any]:
    dice.shuffle(ops)
    return ops


def by_height(ops: list[Any], dice: random.Random) -> list[Any]:
    """Columns woven into each other: line by line over the whole width."""
    return sorted(ops, key=lambda op: (op[1], op[0]))


def foot_first(ops: list[Any], dice: random.Random) -> list[Any]:
    return sorted(ops, key=lambda op: -op[1])
