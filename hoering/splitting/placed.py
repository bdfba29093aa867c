"""Remarks that were written on the draft itself: their place in it is as good as named."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz import fuzz

from hoering.domain import BlockKind, Document, Policy, Reference, ReferenceKind, RemarkKind
from hoering.drafttext import draft_text, folded
from hoering.splitting.copies import Copies
from hoering.splitting.points import Point

_QUOTED = 6  # words: an anchor of so many tells the place better than a chapter's number
_SLIP = 85.0  # likeness (0..100) from which a replaced word is a slip put right
_AMOUNT = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d+(?:[.,]\d+)*")
_REPLACED = re.compile(r"»(?P<old>[^«]+)« ændres til »(?P<new>[^«]+)«\.")


def on_draft(point: Point, document: Document, copies: Copies) -> Point:
    """The point under the draft's heading above it, not under one of the sender's letter."""
    nth = point.atoms[0].block
    if nth in copies.places:
        heading = copies.headings.get(nth)
        span = document.blocks[heading].span if heading is not None else None
        return replace(point, heading=span, where=())
    if document.blocks[nth].kind is BlockKind.COMMENT:
        return replace(point, heading=None)
    return point


def placed_references(
    found: tuple[Reference, ...],
    point: Point,
    document: Document,
    policy: Policy,
    copies: Copies,
) -> tuple[Reference, ...]:
    """The references of a point; its place in a copy of the draft goes first.

    The words of a tracked change are no references of their own.
    """
    nth = point.atoms[0].block
    if nth not in copies.places:
        return found
    block, section = document.blocks[nth], policy.sections[copies.places[nth]]
    host = document.blocks[copies.hosts[nth]].span
    references: list[Reference] = []
    draft, anchor = draft_text(policy), folded(block.anchor)
    if anchor.count(" ") + 1 >= _QUOTED and draft.is_unique(anchor):
        references.append(Reference(ReferenceKind.QUOTE, block.anchor, host))
    if section.number:
        references.append(Reference(ReferenceKind.SECTION, section.number, host))
    elif section.heading:
        references.append(Reference(ReferenceKind.HEADING, section.heading, host))
    if block.kind is not BlockKind.REVISION:
        said = {(r.kind, r.value.lower()) for r in references}
        references += [r for r in found if (r.kind, r.value.lower()) not in said]
    return tuple(references)


def kind_on_draft(point: Point, document: Document, text: str) -> RemarkKind | None:
    """The kind of a tracked change: a slip put right, otherwise a proposal. None for others."""
    if document.blocks[point.atoms[0].block].kind is not BlockKind.REVISION:
        return None
    replaced = _REPLACED.fullmatch(text)
    if replaced is None:
        return RemarkKind.PROPOSAL
    old, new = replaced["old"], replaced["new"]
    if _AMOUNT.findall(old) != _AMOUNT.findall(new):
        # "Mindst 60 procent" → "Mindst 75 procent"; a year may be a slip
        return RemarkKind.PROPOSAL
    alike = len(old.split()) == len(new.split()) and fuzz.ratio(old, new) >= _SLIP
    return RemarkKind.CORRECTION if alike and len(old) > 4 else RemarkKind.PROPOSAL
