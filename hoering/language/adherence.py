"""Whether a sentence says that its writer adheres to the answer of somebody whom it names.

Weights of models/tilslutning, made by models/build_adherence.py: a logistic regression over the words before and
after the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from hoering.language.models import model_weights, read_once
from hoering.language.sentence_signs import log_odds, plain_words, word_signs

FOLDER, WEIGHTS = "tilslutning", "vaegte.tsv.gz"
LEAST = 1.0  # the logarithm of the odds from which a sentence is taken to say so
_NAME, _ANSWER = "x", "å"  # stand for the name, and for any word for what somebody sent
_NEAR, _STEM = 5, 6  # words beside the name; letters by which a word is known on its side of it
_SENT = re.compile(
    r"(?:hørings)?(?:svar|bemærkning|udtalelse|kommentar|indlæg|indsigelse|synspunkt|brev|holdning|protest|klage"
    r"|mail|skrivelse)(?:et|en|er|ne|erne|ene)?"
)
# Words that turn the sentence over, or bound it to a part: each counts for little among the others.
_NOT = re.compile(
    r"\buenige?\b"
    r"|\b(?:ikke|næppe|hverken|ingen måde)\b(?! (?:kun|bare|kunne have))(?:\W+\w+){0,3}?"
    r"\W+(?:enige?|tilslutte|bakke|støtte|være med|samme|gå ind)\b"
    r"|\b(?:delvist?|når det gælder|hvad angår|for så vidt angår|bortset fra|kun det)\b"
    r"|\b(?:på|om|i) (?:ét|et|en|dette|det|enkelte?) (?:enkelte? )?(?:punkt|ting|del)\b|\bmen (?:ikke|resten)\b",
    re.IGNORECASE,
)
_GENITIVE = re.compile(r"^['’]?s\b")


def adheres(before: str, name: str, after: str) -> bool:
    """Of a sentence, what stands before a name, the name, what stands after it. Raises NoModel when the
    installation lacks the weights."""
    return not denies(f"{before}{name}{after}") and speaks_of(before, after)


def denies(sentence: str) -> bool:
    """Whether it says the contrary, or says it of a part alone."""
    return _NOT.search(sentence) is not None


def speaks_of(before: str, after: str) -> bool:
    """Whether a sentence speaks of the named one's answer as who adheres to it does, be it to deny it.
    Raises NoModel when the installation lacks the weights."""
    return log_odds(adherence_signs(before, after), _weights()) >= LEAST


def adherence_signs(before: str, after: str) -> frozenset[str]:
    """The sentence's words, those on either side of the name, those nearest to it."""
    ahead, behind = plain_words(before), plain_words(_GENITIVE.sub(" ", after))
    return frozenset(
        (
            *word_signs([*ahead, _NAME, *behind], step=5),
            *(f"f {word}" for word in ahead[-_NEAR:]),
            *(f"h {word}" for word in behind[:_NEAR]),
            *(f"v {word[:_STEM]}" for word in ahead),
            *(f"e {word[:_STEM]}" for word in behind),
            f"x {' '.join(ahead[-1:])}",
            f"y {' '.join(behind[:1])}",
            f"z {' '.join(ahead[-2:])}",
            f"q {' '.join(behind[:2])}",
            *_answer_signs([*ahead, _NAME, *behind], len(ahead)),
        )
    )


def _answer_signs(words: list[str], named: int) -> Iterator[str]:
    """Where what somebody sent is named, under whatever word."""
    said = [_ANSWER if _SENT.fullmatch(word) else word for word in words]
    if _ANSWER in said:
        yield _ANSWER
        if _ANSWER in said[max(0, named - _NEAR - 1) : named]:
            yield f"{_ANSWER} v"
        if _ANSWER in said[named + 1 : named + 4]:
            yield f"{_ANSWER} h"
        yield from (
            f"{_ANSWER} {one} {other}" for one, other in pairwise(said) if _ANSWER in (one, other)
        )


@read_once
def _weights() -> Mapping[str, float]:
    return model_weights(FOLDER, WEIGHTS)
