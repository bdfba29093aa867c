"""The most telling words of a theme, in the form in which they stand in the remarks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log

import numpy as np

from hoering.language.language import Language
from hoering.theming.phrases import tagged_sentences

MOST, FEWEST = 5, 3
_SHORTEST = 4
FAR = 0.1  # what a word is worth that has nothing to do with the theme's name
UNSAID = 0.3  # weight of a word of the theme's own text that no remark has
WEAK = 0.35  # share of the best word's weight that a further word must have


def noun_forms(text: str, language: Language) -> dict[str, str]:
    """Lemma → form of the nouns of a text, in small letters; names and short words left out."""
    found: dict[str, str] = {}
    for sentence in tagged_sentences(text):
        for token in sentence:
            if not token.is_noun or token.genitive or len(token.form) < _SHORTEST:
                continue
            lemmas = language.words(token.form)
            if len(lemmas) == 1:
                found.setdefault(lemmas[0], token.form.lower())
    return found


def keywords_of(
    groups: Sequence[Sequence[int]],
    texts: Sequence[str],
    abouts: Sequence[str],
    language: Language,
) -> list[tuple[str, ...]]:
    """Three to five words for each group of texts: said in it, rare outside, near to its matter.

    `abouts` says what each group is about (the theme's name and description); words of it that
    nobody has said are taken last.
    """
    nouns = [noun_forms(text, language) for text in texts]
    total: Counter[str] = Counter(lemma for forms in nouns for lemma in forms)
    found: list[tuple[str, ...]] = []
    for group, about in zip(groups, abouts, strict=True):
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        for own in (*(nouns[i] for i in group), noun_forms(about, language)):
            for lemma, form in own.items():
                forms[lemma][form] += 1
        lemmas = sorted(forms)
        if not lemmas:
            found.append(())
            continue
        near = np.clip(language.encode(lemmas) @ language.encode([about]).T, 0.0, 1.0)[:, 0]
        held = Counter(lemma for i in group for lemma in nouns[i])
        weight = {
            lemma: _weight(held[lemma], total[lemma], len(texts)) * (FAR + float(near[place]))
            for place, lemma in enumerate(lemmas)
        }
        best = sorted(lemmas, key=lambda w: (-round(weight[w], 5), w))
        most = weight[best[0]]
        kept = [w for w in best[:MOST] if weight[w] >= WEAK * most]
        kept = kept if len(kept) >= FEWEST else best[:FEWEST]
        words = [min(forms[w], key=lambda f: (-forms[w][f], f)) for w in kept]
        found.append(tuple(dict.fromkeys(words)))
    return found


def _weight(inside: int, everywhere: int, texts: int) -> float:
    """Said in many texts of the group and in few others; unsaid words of the theme get a little."""
    if not everywhere:
        return UNSAID
    share = inside / everywhere
    return log(1 + inside) * log((2 + texts) / everywhere) * share * share + (
        UNSAID if not inside else 0.0
    )
