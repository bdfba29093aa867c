"""Word files: the text as it stands with all insertions accepted, and its structure.

python-docx opens the package; the XML is walked here, since its own text properties leave
out content controls and tracked insertions. Word files have no pages: all is page 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from hoering.domain import BlockKind, Document
from hoering.reading.assembly import assemble
from hoering.reading.breaks import is_label, was_meant
from hoering.reading.cells import has_header
from hoering.reading.cleaning import printed_number
from hoering.reading.contents import entry_of, is_contents_title
from hoering.reading.headings import body_size, is_mostly_bold, with_headings
from hoering.reading.history import history_of
from hoering.reading.letters import clean_letters
from hoering.reading.markers import bullet_of, heading_number_of, marker_of
from hoering.reading.numbering import Numbering, W, read_numbering
from hoering.reading.pieces import Piece, Sheet
from hoering.reading.styles import PLAIN, Style, half_points, is_on, list_of, read_styles

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(
    f"{W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sectPr")
) | {f"{_MC}Fallback"}
_OWN_LINE = 200  # letters: with soft breaks, longer lines than this are running text


def read_word(path: Path, name: str) -> Document:
    """The document of a .docx file. Raises whatever a damaged package raises."""
    pieces = word_pieces(path)
    history = history_of([piece.words for piece in pieces])
    marked = [
        replace(piece, kind=kind) if kind else piece
        for piece, kind in zip(pieces, history.kinds, strict=True)
    ]
    title = next((p.words for p in marked if p.kind is BlockKind.HEADING and p.level == 0), "")
    return assemble([Sheet(name, 1, tuple(marked))], history.mail, title)


def word_pieces(path: Path) -> list[Piece]:
    """The pieces of the body, running heads first."""
    import docx

    package = docx.Document(str(path))
    part: Any = package.part
    walker = _Walker(*read_styles(_root(part, "styles")), read_numbering(_root(part, "numbering")))
    heads = list(dict.fromkeys(walker.head_lines(part)))
    body = list(walker.blocks(part.element.body))
    pieces = [
        Piece(
            BlockKind.RUNNING_HEAD if printed_number(text) is None else BlockKind.PAGE_NUMBER,
            text=text,
        )
        for text in heads
    ]
    pieces += with_headings(body, body_size(body), is_mostly_bold(body))
    return _contents(pieces)


def _root(part: Any, kind: str) -> Any:
    """The root element of the styles or numbering part; None when there is none."""
    from lxml import etree

    for relation in part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}"):
            try:
                return etree.fromstring(relation.target_part.blob)
            except etree.XMLSyntaxError:
                return None
    return None


def _contents(pieces: list[Piece]) -> list[Piece]:
    """Lines of a table of contents that was typed, or whose style got lost."""
    entries = [n for n, p in enumerate(pieces) if entry_of(p.words) and not p.is_aside]
    if len(entries) < 3:
        return pieces
    marked = set(entries)
    if entries[0] and is_contents_title(pieces[entries[0] - 1].words):
        marked.add(entries[0] - 1)
    return [p.as_kind(BlockKind.CONTENTS) if n in marked else p for n, p in enumerate(pieces)]


@dataclass(slots=True)
class _Text:
    """The text of a paragraph while it is collected, with the weight and size of its letters."""

    letters: list[str] = field(default_factory=list)
    plain: int = 0
    bold: int = 0
    sizes: dict[float, int] = field(default_factory=dict)

    def add(self, text: str, bold: bool, size: float | None) -> None:
        self.letters.append(text)
        weight = len(text.strip())
        self.bold += weight if bold else 0
        self.plain += 0 if bold else weight
        if size:
            self.sizes[size] = self.sizes.get(size, 0) + weight


@dataclass(slots=True)
class _Walker:
    styles: dict[str, Style]
    default: Style
    numbering: Numbering

    def head_lines(self, part: Any) -> Iterator[str]:
        """The lines of all headers and footers, fields such as page numbers as they were saved."""
        from lxml import etree

        for relation in part.rels.values():
            if relation.is_external or not relation.reltype.endswith(("/header", "/footer")):
                continue
            root = etree.fromstring(relation.target_part.blob)
            for paragraph in root.iter(f"{W}p"):
                text = _Text()
                self._collect(paragraph, text, PLAIN)
                for raw in "".join(text.letters).split("\n"):
                    line = clean_letters(" ".join(raw.split()))
                    if line:
                        yield line

    def blocks(self, container: Any) -> Iterator[Piece]:
        """Paragraphs and tables in reading order, content controls opened."""
        for element in container:
            if element.tag == f"{W}p":
                yield from self.paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self.table(element)
            elif element.tag in _SKIPPED:
                continue
            elif element.tag == f"{W}sdt":
                yield from self._control(element)
            elif element.tag in (f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml"):
                yield from self.blocks(element)

    def _control(self, element: Any) -> Iterator[Piece]:
        content = element.find(f"{W}sdtContent")
        if content is None:
            return
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        contents = gallery is not None and "Contents" in (gallery.get(f"{W}val") or "")
        for piece in self.blocks(content):
            yield piece.as_kind(BlockKind.CONTENTS) if contents else piece

    def paragraph(self, element: Any) -> Iterator[Piece]:
        style = self._style(element)
        text = _Text()
        boxes: list[Any] = []
        self._collect(element, text, style, boxes)
        lines = _lines("".join(text.letters))
        marker = self._marker(element, style) if lines else ""
        for nth, line in enumerate(lines):
            yield self._piece(line, marker if nth == 0 else "", style, text)
        for box in boxes:
            yield from self.blocks(box)

    def _style(self, element: Any) -> Style:
        properties = element.find(f"{W}pPr")
        if properties is None:
            return self.default
        link = properties.find(f"{W}pStyle")
        style = self.default
        if link is not None:
            style = self.styles.get(link.get(f"{W}val"), self.default)
        outline = properties.find(f"{W}outlineLvl")
        if outline is not None and (deep := int(outline.get(f"{W}val") or 9)) < 9:
            style = replace(style, heading=deep + 1)
        return style

    def _marker(self, element: Any, style: Style) -> str:
        number, level = list_of(element.find(f"{W}pPr"))
        number = style.number if number is None else number
        if number in ("", "0"):
            return "•" if style.bullet and number != "0" else ""
        return self.numbering.marker(number, style.level if level is None else level)

    def _piece(self, line: str, marker: str, style: Style, text: _Text) -> Piece:
        size = max(text.sizes, key=lambda s: (text.sizes[s], s)) if text.sizes else style.size
        bold = text.bold > 0 and text.plain == 0
        shown = f"{marker} {line}" if marker else line
        if style.contents:
            return Piece(BlockKind.CONTENTS, text=shown, size=size, bold=bold)
        if style.title or (style.heading and len(line) < 250):
            level = 0 if style.title else style.heading
            marker = heading_number_of(shown) or marker
            return Piece(
                BlockKind.HEADING, text=shown, size=size, bold=bold, level=level, marker=marker
            )
        marker = marker or marker_of(shown)
        kind = BlockKind.BULLET if marker else BlockKind.PARAGRAPH
        return Piece(kind, text=shown, size=size, bold=bold, marker=marker)

    def table(self, element: Any) -> Iterator[Piece]:
        """Cells row by row; merged cells once, where they start; inner tables as more cells."""
        rows: list[tuple[Any, dict[int, list[Piece]]]] = []
        for row in _children(element, "tr"):
            cells: dict[int, list[Piece]] = {}
            column = 0
            for cell in _children(row, "tc"):
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                if merged is None or merged.get(f"{W}val") == "restart":
                    pieces = [p for p in self.blocks(cell) if p.words.strip()]
                    if pieces:
                        cells[column] = pieces
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                column += int(span.get(f"{W}val") or 1) if span is not None else 1
            if cells:
                rows.append((row, cells))
        yield from _cells(rows)

    def _collect(
        self, element: Any, text: _Text, style: Style, boxes: list[Any] | None = None
    ) -> None:
        """The letters below an element; text boxes are set aside to follow the paragraph."""
        for child in element:
            tag = child.tag
            if tag in _SKIPPED or not isinstance(tag, str):
                continue
            if tag == f"{W}r":
                self._run(child, text, style, boxes)
            elif tag == f"{W}txbxContent":
                if boxes is not None:
                    boxes.append(child)
            else:
                self._collect(child, text, style, boxes)

    def _run(self, run: Any, text: _Text, style: Style, boxes: list[Any] | None) -> None:
        switch, size = run.find(f"{W}rPr/{W}b"), run.find(f"{W}rPr/{W}sz")
        hidden = run.find(f"{W}rPr/{W}vanish")
        if is_on(hidden):
            return
        bold = is_on(switch) if switch is not None else style.bold
        points = half_points(size) if size is not None else style.size
        for child in run:
            letters = _LETTERS.get(child.tag)
            if child.tag == f"{W}t":
                letters = child.text or ""
            elif child.tag == f"{W}sym":
                letters = _symbol(child)
            if letters is not None:
                text.add(letters, bold, points)
            elif child.tag not in _SKIPPED:
                self._collect(child, text, style, boxes)


_LETTERS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}


def _symbol(element: Any) -> str:
    try:
        return chr(int(element.get(f"{W}char") or "", 16))
    except ValueError:
        return ""


def _children(element: Any, tag: str) -> Iterator[Any]:
    """Rows or cells, those in content controls and insertions too."""
    for child in element:
        if child.tag == f"{W}{tag}":
            if tag != "tr" or child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            yield from _children(child, tag)


def _lines(text: str) -> list[str]:
    """A paragraph's text; its soft line breaks part it where they were meant to."""
    found: list[str] = []
    for raw in text.split("\n"):
        line = clean_letters(re.sub(r"[\t ]*\t[\t ]*", "  ", raw.replace("\u00a0", " "))).strip()
        if not line:
            found.append("")
            continue
        if found and found[-1] and not _own_line(found[-1], line):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return [" ".join(line.split()) for line in found if line]


def _own_line(before: str, line: str) -> bool:
    if marker_of(line) or bullet_of(line) or is_label(line):
        return True
    return was_meant(before, line, max(_OWN_LINE - len(before), 40), 100, 1)


def _cells(rows: list[tuple[Any, dict[int, list[Piece]]]]) -> Iterator[Piece]:
    texts = [{c: " ".join(p.words for p in ps) for c, ps in cells.items()} for _, cells in rows]
    bold = [all(p.bold for ps in cells.values() for p in ps) for _, cells in rows]
    marked = bool(rows) and rows[0][0].find(f"{W}trPr/{W}tblHeader") is not None
    headed = marked or has_header(texts, bold)
    if max((len(row) for row in texts), default=0) < 2:
        # A table of one column only makes a frame around running text.
        for _, cells in rows:
            for pieces in cells.values():
                yield from pieces
        return
    names = texts[0] if headed else {}
    for nth, (_, cells) in enumerate(rows):
        for column, pieces in sorted(cells.items()):
            for piece in pieces:
                yield replace(
                    piece,
                    kind=BlockKind.CELL,
                    level=None,
                    row=nth + (0 if headed else 1),
                    column=column,
                    column_name=names.get(column, ""),
                )
