"""A part of a policy's running text, before it is told what heads what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hoering.domain import BlockKind
from hoering.reading.page.printed import main_size

RUNNING = 120  # characters: more than a front page's lines have


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a row of a table, or what may be a heading."""

    text: str
    page: int
    kind: BlockKind
    level: int | None = None
    size: float = 0.0
    lead: str = ""  # the bold words that it begins with

    @property
    def is_running(self) -> bool:
        return self.kind is not BlockKind.HEADING and len(self.text) > RUNNING


def text_size(parts: Sequence[Part]) -> float:
    """The size of most letters of the running text, or of all text where no part is so long; 0 when
    sizes are not known."""
    text = [part for part in parts if part.kind is not BlockKind.HEADING]
    running = [part for part in text if part.is_running] or text
    return main_size(((part.size, len(part.text)) for part in running), smaller=True)
