"""Answers under the questions and lines of others, minutes laid out as a table, odd openings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hoering.domain import BlockKind, MailHeader, Splitting, ZoneKind

from .conftest import Piece

Cut = Callable[..., Splitting]
LIGHTS = "Der mangler lys ved skolen, og det skal der stå noget om."
BENCHES = "Der bør stå en bænk for hver 200 meter på stien langs åen."
MONEY = "Beløbet rækker ikke, og vi foreslår, at det bliver sat op."


def asked(number: int, text: str) -> Piece:
    return (f"{number}. {text}", {"kind": BlockKind.BULLET, "marker": f"{number}."})


def texts(found: Splitting) -> list[str]:
    return [remark.text for remark in found.remarks]


def test_the_questions_of_the_hearing_letter_are_no_remarks(cut: Cut) -> None:
    found = cut(
        "Kære forvaltning",
        asked(1, "Er målene for stierne de rigtige?"),
        LIGHTS,
        asked(2, "Er rammerne for bænkene klare nok?"),
        BENCHES,
        asked(3, "Har I andre bemærkninger?"),
        MONEY,
    )
    assert texts(found) == [LIGHTS, BENCHES, MONEY]


def test_the_senders_own_questions_stay(cut: Cut) -> None:
    found = cut(
        "Kære forvaltning",
        asked(1, "Hvem rydder sneen på stierne om vinteren?"),
        asked(2, "Hvem betaler for bænkene langs åen?"),
        asked(3, "Hvornår får I lamperne sat op ved skolen?"),
    )
    assert len(found.remarks) == 3


def test_own_questions_to_nobody_with_a_line_below_stay(cut: Cut) -> None:
    found = cut(
        "Kære forvaltning",
        asked(1, "Hvem rydder sneen på stierne om vinteren?"),
        LIGHTS,
        asked(2, "Hvem betaler for bænkene langs åen?"),
        BENCHES,
        asked(3, "Hvornår kommer lamperne op ved skolen?"),
        MONEY,
    )
    assert any("sneen" in text for text in texts(found))


def cell(row: int, column: int, text: str) -> Piece:
    fields: dict[str, Any] = {"kind": BlockKind.CELL, "row": row, "column": column}
    return (text, fields)


def minutes(*rows: tuple[list[str], list[str]]) -> list[Piece]:
    """Minutes whose heads stand in the left column of a table without a head row."""
    pieces: list[Piece] = [("Referat af bestyrelsesmøde", {"kind": BlockKind.HEADING})]
    for number, sides in enumerate(rows, 1):
        pieces += [cell(number, c, text) for c, side in enumerate(sides) for text in side]
    return pieces


PRESENT = "Anna Holm (formand), fire forældrevalgte og to medarbejdere. Afbud fra en forældrevalgt."


def test_minutes_in_a_table_keep_to_the_item_about_the_hearing(cut: Cut) -> None:
    found = cut(
        *minutes(
            (["Til stede"], [PRESENT]),
            (["Pkt. 3", "Regnskab"], ["Regnskabet bør se bedre ud, mener bestyrelsen."]),
            (["Pkt. 4", "Høring om stipolitik"], [LIGHTS]),
            (["9. klasse"], [BENCHES]),
            (["Pkt. 5", "Eventuelt"], ["Sommerfesten er den 11. juni."]),
        )
    )
    assert texts(found) == [LIGHTS, BENCHES]
    zones = {zone.kind for zone in found.zones}
    assert {ZoneKind.FORM_FIELD, ZoneKind.DIGRESSION} <= zones


def test_paragraphs_of_a_cell_beside_a_margin_head_are_points_of_their_own(cut: Cut) -> None:
    found = cut(
        *minutes((["Pkt. 4", "Høring om stipolitik"], [LIGHTS, BENCHES]), (["Penge"], [MONEY]))
    )
    assert texts(found) == [LIGHTS, BENCHES, MONEY]


@pytest.mark.parametrize(
    "said",
    [
        "Tak for udkastet, som vi har læst med stor interesse.",
        "Dette er det svar, som vi har sendt ind på vegne af 180 familier.",
        "Vi har først haft møde i går.",
    ],
)
def test_an_opening_is_no_remark(cut: Cut, said: str) -> None:
    assert texts(cut("Kære udvalg", said, LIGHTS)) == [LIGHTS]


@pytest.mark.parametrize(
    "said",
    [
        "Vedtaget på mødet den 9. april 2027",
    ],
)
def test_what_only_tells_how_the_answer_came_about_is_no_remark(cut: Cut, said: str) -> None:
    assert said not in " ".join(texts(cut("Kære udvalg", LIGHTS, said, BENCHES)))


def test_two_different_things_are_no_announcement(cut: Cut) -> None:
    said = "At tegne og at se film er to forskellige ting, og planen giver ikke plads til begge."
    assert said in " ".join(texts(cut("Kære udvalg", LIGHTS, said, BENCHES)))


def test_an_answer_in_small_letters_without_a_stop_is_a_remark(cut: Cut) -> None:
    head = {"kind": BlockKind.HEADING}
    said = "dejligt med rigtige bøger igen, han ka faktisk godt li at bladre"
    found = cut(
        "Navn: Anna Holm",
        "Jeg svarer som: Forælder",
        ("Hvad synes du om politikken?", head),
        said,
        ("Må vi kontakte dig?", head),
        "Ja",
    )
    assert texts(found) == [said]


def test_what_is_typed_between_quoted_lines_stands_under_the_line_above(cut: Cut) -> None:
    line = {"kind": BlockKind.QUOTE}
    first, second = "Der sættes lys på stien ved skolen.", "Der stilles en bænk ved kirken."
    mail = MailHeader("Anna Holm", "anna@brev.example", subject="SV: Stier")
    found = cut(
        ("Politikken for stier er i høring.", line),
        (first, line),
        "Hvornår sker det, og hvem skal betale for det?",
        (second, line),
        "Det er for langt væk, sæt den hellere ved hallen.",
        ("Venlig hilsen Bo Lund, sekretær", line),
        mail=mail,
    )
    assert [remark.heading for remark in found.remarks] == [first, second]


def test_an_answer_below_the_whole_of_a_mail_has_no_quoted_heading(cut: Cut) -> None:
    line = {"kind": BlockKind.QUOTE}
    mail = MailHeader("Anna Holm", "anna@brev.example", subject="SV: Stier")
    found = cut(("I kan svare frem til den 16. april.", line), LIGHTS, mail=mail)
    assert [remark.heading for remark in found.remarks] == [""]


def test_bold_questions_without_numbers_with_plain_answers_are_no_remarks(cut: Cut) -> None:
    bold = {"bold": True}
    found = cut(
        "Hej, jeg har skrevet svarene ind under spørgsmålene.",
        ("Kender I jeres by i planen?", bold),
        LIGHTS,
        ("Er der noget i udkastet, som bør ud?", bold),
        BENCHES,
        ("Er der noget, der mangler?", bold),
        MONEY,
    )
    assert texts(found) == [LIGHTS, BENCHES, MONEY]


def test_plain_questions_without_numbers_are_the_senders_own(cut: Cut) -> None:
    found = cut(
        "Kære forvaltning",
        "Har I talt med dem, der rydder sneen?",
        LIGHTS,
        "Hvem betaler for bænkene langs åen?",
        BENCHES,
        "Hvornår får I lamperne op ved skolen?",
        MONEY,
    )
    asked = " ".join(texts(found))
    assert "sneen" in asked and "Hvem betaler" in asked and "Hvornår" in asked


def scale(ticked: int) -> list[Piece]:
    """The two rows of a scale from 1 to 5 with a cross below one step."""
    cell = {"kind": BlockKind.CELL}
    steps: list[Piece] = [(str(n), {**cell, "row": 1, "column": n - 1}) for n in range(1, 6)]
    return [*steps, ("X", {**cell, "row": 2, "column": ticked - 1})]


def test_a_sentence_above_a_table_of_figures_stays(cut: Cut) -> None:
    figures: list[Piece] = [
        (text, {"kind": BlockKind.CELL, "row": 1, "column": n})
        for n, text in enumerate(("40", "55", "61"))
    ]
    found = cut(LIGHTS, *figures, BENCHES, *figures)
    assert texts(found) == [LIGHTS, BENCHES]


@pytest.mark.parametrize(
    "said",
    [
        "Vi, der bor på Søvej og Åvej, henvender os samlet om afsnit 4.1 i udkastet.",
    ],
)
def test_what_only_says_how_somebody_answers_is_no_remark(cut: Cut, said: str) -> None:
    assert texts(cut("Kære udvalg", said, LIGHTS)) == [LIGHTS]


def test_a_home_that_the_plan_does_something_to_is_a_point(cut: Cut) -> None:
    said = "Vi bor på Industrivej, hvor der efter planen kommer en vold i 2031."
    assert said in " ".join(texts(cut("Kære udvalg", said, LIGHTS)))


def test_praise_of_the_draft_right_before_the_greeting_is_said(cut: Cut) -> None:
    said = "Ellers er det et fint kapitel."
    assert said in " ".join(texts(cut("Kære udvalg", LIGHTS, said, "Kh Ida Bro")))


def test_an_address_beside_a_case_number_begins_no_text(cut: Cut) -> None:
    found = cut(
        ("EMBEDSLÆGERNE ØST", {"kind": BlockKind.HEADING}),
        "Holme Kommune Rådhusgade 1 4690 Holme",
        ("J.nr. 3-16-2026/41 Ref. KRØ/ab", {"joined": True}),
        "Den 28. oktober 2026",
        LIGHTS,
    )
    assert texts(found) == [LIGHTS]
