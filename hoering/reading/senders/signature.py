"""Clues below the closing: who signed, in what office, on whose behalf; and two people who sign together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hoering.reading.senders.bodies import CLASS_OF, is_body
from hoering.reading.senders.clue import Clue
from hoering.reading.senders.letter import Letter, LetterLine, Place
from hoering.reading.senders.names import (
    clean_name,
    is_printed_name,
    name_at,
    printed_name,
)
from hoering.reading.senders.persons import (
    CONTACT,
    from_address,
    given_name,
    is_address,
    is_given_named,
    is_home,
    is_owners_firm,
    person_in,
)
from hoering.reading.senders.spellings import small_name_at
from hoering.reading.senders.voice import Voice
from hoering.reading.wording.roles import PROFESSION, ROLE, ROLES, TIE

_ON_BEHALF = re.compile(r"(?<!ikke )\b(?:på\s+vegne\s+af|p\.?\s?v\.?\s?a\.?)\s+", re.IGNORECASE)
_BEHALF_OF = re.compile(r"(?<!ikke )\bpå\s+(.{3,70}?)s?\s+vegne\b", re.IGNORECASE)
_FOR = re.compile(r"^(?i:for|fra)\s+(?=[A-ZÆØÅ]|bestyrelsen\s)")
_ROLE_AT = re.compile(rf"\b{ROLES}(?:en|et)?\s*(?:,|for|i|ved|på|af|hos|-|–|/)\s+", re.IGNORECASE)
# What follows a name up to the end where an address begins: its own full stops end no sentence.
_STREET_ON = re.compile(r"\s*[,•·|]?\s*[A-ZÆØÅ][\wæøå]+\s\d+\s?[A-ZÆØÅa-zæøå]?(?:,.*)?$")
_SMALL = re.compile(r"(?!(?:fra|for|til|med|i|på|alle|os)\b)[a-zæøåé-]{2,}(?: [a-zæøåé-]{2,}){1,2}")
# "… det hænger ikke sammen mvh kenni holm", all in one paragraph.
_CLOSED_INSIDE = re.compile(
    r"(?<!\ben)(?<!\bmin)\s(?:m\.?v\.?h\.?|(?:(?:med )?(?:venlig|kærlig|bedste|mange) )?hils(?:en|ner))(?: fra)?"
    r"[\s,.]+(?=(?!(?:til|om|på|i|med)\b)\S+(?: \S+){0,3}$)",
    re.IGNORECASE,
)
# "formand for Holme Borgerforening (1998-2012)": was, and is no more.
_WAS = re.compile(r"\s*(?:\(\D{0,8})?\d{4}\s*[-–]\s*\d{4}\b")
_SMALL_WORD = re.compile(r"[a-zæøå-]{4,}")  # no "f." or "v/"
_COUNTED = re.compile(r"de\s+\d+", re.IGNORECASE)  # "på vegne af de 12 kolleger" names nobody
_MAIL = re.compile(r"[\w.+\-]+@[\w.\-]+\w")
_FROM = re.compile(r"\b(?:fra|af)\s+(\S+)", re.IGNORECASE)
# "Blomsterhjørnet v/ Ida Holm": a firm and who owns it, as one is registered.
_OWNED = re.compile(r"(?P<firm>[^,:]{3,60}?),?\s+v/\s*(?P<owner>\S.*)")
_SHORT = 40  # letters of a line that can be a signature
_SUFFIX = re.compile(r"\s+\S*\d\S*$")
_TWICE = re.compile(
    r"(?P<one>[\w.-]+(?: [\w.-]+)?) (?P<last>[\w-]+) (?P<other>(?!og )[\w.-]+(?: [\w.-]+)?) (?P=last)"
)
_WE = re.compile(r"\b(?:vi|os|vores)\b", re.IGNORECASE)


def tail_clues(lines: Sequence[LetterLine]) -> Iterator[Clue]:
    """Who signed, and for whom: offices, "på vegne af …", the body on a line of its own."""
    people, employed = 0, False
    for nth, line in enumerate(lines):
        text = line.text
        if nth == 0 and _SMALL.fullmatch(text) and not (is_body(text) or TIE.search(text)):
            text = text.title()  # "mvh kenni holm"
        if inner := re.fullmatch(r"\((.+)\)", text):
            text = inner[1]
        yield from behalf_clues(text, "tail")
        if (
            _SMALL_WORD.match(text)
            and (small := small_name_at(text))
            and len(text) < _SHORT + len(small)
        ):
            yield Clue(small, 6.0, "tail")
        if firm := owned_firm(text):
            yield Clue(firm, 6.5, "tail")
        if found := CLASS_OF.search(text):
            yield Clue(found.group(), 6.0, "tail")
        alone = is_printed_name(printed_name(text)) and is_body(printed_name(text))
        tied = bool(TIE.search(text)) and not ROLE.search(text) and not alone
        if not tied:
            yield from role_clues(text, "tail")
        below = tied or employed  # "Lektor", and the school on the next line
        employed = tied and not person_in(text)
        person = person_in(text)
        if person and people < 3:
            people += 1
            yield Clue(person, 5.0 if people == 1 else 4.0, "tail", person=True)
        if is_home(text) or (is_address(text) and not is_body(text)):
            continue
        for part in re.split(r"\s*[,·|•;/]\s*|\s+[–—-]\s+", CONTACT.sub("", text)):
            name = printed_name(part)
            if is_printed_name(name) and is_body(name) and not person_in(name):
                yield Clue(name, 1.0 if below else 6.0 if name == text.strip() else 4.5, "tail")
        whole = printed_name(text)
        if not below and is_printed_name(whole) and not person_in(whole):
            if is_body(whole):
                yield Clue(whole, 6.0, "tail")
            elif len(whole.split()) > 1:
                yield Clue(whole, 2.5, "tail")


def owned_firm(text: str) -> str:
    """The firm of "Blomsterhjørnet v/ Ida Holm", whose own name tells no trade; "" for none.

    A body whose name says what it is, and an officer behind the stroke, are told elsewhere.
    """
    found = _OWNED.fullmatch(text.strip())
    firm = clean_name(found["firm"]) if found else ""
    if not found or not is_printed_name(firm) or not person_in(found["owner"]):
        return ""
    return "" if is_given_named(firm) or is_body(firm) or ROLE.search(text) else firm


def firm_of(letter: Letter, owner: str) -> str:
    """The firm that `owner` heads or signs as its own: "Kokkeriet v/ Ida Holm"; "" for none."""
    lines = [line.text for line in letter.at(Place.HEAD, Place.ASIDE, Place.TAIL)]
    lines += [f"{one} {two}" for one, two in pairwise(lines) if two.lower().startswith("v/")]
    own = (text for text in lines if is_owners_firm(text) and owner.startswith(text.split("s ")[0]))
    return next((f for text in lines if (f := owned_firm(text)) and owner in text), next(own, ""))


def practice_of(letter: Letter, person: str, firm: str) -> str:
    """The firm on the letterhead of one who signs by his profession: "Ida Holm", "praktiserende læge".

    "" where its name does not stand above the text, or the profession not beside or below the person's.
    """
    above = any(line.text.startswith(firm) for line in letter.at(Place.HEAD, Place.ASIDE))
    if not firm or not above:
        return ""
    tail = [line.text for line in letter.at(Place.TAIL)]
    for text, below in pairwise([*tail, ""]):
        beside = text.removeprefix(person)
        if beside != text and (PROFESSION.search(beside) or PROFESSION.match(below)):
            return firm
    return ""


def ending_clues(lines: Sequence[LetterLine]) -> Iterator[Clue]:
    """Who signs behind the last sentence, in its own paragraph: "… bump, tak. Ida Holm, Ågade 2"."""
    for line in lines:
        last = last_words(line.text)
        last = re.sub(r"^(\S+) (?=\1 )", "", last)  # "Samira", and "Samira Haddad" below it
        name = person_in(last)
        rest = CONTACT.sub("", last.removeprefix(name))
        if name and last.startswith(name) and (not rest or rest[0] in " ,;/•·|("):
            yield Clue(name, 4.0, "tail", person=True)
            body = printed_name(rest[1:]) if rest.startswith(",") else ""
            if is_body(body) and is_printed_name(body):  # "… nemmest. Ida Holm, Åby Borgerforening"
                yield Clue(body, 6.0, "tail")


def last_words(paragraph: str) -> str:
    """What stands behind a paragraph's last sentence, an address left out; "" for a lone sentence."""
    if closed := _CLOSED_INSIDE.search(paragraph):
        last = paragraph[closed.end() :]
        return last.title() if _SMALL.fullmatch(last) else last
    *before, last = re.split(r"(?<=[.!?])\s+(?=/?\s?[A-ZÆØÅ])", _STREET_ON.sub("", paragraph))
    return last if before else ""


