"""Whether a change goes some of the way that the sender wants: three storeys of five, where he said two.

That any other figure came, or a new reservation, says too little: of 42 such wishes of the
development rounds 5 were met in part and 29 in full.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from hoering.domain import Change, Remark
from hoering.language.sentences import sentences
from hoering.linking.amounts import amounts, counted, in_figures, went
from hoering.linking.clocks import clocks, on_the_clock, put_off, without_clocks
from hoering.linking.deltas import delta
from hoering.linking.figures import frequencies, in_days, lengths, rounded
from hoering.linking.wording import folded, tokens

_WISH = re.compile(
    r"\b(?:foreslå\w*|forslag\w*|ønske\w*|beder|anmod\w*|forlang\w*|kræve\w*|anbefal\w*|opfordr\w*"
    r"|bør|burde|skal|vil have|vil gerne|i stedet|hellere|mindst|højst|maks\w*|minimum|sæt\w*|sænk\w*"
    r"|hæv\w*|gør|giv|lad|lav|skær\w*|imod|modstandere?)\b"
)
_TO = re.compile(r"\b(?:til|være|på) (\S+?)[.!]?$")  # "sæt den ned til 15"
_TIMES = (
    (0.5, re.compile(r"\b(?:det halve|halver\w*|halvér\w*|til halvdelen|halvt så \w+)\b")),
    (2.0, re.compile(r"\b(?:det dobbelte|dobbelt så \w+|fordobl\w*)\b")),
)
_FRAGMENT = 5  # words of a sentence that asks without a verb
_FAR = 10.0
_AGAINST = re.compile(r"\b(?:imod|mod|modstandere? af)\s(?P<what>(?:\S+ ){1,3}\w+)")


def halfway(remark: Remark, changes: Sequence[Change]) -> str:
    """The evidence in Danish; "" for none."""
    parts = [folded(remark.text[s.start : s.end]) for s in sentences(remark.text)]
    # "Vi har 34 udlejninger" is no wish; "fire uger som minimum" and "to hverdage ved fare" are.
    asking = [part for part in parts if _WISH.search(part) or len(part.split()) <= _FRAGMENT]
    return next((why for change in changes for why in _found(asking, change)), "")


def _found(asking: Sequence[str], change: Change) -> Iterator[str]:
    text, before, after = " ".join(asking), folded(change.before), folded(change.after)
    yield from _by_amount([without_clocks(part) for part in asking], change)
    for old, new in _retimed(change):
        for aim in _beyond(old, new, [d for d in lengths(text) if rounded(d) != rounded(old)]):
            told = f"tiden går fra {rounded(old)} til {rounded(new)}"
            yield f"{told}, afsender nævner {rounded(aim)}"
    for old, new in put_off(before, after):
        for aim in _beyond(old, new, clocks(text) - {old}):
            told = f"tiden går fra {on_the_clock(old)} til {on_the_clock(new)}"
            yield f"{told}, afsender nævner {on_the_clock(aim)}"
    for old, new in _swapped(_turns(before), _turns(after)):
        for _ in _beyond(old, new, _turns(text) - {old}):
            now, so = ("oftere", "ofte") if new > old else ("sjældnere", "sjældent")
            yield f"det sker {now} end før, men ikke så {so}, som afsender nævner"


def _retimed(change: Change) -> Iterator[tuple[float, float]]:
    swaps = delta(change).swaps
    yield from filter(None, (in_days(removed, added) for removed, added in swaps))


def _turns(text: str) -> set[float]:
    return {float(often) for often in frequencies(text)}


def _swapped(before: Collection[float], after: Collection[float]) -> Iterator[tuple[float, float]]:
    """What went and what came, where each is one."""
    went_out = [one for one in before if one not in after]
    came = [one for one in after if one not in before]
    if len(went_out) == len(came) == 1:
        yield went_out[0], came[0]


def _beyond(old: float, new: float, wished: Collection[float]) -> Iterator[float]:
    """The only thing wished, where the new lies between it and the old."""
    if len(wished) == 1:
        (aim,) = wished
        if min(old, aim) < new < max(old, aim):
            yield aim


def _by_amount(asking: Sequence[str], change: Change) -> Iterator[str]:
    told = [pair for side in (change.before, change.after) for pair in counted(tokens(side))]
    for removed, added in delta(change).swaps:
        old, new = amounts(removed), amounts(added)
        if len(old) != 1 or len(new) != 1 or in_days(removed, added):
            continue
        # "En stue med fjorten børn" is no wish for fourteen weeks.
        units = {noun for value, noun in told if value in (old[0], new[0])} - {""}
        aims = _aims(asking, old[0], units)
        for aim in _beyond(old[0], new[0], aims):
            yield f"{went(old[0], new[0])}, afsender nævner {in_figures(aim)}"
        if not aims and new[0] < old[0] and _is_against(asking, old[0], units):
            yield f"{went(old[0], new[0])}, afsender er imod {in_figures(old[0])}"


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


def _is_against(asking: Sequence[str], old: float, units: set[str]) -> bool:
    against = (match["what"] for part in asking for match in _AGAINST.finditer(part))
    return any(v == old and noun in units for what in against for v, noun in counted(tokens(what)))
