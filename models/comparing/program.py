"""What the program makes of the gold remarks beyond likeness: the last two rows of the table.

Both are asked for the same themes and sections as the measures of contenders.py. The weights of the
choice are learned on the development rounds (models/README.md), so that its figures there are in
sample; on the test rounds nothing is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from measure import Gold, same_as

from hoering.domain import Remark, RemarkKind, Span
from hoering.language import load_language
from hoering.language.language import Language
from hoering.language.models import ENCODER, WORDS, models_folder
from hoering.linking.answers import link
from hoering.linking.nearness import joint, layers
from hoering.linking.sections import place_remarks
from hoering.splitting.references import references_in
from hoering.theming import evidence
from hoering.theming.choosing import choice

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RECALLED, CHOICE = "recalled", "choice"
NAMES = {
    RECALLED: "ours: joined, word by word and by precedents",
    CHOICE: "the program's choice, with place and the letter's other remarks",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A hit or a miss for each remark of a round that the key gives a theme, or a section uncited."""

    themes: list[bool]
    sections: list[bool]


def recalled(gold: Gold, language: Language) -> Found:
    """Each remark by itself, without its place: likeness, precedents, word by word, keywords."""
    remarks = _remarks(gold, cite=False)
    seen = evidence.gather(remarks, None, language)
    scores = evidence.theme_scores(seen, _candidates(gold)) if gold.known else None
    near = joint(layers(remarks, gold.policy, language))
    return Found(_themes(gold, scores), _sections(gold, [int(row.argmax()) for row in near]))


def chosen(gold: Gold, language: Language) -> Found:
    """As the pipeline chooses when nobody has revised the draft yet."""
    remarks = _remarks(gold, cite=True)
    places = place_remarks(remarks, gold.policy, (), language)
    linked = link(remarks, gold.policy, (), language)
    seen = evidence.gather(remarks, gold.policy, language, linked)
    themes = _candidates(gold)
    scores = None
    if gold.known:
        scores = choice(remarks, themes, seen, evidence.layers(seen, themes)).chances
    return Found(_themes(gold, scores), _sections(gold, [place.index for place in places]))


MODELS = (WORDS, ENCODER, "danske-fortilfaelde", "danske-begreber", "afsnitsvalg", "temavalg")
WAYS: dict[str, Callable[[Gold, Language], Found]] = {RECALLED: recalled, CHOICE: chosen}


def size() -> int:
    """Bytes on disk of the models that take part."""
    return sum(
        file.stat().st_size
        for name in MODELS
        for file in (models_folder() / name).rglob("*")
        if file.is_file()
    )


def language() -> Language:
    """The one that the installation brings."""
    return load_language()


def _remarks(gold: Gold, *, cite: bool) -> list[Remark]:
    made = [
        Remark(str(n), response, text, (Span(0, len(text)),), 1, RemarkKind.CONCERN)
        for n, (text, response) in enumerate(zip(gold.texts, gold.responses, strict=True))
    ]
    if not cite:
        return made
    return [replace(r, references=references_in(r.text, policy=gold.policy)) for r in made]


def _candidates(gold: Gold) -> list[evidence.Candidate]:
    return [evidence.Candidate(t.name, t.keywords, t.description) for t in gold.known]


def _themes(gold: Gold, scores: NDArray[np.float64] | NDArray[np.float32] | None) -> list[bool]:
    if scores is None:
        return []
    ids = [t.id for t in gold.known]
    asked = [n for n, themes in enumerate(gold.themes) if set(themes) & set(ids)]
    return [ids[int(scores[n].argmax())] == gold.themes[n][0] for n in asked]


def _sections(gold: Gold, found: list[int] | list[int | None]) -> list[bool]:
    asked = [n for n, s in enumerate(gold.sections) if s is not None and not gold.cited[n]]
    return [same_as(gold, found[n], n) for n in asked]
