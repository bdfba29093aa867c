"""Starts that the file itself names: stamps, dividers, contents, bookmarks, repeated forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import Pointer
from hoering.reading.combined.beginnings import top_of_page
from hoering.reading.combined.bundle import FORCED, Book, Start
from hoering.reading.combined.frontpage import contents_of, dividers_of, stamps_of
from hoering.reading.combined.opening import opening_at
from hoering.reading.senders.bodies import is_body
from hoering.reading.senders.names import key_words
from hoering.reading.senders.persons import person_in

_ATTACHED = re.compile(
    r"\W*(?:\d+\W+)?(?:bilag(?!\s*\d+\W+(?:hørings?)?svar)|vedhæft|appendiks)", re.IGNORECASE
)
_FRONT = re.compile(
    r"\W*(?:forside|titel(?:side|blad)|indhold(?:sfortegnelse)?|oversigt)\W*", re.IGNORECASE
)


def told_starts(book: Book, outline: Sequence[Pointer], scored: dict[int, Start]) -> list[Start]:
    """The starts that the file itself names: all of them, so that no others are looked for."""
    lists = [list(_stamped(book)), list(_divided(book))]
    for pointers in (outline, contents_of(book.rows, len(book.document.pages))):
        pointed = list(_pointed(book, pointers, scored))
        strong = sum(1 for at in book.firsts.values() if at in scored and scored[at].score >= 9.0)
        if len({s.at for s in pointed}) >= 0.7 * strong:
            lists.append(pointed)
    return max(lists, key=lambda starts: len({s.at for s in starts}))


def _stamped(book: Book) -> Iterator[Start]:
    """Starts at stamps: the page's top where the stamp stands at its edge, else its own line."""
    stamps = stamps_of(book.rows)
    starts = []
    for at, name in stamps.items():
        row = book.rows[at]
        first = book.firsts.get(row.page, at)
        edge = row.top is not None and (row.top < 0.12 or row.top > 0.9)
        place = first if row.aside or edge or first == at else at
        starts.append(Start(min(place, at) if not row.aside else place, FORCED, True, name))
    sparse = set(dividers_of(book.rows))
    letters = [
        max(opening_at(book.rows, n).letter for n in range(s.at, min(s.at + 4, len(book.rows))))
        for s in starts
        if book.rows[s.at].page not in sparse
    ]
    if sum(1 for score in letters if score >= 1.5) >= 0.5 * len(letters):
        yield from starts


def _divided(book: Book) -> Iterator[Start]:
    """Starts at the pages that only announce a response; they are left out afterwards."""
    for page, name in dividers_of(book.rows).items():
        if page in book.firsts:
            yield Start(book.firsts[page], FORCED, True, name)


def _pointed(book: Book, pointers: Sequence[Pointer], found: dict[int, Start]) -> Iterator[Start]:
    """Starts that the contents or the bookmarks name, when letters stand where they point."""
    pointers = [p for p in pointers if not (_ATTACHED.match(p.name) or _FRONT.fullmatch(p.name))]
    if len(pointers) < 2:
        return
    best: list[Start] = []
    quality = 0.0
    for shift in (0, 1, 2, 3, -1):
        starts = [s for p in pointers if (s := _target(book, p, shift, found))]
        # Two names for one line are chapters of one letter, and no two letters.
        fit = len({s.at for s in starts if s.letter >= 2.5 or _is_named(book, s, pointers)}) / len(
            pointers
        )
        if fit > quality + 0.1:
            best, quality = starts, fit
    if quality >= 0.6 and len({s.at for s in best}) >= 2:
        for start in best:
            start.sure, start.score = True, FORCED
            start.mail = found[start.at].mail if start.at in found else None
            yield start


def _is_named(book: Book, start: Start, pointers: Sequence[Pointer]) -> bool:
    """Whether a page that a sender's name points to begins there and holds that name alone of all: a
    short letter without head or date ("Hej …", signed below) is told by nothing else."""
    page = book.rows[start.at].page
    if start.at != book.firsts[page] or not (is_body(start.name) or person_in(start.name)):
        return False
    said = key_words(" ".join(book.rows[at].text for at in book.body(page)))
    return {p.name for p in pointers if key_words(p.name) <= said} == {start.name}


def _target(book: Book, pointer: Pointer, shift: int, found: dict[int, Start]) -> Start | None:
    """The likeliest line on the page that a pointer means, with how well it fits."""
    page = pointer.page - 1 + shift
    if page not in book.firsts:
        return None
    top = book.firsts[page]
    words = key_words(re.sub(r"\.\w{3,4}$", "", pointer.name))
    best: Start | None = None
    for at in {top, *(at for at in found if book.rows[at].page == page)}:
        opening = opening_at(book.rows, at)
        near = " ".join(row.text for row in book.rows[at : at + 12])
        shared = len(words & key_words(near)) / len(words) if words else 0.0
        score = min(opening.letter, 6.0) + 3.0 * shared
        if at == top:
            score += top_of_page(book, page) + 1.0
        elif at in found:
            score += 2.0
        if best is None or score > best.score:
            best = Start(at, score, name=pointer.name, letter=opening.letter)
    return best
