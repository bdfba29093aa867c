"""A table of remarks in which a column, a row of its own or the sheet says whose they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hoering.domain import BlockKind, Document
from hoering.reading.combined.compiled import ANSWER, PARTY, is_name, of_one_body
from hoering.reading.combined.parting import part_of_blocks

_PLACE = re.compile(
    r"(?:afsnit|kapitel|kap\.?|side(?:tal)?|s\.|§|pkt\.?|punkt|linje|sted|reference|henvisning)"
    r"(?:\W+\w+){0,3}",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\b(?:forslag til|ny(?:e)? (?:tekst|formulering)|begrundelse|ændringsforslag)", re.I
)
_LONGEST = 80  # letters of a name
_LEAST = 2  # senders that make a table of several
_NAMED = 0.5  # of what stands for a sender: so many are names beyond doubt
_TABLE = 0.6  # of the words: so many stand in the table, else it is part of a letter


@dataclass(slots=True)
class _Whose:
    """A sender's name as it stands first, and the blocks of its rows by their index."""

    name: str
    named: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)


def tabled_parts(document: Document) -> list[tuple[str, Document]]:
    """Name and document of each sender in a table of remarks of several, in order of appearance;
    [] for any other file. Rows of one sender may stand apart from each other."""
    rows = _rows(document)
    if not rows or of_one_body(document):
        return []
    whose = _by_column(document, rows) or _by_title(document, rows) or _by_sheet(document, rows)
    if len(whose) < _LEAST or sum(is_name(one.name) for one in whose) < _NAMED * len(whose):
        return []
    if any(not one.blocks or len(one.name) > _LONGEST for one in whose):
        return []
    return [(one.name, _part(document, one)) for one in whose]


def _rows(document: Document) -> list[list[int]]:
    """The rows below the heads of the file's tables of remarks; [] where a letter stands around them."""
    rows: list[list[int]] = []
    words = inside = 0
    last: tuple[int, int | None] | None = None
    for nth, block in enumerate(document.blocks):
        count = len(block.span.of(document.text).split())
        words += count
        if block.kind is not BlockKind.CELL:
            last = None
            continue
        inside += count
        if block.row and (block.page, block.row) == last:
            rows[-1].append(nth)
        elif block.row:
            rows.append([nth])
        last = block.page, block.row
    names = {_column(document, n) for row in rows for n in row}
    asked = any(map(ANSWER.fullmatch, names)) and any(
        _PLACE.fullmatch(name) or _PROPOSED.search(name) for name in names
    )
    return rows if asked and inside >= _TABLE * words else []


def _column(document: Document, nth: int) -> str:
    return document.blocks[nth].column_name.strip(" :")


def _by_column(document: Document, rows: Sequence[Sequence[int]]) -> list[_Whose]:
    """Who stands in the one column for it; a blank cell there goes on with the row above."""
    names = {_column(document, n) for row in rows for n in row}
    parties = [name for name in names if PARTY.fullmatch(name)]
    if len(parties) != 1:
        return []
    found: dict[str, _Whose] = {}
    current: _Whose | None = None
    for row in rows:
        named = [n for n in row if _column(document, n) == parties[0]]
        name = " ".join(document.text_at(n) for n in named)
        if name:
            current = found.setdefault(name.casefold(), _Whose(name))
        if current is None:
            return []
        current.named.extend(named)
        current.blocks.extend(row)
    return list(found.values())


def _by_title(document: Document, rows: Sequence[Sequence[int]]) -> list[_Whose]:
    """Who stands alone in a row's first cell above those that are his."""
    found: dict[str, _Whose] = {}
    current: _Whose | None = None
    for row in rows:
        name = document.text_at(row[0])
        alone = len(row) == 1 and not document.blocks[row[0]].column
        if alone and not (_PLACE.fullmatch(name) or name.endswith((".", "?", "!"))):
            current = found.setdefault(name.casefold(), _Whose(name))
            current.named.append(row[0])
        elif current is None:
            return []
        if current is not None:
            current.blocks.extend(row)
    return [one for one in found.values() if len(one.blocks) > len(one.named)]


def _by_sheet(document: Document, rows: Sequence[Sequence[int]]) -> list[_Whose]:
    """Who a sheet is called after, where every sheet has a name."""
    if len(document.pages) < _LEAST or document.pages[0].width is not None:
        return []
    heads = {
        block.page: nth
        for nth, block in reversed(list(enumerate(document.blocks)))
        if block.kind is BlockKind.HEADING and block.level == 1
    }
    found = {page: _Whose(document.text_at(nth), [nth], [nth]) for page, nth in heads.items()}
    for row in rows:
        page = document.blocks[row[0]].page
        if page not in found:
            return []
        found[page].blocks.extend(row)
    return [found[page] for page in sorted(found)]


def _part(document: Document, whose: _Whose) -> Document:
    """The sender's rows, the name as a heading above them."""
    first, *_ = whose.named
    rest = [n for n in whose.blocks if n != first]
    kinds = {first: BlockKind.HEADING, **dict.fromkeys(whose.named[1:], BlockKind.RUNNING_HEAD)}
    return part_of_blocks(document, [first, *rest], kinds)
