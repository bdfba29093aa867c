"""Firms that only their owner's stroke tells, a lawyer's client named like a house, couples, bylines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.senders.letter import Letter
from hoering.reading.senders.presentation import introduced_in
from hoering.reading.senders.sender import sender_of
from hoering.reading.senders.sender_kind import kind_of_sender
from hoering.reading.senders.signature import owned_firm

Letters = Callable[..., Letter]

CASES = [
    # no word tells the trade; she writes of her own shop
    ("Fra: Rikke Lund <butik@roserne.example>\nSendt: 3. september 2026 10:00\n"
     "Til: Kultur og Bevægelse\nEmne: Torvet\n\n"
     "Jeg har haft forretning på hjørnet i 17 år, og kunderne kommer i bil. "
     "Kan I ikke lade os holde fem minutter?\n\nHilsner\nRikke\n\n"
     "Rosenhjørnet v/ Rikke Lund\nTorvet 2, 4321 Vinterslev", "Rosenhjørnet", SenderKind.COMPANY),
    ("Til kommunen\n\nCentret må ikke lukke. Jeg har lånt penge til gulvet, og kontrakten løber til 2034.\n\n"
     "Hilsen\nHassan\nHavnens Kiosk", "Havnens Kiosk", SenderKind.COMPANY),
    # a company that is named after its house
    ("Bang & Dahl\nAdvokatpartnerselskab\nBispensgade 19, Midtby\n\nVinterslev Kommune\n\nVedr. lokalplanen\n\n"
     "Som advokat for Havnegade 8 ApS, der ejer ejendommen Havnegade 8, skal jeg på min klients vegne gøre "
     "indsigelse mod forslaget. Ejendommen vil ligge i skygge hele vinteren.\n\nMed venlig hilsen\n"
     "Henrik Dahl\nadvokat", "Havnegade 8 ApS", SenderKind.COMPANY),
    # printed from a newspaper
    ("Debat\n\nByens nye bagside\n\nAf Nanna Ravn, arkitekt, Møllevej\n\nLukkede facader mod banen står der i "
     "planen, og det bliver en mur på 400 meter.", "Nanna Ravn", SenderKind.CITIZEN),
    # a firm that bears its address, below whose name a title stands
    ("Tandlægerne Ågade 4 I/S\nÅgade 4, 1. sal, 4321 Vinterslev · CVR 38 11 20 47\n\nHøringssvar\n\n"
     "Vi har set for mange attenårige med huller.\n\nEt brev læser de ikke.\n\nMed venlig hilsen\n"
     "Sune Abild\ntandlæge og partner", "Tandlægerne Ågade 4 I/S", SenderKind.COMPANY),
    # a chairman whose address tells of what
    ("Fra: Formanden <formand@vinterslev-idraetsforening.example>\nSendt: 3. september 2026 10:00\n"
     "Til: Kultur og Bevægelse\nEmne: Nordhallen\n\n"
     "Vi bruger hallens forhal hver dag fra 14. Tag en snak med os, før I tegner streger.\n\nMvh Bo\nFormand",
     "Vinterslev Idrætsforening", SenderKind.ORGANISATION),
    # a group that says of itself what it is
    ("Kære forvaltning\n\nVi er 22 lærere på Åskolen, der har talt planen igennem over kaffen, og jeg har lovet "
     "at skrive det ned.\n\nUden cykelsti kan ingen sende en femteklasse af sted.\n\nPå kollegernes vegne\n"
     "Henrik Dam, TR", "Lærerne på Åskolen", SenderKind.ADMINISTRATION),
    # a house's council, named in two lines
    ("Bruger- og pårørenderådet\nPlejecenter Lindehøj\n\n5. oktober 2026\n\nRådet tilslutter sig i øvrigt "
     "det, Ældrerådet har skrevet.\n\nPårørende vil gerne have en kopi af planen.\n\nAksel Riber, formand",
     "Bruger- og pårørenderådet på Plejecenter Lindehøj", SenderKind.COUNCIL),
    ("STYRELSEN FOR PATIENTSIKKERHED\nTilsyn og Rådgivning Vest\n\nStyrelsen skal bemærke følgende:\n\n"
     "Formuleringen er ikke i overensstemmelse med loven.\n\nVenlig hilsen\nAnne-Sofie Bruun\nSpecialkonsulent",
     "Styrelsen for Patientsikkerhed", SenderKind.AUTHORITY),
    # one of two sends it
    ("Fra: Line Vester <line@vester.example>\nSendt: 3. september 2026 10:00\n"
     "Til: Kultur og Bevægelse\nEmne: Høringssvar\n\n"
     "Vi får ingen aftensol mere, og det har ingen fortalt os.\n\nHilsen Line og Søren Vester",
     "Line og Søren Vester", SenderKind.CITIZEN),
]  # fmt: skip


def test_a_bodys_own_small_word_stays(letter: Letters, facts: RoundFacts) -> None:
    pupils = letter(
        "Det er pinligt, når alle kigger på den samme.\n\nSluk for slushice-maskinen.\n\n"
        "Hilsen os i elevrådet",
        "Høringssvar fra Elevrådet på Vesterbro Skole",
    )
    assert sender_of(pupils, facts).name == "Elevrådet på Vesterbro Skole"


def test_the_school_of_a_class_is_not_who_writes(letter: Letters, facts: RoundFacts) -> None:
    parents = letter(
        "Til kommunen\n\nVi er en flok forældre i 2. B på Åskolen i Holmstrup.\n\nHvis klinikken "
        "lukker, er der 14 kilometer hver vej.\n\nMange hilsner\nForældrene i 2. B\n"
        "v/ Ida Nørskov og Tobias Lynge"
    )
    assert sender_of(parents, facts).name == "Forældrene i 2. B på Åskolen"


@pytest.mark.parametrize(("text", "name", "kind"), CASES)
def test_who_sent_it(
    text: str, name: str, kind: SenderKind, letter: Letters, facts: RoundFacts
) -> None:
    sender = sender_of(letter(text), facts)
    assert (sender.name, sender.kind) == (name, kind)


def test_a_person_or_an_officer_before_or_behind_the_stroke_is_no_firm() -> None:
    assert owned_firm("Ida Holm v/ Bo Holm") == ""
    assert owned_firm("Lystfiskerne v/ formand Bo Holm") == ""
    assert owned_firm("Sol & Vind v/ Bo Holm") == "Sol & Vind"


def test_one_who_goes_on_without_a_full_stop_has_a_family_name_too() -> None:
    said = "mit navn er Hassan Berzan jeg har kiosken i centeret på 14 år"
    assert introduced_in(said) == "Hassan Berzan"


def test_a_harbour_is_a_firm(letter: Letters, facts: RoundFacts) -> None:
    said = letter("Vores kaj er 90 meter, ikke 60. Ret det i planen.\n\nVenlig hilsen\nNordby Havn")
    assert kind_of_sender("Nordby Havn", said, facts) is SenderKind.COMPANY


def test_an_office_that_mails_within_its_own_house_is_no_firm(
    letter: Letters, facts: RoundFacts
) -> None:
    said = letter(
        "Fra: Kim Overgaard <kiov@vinterslev.example>\nSendt: 25. august 2026 09:12\n"
        "Til: Hoering <hoering@vinterslev.example>\nEmne: Hallerne\n\n"
        "Vi kan ikke nå at gøre rent om natten.\n\nHilsen\nKim Overgaard\nEjendomme og Drift"
    )
    assert kind_of_sender("Ejendomme og Drift", said, facts) is SenderKind.ADMINISTRATION
