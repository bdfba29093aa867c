"""Bullets and numbers that are printed in front of a point."""

from __future__ import annotations

import re

from hoering.dansk import MONTHS

SIGNS = "•◦▪▫■□●○‣⁃∙·➢➤►▶✓✔→⇒❖♦"
_BULLET = rf"[{SIGNS}]|[-–—*+]|o"
_MONTHS = "|".join(month[:3] for month in MONTHS)
_NUMBER = (
    r"\(?\d{1,2}[.)]"  # 1. 1) (1)
    r"|\(?[a-zæøå][.)]"  # a) a.
    r"|\(?[ivx]{1,5}[.)]"  # ii)
    r"|[A-HJ-UW-Z][.)]|[IVX]{1,5}[.)]"  # A. IV.
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?"  # 3.2
    r"|(?:[Aa]d|[Pp]kt\.?|[Pp]unkt|[Nn]r\.?)\s?\d{1,2}[.:)]"  # Ad 3.
)
_SIGN_AT_START = re.compile(rf"(?:{_BULLET})(?=\s+\S)|[{SIGNS}](?=\w)")
_NUMBER_AT_START = re.compile(
    rf"(?!s\.\s*\d)(?:{_NUMBER})(?=\s+(?!(?:{_MONTHS})[a-z]*\.?(?:\s|$))\S)", re.IGNORECASE
)
# "S. 8, nederst" is a page. "J. Thaarup" signs a letter; few lists are so long that they have a J.
_INITIAL = re.compile(r"[G-Z]\. (?:[A-ZÆØÅ]\. )?[A-ZÆØÅ][a-zæøå]+")
# A heading's number may stand without a full stop: "3 Overgange", "§ 4 Formål".
_HEADING_NUMBER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|§\s?\d+\s?[a-z]?\.?"
    r"|(?:Kapitel|Kap\.|Afsnit|Del|Bilag)\s(?:\d{1,2}|[IVX]+|[A-Z])[.:]?)(?=\s+\S|$)",
    re.IGNORECASE,
)


def bullet_of(text: str) -> str:
    """The bullet sign at the start of the text, or ""."""
    found = _SIGN_AT_START.match(text)
    return found.group() if found else ""


def number_of(text: str) -> str:
    """The point number at the start of the text ("1.", "a)", "3.2"), or ""; dates are none."""
    head = text[:14]
    if _INITIAL.fullmatch(text):
        return ""
    if "." not in head and ")" not in head and ":" not in head:
        return ""
    found = _NUMBER_AT_START.match(text)
    return found.group() if found else ""


def marker_of(text: str) -> str:
    return bullet_of(text) or number_of(text)


def heading_number_of(text: str) -> str:
    """The number in front of a heading: "3.2", "§ 4", "Kapitel 2"; or ""."""
    found = _HEADING_NUMBER.match(text)
    return found.group() if found else ""


def is_only_marker(text: str) -> bool:
    """Whether the text is a bullet or a number and nothing else."""
    return text in (marker_of(text + " x"), heading_number_of(text))
