"""Names of bodies that every town has: local branches by the name a secretariat writes, and the councils
of a municipality, which an overview names with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.senders.bodies import kind_of_body
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.names import without_genitive

_PART = r"(?:lokalforening|(?:lokal|kommune|by)?(?:afdeling|kreds|komit[eé]|gruppe))(?:en)?"
_PLACE = r"[A-ZÆØÅ][\w-]+(?:(?:\s+(?:og|i|for))?\s+[A-ZÆØÅ][\w-]+){0,3}"
_BRANCH = rf"(?:(?i:{_PART})\s+(?:i\s+|for\s+)?{_PLACE}|{_PLACE}\s+(?i:{_PART}))"


def plain_branch(name: str, place: str) -> str:
    """ "Ældre Sagen, Lokalafdeling Holme" → "Ældre Sagen Holme"; other names as they are.

    Only before the round's own town, which alone tells the branch from others: "Kreds Midt" stays.
    """
    if not place:
        return name
    town = re.escape(place)
    found = re.fullmatch(
        rf"(?P<body>.{{3,}}?),?\s+(?:{_PART}\s+(?:i\s+|for\s+)?{town}|{town}\s+{_PART})",
        name,
        re.IGNORECASE,
    )
    if not found or found["body"].endswith("nes"):  # "Lejernes Lokalforening" is all of a name
        return name
    return f"{without_genitive(found['body'])} {place}"


def with_branch(name: str, letter: Letter, facts: RoundFacts) -> str:
    """ "Gigtforbundet" as "Gigtforbundet, kreds Midt", where letterhead or signature says so.

    Which branch of an association writes may stand on its line or alone on the next. A name that
    the list of invited parties has, or that tells its place, is whole.
    """
    whole = name in facts.invited or (facts.town and facts.town in name)
    if whole or kind_of_body(name) is not SenderKind.ORGANISATION or re.search(_BRANCH, name):
        return name
    edges = [line.text.strip() for line in letter.at(Place.HEAD, Place.ASIDE, Place.TAIL)]
    behind = re.compile(rf"(?:^|\s){re.escape(name)}(?:,?\s+|\s*[–-]\s+)(?P<branch>{_BRANCH})$")
    for line, below in pairwise([*edges, ""]):
        if found := behind.search(f"{line} {below}" if line.endswith(name) else line):
            return f"{name}, {found['branch']}"
    return name


def with_legal_form(name: str, letter: Letter) -> str:
    """ "Holme Forsyning" as "Holme Forsyning A/S", where the letter says so."""
    form = re.compile(
        rf"\b{re.escape(name)}\s+(?:A/S|ApS|I/S|P/S|K/S|IVS|S/I|(?:A\.?m\.?b\.?a|F\.?m\.?b\.?a)\b\.?)",
        re.IGNORECASE,
    )
    found = next((m for line in letter.lines if (m := form.search(line.text))), None)
    return name + found.group()[len(name) :] if found else name


_STANDING = r"(?:ældre|senior|handicap|unge|ungdoms|ungeby|børne- og unge|børne- og ungeby)råd"


def usual_form(texts: Iterable[str], town: str) -> str:
    """How the letters of a round name such a council: " i Holme Kommune" or " i Holme".

    The form that most letters use; the municipality's full name where they do not tell. "" where
    nothing is known of the municipality. `town` as in RoundFacts.
    """
    if not town:
        return ""
    named = re.compile(rf"{_STANDING}(?:et)?s? i {re.escape(town)}\b( Kommune)?", re.IGNORECASE)
    forms: Counter[bool] = Counter()
    for text in texts:
        forms.update({bool(found[1]) for found in named.finditer(text)})
    short = forms[False] > forms[True]
    return f" i {town}" if short else f" i {town} Kommune"


def is_standing(name: str) -> bool:
    """Whether a name is that of such a council, or of the staff's, and says nothing of where it is."""
    named = rf"{_STANDING}et|hoved-?med(?:-udvalget)?"
    return re.fullmatch(named, name, re.IGNORECASE) is not None


def as_filed(name: str, names: Sequence[str], town: str) -> str:
    """A standing council's name in the form that its own file bears, with the town or without.

    `names` are those of file and folder, and lines of the letter that have the town: one that says more
    than the council is no such name.
    """
    if not town:
        return name
    form = re.compile(rf"({_STANDING}et)(?: i {re.escape(town)}(?: Kommune)?)?", re.IGNORECASE)
    found = form.fullmatch(name)
    for stem in names:
        filed = form.fullmatch(stem.strip())
        if found and filed and filed[1].lower() == found[1].lower() and stem[:1].isupper():
            return stem.strip()
    return name
