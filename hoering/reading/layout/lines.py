"""Words on one baseline put together into lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from hoering.reading.layout.markers import is_only_marker
from hoering.reading.page.printed import Line, PrintedWord
from hoering.reading.wording.mailhead import is_label

_STRETCHED, _EVEN = 3.0, 0.5  # sizes of white between the words of a justified line; points
_SMALL = 0.85  # of the size of the text: the number of a footnote


def rows_of(words: Iterable[PrintedWord]) -> list[list[PrintedWord]]:
    """Words sharing a baseline, each row from left to right, rows from the top down."""
    rows: list[list[PrintedWord]] = []
    anchor = height = 0.0
    for word in sorted(words, key=_by_middle):
        middle = (word.top + word.bottom) / 2
        tall = word.bottom - word.top
        if rows and middle - anchor < 0.35 * (height if height > tall else tall):
            rows[-1].append(word)
            if tall > height:
                anchor, height = middle, tall
        else:
            rows.append([word])
            anchor, height = middle, tall
    rows = _with_raised(rows)
    for row in rows:
        row.sort(key=_by_edge)
    return rows


def _with_raised(rows: list[list[PrintedWord]]) -> list[list[PrintedWord]]:
    """The rows, the numbers of footnotes that are raised by half a line put back at their words."""
    found: list[list[PrintedWord]] = []
    for row in rows:
        if found and all(_is_raised(word, row) for word in found[-1]):
            row += found.pop()
        found.append(row)
    return found


def _is_raised(number: PrintedWord, row: Sequence[PrintedWord]) -> bool:
    """Whether a small number ends above the line and touches the end of a word in it."""
    if not (number.text.isdigit() and len(number.text) <= 2):
        return False
    return any(
        number.size < _SMALL * word.size
        and abs(number.x0 - word.x1) < 0.3 * word.size
        and word.top < number.bottom < word.bottom
        for word in row
    )


def aside_rows(words: Iterable[PrintedWord]) -> list[list[PrintedWord]]:
    """The rows of words that run otherwise than most of a page, given as they are drawn. One that
    runs upwards in the margin is a row of its own: from the top down it would be read backwards."""
    runs: list[list[PrintedWord]] = []
    for word in words:
        if runs and _is_above(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    rows = rows_of(run[0] for run in runs if len(run) == 1)
    return [*rows, *(run for run in runs if len(run) > 1)]


def _is_above(word: PrintedWord, other: PrintedWord) -> bool:
    """Whether `other` goes on where `word`, which runs upwards, ends."""
    width = min(word.x1 - word.x0, other.x1 - other.x0)
    beside = min(word.x1, other.x1) - max(word.x0, other.x0)
    return beside > 0.5 * width and -width < word.top - other.bottom < 2 * width


def _by_middle(word: PrintedWord) -> tuple[float, float]:
    return (word.top + word.bottom, word.x0)


def _by_edge(word: PrintedWord) -> tuple[float, float]:
    return (word.x0, word.x1)


def runs_of(row: Sequence[PrintedWord], gap: float, hold: bool = True) -> list[Line]:
    """A row cut where the white between two words is wider than `gap` font sizes.

    With `hold` a bullet or number stays with the words behind it, however far away they stand.
    """
    least = 6 * gap
    for one, two in pairwise(row):
        if two[1] - one[3] > least and two[1] - one[3] > gap * max(one[5], two[5]):
            break
    else:  # as most rows are; words' x0, x1 and size are asked for by their place, which is faster
        return [Line(tuple(row))] if row else []
    runs: list[list[PrintedWord]] = []
    last: PrintedWord | None = None
    whites = [two.x0 - one.x1 for one, two in pairwise(row)]
    for at, word in enumerate(row, -1):
        if last is not None:
            white = whites[at]
            size = last.size if last.size > word.size else word.size
            if white <= gap * (size if size > 6 else 6) or (
                white < _STRETCHED * size and _is_even(whites, at)
            ):
                runs[-1].append(word)
                last = word
                continue
            if hold and (_held(runs[-1], white) or (len(runs) == 1 and _names(runs[0], white))):
                runs[-1].append(word)
                last = word
                continue
        runs.append([word])
        last = word
    return [Line(tuple(run)) for run in runs]


def _is_even(whites: Sequence[float], at: int) -> bool:
    """Whether the white is as wide as one beside it: a justified line has been stretched."""
    beside = (*whites[max(at - 1, 0) : at], *whites[at + 1 : at + 2])
    return any(abs(white - whites[at]) < _EVEN for white in beside)


def _held(run: Sequence[PrintedWord], white: float) -> bool:
    """A marker or a label ("Emne:") holds what stands behind it on the line."""
    last = run[-1]
    if len(run) <= 2 and white < 8 * last.size and is_only_marker(" ".join(w.text for w in run)):
        return True
    label = len(run) <= 4 and last.text.endswith(":") and run[0].text[:1].isupper()
    return label and white < 20 * last.size


def _names(run: Sequence[PrintedWord], white: float) -> bool:
    """The name of a mail's field, without a colon, at the beginning of the line."""
    short = len(run) <= 2 and white < 20 * run[-1].size and run[0].text[:1].isupper()
    return short and is_label(" ".join(word.text for word in run))


def lines_of(words: Iterable[PrintedWord], gap: float = 3.0) -> list[Line]:
    """All lines from the top down; a row with wide white in it gives several."""
    return lines_in(rows_of(words), gap)


def lines_in(rows: Iterable[Sequence[PrintedWord]], gap: float = 3.0) -> list[Line]:
    """The same of words that were put into rows already."""
    found: list[Line] = []
    for row in rows:
        runs = runs_of(row, gap)
        if len(runs) > 1 and runs[-1].text.isdigit() and len(runs[-1].text) <= 3:
            tail = runs.pop()  # the page number at the end of a line of contents
            runs[-1] = Line(runs[-1].words + tail.words)
        found.extend(runs)
    return found
