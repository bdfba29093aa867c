"""What the sender wants in the place of a figure of the draft, and which way a change goes from it.

Three storeys of five, where he said two, are half of the way; six are the opposite. Told of amounts,
lengths of time, times of the day, how often, and years, and only by the sentences that ask: "Vi har 34
udlejninger" is no wish. That any other figure came, or a new reservation, says too little: of 42 such
wishes of the development rounds 5 were met in part and 29 in full.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from hoering.domain import Change, Remark
from hoering.language.sentences import sentences
from hoering.linking.amounts import (
    amounts,
    clocks,
    counted,
    in_figures,
    on_the_clock,
    put_off,
    went,
    without_clocks,
)
from hoering.linking.deltas import delta
from hoering.linking.figures import frequencies, in_days, lengths, rounded
from hoering.linking.wording import folded, tokens

_WISH = re.compile(
    r"\b(?:foreslå\w*|forslag\w*|ønske\w*|beder|anmod\w*|forlang\w*|kræve\w*|anbefal\w*|opfordr\w*"
    r"|bør|burde|skal|vil have|vil gerne|i stedet|hellere|mindst|højst|maks\w*|minimum|sæt\w*|sænk\w*"
    r"|hæv\w*|gør|giv|lad|lav|skær\w*|imod|modstandere?|er tallet|tallet er)\b"
)
_TO = re.compile(r"\b(?:til|være|på) (\S+?)[.!]?$")  # "sæt den ned til 15"
_TIMES = (
    (0.5, re.compile(r"\b(?:det halve|halver\w*|halvér\w*|til halvdelen|halvt så \w+)\b")),
    (2.0, re.compile(r"\b(?:det dobbelte|dobbelt så \w+|fordobl\w*)\b")),
)
_FRAGMENT = 5  # words of a sentence that asks without a verb
_FAR = 10.0
_ROOT = 6  # letters by which "fester" is known in "festerne"
_AGAINST = re.compile(r"\b(?:imod|mod|modstandere? af)\s(?P<what>(?:\S+ ){1,3}\w+)")
_NONE = re.compile(r"\bingen (?:flere )?(?P<what>\w{4,})")
_YEAR = re.compile(r"(?<![\d.,/])20\d\d(?![\d.,]\d)")


@dataclass(frozen=True, slots=True)
class _Step:
    """The figure that went, the one that came, and those that are wished; `shown` puts one in Danish."""

    old: float
    new: float
    wished: Collection[float]
    told: str
    shown: Callable[[float], str]
    known: bool = True  # by what is counted

    def evidence(self, against: bool) -> str:
        """In Danish, where one alone is wished and the new one lies short of it, or on the other side."""
        if len(self.wished) != 1:
            return ""
        (aim,) = self.wished
        short = min(self.old, aim) < self.new < max(self.old, aim)
        away = (aim - self.old) * (self.new - self.old) < 0
        return f"{self.told}, afsender nævner {self.shown(aim)}" if (short, away)[against] else ""


def halfway(remark: Remark, changes: Sequence[Change]) -> str:
    """The evidence in Danish that a change goes some of the way; "" for none."""
    asking = _asking(remark)
    for change in changes:
        found = (step.evidence(against=False) for step in _steps(asking, change))
        if why := next(filter(None, found), "") or _still_some(asking, change):
            return why
    return ""


def away(remark: Remark, change: Change) -> str:
    """The evidence in Danish that a change goes the other way; "" for none."""
    steps = _steps(_asking(remark), change)
    found = (step.evidence(against=True) for step in steps if step.known)
    return next(filter(None, found), "")


def _asking(remark: Remark) -> list[str]:
    """The sentences that ask; "fire uger som minimum" and "to hverdage ved fare" do, too."""
    parts = [folded(remark.text[s.start : s.end]) for s in sentences(remark.text)]
    return [part for part in parts if _WISH.search(part) or len(part.split()) <= _FRAGMENT]


def _steps(asking: Sequence[str], change: Change) -> Iterator[_Step]:
    text, before, after = " ".join(asking), folded(change.before), folded(change.after)
    for old, new, units in _swapped_amounts(change):
        wished = _aims([without_clocks(part) for part in asking], old, units)
        yield _Step(old, new, wished, went(old, new), in_figures, bool(units))
    for old, new in filter(None, (in_days(*swap) for swap in delta(change).swaps)):
        # "Tre dage" are what the draft calls three working days.
        same = (rounded(old), rounded(old * 5 / 7))
        lasting = [days for days in lengths(text) if rounded(days) not in same]
        told = f"tiden går fra {rounded(old)} til {rounded(new)}"
        yield _Step(old, new, lasting, told, rounded)
    for old, new in put_off(before, after):
        told = f"tiden går fra {on_the_clock(old)} til {on_the_clock(new)}"
        yield _Step(old, new, clocks(text) - {old}, told, on_the_clock)
    for old, new in _swapped(_turns(before), _turns(after)):
        told = f"det sker {_often(new)} og ikke {_often(old)}"
        yield _Step(old, new, _turns(text) - {old}, told, _often)
    for old, new in _swapped(_years(before), _years(after)):
        told = f"årstallet går fra {old:.0f} til {new:.0f}"
        yield _Step(old, new, _years(text) - {old}, told, "{:.0f}".format)


def _turns(text: str) -> set[float]:
    return {float(often) for often in frequencies(text)}


def _often(times: float) -> str:
    """ "1 gang om året", "hvert 4. år"."""
    if times < 1:
        return f"hvert {1 / times:g}. år"
    return f"{times:g} {'gang' if times == 1 else 'gange'} om året"


def _years(text: str) -> set[float]:
    return {float(year) for year in _YEAR.findall(text)}


def _swapped(before: Collection[float], after: Collection[float]) -> Iterator[tuple[float, float]]:
    """What went and what came, where each is one."""
    went_out = [one for one in before if one not in after]
    came = [one for one in after if one not in before]
    if len(went_out) == len(came) == 1:
        yield went_out[0], came[0]


def _swapped_amounts(change: Change) -> Iterator[tuple[float, float, set[str]]]:
    """The amount that went, the one that came, and what they count: "en stue med fjorten børn" is no
    wish for fourteen weeks, and ten percent are not less than 14 days."""
    before, after = (counted(tokens(side)) for side in (change.before, change.after))
    for removed, added in delta(change).swaps:
        old, new = amounts(removed), amounts(added)
        if len(old) == len(new) == 1 and not in_days(removed, added):
            units = [{n for v, n in before if v == old[0]}, {n for v, n in after if v == new[0]}]
            if "" in units[0] | units[1] or units[0] & units[1]:
                yield old[0], new[0], (units[0] | units[1]) - {""}


def _aims(asking: Sequence[str], old: float, units: set[str]) -> set[float]:
    """What the sender wants in the place of `old`: an amount of its unit; "sæt den ned til 15"; half of it.

    An amount of quite another size is of another matter.
    """
    said = [pair for part in asking for pair in counted(tokens(part))]
    same = {v for v, noun in said if v != old and noun in units and old / _FAR < v < old * _FAR}
    if same:
        return same
    ends = (match[1] for part in asking if (match := _TO.search(part)))
    bare = {*amounts(ends)} - {old}
    return bare or {times * old for times, words in _TIMES if words.search(" ".join(asking))}


def _still_some(asking: Sequence[str], change: Change) -> str:
    """That there is less of what the sender is against: "imod fem etager", "ingen fester", and three came."""
    against = [match["what"] for part in asking for match in _AGAINST.finditer(part)]
    said = [pair for what in against for pair in counted(tokens(what))]
    none = {match["what"][:_ROOT] for part in asking for match in _NONE.finditer(part)}
    for old, new, units in _swapped_amounts(change):
        named = any(v == old and noun in units for v, noun in said)
        if 0 < new < old and (named or none & {t[:_ROOT] for t in tokens(change.before)}):
            return f"{went(old, new)}, afsender er imod {in_figures(old)}"
    return ""
