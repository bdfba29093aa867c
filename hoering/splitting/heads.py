"""The head of a letter: letterhead, date, recipient, subject, greeting, fields of a form."""

from __future__ import annotations

import re
from itertools import takewhile

from hoering.domain import BlockKind, ZoneKind
from hoering.domain.printing import ends_sentence
from hoering.splitting import particulars as p
from hoering.splitting.fields import answer_label, is_answer_label, is_field, is_label_and_value
from hoering.splitting.flow import Flow
from hoering.splitting.minutes import report_zone
from hoering.splitting.references import references_in
from hoering.splitting.tables import names_column

_LEAST_POINT = 3  # words of a bullet that can be a remark
_ROWS, _CELL = 8, 12  # rows that a letterhead set as a table has at most, and words of a cell


def mark_head(flow: Flow, at: int) -> int:
    """Marks the head from `at` on; the index in `flow` of the first block of the body."""
    seen: set[ZoneKind] = set()
    start = at
    tabled = at + _letterhead_cells(flow, at) if at == 0 else at
    while at < len(flow.running):
        nth = flow.running[at]
        if at >= tabled and _begins_body(flow, nth, at, seen):
            break
        zone = _head_zone(flow, nth, seen)
        flow.zones[nth] = zone
        seen.add(zone)
        at += 1
    if at == len(flow.running) and start < at:
        return _nothing_but_head(flow, start)
    return at


def _letterhead_cells(flow: Flow, at: int) -> int:
    """How many blocks from `at` on are a letterhead that is set as a table: the body's name beside
    its address, a few short cells without a point, and the letter below; 0 where there is none."""
    cells = list(takewhile(lambda n: flow.block(n).kind is BlockKind.CELL, flow.running[at:]))
    rows = {flow.block(nth).row for nth in cells}
    if not cells or len(rows) > _ROWS or at + len(cells) == len(flow.running) or flow.form:
        return 0
    return 0 if any(_is_telling(flow, nth) for nth in cells) else len(cells)


def _is_telling(flow: Flow, nth: int) -> bool:
    """Whether a cell says something, or names what others say: "Afsnit 3", "Kommentar", a sentence."""
    name, text = flow.block(nth).column_name, flow.text(nth)
    if names_column(name) or is_answer_label(text) or references_in(text):
        return True
    return p.words_in(text) > _CELL or (p.is_prose(text) and not p.is_address(text))


def _begins_body(flow: Flow, nth: int, at: int, seen: set[ZoneKind]) -> bool:
    block, text = flow.block(nth), flow.text(nth)
    if flow.form and (is_field(text) or (is_label_and_value(text) and not answer_label(text))):
        return False
    if flow.minutes and report_zone(text):
        return False
    if block.kind is BlockKind.CELL or p.closing_length(text) or nth in flow.asked:
        return True
    if flow.form and flow.is_answer(at) and text[:1].islower():
        return True
    if _is_labelled(flow, at):
        return True
    if at + 1 < len(flow.running) and flow.block(flow.running[at + 1]).joined:
        after = flow.text(flow.running[at + 1])
        # An address and, beside it, "J.nr. …" are no paragraph in two pieces.
        if not (p.is_address(text) and (p.is_address(after) or p.is_date_line(after))):
            return True
    if flow.is_small(nth) or p.is_greeting(text):
        return False
    # "Nævn SFO'en. Ring på 20 30 40 50." under a greeting is a letter, however short.
    if p.is_address(text) and not (ZoneKind.GREETING in seen and p.is_prose(text)):
        return False
    if p.is_date_line(text) or p.is_subject(text):
        return False
    if block.kind is BlockKind.HEADING:
        return False
    if block.kind is BlockKind.BULLET:
        rest = text[len(block.marker) :]
        if not seen & {ZoneKind.GREETING, ZoneKind.SUBJECT} and _is_motto(flow, at, rest):
            return False
        return p.words_in(rest) >= _LEAST_POINT
    if answer_label(text) or p.greeting_before(text):
        return True
    if p.is_prose(text):
        return not (p.is_recipient(text) and p.words_in(text) < 12)
    if p.speaks_briefly(text) and not flow.form:
        return True
    # "Vi foreslår:" in front of a list
    if text.endswith(":") and at + 1 < len(flow.running):
        return flow.block(flow.running[at + 1]).kind is BlockKind.BULLET
    return False


