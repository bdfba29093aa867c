"""The words that a draft explains: "Ved adgangsbegrænsning forstås en bom, låge eller pullert".

§ 9 speaks of "adgangsbegrænsningen" alone; its neighbours write of the bom, which stands in § 2 and nowhere
else. Whoever uses a word of an explanation that the rest of the draft does not have means the term.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hoering.domain import Section
from hoering.language.words import content_words, frequencies, parts
from hoering.linking.wording import folded

# Texts of 227,000 that a word stands in, from which on it is one that every letter may use: "bom" stands
# in 46, "udlejning" in 430, "transport" in 2,320.
COMMON = 700
_EXPLAINING = re.compile(
    r"\b(?:definition|begreb|ordforklaring|ordliste|forkortelse)", re.IGNORECASE
)
_MARK = (
    r"(?:stk\.\s*\d+\.?\s*)?(?:(?:\d{1,2}|[a-zæøå])[.)]\s+|nr\.\s*\d+[:.]?\s+|[-–—•]\s+)?"
    r"(?:stk\.\s*\d+\.?\s*)?"
)
_OPEN, _CLOSE, _INSIDE = r"[»«\"”“„'‘’]", r"[»«\"”“„'‘’]", r"[^»«\"”“„':.,|]"
_FORMS = (
    # "Ved »fartøj« forstås …", "Med fortov menes …", "Ved en tung vogn forstås i planen …"
    re.compile(
        rf"{_MARK}(?:ved|med|under)\s+(?:en |et |den |det )?{_OPEN}?(?P<term>{_INSIDE}{{2,50}}?){_CLOSE}?"
        r"\s+(?:forstås|menes|skal forstås)\b(?P<means>.{8,})",
        re.IGNORECASE | re.DOTALL,
    ),
    # "»Fartøj«: …", "a) ”Fartøj” – …", "»Fartøj« er …"
    re.compile(
        rf"{_MARK}{_OPEN}(?P<term>{_INSIDE}{{2,50}}){_CLOSE}"
        r"(?:\s*[:=|]|\s+[–—-]|\s+(?:er|omfatter|betyder|defineres som|dækker))\s+(?P<means>.{8,})",
        re.IGNORECASE | re.DOTALL,
    ),
)
# Only where the heading says that words are explained: "Fartøj: …", "Fartøj | …".
_LISTED = re.compile(
    rf"{_MARK}(?P<term>[^:=|–—.,]{{2,40}}?)(?:\s*[:=|]|\s+[–—-])\s+(?P<means>.{{8,}})",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Definition:
    """`at` is the section that explains the `term`; `means` is the draft's own words for it."""

    term: str
    means: str
    at: int


def definitions(sections: Sequence[Section]) -> list[Definition]:
    """What the draft explains, in its order."""
    found = []
    for at, section in enumerate(sections):
        forms = (*_FORMS, _LISTED) if _EXPLAINING.search(section.heading) else _FORMS
        lines = [line for p in section.paragraphs for line in p.text.split("\n")]
        for line in lines:
            match = next((m for form in forms if (m := form.match(line.strip()))), None)
            if match:
                found.append(Definition(match["term"].strip(), match["means"].strip(" |"), at))
    return found


def terms_by_word(sections: Sequence[Section]) -> dict[str, str]:
    """Lemma → the term that it stands in the explanation of, and in no other and no other section.

    A term that no other section uses leads nowhere and is left out.
    """
    told = definitions(sections)
    if not told:
        return {}
    known = [_known(f"{s.heading} {s.text}") for s in sections]
    found: dict[str, set[str]] = {}
    for one in told:
        others = [words for n, words in enumerate(known) if n != one.at]
        if not any(_known(one.term) <= words for words in others):
            continue
        for word in _known(one.means) - _known(one.term):
            common = frequencies().get(word, 0) > COMMON
            if not common and not any(word in words for words in others):
                found.setdefault(word, set()).add(one.term)
    return {word: min(terms) for word, terms in found.items() if len(terms) == 1}


def with_terms(text: str, by_word: Mapping[str, str]) -> str:
    """The text, and behind it the terms that its words stand for in the draft's explanations."""
    terms = {by_word[word]: None for word in content_words(folded(text)) if word in by_word}
    return f"{text} ({', '.join(terms)})" if terms else text


def _known(text: str) -> set[str]:
    """Lemmas, and the last part of each compound, which is what it is."""
    words = content_words(folded(text))
    return {w for word in words for w in (word, *parts(word)[-1:])}
