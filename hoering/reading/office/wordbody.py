"""The blocks of a Word document in reading order: paragraphs, tables (merged cells once, header rows named),
boxes, and what hangs on them (notes, comments, tracked changes), each right after its paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from hoering.domain import BlockKind
from hoering.reading.formats.container import R
from hoering.reading.office.wordnotes import Comment, anchor_text, thread
from hoering.reading.office.wordtext import Collected, Collector, is_placeholder
from hoering.reading.page.pieces import Piece
from hoering.reading.text.numbering import Numbering, W, number_in
from hoering.reading.text.strands import before, now
from hoering.reading.text.styles import Style, is_on, list_of
from hoering.reading.text.typed import changes, comments, note, typed
from hoering.reading.text.typedtable import Row, as_cells
from hoering.revision import revision_text

_OPENED = frozenset(f"{W}{tag}" for tag in ("sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_UNWRAPPED = frozenset(f"{W}{tag}" for tag in ("sdt", "sdtContent", "customXml", "ins"))
_WIDEST = 200  # columns that one cell may span
Blocks = Callable[[Any], Iterator[Piece]]


@dataclass(slots=True)
class Body:
    """Walks through a document once, from top to bottom.

    `notes`: footnote or endnote → id → text. `enclosed`: texts of another format in the package
    (w:altChunk) and what pictures say, by their relationship. `struck`: as a Collector's.
    """

    styles: dict[str, Style]
    default: Style
    numbering: Numbering
    comments: Mapping[str, Comment] = field(default_factory=dict)
    notes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    enclosed: Mapping[str, tuple[Piece, ...]] = field(default_factory=dict)
    struck: bool = True
    collector: Collector = field(init=False)
    told: set[str] = field(default_factory=set)
    counted: dict[str, int] = field(default_factory=dict)  # notes of a kind so far
    previous: str = ""  # the paragraph before, as it was in the draft

    def __post_init__(self) -> None:
        self.collector = Collector(self.styles, self.struck)

    def aside(self) -> Body:
        """A walker with the same styles for a header or footer, which counts for itself."""
        return Body(
            self.styles, self.default, Numbering(self.numbering.levels, self.numbering.lists)
        )

    def blocks(self, container: Any) -> Iterator[Piece]:
        """The pieces below a container, content controls opened."""
        waiting: list[Collected] = []  # paragraphs whose end was deleted: they go on in the next
        for element in container:
            tag = element.tag
            if tag == f"{W}p":
                style = self._style(element)
                found = self.collector.collect(element, style)
                goes_on = _end_is_gone(element) or _is_drop_cap(element)
                if goes_on and now(found.strands).strip():
                    waiting.append(found)
                    continue
                yield from self._paragraph(element, style, _as_one([*waiting, found]))
                waiting = []
            elif tag == f"{W}tbl":
                yield from cells_of(element, self.blocks)
            elif tag == f"{W}sdt":
                yield from self._control(element)
            elif tag in _OPENED:
                yield from self.blocks(element)
            elif tag == f"{W}altChunk":
                yield from self.enclosed.get(element.get(f"{R}id") or "", ())
            elif tag == _ALTERNATIVE and len(element):
                yield from self.blocks(element[0])
        if waiting:
            yield from self._text(_as_one(waiting), "", self.default)

    def _control(self, element: Any) -> Iterator[Piece]:
        content = element.find(f"{W}sdtContent")
        if content is None or is_placeholder(element):
            return
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        contents = gallery is not None and "Contents" in (gallery.get(f"{W}val") or "")
        for piece in self.blocks(content):
            yield piece.as_kind(BlockKind.CONTENTS) if contents else piece

    def _paragraph(self, element: Any, style: Style, found: Collected) -> Iterator[Piece]:
        gone = not now(found.strands).strip() and (
            _end_is_gone(element) or before(found.strands).strip()
        )
        marker = "" if gone else self._marker(element, style)
        yield from self._text(found, marker, style)

    def _text(self, found: Collected, marker: str, style: Style) -> Iterator[Piece]:
        """The paragraph, line by line where it has lines, and all that follows it."""
        yield from typed(found.strands, marker, style)
        for box in found.boxes:
            yield from self.blocks(box)
        for link in found.pictures:
            yield from self.enclosed.get(link, ())
        yield from self._notes(found)
        yield from changes(found.strands, self.previous)
        yield from self._comments(found)
        self.previous = before(found.strands) or self.previous

    def _notes(self, found: Collected) -> Iterator[Piece]:
        for kind, name in found.notes:
            text = self.notes.get(kind, {}).get(name)
            if text:
                self.counted[kind] = self.counted.get(kind, 0) + 1
                yield note(self.counted[kind], text)

    def _comments(self, found: Collected) -> Iterator[Piece]:
        for name in found.comments:
            anchor = anchor_text(self.collector.anchors.get(name, []))
            for comment in thread(name, self.comments, self.told):
                yield from comments(comment.paragraphs, anchor, comment.author)

    def _style(self, element: Any) -> Style:
        properties = element.find(f"{W}pPr")
        if properties is None:
            return self.default
        link = properties.find(f"{W}pStyle")
        style = self.default
        if link is not None:
            name = link.get(f"{W}val") or ""
            style = self.styles.get(name, self.default)
            if style.number and style.level is None:
                level = self.numbering.level_of_style(style.number, name)
                style = replace(style, level=level)
        outline = properties.find(f"{W}outlineLvl")
        if outline is not None and (deep := number_in(outline, "val", 9)) < 9:
            style = replace(style, heading=deep + 1)
        return style

    def _marker(self, element: Any, style: Style) -> str:
        number, level = list_of(element.find(f"{W}pPr"))
        number = style.number if number is None else number
        if number in ("", "0"):
            return "•" if style.bullet and number != "0" else ""
        return self.numbering.marker(number, (style.level or 0) if level is None else level)


def _end_is_gone(element: Any) -> bool:
    """Whether the mark at the paragraph's end was deleted or moved away."""
    marks = element.find(f"{W}pPr/{W}rPr")
    return marks is not None and any(
        marks.find(f"{W}{tag}") is not None for tag in ("del", "moveFrom")
    )


