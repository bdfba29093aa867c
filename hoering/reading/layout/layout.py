"""A PDF's pages made into sheets of pieces: tables, columns, paragraphs, headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoering.domain import BlockKind, MailHeader
from hoering.reading.layout.cells import Carried, table_pieces
from hoering.reading.layout.cleaning import Cleaned, cleaned
from hoering.reading.layout.columns import regions_in, regions_of
from hoering.reading.layout.columntables import in_column, parts_in_columns
from hoering.reading.layout.contents import contents_lines
from hoering.reading.layout.display import with_display_read
from hoering.reading.layout.edges import Standing
from hoering.reading.layout.headings import body_size, is_mostly_bold, with_headings
from hoering.reading.layout.line_numbers import without_line_numbers
from hoering.reading.layout.lines import aside_rows, rows_of
from hoering.reading.layout.notes import behind_joined, parted, with_footnotes, with_notes
from hoering.reading.layout.paragraphs import (
    Spacing,
    goes_on,
    joined,
    paragraphs_of,
    placed,
    spacing_of,
)
from hoering.reading.layout.tables import Table, tables_of
from hoering.reading.layout.whitetables import begun_table, white_tables
from hoering.reading.page.hyphens import Vocabulary, vocabulary
from hoering.reading.page.pieces import Piece, Sheet, printed
from hoering.reading.page.printed import Line, PrintedPage, PrintedWord, Region, overlap, stands_in
from hoering.reading.wording.history import history_of
from hoering.reading.wording.mailhead import bare_field_of

Part = Region | Table


@dataclass(frozen=True, slots=True)
class _Marked:
    """A region whose lines are told apart: e-mail head, quoted mail, contents, running text."""

    region: Region
    kinds: tuple[BlockKind | None, ...]


def sheets_of(
    pages: Sequence[PrintedPage], name: str, standing: Sequence[Standing] = ()
) -> tuple[list[Sheet], MailHeader | None]:
    """The sheets of a PDF in page order, and its e-mail head when it is a printed e-mail.

    `standing` are running heads of the file of which the pages are a part.
    """
    pages = [replace(page, words=with_display_read(page.words)) for page in pages]
    pages = without_line_numbers(pages)
    rows = [rows_of(page.words) for page in pages]
    tables = _tables(pages, rows)
    tabled = [
        frozenset(w for t in found for cell in t.cells for w in cell.words) for found in tables
    ]
    clean = cleaned(pages, rows, tabled, standing)
    parts = [list(_parts(c, found)) for c, found in zip(clean, tables, strict=True)]
    marks, mail = _marks(parts)
    spacing = spacing_of(
        part.lines for page in parts for part in page if isinstance(part, Region) and part.lines
    )
    drafts = _drafts(parts, marks, spacing)
    drafts = _headed(_noted(drafts, pages))
    known = vocabulary(
        [w.text for w in line.words]
        for page in parts
        for part in page
        if isinstance(part, Region)
        for line in part.lines
    )
    bodies = _joined(drafts, known)
    sheets: list[Sheet] = []
    over: list[Piece] = []  # notes on a paragraph that goes on over the page break
    for nth, (page, body, c) in enumerate(zip(pages, bodies, clean, strict=True)):
        goes_over = nth + 1 < len(bodies) and _is_continued(bodies[nth + 1])
        pieces = with_notes(_placed(page, body, c, goes_over), page.notes, known)
        pieces = behind_joined(pieces, over)
        pieces, over = parted(pieces) if goes_over else (pieces, [])
        sheets.append(_sheet(page, pieces, name))
    return sheets, mail


def _tables(
    pages: Sequence[PrintedPage], rows: Sequence[list[list[PrintedWord]]]
) -> list[list[Table]]:
    """The tables of every page; those without rules, too. `rows` are the pages' rows of words."""
    found: list[list[Table]] = []
    free: list[list[list[PrintedWord]]] = []  # rows outside ruled tables
    for page, lines in zip(pages, rows, strict=True):
        ruled = tables_of(page.words, page.rules) if page.rules else []
        if ruled:
            lines = rows_of(w for w in page.words if not any(stands_in(w, t.box) for t in ruled))
        before = found[-1][-1] if found and found[-1] else None
        white = white_tables(lines, before)
        found.append(sorted([*ruled, *white], key=lambda t: (t.box.top, t.box.x0)))
        free.append(lines)
    for tables, lines, after in zip(found, free, found[1:], strict=False):
        begun = begun_table(lines, after[0]) if after else None
        if begun and not any(overlap(begun.box, t.box) for t in tables):
            tables.append(begun)
    return found


def _parts(clean: Cleaned, tables: Sequence[Table]) -> Iterator[Part]:
    """The tables of a page and the regions between them, from the top down."""
    if not tables:
        yield from regions_in(clean.rows)
        return
    words = clean.words
    if any(in_column(table, words) for table in tables):
        yield from parts_in_columns(words, tables)
        return
    rest = [w for w in words if not any(stands_in(w, t.box) for t in tables)]
    for table in tables:
        above = [w for w in rest if w.top < table.box.top]
        beside = [w for w in rest if w not in above and _is_beside(table, w)]
        yield from (replace(region, sidebar=True) for region in regions_of(beside))
        yield from regions_of(above)
        rest = [w for w in rest if w.top >= table.box.top and not _is_beside(table, w)]
        yield table
    yield from regions_of(rest)


def _is_beside(table: Table, word: PrintedWord) -> bool:
    inside = table.box.top < (word.top + word.bottom) / 2 < table.box.bottom
    return inside and (word.x0 > table.box.x1 - 1 or word.x1 < table.box.x0 + 1)


