"""Places of the draft that a sender alludes to: a word or two in quotes, "tabellen bagest".

Unlike the patterns of `references` these need the draft: an allusion counts only where it
points to one section and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hoering.domain import Policy, Reference, ReferenceKind, Section, Span

_QUOTED = re.compile(r"[»”“\"]([^«»”“\"\n]{4,40})[«”“\"]")
_TABLE = re.compile(
    r"(?<!uden for )(?<!i dette )\b(?:skemaet|tabellen|oversigten)\b(?:\s+(?:bagest|bagerst|sidst|over|med"
    r"|i)\b)?|\bi (?:skema|tabel)\b",
    re.I,
)
_SHORTEST = 6  # letters of a quoted word that can be known again
_SHARED = 0.75  # of the longer word: "undersøge" is found in "undersøges"


def allusions_in(text: str, policy: Policy, offset: int = 0) -> Iterator[Reference]:
    """One reference for each allusion that one section alone answers to."""
    for match in _QUOTED.finditer(text):
        words = match[1].strip(" .,;:!?")
        if 1 <= len(words.split()) <= 3 and len(words) >= _SHORTEST:
            yield from _to(_sections_with(words, policy), match, offset)
    tabled = [s for s in policy.sections if any(" | " in p.text for p in s.paragraphs)]
    for match in _TABLE.finditer(text):
        last = re.search(r"\bbag(?:e|er)st|\bsidst", match[0], re.I)
        yield from _to(tabled[-1:] if last else tabled, match, offset)


def _to(sections: list[Section], match: re.Match[str], offset: int) -> Iterator[Reference]:
    if len(sections) != 1:
        return
    section = sections[0]
    number = re.search(r"\d+(?:\.\d+)*", section.number)
    kind = ReferenceKind.HEADING if number is None else ReferenceKind.SECTION
    if number is not None and "§" in section.number:
        kind = ReferenceKind.PARAGRAPH_SIGN
    value = section.heading if number is None else number[0]
    yield Reference(kind, value, Span(match.start() + offset, match.end() + offset))


def _sections_with(words: str, policy: Policy) -> list[Section]:
    """The sections with the words in their text or heading, whatever their endings."""
    wanted = _tokens(words)
    found: list[Section] = []
    for section, (tokens, beginnings) in zip(policy.sections, _read(policy), strict=True):
        if not all(word[:_SHORTEST] in beginnings for word in wanted):
            continue
        runs = zip(*(tokens[n:] for n in range(len(wanted))), strict=False)
        if any(all(_alike(a, b) for a, b in zip(run, wanted, strict=True)) for run in runs):
            found.append(section)
    return found


@lru_cache(maxsize=2)
def _read(policy: Policy) -> tuple[tuple[list[str], frozenset[str]], ...]:
    """The words of each section in order, and how they begin."""
    texts = (_tokens(f"{section.heading} {section.text}") for section in policy.sections)
    return tuple((tokens, frozenset(t[:_SHORTEST] for t in tokens)) for tokens in texts)


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower().replace("\u00ad", ""))


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    shared = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        shared += 1
    return shared >= _SHORTEST and shared >= _SHARED * max(len(a), len(b))
