"""A row of a Word table as it reads: its texts, its bookmarks, and what a known table has in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hoering.dansk import OWN_COLUMN
from hoering.returning.headers import SHARED
from hoering.returning.rows import REMARKS, RESPONSES, REVIEW, tidy
from hoering.returning.wordtext import Lists, W, is_deleted, text_of

_REMARK, _COLUMN, _CASE = "h_", "k_", "s_"
_RESPONSE = re.compile(r"H?\d+")


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
            for name in bookmarks_in(cell):
                names.append(name)
                if name.startswith(_COLUMN):
                    marks[at] = re.sub(r"_\d+$", "", name[len(_COLUMN) :])
            at += span
        names += [n for n in bookmarks_in(row) if n not in names]
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

    def told(self, kind: str, keys: list[str]) -> dict[str, str]:
        """The cells of a row that such a table knows; none of one that is a heading or a file's."""
        cells = self.cells(keys)
        if kind == RESPONSES:
            return cells if self.is_full(keys) and _RESPONSE.fullmatch(cells.get("hid", "")) else {}
        return cells if self.ids(kind) or (kind == REMARKS and self.is_full(keys)) else {}

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


def bookmarks_in(element: Any) -> list[str]:
    return [b.get(f"{W}name", "") for b in element.iter(f"{W}bookmarkStart")]


def _span(cell: Any) -> int:
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    return int(found.get(f"{W}val", "1")) if found is not None else 1


def _skipped(row: Any) -> int:
    found = row.find(f"{W}trPr/{W}gridBefore")
    return int(found.get(f"{W}val", "0")) if found is not None else 0
