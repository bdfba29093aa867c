"""Sections: cited, by meaning, or the draft as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hoering.measuring.metric import Metric, Record, metric
from hoering.measuring.pairing import MATCH, RemarkPair
from hoering.measuring.tokens import norm

Headings = Mapping[str, str]  # number → heading and heading → number
_NUMBER = re.compile(
    r"(?:afsnit|kapitel|kap\.?|pkt\.?|punkt|§)?\s*(\d+(?:\.\d+)*)\.?(?=\s|$|[:–-])"
)
ALIKE = 85  # least similarity (0..100) of two spellings of one heading


def section_parts(section: object) -> tuple[str | None, str | None]:
    """'Afsnit 3.2 Overgange' → ('3.2', 'overgange'); 'Forord' → (None, 'forord')."""
    if section is None or not str(section).strip():
        return None, None
    text = norm(str(section))
    found = _NUMBER.match(text)
    heading = " ".join(re.findall(r"\w+", text[found.end() :] if found else text))
    return (found[1] if found else None), heading or None


def heading_index(key: Record) -> dict[str, str]:
    """Lets a heading answer a number and the other way round, where the key lists its sections."""
    index: dict[str, str] = {}
    for section in key.get("sections") or []:
        number, heading = section.get("number"), section_parts(section.get("heading"))[1]
        if number and heading:
            index[number], index[heading] = heading, number
    return index


def same_section(a: object, b: object, index: Headings) -> bool:
    from rapidfuzz import fuzz

    (number, heading), (other, words) = section_parts(a), section_parts(b)
    if (number or heading) is None or (other or words) is None:
        return (number or heading) is None and (other or words) is None
    if number and other:
        return number == other
    heading = heading or index.get(number or "")
    words = words or index.get(other or "")
    if not heading or not words:
        return False
    return bool(fuzz.ratio(heading, words) >= ALIKE)


def _chapter(section: object) -> object:
    number = section_parts(section)[0]
    return number.split(".")[0] if number else section


def same_chapter(a: object, b: object, index: Headings) -> bool:
    if same_section(a, b, index):
        return True
    return a is not None and b is not None and same_section(_chapter(a), _chapter(b), index)


def score_sections(key: Record, matched: Sequence[RemarkPair]) -> dict[str, Any]:
    """Share in the right section: cited, by meaning, the whole; and in the right chapter."""
    index = heading_index(key)
    same = [m for m in matched if m.alike >= MATCH]
    whole = [m for m in same if m.wanted.get("section") is None]
    placed = [m for m in same if m.wanted.get("section") is not None]
    cited = [m for m in placed if m.wanted.get("section_explicit")]
    meant = [m for m in placed if not m.wanted.get("section_explicit")]
    flags = sum(
        bool(m.wanted.get("section_explicit")) == bool(m.got.get("section_explicit")) for m in same
    )

    def share(pairs: Sequence[RemarkPair], agree: Callable[..., bool]) -> Metric:
        right = sum(agree(m.wanted.get("section"), m.got.get("section"), index) for m in pairs)
        return metric(right, len(pairs))

    return {
        "explicit": share(cited, same_section),
        "implicit": share(meant, same_section),
        "whole_document": share(whole, same_section),
        "all": share(same, same_section),
        "explicit_chapter": share(cited, same_chapter),
        "implicit_chapter": share(meant, same_chapter),
        "explicit_flag": metric(flags, len(same)),
    }
