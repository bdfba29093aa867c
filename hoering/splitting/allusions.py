"""Places of the draft that a sender alludes to: a word or two in quotes, "tabellen bagest".

Unlike the patterns of `references` these need the draft: an allusion counts only where it
points to one section and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hoering.domain import Policy, Reference, ReferenceKind, Section, Span
from hoering.drafttext import folded
from hoering.language.stopwords import STOP_WORDS
from hoering.splitting.quotes import quoted
from hoering.splitting.table_places import tables_in

_SHORTEST = 5  # letters of what is quoted, if it can be known again
_STEM = 6  # letters that two forms of a word have in common at least
_MOST = 3  # words that are quoted for one of them; more are a passage
_LONGEST = 8  # words of a passage from which the sender may have left some out
_SENTENCE = re.compile(r"(?<=[.!?;:])\s|\n| \| ")
_SHARED = 0.75  # of the longer word: "undersøge" is found in "undersøges"


def allusions_in(text: str, policy: Policy, offset: int = 0) -> Iterator[Reference]:
    """One reference for each allusion that one section alone answers to."""
    for words, span in quoted(text):
        wanted = _tokens(words)
        if titled := [s for s in policy.sections if wanted and wanted == _tokens(s.heading)]:
            yield from _to(titled, span, offset)
        elif len(wanted) <= _MOST and _is_telling(wanted):
            yield from _to(_sections_with(wanted, policy), span, offset)
        elif _MOST < len(wanted) <= _LONGEST and not _sections_with(wanted, policy):
            # A passage as it stands is a quotation, which linking looks up; this one is shortened.
            yield from _to(_sections_with(wanted, policy, len(wanted)), span, offset)
    yield from tables_alluded(text, policy, offset)


def tables_alluded(text: str, policy: Policy, offset: int) -> Iterator[Reference]:
    """Of the allusions those to a table of the draft, which a heading may make, too."""
    for sections, span in tables_in(text, policy):
        yield from _to(sections, span, offset)


def _is_telling(wanted: list[str]) -> bool:
    """Can what is quoted be known again?"""
    letters = sum(map(len, wanted))
    return letters > _SHORTEST or (letters == _SHORTEST and not STOP_WORDS.issuperset(wanted))


def _to(sections: list[Section], span: Span, offset: int) -> Iterator[Reference]:
    if len(sections) != 1:
        return
    section = sections[0]
    number = re.search(r"\d+(?:\.\d+)*", section.number)
    kind = ReferenceKind.HEADING if number is None else ReferenceKind.SECTION
    if number is not None and "§" in section.number:
        kind = ReferenceKind.PARAGRAPH_SIGN
    value = section.heading if number is None else number[0]
    yield Reference(kind, value, Span(span.start + offset, span.end + offset))


def _sections_with(wanted: list[str], policy: Policy, more: int = 0) -> list[Section]:
    """The sections with the words in a sentence or heading of theirs, in this order.

    They may have other endings, and at most `more` other words between them.
    """
    found: list[Section] = []
    for section, (sentences, beginnings) in zip(policy.sections, _read(policy), strict=True):
        if not all(word[:_STEM] in beginnings for word in wanted):
            continue
        if any(_holds(sentence, wanted, more) for sentence in sentences):
            found.append(section)
    return found


def _holds(sentence: list[str], wanted: list[str], more: int) -> bool:
    for start in (n for n, word in enumerate(sentence) if _alike(word, wanted[0])):
        at = start
        for word in wanted[1:]:
            at = next((n for n in range(at + 1, len(sentence)) if _alike(sentence[n], word)), -1)
            if at < 0:
                return False
        if at - start + 1 <= len(wanted) + more:
            return True
    return False


@lru_cache(maxsize=2)
def _read(policy: Policy) -> tuple[tuple[list[list[str]], frozenset[str]], ...]:
    """The words of each section by sentences, the heading first, and how they begin."""
    read = []
    for section in policy.sections:
        texts = (section.heading, *_SENTENCE.split(section.text))
        sentences = [tokens for text in texts if (tokens := _tokens(text))]
        read.append((sentences, frozenset(t[:_STEM] for tokens in sentences for t in tokens)))
    return tuple(read)


def _tokens(text: str) -> list[str]:
    return folded(text).split()


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    shared = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        shared += 1
    return shared >= _STEM and shared >= _SHARED * max(len(a), len(b))
