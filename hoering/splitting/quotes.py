"""Quotations: what stands between marks, and blocks that only repeat the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hoering.domain import Policy, Span
from hoering.drafttext import folded
from hoering.splitting.particulars import words_in

_PAIRS = {"”": "”", "“": "”“", "„": "“”", "»": "«", "«": "»", '"': '"', "›": "‹"}
_QUOTED = re.compile(
    r"“([^”“\"\n]{3,60})\"(?!\w)|"  # as recognition of a scan leaves them
    r"”([^”“\n]{3,400}?)”|“([^”“\n]{3,400}?)[”“]|„([^”“„\n]{3,400}?)[“”]|»([^«»\n]{3,400}?)«|«([^«»\n]{3,400}?)»"
    r"|\"([^\"\n]{3,400}?)\"|(?<![\w’'])['‘’]([^'‘’\n]{8,300}?)['’](?!\w)|›([^‹›\n]{3,400}?)‹"
)
# "Foreningen skriver også, at »…«": the words of others, and nothing said of them yet.
_SAID_BY_OTHERS = re.compile(
    r"(?!(?:vi|jeg)\b)[^.!?»«”“„\"]{1,90}\b(?:skriver|anfører|hævder|påstår|siger|udtaler)\b"
    r"(?: [\wæøå]+){0,4}\s?[,:]\s*(?:at )?(?=[»«”“„\"])",
    re.I,
)
_LEAST = 8  # words: a shorter sentence may stand in the draft by chance
_SAME = 95.0  # least partial similarity (0..100) of a block with a passage of the draft
_RUN = 5  # letters


def quoted(text: str) -> Iterator[tuple[str, Span]]:
    """What stands between quotation marks, three letters or more, and where with its marks."""
    for match in _QUOTED.finditer(text):
        words = next(group for group in match.groups() if group is not None).strip()
        yield words, Span(*match.span())


def is_quotation(text: str, policy: Policy | None) -> bool:
    """Whether the whole text is a quotation: in one pair of quotation marks, or the draft's.

    Who is quoted may stand in front of the marks.
    """
    text = text.strip()
    said = _SAID_BY_OTHERS.match(text)
    return _in_marks(text[said.end() if said else 0 :]) or (
        policy is not None and stands_in(text, policy)
    )


def _in_marks(text: str) -> bool:
    ends = _PAIRS.get(text[:1], "")
    if not ends or words_in(text) < 4:
        return False
    inner = text[1:].rstrip(" .,:;")
    return inner[-1:] in ends and not any(mark in inner[:-1] for mark in ends)


def stands_in(text: str, policy: Policy) -> bool:
    """Whether the text is a passage of the draft, hyphens and blanks aside."""
    words = folded(text)
    if words.count(" ") + 1 < _LEAST:
        return False
    from rapidfuzz import fuzz

    runs = _runs(words)
    for passage in _passages(policy):
        if words in passage.words:
            return True
        if (
            len(passage.words) >= len(words)
            and _may_hold(passage, words, runs)
            and fuzz.partial_ratio(words, passage.words, score_cutoff=_SAME) >= _SAME
        ):
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Passage:
    """A section's words as `folded` makes them, and their runs of `_RUN` letters."""

    words: str
    runs: frozenset[str]


@lru_cache(maxsize=2)
def _passages(policy: Policy) -> tuple[_Passage, ...]:
    passages = (folded(section.text) for section in policy.sections)
    return tuple(_Passage(words, _runs(words)) for words in passages)


def _runs(words: str) -> frozenset[str]:
    return frozenset(words[at : at + _RUN] for at in range(len(words) - _RUN + 1))


def _may_hold(passage: _Passage, words: str, runs: frozenset[str]) -> bool:
    """Whether a part of a longer passage can be as like the words as `_SAME` wants it.

    Comparing takes long. A letter put in or left out spoils `_RUN` runs at most (Ukkonen 1992), so
    all the others must stand in the passage.
    """
    if len(passage.words) == len(words):
        return True  # here the passage is also looked for in the words
    letters = (100 - _SAME) / 100 * 2 * len(words)
    return len(runs & passage.runs) >= len(runs) - _RUN * letters
