"""Pages of a PDF that must be read from their picture: rendered, read, and put in their place.

These are pages without letters (scans), pages whose letters have no meaning, scans with a text
layer that is worse than what is read anew, and pages on which a picture holds writing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hoering.domain import Box
from hoering.reading.page.printed import PrintedPage, PrintedWord, overlap, stands_in
from hoering.reading.pdf.pdf import SCANNED
from hoering.reading.pictures.danish_letters import readability
from hoering.reading.pictures.ocr import NOT_INSTALLED, engine
from hoering.reading.pictures.recognition import (
    MOST_PAGES,
    TOO_MANY,
    PagePicture,
    certainty_of,
    recognised_pages,
)
from hoering.reading.pictures.typesize import with_one_body_size

_DPI = 200
_LONGEST = 3600  # pixels: a poster is rendered smaller, whatever its size in points
_LEAST = 1600  # pixels: a page of a few points is rendered larger
COVERED = 0.5  # of the page: a picture behind all of the text
_PASTED = 0.06  # of the page: a picture that may hold writing
_REPEATED = 3  # pages: a picture in the same place on so many is decoration
_GOOD = 0.75  # readability of a text layer that is kept unseen
_RUBBISH = 0.15  # readability of printed text that is looked at again
_ENOUGH = 200  # words of a page, spread over it, that tell whether it is rubbish
_BETTER = 0.05
_TRIED = 3  # pages of doubtful print: where none of them reads better, the others are not looked at


def with_pictures_read(path: Path, pages: Sequence[PrintedPage]) -> list[PrintedPage]:
    """The pages of the file, with the words of their pictures where they have no better ones.

    Without tesseract the pages are as they were; those that are pictures say what is missing.
    """
    pages = _without_decoration(pages)
    asked = [nth for nth, page in enumerate(pages) if _is_asked_for(page)]
    if not asked:
        return list(pages)
    found = list(pages)
    if engine() is None:
        for nth in asked:
            if found[nth].unread == SCANNED:
                found[nth] = replace(found[nth], unread=NOT_INSTALLED)
        return found
    doubted = [nth for nth in asked if _is_doubted(pages[nth])]
    tried = doubted[:_TRIED]
    seen = _seen(path, pages, tried)
    if not any(_better(pages[page.number - 1], page).recognised for page in seen):
        asked = [nth for nth in asked if nth not in doubted]
    rest = [nth for nth in asked if nth not in tried]
    for nth in rest[MOST_PAGES:]:
        if found[nth].unread:
            found[nth] = replace(found[nth], unread=TOO_MANY)
    seen += _seen(path, pages, rest[:MOST_PAGES])
    for page in with_one_body_size(seen):
        found[page.number - 1] = _better(pages[page.number - 1], page)
    return found


def _seen(path: Path, pages: Sequence[PrintedPage], asked: Sequence[int]) -> list[PrintedPage]:
    """The pages (indexes) as they are read from their pictures."""
    if not asked:
        return []
    return recognised_pages(_rendered(path, [pages[nth] for nth in asked]))


def _is_doubted(page: PrintedPage) -> bool:
    """Whether printed words alone are the reason to look: they may be in another language."""
    own = bool(page.words) and not page.unread
    return own and _cover(page) < COVERED and _is_rubbish(page)


def _without_decoration(pages: Sequence[PrintedPage]) -> list[PrintedPage]:
    """Pages with words without the pictures that stand in one place on page after page."""
    places = Counter(_place(box) for page in pages for box in page.pictures)
    return [
        replace(page, pictures=tuple(b for b in page.pictures if places[_place(b)] < _REPEATED))
        if page.words and _cover(page) < COVERED
        else page
        for page in pages
    ]


def _place(box: Box) -> tuple[int, ...]:
    return tuple(round(edge / 4) for edge in (box.x0, box.top, box.x1, box.bottom))


def _is_asked_for(page: PrintedPage) -> bool:
    if page.unread or not (page.words or page.aside):
        return page.width > 0  # a scan, or letters drawn as curves; blank pages are soon told
    if _cover(page) >= COVERED:
        known = readability(_text(page.words))
        return known is None or known < _GOOD
    return _is_rubbish(page) or bool(_pasted(page))


def _is_rubbish(page: PrintedPage) -> bool:
    """Whether next to nothing printed is Danish; of a full page some words tell it."""
    known = readability(_text(page.words[:: 1 + len(page.words) // _ENOUGH]))
    return known is not None and known < _RUBBISH


def _pasted(page: PrintedPage) -> list[Box]:
    """The pictures among a page's words that may hold writing."""
    return [b for b in page.pictures if _share(page, b) >= _PASTED and not _written(page, b)]


def _text(words: Sequence[PrintedWord]) -> str:
    return " ".join(word.text for word in words)


