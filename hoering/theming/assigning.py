"""Remark → themes: one to three, most important first, each with a Danish line that says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hoering import dansk
from hoering.domain import Basis, Link, Remark, Theme
from hoering.language.language import Language
from hoering.theming.choosing import AROUND, PLACE, Choice
from hoering.theming.concepts import concepts
from hoering.theming.evidence import Candidate, Evidence
from hoering.theming.phrases import small

MOST = 3
# A further theme must be so likely: micro-F1 is best there, counted on the remarks of 27 development
# rounds with a list, each left out of the weights (.745 from .25, .749 from .27, .745 from .30).
ALSO = 0.27
# It cannot be decided where the first theme is less likely than this, or hardly likelier than the second:
# of 913 remarks of nine development rounds, each left out of the weights, 196, in 82 of which the first
# theme was right; of the rest in four of five.
FAINT, AHEAD = 0.4, 0.1
HALF = 0.5  # a theme with this share of the first one's chance is named beside it


def assign(
    remarks: Sequence[Remark],
    themes: Sequence[Theme],
    candidates: Sequence[Candidate],
    evidence: Evidence,
    made: Choice,
    none: NDArray[np.bool_],
) -> tuple[Link, ...]:
    """Links in the order of the remarks; one to "" for a remark that `none` [remarks] says is about no theme.

    `candidates` are the themes in the same order.
    """
    links: list[Link] = []
    for row, remark in enumerate(remarks):
        if none[row]:
            links.append(Link(remark.id, "", Basis.SIMILAR, 0.0, dansk.NONE_OF_THE_THEMES))
            continue
        chances = [float(v) for v in made.chances[row]]
        unsure = _between(chances, themes)
        for nth, place in enumerate(likeliest(chances)):
            why = _word(remark, candidates[place], evidence, row)
            why = why or _circumstance(candidates[place], evidence, made, row, place)
            if unsure and not nth:
                why = f"{unsure}; {why}"
            score = round(chances[place], 3)
            links.append(Link(remark.id, themes[place].id, Basis.SIMILAR, score, why))
    return tuple(links)


def likeliest(chances: Sequence[float]) -> list[int]:
    """Places of the greatest chance and of further ones that are likely enough, greatest first."""
    order = _by_chance(chances)
    return [order[0], *(i for i in order[1:MOST] if chances[i] >= ALSO)]


def _by_chance(chances: Sequence[float]) -> list[int]:
    return sorted(range(len(chances)), key=lambda i: (-round(chances[i], 6), i))


def _between(chances: Sequence[float], themes: Sequence[Theme]) -> str:
    """ "usikkert mellem »Mad« og »Økonomi«"; "" where the first of them is clear."""
    order = _by_chance(chances)[:MOST]
    if len(order) < 2:
        return ""
    first, second = chances[order[0]], chances[order[1]]
    if first >= FAINT and first - second >= AHEAD:
        return ""
    near = sum(chances[i] >= HALF * first for i in order)
    names = [f"»{themes[i].name}«" for i in order[: max(near, 2)]]
    return f"{dansk.UNSURE_BETWEEN} {dansk.listed(names)}"


def _word(remark: Remark, theme: Candidate, evidence: Evidence, row: int) -> str:
    """A word of the theme, or of a matter in common, that the remark has; "" for none."""
    own = _stems(remark.text, evidence.language)
    said = [w for text in (theme.name, *theme.keywords) for w in evidence.language.words(text)]
    for word in said:
        if word in own:
            return f"nævner »{small(own[word])}«"
    return _shared_matter(theme, evidence, row, own)


def _circumstance(theme: Candidate, evidence: Evidence, made: Choice, row: int, place: int) -> str:
    """Where the remark belongs, what its sender is about, or likeness only; `place` is the theme's."""
    if evidence.named is not None and evidence.weights is not None and evidence.named[row]:
        heading = evidence.section_headings[int(evidence.weights[row].argmax())]
        return f"gælder afsnittet »{heading}«"
    told_by = made.told_by(row, place)
    if told_by == PLACE and made.place is not None:
        section, nearest = made.place.section(row, place)
        belongs = "hører nærmest til" if nearest else "kan høre til"
        return f"{belongs} afsnittet »{evidence.section_headings[section]}«"
    if told_by in AROUND:
        return "afsenderens øvrige bemærkninger handler om temaet"
    if theme.description:
        return "ligner temaets beskrivelse"
    return "ligner temaets øvrige bemærkninger"


def _stems(text: str, language: Language) -> dict[str, str]:
    """Lemma, and part of a compound → the form in the text it came from."""
    found: dict[str, str] = {}
    for form in dict.fromkeys(text.replace("/", " ").split()):
        bare = form.strip(".,;:!?»«”“\"'()")
        for word in language.words(form):
            for said in (word, *language.parts(word)):
                found.setdefault(said, bare)
    return found


def _shared_matter(theme: Candidate, evidence: Evidence, row: int, own: dict[str, str]) -> str:
    """ "nævner »flyttekasser« (efterværn og ungestøtte)" when both are about that matter."""
    if theme.profile is None:
        return ""
    shared = evidence.profiles[row] * theme.profile
    for place in (-shared).argsort(kind="stable")[:3]:
        if shared[place] <= 0:
            break
        matter = concepts()[place]
        for term in (matter.name, *matter.terms):
            words = evidence.language.words(term)
            if words and all(w in own for w in words):
                return f"nævner »{own[words[0]]}« ({matter.name})"
    return ""


def agreed(
    links: Sequence[Link], remarks: Sequence[Remark], groups: Sequence[Sequence[int]]
) -> tuple[Link, ...]:
    """The links, each group's strongest theme first for all of its remarks.

    `groups` are places in `remarks`. A theme's strength is the sum of its scores in the group.
    """
    held: dict[str, list[Link]] = {r.id: [] for r in remarks}
    for link in links:
        held[link.remark].append(link)
    for group in groups:
        own = [remarks[i].id for i in group]
        strength: dict[str, float] = {}
        for link in (x for r in own for x in held[r] if x.target):
            strength[link.target] = strength.get(link.target, 0.0) + link.score
        if len(group) < 2 or not strength:
            continue
        best = max(strength, key=lambda t: round(strength[t], 6))
        for r in own:
            held[r] = _with_first(held[r], r, best)
    return tuple(link for r in remarks for link in held[r.id])


def _with_first(links: Sequence[Link], remark: str, theme: str) -> list[Link]:
    if links and links[0].target == theme:
        return list(links)
    kept = [x for x in links if x.target and x.target != theme]
    own = next((x for x in links if x.target == theme), None)
    top = max((x.score for x in links), default=0.0)
    why = own.why if own else dansk.SAME_POINT
    first = Link(remark, theme, Basis.SIMILAR, max(top, own.score if own else 0.0), why)
    return [first, *(replace(x, score=min(x.score, first.score)) for x in kept[: MOST - 1])]
