"""What most senders name: the things and places that stand in the remarks of several.

Whether two remarks make the same point is a judgement; that both name the cycle path is a fact, which can be
counted where a round has hundreds of short answers.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from hoering.domain import Mention, Policy, Remark
from hoering.language.language import Language
from hoering.language.wordclasses import Tagged
from hoering.language.words import frequencies
from hoering.theming.phrases import tagged_sentences

KNOWN = 600  # of the texts that lemmas were counted in: from here on a word names nothing by itself
FEWEST = 4  # responses
_SHORTEST, _SHORTEST_NAME = 3, 4  # letters
# A capital in the midst of a sentence.
_NAME = re.compile(rf"(?<=[\w,;] )[A-ZÆØÅ][a-zæøå]{{{_SHORTEST_NAME - 1},}}\b")


def mentions_of(
    remarks: Sequence[Remark], policy: Policy | None, language: Language
) -> tuple[Mention, ...]:
    """Nouns that are not everyday words, and names that the draft has; most responses first.

    Each with all remarks that say it, in any form, and the form that most say. No other names: they
    may be private persons'.
    """
    sections = policy.sections if policy else ()
    drafted = {name for section in sections for name in _NAME.findall(section.text)}
    names = {lemma for name in drafted for lemma in language.words(name)}
    things: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for remark in remarks:
        for lemma, token in _words(remark.text, language):
            is_name = lemma in names and token.form[:1].isupper()
            # The tagger takes a noun for something else now and then, and something else for one.
            things[lemma] += 1 if is_name or token.is_noun else -1
            forms[lemma][token.form if is_name else token.form.lower()] += 1
    said: dict[str, list[Remark]] = defaultdict(list)
    for remark in remarks:
        for lemma in dict.fromkeys(language.words(remark.text)):
            if things[lemma] > 0:
                said[lemma].append(remark)
    found = []
    for lemma, own in said.items():
        responses = len({remark.response for remark in own})
        if responses >= FEWEST:
            form = _most_said(forms[lemma])
            found.append((-responses, lemma, Mention(lemma, form, tuple(r.id for r in own))))
    return tuple(mention for _, _, mention in sorted(found, key=lambda one: one[:2]))


def _most_said(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], form))


def _words(text: str, language: Language) -> Iterator[tuple[str, Tagged]]:
    """The words of a text that may name a thing, with their lemmas."""
    for sentence in tagged_sentences(text):
        for token in sentence:
            lemma = next(iter(language.words(token.form)), "")
            if len(lemma) >= _SHORTEST and lemma.isalpha() and frequencies().get(lemma, 0) < KNOWN:
                yield lemma, token
