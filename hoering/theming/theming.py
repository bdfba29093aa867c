"""Remarks → themes, links and positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoering.domain import Link, Policy, Remark, Theme, Theming
from hoering.theming.assigning import assign
from hoering.theming.evidence import Candidate, gather
from hoering.theming.finding import find
from hoering.theming.keywords import keywords_of
from hoering.theming.labels import slug
from hoering.theming.meaning import Meaning
from hoering.theming.positions import find_positions


def find_themes(
    remarks: Sequence[Remark],
    policy: Policy | None,
    language: Meaning,
    given: Sequence[Theme] = (),
) -> Theming:
    """The themes of the round, each remark's themes, and the positions.

    With `given` themes each remark gets one to three of them, and no link when none fits;
    without, the themes are found in the remarks and the draft. Each remark stands in exactly one
    position.
    """
    if not remarks:
        return Theming(tuple(given), (), ())
    evidence = gather(remarks, policy, language)
    if given:
        themes = list(given)
        candidates = [Candidate(t.name, t.keywords, t.description) for t in given]
    else:
        candidates = find(policy, evidence, language)
        themes = [_theme(c) for c in candidates]
    links = assign(remarks, themes, candidates, evidence, language)
    themes = _with_keywords(themes, candidates, links, remarks, language)
    first = _first_themes(links)
    positions = find_positions(remarks, first, themes, evidence, language)
    return Theming(tuple(themes), links, positions)


def _theme(candidate: Candidate) -> Theme:
    origin = "udkast" if candidate.section is not None else "fundet"
    return Theme(slug(candidate.name), candidate.name, (), origin)


def _first_themes(links: Sequence[Link]) -> dict[str, str]:
    """Remark → its most important theme."""
    first: dict[str, str] = {}
    for link in links:
        first.setdefault(link.remark, link.target)
    return first


def _with_keywords(
    themes: Sequence[Theme],
    candidates: Sequence[Candidate],
    links: Sequence[Link],
    remarks: Sequence[Remark],
    language: Meaning,
) -> list[Theme]:
    """Themes without keywords get the most telling words of their remarks."""
    first = _first_themes(links)
    groups = [[i for i, r in enumerate(remarks) if first.get(r.id) == t.id] for t in themes]
    found = keywords_of(groups, [r.text for r in remarks], [c.text for c in candidates], language)
    return [
        t if t.keywords else replace(t, keywords=words)
        for t, words in zip(themes, found, strict=True)
    ]
