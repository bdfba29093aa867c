"""What stands in a learned part's place: the plainest thing that still does its work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from hoering.domain import Change, Policy, Reason, Remark, RemarkKind
from hoering.language import lexical
from hoering.language.language import CHARACTERS, LEMMAS, Language
from hoering.language.lookup import read_documents, unit_rows
from hoering.language.models import models_folder
from hoering.language.precedents import FILE, FOLDER, Precedents
from hoering.linking.deltas import delta
from hoering.linking.features import NAMES, pair_features
from hoering.linking.place_signs import SIGNS as PLACE_SIGNS
from hoering.linking.reading_order import STEPS, PlaceWeights
from hoering.linking.reason_weights import Traits
from hoering.linking.sections import Place
from hoering.linking.shared_words import by_wording
from hoering.linking.wholes import SIGNS as WHOLE_SIGNS
from hoering.linking.wholes import whole_signs
from hoering.splitting.kind_signs import signs_of
from hoering.theming.belonging import softmax
from hoering.theming.choosing import AROUND, SIGNS, Choice
from hoering.theming.evidence import Candidate, Evidence, Layers, joined
from hoering.theming.finding import possible_themes

Table = NDArray[np.float32]
SURELY = 8.0  # weight of a rank: the nearest is likelier than the rest together

# The first that has one of its signs is the kind.
CUES = (
    (RemarkKind.QUESTION, ("asks.last",)),
    (RemarkKind.CORRECTION, ("corrects",)),
    (RemarkKind.PROPOSAL, ("suggests", "ought", "must", "wants", "lacks", "edits", "commands")),
    (RemarkKind.CONCERN, ("worries", "objects", "too", "negates")),
    (RemarkKind.SUPPORT, ("praises",)),
)


def kind_by_cues(text: str) -> RemarkKind:
    """By the lists of words alone, in a fixed order; *generel* where none of them is found."""
    signs = signs_of(text)
    for kind, cues in CUES:
        if any(cue in signs for cue in cues):
            return kind
    return RemarkKind.GENERAL


class NearestHere:
    """A remark is answered by the nearest of all changes, if that stands in its own section."""

    least = 0.5

    def chances(self, table: Table, _: Sequence[str]) -> Table:
        """[remarks, changes]: 1 or 0, from [remarks, changes, features]; whose they are is all one."""
        near = table[:, :, NAMES.index("after")]
        first = near == near.max(axis=1, keepdims=True, initial=0.0)
        return np.asarray(first & (table[:, :, NAMES.index("section")] > 0), dtype=np.float32)


def nearest_section() -> PlaceWeights:
    """Weights that know the nearest section only, and no step from one remark to the next."""
    signs = tuple(float(name == "nearest") * SURELY for name in PLACE_SIGNS)
    return PlaceWeights(signs, tuple(0.0 for _ in STEPS))


def wholes_by_cues(remarks: Sequence[Remark], near: Table, language: Language) -> list[float]:
    """1 where a remark says "som helhed" or speaks of the draft's language, 0 elsewhere."""
    cues = [WHOLE_SIGNS.index(name) for name in ("whole", "manner")]
    rows = whole_signs(remarks, near, language)
    return [
        float(any(row[cue] for cue in cues) or not values.any())
        for row, values in zip(rows, near, strict=True)
    ]


def reason_by_words(traits: Traits) -> tuple[Reason, tuple[str, ...]]:
    """The reason of whose vocabulary most is found; *andet* where nothing is."""
    if not any(traits.hits.values()):
        return Reason.OTHER, ()
    return Reason(max(sorted(traits.hits), key=lambda name: traits.hits[name])), ()


def features_without_precedents(
    remarks: Sequence[Remark],
    places: Sequence[Place],
    policy: Policy | None,
    changes: Sequence[Change],
    language: Handed,
) -> Table:
    """The precedents tell nothing: what they say has its mean in every pair.

    0 would tell something, that no pair is alike, and the constant is not made for that.
    """
    table = pair_features(remarks, places, policy, changes, language)
    if table.size:
        deltas = [delta(change) for change in changes]
        held = by_wording(remarks, changes, deltas, policy, language.whole)
        for name in ("recalled", "recalled_news"):
            table[:, :, NAMES.index(name)] = held[name].mean()
    return table


