"""The one door to PDF files: pypdfium2's characters and paths, made into printed pages."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from hoering.reading.letters import BLANKS, LINE_END_HYPHENS, clean_letters, is_readable
from hoering.reading.printed import PrintedPage, PrintedWord, Rule

Place = Callable[[float, float, float, float], tuple[float, float, float, float]]

SCANNED = "Siden er et billede (scannet) og har ingen tekst, der kan læses."
NO_LETTERS = "Sidens tekst er gemt med en skrift uden tegntabel og kan ikke læses."
BLANK = ""
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_MAX_RULES = 4000  # a page with more paths than this is a drawing or a map, not a table


class Encrypted(Exception):
    """The file needs a password."""


class Broken(Exception):
    """Not a PDF that can be opened: truncated or damaged."""


def read_pages(path: Path) -> Iterator[PrintedPage]:
    """The pages of a PDF file, one at a time.

    Raises Encrypted when a password is needed, Broken when the file cannot be opened.
    """
    # The bytes are read here, since pdfium's own file access stumbles over æøå on some systems.
    data = path.read_bytes()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Encrypted(path.name) from error
        raise Broken(path.name) from error
    try:
        for index in range(len(document)):
            yield _page(document, index)
    finally:
        document.close()


def _page(document: Any, index: int) -> PrintedPage:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return PrintedPage(index + 1, 0.0, 0.0, unread="Siden er beskadiget og kan ikke læses.")
    try:
        width, height = page.get_size()
        place = _placing(page)
        words, aside, readable = _words(page, place, width, height)
        rules = tuple(_rules(page, place)) if words else ()
        unread = ""
        if not readable:
            words, aside, unread = (), (), NO_LETTERS
        elif not words and not aside:
            unread = SCANNED if _has_image(page) else BLANK
        return PrintedPage(index + 1, width, height, words, aside, rules, unread)
    finally:
        page.close()


def _placing(page: Any) -> Place:
    """From PDF user space (origin below) to the page as shown, rotated and cropped."""
    left, bottom, right, top = page.get_cropbox()
    turn = page.get_rotation()

    def place(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        if turn == 90:
            return y0 - bottom, x0 - left, y1 - bottom, x1 - left
        if turn == 180:
            return right - x1, y0 - bottom, right - x0, y1 - bottom
        if turn == 270:
            return top - y1, right - x1, top - y0, right - x0
        return x0 - left, top - y1, x1 - left, top - y0

    return place


@dataclass(slots=True)
class _Run:
    """The letters of one word while it is read: user-space box and index of the first letter."""

    first: int
    letters: list[str]
    left: float
    bottom: float
    right: float
    top: float


def _runs(text: Any, place: Place) -> Iterator[_Run]:
    """Words in the order in which the file draws them."""
    count = text.count_chars()
    letters = text.get_text_range() if count else ""
    whole = len(letters) == count
    rect = raw.FS_RECTF()
    run: _Run | None = None
    char_box = raw.FPDFText_GetLooseCharBox
    for index in range(count):
        letter = letters[index] if whole else chr(raw.FPDFText_GetUnicode(text, index))
        if letter in BLANKS:
            if run:
                yield run
            run = None
            continue
        char_box(text, index, rect)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        if letter in LINE_END_HYPHENS:
            if run:
                run.letters.append("-")
                run.right, run.top = max(run.right, right), max(run.top, top)
                run.left, run.bottom = min(run.left, left), min(run.bottom, bottom)
                yield run
            run = None
            continue
        if run and _apart(run, left, bottom, right, top):
            yield run
            run = None
        if run is None:
            run = _Run(index, [letter], left, bottom, right, top)
        else:
            run.letters.append(letter)
            run.left, run.bottom = min(run.left, left), min(run.bottom, bottom)
            run.right, run.top = max(run.right, right), max(run.top, top)
    if run:
        yield run


def _apart(run: _Run, left: float, bottom: float, right: float, top: float) -> bool:
    """Whether the next letter stands away from the word, in whatever direction it runs.

    pdfium puts blanks between words; what is caught here are jumps to another line or column.
    """
    reach = 0.5 * max(top - bottom, right - left)
    return (
        left > run.right + reach
        or right < run.left - reach
        or bottom > run.top + 1
        or top < run.bottom - 1
    )


def _words(
    page: Any, place: Place, width: float, height: float
) -> tuple[tuple[PrintedWord, ...], tuple[PrintedWord, ...], bool]:
    """Upright words, words that run otherwise, and whether the letters have a meaning."""
    text = page.get_textpage()
    try:
        found: list[tuple[int, PrintedWord]] = []
        fonts = _Fonts(text)
        everything: list[str] = []
        for run in _runs(text, place):
            spelt = "".join(run.letters)
            everything.append(spelt)
            letters = clean_letters(spelt)
            if not letters:
                continue
            x0, top, x1, bottom = place(run.left, run.bottom, run.right, run.top)
            if x1 < 0 or bottom < 0 or x0 > width or top > height:
                continue  # outside what is shown
            size, bold = fonts.of(run.first, letters)
            turn = round(raw.FPDFText_GetCharAngle(text, run.first) / (math.pi / 2)) % 4
            found.append((turn, PrintedWord(letters, x0, top, x1, bottom, size, bold)))
    finally:
        text.close()
    if not is_readable("".join(everything)):
        return (), (), False
    upright = (-page.get_rotation() // 90) % 4
    turns = Counter(turn for turn, word in found for _ in word.text)
    main = max(turns, key=lambda t: (turns[t], t == upright)) if turns else upright
    words = [word for turn, word in found if turn == main]
    aside = tuple(word for turn, word in found if turn != main)
    if main != upright:
        words = [_turned(word, (main - upright) % 4, width, height) for word in words]
    return tuple(_once(words)), aside, True


def _turned(word: PrintedWord, quarter: int, width: float, height: float) -> PrintedWord:
    """The word's place when the page is turned so that its text stands upright."""
    x0, top, x1, bottom = word.x0, word.top, word.x1, word.bottom
    if quarter == 1:  # letters run downwards
        x0, top, x1, bottom = top, width - x1, bottom, width - x0
    elif quarter == 2:
        x0, top, x1, bottom = width - x1, height - bottom, width - x0, height - top
    else:  # letters run upwards
        x0, top, x1, bottom = height - bottom, x0, height - top, x1
    return PrintedWord(word.text, x0, top, x1, bottom, word.size, word.bold)


