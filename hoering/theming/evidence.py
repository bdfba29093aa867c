"""What speaks for a remark belonging to a theme, put together to one score.

Seven kinds of evidence, each standardised over the round, so that no theme wins because it is near
to everything: the precedents both recall, likeness to the theme's text, word by word, and to its single
keywords, the place in the draft (named by the sender, or only likely), the sender's own heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from hoering.domain import Linking, Policy, Remark
from hoering.language.language import Language
from hoering.language.precedents import alike
from hoering.language.sentences import sentences
from hoering.theming.labels import without_counter
from hoering.theming.places import section_texts, section_weights
from hoering.theming.profiles import profiles

# Shares fitted by logistic regression on two development rounds and four sets of single remarks.
RECALLED, WORDS, KEYWORDS, WORDWISE = 0.8, 0.12, 0.08, 0.1
PLACE_NAMED, PLACE_LIKELY, HEADING = 1.0, 0.35, 0.3
COMMON = 0.7  # share of a theme's mean over all remarks that is taken off


# Sections of a draft up to which the place of a remark is not asked: with the development drafts merged
# into three or four sections 45, 26 and 45 first themes were right by it, 54, 34 and 56 without it.
FEW = 4


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A theme to be: its name, and the short texts that say what it is about.

    `profile` [concepts] are its matters, where they are known beforehand.
    """

    name: str
    keywords: tuple[str, ...] = ()
    description: str = ""
    profile: NDArray[np.float32] | None = None
    section: int | None = None

    @property
    def short_texts(self) -> tuple[str, ...]:
        said = (self.description,) if self.description else ()
        return (self.name, self.name, *self.keywords, *said)

    @property
    def text(self) -> str:
        return f"{self.name}. {', '.join(self.keywords)}. {self.description}"


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """The remarks of a round and its draft, seen once through `language` and asked about many themes."""

    language: Language
    texts: tuple[str, ...]
    headings: tuple[str, ...]
    profiles: NDArray[np.float32]  # [remarks, concepts]
    recalled: csr_matrix  # [remarks, precedents]
    section_texts: tuple[str, ...] = ()
    section_headings: tuple[str, ...] = ()
    section_profiles: NDArray[np.float32] | None = None  # [sections, concepts]
    section_recalled: csr_matrix | None = None  # [sections, precedents]
    weights: NDArray[np.float32] | None = None  # [remarks, sections]
    named: NDArray[np.bool_] | None = None  # [remarks]
    places: NDArray[np.float32] | None = None  # [remarks, sections], the linking stage's chances


def gather(
    remarks: Sequence[Remark],
    policy: Policy | None,
    language: Language,
    linked: Linking | None = None,
) -> Evidence:
    """Profiles and places of the remarks; `linked` says how likely each belongs to which section."""
    texts = tuple(r.text for r in remarks)
    headings = tuple(r.heading for r in remarks)
    own, recalled = profiles(texts, language), language.recalled(texts)
    if policy is None or not policy.sections:
        return Evidence(language, texts, headings, own, recalled)
    sections = tuple(section_texts(policy))
    whole = language.recalled(sections)
    weights = named = places = None
    # With hardly any sections, where a remark belongs tells no themes apart.
    if len(sections) > FEW:
        weights, named = section_weights(remarks, policy, recalled, whole, language)
        places = _places(remarks, weights, linked) if linked and linked.places else None
    return Evidence(
        language,
        texts,
        headings,
        own,
        recalled,
        sections,
        tuple(
            (s.heading if s.number else without_counter(s.heading)) or s.heading or "–"
            for s in policy.sections
        ),
        profiles(sections, language),
        whole,
        weights,
        named,
        places,
    )


def _places(
    remarks: Sequence[Remark], weights: NDArray[np.float32], linked: Linking
) -> NDArray[np.float32]:
    """[remarks, sections] chances; a remark on the draft as a whole belongs everywhere."""
    told = {a.remark: place for a, place in zip(linked.answers, linked.places, strict=True)}
    places = weights.copy()
    for row, remark in enumerate(remarks):
        if remark.id in told:
            places[row] = told[remark.id] or 1 / weights.shape[1]
    return places


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    """Each kind of evidence apart, standardised: [remarks, themes]."""

    recalled: NDArray[np.float32]
    words: NDArray[np.float32]
    keywords: NDArray[np.float32]
    wordwise: NDArray[np.float32]
    heading: NDArray[np.float32]  # 0 where the sender wrote none
    sections: NDArray[np.float32] | None  # [sections, themes]: what the draft's sections are about


