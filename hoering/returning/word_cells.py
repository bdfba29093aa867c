"""A Word file as one grid of texts: its paragraphs and the rows of its tables in reading order."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from hoering.returning.line import Line
from hoering.returning.rows import Piece, tidy
from hoering.returning.word import comments_of, rows_of, version_in
from hoering.returning.wordtext import Lists, W, lists_of, text_of


@dataclass(frozen=True, slots=True)
class WordCells:
    """`grid` has one text for each paragraph and each cell, empty paragraphs left out; tracked
    changes count as accepted. `version` is the state that the title carries as a bookmark."""

    grid: tuple[tuple[str, ...], ...]
    version: str
    comments: tuple[Piece, ...]


def word_cells(path: Path) -> WordCells | None:
    """The file's texts; None when it is no Word file that can be read."""
    try:
        with zipfile.ZipFile(path) as package:
            body = etree.fromstring(package.read("word/document.xml")).find(f"{W}body")
            lists, comments = lists_of(package), tuple(comments_of(package))
    except (OSError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError):
        return None
    names = (b.get(f"{W}name", "") for b in body.iter(f"{W}bookmarkStart"))
    return WordCells(tuple(_lines(body, lists)), version_in(names), comments)


def _lines(element: Any, lists: Lists) -> Iterator[tuple[str, ...]]:
    for child in element:
        if child.tag == f"{W}p":
            if text := tidy(text_of(child, lists)):
                yield (text,)
        elif child.tag == f"{W}tbl":
            made = (Line.of(row, ahead, lists) for row, ahead in rows_of(child))
            yield from (tuple(line.headings) for line in made if not line.deleted)
        elif child.tag not in (f"{W}sectPr", f"{W}del", f"{W}moveFrom"):
            yield from _lines(child, lists)
