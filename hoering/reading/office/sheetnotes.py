"""What hangs on a workbook's cells (.xlsx): notes, and the comments of a conversation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hoering.reading.formats.container import Container, R
from hoering.reading.office.grid import Note, Notes

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_THREAD = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
_BOOK = "xl/workbook.xml"


def notes_in(package: Container) -> dict[str, Notes]:
    """Sheet's title → what hangs on its cells. A conversation's copy as an old note is left out."""
    links = package.related(_BOOK)
    people = {
        person.get("id") or "": person.get("displayName") or ""
        for kind, part in links.values()
        if kind == "person" and (root := package.root(part)) is not None
        for person in root.iter(f"{_THREAD}person")
    }
    book = package.root(_BOOK)
    found: dict[str, Notes] = {}
    for sheet in book.iter(f"{_MAIN}sheet") if book is not None else ():
        _, part = links.get(sheet.get(f"{R}id") or "", ("", ""))
        parts = {kind: package.root(name) for kind, name in package.related(part).values()}
        plain = _by_cell(_plain(parts.get("comments")))
        found[sheet.get("name") or ""] = plain | _by_cell(
            _said(parts.get("threadedComment"), people)
        )
    return found


def note_of(text: str, author: str) -> Note:
    """Excel puts the author's name in front of what he writes."""
    return Note(text.strip().removeprefix(f"{author}:").strip(), author.strip())


def _by_cell(notes: Iterator[tuple[str, Note]]) -> Notes:
    """Row and column from 0 → the notes there."""
    from openpyxl.utils.cell import coordinate_to_tuple

    found: Notes = {}
    for place, note in notes:
        row, column = coordinate_to_tuple(place)
        at = row - 1, column - 1
        found[at] = (*found.get(at, ()), note)
    return found


def _plain(root: Any) -> Iterator[tuple[str, Note]]:
    authors = [a.text or "" for a in root.iter(f"{_MAIN}author")] if root is not None else []
    for comment in root.iter(f"{_MAIN}comment") if root is not None else ():
        nth = int(comment.get("authorId") or 0)
        author = authors[nth] if nth < len(authors) else ""
        note = note_of("".join(t.text or "" for t in comment.iter(f"{_MAIN}t")), author)
        if note.text:
            yield comment.get("ref") or "A1", note


def _said(root: Any, people: Mapping[str, str]) -> Iterator[tuple[str, Note]]:
    for comment in root.iter(f"{_THREAD}threadedComment") if root is not None else ():
        text = (comment.findtext(f"{_THREAD}text") or "").strip()
        if text:
            author = people.get(comment.get("personId") or "", "")
            yield comment.get("ref") or "A1", Note(text, author)
