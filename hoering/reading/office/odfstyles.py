"""OpenDocument's styles: looks of paragraphs and letters, and how lists are numbered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from hoering.reading.text.numbering import shown
from hoering.reading.text.styles import PLAIN, Style

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
            "I": "upperRoman"}  # fmt: skip
_TITLES = frozenset({"Title", "Subtitle", "Titel", "Undertitel"})
_DEEP = 50  # styles based on each other
_MOST_TIMES = 200  # columns that a cell may span, rows and cells that may repeat


@dataclass(frozen=True, slots=True)
class ListLevel:
    """`format` as in Word's numbering, "bullet", or "" for none; `shows`: levels in the number."""

    format: str
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shows: int = 1


@dataclass(slots=True)
class OdfStyles:
    """`looks`: style name → look. `lists`: list style → level from 1 → its numbering."""

    looks: dict[str, Style] = field(default_factory=dict)
    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    outline: dict[int, ListLevel] = field(default_factory=dict)
    list_of: dict[str, str] = field(default_factory=dict)  # paragraph style → list style

    def look(self, name: str | None) -> Style:
        return self.looks.get(name or "", PLAIN)


def read_odf_styles(*roots: Any) -> OdfStyles:
    """From the roots of styles.xml and content.xml (may be None), the later ones going first."""
    found = OdfStyles()
    elements: dict[str, Any] = {}
    for root in roots:
        if root is None:
            continue
        for element in root.iter(f"{STYLE}style"):
            elements[element.get(f"{STYLE}name") or ""] = element
        for element in root.iter(f"{TEXT}list-style"):
            found.lists[element.get(f"{STYLE}name") or ""] = _levels(element)
        for element in root.iter(f"{TEXT}outline-style"):
            found.outline = _levels(element)
    for name in elements:
        found.looks[name], found.list_of[name] = _look(name, elements, 0)
    return found


def _look(name: str, elements: dict[str, Any], deep: int) -> tuple[Style, str]:
    element = elements[name]
    parent = element.get(f"{STYLE}parent-style-name") or ""
    style, listed = PLAIN, ""
    if parent in elements and parent != name and deep < _DEEP:
        style, listed = _look(parent, elements, deep + 1)
    shown_name = element.get(f"{STYLE}display-name") or name
    style = replace(
        style,
        name=shown_name,
        title=style.title or shown_name in _TITLES or parent in _TITLES,
        contents=style.contents or shown_name.startswith(("Contents", "Indholdsfortegnelse")),
    )
    text = element.find(f"{STYLE}text-properties")
    if text is not None:
        weight, size = text.get(f"{FO}font-weight"), text.get(f"{FO}font-size") or ""
        hidden = text.get(f"{TEXT}display")
        points = re.fullmatch(r"(\d+(?:\.\d+)?)pt", size)
        style = replace(
            style,
            bold=style.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
            size=float(points[1]) if points else style.size,
            hidden=style.hidden if hidden is None else hidden == "none",
        )
    level = element.get(f"{STYLE}default-outline-level") or ""
    if level.isdigit():
        style = replace(style, heading=int(level) or None)
    return style, element.get(f"{STYLE}list-style-name") or listed


def _levels(element: Any) -> dict[int, ListLevel]:
    return {_number(child, f"{TEXT}level"): _level(child) for child in element}


def _level(element: Any) -> ListLevel:
    if element.tag in (f"{TEXT}list-level-style-bullet", f"{TEXT}list-level-style-image"):
        return ListLevel("bullet")
    return ListLevel(
        _FORMATS.get(element.get(f"{STYLE}num-format") or "", ""),
        element.get(f"{STYLE}num-prefix") or "",
        element.get(f"{STYLE}num-suffix") or "",
        _number(element, f"{TEXT}start-value"),
        _number(element, f"{TEXT}display-levels"),
    )


def _number(element: Any, name: str) -> int:
    """The attribute's number, 1 where there is none."""
    value = element.get(name) or ""
    return int(value) if re.fullmatch(r"\d{1,6}", value) else 1


def times(element: Any, name: str) -> int:
    """How many rows or columns a row or cell of a table spans or stands for, within bounds."""
    value = element.get(f"{TABLE}{name}") or ""
    return min(int(value), _MOST_TIMES) if value.isdigit() and len(value) < 9 else 1


@dataclass(slots=True)
class Counter:
    """The numbers of one list: level from 1 → how far it has counted."""

    reached: dict[int, int] = field(default_factory=dict)

    def marker(self, levels: dict[int, ListLevel], level: int, start: int | None = None) -> str:
        """The marker of the next item on this level."""
        here = levels.get(level)
        if here is None or here.format == "bullet":
            return "•" if here is not None else ""
        begun = self.reached.get(level)
        first = here.start if start is None else start
        self.reached[level] = first if begun is None or start is not None else begun + 1
        for deeper in [n for n in self.reached if n > level]:
            del self.reached[deeper]
        if not here.format:
            return ""
        parts = []
        for nth in range(max(1, level - here.shows + 1), level + 1):
            known = levels.get(nth, here)
            if known.format not in ("", "bullet"):
                value = self.reached.setdefault(nth, known.start)
                parts.append(shown(value, known.format))
        return f"{here.prefix}{'.'.join(parts)}{here.suffix}".strip()
