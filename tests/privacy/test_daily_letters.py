"""Who is at work and who is at home in letters of daily life, and homes in their odd forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Response, SenderKind

Make = Callable[..., Response]
Hidden = Callable[[Response], list[str]]


def _letter(*said: str, below: tuple[str, ...] = ("Karen Holm",)) -> list[str]:
    return ["Jeg har læst planen for byens rum med stor interesse.", *said, "Venlig hilsen", *below]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Vi talte med Anne Lise Kjeldsen fra parkafdelingen om bænkene.", "Anne Lise Kjeldsen"),
        ("Det vidste Ole Munk Brandt i teknisk forvaltning ikke noget om.", "Ole Munk Brandt"),
        ("Per Skovgaard fra varmeværket har været her og måle.", "Per Skovgaard"),
        ("Relieffet efter Ivan Bonde Kolding hænger der endnu.", "Ivan Bonde Kolding"),
        ("Vi har set Jens Rosing Madsens film om åen to gange.", "Jens Rosing Madsen"),
        ("Det har en anden, akustiker Bent Holch Lund, målt.", "Bent Holch Lund"),
        ("Carl Th. Dreyer er født i en anden by.", "Carl Th. Dreyer"),
        ("Ida Kok Bonde, som står i udlånet, har lovet det.", "Ida Kok Bonde"),
        ("Erling Kaspersen fra vandløbslauget har målt det.", "Erling Kaspersen"),
        ("Udvalget, som ledes af Per Toft Henriksen, er enigt.", "Per Toft Henriksen"),
        ("Vi var til forfatteraften med Dorte Holck Iversen.", "Dorte Holck Iversen"),
        ("Det står i Henning Bech Larsens evaluering.", "Henning Bech Larsen"),
        ("Det sagde Birger Lomholt fra borgerlisten.", "Birger Lomholt"),
        ("Som Louise Klinge Bang skriver, er det bærende.", "Louise Klinge Bang"),
        ("Så kom Tine Aurvig Lund til som leder.", "Tine Aurvig Lund"),
        ("Det har ejendomsmægler Ib Korsgaard vurderet.", "Ib Korsgaard"),
        ("Nogle får hjælp fra TUBA og fra kirken.", "TUBA"),
    ],
)
def test_who_is_named_for_work_stays(
    response_of: Make, hidden: Hidden, said: str, who: str
) -> None:
    assert who not in hidden(response_of(_letter(said)))


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Rådet, hvis formand er Lars Peder Rishøj, har drøftet planen.", "Lars Peder Rishøj"),
        ("På mødet redegjorde Mikael Tornbjerg for planen.", "Mikael Tornbjerg"),
        ("Ulf Hedegaard, NIRAS, svarede på det hele.", "Ulf Hedegaard"),
        ("Oplægsholdere var Jens Peder Ravnholt og en til.", "Jens Peder Ravnholt"),
        ("Bestyrelsen, dvs. Dorrit Sandager og to til, er enig.", "Dorrit Sandager"),
        ("Anders Rask Brandt har i flere sammenhænge peget på det.", "Anders Rask Brandt"),
        ("Tina Lybæk, som er tillidsvalgt på skolen, har talt dem.", "Tina Lybæk"),
    ],
)
def test_who_is_at_work_in_a_bodys_letter(
    response_of: Make, hidden: Hidden, said: str, who: str
) -> None:
    lines = ["Rådet har drøftet planen.", said, "Med venlig hilsen", "Byens Råd"]
    assert who not in hidden(response_of(lines, "Byens Råd", SenderKind.COUNCIL))


@pytest.mark.parametrize(
    ("told", "stays"),
    [("Bibliotekar", True), ("Dyrlæge", True), ("Et medlem, sygeplejerske", False)],
)
def test_a_profession_in_a_bodys_letter(
    response_of: Make, hidden: Hidden, told: str, stays: bool
) -> None:
    lines = ["Rådet har drøftet planen.", f"{told} Asta Lohse Krag har set på den.", "Byens Råd"]
    response = response_of(lines, "Byens Råd", SenderKind.COUNCIL)
    assert ("Asta Lohse Krag" not in hidden(response)) is stays


def test_who_is_greeted_is_no_kin_by_the_next_line(response_of: Make, hidden: Hidden) -> None:
    lines = ["Kære Trine Elbæk", "Min kone har skrevet det nedenstående.", *_letter()]
    assert "Trine Elbæk" not in hidden(response_of(lines))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Buffi, som han bliver kaldt, kommer her hver dag.", "Buffi"),
        ("Tullemor døde på herberget i julen.", "Tullemor"),
        ("Jeg fik fat i Karsten, og han kom samme dag.", "Karsten"),
        ("Vi har drevet Storegård i 42 år.", "Storegård"),
        ("Hun gik indtil sommer i 3. y på Havneskolen.", "3. y"),
        ("Hun cykler sammen med august fra 2.b hver dag.", "2.b"),
        ("Mit personnummer begynder med 230248, hvis I vil slå det op.", "230248"),
    ],
)
def test_what_is_told_in_passing_is_hidden(
    response_of: Make, hidden: Hidden, said: str, told: str
) -> None:
    assert told in hidden(response_of(_letter(said)))


@pytest.mark.parametrize(
    ("below", "home"),
    [
        (("Karen Holm", "Smedjen", "Kirkevej 3, Nr. Holme"), "Smedjen"),
        (("Karen Holm", "Østre Diget 48 tlf. 97 42 11 85"), "Østre Diget 48"),
        (("B.K.",), "B.K."),
    ],
)
def test_homes_and_initials_below_a_letter(
    response_of: Make, hidden: Hidden, below: tuple[str, ...], home: str
) -> None:
    assert home in hidden(response_of(_letter(below=below)))


def test_a_farm_above_a_letter_stands_before_the_day(response_of: Make, hidden: Hidden) -> None:
    assert "Enghavegården" in hidden(response_of(["Enghavegården, onsdag", *_letter()]))


def test_a_home_beside_the_recipients_column(response_of: Make, hidden: Hidden) -> None:
    lines = ["Karen Holm Teknik og Miljø", "Ågade 8, 1. tv. Hvidsted Kommune", *_letter()]
    assert "Ågade 8, 1. tv." in hidden(response_of(lines))


def test_neighbours_who_sign_together_are_private(response_of: Make, hidden: Hidden) -> None:
    lines = [
        "Fælles høringssvar fra naboer til Kridtbakken Vindmøllepark",
        "Vi er tre husstande, som bor inden for 900 meter af møllerne i planen.",
        "Anker Bonde Jepsen",
        "Kridtbakken 5",
        "Bitten Dahl Sørensen",
        "Langelinje 31",
    ]
    response = response_of(lines, "Nordisk Vind A/S", SenderKind.COMPANY, chance=0.2)
    assert {"Anker Bonde Jepsen", "Kridtbakken 5", "Langelinje 31"} <= set(hidden(response))


@pytest.mark.parametrize(
    "sender",
    [
        "Beboere Kridtbakken",
        "12 beboere på Kridtbakken",
        "Syv husstande ved møllen",
        "En gruppe forældre fra Hvidsted",
    ],
)
def test_those_who_live_somewhere_and_write_together_are_private(
    response_of: Make, hidden: Hidden, sender: str
) -> None:
    lines = [
        "Til Hvidsted Kommune",
        "Vi bor tæt på møllerne.",
        "På beboernes vegne",
        "Bitten Dahl Sørensen",
        "Langelinje 31",
    ]
    response = response_of(lines, sender, SenderKind.ORGANISATION, chance=0.4)
    assert {"Bitten Dahl Sørensen", "Langelinje 31"} <= set(hidden(response))
