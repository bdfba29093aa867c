"""The zones of whole blocks: what is head, foot or margin of a letter, what is its body.

A response may hold several letters (a mail and the letter attached to it): after a signature
the next running text begins a new one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from hoering.domain import Block, BlockKind, Document, ZoneKind
from hoering.splitting import particulars as p
from hoering.splitting.digressions import is_calendar, tells_of_events
from hoering.splitting.fields import (
    answer_label,
    is_field,
    is_form_question,
    is_label_and_value,
    is_printed_by_form,
)
from hoering.splitting.minutes import is_minutes, other_items, report_zone

_MARGIN: dict[BlockKind, ZoneKind] = {
    BlockKind.RUNNING_HEAD: ZoneKind.LETTERHEAD,
    BlockKind.PAGE_NUMBER: ZoneKind.FOOTER,
    BlockKind.CONTENTS: ZoneKind.HEADING,
    BlockKind.MAIL_HEADER: ZoneKind.MAIL_HEADER,
    BlockKind.FOOTNOTE: ZoneKind.FOOTER,
}
_SMALL = 0.88  # of the body's size: print smaller than this belongs to head or foot
_LEAST_POINT = 3  # words of a bullet that can be a remark


def block_zones(document: Document) -> list[ZoneKind | None]:
    """The zone of each block; None where the body's sentences have to be looked at."""
    zones: list[ZoneKind | None] = [None] * len(document.blocks)
    for part in _files(document):
        _Letter(document, part, zones).mark()
    return zones


def _files(document: Document) -> list[list[int]]:
    """The blocks of each file of the response."""
    parts: list[list[int]] = []
    last: str | None = None
    page = 0
    for nth, block in enumerate(document.blocks):
        while page + 1 < len(document.pages) and (
            document.pages[page + 1].span.start <= block.span.start
            and len(document.pages[page + 1].span)
        ):
            page += 1
        file = document.pages[page].file if document.pages else ""
        if file != last:
            parts.append([])
            last = file
        parts[-1].append(nth)
    return parts


