"""A region of a page: lines of one column, read from the top down."""

from __future__ import annotations

from dataclasses import dataclass

from hoering.reading.printed import Line

_SMALL_PRINT, _FAR = 0.9, 4.0  # of the text's size: a foot's, and the white above it


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of one column, from the top down. A sidebar stands beside the running text.

    `edge` is where full lines would end, when the column beside it shows that (else 0).
    """

    lines: tuple[Line, ...]
    sidebar: bool = False
    edge: float = 0.0

    @property
    def right(self) -> float:
        return max(self.edge, *(line.x1 for line in self._without_foot()))

    def _without_foot(self) -> tuple[Line, ...]:
        """The lines above small print that stands far below the text, as wide as the page."""
        sizes = sorted(line.size for line in self.lines)
        usual = sizes[len(sizes) // 2]
        end = len(self.lines)
        while end > 1 and self.lines[end - 1].size < _SMALL_PRINT * usual:
            end -= 1
        if end in (1, len(self.lines)):
            return self.lines
        far = self.lines[end].bottom - self.lines[end - 1].bottom > _FAR * usual
        return self.lines[:end] if far else self.lines
