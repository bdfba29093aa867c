"""Private people told of by unusual names, and what is near them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from hoering.domain import Response, SenderKind

Make = Callable[..., Response]
Hidden = Callable[[Response], list[str]]
BODY = "Fiskeklubben Ørredens Venner"


def in_private(response_of: Make, hidden: Hidden, *said: str) -> list[str]:
    return hidden(response_of([*said, "Karen Holm"]))


def in_bodys(response_of: Make, hidden: Hidden, said: str) -> list[str]:
    lines = [BODY, "Vi er imod planen.", said, "Hanne Tvilling", "formand"]
    return hidden(response_of(lines, BODY, SenderKind.ORGANISATION))


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Torkild Øsby foreslår flere stativer.", ["Torkild Øsby"]),
        ("Jeg har talt med Gudrun Langsø om det.", ["Gudrun Langsø"]),
        ("Orla Mejlby Solbakken 7B", ["Orla Mejlby"]),
        ("Torkild Øsby Lindevej 9", ["Torkild Øsby"]),
        ("Fru Brinkholms hus ligger ved siden af.", ["Fru Brinkholm"]),
        ("Karen Øsbys hus ryster, når bussen kører.", ["Karen Øsbys"]),
        ("Bruun-Rasmussen-familien har søgt tre gange.", ["Bruun-Rasmussen"]),
        ("Røde Ole og Bager-Jens er enige med mig.", ["Ole", "Bager-Jens"]),
        ("Poulsens drenge kører på knallert.", ["Poulsen"]),
        ("Den gamle Dinesen er faldet på stien.", ["Dinesen"]),
        ("Pædagogmedhjælper Susanne var den eneste, der hjalp.", ["Susanne"]),
        ("Pedel Jan hjælper børnene over vejen.", ["Jan"]),
        ("Line Marie Kolding skriver, at hun er enig.", ["Line Marie Kolding"]),
        ("Hun leger med Maja og Oliwia fra klassen.", ["Maja", "Oliwia"]),
    ],
)
def test_in_private_letters(
    response_of: Make, hidden: Hidden, said: str, names: Sequence[str]
) -> None:
    assert set(names) <= set(in_private(response_of, hidden, said))


@pytest.mark.parametrize(
    "said",
    [
        "Toget kører fra Lyngby til Nørrebro.",
        "Karen Blixens Vej 12 skal have lys.",
        "Karen Blixen Skole er for lille.",
        "Ole og Netto holder åbent.",
        "Bus-Centralen og Lærer-Foreningen er enige.",
        "Den gamle Brugs skal bevares.",
        "Der er lukket dagen efter Kristi himmelfartsdag.",
        "Jeg skriver, fordi det i vores SFO tit er leverpostej, og så får min datter ikke noget.",
    ],
)
def test_what_is_no_person_stays(response_of: Make, hidden: Hidden, said: str) -> None:
    things = {"Lyngby", "Nørrebro", "Karen Blixen", "Netto", "Brugs", "Centralen"}
    assert not {*things, "Kristi", "SFO"} & set(in_private(response_of, hidden, said))


def test_a_quay_in_a_bodys_address_is_nobody(response_of: Make, hidden: Hidden) -> None:
    assert "Kaj" not in in_bodys(response_of, hidden, f"{BODY} | Nordre Kaj 8 | Hvidsted Kommune")


def test_who_writes_in_small_letters_and_signs_with_the_given_name(
    response_of: Make, hidden: Hidden
) -> None:
    lines = ["hej jeg hedder mohammed jabbari og bor her", "klubben skal være for alle", "mohammed"]
    assert "mohammed" in hidden(response_of(lines, "Mohammed Jabbari"))


@pytest.mark.parametrize(("last", "found"), [("KM", True), ("KN", False), ("km", False)])
def test_two_letters_alone_are_the_senders_initials(
    response_of: Make, hidden: Hidden, last: str, found: bool
) -> None:
    lines = ["Kommunen skal ansætte flere lærere.", "Karen Mogensen", last]
    assert (last in hidden(response_of(lines, "Karen Mogensen"))) is found


@pytest.mark.parametrize(
    "said", ["Vores medlem Torkild Øsby foreslår flere stativer.", "Et medlem, Ole Kjær, mener det samme."]
)  # fmt: skip
def test_an_ordinary_member_is_no_official(response_of: Make, hidden: Hidden, said: str) -> None:
    assert {"Torkild Øsby", "Ole Kjær"} & set(in_bodys(response_of, hidden, said))


def test_a_member_of_a_council_is_one(response_of: Make, hidden: Hidden) -> None:
    said = "Vores medlem i Ældrerådet Ole Kjær foreslår flere bænke."
    assert in_bodys(response_of, hidden, said) == []


def test_where_one_resident_lives(response_of: Make, hidden: Hidden) -> None:
    said = "En beboer i Nordlysvej 41, Tanja, fortalte om støjen."
    assert in_bodys(response_of, hidden, said) == ["Nordlysvej 41", "Tanja"]
    said = "Som advokat for ejerne af ejendommene Kajgade 14, 16 og 18 skal jeg bede om svar."
    assert in_bodys(response_of, hidden, said) == ["Kajgade 14, 16 og 18"]
    said = "Beboerne på Solbakken 14 vil have en port."
    assert in_bodys(response_of, hidden, said) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Du har oplyst, at du er førtidspensionist og bor i byen.", "førtidspensionist"),
        ("Vi noterer, at du bor på Havnevej 8 og er kørestolsbruger.", "kørestolsbruger"),
        ("Som du skriver, er du førtidspensionist.", "førtidspensionist"),
        ("Min eksmand, overlæge på sygehuset, sidder i fængsel.", "sidder i fængsel"),
        ("Min datter er nu skolevægrer.", "skolevægrer"),
    ],
)
def test_conditions_told_of_the_writer_by_others(
    response_of: Make, hidden: Hidden, said: str, found: str
) -> None:
    assert found in in_private(response_of, hidden, said)


@pytest.mark.parametrize(
    "said",
    [
        "Hvis du er førtidspensionist, skal du betale det samme.",
        "Når du har kræft, skal der være hjælp at hente.",
    ],
)
def test_what_is_said_of_anybody_stays(response_of: Make, hidden: Hidden, said: str) -> None:
    assert in_private(response_of, hidden, said) == ["Karen Holm"]


def test_who_signs_for_a_body_tells_of_himself(response_of: Make, hidden: Hidden) -> None:
    (found,) = in_bodys(response_of, hidden, "Jeg er født med rygmarvsbrok og spiller rugby.")
    assert "rygmarvsbrok" in found
    said = "Jeg har arbejdet med demens i mange år, og vi hjælper børn med autisme."
    assert in_bodys(response_of, hidden, said) == []


def test_the_land_above_whose_owner_speaks(response_of: Make, hidden: Hidden) -> None:
    lines = [
        "Vedr. matr.nr. 14b Strandby By",
        "Jeg gør indsigelse som ejer af ovennævnte matrikel.",
    ]
    assert "matr.nr. 14b Strandby By" in in_private(response_of, hidden, *lines)
    assert "matr.nr. 14b Strandby By" not in in_private(response_of, hidden, lines[0])


def test_a_page_called_by_the_writer(response_of: Make, hidden: Hidden) -> None:
    said = "Se https://karen-holm.example.dk/haven og https://www.holmens.example.dk/karens-have."
    found = in_private(response_of, hidden, said)
    assert "https://karen-holm.example.dk/haven" in found
    assert in_private(response_of, hidden, "Se https://www.hvidsted.example.dk/plan.") == [
        "Karen Holm"
    ]


def test_who_is_touched_is_nobodys_spokesman(response_of: Make, hidden: Hidden) -> None:
    said = "Ingen vidste, at man ikke må røre ved Oliver, eller hvorfor det er sådan."
    assert "Oliver" in in_bodys(response_of, hidden, said)
    said = "Grundejerforeningen Åsen ved Ole Kjær er enig med os."
    assert in_bodys(response_of, hidden, said) == []


def test_the_chairs_health_is_told_of_somebody(response_of: Make, hidden: Hidden) -> None:
    said = "Vi beklager forsinkelsen. Vores formand har været indlagt i marts."
    assert any("indlagt" in text for text in in_bodys(response_of, hidden, said))
    assert in_bodys(response_of, hidden, "Vores formand taler gerne om demens.") == []


def test_a_family_that_no_list_has_is_hidden_alone_as_well(
    response_of: Make, hidden: Hidden
) -> None:
    said = "Nanna Kristine Vedelsby siger nej. Vedelsby har altid været imod."
    assert "Vedelsby" in in_private(response_of, hidden, said)


def test_what_a_family_owns_and_what_is_a_shop(response_of: Make, hidden: Hidden) -> None:
    said = "Hunden er blevet bidt af Sørensens rottweiler."
    assert "Sørensen" in in_private(response_of, hidden, said)
    said = "Der er for mange biler ved Sørensens bageri."
    assert "Sørensen" not in in_private(response_of, hidden, said)


def test_the_house_before_a_name(response_of: Make, hidden: Hidden) -> None:
    said = "Beboeren i nr. 18, fru Ottesen, er gangbesværet."
    assert {"nr. 18", "fru Ottesen"} <= set(in_bodys(response_of, hidden, said))


@pytest.mark.parametrize(
    "said",
    [
        "Bestyrelsen (Leif Damholt, Susse Kragh og Per Toft) har drøftet planen.",
        "Til stede: Jette Ravnsborg (formand), Palle, Gudrun og Mehmet.",
    ],
)
def test_a_board_told_by_name_stays(response_of: Make, hidden: Hidden, said: str) -> None:
    assert in_bodys(response_of, hidden, said) == []


def test_who_signs_as_what_they_are_is_not_named(response_of: Make, hidden: Hidden) -> None:
    """As a name it would stop the publication of all letters in which it stands."""
    lines = ["Der mangler en frist, siger en mor i klassen.", "Hilsen en mor"]
    assert hidden(response_of(lines, "En mor")) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Jeg taler også for min svoger Hans Mogensen.", "Hans Mogensen"),
        ("Mine to børn, Emre på 9 og Selin på 12. De cykler.", "Selin"),
    ],
)
def test_kin_told_by_the_words_beside_them(
    response_of: Make, hidden: Hidden, said: str, found: str
) -> None:
    assert found in in_private(response_of, hidden, said)


def test_who_bears_the_senders_family_name_is_no_pronoun(response_of: Make, hidden: Hidden) -> None:
    lines = ["Min bror Hans Krog bor her.", "Else Krog"]
    assert hidden(response_of(lines, "Else Krog")) == ["Hans Krog", "Else Krog"]


@pytest.mark.parametrize(
    "said", ["Gæster til Fuglsang Slot kører her.", "I Børnehuset Tudsen har han fået ro."]
)
def test_a_castle_and_a_kindergarten_are_nobody(
    response_of: Make, hidden: Hidden, said: str
) -> None:
    assert hidden(response_of([said, "Else Fuglsang"], "Else Fuglsang")) == ["Else Fuglsang"]


@pytest.mark.parametrize(
    ("end", "found"),
    [
        ("(Freja, Noah B., Amina og de andre)", ["Freja", "Noah B.", "Amina"]),
        ("v/ Asta, Mikkel og Noor", ["Asta", "Mikkel", "Noor"]),
        ("Hilsen Asta, forperson", []),
        ("Hilsen Asta Hald og Noor Bek", []),
    ],
)
def test_the_young_who_sign_by_first_names_are_hidden(
    response_of: Make, hidden: Hidden, end: str, found: list[str]
) -> None:
    lines = ["Vi forstod det meste.", "Hilsen Ungdomsrådet", end]
    assert hidden(response_of(lines, "Ungdomsrådet", SenderKind.COUNCIL)) == found
    older = hidden(response_of(lines, "Idrætsrådet", SenderKind.COUNCIL))
    assert "Asta" not in older and "Freja" not in older
