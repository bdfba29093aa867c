"""Word's automatic numbering: the bullet or number that Word shows and does not store."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Level:
    format: str
    pattern: str  # "%1.%2"
    start: int


@dataclass(slots=True)
class Numbering:
    """Definitions by numId, and the counters that run through the document."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)  # numId → the list it counts in
    counters: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def marker(self, number: str, level: int) -> str:
        """The marker of the next paragraph of this list: "•", "1.", "a)", "3.2"; or ""."""
        levels = self.levels.get(number)
        if not levels or level not in levels:
            return ""
        here = levels[level]
        if here.format == "bullet":
            return "•"
        if here.format == "none":
            return ""
        counter = self.counters[self.lists[number]]
        counter[level] = counter.get(level, here.start - 1) + 1
        for deeper in [n for n in counter if n > level]:
            del counter[deeper]
        text = here.pattern
        for nth in range(level, -1, -1):
            known = levels.get(nth, here)
            value = counter.get(nth, known.start)
            text = text.replace(f"%{nth + 1}", shown(value, known.format))
        return text.strip()


def shown(value: int, form: str) -> str:
    """A counter in one of Word's number formats."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26) * (1 + (value - 1) // 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        rest, text = value, ""
        for worth, sign in _ROMAN:
            while rest >= worth:
                text, rest = text + sign, rest - worth
        return text.upper() if form == "upperRoman" else text
    return f"{value:02d}" if form == "decimalZero" else str(value)


def read_numbering(root: Any) -> Numbering:
    """From the root of numbering.xml; empty when there is none."""
    found = Numbering()
    if root is None:
        return found
    abstract = {a.get(f"{W}abstractNumId"): _levels(a) for a in root.iter(f"{W}abstractNum")}
    for num in root.iter(f"{W}num"):
        number = num.get(f"{W}numId")
        link = num.find(f"{W}abstractNumId")
        base = link.get(f"{W}val") if link is not None else ""
        levels = dict(abstract.get(base, {}))
        counts_in = base
        for override in num.iter(f"{W}lvlOverride"):
            depth = int(override.get(f"{W}ilvl") or 0)
            start = override.find(f"{W}startOverride")
            if start is not None and depth in levels:
                old = levels[depth]
                levels[depth] = Level(old.format, old.pattern, _number(start, 1))
                counts_in = f"num{number}"  # starts anew
            inner = override.find(f"{W}lvl")
            if inner is not None:
                levels[depth] = _level(inner)
        found.levels[number] = levels
        found.lists[number] = counts_in
    return found


def _levels(abstract: Any) -> dict[int, Level]:
    return {int(x.get(f"{W}ilvl") or 0): _level(x) for x in abstract.iter(f"{W}lvl")}


def _level(element: Any) -> Level:
    form, text = element.find(f"{W}numFmt"), element.find(f"{W}lvlText")
    return Level(
        (form.get(f"{W}val") or "decimal") if form is not None else "decimal",
        (text.get(f"{W}val") or "") if text is not None else "%1.",
        _number(element.find(f"{W}start"), 1),
    )


def _number(element: Any, default: int) -> int:
    value = element.get(f"{W}val") if element is not None else None
    return int(value) if value and value.lstrip("-").isdigit() else default
