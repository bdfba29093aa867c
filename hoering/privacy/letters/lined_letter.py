"""A response seen as a letter: which lines are its edges, who sent it, what the mail says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hoering.domain import ANNOTATIONS, Block, BlockKind, Response, Span
from hoering.domain.printing import ends_sentence
from hoering.privacy.letters.signature import signature_start
from hoering.privacy.wording.roles import CLOSING

_SHORT = 90  # characters: a line of an address block, a signature, a field
_HEAD = 14  # blocks at the beginning that can be letterhead, recipient, date, field
_EDGE_KINDS = (
    BlockKind.RUNNING_HEAD,
    BlockKind.SIDEBAR,
    BlockKind.MAIL_HEADER,
    BlockKind.FOOTNOTE,
    BlockKind.PAGE_NUMBER,
)
_AUTHORITY = re.compile(
    r"(?i)\b(?:\w*kommune[ns]?\b|rådhus\w*|\w*forvaltning(?:en)?\b|\w*udvalget\b|byrådet"
    # "Borgmestervangen 1" is where people live.
    r"|borgmester(?!\w*(?:vej|gade|stræde|allé|alle|vang|vænge|park|have|stien?)(?:e[nt])?\s\d)\w*"
    r"|att\.|sekretariat\w*|afdeling\w*"
    r"|plan\sog\sbyg|teknik\s(?:og|&)\smiljø|jobcenter\w*|borgerservice)"
)
# "v. formand Kaj Mortensen, Åbakken 2" is no item v. of a list.
_CHAIRED = re.compile(r"(?i)v\.\s?(?:\w*formand|forkvinde|forperson|kasserer|sekretær)\b")


@dataclass(frozen=True, slots=True)
class Line:
    """A block, or a part of the last one; `edge` when it is letterhead, signature, mail header or
    running head, `tail` when it belongs to a signature."""

    block: Block
    text: str
    edge: bool
    tail: bool

    @property
    def span(self) -> Span:
        return self.block.span

    @property
    def is_short(self) -> bool:
        return len(self.text) <= _SHORT


@dataclass(frozen=True, slots=True)
class LinedLetter:
    """`private` when a private person wrote it on their own behalf."""

    response: Response
    lines: tuple[Line, ...]
    private: bool

    def line_at(self, offset: int) -> int:
        """The index of the line on which a character stands; -1 between lines."""
        for nth, line in enumerate(self.lines):
            if line.span.start <= offset < line.span.end:
                return nth
        return -1

    def near_authority(self, nth: int, back: int = 3) -> bool:
        """Whether the line or one just above it names a municipality, an office, a committee."""
        return any(
            _AUTHORITY.search(line.text) and line.is_short
            for line in self.lines[max(0, nth - back) : nth + 1]
        )


def lined_letter(response: Response, private: bool) -> LinedLetter:
    """The response as a letter; `private` when a private person wrote it on their own behalf."""
    text = response.document.text
    blocks = response.document.blocks
    tails = _tails(blocks, text)
    first_long = next(
        (
            n
            for n, b in enumerate(blocks)
            if b.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET) and len(b.span) > 140
        ),
        len(blocks),
    )
    head = min(max(first_long, 1), _HEAD)
    lines: list[Line] = []
    for n, b in enumerate(blocks):
        said = b.span.of(text)
        start = signature_start(said) if n == len(blocks) - 1 and n not in tails else len(said)
        if start < len(said):
            # A signature that was read as the end of the last paragraph.
            above, below = (
                Span(b.span.start, b.span.start + start),
                Span(b.span.start + start, b.span.end),
            )
            lines.append(Line(replace(b, span=above), above.of(text), False, False))
            lines.append(Line(replace(b, span=below), below.of(text), True, True))
            continue
        edge = b.kind in _EDGE_KINDS or ((n < head or n in tails) and _is_edge(b, said))
        lines.append(Line(b, said, edge, n in tails and not _is_sentence(said)))
    return LinedLetter(response, tuple(lines), private)


def _is_sentence(text: str) -> bool:
    """Whether a short block says something, and is no line of an address or a signature."""
    return (
        len(words := text.split()) >= 6
        and ends_sentence(text)
        and (len(words) >= 15 or not re.search(r"@|(?i:tlf)|\d{4} [A-ZÆØÅ]", text))
    )


def _is_edge(block: Block, text: str) -> bool:
    within = (BlockKind.CELL, BlockKind.BULLET, *ANNOTATIONS)
    led = block.kind is BlockKind.BULLET and bool(_CHAIRED.match(text))
    short = len(block.span) <= 2 * _SHORT and (block.kind not in within or led)
    return short and not _is_sentence(text)


def _tails(blocks: Sequence[Block], text: str) -> frozenset[int]:
    """The lines of signatures: behind a greeting, and the short last ones."""
    found: set[int] = set()
    for nth, block in enumerate(blocks):
        words = block.span.of(text)
        end = words[-60:]
        if CLOSING.search(end) or (
            len(words) < 60 and re.search(r"(?i)\bhils(?:en|ner)\b|^(?:mvh|vh|kh)\b", words)
        ):
            found.update(range(nth, min(nth + 9, len(blocks))))
    for nth in range(len(blocks) - 1, -1, -1):
        if blocks[nth].kind in ANNOTATIONS:
            continue
        if len(blocks[nth].span) > 1.5 * _SHORT:
            break
        found.add(nth)
    return frozenset(
        n for n in found if len(blocks[n].span) <= 2 * _SHORT and blocks[n].kind not in ANNOTATIONS
    )