def layers(evidence: Evidence, themes: Sequence[Candidate]) -> Layers:
    """What speaks for each theme; without a draft of several sections there are no `sections`."""
    recalled = recalled_by_names([t.short_texts for t in themes], evidence.language)
    texts = [t.text for t in themes]
    drafted = evidence.weights is not None
    return Layers(
        standardised(alike(evidence.recalled, recalled)),
        standardised(evidence.language.similarity(evidence.texts, texts)),
        standardised(_best_keyword(evidence, themes)),
        standardised(evidence.language.wordwise(evidence.texts, texts)),
        _heading_scores(evidence, recalled, texts),
        _section_scores(evidence, themes, recalled) if drafted else None,
    )


def theme_scores(evidence: Evidence, themes: Sequence[Candidate]) -> NDArray[np.float32]:
    """[remarks, themes]; only differences within a row mean anything."""
    return joined(layers(evidence, themes), evidence)


def joined(made: Layers, evidence: Evidence) -> NDArray[np.float32]:
    """[remarks, themes]: the layers by their shares."""
    scores = RECALLED * made.recalled
    scores += WORDS * made.words
    scores += KEYWORDS * made.keywords
    scores += WORDWISE * made.wordwise
    if made.sections is not None and evidence.places is not None:
        scores += (PLACE_NAMED * (evidence.places @ made.sections)).astype(np.float32)
    elif made.sections is not None and evidence.weights is not None and evidence.named is not None:
        share = np.where(evidence.named, PLACE_NAMED, PLACE_LIKELY)[:, None]
        scores += (share * (evidence.weights @ made.sections)).astype(np.float32)
    scores += HEADING * made.heading
    return scores.astype(np.float32)


def opening_scores(evidence: Evidence, themes: Sequence[Candidate]) -> NDArray[np.float32]:
    """[remarks, themes]: likeness of each remark's first sentence, which often says the matter."""
    firsts = [next((t[: s.end] for s in sentences(t)), t) for t in evidence.texts]
    return standardised(evidence.language.similarity(firsts, [t.text for t in themes]))


def _best_keyword(evidence: Evidence, themes: Sequence[Candidate]) -> NDArray[np.float32]:
    """[remarks, themes]: likeness to the nearest of the theme's name and keywords."""
    words = [word for t in themes for word in (t.name, *t.keywords)]
    owner = np.array([i for i, t in enumerate(themes) for _ in (t.name, *t.keywords)])
    near = evidence.language.similarity(evidence.texts, words, evidence.texts)
    best = [near[:, owner == i].max(axis=1) for i in range(len(themes))]
    return np.stack(best, axis=1).astype(np.float32)


def _section_scores(
    evidence: Evidence,
    themes: Sequence[Candidate],
    recalled: csr_matrix,
) -> NDArray[np.float32]:
    """[sections, themes]: what the draft's sections are about."""
    texts, names = [t.text for t in themes], [(h,) for h in evidence.section_headings]
    assert evidence.section_recalled is not None
    scores = standardised(alike(evidence.section_recalled, recalled))
    scores += standardised(evidence.language.similarity(evidence.section_texts, texts))
    scores += standardised(alike(recalled_by_names(names, evidence.language), recalled))
    scores += standardised(evidence.language.similarity(evidence.section_headings, texts))
    return standardised(scores)


def _heading_scores(
    evidence: Evidence, recalled: csr_matrix, texts: Sequence[str]
) -> NDArray[np.float32]:
    """[remarks, themes]: the sender's own heading; 0 where there is none."""
    headed = [i for i, heading in enumerate(evidence.headings) if heading.strip()]
    scores = np.zeros((len(evidence.texts), len(texts)), dtype=np.float32)
    if headed:
        words = [evidence.headings[i] for i in headed]
        near = alike(recalled_by_names([(w,) for w in words], evidence.language), recalled)
        scores[headed] = standardised(near + evidence.language.similarity(words, texts))
    return scores


def standardised(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Less most of the column's mean, over the spread of all values."""
    centred = values - COMMON * values.mean(axis=0)
    scaled: NDArray[np.float32] = (centred / max(float(np.std(values)), 1e-6)).astype(np.float32)
    return scaled


def recalled_by_names(names: Sequence[Sequence[str]], language: Language) -> csr_matrix:
    """[len(names), precedents], rows of length 1, for themes given as some short texts each.

    Every short text recalls for itself: joined, a common one would drown the others.
    """
    flat = [text for texts in names for text in texts]
    owner = [i for i, texts in enumerate(names) for _ in texts]
    cells = (np.ones(len(flat), dtype=np.float32), (owner, range(len(flat))))
    joined = csr_matrix(cells, shape=(len(names), len(flat))) @ language.recalled(flat)
    lengths = np.sqrt(np.asarray(joined.multiply(joined).sum(axis=1))).ravel()
    joined.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(joined.indptr)).astype(np.float32)
    return joined
