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

from hoering.dansk import OWN_COLUMN
from hoering.errors import NotReturned
from hoering.returning.blocks import Blocks, style_names
from hoering.returning.headers import SHARED, columns_of, table_of
from hoering.returning.rows import COMMENT, PICTURE, REMARKS, REVIEW, Piece, ReadRow, Returned, tidy
from hoering.returning.wordtext import Lists, W, is_deleted, lists_of, text_of

_REMARK, _COLUMN, _VERSION, _CASE = "h_", "k_", "v_", "s_"
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
                names, where = _bookmarks(child), f"afsnit {self.paragraphs}"
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
            if kind and (line.ids(kind) or (kind == REMARKS and line.is_full(keys))):
                cells, ids = line.cells(keys), line.ids(kind)
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


@dataclass(slots=True)
class Line:
    """A row of a Word table; `texts` are (first grid column, span, text)."""

    texts: list[tuple[int, int, str]]
    names: list[str]
    column_marks: dict[int, str]
    deleted: bool
    is_top: bool
    pictured: bool
    below: frozenset[int]  # grid columns whose cell goes on from the row above

    @classmethod
    def of(cls, row: Any, ahead: list[str], lists: Lists) -> Line:
        """`ahead` are bookmarks that begin between this row and the one above."""
        texts: list[tuple[int, int, str]] = []
        names, marks, at = list(ahead), {}, _skipped(row)
        below: set[int] = set()
        for cell in _cells(row):
            span = _span(cell)
            lines = [text_of(p, lists) for p in cell.iter(f"{W}p") if not _boxed(p, cell)]
            texts.append((at, span, tidy("\n".join(lines))))
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            if merged is not None and merged.get(f"{W}val", "continue") == "continue":
                below.add(at)
            for name in _bookmarks(cell):
                names.append(name)
                if name.startswith(_COLUMN):
                    marks[at] = re.sub(r"_\d+$", "", name[len(_COLUMN) :])
            at += span
        names += [n for n in _bookmarks(row) if n not in names]
        header = row.find(f"{W}trPr/{W}tblHeader") is not None
        pictured = next(row.iter(f"{W}drawing", f"{W}pict"), None) is not None
        return cls(texts, names, marks, is_deleted(row), header, pictured, frozenset(below))

    @property
    def text(self) -> str:
        return " | ".join(text for _, _, text in self.texts if text)

    @property
    def headings(self) -> list[str]:
        width = max((at + span for at, span, _ in self.texts), default=0)
        found = [""] * width
        for at, _, text in self.texts:
            found[at] = text
        return found

    def ids(self, table: str) -> tuple[str, ...]:
        prefix = _CASE if table == REVIEW else _REMARK
        found = (name[len(prefix) :] for name in self.names if name.startswith(prefix))
        return tuple(dict.fromkeys(re.sub(r"_\d+$", "", name) for name in found))

    def is_full(self, keys: list[str]) -> bool:
        """One cell for each column, as a remark's row has; a group's line has one wide cell."""
        return len(self.texts) == len(keys) and any(text for _, _, text in self.texts)

    def is_header(self, keys: list[str]) -> bool:
        """A header row repeated by hand or by a paste."""
        return bool(self.column_marks) and not self.ids(REMARKS) and bool(keys)

    def go_on(self, above: Line, keys: list[str]) -> None:
        """A cell that was joined with the one above says the same of both remarks."""
        if any(at < len(keys) and keys[at] == "bemaerkning" for at in self.below):
            return  # the whole row went into the one above
        said = {at: text for at, _, text in above.texts}
        self.texts = [
            (at, span, said.get(at, text))
            if at in self.below and at < len(keys) and keys[at] in SHARED
            else (at, span, text)
            for at, span, text in self.texts
        ]

    def cells(self, keys: list[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for at, _, text in self.texts:
            key = keys[at] if at < len(keys) else ""
            if key:
                found[key] = text
            elif text:
                found[f"{OWN_COLUMN}kolonne {at + 1}"] = text
        return found


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


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}customXml"):
            content = child.find(f"{W}sdtContent")
            yield from _cells(child if content is None else content)


def _boxed(paragraph: Any, cell: Any) -> bool:
    """Is it a paragraph of a text box, or of what was moved away?"""
    for parent in paragraph.iterancestors():
        if parent is cell:
            return False
        if parent.tag in (f"{W}txbxContent", f"{W}del", f"{W}moveFrom"):
            return True
    return False


def _bookmarks(element: Any) -> list[str]:
    return [b.get(f"{W}name", "") for b in element.iter(f"{W}bookmarkStart")]


def _span(cell: Any) -> int:
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    return int(found.get(f"{W}val", "1")) if found is not None else 1


def _skipped(row: Any) -> int:
    found = row.find(f"{W}trPr/{W}gridBefore")
    return int(found.get(f"{W}val", "0")) if found is not None else 0


def comments_of(package: zipfile.ZipFile) -> Iterator[Piece]:
    """Word comments: whatever they ask for, a person must read them."""
    if "word/comments.xml" not in package.namelist():
        return
    for comment in etree.fromstring(package.read("word/comments.xml")).iter(f"{W}comment"):
        text = tidy("\n".join(text_of(p, Lists()) for p in comment.iter(f"{W}p")))
        author = comment.get(f"{W}author", "") or "ukendt"
        if text:
            yield Piece(f"Word-kommentar af {author}", text, COMMENT)
