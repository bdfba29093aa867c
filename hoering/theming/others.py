"""What the remarks of one position have in common: what its title may say on behalf of all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from hoering.language.language import Language
from hoering.language.wordclasses import tagged
from hoering.theming.imperatives import is_verb_form
from hoering.theming.keywords import FAR, noun_forms
from hoering.theming.lists import ALL_MEASURES, SEASONS, SOMEONE, TOO_VAGUE
from hoering.theming.phrases import named_inside
from hoering.theming.telling import Telling

FEW, BORNE_OUT = 4, 0.25  # remarks; share of the others that have a telling word of a title
_LONG, _PART = 4, 0.15  # letters of such a word, and least weight
_NOUNS = 4  # nouns that may stand behind a theme's name, two at a time


@dataclass(frozen=True, slots=True)
class Others:
    """The remarks of a position: lemma, or part of one → how many of them have it."""

    counts: Counter[str]
    texts: int
    weights: Mapping[str, float]
    language: Language
    forms: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, texts: Sequence[str], told: Telling) -> Others:
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(stems(text, told.language))
        forms = tuple(frozenset(re.findall(r"\w{4,}", text.lower())) for text in texts)
        return cls(counts, len(texts), told.weights(texts), told.language, forms)

    def also_say(self, made: str) -> float:
        """Share of the other remarks that have the most common telling word of it, 0..1."""
        if self.texts == 1:
            return 1.0
        held = [
            self.counts[w] - 1
            for w in stems(made, self.language)
            if len(w) >= _LONG and self.weights.get(w, _PART) >= _PART
        ]
        return max(held, default=0) / (self.texts - 1)

    def repeat(self, made: str) -> float:
        """Share of the other remarks that have all its words, spelled so, 0..1: of a letter that many
        send the spelling of most; 0 where few do."""
        if self.texts <= FEW:
            return 0.0
        own = frozenset().union(*self.forms) & set(re.findall(r"\w{4,}", made.lower()))
        return sum(own <= held for held in self.forms) / self.texts

    def bear_out(self, share: float) -> bool:
        """Whether so many say it that it may stand for all; of a few, each speaks for all."""
        return self.texts <= FEW or share >= BORNE_OUT


def stems(text: str, language: Language) -> set[str]:
    words = set(language.words(text))
    return words | {part for word in words for part in language.parts(word)}


def with_nouns(theme: str, room: int, texts: Sequence[str], told: Telling) -> Iterator[str]:
    """ "dagtilbud: lukkedage og søskende": the theme, and the nouns that tell most of the texts.

    At most `room` words; the nouns that most of the texts have, and near to what they are about.
    """
    weights, language = told.weights(texts), told.language
    forms: dict[str, str] = {}
    for text in texts:
        for lemma, form in noun_forms(text, language).items():
            forms.setdefault(lemma, form)
    vague = TOO_VAGUE | ALL_MEASURES | SEASONS | set(language.words(theme))
    nouns = sorted(
        w
        for w in forms
        if w in weights  # not "te" of "skal te byen", which is "til" in its text
        and not {w, forms[w]} & vague
        and forms[w] not in SOMEONE
        and told.is_common(w)
        and _is_noun_alone(forms[w])
        and (forms[w] != f"{w}s" or len(w) > _LONG)  # not "livs" of "til livs"
    )
    if not nouns or len(theme.split()) >= room:
        return
    near = language.encode(nouns) @ language.encode([theme, *texts]).mean(axis=0)
    worth = weights_of(nouns, weights, np.clip(near, 0.0, 1.0).tolist())
    best = [forms[w] for w in sorted(nouns, key=lambda w: (-worth[w], w))[:_NOUNS]]
    pairs = [f"{a} og {b}" for a, b in combinations(best, 2) if _defined(a) == _defined(b)]
    pairs += best
    for made in pairs if len(theme.split()) + 3 <= room else best:
        yield f"{named_inside(theme)}: {made}"


def _is_noun_alone(form: str) -> bool:
    """Not "aflyst" and "rydder", which a sentence without a verb makes nouns of, nor "venter"."""
    word = tagged(form)[0]
    present = form.endswith("r") and is_verb_form(form[:-1])
    return not (present or is_verb_form(form)) and word.tag[0] in "NE" and not word.genitive


def _defined(noun: str) -> bool:
    """ "stien", "huset", "bænkene" against "sti", "huse"."""
    return noun.endswith(("en", "et", "ne")) and len(noun) > _LONG


def weights_of(
    nouns: Sequence[str], weights: Mapping[str, float], near: Sequence[float]
) -> dict[str, float]:
    """Noun → how telling times how near, rounded so that equal ones are equal everywhere."""
    return {w: round(weights[w] * (FAR + n), 4) for w, n in zip(nouns, near, strict=True)}
