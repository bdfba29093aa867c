"""Word's paragraph styles: outline level, numbering, weight and size, inherited ones too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from hoering.reading.text.numbering import W, number_in

_HEADING_NAME = re.compile(r"(?:heading|overskrift)\s*(\d)", re.IGNORECASE)
_TITLE_NAME = re.compile(r"(?:title|titel|subtitle|undertitel)$", re.IGNORECASE)
_CONTENTS_NAME = re.compile(r"(?:toc|indholdsfortegnelse)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph or its letters take from a style. `heading` is 1–9, or None.

    `level` is None where the style names a list and no level in it.
    """

    name: str = ""
    heading: int | None = None
    title: bool = False
    contents: bool = False
    bullet: bool = False
    bold: bool = False
    size: float | None = None
    number: str = ""
    level: int | None = None
    hidden: bool = False


PLAIN = Style()


def read_styles(root: Any) -> tuple[dict[str, Style], Style]:
    """Styles of paragraphs and letters by id, and the default one, from the root of styles.xml."""
    if root is None:
        return {}, PLAIN
    elements = {
        s.get(f"{W}styleId") or "": s
        for s in root.iter(f"{W}style")
        if s.get(f"{W}type") in ("paragraph", "character")
    }
    default_size = None
    for size in root.iterfind(f"{W}docDefaults//{W}sz"):
        default_size = half_points(size)
    made: dict[str, Style] = {}

    def make(key: str, seen: frozenset[str]) -> Style:
        if key in made:
            return made[key]
        element = elements[key]
        based = element.find(f"{W}basedOn")
        parent_key = based.get(f"{W}val") if based is not None else None
        parent = Style(size=default_size)
        if parent_key in elements and parent_key not in seen and len(seen) < 50:
            parent = make(parent_key or "", seen | {key})
        made[key] = _style(element, parent)
        return made[key]

    for key in elements:
        make(key, frozenset({key}))
    default = next(
        (
            made[k]
            for k, s in elements.items()
            if s.get(f"{W}default") in ("1", "true") and s.get(f"{W}type") == "paragraph"
        ),
        Style(size=default_size),
    )
    return made, default


def _style(element: Any, parent: Style) -> Style:
    name_element = element.find(f"{W}name")
    name = name_element.get(f"{W}val") or "" if name_element is not None else ""
    named = _HEADING_NAME.match(name)
    heading = int(named.group(1)) if named else parent.heading
    outline = element.find(f"{W}pPr/{W}outlineLvl")
    if outline is not None:
        deep = number_in(outline, "val", 9)
        heading = deep + 1 if deep < 9 else None
    size = element.find(f"{W}rPr/{W}sz")
    bold = element.find(f"{W}rPr/{W}b")
    hidden = element.find(f"{W}rPr/{W}vanish")
    number, level = list_of(element.find(f"{W}pPr"))
    return Style(
        name=name,
        heading=heading,
        title=bool(_TITLE_NAME.match(name)),
        contents=bool(_CONTENTS_NAME.match(name)),
        bullet=bool(re.match(r"list bullet|opstilling - punkttegn", name, re.IGNORECASE)),
        bold=is_on(bold) if bold is not None else parent.bold,
        size=half_points(size) if size is not None else parent.size,
        number=number if number is not None else parent.number,
        level=level if level is not None else parent.level,
        hidden=is_on(hidden) if hidden is not None else parent.hidden,
    )


def numbering_styles(root: Any) -> dict[str, str]:
    """Numbering style → its numId."""
    found: dict[str, str] = {}
    for style in root.iter(f"{W}style") if root is not None else ():
        number = style.find(f"{W}pPr/{W}numPr/{W}numId")
        if style.get(f"{W}type") == "numbering" and number is not None:
            found[style.get(f"{W}styleId") or ""] = number.get(f"{W}val") or ""
    return found


def list_of(properties: Any) -> tuple[str | None, int | None]:
    """numId and level of paragraph properties; None where they do not say."""
    if properties is None:
        return None, None
    number = properties.find(f"{W}numPr/{W}numId")
    level = properties.find(f"{W}numPr/{W}ilvl")
    return (
        (number.get(f"{W}val") or "") if number is not None else None,
        number_in(level, "val", 0) if level is not None else None,
    )


def is_on(element: Any) -> bool:
    """Whether a switch such as w:b is on."""
    return element is not None and element.get(f"{W}val") not in ("0", "false", "off", "none")


def half_points(element: Any) -> float | None:
    value = element.get(f"{W}val")
    try:
        return float(value) / 2 if value else None
    except ValueError:
        return None
