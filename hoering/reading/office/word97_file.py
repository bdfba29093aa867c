"""The inside of an old Word file: its streams, its text in order, and the tables about it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from enum import IntEnum
from itertools import pairwise
from typing import Any

_WORD_8, _NFIB_97 = 0xA5EC, 0x00C1
_ENCRYPTED, _OTHER_TABLE = 0x0100, 0x0200  # flags of the head
_FLAGS, _LENGTHS, _TABLES = 0x0A, 0x4C, 0x9A  # where in the head they stand
_CLX = 33
_LARGEST = 60_000_000  # bytes of a stream
_CODES = {"\x0b": "\n", "\x0c": "\n", "\r": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": ""}
# Pictures, references to notes, the ends of paragraphs: signs that are no letters.
_UNSHOWN = dict.fromkeys([*range(9), *range(15, 30)])


class Locked(Exception):
    """The file is protected by a password."""


class OldForm(Exception):
    """The file was written before Word 97, or is no Word file."""


class Story(IntEnum):
    """Parts of the text in the order in which they lie in the file: their lengths in the head."""

    MAIN = 0
    FOOTNOTES = 1
    HEADS = 2
    MACROS = 3
    COMMENTS = 4
    ENDNOTES = 5
    BOXES = 6


_PLACES = {Story.FOOTNOTES: 3, Story.HEADS: 11, Story.COMMENTS: 5, Story.ENDNOTES: 47}


def text_at(table: bytes, at: int) -> tuple[str, int]:
    """The text whose length stands in front of it, and where it ends. Raises struct.error."""
    (size,) = struct.unpack_from("<H", table, at)
    end = at + 2 + 2 * size
    return table[at + 2 : end].decode("utf-16-le", "replace"), end


class WordFile:
    """An old Word file. Characters are counted through all its stories."""

    def __init__(self, content: bytes) -> None:
        """Raises Locked, OldForm, and what olefile and struct raise on a broken file."""
        import olefile

        with olefile.OleFileIO(content) as package:
            self.main = _stream(package, "WordDocument")
            self._about = _stream(package, self._read_head())
            self.data = _stream(package, "Data") if package.exists("Data") else b""
        self._lengths = struct.unpack_from("<7i", self.main, _LENGTHS)
        self.pieces = list(self._pieces())
        self.text = "".join(self._letters())

    def _read_head(self) -> str:
        """The name of the stream with the tables."""
        mark, version = struct.unpack_from("<HH", self.main)
        (flags,) = struct.unpack_from("<H", self.main, _FLAGS)
        if mark != _WORD_8 or version < _NFIB_97:
            raise OldForm(str(version))
        if flags & _ENCRYPTED:
            raise Locked
        return "1Table" if flags & _OTHER_TABLE else "0Table"

    def table(self, number: int) -> bytes:
        """The table of this number among those that the head lists (FibRgFcLcb97); b"" for none."""
        at, size = struct.unpack_from("<II", self.main, _TABLES + 8 * number)
        return self._about[at : at + size]

    def behind(self, number: int) -> bytes:
        """What lies behind a table: the levels of the lists do, uncounted."""
        at, size = struct.unpack_from("<II", self.main, _TABLES + 8 * number)
        return self._about[at + size :]

    def span(self, story: Story) -> tuple[int, int]:
        """First and last character of a story, the last one excluded."""
        start = sum(self._lengths[:story])
        return start, min(start + self._lengths[story], len(self.text))

    def places(self, story: Story) -> list[int]:
        """Where the single headers, notes or comments of a story begin, and the last one ends."""
        start, end = self.span(story)
        table = self.table(_PLACES[story])
        found = [start + n for (n,) in struct.iter_unpack("<I", table[: len(table) // 4 * 4])]
        return [n for n in found if n <= end]

    def _pieces(self) -> Iterator[tuple[int, int, int, int]]:
        """First and last character of each piece, its place in the stream, bytes a character."""
        clx, at = self.table(_CLX), 0
        while clx[at] == 1:
            at += 3 + int(struct.unpack_from("<H", clx, at + 1)[0])
        (size,) = struct.unpack_from("<I", clx, at + 1)
        count, at = (size - 4) // 12, at + 5
        ends = struct.unpack_from(f"<{count + 1}I", clx, at)
        for n, (first, last) in enumerate(pairwise(ends)):
            (place,) = struct.unpack_from("<I", clx, at + 4 * (count + 1) + 8 * n + 2)
            narrow = place & 0x40000000
            place &= 0x3FFFFFFF
            yield first, last, place // 2 if narrow else place, 1 if narrow else 2

    def _letters(self) -> Iterator[str]:
        for first, last, place, width in self.pieces:
            raw = self.main[place : place + (last - first) * width]
            if width == 1:
                yield raw.decode("cp1252", "replace")
            else:  # one character for each half of a pair, as the file counts them
                yield "".join(chr(n) for (n,) in struct.iter_unpack("<H", raw))

    def shown(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The stretches of these characters that are shown: of a field its result, not its code."""
        depth, hidden, start = 0, 0, first
        for at in range(first, last):
            sign = self.text[at]
            if sign not in "\x13\x14\x15":
                continue
            if not hidden and start < at:
                yield start, at
            start = at + 1
            if sign == "\x13":
                depth += 1
                hidden = hidden or depth
            elif sign == "\x14":
                hidden = 0 if hidden == depth else hidden
            else:
                hidden = 0 if hidden == depth else hidden
                depth = max(depth - 1, 0)
        if not hidden and start < last:
            yield start, last

    def letters(self, first: int, last: int) -> str:
        """The letters of these characters, signs for Word alone left out, line breaks as "\\n"."""
        text = self.text[first:last]
        for code, sign in _CODES.items():
            text = text.replace(code, sign)
        text = text.translate(_UNSHOWN)
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def lines(self, first: int, last: int) -> list[str]:
        """The words of these characters, paragraph by paragraph."""
        shown = "".join(self.letters(a, b) for a, b in self.shown(first, last))
        return [line for raw in shown.split("\n") if (line := " ".join(raw.split()))]


def _stream(package: Any, name: str) -> bytes:
    if not package.exists(name):
        raise OldForm(name)
    with package.openstream(name) as stream:
        data: bytes = stream.read(_LARGEST)
    return data
