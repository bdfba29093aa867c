"""Two people who sign together."""

from __future__ import annotations

import re
from itertools import pairwise

from hoering.reading.letter import Letter, Place
from hoering.reading.persons import person_in
from hoering.reading.roles import ROLE, TIE
from hoering.reading.voice import Voice

_TWICE = re.compile(
    r"(?P<one>[\w.-]+(?: [\w.-]+)?) (?P<last>[\w-]+) (?P<other>(?!og )[\w.-]+(?: [\w.-]+)?) (?P=last)"
)
_WE = re.compile(r"\b(?:vi|os|vores)\b", re.IGNORECASE)


def couple_of(letter: Letter, person: str, voice: Voice) -> str:
    """ "Sofie Bagge og Emil Nyholm", where the two sign below each other and write of themselves as "vi".

    The person alone in all other letters; "Tove og Finn Holm" for one family name.
    """
    if family := family_of(letter):
        return family
    if shared := _shared_name(person, letter):
        return shared
    joined = re.fullmatch(r"(\S+ .+) og \S+", person)
    if joined and voice is Voice.ONE:
        return joined[1]  # "Kaj Ove Brandt og Trille": she is his dog
    twice = _TWICE.fullmatch(person)
    if twice:
        return f"{twice['one']} og {twice['other']} {twice['last']}"
    if not any(_WE.search(line.text) for line in letter.at(Place.HEAD, Place.BODY)):
        return person
    lines = [line.text for line in letter.at(Place.TAIL)]
    for first, second in pairwise(lines):
        other = person_in(second)
        alone = not any(mark.search(text) for text in (first, second) for mark in (ROLE, TIE))
        shown = letter.mail.sender if letter.mail else ""
        if shown.startswith(other):
            continue  # the body's name, written like a person's
        if person_in(first) == person and other and other != person and alone:
            return _together(person, other)
    return person


def _shared_name(pair: str, letter: Letter) -> str:
    """ "Rasmus og Line" whose mail "Rasmus Bæk" sends: "Rasmus og Line Bæk"; else ""."""
    found = re.fullmatch(r"(\S+) (?:og|&) (\S+)", pair)
    given, _, family = (person_in(letter.mail.sender) if letter.mail else "").partition(" ")
    if not found or not family or given not in found.groups():
        return ""
    return f"{found[1]} og {found[2]} {family.rpartition(' ')[2]}"


def family_of(letter: Letter) -> str:
    """ "Familien Bech", which signs as such; "" where none does."""
    return next((t for line in letter.at(Place.TAIL) if (t := _family(line.text))), "")


def _family(line: str) -> str:
    found = re.match(
        r"(?i:familien|fam\.)\s+([A-ZÆØÅ][\w-]+(?:[ -][A-ZÆØÅ][\w-]+){0,2})"
        r"(?:,? (?:i|på|fra)\b.*|, .*|\W*)$",
        line,
    )
    return f"Familien {found[1]}" if found else ""


def _together(first: str, second: str) -> str:
    if " og " in first or " og " in second:
        return first
    given, _, family = first.rpartition(" ")
    return f"{given} og {second}" if second.endswith(f" {family}") else f"{first} og {second}"
