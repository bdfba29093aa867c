"""The names among which a response's sender is chosen."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import takewhile

from hoering.domain import RoundFacts
from hoering.reading.senders.bodies import is_body, is_generic
from hoering.reading.senders.clue import Clue
from hoering.reading.senders.joins import others_named
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.mentions import Mention, mentions_of
from hoering.reading.senders.names import clean_name, is_sub_body, key_words, same_body
from hoering.reading.senders.persons import begins_with_address, is_address
from hoering.reading.senders.spellings import bare_name, in_small_letters
from hoering.reading.senders.titles import is_topic
from hoering.reading.wording.formfields import FieldKind

ANONYMOUS = "Anonym borger"
_SIGNING = ("tail", "mail", "field-body", "field-name", "field-either")
_HYPHENS = frozenset("-\u2010\u2011")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011]\s*(?=[^\W\d_])")
_STOPS = (".", "!")
_EDGES = ("head", "tail", "field", "mail")
# The recipient's lines.
_ADDRESSED = re.compile(r"\b(?:til|att|kære|dear|kommune)\b", re.IGNORECASE)
_WITH_LETTERS = re.compile(r"(\w{4,}) [A-ZÆØÅ]{2,5}")  # "Elevråd HSK"
_TWO_GIVEN = re.compile(r"(\S+) (?:og|&) (\S+)")
_GREETING = frozenset(["^_kære", "^_dear"])  # the words before a name: a sentence begins
_MOST = 60  # letters of a name to which the town is added
# What the hearing is about, however much it looks like a body: "Input til biblioteksstrategien".
_PAPER = re.compile(
    r"(?:.* (?:til|om|på|over|for) (?:den |det )?)?"
    r"\w*(?:politik(?:ken)?|strategi(?:en)?|plan(?:en)?|udkast(?:et)?|høring(?:en)?|høringssvar(?:et)?"
    r"|regulativ(?:et)?|budget(?:tet)?|forslag(?:et)?|notat(?:et)?|udtalelse(?:n)?)",
    re.I,
)
# "Bevar Lindby Skole!", a demand; an action group that is called so sets no stop behind its name.
_DEMAND = re.compile(r"(?:bevar|behold|luk|red|stop|drop|byg|lad|giv|nej|ja)\b", re.I)


@dataclass(slots=True)
class Candidate:
    """A name, where it stands, and the clues that name it.

    `added` is what the program itself put behind `base`, another candidate's key: the municipality.
    """

    name: str
    mentions: list[Mention] = field(default_factory=list)
    clues: list[Clue] = field(default_factory=list)
    base: str = ""
    added: str = ""


def key_of(name: str) -> str:
    """What spellings of one name share: small letters, no hyphens within words, single blanks."""
    low = name.lower().replace("\u00ad", "")
    return " ".join((_HYPHEN.sub("", low) if _HYPHENS & {*low} else low).split())


def _is_paper(name: str) -> bool:
    """Whether a name is the paper's; not a body's that works on such: "Center for Alkoholpolitik",
    "Udvalget for Kommuneplan"."""
    first, _, rest = name.partition(" ")
    body = bool(rest) and (is_body(first) or is_generic(first))
    return _PAPER.fullmatch(name) is not None and not body


def _is_subject(one: Candidate) -> bool:
    """Whether a name is what the letter is about, and stands nowhere as a name does."""
    edge = any(m.alone and m.where.startswith((*_EDGES, "aside")) for m in one.mentions)
    return _is_paper(one.name) or (is_topic(one.name) and not edge)


def _is_firms(one: Candidate, letter: Letter) -> bool:
    """Whether one word signs, sends the mail or has its address below it: "Danplan", a firm."""
    if " " in one.name:
        return False
    if any(m.alone and m.where.startswith(_SIGNING) for m in one.mentions):
        return True
    first, *below = [line.text for line in letter.at(Place.HEAD)[:4]] or [""]
    own = takewhile(lambda line: not _ADDRESSED.search(line), below)
    return key_of(clean_name(first)) == key_of(one.name) and any(map(is_address, own))


def candidates_of(
    letter: Letter, facts: RoundFacts, clues: Sequence[Clue], agreed: str
) -> dict[str, Candidate]:
    """Candidates by their keys, in the order in which they stand in the letter.

    `agreed` is the name that the clues agree on; it is among them, and so is every invited party.
    """
    found: dict[str, Candidate] = {}
    for mention in mentions_of(letter):
        name = in_small_letters(mention.name)
        edge = mention.where.startswith(("head", "tail")) and not mention.name.isupper()
        one = found.setdefault(key_of(name), Candidate(name))
        if edge:
            one.name = name
        one.mentions.append(mention)
    for clue in clues:
        found.setdefault(key_of(clue.name), Candidate(clue.name)).clues.append(clue)
    for name in (agreed, *facts.invited):
        found.setdefault(key_of(name), Candidate(name))
    found = _without_others(found, letter, facts)
    found.update(_with_town(found, facts))
    found.setdefault(key_of(ANONYMOUS), Candidate(ANONYMOUS))
    return found


def _without_others(
    found: dict[str, Candidate], letter: Letter, facts: RoundFacts
) -> dict[str, Candidate]:
    """Without what the hearing is about, those whose answers the letter only speaks of, and who
    filled in the form for a body: "Jeg svarer som: Virksomhed", with its name."""
    filled = {
        key_of(f.value)
        for f in letter.fields
        if f.kind is FieldKind.NAME
        and is_body(letter.capacity)
        and any(other.kind is FieldKind.BODY and other.value for other in letter.fields)
    }
    clues = [clue for one in found.values() for clue in one.clues]
    signed = {c.name.split()[0] for c in clues if c.person and c.where == "tail" and " " in c.name}
    asked = {key_of(name) for name in facts.invited}
    others = others_named(letter.body)
    wholes = [one.name for one in found.values() if one.clues and ", " in one.name]
    return {
        key: one
        for key, one in found.items()
        if not (is_sub_body(one.name) and any(w.endswith(f", {one.name}") for w in wholes))
        and (key in asked or not _is_subject(one) or _is_firms(one, letter))
        and not _is_greeted(one)
        and not _is_households(one, signed)
        and not _is_demanded(one, letter)
        and not (_is_at(one, "file") and {f"{key}et", f"{key}en"} & {*found})
        and (is_body(one.name) or not begins_with_address(one.name))
        and ((bare := bare_name(one.name)) == one.name or key_of(bare) not in found)
        and (key not in filled or is_body(one.name))
        and (
            any(m.where.startswith(_EDGES) for m in one.mentions)
            or not any(same_body(one.name, other) for other in others)
        )
    }


def _is_at(one: Candidate, place: str) -> bool:
    """Whether a name stands nowhere else: in the file's name only, in what a mail program shows."""
    places = [*(m.where for m in one.mentions), *(c.where for c in one.clues)]
    return all(where == place for where in places)


