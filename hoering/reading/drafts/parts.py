"""A policy's running text in parts: paragraphs whole, rows of tables, what may be a heading, notes typed
behind the text.

A quality standard is set as tables with the sections' names on the left: such a name is a
heading, and what stands beside it its text. In other tables a row is one part. A quotation set
in large letters heads nothing; one that says again what the text beside it says, a caption that
credits its photographer, the imprint and the stamp »UDKAST« are no text of a policy.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from hoering.domain import ANNOTATIONS, MARGINS, Block, BlockKind, Document, normalised
from hoering.domain.printing import ends_sentence, is_ended
from hoering.reading.drafts.part import Part, text_size
from hoering.reading.drafts.tables import is_numbered, table_names, table_parts
from hoering.reading.layout.contents import Contents
from hoering.reading.layout.markers import bullet_of

_OUT = ANNOTATIONS | MARGINS | {BlockKind.CONTENTS}
# What is said in a sentence, or is longer than a name that a policy has in quotes.
_QUOTED = re.compile(r"[»«”“\"„'’](?:.*[.!?…].*|[^»«”“\"„]{25,})[»«”“\"'’]", re.DOTALL)
_LEVEL = 4.0  # points: a note in smaller letters stands a little lower than its paragraph
_SHORT = 20  # letters: less is found in a text by chance
_PULLED = re.compile(rf"[»«”“\"„'’](.{{{_SHORT},}})[»«”“\"'’]", re.DOTALL)
_DISPLAYED = 1.3  # times the size of the text
_CREDITED = re.compile(
    r"(?:.{0,160}[.!?]\s)?(?:fotos?|fotograf|illustration(?:er)?|tegning(?:er)?)\s?:\s*\S.{0,60}",
    re.IGNORECASE | re.DOTALL,
)
# Who made a booklet: no text of a policy says two of these, in one paragraph or in neighbours.
_IMPRINT = re.compile(
    r"\budgivet af\b|\b(?:fotos?|layout|tryk|oplag|redaktion|udgiver|grafi(?:k|sk \w+))\s?:|\bisbn\b",
    re.IGNORECASE,
)
_LEAST = 2
_BRIEF = 60  # letters of a bold sentence, at most, that may be a heading
# Stamped across the pages of a draft that is sent out, or below its title.
_STAMP = re.compile(r"(?:hørings)?udkast(?: til høring)?\W*|kladde\W*", re.IGNORECASE)


def parts_of(document: Document, contents: Contents) -> list[Part]:
    """The running text: joined paragraphs whole, table rows as one part each."""
    parts: list[Part] = []
    table: list[Block] = []
    again, names = _said_beside_several_pages(document), table_names(document)
    for block in _beside_their_text(document):
        if block.kind in _OUT or not block.span.of(document.text).strip():
            continue
        if block.kind is BlockKind.SIDEBAR and block.span.of(document.text) in again:
            continue
        if block.kind is BlockKind.CELL:
            table.append(block)
            continue
        parts.extend(table_parts(table, document, contents, names))
        table = []
        text = block.span.of(document.text).strip()
        if _STAMP.fullmatch(text):
            continue
        if block.joined and parts and parts[-1].kind is not BlockKind.HEADING:
            parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {text}")
        elif block.kind is BlockKind.SIDEBAR and block.bold and is_numbered(text):
            parts.append(Part(text, block.page, BlockKind.HEADING, None, block.size or 0.0))
        elif block.kind is BlockKind.HEADING and _QUOTED.fullmatch(text):
            parts.append(Part(text, block.page, BlockKind.PARAGRAPH))
        elif not (block.kind is BlockKind.PARAGRAPH and _is_credit(text)):
            parts.append(_part(block, text))
    parts.extend(table_parts(table, document, contents, names))
    return _without_pulled(_without_imprint(parts))


def _part(block: Block, text: str) -> Part:
    """What the block says; a bold line of a paragraph, broken off from its text, is a heading."""
    kind, lead = block.kind, block.lead
    if kind is BlockKind.HEADING:
        text = text.removeprefix(bullet_of(text)).strip()
    elif lead == text and not is_ended(text):
        kind = BlockKind.HEADING
    elif block.bold and len(text) <= _BRIEF:
        lead = text
    return Part(text, block.page, kind, block.level, block.size or 0.0, lead)


def _beside_their_text(document: Document) -> list[Block]:
    """The blocks, each note in the margin behind the paragraph of its page that it is level with,
    or the last one above. A section's name in the margin stays in front of its text."""
    notes = [
        block
        for block in document.blocks
        if block.kind is BlockKind.SIDEBAR
        and block.box
        and not (block.bold and is_numbered(block.span.of(document.text)))
    ]
    held = [block for block in document.blocks if block not in notes]
    for note in reversed(notes):
        low = note.page, _top(note) + _LEVEL
        above = (n for n, block in enumerate(held) if (block.page, _top(block)) <= low)
        at = max(above, default=-1) + 1
        while at < len(held) and held[at].joined:
            at += 1
        held.insert(at, note)
    return held


