"""Initials are the same person's in the public version, and stand there once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Response, RoundFacts, Verdict
from hoering.privacy.deciding.substitutes import Citizens, settled
from hoering.privacy.find import find_personal
from hoering.privacy.masking.masking import mask_of

Make = Callable[..., Response]


def _public(response: Response, facts: RoundFacts, citizens: Citizens) -> str:
    data = settled(find_personal([response], facts), {}, citizens)
    hidden = [(s.datum, s.instead) for s in data if s.verdict is Verdict.HIDE]
    return mask_of(hidden).text(response.document.text)


@pytest.mark.parametrize(
    ("citizens", "instead"), [(Citizens.INITIALS, "A.S.K.D."), (Citizens.NUMBER, "Borger 1")]
)
def test_initials_in_front_of_two_family_names(
    response_of: Make, facts: RoundFacts, citizens: Citizens, instead: str
) -> None:
    lines = ["Mit navn er Anne Sofie Kirk Dam.", "Stien skal have lys.", "A.S. Kirk Dam"]
    said = _public(response_of(lines, "Anne Sofie Kirk Dam"), facts, citizens)
    assert said.splitlines()[-1] == instead


def test_a_name_with_initials_is_the_whole_names(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Jeg hedder Piotr Kowalczyk.", "Stien skal have lys.", "Hilsen", "Piotr K."]
    said = _public(response_of(lines, "Piotr K."), facts, Citizens.NUMBER)
    assert "Borger 2" not in said
    assert said.count("Borger 1") == 2


def test_who_signs_above_a_road_is_masked(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Det er for dyrt.", "Hilsen", "Sanne og Per", "Rughaven 8"]
    assert "Per" not in _public(response_of(lines, "Sanne og Per"), facts, Citizens.NUMBER)
