"""Pages of running text: columns, sidebars, letterheads, footnotes, rotation, running heads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from .sheet import (
    BOLD,
    SANS,
    SERIF,
    TALL,
    WIDE,
    Order,
    Part,
    Sample,
    Sheet,
    by_height,
    by_line,
    by_word,
    foot_first,
)  # fmt: skip
from .words import Words, set_lines

LEFT, TOP, BOTTOM = 64.0, 92.0, 770.0


class Flow:
    """Paragraphs poured into boxes (page, x, top, width, bottom) one after the other."""

    def __init__(
        self, sheet: Sheet, words: Words, font: str, size: float, hyphens: bool, justified: bool
    ) -> None:
        self.sheet, self.words, self.font, self.size = sheet, words, font, size
        self.hyphens, self.justified = hyphens, justified
        self._rest: list[str] = []

    def pour(self, x: float, top: float, width: float, bottom: float, last: bool = False) -> float:
        """Fill one box; with `last` the text ends with a whole paragraph before the box does."""
        size, step = self.size, 1.28 * self.size
        while top <= bottom:
            if not self._rest:
                text = self.words.paragraph()
                lines = set_lines(text, self.font, size, width, self.hyphens)
                if last and top + len(lines) * step > bottom + step:
                    return top
                self.sheet.sample.say(text)
                self._rest = lines
            line = self._rest.pop(0)
            blanks = line.count(" ") if self.justified and self._rest else 0
            spare = width - self.sheet.canvas.stringWidth(line, self.font, size)
            self.sheet.line(x, top, line, self.font, size, stretch=spare / blanks if blanks else 0)
            top += step
            if not self._rest:
                top += 0.6 * size
        return top


def in_columns(
    name: str, path: Path, seed: int, count: int, pages: int = 2, order: Order | None = None,
    justified: bool = False, hyphens: bool = True, font: str = SANS, heads: str = "",
) -> Sample:  # fmt: skip
    """`count` columns on every page; `heads` names the style of the page numbers."""
    sample = Sample(name, path)
    sheet, words = Sheet(sample, seed, order=order), Words(seed)
    gap = 20.0
    width = (WIDE - 2 * LEFT - (count - 1) * gap) / count
    flow = Flow(sheet, words, font, 10.5 if count < 3 else 9.0, hyphens, justified)
    for page in range(pages):
        if heads:
            running_heads(sheet, page + 1, pages, heads)
        for column in range(count):
            at_end = page == pages - 1 and column == count - 1
            flow.pour(LEFT + column * (width + gap), TOP, width, BOTTOM - 40, at_end)
        sheet.next_page()
    sheet.close()
    return sample


def running_heads(sheet: Sheet, page: int, pages: int, style: str) -> None:
    """Heads that differ left and right, and a number in one of the usual styles."""
    left = "Sundhedspolitik 2030 – høringsudkast" if page % 2 else "Rosenå Kommune"
    right = "Udkast af 4. marts" if page % 2 else "Center for Sundhed og Ældre"
    sheet.line(LEFT, 45, left, SANS, 8, Part.HEAD)
    sheet.line(WIDE - LEFT - 110, 45, right, SANS, 8, Part.HEAD)
    number = {
        "side": f"Side {page} af {pages}",
        "dash": f"- {page} -",
        "slash": f"{page}/{pages}",
        "bare": str(page),
        "letter": f"Side {page}",
    }[style]
    x = WIDE / 2 - 20 if style != "bare" else (WIDE - LEFT - 10 if page % 2 else LEFT)
    sheet.line(x, 806, number, SANS, 9, Part.NUMBER)


def mixed(path: Path, seed: int) -> Sample:
    """Full width above and below two columns, twice on a page."""
    sample = Sample("mixed columns", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    for _ in range(2):
        top = TOP
        for _ in range(2):
            heading = words.sentence(20, 60).rstrip(".?!")
            sheet.line(LEFT, top + 6, sample.say(heading), BOLD, 14)
            top = sheet.column(LEFT, top + 30, sample.say(words.paragraph()), WIDE - 2 * LEFT) + 10
            ends = []
            for x in (LEFT, LEFT + 245):
                ends.append(sheet.column(x, top, sample.say(words.paragraph()), 222, hyphens=True))
            top = max(ends) + 14
        sheet.next_page()
    sheet.close()
    return sample


def sidebar(path: Path, seed: int, left: bool) -> Sample:
    """A narrow column of facts beside the running text."""
    sample = Sample(f"sidebar {'left' if left else 'right'}", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    for _ in range(2):
        x = LEFT if left else WIDE - LEFT - 110
        top = TOP
        for _ in range(3):
            note = words.sentence(30, 80)
            top = sheet.column(x, top, sample.say(note, aside=True), 110, SANS, 8) + 12
        flow = Flow(sheet, words, SERIF, 11, True, False)
        flow.pour(LEFT + (135 if left else 0), TOP, WIDE - 2 * LEFT - 135, 600, last=True)
        sheet.next_page()
    sheet.close()
    return sample


_ADDRESS = ["Rosenå Ældreråd", "Sekretariatet", "Rådhusgade 4", "9998 Rosenå", "Telefon 99 99 90 00",
            "post@aeldreraad.example", "CVR 99 99 99 99"]  # fmt: skip


def letterhead(path: Path, seed: int) -> Sample:
    """The sender's address in a column to the right of the first page."""
    sample = Sample("letterhead column", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    for nth, text in enumerate(_ADDRESS):
        sheet.line(450, 120 + 11 * nth, sample.say(text, aside=True), SANS, 8)
    flow = Flow(sheet, words, SERIF, 11, False, False)
    sheet.line(LEFT, 120, sample.say("Høringssvar om sundhedspolitikken"), BOLD, 12)
    flow.pour(LEFT, 150, 350, 720)
    sheet.next_page()
    flow.pour(LEFT, TOP, 350, 720, last=True)
    sheet.next_page()
    sheet.close()
    return sample


def footnotes(path: Path, seed: int) -> Sample:
    """Small notes at the foot below a short rule, the paragraph going on over the page."""
    sample = Sample("footnotes", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    flow = Flow(sheet, words, SERIF, 11, False, False)
    number = 1
    for page in range(3):
        flow.pour(LEFT, TOP, WIDE - 2 * LEFT, 640, last=page == 2)
        sheet.rule(LEFT, 672, LEFT + 140, 672)
        top = 684.0
        for _ in range(2):
            note = f"{number} {words.sentence(60, 180)}"
            top = sheet.column(LEFT, top, sample.say(note, aside=True), WIDE - 2 * LEFT, SERIF, 8.5)
            number += 1
        sheet.line(WIDE / 2, 806, str(page + 1), SANS, 9, Part.NUMBER)
        sheet.next_page()
    sheet.close()
    return sample


def rotated(name: str, path: Path, seed: int, page_turn: int, drawn_turn: int) -> Sample:
    """A page with /Rotate, text drawn at a right angle, or both (a landscape page)."""
    sample = Sample(name, path)
    across = drawn_turn in (90, 270)
    sheet, words = Sheet(sample, seed, (TALL, WIDE) if across else (WIDE, TALL)), Words(seed)
    canvas = sheet.canvas
    canvas.setPageSize((WIDE, TALL))
    canvas.setPageRotation(page_turn)
    if page_turn in (90, 270):  # reportlab turns the page box along
        canvas.setPageSize((TALL, WIDE))
    if drawn_turn == 90:
        canvas.translate(WIDE, 0)
        canvas.rotate(90)
    elif drawn_turn == 270:
        canvas.translate(0, TALL)
        canvas.rotate(-90)
    elif drawn_turn == 180:
        canvas.translate(WIDE, TALL)
        canvas.rotate(180)
    wide, tall = sheet.size
    column = (wide - 2 * LEFT - 20) / 2
    flow = Flow(sheet, words, SANS, 10.5, True, False)
    flow.pour(LEFT, TOP, column, tall - 100)
    flow.pour(LEFT + column + 20, TOP, column, tall - 100, last=True)
    sheet.next_page()
    sheet.close()
    return sample


def samples(folder: Path) -> Iterator[Sample]:
    """The samples of running text, drawn into the folder."""
    names = (folder / f"text{nth:02d}.pdf" for nth in range(100))
    styles = cycle(["side", "dash", "slash", "bare", "letter"])
    yield in_columns("one column", next(names), 1, 1, 4, hyphens=False, heads=next(styles))
    yield in_columns(
        "one column", next(names), 2, 1, 4, justified=True, font=SERIF, heads=next(styles)
    )
    yield in_columns("two columns", next(names), 3, 2, 3, heads=next(styles))
    yield in_columns(
        "two columns", next(names), 4, 2, 3, justified=True, font=SERIF, heads=next(styles)
    )
    yield in_columns("three columns", next(names), 5, 3, 2, heads=next(styles))
    yield in_columns("three columns", next(names), 6, 3, 2, justified=True, font=SERIF)
    for style in ("side", "dash", "slash", "bare", "letter"):
        yield in_columns(
            "running heads", next(names), 7 + len(style), 1, 6, heads=style, font=SERIF
        )
    yield mixed(next(names), 20)
    yield mixed(next(names), 21)
    for left in (True, False):
        yield sidebar(next(names), 22 + left, left)
        yield sidebar(next(names), 24 + left, left)
    yield letterhead(next(names), 26)
    yield footnotes(next(names), 27)
    yield footnotes(next(names), 28)
    yield rotated("/Rotate 90, upright", next(names), 29, 90, 90)
    yield rotated("/Rotate 270, upright", next(names), 30, 270, 270)
    yield rotated("/Rotate 180, upright", next(names), 31, 180, 180)
    yield rotated("/Rotate 90, lying", next(names), 32, 90, 0)
    yield rotated("drawn at 90°", next(names), 33, 0, 90)
    for nth, order in enumerate((by_height, by_line, by_word, foot_first)):
        name = f"file order: {order.__name__.replace('_', ' ')}"
        yield in_columns(name, next(names), 34 + nth, 2, 2, order=order, heads=next(styles))
        yield in_columns(name, next(names), 44 + nth, 1, 2, order=order, hyphens=False)
