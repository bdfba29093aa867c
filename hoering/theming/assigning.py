"""Remark → themes: one to three, most important first, each with a Danish line that says why."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from hoering import dansk
from hoering.domain import Basis, Link, Remark, Theme
from hoering.theming.concepts import concepts
from hoering.theming.evidence import Candidate, Evidence, theme_scores
from hoering.theming.meaning import Meaning
from hoering.theming.phrases import first_form

MOST = 3
ALSO = 0.22  # a further theme may lie so much below the first; about 1.25 themes a remark
# Below this a remark is far from all themes. Set on five development rounds and counted on the sixth
# (0.27 to 0.64), a given list lost 9 of 600 remarks, of which 1 had its theme right, and turned away a
# fifth of remarks brought in from other rounds. Found themes are made of the remarks themselves.
FAR_FROM_GIVEN, FAR_FROM_FOUND = 0.4, 0.15
# It cannot be decided where the second theme lies so near, or where the first has so small a share of all:
# of 900 remarks of nine development rounds 141, in 67 of which the first theme was right; of the rest
# in three of four.
UNSURE, FAINT = 0.3, 0.25
HALF = 0.7  # a theme this much below the first has half its share


def assign(
    remarks: Sequence[Remark],
    themes: Sequence[Theme],
    candidates: Sequence[Candidate],
    evidence: Evidence,
    language: Meaning,
    far: float,
) -> tuple[Link, ...]:
    """Links in the order of the remarks; one to "" for a remark that is `far` from all themes.

    `candidates` are the themes in the same order, as theme_scores wants them.
    """
    if not themes or not remarks:
        return ()
    scores = theme_scores(evidence, candidates, language)
    links: list[Link] = []
    for row, remark in enumerate(remarks):
        values = [float(v) for v in scores[row]]
        shares = _softmax(values)
        places = chosen(values, far)
        if not places:
            links.append(Link(remark.id, "", Basis.SIMILAR, 0.0, dansk.NONE_OF_THE_THEMES))
        unsure = _between(values, max(shares), themes) if places else ""
        for place in places:
            why = _why(remark, candidates[place], evidence, row, language)
            if unsure and place == places[0]:
                why = f"{unsure}; {why}"
            score = round(shares[place], 3)
            links.append(Link(remark.id, themes[place].id, Basis.SIMILAR, score, why))
    return tuple(links)


def _between(values: Sequence[float], share: float, themes: Sequence[Theme]) -> str:
    """ "usikkert mellem »Mad« og »Økonomi«"; "" where the first of them is clear.

    `share` is that of the first theme.
    """
    order = sorted(range(len(values)), key=lambda i: (-values[i], i))[:MOST]
    within, least = (HALF, 2) if share < FAINT else (UNSURE, 1)
    near = sum(values[order[0]] - values[i] < within for i in order)
    names = [f"»{themes[i].name}«" for i in order[: max(near, least)]]
    return f"{dansk.UNSURE_BETWEEN} {dansk.listed(names)}" if len(names) > 1 else ""


def chosen(values: Sequence[float], far: float = FAR_FROM_FOUND) -> list[int]:
    """Places of the best value and of those close to it, best first; [] when all are too far."""
    order = sorted(range(len(values)), key=lambda i: (-values[i], i))
    best = values[order[0]]
    if best < far:
        return []
    near = [i for i in order[1:MOST] if best - values[i] < ALSO and values[i] >= far]
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
