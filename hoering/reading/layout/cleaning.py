"""Running heads, footers and page numbers: what stands at the edge of page after page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from hoering.domain import BlockKind
from hoering.language.dates import find_dates
from hoering.reading.layout.edges import Edge, Standing, edges_of, letters_size, without_letters
from hoering.reading.page.pieces import Piece, printed
from hoering.reading.page.printed import PrintedPage, PrintedWord
from hoering.reading.wording.formfields import field_at

_PAGE_NUMBER = re.compile(
    r"[-–—|•·\s]*(?:(side|s\.|page|pag\.)\s*)?(\d{1,3})\s*(?:(af|/|of|ud af)\s*(\d{1,3}))?[-–—|•·\s]*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\d{1,3}[).]?\s+[A-ZÆØÅa-zæøå]|\*")
_CHAPTER = re.compile(r"(?:kapitel|afsnit|del|§)\s+(?:\d{1,2}|[IVX]+)\.?", re.IGNORECASE)
_SAME = 3.0  # points: two rows at one height


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The words of a page that run on, and the heads, footers and numbers that do not."""

    words: tuple[PrintedWord, ...]
    rows: Sequence[Sequence[PrintedWord]]  # the same words
    aside: tuple[Piece, ...]


def printed_number(text: str) -> int | None:
    """The page number that a line is made of: "Side 3 af 14", "- 3 -", "3"; else None."""
    found = _PAGE_NUMBER.fullmatch(text.strip())
    return int(found.group(2)) if found else None


def margin_kind(text: str) -> BlockKind:
    """What a line in the margin is: a page number, or a running head."""
    return BlockKind.RUNNING_HEAD if printed_number(text) is None else BlockKind.PAGE_NUMBER


def cleaned(
    pages: Sequence[PrintedPage],
    rows: Sequence[Sequence[Sequence[PrintedWord]]],
    tabled: Sequence[frozenset[PrintedWord]],
    standing: Iterable[Standing],
) -> list[Cleaned]:
    """Each page without its running heads.

    `rows` are the pages' rows of words, `tabled` the words in tables, page by page; `standing`
    are heads of the file that the pages are taken from.
    """
    body = letters_size(pages)
    edges = _without_chapters(
        without_letters(
            edge
            for index, page in enumerate(pages)
            for edge in edges_of(index, page, _rest(rows[index], tabled[index]), body)
        )
    )
    edges = _without_labels(edges, rows)
    kinds = _repeated(_without_numbered_headings(edges, body), len(pages))
    kinds.update(_banded(edges, kinds, body, len(pages)))
    kinds.update(_numbers(edges, kinds, len(pages), 2 * body))
    kinds.update(_at_same_place(edges, kinds, len(pages)))
    kinds.update(_in_same_words(edges, kinds))
    kinds.update(_standing(edges, kinds, standing))
    kinds.update(_beside_numbers(edges, kinds))
    aside: dict[int, list[Piece]] = defaultdict(list)
    gone: dict[int, set[PrintedWord]] = defaultdict(set)
    for nth, edge in enumerate(edges):
        if nth in kinds:
            aside[edge.page].append(printed(kinds[nth], (edge.line,)))
            gone[edge.page].update(edge.line.words)
    return [
        Cleaned(
            tuple(_without(page.words, gone[index])),
            _rest(rows[index], gone[index]),
            tuple(aside[index]),
        )
        for index, page in enumerate(pages)
    ]


def _standing(
    edges: Sequence[Edge], kinds: dict[int, BlockKind], heads: Iterable[Standing]
) -> dict[int, BlockKind]:
    tops: dict[str, list[float]] = defaultdict(list)
    for head in heads:
        tops[head.text].append(head.top)
    return {
        nth: BlockKind.RUNNING_HEAD
        for nth, edge in enumerate(edges)
        if nth not in kinds
        and any(abs(edge.line.top - top) <= _SAME for top in tops.get(edge.line.text, ()))
    }


def _without(words: Sequence[PrintedWord], gone: AbstractSet[PrintedWord]) -> Sequence[PrintedWord]:
    return [w for w in words if w not in gone] if gone else words


def _rest(
    rows: Sequence[Sequence[PrintedWord]], gone: AbstractSet[PrintedWord]
) -> Sequence[Sequence[PrintedWord]]:
    return [left for row in rows if (left := _without(row, gone))] if gone else rows


def _banded(
    edges: Sequence[Edge], kinds: dict[int, BlockKind], body: float, pages: int
) -> dict[int, BlockKind]:
    """Small print apart from the text that stands at one height on at least half of the pages.

    Left and right pages with heads of their own have them seen once each in a short document.
    """
    places: dict[tuple[int, float], set[int]] = defaultdict(set)
    small = {
        nth: edge
        for nth, edge in enumerate(edges)
        if edge.parted and edge.line.size <= 0.9 * body and not _is_said(edge)
    }
    for edge in small.values():
        places[(round(edge.line.top), edge.line.size)].add(edge.page)
    found: dict[int, BlockKind] = {}
    for nth, edge in small.items():
        top, size = round(edge.line.top), edge.line.size
        on = {page for shift in (-1, 0, 1) for page in places.get((top + shift, size), ())}
        if nth not in kinds and len(on) >= 2 and len(on) >= 0.6 * pages:
            found[nth] = margin_kind(edge.line.text)
    return found


def _is_said(edge: Edge) -> bool:
    """Whether the text is a sentence or a footnote and no head."""
    text = edge.line.text
    note = edge.low and bool(_NOTE.match(text))
    return note or len(text) > 90 or (len(text) > 40 and text.endswith("."))


