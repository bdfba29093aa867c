"""The running heads of a whole file, which stand on nearly all of its pages whoever's they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hoering.reading.layout.cleaning import Standing
from hoering.reading.layout.edges import edges_of, letters_size, without_letters
from hoering.reading.layout.lines import rows_of
from hoering.reading.page.printed import PrintedPage


def standing_heads(pages: Sequence[PrintedPage]) -> tuple[Standing, ...]:
    """The lines, parted from the text by white, that whoever made the file printed on its pages.

    A page or two may go without (the front page), no more. A file of two pages has none.
    """
    rows = [rows_of(page.words) for page in pages]
    body = letters_size(pages)
    on: dict[tuple[str, int], set[int]] = defaultdict(set)
    for edge in without_letters(
        edge
        for index, page in enumerate(pages)
        for edge in edges_of(index, page, rows[index], body)
    ):
        if edge.parted:
            on[edge.line.text, round(edge.line.top)].add(edge.page)
    return tuple(
        Standing(text, float(top))
        for (text, top), seen in sorted(on.items())
        if len(seen) >= max(3, min(len(pages) - 1, 0.9 * len(pages)))
    )
