"""The blocks of an OpenDocument text in reading order, each with what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from hoering.domain import BlockKind
from hoering.reading.office.odfstyles import DRAW, OFFICE, TABLE, TEXT, Counter, OdfStyles, times
from hoering.reading.office.odftext import OdfCollector, OdfText, picture_of
from hoering.reading.office.wordnotes import anchor_text
from hoering.reading.page.pieces import Piece
from hoering.reading.text.strands import before, now
from hoering.reading.text.styles import Style
from hoering.reading.text.typed import changes, comments, note, typed
from hoering.reading.text.typedtable import Row, as_cells

_INDEX = frozenset(
    f"{TEXT}{tag}" for tag in ("table-of-content", "alphabetical-index", "illustration-index",
                               "table-index", "object-index", "user-index")
)  # fmt: skip
_OPENED = frozenset(
    {f"{TEXT}{tag}" for tag in ("section", "index-body", "index-title", "numbered-paragraph")}
    | {f"{TABLE}{tag}" for tag in ("table-rows", "table-row-group")}
)


@dataclass(slots=True)
class OdfBody:
    """Walks through a text once, from top to bottom."""

    styles: OdfStyles
    collector: OdfCollector
    pictures: Mapping[str, tuple[Piece, ...]] = field(default_factory=dict)  # file: what it says
    headings: Counter = field(default_factory=Counter)
    lists: dict[str, Counter] = field(default_factory=dict)  # by list style and by list id
    notes: int = 0
    previous: str = ""

    def blocks(self, container: Any) -> Iterator[Piece]:
        """The pieces below a container."""
        for element in container:
            tag = element.tag
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._paragraph(element, None)
            elif tag == f"{TEXT}list":
                yield from self._list(element, 1, "", None)
            elif tag == f"{TABLE}table":
                yield from as_cells(list(self._rows(element, False)))
            elif tag in _INDEX:
                body = element.find(f"{TEXT}index-body")
                for piece in self.blocks(body if body is not None else ()):
                    yield piece.as_kind(BlockKind.CONTENTS)
            elif tag in _OPENED:
                if element.get(f"{TEXT}display") != "none":
                    yield from self.blocks(element)
            elif tag == f"{DRAW}frame":
                yield from self.pictures.get(picture_of(element), ())
                for box in element.iter(f"{DRAW}text-box"):
                    yield from self.blocks(box)
                    break
            elif tag == f"{TEXT}change":
                strand = self.collector.deleted(element)
                yield from changes([strand] if strand else [], self.previous)

    def _paragraph(self, element: Any, marker: str | None) -> Iterator[Piece]:
        """`marker` is that of the list item; None outside lists."""
        style = self._style(element)
        found = self.collector.collect(element, style)
        filled = bool(now(found.strands).strip())
        if marker is None and filled:
            marker = self._heading_number(element, style)
        yield from typed(found.strands, (marker or "") if filled else "", style)
        for box in found.boxes:
            yield from self.blocks(box)
        for link in found.pictures:
            yield from self.pictures.get(link, ())
        yield from self._hanging(found)
        self.previous = before(found.strands) or self.previous

    def _hanging(self, found: OdfText) -> Iterator[Piece]:
        for text in filter(None, found.notes):
            self.notes += 1
            yield note(self.notes, text)
        yield from changes(found.strands, self.previous)
        for name, comment in found.comments:
            anchor = anchor_text(self.collector.anchors.get(name, []))
            yield from comments(comment.paragraphs, anchor, comment.author)

    def _style(self, element: Any) -> Style:
        style = self.styles.look(element.get(f"{TEXT}style-name"))
        if element.tag == f"{TEXT}h":
            level = element.get(f"{TEXT}outline-level") or "1"
            style = replace(style, heading=int(level) if level.isdigit() else 1)
        elif style.heading:
            style = replace(style, heading=None)
        return style

    def _heading_number(self, element: Any, style: Style) -> str:
        if element.tag != f"{TEXT}h" or not style.heading:
            return ""
        if element.get(f"{TEXT}is-list-header") == "true":
            return ""
        return self.headings.marker(self.styles.outline, style.heading)

    def _list(
        self, element: Any, level: int, named: str, counter: Counter | None
    ) -> Iterator[Piece]:
        """A list and the lists inside it, which count with it."""
        name = element.get(f"{TEXT}style-name") or named
        levels = self.styles.lists.get(name, {})
        if counter is None:
            counter = self._counter(element, name)
        for item in element:
            if item.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
                continue
            start = item.get(f"{TEXT}start-value") or ""
            first = item.tag == f"{TEXT}list-item"
            for child in item:
                if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    marker = ""
                    if first:
                        own = self.styles.list_of.get(child.get(f"{TEXT}style-name") or "", "")
                        used = levels or self.styles.lists.get(own, {})
                        marker = counter.marker(
                            used, level, int(start) if start.isdigit() else None
                        )
                    first = False
                    yield from self._paragraph(child, marker)
                elif child.tag == f"{TEXT}list":
                    yield from self._list(child, level + 1, name, counter)
                    first = False
                else:
                    yield from self.blocks([child])

    def _counter(self, element: Any, name: str) -> Counter:
        """A list of its own counts anew, one that goes on counts with the list before."""
        other = element.get(f"{TEXT}continue-list") or ""
        counter = None
        if other:
            counter = self.lists.get(f"#{other}")
        elif element.get(f"{TEXT}continue-numbering") == "true":
            counter = self.lists.get(name)
        counter = counter or Counter()
        self.lists[name] = counter
        own = element.get("{http://www.w3.org/XML/1998/namespace}id")
        if own:
            self.lists[f"#{own}"] = counter
        return counter

    def _rows(self, container: Any, header: bool) -> Iterator[Row]:
        for element in container:
            if element.tag == f"{TABLE}table-header-rows":
                yield from self._rows(element, True)
            elif element.tag in _OPENED:
                yield from self._rows(element, header)
            elif element.tag == f"{TABLE}table-row":
                row = self._row(element, header)
                if row.cells:
                    yield row

    def _row(self, element: Any, header: bool) -> Row:
        cells: dict[int, list[Piece]] = {}
        spans: dict[int, int] = {}
        column = 0
        for cell in element:
            if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                continue
            pieces = [p for p in self.blocks(cell) if p.words.strip()]
            if pieces and cell.tag == f"{TABLE}table-cell":
                cells[column] = pieces
                spans[column] = times(cell, "number-columns-spanned")
            column += times(cell, "number-columns-repeated")
        return Row(cells, spans, header)


def text_body(root: Any) -> Any:
    """office:text of a content root; None where there is none."""
    return root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
