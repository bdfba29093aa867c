"""Other answers that a sender refers to: "vi tilslutter os Handicaprådets høringssvar"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import Reference, ReferenceKind, Span
from hoering.language.small import small

_JOINS = (
    r"(?:tilslutt\w+\s+(?:(?:os|sig|mig)\s+)?|bakker?\s+(?:\w+\s+){0,2}?op\s+(?:om|bag)\s+"
    r"|henholder?\s+(?:(?:os|sig|mig)\s+)?til\s+"
    r"|henvis\w+\s+(?:i\s+øvrigt\s+)?til\s+|enige?\s+(?:med|i)\s+|støtter?\s+(?:\w+\s+){0,2}?|kan\s+tiltræde\s+"
    r"|deler\s+)"
)
_ANSWER = r"(?:hørings)?(?:svar|udtalelse|bemærkninger|indsigelse|brev|synspunkter)(?:et|en|ne)?"
_NAME = (
    r"[A-ZÆØÅ][\wÆØÅæøåéü&./-]*(?:\s+(?:[A-ZÆØÅ0-9][\wÆØÅæøåéü&./-]*|for|i|og|af|på|ved|den|de))*"
)
_JOINING = re.compile(_JOINS)
_JOINED = re.compile(rf"(?i:{_JOINS})(?P<name>{_NAME})['’]?\s+(?i:\w+\s+)?(?i:{_ANSWER})\b")
_JOINED_FROM = re.compile(
    rf"(?i:{_JOINS})(?i:(?:det|den|de|hele)\s+)?(?:\w+\s+)?(?i:{_ANSWER})\s+(?:fra|som)\s+(?P<name>{_NAME})"
)


def answers_joined(text: str) -> Iterator[Reference]:
    """One reference, with the name in it, for each answer that is joined."""
    if not _JOINING.search(small(text)):
        return
    for pattern, genitive in ((_JOINED, True), (_JOINED_FROM, False)):
        for match in pattern.finditer(text):
            name = match["name"].strip()
            if genitive:
                name = re.sub(r"(?<=[^s])['’]?s$|['’]$", "", name)
            yield Reference(ReferenceKind.RESPONSE, name, Span(*match.span()))
