"""How often something happens, as words say it: "hvert andet år", "to gange om året", "kvartalsvis"."""

from __future__ import annotations

import re
from fractions import Fraction

from hoering.linking.amounts import amounts

_A_YEAR = {
    "dag": 365, "uge": 52, "måned": 12, "kvartal": 4, "halvår": 2, "halve år": 2, "år": 1,
}  # fmt: skip
_UNITS = "|".join(sorted(_A_YEAR, key=len, reverse=True))
_ORDINALS = ("anden", "tredje", "fjerde", "femte", "sjette")
_NTH = {word: n for n, word in enumerate(_ORDINALS, start=2)} | {"andet": 2}
_EVERY = re.compile(rf"\bhver(?:t|e)?\s+(?:(?P<nth>{'|'.join(_NTH)})\s+)?(?P<unit>{_UNITS})\b")
_TIMES = re.compile(
    r"\b(?P<times>\w+) gang(?:e)? (?:om |i |pr\.? |hvert? )?"
    r"(?P<unit>dag|uge|måned|kvartal|halvår|år)(?:n|en|et|n?t?ligt?)?\b"
)
_WORD = re.compile(r"\b(?P<unit>dag|uge|måned|kvartal|halvår|år)(?:n?t?ligt?|(?<=kvartal)svis)\b")
_ONCE = ("en", "én", "een")


def frequencies(text: str) -> set[Fraction]:
    """The times a year that a text in small letters names; a lone "årlig" is once."""
    found: set[Fraction] = set()
    rest = text
    for match in _TIMES.finditer(text):
        word = match["times"]
        times = [1.0] if word in _ONCE else amounts([word])
        if times:
            found.add(Fraction(times[0]) * _A_YEAR[match["unit"]])
            rest = rest.replace(match[0], " ")
    for match in _EVERY.finditer(rest):
        found.add(Fraction(_A_YEAR[match["unit"]], _NTH.get(match["nth"] or "", 1)))
    found |= {Fraction(_A_YEAR[match["unit"]]) for match in _WORD.finditer(rest)}
    return found
