"""The draft sent back as it was: a copy to which nobody added a word, nor took one away.

Letters and figures alone are held against each other, so that neither page breaks nor hyphens nor
another format make a difference. In doubt a response is none: it stays for somebody to look at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hoering.domain import (
    ANNOTATIONS,
    MARGINS,
    BlockKind,
    Document,
    Policy,
    Response,
    Splitting,
    ZoneKind,
)

_MARGIN = MARGINS | {BlockKind.MAIL_HEADER}
# What may stand around the copy, in the mail that it came with, and says nothing of it.
_AROUND = frozenset(
    {
        ZoneKind.LETTERHEAD, ZoneKind.RECIPIENT, ZoneKind.DATE, ZoneKind.SUBJECT,
        ZoneKind.GREETING, ZoneKind.CLOSING, ZoneKind.SIGNATURE, ZoneKind.FOOTER,
        ZoneKind.MAIL_HEADER, ZoneKind.QUOTED_MAIL,
    }
)  # fmt: skip
_SHORT = 24  # letters: a shorter piece must be all of a piece of the draft ("Nej." stands anywhere)
_LEAST = 200  # letters of a draft that can be told
_PAGE = re.compile(r"(?:side)?\d{1,3}(?:(?:af)?\d{1,3})?")


@dataclass(frozen=True, slots=True)
class _Letters:
    """All letters of a text in a row, and the short pieces of it."""

    row: str
    pieces: frozenset[str]

    def hold(self, piece: str) -> bool:
        return piece in self.pieces or (len(piece) >= _SHORT and piece in self.row)


def may_be_unchanged(response: Response, splitting: Splitting, policy: Policy) -> bool:
    """Whether a response without remarks holds all of the draft's paragraphs."""
    document = response.document
    if response.no_remarks or splitting.remarks or _has_notes(document):
        return False
    whole = _letters_of(policy)
    if len(whole.row) < _LEAST or len(document.text) < len(whole.row):
        return False
    row = "".join(_letters(document, nth) for nth in _body(document))
    return all(piece in row for piece in _paragraphs(policy))


def is_unchanged(response: Response, splitting: Splitting, policy: Policy, draft: Document) -> bool:
    """Whether nothing stands in the response but the draft, for one that may be so.

    `draft` is the draft's file read as a response's is: with its front page and contents.
    """
    document = response.document
    if _unread(document) > _unread(draft):
        return False
    known = (_letters_of(policy), _letters_in(draft))
    body = _body(document)
    pieces = ["", *(_letters(document, nth) for nth in body), ""]
    own = [nth for at, nth in enumerate(body) if not _is_drafts(pieces[at : at + 3], known)]
    return all(_zones_at(document, splitting, nth) <= _AROUND for nth in own)


def _is_drafts(pieces: Sequence[str], known: Sequence[_Letters]) -> bool:
    """Whether the middle one of three pieces is the draft's, be it only with the one beside it."""
    before, piece, after = pieces
    if not piece or _PAGE.fullmatch(piece):
        return True
    return any(text.hold(p) for text in known for p in (piece, before + piece, piece + after))


def _has_notes(document: Document) -> bool:
    return any(block.kind in ANNOTATIONS for block in document.blocks)


def _unread(document: Document) -> int:
    return sum(not len(page.span) for page in document.pages)


def _body(document: Document) -> list[int]:
    return [n for n, block in enumerate(document.blocks) if block.kind not in _MARGIN]


def _zones_at(document: Document, splitting: Splitting, nth: int) -> set[ZoneKind]:
    span = document.blocks[nth].span
    return {zone.kind for zone in splitting.zones if zone.span.overlaps(span)}


def _letters(document: Document, nth: int) -> str:
    return _squeezed(document.blocks[nth].span.of(document.text))


def _squeezed(text: str) -> str:
    """Letters and figures alone, in small letters."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).lower())


def _letters_in(document: Document) -> _Letters:
    # The margins too: in another format they may be read as text.
    pieces = [_letters(document, nth) for nth in range(len(document.blocks))]
    return _Letters("".join(pieces), frozenset(pieces))


@lru_cache(maxsize=2)
def _letters_of(policy: Policy) -> _Letters:
    pieces = [_squeezed(policy.title)]
    for section in policy.sections:
        pieces += [_squeezed(section.number), _squeezed(section.heading)]
        pieces += [_squeezed(paragraph.text) for paragraph in section.paragraphs]
    heads = {_squeezed(f"{section.number} {section.heading}") for section in policy.sections}
    return _Letters("".join(pieces), frozenset(pieces) | heads | _cells(policy))


def _cells(policy: Policy) -> frozenset[str]:
    return frozenset(
        _squeezed(cell)
        for section in policy.sections
        for paragraph in section.paragraphs
        for cell in paragraph.text.split(" | ")
    )


def _paragraphs(policy: Policy) -> list[str]:
    found = (_squeezed(p.text) for section in policy.sections for p in section.paragraphs)
    return [piece for piece in found if piece]
