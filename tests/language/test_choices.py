"""Fixed answers of a form are counted, and a response that has nothing else says so."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from hoering.domain import Block, BlockKind, Document, Page, Response, SenderKind, Source, Span
from hoering.language.choices import choices, places_without_words
from hoering.writing.tables.choice_rows import in_a_sentence
from hoering.writing.terminal.summary import show_choices
from hoering.writing.terminal.terminal import Screen

FIELDS = ((BlockKind.PARAGRAPH, "Navn: Ida"), (BlockKind.PARAGRAPH, "E-mail: i@example.dk"))
ASKED = "Er du for eller imod planen?"


def response(nth: int, *parts: tuple[BlockKind, str]) -> Response:
    text, blocks = "", list[Block]()
    for kind, said in parts:
        blocks.append(Block(Span(len(text), len(text) + len(said)), 1, kind))
        text += f"{said}\n"
    page = Page("svar.xlsx", 1, Span(0, len(text)))
    return Response(
        id=f"H{nth:02d}", sender=f"Borger {nth}", sender_kind=SenderKind.CITIZEN, received=None, late=False,
        no_remarks=False, near_duplicate_of=None, sources=(Source("svar.xlsx", (nth,)),),
        document=Document(text, (page,), tuple(blocks)),
    )  # fmt: skip


def form(nth: int, chosen: str, *more: tuple[BlockKind, str]) -> Response:
    head, answer = (BlockKind.HEADING, ASKED), (BlockKind.PARAGRAPH, chosen)
    return response(nth, *FIELDS, head, answer, *more)


def test_what_was_chosen_is_counted_the_most_frequent_first() -> None:
    every = [
        form(n, said) for n, said in enumerate(["Imod", "For", "for", "For", "Imod", "Ved ikke"], 1)
    ]
    (choice,) = choices(every)
    assert choice.question == ASKED
    assert choice.answers == (("For", 3), ("Imod", 2), ("Ved ikke", 1))
    assert choice.chosen["H06"] == "Ved ikke"
    assert (
        in_a_sentence(choice)
        == f"På spørgsmålet »{ASKED}« har tre valgt »For«, to »Imod« og en »Ved ikke«."
    )


def test_the_terminal_shows_the_counts() -> None:
    counts = [{"answer": "For", "responses": 38}, {"answer": "Imod", "responses": 12}]
    console = Console(record=True, width=80, file=io.StringIO())
    show_choices(Screen(console), {"choices": [{"question": ASKED, "answers": counts}]})
    assert f"{ASKED}\n  For: 38 · Imod: 12" in console.export_text()
    show_choices(Screen(console), {"responses": []})
    assert console.export_text() == ""


def test_a_scale_keeps_the_order_of_its_figures() -> None:
    rows = [(BlockKind.PARAGRAPH, f"Hvor enig er du i målet (1-5): {n}") for n in (5, 4, 1, 5)]
    (choice,) = choices([response(n, *FIELDS, row) for n, row in enumerate(rows, 1)])
    assert choice.answers == (("1", 1), ("4", 1), ("5", 2))


@pytest.mark.parametrize(
    "said",
    [
        ["Ja", "Nej", "Ja"],  # of so few nobody is asked
        ["Ja", "Ja", "Nej", "Nej, for der mangler jo både stier, lys, bænke og et toilet"],
    ],
)  # fmt: skip
def test_what_is_no_choice_is_not_counted(said: list[str]) -> None:
    assert choices([form(n, one) for n, one in enumerate(said, 1)]) == ()


def test_words_of_their_own_are_no_choice() -> None:
    named = ["Byen", "Havnen", "Skoven", "Åen", "Byen"]
    asked = (BlockKind.HEADING, "Hvilket sted er du glad for?")
    every = [
        response(n, *FIELDS, asked, (BlockKind.PARAGRAPH, said)) for n, said in enumerate(named, 1)
    ]
    assert choices(every) == ()


def test_more_than_one_may_be_chosen() -> None:
    asked = (BlockKind.HEADING, "Hvilke steder er du glad for?")
    rows = ["Byen;Havnen;", "Byen;", "Havnen;Byen;", "Havnen;"]
    every = [
        response(n, *FIELDS, asked, (BlockKind.PARAGRAPH, said)) for n, said in enumerate(rows, 1)
    ]
    (choice,) = choices(every)
    assert choice.answers == (("Byen", 3), ("Havnen", 3))


def test_what_a_form_knows_of_the_sender_or_asks_in_words_is_no_choice() -> None:
    rows = [
        (BlockKind.PARAGRAPH, "Jeg svarer som: Borger"), (BlockKind.PARAGRAPH, "Samtykke: Ja"),
        (BlockKind.PARAGRAPH, "Andre bemærkninger: Nej"),
    ]  # fmt: skip
    assert choices([response(n, *FIELDS, *rows) for n in range(1, 7)]) == ()


def test_an_answer_of_two_paragraphs_is_no_choice() -> None:
    more = (BlockKind.PARAGRAPH, "Planen mangler stier, og den er svær at læse for os på landet.")
    assert choices([form(n, "Imod", more) for n in range(1, 7)]) == ()


def test_boxes_below_one_another_are_one_answer() -> None:
    words = ("For", "Imod", "Ved ikke")
    chosen = ["For", "For", "Imod", "", "Ved ikke"]
    every = [
        response(
            n,
            *FIELDS,
            (BlockKind.PARAGRAPH, ASKED),
            *((BlockKind.PARAGRAPH, f"{'☒' if word == said else '☐'} {word}") for word in words),
            (BlockKind.PARAGRAPH, "Planen mangler stier, og den er svær at læse for os på landet."),
        )
        for n, said in enumerate(chosen, 1)
    ]
    (choice,) = choices(every)
    assert choice.answers == (("For", 2), ("Imod", 1), ("Ved ikke", 1))
    assert "H04" not in choice.chosen


def test_a_question_and_answer_that_many_send_in_the_same_words_is_theirs() -> None:
    asked, said = (BlockKind.HEADING, "Hvad vil vi?"), (BlockKind.PARAGRAPH, "Bevar skolen!")
    assert choices([response(n, *FIELDS, asked, said) for n in range(1, 9)]) == ()


def test_a_question_that_a_letter_answers_itself_is_no_choice() -> None:
    asked, said = (BlockKind.PARAGRAPH, "Er det rimeligt?"), (BlockKind.PARAGRAPH, "Nej!")
    letters = [response(n, asked, said, *FIELDS) for n in range(1, 7)]
    assert choices(letters) == ()
    assert not any(places_without_words(letters).values())
