"""A family name alone in one letter, of somebody who is hidden in another; given names in small letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalDatum, PersonalKind, Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal
from hoering.privacy.names.other_letters import WHY

Make = Callable[..., Response]
SAID = "Jeg synes, at bussen skal køre hver halve time, for ellers er der ingen, der tager den."
SIGNED = ["Venlig hilsen", "Tage Stenkjær", "Tlf. 28 00 40 63"]


def found(make: Make, facts: RoundFacts, said: str, *more: Response) -> list[PersonalDatum]:
    """What the second letter, which says that, has of family names alone."""
    first = make([SAID, *SIGNED], "Tage Stenkjær", file="hoeringssvar/a.txt", id="H01")
    second = make(
        [SAID, said, "Venlig hilsen", "Inge Brask"],
        "Inge Brask",
        file="hoeringssvar/b.txt",
        id="H02",
    )
    data = find_personal([first, second, *more], facts)
    return [d for d in data if d.why == WHY]


@pytest.mark.parametrize(
    "said",
    [
        "Jeg er enig med Stenkjær om bussen.",
        "Her har Stenkjærs have altid ligget.",
    ],
)
def test_it_is_hidden_where_it_stands_alone(
    response_of: Make, facts: RoundFacts, said: str
) -> None:
    (datum,) = found(response_of, facts, said)
    assert (datum.response, datum.text, datum.person) == ("H02", "Stenkjær", "Tage Stenkjær")
    assert datum.proposal is Verdict.HIDE and len(datum.spans) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Bussen skal køre ad Stenkjærvej.",
        "Vi bor i Stenkjær og vil gerne have en bus.",
        "Stenkjær Skole skal have en cykelsti.",
        "Det har borgmester Stenkjær lovet os.",
        "Firmaet Stenkjær & Søn har lavet vejen.",
        "På Stenkjærgård er der køer, og Stenkjær ligger for sig selv.",
    ],
)
def test_a_road_a_place_a_body_and_an_office_stay(
    response_of: Make, facts: RoundFacts, said: str
) -> None:
    assert found(response_of, facts, said) == []


def test_a_public_persons_name_stays(response_of: Make, facts: RoundFacts) -> None:
    chair = response_of(
        ["Ældrerådet har drøftet planen.", "Med venlig hilsen", "Olga Stenkjær, formand"],
        sender="Ældrerådet",
        kind=SenderKind.COUNCIL,
        file="hoeringssvar/c.txt",
        id="H03",
    )
    assert found(response_of, facts, "Jeg er enig med Stenkjær om bussen.", chair) == []


def test_a_given_name_stands_again_in_small_letters(response_of: Make, facts: RoundFacts) -> None:
    lines = [SAID, "Min søn Rasmus går i skole her.", "Det er rasmus, der cykler, ikke mig."]
    web = ["Se rasmus@post.example og www.rasmus.example."]
    response = response_of([*lines, *web, "Venlig hilsen", "Karen Holm"])
    small = [d for d in find_personal([response], facts) if d.text == "rasmus"]
    assert [(d.kind, d.proposal, len(d.spans)) for d in small] == [
        (PersonalKind.NAME, Verdict.HIDE, 1)
    ]
    assert small[0].person == "Rasmus"
