"""The zones of whole blocks: what is head, foot or margin of a letter, what is its body.

A response may hold several letters (a mail and the letter attached to it): after a signature
the next running text begins a new one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hoering.domain import BlockKind, Document, ZoneKind
from hoering.domain.printing import ends_sentence
from hoering.language.forms import is_open_question, says_nothing
from hoering.splitting import particulars as p
from hoering.splitting.feet import mark_foot, mark_tail, news_of, only_names_follow
from hoering.splitting.fields import (
    has_boxes,
    is_field,
    is_form_question,
    is_printed_by_form,
)
from hoering.splitting.flow import Flow, body_size
from hoering.splitting.heads import mark_head
from hoering.splitting.minutes import (
    below_labels,
    is_minutes,
    item_titles,
    other_items,
    report_zone,
)
from hoering.splitting.put_questions import put_questions
from hoering.splitting.summaries import contents_lines, summed_up

_MARGIN: dict[BlockKind, ZoneKind] = {
    BlockKind.RUNNING_HEAD: ZoneKind.LETTERHEAD,
    BlockKind.PAGE_NUMBER: ZoneKind.FOOTER,
    BlockKind.CONTENTS: ZoneKind.HEADING,
    BlockKind.MAIL_HEADER: ZoneKind.MAIL_HEADER,
    BlockKind.FOOTNOTE: ZoneKind.FOOTER,
}


# An attachment that others wrote, and printed.
_OF_OTHERS = re.compile(
    r"\b(?:avis)?artik(?:el|ler)\b|\b(?:avis(?:ud)?|presse|ud)klip\b|pressemeddelelse", re.I
)
# "»Der skal være is« (Elias, 4 år)": what somebody said, and who.
_SAID = re.compile(r"[\"»”“„][^\"»«”“„]{3,}[\"«”“] ?\([^()]{2,40}\)\W?")
# Not "Vedr. Handling 3" nor "Kap. 3 Veje", but two words and a stop between sentences.
_INNER_STOP = re.compile(r"[a-zæøå]+ [a-zæøå]{3,}[.!?]+ [A-ZÆØÅ][a-zæøå]* ")


def block_zones(
    document: Document, settled: Mapping[int, ZoneKind | None]
) -> list[ZoneKind | None]:
    """The zone of each block; None where the body's sentences have to be looked at.

    `settled` are the zones of blocks that are no part of a letter (see copies.py).
    """
    zones: list[ZoneKind | None] = [settled.get(n) for n in range(len(document.blocks))]
    for nth_file, part in enumerate(document.by_file()):
        if nth_file and part and _OF_OTHERS.search(_file_of(document, part[0])):
            zones = [
                ZoneKind.QUOTATION if n in part and n not in settled else zone
                for n, zone in enumerate(zones)
            ]
            continue
        flow = Flow(document, [n for n in part if n not in settled], zones)
        _mark(flow)
    return zones


def _file_of(document: Document, nth: int) -> str:
    """The name of the file that a block stands in, without its folder."""
    start = document.blocks[nth].span.start
    files = (page.file for page in document.pages if page.span.start <= start < page.span.end)
    return next(files, "").rpartition("/")[2].replace("_", " ")


def _mark(flow: Flow) -> None:
    """Walks once through the blocks of a file, from top to bottom."""
    flow.size = body_size([flow.block(n) for n in flow.part], flow.document.text)
    for nth in flow.part:
        zone = _margin(flow, nth)
        if zone is None:
            flow.running.append(nth)
        else:
            flow.zones[nth] = zone
    for nth in contents_lines(flow):
        flow.zones[nth] = ZoneKind.HEADING
        flow.running.remove(nth)
    flow.asked = frozenset(put_questions(flow))
    flow.form = sum(is_field(flow.text(nth)) for nth in flow.running) >= 2
    flow.minutes = is_minutes(flow.document, flow.running)
    elsewhere = other_items(flow.document, flow.running) if flow.minutes else set()
    reported = below_labels(flow.document, flow.running) if flow.minutes else {}
    at = 0
    while at < len(flow.running):
        at = mark_head(flow, at)
        at = _mark_body(flow, at)
        at = mark_foot(flow, at)
    mark_tail(flow)
    for nth in summed_up(flow):
        flow.zones[nth] = ZoneKind.QUOTATION
    for nth in reported:
        flow.zones[nth] = flow.zones[nth] or reported[nth]
    for nth in item_titles(flow.document, flow.running) if flow.minutes else ():
        flow.zones[nth] = flow.zones[nth] or ZoneKind.HEADING
    for nth in (*elsewhere, *news_of(flow)):
        if flow.zones[nth] is None:
            flow.zones[nth] = ZoneKind.DIGRESSION


def _margin(flow: Flow, nth: int) -> ZoneKind | None:
    block, text = flow.block(nth), flow.text(nth)
    if block.kind is BlockKind.QUOTE:
        return ZoneKind.QUOTED_MAIL if flow.document.mail else ZoneKind.QUOTATION
    if block.kind is BlockKind.SIDEBAR:
        if p.is_prose(text) and p.words_in(text) > 11 and not p.is_address(text):
            return None
        if p.closing_length(text):
            return ZoneKind.CLOSING
        return ZoneKind.DATE if p.is_date_line(text) else ZoneKind.LETTERHEAD
    return _MARGIN.get(block.kind)


def _mark_body(flow: Flow, at: int) -> int:
    """Marks what is no running text in the body; the index where the foot begins."""
    while at < len(flow.running):
        nth = flow.running[at]
        block, text = flow.block(nth), flow.text(nth)
        if p.closing_length(text) and block.kind not in (BlockKind.CELL, BlockKind.BULLET):
            return at
        if p.is_on_behalf(text) and only_names_follow(flow, at):
            return at
        flow.zones[nth] = _body_zone(flow, nth, at)
        at += 1
    return at


def _body_zone(flow: Flow, nth: int, at: int) -> ZoneKind | None:
    block, text = flow.block(nth), flow.text(nth)
    if nth in flow.asked:
        return ZoneKind.HEADING
    if block.kind is BlockKind.CELL:
        return None  # its table's form says what it is
    if block.kind is BlockKind.BULLET:
        return ZoneKind.HEADING if _is_numbered_title(flow, nth, at) else None
    if block.joined:
        return None
    if flow.form and (is_field(text) or is_printed_by_form(text)):
        return ZoneKind.FORM_FIELD
    if flow.form and p.words_in(text) <= 3 and not p.is_prose(text):
        if p.words_in(text) > 1 and _is_asked(flow, at) and not says_nothing(text):
            return None  # "Landsbyen dør"
        return ZoneKind.FORM_FIELD  # "Ja", "Ingen": an answer that says nothing
    if flow.minutes and (zone := report_zone(text)):
        return zone
    if has_boxes(text):
        return ZoneKind.FORM_FIELD
    if flow.form and is_form_question(text):
        return ZoneKind.FORM_FIELD
    if flow.is_small(nth) or (p.is_address(text) and not p.is_prose(text)):
        return ZoneKind.FOOTER
    if p.is_greeting(text):
        return ZoneKind.GREETING
    if p.is_date_line(text) and not ends_sentence(text):
        return ZoneKind.DATE
    if block.kind is BlockKind.HEADING:
        if p.words_in(text) >= 14 and ends_sentence(text):
            return None  # a remark printed in bold
        return ZoneKind.FORM_FIELD if flow.form else ZoneKind.HEADING
    if p.is_disclaimer(text) or (p.is_enclosure(text) and not p.is_prose(text)):
        return ZoneKind.FOOTER
    return ZoneKind.HEADING if _stands_above(flow, nth, at) else None


def _is_asked(flow: Flow, at: int) -> bool:
    """Whether a question that wants words stands right above."""
    if not at:
        return False
    above = flow.running[at - 1]
    return flow.block(above).kind is BlockKind.HEADING and is_open_question(flow.text(above))


def _stands_above(flow: Flow, nth: int, at: int) -> bool:
    """A short line without a full stop above running text is a heading, however it looks."""
    text = flow.text(nth)
    if flow.form and flow.is_answer(at):
        return False
    if p.words_in(text) > 9 or ends_sentence(text) or p.words_in(text) == 0:
        return False
    if _SAID.fullmatch(text):
        return False
    if _INNER_STOP.search(text) or p.states(text):
        return False  # "Alle ved det. Hvorfor skal vi så lade være": the last stop was forgotten
    if at + 1 >= len(flow.running):
        return False
    after = flow.block(flow.running[at + 1])
    if text.endswith((",", ";", "-", "–")) or after.joined:
        return False
    if text.endswith(":") and after.kind is BlockKind.BULLET:
        return False  # it introduces the list: the points decide
    larger = bool(flow.size) and (flow.block(nth).size or 0.0) > 1.1 * flow.size
    follows = flow.text(flow.running[at + 1])
    return larger or p.is_prose(follows) or after.kind in (BlockKind.BULLET, BlockKind.CELL)


def _is_numbered_title(flow: Flow, nth: int, at: int) -> bool:
    """ "2. Økonomi" above running text, in a letter whose headings are not printed bold."""
    block = flow.block(nth)
    words = flow.text(nth)[len(block.marker) :]
    if not any(c.isalnum() for c in block.marker) or at + 1 >= len(flow.running):
        return False
    if p.words_in(words) > 8 or ends_sentence(words) or p.states(words.lstrip()):
        return False
    after = flow.running[at + 1]
    return flow.block(after).kind is BlockKind.PARAGRAPH and p.is_prose(flow.text(after))
