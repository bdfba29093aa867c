"""What senders ask beside the hearing: a table for who has to answer it."""

from __future__ import annotations

from collections.abc import Iterator

from hoering import dansk
from hoering.writing.facts.register import Register
from hoering.writing.facts.requests import ASKS
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Row, Run, cell, note, para, row

LEAD = (
    "Det svares der ikke på i oversigten. Programmet har læst én sætning ad gangen og kan tage fejl; "
    "se hele svaret. Nogle af dem har lovens egne frister, fx aktindsigt."
)
COLUMNS = (
    Column("Svar", 0.28),
    Column("Afsender", 0.22),
    Column("I afsenderens ord", 0.50),
)


def request_rows(book: Register) -> Iterator[Row]:
    """By response and by place in it."""
    for response in book.responses:
        for one in book.requests_of(response):
            where = para(Run(response.id, bold=True))
            asks = note(f"{ASKS[one.kind]} (side {one.page})")
            yield row(cell(where, asks), response.sender, f"»{dansk.shortened(one.text, 300)}«")
