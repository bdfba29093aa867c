"""A letter that several bodies sign by their chairs, where one of these was read as the sender."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Response, RoundFacts, Verdict
from hoering.privacy.find import find_personal

Make = Callable[..., Response]
LETTER = ["Fælles høringssvar", "Vi er imod planen, for den skader de unge.", "Med venlig hilsen"]


def stays(response: Response, facts: RoundFacts) -> set[str]:
    return {d.text for d in find_personal([response], facts) if d.proposal is Verdict.KEEP}


@pytest.mark.parametrize(
    "signed",
    [
        [
            "Flemming Overby",
            "formand, Strandby Idrætsforening",
            "Camilla Riis Holst",
            "gruppeleder, Spejderne i Strandby",
        ],
        [
            "Flemming Overby, formand for Strandby Idrætsforening",
            "Camilla Riis Holst, formand, Menighedsrådet",
        ],
        [
            "Flemming Overby",
            "formand",
            "Strandby Idrætsforening",
            "Camilla Riis Holst",
            "kasserer",
            "Strandby Støttekreds",
        ],
        [
            "Flemming Overby, Grundejerforeningen Solhøj",
            "Camilla Riis Holst, Grundejerforeningen Åsen",
        ],
    ],
)
def test_who_signs_for_a_body_stays(
    response_of: Make, facts: RoundFacts, signed: list[str]
) -> None:
    response = response_of([*LETTER, *signed], "Flemming Overby", chance=0.6)
    assert {"Flemming Overby", "Camilla Riis Holst"} <= stays(response, facts)


@pytest.mark.parametrize(
    "signed",
    [
        ["Karen Holm, lærer, Strandby Skole", "Ole Holm, pædagog, Strandby Idrætsforening"],
        ["Karen Holm", "Strandby Skolevej 4", "Ole Holm", "Klubvej 5"],
        ["Karen Holm, Haveforeningen Sol, have 4", "Ole Holm, Haveforeningen Elm, have 5"],
    ],
)
def test_a_couple_with_their_work_is_none(
    response_of: Make, facts: RoundFacts, signed: list[str]
) -> None:
    response = response_of([*LETTER, *signed], "Karen Holm", chance=0.6)
    assert "Karen Holm" not in stays(response, facts)


@pytest.mark.parametrize("lines", [[], ["Nej."], ["Karen Holm"]])
def test_a_letter_of_hardly_a_line(response_of: Make, facts: RoundFacts, lines: list[str]) -> None:
    response = response_of(lines, "Karen Holm", chance=0.6)
    assert not stays(response, facts)
