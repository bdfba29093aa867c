"""Who sent a response: the likeliest of the names that stand in it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hoering.dansk import listed
from hoering.domain import RoundFacts
from hoering.reading.agreed import Sender, agreed_sender
from hoering.reading.candidate_signs import Signs, candidate_signs
from hoering.reading.candidates import Candidate, candidates_of, key_of
from hoering.reading.clues import clues_of
from hoering.reading.joint import joint_bodies
from hoering.reading.letter import Letter
from hoering.reading.recipient import recipient_of
from hoering.reading.sender_kind_signs import kind_signs
from hoering.reading.sender_weights import chances, likeliest_kind
from hoering.reading.standing_councils import as_filed


def sender_of(letter: Letter, facts: RoundFacts, town: str = "") -> Sender:
    """Name and kind of the sender; the cleaned file name where nothing tells. Never empty.

    `town` is added to a council that every municipality has, as `usual_form` gives it.
    Raises NoModel when the weights are not there.
    """
    recipient = recipient_of(facts, letter.mail)
    clues = clues_of(letter, recipient, facts.invited)
    agreed = agreed_sender(letter, facts, clues, town)
    found = candidates_of(letter, facts, clues, agreed.name)
    signs = candidate_signs(found, letter, facts, recipient, agreed, town)
    best, chance = _likeliest(chances(signs), found, signs)
    other = found[best].name
    name = agreed.name if best == key_of(agreed.name) else other[:1].upper() + other[1:]
    if bodies := joint_bodies(letter, name):
        kind = likeliest_kind(kind_signs(bodies[0], letter, facts, agreed))
        return Sender(listed(list(bodies)), kind, chance)
    name = as_filed(as_spelt_in(letter.text, name), letter.names, facts.town)
    kind = likeliest_kind(kind_signs(name, letter, facts, agreed))
    return Sender(name, kind, chance)


def _likeliest(
    likely: Mapping[str, float], found: Mapping[str, Candidate], signs: Mapping[str, Signs]
) -> tuple[str, float]:
    """The likeliest key of the likeliest body, and the body's chance.

    A name and its forms with the town stand together. Only a council that every municipality has
    gets a town that its letter does not put there.
    """
    together: dict[str, float] = {}
    for key, chance in likely.items():
        own = found[key].base or key
        together[own] = together.get(own, 0.0) + chance
    body = max(together, key=lambda key: (together[key], key))
    forms = [
        key
        for key in likely
        if key == body
        or (found[key].base == body and (signs[key]["standing"] or signs[key]["added_said"]))
    ]
    return max(forms, key=lambda key: (likely[key], key)), together[body]


def as_spelt_in(text: str, name: str) -> str:
    """ "HOLM Brandt" → "Holm Brandt": a short word that the text has as a name, not as letters."""
    words = name.split()
    for n, word in enumerate(words):
        if word.isalpha() and word.isupper() and 2 < len(word) <= 4:
            lines = [line for line in text.splitlines() if not line.isupper()]
            found = re.findall(rf"\b{word}\b", "\n".join(lines), re.I)
            if found and all(f == word.capitalize() for f in found):
                words[n] = word.capitalize()
    return " ".join(words)
