"""A text that somebody wrote on, as a copy of the draft: what of it is the sender's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoering.domain import ANNOTATIONS, Block, BlockKind, Document
from hoering.reading.bodies import is_body
from hoering.reading.clue import Clue
from hoering.reading.names import clean_name
from hoering.reading.persons import inverted, person_in

_MARGINS = frozenset({BlockKind.RUNNING_HEAD, BlockKind.PAGE_NUMBER})
_MANY, _LONG = 3, 1200  # comments and changes; words of a text that is long as a draft is
# The first part of a draft, where it has no title of its own.
_BEGINS = re.compile(r"(?:(?:kapitel |afsnit |§ ?)?1\b|forord|indledning|indhold)", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:microsoft|ms|windows|office)?[\s-]*(?:office)?[\s-]*(?:user|bruger|author|forfatter|ejer|owner"
    r"|gæst|guest|ukendt|unknown|administrator|admin|pc|lenovo|hp|dell)?\s*\d*",
    re.IGNORECASE,
)
# What stands beside a person's name, and is named by letters: "Ida Bro, DOF Fyn".
_LETTERS = re.compile(r"(?!MED\b)[A-ZÆØÅ]{2,6}(?:$|\s+[A-ZÆØÅ])")


def notes_on(document: Document) -> tuple[str, ...]:
    """Comments and tracked changes where they are what the sender says, not the text they hang on:
    there are several, or the text is long as a draft is."""
    notes = [block for block in document.blocks if block.kind in ANNOTATIONS]
    if len(notes) < _MANY and len(document.text.split()) < _LONG:
        return ()
    return tuple(block.span.of(document.text) for block in notes)


def without_copy(document: Document) -> Document:
    """The document without the blocks of the text that was written on, from its beginning on.

    What stands in front of it (a letter, a letterhead) stays, but for the head and foot that the
    draft has on each page; where no beginning is seen, all.
    """
    if not notes_on(document):
        return document
    kept: list[Block] = []
    for part in document.by_file():
        blocks = [document.blocks[nth] for nth in part]
        start = len(blocks)
        if any(block.kind in ANNOTATIONS for block in blocks):
            start = next((n for n, b in enumerate(blocks) if _begins(document, b)), start)
        margins = _MARGINS if start < len(blocks) else frozenset()
        kept += [block for block in blocks[:start] if block.kind not in margins]
    return replace(document, blocks=tuple(kept))


def _begins(document: Document, block: Block) -> bool:
    if block.kind is BlockKind.CONTENTS:
        return True
    if block.kind is not BlockKind.HEADING:
        return False
    return block.level == 0 or bool(_BEGINS.match(block.span.of(document.text)))


def authors_of(document: Document) -> tuple[str, ...]:
    """Who made the comments and changes, the one with most of them first; no program's names."""
    counted = Counter(block.author for block in document.blocks if block.kind in ANNOTATIONS)
    names = sorted(counted, key=lambda name: (-counted[name], name))
    return tuple(name for name in names if not _NOBODY.fullmatch(name.strip()))


def author_clues(authors: Sequence[str]) -> Iterator[Clue]:
    """Names of those who commented: a clue of last resort, for they may be of the secretariat."""
    for name in authors[:2]:
        parts = re.split(r"\s+[–—-]\s+|\s*[|·/]\s*|,\s+(?=\S+\s*\S)", name)
        bodies = [p for p in parts if is_body(p) or (p != name and _LETTERS.match(p))]
        for part in bodies:
            yield Clue(clean_name(part), 2.5, "comment")
        person = person_in(inverted(name)) or person_in(name.split(",")[0])
        # "Bo Lund, DOF Midtfyn" writes for the body.
        if person and not bodies:
            yield Clue(person, 1.5, "comment", person=True)
