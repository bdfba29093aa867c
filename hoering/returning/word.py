"""An edited .docx: the rows that carry remarks, found by their bookmarks, and all other text."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from lxml import etree

from hoering.errors import NotReturned
from hoering.returning.blocks import Blocks, style_names
from hoering.returning.headers import columns_of, table_of
from hoering.returning.line import Line, bookmarks_in
from hoering.returning.rows import (
    COMMENT,
    PICTURE,
    REMARKS,
    Piece,
    ReadRow,
    Returned,
    tidy,
)
from hoering.returning.wordtext import Lists, W, lists_of, text_of

_VERSION = "v_"
_GROUP = re.compile(r"^\s*(H\d+)\b")


def read_word(path: Path, renamed: Mapping[str, str]) -> Returned:
    """The document as it reads with all tracked changes accepted. Raises NotReturned."""
    try:
        with zipfile.ZipFile(path) as package:
            body = etree.fromstring(package.read("word/document.xml")).find(f"{W}body")
            lists, styles = lists_of(package), style_names(package)
            comments = list(comments_of(package))
    except (OSError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise NotReturned(
            f"»{path.name}« kan ikke læses som Word-dokument.",
            "Åbn filen i Word, gem den som .docx, og prøv igen.",
        ) from error
    reader = _Reader(lists, renamed, Blocks(styles))
    reader.body(body)
    reader.end()
    return Returned(path.name, reader.version, tuple(reader.rows), (*reader.pieces, *comments))


@dataclass(slots=True)
class _Reader:
    lists: Lists
    renamed: Mapping[str, str]
    blocks: Blocks
    rows: list[ReadRow] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    version: str = ""
    above: tuple[list[str], str, Mapping[str, str]] = ([], "", {})  # the last table's columns
    tables: int = 0
    paragraphs: int = 0

    def body(self, element: Any) -> None:
        """Paragraphs and tables in reading order, also inside content controls."""
        for child in element:
            if child.tag == f"{W}p":
                self.paragraphs += 1
                names, where = bookmarks_in(child), f"afsnit {self.paragraphs}"
                self._note_version(names)
                text = tidy(text_of(child, self.lists))
                if text and not self.blocks.take(child, names, text, where):
                    self.pieces.append(Piece(where, text))
            elif child.tag == f"{W}tbl":
                self.blocks.end()
                self._table(child)
            elif child.tag not in (f"{W}sectPr", f"{W}del", f"{W}moveFrom"):
                self.body(child)

    def end(self) -> None:
        """The last block's remarks, too, become rows."""
        self.blocks.end()
        self.rows += self.blocks.rows

    def _note_version(self, names: list[str]) -> None:
        self.version = self.version or version_in(names)

    def _table(self, table: Any) -> None:
        self.tables += 1
        grid = [Line.of(row, ahead, self.lists) for row, ahead in rows_of(table)]
        for line in grid:
            self._note_version(line.names)
        keys, kind, header = self._columns(grid)
        names = zip(keys, header.headings if header else [], strict=False)
        headings: Mapping[str, str] = {
            **self.renamed,
            **{key: name for key, name in names if key and name},
        }
        if kind == REMARKS:
            self.above = keys, kind, headings
        elif not kind and any(line.ids(REMARKS) and line.is_full(self.above[0]) for line in grid):
            keys, kind, headings = self.above  # its lower part, cut off from the headings
        group = ""
        for above, line in pairwise(grid):
            line.go_on(above, keys)
        for number, line in enumerate(grid, 1):
            where = f"tabel {self.tables}, række {number}"
            if line is header or line.deleted or line.is_header(keys):
                continue
            found = _GROUP.match(line.text)
            group = found.group(1) if found else group
            if kind and (cells := line.told(kind, keys)):
                ids = line.ids(kind) or _number_in(cells)
                self.rows.append(ReadRow(kind, where, cells, ids, group, headings))
                if line.pictured:
                    told = self.rows[-1].place("svar").partition(", kolonnen")[0]
                    self.pieces.append(Piece(told, "(billede)", PICTURE))
            elif line.text:
                self.pieces.append(Piece(where, line.text))

    def _columns(self, grid: list[Line]) -> tuple[list[str], str, Line | None]:
        """The columns' keys, which table it is, and its header row."""
        marked = next((line for line in grid if line.column_marks), None)
        carries = any(line.ids(REMARKS) for line in grid)
        for line in [marked] if marked else grid[:3]:
            headings = line.headings
            table = table_of(headings, self.renamed) or (REMARKS if carries and line.is_top else "")
            if marked:
                table = REMARKS
            if table:
                keys = columns_of(headings, table, self.renamed)
                for at, key in line.column_marks.items():
                    keys = [k if k != key else "" for k in keys]
                    keys[at] = key
                return keys, table, line
        return [], "", None


def _number_in(cells: dict[str, str]) -> tuple[str, ...]:
    """The number by which a list of responses calls the one in a row; it is no cell then."""
    number = cells.pop("hid", "")
    return (number,) if number else ()


def version_in(names: Iterable[str]) -> str:
    """The state of the round that a bookmark carries, "" when none does."""
    found = next((name[len(_VERSION) :] for name in names if name.startswith(_VERSION)), "")
    return re.sub(r"_\d+$", "", found)


def rows_of(table: Any) -> Iterator[tuple[Any, list[str]]]:
    """The rows of this table, each with the bookmarks that begin between it and the row above."""
    ahead: list[str] = []
    for child in table:
        if child.tag == f"{W}bookmarkStart":
            ahead.append(child.get(f"{W}name", ""))
        elif child.tag == f"{W}tr":
            yield child, ahead
            ahead = []
        elif child.tag in (f"{W}sdt", f"{W}ins", f"{W}customXml"):
            content = child.find(f"{W}sdtContent")
            for row, names in rows_of(child if content is None else content):
                yield row, ahead + names
                ahead = []


def comments_of(package: zipfile.ZipFile) -> Iterator[Piece]:
    """Word comments: whatever they ask for, a person must read them."""
    if "word/comments.xml" not in package.namelist():
        return
    for comment in etree.fromstring(package.read("word/comments.xml")).iter(f"{W}comment"):
        text = tidy("\n".join(text_of(p, Lists()) for p in comment.iter(f"{W}p")))
        author = comment.get(f"{W}author", "") or "ukendt"
        if text:
            yield Piece(f"Word-kommentar af {author}", text, COMMENT)
