"""HTML made into pieces: what a browser shows, paragraph by paragraph, and the inks that people answer in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path

from hoering.domain import BlockKind, Document
from hoering.reading.formats.outcome import Outcome, with_text
from hoering.reading.layout.markers import marker_of
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Piece, Sheet
from hoering.reading.pdf.letters import clean_letters
from hoering.reading.text.text import decoded

RED, GREEN, BLUE = "rød", "grøn", "blå"
_STYLE = re.compile(r"(?<![\w-])color\s*:\s*([^;]+)", re.IGNORECASE)
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\D+(\d{1,3})\D+(\d{1,3})", re.IGNORECASE)
_NAMED = {
    "red": RED, "darkred": RED, "crimson": RED, "firebrick": RED, "tomato": RED,
    "green": GREEN, "darkgreen": GREEN, "lime": GREEN, "limegreen": GREEN, "seagreen": GREEN,
    "blue": BLUE, "darkblue": BLUE, "navy": BLUE, "royalblue": BLUE, "mediumblue": BLUE,
}  # fmt: skip
_STRONGER = 60  # of 255: so much more of one ink than of the others tells its colour


def colour_of(style: str, color: str) -> str | None:
    """The ink that a tag sets by its `style` or its `color`; "" for any other, None for none set."""
    told = _STYLE.search(style)
    value = (told[1] if told else color).strip().lower()
    if not value or value in ("inherit", "initial", "unset"):
        return None
    if named := _NAMED.get(value.split()[0]):
        return named
    parts = _parts(value)
    if parts is None:
        return ""
    red, green, blue = parts
    if red - max(green, blue) >= _STRONGER:
        return RED
    if green - max(red, blue) >= _STRONGER:
        return GREEN
    return BLUE if blue - max(red, green) >= _STRONGER else ""


def _parts(value: str) -> tuple[int, int, int] | None:
    if found := _HEX.match(value):
        wide = found[1] if len(found[1]) == 6 else "".join(2 * sign for sign in found[1])
        return int(wide[:2], 16), int(wide[2:4], 16), int(wide[4:], 16)
    if found := _RGB.match(value):
        return int(found[1]), int(found[2]), int(found[3])
    return None


_HIDDEN = frozenset(
    ["script", "style", "head", "title", "noscript", "template", "nav", "svg", "button"]
)
_PARTING_LIST = """
p div br li ul ol tr td th table h1 h2 h3 h4 h5 h6 blockquote section article header footer hr dt
dd pre form main aside body
"""
_PARTING = frozenset(_PARTING_LIST.split())
_VOID = frozenset(["br", "hr", "img", "meta", "link", "input", "wbr", "col"])
# Gmail's "increase indent" makes a blockquote of the writer's own words, without a stroke.
_INDENTED = re.compile(r"border(?:-left)?:\s*(?:none|0)", re.IGNORECASE)
# Comments and declarations, up to where a browser lets them end. The parser raises over odd ones
# and takes ages over those that nobody closed.
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)", re.DOTALL)
_CHARSET = re.compile(rb"charset=[\"']?([\w\-]+)", re.IGNORECASE)


def pieces_of_html(html: str) -> list[Piece]:
    """The pieces of an HTML page: headings, points with their marker, cells, quotations."""
    reader = _Reader()
    html = _COMMENT.sub("", html)
    end = html.rfind(">") + 1  # tags that nobody closed are slow to parse, and are none
    reader.feed(html[:end] + html[end:].replace("<", "&lt;"))
    reader.close()
    reader.flush()
    return reader.pieces


def decoded_html(data: bytes) -> str:
    """HTML bytes as text, by the character set that the page names, else guessed."""
    named = _CHARSET.search(data[:2000])
    if named:
        try:
            return data.decode(named.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(data)


def read_html_file(path: Path, name: str) -> Outcome:
    """The document of the file; without any text it is unread."""
    return with_text(read_html(path, name), name)


def read_html(path: Path, name: str) -> Document:
    """The document of an HTML file: one page, number 1. Raises OSError."""
    pieces = pieces_of_html(decoded_html(path.read_bytes()))
    return assemble([Sheet(name, 1, tuple(pieces))])


@dataclass
class _Table:
    start: int  # pieces before it
    row: int = -1
    column: int = -1
    names: dict[int, str] = field(default_factory=dict)
    shift: int = 1  # rows count from 0 when the first row is a header


class _Reader(HTMLParser):
    """Collects text between parting tags; remembers the lists, tables and quotes it is in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._letters: list[str] = []
        self._hidden = 0
        self._quoting: list[bool] = []  # for each open blockquote, whether it quotes
        self._bold: list[bool] = []
        self._opened: Counter[str] = Counter()  # how many of each tag are open
        self._inks: list[tuple[str, str, int]] = []  # open tags that set a colour, with their count
        self._inked: list[str] = []  # of each stretch of the piece
        self._depth_bold = 0
        self._heading: int | None = None
        self._foot = 0  # open <footer>s: the site's, and no part of what it shows
        self._lists: list[int | None] = []
        self._marker = ""
        self._tables: list[_Table] = []
        self._pre = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag changes; a tag that parts text ends the piece before it."""
        given = dict(attrs)
        self._opened[tag] += 1
        if tag in _HIDDEN:
            self._hidden += 1
        if tag in _PARTING:
            self.flush()
        ink = colour_of(given.get("style") or "", given.get("color") or "")
        if ink is not None and tag not in _VOID:
            self._inks.append((tag, ink, self._opened[tag]))
        if tag in ("b", "strong"):
            self._depth_bold += 1
        elif tag == "blockquote":
            self._quoting.append(not _INDENTED.search(given.get("style") or ""))
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._item()
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._heading = int(tag[1])
        elif tag == "pre":
            self._pre += 1
        elif tag == "footer":
            self._foot += 1
        else:
            self._table_tag(tag)

    def _table_tag(self, tag: str) -> None:
        if tag == "table":
            self._tables.append(_Table(len(self.pieces)))
        elif tag == "tr" and self._tables:
            self._tables[-1].row += 1
            self._tables[-1].column = -1
        elif tag in ("td", "th") and self._tables:
            table = self._tables[-1]
            table.column += 1
            if tag == "th" and table.row == 0:
                table.shift = 0
            elif table.shift == 0 and table.row == 0:
                self._names_no_columns(table)

    def _names_no_columns(self, table: _Table) -> None:
        """ "Navn: | Ida": a heading with its value beside it is a form's label, no header row."""
        table.shift = 1
        table.names.clear()
        self.pieces[table.start :] = [
            replace(piece, row=table.row + 1, column_name="") if piece.row == 0 else piece
            for piece in self.pieces[table.start :]
        ]

    def _end_of_table(self, table: _Table) -> None:
        """A table without two cells side by side only makes a frame around running text, which
        stands in the cell of the table around it where there is one."""
        places = {(p.row, p.column) for p in self.pieces[table.start :] if p.kind is BlockKind.CELL}
        if len(places) == len({row for row, _ in places}):
            self.pieces[table.start :] = [
                self._unframed(p) if p.kind is BlockKind.CELL else p
                for p in self.pieces[table.start :]
            ]

    def _unframed(self, piece: Piece) -> Piece:
        outer = self._tables[-1] if self._tables else None
        if outer is not None and outer.row >= 0:
            row, column = outer.row + outer.shift, max(outer.column, 0)
            return replace(piece, row=row, column=column, column_name=outer.names.get(column, ""))
        marker = marker_of(piece.text)
        kind = BlockKind.BULLET if marker else BlockKind.PARAGRAPH
        return Piece(kind, text=piece.text, bold=piece.bold, marker=marker)

    def _item(self) -> None:
        if self._lists and self._lists[-1] is not None:
            self._lists[-1] += 1
            self._marker = f"{self._lists[-1]}."
        else:
            self._marker = "•"

    def handle_endtag(self, tag: str) -> None:
        """End the piece where the tag parts text, and undo what its start changed."""
        if tag in _VOID:
            return
        if tag in _PARTING:
            self.flush()
        self._opened[tag] = max(0, self._opened[tag] - 1)
        if self._inks and self._inks[-1][0] == tag and self._inks[-1][2] > self._opened[tag]:
            self._inks.pop()
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in ("b", "strong"):
            self._depth_bold = max(0, self._depth_bold - 1)
        elif tag == "blockquote":
            del self._quoting[-1:]
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._marker = ""
        elif tag == "table" and self._tables:
            self._end_of_table(self._tables.pop())
        elif tag == "pre":
            self._pre = max(0, self._pre - 1)
        elif tag == "footer":
            self._foot = max(0, self._foot - 1)
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._heading = None

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if self._pre and "\n" in data:
            for part in data.split("\n"):
                self._add(part)
                self.flush()
            return
        self._add(data)

    def _add(self, data: str) -> None:
        self._letters.append(data)
        if data.strip():
            self._bold.append(self._depth_bold > 0)
            self._inked.append(self._inks[-1][1] if self._inks else "")

    def flush(self) -> None:
        """What was collected becomes a piece."""
        text = clean_letters(" ".join("".join(self._letters).split())).strip()
        bold = bool(self._bold) and all(self._bold)
        inks = set(self._inked)
        self._letters.clear()
        self._bold.clear()
        self._inked.clear()
        if text:
            piece = self._piece(text, bold)
            self.pieces.append(replace(piece, colour=inks.pop()) if len(inks) == 1 else piece)
            self._marker = ""

    def _piece(self, text: str, bold: bool) -> Piece:
        if self._foot:
            return Piece(BlockKind.RUNNING_HEAD, text=text, bold=bold)
        if self._heading:
            return Piece(BlockKind.HEADING, text=text, bold=True, level=self._heading)
        if any(self._quoting):
            return Piece(BlockKind.QUOTE, text=text, bold=bold)
        if self._marker:
            return Piece(BlockKind.BULLET, text=f"{self._marker} {text}", marker=self._marker)
        if self._tables and self._tables[-1].row >= 0:
            table = self._tables[-1]
            row, column = table.row + table.shift, max(table.column, 0)
            if row == 0:
                table.names[column] = text
            return Piece(
                BlockKind.CELL, text=text, bold=bold, row=row, column=column,
                column_name=table.names.get(column, ""),
            )  # fmt: skip
        marker = marker_of(text)
        kind = BlockKind.BULLET if marker else BlockKind.PARAGRAPH
        return Piece(kind, text=text, bold=bold, marker=marker)
