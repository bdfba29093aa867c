"""A citizen's own words in a body's letter: a member, a resident who is quoted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hoering.domain import Span

_QUOTATION = re.compile(r"(?<!\w)[»«”“\"„][^»«”“\"„]{10,800}[»«”“\"](?!\w)")
_I = re.compile(r"(?i)\b(?:jeg|mig|min|mit|mine)\b")
_BEFORE, _BEHIND = 150, 70  # characters in which it is said whose words they are


def quotations(text: str) -> list[Span]:
    """The stretches between quotation marks in which somebody speaks of himself."""
    return [Span(*m.span()) for m in _QUOTATION.finditer(text) if _I.search(m.group())]


def of_known(text: str, is_told: Callable[[Span], bool]) -> Iterator[Span]:
    """The quotations of somebody who can be known: `is_told` says whether a stretch has a private
    person's name or home; it stands in the words themselves or beside them on the same line."""
    for span in quotations(text):
        line = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        behind = min(span.end + _BEHIND, end if end >= 0 else len(text))
        if is_told(Span(max(line, span.start - _BEFORE), behind)):
            yield span
