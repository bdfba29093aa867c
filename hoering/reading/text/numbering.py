"""Word's automatic numbering: the bullet or number that Word shows and does not store.

ISO/IEC 29500-1, 17.9: counters run per abstract list, a start override counts the first time
its list is used, a level starts anew when a higher one has counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Level:
    """`pattern` is "%1.%2"; `restart`: the level (from 1) that starts it anew, 0 for none."""

    format: str
    pattern: str
    start: int = 1
    restart: int | None = None
    legal: bool = False  # all figures Arabic
    style: str = ""  # the paragraph style that stands on this level


@dataclass(slots=True)
class Numbering:
    """Definitions by numId, and the counters that run through the document."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)  # numId → the list it counts in
    overrides: dict[str, dict[int, int]] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    used: set[tuple[str, int]] = field(default_factory=set)

    def marker(self, number: str, level: int) -> str:
        """The marker of the next paragraph of this list: "•", "1.", "a)", "3.2"; or ""."""
        levels = self.levels.get(number)
        if not levels or level not in levels:
            return ""
        here = levels[level]
        if here.format == "bullet":
            return "•" if here.pattern.strip() else ""
        counter = self.counters.setdefault(self.lists[number], {})
        self._count(number, level, here, counter)
        if here.format == "none":
            return re.sub(r"%\d", "", here.pattern).strip()
        text = here.pattern
        for nth in range(level, -1, -1):
            known = levels.get(nth, here)
            value = counter.setdefault(nth, known.start)
            form = "decimal" if here.legal else known.format
            text = text.replace(f"%{nth + 1}", shown(value, form))
        return text.strip()

    def _count(self, number: str, level: int, here: Level, counter: dict[int, int]) -> None:
        anew = self.overrides.get(number, {}).get(level)
        if anew is not None and (number, level) not in self.used:
            counter[level] = anew
        else:
            counter[level] = counter.get(level, here.start - 1) + 1
        self.used.add((number, level))
        levels = self.levels[number]
        for deeper in [n for n in counter if n > level]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:
                del counter[deeper]

    def level_of_style(self, number: str, style: str) -> int:
        """The level that is tied to a paragraph style; 0 when none is."""
        levels = self.levels.get(number, {})
        return next((n for n, level in sorted(levels.items()) if level.style == style), 0)


def shown(value: int, form: str) -> str:
    """A counter in one of Word's number formats."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26) * min(1 + (value - 1) // 26, 9)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        rest, text = min(value, 5000), ""
        for worth, sign in _ROMAN:
            while rest >= worth:
                text, rest = text + sign, rest - worth
        return text.upper() if form == "upperRoman" else text
    if form == "bullet":
        return ""
    if form == "ordinal":
        return f"{value}."
    return f"{value:02d}" if form == "decimalZero" else str(value)


def read_numbering(root: Any, styled: dict[str, str]) -> Numbering:
    """From the root of numbering.xml; empty when there is none.

    `styled`: numbering style → its numId, for lists that only point to such a style.
    """
    found = Numbering()
    if root is None:
        return found
    abstract = {a.get(f"{W}abstractNumId") or "": a for a in root.iter(f"{W}abstractNum")}
    nums = {n.get(f"{W}numId") or "": n for n in root.iter(f"{W}num")}
    for number, num in nums.items():
        base = _base(num)
        link = abstract[base].find(f"{W}numStyleLink") if base in abstract else None
        if link is not None:
            other = nums.get(styled.get(link.get(f"{W}val") or "", ""))
            base = _base(other) if other is not None else base
        levels = _levels(abstract[base]) if base in abstract else {}
        starts: dict[int, int] = {}
        for override in num.iter(f"{W}lvlOverride"):
            depth = number_in(override, "ilvl", 0)
            inner = override.find(f"{W}lvl")
            if inner is not None:
                levels[depth] = _level(inner)
            start = override.find(f"{W}startOverride")
            if start is not None and depth in levels:
                starts[depth] = number_in(start, "val", 1)
                levels[depth] = replace(levels[depth], start=starts[depth])
        found.levels[number], found.lists[number] = levels, base
        found.overrides[number] = starts
    return found


def _base(num: Any) -> str:
    link = num.find(f"{W}abstractNumId")
    return (link.get(f"{W}val") or "") if link is not None else ""


def _levels(abstract: Any) -> dict[int, Level]:
    found = {number_in(x, "ilvl", 0): _level(x) for x in abstract.iter(f"{W}lvl")}
    return {depth: level for depth, level in found.items() if 0 <= depth <= _DEEPEST}


def _level(element: Any) -> Level:
    form, text = element.find(f"{W}numFmt"), element.find(f"{W}lvlText")
    restart, legal = element.find(f"{W}lvlRestart"), element.find(f"{W}isLgl")
    style = element.find(f"{W}pStyle")
    return Level(
        (form.get(f"{W}val") or "decimal") if form is not None else "decimal",
        (text.get(f"{W}val") or "") if text is not None else "",
        number_in(element.find(f"{W}start"), "val", 1),
        number_in(restart, "val", 0) if restart is not None else None,
        legal is not None and legal.get(f"{W}val") not in ("0", "false"),
        (style.get(f"{W}val") or "") if style is not None else "",
    )


def number_in(element: Any, name: str, default: int) -> int:
    """A whole number from an attribute, the default where there is none."""
    value = element.get(f"{W}{name}") if element is not None else None
    return int(value) if value and re.fullmatch(r"-?\d{1,9}", value) else default
