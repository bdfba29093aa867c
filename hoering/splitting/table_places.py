"""Tables, boxes and notes of the draft that a sender points to: "tabel 2", "faktaboksen om værdighed"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hoering.domain import BlockKind, Policy, Section, Span
from hoering.drafttext import folded
from hoering.language.stopwords import STOP_WORDS

_KIND = r"tabel|skema|figur|diagram|oversigt|(?:fakta|tekst)?boks"
_NUMBERED = re.compile(
    rf"\b(?P<kind>{_KIND})\s+(?:nr\.?\s*)?(?P<number>\d{{1,2}})(?![\d%]|\.\d)", re.I
)
_NOTE = re.compile(r"\b(?:fod)?note(?:n)?\s+(?:nr\.?\s*)?(?P<number>\d{1,2})(?![\d%]|\.\d)", re.I)
# "(til) tabellen over faser", "faktaboksen om værdighed"
_NAMED = re.compile(
    r"\b(?P<kind>tabel|oversigt|skema|figur|(?:fakta|tekst)?boks)(?:len|en|et)\s+(?:over|om|med|for)\s+"
    r"[»”\"“„]?(?P<words>[\wæøå-]+(?:\s+[\wæøå-]+){0,4})",
    re.I,
)
_ANY = re.compile(
    r"(?<!uden for )(?<!i dette )\b(?:(?<!på )skemaet|skemaet(?=\s+(?:bag|sidst|over\b))"  # a timetable
    r"|tabellen|oversigten)\b(?:\s+(?:bagest|bagerst|sidst|over|med"
    r"|i)\b)?|\bi (?:skema|tabel)\b",
    re.I,
)
_ANNEX = re.compile(r"\bbilag\s+(?:nr\.?\s*)?(?P<number>\d{1,2}|[A-ZÆØÅ])\b", re.I)
_CELL = 5  # letters of a cell that can be known again
_STEM = 6  # letters that two forms of a word have in common at least
_BOX = ("boks", "faktaboks", "tekstboks")
_BOXED = re.compile(r"\W*(?:fakta\w*|\w*boks\w*|vidste du|eksempel)\b", re.I)


def tables_in(text: str, policy: Policy) -> Iterator[tuple[list[Section], Span]]:
    """The sections that have the table or box that each pointer may mean, and where it stands."""
    told: list[Span] = []
    for match in _NUMBERED.finditer(text):
        told.append(Span(*match.span()))
        found = _captioned(match["kind"], match["number"], policy)
        yield _of_annex(found, _ANNEX.search(text)), told[-1]
    for match in _NOTE.finditer(text):
        yield _noted(match["number"], policy), Span(*match.span())
    for match in _NAMED.finditer(text):
        span = Span(*match.span())
        if found := _about(match["words"], match["kind"].lower() in _BOX, policy):
            told.append(span)
            yield found, span
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
    return [s for s in policy.sections if any(map(caption.match, (s.heading, *_paragraphs(s))))]


def _of_annex(found: list[Section], named: re.Match[str] | None) -> list[Section]:
    """Where each annex counts its own tables: those of the annex that is named, else of no annex."""
    annex = [_ANNEX.match(section.title) for section in found]
    said = named["number"].lower() if named else ""
    return [
        section
        for section, own in zip(found, annex, strict=True)
        if (own["number"].lower() if own else "") == said
    ] or found


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


def _paragraphs(section: Section) -> tuple[str, ...]:
    return tuple(p.text for p in section.paragraphs)


def _about(words: str, boxed: bool, policy: Policy) -> list[Section]:
    """The sections whose table or box tells of the words, as many of the first as possible."""
    wanted = [w for w in folded(words).split() if w not in STOP_WORDS]
    for length in range(len(wanted), 0, -1):
        found = [
            section
            for section, told in zip(policy.sections, _told(policy)[boxed], strict=True)
            if all(word[:_STEM] in told for word in wanted[:length])
        ]
        if found:
            return found
    return []


@lru_cache(maxsize=2)
def _told(policy: Policy) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """How the words begin that stand in each section's tables, and in its boxes: with headings."""
    tables, boxes = [], []
    for section in policy.sections:
        rows = _rows(section)
        tables.append(_beginnings([section.heading, *_captions(section), *rows] if rows else []))
        boxes.append(_beginnings(_boxes(section)))
    return tables, boxes


def _captions(section: Section) -> list[str]:
    return [t for t in _paragraphs(section) if re.match(rf"\W*(?:{_KIND})\b", t, re.I)]


def _boxes(section: Section) -> list[str]:
    """A line that begins like a box's, and the one below it; all of a section so headed."""
    texts = _paragraphs(section)
    if _BOXED.match(section.heading):
        return [section.heading, *texts]
    return [
        text
        for at, text in enumerate(texts)
        if _BOXED.match(text) or (at and len(texts[at - 1]) < 60 and _BOXED.match(texts[at - 1]))
    ]


def _beginnings(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for text in texts for word in folded(text).split())


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
