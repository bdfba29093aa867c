"""Numbers of responses as people write a row of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoering.domain.order import stretches


def runs(numbers: Sequence[int]) -> Iterator[str]:
    """3, 5, 6, 7 → H03, H05–H07; two beside each other are two."""
    for run in stretches(numbers):
        names = [f"H{number:02d}" for number in run]
        yield from names if len(names) < 3 else (f"{names[0]}–{names[-1]}",)
