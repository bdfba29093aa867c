"""People told of in bodies' letters, and conditions that a sentence tells in passing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Response, SenderKind

Make = Callable[..., Response]
Hidden = Callable[[Response], list[str]]


def of_body(response_of: Make, said: str) -> Response:
    """A letter of a body of volunteers that says this."""
    body = "Fiskeklubben Ørredens Venner"
    lines = [body, "Vi er imod planen.", said, "Hanne Tvilling", "formand"]
    return response_of(lines, body, SenderKind.ORGANISATION)


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
        ("Et medlem, Solveig Nørbæk, siger: »Vi savner lys på broen.«", ["Solveig Nørbæk"]),
    ],
)
def test_of_members_and_neighbours(
    response_of: Make, hidden: Hidden, said: str, strings: list[str]
) -> None:
    response = of_body(response_of, said)
    assert set(strings) <= set(hidden(response))


@pytest.mark.parametrize("sender", ["Naboer til Mosbølle Syd", "Lodsejerne ved Nordkysten"])
def test_neighbours_together_are_private(response_of: Make, hidden: Hidden, sender: str) -> None:
    lines = [sender, "Vi er imod planen.", "Kenneth Drost Villadsen", "Mosbøllevej 47"]
    response = response_of(lines, sender, SenderKind.ORGANISATION)
    assert {"Kenneth Drost Villadsen", "Mosbøllevej 47"} <= set(hidden(response))


def test_a_body_is_no_neighbour(response_of: Make, hidden: Hidden) -> None:
    said = "Vores formand Jens Holm Petersen taler med naboen, Lunde Skole, Skolevej 4."
    response = of_body(response_of, said)
    assert hidden(response) == []


@pytest.mark.parametrize(
    ("said", "string"),
    [
        ("Efter 22 uger på sygedagpenge skulle jeg i praktik.", "sygedagpenge"),
        ("Jeg har været anbragt, først i familiepleje og så på opholdssted.", "opholdssted"),
        ("Vi har vores egen Philippa og vores plejesøn Oscar.", "plejesøn"),
        ("Jeg fejlsynker og skal have gratin.", "fejlsynker"),
        ("Jeg fik brandsår på hænderne.", "brandsår"),
        ("Pensioneret smed. Selv ordblind.", "ordblind"),
        ("87 årig med pacemaker.", "pacemaker"),
        ("Mit førerkort nr. 200184 er fornyet.", "førerkort nr. 200184"),
        ("Mit brugernavn i bookingen er lunafb08.", "brugernavn i bookingen er lunafb08"),
    ],
)
def test_told_in_passing(response_of: Make, hidden: Hidden, said: str, string: str) -> None:
    response = response_of([said, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    assert any(string in text for text in hidden(response))


@pytest.mark.parametrize(
    "said",
    [
        "Jeg er på førtidspension, og hjemløse skal hjælpes.",
        "Jeg modtager efterløn, og arbejdsløse skal ikke straffes.",
    ],
)
def test_a_new_clause_is_of_others(response_of: Make, hidden: Hidden, said: str) -> None:
    response = response_of([said, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    assert not any(text.startswith(("hjemløs", "arbejdsløs")) for text in hidden(response))


def test_who_is_told_of_is_left_at_a_paragraphs_end(response_of: Make, hidden: Hidden) -> None:
    said = [
        "Min søn cykler.",
        "Planen er god.",
        "Borgmesteren har ret, når han siger, at kræft koster.",
    ]
    response = response_of([*said, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    assert not any("kræft" in text for text in hidden(response))


@pytest.mark.parametrize(
    "said",
    [
        "Vi har 118 navne på Blæsbjerg Skole.",
        "Vi har 118 navne på skolen.",
        "Skriv til kommunen.",
        "Det mener bestyrelsen.",
    ],
)
def test_an_address_below_a_sentence_is_one(response_of: Make, hidden: Hidden, said: str) -> None:
    lines = [said, "rune.tj@mail.example", "Rune Tjell"]
    response = response_of(lines, "Rune Tjell", SenderKind.CITIZEN)
    assert "rune.tj@mail.example" in hidden(response)


@pytest.mark.parametrize(
    "said",
    [
        "FDF har deres hus på Strandvej 12.",
        "Vi mødes på Skolevej 4, hvor Karen Dam Holst underviser.",
        "Ældrerådets medlem Jens Holm Petersen havde ordet.",
        "Formanden træffes hver dag, ring til ham på telefon 97 42 11 43.",
    ],
)
def test_places_and_offices_of_bodies_stay(response_of: Make, hidden: Hidden, said: str) -> None:
    response = of_body(response_of, said)
    told = hidden(response)
    assert not any(t in ("Strandvej 12", "Skolevej 4", "Jens Holm Petersen") for t in told)
    assert not any("97 42" in t for t in told)


def test_a_sentence_without_an_end_is_read_in_time(response_of: Make, hidden: Hidden) -> None:
    said = "jeg har hjemmehjælp og " * 4000
    response = response_of([said, "Karen Dam"], "Karen Dam", SenderKind.CITIZEN)
    assert any("hjemmehjælp" in text for text in hidden(response))


@pytest.mark.parametrize(
    ("line", "strings"),
    [
        ("Nedergårdsvej 18 · 26 40 73 51", {"Nedergårdsvej 18", "26 40 73 51"}),
        ("Sdr. Allé 20 - 22 63 11 75", {"Sdr. Allé 20", "22 63 11 75"}),
        ("Elmevej 7 – 22631175", {"Elmevej 7", "22631175"}),
        ("22 63 - 11 75", {"22 63 - 11 75"}),
        ("Borgmestervangen 1, 4. dør 2", {"Borgmestervangen 1, 4. dør 2"}),
    ],
)
def test_house_and_telephone_in_one_line(
    response_of: Make, hidden: Hidden, line: str, strings: set[str]
) -> None:
    response = response_of(["Vi er imod planen.", "Mange hilsner", "Mona Thygesen", line])
    assert strings <= set(hidden(response))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Jeg har siddet i fængsel to gange, har været misbruger og er ude.", True),
        ("Min søn er ved at blive udredt, og det tager tid.", True),
        ("Borgere, jeg møder, har været misbrugere længe.", False),
        ("Sagen er udredt af kommunen.", False),
    ],
)
def test_what_goes_on_behind_a_comma(
    response_of: Make, hidden: Hidden, said: str, found: bool
) -> None:
    told = hidden(response_of([said, "Karen Holm"]))
    assert any("misbruger" in text or "udredt" in text for text in told) is found
