"""Form letters in the overview: how many sent each, and what some of them added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoering import dansk
from hoering.domain import Response
from hoering.writing.facts.campaigns import Campaign
from hoering.writing.facts.entry import Entry
from hoering.writing.facts.register import Register
from hoering.writing.word.columns import Column
from hoering.writing.word.elements import Para, Row, Run, cell, para, row, small
from hoering.writing.wording.numbers import runs

TITLE = "Enslydende svar"
COLUMNS = (
    Column("Nr.", 0.10),
    Column("Afsender", 0.25),
    Column("Egne ord", 0.65, most=3600),
)


def large_campaigns(book: Register) -> list[Campaign]:
    return [c for c in book.campaigns if c.is_large]


def lead(campaign: Campaign) -> str:
    """Who sent the same words, and how many of them added something."""
    count = len(campaign.responses)
    numbers = [int(r.id[1:]) for r in campaign.responses]
    added = len(campaign.added)
    own = f"{added} af dem har egne tilføjelser" if added else "Ingen af dem har egne tilføjelser"
    changed = len(set(campaign.reworded) - set(campaign.added))
    also = f", og {changed} har ændret ordlyden" if changed else ""
    return (
        f"{count} svar er enslydende eller næsten enslydende med {campaign.first.id} "
        f"({campaign.first.sender}): {dansk.listed(runs(numbers))}. {own}{also}."
    )


def own_rows(campaign: Campaign) -> Iterator[Row]:
    """One row for each response that says something of its own."""
    for response in campaign.responses:
        if campaign.own(response.id):
            yield row(
                para(Run(response.id, bold=True)),
                response.sender,
                cell(*_own_words(campaign, response)),
            )


def _own_words(campaign: Campaign, response: Response) -> Iterator[Para]:
    told: tuple[tuple[str, Sequence[Entry]], ...] = (
        ("tilføjer", campaign.added.get(response.id, ())),
        ("skriver i stedet", campaign.reworded.get(response.id, ())),
    )
    for how, entries in told:
        for entry in entries:
            words = " ".join(entry.remark.text.split())
            yield small(Run(f"{entry.number} {how}: ", "Notetegn"), f"»{words}«")
