"""Where in the draft the remarks fall: a strip per section, in the draft's own order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hoering import dansk
from hoering.writing.facts.register import Register
from hoering.writing.pictures.theme_figure import fitting
from hoering.writing.word.colours import GREY
from hoering.writing.word.drawing import Drawing, Shape

TITLE = "Hvor i udkastet bemærkningerne falder"
_MOST = 30  # strips on a page
_CHAPTERS = 20  # where the draft has so many chapters that they cannot all be shown
_ROW, _HEAD = 270, 340
_MANY, _LOW = 24, 206  # so many strips are lower: the figure shares its page with what is around it
_NAMES, _NUMBERS, _CHANGES = 4300, 520, 1300
_SQUARE, _GAP = 150, 40
_WIDEST = 360  # twips from one square to the next
_FILL, _GROUND = "7C93A8", "EEF2F6"


@dataclass(frozen=True, slots=True)
class Strip:
    """One section of the draft, with what falls there; `level` is 1 for a chapter.

    `several` are the small chapters together: a bar for all of them would dwarf the others.
    """

    name: str
    level: int
    remarks: int
    changes: int
    several: bool = False


def strips(book: Register) -> list[Strip]:
    """The sections in the draft's order; last what is about the whole draft.

    A draft of very many sections has its chapters only, each with all that stands below it.
    """
    remarks = Counter(e.section_key for e in book.entries.values())
    changes = Counter(c.section for c in book.changes)
    found = [
        Strip(_name(key, s.number, s.heading), s.level, remarks[key], changes[key])
        for key, s in book.sections.items()
    ]
    if len(found) > _MOST:
        found = _chapters(found)
    rest = remarks.total() - sum(s.remarks for s in found)
    other = changes.total() - sum(s.changes for s in found)
    if rest or other:
        name = f"{dansk.WHOLE_DRAFT} og nye afsnit" if other else dansk.WHOLE_DRAFT
        found.append(Strip(name, 1, rest, other))
    return found


def _chapters(found: list[Strip]) -> list[Strip]:
    """Chapters with their sections' sums; of those the ones that have anything, if still many."""
    top = min(s.level for s in found)
    joined: list[Strip] = []
    for strip in found:
        if strip.level <= top or not joined:
            joined.append(strip)
        else:
            last = joined[-1]
            joined[-1] = Strip(
                last.name, top, last.remarks + strip.remarks, last.changes + strip.changes
            )
    if len(joined) > _MOST:
        joined = [s for s in joined if s.remarks or s.changes]
    if len(joined) <= _MOST:
        return joined
    order = sorted(range(len(joined)), key=lambda n: (-joined[n].remarks, -joined[n].changes, n))
    kept = frozenset(order[:_CHAPTERS])
    rest = [s for n, s in enumerate(joined) if n not in kept]
    name = f"{len(rest)} andre kapitler"
    others = Strip(name, top, sum(s.remarks for s in rest), sum(s.changes for s in rest), True)
    return [*(s for n, s in enumerate(joined) if n in kept), others]


def _name(key: str, number: str, heading: str) -> str:
    return f"{number} {heading}".strip() if number else key


def section_drawing(book: Register, width: int) -> Drawing | None:
    """The figure, `width` twips wide at most; None without a draft."""
    if not book.sections or not book.entries:
        return None
    found = strips(book)
    names = min(_NAMES, width * 2 // 5)
    room = width - names - _NUMBERS - _CHANGES
    most = max(s.remarks for s in found if not s.several)
    step = min(_WIDEST, room // max(1, most))
    squares = step >= _SQUARE // 2 + _GAP
    widest = most * step if squares and most else room
    place = names + _NUMBERS + widest + 100
    shapes = [Shape(names, 0, _NUMBERS + widest, _HEAD, text="bemærkninger", ink=GREY)]
    if book.has_revision:
        shapes.append(Shape(place, 0, _CHANGES - 100, _HEAD, text="ændringer", ink=GREY))
    row = _ROW if len(found) <= _MANY else _LOW
    for nth, strip in enumerate(found):
        top = _HEAD + nth * row
        shapes += _strip(strip, (top, row), names, widest, most, step if squares else 0)
        if book.has_revision:
            shown = str(strip.changes) if strip.changes else "–"
            shapes.append(Shape(place, top, _CHANGES - 100, row, text=shown))
    whole = names + _NUMBERS + widest + _CHANGES
    height = _HEAD + len(found) * row
    each = "En firkant er en bemærkning." if squares else "Søjlens længde viser antallet."
    caption = f"{TITLE}. {each}"
    return Drawing(whole, height, tuple(shapes), TITLE, _description(book, found), caption)


def _strip(
    strip: Strip, line: tuple[int, int], names: int, widest: int, most: int, step: int
) -> list[Shape]:
    top, row = line
    indent = 0 if strip.level == 1 else 160
    name = fitting(strip.name, 8, names - indent - 80)
    shapes = [
        Shape(indent, top, names - indent - 80, row, text=name, bold=strip.level == 1),
        Shape(
            names, top, _NUMBERS - 90, row, text=str(strip.remarks) if strip.remarks else "–",
            bold=True, align="right",
        ),
    ]  # fmt: skip
    if strip.several:
        return shapes
    shapes.append(Shape(names + _NUMBERS, top + 40, widest, row - 80, fill=_GROUND))
    start, up = names + _NUMBERS, top + (row - _SQUARE) // 2
    if step:
        for nth in range(strip.remarks):
            x = start + _GAP // 2 + nth * step
            shapes.append(Shape(x, up, step - _GAP, _SQUARE, fill=_FILL))
    elif strip.remarks:
        shapes.append(
            Shape(start, up, max(30, widest * strip.remarks // most), _SQUARE, fill=_FILL)
        )
    return shapes


def _description(book: Register, found: list[Strip]) -> str:
    told = []
    for strip in found:
        said = dansk.counted(strip.remarks, "bemærkning", "bemærkninger")
        if book.has_revision and strip.changes:
            said += f" og {dansk.counted(strip.changes, 'ændring', 'ændringer')}"
        if strip.remarks or strip.changes:
            told.append(f"{strip.name}: {said}")
    none = sum(not (s.remarks or s.changes) for s in found)
    rest = f" {none} afsnit har ingen." if none else ""
    return "Antal bemærkninger efter afsnit i udkastet. " + "; ".join(told) + "." + rest
