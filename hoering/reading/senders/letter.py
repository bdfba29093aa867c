"""A response seen as a letter: its printed lines, and where on the letter each one stands.

This is only as fine as it takes to find sender and date; the zones of a response proper are
made later, sentence by sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile
from pathlib import PurePosixPath

from hoering.domain import ANNOTATIONS, Block, BlockKind, Document, MailHeader
from hoering.domain.printing import ends_sentence
from hoering.reading.layout.breaks import has_ended, is_label, starts_low
from hoering.reading.layout.markers import heading_number_of
from hoering.reading.layout.rows import lines_of
from hoering.reading.senders.annotated import authors_of, without_copy
from hoering.reading.senders.names import is_printed_name
from hoering.reading.senders.persons import CONTACT, is_address, person_in
from hoering.reading.senders.titles import without_paper_words
from hoering.reading.wording.closing import CLOSING, is_disclaimer
from hoering.reading.wording.formfields import FieldKind, FormField, field_at


class Place(StrEnum):
    """Where on a letter a line stands."""

    HEAD = "head"  # above the running text: letterhead, date, recipient, subject
    BODY = "body"
    TAIL = "tail"  # below the closing: who signed
    ASIDE = "aside"  # sidebar, running head, foot


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One printed line (in the body: one paragraph)."""

    text: str
    place: Place
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """`names` are the names of file and folder without their endings, the outermost first;
    `authors` are those who commented on the text; `enclosed` is what a mail only brings."""

    lines: tuple[LetterLine, ...]
    fields: tuple[FormField, ...]
    mail: MailHeader | None
    names: tuple[str, ...]
    authors: tuple[str, ...] = ()
    enclosed: Letter | None = None

    def at(self, *places: Place) -> list[LetterLine]:
        return [line for line in self.lines if line.place in places]

    @property
    def text(self) -> str:
        """All of it, line by line."""
        return "\n".join(line.text for line in self.lines)

    @property
    def capacity(self) -> str:
        """As what the sender says to answer, in a form's field; "" where there is none."""
        return next((f.value for f in self.fields if f.kind is FieldKind.CAPACITY), "")

    @property
    def body(self) -> str:
        """The running text, paragraph by paragraph."""
        return "\n".join(line.text for line in self.at(Place.BODY))


_ON_BEHALF = re.compile(
    r"(?:p\.?\s?v\.?\s?a\.?|p\.?\s?[rb]\.?\s?v\.?|på\b.{2,60}\bvegne|på vegne af|f\.\s?[A-ZÆØÅ])\b",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:k[æe]+re|(?:hi|hello|dear)\b|hej|goddag|god (?:dag|morgen|aften)|til (?:alle|hvem|den|dem|rette|de)\b"
    r"|til (?:\w+ )?(?:borgmester|udvalg|byråd|kommunalbestyrelse|medlemmerne))",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:vedr(?:ørende|\.)?|ang(?:ående|\.)?|emne|høringssvar|svar|bemærkninger|re|sv|høring)\b[\s:–-]",
    re.IGNORECASE,
)
_SKIPPED = ANNOTATIONS | {
    BlockKind.PAGE_NUMBER, BlockKind.CONTENTS, BlockKind.QUOTE, BlockKind.MAIL_HEADER
}  # fmt: skip
_APART = frozenset({BlockKind.SIDEBAR, BlockKind.RUNNING_HEAD, BlockKind.FOOTNOTE})
_LONG = 90  # letters: a longer line is running text
_COVER = 25  # words of a mail that only brings a letter, above its closing
_CELLS = 16  # of a letterhead that is set as a table, at most
_LAST = 14  # lines below a closing
_SIGNED = 10  # lines of a signature at the end of a mail
# "Sagsbehandler: Karen Holm Dato: 3. maj 2026"
_FACT = re.compile(r"\s+(?=[A-ZÆØÅ][\wæøå.-]{2,15}:\s)")
# "Karen Holm  Side 1 af 2"
_PAGE_COUNT = re.compile(r"(?i)(?<=\w)[\s·|,–-]+side \d+(?:\s?(?:af|/)\s?\d+)?$")


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line before its place is known; `apart` where it stands outside the running text."""

    text: str
    block: Block
    apart: bool


def letter_of(document: Document, names: Sequence[str]) -> Letter:
    """The letter of a response's document. `names`: file and folder below hoeringssvar/."""
    authors, document = authors_of(document), without_copy(document)
    stems = tuple(PurePosixPath(name).stem if "." in name else name for name in names)
    stems = tuple(without_paper_words(stem) for stem in stems)
    parts = [_part_of(document, part) for part in document.by_file()]
    whole = _joined(parts, document.mail, stems, authors)
    if document.mail is None or len(parts) < 2:
        return whole
    said = [line.text for line in parts[0].lines if line.place is not Place.TAIL]
    if sum(len(text.split()) for text in said) > _COVER:
        return whole
    return replace(whole, enclosed=_joined(parts[1:], None, (), ()))


