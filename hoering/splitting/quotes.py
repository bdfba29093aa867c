"""Blocks that only repeat the draft: a quotation from end to end, or its own words verbatim."""

from __future__ import annotations

import re

from hoering.domain import Policy
from hoering.splitting.particulars import words_in

_PAIRS = {"”": "”", "“": "”“", "„": "“”", "»": "«", "«": "»", '"': '"', "›": "‹"}
_LEAST = 8  # words: a shorter sentence may stand in the draft by chance
_SAME = 95.0  # least partial similarity (0..100) of a block with a passage of the draft


def is_quotation(text: str, policy: Policy | None) -> bool:
    """Whether the whole text is a quotation: in one pair of quotation marks, or the draft's."""
    text = text.strip()
    return _in_marks(text) or (policy is not None and stands_in(text, policy))


def _in_marks(text: str) -> bool:
    ends = _PAIRS.get(text[:1], "")
    if not ends or words_in(text) < 4:
        return False
    inner = text[1:].rstrip(" .,:;")
    return inner[-1:] in ends and not any(mark in inner[:-1] for mark in ends)


def stands_in(text: str, policy: Policy) -> bool:
    """Whether the text is a passage of the draft, hyphens and blanks aside."""
    words = _folded(text)
    if len(words.split()) < _LEAST:
        return False
    from rapidfuzz import fuzz

    for section in policy.sections:
        passage = _folded(section.text)
        if words in passage:
            return True
        if len(passage) >= len(words) and (
            fuzz.partial_ratio(words, passage, score_cutoff=_SAME) >= _SAME
        ):
            return True
    return False


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower().replace("\u00ad", "")))
