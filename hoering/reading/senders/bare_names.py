"""A body's name alone, where a line has it with a person or makes it the name of a meeting."""

from __future__ import annotations

import re

from hoering.language.namelist import name_list
from hoering.reading.senders.bodies import is_body
from hoering.reading.senders.persons import person_in

_WITH_PERSON = re.compile(r"(.{4,80}?)(?:,|,?\s+(?:ved|v/|v\.))\s*(\S.*)")
_DATED = re.compile(r"\s+(?:den|d\.)\s+\d.*$")
# "Fmd. Bestyrelsen i Pakhuset", "Nabokommunen Sundby Kommune"
_BEFORE = re.compile(
    r"(?:(?:næst)?fmd\.?,? (?:for )?|nabokommunen (?=.+ kommune$))(?=\w)", re.IGNORECASE
)
_MEETING = re.compile(r"(\w*(?:bestyrelse|råd|udvalg|forening))smøde(?:t)?\b", re.IGNORECASE)


def bare_name(name: str) -> str:
    """ "Byens Ungdomsråd ved Ida Holm" → "Byens Ungdomsråd"; "Skolebestyrelsesmøde på Lyngskolen" →
    "Skolebestyrelsen på Lyngskolen"; other names as they are."""
    name = _BEFORE.sub("", _DATED.sub("", name))
    found = _WITH_PERSON.fullmatch(name)
    if found and is_body(found[1]) and person_in(found[2]) == found[2]:
        # Not "Menighedsrådet ved Lyngby Kirke".
        name = found[1] if name_list().given_share(found[2].split()[0]) else name
    return _MEETING.sub(_holder, name, count=1)


def _holder(meeting: re.Match[str]) -> str:
    """ "Skolebestyrelse" → "Skolebestyrelsen", "Ældreråd" → "Ældrerådet": whose meeting it is."""
    body = meeting[1]
    return body + ("n" if body.endswith("e") else "en" if body.endswith("forening") else "et")
