"""What a form prints into every answer is nobody's words; what many send in the same words is theirs."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.domain import Block, BlockKind, Document, Page, Span
from hoering.language.forms import form_prints


def document(*lines: str) -> Document:
    text, blocks = "", list[Block]()
    for line in lines:
        blocks.append(Block(Span(len(text), len(text) + len(line)), 1, BlockKind.PARAGRAPH))
        text += f"{line}\n"
    return Document(text, (Page("svar.eml", 1, Span(0, len(text))),), tuple(blocks))


def printed(documents: Sequence[Document]) -> list[list[str]]:
    told = form_prints(documents)
    return [
        [one.text_at(n) for n in sorted(found)] for one, found in zip(documents, told, strict=True)
    ]


def form(nth: int, name: str, said: str) -> Document:
    return document(
        f"Der er indsendt svar nr. {nth} fra formularen.", f"Navn: {name}", f"E-mail: {name}@example.dk",
        f"Indsendt: {nth}. maj 2026", "== Din holdning ==", "Hvad er vigtigt for dig?", said,
    )  # fmt: skip


def test_the_questions_and_what_stands_ahead_of_the_fields_are_printed() -> None:
    answers = [form(n, f"Navn{n}", f"Der mangler {n} bænke.") for n in range(1, 5)]
    for nth, found in enumerate(printed(answers), 1):
        assert found == [
            f"Der er indsendt svar nr. {nth} fra formularen.", "== Din holdning ==", "Hvad er vigtigt for dig?",
        ]  # fmt: skip


def test_the_same_words_below_the_fields_are_the_senders() -> None:
    answers = [form(n, f"Navn{n}", "Bevar skolen. Den er byens hjerte.") for n in range(1, 5)]
    assert all("Bevar skolen. Den er byens hjerte." not in found for found in printed(answers))


def test_a_letter_that_many_send_is_no_form() -> None:
    letters = [
        document(
            "Bevar skolen. Den er byens hjerte, og uden den flytter familierne.",
            "Hvor skal børnene ellers gå hen?", "Med venlig hilsen", f"Navn: Borger {n}", f"Tlf.: 2233445{n}",
            f"E-mail: b{n}@example.dk",
        )
        for n in range(1, 6)
    ]  # fmt: skip
    assert not any(printed(letters))


def test_two_answers_are_no_form() -> None:
    assert not any(printed([form(1, "Ida", "Ja tak."), form(2, "Bo", "Nej tak.")]))
