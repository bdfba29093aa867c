"""The pictures on the pages of a PDF that have text beside them: signatures, logos, screenshots.

What stands in them is no part of the text that is read; it is read for whoever publishes the page.
So is what nobody can read in the letters of a page, or see on it.
"""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from hoering.domain import Box, Page, SeenPicture, Span, Word
from hoering.reading.originals import original
from hoering.reading.page.printed import PrintedPage, box_around, stands_in, touch
from hoering.reading.pdf.covers import covered_on
from hoering.reading.pdf.drawings import objects_on, picture_box, type_of
from hoering.reading.pdf.glyphs import as_shown, turned_by
from hoering.reading.pdf.mute_letters import mute_on
from hoering.reading.pdf.pdf import placing
from hoering.reading.pictures.ocr import engine
from hoering.reading.pictures.pdf_pictures import COVERED, picture_of
from hoering.reading.pictures.preparing import INK, holds_writing, prepared
from hoering.reading.pictures.recognition import PagePicture, certainty_of, is_junk, with_words_of
from hoering.reading.pictures.workers import sign_of_life

MOST = 60  # pictures of one file that are read: about a second each; the others are uncertain
_WIDE, _TALL, _LEAST = 30.0, 8.0, 800.0  # points, and square points: smaller is an ornament
_PDF = b"%PDF-"
_HEAD = 1024  # bytes in which a PDF file says that it is one
_FEW = 3  # specks like letters: with fewer there are none on it
_DRAWN = 0.0015  # share of ink from which somebody drew or wrote on it
# Of an evened picture: lighter is paper, and its least share; else a photo.
_LIGHT, _PAPER = 200, 0.6
_SURE = 0.75  # mean certainty of text that was read for sure
_READ = 0.5  # letters read for each speck like a letter; fewer, and something went unread


@dataclass(frozen=True, slots=True)
class _Place:
    box: Box
    content: str


def may_be_pdf(folder: Path, file: str) -> bool:
    """Whether a source below the round folder can be a PDF: told from its bytes, without opening
    it. What came in a mail can."""
    path = folder / file
    if not path.is_file():
        return True
    with path.open("rb") as held:
        return _PDF in held.read(_HEAD)


def not_looked_at(pages: Sequence[Page]) -> tuple[SeenPicture, ...]:
    """A picture as large as the page for each page of a file that came to nothing."""
    return tuple(
        SeenPicture(p.file, p.number, Box(0, 0, p.width, p.height), f"{p.file}#{p.number}")
        for p in pages
        if p.width and p.height
    )


def pictures_in(folder: Path, file: str, pages: Sequence[Page]) -> tuple[SeenPicture, ...]:
    """The pictures on those pages of a source below the round folder, letters that nobody could
    read, and what the sender covered; () for what is no PDF.

    Of a page that responses share each has its own in `pages`. Pictures that show no writing and no
    drawing are left out. The same picture is read once.
    Raises what `original` and a damaged file make their parsers raise.
    """
    kind, data = original(folder, file) or ("", b"")
    if kind != "pdf":
        return ()
    own: dict[int, list[Page]] = {}
    for page in pages:
        if page.words and not page.unread:
            own.setdefault(page.number, []).append(page)
    found: list[SeenPicture] = []
    known: dict[str, SeenPicture | None] = {}
    document = pdfium.PdfDocument(data)
    try:
        for number, shared in own.items():
            found += _on_page(document[number - 1], shared, known)
    finally:
        document.close()
    return tuple(found)


def _on_page(
    printed: Any, shared: Sequence[Page], known: dict[str, SeenPicture | None]
) -> list[SeenPicture]:
    page = shared[0]
    places = list(_places(printed, placing(printed)))
    if page.recognised and _is_scan(printed, page, places):
        places = []
    shown: PagePicture | None = None
    found = []
    for place in places:
        if place.content not in known:
            shown = shown or picture_of(printed, page.number)
            can_read = engine() is not None and len(known) < MOST
            known[place.content] = _seen(shown, place, page, can_read)
            sign_of_life()
        seen = known[place.content]
        if seen is not None:
            found.append(_moved(seen, place, page))
    if not _is_turned(printed, page):
        words = [word for own in shared for word in own.words]
        read = [w.box for w in words if w.certainty < 1] if page.recognised else []
        found += mute_on(printed, placing(printed), read, page.file, page.number)
        found += _covered(printed, words, page)
    printed.close()
    return found


