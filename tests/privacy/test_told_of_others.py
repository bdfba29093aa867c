"""People told of in bodies' letters, and conditions that a sentence tells in passing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal

Make = Callable[..., Response]


def hidden(response: Response, facts: RoundFacts) -> list[str]:
    return [d.text for d in find_personal([response], facts) if d.proposal is Verdict.HIDE]


@pytest.mark.parametrize(
    ("said", "strings"),
    [
        (
            "Vi ser gerne, at vores medlem Eskild Bang, Lodsstien 8, bliver hørt.",
            ["Eskild Bang", "Lodsstien 8"],
        ),
        (
            "Vi har en skrivelse fra lodsejer Ulrik Mølgaard, Ringgårdsvej 114, der siger nej.",
            ["Ulrik Mølgaard", "Ringgårdsvej 114"],
        ),
        (
            "Moderen, Mathilde Ravn Kjeldsen, kan træffes på deres adresse, Ahornvej 5.",
            ["Ahornvej 5"],
        ),
    ],
)
def test_of_members_and_neighbours(
    response_of: Make, facts: RoundFacts, said: str, strings: list[str]
) -> None:
    lines = [
        "Fiskeklubben Ørredens Venner",
        "Vi er imod planen.",
        said,
        "Hanne Tvilling",
        "formand",
    ]
    response = response_of(lines, "Fiskeklubben Ørredens Venner", SenderKind.ORGANISATION)
    assert set(strings) <= set(hidden(response, facts))


def test_a_body_is_no_neighbour(response_of: Make, facts: RoundFacts) -> None:
    said = "Vores formand Jens Holm Petersen taler med naboen, Lunde Skole, Skolevej 4."
    lines = [
        "Fiskeklubben Ørredens Venner",
        "Vi er imod planen.",
        said,
        "Hanne Tvilling",
        "formand",
    ]
    response = response_of(lines, "Fiskeklubben Ørredens Venner", SenderKind.ORGANISATION)
    assert hidden(response, facts) == []


@pytest.mark.parametrize(
    ("said", "string"),
    [
        ("Efter 22 uger på sygedagpenge skulle jeg i praktik.", "sygedagpenge"),
        ("Jeg har været anbragt, først i familiepleje og så på opholdssted.", "opholdssted"),
        ("Vi har vores egen Philippa og vores plejesøn Oscar.", "plejesøn"),
        ("Jeg fejlsynker og skal have gratin.", "fejlsynker"),
        ("Jeg fik brandsår på hænderne.", "brandsår"),
        ("Mit førerkort nr. 200184 er fornyet.", "førerkort nr. 200184"),
        ("Mit brugernavn i bookingen er lunafb08.", "brugernavn i bookingen er lunafb08"),
    ],
)
def test_told_in_passing(response_of: Make, facts: RoundFacts, said: str, string: str) -> None:
    response = response_of([said, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    assert any(string in text for text in hidden(response, facts))


@pytest.mark.parametrize(
    "said",
    [
        "Efter et år på plejehjemmet skulle kommunen svare.",
        "Jeg arbejder på et opholdssted og i familiepleje.",
        "Børn, der er anbragt i familiepleje, skal høres, og det mener jeg.",
        "På krisecentret skal kommunen bruge flere penge.",
        "Kunde 4 i køen fik ikke svar.",
    ],
)
def test_work_and_others_stay(response_of: Make, facts: RoundFacts, said: str) -> None:
    response = response_of([said, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    told = (PersonalKind.HEALTH, PersonalKind.OTHER)
    data = find_personal([response], facts)
    assert [d.text for d in data if d.kind in told and d.proposal is Verdict.HIDE] == []


def test_an_address_below_a_sentence_is_one(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Vi har 118 navne på Blæsbjerg Skole.", "rune.tj@mail.example", "Rune Tjell"]
    response = response_of(lines, "Rune Tjell", SenderKind.CITIZEN)
    assert "rune.tj@mail.example" in hidden(response, facts)
