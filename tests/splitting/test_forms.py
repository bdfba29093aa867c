"""Forms in two columns, ticked boxes and what a form prints around its answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hoering.domain import BlockKind, Splitting, ZoneKind

from .conftest import Piece

Cut = Callable[..., Splitting]
HEAD = {"kind": BlockKind.HEADING, "bold": True}
SAID = "Der bør komme en bænk ved kirken, for der er langt mellem dem, og jeg går dårligt."


def form(*rows: tuple[str, str]) -> list[Piece]:
    """A table with labels on the left; the first row is read as its column names."""
    names = rows[0]
    pieces: list[Piece] = []
    for number, cells in enumerate(rows):
        for column, text in enumerate(cells):
            fields: dict[str, Any] = {"kind": BlockKind.CELL, "row": number, "column": column}
            pieces.append((text, {**fields, "column_name": names[column] if number else ""}))
    return pieces


def test_a_form_without_column_names_says_only_what_answers_its_questions(cut: Cut) -> None:
    found = cut(
        ("Skema til høringssvar", {"kind": BlockKind.HEADING}),
        *form(
            ("Navn", "Anne-Mette Riis Holm"),
            ("Adresse", "Kildemosen 114, 1. tv., 8893 Hejnsborg"),
            ("Telefon / e-mail", "31 59 22 08 / amriis@netbrev.example"),
            ("Jeg svarer som", "☒ borger ☐ forening ☐ virksomhed"),
            ("Har du forslag til ændringer?", SAID),
            ("Må kommunen offentliggøre dit svar?", "☒ ja, uden navn ☐ ja ☐ nej"),
        ),
    )
    assert [remark.text for remark in found.remarks] == [SAID]


def test_ticked_boxes_are_no_remark(cut: Cut) -> None:
    found = cut("Navn: Ida Holm", "Jeg er ☐ nabo ☒ bruger ☐ andet", SAID)
    assert [remark.text for remark in found.remarks] == [SAID]


@pytest.mark.parametrize(
    "printed",
    [
        "Udfyld og send til hoering@brovad.example senest 25. september 2026 kl. 12.",
        "Skemaet sendes til Center for Kultur senest 4. april 2026 kl. 12.",
        "Oplysningerne behandles efter databeskyttelsesreglerne.",
        "☒ Jeg accepterer, at mit svar offentliggøres på kommunens hjemmeside.",
        "Må vi kontakte dig: Nej",
        "Samtykke til offentliggørelse: Ja",
        "Ja, jeg er indforstået med, at kommunen behandler mine oplysninger.",
    ],
)
def test_what_the_form_prints_is_no_remark(cut: Cut, printed: str) -> None:
    found = cut("Navn: Ida Holm", "E-mail: ida@brev.example", SAID, printed)
    assert [remark.text for remark in found.remarks] == [SAID]


def test_a_form_still_has_its_fields(cut: Cut) -> None:
    found = cut(*form(("Navn", "Ida Holm"), ("Adresse", "Byvej 4"), ("Svar", SAID)))
    assert ZoneKind.FORM_FIELD in {zone.kind for zone in found.zones}
    assert [remark.text for remark in found.remarks] == [SAID]


def test_a_table_with_a_column_for_remarks_is_no_form(cut: Cut) -> None:
    rows = form(
        ("Telefon", "Kommentar"),
        ("Telefon", "Det er for svært at få hul igennem til borgerservice."),
        ("Adresse", "Der mangler skilte på de fleste af vejene."),
    )
    assert len(cut(*rows).remarks) == 2


def test_a_sentence_with_boxes_is_a_remark(cut: Cut) -> None:
    said = "Der står [x] i planen og [ ] i bilaget, og det bør rettes, så begge siger det samme."
    assert [remark.text for remark in cut(SAID, said).remarks] == [SAID, said]


def test_a_request_that_begins_with_venligst_is_a_remark(cut: Cut) -> None:
    said = "Venligst, sæt farten ned på Bygaden, så børnene kan komme over."
    assert said in " ".join(remark.text for remark in cut(SAID, said).remarks)


@pytest.mark.parametrize("label", ["Din bemærkning (1)", "Kommentar", "Dit svar:"])
def test_a_place_above_the_label_of_an_answer_is_where_it_belongs(cut: Cut, label: str) -> None:
    found = cut(
        ("Hvad synes du om planen?", HEAD),
        SAID,
        ("4.4 Medicin", HEAD),
        (label, HEAD),
        "Farmaceuterne er ikke nævnt, og de bør være med i gennemgangen.",
    )
    assert found.remarks[-1].heading == "4.4 Medicin"


@pytest.mark.parametrize(
    "question",
    ["Hvilket sted i planen handler det om?", "Hvilken retningslinje drejer det sig om?"],
)
def test_a_place_that_a_form_asked_for_may_be_a_letter_and_a_figure(
    cut: Cut, question: str
) -> None:
    said = "Farmaceuterne er ikke nævnt, og de bør være med i gennemgangen."
    first = ("Hvad synes du om planen?", HEAD)
    found = cut(first, SAID, (question, HEAD), "R7", ("Dine bemærkninger", HEAD), said)
    assert (found.remarks[-1].text, found.remarks[-1].heading) == (said, "R7")


def test_paragraphs_in_the_field_of_a_form_are_points_at_the_place_that_was_asked(cut: Cut) -> None:
    other = "Hvem skal tømme skraldespandene, når sommeren er forbi og gæsterne er rejst?"
    said = form(
        ("Navn", "Anne-Mette Riis Holm"),
        ("Hvilket afsnit handler dit svar om?", "4.2 Stier og bænke"),
        ("Dit svar", SAID),
    )
    more = (other, said[-1][1])
    found = cut(("Skema til høringssvar", {"kind": BlockKind.HEADING}), *said, more)
    assert [(r.text, r.heading) for r in found.remarks] == [
        (SAID, "4.2 Stier og bænke"), (other, "4.2 Stier og bænke"),
    ]  # fmt: skip
