"""Whether a sentence wishes a thing to stay: "bevar skolen", "nej til at lukke den", "luk den ikke"."""

from __future__ import annotations

import re

from hoering.language.small import small

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


def wishes_kept(sentence: str) -> bool:
    """Whether what the sentence speaks of is to stay; it does not tell what that is."""
    return _STAYS.search(small(sentence)) is not None