def _without_numbered_headings(edges: Sequence[Edge], body: float) -> dict[int, Edge]:
    """The edges by their index; "Kapitel 1", "Kapitel 2" in large letters are no running head, nor are
    the fields of a form or the dates of letters, with another value on each page."""
    texts: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        texts[edge.key].add(edge.line.text)
    dated = {key for key, told in texts.items() if len(told) > 1 and len(_days(told)) > 1}
    return {
        nth: edge
        for nth, edge in enumerate(edges)
        if len(texts[edge.key]) == 1
        or (
            edge.key not in dated
            and edge.line.size < 1.1 * body
            and field_at(edge.line.text) is None
        )
    }


def _days(texts: Iterable[str]) -> set[date]:
    return {found.date for text in texts for found in find_dates(text)}


def _without_chapters(edges: Iterable[Edge]) -> list[Edge]:
    """The edges but "Kapitel 1", "Kapitel 2" once each, above the chapters' headings."""
    held = list(edges)
    texts = Counter(e.line.text.lower() for e in held if _CHAPTER.fullmatch(e.line.text))
    once = len(texts) > 1 and max(texts.values()) == 1
    return [e for e in held if not (once and e.line.text.lower() in texts)]


def _without_labels(
    edges: Sequence[Edge], rows: Sequence[Sequence[Sequence[PrintedWord]]]
) -> list[Edge]:
    """The edges but the words, in the same letters, that also stand in the midst of their page:
    "Mål", "Aktiviteter" above part after part of a plan."""
    at_edge = {word for edge in edges for word in edge.line.words}
    deep = {
        (index, " ".join(word.text for word in row), row[0].size)
        for index, page in enumerate(rows)
        for row in page
        if row[0] not in at_edge
    }
    return [e for e in edges if (e.page, e.line.text, e.line.size) not in deep]


def _repeated(edges: dict[int, Edge], pages: int) -> dict[int, BlockKind]:
    """Runs with the same words (but for digits) at the same height on several pages."""
    groups: dict[str, list[int]] = defaultdict(list)
    for nth, edge in edges.items():
        if edge.key.strip("# -–|./"):
            groups[edge.key].append(nth)
    kinds: dict[int, BlockKind] = {}
    for members in groups.values():
        for nth in members:
            here = edges[nth].line
            on = {
                edges[m].page
                for m in members
                if abs(edges[m].line.top - here.top) <= _SAME
                and abs(edges[m].line.size - here.size) < 0.6
            }
            if len(on) >= 2 and (len(on) >= 3 or len(on) >= 0.3 * pages):
                kinds[nth] = margin_kind(here.text)
    return kinds


def _numbers(
    edges: Sequence[Edge], kinds: dict[int, BlockKind], pages: int, display: float
) -> dict[int, BlockKind]:
    """Page numbers: "Side 3 af 14" anywhere at the edge, a bare number that counts the pages.

    What is set in letters of the size `display` or more counts chapters.
    """
    bare: dict[int, list[int]] = defaultdict(list)
    found: dict[int, BlockKind] = {}
    for nth, edge in enumerate(edges):
        match = _PAGE_NUMBER.fullmatch(edge.line.text.strip())
        if nth in kinds or not match or edge.line.size >= display:
            continue
        number = int(match.group(2))
        if (match.group(1) or match.group(3)) and number <= int(match.group(4) or 999):
            found[nth] = BlockKind.PAGE_NUMBER
        else:
            bare[number - edge.page].append(nth)
    for shift, members in bare.items():
        on = {edges[nth].page for nth in members}
        counted = len(on) >= 2 and len(on) >= 0.3 * pages
        for nth in members:
            if counted or (shift == 1 and edges[nth].outermost):
                found[nth] = BlockKind.PAGE_NUMBER
    return found


def _at_same_place(
    edges: Sequence[Edge], kinds: dict[int, BlockKind], pages: int
) -> dict[int, BlockKind]:
    """Heads that change from chapter to chapter but stand where the other pages' heads stand."""
    places: dict[tuple[int, float], set[int]] = defaultdict(set)
    for nth in kinds:
        line = edges[nth].line
        places[(round(line.top), line.size)].add(edges[nth].page)
    found: dict[int, BlockKind] = {}
    for nth, edge in enumerate(edges):
        if nth in kinds:
            continue
        seen = {
            page
            for shift in (-1, 0, 1)
            for page in places.get((round(edge.line.top) + shift, edge.line.size), ())
        }
        if len(seen) >= max(3, 0.5 * pages) and len(edge.line.text) < 80:
            found[nth] = BlockKind.RUNNING_HEAD
    return found


def _beside_numbers(edges: Sequence[Edge], kinds: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """What stands in one line with a page number, in the same letters and apart from the text."""
    numbers = [edges[nth] for nth, kind in kinds.items() if kind is BlockKind.PAGE_NUMBER]
    lines = [(edge.page, edge.line.size, edge.line.top) for edge in numbers if edge.parted]
    return {
        nth: BlockKind.RUNNING_HEAD
        for nth, edge in enumerate(edges)
        if nth not in kinds
        and not _is_said(edge)
        and any(
            (edge.page, edge.line.size) == (page, size) and abs(edge.line.top - top) <= _SAME
            for page, size, top in lines
        )
    }


def _in_same_words(edges: Sequence[Edge], kinds: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """The other pages' heads at another height: on the one page that lies on its side."""
    heads = {
        (edges[nth].key, edges[nth].line.size): kind
        for nth, kind in kinds.items()
        if kind is BlockKind.RUNNING_HEAD and any(c.isalpha() for c in edges[nth].key)
    }
    held = {nth: heads.get((edge.key, edge.line.size)) for nth, edge in enumerate(edges)}
    return {nth: kind for nth, kind in held.items() if kind and nth not in kinds}
