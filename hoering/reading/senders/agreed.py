"""The sender that the clues agree on: the body or person of which most and best of them tell.

What the rules say here is the weightiest sign of a sender, and not the last word: see sender.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.senders.bodies import is_body, is_generic, kind_of_body
from hoering.reading.senders.candidates import ANONYMOUS
from hoering.reading.senders.clue import Clue
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.local_names import is_standing, plain_branch, with_legal_form
from hoering.reading.senders.names import (
    clean_name,
    is_full,
    is_short_for,
    key_words,
    same_body,
    without_board,
    without_genitive,
)
from hoering.reading.senders.persons import person_in
from hoering.reading.senders.presentation import introduces_himself
from hoering.reading.senders.sender_kind import kind_of_sender
from hoering.reading.senders.signature import couple_of, family_of, given_name_in, last_words
from hoering.reading.senders.spellings import in_small_letters
from hoering.reading.senders.titles import name_of_file
from hoering.reading.senders.voice import (
    Voice,
    gives_no_name,
    speaks_privately,
    voice_of,
    wants_no_name,
)
from hoering.reading.senders.wholename import whole_names
from hoering.reading.senders.written_for import client_of
from hoering.reading.wording.formfields import FieldKind
from hoering.reading.wording.roles import BEHALF, ROLE

_CITIZEN = re.compile(
    r"borger|privat|beboer|pårørende|forælder|nabo|bruger|enkeltperson|\bmig selv\b|\begne vegne\b",
    re.IGNORECASE,
)
_ENOUGH = 5.5  # weight from which a body is believed although a person signed
_INVITED = 4.0
_SPOKEN_OF = frozenset({"body", "opening"})  # where a text speaks of bodies, its own or others
_PASSING = 2.0  # less than a name that signs, more than words in a file's name


@dataclass(frozen=True, slots=True)
class Sender:
    """`chance`, 0..1, is how likely the name is right."""

    name: str
    kind: SenderKind
    chance: float = 1.0


@dataclass(slots=True)
class _Body:
    """Clues whose names mean the same body."""

    clues: list[Clue] = field(default_factory=list)
    invited: str = ""

    @property
    def weight(self) -> float:
        """The best clue of each place counts whole, what repeats it not at all."""
        best: dict[str, float] = {}
        for clue in self.clues:
            best[clue.where] = max(best.get(clue.where, 0.0), clue.weight)
        return sum(best.values()) + (_INVITED if self.invited else 0.0)

    def is_hearsay(self, voice: Voice, signed: bool) -> bool:
        """Whether the text only speaks of it: no letterhead, signature or presentation names it.

        One who writes "jeg" writes about bodies; those who write "vi" may well be the body. `signed`
        in an office: what such a letter begins with is the body.
        """
        if self.invited or not self.places <= _SPOKEN_OF:
            return False
        if signed and voice is not Voice.ONE and "opening" in self.places:
            return False
        return voice is not Voice.MANY or not any(is_body(clue.name) for clue in self.clues)

    @property
    def is_passing(self) -> bool:
        """Whether it is a thing that a sentence begins with: "Hallen er tom"."""
        official = (SenderKind.COUNCIL, SenderKind.BOARD, SenderKind.ORGANISATION)
        plain = all(" " not in c.name and kind_of_body(c.name) not in official for c in self.clues)
        return plain and self.places <= _SPOKEN_OF and not self.invited

    @property
    def places(self) -> set[str]:
        return {clue.where for clue in self.clues}


def agreed_sender(
    letter: Letter, facts: RoundFacts, clues: Sequence[Clue], town: str = ""
) -> Sender:
    """Name and kind by the clues; the cleaned file name where nothing tells. Never empty.

    `clues` are those of clues.py. `town` is added to a council that every municipality has, as
    `usual_form` gives it.
    """
    clues = [*clues, *whole_names(letter, clues, facts)]
    people = _people([c for c in clues if c.person])
    told = [c for c in clues if not c.person and not _is_persons(c.name, clues)]
    bodies = _bodies(told, facts, _edge_words(letter))
    voice = voice_of(letter)
    body = next((b for b in bodies if not b.is_hearsay(voice, _is_signed(letter))), None)
    if body is not None and _speaks_for(body, people, letter, voice):
        name = with_legal_form(_fullest(body, facts.town), letter)
        name = plain_branch(name, facts.town)
        client = client_of(letter, name)
        if client:
            return Sender(client, _kind_of_client(client, letter, facts))
        if is_standing(name):
            name += town
        name = name[:1].upper() + name[1:]
        return Sender(name, kind_of_sender(name, letter, facts))
    if people:
        return Sender(couple_of(letter, people[0].name, voice), SenderKind.CITIZEN)
    if family := family_of(letter):
        return Sender(family, SenderKind.CITIZEN)
    if wants_no_name(letter):
        return Sender(ANONYMOUS, SenderKind.CITIZEN)
    if given := given_name_in(letter):
        return Sender(given, SenderKind.CITIZEN)
    name = name_of_file(letter.names)
    if not is_body(name) and gives_no_name(letter, name):
        return Sender(ANONYMOUS, SenderKind.CITIZEN)
    named = is_body(name) or any(f.kind is FieldKind.CAPACITY for f in letter.fields)
    return Sender(name, kind_of_sender(name, letter, facts) if named else SenderKind.CITIZEN)


def _kind_of_client(name: str, letter: Letter, facts: RoundFacts) -> SenderKind:
    """A person for whom a lawyer writes is a citizen."""
    if person_in(name) and not is_body(name):
        return SenderKind.CITIZEN
    return kind_of_sender(name, letter, facts)


def _edge_words(letter: Letter) -> frozenset[str]:
    """The words of letterhead and signature."""
    lines = letter.at(Place.HEAD, Place.TAIL, Place.ASIDE)
    return frozenset(word for line in lines for word in key_words(line.text))


def _bodies(clues: Sequence[Clue], facts: RoundFacts, around: frozenset[str]) -> list[_Body]:
    """The bodies that clues name, the likeliest first; `around` as in `_edge_words`."""
    found: list[_Body] = []
    for clue in sorted(clues, key=lambda c: (-len(key_words(c.name)), -c.weight, c.name)):
        home = next((b for b in found if any(same_body(clue.name, c.name) for c in b.clues)), None)
        if home is None:
            home = _Body()
            found.append(home)
        home.clues.append(clue)
    for body in found:
        body.invited = _invited_as(body, facts, around)
    return sorted(
        found, key=lambda b: (-min(b.weight, _PASSING if b.is_passing else 99.0), b.clues[0].name)
    )


def _invited_as(body: _Body, facts: RoundFacts, around: frozenset[str]) -> str:
    """The invited party that the body is, as runde.toml spells it; "" when it is none."""
    invited, town = facts.invited, key_words(facts.town)
    words = {w for clue in body.clues for w in key_words(clue.name)}
    matching = [p for p in invited if any(_is_party(clue.name, p, town) for clue in body.clues)]
    whole = [p for p in invited if key_words(p) and key_words(p) <= words]
    whole += [
        p
        for p in invited
        if key_words(p) <= words | around and any(same_body(c.name, p) for c in body.clues)
    ]
    return max(whole or matching, key=lambda p: (len(key_words(p)), p), default="")


def _is_party(name: str, party: str, town: frozenset[str]) -> bool:
    """Whether a name in the response is the invited party's, or a fuller form of it.

    `town`: what the round's own bodies need not say of themselves.
    """
    if re.match(r"[A-ZÆØÅ]{3}", name) and is_short_for(name, party):
        return True
    return same_body(name, party) and len(key_words(name)) >= len(key_words(party) - town)


def _is_persons(name: str, clues: Sequence[Clue]) -> bool:
    """Whether a name that names no body is a part of a person's, who signs or introduces himself."""
    words = key_words(name)
    own = [key_words(c.name) for c in clues if c.person and c.where not in ("head", "file")]
    part = any(words < whole or (words == whole and len(words) == 1) for whole in own)
    return part and not is_body(name)


