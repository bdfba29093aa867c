"""Whose letter it is, and what that decides: a private person's name goes, a body's signers stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Response, RoundFacts, SenderKind, Verdict
from hoering.language.namelist import name_list
from hoering.privacy.find import find_personal
from hoering.privacy.letters.behalf import are_given_names, body_chance, writes_privately
from hoering.privacy.letters.behalf_signs import behalf_signs
from hoering.privacy.names.authorship import sender_of

Make = Callable[..., Response]
HOME = [
    "Hej",
    "Jeg bor på Strandstien med min mand og vores to børn, og jeg kan ikke sove for støjen.",
    "Min søn Villads cykler til skole hver dag, og jeg er bange for den nye vej.",
    "mvh",
]
MET = [
    "Kære udvalg",
    "Vi i Landsbyklyngen Fire Tårne har drøftet planen på vores generalforsamling og støtter den.",
    "Vi har 61 frivillige og vil gerne hjælpe med stierne, når kommunen siger til.",
    "Med venlig hilsen",
]


def hidden(response: Response, facts: RoundFacts) -> set[str]:
    data = find_personal([response], facts)
    return {d.text for d in data if d.proposal is Verdict.HIDE}


def test_who_writes_of_home_writes_privately(response_of: Make) -> None:
    letter = response_of(
        [*HOME, "Else Holm"], "Hovlund Skole", SenderKind.ADMINISTRATION, chance=0.4
    )
    assert writes_privately(letter, name_list())


def test_parents_who_put_their_profession_below_their_names_write_privately(
    response_of: Make, facts: RoundFacts
) -> None:
    letter = response_of(
        [
            "Steffen Hauch og Pernille Brams",
            "Elmekrogen 27",
            "Undertegnede, der er forældre til to piger i Skovhuset, skal hermed gøre indsigelse.",
            "Vi anmoder om aktindsigt i beregningerne, idet vores piger ikke tåler flere skift.",
            "Med venlig hilsen",
            "Steffen Hauch    Pernille Brams",
            "Advokat (H)    Advokat",
        ],
        "Steffen Hauch og Pernille Brams",
        SenderKind.CITIZEN,
        chance=0.86,
    )
    assert {"Steffen Hauch", "Pernille Brams"} <= hidden(letter, facts)


def test_who_has_members_and_meetings_writes_for_a_body(response_of: Make) -> None:
    letter = response_of([*MET, "Gunhild Sand, formand"], "Gunhild Sand", chance=0.5)
    assert not writes_privately(letter, name_list())


def test_a_sender_that_was_decided_is_what_its_kind_says(response_of: Make) -> None:
    assert writes_privately(response_of([*MET, "Gunhild Sand"], "Gunhild Sand"), name_list())


def test_the_box_of_a_form_for_the_body_counts(response_of: Make) -> None:
    said = "Vi foreslår, at der laves rigtige cykelstier med kantsten i Nørregade."
    filled = response_of(["Navn: Else Holm", "Forening: Østermose Cykelvenner", said], "Else Holm")
    empty = response_of(["Navn: Else Holm", "Forening: -", said], "Else Holm")
    chances = [body_chance(behalf_signs(one, name_list())) for one in (filled, empty)]
    assert chances[0] > chances[1]


def test_the_signer_is_hidden_where_a_school_was_taken_for_the_sender(
    response_of: Make, facts: RoundFacts
) -> None:
    letter = response_of(
        [*HOME, "henrik skov"], "Hovlund Skole", SenderKind.ADMINISTRATION, chance=0.4
    )
    found = hidden(letter, facts)
    assert "henrik skov" in found
    assert not any("Hovlund" in text for text in found)


@pytest.mark.parametrize(
    ("lines", "sender", "writer"),
    [
        (["Fra lodsejer Lars Holm, Åvej 70"], "Lodsejer Lars Holm", "Lars Holm"),
        (["V.A.L.", "= Vagn Aage Lorenzen"], "= Vagn Aage Lorenzen", "Vagn Aage Lorenzen"),
        (
            ["Fra: Jonas Kamp <joka@hvidsted.example>", "Til: Høring", "Journaliseres venligst.",
             "> Fra: Bente Hugo <bente@post.example>", "> Jeg er imod planen."],
            "Jonas Kamp", "Bente Hugo",
        ),
        (
            ["Optaget af: Susanne Wium, Sekretariatet", "Ringet ind af: Ole Bastholm", "Han har KOL."],
            "Susanne Wium", "Ole Bastholm",
        ),
        (["Jeg er glad for Det Gule Hus i byen.", "Hilsen", "Else Holm"], "Det Gule Hus", "Else Holm"),
    ],
)  # fmt: skip
def test_the_writer_behind_what_was_taken_for_the_sender(
    response_of: Make, facts: RoundFacts, lines: list[str], sender: str, writer: str
) -> None:
    assert sender_of(response_of(lines, sender, chance=0.5), name_list(), facts) == writer


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Bjarne, Mona L., Ole og Ahmed", {"Bjarne", "Ole", "Ahmed"}),
        ("Mange knus fra Ruth og alle damerne", {"Ruth"}),
        ("Kurt (formand, 4041 8826, ring ikke før 10)", {"Kurt"}),
    ],
)
def test_who_signs_a_bodys_letter_by_first_names_stays(
    response_of: Make, facts: RoundFacts, line: str, kept: set[str]
) -> None:
    letter = response_of([*MET, line], "Brugerrådet i Kvisten", SenderKind.COUNCIL)
    assert not kept & hidden(letter, facts)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Vi har M. på 6 år i pleje hos os.", "M. på 6 år"),
        ("Jeg er far til August, der går til svømning.", "August"),
        ("Han tager Ritalin hver morgen.", "Ritalin"),
        ("Min mand kan ikke klare trapper.", "kan ikke klare trapper"),
        ("Mine knæ er færdige.", "knæ er færdige"),
        ("Jeg er nyretransplanteret.", "nyretransplanteret"),
        ("Min mor har brug for hjælp til bad.", "hjælp til bad"),
        ("Jeg skylder kommunen penge.", "skylder kommunen"),
        ("Jeg har siddet i fængsel.", "fængsel"),
        ("Jeg er her på særloven og ved ikke hvor længe.", "særloven"),
        ("Jeg boede på krisecenter med mine piger.", "boede på krisecenter"),
        ("Jeg arbejder meget og er i FOA.", "er i FOA"),
        ("Jeg søgte om en carport (BYG-2026-00871) i januar.", "BYG-2026-00871"),
        ("Vi bor i nr. 6, 8 og 10 og har samme hæk.", "nr. 6, 8 og 10"),
        ("Vi bor 480 meter væk på Thorslund Hedevej 5, og det støjer.", "Thorslund Hedevej 5"),
        ("Jeg har boet i Lodshuset, Pynten 1, siden 1974.", "Lodshuset, Pynten 1"),
        ("Jeg bor i opgang 4, 3. sal og kan ikke gå.", "opgang 4, 3. sal"),
    ],
)
def test_what_a_private_letter_tells_is_hidden(
    response_of: Make, facts: RoundFacts, said: str, found: str
) -> None:
    assert any(
        found in text for text in hidden(response_of([said, "Else Holm"], "Else Holm"), facts)
    )


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Der er 22 km til Tarmby og jeg har ingen bil.", "Tarmby"),
        ("Jeg driver jord i Højmark Enge.", "Højmark Enge"),
        ("Vi vil have bassinet uden hegn, 50 m fra en børnehave.", "hegn"),
        ("Jeg har ringet til 87 25 10 00 for at høre om det.", "87 25 10 00"),
        ("I har sparet 3 BIBLIOTEKARER på fire år.", "BIBLIOTEKARER"),
        ("Sydfjord Ejendomme A/S, Kajen 1, T 74 33 90 00", "74 33 90 00"),
        ("Modtaget pr. telefon 4/3 af Tina Rask, Natur og Vand", "Tina Rask"),
        ("Fra: Signe Brandt <sibr@hvidsted.example>", "Signe Brandt"),
    ],
)
def test_what_only_looks_private_stays(
    response_of: Make, facts: RoundFacts, said: str, kept: str
) -> None:
    letter = response_of([said, "Jeg er imod planen.", "Else Holm"], "Else Holm")
    assert not any(kept in text for text in hidden(letter, facts))


def test_an_officials_mailbox_in_the_header_goes_and_the_offices_stays(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = [
        "Fra: Else Holm <else@post.example>",
        "Til: hejb@hvidsted.example; plan@hvidsted.example",
    ]
    found = hidden(response_of([*lines, "Jeg er imod planen."], "Else Holm"), facts)
    assert "hejb@hvidsted.example" in found
    assert "plan@hvidsted.example" not in found


def test_a_client_above_his_lawyers_letter_is_hidden(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Advokaterne ved Fjorden", "Vedr.: Vagn Lyhne Holm - lokalplan 60",
             "Som advokat for ovennævnte skal jeg bemærke, at planen er ulovlig."]  # fmt: skip
    letter = response_of(lines, "Advokaterne ved Fjorden", SenderKind.COMPANY)
    assert "Vagn Lyhne Holm" in hidden(letter, facts)


def test_all_the_clients_of_a_lawyer_are_hidden(response_of: Make, facts: RoundFacts) -> None:
    lines = [
        "Advokaterne ved Fjorden",
        "Som advokat for Vagn Lyhne, Lone Kjær, Ib Dam og Lyhne Ejendomme ApS skal jeg bemærke:",
        "Planen er ulovlig.",
    ]
    letter = response_of(lines, "Advokaterne ved Fjorden", SenderKind.COMPANY)
    assert {"Vagn Lyhne", "Lone Kjær", "Ib Dam"} <= hidden(letter, facts)


def test_a_firms_name_outweighs_a_letter_that_tells_little(response_of: Make) -> None:
    lines = ["Vi er fire ansatte, og jeg har kørt i tyve år.", "Preben Holt"]
    firm = response_of(lines, "Holts Vognmandsforretning ApS", SenderKind.COMPANY, chance=0.5)
    assert 0.5 <= body_chance(behalf_signs(firm, name_list())) < 0.75
    assert not writes_privately(firm, name_list())


def test_several_given_names_are_people_before_they_are_a_body(response_of: Make) -> None:
    lines = ["Vi vil beholde bordet ved opgang 4 i Lindegården.", "Per, Ida og Bo"]
    people = response_of(lines, "Per, Ida og Bo", SenderKind.ORGANISATION, chance=0.7)
    assert are_given_names(people.sender, name_list())
    assert writes_privately(people, name_list())
    assert not are_given_names("Kunst og Kultur", name_list())
