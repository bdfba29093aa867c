"""One response's public file: its bytes, and which page of the sender's files stands where in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from hoering.privacy.paper.pages import new_writer
from hoering.privacy.paper.sheet_of_paper import Ink, add_page


@dataclass(frozen=True, slots=True)
class PublicFile:
    """`pages` maps (file, page in it) to the page of the public file; `pictured` are its pages
    that show pictures of more than letters."""

    response: str
    data: bytes
    pages: Mapping[tuple[str, int], int]
    pictured: tuple[int, ...] = ()
    count: int = 1


@dataclass(slots=True)
class Making:
    """A public file on its way: its writer, and what is known of the pages in it so far."""

    writer: Any = field(default_factory=new_writer)
    pages: dict[tuple[str, int], int] = field(default_factory=dict)
    pictured: list[int] = field(default_factory=list)
    looked_at: set[str] = field(default_factory=set)
    count: int = 0

    def sheets(self, sheets: Sequence[Sequence[Ink]]) -> None:
        for lines in sheets:
            add_page(self.writer, lines)
            self.count += 1
