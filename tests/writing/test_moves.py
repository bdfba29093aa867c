"""Where a moved text went, told so that one finds it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hoering.domain import BlockKind, Change, ChangeKind, Paragraph, Policy, Reviewed, Section
from hoering.writing.facts.register import register
from hoering.writing.tables.remark_rows import kind_of
from hoering.writing.word.marked import difference


def policy(*headings: str) -> Policy:
    words = (Paragraph("Kommunen hjælper.", 1, BlockKind.PARAGRAPH),)
    return Policy("udkast.docx", "Plan", tuple(Section("", h, 1, 1, words) for h in headings))


@pytest.mark.parametrize(
    ("headings", "section", "to", "text", "told"),
    [
        (("Parkering", "Elbiler"), "Elbiler", "Elbiler", "Elbiler\nKommunen hjælper.",
         "flyttet; står nu efter »Parkering«"),
        (("Elbiler", "Parkering"), "Elbiler", "Elbiler", "Elbiler\nKommunen hjælper.",
         "flyttet; står nu først"),
        (("Elbiler", "Parkering"), "Elbiler", "Elbiler", "Kommunen hjælper.",
         "flyttet inden for afsnittet"),
        (("Elbiler", "Parkering"), "Elbiler", "Parkering", "Kommunen hjælper.",
         "flyttet til »Parkering«"),
    ],
)  # fmt: skip
def test_a_move_says_where_to(
    reviewed: Reviewed, headings: tuple[str, ...], section: str, to: str, text: str, told: str
) -> None:
    moved = Change("Æ01", section, ChangeKind.MOVED, text, text, moved_to=to)
    analysis = replace(reviewed.analysis, changes=(moved,), revised=policy(*headings))
    assert kind_of(register(Reviewed(analysis)), moved) == told


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("7 Gågader\nDer er fire.", "5 Gågader\nDer er fire.", "Gågader"),
        ("5.4 Kajen er åben.", "Kajen er åben.", "5.4 Kajen er åben."),
        ("Rute 6 | 6,6 km | Anlagt", "Rute 6 | 6,6 km | Mangler", "Rute 6 · 6,6 km · Anlagt → Mangler"),
    ],
)  # fmt: skip
def test_a_new_number_is_no_new_wording(before: str, after: str, told: str) -> None:
    kind = ChangeKind.REWRITTEN if "|" in before else ChangeKind.MOVED
    made = difference(Change("Æ01", "7", kind, before, after, moved_to="5"))
    assert "".join(run.text for run in made) == told
