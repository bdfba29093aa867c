"""What a table's cell refers to that only says where: "3.2", a page under »Side«, a heading's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hoering.domain import Reference, ReferenceKind, Span
from hoering.splitting.references import NUMBER, found_in, in_order

_DIGIT = re.compile(r"\d")
_BARE = re.compile(rf"(?<![\d.,§])(?P<numbers>{NUMBER})(?![\d%])")
_PAGE_ALONE = re.compile(
    r"(?<![\d.,§])(?P<numbers>\d{1,3}(?![\d%.])|\d{1,2}(?:\.\d{1,2}){1,3})(?![\d%])"
)
_OWN_NUMBER = re.compile(r"\s*(?:nr\.?|#)?\s*\d{1,3}[.)]?\s*", re.I)
_SECTION_COLUMN = re.compile(r"afsnit|kap|punkt|pkt|§|pejlemærke|mål\b|tema", re.I)
_PAGE_COLUMN = re.compile(r"\bside(?:n|r|tal|nr\.?|nummer)?\b|^\s*s\.?\s*$|\bpag", re.I)
_LINE_COLUMN = re.compile(r"^\W*linje(?:r|nr\.?|nummer)?\b", re.I)


def references_in_cells(cells: Sequence[tuple[str, Span, str]]) -> tuple[Reference, ...]:
    """Those of the cells of a row that only say where: text, place and column of each.

    A row's own number gives way to a cell that has the section's: "7 | 4.1 Udskrivning".
    """
    found = [references_in_cell(text, span.start, column) for text, span, column in cells]
    counted = [bool(_OWN_NUMBER.fullmatch(text)) for text, _, _ in cells]
    sections = [
        bool(_SECTION_COLUMN.search(column)) or any(r.kind is ReferenceKind.SECTION for r in held)
        for held, (_, _, column) in zip(found, cells, strict=True)
    ]
    elsewhere = any(says and not own for says, own in zip(sections, counted, strict=True))
    return tuple(
        reference
        for held, own, (_, _, column) in zip(found, counted, cells, strict=True)
        if not (own and elsewhere and _counts_rows(column))
        for reference in held
    )


def _counts_rows(column: str) -> bool:
    """Whether a bare number in a column of this name may be the row's own."""
    return not (
        _SECTION_COLUMN.search(column) or _PAGE_COLUMN.search(column) or _LINE_COLUMN.search(column)
    )


def references_in_cell(text: str, offset: int = 0, column: str = "") -> tuple[Reference, ...]:
    """Those of a cell that only says where: "3.2", "Kap. 4", "s. 7", "Overgange".

    A bare number is a page under the `column` "Side", a line of the page under "Linje".
    """
    found = list(found_in(text))
    taken = [r.span for r in found]
    counted = _counted_in(column)
    for match in (_PAGE_ALONE if counted is ReferenceKind.PAGE else _BARE).finditer(text):
        span = Span(*match.span("numbers"))
        part = re.search(r"\b(?:stk|nr|linje|punktum)\.?\s*$", text[: span.start], re.I)
        if counted and not part and not any(span.overlaps(other) for other in taken):
            kind = ReferenceKind.SECTION if "." in match["numbers"] else counted
            found.append(Reference(kind, match["numbers"], span))
            taken.append(span)
    if counted is None and _DIGIT.search(text):
        return in_order(found, offset)
    rest = _without(text, taken)
    words = re.search(r"[^\W\d_][^\n]*?(?=[,;]?\s*(?:stk|nr)\b|\n|$)", rest)
    if words and len(words[0].strip(" .:–-()")) > 3:
        span = Span(words.start(), words.end())
        found.append(Reference(ReferenceKind.HEADING, words[0].strip(" .:–-()"), span))
    return in_order(found, offset)


def _counted_in(column: str) -> ReferenceKind | None:
    """What a bare number counts in a column of this name."""
    if _SECTION_COLUMN.search(column):
        return ReferenceKind.SECTION
    if _LINE_COLUMN.search(column):
        return None
    return ReferenceKind.PAGE if _PAGE_COLUMN.search(column) else ReferenceKind.SECTION


def _without(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks where the spans were."""
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = " " * len(span)
    return "".join(letters)
