"""Clues in the running text: how a body or person speaks of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from hoering.domain import SenderKind
from hoering.reading.senders.bodies import is_body, kind_of_body
from hoering.reading.senders.clue import Clue
from hoering.reading.senders.letter import Letter, LetterLine, Place
from hoering.reading.senders.names import (
    is_full,
    is_printed_name,
    is_sub_body,
    name_at,
    printed_name,
)
from hoering.reading.senders.persons import given_name, person_in
from hoering.reading.senders.signature import behalf_clues, was_until
from hoering.reading.senders.spellings import small_name_at
from hoering.reading.senders.titles import is_topic, subject_clues
from hoering.reading.wording.roles import ROLE, ROLES, TIE

_PROCEDURE = re.compile(
    r",?\s+(?:(?:har|havde|blev|er)\s+(?:[\wæøå.,]+\s+){0,9}?(?:drøftet|behandlet|afgivet|vedtaget|besluttet|godkendt|tiltrådt|afholdt|fulgt|modtaget|læst|gennemgået"
    r"|gennemlæst|bemærkninger|kommentarer|bedt|inviteret|hørt|noteret|haft|fået|set|taget)"
    r"|besluttede|vedtog|godkendte|indkaldte|enedes|er (?:en|et) (?:\w+ ){0,2}?\w*(?:forening|organisation|kreds|klub"
    r"|virksomhed|gruppe|netværk|fællesskab|sammenslutning)\b"
    r"|har [\d.]+ \w*(?:medlem|beboer|ansat|elev|virksomhed|forening)\w*|repræsenterer|organiserer"
    r"|takker|kvitterer|afgiver|fremsender|indsender|sender|afstår|drøftede|behandlede|modtog|svarer|udtaler"
    r"|ønsker at takke|vil gerne takke|siger tak|skal hermed|skal herved|er (?:blevet )?(?:hørt|bedt|inviteret))\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r",?\s+(?:har|er|repræsenterer|organiserer|driver|består|varetager|leverer|samler|dækker|hilser|støtter"
    r"|bakker|finder|ønsker|anbefaler|bemærker|noterer|tilslutter|ser|mener|vil|skal|kan|arbejder|foreslår"
    r"|\w{3,}er(?= )|deler|glæder|opfordrer|henviser|anerkender|kvitterer|blev|fik|tæller|udgør)\b"
)
_WE_IN = re.compile(
    r"\b(?:vi|os|alle|undertegnede|beboerne|forældrene|medarbejderne|personalet|bestyrelsen|skolebestyrelsen"
    r"|forældrebestyrelsen|(?:vi|jeg) skriver)(?:\s+(?:her|alle))?\s+(?:i|fra|på|ved|hos|for)\s+",
    re.IGNORECASE,
)
_SPEAKS_AS = re.compile(
    rf"\b(?:som|er)\s+(?:\w+\s+)?{ROLES}(?:en|et)?\s+(?:for|i|ved|på|af|hos)\s+", re.IGNORECASE
)
# "Vi er elevrådet på Ellen Bangs Skole"
_ARE = re.compile(
    r"\b(?:vi|jeg) er (?:her )?(?=[a-zæøå-]*(?:råd|bestyrelse|udvalg)(?:en|et)\b)", re.IGNORECASE
)
# "Vi er 22 lærere på Byskolen", "vi er en flok forældre i 2. b på Byskolen"
_GROUP = re.compile(
    r"\bvi er (?:(?:en|et) (?:\w+ ){0,2}?(?:flok|gruppe|hold|kreds|række)(?: af)? |\d+ |alle )"
    r"(?P<who>[a-zæøå]+(?:re|ere|er)) (?P<at>(?:i|på|ved|fra) (?=[A-ZÆØÅ\d]))",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?:undertegnede,?|jeg,|jeg er|vi er|vi hedder)\s+", re.IGNORECASE)
_GREETED = re.compile(r"^(?:kære|dear|hej|til)\s+[\w ]{2,30}[,.!]\s*(?=\w)", re.IGNORECASE)
# "Vi er 2. Holme Spejdergruppe, 74 børn …"
_WE_ARE = re.compile(r"\b[Vv]i er (?=[A-ZÆØÅ]|\d{1,3}\.\s[A-ZÆØÅ])")
# "Netværket for landsbypedeller er …": what a body is for, in small letters.
_PURPOSE = re.compile(r"\s(?:for|af|mod)\s[a-zæøå-]{4,}(?:\sog\s[a-zæøå-]{4,})?(?=,?\s)")
# Between a body's name and what it does: "Novafarm A/S (CVR 12 34 56 78) driver …".
_BESIDE = re.compile(r"\s*\([^()]{1,40}\)|,\s[^,.!?]{3,50},(?=\s[a-zæøå])")
_OWN_COUNCIL = re.compile(r"\bpå (rådet|udvalget|nævnet)s vegne\b", re.IGNORECASE)
_FIRST, _LAST = 4, 12  # paragraphs in which a body presents itself, and in which it may act
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\s\d\.)(?<!\s\d\d\.)\s+(?=[A-ZÆØÅ])")
_INTRODUCED = re.compile(
    r"\b(?:jeg hedder|mit (?:fulde |rigtige )?navn er)\b(?:\s+(?=\w)|$)", re.IGNORECASE
)
# Who writes without capitals: "hej jeg hedder freja holm og …".
_SMALL = re.compile(
    r"([a-zæøå-]+(?:\s+(?!(?:og|fra|jeg|er|men|som|i|på)\b)[a-zæøå-]+){1,2})"
    r"(?=\s+(?:og|fra|jeg|er|men|som|i|på)\b|[,.!]|$)"
)
_PARTICLES = frozenset(["de", "af", "von", "van", "el", "al", "bin"])
_RUNS = re.compile(
    r"\bjeg\b[^.!?]{0,60}?\b(?:driver|ejer|indehaver af|medejer af)\s+(?=[A-ZÆØÅ])", re.IGNORECASE
)


def body_clues(lines: Sequence[LetterLine], base: float) -> Iterator[Clue]:
    """How a body speaks of itself: "Ældrerådet har drøftet …", "vi i lokalrådet i Ejby"."""
    for nth, line in enumerate(lines[:_LAST]):
        if nth == 0 and len(line.text) < 130 and not line.text.endswith("."):
            name = printed_name(line.text)
            if is_printed_name(name) and is_full(name) and name_at(line.text) == name:
                yield Clue(name, base + 1, "head")
        sentences = _SENTENCE.split(line.text)
        early = nth < _FIRST
        for number, sentence in enumerate(sentences[: 4 if early else 1]):
            yield from _acting(sentence, base, early, first=nth == number == 0)
            yield from subject_clues(sentence, "presentation" if early else "body")
            if early:
                yield from _presenting(sentence, base)


def _acting(sentence: str, base: float, early: bool, first: bool) -> Iterator[Clue]:
    """The name that a sentence begins with, if it does what a sender does."""
    name = name_at(sentence)
    if not name or len(name.split()) > 12:
        return
    start = sentence.find(name) + len(name)
    purpose = _PURPOSE.match(sentence, start)
    if purpose and is_body(name) and len(name.split()) == 1:
        name, start = name + purpose.group(), purpose.end()
    acts = _PROCEDURE.match(sentence, start) or _VERB.match(sentence, start)
    if is_body(name) and not acts and (beside := _BESIDE.match(sentence, start)):
        start = beside.end()
        part = beside.group().strip(" ,")
        name = f"{name}, {part}" if is_sub_body(part) else name
    if _PROCEDURE.match(sentence, start):
        yield Clue(name, (base + 2) if is_body(name) else base, "presentation")
    elif early and _VERB.match(sentence, start) and not is_topic(name):
        where = "opening" if first and is_body(name) else "body"
        yield Clue(name, base if is_body(name) else base - 1, where)


def _presenting(sentence: str, base: float) -> Iterator[Clue]:
    """Whom an early sentence presents: "som formand for …", "vi i …", "jeg hedder …"."""
    yield from behalf_clues(sentence, "presentation")
    for pattern, weight in ((_SPEAKS_AS, base + 2), (_WE_IN, base)):
        for found in pattern.finditer(sentence):
            name = name_at(sentence, found.end())
            if (
                name
                and not was_until(sentence, found.end() + len(name))
                and not TIE.search(found.group())
            ):
                yield Clue(name, weight if is_body(name) else weight - 2, "presentation")
    for found in _ARE.finditer(sentence):
        rest = sentence[found.end() :]
        yield Clue(name_at(rest[:1].upper() + rest[1:]), base + 2, "presentation")
    for found in _WE_ARE.finditer(sentence):
        name = name_at(sentence, found.end())
        if is_body(name) and not person_in(name):
            yield Clue(name, base + 2, "presentation")
    group = _GROUP.search(sentence)
    if group and (place := name_at(sentence, group.end())):
        if (
            kind_of_body(place) is SenderKind.ORGANISATION
        ):  # "vi er 40 kolonister i haveforeningen …"
            yield Clue(place[:1].upper() + place[1:], base + 3, "presentation")
            return
        who = re.sub(r"(?<=er)e$", "", group["who"].capitalize()) + "ne"
        yield Clue(f"{who} {group['at']}{place}", base + 3, "presentation")
    if person := introduced_in(sentence):
        yield Clue(person, 5.0, "presentation", person=True)
    if firm := run_by_writer(sentence):
        yield Clue(firm, 7.0, "presentation")
    greeted = _GREETED.sub("", sentence)
    called = _CALLED.match(greeted)
    if called and (person := person_in(" ".join(greeted[called.end() :].split()[:6]))):
        yield Clue(person, 5.0, "presentation", person=True)


def council_clues(letter: Letter) -> Iterator[Clue]:
    """ "På rådets vegne" below a text that says of which: "… i ungerådet på Gnisten"."""
    tail = " ".join(line.text for line in letter.at(Place.TAIL))
    sort = _OWN_COUNCIL.search(tail)
    named = sort and re.search(rf"(?:\b[a-zæøå]+- og )?\b\w+{sort[1]}\b", letter.body, re.I)
    if named and is_full(name := small_name_at(letter.body, named.start())):
        yield Clue(name, 7.0, "tail")


def called_at(text: str, start: int) -> str:
    """The name by which somebody introduces himself, be it a first name only."""
    words = text[start:].split()[:6]
    # "… er Ida Holm jeg har kiosken": who writes without full stops.
    own = takewhile(lambda word: word[:1].isupper() or word in _PARTICLES, words)
    names = (
        person_in(" ".join(words)),
        person_in(" ".join(own)),
        given_name(words[0].strip(".,!")) if words else "",
    )
    return next(filter(None, names), "")


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
    own = kind_of_body(name) is SenderKind.COMPANY and name[0].isupper()  # no "blomsterbutikken"
    return name if own else ""


def introduces_himself(letter: Letter) -> bool:
    """ "Jeg hedder Ida Holm og bor …", and no word of an office."""
    return any(
        _INTRODUCED.search(sentence) and not (ROLE.search(sentence) or run_by_writer(sentence))
        for line in letter.at(Place.BODY)[:2]
        for sentence in re.split(r"(?<=[.!?])\s", line.text)[:3]
    )
