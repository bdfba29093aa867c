"""How often: what words say of it, and a change that makes it seldomer or oftener than asked for."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hoering.domain import Change, ChangeKind, Remark, RemarkKind, Span, remark_id
from hoering.linking.deltas import delta
from hoering.linking.figures import frequencies
from hoering.linking.opposites import opposite


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("der laves en status hvert andet år i marts", [Fraction(1, 2)]),
        ("hvert år i marts", [1]),
        ("to gange om året", [2]),
        ("tre gange ugentligt", [156]),
        ("en gang om måneden", [12]),
        ("hvert halve år og hvert kvartal", [2, 4]),
        ("månedligt og årlig", [1, 12]),
        ("hver fjerde borger, i årevis og i ugevis", []),
        ("antallet af ugentlige timer i årets løb", []),
    ],
)
def test_times_a_year(text: str, wanted: list[Fraction]) -> None:
    assert sorted(frequencies(text)) == wanted


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Rådet ønsker en status to gange om året.", True),
        ("Én gang om året er for lidt, gør det halvårligt.", True),
        ("Vi vil gerne have status hvert andet år.", False),
        ("Hvert tredje år er nok.", False),
        ("Status bør sendes til rådet.", False),
    ],
)
def test_seldomer_than_asked_for_is_opposite(text: str, against: bool) -> None:
    change = Change(
        "Æ01", "9.2", ChangeKind.REWRITTEN, "Der laves en status hvert år i marts.",
        "Der laves en status hvert andet år i marts.",
    )  # fmt: skip
    said = Remark(
        remark_id("a.pdf", text), "H01", text, (Span(0, len(text)),), 1, RemarkKind.PROPOSAL
    )
    assert bool(opposite(said, change, delta(change))) is against