def role_clues(text: str, where: str) -> Iterator[Clue]:
    """ "formand for Holme Idrætsforening"."""
    role = _ROLE_AT.search(text)
    name = name_at(text, role.end()) if role else ""
    if role and _WAS.search(text, role.end()):
        return
    if name and not person_in(name):
        yield Clue(name, 6.0 if is_body(name) else 3.5, where)


def was_until(text: str, at: int) -> bool:
    """Whether the years of an office that has ended stand there: "(1998-2012)"."""
    return _WAS.match(text, at) is not None


def behalf_clues(text: str, where: str) -> Iterator[Clue]:
    """ "På vegne af Ældrerådet", "På Ældrerådets vegne", in a signature "For Ældrerådet"."""
    for pattern in (_ON_BEHALF, _FOR) if where == "tail" else (_ON_BEHALF,):
        found = pattern.search(text)
        if found:
            name = name_at(text, found.end())
            person = person_in(name)
            if person and not is_body(name):
                yield Clue(person, 5.5, where, person=True)
            elif name and not _COUNTED.fullmatch(name):
                yield Clue(name, 8.0 if is_body(name) else 6.0, where)
    owner = _BEHALF_OF.search(text)
    if owner:
        name = name_at(owner.group(1))
        yield Clue(name, 8.0 if is_body(name) else 5.0, where)


