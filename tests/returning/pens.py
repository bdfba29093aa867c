"""Officials' hands: one pen for Word files (python-docx), one for spreadsheets (openpyxl)."""

from __future__ import annotations

import copy
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HEADINGS = {
    "nr": "Nr.", "afsender": "Afsender", "bemaerkning": "Bemærkning (side)", "tema": "Tema",
    "afsnit": "Afsnit i udkastet", "svar": "Forvaltningens bemærkninger", "udfald": "Udfald",
    "aendring": "Ændring (afsnit, før → efter)",
}  # fmt: skip
SHEET_HEADINGS = HEADINGS | {
    "bemaerkning": "Bemærkning", "tema": "Temaer", "afsnit": "Afsnit", "aendring": "Ændringer",
    "art": "Art", "begrundelse": "Begrundelse", "afsendertype": "Afsendertype",
    "handling": "Handling", "holdning": "Holdning", "hvorfor": "Hvorfor",
    "id": "ID",
}  # fmt: skip
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class WordPen:
    """The main table of kommenteret-oversigt.docx; `rows` are remark id → the row's XML."""

    def __init__(self, path: Path) -> None:
        import docx

        self.document = docx.Document(str(path))
        self.table = next(t for t in self.document.tables if _marks(t._tbl, "h_"))
        self.rows: dict[str, Any] = {}
        for row in self.table._tbl.iter(f"{W}tr"):
            for mark in _marks(row, "h_"):
                self.rows[mark[2:]] = row
        header = next(iter(self.table._tbl.iter(f"{W}tr")))
        names = ["".join(t.text for t in c.iter(f"{W}t")) for c in header.iter(f"{W}tc")]
        self.at = {key: names.index(name) for key, name in HEADINGS.items() if name in names}

    def _cell(self, row: Any, key: str) -> Any:
        from docx.table import _Cell

        return _Cell(list(row.iter(f"{W}tc"))[self.at[key]], self.table)

    def text(self, id: str, key: str) -> str:
        return str(self._cell(self.rows[id], key).text)

    def write(self, id: str, key: str, text: str) -> None:
        self._write(self.rows[id], key, text)

    def _write(self, row: Any, key: str, text: str) -> None:
        """Types over what stands there; bookmarks stay where they are, as in Word."""
        cell = self._cell(row, key)
        first, *rest = cell.paragraphs
        for paragraph in rest:
            paragraph._p.getparent().remove(paragraph._p)
        for child in list(first._p):
            if child.tag in (f"{W}r", f"{W}hyperlink"):
                first._p.remove(child)
        lines = text.split("\n")
        first.add_run(lines[0])
        for line in lines[1:]:
            if line.startswith("• "):
                cell.add_paragraph(line[2:], style="List Bullet")
            else:
                cell.add_paragraph().add_run(line).bold = True

    def reword(self, id: str, text: str) -> None:
        """Only the remark's own words, not the lines of the program around them."""
        own = [
            p for p in self._cell(self.rows[id], "bemaerkning").paragraphs
            if p.style.name != "Note" and "side " not in p.text[:8]
        ]  # fmt: skip
        for paragraph in own[1:]:
            paragraph._p.getparent().remove(paragraph._p)
        for run in own[0].runs[1:]:
            run._r.getparent().remove(run._r)
        own[0].runs[0].text = text

    def append_nr(self, id: str, text: str) -> None:
        self._cell(self.rows[id], "nr").paragraphs[0].add_run(text)

    def drop(self, id: str) -> None:
        row = self.rows.pop(id)
        row.getparent().remove(row)

    def insert(self, after: str, cells: Mapping[str, str]) -> None:
        """A new row below, as Word makes one: the look of the row above, no bookmark."""
        made = copy.deepcopy(self.rows[after])
        for mark in [*made.iter(f"{W}bookmarkStart"), *made.iter(f"{W}bookmarkEnd")]:
            mark.getparent().remove(mark)
        self.rows[after].addnext(made)
        for key in self.at:
            self._write(made, key, cells.get(key, ""))

    def copy_row(self, id: str) -> Any:
        """Copied and pasted right below: Word leaves the bookmark at the first one."""
        made = copy.deepcopy(self.rows[id])
        for mark in [*made.iter(f"{W}bookmarkStart"), *made.iter(f"{W}bookmarkEnd")]:
            mark.getparent().remove(mark)
        self.rows[id].addnext(made)
        return made

    def shuffle(self, rng: random.Random) -> None:
        rows = [self.rows[id] for id in sorted(self.rows)]
        rng.shuffle(rows)
        for row in rows:
            self.table._tbl.append(row)

    def save(self, path: Path) -> Path:
        self.document.save(str(path))
        return path


class SheetPen:
    """The sheet of remarks in kommenteret-oversigt.xlsx; `rows` are remark id → its values."""

    def __init__(self, path: Path) -> None:
        import openpyxl

        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book["Bemærkninger"]
        grid = [[c.value for c in line] for line in self.sheet.iter_rows()]
        self.header = [str(v) for v in grid[0]]
        self.at = {k: self.header.index(n) for k, n in SHEET_HEADINGS.items() if n in self.header}
        self.lines: list[list[Any]] = grid[1:]
        self.rows = {str(line[self.at["id"]]): line for line in self.lines}

    def text(self, id: str, key: str) -> str:
        return str(self.rows[id][self.at[key]] or "")

    def write(self, id: str, key: str, text: str) -> None:
        self.rows[id][self.at[key]] = text

    def reword(self, id: str, text: str) -> None:
        self.write(id, "bemaerkning", text)

    def append_nr(self, id: str, text: str) -> None:
        self.rows[id][self.at["handling"]] = text.strip()

    def drop(self, id: str) -> None:
        line = self.rows.pop(id)
        self.lines = [other for other in self.lines if other is not line]

    def insert(self, after: str, cells: Mapping[str, str]) -> None:
        line: list[Any] = [None] * len(self.header)
        for key, text in cells.items():
            if key in self.at:
                line[self.at[key]] = text
        place = next(n for n, other in enumerate(self.lines) if other is self.rows[after])
        self.lines.insert(place + 1, line)

    def copy_row(self, id: str) -> Any:
        line = list(self.rows[id])
        place = next(n for n, other in enumerate(self.lines) if other is self.rows[id])
        self.lines.insert(place + 1, line)
        return line

    def shuffle(self, rng: random.Random) -> None:
        rng.shuffle(self.lines)

    def save(self, path: Path) -> Path:
        self.sheet.delete_rows(2, self.sheet.max_row)
        for nth, line in enumerate(self.lines, 2):
            for column, value in enumerate(line, 1):
                cell = self.sheet.cell(nth, column)
                cell.value = value
                if isinstance(value, str) and value:
                    cell.data_type = "s"  # typed with an apostrophe in front
        self.book.save(path)
        return path


def _marks(element: Any, prefix: str) -> list[str]:
    names = (b.get(f"{W}name", "") for b in element.iter(f"{W}bookmarkStart"))
    return [name for name in names if name.startswith(prefix)]
