"""The inks of an HTML text that people answer in: red, green and blue."""

from __future__ import annotations

import re

RED, GREEN, BLUE = "rød", "grøn", "blå"
_STYLE = re.compile(r"(?<![\w-])color\s*:\s*([^;]+)", re.IGNORECASE)
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\D+(\d{1,3})\D+(\d{1,3})", re.IGNORECASE)
_NAMED = {
    "red": RED, "darkred": RED, "crimson": RED, "firebrick": RED, "tomato": RED,
    "green": GREEN, "darkgreen": GREEN, "lime": GREEN, "limegreen": GREEN, "seagreen": GREEN,
    "blue": BLUE, "darkblue": BLUE, "navy": BLUE, "royalblue": BLUE, "mediumblue": BLUE,
}  # fmt: skip
_STRONGER = 60  # of 255: so much more of one ink than of the others tells its colour


def colour_of(style: str, color: str) -> str | None:
    """The ink that a tag sets by its `style` or its `color`; "" for any other, None for none set."""
    told = _STYLE.search(style)
    value = (told[1] if told else color).strip().lower()
    if not value or value in ("inherit", "initial", "unset"):
        return None
    if named := _NAMED.get(value.split()[0]):
        return named
    parts = _parts(value)
    if parts is None:
        return ""
    red, green, blue = parts
    if red - max(green, blue) >= _STRONGER:
        return RED
    if green - max(red, blue) >= _STRONGER:
        return GREEN
    return BLUE if blue - max(red, green) >= _STRONGER else ""


def _parts(value: str) -> tuple[int, int, int] | None:
    if found := _HEX.match(value):
        wide = found[1] if len(found[1]) == 6 else "".join(2 * sign for sign in found[1])
        return int(wide[:2], 16), int(wide[2:4], 16), int(wide[4:], 16)
    if found := _RGB.match(value):
        return int(found[1]), int(found[2]), int(found[3])
    return None
