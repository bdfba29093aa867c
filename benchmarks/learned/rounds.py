"""Rounds read and split once, then placed, linked and themed anew by a program that lacks a part."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from hoering.domain import Analysis, SenderKind, Theme
from hoering.keeping.edits import carry_over
from hoering.language.language import Language
from hoering.linking.answers import link
from hoering.measuring.intervals import Sample
from hoering.measuring.rounds import KeyedRound
from hoering.measuring.scores import score
from hoering.pipeline import analyse
from hoering.settings import read_round, read_themes
from hoering.theming import find_themes
from hoering.writing.export import overview_data
from learned.parts import Part, Seats


@dataclass(frozen=True, slots=True)
class Prepared:
    """A round with what the whole program makes of it."""

    round: KeyedRound
    themes: tuple[Theme, ...]
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of one round, and each response's share of them."""

    scores: dict[str, Any]
    sample: Sample


def prepare(one: KeyedRound) -> Prepared:
    facts, themes = read_round(one.folder), tuple(read_themes(one.folder))
    return Prepared(one, themes, analyse(one.folder, facts, themes))


def measured(prepared: Prepared, analysis: Analysis) -> Measured:
    overview = overview_data(carry_over((), onto=analysis))
    one = prepared.round
    return Measured(
        score(one.key, overview, one.given_themes), Sample(one.key, overview, one.given_themes)
    )


def remade(prepared: Prepared, part: Part, language: Language) -> Analysis:
    """The round with the stages behind the splitting run again, in the pipeline's order.

    `language` is what the `part` leaves of it.
    """
    held = prepared.analysis
    splittings = [replace(s, remarks=tuple(map(part.remark, s.remarks))) for s in held.splittings]
    remarks = tuple(r for s in splittings for r in s.remarks)
    bodies = {r.id: r.sender for r in held.responses if r.sender_kind is not SenderKind.CITIZEN}
    with seated(part.seats):
        linking = link(remarks, held.policy, held.changes, language, bodies)
        places = {a.remark: a.section for a in linking.answers}
        by_draft = places if held.round.theme_source else None
        theming = find_themes(remarks, held.policy, language, prepared.themes, by_draft, linking)
    return replace(held, splittings=tuple(splittings), linking=linking, theming=theming)


@contextmanager
def seated(seats: Seats) -> Iterator[None]:
    """Each name stands for something else for a while. A name that is not there is an error."""
    before = {seat: getattr(*seat) for seat in seats}
    try:
        for (module, name), instead in seats.items():
            setattr(module, name, instead)
        yield
    finally:
        for (module, name), held in before.items():
            setattr(module, name, held)
