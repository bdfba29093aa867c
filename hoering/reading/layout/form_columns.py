"""A filled-in form in two columns without rules: the labels on the left, the answers beside them.

A letterhead has labels with values as well ("Dato", "Sagsnr."), but asks nobody for his opinion.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from hoering.language.forms import is_open_question
from hoering.reading.layout.breaks import starts_low
from hoering.reading.page.printed import Line
from hoering.reading.wording.formfields import field_at

_LEAST, _KNOWN = 3, 2  # rows of a form; those whose label is a known one


class TwoColumns(Protocol):
    """A line of two columns: the runs of words in it, by their column."""

    @property
    def runs(self) -> tuple[tuple[int, Line], ...]: ...


_Row = TypeVar("_Row", bound=TwoColumns)


def is_form_label(text: str) -> bool:
    """ "Navn", "E-mail:": what a form asks of the sender."""
    return field_at(f"{text.rstrip(' :')}: x") is not None


def form_rows(lines: Sequence[_Row]) -> list[list[_Row]]:
    """The lines by the rows of the form that they make; [] where they make none."""
    if len(lines[0].runs) != 2:
        return []
    rows: list[list[_Row]] = []
    for line in lines:
        label = _label(line)
        if not rows or (label and not (starts_low(label) and len(line.runs) == 1)):
            rows.append([])
        rows[-1].append(line)
    labels = [" ".join(label for line in row if (label := _label(line))) for row in rows]
    known = sum(map(is_form_label, labels))
    asks = any(is_open_question(label) or label.endswith("?") for label in labels)
    return rows if len(rows) >= _LEAST and known >= _KNOWN and asks else []


def _label(line: TwoColumns) -> str:
    return dict(line.runs)[0].text if 0 in dict(line.runs) else ""
