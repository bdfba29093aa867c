"""What an old Word file keeps beside its text: the bullets and numbers of its lists, which Word shows and does
not store, and what hangs on the text, foot- and endnotes and readers' comments."""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace
from itertools import pairwise

from hoering.reading.office.word97_file import Story, WordFile, text_at
from hoering.reading.text.numbering import Level, Numbering

_LISTS, _USES = 73, 74
_LIST, _USE, _LEVEL = 28, 16, 28  # bytes
_FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter",
    5: "ordinal", 22: "decimalZero", 23: "bullet", 255: "none",
}  # fmt: skip


def numbering_of(file: WordFile) -> Numbering:
    """Empty where the file has no lists, or they cannot be followed."""
    found = Numbering()
    try:
        lists = _lists(file.table(_LISTS), file.behind(_LISTS))
        _use(file.table(_USES), lists, found)
    except (struct.error, IndexError):
        return found
    return found


def _lists(heads: bytes, levels: bytes) -> dict[int, dict[int, Level]]:
    """The levels of each list by its id."""
    found: dict[int, dict[int, Level]] = {}
    count = struct.unpack_from("<h", heads)[0] if len(heads) >= 2 else 0
    at = 0
    for n in range(count):
        head = heads[2 + _LIST * n : 2 + _LIST * (n + 1)]
        (key,) = struct.unpack_from("<i", head)
        found[key] = {}
        for depth in range(1 if head[26] & 1 else 9):
            found[key][depth], at = _level(levels, at)
    return found


def _level(data: bytes, at: int) -> tuple[Level, int]:
    """A level, and where the next one begins."""
    start, form, flags = struct.unpack_from("<iBB", data, at)
    letters, paragraph = data[at + 24], data[at + 25]
    restart = data[at + 26]
    at += _LEVEL + letters + paragraph
    text, end = text_at(data, at)
    pattern = "".join(f"%{ord(c) + 1}" if ord(c) < 9 else c for c in text.replace("\uf020", " "))
    level = Level(
        _FORMATS.get(form, "decimal"),
        pattern,
        start,
        restart if flags & 8 else None,
        bool(flags & 4),
    )
    return level, end


def _use(data: bytes, lists: dict[int, dict[int, Level]], found: Numbering) -> None:
    """The lists by the number that paragraphs have for them, with what is counted otherwise there."""
    count = struct.unpack_from("<I", data)[0] if len(data) >= 4 else 0
    at = 4 + _USE * count
    for n in range(count):
        key, overrides = struct.unpack_from("<i8xB", data, 4 + _USE * n)
        levels, starts = dict(lists.get(key, {})), dict[int, int]()
        at += 4
        for _ in range(overrides):
            start, flags = struct.unpack_from("<iI", data, at)
            at += 8
            depth = flags & 15
            if flags & 32:
                levels[depth], at = _level(data, at)
                start = levels[depth].start
            if flags & 16 and depth in levels:
                starts[depth] = start
                levels[depth] = replace(levels[depth], start=start)
        name = str(n + 1)
        found.levels[name], found.lists[name], found.overrides[name] = levels, str(key), starts


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
