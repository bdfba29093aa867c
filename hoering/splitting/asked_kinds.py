"""What a question of a form asks for tells the kind of what stands below it: praise, trouble or a wish.

"At børnene bliver hørt" is praise below "Hvad er godt ved planen?", and a wish below "Hvad mangler?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import RemarkKind

# How many times likelier a kind is below such a question. A guess that a plain wish in the answer
# ("der bør …") still stands against: its chance is mostly above .97.
_LIKELIER = 25.0
_ASKED = (
    (
        re.compile(r"\b(?:godt|gode|bedst|positiv\w*|fordele?|styrker|ros|glad|tilfreds)\b", re.I),
        RemarkKind.SUPPORT,
    ),
    (
        re.compile(
            r"\b(?:skidt|dårligt?|dårlige|værst|svært|negativ\w*|ulemper?|svagheder|bekymr\w+|problem\w*|udfordring\w*)\b",
            re.I,
        ),
        RemarkKind.CONCERN,
    ),
    (
        re.compile(
            r"\b(?:foreslå\w*|(?:ændrings)?forslag|forbedr\w+|ændres?|anderledes|mangler|savner|ønsker|tilføje\w*)\b",
            re.I,
        ),
        RemarkKind.PROPOSAL,
    ),
)
_BOTH = re.compile(r"\b(?:og|eller|/)\b.*\b(?:dårlig|skidt|ulempe|negativ|ris)", re.I)


def as_asked(chances: Sequence[float], question: str) -> tuple[float, ...]:
    """The chances of each kind, in the order of RemarkKind, with what the question above asks for."""
    kinds = {kind for words, kind in _ASKED if words.search(question)}
    if len(kinds) != 1 or not question.rstrip(": ").endswith("?") or _BOTH.search(question):
        return tuple(chances)
    raised = [
        chance * (_LIKELIER if kind in kinds else 1.0)
        for chance, kind in zip(chances, RemarkKind, strict=True)
    ]
    return tuple(chance / sum(raised) for chance in raised)
