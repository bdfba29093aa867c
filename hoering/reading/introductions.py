"""How a person says who writes: "jeg hedder …", "mit navn er …", and what is run by the writer."""

from __future__ import annotations

import re

from hoering.domain import SenderKind
from hoering.reading.bodies import kind_of_body
from hoering.reading.letter import Letter, Place
from hoering.reading.names import name_at
from hoering.reading.persons import given_name, person_in
from hoering.reading.roles import ROLE

_INTRODUCED = re.compile(
    r"\b(?:jeg hedder|mit (?:fulde |rigtige )?navn er)\b(?:\s+(?=\w)|$)", re.IGNORECASE
)
# Who writes without capitals: "hej jeg hedder freja holm og …".
_SMALL = re.compile(
    r"([a-zæøå-]+(?:\s+(?!(?:og|fra|jeg|er|men|som|i|på)\b)[a-zæøå-]+){1,2})"
    r"(?=\s+(?:og|fra|jeg|er|men|som|i|på)\b|[,.!]|$)"
)
_RUNS = re.compile(
    r"\bjeg\b[^.!?]{0,60}?\b(?:driver|ejer|indehaver af|medejer af)\s+(?=[A-ZÆØÅ])", re.IGNORECASE
)


def called_at(text: str, start: int) -> str:
    """The name by which somebody introduces himself, be it a first name only."""
    words = text[start:].split()[:6]
    return person_in(" ".join(words)) or given_name(words[0].strip(".,!")) if words else ""


def introduced_in(sentence: str) -> str:
    """ "Mit fulde navn er Lisbet Ahrenkiel", "jeg hedder William og …"; "" where nobody is named."""
    found = _INTRODUCED.search(sentence)
    if not found:
        return ""
    if small := _SMALL.match(sentence, found.end()):
        return person_in(" ".join(word.capitalize() for word in small[1].split()))
    return called_at(sentence, found.end())


def run_by_writer(sentence: str) -> str:
    """The firm of "jeg hedder Bo Holm og driver Holme Savværk"; "" where none is named."""
    found = _RUNS.search(sentence)
    name = name_at(sentence, found.end()) if found else ""
    return name if kind_of_body(name) is SenderKind.COMPANY else ""


def introduces_himself(letter: Letter) -> bool:
    """ "Jeg hedder Ida Holm og bor …", and no word of an office."""
    return any(
        _INTRODUCED.search(sentence) and not (ROLE.search(sentence) or run_by_writer(sentence))
        for line in letter.at(Place.BODY)[:2]
        for sentence in re.split(r"(?<=[.!?])\s", line.text)[:3]
    )
