"""Remarks that wish one thing to stay which the draft names: "Bevar Lindby Skole", "Luk ikke hallen".

The commonest answer to a closing, and each in words of its own: what they share is the thing, and that
it shall stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Direction, Policy, Remark
from hoering.domain.groups import gathered
from hoering.language.language import Language
from hoering.language.sentences import sentences
from hoering.language.small import small
from hoering.language.words import frequencies
from hoering.theming.directions import direction_of, side_of
from hoering.theming.labels import without_counter
from hoering.theming.shared_words import RARE, SHORTEST

_END = r"(?:luk(?:ke[rst]?|kes|ning\w*)?|nedlæg\w*|nedlagt|afskaf\w*|flytte[st]?|flytning\w*|forsvinde[r]?|sælge[st]?)"
# All patterns are of small letters.
_STAYS = re.compile(
    r"\b(?:(?:bevare?[st]?|bevaret|behold(?:e[st]?)?|fasthold(?:e[st]?)?)\b"
    rf"|nej til (?:at )?{_END}\b"
    r"|(?:lad|lade) (?:[\w.]+ ){1,4}(?:blive|leve|bestå|ligge|være)\b"
    rf"|(?:ikke?|imod|mod|aldrig)[^.!?;]{{0,60}}?\b{_END}\b"
    r"|(?:luk|nedlæg|flyt|sælg) (?:\w+ )?ikke\b"
    r"|(?:skal|bør|må) (?:[\w.]+ ){0,4}(?:blive(?! \w)|bestå)\b|består\b)"
)
_PLACING = frozenset({"i", "på", "ved", "fra", "til", "omkring", "om"})


def wishes_kept(sentence: str) -> bool:
    """Whether what the sentence speaks of is to stay; it does not tell what that is."""
    return _STAYS.search(small(sentence)) is not None


def things_kept(
    remarks: Sequence[Remark], policy: Policy | None, language: Language
) -> dict[int, str]:
    """Place of a remark → heading of the section that names the thing which it wishes to stay."""
    things = _things(policy, language) if policy else []
    found = ((row, _kept(remark, things, language)) for row, remark in enumerate(remarks))
    return {row: heading for row, heading in found if heading}


def wish_same_kept(remarks: Sequence[Remark], kept: Mapping[int, str]) -> NDArray[np.bool_]:
    """[remarks, remarks]: whether two wish the same thing to stay."""
    found = np.zeros((len(remarks), len(remarks)), dtype=np.bool_)
    for rows in gathered(kept, lambda row: kept[row]).values():
        found[np.ix_(rows, rows)] = True
    return found


@dataclass(frozen=True, slots=True)
class Thing:
    """A heading, its words, and those of them that stand in no other section and are rare."""

    heading: str
    words: frozenset[str]
    own: frozenset[str]

    def is_named(self, sentence: str, language: Language) -> bool:
        """By all its words, or by its own as the thing itself: "i Lindby" is but where it is."""
        said = {*language.words(sentence)}
        if len(self.words) > 1 and self.words <= said:
            return True
        forms = re.findall(r"\w+", sentence)
        return any(
            self.own & {*language.words(form)} and before.lower() not in _PLACING
            for before, form in pairwise(("", *forms))
        )


def _things(policy: Policy, language: Language) -> list[Thing]:
    headings = [without_counter(section.heading) for section in policy.sections]
    texts = [
        {*language.words(f"{heading}. {section.text}")}
        for heading, section in zip(headings, policy.sections, strict=True)
    ]
    found = []
    for heading in headings:
        words = frozenset(w for w in language.words(heading) if len(w) >= SHORTEST)
        alone = (w for w in words if sum(w in t for t in texts) == 1)
        own = frozenset(w for w in alone if frequencies().get(w, 0) < RARE)
        found.append(Thing(heading, words, own))
    return found


def _kept(remark: Remark, things: Sequence[Thing], language: Language) -> str:
    """The heading that names what is to stay; "" where nothing is."""
    if side_of(direction_of(remark)) != Direction.AGAINST.value:
        return ""
    for span in sentences(remark.text):
        sentence = remark.text[span.start : span.end]
        if wishes_kept(sentence):
            named = (thing.heading for thing in things if thing.is_named(sentence, language))
            if heading := next(named, ""):
                return heading
    return ""
