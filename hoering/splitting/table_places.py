"""Tables and notes of the draft that a sender points to: "tabel 2", "tabellen bagest", "fodnote 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import BlockKind, Policy, Section, Span
from hoering.drafttext import folded

_KIND = r"tabel|skema|figur|diagram|oversigt|(?:fakta|tekst)?boks"
_NUMBERED = re.compile(
    rf"\b(?P<kind>{_KIND})\s+(?:nr\.?\s*)?(?P<number>\d{{1,2}})(?![\d%]|\.\d)", re.I
)
_NOTE = re.compile(r"\b(?:fod)?note(?:n)?\s+(?:nr\.?\s*)?(?P<number>\d{1,2})(?![\d%]|\.\d)", re.I)
_ANY = re.compile(
    r"(?<!uden for )(?<!i dette )\b(?:(?<!på )skemaet|skemaet(?=\s+(?:bag|sidst|over\b))"  # a timetable
    r"|tabellen|oversigten)\b(?:\s+(?:bagest|bagerst|sidst|over|med"
    r"|i)\b)?|\bi (?:skema|tabel)\b",
    re.I,
)
_CELL = 5  # letters of a cell that can be known again


def tables_in(text: str, policy: Policy) -> Iterator[tuple[list[Section], Span]]:
    """The sections that have the table that each pointer may mean, and where it stands."""
    told: list[Span] = []
    for match in _NUMBERED.finditer(text):
        told.append(Span(*match.span()))
        yield _captioned(match["kind"], match["number"], policy), told[-1]
    for match in _NOTE.finditer(text):
        yield _noted(match["number"], policy), Span(*match.span())
    tabled = [s for s in policy.sections if _rows(s)]
    for match in _ANY.finditer(text):
        span = Span(*match.span())
        if any(span.overlaps(other) for other in told) or _is_promised(match[0], policy):
            continue
        last = re.search(r"\bbag(?:e|er)st|\bsidst", match[0], re.I)
        yield tabled[-1:] if last else _with_named_cell(tabled, text), span


def _is_promised(pointer: str, policy: Policy) -> bool:
    """Whether the draft is to make one: "en oversigt over haller" is what "oversigten" means there."""
    noun = next(noun for noun in ("tabel", "oversigt", "skema") if noun in pointer.lower())
    made = re.compile(rf"\be(?:n|t)\s+(?:\w+\s+)?{noun}\b", re.I)
    return any(made.search(s.text) for s in policy.sections if not _rows(s))


def _rows(section: Section) -> list[str]:
    return [p.text for p in section.paragraphs if " | " in p.text]


def _captioned(kind: str, number: str, policy: Policy) -> list[Section]:
    """Those with a line that begins so: "Tabel 1: Trin i opfølgningen"."""
    caption = re.compile(rf"\W*{re.escape(kind)}\s+{number}\b", re.I)
    return [
        section
        for section in policy.sections
        if any(map(caption.match, (section.heading, *(p.text for p in section.paragraphs))))
    ]


def _noted(number: str, policy: Policy) -> list[Section]:
    """The last one before the note with its number at a word, or behind a stop."""
    mark = re.compile(rf"[a-zæøå][.,;:!?)]*{number}(?!\w)|[.,;:!?)] {number}(?=\s|$)")
    note = re.compile(rf"{number}[.)]?\s")
    last: list[Section] = []
    for section in policy.sections:
        for paragraph in section.paragraphs:
            if paragraph.kind is not BlockKind.FOOTNOTE:
                last = [section] if mark.search(paragraph.text) else last
            elif note.match(paragraph.text):
                return last
    return []


def _with_named_cell(tabled: list[Section], text: str) -> list[Section]:
    """Of several tables the one with a cell that the sender names: "Dag 3 i tabellen"."""
    if len(tabled) < 2:
        return tabled
    said = f" {folded(text)} "
    named = [
        section
        for section in tabled
        if any(
            len(cell) >= _CELL and f" {cell} " in said
            for row in _rows(section)
            for cell in map(folded, row.split(" | "))
        )
    ]
    return named or tabled
