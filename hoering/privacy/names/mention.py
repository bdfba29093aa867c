"""A name as a sentence mentions it: the words around it, with their direction and distance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Span
from hoering.language.wordnetwork import word_vectors

_WORD = re.compile(r"\n|\d[\d.,:]*|[^\W\d_][\w'’-]*|[.!?…]+|[,;:()\"»«“”/–-]")
_BEHIND, _AHEAD = 260, 160  # characters that are looked at
_PRONOUNS = frozenset(("han", "hun", "ham", "hende", "hans", "hendes"))
_PREPOSITIONS = frozenset(("fra", "i", "ved", "på", "hos", "for", "til", "og"))
_ENDING = 5  # letters that tell a kind of word: "-leder", "-ingen"
_LONG, _LONGER = 6, 7  # letters from which a word's ending is a sign
# Words whose vectors are added up: before, behind, and of the next sentence.
_VECTOR_OF = (6, 8, 8)
CAPITAL, NUMBER = "<stort>", "<tal>"


@dataclass(frozen=True, slots=True)
class Mention:
    """The words of a sentence before and behind a name, in small letters, and of the next one.

    Other capitalised words are CAPITAL, figures NUMBER: what is learned is of no name, town or body.
    """

    before: tuple[str, ...]
    behind: tuple[str, ...]
    following: tuple[str, ...]
    genitive: bool


def mention_of(text: str, span: Span) -> Mention:
    """The mention of the name that stands at `span` of `text`."""
    before: list[str] = []
    for word in reversed(_WORD.findall(text, max(0, span.start - _AHEAD), span.start)):
        if _ends(word) or len(before) >= 14:
            break
        before.append(word)
    words = _WORD.findall(text, span.end, span.end + _BEHIND)
    end = next((n for n, word in enumerate(words) if _ends(word)), len(words))
    rest = words[end + 1 : end + 13]
    # What stands in another paragraph is of something else.
    rest = rest[: rest.index("\n")] if "\n" in rest else rest
    rest = [] if words[end : end + 1] == ["\n"] else rest
    opens = len(before) < 14
    told = [_said(w, opens and n == len(before) - 1) for n, w in enumerate(before)]
    return Mention(
        tuple(reversed(told)),
        tuple(_said(w, False) for w in words[: end + 1]),
        tuple(_said(w, n == 0) for n, w in enumerate(rest)),
        text[span.end - 1 : span.end] == "s",
    )


def _ends(word: str) -> bool:
    return word == "\n" or word[0] in ".!?…"


def _said(word: str, opens: bool) -> str:
    if word == "\n":
        return "¶"
    if word[0].isdigit():
        return NUMBER
    return CAPITAL if word[0].isupper() and not opens else word.lower()


def mention_signs(mentions: Sequence[Mention], private: bool) -> dict[str, float]:
    """Sign → 1.0 of all mentions of one person in a letter; `private` is whose letter it is."""
    signs = {sign: 1.0 for mention in mentions for sign in _signs(mention)}
    signs["priv" if private else "body"] = 1.0
    return signs


def _signs(mention: Mention) -> Iterator[str]:
    before, behind = mention.before, mention.behind
    for far in (1, 2, 3):
        yield f"b{far}={before[-far]}" if len(before) >= far else f"b{far}=<s>"
    for far in (1, 2, 3, 4):
        yield f"a{far}={behind[far - 1]}" if len(behind) >= far else f"a{far}=<e>"
    yield "b12=" + " ".join(before[-2:])
    yield "a12=" + " ".join(behind[:2])
    yield "a123=" + " ".join(behind[:3])
    yield from (f"B={w}" for w in before[-8:] if w[0].isalpha())
    yield from (f"A={w}" for w in behind[:10] if w[0].isalpha())
    yield from _endings("e", [*before[-3:], *behind[:6]], _LONGER)
    yield from _clause(behind)
    if mention.following and mention.following[0] in _PRONOUNS:
        yield f"next={mention.following[0]}"
        yield from (f"N={w}" for w in mention.following[1:8])
        yield from _endings("Ne", mention.following[1:8], _LONGER)
    if mention.genitive:
        yield "gen"
    if not before:
        yield "begins"


def _clause(behind: Sequence[str]) -> Iterator[str]:
    """What is put to the name: ", som …", ", direktør", "fra …"."""
    if behind[:1] == (",",) and behind[1:2] and behind[1] in ("som", "der"):
        yield "rel"
        yield from (f"rel={w}" for w in behind[2:5])
        yield from (f"REL={w}" for w in behind[2:9])
        yield from _endings("RELe", behind[2:9], _LONG)
    elif behind[:1] == (",",):
        yield "app"
        until = [w for n, w in enumerate(behind[1:5]) if "," not in behind[1 : n + 2]]
        yield from (f"app={w}" for w in until)
        yield from _endings("appe", until, _LONG)
    if len(behind) > 1 and behind[0] in _PREPOSITIONS:
        yield f"prep={behind[0]}+{behind[1]}"
        yield from (f"P={w}" for w in behind[1:4])
        yield from _endings("Pe", behind[1:4], _LONG)


def _endings(sign: str, words: Sequence[str], least: int) -> Iterator[str]:
    yield from (f"{sign}={w[-_ENDING:]}" for w in words if w[0].isalpha() and len(w) >= least)


def mention_vector(mentions: Sequence[Mention]) -> NDArray[np.float32]:
    """[3 * d]: the mean vectors of the words before, behind and of the next sentence; zeros for none.

    Raises NoModel.
    """
    parts = []
    for nth, many in enumerate(_VECTOR_OF):
        told = [
            word
            for m in mentions
            for word in (m.before[-many:], m.behind[:many], m.following[:many])[nth]
            if word[0].isalpha()
        ]
        size = word_vectors(["og"]).shape[1]
        parts.append(word_vectors(told).mean(axis=0) if told else np.zeros(size, np.float32))
    return np.concatenate(parts)


def log_odds(
    mentions: Sequence[Mention],
    private: bool,
    weights: Mapping[str, float],
    turned: NDArray[np.float32],
) -> float:
    """What speaks for somebody who acts in office; `turned` [3 * d] weighs the vector."""
    told = sum(weights.get(sign, 0.0) for sign in mention_signs(mentions, private))
    return told + float(mention_vector(mentions) @ turned)
