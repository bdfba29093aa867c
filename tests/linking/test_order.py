"""Who asks for another order of the draft, and what answers it."""

from __future__ import annotations

import pytest

from hoering.domain import (
    BlockKind,
    Change,
    ChangeKind,
    Paragraph,
    Policy,
    Remark,
    RemarkKind,
    Section,
    Span,
    remark_id,
)
from hoering.linking.answers import link
from hoering.linking.order import asks_for_order


@pytest.mark.parametrize(
    "text",
    [
        "Kapitel 2 skal stå efter kapitel 5.",
        "Det er måske en bagatel, men rækkefølge siger noget. Flyt os længere frem.",
        "Afsnittet om gående hører hjemme længere fremme.",
        "Hvorfor står det her under sol? Møller skal vel også væk igen.",
        "Det skal stå der, hvor I skriver om at forebygge.",
        "Sæt den ind i afsnit 4.2 i stedet.",
        "Vi foreslår, at den rykkes op som pejlemærke.",
        "Punkt 7 bør flyttes.",
        "Kravet er gemt væk midt i en beskrivelse af forummet. Ryk det hen, hvor man leder.",
        "Den ret er puttet ind mellem parkering og cykelstativer.",
        "Der er smuttet en sætning om indkøb ind til sidst i 4.1.",
        "Linjen er klemt ind under afsnittet om værdier.",
        "Man har anbragt indkøbene i bibliotekets afsnit.",
        "Det står et mærkeligt sted, synes jeg.",
        "Pligten til at tie burde stå til sidst, hvor begge kan se den.",
        "Energi er mere end det. Emnet fortjener sit eget kapitel.",
    ],
)
def test_a_wish_for_another_order(text: str) -> None:
    assert asks_for_order(text)


@pytest.mark.parametrize(
    "text",
    [
        "Flyt busstoppestedet over på den anden side.",
        "Placeringen ved åen er dårlig, og telefonnummeret mangler.",
        "Skal jeg flytte? Jeg bor i nummer 31.",
        "Vi vil ikke flyttes rundt.",
        "En hæk i kronens bredde, som der står i afsnit 2.3, er for lidt.",
        "Min mor har gemt brevet fra kommunen i skuffen.",
        "Det står et andet problem i vejen for os.",
        "De må ikke stå i vejen for cyklisterne.",
        "Vi hører ofte, at hjemmehjælpen kommer for sent.",
        "Hvorfor står de ældre i kø under ferien?",
        "Busstoppet bør flyttes hen foran skolen.",
        "Jeg står foran butikken hver dag, og bænken står forkert.",
        "Beboerne skal op af sengen, før hjemmehjælperen kommer.",
    ],
)
def test_other_moves_are_none(text: str) -> None:
    assert not asks_for_order(text)


def test_the_move_answers_who_asked_for_it_and_nobody_else(language: object) -> None:
    fritid = "Alle børn skal kunne gå til fodbold eller musik."
    draft = Policy(
        "udkast.pdf",
        "Børnepolitik",
        (
            Section("3", "Efterværn", 1, 2, (Paragraph("Efterværn.", 2, BlockKind.PARAGRAPH),)),
            Section("4", "Fritid", 1, 3, (Paragraph(fritid, 3, BlockKind.PARAGRAPH),)),
        ),
    )
    body = f"Fritid\n{fritid}"
    moved = Change("Æ1", "4", ChangeKind.MOVED, f"4 {body}", f"3 {body}", "3")
    asked = "Fritid og fodbold kommer til sidst. Flyt os længere frem i papiret."
    other = "Fodbold og musik er dyrt for børn. Flyt kampene til lørdag."
    remarks = [
        Remark(
            remark_id("a.pdf", text),
            f"H{n}",
            text,
            (Span(0, len(text)),),
            1,
            RemarkKind.PROPOSAL,
            heading="Fritid",
        )
        for n, text in enumerate((asked, other))
    ]
    answers = link(remarks, draft, (moved,), language).answers  # type: ignore[arg-type]
    assert [answer.changes for answer in answers] == [("Æ1",), ()]


def test_who_asks_for_another_order_is_placed_where_the_moved_text_stood(language: object) -> None:
    """The place that the words lead to is the table's; the remark is about what was moved away."""
    moved = "Forældrene får et referat senest en uge efter mødet."
    draft = Policy(
        "udkast.pdf",
        "Børnepolitik",
        tuple(
            Section(number, heading, 1, 2, (Paragraph(text, 2, BlockKind.PARAGRAPH),))
            for number, heading, text in (
                ("1", "Bordet", "Ved bordet sidder læreren, lederen og en sagsbehandler."),
                ("2", "Forummet", f"Forummet mødes hver måned. {moved}"),
                ("3", "Familien", "Familien inviteres til møder."),
            )
        ),
    )
    change = Change("Æ1", "2", ChangeKind.MOVED, moved, moved, "3")
    text = (
        "Forældrenes ret er gemt væk midt i en passage om, hvem der sidder ved bordet. Ryk det hen, "
        "hvor læreren og lederen leder."
    )
    remark = Remark(
        remark_id("a.pdf", text), "H1", text, (Span(0, len(text)),), 1, RemarkKind.PROPOSAL
    )
    still = link([remark], draft, (), language)  # type: ignore[arg-type]
    assert still.answers[0].section == "1"
    (answer,) = link([remark], draft, (change,), language).answers  # type: ignore[arg-type]
    assert (answer.section, answer.changes) == ("2", ("Æ1",))
