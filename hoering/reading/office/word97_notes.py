"""What hangs on the text of an old Word file: footnotes, endnotes, and readers' comments."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise

from hoering.reading.office.word97_file import Story, WordFile, text_at

_NOTES = ((2, Story.FOOTNOTES), (46, Story.ENDNOTES))
_COMMENTS, _COMMENT = 4, 30  # bytes of a comment's record
_OWNERS, _MARKS, _STARTS, _ENDS = 36, 37, 42, 43


@dataclass(frozen=True, slots=True)
class Comment:
    """`anchor`: the words that were marked."""

    paragraphs: tuple[str, ...]
    author: str
    anchor: str


def notes_of(file: WordFile) -> dict[int, str]:
    """The text of each foot- and endnote by the character that refers to it."""
    found: dict[int, str] = {}
    for table, story in _NOTES:
        places = _characters(file.table(table), 2)
        for at, (start, end) in zip(places, pairwise(file.places(story)), strict=False):
            text = " ".join(file.lines(start, end))
            if text:
                found[at] = text
    return found


def comments_of(file: WordFile) -> dict[int, Comment]:
    """Each comment by the character that refers to it."""
    table = file.table(_COMMENTS)
    places = _characters(table, _COMMENT)
    records = table[4 * (len(places) + 1) :]
    owners, anchors = _owners(file.table(_OWNERS)), _anchors(file)
    found: dict[int, Comment] = {}
    texts = pairwise(file.places(Story.COMMENTS))
    for n, (at, (start, end)) in enumerate(zip(places, texts, strict=False)):
        owner, mark = struct.unpack_from("<20xH4xi", records, _COMMENT * n)
        author = owners[owner] if owner < len(owners) else ""
        found[at] = Comment(tuple(file.lines(start, end)), author, anchors.get(mark, ""))
    return found


def _characters(table: bytes, size: int) -> list[int]:
    """The characters of a table (PLC) whose records have `size` bytes, the end left out."""
    count = max((len(table) - 4) // (4 + size), 0)
    return list(struct.unpack_from(f"<{count}I", table)) if count else []


def _owners(table: bytes) -> list[str]:
    found, at = [], 0
    while at + 2 <= len(table):
        owner, at = text_at(table, at)
        found.append(owner)
    return found


def _anchors(file: WordFile) -> dict[int, str]:
    """The words that each mark (by its tag) stands around."""
    marks, found = file.table(_MARKS), dict[int, str]()
    starts, ends = file.table(_STARTS), _characters(file.table(_ENDS), 0)
    firsts = _characters(starts, 4)
    records = starts[4 * (len(firsts) + 1) :]
    for n, first in enumerate(firsts):
        if 6 + 12 * (n + 1) > len(marks):
            break
        (tag,) = struct.unpack_from("<4xi", marks, 6 + 12 * n)
        (last,) = struct.unpack_from("<H", records, 4 * n)
        if last < len(ends):
            found[tag] = " ".join(file.lines(first, ends[last]))
    return found
