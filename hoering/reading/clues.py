"""Clues to who sent a response: a name, where it stands, and how much that place tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hoering.domain import MailHeader
from hoering.language.dates import find_dates
from hoering.reading.bodies import is_body, is_generic
from hoering.reading.formfields import FieldKind
from hoering.reading.letter import Letter, LetterLine, Place
from hoering.reading.names import (
    clean_name,
    is_name,
    is_printed_name,
    is_sub_body,
    name_at,
    printed_name,
    without_genitive,
)
from hoering.reading.persons import (
    CONTACT,
    from_address,
    inverted,
    is_address,
    is_street,
    person_in,
)
from hoering.reading.recipient import Recipient
from hoering.reading.roles import ROLE, ROLES, TIE


@dataclass(frozen=True, slots=True)
class Clue:
    """`where` names the place; of one place only the best clue counts. `weight` is 0..9."""

    name: str
    weight: float
    where: str
    person: bool = False


_ANSWER = (
    r"(?:hørings)?(?:svar|bemærkninger|udtalelse|kommentarer|indlæg|input|brev|notat|indsigelse"
    r"|henvendelse|forslag|uddrag af referat)(?:et|en)?"
)
_FROM = re.compile(
    rf"\b(?:{_ANSWER}|nr|særnummer|nyt|nyhedsbrev|meddelelse|udtalelse)\b[^.:!?]{{0,50}}?\b(?:fra|udgivet af"
    rf"|afgivet af)\s+",
    re.IGNORECASE,
)
_OF = re.compile(rf"^(.{{3,70}}?s)\s+{_ANSWER}\b", re.IGNORECASE)
_ON_BEHALF = re.compile(r"\b(?:på\s+vegne\s+af|p\.?\s?v\.?\s?a\.?)\s+", re.IGNORECASE)
_BEHALF_OF = re.compile(r"\bpå\s+(.{3,70}?)s?\s+vegne\b", re.IGNORECASE)
_FOR = re.compile(r"^(?i:for|fra)\s+(?=[A-ZÆØÅ]|bestyrelsen\s)")
_ROLE_AT = re.compile(rf"\b{ROLES}(?:en|et)?\s*(?:,|for|i|ved|på|af|hos|-|–|/)\s+", re.IGNORECASE)
_PROCEDURE = re.compile(
    r"\s+(?:(?:har|havde|blev|er)\s+(?:[\wæøå.,]+\s+){0,9}?(?:drøftet|behandlet|modtaget|læst|gennemgået"
    r"|gennemlæst|bemærkninger|kommentarer|bedt|inviteret|hørt|noteret|haft|fået|set|taget)"
    r"|takker|kvitterer|afgiver|fremsender|indsender|sender|afstår|drøftede|behandlede|modtog|svarer|udtaler"
    r"|ønsker at takke|vil gerne takke|siger tak|skal hermed|skal herved|er (?:blevet )?(?:hørt|bedt|inviteret))\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s+(?:har|er|repræsenterer|organiserer|driver|består|varetager|leverer|samler|dækker|hilser|støtter"
    r"|bakker|finder|ønsker|anbefaler|bemærker|noterer|tilslutter|ser|mener|vil|skal|kan|arbejder|foreslår"
    r"|deler|glæder|opfordrer|henviser|anerkender|kvitterer|består|blev|fik|tæller|udgør)\b"
)
_WE_IN = re.compile(
    r"\b(?:vi|os|alle|undertegnede|beboerne|forældrene|medarbejderne|personalet|bestyrelsen|skolebestyrelsen"
    r"|forældrebestyrelsen)(?:\s+(?:her|alle))?\s+(?:i|fra|på|ved|hos|for)\s+",
    re.IGNORECASE,
)
_SPEAKS_AS = re.compile(
    rf"\b(?:som|er)\s+(?:\w+\s+)?{ROLES}(?:en|et)?\s+(?:for|i|ved|på|af|hos)\s+", re.IGNORECASE
)
_CALLED = re.compile(
    r"(?:mit navn er|jeg hedder|undertegnede,?|jeg,|jeg er|vi er|vi hedder)\s+", re.IGNORECASE
)
_FIRST = 4  # paragraphs in which a body presents itself
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_SUBJECT_START = re.compile(r"(?:vedr|ang|emne|re:|sv:|vs:)", re.IGNORECASE)


def clues_of(letter: Letter, recipient: Recipient) -> list[Clue]:
    """All clues; those to the municipality that asked are left out."""
    found = [
        *_field_clues(letter),
        *_head_clues(letter.at(Place.HEAD), recipient),
        *_aside_clues(letter.at(Place.ASIDE)),
        *_tail_clues(letter.at(Place.TAIL)),
        *_body_clues(letter.at(Place.BODY), 4.0),
        *_body_clues([line for line in letter.at(Place.HEAD) if len(line.text) > 50], 3.0),
        *(_mail_clues(letter.mail) if letter.mail else ()),
        *(clue for name in letter.names for clue in _file_clues(name)),
    ]
    told = [_as_body(c, recipient) for c in found if c.name]
    return [c for c in told if c.person or not _is_nobody(c.name, recipient)]


def _as_body(clue: Clue, recipient: Recipient) -> Clue:
    """ "Fritidslisten Vestby" in Vestby Kommune is no Mr. Vestby."""
    place = recipient.municipality.split(" ")[0]
    local = bool(place) and clue.person and clue.name.split()[-1] == place
    return Clue(clue.name, clue.weight, clue.where) if local else clue


def _is_nobody(name: str, recipient: Recipient) -> bool:
    if len(name) < 3 or len(name) > 110 or is_street(name):
        return True
    return recipient.is_named(name) or is_generic(name) or bool(ROLE.fullmatch(name))


def _field_clues(letter: Letter) -> Iterator[Clue]:
    for field in letter.fields:
        value = clean_name(field.value)
        if not value or is_address(value):
            continue
        person = person_in(value)
        if field.kind is FieldKind.BODY:
            yield Clue(value, 9.0, "field")
        elif field.kind in (FieldKind.NAME, FieldKind.EITHER):
            if is_body(value) and not person:
                yield Clue(value, 8.0, "field")
            elif person or field.kind is FieldKind.NAME:
                yield Clue(person or value, 6.0, "field", person=True)
            else:
                yield Clue(value, 6.0, "field")


def _head_clues(lines: Sequence[LetterLine], recipient: Recipient) -> Iterator[Clue]:
    addressed = False
    for nth, line in enumerate(lines):
        text = line.text
        yield from _subject_clues(text, "subject")
        if recipient.is_addressed(text):
            addressed = addressed or nth > 0 or not recipient.is_named(text)
            continue
        if (
            find_dates(text)
            or _SUBJECT_START.match(text)
            or (is_address(text) and not is_body(text))
        ):
            continue
        weight = 1.0 if addressed else (6.0, 5.0, 4.0)[min(nth, 2)] + (line.heading and nth < 2)
        yield from _line_clues(text, weight, "head", first=nth == 0 and not addressed)
        if not addressed and (person := person_in(text)):
            yield Clue(person, 3.0, "head", person=True)


def _aside_clues(lines: Sequence[LetterLine]) -> Iterator[Clue]:
    for nth, line in enumerate(lines):
        if not (is_address(line.text) and not is_body(line.text)):
            weight = 5.5 if nth == 0 else 4.0
            yield from _line_clues(line.text, weight, "aside", first=nth == 0)


def _line_clues(text: str, weight: float, where: str, first: bool = False) -> Iterator[Clue]:
    """The names on a line that is no sentence: between dots, dashes and commas."""
    before = ""
    for nth, part in enumerate(re.split(r"\s*[·|•]\s*|\s+[–—-]\s+|\s{3,}", text)):
        name = printed_name(CONTACT.sub("", part))
        if not is_printed_name(name):
            continue
        if before and is_sub_body(name):
            yield Clue(f"{before}, {name}", weight, where)
            continue
        before = name if is_body(name) else ""
        if is_body(name):
            yield Clue(name, weight, where)
        elif first and nth == 0 and not person_in(name):
            yield Clue(name, weight - 2.5, where)
        elif first and nth == 0:
            yield Clue(name, weight - 3.5, where)


def _subject_clues(text: str, where: str) -> Iterator[Clue]:
    """ "Høringssvar fra Ældrerådet om …", "Elmeskolens svar på …"."""
    found = _FROM.search(text)
    if found:
        rest = text[found.end() :]
        name, person = name_at(rest), person_in(re.split(r"[,(]|\s(?:om|til|vedr|på)\b", rest)[0])
        if person and not is_body(name):
            yield Clue(person, 5.0, where, person=True)
        elif name:
            yield Clue(
                without_genitive(name) if is_body(name) else name,
                6.0 if is_body(name) else 4.0,
                where,
            )
    owner = _OF.match(re.sub(r"^\W*\d*\W+", "", text))
    if owner:
        name = without_genitive(name_at(owner.group(1)))
        if name and name_at(owner.group(1)) == clean_name(owner.group(1)):
            yield Clue(name, 5.0 if is_body(name) else 3.0, where)


def _tail_clues(lines: Sequence[LetterLine]) -> Iterator[Clue]:
    people = 0
    for line in lines:
        text = line.text
        yield from _behalf_clues(text, "tail")
        tied = bool(TIE.search(text)) and not ROLE.search(text)
        role = _ROLE_AT.search(text)
        if role and not tied:
            name = name_at(text, role.end())
            if name and not person_in(name):
                yield Clue(name, 6.0 if is_body(name) else 3.5, "tail")
        person = person_in(text)
        if person and people < 3:
            people += 1
            yield Clue(person, 5.0 if people == 1 else 4.0, "tail", person=True)
        if is_address(text) and not is_body(text):
            continue
        for part in re.split(r"\s*[,·|•;/]\s*|\s+[–—-]\s+", CONTACT.sub("", text)):
            name = printed_name(part)
            if is_printed_name(name) and is_body(name) and not person_in(name):
                yield Clue(name, 1.0 if tied else 6.0 if name == text.strip() else 4.5, "tail")
        whole = printed_name(text)
        if not tied and is_printed_name(whole) and not person_in(whole):
            if is_body(whole):
                yield Clue(whole, 6.0, "tail")
            elif len(whole.split()) > 1:
                yield Clue(whole, 2.5, "tail")


def _behalf_clues(text: str, where: str) -> Iterator[Clue]:
    for pattern in (_ON_BEHALF, _FOR) if where == "tail" else (_ON_BEHALF,):
        found = pattern.search(text)
        if found:
            name = name_at(text, found.end())
            person = person_in(name)
            if person and not is_body(name):
                yield Clue(person, 5.5, where, person=True)
            elif name:
                yield Clue(name, 8.0 if is_body(name) else 6.0, where)
    owner = _BEHALF_OF.search(text)
    if owner:
        name = name_at(owner.group(1))
        yield Clue(name, 8.0 if is_body(name) else 5.0, where)


def _body_clues(lines: Sequence[LetterLine], base: float) -> Iterator[Clue]:
    """How a body speaks of itself: "Ældrerådet har drøftet …", "vi i lokalrådet i Ejby"."""
    for nth, line in enumerate(lines):
        if nth >= 12:
            return
        sentences = _SENTENCE.split(line.text)
        early = nth < _FIRST
        for sentence in sentences[: 4 if early else 1]:
            name = name_at(sentence)
            if name and len(name.split()) <= 12:
                start = sentence.find(name) + len(name)
                if _PROCEDURE.match(sentence, start):
                    yield Clue(name, (base + 2) if is_body(name) else base, "presentation")
                elif early and _VERB.match(sentence, start):
                    yield Clue(name, base if is_body(name) else base - 1, "body")
            yield from _subject_clues(sentence, "presentation" if early else "body")
            if not early:
                continue
            yield from _behalf_clues(sentence, "presentation")
            for pattern, weight in ((_SPEAKS_AS, base + 2), (_WE_IN, base)):
                for found in pattern.finditer(sentence):
                    name = name_at(sentence, found.end())
                    if name and not TIE.search(found.group()):
                        yield Clue(name, weight if is_body(name) else weight - 2, "presentation")
            called = _CALLED.match(sentence)
            if called and (person := person_in(" ".join(sentence[called.end() :].split()[:6]))):
                yield Clue(person, 5.0, "presentation", person=True)


def _mail_clues(mail: MailHeader) -> Iterator[Clue]:
    display = re.sub(r"\s*[(\[].*?[)\]]", "", mail.sender).strip(" \"'")
    if display and "@" not in display:
        turned = inverted(display)
        person = person_in(turned)
        if person and not is_body(turned):
            yield Clue(person, 4.5, "mail", person=True)
        for part in re.split(r"\s+[–—-]\s+|\s*[|·/,]\s*", display):
            if is_body(part) and not person_in(part):
                yield Clue(clean_name(part), 6.0, "mail")
            elif not person and len(part) > 3:
                yield Clue(clean_name(part), 3.0, "mail")
    person = from_address(mail.address)
    if person:
        yield Clue(person, 2.0, "mail", person=True)
    yield from _subject_clues(
        re.sub(r"^(?:\s*(?:sv|vs|re|fw|fwd)\s*:)+\s*", "", mail.subject, flags=re.IGNORECASE),
        "subject",
    )
    yield from _pieces(mail.subject, 3.0, "subject")


_FILE_NOISE = re.compile(
    r"\b(?:hørings?svar(?:et)?|høring(?:en|sportal(?:en)?)?|svar|sv|vs|re|fw|vedr|bemærkninger|udtalelse"
    r"|endelig\w*|underskrevet|signeret|version|v\d|kopi|scan\w*|skm\w*|img\w*|brev|indscannet|journal\w*"
    r"|modtaget|uddrag|referat|skema|høringsskema|til|om|på|af|udkast"
    r"|final|kladde|rettet|ny|revideret|samlet|mail|e-mail|pdf|docx|politik\w*|\w+politik\w*|strategi\w*"
    r"|plan\w*|\w+plan\b|nr)\b|\d{6,}|\d{1,4}[-.]\d{1,2}[-.]\d{2,4}|\b\d{1,4}\b|\(\d+\)",
    re.IGNORECASE,
)


def _file_clues(stem: str) -> Iterator[Clue]:
    text = stem.replace("_", " ")
    yield from (
        Clue(c.name, c.weight - 2.0, "file", c.person) for c in _subject_clues(text, "file")
    )
    yield from _pieces(text, 3.0, "file")
    bare = clean_name(_FILE_NOISE.sub(" ", text))
    name = name_at(bare)
    if is_body(name):
        yield Clue(name, 2.5, "file")
    elif person := person_in(bare):
        yield Clue(person, 2.0, "file", person=True)


def _pieces(text: str, weight: float, where: str) -> Iterator[Clue]:
    """The parts of a subject or file name that are nothing but a name."""
    for part in re.split(r"\s+[-–—]\s+|\s*[,()\[\]:|]\s*|_", text):
        name = clean_name(re.sub(r"^[\d\W]+", "", part))
        if not name or find_dates(name):
            continue
        if is_body(name) and is_name(name):
            yield Clue(without_genitive(name), weight, where)
        elif (person := person_in(name)) == name and person:
            yield Clue(person, weight - 1.0, where, person=True)
