"""Which part of a long change is shown beside a remark."""

from __future__ import annotations

import pytest

from hoering.domain import Change, ChangeKind
from hoering.linking.deltas import shown

SQUARE = Change(
    "Æ13",
    "3",
    ChangeKind.REWRITTEN,
    "Af de 64 pladser, der er i dag, bevares 18 langs sydsiden. Resten af Torvet belægges med "
    "brosten og indrettes med vand, bænke og plads til torvedage onsdag og lørdag.",
    "Af de 64 pladser, der er i dag, bevares 26 langs sydsiden, heraf otte som korttidspladser. "
    "Resten af Torvet belægges med brosten og indrettes med vand, bænke og plads til torvedage "
    "torsdag og lørdag.",
)
HALLS = Change(
    "Æ05",
    "4",
    ChangeKind.REWRITTEN,
    "Støtte gives til huse med mindst 60 udlejninger om året.",
    "Støtte gives til huse med mindst 40 udlejninger om året. Ved tildelingen lægges der vægt på, "
    "at alle kan komme ind og være med, for eksempel ved niveaufri indgang, toilet i stueplan og "
    "teleslynge.",
)


@pytest.mark.parametrize(
    ("change", "asked", "wanted"),
    [
        (SQUARE, "Det er torsdag og lørdag, ikke onsdag.", "til torvedage torsdag og lørdag.«"),
        (SQUARE, "Der skal være korttidspladser.", "»… i dag, bevares 26 langs sydsiden, heraf"),
        (
            HALLS,
            "Toilettet er i kælderen, og teleslynge mangler.",
            "toilet i stueplan og teleslynge",
        ),
        (HALLS, "Hellere 40 udlejninger.", "»… huse med mindst 40 udlejninger"),
    ],
)
def test_of_a_long_change_the_part_is_shown_that_the_remark_speaks_of(
    change: Change, asked: str, wanted: str
) -> None:
    assert wanted in shown(change, asked=asked)


def test_without_a_common_word_the_change_is_shown_from_where_it_begins() -> None:
    assert shown(HALLS, asked="Jeg er imod.") == shown(HALLS)
    assert shown(HALLS).startswith("ændrer til »… huse med mindst 40 udlejninger")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("B1 | Hjælpere | 2027 | 0,2 | Drift", "B1 | Hjælpere | 2027 | 1,3 | Drift",
         "ændrer til »B1 | Hjælpere | … | 1,3 | …«"),
        ("B1 | Hjælpere | 2027 | 0,2", "B1 | Vejledere | 2028 | 0,2",
         "ændrer til »B1 | Vejledere | 2028 | …«"),
    ],
)  # fmt: skip
def test_a_row_is_told_by_its_name_and_its_new_cells(before: str, after: str, told: str) -> None:
    change = Change("Æ01", "Økonomi", ChangeKind.REWRITTEN, before, after)
    assert shown(change) == told