def _people(clues: Sequence[Clue]) -> list[Clue]:
    """People by the sum of what tells of them, the likeliest first."""
    weights: dict[str, dict[str, float]] = {}
    names: dict[str, str] = {}
    for clue in clues:
        key = " ".join(sorted(key_words(clue.name)))
        best = weights.setdefault(key, {})
        best[clue.where] = max(best.get(clue.where, 0.0), clue.weight)
        if len(clue.name) > len(names.get(key, "")):
            names[key] = clue.name
    for key in [k for k in weights if " " not in k]:  # "Jeg hedder Gitte …", Gitte Holm
        if any(key in k.split() for k in weights if k != key):
            del weights[key]
    order = sorted(weights, key=lambda k: (-sum(weights[k].values()), k))
    return [Clue(names[k], sum(weights[k].values()), "", True) for k in order]


def _speaks_for(body: _Body, people: Sequence[Clue], letter: Letter, voice: Voice) -> bool:
    """Whether the response is the body's and not that of the person who signed it."""
    if not people:
        return True
    capacity = letter.capacity
    if capacity and _CITIZEN.search(capacity) and not is_body(capacity):
        return False
    own_words = "\n".join(line.text for line in letter.at(Place.BODY, Place.TAIL))
    if speaks_privately(own_words) and body.weight < 14:
        return False
    if voice is not Voice.MANY and introduces_himself(letter):
        return False
    signed = _is_signed(letter)
    if body.places <= _SPOKEN_OF:
        # The letter in front of a draft with comments is short and has no letterhead.
        named = "opening" in body.places or any(is_full(c.name) for c in body.clues)
        return bool(letter.authors) or (signed and named)
    if body.places <= {*_SPOKEN_OF, "file"} and voice is Voice.MANY:
        return True  # the secretariat's own name for the file
    return body.weight >= (_ENOUGH - 2.0 if signed else _ENOUGH)


