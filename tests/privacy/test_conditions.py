"""Everyday words for illness and help, told of somebody who can be known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal

Make = Callable[..., Response]
LONG = "Vi synes, at bussen skal køre hver halve time, for ellers er der ingen, der tager den, og så er pengene spildt."


def health_of(response: Response, facts: RoundFacts) -> set[str]:
    data = find_personal([response], facts)
    hidden = [d for d in data if d.proposal is Verdict.HIDE]
    return {d.text for d in hidden if d.kind is PersonalKind.HEALTH}


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Min søn er otte og tisser i sengen, når der er nye voksne.", "tisser i sengen"),
        ("Min kone kan ikke bruge den ene arm efter faldet.", "kan ikke bruge den ene arm"),
        ("Min mor ser kun skygger og skal følges.", "ser kun skygger"),
        ("Min bror er født med åben ryg.", "åben ryg"),
        ("Min datter har en sonde i næsen.", "sonde i næsen"),
        ("Min mand sidder i el-stol og skal hentes ved døren.", "el-stol"),
    ],
)
def test_told_in_everyday_words(
    response_of: Make, facts: RoundFacts, told: str, words: str
) -> None:
    response = response_of([LONG, told, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    assert any(words in found for found in health_of(response, facts))


@pytest.mark.parametrize(
    "told",
    [
        "Børn, der tisser i sengen, skal også kunne komme med på lejr.",
        "Skolepsykologer mangler i hele kommunen.",
        "Vi venter sikkert et år mere på stien.",
    ],
)
def test_what_is_nobodys_stays(response_of: Make, facts: RoundFacts, told: str) -> None:
    response = response_of(["Handicaprådet", LONG, told], "Handicaprådet", SenderKind.COUNCIL)
    assert health_of(response, facts) == set()