def _part_of(document: Document, blocks: Sequence[int]) -> Letter:
    """The lines and fields of one file; `blocks` are its indexes."""
    printed = list(_printed(document, [document.blocks[nth] for nth in blocks]))
    found = list(_fields(printed))
    used = {at for _, places in found for at in places}
    rest = [line for at, line in enumerate(printed) if at not in used]
    lines = _placed(rest, document.mail.sender if document.mail else "")
    return Letter(tuple(lines), tuple(field for field, _ in found), None, ())


def _joined(
    parts: Sequence[Letter],
    mail: MailHeader | None,
    names: tuple[str, ...],
    authors: tuple[str, ...],
) -> Letter:
    lines = tuple(line for part in parts for line in part.lines)
    fields = tuple(field for part in parts for field in part.fields)
    return Letter(lines, fields, mail, names, authors)


def _printed(document: Document, blocks: Sequence[Block]) -> Iterator[_Printed]:
    for block in blocks:
        if block.kind in _SKIPPED or is_disclaimer(block.span.of(document.text)):
            continue
        apart = block.kind in _APART
        for text in _lines(document, block):
            facts = _FACT.split(text) if len(text) < 2 * _LONG and is_label(text) else [text]
            for fact in facts:
                yield _Printed(_PAGE_COUNT.sub("", fact), block, apart)


def _lines(document: Document, block: Block) -> list[str]:
    """The lines of a block as they are printed, where the format tells; long blocks whole."""
    whole = block.span.of(document.text)
    if len(whole) > 6 * _LONG or block.box is None or (block.bold and len(whole) < _LONG):
        return [whole] if whole.strip() else []
    words = next(
        (p.words for p in document.pages if p.span.start <= block.span.start < p.span.end), ()
    )
    inside = [w for w in words if block.span.start <= w.span.start < block.span.end]
    lines = lines_of(inside) if inside else ()
    texts = [text for span, _ in lines if (text := span.of(document.text).strip())]
    cell = block.kind is BlockKind.CELL and len(whole) > 40
    if not texts or cell or _runs_on(texts):
        return [whole] if whole.strip() else []
    return texts


def _runs_on(lines: Sequence[str]) -> bool:
    """Whether lines are running text: they end like a sentence, or go on in the middle of one."""
    letters = sum(map(len, lines))
    if letters >= 45 and ends_sentence(lines[-1]) and not CONTACT.search(" ".join(lines)):
        return True
    going = sum(1 for line in lines[1:] if starts_low(line) and "@" not in line.split()[0])
    return going >= 0.3 * (len(lines) - 1) and len(lines) > 1 and letters > 60


