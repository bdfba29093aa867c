"""Bodies that answer together: "Fælles høringssvar fra Vesterby Lokalråd og Hulsø Beboerforening"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from hoering.reading.senders.bodies import is_body, is_generic
from hoering.reading.senders.letter import Letter, LetterLine, Place
from hoering.reading.senders.names import key_words, printed_name, same_body
from hoering.reading.senders.persons import is_address, person_in
from hoering.reading.wording.roles import ROLES

_ANNOUNCED = re.compile(
    r"\b(?:fælles|(?:fælles|samlet|fællesskab)\W+(?:\w+\W+){0,2}?)(?:hørings)?(?:svar|udtalelse|brev|henvendelse"
    r"|bemærkninger)\s+(?:\w+\s+)?(?:fra|af)[:\s]\s*(?P<names>.+)"
    r"|\bpå (?:fælles )?vegne af[:\s]\s*(?P<others>[^.]+)",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*[,;]\s*(?:og\s+|samt\s+)?|\s+(?:og|samt|&)\s+")
_ENDS = re.compile(
    r"\s+(?:vedr\w*|om|til|ang\w*|på|over|har|vil|og dermed)\b.*|[.:].*", re.IGNORECASE
)
_TOGETHER = re.compile(
    r"\b(?:fælles|i fællesskab|sammen|begge|alle (?:to|tre|fire|fem)|vi er (?:to|tre|fire|fem)"
    r"|vegne af (?:\w+ )?\w*(?:bestyrelserne|rådene|foreningerne|klubberne))\b",
    re.IGNORECASE,
)
_BOARDS = re.compile(r"\w*bestyrelserne (?:i|for|ved|på)\s")  # "… i Egely, Nordlys og Solstrålen"
# "leder, Kirkens Varmestue", "formand for skolebestyrelsen på Byskolen"
_OFFICE = re.compile(rf"{ROLES}(?:en|et)?(?:,| (?:for|i|ved|på|af|hos)\b)\s*", re.IGNORECASE)
_LONGEST = 90  # letters of a name
_FEWEST_LETTERS = 3
_FEWEST_IN_LINE = 3  # bodies between dots: of two one may be a part of the other
_TITLE = 4  # words of what a person is, between name and body


def joint_bodies(letter: Letter, name: str) -> Sequence[str]:
    """All bodies that the letter is from where they are several, else none; `name` is who sent it.

    They are told in so many words, or sign below each other, each with a person of its own.
    """
    for names in _announced(letter):
        if len(names) > 1 and any(same_body(name, other) for other in names):
            return names
    for signers in _signed(letter):
        names = list(dict.fromkeys(body for _, body in signers))
        own = any(person and person in name for person, _ in signers)
        words = [key_words(other) & key_words(name) for other in names]
        all_named = all(words) and len({*words}) == len(words)  # "Varmestuen og SAND", a file
        if len(names) > 1 and (own or all_named or any(same_body(name, o) for o in names)):
            return names
    return ()


def _announced(letter: Letter) -> Iterator[Sequence[str]]:
    for line in letter.lines:
        for found in _ANNOUNCED.finditer(line.text):
            yield _bodies(_ENDS.sub("", found["names"] or found["others"]))


def _bodies(text: str) -> list[str]:
    """The names in a list of bodies; none where a part of it is a person, or hardly one is a body."""
    if _BOARDS.match(text):
        text = text[:1].upper() + text[1:]
    parts = [part.strip(' -–»«"') for part in _PARTED.split(text)]
    bodies = sum(_is_own(part) for part in parts)
    if bodies < min(2, len(parts)) or not all(
        _is_own(part) or (_is_named(part) and not person_in(part)) for part in parts
    ):
        return []
    return list(dict.fromkeys(parts))


def _is_own(name: str) -> bool:
    """Whether it is the name of one body, and not only what sort of body it is."""
    return _is_named(name) and is_body(name)


def _is_named(name: str) -> bool:
    fits = _FEWEST_LETTERS <= len(name) <= _LONGEST and name[:1].isupper()
    return fits and not is_generic(name) and not is_address(name)


def _signed(letter: Letter) -> Iterator[Sequence[tuple[str, str]]]:
    """Person and body of "Ane Skipper, Hulsø Beboerforening" below "Villy Holm, Vesterby Lokalråd"."""
    if not any(_TOGETHER.search(line.text) for line in letter.lines):
        return
    for line in letter.at(Place.HEAD, Place.TAIL):
        together = line.text.split(" · ")
        if len(together) >= _FEWEST_IN_LINE and all(map(_is_own, together)):
            yield [("", name) for name in together]
    tail = [_signer(line.text) for line in letter.at(Place.TAIL)]
    for named, run in groupby(tail, key=bool):
        if named:
            yield [signer for signer in run if signer]
    # Side by side one of them stands in the margin.
    yield [*_stacked(letter.at(Place.ASIDE)), *_stacked(letter.at(Place.TAIL))]


def _stacked(lines: Sequence[LetterLine]) -> Iterator[tuple[str, str]]:
    """Persons and bodies of "Ane Skipper" above "Formand" above "Hulsø Beboerforening"."""
    texts = [line.text.strip() for line in lines]
    for at, person in enumerate(texts):
        if person_in(person) != person or is_body(person):
            continue
        for below in texts[at + 1 : at + 3]:
            name = printed_name(below)
            if _is_own(name):
                yield person, name
                break
            if person_in(below) or len(below.split()) > _TITLE:
                break


def _signer(line: str) -> tuple[str, str] | None:
    """A line with a person and one body; None for other lines."""
    person, comma, rest = line.strip().partition(",")
    body = _OFFICE.sub("", rest.strip())
    name = printed_name(body[:1].upper() + body[1:])
    alone = comma and "," not in body and person_in(person) == person and not is_body(person)
    held = body != rest.strip() and _is_named(name) and not person_in(name)
    return (person, name) if alone and (held or _is_own(name)) else None
