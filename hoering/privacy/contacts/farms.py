"""A farm that stands in a private person's address, named again in the letter: "Vi driver Ladegården"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import PersonalKind, Span, Verdict
from hoering.privacy.contacts.homes import is_institution
from hoering.privacy.patterns.address_neighbours import LONE_FARM
from hoering.privacy.wording.hit import Hit


def farms_again(text: str, hits: Sequence[Hit], people: Sequence[Hit]) -> Iterator[Hit]:
    """Where the farm of a hidden address in `hits` stands without its village or road, and is no
    part of a name: of `people` many are called after theirs."""
    told = [h.span for h in hits if h.kind is PersonalKind.ADDRESS and h.verdict is Verdict.HIDE]
    taken = [h.span for h in (*hits, *people)]
    for farm in sorted({span.of(text).split(",")[0].strip() for span in told}):
        if not LONE_FARM.fullmatch(farm) or is_institution(text, farm):
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(farm)}(?![\w-])", text):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                yield Hit(span, PersonalKind.ADDRESS, "gården, nævnt igen")
