"""Who sent a response, and of what kind: the likeliest of the names that stand in it.

What the signs weigh stands in models/afsendere, made by models/build_senders.py: the name is chosen
among the candidates by a conditional logit (a softmax over their sums), the kind by a multinomial
logistic regression.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from hoering.dansk import listed
from hoering.domain import RoundFacts, SenderKind
from hoering.language.models import model_rows, model_weights, read_once
from hoering.reading.senders.agreed import Sender, agreed_sender
from hoering.reading.senders.bodies import is_body
from hoering.reading.senders.candidate_signs import Signs, candidate_signs
from hoering.reading.senders.candidates import Candidate, candidates_of, key_of, printed_forms
from hoering.reading.senders.clues import clues_of
from hoering.reading.senders.joint import joint_bodies
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.local_names import as_filed, with_branch
from hoering.reading.senders.names import without_board
from hoering.reading.senders.persons import person_in
from hoering.reading.senders.recipient import recipient_of
from hoering.reading.senders.sender_kind import kind_of_sender
from hoering.reading.senders.signature import firm_of, practice_of
from hoering.reading.senders.titles import UNKNOWN
from hoering.reading.senders.voice import voice_of
from hoering.reading.senders.written_for import caller_of, client_of, meeting_of
from hoering.reading.senders.written_names import name_signs
from hoering.reading.wording.formfields import FieldKind

_WORD = re.compile(r"[a-zæøå]{2,}")
_OTHER_PLACE = re.compile(r"([A-ZÆØÅ][\wæøå-]+) Kommune")
_TELLING = ("cvr", "a/s", "aps", "i/s", "vegne", "medlemmer", "privat", "selvejende")
_IN_TEXT, _IN_TAIL = 0.3, 0.6  # a word of a letter tells less than one of the name
# Of 45 such senders of whom the weights were less sure than 0.9 all were right, 27 in forms, 18 in mails.
_OWN_NAME = 0.95
# Of a society the board writes; a house's board may be another than the house.
_OF_HOUSE = re.compile(r"cent(?:er|ret)\b|hus(?:et)?\b|herberg|hjem(?:met)?\b", re.IGNORECASE)
_BOARD = re.compile(r"\wbestyrelsen\b")
_LINK = re.compile(r" (?:i|for|ved|på) ")
_WITH_HOUSE = re.compile(
    r"([A-ZÆØÅ][^\W\d]+(?: [A-ZÆØÅ][^\W\d]+){1,3}) [A-ZÆØÅ][^\W\d]{3,} \d{1,3} ?[A-Za-z]?"
)
FOLDER, NAMES, KINDS = "afsendere", "navne.tsv.gz", "arter.tsv.gz"
CONSTANT = ""  # the sign that every sender has


def sender_of(letter: Letter, facts: RoundFacts, town: str = "") -> Sender:
    """Name and kind of the sender; the cleaned file name where nothing tells. Never empty.

    `town` is added to a council that every municipality has, as `usual_form` gives it. Where somebody's
    mail only brings a letter, and that is a body's, it is the body's.
    Raises NoModel when the weights are not there.
    """
    sender = _told_by(letter, facts, town)
    if letter.enclosed is not None and sender.kind is SenderKind.CITIZEN:
        enclosed = _told_by(letter.enclosed, facts, town)
        if enclosed.kind is not SenderKind.CITIZEN:
            return enclosed
    return sender


def _told_by(letter: Letter, facts: RoundFacts, town: str) -> Sender:
    recipient = recipient_of(facts, letter.mail)
    clues = clues_of(letter, recipient, facts.invited)
    agreed = agreed_sender(letter, facts, clues, town)
    found = candidates_of(letter, facts, clues, agreed.name)
    signs = candidate_signs(found, letter, facts, recipient, agreed, town)
    likely = chances(signs)
    best, chance = _likeliest(likely, found, signs)
    if printed := [key for key in printed_forms(found[best], found) if key in likely]:
        best = min(printed, key=lambda key: (len(key.split()), -likely[key], key))
    whole = key_of(agreed.name)
    if re.match(rf"{re.escape(best)} (?:på|i|ved) ", whole) and key_of(facts.town) not in whole:
        best = whole  # of a house, and not of the town
    other = found[best].name
    name = agreed.name if best == key_of(agreed.name) else other[:1].upper() + other[1:]
    if bodies := joint_bodies(letter, name):
        kind = likeliest_kind(kind_signs(bodies[0], letter, facts, agreed))
        return Sender(listed(list(bodies)), kind, chance)
    # By what names look like a lawyer's letterhead wins over the client, an owner over the firm.
    if agreed.kind is SenderKind.COMPANY and person_in(name) == name:
        name = practice_of(letter, name, agreed.name) or name
    name = (
        caller_of(letter)
        or meeting_of(letter, name)
        or client_of(letter, name)
        or firm_of(letter, name)
        or name
    )
    name = without_house(name)
    if not _OF_HOUSE.search(name):
        name = without_board(name)
    name = with_branch(as_spelt_in(letter.text, name), letter, facts)
    heads = (line.text for line in letter.at(Place.HEAD, Place.TAIL) if facts.town in line.text)
    name = as_filed(name, (*letter.names, *heads), facts.town)
    if name == UNKNOWN:  # a form may say what he is who gives no name
        return Sender(name, agreed.kind, chance)
    kind = likeliest_kind(kind_signs(name, letter, facts, agreed))
    if kind is SenderKind.CITIZEN and _names_himself(letter, name):
        chance = max(chance, _OWN_NAME)
    return Sender(name, kind, chance)


def _names_himself(letter: Letter, name: str) -> bool:
    """Whether a person stands as himself in the form's field for it, or as the one whose mail it is."""
    if any(field.kind is FieldKind.BODY and field.value for field in letter.fields):
        return False
    given = [field.value for field in letter.fields if field.kind is FieldKind.NAME]
    given += [letter.mail.sender] if letter.mail else []
    return any(key_of(value) == key_of(name) for value in given)