def _top(block: Block) -> float:
    return block.box.top if block.box else 0.0


def _said_beside_several_pages(document: Document) -> set[str]:
    """What stands in the margin of page after page: the policy's name, a chapter's."""
    beside = [b for b in document.blocks if b.kind is BlockKind.SIDEBAR]
    pages = Counter(text for text, _ in {(b.span.of(document.text), b.page) for b in beside})
    return {text for text, many in pages.items() if many > 1}


def _is_credit(text: str) -> bool:
    """Whether a paragraph is a picture's caption with its photographer."""
    return bool(_CREDITED.fullmatch(text))


def _without_imprint(parts: Sequence[Part]) -> list[Part]:
    kept: list[Part] = []
    for says, group in groupby(parts, lambda part: bool(_IMPRINT.search(part.text))):
        held = list(group)
        if not says or sum(len(_IMPRINT.findall(part.text)) for part in held) < _LEAST:
            kept += held
    return kept


def _without_pulled(parts: Sequence[Part]) -> list[Part]:
    """The parts without the quotations whose words stand in the text, too, in the same order."""
    usual = text_size(parts)
    quoted = {n: words for n, part in enumerate(parts) if (words := _quoted(part, usual))}
    said = [_words(part.text) for part in parts] if quoted else []
    return [
        part
        for n, part in enumerate(parts)
        if n not in quoted
        or not any(
            len(words) >= len(quoted[n]) and m not in quoted and _shortens(quoted[n], words)
            for m, words in enumerate(said)
        )
    ]


def _quoted(part: Part, usual: float) -> list[str]:
    """The words of what may be pulled out of the text: by its marks, or by letters far above the
    `usual` size; none for any other part."""
    found = _PULLED.fullmatch(part.text)
    displayed = part.kind is BlockKind.PARAGRAPH and part.size >= _DISPLAYED * usual > 0
    if displayed and len(part.text) >= _SHORT and ends_sentence(part.text):
        return _words(part.text)
    return _words(found[1]) if found else []


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", normalised(text))


def _shortens(quoted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a quotation says the words of a text, some of them perhaps left out."""
    rest = iter(words)
    return all(word in rest for word in quoted)


_NOTES = re.compile(r"(?:slut|fod)?noter\W*|noter og (?:kilder|henvisninger)\W*", re.IGNORECASE)
_NOTE = re.compile(r"(\d{1,3})[.)]?\s+\S")


def with_endnotes(parts: Sequence[Part]) -> list[Part]:
    """The parts, notes counted from 1 below their title marked as notes; the title is of the page,
    as the line above footnotes is."""
    found = list(parts)
    for at, part in enumerate(parts):
        count = _counted(parts[at + 1 :]) if _NOTES.fullmatch(part.text) else 0
        if count:
            found[at] = replace(part, kind=BlockKind.RUNNING_HEAD)
            for nth in range(at + 1, at + 1 + count):
                found[nth] = replace(parts[nth], kind=BlockKind.FOOTNOTE)
    return found


def _counted(parts: Sequence[Part]) -> int:
    """How many parts begin with 1, 2, 3 …"""
    for nth, part in enumerate(parts):
        number = _NOTE.match(part.text)
        if number is None or int(number.group(1)) != nth + 1:
            return nth
    return len(parts)
