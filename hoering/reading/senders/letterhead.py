"""Clues above and beside the text: letterhead, sidebar, foot, the fields of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import SenderKind
from hoering.language.dates import find_dates
from hoering.reading.senders.bodies import PAPER_OF, is_body, is_generic, kind_of_body, pupils_at
from hoering.reading.senders.clue import Clue
from hoering.reading.senders.letter import Letter, LetterLine, Place
from hoering.reading.senders.names import (
    clean_name,
    described,
    is_full,
    is_printed_name,
    is_sub_body,
    name_at,
    printed_name,
)
from hoering.reading.senders.persons import (
    CONTACT,
    before_street,
    is_address,
    is_home,
    is_street,
    person_in,
)
from hoering.reading.senders.recipient import Recipient
from hoering.reading.senders.signature import role_clues
from hoering.reading.senders.spellings import in_small_letters
from hoering.reading.senders.titles import subject_clues
from hoering.reading.wording.formfields import FieldKind, is_unnamed
from hoering.reading.wording.roles import ROLE, ROLES, TIE

_SUBJECT_START = re.compile(r"(?:vedr|ang|emne|re:|sv:|vs:)", re.IGNORECASE)


_BESIDE = re.compile(r"\s+v/\s*|\s+ved\s+|,\s+|\s*\(")
_AS_ROLE = re.compile(rf"^(?i:{ROLES}(?:en|et)?) (?:for|i|på|af) (?=[A-ZÆØÅ])")


def field_clues(letter: Letter) -> Iterator[Clue]:
    """What the fields of a web form name: organisation (9), sender, name."""
    halves = {
        f.kind: f.value for f in letter.fields if f.kind in (FieldKind.GIVEN, FieldKind.FAMILY)
    }
    if len(halves) == 2 and all(halves.values()):
        both = f"{halves[FieldKind.GIVEN]} {halves[FieldKind.FAMILY]}"
        yield Clue(clean_name(both), 6.0, "field", person=True)
    for field in letter.fields:
        value = clean_name(field.value)
        first = value.partition(",")[0]
        if field.kind is FieldKind.NAME and is_address(value) and person_in(first) == first:
            value = first  # "Ida Holm, Tjørnevej 15"
        if not value or is_address(value) or is_unnamed(value):
            continue
        if body := _body_beside(value):
            yield Clue(body, 8.0, "field")
            continue
        firm, _, owner = value.partition(" v/")
        if owner and person_in(owner.strip()):
            value = firm  # "Kiosken ved Banen v/ Ida Holm"
        person = person_in(value)
        if field.kind is FieldKind.BODY:
            yield Clue(re.sub(r"\s*\([^)]*\)$", "", value) or value, 9.0, "field")
        elif field.kind in (FieldKind.NAME, FieldKind.EITHER):
            if is_body(value) and not person:
                yield Clue(value, 8.0, "field")
            elif person or field.kind is FieldKind.NAME:
                yield Clue(person or value, 6.0, "field", person=True)
            else:
                yield Clue(value, 6.0, "field")


def _body_beside(value: str) -> str:
    """The body of "Café Mokka v/ Ida Holm", "Skoleleder Ida Holm, Byskolen" or "Ida Holm (Café Mokka)"."""
    parts = [_AS_ROLE.sub("", p.strip(" )")) for p in _BESIDE.split(value)]
    parts = [ROLE.sub("", p).strip() if person_in(p) or ROLE.fullmatch(p) else p for p in parts]
    parts = [p for p in parts if p]
    bodies = [p for p in parts if is_body(p) and not person_in(p) and not TIE.match(p)]
    alone = len(parts) == 2 and len(bodies) == 1
    return bodies[0] if alone and any(person_in(p) == p for p in parts) else ""


def head_clues(lines: Sequence[LetterLine], recipient: Recipient) -> Iterator[Clue]:
    """Names above the text, the first lines most; what follows the recipient hardly counts."""
    addressed = False
    for nth, line in enumerate(lines):
        text = line.text
        yield from subject_clues(text, "subject")
        if recipient.is_addressed(text):
            addressed = addressed or nth > 0 or not recipient.is_named(text)
            continue
        text = _undated(text)
        yield from role_clues(text, "head")
        if (
            find_dates(text)
            or _SUBJECT_START.match(text)
            or is_home(text)
            or (is_address(text) and not is_body(text))
        ):
            continue
        if not recipient.municipality and (unit := _UNIT_OF.match(text)) and is_body(unit[2]):
            yield Clue(f"{clean_name(unit[2])}, {unit[1]}", 8.0, "head")
        below = lines[nth + 1].text if nth + 1 < len(lines) else ""
        if not addressed and (led := _led_by(text) or (_led_below(text, below))):
            yield Clue(led, 6.5, "head")
            continue
        text = _without_municipality(text, recipient)
        if is_body(before := before_street(text)) and is_printed_name(before):
            text = before
        weight = 1.0 if addressed else (6.0, 5.0, 4.0)[min(nth, 2)] + (line.heading and nth < 2)
        yield from _line_clues(text, weight, "head", first=nth == 0 and not addressed)
        yield from _with_part(lines, nth, weight)
        if not addressed and (person := person_in(text)):
            yield Clue(person, 3.0, "head", person=True)


def _undated(text: str) -> str:
    """ "Tranevig Jagtforening, 24. september 2026", "Ida Holm, f. 12/9-58": what stands before."""
    dates = find_dates(text)
    before = text[: dates[0].span.start] if dates else ""
    if is_street(before) and is_body(name := printed_name(before)) and is_printed_name(name):
        return name  # "Krogh Møbler A/S, Industrivej 12 1. oktober 2026"
    found = re.fullmatch(r"(.{5,}?)\s*[,·|]\s*(?:den|d\.|f\.|født)?\s*", before)
    return found[1] if found and name_at(found[1]) == clean_name(found[1]) else text


# What stands before "v/ formand Ida Holm", be it written like a person's name.
_LED = re.compile(
    r"(.{4,60}?),?\s+(?:v/|v\.|ved)\s*(?=\w*(?:formand|forkvinde|forperson|leder|kasserer|sekretær)\b)",
    re.IGNORECASE,
)


def _led_by(text: str) -> str:
    """ "Vestby Badminton v/ formand Ida Holm" → "Vestby Badminton"; "" where nobody is named."""
    found = _LED.match(text)
    name = found[1] if found else ""
    named = found is not None and person_in(text[found.end() :])
    return clean_name(name) if named and is_printed_name(name) else ""


def _led_below(text: str, below: str) -> str:
    """ "Bevar Engen" above "v/ Ida Holm": a name, whatever it looks like; "" where nobody is named."""
    named = re.match(r"v(?:/|\.|ed\b)\s*(?=\w)", below)
    person = named and person_in(below[named.end() :])
    return clean_name(text) if person and is_printed_name(text) else ""


# "Lyngå Kommune | Center for Økonomi", in a round of which no municipality is known
_UNIT_OF = re.compile(r"([A-ZÆØÅ][\wæøå-]+ Kommune)\s*[|,·–-]\s*([A-ZÆØÅ][^|,·]{3,60})")
_FAX = re.compile(r"\bfra\s*:\s*(.{3,60}?)\s+til\s*:", re.IGNORECASE)
# "Af Ida Holm, arkitekt": above a letter that stood in a newspaper.
_BYLINE = re.compile(r"(?:Af|(?:Læserbrev|Debatindlæg|Indlæg|Skrevet) af|Tekst:)\s+(?=[A-ZÆØÅ])")
_FILLED = re.compile(
    r"(?:skemaet er |svaret er )?(?:udfyldt|besvaret|indsendt|afgivet|udarbejdet|skrevet) af\s+(?=[A-ZÆØÅ\d])",
    re.IGNORECASE,
)


def line_clues(lines: Sequence[LetterLine]) -> Iterator[Clue]:
    """ "Udfyldt af Svømmeklubben Delfinen ved …", "FRA: ÆLDRERÅDET TIL: …", "Fra elevrådet på …"."""
    for line in lines:
        if paper := PAPER_OF.search(line.text):
            yield Clue(clean_name(name_at(line.text, paper.end())), 7.0, "head")
        if byline := _BYLINE.match(line.text):
            person = person_in(re.split(r"[,(·|]|\.\s", line.text[byline.end() :])[0])
            if person:
                yield Clue(person, 6.0, "head", person=True)
        filled, fax = _FILLED.match(line.text), _FAX.search(line.text)
        if filled:
            name = re.split(r"\s+(?:ved|v/|den)\s", name_at(line.text, filled.end()))[0]
            person = person_in(" ".join(line.text[filled.end() :].split()[:5]))
            if name and is_body(name):
                yield Clue(name, 8.0, "field")
            elif person:
                yield Clue(person, 6.0, "field", person=True)
        if fax and (name := printed_name(fax.group(1))):
            name = in_small_letters(name)
            if is_body(name):
                yield Clue(name, 5.0, "aside")
        if pupils := pupils_at(line.text, 0):
            yield Clue(clean_name(pupils.group()), 5.0, "head")
        if line.place is Place.HEAD and (
            fra := re.match(r"fra\s+(?=\w)", line.text, re.IGNORECASE)
        ):
            rest = line.text[fra.end() :]
            name = name_at(rest[:1].upper() + rest[1:])
            if is_full(name):
                yield Clue(name, 6.0, "head")


def _without_municipality(text: str, recipient: Recipient) -> str:
    """ "Tvedby Kommune, Lokal-MED Dagtilbud" without the municipality that asked."""
    own = recipient.municipality
    rest = text[len(own) :] if own and text.startswith(own) else ""
    found = re.match(r"\s*[,·|–-]\s*(?=[A-ZÆØÅ])", rest)
    return rest[found.end() :] if found and is_body(rest) else text


def _with_part(lines: Sequence[LetterLine], nth: int, weight: float) -> Iterator[Clue]:
    """ "Dansk Sygeplejeråd" above "Kreds Midt"; "Rask & Thorup" above "Advokatfirma"."""
    name = printed_name(lines[nth].text)
    part = printed_name(lines[nth + 1].text) if nth + 1 < len(lines) else ""
    whole = is_body(name) and is_printed_name(name) and not is_sub_body(name)
    below = is_sub_body(part) and is_printed_name(part) and len(part.split()) > 1
    # "Dansk Handicap Liga" above "Afdeling Sydfjord": the part tells that a body stands above it.
    odd = nth == 0 and is_printed_name(name) and not is_sub_body(name) and not person_in(name)
    if (whole or odd) and below and part[-1].isalpha():
        yield Clue(f"{name}, {part}", weight, "head")
    if whole and _OWN_UNIT.match(part) and kind_of_body(name) is SenderKind.AUTHORITY:
        yield Clue(f"{name}, {part}", weight, "head")
    trade = is_generic(part) and kind_of_body(part) is SenderKind.COMPANY
    if trade and is_printed_name(name) and not person_in(name):
        yield Clue(name, weight + 1.0, "head")
    first, comma, rest = lines[nth].text.partition(", ")
    if nth == 0 and comma and is_body(first) and "kommune" not in first.lower() and _is_unit(rest):
        yield Clue(f"{clean_name(first)}, {clean_name(rest)}", weight, "head")


# Parts of an authority that answer for themselves.
_OWN_UNIT = re.compile(r"institut for \w|(?:børne- og ungdoms)?psykiatrien$|SSP\b", re.IGNORECASE)


def _is_unit(text: str) -> bool:
    """Whether what follows a body's name on its line is a part or a town: "Børn og Unge"."""
    if not is_printed_name(clean_name(text)) or len(text.split()) > 4:
        return False
    return not (
        person_in(text)
        or ROLE.search(text)
        or is_address(text)
        or find_dates(text)
        or "kommune" in text.lower()
    )


def aside_clues(
    lines: Sequence[LetterLine], head: Sequence[LetterLine], recipient: Recipient
) -> Iterator[Clue]:
    """Names in sidebars, running heads and feet; what the `head` begins with may be a part of one."""
    if lines and head:
        yield from _with_part([lines[0], head[0]], 0, 5.0)
    for nth, line in enumerate(lines):
        yield from _with_part(lines, nth, 5.0)
        if not (is_address(line.text) and not is_body(line.text)):
            weight = 5.5 if nth == 0 else 4.0
            text = _without_municipality(line.text, recipient)
            yield from _line_clues(text, weight, "aside", first=nth == 0)


def _line_clues(text: str, weight: float, where: str, *, first: bool) -> Iterator[Clue]:
    """The names on a line that is no sentence: between dots, dashes and commas."""
    before = ""
    for nth, part in enumerate(re.split(r"\s*[·|•]\s*|\s+[–—-]\s+|\s{3,}", text)):
        part = CONTACT.sub("", part)
        name = described(part) or printed_name(part)
        if not (is_printed_name(name) or described(name)):
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