def _marks(parts: Sequence[Sequence[Part]]) -> tuple[dict[int, _Marked], MailHeader | None]:
    """Regions by their id, with the kinds of their lines, and the head of a printed e-mail."""
    regions = [part for page in parts for part in page if isinstance(part, Region)]
    body = [region for region in regions if not region.sidebar]
    history = history_of([line.text for region in body for line in region.lines])
    found: dict[int, _Marked] = {}
    at, goes_on = 0, False
    for region in regions:
        kinds: list[BlockKind | None] = [None] * len(region.lines)
        if not region.sidebar:
            kinds = list(history.kinds[at : at + len(region.lines)])
            at += len(region.lines)
        for nth in contents_lines(region.lines, goes_on):
            kinds[nth] = BlockKind.CONTENTS
        goes_on = bool(kinds) and kinds[-1] is BlockKind.CONTENTS
        found[id(region)] = _Marked(region, tuple(kinds))
    return found, history.mail


def _drafts(
    parts: Sequence[Sequence[Part]], marks: dict[int, _Marked], spacing: Spacing
) -> list[list[list[Piece]]]:
    """The pieces page by page and part by part."""
    found: list[list[list[Piece]]] = []
    carried: Carried | None = None
    for page in parts:
        drafts: list[list[Piece]] = []
        for part in page:
            if isinstance(part, Table):
                pieces, carried = table_pieces(part, spacing, carried)
                drafts.append(pieces)
            elif part.sidebar:
                pieces = paragraphs_of(part.lines, part.right, spacing)
                drafts.append([piece.as_kind(BlockKind.SIDEBAR) for piece in pieces])
            else:
                carried = None  # running text ends the table
                drafts.append(list(_region_pieces(marks[id(part)], spacing)))
        found.append(drafts)
    return found


def _region_pieces(marked: _Marked, spacing: Spacing) -> Iterator[Piece]:
    lines, right = marked.region.lines, marked.region.right
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and marked.kinds[end] == marked.kinds[start]:
            continue
        kind, stretch = marked.kinds[start], lines[start:end]
        if kind is BlockKind.CONTENTS:
            yield from (printed(kind, (line,), right) for line in stretch)
        elif kind is BlockKind.MAIL_HEADER:
            yield from _head_pieces(stretch, right)
        else:
            for piece in paragraphs_of(stretch, right, spacing):
                yield piece.as_kind(kind) if kind else piece
        start = end


def _head_pieces(lines: Sequence[Line], right: float) -> Iterator[Piece]:
    """One piece for each field of an e-mail's head."""
    group: list[Line] = []
    for line in lines:
        if group and bare_field_of(line.text):
            yield printed(BlockKind.MAIL_HEADER, tuple(group), right)
            group = []
        group.append(line)
    yield printed(BlockKind.MAIL_HEADER, tuple(group), right)


def _noted(
    drafts: Sequence[list[list[Piece]]], pages: Sequence[PrintedPage]
) -> list[list[list[Piece]]]:
    """Footnotes told from the running text."""
    body = body_size(piece for page in drafts for part in page for piece in part)
    return [
        with_footnotes(draft, page.height, body) for draft, page in zip(drafts, pages, strict=True)
    ]


def _headed(drafts: Sequence[list[list[Piece]]]) -> list[list[list[Piece]]]:
    """Headings found with the size and weight that most of the document's letters have."""
    flat = [piece for page in drafts for part in page for piece in part]
    headed = iter(with_headings(flat, body_size(flat), is_mostly_bold(flat)))
    return [[[next(headed) for _ in part] for part in page] for page in drafts]


def _joined(drafts: Sequence[list[list[Piece]]], known: Vocabulary) -> list[list[Piece]]:
    """The pieces page by page; those that go on over a column or page break are joined."""
    pages: list[list[Piece]] = []
    last: tuple[int, int] | None = None
    for number, page in enumerate(drafts):
        pages.append([])
        for part in page:
            fresh = True
            for piece in part:
                if piece.is_aside:
                    pages[number].append(piece)
                    continue
                if fresh and last is not None:
                    before = pages[last[0]][last[1]]
                    if goes_on(before, piece):
                        before, piece = joined(before, piece, known)
                        pages[last[0]][last[1]] = before
                fresh = False
                pages[number].append(piece)
                last = (number, len(pages[number]) - 1)
    return pages


def _is_continued(body: Sequence[Piece]) -> bool:
    """Whether the page begins in the middle of a paragraph of the page before."""
    return next((piece.joined for piece in body if not piece.is_aside), False)


def _placed(
    page: PrintedPage, body: Sequence[Piece], clean: Cleaned, goes_over: bool
) -> list[Piece]:
    """All pieces of a page in reading order."""
    aside = [*clean.aside, *(p for p in body if p.is_aside and p.kind is not BlockKind.FOOTNOTE)]
    if page.aside:
        lines = tuple(Line(tuple(row)) for row in aside_rows(page.aside))
        aside.append(replace(printed(BlockKind.SIDEBAR, lines), bold=False))
    notes = [piece for piece in body if piece.kind is BlockKind.FOOTNOTE]
    running = [piece for piece in body if not piece.is_aside]
    return placed(running, aside, notes, goes_over)


def _sheet(page: PrintedPage, pieces: Sequence[Piece], name: str) -> Sheet:
    return Sheet(
        name, page.number, tuple(pieces), page.width, page.height, page.unread, page.recognised
    )
