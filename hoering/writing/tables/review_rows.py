"""Decisions to be looked at again, decisions without a home, and what nobody could understand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from hoering import dansk
from hoering.domain import SEPARATOR, EditState, Recall, Reviewed, response_keys
from hoering.writing.facts.register import Register
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Row, Run, cell, note, para, row, small

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


def case_rows(reviewed: Reviewed, book: Register) -> Iterator[tuple[str, ...]]:
    """The cells of a case, nine: decisions to look at, then those without a home, then notes."""
    order = (EditState.REVIEW, EditState.ORPHANED, EditState.KEPT)
    for recall in sorted(reviewed.recalls, key=lambda r: (order.index(r.state), r.edit.number)):
        edit = recall.edit
        yield (
            f"B{edit.number}",
            "",
            place_of(recall, book),
            dansk.capital(dansk.field_name(edit.field)),
            words_of(recall),
            recall.before,
            recall.now,
            recall.why,
            signed(edit.made_by, edit.made_at),
        )
    for one in reviewed.notes:
        yield (
            f"N{one.number}", "", "", "Ikke forstået", one.text, f"{one.file}: {one.place}", "",
            one.why, signed(one.made_by, one.made_at),
        )  # fmt: skip


def place_of(recall: Recall, book: Register) -> str:
    """The visible number of the remark or response that the decision may be for."""
    entry = book.entries.get(recall.place)
    if entry is not None:
        return entry.number
    keys = {key: id for id, key in response_keys(book.responses).items()}
    return keys.get(recall.place, "uden sted")


def words_of(recall: Recall) -> str:
    """What was decided, as people write it; a cut or joined remark by its words."""
    edit = recall.edit
    if edit.field == "themes":
        names = edit.seen.get("themes", {})
        ids = [part for part in edit.value.split(SEPARATOR) if part]
        return "; ".join(str(names.get(id, id)) for id in ids) or "(ryddet)"
    return dansk.value_in_words(edit.field, edit.value) or "(ryddet)"


def signed(who: str, when: str) -> str:
    """Mette Holm, 20. marts 2026."""
    try:
        day = dansk.long_date(datetime.fromisoformat(when).date())
    except ValueError:
        day = when
    return ", ".join(part for part in (who, day) if part)


def review_rows(reviewed: Reviewed, book: Register) -> Iterator[Row]:
    """One row a case; its bookmark `s_B12` tells the decision, `s_N3` the note."""
    for case, holds, number, what, words, before, now, why, who in case_rows(reviewed, book):
        place = f"{number} · {what.lower()}" if number else what
        yield row(
            para(Run(case, bold=True)),
            holds,
            small(place),
            cell(*words.split("\n")),
            cell(*(small(line) for line in before.split("\n"))),
            cell(*(small(line) for line in now.split("\n"))),
            cell(small(why), *([note(who)] if who else [])),
            bookmark=f"s_{case}",
        )