def _is_drop_cap(element: Any) -> bool:
    frame = element.find(f"{W}pPr/{W}framePr")
    return frame is not None and frame.get(f"{W}dropCap") in ("drop", "margin")


def _as_one(parts: list[Collected]) -> Collected:
    if len(parts) == 1:
        return parts[0]
    return Collected(
        [s for p in parts for s in p.strands],
        [b for p in parts for b in p.boxes],
        [c for p in parts for c in p.comments],
        [n for p in parts for n in p.notes],
        [link for p in parts for link in p.pictures],
    )


def cells_of(table: Any, blocks: Blocks) -> Iterator[Piece]:
    """The pieces of a table; `blocks` gives those of a cell. Inner tables are more of its text."""
    rows: list[Row] = []
    extra: dict[int, list[Piece]] = {}  # remarks on whole rows, by the row they follow
    for element in _children(table, "tr"):
        row = _row(element, blocks)
        change = _row_change(element, row)
        if _mark(element, "del") is not None:
            row = Row({}, {})
        elif change is not None:
            kept = {
                c: [p for p in ps if p.kind is not BlockKind.REVISION]
                for c, ps in row.cells.items()
            }
            row = replace(row, cells=kept)
        if row.texts() or any(row.cells.values()):
            rows.append(row)
        if change is not None:
            extra.setdefault(len(rows) - 1, []).append(change)
    yield from extra.pop(-1, ())
    yield from as_cells(rows, extra)


def _row(element: Any, blocks: Blocks) -> Row:
    cells: dict[int, list[Piece]] = {}
    spans: dict[int, int] = {}
    column = _width(element.find(f"{W}trPr/{W}gridBefore"), 0)
    for cell in _children(element, "tc"):
        width = _width(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        if merged is None or merged.get(f"{W}val") == "restart":
            pieces = [p for p in blocks(cell) if p.words.strip()]
            if pieces:
                cells[column], spans[column] = pieces, width
        column += width
    return Row(cells, spans, is_on(element.find(f"{W}trPr/{W}tblHeader")))


def _width(element: Any, default: int) -> int:
    return max(0, min(number_in(element, "val", default), _WIDEST))


def _row_change(element: Any, row: Row) -> Piece | None:
    """The row put in or taken out as a whole."""
    new, gone = _mark(element, "ins"), _mark(element, "del")
    mark = gone if gone is not None else new
    if mark is None:
        return None
    text = " | ".join(row.texts().values())
    if gone is not None:
        text = text or " | ".join(
            p.anchor for ps in row.cells.values() for p in ps if p.kind is BlockKind.REVISION
        )
    if not text:
        return None
    words = (
        revision_text(text, "", row=True) if gone is not None else revision_text("", text, row=True)
    )
    author = mark.get(f"{W}author") or ""
    return Piece(
        BlockKind.REVISION, text=words, anchor=text if gone is not None else "", author=author
    )


def _mark(row: Any, tag: str) -> Any:
    return row.find(f"{W}trPr/{W}{tag}")


def _children(element: Any, tag: str) -> Iterator[Any]:
    """Rows or cells, those in content controls too."""
    for child in element:
        if child.tag == f"{W}{tag}":
            yield child
        elif child.tag in _UNWRAPPED:
            yield from _children(child, tag)
