"""The ruled lines and pictures of a PDF page; and words with a line under them, which mark a typist's
headings as bold letters do."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pypdfium2.raw as raw

from hoering.domain import Box
from hoering.reading.page.printed import Place, PrintedWord, Rule

_MAX_RULES = 4000  # a page with more paths than this is a drawing or a map, not a table
_LEAST = 0.005  # of the page: smaller pictures are ornaments or bullets
_MAX_OBJECTS = 100_000  # looked at on one page
_DEEP = 3  # forms within forms that are opened

Matrix = tuple[float, float, float, float, float, float]


def drawn_on(page: Any, place: Place) -> tuple[tuple[Rule, ...], tuple[Box, ...]]:
    """Horizontal and vertical strokes of the page's paths, as thin boxes on the shown page; and
    the places of its pictures that are large enough to hold writing.

    The strokes end where a page has too many for a table: it is a drawing or a map.
    """
    rules: list[Rule] = []
    pictures: list[Box] = []
    width, height = page.get_size()
    paths = 0
    for obj, outer in objects_on(page.raw):
        kind = type_of(obj)
        if kind == raw.FPDF_PAGEOBJ_PATH and paths < _MAX_RULES:
            paths += 1
            for x0, y0, x1, y1 in _strokes(obj, matrix_of(obj, outer)):
                rules.append(Rule(*place(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))))
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            box = picture_box(obj, outer, place)
            if box.area >= _LEAST * width * height:
                pictures.append(box)
    return tuple(rules), tuple(pictures)


def picture_box(obj: Any, outer: Matrix | None, place: Place) -> Box:
    """Where a picture object stands on the shown page."""
    return Box(*place(*square_of(matrix_of(obj, outer))))


def square_of(matrix: Matrix) -> tuple[float, float, float, float]:
    """Where the unit square goes that every picture is drawn in."""
    a, b, c, d, e, f = matrix
    xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    return min(xs), min(ys), max(xs), max(ys)


def type_of(obj: Any) -> int:
    return int(raw.FPDFPageObj_GetType(obj))


def matrix_of(obj: Any, outer: Matrix | None) -> Matrix:
    """Where an object of `objects_on` goes on the page, in PDF's own points."""
    m = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(obj, m)
    inner: Matrix = (m.a, m.b, m.c, m.d, m.e, m.f)
    if outer is None:
        return inner
    a, b, c, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    return (
        a * oa + b * oc,
        a * ob + b * od,
        c * oa + d * oc,
        c * ob + d * od,
        e * oa + f * oc + oe,
        e * ob + f * od + of,
    )


def objects_on(page: Any) -> Iterator[tuple[Any, Matrix | None]]:
    """The page's objects with the matrix of the form they stand in."""
    left = _MAX_OBJECTS
    for found in _below(page, None, 0):
        yield found
        left -= 1
        if not left:
            return


def _below(holder: Any, outer: Matrix | None, depth: int) -> Iterator[tuple[Any, Matrix | None]]:
    form = depth > 0
    count = raw.FPDFFormObj_CountObjects(holder) if form else raw.FPDFPage_CountObjects(holder)
    get = raw.FPDFFormObj_GetObject if form else raw.FPDFPage_GetObject
    for index in range(count):
        obj = get(holder, index)
        if type_of(obj) == raw.FPDF_PAGEOBJ_FORM and depth < _DEEP:
            yield from _below(obj, matrix_of(obj, outer), depth + 1)
        else:
            yield obj, outer


def _strokes(path: Any, matrix: Matrix) -> Iterator[tuple[float, float, float, float]]:
    """Straight strokes along an axis; a thin filled bar counts as one stroke."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    found: list[tuple[float, float, float, float]] = []
    for index in range(min(raw.FPDFPath_CountSegments(path), 2000)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            found.append((*last, *point))
            if raw.FPDFPathSegment_GetClose(segment) and point != start:
                found.append((*point, *start))
        last = point
    for x0, y0, x1, y1 in found:
        across, along = abs(x1 - x0), abs(y1 - y0)
        if min(across, along) <= 0.7 and max(across, along) >= 3:
            yield x0, y0, x1, y1


_LINK = re.compile(r"@|www\.|https?:|\w\.dk\b", re.IGNORECASE)
_ABOVE, _BELOW = 0.35, 0.1  # of a word's height: how far from its lower edge the line may lie
_NEAR = 2.0  # points: a line under words ends where they end, a table's where the column does


def with_underlined(words: Sequence[PrintedWord], rules: Iterable[Rule]) -> tuple[PrintedWord, ...]:
    """The words, underlined ones bold; not links, which a mail program underlines."""
    bold = {at for rule in rules if rule.horizontal for at in _over(words, rule)}
    return tuple(w._replace(bold=True) if at in bold else w for at, w in enumerate(words))


def _over(words: Sequence[PrintedWord], rule: Rule) -> Iterator[int]:
    """The places of the words right above a line that begins and ends with them."""
    found = [
        at
        for at, word in enumerate(words)
        if rule.x0 - _NEAR <= word.x0 and word.x1 <= rule.x1 + _NEAR and _touches(word, rule)
    ]
    if not found or any(_LINK.search(words[at].text) for at in found):
        return
    left, right = min(words[at].x0 for at in found), max(words[at].x1 for at in found)
    if left - rule.x0 <= _NEAR and rule.x1 - right <= _NEAR:
        yield from found


def _touches(word: PrintedWord, rule: Rule) -> bool:
    height = word.bottom - word.top
    return -_ABOVE * height <= rule.top - word.bottom <= _BELOW * height
