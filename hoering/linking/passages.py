"""Passages of the draft by what they say, or by where on the page they stand."""

from __future__ import annotations

import re

from hoering.domain import Policy, Section
from hoering.linking.wording import tokens

_NUMBER = re.compile(r"\d+")
_TOLD = re.compile(
    r"(?P<part>(?:under)?afsnittet|kapitlet|siden|delen)?.*?\s(?:om|på|for|vedrørende|vedr\.),?(?: at)?\s+"
    r"(?P<words>.+)",
    re.I,
)
_STEM = 6  # letters that tell a word in all its forms
_MOST_OF = 0.6  # of the words, that a sentence must have
_FEW = 3  # sections that may be meant
# Shares of what stands on a page.
_HEIGHTS = {
    "øverst": (0.0, 0.5),
    "først": (0.0, 0.5),
    "midt": (0.25, 0.75),
    "nederst": (0.5, 1.0),
    "sidst": (0.5, 1.0),
}


def passages_about(value: str, policy: Policy) -> tuple[int, ...]:
    """The few sections with a sentence that has most of the words, in any form.

    "afsnittet om gadens træer" is a part of the draft whatever it is called there: any, if none has them.
    """
    told = _TOLD.match(value)
    wanted = [t[:_STEM] for t in tokens(told["words"]) if len(t) > 3 or t.isdigit()] if told else []
    had = [
        max((sum(f" {stem}" in said for stem in wanted) for said in _sentences(s)), default=0)
        for s in policy.sections
    ]
    most = max(had, default=0)
    hits = tuple(index for index, many in enumerate(had) if many == most)
    if wanted and most >= _MOST_OF * len(wanted) and len(hits) <= _FEW:
        return hits
    whole = [" " + " ".join(tokens(s.text)) for s in policy.sections]
    hits = tuple(n for n, said in enumerate(whole) if all(f" {stem}" in said for stem in wanted))
    if len(wanted) > 1 and len(hits) == 1:
        return hits
    return tuple(range(len(had))) if told and told["part"] else ()


def _sentences(section: Section) -> list[str]:
    said = f"{section.heading}\n{section.text}"
    return [" " + " ".join(tokens(s)) for s in re.split(r"(?<=[.!?;:])\s+|\n", said)]


def by_page(value: str, policy: Policy) -> tuple[int, ...]:
    """All sections with text on the page; printed page numbers go before the file's.

    "7 nederst": those of them in the lower half.
    """
    match = _NUMBER.search(value)
    if match is None:
        return ()
    wanted = int(match[0])
    page = dict(policy.printed_pages).get(wanted, wanted)
    found: list[int] = []
    ends: list[int] = []
    for index, section in enumerate(policy.sections):
        here = [len(p.text) for p in section.paragraphs if p.page == page]
        if here or section.page == page:
            found.append(index)
            ends.append((ends[-1] if ends else 0) + sum(here) + len(section.heading))
    low, high = next((part for word, part in _HEIGHTS.items() if value.endswith(word)), (0.0, 1.0))
    starts = (0, *ends)
    return tuple(
        index
        for index, start, end in zip(found, starts, ends, strict=False)
        if end >= low * ends[-1] and start <= high * ends[-1]
    )
