"""What a secretariat copied together itself: a name as heading above each answer, or a table of names and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hoering.domain import Block, BlockKind, Document
from hoering.reading.combined.bundle import FORCED, Book, Start
from hoering.reading.combined.frontpage import is_front
from hoering.reading.layout.rows import Row
from hoering.reading.senders.bodies import is_body, is_generic
from hoering.reading.senders.persons import person_in

_PARTY = re.compile(
    r"(?:hørings)?part(?:er)?|afsender|navn|fra|hvem|høringssvar fra|modtaget fra|(?:navn/)?organisation"
    r"|navn (?:og|/) (?:organisation|adresse)|borger(?:/organisation)?",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:(?:hørings)?svar(?:et)?|bemærkning(?:er(?:ne)?)?|kommentar(?:er)?|indhold|henvendelse|forslag|resumé"
    r"|(?:hørings)?partens (?:svar|bemærkning(?:er)?))",
    re.IGNORECASE,
)
_LONGEST = 80  # letters of a name
_LEAST = 3  # names that make a compilation
_FRONT = 4  # first lines of which one may be the compilation's title


def listed(document: Document) -> Document:
    """The document with a table of names and answers made into headings and what stands below them.

    What stands in the table's other columns, as the administration's reply, is set aside.
    """
    columns = {b.column_name.strip(" :") for b in document.blocks if b.row}
    parties = {name for name in columns if _PARTY.fullmatch(name)}
    answers = {name for name in columns if _ANSWER.fullmatch(name)}
    if len(parties) != 1 or not answers:
        return document
    (party,) = parties
    named = {
        b.span.of(document.text) for b in document.blocks if b.column_name.strip(" :") == party
    }
    if len(named) < _LEAST or not any(_is_name(text) for text in named):
        return document
    blocks: list[Block] = []
    last = ""
    for block in document.blocks:
        name, text = block.column_name.strip(" :"), block.span.of(document.text)
        if block.row is None:
            blocks.append(block)
        elif block.row and name == party and text != last:
            last = text
            blocks.append(replace(_untabled(block, BlockKind.HEADING), level=1))
        elif block.row and name in answers:
            blocks.append(_untabled(block, BlockKind.PARAGRAPH))
        else:
            blocks.append(_untabled(block, BlockKind.RUNNING_HEAD))
    return replace(document, blocks=tuple(blocks))


def _untabled(block: Block, kind: BlockKind) -> Block:
    return replace(block, kind=kind, row=None, column=None, column_name="")


def headed_starts(book: Book, named: bool) -> list[Start]:
    """Starts at the headings of one level, when nearly all of them are senders' names.

    `named`: the file is called as a compilation; its title may say so, too.
    """
    titled = (row for row in book.rows[:_FRONT] if not row.aside)
    if not (named or any(is_front(row.text) for row in titled)):
        return []
    levels: dict[int, list[int]] = {}
    for at, row in enumerate(book.rows):
        level = book.document.blocks[row.block].level
        if row.kind is BlockKind.HEADING and level is not None and not is_front(row.text):
            levels.setdefault(level, []).append(at)
    found = [list(_named(book.rows, places)) for places in levels.values()]
    return max(found, key=len, default=[])


def _named(rows: list[Row], places: list[int]) -> Iterator[Start]:
    names = [at for at in places if _is_name(rows[at].text)]
    distinct = {rows[at].text for at in names}
    if len(distinct) < _LEAST or len(names) < 0.75 * len(places):
        return
    for at in places:
        if at >= names[0]:
            yield Start(at, FORCED, True, rows[at].text)


def _is_name(text: str) -> bool:
    """Whether a line is a sender's name and no more."""
    text = re.sub(r"^\W*\d{1,3}\s?[.):]?\s+", "", text.strip(" :"))
    if len(text) > _LONGEST or text.endswith((".", "?", "!")):
        return False
    return (is_body(text) and not is_generic(text)) or person_in(text) == text
