"""The most telling words of a theme, in the form in which they stand in the remarks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log

from hoering.theming.meaning import Meaning
from hoering.theming.phrases import tagged_sentences

MOST, FEWEST = 6, 3
_SHORTEST = 4


def noun_forms(text: str, language: Meaning) -> dict[str, str]:
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
    groups: Sequence[Sequence[int]], texts: Sequence[str], known: set[str], language: Meaning
) -> list[tuple[str, ...]]:
    """Up to six words for each group of texts: in many of its own, in few of the others.

    `known` are lemmas of the draft; what both sides talk about tells more than a chance word,
    and a word that only one remark has is taken from there alone.
    """
    nouns = [noun_forms(text, language) for text in texts]
    total: Counter[str] = Counter(lemma for forms in nouns for lemma in forms)
    found = []
    for group in groups:
        held: Counter[str] = Counter(lemma for i in group for lemma in nouns[i])
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        for i in group:
            for lemma, form in nouns[i].items():
                forms[lemma][form] += 1
        weight = {
            lemma: count
            * log((1 + len(texts)) / total[lemma])
            * (count / total[lemma])
            * (1.5 if lemma in known else 1.0)
            for lemma, count in held.items()
        }
        best = sorted(weight, key=lambda w: (-round(weight[w], 6), w))
        shared = [w for w in best if held[w] > 1][:MOST]
        spare = [w for w in best if w not in shared and (w in known or not known)]
        best = shared + spare[: max(0, FEWEST - len(shared))]
        words = [min(forms[w], key=lambda f: (-forms[w][f], f)) for w in best]
        found.append(tuple(dict.fromkeys(words)))
    return found
