"""Citizens whom a body quotes, whose mail somebody passes on, and who are named in short."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import PersonalDatum, PersonalKind, Response, RoundFacts, SenderKind, Verdict
from hoering.privacy.find import find_personal

Make = Callable[..., Response]
SAID = "Vi har talt om udkastet på to møder og har disse bemærkninger, som I bør læse."


def found(response: Response, facts: RoundFacts) -> dict[str, PersonalDatum]:
    return {d.text: d for d in find_personal([response], facts)}


def hidden(response: Response, facts: RoundFacts) -> set[str]:
    return {t for t, d in found(response, facts).items() if d.proposal is Verdict.HIDE}


def body(make: Make, *lines: str) -> Response:
    return make(list(lines), "Handicaprådet", SenderKind.COUNCIL)


def test_a_citizen_who_is_quoted_is_hidden_wherever_the_council_tells_of_him(
    response_of: Make, facts: RoundFacts
) -> None:
    letter = body(
        response_of,
        "Handicaprådet har drøftet udkastet på møde den 18. februar.",
        "En borger skriver: »Jeg hedder Hjalmar Otterup, jeg er 58 og har sclerose.« Rådet er enigt.",
        "Hjalmar Otterup fortalte også, at kørslen er standset.",
        "På rådets vegne",
        "Ingelise Drejer, formand",
    )
    assert {"Hjalmar Otterup", "sclerose"} <= hidden(letter, facts)
    assert "Ingelise Drejer" not in hidden(letter, facts)


def test_what_a_quoted_citizen_has_is_hidden_where_her_home_is_told(
    response_of: Make, facts: RoundFacts
) -> None:
    said = 'Et medlem skriver: "Jeg bor på Åbrinken 31. Nu har jeg fået epilepsi." Det bør I høre.'
    assert "epilepsi" in "".join(hidden(body(response_of, SAID, said), facts))
    nobody = said.replace("Jeg bor på Åbrinken 31. ", "")
    assert "epilepsi" not in "".join(hidden(body(response_of, SAID, nobody), facts))


def test_mails_from_residents_are_theirs(response_of: Make, facts: RoundFacts) -> None:
    letter = body(
        response_of,
        "Vi vil gerne gengive to mails fra beboere:",
        "Fra: Karsten Dueholm <kd@due.example>",
        "Støjen er slem. Jeg har fået forhøjet blodtryk.",
        "Med venlig hilsen",
        "Torben Lyngsøe, formand",
    )
    assert {"Karsten Dueholm", "fået forhøjet blodtryk"} <= hidden(letter, facts)
    assert "Torben Lyngsøe" not in hidden(letter, facts)


def test_a_subject_of_the_body_stays_where_it_speaks_of_it(
    response_of: Make, facts: RoundFacts
) -> None:
    letter = body(
        response_of,
        "Vi ønsker, at pårørende til mennesker med demens får aflastning.",
        "Vores medlem, Bodil Lerkenfeldt, har demens og sidder alene.",
    )
    health = [d for d in found(letter, facts).values() if d.kind is PersonalKind.HEALTH]
    assert health and all("demens" in d.text and d.text != "demens" for d in health)


MAIL = [
    "Hej Maja",
    "Tak for svaret. Jeg fastholder, at vejen skal lukkes.",
    "Mvh Gorm",
    "Fra: Maja Ebstrup <maeb@hvidsted.dk>",
    "Sendt: 2. marts 2026 13:02",
    "Til: Gorm Tværmose <gormt@tvaer.example>",
    "Kære Gorm Tværmose",
    "Tak for din henvendelse.",
    "Venlig hilsen",
    "Maja Ebstrup",
    "Trafikplanlægger",
]


def test_the_sender_is_hidden_where_the_municipality_writes_to_him(
    response_of: Make, facts: RoundFacts
) -> None:
    letter = response_of(MAIL, "Gorm")
    assert "Gorm Tværmose" in hidden(letter, facts)
    assert "Maja Ebstrup" not in hidden(letter, facts)


def test_a_neighbour_whose_mail_is_passed_on_is_hidden(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = [
        "Hermed sender jeg min nabos svar. Jeg er enig med ham.",
        "Venlig hilsen Bjarke Thostrup",
        "Fra: Sofus Kragelund <sofus.kragelund@hjem.example>",
        "Til: Bjarke Thostrup <bjarke.thostrup@hjem2.example>",
        "Hej Bjarke",
        "Hastigheden på Møllevej skal ned.",
        "Hilsen Sofus Kragelund, Møllevej 77",
    ]
    assert "Sofus Kragelund" in hidden(response_of(lines, "Bjarke Thostrup"), facts)
    printed = [line for line in lines if "<" not in line]
    assert "Sofus Kragelund" in hidden(response_of(printed, "Bjarke Thostrup"), facts)


@pytest.mark.parametrize(
    ("name", "again"),
    [("Rigmor Tinghøj", "R. Tinghøj"), ("Kaj Ove Munkebo", "K. O. Munkebo")],
)
def test_a_hidden_name_with_an_initial(
    response_of: Make, facts: RoundFacts, name: str, again: str
) -> None:
    lines = [f"Min nabo {name} er enig.", f"Underskrift: {again}", "Hilsen Karen Holm"]
    assert again in hidden(response_of(lines), facts)


def test_an_arabic_family_name_is_one_with_its_article(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = ["Min nabo Yasmin al-Khatib er enig.", "Hilsen Karen Holm"]
    assert "Yasmin al-Khatib" in hidden(response_of(lines), facts)
    lines = ["Min nabo Yasmin Holm ad Lunden kommer.", "Hilsen Karen Holm"]
    assert "Yasmin Holm" in hidden(response_of(lines), facts)


def test_a_number_in_groups_of_four_two_and_two(response_of: Make, facts: RoundFacts) -> None:
    lines = [
        "mit nummer er skiftet, nej det er 2467 89 10.",
        "Svar senest 2026 03 15",
        "Karen Holm",
    ]
    assert "2467 89 10" in hidden(response_of(lines), facts)
    assert "2026 03 15" not in hidden(response_of(lines), facts)


def test_a_roads_name_is_no_part_of_a_misread_one(response_of: Make, facts: RoundFacts) -> None:
    from dataclasses import replace

    letter = response_of(
        ["Vi i Solbakken er enige.", "Inge Skaarup Solbakken 7A", "Karen Holm"], "Karen Holm"
    )
    pages = tuple(replace(p, recognised=True) for p in letter.document.pages)
    letter = replace(letter, document=replace(letter.document, pages=pages))
    assert "Solbakken" not in hidden(letter, facts)
    assert {"Inge Skaarup", "Solbakken 7A"} <= hidden(letter, facts)