@dataclass
class _Letter:
    """The blocks of one file, walked through once from top to bottom."""

    document: Document
    part: Sequence[int]
    zones: list[ZoneKind | None]
    flow: list[int] = field(default_factory=list)
    size: float = 0.0
    form: bool = False
    minutes: bool = False

    def mark(self) -> None:
        self.size = _body_size([self.document.blocks[n] for n in self.part], self.document.text)
        for nth in self.part:
            zone = self._margin(nth)
            if zone is None:
                self.flow.append(nth)
            else:
                self.zones[nth] = zone
        self.form = sum(is_field(self.text(nth)) for nth in self.flow) >= 2
        self.minutes = is_minutes(self.document, self.flow)
        elsewhere = other_items(self.document, self.flow) if self.minutes else set()
        at = 0
        while at < len(self.flow):
            at = self._head(at)
            at = self._body(at)
            at = self._foot(at)
        self._tail()
        for nth in (*elsewhere, *self._news()):
            if self.zones[nth] is None:
                self.zones[nth] = ZoneKind.DIGRESSION

    def _news(self) -> list[int]:
        """Blocks below a calendar's heading, or announcements that stand below a signature."""
        found: list[int] = []
        signed = False
        for start, nth in enumerate(self.flow):
            zone = self.zones[nth]
            signed = signed or zone in (ZoneKind.CLOSING, ZoneKind.SIGNATURE)
            if self.block(nth).kind is not BlockKind.HEADING and zone is not ZoneKind.HEADING:
                continue
            below: list[int] = []
            for other in self.flow[start + 1 :]:
                if self.zones[other] is not None:
                    break
                below.append(other)
            texts = [self.text(n) for n in below]
            if (
                below
                and p.words_in(self.text(nth)) <= 8
                and not self.form
                and (
                    (is_calendar(self.text(nth)) and (signed or tells_of_events(texts)))
                    or (signed and tells_of_events(texts))
                )
            ):
                found.extend(below)
        return found

    def text(self, nth: int) -> str:
        return self.document.blocks[nth].span.of(self.document.text).strip()

    def block(self, nth: int) -> Block:
        return self.document.blocks[nth]

    def _margin(self, nth: int) -> ZoneKind | None:
        block, text = self.block(nth), self.text(nth)
        if block.kind is BlockKind.QUOTE:
            return ZoneKind.QUOTED_MAIL if self.document.mail else ZoneKind.QUOTATION
        if block.kind is BlockKind.SIDEBAR:
            if p.is_prose(text) and p.words_in(text) > 11 and not p.is_address(text):
                return None
            if p.closing_length(text):
                return ZoneKind.CLOSING
            return ZoneKind.DATE if p.is_date_line(text) else ZoneKind.LETTERHEAD
        return _MARGIN.get(block.kind)

    # --- head ------------------------------------------------------------------------------

    def _head(self, at: int) -> int:
        """Marks the head from `at` on; the index in `flow` of the first block of the body."""
        seen: set[ZoneKind] = set()
        start = at
        while at < len(self.flow):
            nth = self.flow[at]
            if self._begins_body(nth, at, seen):
                break
            zone = self._head_zone(nth, seen)
            self.zones[nth] = zone
            seen.add(zone)
            at += 1
        if at == len(self.flow) and start < at:
            return self._nothing_but_head(start)
        return at

    def _begins_body(self, nth: int, at: int, seen: set[ZoneKind]) -> bool:
        block, text = self.block(nth), self.text(nth)
        if self.form and (is_field(text) or (is_label_and_value(text) and not answer_label(text))):
            return False
        if self.minutes and report_zone(text):
            return False
        if block.kind is BlockKind.CELL:
            return True
        if p.closing_length(text):
            return True
        if self._is_small(block, text) or p.is_greeting(text) or p.is_address(text):
            return False
        if p.is_date_line(text) or p.is_subject(text):
            return False
        if block.kind is BlockKind.HEADING:
            return False
        if block.kind is BlockKind.BULLET:
            rest = text[len(block.marker) :]
            return p.words_in(rest) >= _LEAST_POINT
        if answer_label(text) or p.greeting_before(text):
            return True
        if p.is_prose(text):
            return not (p.is_recipient(text) and p.words_in(text) < 12)
        # "Vi foreslår:" in front of a list
        if text.endswith(":") and at + 1 < len(self.flow):
            return self.block(self.flow[at + 1]).kind is BlockKind.BULLET
        return False

    def _head_zone(self, nth: int, seen: set[ZoneKind]) -> ZoneKind:
        block, text = self.block(nth), self.text(nth)
        if self.form and (is_field(text) or is_label_and_value(text)):
            return ZoneKind.FORM_FIELD
        if self.minutes and (zone := report_zone(text)):
            return zone
        if p.is_greeting(text):
            return ZoneKind.GREETING
        if p.is_date_line(text):
            return ZoneKind.DATE
        if block.kind is BlockKind.HEADING:
            return self._title_zone(text, seen)
        if p.is_subject(text) and ZoneKind.SUBJECT not in seen:
            return ZoneKind.SUBJECT
        if self._is_small(block, text):
            return ZoneKind.LETTERHEAD
        if p.is_recipient(text):
            return ZoneKind.RECIPIENT
        if p.is_address(text):
            return ZoneKind.RECIPIENT if ZoneKind.RECIPIENT in seen else ZoneKind.LETTERHEAD
        if ZoneKind.SUBJECT in seen or ZoneKind.GREETING in seen:
            return ZoneKind.HEADING
        if p.is_about_round(text) and block.bold:
            return ZoneKind.SUBJECT
        if p.is_office(text) and (seen or not _is_first(self.flow, nth)):
            return ZoneKind.RECIPIENT
        return ZoneKind.RECIPIENT if ZoneKind.RECIPIENT in seen else ZoneKind.LETTERHEAD

    def _title_zone(self, text: str, seen: set[ZoneKind]) -> ZoneKind:
        if ZoneKind.SUBJECT in seen or ZoneKind.GREETING in seen:
            return ZoneKind.FORM_FIELD if self.form else ZoneKind.HEADING
        if p.is_subject(text) or p.is_about_round(text):
            return ZoneKind.SUBJECT
        return ZoneKind.HEADING if seen else ZoneKind.LETTERHEAD

    def _nothing_but_head(self, start: int) -> int:
        """Where a letter seems all head: the first line that can be what the sender says."""
        weak = (ZoneKind.LETTERHEAD, ZoneKind.RECIPIENT, ZoneKind.HEADING)
        for at in range(start, len(self.flow)):
            nth = self.flow[at]
            text, zone = self.text(nth), self.zones[nth]
            told = any(self.zones[n] is ZoneKind.MAIL_HEADER for n in self.part) or any(
                self.zones[n] in (ZoneKind.GREETING, ZoneKind.SUBJECT, ZoneKind.FORM_FIELD)
                for n in self.flow[start:at]
            )
            plain = not (p.is_address(text) or p.is_office(text) or p.is_recipient(text))
            if told and zone in weak and plain and p.words_in(text) >= 3:
                for later in self.flow[at:]:
                    self.zones[later] = None
                return at
        return len(self.flow)

    # --- body ------------------------------------------------------------------------------

    def _body(self, at: int) -> int:
        """Marks what is no running text in the body; the index where the foot begins."""
        while at < len(self.flow):
            nth = self.flow[at]
            block, text = self.block(nth), self.text(nth)
            if p.closing_length(text) and block.kind not in (BlockKind.CELL, BlockKind.BULLET):
                return at
            if p.is_on_behalf(text) and self._only_names_follow(at):
                return at
            self.zones[nth] = self._body_zone(nth, at)
            at += 1
        return at

    def _body_zone(self, nth: int, at: int) -> ZoneKind | None:
        block, text = self.block(nth), self.text(nth)
        if block.kind is BlockKind.CELL:
            return ZoneKind.HEADING if block.row == 0 else None
        if block.kind is BlockKind.BULLET and p.words_in(text) > 1:
            return ZoneKind.HEADING if self._is_numbered_title(nth, at) else None
        if block.joined:
            return None
        if self.form and (is_field(text) or is_printed_by_form(text)):
            return ZoneKind.FORM_FIELD
        if self.form and p.words_in(text) <= 3 and not p.is_prose(text):
            return ZoneKind.FORM_FIELD  # "Ja", "Ingen": an answer that says nothing
        if self.minutes and (zone := report_zone(text)):
            return zone
        if self.form and is_form_question(text):
            return ZoneKind.FORM_FIELD
        if self._is_small(block, text) or (p.is_address(text) and not p.is_prose(text)):
            return ZoneKind.FOOTER
        if p.is_greeting(text):
            return ZoneKind.GREETING
        if block.kind is BlockKind.HEADING:
            if p.words_in(text) >= 14 and p.has_ended(text):
                return None  # a remark printed in bold
            return ZoneKind.FORM_FIELD if self.form else ZoneKind.HEADING
        if p.is_disclaimer(text) or (p.is_enclosure(text) and not p.is_prose(text)):
            return ZoneKind.FOOTER
        return ZoneKind.HEADING if self._stands_above(nth, at) else None

    def _stands_above(self, nth: int, at: int) -> bool:
        """A short line without a full stop above running text is a heading, however it looks."""
        text = self.text(nth)
        if p.words_in(text) > 9 or p.has_ended(text) or p.words_in(text) == 0:
            return False
        if at + 1 >= len(self.flow):
            return False
        after = self.block(self.flow[at + 1])
        if text.endswith((",", ";", "-", "–")) or after.joined:
            return False
        if text.endswith(":") and after.kind is BlockKind.BULLET:
            return False  # it introduces the list: the points decide
        larger = bool(self.size) and (self.block(nth).size or 0.0) > 1.1 * self.size
        follows = self.text(self.flow[at + 1])
        return larger or p.is_prose(follows) or after.kind in (BlockKind.BULLET, BlockKind.CELL)

    def _is_numbered_title(self, nth: int, at: int) -> bool:
        """ "2. Økonomi" above running text, in a letter whose headings are not printed bold."""
        block = self.block(nth)
        words = self.text(nth)[len(block.marker) :]
        if not any(c.isalnum() for c in block.marker) or at + 1 >= len(self.flow):
            return False
        if p.words_in(words) > 8 or p.has_ended(words):
            return False
        after = self.flow[at + 1]
        return self.block(after).kind is BlockKind.PARAGRAPH and p.is_prose(self.text(after))

    def _is_small(self, block: Block, text: str) -> bool:
        if not self.size or not block.size or block.kind is BlockKind.CELL or block.joined:
            return False
        return block.size < _SMALL * self.size and (p.words_in(text) < 12 or p.is_address(text))

    def _only_names_follow(self, at: int) -> bool:
        rest = [self.text(n) for n in self.flow[at:]]
        return len(rest) <= 8 and not any(p.is_prose(text) for text in rest)

    # --- foot ------------------------------------------------------------------------------

    def _foot(self, at: int) -> int:
        """Marks closing and signature; the index of what comes after them."""
        first = True
        while at < len(self.flow):
            nth = self.flow[at]
            block, text = self.block(nth), self.text(nth)
            if first:
                self.zones[nth] = ZoneKind.CLOSING if p.closing_length(text) else ZoneKind.SIGNATURE
            elif p.is_postscript(text) or block.kind in (BlockKind.CELL, BlockKind.BULLET):
                return at
            elif p.is_disclaimer(text) or p.is_enclosure(text):
                self.zones[nth] = ZoneKind.FOOTER
            elif (
                p.is_prose(text)
                and not p.closing_length(text)
                and not p.is_address(text)
                and not p.is_signature(text)
            ):
                return self._back_to_title(at)
            else:
                self.zones[nth] = self._foot_zone(nth)
            first = False
            at += 1
        return at

    def _foot_zone(self, nth: int) -> ZoneKind:
        block, text = self.block(nth), self.text(nth)
        if p.closing_length(text):
            return ZoneKind.CLOSING
        if self._is_small(block, text):
            return ZoneKind.FOOTER
        return ZoneKind.SIGNATURE

    def _back_to_title(self, at: int) -> int:
        """A heading right above the text that follows a signature belongs to that text."""
        while at > 0 and self.block(self.flow[at - 1]).kind is BlockKind.HEADING:
            at -= 1
        return at

    def _tail(self) -> None:
        """Short lines at the end of a letter without a closing formula are its signature."""
        for nth in reversed(self.flow):
            if self.zones[nth] is not None:
                if self.zones[nth] is ZoneKind.HEADING and p.is_signature(self.text(nth)):
                    self.zones[nth] = ZoneKind.SIGNATURE
                    continue
                if self.zones[nth] in (ZoneKind.FOOTER, ZoneKind.FORM_FIELD, ZoneKind.SIGNATURE):
                    continue
                break
            block, text = self.block(nth), self.text(nth)
            if block.kind is not BlockKind.PARAGRAPH or block.joined or self.form:
                break
            before = [n for n in self.flow if n < nth and self.zones[n] is None]
            if not before or not p.is_signature(text) or p.words_in(text) > 12:
                break
            self.zones[nth] = ZoneKind.SIGNATURE


def _is_first(flow: Sequence[int], nth: int) -> bool:
    return bool(flow) and flow[0] == nth


def _body_size(blocks: Sequence[Block], text: str) -> float:
    """The font size of most running text; 0 when sizes are not known."""
    letters: Counter[float] = Counter()
    for block in blocks:
        if block.size and block.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            letters[block.size] += len(block.span) if p.is_prose(block.span.of(text)) else 1
    return max(letters, key=lambda size: (letters[size], -size)) if letters else 0.0
