"""Word classes of Danish words in context: what a readable title is built from.

An averaged perceptron (Collins 2002) over the word, its endings and its neighbours, from left to
right. Made by models/build_wordclasses.py from the Copenhagen Dependency Treebank.

Tags: N + S|P (singular, plural) + I|D (indefinite, definite) for nouns, E for names, A adjectives
and participles used as such, Q numbers, V finite verbs, VI infinitives, VP participles, P personal
pronouns, PO possessives, D determiners (en, et, den, det, de, denne, nogle, alle …), W question
words, S prepositions, C "og" and the like, B "at", "der", "som", R adverbs, X the rest. A genitive
has a small g after its tag.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoering.language.models import models_folder
from hoering.language.tables import read_once

FOLDER = "danske-ordklasser"
_TOKEN = re.compile(r"§|\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)?|[^\W\d_]+(?:[-'’.][^\W_]+)*|[^\w\s]")
_ASKING = ("hvem", "hvad")
START = "<s>"

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


@read_once
def _model() -> tuple[Weights, dict[str, str]]:
    """Weights of the features, and the words that have one tag only. Raises NoModel."""
    file = models_folder() / FOLDER / "ordklasser.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    return data["weights"], data["certain"]


def tokens(sentence: str) -> list[str]:
    """Words, numbers and punctuation; "bl.a." and "18-årige" stay whole."""
    return _TOKEN.findall(sentence.replace("\u00ad", ""))


def tagged(sentence: str) -> list[Tagged]:
    """The words of one sentence with their tags."""
    weights, certain = _model()
    forms = tokens(sentence)
    tags: list[str] = []
    for index in range(len(forms)):
        known = certain.get(forms[index].lower()) if index or not forms[0].istitle() else None
        if forms[index] == "I" and index:
            known = "P"  # inside a sentence the preposition is always small
        tag = known or best_tag(features(forms, index, tags), weights)
        asked = index > 0 and forms[index - 1].lower() in _ASKING
        if asked and tag == "NPI" and forms[index].endswith("r"):
            tag = "V"  # "Hvem betaler": newspapers, which the weights come from, ask too little
        tags.append(tag)
    return [Tagged(form, tag) for form, tag in zip(forms, tags, strict=True)]


def best_tag(found: Sequence[str], weights: Weights) -> str:
    """The tag with the highest sum; ties go to the first in the alphabet."""
    sums: dict[str, float] = {}
    for feature in found:
        for tag, weight in weights.get(feature, {}).items():
            sums[tag] = sums.get(tag, 0.0) + weight
    return min(sums, key=lambda t: (-sums[t], t)) if sums else "NSI"


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
    if any(letter.isdigit() for letter in word):
        found.append("digit")
    elif not word[0].isalpha():
        found.append("mark")
    if "-" in word:
        found.append("hyphen")
    return found
