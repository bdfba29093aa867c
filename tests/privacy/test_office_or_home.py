"""What an office has and what its chair has at home; towns that look like names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalKind, Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal
from hoering.privacy.patterns.digits import numbers
from hoering.privacy.patterns.phones import phones

Make = Callable[..., Response]
LONG = "Vi synes, at bussen skal køre hver halve time, for ellers er der ingen, der tager den, og så er pengene spildt."


def hidden(response: Response, facts: RoundFacts) -> set[tuple[str, str]]:
    data = find_personal([response], facts)
    return {(d.kind.value, d.text) for d in data if d.proposal is Verdict.HIDE}


def test_the_town_goes_with_the_chairs_home(response_of: Make, facts: RoundFacts) -> None:
    lines = [LONG, "På rådets vegne", "Annelise Krogh, formand", "Lundevej 3, 4987 Sønderholt"]
    response = response_of(lines, "Brugerrådet ved Sønderholt Bibliotek", SenderKind.ORGANISATION)
    assert hidden(response, facts) == {("adresse", "Lundevej 3, 4987 Sønderholt")}


def test_nobody_lives_at_a_kindergarten(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Forældrebestyrelsen ved Børnehaven Anna Holms Minde", "Kirkebakken 3, Ladelev", LONG]
    response = response_of(lines, lines[0], SenderKind.BOARD)
    assert not hidden(response, facts)


def test_the_address_below_a_chair_is_still_a_home(response_of: Make, facts: RoundFacts) -> None:
    lines = [LONG, "Venlig hilsen", "Bylauget ved Kaj Holm", "Kirkebakken 3"]
    response = response_of(lines, "Bylauget", SenderKind.ORGANISATION)
    assert ("adresse", "Kirkebakken 3") in hidden(response, facts)


def test_a_round_number_at_the_top_is_the_offices(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Pædagogernes Fagforening", "Fabriksvej 22, 2. sal · 55 61 30 00", LONG]
    assert not hidden(response_of(lines, lines[0], SenderKind.AUTHORITY), facts)
    # A voluntary body's as well, where it is round and stands by nobody's name.
    assert not hidden(response_of(lines, lines[0], SenderKind.ORGANISATION), facts)
    chairs = [lines[0], "Karen Holm, formand", "Tlf. 55 61 30 00", LONG]
    told = hidden(response_of(chairs, lines[0], SenderKind.ORGANISATION), facts)
    assert ("telefon", "55 61 30 00") in told


@pytest.mark.parametrize(
    "line",
    ["Kontortelefon 61 00 22 47", "Formand Inger Holm, sekretariatet tlf. 61 00 22 47"],
)
def test_an_offices_own_number_stays_whatever_its_figures(
    response_of: Make, facts: RoundFacts, line: str
) -> None:
    lines = ["Foreningen Bevægelse for Alle", line, LONG]
    assert not hidden(response_of(lines, lines[0], SenderKind.ORGANISATION), facts)


@pytest.mark.parametrize(
    ("sender", "lines", "kept"),
    [
        ("Frivilligcenter Hvidsted", ["c/o Frivillighuset, Nygade 3", "6740 Hvidsted"], True),
        ("Frivilligcenter Hvidsted", ["c/o Karen Holm, Nygade 3", "6740 Hvidsted"], False),
        ("Lægerne ved Åen", ["Nygade 3"], True),
        ("Bakkens Forældre", ["Else Dam", "formand", "Nygade 3", "Bakkeskolen, Nygade 3"], True),
        ("Bakkens Forældre", ["Else Dam", "formand", "Nygade 3"], False),
    ],
)
def test_nobody_lives_where_many_meet(
    response_of: Make, facts: RoundFacts, sender: str, lines: list[str], kept: bool
) -> None:
    response = response_of([sender, *lines, LONG], sender, SenderKind.ORGANISATION)
    assert (not any("Nygade" in text for _, text in hidden(response, facts))) is kept


@pytest.mark.parametrize("chair", ["hos Karen Holm, formand", "ved Karen", "v/ Karen Holm"])
def test_the_home_of_who_receives_the_post(
    response_of: Make, facts: RoundFacts, chair: str
) -> None:
    lines = ["Bylauget", chair, "Bakken 3", LONG]
    response = response_of(lines, "Bylauget", SenderKind.ORGANISATION)
    assert ("adresse", "Bakken 3") in hidden(response, facts)


def test_who_is_spoken_for_did_not_attend(response_of: Make, facts: RoundFacts) -> None:
    told = (
        "Kirsten Rohde fra Ovstrup har bedt os fortælle, at hendes søn kun tør være på biblioteket, når der er"
        " personale til stede. To dage færre i Ovstrup er for ham to dage derhjemme."
    )
    response = response_of([LONG, told], "Handicaprådet", SenderKind.COUNCIL)
    names = {text for kind, text in hidden(response, facts) if kind == PersonalKind.NAME}
    assert names == {"Kirsten Rohde"}


def test_who_attended_stays(response_of: Make, facts: RoundFacts) -> None:
    lines = ["Til stede: Kirsten Rohde, Mogens Ravnkilde", LONG]
    assert not hidden(response_of(lines, "Handicaprådet", SenderKind.COUNCIL), facts)


def test_a_number_against_the_word_for_it_is_a_telephone() -> None:
    said = "Mobil23456781 bruges, og telefon31425364 gør ikke."
    assert [hit.span.of(said) for hit in phones(said)] == ["23456781", "31425364"]


def test_years_are_no_telephone() -> None:
    assert not list(phones("Mobilitets- og cykelplan 2025–2035, sag nr. 5", near_contact=True))
    assert list(phones("Mobil 2025 2035", near_contact=True))


def test_a_member_who_is_told_of_is_no_officer(response_of: Make, facts: RoundFacts) -> None:
    told = (
        "Vi har fx et medlem, Ingrid Mouritsen, som er førtidspensionist og sidder alene i huset."
    )
    response = response_of([LONG, told], "Grundejerforeningen Birkely", SenderKind.ORGANISATION)
    found = hidden(response, facts)
    assert {("navn", "Ingrid Mouritsen"), ("helbred", "førtidspensionist")} <= found


def test_what_one_has_of_ones_own(response_of: Make, facts: RoundFacts) -> None:
    lines = [
        "Efter min skilsmisse sidste år er skolen det eneste, der er det samme for os alle.",
        "Jeg kommer ned med rollator via kælderen.",
        "Jeg er gravid i 7. måned.",
        "Målernummer 571313174200886143",
    ]
    found = {text for _, text in hidden(response_of(lines, "Karen Holm"), facts)}
    assert {"skilsmisse", "rollator", "gravid i 7. måned", "571313174200886143"} <= found


def test_two_words_of_one_illness_are_one(response_of: Make, facts: RoundFacts) -> None:
    told = "Min søn har paranoid skizofreni og bor hjemme hos mig."
    found = {text for _, text in hidden(response_of([LONG, told], "Karen Holm"), facts)}
    assert "paranoid skizofreni" in found


@pytest.mark.parametrize(
    "told",
    [
        "Et medlem ved navn Grethe Mouritsen er faldet to gange.",
        "Et medlem, Grethe Mouritsen, fortalte om sit fald.",
        "Foreningens medlem, Grethe Mouritsen, som er faldet to gange, tør ikke gå ud.",
    ],
)
def test_a_member_who_is_told_of_is_hidden(response_of: Make, facts: RoundFacts, told: str) -> None:
    response = response_of(
        ["Seniorforeningen", LONG, told], "Seniorforeningen", SenderKind.ORGANISATION
    )
    assert ("navn", "Grethe Mouritsen") in hidden(response, facts)


@pytest.mark.parametrize("body", ["Byrådets", "Rådets", "Bestyrelsens", "Udvalgets"])
def test_a_member_of_a_council_is_in_office(
    response_of: Make, facts: RoundFacts, body: str
) -> None:
    told = f"{body} medlem, Grethe Mouritsen, som deltog i mødet, støtter forslaget."
    response = response_of(
        ["Seniorforeningen", LONG, told], "Seniorforeningen", SenderKind.ORGANISATION
    )
    assert ("navn", "Grethe Mouritsen") not in hidden(response, facts)


@pytest.mark.parametrize(
    ("text", "found"),
    [("CHR-nr. 48213", ["48213"]), ("Chr 1848-1864", []), ("Policenr. 4821-3377", ["4821-3377"])],
)
def test_numbers_of_herds_and_policies(text: str, found: list[str]) -> None:
    assert [hit.span.of(text) for hit in numbers(text) if hit.kind is PersonalKind.OTHER] == found


def test_years_that_a_telephone_is_called_by() -> None:
    called, plan = "Tlf. 2025-2035", "Cykelplan 2025-2035"
    assert [hit.span.of(called) for hit in phones(called)] == ["2025-2035"]
    assert not list(phones(plan))


@pytest.mark.parametrize(
    ("told", "value"),
    [
        (
            "Vores ældste medlem, Ditlev Munk, har boet i Klokkerstræde 2 siden 1951.",
            "Klokkerstræde 2",
        ),
        ("Haster det, så læg en seddel i min egen kasse, Nørregade 4.", "Nørregade 4"),
    ],
)
def test_a_home_that_a_body_tells_of(
    response_of: Make, facts: RoundFacts, told: str, value: str
) -> None:
    lines = ["Landsbyforeningen", LONG, told, "Keld Damborg, formand"]
    response = response_of(lines, "Landsbyforeningen", SenderKind.ORGANISATION)
    assert ("adresse", value) in hidden(response, facts)


@pytest.mark.parametrize(
    "number",
    [
        "medl. 0884",
        "løn nr 77120",
        "aftalenummer GHF-44-1290",
        "pas FX 204417",
        "lånerkort har nummer 30114 07792",
    ],
)
def test_numbers_that_lead_to_a_person(response_of: Make, facts: RoundFacts, number: str) -> None:
    lines = [LONG, f"Jeg har selv ventet længe, mit {number} står i sagen.", "Gudrun Weel"]
    found = hidden(response_of(lines, "Gudrun Weel", SenderKind.CITIZEN), facts)
    told = {text for kind, text in found if kind == "andet"}
    assert any(text.endswith(number.split()[-1]) for text in told)


@pytest.mark.parametrize("body", ["Ældrerådets ældste", "Afdelingsbestyrelsens", "Handicaprådets"])
def test_an_ill_member_of_a_council_is_hidden(
    response_of: Make, facts: RoundFacts, body: str
) -> None:
    told = f"{body} medlem, Grethe Mouritsen, som har demens, blev væk i bussen."
    response = response_of(["Ældrerådet", LONG, told], "Ældrerådet", SenderKind.COUNCIL)
    assert ("navn", "Grethe Mouritsen") in hidden(response, facts)


@pytest.mark.parametrize(
    "text",
    [
        "Vi støtter kommunens arbejde i perioden 2022-2026.",
        "Kontaktudvalget 2022-2026 har drøftet planen.",
        "Det direkte tilskud 2025-2027 bør fastholdes.",
        "Strategi for udsatte mobile borgere 2025-2030",
    ],
)
def test_periods_are_no_telephones(text: str) -> None:
    assert not list(phones(text, private=True))
