"""What models/build_themes.py learns from: remarks of rounds with a key, and their possible themes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hoering.domain import (
    BlockKind,
    Linking,
    Paragraph,
    Policy,
    Remark,
    RemarkKind,
    Section,
    Span,
)
from hoering.keeping.edits import carry_over
from hoering.language import load_language
from hoering.linking.answers import link
from hoering.measuring.pairing import MATCH, pair_remarks, pair_responses
from hoering.measuring.rounds import KeyedRound
from hoering.pipeline import analyse
from hoering.settings import read_round, read_themes
from hoering.theming.belonging import belonging
from hoering.theming.choosing import PLACE, SIGNS, signs_alone
from hoering.theming.evidence import Candidate, gather, joined, layers
from hoering.writing.export import overview_data
from making.knowledge import SMALL_ROUNDS, records

Numbers = NDArray[np.float64]
Seen = tuple[Sequence[Remark], Policy | None, Linking | None]


@dataclass(frozen=True)
class Shortened:
    """The list without one of its themes, `gone`; the rest as Material has it."""

    gone: int
    mixture: NDArray[np.float32]
    told: NDArray[np.float32]


@dataclass(frozen=True)
class Material:
    """`own` [remarks, themes, SIGNS], each of `mixtures` [remarks, themes]; `themes` as the key has them.

    `near` [remarks, sections] are the chances of the linking stage.
    """

    name: str
    listed: bool
    responses: tuple[str, ...]
    own: Numbers
    mixtures: tuple[NDArray[np.float32], NDArray[np.float32]]  # without and with the draft
    near: Numbers
    themes: tuple[tuple[int, ...], ...]  # () where the key has no such remark
    shortened: tuple[Shortened, ...]

    def signs(self, drafted: bool) -> Numbers:
        made = self.own.copy()
        if not drafted:
            made[:, :, SIGNS.index(PLACE)] = 0.0
        return made


def material(one: KeyedRound) -> Material:
    """The round as the pipeline reads it, beside what its key says."""
    given = read_themes(one.folder)
    held = analyse(one.folder, read_round(one.folder), given)
    overview = overview_data(carry_over((), onto=held))
    matched = pair_remarks(pair_responses(one.key, overview), overview)
    wanted = {m.got["id"]: m.wanted for m in matched if m.alike >= MATCH}
    names = [t.id for t in given] or [t["id"] for t in one.key["themes"]]
    candidates = [Candidate(t.name, t.keywords, t.description) for t in given] or [
        Candidate(t["name"]) for t in one.key["themes"]
    ]
    themes = [
        tuple(names.index(t) for t in wanted.get(r.id, {}).get("themes", ())) for r in held.remarks
    ]
    seen = (held.remarks, held.policy, held.linking)
    return _made(one.name, bool(given), seen, candidates, themes)


def small_rounds() -> Iterator[Material]:
    """Written rounds: ten themes, a dozen passages, some fifty single remarks; nobody's letters."""
    language = load_language()
    for nth, one in enumerate(records(SMALL_ROUNDS)):
        remarks = tuple(
            Remark(f"{n}", f"{n}", r["text"], (Span(0, len(r["text"])),), 1, RemarkKind(r["kind"]))
            for n, r in enumerate(one["remarks"])
        )
        sections = tuple(
            Section("", p["heading"], 1, 1, (Paragraph(p["text"], 1, BlockKind.PARAGRAPH),))
            for p in one["passages"]
        )
        policy = Policy("udkast.docx", one["policy"], sections, 1)
        candidates = [
            Candidate(t["name"], tuple(t["keywords"]), t["description"]) for t in one["themes"]
        ]
        themes = [tuple(r["themes"]) for r in one["remarks"]]
        seen = (remarks, policy, link(remarks, policy, (), language))
        yield _made(f"small {nth}", True, seen, candidates, themes, shorten=False)


def _made(
    name: str,
    listed: bool,
    seen: Seen,
    candidates: Sequence[Candidate],
    themes: Sequence[tuple[int, ...]],
    shorten: bool = True,
) -> Material:
    remarks, policy, linked = seen
    language = load_language()
    evidence = gather(remarks, policy, language, linked)
    made = layers(evidence, candidates)
    if made.sections is None:
        raise ValueError(f"{name}: a round without a draft teaches nothing about places")
    place = belonging(evidence, made.sections)
    own = signs_alone(candidates, evidence, made, place)
    shortened = []
    for gone in range(len(candidates)) if listed and shorten else ():
        rest = layers(evidence, [*candidates[:gone], *candidates[gone + 1 :]])
        assert rest.sections is not None
        shortened.append(Shortened(gone, joined(rest, evidence), rest.sections))
    return Material(
        name,
        listed,
        tuple(r.response for r in remarks),
        own,
        (joined(replace(made, sections=None), evidence), joined(made, evidence)),
        place.near,
        tuple(themes),
        tuple(shortened),
    )