# "– flere bænke ved åen": a wish as short as a motto.
_WISHES = re.compile(r"(?:flere|færre|mere|mindre|bedre|ingen|nej|ja|ikke|stop|bevar|behold)\b")


def _is_motto(flow: Flow, at: int, text: str) -> bool:
    """ "– butikker og erhverv i midtbyen": below a letterhead's name, and no list."""
    after = flow.running[at + 1] if at + 1 < len(flow.running) else None
    alone = after is not None and flow.block(after).kind is not BlockKind.BULLET
    short = p.words_in(text) <= 8 and not ends_sentence(text)
    wishes = _WISHES.match(text.lstrip())
    return at > 0 and alone and short and text.lstrip()[:1].islower() and not wishes


def _is_labelled(flow: Flow, at: int) -> bool:
    """Whether a form prints "Kommentar" right above, below the field with a name: an answer, however
    short or unstopped."""
    if not at or flow.block(flow.running[at]).kind is not BlockKind.PARAGRAPH:
        return False
    *fields, above = flow.running[:at]
    headed = flow.block(above).kind is BlockKind.HEADING
    enough = p.words_in(flow.text(flow.running[at])) >= _LEAST_POINT
    filled = any(is_field(flow.text(nth)) for nth in fields)
    return headed and enough and filled and is_answer_label(flow.text(above))


def _head_zone(flow: Flow, nth: int, seen: set[ZoneKind]) -> ZoneKind:
    block, text = flow.block(nth), flow.text(nth)
    if flow.form and (is_field(text) or is_label_and_value(text)):
        return ZoneKind.FORM_FIELD
    if flow.minutes and (zone := report_zone(text)):
        return zone
    if p.is_greeting(text):
        return ZoneKind.GREETING
    if p.is_date_line(text):
        return ZoneKind.DATE
    if block.kind is BlockKind.HEADING:
        return _title_zone(flow, text, seen)
    if p.is_subject(text) and ZoneKind.SUBJECT not in seen:
        return ZoneKind.SUBJECT
    if flow.is_small(nth):
        return ZoneKind.LETTERHEAD
    if p.is_recipient(text):
        return ZoneKind.RECIPIENT
    if p.is_address(text):
        return ZoneKind.RECIPIENT if ZoneKind.RECIPIENT in seen else ZoneKind.LETTERHEAD
    if ZoneKind.SUBJECT in seen or ZoneKind.GREETING in seen:
        return ZoneKind.HEADING
    if p.is_about_round(text) and block.bold:
        return ZoneKind.SUBJECT
    if p.is_office(text) and (seen or nth != flow.running[0]):
        return ZoneKind.RECIPIENT
    return ZoneKind.RECIPIENT if ZoneKind.RECIPIENT in seen else ZoneKind.LETTERHEAD


def _title_zone(flow: Flow, text: str, seen: set[ZoneKind]) -> ZoneKind:
    asked = is_answer_label(text) and references_in(text)
    if flow.form and ZoneKind.FORM_FIELD in seen and asked:
        return ZoneKind.FORM_FIELD  # "Bemærkninger til kapitel 3"
    if ZoneKind.SUBJECT in seen or ZoneKind.GREETING in seen:
        return ZoneKind.FORM_FIELD if flow.form else ZoneKind.HEADING
    if p.is_subject(text) or p.is_about_round(text):
        return ZoneKind.SUBJECT
    return ZoneKind.HEADING if seen else ZoneKind.LETTERHEAD


def _nothing_but_head(flow: Flow, start: int) -> int:
    """Where a letter seems all head: the first line that can be what the sender says."""
    weak = (ZoneKind.LETTERHEAD, ZoneKind.RECIPIENT, ZoneKind.HEADING)
    for at in range(start, len(flow.running)):
        nth = flow.running[at]
        text, zone = flow.text(nth), flow.zones[nth]
        told = any(flow.zones[n] is ZoneKind.MAIL_HEADER for n in flow.part) or any(
            flow.zones[n] in (ZoneKind.GREETING, ZoneKind.SUBJECT, ZoneKind.FORM_FIELD)
            for n in flow.running[start:at]
        )
        plain = not (p.is_address(text) or p.is_office(text) or p.is_recipient(text))
        if told and zone in weak and plain and p.words_in(text) >= 3:
            for later in flow.running[at:]:
                flow.zones[later] = None
            return at
    return len(flow.running)
