"""A picture of a page read: prepared, recognised, and made into a printed page."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from os import cpu_count
from statistics import median
from typing import TYPE_CHECKING

from hoering.domain import Box
from hoering.reading.page.printed import PrintedPage
from hoering.reading.pictures.danish_letters import readability, with_danish_letters
from hoering.reading.pictures.misread_signs import (
    with_bullets,
    with_mail_signs,
    with_paragraph_signs,
)
from hoering.reading.pictures.ocr import SeenWord, seen_words
from hoering.reading.pictures.ruledlines import ruled_lines
from hoering.reading.pictures.typesize import typeset, with_one_body_size
from hoering.reading.pictures.workers import sign_of_life

if TYPE_CHECKING:
    from hoering.reading.pictures.preparing import Pixels

MOST_PAGES = 100  # pictures read in one file: 3 to 4 minutes on two cores, 2.1 seconds a page
TOO_MANY = f"Der læses højst {MOST_PAGES} sider med billeder i én fil, og denne side kom ikke med."
NO_WRITING = "Tekstgenkendelsen fandt ingen læselig tekst på sidens billede."
_SURE, _UNSURE = 0.7, 0.45  # mean certainty: surely text; surely none
_SPECK, _LOGO = 0.3, 0.8  # certainty of the surest word on a line that is kept
_SIGNS = "§$&"  # what "§" is read as, seldom with certainty
_TALL = 4.0  # times the height of most words
_FOREIGN = 0.25  # readability of text in English; of chance letters 0–0.2
_UPSIDE_DOWN = 0.6  # mean certainty below which a page is tried the other way up
_MANY_LETTERS = 150  # a picture with so many specks like letters, but no words, is unread
_FEW_LETTERS = 12  # on a picture with fewer, there is no writing


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as grey pixels (rows, 0 black); `scale` is points per pixel, number from 1."""

    number: int
    pixels: Pixels
    scale: float

    def alone(self, boxes: Iterable[Box]) -> PagePicture:
        """White, with nothing on it but what stands in the boxes (in points)."""
        import numpy as np

        shown = np.full_like(self.pixels, 255)
        for box in boxes:
            rows, columns = self._pixels(box.top, box.bottom), self._pixels(box.x0, box.x1)
            shown[rows, columns] = self.pixels[rows, columns]
        return replace(self, pixels=shown)

    def _pixels(self, start: float, end: float) -> slice:
        return slice(max(int(start / self.scale), 0), int(end / self.scale) + 1)


def recognised_pages(pictures: Iterable[PagePicture]) -> list[PrintedPage]:
    """The pages read, in the order given, several at a time.

    `pictures` is advanced from this thread alone, and only so far that one page more than there
    are cores holds its pixels.
    """
    side_by_side = cpu_count() or 1
    found: list[PrintedPage] = []
    waiting: deque[Future[PrintedPage]] = deque()
    with ThreadPoolExecutor(side_by_side) as pool:
        try:
            for picture in pictures:
                waiting.append(pool.submit(recognised_page, picture))
                if len(waiting) > side_by_side:
                    found.append(_finished(waiting.popleft()))
            while waiting:
                found.append(_finished(waiting.popleft()))
        finally:
            for future in waiting:
                future.cancel()
    return with_one_body_size(found)


def _finished(page: Future[PrintedPage]) -> PrintedPage:
    found = page.result()
    sign_of_life()
    return found


def recognised_page(picture: PagePicture) -> PrintedPage:
    """The page with the words of its picture, or with the reason (Danish) why there are none.

    Places are points on the page turned upright and made straight. A picture without writing
    gives a page without words and without a reason.
    """
    from hoering.reading.pictures.preparing import prepared

    ready = prepared(picture.pixels)
    height, width = ready.pixels.shape
    page = PrintedPage(
        picture.number, width * picture.scale, height * picture.scale, recognised=True
    )
    if ready.letters < _FEW_LETTERS:
        return page
    read = with_words_of(page, ready.pixels, picture.scale)
    if ready.letters >= _MANY_LETTERS and certainty_of(read) < _UPSIDE_DOWN:
        other = with_words_of(page, ready.pixels[::-1, ::-1], picture.scale)
        read = max(read, other, key=_sure_letters)
    if is_junk(read):
        read = replace(read, words=(), rules=())
    if not read.words and not read.unread and ready.letters >= _MANY_LETTERS:
        return replace(read, unread=NO_WRITING, recognised=False)
    return read


def is_junk(page: PrintedPage) -> bool:
    """Whether letters were seen in a photo, a map or handwriting, where there are none."""
    certainty = certainty_of(page)
    if certainty >= _SURE:
        return False
    known = readability(" ".join(word.text for word in page.words))
    return certainty < _UNSURE or (known is not None and known < _FOREIGN)


def with_words_of(page: PrintedPage, picture: Pixels, scale: float) -> PrintedPage:
    """The page with the words that a prepared picture of it shows."""
    rules, pixels = ruled_lines(picture, scale)
    seen, why = seen_words(pixels, round(72 / scale))
    if why:
        return replace(page, unread=why, recognised=False)
    telling = with_mail_signs(with_danish_letters(_telling(seen)))
    telling = with_bullets(with_paragraph_signs(telling))
    words = typeset(telling, strokes_of(telling, pixels), scale)
    return replace(page, words=tuple(words), rules=rules)


def _sure_letters(page: PrintedPage) -> float:
    return sum(word.certainty * len(word.text) for word in page.words)


def _telling(words: Sequence[SeenWord]) -> Iterator[SeenWord]:
    """Without what was taken for letters: specks, lines, logos and scribbles.

    A line goes when it has no letter or figure, when no word of it is likelier than `_SPECK`,
    and when it is much taller than the page's words and not sure.
    """
    lines: dict[int, list[SeenWord]] = {}
    for word in words:
        if any(c.isalnum() or c in _SIGNS for c in word.text) or word.certainty > 0.5:
            lines.setdefault(word.line, []).append(word)
    usual = median(word.bottom - word.top for word in words) if words else 0
    for line in lines.values():
        best = max(word.certainty for word in line)
        tall = max(word.bottom - word.top for word in line) > _TALL * usual
        written = any(c.isalnum() for word in line for c in word.text)
        if written and best >= (_LOGO if tall else _SPECK):
            yield from line


def certainty_of(page: PrintedPage) -> float:
    """Mean certainty of the page's words, longer words counting more; 1 where there are none."""
    letters = sum(len(word.text) for word in page.words)
    return _sure_letters(page) / letters if letters else 1.0


def strokes_of(words: Iterable[SeenWord], picture: Pixels) -> list[float]:
    """The mean width in pixels of the strokes of each word of an evened picture; 0 without ink.

    The ink of a word divided by how often its rows go from white into ink.
    """
    return [_stroke(picture[w.top : w.bottom, w.x0 : w.x1]) for w in words]


def _stroke(patch: Pixels) -> float:
    import numpy as np

    if not patch.size:
        return 0.0
    ink = patch < 128
    starts = int(np.count_nonzero(ink[:, 1:] & ~ink[:, :-1])) + int(np.count_nonzero(ink[:, 0]))
    dark = float((255 - patch.astype(np.float32)).sum()) / 255
    return dark / starts if starts else 0.0
