"""How much a word tells about some remarks, against all the others of the round."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from hoering.language.language import Language
from hoering.language.namelist import name_list
from hoering.language.stopwords import STOP_WORDS
from hoering.theming.localities import without_places
from hoering.theming.phrases import is_given, names_in

IN_DRAFT, NOT_IN_DRAFT = 1.3, 0.7  # the matter is named in words that both sides use

BODY = re.compile(
    r"\w+(?:råd|udvalg|nævn|bestyrelse|forvaltning)(?:e?[nt])?s?$", re.I
)  # and no person
_DESIGNATION = re.compile(r"(?<!\w)[A-ZÆØÅ]{1,2} ?\d+\b")  # "V4" of a map, and nobody's name


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """Counts of the round in the lemmas of `language`: lemma → remarks that have it, and the draft's.

    `names` are the draft's, by their small letters.
    """

    language: Language
    counts: Counter[str]
    total: int
    drafted: frozenset[str]
    names: Mapping[str, str] = field(default_factory=dict)

    def is_common(self, word: str) -> bool:
        """Whether a lemma is the draft's, or more than one remark's."""
        return word in self.drafted or self.counts[word] > 1

    def weights(self, texts: Sequence[str]) -> dict[str, float]:
        """Lemma → 0..1: in many of these texts, in few of the round, and in the draft's words."""
        held: Counter[str] = Counter()
        for text in texts:
            held.update(set(self.language.words(text)))
        scale = 2 * log(1 + self.total)
        found = {}
        for word, count in held.items():
            rare = log(1 + self.total / max(1, self.counts[word])) / scale
            if self.drafted:
                rare *= IN_DRAFT if word in self.drafted else NOT_IN_DRAFT
            found[word] = min(1.0, rare * count / len(texts))
        return found

    def about(self, texts: Sequence[str]) -> Callable[[str], float]:
        """How much words tell of these texts: the heaviest three of them, up to 1."""
        weights = self.weights(texts)

        def told(made: str) -> float:
            words = set(self.language.words(made))
            return min(1.0, sum(sorted((weights.get(w, 0.0) for w in words), reverse=True)[:3]))

        return told

    def names_nobody(self, made: str) -> bool:
        """Whether every capital inside stands for an acronym, a place or a word of the draft's.

        One at the beginning tells only where it is a person's: "Emilie kommer aldrig i svømmehallen".
        """
        made = without_places(_DESIGNATION.sub("", made))
        first = re.match(r"\W*([A-ZÆØÅ][\w'’-]*)", made)
        if first and is_given(first[1]) and not set(self.language.words(first[1])) <= self.drafted:
            return False
        for word in re.findall(r"(?<=\s)[»(]?([A-ZÆØÅ][\w'’-]*)", made):
            lettered = word[1:2] == "-" and word[2:3].islower()  # "J-klassen"
            plain = word == "I" or lettered or word[1:2].isupper() or BODY.match(word)
            if plain or _opens_quotation(made, word):
                continue
            lemmas = self.language.words(word)
            if not lemmas or not set(lemmas) <= self.drafted:
                return False
        return True


def _opens_quotation(made: str, word: str) -> bool:
    """ "»Kommunen må ikke …": a small word that has its capital from the beginning of a sentence."""
    names = name_list()
    plain = word.lower() in STOP_WORDS and not names.given_share(word) and not names.is_family(word)
    return plain and f"»{word}" in made


def telling(texts: Sequence[str], draft: Sequence[str], language: Language) -> Telling:
    """Counts of all remarks of a round; `draft` are the texts of its sections."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(language.words(text)))
    drafted = frozenset(word for text in draft for word in language.words(text))
    return Telling(language, counts, len(texts), drafted, names_in(draft))
