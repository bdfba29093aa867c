"""What points to one person by its form: a car's plate, a telephone, an address on the net or a road.

A title stands in papers for a committee, which are published. Names are left out by the words that
the draft does not have; these have no such words, and are known by their shape.
"""

from __future__ import annotations

import re

from hoering.language.wordclasses import Tagged
from hoering.theming.phrases import tagged_sentences

_ROAD = (
    r"(?:vej|vejen|gade|gaden|stræde|strædet|allé|alle|boulevard|vænge|vænget|toften|parken|stien)"
)
_IDENTIFIES = re.compile(
    r"\S ?@ ?\S"  # mail
    r"|(?<!\w)[A-HJ-PR-TV-ZÆØ]{2}[ .-]?\d{2}[ .-]?\d{3}(?!\w)"  # plate
    r"|(?<!\w)\d{6} ?[-–] ?\d{4}(?!\w)"  # CPR
    r"|(?<![\w.,])(?:\d{8}|\d{4} \d{4}|\d{2}(?:[ .]\d{2}){3})(?!\w|[.,]\d)"  # telephone
    rf"|(?i:\w{_ROAD}|(?<= ){_ROAD}) (?:nr ?\.? ?)?\d{{1,3}} ?[a-z]?(?!\w)"  # road and house
)


def public_sentences(text: str) -> list[tuple[Tagged, ...]]:
    """The sentences of a remark that a title may be made of, as `tagged_sentences` gives them."""
    return [
        sentence
        for sentence in tagged_sentences(text)
        if not _IDENTIFIES.search(" ".join(t.form for t in sentence))
    ]
