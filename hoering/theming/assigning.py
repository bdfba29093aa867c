"""Remark → themes: one to three, most important first, each with a Danish line that says why."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from hoering.domain import Basis, Link, Remark, Theme
from hoering.theming.concepts import concepts
from hoering.theming.evidence import Candidate, Evidence, theme_scores
from hoering.theming.meaning import Meaning
from hoering.theming.phrases import first_form

MOST = 3
ALSO = 0.22  # a further theme may lie so much below the first; about 1.25 themes a remark
LEAST = 0.15  # below this nothing speaks for any theme


def assign(
    remarks: Sequence[Remark],
    themes: Sequence[Theme],
    candidates: Sequence[Candidate],
    evidence: Evidence,
    language: Meaning,
) -> tuple[Link, ...]:
    """Links in the order of the remarks; a remark that fits no theme at all has none.

    `candidates` are the themes in the same order, as theme_scores wants them.
    """
    if not themes or not remarks:
        return ()
    scores = theme_scores(evidence, candidates, language)
    links: list[Link] = []
    for row, remark in enumerate(remarks):
        values = [float(v) for v in scores[row]]
        shares = _softmax(values)
        for place in chosen(values):
            why = _why(remark, candidates[place], evidence, row, language)
            score = round(shares[place], 3)
            links.append(Link(remark.id, themes[place].id, Basis.SIMILAR, score, why))
    return tuple(links)


def chosen(values: Sequence[float]) -> list[int]:
    """Places of the best value and of those close to it, best first."""
    order = sorted(range(len(values)), key=lambda i: (-values[i], i))
    best = values[order[0]]
    if best < LEAST:
        return []
    near = [i for i in order[1:MOST] if best - values[i] < ALSO and values[i] >= LEAST]
    return [order[0], *near]


def _softmax(values: Sequence[float]) -> list[float]:
    peak = max(values)
    parts = [exp(v - peak) for v in values]
    return [p / sum(parts) for p in parts]


def _why(remark: Remark, theme: Candidate, evidence: Evidence, row: int, language: Meaning) -> str:
    """The strongest thing that can be shown: a word, a matter, the place, or likeness only."""
    own = _stems(remark.text, language)
    said = [w for text in (theme.name, *theme.keywords) for w in language.words(text)]
    for word in said:
        if word in own:
            return f"nævner »{first_form(own[word], remark.text)}«"
    matter = _shared_matter(theme, evidence, row, own, language)
    if matter:
        return matter
    if evidence.named is not None and evidence.weights is not None and evidence.named[row]:
        heading = evidence.section_headings[int(evidence.weights[row].argmax())]
        return f"gælder afsnittet »{heading}«"
    return (
        "ligner temaets beskrivelse" if theme.description else "ligner temaets øvrige bemærkninger"
    )


def _stems(text: str, language: Meaning) -> dict[str, str]:
    """Lemma, and part of a compound → the form in the text it came from."""
    found: dict[str, str] = {}
    for form in dict.fromkeys(text.replace("/", " ").split()):
        for word in language.words(form):
            found.setdefault(word, form.strip(".,;:!?»«”“\"'()"))
            for part in language.parts(word):
                found.setdefault(part, form.strip(".,;:!?»«”“\"'()"))
    return found


def _shared_matter(
    theme: Candidate, evidence: Evidence, row: int, own: dict[str, str], language: Meaning
) -> str:
    """ "nævner »flyttekasser« (efterværn og ungestøtte)" when both are about that matter."""
    if theme.profile is None:
        return ""
    shared = evidence.profiles[row] * theme.profile
    for place in sorted(range(len(shared)), key=lambda i: (-float(shared[i]), i))[:3]:
        if shared[place] <= 0:
            break
        matter = concepts()[place]
        for term in (matter.name, *matter.terms):
            words = language.words(term)
            if words and all(w in own for w in words):
                return f"nævner »{own[words[0]]}« ({matter.name})"
    return ""