def _is_signed(letter: Letter) -> bool:
    """Whether somebody signs in an office, or on others' behalf."""
    return any(
        ROLE.search(line.text) or is_generic(line.text) or BEHALF.search(line.text)
        for line in letter.at(Place.TAIL)
    ) or any(ROLE.search(last_words(line.text)) for line in letter.lines[-1:])


def _fullest(body: _Body, town: str) -> str:
    """The fullest name of the body that the response, or the list of invited parties, uses."""
    edge = ("head", "tail", "aside", "whole")
    names = [c for c in body.clues if c.weight >= 2.5 or c.where in edge] or body.clues
    best = max(
        names,
        key=lambda c: (
            min(len(key_words(c.name)), 8),
            is_body(c.name),
            c.where != "file",
            not c.name.isupper(),
            c.weight,
            -len(c.name),
        ),
    )
    name = in_small_letters(without_board(clean_name(best.name)))
    listed = len(key_words(body.invited))
    boards = {kind_of_body(name), kind_of_body(body.invited)} == {SenderKind.BOARD}
    board = boards and listed >= 2
    if body.invited and (board or listed >= len(key_words(name))):
        return body.invited
    if body.invited and town and not is_standing(body.invited):
        if name == f"{body.invited} {town}":
            return body.invited
        council = kind_of_body(name) is SenderKind.COUNCIL
        if council and re.fullmatch(rf"{re.escape(f'{body.invited} i {town}')}(?: Kommune)?", name):
            return body.invited  # the list's own form: there is no other one here
    shorter = without_genitive(name)
    return shorter if any(same_body(shorter, c.name) and c.name == shorter for c in names) else name