def _once(words: list[PrintedWord]) -> Iterator[PrintedWord]:
    """Without the words that are drawn twice in one place to look bold."""
    seen: set[tuple[str, int, int]] = set()
    for word in words:
        key = (word.text, round(word.x0 / 2), round(word.top / 2))
        if key not in seen:
            seen.add(key)
            yield word


class _Fonts:
    """Size in points and boldness of the font at a character; font names are asked for once."""

    def __init__(self, text: Any) -> None:
        self._text = text
        self._matrix = raw.FS_MATRIX()
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self._bold: dict[bytes, bool] = {}

    def of(self, index: int, letters: str) -> tuple[float, bool]:
        raw.FPDFText_GetMatrix(self._text, index, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d) or 1.0
        size = round(raw.FPDFText_GetFontSize(self._text, index) * scale, 1)
        raw.FPDFText_GetFontInfo(self._text, index, self._name, 256, self._flags)
        name = self._name.value
        if name not in self._bold:
            self._bold[name] = any(part in name.lower().decode("latin-1") for part in _BOLD_NAMES)
        return size, self._bold[name]


def _has_image(page: Any) -> bool:
    return any(_type(obj) == raw.FPDF_PAGEOBJ_IMAGE for obj, _ in _objects(page.raw, None, 0))


def _type(obj: Any) -> int:
    return int(raw.FPDFPageObj_GetType(obj))


Matrix = tuple[float, float, float, float, float, float]


def _matrix_of(obj: Any, outer: Matrix | None) -> Matrix:
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


def _objects(holder: Any, outer: Matrix | None, depth: int) -> Iterator[tuple[Any, Matrix | None]]:
    """The page's objects with the matrix of the form they stand in; forms opened three deep."""
    form = depth > 0
    count = raw.FPDFFormObj_CountObjects(holder) if form else raw.FPDFPage_CountObjects(holder)
    for index in range(count):
        obj = (
            raw.FPDFFormObj_GetObject(holder, index)
            if form
            else raw.FPDFPage_GetObject(holder, index)
        )
        if _type(obj) == raw.FPDF_PAGEOBJ_FORM and depth < 3:
            yield from _objects(obj, _matrix_of(obj, outer), depth + 1)
        else:
            yield obj, outer


def _rules(page: Any, place: Place) -> Iterator[Rule]:
    """Horizontal and vertical strokes of the page's paths, as thin boxes on the shown page."""
    paths = 0
    for obj, outer in _objects(page.raw, None, 0):
        if _type(obj) != raw.FPDF_PAGEOBJ_PATH:
            continue
        paths += 1
        if paths > _MAX_RULES:
            return
        for x0, y0, x1, y1 in _strokes(obj, _matrix_of(obj, outer)):
            yield Rule(*place(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))


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
