"""Names that are land or words, English kin, initials, petitions; kings, authors and towns that stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Response, SenderKind

Make = Callable[..., Response]
Hidden = Callable[[Response], list[str]]
COUNCIL = SenderKind.COUNCIL


def _letter(*said: str, below: tuple[str, ...] = ("Karen Holm",)) -> list[str]:
    return ["Jeg har læst planen for byens rum med stor interesse.", *said, "Venlig hilsen", *below]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Det siger Birgit Skov også, når vi mødes.", "Birgit Skov"),
        ("Det siger min bror Per Mose også.", "Per Mose"),
        ("I klubben er vi Rita Lund, Bo Hede og et par stykker til.", "Bo Hede"),
        ("Min nabo Poul Friis, kaldet Buller, er enig.", "Buller"),
        ("Min mor Ellen, født Brask, boede her før.", "Brask"),
        ("Kollegaen Thiruvani blev kørt ned i krydset.", "Thiruvani"),
        ("My wife Oksandra does not drive.", "Oksandra"),
        ("I am the father of Abena and work at night.", "Abena"),
        ("Vi har to piger, Zeyra og Melda, og de cykler.", "Melda"),
        ("Min svoger Sv. Aa. Kroager har billeder fra dengang.", "Sv. Aa. Kroager"),
        ("Spørg Niels oppe ved mosen, han ved det.", "Niels"),
        ("Spørg bare Hans Jørgen, han ved det.", "Hans Jørgen"),
        ("Vi har lånt noder af M0gens i årevis.", "M0gens"),
        ("Mrs. Haverslev upstairs agrees.", "Mrs. Haverslev"),
        ("Det siger Gerda Bro Nørmark også.", "Gerda Bro Nørmark"),
    ],
)
def test_a_private_person_is_found(response_of: Make, hidden: Hidden, said: str, who: str) -> None:
    assert who in hidden(response_of(_letter(said)))


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Christian 4. har siddet på diget.", "Christian"),
        ("Vi har læst Karen Blixen, Dea Marie Birk og Tove Ditlevsen.", "Dea Marie Birk"),
        ("Det siger Jens Peder Ulrik fra Nordwind Energi også.", "Jens Peder Ulrik"),
        ("Agronom Tyge Brask Lund har set på det.", "Tyge Brask Lund"),
        ("Professor emeritus Jørgen Kaas Brandt siger det samme.", "Jørgen Kaas Brandt"),
        ("Biologen fra Vandhuset, Mie Holm Dalsgaard, siger det samme.", "Mie Holm Dalsgaard"),
        ("The club worker Mads Holst Brandt knows us.", "Mads Holst Brandt"),
        (
            "Sundhedsplejerske Nina Brask Lund og leder Ib Ravn Toft har begge skrevet det.",
            "Nina Brask Lund",
        ),
        ("Aktivitetscentret var rart, men hun holdt ikke af det.", "Aktivitetscentret"),
        ("Min far bor i Viborg nu.", "Viborg"),
        ("I borgerservice sad Bente Brask Lund, og hun kendte os.", "Bente Brask Lund"),
        ("Som aftalt med Søren Kjær Brandt hos jer sender jeg dette.", "Søren Kjær Brandt"),
        ("Jeg har læst Jens Tang Lunds indlæg om klokkerne.", "Jens Tang Lund"),
        ("Vi drikker kaffe med pastor Vibe Lund Brask.", "Vibe Lund Brask"),
        ("Min mand arbejder på Vestas.", "Vesta"),
        ("Vi kører til Lund Hallen 9 km herfra.", "Hallen 9"),
        ("Jeg er folkepensionist og har ikke bil.", "folkepensionist"),
        ("Det kan jeg bekræfte, for jeg var der.", "bekræfte"),
        ("Jeg har ikke kræfter til mere.", "kræfter"),
        ("Der er fældet bøge fra 1790.", "bøge"),
    ],
)
def test_what_is_no_private_person_stays(
    response_of: Make, hidden: Hidden, said: str, who: str
) -> None:
    assert who not in hidden(response_of(_letter(said)))


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Min bror Ib bor på Kaj 4, båd 11.", "Kaj 4, båd 11"),
        (
            "Jeg bor nu i Hauptstraße 14, 24937 Flensburg, men har hus her.",
            "Hauptstraße 14, 24937 Flensburg",
        ),
        ("Naboen Poul Henning på Store Kærgård har fået brevet.", "Store Kærgård"),
        ("Vi bor på Tyvhøj, 4 km fra byen.", "Tyvhøj"),
        ("Vi er Ninna og Frede fra Klitten 6.", "Klitten 6"),
    ],
)
def test_a_home_in_an_odd_form(response_of: Make, hidden: Hidden, said: str, what: str) -> None:
    assert what in hidden(response_of(_letter(said)))


def test_a_doctors_statement_that_came_along(response_of: Make, hidden: Hidden) -> None:
    said = ["Vedr. min søn Tobias Holm, 140508-3317.", "Ovennævnte er kendt med epilepsi."]
    assert "epilepsi" in hidden(response_of(_letter(*said)))
    assert "SU" in hidden(response_of(_letter("Vi lever af min SU.")))
    many = _letter("Min søn Tobias er født for tidligt.", "Det er bedst for præmature børn.")
    assert "præmature" not in hidden(response_of(many))


def test_the_body_of_residents(response_of: Make, hidden: Hidden) -> None:
    head = ["Referat af beboermøde den 4. marts", "Formand Ib Ravn Toft bød velkommen."]
    said = "Gerda Brask Lund foreslog en fælles ø ved vejen."
    response = response_of([*head, said], "Beboerforeningen Vang", COUNCIL)
    assert "Gerda Brask Lund" in hidden(response)


def test_a_clients_home_with_its_farm(response_of: Make, hidden: Hidden) -> None:
    said = "Som advokat for Kaj Erik Brask, Nedergården, Engvej 41, gør jeg indsigelse."
    response = response_of([said], "Advokatfirmaet Brun", SenderKind.COMPANY)
    assert "Nedergården, Engvej 41" in hidden(response)
    allotment = "I have nr. 47 bor Ove og Gerda Brask, som er gamle."
    assert "have nr. 47" in hidden(response_of([allotment], "Haveforeningen Sol", COUNCIL))


def test_a_clients_illness(response_of: Make, hidden: Hidden) -> None:
    said = ["Som advokat for Ib Ravn Toft skriver jeg.", "Min klient har en pacemaker."]
    response = response_of(said, "Advokat Lene Brun", SenderKind.COMPANY)
    assert any("pacemaker" in text for text in hidden(response))


def test_a_petition_with_ages_and_a_cellar(response_of: Make, hidden: Hidden) -> None:
    rows = [
        "Else Kjær | 71 | Fyrvej 3",
        "Anders Lind Nielsen | 34 | Fyrvej 3A",
        "Dr. Svend Toft | 52 | Lodsvej 8",
        "Ro Mikkelsen | 19 | Lodsvej 8, kld.",
        "Omar Haddad | 41 | Vestre Vej 2",
        "Þóra Björnsdóttir | 66 | Vestre Vej 5, 2. tv.",
    ]
    lines = ["Underskriftsindsamling", "Vi vil beholde bænkene!", "Navn | Alder | Adresse", *rows]
    found = hidden(response_of(lines, "Underskriftsindsamling", SenderKind.ORGANISATION))
    assert {"Else Kjær", "Svend Toft", "Omar Haddad", "Fyrvej 3", "Lodsvej 8, kld."} <= set(found)


def test_who_signs_in_odd_ways(response_of: Make, hidden: Hidden) -> None:
    lines = [
        "E.P. Brandt, Strandvej 18, kld.",
        "Indsigelse mod diget.",
        "Det er for højt.",
        "Brandt",
    ]
    found = hidden(response_of(lines, "Familien Yilmaz", chance=0.3))
    assert {"E.P. Brandt", "Brandt"} <= set(found)
    assert "Jakob" in hidden(response_of(_letter(below=("/Jakob",)), "Jakob Brask"))
    assert "tom" in hidden(response_of(_letter(below=("tom",)), "Tom Brask"))


def test_a_name_once_found_is_found_again(response_of: Make, hidden: Hidden) -> None:
    said = ("Min nabo Storm Mikkelsen er imod.", "Han er gammel. Storm er faldet to gange.")
    assert "Storm" in hidden(response_of(_letter(*said)))
    other = ("Min nabo Thiruvani Ratnam er imod.", "Det sagde Thiruvani til mødet.")
    assert "Thiruvani" in hidden(response_of(_letter(*other)))
    short = ("Min ven Bo Brask Holm er imod.", "Da Bo boede her, var der ro.")
    assert "Bo" in hidden(response_of(_letter(*short)))
    signed = response_of(_letter(below=("A.S. Kirk Dam",)), "Anne Sofie Kirk Dam")
    assert "A.S. Kirk Dam" in hidden(signed)
