"""Where one point ends and the next begins: a sum of weighted signs for each gap.

The weights were set by hand, few enough to read. A logistic regression over the same signs did
no better on rounds it had not seen (591 gaps of four rounds: area under the curve inside a
paragraph 0.87, by hand 0.91), for only one gap in fourteen there parts two points. How near two
sentences are in meaning decided one of some 8,000 gaps of the development rounds: too little to
ask a language model for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from hoering.domain import Block, BlockKind, Document, ReferenceKind, RemarkKind, ZoneKind
from hoering.splitting import cues
from hoering.splitting.atoms import Atom, says_new_line
from hoering.splitting.breaks import is_cut_off, may_go_on
from hoering.splitting.kinds import chances_of
from hoering.splitting.lists import are_full, is_counted
from hoering.splitting.one_paragraph import chance_of_point
from hoering.splitting.particulars import is_prose, words_in
from hoering.splitting.references import references_in
from hoering.splitting.tables import names_column

_MARGINS = (ZoneKind.LETTERHEAD, ZoneKind.FOOTER, ZoneKind.UNREAD)
_PLACES = (
    ReferenceKind.SECTION,
    ReferenceKind.PAGE,
    ReferenceKind.POINT,
    ReferenceKind.PARAGRAPH_SIGN,
    ReferenceKind.HEADING,
)

# "- ", "1)": how a point of a list is typed.
_ITEM = re.compile(r"\s*(?:[-–•*▪]|\d{1,2}[.)]|[a-h]\))\s+(?=\S)")
_SUPPORT = list(RemarkKind).index(RemarkKind.SUPPORT)
_WHOLE = 6  # words of praise that may stand by itself
_SEVERAL, _A_LINE = 20, 15  # words of a paragraph that may make several points, and beside it
# Words of a sentence that begins a point there: not "Selvfølgelig.", nor "I Lindhallen."
_LEAST = 3
_SURE = 0.75  # chance from which a sentence of the only paragraph begins a point
_SAYS_SOMETHING = 8  # words of praise, and of what follows it
_PRAISE, _NO_PRAISE = 0.9, 0.1  # chances of support
# Log-odds of a new point. Inside a paragraph one gap in fifteen parts two points, between two
# paragraphs nine gaps in ten do.
WEIGHTS: dict[str, float] = {
    "inside": -3.0,
    "small_start": 1.2,
    "run_on": 4.0,
    "adds": 5.2,
    "adds_inside": 3.7,
    "also": 2.2,
    "topic": 2.5,
    "turns": 0.8,
    "turns_inside": 3.4,
    "judges_figure": 4.0,
    "support_then_turn": 7.0,
    "sums_up_in_support": 7.0,
    "praise_then_other": 3.7,
    "praise_then_question": 7.0,
    "and": 2.0,
    "and_asks": 2.8,
    "and_asks_why": 1.0,
    "new_place": 1.5,
    "refers_back": -1.5,
    "goes_on": -0.5,
    "commands": -1.5,
    "stance": 0.6,
    "short_before": -2.5,
    "short_rest": -1.0,
    "length": 1.2,
    "over": 1.5,
    "between": 2.5,
    "refers_back_between": -1.2,
    "long_rest_between": 1.2,
}


@dataclass
class Boundaries:
    """The gaps between the remark atoms of one response."""

    document: Document
    atoms: Sequence[Atom]

    @cached_property
    def _only_paragraph(self) -> int | None:
        """The block that holds all a response says, but for a line; None where paragraphs part it."""
        words: Counter[int] = Counter()
        for atom in self.atoms:
            if atom.zone is ZoneKind.REMARK and atom.row is None:
                words[atom.block] += words_in(atom.span.of(self.document.text))
        block, most = words.most_common(1)[0] if words else (None, 0)
        return block if most >= _SEVERAL and words.total() - most <= _A_LINE else None

    def text(self, nth: int) -> str:
        return self.atoms[nth].span.of(self.document.text)

    def parted(self, group: Sequence[int], nth: int) -> bool:
        """Whether a new point begins with this atom; `group` are those of the point before."""
        certain = self.certain(group, nth)
        if certain is not None:
            return certain
        signs = self.signs(group, nth)
        if sum(WEIGHTS.get(name, 0.0) * value for name, value in signs.items()) > 0:
            return True
        if not self.atoms[group[-1]].block == self.atoms[nth].block == self._only_paragraph:
            return False
        if words_in(self.text(nth)) < _LEAST or cues.ends_story(self.text(nth)):
            return False
        said = " ".join(self.text(n) for n in group)
        return chance_of_point(said, self.text(group[-1]), self.text(nth)) > _SURE

    def certain(self, group: Sequence[int], nth: int) -> bool | None:
        """What is decided by one sign: rows, headings, points of a list, a yes or a no in front."""
        before, after = self.atoms[group[-1]], self.atoms[nth]
        if before.row != after.row:
            return True
        if before.row is not None and self._are_items(before.block, after.block):
            return True
        if before.row is not None and not self._are_paragraphs(before.block, after.block):
            return False
        if before.block != after.block and self._on_text(before.block, after.block):
            return True
        between = {
            a.zone
            for a in self.atoms[group[-1] + 1 : nth]
            if self.document.blocks[a.block].kind is not BlockKind.REVISION
        }
        if between - set(_MARGINS):
            return True
        if cues.says_yes_or_no(self.text(nth)) or says_new_line(
            self.text(group[-1]), self.text(nth)
        ):
            return True
        block = self.document.blocks[after.block]
        if before.block != after.block:
            first = self.document.blocks[before.block]
            if block.joined or is_cut_off(self.document, first, block):
                return False
            if block.kind is BlockKind.BULLET:
                return not self._is_item_of(first, after.block, group[-1])
        return None

    def _are_paragraphs(self, before: int, after: int) -> bool:
        """Whether they are paragraphs of one cell in a table that only lays out a text: a margin
        head on the left, the text on the right, and no names of columns of remarks above."""
        blocks = [self.document.blocks[n] for n in (before, after)]
        return (
            before != after
            and blocks[0].column == blocks[1].column
            and not any(names_column(block.column_name) for block in blocks)
            and all(is_prose(self.document.text_at(n)) for n in (before, after))
        )

    def _are_items(self, before: int, after: int) -> bool:
        """Whether they are whole points of a list in one cell, each with its mark typed in front."""
        blocks = [self.document.blocks[n] for n in (before, after)]
        texts = [self.document.text_at(n) for n in (before, after)]
        return (
            before != after
            and blocks[0].column == blocks[1].column
            and all(_ITEM.match(text) and words_in(text) > _LEAST for text in texts)
        )

    def _on_text(self, before: int, after: int) -> bool:
        """Whether one is a comment or a change, the other not a further paragraph of it."""
        first, second = self.document.blocks[before], self.document.blocks[after]
        if BlockKind.COMMENT not in (first.kind, second.kind):
            return BlockKind.REVISION in (first.kind, second.kind)
        told = (first.kind, first.anchor, first.author)
        return after != before + 1 or told != (second.kind, second.anchor, second.author)

    def _is_item_of(self, before: Block, nth: int, last: int) -> bool:
        """Whether a short item belongs to the line that introduces the list, or to the item before."""
        if are_full(self.document, nth) or is_counted(self.document, nth):
            return False
        return before.kind is BlockKind.BULLET or self.text(last).endswith(":")

    def signs(self, group: Sequence[int], nth: int) -> dict[str, float]:
        """The signs of a gap by their name, 0 or 1 or a small measure."""
        text, last = self.text(nth), self.text(group[-1])
        whole = " ".join(self.text(n) for n in group)
        before, after = self.atoms[group[-1]].block, self.atoms[nth].block
        over = self._goes_over(before, after)
        same = before == after or over
        rest = self._rest(nth)
        here = _places(text)
        found = {
            "inside": float(same),
            "small_start": float(same and text[:1].islower() and words_in(last) > 9),
            "run_on": float(same and not cues.adds(text) and _runs_on(last, text)),
            "over": float(over),
            "between": float(not same),
            "adds": float(cues.adds(text)),
            "adds_inside": float(cues.adds_inside(text) and not cues.adds(text)),
            "also": float(cues.says_also(text)),
            "topic": float(cues.names_topic(text)),
            "turns": float(cues.turns(text)),
            "judges_figure": float(same and cues.judges_figure(text)),
            "and": float(text[:3] == "Og " and not (cues.adds(text) or cues.asks(text))),
            "and_asks": float(cues.asks_more(text)),
            "and_asks_why": float(cues.asks_why(text)),
            "goes_on": float(cues.goes_on(text) and text[:3] != "Og "),
            "refers_back": float(cues.refers_back(text)),
            "refers_back_between": float(not same and cues.refers_back(text)),
            "commands": float(same and cues.commands(text)),
            "stance": float(cues.takes_stand(text)),
            "new_place": float(bool(here) and not here <= _places(whole)),
            "short_before": float(words_in(whole) < (9 if same else 4)),
            "length": log(1 + words_in(whole)) - 3.4 if same else 0.0,
            "short_rest": float(rest < 9),
            "long_rest_between": float(not same and rest > 45),
        }
        found |= _after_praise(whole, text, same)
        return {name: value for name, value in found.items() if value}

    def _goes_over(self, before: int, after: int) -> bool:
        """Whether the paragraph goes on in the next block, over a page's or a column's end."""
        first, second = self.document.blocks[before], self.document.blocks[after]
        return before != after and may_go_on(self.document, first, second)

    def _rest(self, nth: int) -> int:
        """Words from this atom to the end of its paragraph."""
        block = self.atoms[nth].block
        return sum(
            words_in(self.text(n))
            for n in range(nth, len(self.atoms))
            if self.atoms[n].block == block and self.atoms[n].zone is ZoneKind.REMARK
        )


def _after_praise(whole: str, text: str, same: bool) -> dict[str, float]:
    """The signs of a gap behind `whole` that tell where praise ends; `same`: in one paragraph."""
    turns_inside = same and cues.turns_inside(text)
    return {
        "turns_inside": float(turns_inside and not cues.wishes(whole)),
        "support_then_turn": float((cues.turns(text) or turns_inside) and _only_supports(whole)),
        "sums_up_in_support": float(cues.sums_up(text) and _only_supports(text)),
        # In the development rounds twelve points end so, and none goes on.
        "praise_then_question": float(cues.asks_what(text) and _only_supports(whole)),
        "praise_then_other": float(same and _is_no_more_praise(whole, text)),
    }


def _is_no_more_praise(before: str, text: str) -> bool:
    """Whether all before was praise and a sentence is none, although no word of it turns.

    Of 21 such gaps in the development rounds 14 part two points; the others mostly tell what is praised.
    """
    if min(words_in(before), words_in(text)) < _SAYS_SOMETHING or cues.points_back(text):
        return False
    return _only_supports(before) and _support(text) < _NO_PRAISE


def _only_supports(text: str) -> bool:
    """Whether a point is support that is whole by itself: not "Godt.", nor "Det er sandt."."""
    return words_in(text) >= _WHOLE and _support(text) > _PRAISE


def _support(text: str) -> float:
    """The chance, 0..1, that a text is support and nothing else."""
    return chances_of(text)[_SUPPORT]


def _runs_on(before: str, text: str) -> bool:
    """Whether another matter begins although no stop ends the one before."""
    return before[-1:].isalnum() and text[:1].islower() and cues.opens_matter(text)


def _places(text: str) -> frozenset[str]:
    return frozenset(
        f"{r.kind}:{r.value.lower()}" for r in references_in(text) if r.kind in _PLACES
    )