def _share(page: PrintedPage, box: Box) -> float:
    width = min(box.x1, page.width) - max(box.x0, 0.0)
    height = min(box.bottom, page.height) - max(box.top, 0.0)
    return max(width, 0.0) * max(height, 0.0) / max(page.width * page.height, 1.0)


def _cover(page: PrintedPage) -> float:
    """The share of the page that pictures cover; strips of one scan are added up."""
    return min(sum(_share(page, box) for box in page.pictures), 1.0)


def _written(page: PrintedPage, box: Box) -> bool:
    """Whether printed words stand on the picture already."""
    return sum(1 for word in page.words if stands_in(word, box)) >= 5


def _rendered(path: Path, pages: Sequence[PrintedPage]) -> Iterator[PagePicture]:
    """The pages in grey at about 200 dpi, bounded in pixels, one at a time.

    Of a page with words beside its pictures only the pictures are shown, and only those that
    look like text; a page without such pictures is left out.
    """
    for printed, picture in page_pictures(path, pages):
        if _is_whole(printed):
            yield picture
        else:
            parts = _parts(picture, _pasted(printed))
            if parts is not None:
                yield parts


def page_pictures(
    path: Path, pages: Sequence[PrintedPage]
) -> Iterator[tuple[PrintedPage, PagePicture]]:
    """Each page with its picture in grey, about 200 dpi, bounded in pixels, one at a time."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(path.read_bytes())
    try:
        for printed in pages:
            page = document[printed.number - 1]
            picture = picture_of(page, printed.number)
            page.close()
            yield printed, picture
    finally:
        document.close()


def _is_whole(page: PrintedPage) -> bool:
    """Whether all of the page is read, not just the pictures on it."""
    if page.unread or not page.words or _cover(page) >= COVERED:
        return True
    return _is_rubbish(page)


def _parts(picture: PagePicture, boxes: Sequence[Box]) -> PagePicture | None:
    """The picture with nothing but those boxes that look like text; None without any."""
    import numpy as np

    from hoering.reading.pictures.preparing import holds_writing

    shown = np.full_like(picture.pixels, 255)
    found = False
    for box in boxes:
        rows = slice(max(int(box.top / picture.scale), 0), int(box.bottom / picture.scale))
        columns = slice(max(int(box.x0 / picture.scale), 0), int(box.x1 / picture.scale))
        part = picture.pixels[rows, columns]
        if part.size and holds_writing(part):
            shown[rows, columns] = part
            found = True
    return replace(picture, pixels=shown) if found else None


def picture_of(page: Any, number: int) -> PagePicture:
    import numpy as np

    longest = max(*page.get_size(), 1.0)
    scale = min(max(_DPI / 72, _LEAST / longest), _LONGEST / longest)
    bitmap = page.render(scale=scale, grayscale=True)
    pixels = np.array(bitmap.to_numpy(), dtype=np.uint8)
    bitmap.close()
    return PagePicture(number, pixels.reshape(pixels.shape[:2]), 1 / scale)


def _better(page: PrintedPage, seen: PrintedPage) -> PrintedPage:
    """The page as the file has it or as it was read, whichever says more."""
    if page.unread or not (page.words or page.aside):
        if seen.words or seen.unread:
            return _with_own(page, seen)
        return replace(page, unread="", recognised=bool(page.pictures))
    if not seen.words:
        return page
    old, new = readability(_text(page.words)), readability(_text(seen.words))
    if new is None or new < 0.5 or certainty_of(seen) < 0.5:
        return page
    if old is not None and _is_whole(page):
        return _with_own(page, seen) if new > old + _BETTER else page
    return _with_writing(page, seen)


def _with_own(page: PrintedPage, seen: PrintedPage) -> PrintedPage:
    """The page as it was read, with what no picture of it shows: notes and values of its form.

    Where the page was turned to be read, the values stand beside its text.
    """
    if _is_turned(page, seen):
        return replace(seen, notes=page.notes, aside=(*seen.aside, *page.fields))
    unseen = [w for w in page.fields if not any(overlap(w, other) for other in seen.words)]
    return replace(seen, notes=page.notes, words=(*seen.words, *unseen), fields=page.fields)


def _is_turned(page: PrintedPage, seen: PrintedPage) -> bool:
    return abs(seen.width - page.width) > 2


def _with_writing(page: PrintedPage, seen: PrintedPage) -> PrintedPage:
    """The page's own words, and the words read where it has pictures and no words.

    A page that was turned to be read has other places: then all of it was seen, or its own
    words are kept.
    """
    if _is_turned(page, seen):
        return _with_own(page, seen) if _is_whole(page) else page
    added = [
        word
        for word in seen.words
        if any(stands_in(word, box) for box in page.pictures)
        and not any(overlap(word, other) for other in page.words)
    ]
    known = readability(_text(added))
    if known is None or known < 0.5:
        return page
    return replace(page, words=(*page.words, *added), recognised=True)
