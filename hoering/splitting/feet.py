"""The foot of a letter: closing, signature, footer, and news of a club below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import Block, BlockKind, ZoneKind
from hoering.domain.printing import ends_sentence
from hoering.splitting import particulars as p
from hoering.splitting.digressions import is_calendar
from hoering.splitting.flow import Flow
from hoering.splitting.references import references_in
from hoering.splitting.tables import names_column

# How a sender closes in words of his own: few, in one line, without a full stop.
_OWN_CLOSING = re.compile(
    r"(?:med|i (?:håb(?:et)?|forventning))\s(?:\S+\s){0,7}\S+$", re.IGNORECASE
)


def mark_foot(flow: Flow, at: int) -> int:
    """Marks closing and signature; the index of what comes after them."""
    start = at
    while at < len(flow.running):
        nth = flow.running[at]
        block, text = flow.block(nth), flow.text(nth)
        if at == start:
            flow.zones[nth] = ZoneKind.CLOSING if p.closing_length(text) else ZoneKind.SIGNATURE
        elif p.is_postscript(text) or (
            block.kind in (BlockKind.CELL, BlockKind.BULLET) and not _signs_for(block, text)
        ):
            return at
        elif p.is_disclaimer(text) or p.is_enclosure(text):
            flow.zones[nth] = ZoneKind.FOOTER
        elif (
            p.is_prose(text)
            and not p.closing_length(text)
            and not p.is_address(text)
            and not p.is_signature(text)
        ):
            return _back_to_title(flow, at, start + 1)
        else:
            flow.zones[nth] = _foot_zone(flow, nth)
        at += 1
    return at


def _signs_for(block: Block, text: str) -> bool:
    """ "v. Sofus Elkjær, formand" is no point of a list that has the number v; two who sign side by
    side do it in a table."""
    if block.kind is BlockKind.CELL:
        told = names_column(text) or names_column(block.column_name) or references_in(text)
        return p.is_signature(text) and p.words_in(text) <= 12 and not told
    return block.marker.strip(" ./)").lower() == "v" and p.is_signature(text)


def _foot_zone(flow: Flow, nth: int) -> ZoneKind:
    if p.closing_length(flow.text(nth)):
        return ZoneKind.CLOSING
    if flow.is_small(nth):
        return ZoneKind.FOOTER
    return ZoneKind.SIGNATURE


def _back_to_title(flow: Flow, at: int, least: int) -> int:
    """A heading right above the text that follows a signature belongs to that text."""
    while at > least and flow.block(flow.running[at - 1]).kind is BlockKind.HEADING:
        at -= 1
    return at


_ANNEX = re.compile(r"(?:bilag|appendiks|appendix)\b(?:\s+[A-ZÆØÅ\d]{1,2}\b)?", re.I)


def mark_tail(flow: Flow) -> None:
    """Short lines at the end of a letter without a closing formula are its signature.

    Where annexes follow, the letter ends above the first heading of one.
    """
    _mark_tail(flow, flow.running)
    for at, nth in enumerate(flow.running):
        if flow.block(nth).kind is BlockKind.HEADING and _ANNEX.match(flow.text(nth)):
            _mark_tail(flow, flow.running[:at])
            break


def _mark_tail(flow: Flow, running: Sequence[int]) -> None:
    for nth in reversed(running):
        if flow.zones[nth] is not None:
            if flow.zones[nth] is ZoneKind.HEADING and p.is_signature(flow.text(nth)):
                flow.zones[nth] = ZoneKind.SIGNATURE
                continue
            if flow.zones[nth] in (ZoneKind.FOOTER, ZoneKind.FORM_FIELD, ZoneKind.SIGNATURE):
                continue
            break
        block, text = flow.block(nth), flow.text(nth)
        if block.kind is not BlockKind.PARAGRAPH or block.joined or flow.form:
            break
        before = [n for n in flow.running if n < nth and flow.zones[n] is None]
        if before and _is_own_closing(flow, nth):
            flow.zones[nth] = ZoneKind.CLOSING
            break
        if not before or not p.is_signature(text) or p.words_in(text) > 12:
            break
        flow.zones[nth] = ZoneKind.SIGNATURE


def _is_own_closing(flow: Flow, nth: int) -> bool:
    """ "Med al den respekt, sagen fortjener" right above the name: a farewell of the sender's own."""
    below = [n for n in flow.running if n > nth][:1]
    signed = bool(below) and flow.zones[below[0]] is ZoneKind.SIGNATURE
    text = flow.text(nth)
    return signed and not ends_sentence(text) and bool(_OWN_CLOSING.match(text))


def only_names_follow(flow: Flow, at: int) -> bool:
    """Whether no running text comes any more."""
    rest = [flow.text(n) for n in flow.running[at:]]
    return len(rest) <= 8 and not any(p.is_prose(text) for text in rest)


def news_of(flow: Flow) -> list[int]:
    """Blocks below a calendar's heading that stands below a signature."""
    found: list[int] = []
    signed = False
    for start, nth in enumerate(flow.running):
        zone = flow.zones[nth]
        signed = signed or zone in (ZoneKind.CLOSING, ZoneKind.SIGNATURE)
        if flow.block(nth).kind is not BlockKind.HEADING and zone is not ZoneKind.HEADING:
            continue
        below: list[int] = []
        for other in flow.running[start + 1 :]:
            if flow.zones[other] is not None:
                break
            below.append(other)
        short = p.words_in(flow.text(nth)) <= 8
        if short and signed and not flow.form and is_calendar(flow.text(nth)):
            found.extend(below)
    return found
