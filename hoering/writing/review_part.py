"""What the secretariat decided and should look at again, as a table of the overview."""

from __future__ import annotations

from collections.abc import Iterator

from hoering.domain import Reviewed
from hoering.writing.elements import Row, Run, cell, para
from hoering.writing.register import Register
from hoering.writing.review_rows import case_rows
from hoering.writing.widths import Column

TITLE = "Rettelser og noter, der skal ses efter"
LEAD = (
    "Jeres egne ord står ved magt, hvor det er muligt. Skriv »ja« eller »nej« i kolonnen »Gælder "
    "stadig?«, og tag filen ind igen: »nej« lægger rettelsen til side, men sletter den ikke af historikken."
)
# The sheet has nine columns; on paper the number stands with the case, the reason with the name.
COLUMNS = (
    Column("Sag", 0.06),
    Column("Gælder stadig?", 0.08),
    Column("Hvad", 0.13, size=8),
    Column("Jeres ord", 0.22),
    Column("Stod før", 0.19, size=8),
    Column("Står nu", 0.19, size=8),
    Column("Hvorfor", 0.13, size=8),
)


def review_rows(reviewed: Reviewed, book: Register) -> Iterator[Row]:
    """One row a case; its bookmark `s_B12` tells the decision, `s_N3` the note."""
    for case, holds, number, what, words, before, now, why, who in case_rows(reviewed, book):
        place = f"{number} · {what.lower()}" if number else what
        cells = (
            cell(para(Run(case, bold=True))),
            cell(holds),
            cell(para(place, style="Smaa")),
            cell(*words.split("\n")),
            cell(*(para(line, style="Smaa") for line in before.split("\n"))),
            cell(*(para(line, style="Smaa") for line in now.split("\n"))),
            cell(para(why, style="Smaa"), *([para(who, style="Note")] if who else [])),
        )
        yield Row(cells, bookmark=f"s_{case}")
