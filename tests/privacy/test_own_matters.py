"""What points to a private sender by their own dealings, houses told by number, small and large letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal
from hoering.writing.facts.hidden_data import listed_for_export

Hidden = Callable[..., set[str]]


@pytest.fixture
def hidden(response_of: Callable[..., Response], facts: RoundFacts) -> Callable[..., set[str]]:
    """(text, sender, kind) → the texts that are proposed to be hidden in a letter."""

    def find(text: str, sender: str = "Else Holm", kind: str = "borger") -> set[str]:
        lines = [line for line in text.split("\n") if line]
        data = find_personal([response_of(lines, sender, SenderKind(kind))], facts)
        return {d.text for d in data if d.proposal is Verdict.HIDE}

    return find


def letter(said: str) -> str:
    return f"Til kommunen\n\n{said}\n\nVenlig hilsen\nElse Holm\n"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Min egen sag 26/30091 har ingen svaret på.", "sag 26/30091"),
        ("Min mand Arne (sagsnr. 27-00482-9) har ventet siden maj.", "sagsnr. 27-00482-9"),
        ("Jeg har en klagesag 26-07745 kørende.", "klagesag 26-07745"),
        ("Vi ejer Mejerigade 10, matr.nr. 2k, og glæder os.", "matr.nr. 2k"),
        ("Kundenummer 4409-118802, hvis I skal spørge dem.", "Kundenummer 4409-118802"),
        ("Jeg er murer og medlem af 3F.", "medlem af 3F"),
        ("Mit lånerkort 2600 4471 9903 virker ikke.", "lånerkort 2600 4471 9903"),
        ("Jeg har jagttegn 114-882-07 og god tid.", "jagttegn 114-882-07"),
        ("Se min anmeldelse nr. R-55120 fra i fjor.", "anmeldelse nr. R-55120"),
        ("I skrev, at brugernavnet akvist71 ikke findes.", "brugernavnet akvist71"),
        ("IP-adressen 87.49.203.118 blev spærret.", "IP-adressen 87.49.203.118"),
        ("Jeg har beskyttet adresse, så den skriver jeg ikke.", "beskyttet adresse"),
        ("Naboen i nr. 29 har allerede en varmepumpe.", "nr. 29"),
        ("Min bil (REG.NR. CK 40 918) holder der.", "REG.NR. CK 40 918"),
        ("Vi får boligstøtte og kan ikke betale mere.", "boligstøtte"),
        ("Merudgifter får vi 1.020 kr. til om måneden.", "Merudgifter"),
        ("Min mor har frontotemporal demens.", "frontotemporal demens"),
        ("Mit kundenummer hos Holme Forsyning er 4471 889 203.", "4471 889 203"),
        ("Jeg har plads C 214, medl.nr. 1178, og siger nej.", "medl.nr. 1178"),
        ("Jeg har handicapskilt (nr. 190442) og ingen plads.", "handicapskilt (nr. 190442"),
        ("Jeg har jagttegn 511 20 8, hvis nogen tvivler.", "jagttegn 511 20 8"),
        ("Vores søn Elliot (f. 2021) har cerebral parese.", "cerebral parese"),
        ("Så græd jeg i en time. Det var en fødselsdepression.", "fødselsdepression"),
        (
            "Skriv på www.facebook.com/dagfinn.osterlund i dag.",
            "www.facebook.com/dagfinn.osterlund",
        ),
        ("Mit opslag (@dagfinn_o) er delt mange gange.", "@dagfinn_o"),
        ("Jeg er på Skype: dagfinn.oster om aftenen.", "dagfinn.oster"),
        ("Jeg ejer naboejendommen Hedelykke, Høje Hedevej 203.", "Hedelykke, Høje Hedevej 203"),
        ("Jeg har drevet gården Lyngholm, Blåvej 118, i 40 år.", "Lyngholm, Blåvej 118"),
        ("Jeg bor i Skovfogedboligen, Roligvej 77, og cykler.", "Skovfogedboligen, Roligvej 77"),
    ],
)
def test_own_dealings_are_hidden(hidden: Hidden, said: str, found: str) -> None:
    assert found in hidden(letter(said))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Jeg henviser til lokalplan 118, sagsnr. 26/004417.", "26/004417"),
        ("Planen for matr.nr. 7b Egeholm Markjorder er uklar.", "7b"),
        ("Jeg var i otte år medlem af byrådet for Venstre.", "Venstre"),
        ("Jeg har læst bilag nr. 7 og tillæg nr. 4.", "nr."),
        ("Vi vil have 2 spande og ikke 4.", "have 2"),
        ("Se facebook.com/groups/vestbyen for billeder.", "groups"),
        ("Mit kundenummer hos Holme Forsyning er 4471 889 203.", "Holme"),
        ("Jeg har læst afsnittet om misbrug. Planen er god. Det er demens.", "demens"),
    ],
)
def test_what_only_looks_like_it_stays(hidden: Hidden, said: str, kept: str) -> None:
    assert not any(kept in text for text in hidden(letter(said)))


def test_a_case_number_at_the_head_is_no_persons(hidden: Hidden) -> None:
    text = "Rådhuset\nRef: Susan Mikkelsen\nsag 25-01944\n\nVi kan levere 195.000 kr.\n"
    assert not any("25-01944" in found for found in hidden(text, "Rådhuset", "forvaltning"))


def test_the_senders_name_in_small_letters_and_short(hidden: Hidden) -> None:
    text = "hej\n\njeg vil ha en bænk. den gamle er væk.\n\ntage elkjær holm\nt.e.h.\n"
    found = hidden(text, "Tage Elkjær Holm")
    assert {"tage elkjær holm", "t.e.h."} <= found


def test_a_letter_in_capitals_is_read_as_usual(hidden: Hidden) -> None:
    said = (
        "JEG SKRIVER OM AFLASTNINGEN. DER STÅR, AT MAN HØJST KAN FÅ 14 DAGE OM ÅRET. "
        "PREBEN HAR DEMENS OG ER VÅGEN OM NATTEN."
    )
    found = hidden(f"TIL KOMMUNEN\n\n{said}\n\nHANNE HOLM\n", "Hanne Holm")
    assert {"PREBEN", "DEMENS", "HANNE HOLM"} <= found


@pytest.mark.parametrize("name", ["Emir", "Hákun"])
def test_who_is_ill_is_a_person_whatever_the_lists_say(hidden: Hidden, name: str) -> None:
    assert {name, "astma"} <= hidden(letter(f"{name} har astma og kan ikke cykle."))


def test_a_genitive_before_a_thing_is_a_person_and_before_a_road_none(hidden: Hidden) -> None:
    assert "Jesper" in hidden(letter("Vi kørte ham hjem i Jespers folkevogn."))
    assert not hidden(letter("Vi mødes i Jespers Allé.")) - {"Else Holm"}


def test_who_speaks_in_a_councils_minutes_stays(hidden: Hidden) -> None:
    text = (
        "Lokalrådet\nReferat af møde den 3. maj\n\nOle Brinch mente, at planen er for lang. "
        "En nabo, Bent Lund, fortalte, at han ikke kan sove.\n\nReferent: Ida Skov\n"
    )
    found = hidden(text, "Lokalrådet", "råd")
    assert "Ole Brinch" not in found
    assert "Bent Lund" in found


def test_who_forwards_the_senders_mail_stays(hidden: Hidden) -> None:
    text = (
        "Fra: Sara Bruun, Ravnsholt Kommune\nTil: Høring\nEmne: VS: kørsel\n\nTil journalen.\n\n"
        "Fra: Else Holm <else.holm@post.example>\nTil: Kommunen\n\nJeg kan ikke komme med bussen.\nElse Holm\n"
    )
    found = hidden(text)
    assert "Sara Bruun" not in found
    assert "Else Holm" in found


def test_first_names_under_a_bodys_letter_stay(hidden: Hidden) -> None:
    text = "Vi er personalet i Børnehaven Havet, og basen bør bestå.\n\nHilsen\nGitte, Pia, Line og Svend\n"
    assert not hidden(text, "Børnehaven Havet", "forvaltning") & {"Gitte", "Pia", "Line", "Svend"}


def test_a_lawyer_below_a_firms_letter_is_no_private_sender(hidden: Hidden) -> None:
    head = "advokatfirmaet Thune & Holck\nT 33 60 41 90\n\nForslaget er ulovligt.\n\n"
    text = head + "Med venlig hilsen\nJesper Thune\nadvokat (H)\n"
    assert not hidden(text, "advokatfirmaet Thune & Holck", "virksomhed")


def test_names_below_each_other_are_listed_apart(
    response_of: Callable[..., Response], facts: RoundFacts
) -> None:
    response = response_of(["Ja tak.", "Knus fra Gitte", "Gitte Holm"], "Gitte Holm")
    rows = listed_for_export(find_personal([response], facts), [response])
    assert {"Gitte", "Gitte Holm"} <= {str(row["text"]) for row in rows}


def test_a_round_of_which_no_municipality_is_known_is_searched_all_the_same(
    response_of: Callable[..., Response],
) -> None:
    """An empty name once split the host of every address, and stopped the run."""
    lines = ["Skriv til else@post.example.", "Venlig hilsen", "Else Holm"]
    data = find_personal([response_of(lines, "Else Holm")], RoundFacts(title="", municipality=""))
    assert "else@post.example" in {d.text for d in data}


@pytest.mark.parametrize(
    "said",
    [
        "Vores brugernavn er ikke kommet endnu.",
        "Der skal være 40 pladser på venteliste 2026.",
        "Årskort til 900 kr. er for dyrt.",
        "Lejemålet på 85 m2 koster 9.400 kr.",
        "Et årskort 1.200 kr. dyrere er for meget.",
        "Forslaget har 12 nye kolonihave 40-60 meter fra åen.",
        "En anmeldelse 300-400 gange om året er mange.",
        "Jeg skrev brugernavnet forkert.",
    ],
)
def test_ordinary_words_in_front_of_a_number_stay(hidden: Hidden, said: str) -> None:
    assert hidden(letter(said)) == {"Else Holm"}
