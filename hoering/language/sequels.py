"""Sentences by which a letter takes the place of the sender's earlier one, mends it, adds to it or
takes it back."""

from __future__ import annotations

import re

from hoering.domain import SequelKind

_ANSWER = r"(?:\w*(?:svar|indsigelse|udtalelse|bemærkning|kommentar|henvendelse)(?:et|en|er|erne)?|mails?|brev)"
_OURS = r"(?:vores|vort|mit|min|mine|(?:det|den|de) (?:tidligere|første|oprindelige|fremsendte|forrige))"
_EARLIER = (
    rf"(?:\b{_OURS}\b.{{0,40}}?\b{_ANSWER}\b|\b(?:tidligere|først) (?:frem|ind|af)?sendte?\b)"
)
_MARKED = r"(?:\w+ ){0,2}"
_KINDS: tuple[tuple[SequelKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            SequelKind.WITHDRAWS,
            rf"\btræk\w+\b.{{0,20}}{_EARLIER}.{{0,40}}\btilbage\b|\btilbagetræk\w+\b.{{0,20}}{_EARLIER}",
        ),
        (
            SequelKind.REPLACES,
            rf"^(?:dette|denne|det her|den her|nærværende|vedhæftede|vedlagte|{_ANSWER})\b.{{0,30}}"
            rf"\b(?:erstatter|træder i stedet for|annullerer)\b.{{0,25}}{_EARLIER}"
            rf"|\bse\b.{{0,15}}\bbort fra\b.{{0,12}}{_EARLIER}"
            rf"|^(?:revideret|ny version af|rettet udgave af) {_MARKED}{_ANSWER}\b",
        ),
        (
            SequelKind.MENDS,
            rf"\b(?:fejl|slåfejl|tastefejl|forkert)\b.{{0,30}}\b(?:i|til)\b.{{0,10}}{_EARLIER}"
            rf"|\b(?:rettelse|berigtigelse)r? (?:til|af|i)\b.{{0,10}}{_EARLIER}",
        ),
        (
            SequelKind.ADDS,
            rf"\b(?:supple\w+|tillæg|tilføjelse|i forlængelse|efterskrift|glemte|ud over|udover)\b.{{0,40}}{_EARLIER}",
        ),
    )
)


def sequel_in(sentence: str) -> SequelKind | None:
    """What a sentence says that the letter is to the sender's earlier one."""
    return next((kind for kind, pattern in _KINDS if pattern.search(sentence)), None)
