"""The orders (Sprm) by which an old Word file changes the look of letters, paragraphs and rows."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

# Bytes of what an order is given, by the last three bits of its code; 0: a length stands before.
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
_TABLE, _TABS = (0xD606, 0xD608), 0xC615


@dataclass(frozen=True, slots=True)
class Order:
    """`code` as [MS-DOC] 2.6 lists them, and what it is given."""

    code: int
    data: bytes

    @property
    def number(self) -> int:
        """What it is given as a whole number of one or two bytes."""
        return int.from_bytes(self.data[:2], "little")


def orders_in(data: bytes) -> Iterator[Order]:
    """The orders of a list of them; what is cut off at its end is left out."""
    at = 0
    while at + 3 <= len(data):
        (code,) = struct.unpack_from("<H", data, at)
        at += 2
        size = _SIZES[code >> 13]
        if code in _TABLE:
            size = struct.unpack_from("<H", data, at)[0] - 1 if at + 2 <= len(data) else 0
            at += 2
        elif code == _TABS and data[at] == 255:
            size, at = _tabs(data, at + 1), at + 1
        elif size == 0:
            size, at = data[at], at + 1
        if at + size > len(data):
            return
        yield Order(code, data[at : at + size])
        at += size


def _tabs(data: bytes, at: int) -> int:
    """The length of a list of tabs that does not fit into one byte."""
    gone = data[at] if at < len(data) else 0
    place = at + 1 + 4 * gone
    new = data[place] if place < len(data) else 0
    return 1 + 4 * gone + 1 + 3 * new
