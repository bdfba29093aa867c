"""Which paragraphs of the two drafts are versions of one."""

from __future__ import annotations

import pytest

from hoering.domain import BlockKind
from hoering.writing.redline.tracked_lines import steps
from hoering.writing.wording.manuscript import Line

BUS = "Husene placeres, så de så vidt muligt kan nås med bus."
ADDED = (
    "Borgere, der på grund af sygdom ikke kan bruge bussen, kan få kørsel til træning og sygepleje "
    "i husene efter samme regler som til genoptræning."
)


def line(text: str) -> Line:
    return Line(text, BlockKind.PARAGRAPH, "2.3")


@pytest.mark.parametrize("after", [f"{BUS} {ADDED}", f"{ADDED} {BUS}"])
def test_a_short_paragraph_that_grew_long_is_one_still(after: str) -> None:
    found = steps([line("Først."), line(BUS)], [line("Sidst."), line(after)])
    assert any(step.before == (line(BUS),) and step.after == (line(after),) for step in found)
    shrunk = steps([line(after)], [line(BUS)])
    assert [(len(step.before), len(step.after)) for step in shrunk] == [(1, 1)]


def test_two_paragraphs_put_together_are_no_paragraph_that_grew() -> None:
    (found,) = steps([line(BUS), line(ADDED)], [line(f"{BUS} {ADDED}")])
    assert len(found.before) == 2


def test_another_paragraph_is_none_that_grew() -> None:
    found = steps([line("Kort.")], [line(f"Kort. {ADDED}")])
    assert len(found) == 2
