"""What senders ask beside the hearing: a table for who has to answer it."""

from __future__ import annotations

from collections.abc import Iterator

from hoering import dansk
from hoering.writing.facts.register import Register
from hoering.writing.facts.requests import ASKS, HANDLED, NO_REQUEST
from hoering.writing.word.colours import ATTENTION
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Row, Run, cell, para, row

LEAD = (
    "Det svares der ikke på i oversigten. Programmet har læst én sætning ad gangen og kan tage fejl; "
    "se hele svaret. Nogle af dem har lovens egne frister, fx aktindsigt. "
    f"Skriv i »{HANDLED}«, når der er svaret, fx dato og initialer, eller »{NO_REQUEST}«; så står det ikke "
    "mere blandt det, der mangler."
)
COLUMNS = (
    Column("Høringssvar-ID", 0.12),
    Column("Afsender", 0.20),
    Column("I afsenderens ord", 0.50),
    Column(HANDLED, 0.18),
)


def request_rows(book: Register) -> Iterator[Row]:
    """A row a response, its requests in the order of their places."""
    for response in book.responses:
        if requests := book.requests_of(response):
            said = [
                para(
                    Run(f"{dansk.capital(ASKS[one.kind])} (side {one.page}): ", bold=True),
                    Run(f"»{dansk.shortened(one.text, 300)}«"),
                )
                for one in requests
            ]
            handled = requests[0].handled
            yield row(
                para(Run(response.id, bold=True)),
                response.sender,
                cell(*said),
                cell(handled, fill="" if handled else ATTENTION),
            )
