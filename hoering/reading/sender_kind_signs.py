"""What tells of which kind a sender is: its name, what the rules say, the words of its letter."""

from __future__ import annotations

import re

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.agreed import Sender
from hoering.reading.bodies import is_body
from hoering.reading.candidates import key_of
from hoering.reading.formfields import FieldKind
from hoering.reading.letter import Letter, Place
from hoering.reading.name_signs import name_signs
from hoering.reading.persons import person_in
from hoering.reading.sender_kind import kind_of_sender
from hoering.reading.voice import voice_of

_WORD = re.compile(r"[a-zæøå]{2,}")
_OTHER_PLACE = re.compile(r"([A-ZÆØÅ][\wæøå-]+) Kommune")
_TELLING = ("cvr", "a/s", "aps", "i/s", "vegne", "medlemmer", "privat", "selvejende")
_IN_TEXT, _IN_TAIL = 0.3, 0.6  # a word of a letter tells less than one of the name


def kind_signs(name: str, letter: Letter, facts: RoundFacts, agreed: Sender) -> dict[str, float]:
    """Sign → 0..1 for the sender `name` of a letter; what is absent is 0.

    `agreed` is the sender by the clues; its kind counts where it bears the same name.
    """
    signs = {f"name:{sign}": value for sign, value in name_signs(name).items()}
    kind = kind_of_sender(name, letter, facts)
    signs[f"rule={kind.value}"] = 1.0
    if key_of(name) == key_of(agreed.name):
        signs[f"agreed={agreed.kind.value}"] = 1.0
    else:
        whole = person_in(name) == name and not is_body(name)
        signs[f"alone={(SenderKind.CITIZEN if whole else kind).value}"] = 1.0
    for word in re.findall(r"\w+", name.lower()):
        signs |= {f"end={word[-size:]}": 1.0 for size in (4, 5, 6)}
    text = letter.text.lower()
    tail = " ".join(line.text for line in letter.at(Place.TAIL)).lower()
    signs |= {f"text={word}": _IN_TEXT for word in _WORD.findall(text)}
    signs |= {f"tail={word}": _IN_TAIL for word in _WORD.findall(tail)}
    signs |= {f"has={word}": 1.0 for word in _TELLING if word in text}
    signs[f"voice={voice_of(letter).value}"] = 1.0
    for form_field in letter.fields:
        signs[f"field={form_field.kind.value}"] = 1.0
        if form_field.kind is FieldKind.CAPACITY:
            signs |= {f"as={word}": 1.0 for word in re.findall(r"\w+", form_field.value.lower())}
    place = facts.town.lower()
    if any(other.lower() != place for other in _OTHER_PLACE.findall(name)):
        signs["other_kommune"] = 1.0
    if place and place in name.lower():
        signs["own_place"] = 1.0
    return signs