def _fields(printed: Sequence[_Printed]) -> Iterator[tuple[FormField, tuple[int, ...]]]:
    """The filled fields of a web form or form table, and the indexes of their lines."""
    at = 0
    while at < len(printed):
        following = printed[at + 1].text if at + 1 < len(printed) else ""
        field = field_at(printed[at].text, following)
        if field is None:
            at += 1
            continue
        taken = 2 if field.below else 1
        yield field, tuple(range(at, at + taken))
        at += taken


def _placed(printed: Sequence[_Printed], writer: str) -> Iterator[LetterLine]:
    running = [line for line in printed if not line.apart]
    start = _body_start(running)
    end = _tail_start(running, start, writer)
    for line in printed:
        if line.apart:
            yield _line(line, Place.ASIDE)
    closed = False
    for at, line in enumerate(running):
        text, place = line.text, Place.BODY
        if at < start:
            place = Place.HEAD
        elif at >= end:
            place = Place.TAIL if not closed and len(text) <= 2 * _LONG else Place.ASIDE
            closed = closed or at >= end + _LAST
            closing = CLOSING.match(text)
            if closing:
                text = text[closing.end() :].strip()
        if text:
            yield _line(line, place, text)


def _line(line: _Printed, place: Place, text: str = "") -> LetterLine:
    return LetterLine(text or line.text, place, line.block.kind is BlockKind.HEADING)


def _body_start(lines: Sequence[_Printed]) -> int:
    """The index of the first line of the running text."""
    tabled = _tabled_head(lines)
    for at, line in enumerate(lines):
        if at < tabled:
            continue
        if line.block.kind in (BlockKind.BULLET, BlockKind.CELL) and at:
            return at
        if _GREETING.match(line.text) and len(line.text) < _LONG:
            return at + 1
        if CLOSING.match(line.text) and len(line.text) < _LONG and at:
            return at
        if line.block.kind is BlockKind.HEADING and not heading_number_of(line.text):
            continue
        if _SUBJECT.match(line.text) and not ends_sentence(line.text):
            continue
        if line.text.isupper():
            continue  # the line that a fax prints above the letter
        if len(line.text) > _LONG or _is_sentence(line.text):
            return at
    return len(lines)


def _is_sentence(text: str) -> bool:
    return has_ended(text) and len(text.split()) >= 6


def _tabled_head(lines: Sequence[_Printed]) -> int:
    """How many lines from the first on are short cells: a letterhead set as a table, and facts."""
    cells = list(takewhile(lambda line: line.block.kind is BlockKind.CELL, lines))
    short = len(cells) < len(lines) and len(cells) <= _CELLS
    telling = any(len(c.text) > _LONG or _is_sentence(c.text) for c in cells)
    return len(cells) if short and not telling else 0


def _tail_start(lines: Sequence[_Printed], start: int, writer: str) -> int:
    """The index of the closing, or of the first of the last short lines without one.

    Below a mail without a closing the name of its `writer` begins them.
    """
    for at in range(len(lines) - 1, start - 1, -1):
        text = lines[at].text
        if len(text) > _LONG:
            continue
        if CLOSING.match(text) or _ON_BEHALF.match(text):
            while at > start and _ON_BEHALF.match(lines[at - 1].text):
                at -= 1
            closing = next(
                (n for n in range(max(start, at - 3), at) if CLOSING.match(lines[n].text)
                 and len(lines[n].text) <= _LONG), at,
            )  # fmt: skip
            return closing
    for at in range(max(start, len(lines) - _SIGNED), len(lines)):
        if lines[at].text == writer and all(len(line.text) <= 70 for line in lines[at:]):
            return at - (at > start and is_printed_name(lines[at - 1].text))  # whose he is
    at = len(lines)
    while at > start and at > len(lines) - 6:
        text = lines[at - 1].text
        cell = lines[at - 1].block.kind is BlockKind.CELL and not (
            person_in(text) or is_address(text)
        )
        if len(text) > 70 or ends_sentence(text) or cell:
            break
        at -= 1
    return at
