"""What a secretariat copied together itself: a name as heading above each answer, or a table of names and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hoering.domain import Block, BlockKind, Document
from hoering.reading.combined.bundle import FORCED, Book, Start, closing_above
from hoering.reading.combined.frontpage import announced_sender, is_front
from hoering.reading.combined.parting import untabled
from hoering.reading.layout.rows import Row
from hoering.reading.senders.bodies import is_body, is_generic
from hoering.reading.senders.names import same_body
from hoering.reading.senders.persons import person_in
from hoering.reading.wording.closing import CLOSING

PARTY = re.compile(
    r"(?:hørings)?part(?:er)?|afsender|navn|fra|hvem|høringssvar fra|modtaget fra|(?:navn/)?organisation"
    r"|navn (?:og|/) (?:organisation|adresse)|borger(?:/organisation)?",
    re.IGNORECASE,
)
ANSWER = re.compile(
    r"(?:(?:hørings)?svar(?:et)?|bemærkning(?:er(?:ne)?)?|kommentar(?:er)?|indhold|henvendelse|forslag|resumé"
    r"|(?:hørings)?partens (?:svar|bemærkning(?:er)?))",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"(?:under)?bilag\b|appendi(?:ks|x)\b|vedhæft", re.IGNORECASE)
_LONGEST = 80  # letters of a name
_LEAST = 3  # names that make a compilation
_FRONT = 4  # first lines of which one may be the compilation's title


def listed(document: Document) -> Document:
    """The document with a table of names and answers made into headings and what stands below them.

    What stands in the table's other columns, as the administration's reply, is set aside.
    """
    columns = {b.column_name.strip(" :") for b in document.blocks if b.row}
    parties = {name for name in columns if PARTY.fullmatch(name)}
    answers = {name for name in columns if ANSWER.fullmatch(name)}
    if len(parties) != 1 or not answers:
        return document
    (party,) = parties
    named = {
        b.span.of(document.text) for b in document.blocks if b.column_name.strip(" :") == party
    }
    if len(named) < _LEAST or not any(is_name(text) for text in named) or of_one_body(document):
        return document
    blocks: list[Block] = []
    last = ""
    for block in document.blocks:
        name, text = block.column_name.strip(" :"), block.span.of(document.text)
        if block.row is None:
            blocks.append(block)
        elif block.row and name == party and text != last:
            last = text
            blocks.append(untabled(block, BlockKind.HEADING))
        elif block.row and name in answers:
            blocks.append(untabled(block, BlockKind.PARAGRAPH))
        else:
            blocks.append(untabled(block, BlockKind.RUNNING_HEAD))
    return replace(document, blocks=tuple(blocks))


def of_one_body(document: Document) -> bool:
    """Whether a letter stands around the table: a body sends what its members wrote."""
    around = [b.span.of(document.text) for b in document.blocks if b.row is None]
    return any(announced_sender(text) or CLOSING.match(text) for text in around)


def headed_starts(book: Book, named: bool) -> list[Start]:
    """Starts at the headings of one level, when nearly all of them are senders' names.

    `named`: the file is called as a compilation; its title may say so, too, or the table that it was.
    """
    if said := _announced(book):
        return said
    if not (named or any(_tells(nth, row) for nth, row in enumerate(book.rows))):
        return []
    levels: dict[int, dict[int, str]] = {}  # level → row of the heading's first line → heading
    known: set[int] = set()
    for at, row in enumerate(book.rows):
        block = book.document.blocks[row.block]
        text = block.span.of(book.document.text)
        if row.kind is BlockKind.HEADING and row.block not in known and not is_front(text):
            known.add(row.block)
            levels.setdefault(block.level or 0, {})[at] = text
    return max((list(_named(headings)) for headings in levels.values()), key=len, default=[])


def _announced(book: Book) -> list[Start]:
    """Starts at headings that each announce another's answer, a letter's end above each but the first."""
    found: list[Start] = []
    for at, row in enumerate(book.rows):
        name = announced_sender(row.text) if row.kind is BlockKind.HEADING else ""
        if not name or not is_name(name[:1].upper() + name[1:]):
            continue
        if found and (same_body(name, found[-1].name) or closing_above(book.rows, at) is None):
            return []
        found.append(Start(at, FORCED, True, name))
    return found if len(found) > 1 else []


def _tells(nth: int, row: Row) -> bool:
    if row.aside:
        return row.kind is BlockKind.RUNNING_HEAD and bool(PARTY.fullmatch(row.text.strip(" :")))
    return nth < _FRONT and is_front(row.text)


def _named(headings: dict[int, str]) -> Iterator[Start]:
    names = [at for at, text in headings.items() if is_name(text)]
    distinct = {headings[at] for at in names}
    if len(distinct) < _LEAST or len(names) < 0.75 * len(headings):
        return
    for at, text in headings.items():
        if at >= names[0]:
            yield Start(at, FORCED, True, text)


def is_name(text: str) -> bool:
    """Whether a line is a sender's name and no more."""
    text = re.sub(r"^\W*\d{1,3}\s?[.):]?\s+", "", text.strip(" :"))
    if len(text) > _LONGEST or text.endswith((".", "?", "!")) or _ANNEX.match(text):
        return False
    return (is_body(text) and not is_generic(text)) or person_in(text) == text