def without_house(name: str) -> str:
    """ "Ida Bro" of "Ida Bro Engvangen 5": in a mail without lines the address stands behind the name."""
    found = _WITH_HOUSE.fullmatch(name)
    return found[1] if found and person_in(found[1]) == found[1] else name


def _likeliest(
    likely: Mapping[str, float], found: Mapping[str, Candidate], signs: Mapping[str, Signs]
) -> tuple[str, float]:
    """The likeliest key of the likeliest body, and the body's chance.

    A name and its forms with the town stand together, and so do a board and its house whatever small
    word is put between them. Only a council that every municipality has gets a town that its letter
    does not put there.
    """
    bodies = {key: _parts(found[key].base or key) for key in likely}
    together: dict[str, float] = {}
    for key, chance in likely.items():
        together[bodies[key]] = together.get(bodies[key], 0.0) + chance
    body = max(together, key=lambda key: (together[key], key))
    forms = [
        key
        for key in likely
        if bodies[key] == body
        and (not found[key].base or signs[key]["standing"] or signs[key]["added_said"])
    ]
    return max(forms, key=lambda key: (likely[key], key)), together[body]


def _parts(key: str) -> str:
    """ "forældrebestyrelsen i børnehuset", "… for børnehuset" and the other way round are one body.

    A bare "bestyrelsen" is not taken so: it speaks for the association itself.
    """
    return " · ".join(sorted(_LINK.split(key, maxsplit=1))) if _BOARD.search(key) else key


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


def chances(candidates: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Key → chance that this candidate is the sender; they sum to 1. Raises NoModel."""
    weights = _name_weights()
    sums = {
        key: sum(weights.get(sign, 0.0) * value for sign, value in signs.items())
        for key, signs in candidates.items()
    }
    most = max(sums.values())
    raised = {key: math.exp(value - most) for key, value in sums.items()}
    total = sum(raised.values())
    return {key: value / total for key, value in raised.items()}


def likeliest_kind(signs: Mapping[str, float]) -> SenderKind:
    """The kind whose weights add up to most. Raises NoModel."""
    kinds, weights = _kind_weights()
    sums = list(weights[CONSTANT])
    for sign, value in signs.items():
        for nth, weight in enumerate(weights.get(sign, ())):
            sums[nth] += weight * value
    return kinds[max(range(len(kinds)), key=lambda nth: (sums[nth], -nth))]


@read_once
def _name_weights() -> Mapping[str, float]:
    return model_weights(FOLDER, NAMES)


@read_once
def _kind_weights() -> tuple[tuple[SenderKind, ...], Mapping[str, tuple[float, ...]]]:
    """The kinds in the order of the columns; sign → a weight for each."""
    head, *rows = model_rows(FOLDER, KINDS)
    kinds = tuple(SenderKind(value) for value in head[1:])
    return kinds, {row[0]: tuple(map(float, row[1:])) for row in rows}
