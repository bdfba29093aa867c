"""What was chosen in the questions of a form that have fixed answers: counts, and no remarks."""

from __future__ import annotations

from collections.abc import Iterator

from hoering import dansk
from hoering.language.choices import Choice
from hoering.writing.facts.register import Register
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Row, Run, para, row

TITLE = dansk.FIXED_ANSWERS
LEAD = "Nogle spørgsmål i formularen har faste svar at vælge imellem. De er talt op her og er ikke bemærkninger."
COLUMNS = (
    Column("Spørgsmål", 0.5),
    Column("Svar", 0.3),
    Column("Antal", 0.1),
    Column("Andel", 0.1),
)


def choice_rows(book: Register) -> Iterator[Row]:
    """A row for each answer; the question stands in the first of its rows, with how many answered."""
    for choice in book.choices:
        asked = f"{choice.question} ({len(choice.chosen)} svar)"
        for nth, (answer, number) in enumerate(choice.answers):
            share = dansk.percent(number / len(choice.chosen))
            question = para(Run("" if nth else asked, bold=True))
            yield row(question, para(answer), para(str(number)), para(share))


def in_a_sentence(choice: Choice) -> str:
    """ "På spørgsmålet »Er du for eller imod?« har seks valgt »For« og tre »Imod«."."""
    counts = dansk.alike([(number, dansk.in_quotes(answer)) for answer, number in choice.answers])
    told = [
        f"{number} {'' if nth else 'valgt '}{answer}" for nth, (number, answer) in enumerate(counts)
    ]
    return f"På spørgsmålet {dansk.in_quotes(choice.question)} har {dansk.listed(told)}."
