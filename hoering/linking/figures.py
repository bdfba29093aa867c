"""The figures that texts share, with how rare they are in the draft: "15 år", "tyve minutter".

Senders seldom repeat the draft's own figure: how long something lasts is said as "fire uger" and "en måned",
"90 minutter" and "halvanden time", how often it happens as "hvert andet år" and "kvartalsvis".
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

from hoering.domain import Policy
from hoering.linking.amounts import amount, amounts, clocks, on_the_clock
from hoering.linking.deltas import Delta
from hoering.linking.wording import folded, tokens

# As it stands ("2028", "4b"), the amount that it or a word says, how long ("2 uger"), how often ("1/4 om året"),
# when in the day ("kl. 16.00").
Figure = str | float
_FEW = 3.0  # "to", "3": amounts that every text has
_DAY, _WEEK, _MONTH = 1.0, 7.0, 365.25 / 12
_IN_DAYS = {
    "minut": 1 / 1440, "minutter": 1 / 1440, "min": 1 / 1440, "kvarter": 15 / 1440, "time": 1 / 24,
    "timer": 1 / 24, "døgn": _DAY, "dage": _DAY, "hverdage": 7 / 5, "arbejdsdage": 7 / 5,
    "uge": _WEEK, "uger": _WEEK, "måned": _MONTH, "måneder": _MONTH, "mdr": _MONTH, "kvartal": 3 * _MONTH,
    "kvartaler": 3 * _MONTH, "halvår": 6 * _MONTH, "år": 12 * _MONTH,
}  # fmt: skip
_LASTING = "|".join(sorted(_IN_DAYS, key=len, reverse=True))
_ONE = re.compile(r"(?:en|et|én|ét|een)")
_LENGTH = re.compile(
    r"\b(?:(?P<least>\w+)(?:\s?[-–]\s?|\s(?:eller|til)\s))?"
    r"(?P<many>\d+(?:[.,]\d+)*|[a-zæøåé]+)(?P<half>½|\s(?:og\s)?(?:en|et)\shalvt?)?"
    rf"(?:\s?[-–]\s?|\s)(?P<unit>{_LASTING})s?\b(?:\seller\s(?P<rather>to|tre|fire)\b)?"
)
_HALF = {"halv", "halvt", "halve"}
_A_YEAR = {
    "dag": 365, "uge": 52, "måned": 12, "kvartal": 4, "halvår": 2, "halve år": 2, "år": 1,
}  # fmt: skip
_TURNS = "|".join(sorted(_A_YEAR, key=len, reverse=True))
_ORDINALS = ("anden", "tredje", "fjerde", "femte", "sjette")
_NTH = {word: n for n, word in enumerate(_ORDINALS, start=2)} | {"andet": 2}
_EVERY = re.compile(
    rf"\bhver(?:t|e)?(?:\s+|(?=anden|andet))(?:(?P<nth>{'|'.join(_NTH)}|[2-9]\.|1\d\.)\s+)?(?P<unit>{_TURNS})\b"
)
# "Fire år mellem hver måling": the same as every fourth year.
_BETWEEN = re.compile(
    r"\b(?P<nth>\w+) (?:hele |lange )?(?P<unit>uge|måned|kvartal|år)(?:r|er)? i?mellem (?:hver|to\b|\w+ne\b)"
)
# "To gange om året", "to årlige møder"; "to ugentlige timer" are no times.
_TIMES = re.compile(
    r"\b(?P<times>\w+) gang(?:e)? (?:om |i |pr\.? |hvert? )?"
    r"(?P<unit>dag|uge|måned|kvartal|halvår|år)(?:n|en|et|n?t?ligt?)?\b"
    r"|\b(?P<such>\w+) (?P<each>dag|uge|måned|kvartal|halvår|år)n?t?lige\b(?! (?:time|minut|dag|kr))"
)
_WORD = re.compile(r"\b(?P<unit>dag|uge|måned|kvartal|halvår|år)(?:n?t?ligt?|(?<=kvartal)svis)\b")
_ONCE = ("en", "én", "een")


def figures(text: str) -> set[Figure]:
    """All that the text names."""
    return written(tokens(text)) | times(text)


def written(words: Iterable[str]) -> set[Figure]:
    """The figures among tokens in small letters, and the amounts that they and words say."""
    told = list(words)
    return {word for word in told if word[0].isdigit()} | set(amounts(told))


def times(text: str) -> set[Figure]:
    """How long, how often and when in the day, whatever words say it: "2 uger", and "1/4 om året" of
    "hvert fjerde år", "kl. 16.00" of "klokken fire"."""
    small = folded(text)
    often = (f"{times} om året" for times in frequencies(small))
    return {*durations(small), *often, *map(on_the_clock, clocks(small))}


def swaps_figures_of(text: str, change: Delta) -> bool:
    """Whether a change swaps figures and nothing else, all of which stand in the text.

    Figures of one digit, which stand in many texts, tell nothing by themselves.
    """
    went, came = set(change.removed), set(change.added)
    if not went or not came or not all(word[0].isdigit() for word in went | came):
        return False
    return max(map(len, went | came)) > 1 and went | came <= set(tokens(text))


def puts_in_figures_of(text: str, change: Delta) -> bool:
    """Whether a change swaps figures and nothing else, and those that came stand in the text.

    "Kan ikke stemme. 93,1 procent går i almenklasse, og så er resten 6,9": who corrects a figure need
    not repeat the wrong one.
    """
    went, came = set(change.removed), set(change.added)
    figures_only = all(word[0].isdigit() for word in went | came)
    return bool(went and came) and figures_only and came <= set(tokens(text))


@lru_cache(maxsize=2)
def rarity(policy: Policy | None) -> Mapping[Figure, float]:
    """Log of (sections + 1) / (sections with the figure + 1), of every figure in the draft."""
    sections = policy.sections if policy else ()
    seen = Counter(f for section in sections for f in figures(section.text))
    return {f: math.log((len(sections) + 1) / (many + 1)) for f, many in seen.items()}


def rarest(a: Collection[Figure], b: Collection[Figure], rare: Mapping[Figure, float]) -> float:
    """Rarity of the rarest figure that both hold, amounts up to three left out; 0 for none."""
    shared = (f for f in a if f in b and not (isinstance(f, float) and f <= _FEW))
    return max((rare.get(f, 0.0) for f in shared), default=0.0)


def durations(text: str) -> set[str]:
    """The lengths of time that a text in small letters names, each in the unit that it is counted in.

    Lengths that people take for the same are the same: from about a month on they are told apart by
    half months, below by half weeks, days, and minutes.
    """
    return {rounded(days) for days in lengths(text)}


def lengths(text: str) -> list[float]:
    """The lengths of time that a text in small letters names, in days, in their order."""
    found = []
    for match in _LENGTH.finditer(text):
        unit = _IN_DAYS[match["unit"]]
        half = 0.5 if match["half"] else 0.0
        for word in (match["least"], match["many"], match["rather"]):
            many = _many(word or "")
            if many is not None:
                found.append((many + half) * unit)
    return found


def in_days(removed: Sequence[str], added: Sequence[str]) -> tuple[float, float] | None:
    """The two lengths, in days, where words swap one length of time for one in another unit.

    Where the unit stays it is no part of the swap. None where there is no length, or more than one.
    """
    old, new = lengths(" ".join(removed)), lengths(" ".join(added))
    return (old[0], new[0]) if len(old) == len(new) == 1 else None


def _many(word: str) -> float | None:
    if _ONE.fullmatch(word):
        return 1.0
    return 0.5 if word in _HALF else amount(word)


def rounded(days: float) -> str:
    """The length in the unit that it is counted in, coarse enough for what people take for the same."""
    if days > 3.7 * _WEEK:
        return f"{round(2 * days / _MONTH) / 2:g} måneder"
    if days > 6:
        return f"{round(2 * days / _WEEK) / 2:g} uger"
    return f"{round(days):g} dage" if days >= 0.9 else f"{round(days * 1440)} minutter"


def frequencies(text: str) -> set[Fraction]:
    """The times a year that a text in small letters names; a lone "årlig" is once."""
    found: set[Fraction] = set()
    rest = text
    for match in _TIMES.finditer(text):
        word = match["times"] or match["such"]
        times = [1.0] if word in _ONCE else amounts([word])
        if times:
            found.add(Fraction(times[0]) * _A_YEAR[match["unit"] or match["each"]])
            rest = rest.replace(match[0], " ")
    for match in _EVERY.finditer(rest):
        nth = match["nth"] or ""
        found.add(Fraction(_A_YEAR[match["unit"]], _NTH.get(nth) or int(nth.rstrip(".") or 1)))
    for match in _BETWEEN.finditer(rest):
        if apart := _many(match["nth"]):
            found.add(_A_YEAR[match["unit"]] / Fraction(apart))
    found |= {Fraction(_A_YEAR[match["unit"]]) for match in _WORD.finditer(rest)}
    return found