def _covered(printed: Any, words: Sequence[Word], page: Page) -> Iterator[SeenPicture]:
    """What lies covered, with the words as the page has them, on one that runs turned as well."""
    quarter = 0 if page.recognised else turned_by(printed)
    width, height = printed.get_size()
    own = {w._replace(box=as_shown(w.box, quarter, width, height)): w for w in words}
    for seen in covered_on(printed, placing(printed), list(own), page.file, page.number):
        yield replace(seen, words=tuple(own[w] for w in seen.words))


def _is_turned(printed: Any, page: Page) -> bool:
    """Whether the page was turned to be read: its words stand elsewhere than it shows them."""
    return bool(abs(printed.get_size()[0] - (page.width or printed.get_size()[0])) > 2)


def _is_scan(printed: Any, page: Page, places: Sequence[_Place]) -> bool:
    """Whether the page was read from its picture as a whole: turned, or with pictures all over it."""
    width, height = printed.get_size()
    if _is_turned(printed, page):
        return True
    covered = sum(p.box.area for p in places)
    return bool(covered >= COVERED * width * height)


def _places(page: Any, place: Any) -> Iterator[_Place]:
    """The larger pictures on a page; those that touch, as the strips of one do, are one."""
    width, height = page.get_size()
    whole = Box(0.0, 0.0, width, height)
    groups: list[tuple[Box, list[str]]] = []
    for obj, outer in objects_on(page.raw):
        if type_of(obj) != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        box = picture_box(obj, outer, place).common(whole)
        if min(box.width, box.height) < 1:
            continue
        names = [_content(obj, box)]
        for group in [g for g in groups if touch(g[0], box, 1)]:
            groups.remove(group)
            box, names = box_around([group[0], box]), [*group[1], *names]
        groups.append((box, names))
    for box, names in groups:
        if box.width >= _WIDE and box.height >= _TALL and box.area >= _LEAST:
            yield _Place(box, names[0] if len(names) == 1 else _digest("".join(names).encode()))


def _content(obj: Any, box: Box) -> str:
    """What a picture is told by: its data, and how large it is shown."""
    size = raw.FPDFImageObj_GetImageDataRaw(obj, None, 0)
    data = ctypes.create_string_buffer(size or 1)
    raw.FPDFImageObj_GetImageDataRaw(obj, data, size)
    shown = f"{round(box.width)}x{round(box.height)}"
    return _digest(data.raw + shown.encode())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _seen(shown: PagePicture, place: _Place, page: Page, can_read: bool) -> SeenPicture | None:
    """The picture as it was read; None for a photo, and where nobody wrote or drew anything, or
    where its writing is text of the page already (a scan with letters behind it)."""
    alone = shown.alone([place.box]).pixels
    ready = prepared(alone)
    area = place.box.area / shown.scale**2
    ink = float((ready.pixels < INK).sum()) / max(area, 1.0)
    dark = float((ready.pixels <= _LIGHT).sum()) / max(area, 1.0)
    if ink < _DRAWN or (dark > 1 - _PAPER and not holds_writing(alone)):
        return None
    written = sum(len(w.span) for w in page.words if stands_in(w.box, place.box))
    if written and written >= _READ * ready.letters:
        return None
    seen = SeenPicture(page.file, page.number, place.box, place.content)
    if not can_read:
        return seen
    read = with_words_of(PrintedPage(page.number, 0.0, 0.0), ready.pixels, shown.scale)
    if read.unread:
        return seen
    text, words = _text(read)
    if ready.quarters or abs(ready.lean) >= 0.1:
        # It was turned to be read: nobody knows where its words stand.
        words = tuple(Word(w.span, place.box, w.certainty) for w in words)
    letters = sum(c.isalnum() for c in text)
    certain = certainty_of(read) >= _SURE and not is_junk(read) and letters >= _FEW
    return replace(
        seen, text=text, words=words, certain=certain and letters >= _READ * ready.letters
    )


def _text(read: PrintedPage) -> tuple[str, tuple[Word, ...]]:
    """The words line by line, in the order in which they were read."""
    text = ""
    words: list[Word] = []
    for nth, word in enumerate(read.words):
        if nth:
            last = read.words[nth - 1]
            same = word.top < last.bottom and last.top < word.bottom and word.x0 >= last.x0
            text += " " if same else "\n"
        words.append(Word(Span(len(text), len(text) + len(word.text)), word.box, word.certainty))
        text += word.text
    return text, tuple(words)


def _moved(seen: SeenPicture, place: _Place, page: Page) -> SeenPicture:
    """The picture where it stands here."""
    x, y = place.box.x0 - seen.box.x0, place.box.top - seen.box.top
    words = tuple(
        w._replace(box=Box(w.box.x0 + x, w.box.top + y, w.box.x1 + x, w.box.bottom + y))
        for w in seen.words
    )
    return replace(seen, file=page.file, page=page.number, box=place.box, words=words)
