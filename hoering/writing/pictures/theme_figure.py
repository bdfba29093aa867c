"""Themes by kind of sender, drawn: a circle whose area is the number of remarks, and the number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import sqrt

from hoering import dansk
from hoering.domain import SenderKind
from hoering.domain.groups import gathered
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.word.colours import GREY, INK
from hoering.writing.word.columns import printed
from hoering.writing.word.drawing import Drawing, Shape

TITLE = "Temaer efter afsendertype"
_OTHERS = "Øvrige temaer"
_MOST = 12  # themes with a line of their own
_ROW, _HEAD, _CIRCLE = 400, 420, 350
_NAMES, _TOTAL = 3600, 1300
_FILL, _BAR = "BFD5EA", "7C93A8"

Line = tuple[str, Counter[SenderKind]]


def theme_lines(book: Register) -> list[Line]:
    """Theme → remarks by kind of sender, each under its most important theme; most first."""
    of = gathered(book.entries.values(), main_theme)
    found = [(name, Counter(e.response.sender_kind for e in own)) for name, own in of.items()]
    return sorted(found, key=lambda line: (line[0] == dansk.NO_THEME, -line[1].total()))


def main_theme(entry: Entry) -> str:
    """The name of the most important theme, or what is said where there is none."""
    return entry.themes[0].name if entry.themes else dansk.NO_THEME


def theme_drawing(book: Register, width: int) -> Drawing | None:
    """The figure, `width` twips wide at most; None when there is nothing to show."""
    lines = _shortened(theme_lines(book))
    kinds = [k for k in SenderKind if any(counts[k] for _, counts in lines)]
    if not lines:
        return None
    names = min(_NAMES, width * 3 // 10)
    step = min(1300, (width - names - _TOTAL) // len(kinds))
    shapes = _head(kinds, names, step)
    most = max(count for _, counts in lines for count in counts.values())
    longest = max(counts.total() for _, counts in lines)
    for nth, (name, counts) in enumerate(lines):
        top = _HEAD + nth * _ROW
        shapes += _line(name, counts, kinds, (top, names, step), (most, longest))
    whole = names + step * len(kinds) + _TOTAL
    description = _description(lines)
    caption = f"{TITLE}. Hver bemærkning tæller én gang, under sit vigtigste tema."
    return Drawing(whole, _HEAD + len(lines) * _ROW, tuple(shapes), TITLE, description, caption)


def _shortened(lines: list[Line]) -> list[Line]:
    """The small themes together in one line, so that the figure fits on a page."""
    named = [line for line in lines if line[0] != dansk.NO_THEME]
    rest = [line for line in lines if line[0] == dansk.NO_THEME]
    if len(named) <= _MOST:
        return lines
    others: Counter[SenderKind] = Counter()
    for _, counts in named[_MOST - 1 :]:
        others += counts
    return [*named[: _MOST - 1], (_OTHERS, others), *rest]


def _head(kinds: Sequence[SenderKind], names: int, step: int) -> list[Shape]:
    """The kinds above their columns, all of one size: in two lines where the columns are narrow."""
    words = [dansk.SENDER_KINDS[kind][1] for kind in kinds]
    lengths = [round(printed(word, 8) * 20) + 60 for word in words]
    lines = 1 if max(lengths) <= step else 2
    high = _HEAD // lines
    shapes = []
    for nth, (word, length) in enumerate(zip(words, lengths, strict=True)):
        down = (len(words) - nth) % lines  # the last one below, nearest to its figures
        width = max(step, length)
        x = names + nth * step + (step - width) // 2
        shapes.append(Shape(x, high * down, width, high, text=word, align="center"))
    total = names + len(kinds) * step
    shapes.append(Shape(total + 100, 0, _TOTAL - 100, _HEAD, text="i alt", bold=True))
    return shapes


def _line(
    name: str,
    counts: Counter[SenderKind],
    kinds: Sequence[SenderKind],
    place: tuple[int, int, int],
    most: tuple[int, int],
) -> list[Shape]:
    (top, names, step), (largest, longest) = place, most
    width = names + step * len(kinds) + _TOTAL
    shapes = [Shape(0, top, width, 12, fill="D5DAE0")]
    shapes.append(Shape(0, top, names - 80, _ROW, text=fitting(name, 8, 2 * names - 600)))
    for nth, kind in enumerate(kinds):
        x, number = names + nth * step, counts[kind]
        if number:
            across = max(90, round(_CIRCLE * sqrt(number / largest)))
            left, up = x + (step - across) // 2, top + (_ROW - across) // 2
            shapes.append(Shape(left, up, across, across, "ellipse", _FILL))
        shown = str(number) if number else "–"
        ink = INK if number else GREY
        shapes.append(
            Shape(x, top, step, _ROW, text=shown, align="center", bold=bool(number), ink=ink)
        )
    total, start = counts.total(), names + step * len(kinds) + 100
    shapes.append(Shape(start, top, 400, _ROW, text=str(total), bold=True))
    bar = max(20, round((_TOTAL - 520) * total / longest))
    shapes.append(Shape(start + 400, top + 120, bar, _ROW - 240, fill=_BAR))
    return shapes


def fitting(text: str, size: float, width: int) -> str:
    """As many words as stand on one line of `width` twips; "…" where some are left out."""
    words = text.split()
    while words and printed(" ".join(words), size) * 20 * 1.05 > width:
        words.pop()
    if not words:
        return text[: max(1, int(width / (size * 11)))] + "…"
    return " ".join(words) + (" …" if len(words) < len(text.split()) else "")


def _description(lines: Sequence[Line]) -> str:
    """Everything that the figure shows, in words."""
    told = []
    for name, counts in lines:
        count = dansk.counted(counts.total(), "bemærkning", "bemærkninger")
        by = [f"{counts[k]} fra {dansk.SENDER_KINDS[k][1]}" for k in SenderKind if counts[k]]
        told.append(f"{name}: {count} ({dansk.listed(by)})")
    return "Antal bemærkninger efter tema og afsendertype. " + "; ".join(told) + "."
