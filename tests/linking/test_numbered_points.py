"""Who names one numbered point is not answered by what became of its neighbour."""

from __future__ import annotations

import pytest

from hoering.domain import Change, ChangeKind, Reference, ReferenceKind, Remark, RemarkKind, Span
from hoering.linking.order import in_another_point, own_point

K = ReferenceKind


def change(section: str, before: str) -> Change:
    return Change("Æ01", section, ChangeKind.REWRITTEN, before, "Nyt.")


def remark(*references: tuple[ReferenceKind, str]) -> Remark:
    return Remark(
        id="1",
        response="H01",
        text="Seks meter.",
        spans=(Span(0, 11),),
        page=1,
        kind=RemarkKind.PROPOSAL,
        references=tuple(Reference(k, v, Span(0, 0)) for k, v in references),
    )


@pytest.mark.parametrize(
    ("section", "before", "wanted"),
    [
        ("§ 5", "5.2 Vejen er fem meter bred.", "5.2"),
        ("§ 6", "Stk. 3. Beboeren følges til læge.", "6.3"),
        ("§ 6", "Beboeren følges til læge.", ""),
        ("Takster", "1.250 kr. om måneden.", ""),
        ("§ 5", "", ""),
    ],
)
def test_the_point_that_a_passage_begins_with(section: str, before: str, wanted: str) -> None:
    assert own_point(change(section, before)) == wanted


@pytest.mark.parametrize(
    ("references", "before", "elsewhere"),
    [
        (((K.SECTION, "5.2"),), "5.1 Delområde C får vejadgang.", True),
        (((K.SECTION, "5.2"),), "5.2 Vejen er fem meter bred.", False),
        (((K.SECTION, "5.2"), (K.SECTION, "5.1")), "5.1 Delområde C får vejadgang.", False),
        (((K.PARAGRAPH_SIGN, "5"),), "5.1 Delområde C får vejadgang.", False),
        (((K.SECTION, "6.2"),), "5.1 Delområde C får vejadgang.", False),
        (((K.PAGE, "5.2"),), "5.1 Delområde C får vejadgang.", False),
        (((K.SECTION, "5.2"),), "Delområde C får vejadgang.", False),
    ],
)
def test_another_point_of_the_same_section(
    references: tuple[tuple[ReferenceKind, str], ...], before: str, elsewhere: bool
) -> None:
    assert in_another_point(remark(*references), change("§ 5", before)) is elsewhere