def printed_forms(one: Candidate, found: Mapping[str, Candidate]) -> list[str]:
    """Keys of what the letter itself has for a name that only its file has in other words:
    "Holme Lokalråd" for "Lokalråd Holme", "Område-MED Holme" for "MED Holme"; and of what is signed
    where only a mail program shows letters: "Elevrådet på Holme Skole" for "Elevråd HSK"."""
    if not one.mentions:
        return []
    edges = ("head", "aside", "tail", "field")
    if shown := _WITH_LETTERS.fullmatch(one.name) if _is_at(one, "mail") else None:
        sort = shown[1].lower()
        signed = {key for key, other in found.items() if _is_told(other, ("tail",))}
        return [key for key in signed if re.match(rf"{sort}(?:et|en)? \w+ ", key)]
    if len(key_words(one.name)) < 2 or not _is_at(one, "file"):
        return []
    told = [key for key, other in found.items() if _is_told(other, edges)]
    return [key for key in told if _says_more(found[key].name, one.name)]


def _is_told(one: Candidate, places: Collection[str]) -> bool:
    """Whether a clue at one of these places is a body's name."""
    return is_body(one.name) and any(clue.where in places for clue in one.clues)


def _says_more(name: str, short: str) -> bool:
    """Whether a name has the same words in another order, or more in front of them."""
    words, own = key_words(name), key_words(short)
    return own == words or (own < words and name.lower().endswith(f"-{short.lower()}"))


def _is_households(one: Candidate, signed: AbstractSet[str]) -> bool:
    """ "Ida og Bo", as a mail program shows the two, of whom one signs with all of the name."""
    pair = _TWO_GIVEN.fullmatch(one.name)
    shown = all(m.where == "mail" for m in one.mentions)
    return pair is not None and shown and not signed.isdisjoint(pair.groups())


def _is_greeted(one: Candidate) -> bool:
    """ "Kære Lone Frandsen, tak for mødet": named nowhere but where the letter turns to him."""
    told = bool(one.mentions) and all(_GREETING & {*m.before} for m in one.mentions)
    return told and not one.clues


def _is_demanded(one: Candidate, letter: Letter) -> bool:
    """ "Bevar Lindby Skole.": a sentence of the letter, and nobody's name."""
    stopped = {key_of(clean_name(t)) for line in letter.lines if (t := line.text).endswith(_STOPS)}
    return _DEMAND.match(one.name) is not None and key_of(one.name) in stopped


def _with_town(found: dict[str, Candidate], facts: RoundFacts) -> dict[str, Candidate]:
    """ "Ældrerådet" as "Ældrerådet i Holme Kommune" and so on, where it stands by itself."""
    place = facts.town
    if not place:
        return {}
    more: dict[str, Candidate] = {}
    for key, one in found.items():
        if place.lower() in key or len(one.name) >= _MOST or not is_body(one.name):
            continue
        alone = any(m.alone and m.where.startswith(_EDGES) for m in one.mentions)
        if not (alone or one.clues or one.name in facts.invited):
            continue
        for added in (f" i {facts.municipality}", f", {facts.municipality}", f" i {place}",
                      f" {place}"):  # fmt: skip
            name = one.name + added
            if key_of(name) not in found:
                sort = added.replace(facts.municipality, "kommune").replace(place, "by")
                more[key_of(name)] = Candidate(name, base=key, added=sort)
    return more
