"""Word classes of Danish words in context: what a readable title is built from, and a frame.

An averaged perceptron (Collins 2002) over the word, its endings and its neighbours, from left to
right. Made by models/build_wordclasses.py from the Copenhagen Dependency Treebank.

Tags: N + S|P (singular, plural) + I|D (indefinite, definite) for nouns, E for names, A adjectives
and participles used as such, Q numbers, V finite verbs, VI infinitives, VP participles, P personal
pronouns, PO possessives, D determiners (en, et, den, det, de, denne, nogle, alle …), W question
words, S prepositions, C "og" and the like, B "at", "der", "som", R adverbs, X the rest. A genitive
has a small g after its tag.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from hoering.language.models import model_json, read_once

FOLDER = "danske-ordklasser"
_TOKEN = re.compile(
    r"§|\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)?|[^\W\d_]+(?:[-'’.][^\W_]+)*(?:-(?=[\s,]))?|[^\w\s]"
)
_ASKING = ("hvem", "hvad")
# Adjectives that compare: the newspapers have few, and "lavere" looks like an infinitive.
_COMPARED = frozenset([
    "billigere", "blødere", "bredere", "dybere", "dyrere", "dårligere", "enklere", "federe", "friere",
    "grønnere", "hurtigere", "hyppigere", "hårdere", "højere", "jævnere", "klarere", "klogere", "koldere",
    "kortere", "kraftigere", "langsommere", "lavere", "lempeligere", "lettere", "lysere", "længere", "mildere",
    "mørkere", "nemmere", "nyere", "pænere", "renere", "rigere", "roligere", "sikrere", "skarpere", "skrappere",
    "smallere", "smukkere", "strammere", "stærkere", "sundere", "svagere", "sværere", "sødere", "tungere",
    "tydeligere", "tykkere", "tyndere", "tættere", "varmere", "vigtigere",
])  # fmt: skip
_NO_NOUN = re.compile(
    r"(?:end|og|eller|men|at|i|på|til|for|fra|med|om|af|ved|hos|under|over|efter|før|inden|uden|mod|ad|op|ned"
    r"|ud|ind|hen|frem|tilbage|her|der|som|når|hvis|så|nu|igen|det|den|de|vi|jeg|man|er|bliver|ikke|en|et)"
)
START = "<s>"
UNKNOWN = "NSI"  # a word of which nothing is known

Weights = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A word as it stands in the text, and its tag."""

    form: str
    tag: str

    @property
    def is_noun(self) -> bool:
        return self.tag[0] == "N"

    @property
    def genitive(self) -> bool:
        return self.tag.endswith("g")


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Weights [features, tags], 0 where a feature says nothing of a tag; tags by the alphabet."""

    rows: Mapping[str, int]  # of the features
    tags: Sequence[str]
    weights: NDArray[np.float64]


def table_of(weights: Weights) -> Table:
    """The same weights in one matrix."""
    rows = {feature: row for row, feature in enumerate(weights)}
    tags = sorted({tag for row in weights.values() for tag in row})
    matrix = np.zeros((len(rows), len(tags)))
    places = {tag: column for column, tag in enumerate(tags)}
    for row, known in enumerate(weights.values()):
        for tag, weight in known.items():
            matrix[row, places[tag]] = weight
    return Table(rows, tags, matrix)


@read_once
def _model() -> tuple[Table, dict[str, str]]:
    """Weights of the features, and the words that have one tag only. Raises NoModel."""
    data = model_json(FOLDER, "ordklasser.json")
    return table_of(data["weights"]), data["certain"]


def tokens(sentence: str) -> list[str]:
    """Words, numbers and punctuation; "bl.a.", "18-årige" and the "børne-" of "børne- og unge" stay whole."""
    return _TOKEN.findall(sentence.replace("\u00ad", ""))


@lru_cache(maxsize=10_000)
def tagged(sentence: str) -> tuple[Tagged, ...]:
    """The words of one sentence with their tags."""
    table, certain = _model()
    forms = tokens(sentence)
    tags: list[str] = []
    for index in range(len(forms)):
        known = certain.get(forms[index].lower()) if index or not forms[0].istitle() else None
        if forms[index] == "I" and index:
            known = "P"  # inside a sentence the preposition is always small
        if _compares(forms, index):
            known = "A"
        tag = known or best_tag(features(forms, index, tags), table)
        if tag == "R" and index and _compares(forms, index - 1):
            tag = UNKNOWN  # "lavere fart"
        asked = index > 0 and forms[index - 1].lower() in _ASKING
        if asked and tag == "NPI" and forms[index].endswith("r"):
            tag = "V"  # "Hvem betaler": newspapers, which the weights come from, ask too little
        tags.append(tag)
    return tuple(Tagged(form, tag) for form, tag in zip(forms, tags, strict=True))


def _compares(forms: Sequence[str], index: int) -> bool:
    """ "lavere fart"; not "svare hurtigere på", "ikke længere hjemme": there it is an adverb."""
    if forms[index].lower() not in _COMPARED or index + 1 == len(forms):
        return False
    small = forms[index + 1].lower()
    no_longer = index > 0 and forms[index - 1].lower() == "ikke"
    return small.isalpha() and not no_longer and not _NO_NOUN.fullmatch(small)


def best_tag(found: Sequence[str], table: Table) -> str:
    """The tag with the highest sum; ties go to the first in the alphabet."""
    rows = [table.rows[feature] for feature in found if feature in table.rows]
    if not rows:
        return UNKNOWN
    held = table.weights.take(rows, axis=0)  # for a few rows twice as fast as weights[rows]
    sums = held.sum(axis=0)
    best = int(sums.argmax())
    if sums[best] <= 0:
        # Where everything speaks against a tag, one that nothing speaks of is still no candidate.
        sums[~held.any(axis=0)] = -math.inf
        best = int(sums.argmax())
    return table.tags[best]


def features(forms: Sequence[str], index: int, tags: Sequence[str]) -> list[str]:
    """What is seen of a word: itself, its endings, its capitals and its neighbours."""
    word = forms[index]
    low = word.lower()
    before = forms[index - 1].lower() if index else START
    after = forms[index + 1].lower() if index + 1 < len(forms) else START
    last = tags[index - 1] if index else START
    earlier = tags[index - 2] if index > 1 else START
    capital = "0" if not index else ("C" if word[:1].isupper() else "c")
    found = [f"w {low}", f"c {capital} {last}", f"t {last}", f"u {earlier} {last}"]
    found += [f"b {before}", f"a {after}", f"d {after[-3:]}", f"x {last} {low}"]
    found += [f"s {low[-size:]}" for size in (1, 2, 3, 4, 5) if len(low) > size]
    if word.isupper() and len(word) > 1:
        found.append("upper")
    if word.isalpha():
        return found
    if any(letter.isdigit() for letter in word):
        found.append("digit")
    elif not word[0].isalpha():
        found.append("mark")
    if "-" in word:
        found.append("hyphen")
    return found