def headings_only(policy: Policy | None) -> list[Candidate]:
    """The draft's headings, none of which is known to be about any matter."""
    offered = possible_themes(policy)
    size = max(len(c.profile) for c in offered if c.profile is not None)
    nothing = np.zeros(size, dtype=np.float32)
    return [
        Candidate(c.name, c.keywords, c.description, nothing, c.section)
        for c in offered
        if c.section is not None
    ]


class Handed:
    """The language as it is; the kinds below lack something."""

    def __init__(self, whole: Language) -> None:
        self.name = whole.name
        self.whole = whole

    def words(self, text: str) -> list[str]:
        return self.whole.words(text)

    def parts(self, word: str) -> tuple[str, ...]:
        return self.whole.parts(word)

    def encode(self, texts: Sequence[str]) -> Table:
        return self.whole.encode(texts)

    def recalled(self, texts: Sequence[str]) -> csr_matrix:
        return self.whole.recalled(texts)

    def wordwise(self, a: Sequence[str], b: Sequence[str]) -> Table:
        return self.whole.wordwise(a, b)

    def telling(self, a: Sequence[str], b: Sequence[str]) -> Table:
        return self.whole.telling(a, b)

    def spelling(self, a: Sequence[str], b: Sequence[str]) -> Table:
        return self.whole.spelling(a, b)

    def similarity(
        self, a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
    ) -> Table:
        return self.whole.similarity(a, b, background)


def choice_by_mixture(
    remarks: Sequence[Remark],
    themes: Sequence[Candidate],
    evidence: Evidence,
    made: Layers,
    *_: object,
) -> Choice:
    """The hand-weighed scores; nobody hears of the section that linking found, or of neighbours."""
    scores = joined(made, evidence).astype(np.float64)
    return Choice(softmax(scores), np.zeros((len(remarks), len(themes), len((*SIGNS, *AROUND)))))


class WithoutPrecedents(Handed):
    """Nothing was written beforehand."""

    def recalled(self, texts: Sequence[str]) -> csr_matrix:
        return csr_matrix((len(texts), 1), dtype=np.float32)


class WithoutWordwise(Handed):
    """Texts are compared as wholes only."""

    def wordwise(self, a: Sequence[str], b: Sequence[str]) -> Table:
        return np.zeros((len(a), len(b)), dtype=np.float32)

    def telling(self, a: Sequence[str], b: Sequence[str]) -> Table:
        return np.zeros((len(a), len(b)), dtype=np.float32)


class WordsOnly(WithoutWordwise):
    """No vectors of meaning: lemmas and characters alone are compared.

    Where a vector is asked for, a text has one of its lemmas by chance (hashing trick, Weinberger
    et al. 2009); the precedents are looked up by their words alone.
    """

    SIZE = 1024

    def __init__(self, whole: Language) -> None:
        super().__init__(whole)
        self.name = "words only"
        self._precedents: Precedents | None = None

    def encode(self, texts: Sequence[str]) -> Table:
        found = np.zeros((len(texts), self.SIZE), dtype=np.float32)
        for row, text in enumerate(texts):
            for lemma in lexical.lemma_features(text):
                mark = crc32(lemma.encode())
                found[row, mark % self.SIZE] += 1.0 if mark >> 31 else -1.0
        return unit_rows(found)

    def similarity(
        self, a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
    ) -> Table:
        lemma = lexical.lemma_cosine(a, b, background)
        character = lexical.character_cosine(a, b, background)
        joined = (LEMMAS * lemma + CHARACTERS * character) / (LEMMAS + CHARACTERS)
        return np.asarray(joined, dtype=np.float32)

    def recalled(self, texts: Sequence[str]) -> csr_matrix:
        if self._precedents is None:
            held = read_documents(models_folder() / FOLDER / FILE)
            blank = np.zeros((held.weights.shape[0], 1), dtype=np.float32)
            self._precedents = Precedents(replace(held, vectors=blank), _Blank(self.whole))
        return self._precedents.recalled(texts)


class _Blank(Handed):
    """Words, and no meaning at all."""

    def encode(self, texts: Sequence[str]) -> Table:
        return np.zeros((len(texts), 1), dtype=np.float32)
