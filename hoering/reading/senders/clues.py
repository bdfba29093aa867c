"""All clues to who sent a response, those to the municipality that asked left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.reading.senders.annotated import author_clues
from hoering.reading.senders.bodies import has_legal_form, is_generic
from hoering.reading.senders.clue import Clue
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.letterhead import aside_clues, field_clues, head_clues, line_clues
from hoering.reading.senders.names import ROLE_OF, is_description, without_genitive
from hoering.reading.senders.persons import is_street
from hoering.reading.senders.presentation import body_clues, council_clues
from hoering.reading.senders.recipient import Recipient
from hoering.reading.senders.signature import ending_clues, tail_clues
from hoering.reading.senders.spellings import bare_name
from hoering.reading.senders.titles import file_clues, mail_clues, party_clues
from hoering.reading.wording.roles import ROLE

# What a body's own paper is called; the body itself is named in it.
_PERIODICAL = re.compile(
    r"^\S*(?:bladet|[- ]?nyt|nyheder|nyhedsbrev\w*|avisen|tidende|særnummer)$", re.I
)


def clues_of(letter: Letter, recipient: Recipient, parties: Sequence[str] = ()) -> list[Clue]:
    """All clues; those to the municipality that asked are left out. `parties` are those invited."""
    found = [
        *field_clues(letter),
        *head_clues(letter.at(Place.HEAD), recipient),
        *aside_clues(letter.at(Place.ASIDE), letter.at(Place.HEAD), recipient),
        *line_clues([*letter.at(Place.HEAD), *letter.at(Place.BODY)[:2]]),
        *tail_clues(letter.at(Place.TAIL)),
        *body_clues(letter.at(Place.BODY), 4.0),
        *body_clues([line for line in letter.at(Place.HEAD) if len(line.text) > 50], 3.0),
        *council_clues(letter),
        *(mail_clues(letter.mail) if letter.mail else ()),
        *(party_clues(letter.mail, parties, recipient.municipality) if letter.mail else ()),
        *(clue for name in letter.names for clue in file_clues(name)),
    ]
    if not any(c.person for c in found):
        found += ending_clues(letter.lines[-3:])
    noted = list(author_clues(letter.authors, letter.names))
    alone = not any(c.name for c in found)
    found += [c for c in noted if alone or not c.person]
    told = [_as_body(c, recipient) for c in found if c.name]
    return [c for c in told if c.person or not _is_nobody(c.name, recipient)]


def _as_body(clue: Clue, recipient: Recipient) -> Clue:
    """ "Fritidslisten Vestby" in Vestby Kommune is no Mr. Vestby."""
    place = recipient.municipality.split(" ")[0]
    local = bool(place) and clue.person and place in (clue.name.split()[0], clue.name.split()[-1])
    weight = clue.weight + (1.5 if local and clue.where == "mail" else 0.0)
    if not clue.person:
        office = ROLE_OF.match(clue.name)  # "sekretær for Handicaprådet"
        name = clue.name[office.end() :] if office else clue.name
        return Clue(bare_name(name), weight, clue.where)
    return Clue(clue.name, weight, clue.where) if local else clue


def _is_nobody(name: str, recipient: Recipient) -> bool:
    if name.startswith(("af ", "i ", "på ", "ved ")):
        return True
    if (
        is_description(name)
        or len(name) < 2
        or len(name) > 110
        or (is_street(name) and not has_legal_form(name))
        or _PERIODICAL.search(name)
    ):
        return True
    return (
        recipient.is_named(name) or is_generic(without_genitive(name)) or bool(ROLE.fullmatch(name))
    )