def given_name_in(letter: Letter) -> str:
    """The first name that signs the letter, or else the person whom its only address spells out.

    "" when there is none. To be asked where no full name stands in the letter.
    """
    tail = [line.text for line in letter.at(Place.TAIL) if len(line.text) <= _SHORT]
    end = letter.at(Place.BODY)[-1:]
    last = [line.text for line in end if len(line.text) <= _SHORT]
    # "… mange biler hilsen ali"
    closed = [line.text for line in letter.lines[-1:] if _CLOSED_INSIDE.search(line.text)]
    last += [last_words(text).title() for text in closed]
    for text in [*tail, *last]:
        if name := given_name(text):
            return name
    for text in [*tail, *last]:
        if (found := _MAIL.search(text)) and (name := from_address(found.group())):
            return name
    for stem in letter.names:
        if (found := _FROM.search(_SUFFIX.sub("", stem))) and (name := given_name(found[1])):
            return name
    return ""


def couple_of(letter: Letter, person: str, voice: Voice) -> str:
    """ "Sofie Bagge og Emil Nyholm", where the two sign below each other and write of themselves as "vi".

    The person alone in all other letters; "Tove og Finn Holm" for one family name.
    """
    if family := family_of(letter):
        return family
    if shared := _shared_name(person, letter):
        return shared
    if signed := _signing_couple(person, letter):
        return signed
    joined = re.fullmatch(r"(\S+ .+) og \S+", person)
    if joined and voice is Voice.ONE:
        return joined[1]  # "Kaj Ove Brandt og Trille": she is his dog
    twice = _TWICE.fullmatch(person)
    if twice:
        return f"{twice['one']} og {twice['other']} {twice['last']}"
    if not any(_WE.search(line.text) for line in letter.at(Place.HEAD, Place.BODY)):
        return person
    lines = [line.text for line in letter.at(Place.TAIL)]
    for first, second in pairwise(lines):
        other = person_in(second)
        alone = not any(mark.search(text) for text in (first, second) for mark in (ROLE, TIE))
        shown = letter.mail.sender if letter.mail else ""
        if shown.startswith(other):
            continue  # the body's name, written like a person's
        if person_in(first) == person and other and other != person and alone:
            return _together(person, other)
    return person


def _shared_name(pair: str, letter: Letter) -> str:
    """ "Rasmus og Line" whose mail "Rasmus Bæk" sends: "Rasmus og Line Bæk"; else ""."""
    found = re.fullmatch(r"(\S+) (?:og|&) (\S+)", pair)
    given, _, family = (person_in(letter.mail.sender) if letter.mail else "").partition(" ")
    if not found or not family or given not in found.groups():
        return ""
    return f"{found[1]} og {found[2]} {family.rpartition(' ')[2]}"


def _signing_couple(person: str, letter: Letter) -> str:
    """ "Ida og Bo Holm" that sign where Ida alone is named as sender; "" where none do."""
    for line in letter.at(Place.TAIL):
        pair = person_in(line.text)
        if " og " in pair and {*person.split()} < {*pair.split()}:
            return pair
    return ""


def family_of(letter: Letter) -> str:
    """ "Familien Bech", which signs as such; "" where none does."""
    return next((t for line in letter.at(Place.TAIL) if (t := _family(line.text))), "")


def _family(line: str) -> str:
    found = re.match(
        r"(?i:familien|fam\.)\s+([A-ZÆØÅ][\w-]+(?:[ -][A-ZÆØÅ][\w-]+){0,2})"
        r"(?:,? (?:i|på|fra)\b.*|, .*|\W*)$",
        line,
    )
    return f"Familien {found[1]}" if found else ""


def _together(first: str, second: str) -> str:
    if " og " in first or " og " in second:
        return first
    given, _, family = first.rpartition(" ")
    return f"{given} og {second}" if second.endswith(f" {family}") else f"{first} og {second}"
