"""A compound file ([MS-CFB], version 3): streams in folders, as Outlook keeps a message."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

Path = tuple[str, ...]
SECTOR, SMALL = 512, 64
CUTOFF = 4096  # streams below it lie in the small sectors
END, FREE, TABLE, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
MOST_TABLES = 109  # sectors of the allocation table that the header has room for
STORAGE, STREAM, ROOT = 1, 2, 5
RED, BLACK = 0, 1
SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class TooLargeError(ValueError):
    """More than the seven megabytes that the header can point to."""


@dataclass(slots=True)
class Compound:
    """Streams by path; the folders follow from the paths. `clsid` tells what sort of file it is."""

    streams: dict[Path, bytes] = field(default_factory=dict)
    clsid: bytes = bytes(16)

    def bytes(self) -> bytes:
        """The file; the same streams always give the same bytes. Raises TooLargeError."""
        entries = _entries(self.streams)
        entries[0].clsid = self.clsid
        sectors, small = _Sectors(SECTOR), _Sectors(SMALL)
        for entry in entries:
            content = self.streams.get(entry.path, b"") if entry.kind == STREAM else b""
            entry.size = len(content)
            entry.start = (small if entry.size < CUTOFF else sectors).add(content)
        root, few = entries[0], b"".join(small.chunks)
        root.start, root.size = sectors.add(few), len(few)
        small_table = struct.pack(f"<{len(small.chain)}I", *small.chain)
        first_small = sectors.add(small_table, b"\xff")
        small_count = -(-len(small_table) // SECTOR)
        directory = b"".join(entry.bytes() for entry in entries)
        blank = (bytes(64) + struct.pack("<HBB3I", 0, 0, 0, NONE, NONE, NONE)).ljust(128, b"\0")
        directory += blank * (-len(entries) % (SECTOR // 128))
        first_entry = sectors.add(directory)
        return _whole(sectors, first_entry, first_small, small_count)


@dataclass(slots=True)
class _Entry:
    """A line of the directory; left, right and child are numbers of other lines."""

    path: Path
    kind: int
    left: int = NONE
    right: int = NONE
    child: int = NONE
    start: int = 0
    size: int = 0
    colour: int = BLACK
    clsid: bytes = bytes(16)

    def bytes(self) -> bytes:
        letters = (self.path[-1] if self.path else "Root Entry").encode("utf-16-le")
        head = struct.pack("<HBB", len(letters) + 2, self.kind, self.colour)
        links = struct.pack("<3I", self.left, self.right, self.child)
        place = struct.pack("<I16xII4x", 0, 0 if self.kind == STORAGE else self.start, self.size)
        return letters.ljust(64, b"\0") + head + links + self.clsid + place


class _Sectors:
    """Contents cut into sectors, and for each sector the next one of the same content."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.chunks: list[bytes] = []
        self.chain: list[int] = []

    def add(self, content: bytes, filling: bytes = b"\0") -> int:
        """The first sector of the content; END where there is nothing."""
        first = len(self.chunks)
        for at in range(0, len(content), self.size):
            self.chunks.append(content[at : at + self.size].ljust(self.size, filling))
            self.chain.append(len(self.chunks))
        if not content:
            return END
        self.chain[-1] = END
        return first


def _entries(streams: dict[Path, bytes]) -> list[_Entry]:
    """The root, every folder and every stream; a folder's content as a balanced tree."""
    folders = {path[:deep] for path in streams for deep in range(1, len(path))}
    entries = [_Entry((), ROOT)]
    entries += [
        _Entry(path, STREAM if path in streams else STORAGE)
        for path in sorted(folders | set(streams))
    ]
    inside: dict[Path, list[int]] = {}
    for number, entry in enumerate(entries[1:], 1):
        inside.setdefault(entry.path[:-1], []).append(number)
    for entry in entries:
        below = inside.get(entry.path, [])
        below.sort(key=lambda n: (len(entries[n].path[-1]), entries[n].path[-1].upper()))
        entry.child = _tree(entries, below, len(below).bit_length() - 1)
    return entries


def _tree(entries: list[_Entry], numbers: list[int], depth: int, top: bool = True) -> int:
    """The middle one's number, the others hung below it; only the lowest row is red."""
    if not numbers:
        return NONE
    middle = len(numbers) // 2
    entry = entries[numbers[middle]]
    entry.left = _tree(entries, numbers[:middle], depth - 1, False)
    entry.right = _tree(entries, numbers[middle + 1 :], depth - 1, False)
    entry.colour = RED if depth == 0 and not top else BLACK
    return numbers[middle]


def _whole(sectors: _Sectors, directory: int, small: int, small_count: int) -> bytes:
    """Header, sectors and the allocation table, which has a place for its own sectors, too."""
    per = SECTOR // 4
    count = 1
    while count * per < len(sectors.chain) + count:
        count += 1
    if count > MOST_TABLES:
        raise TooLargeError(f"{len(sectors.chain)} sectors")
    first = len(sectors.chain)
    table = [*sectors.chain, *[TABLE] * count]
    table += [FREE] * (count * per - len(table))
    head = SIGNATURE + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack(
        "<9I", 0, count, directory, 0, CUTOFF, small, small_count, END, 0
    )  # no sectors of a second table
    places = [first + n if n < count else FREE for n in range(MOST_TABLES)]
    head += struct.pack(f"<{MOST_TABLES}I", *places)
    return head + b"".join(sectors.chunks) + struct.pack(f"<{len(table)}I", *table)
