"""The contact data of a letter, line by line: numbers, e-mails, addresses, homes told in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from hoering.dansk import WEEKDAYS
from hoering.domain import PersonalKind, RoundFacts, Span, Verdict
from hoering.language.namelist import NameList
from hoering.privacy.contacts.contact import judge_email, judge_phone
from hoering.privacy.contacts.home_or_office import judge_address
from hoering.privacy.contacts.homes import homes, is_institution
from hoering.privacy.letters.lined_letter import Line, LinedLetter
from hoering.privacy.patterns.address_neighbours import (
    HOUSE_IN_FRONT,
    HOUSING_IN_FRONT,
    LONE_FARM,
    LONE_STREET,
    OWN_HOUSE,
    VILLAGE_BEHIND,
    with_neighbours,
    with_town,
)
from hoering.privacy.patterns.addresses import addresses
from hoering.privacy.patterns.digits import numbers
from hoering.privacy.patterns.emails import cut_emails, emails
from hoering.privacy.patterns.houses import house_numbers
from hoering.privacy.patterns.phones import phones
from hoering.privacy.wording.hit import Hit

# The label of a form's field, before its value or in the cell or line above it.
_ASKED = re.compile(
    r"(?i)\s*(?:din |jeres |privat)?(?:adresse|bopæl|vejnavn(?: og nr\.?)?|gade|vej|postnr\.?(?: og by)?|by"
    r"|telefon\w*|tlf\.?(?: ?nr\.?)?|mobil\w*"
    r"|kontaktoplysninger)\s*:?(?=\s|$)\s*"
)
# "Nete Holm, nr. 4" in a list of neighbours
_RESIDENT = re.compile(
    r"([A-ZÆØÅ][\w-]+)\s(?!\w+(?:vej|gade|allé|stræde)\b)[A-ZÆØÅ][\w-]+,\s(?=nr)"
)
_LETTERHEAD = 2  # lines at the top where a street or a farm alone is the sender's


def contact_data(
    letter: LinedLetter, facts: RoundFacts, names: NameList, people: Sequence[Hit]
) -> list[Hit]:
    """The contact data with a verdict each; no two of them overlap.

    `people` are the letter's names.
    """
    text = letter.response.document.text
    hidden = [h.span for h in people if h.verdict is Verdict.HIDE]
    signers = [h.span for h in people if h.verdict is Verdict.KEEP and " " in h.person]
    hits = list(_contact_hits(letter, facts, names, hidden, signers))
    hits = _with_longer(hits, _over_lines(letter, hits, facts, names))
    hits = _with_longer(hits, homes(letter, names))
    if letter.private:
        hits = _with_longer(hits, house_numbers(text))
        hits += farms_again(text, hits, people)
    # "Asta Quistgaard, 92": a name that is hidden goes before a place that is named and stays.
    hits = [h for h in hits if not (_stays(h) and any(h.span.overlaps(s) for s in hidden))]
    at_names = _numbers_at(text, people, [h for h in hits if not _stays(h)])
    hits = [h for h in hits if not (_stays(h) and any(h.span.overlaps(n.span) for n in at_names))]
    return hits + at_names


def beside(name: Hit, contact: Sequence[Span], text: str) -> Hit | None:
    """A name without what belongs to an address or a number: "Hother Blom Blomstervænget" 1."""
    start, end = name.span.start, name.span.end
    for other in contact:
        if not other.overlaps(Span(start, end)):
            continue
        if other.start <= start:
            start = other.end
        else:
            end = other.start
        if start >= end:
            return None
    raw = text[start:end]
    bare = raw.strip(" ,.;-–/()<")
    if Span(start, end) == name.span:
        return name
    if len(bare) < 2 or not bare[0].isupper():
        return None
    at = start + raw.index(bare)
    own = name.person == " ".join(name.span.of(text).split())  # with a road's name for a family's
    person = bare if own or (name.person and bare not in name.person) else name.person
    return replace(name, span=Span(at, at + len(bare)), person=person)


def _stays(hit: Hit) -> bool:
    return hit.kind is PersonalKind.ADDRESS and hit.verdict is Verdict.KEEP


_AT_NUMBER = re.compile(
    r"\s(?:i|fra)\s((?:nr\.?|nummer)\s\d{1,3}\s?[A-Za-z]?)(?!\w)"
    r"|,?\s(?:\(|i\s|på\s)?((?:stue|værelse|vær\.|bolig|lejlighed|lejl\.|bungalow|parcel|havelod|rækkehus)\s(?:nr\.?\s)?\d{1,3}[A-Za-z]?(?:,?\s(?:på\s|i\s)?[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)?)?)(?!\w)"
)
# "Beboeren i nr. 18, fru Ottesen,"
_NUMBER_BEFORE = re.compile(
    r"\b(?:i|af|fra|på)\s((?:(?:have|hus|bolig|parcel|lod)\s)?(?:nr\.?|nummer)\s\d{1,3}\s?[A-Za-z]?)"
    # "I nummer 7 bor Agnete", "i nr. 11 bor der en familie, der hedder Barfoed".
    r"(?:,\s|\s(?:bor|boede|sidder)\s(?:[a-zæøå]+\s){0,3})$",
    re.I,
)


def _numbers_at(text: str, people: Sequence[Hit], hits: Sequence[Hit]) -> list[Hit]:
    """ "Preben Sloth i nr. 48", "i nr. 48, Preben Sloth": the house of somebody whose name is hidden."""
    hidden = [name.span for name in people if name.verdict is Verdict.HIDE]
    found = [
        Span(*match.span(match.lastindex or 1))
        for name in hidden
        if (match := _AT_NUMBER.match(text, name.end))
    ]
    for name in hidden:
        match = _NUMBER_BEFORE.search(text, max(0, name.start - 50), name.start)
        found += [Span(*match.span(1))] if match else []
    return [
        Hit(span, PersonalKind.ADDRESS, "husnummer ved et navn")
        for span in found
        if not any(span.overlaps(h.span) for h in hits)
    ]


def _behind_given(line: str, at: int, names: NameList) -> bool:
    """Whether a word is a family's, behind a given name or an initial: "Ida Lundsgaard, Byvej 4"."""
    word = (line[:at].split() or [""])[-1]
    return names.given_share(word) > 0 or (word.endswith(".") and word[:1].isupper())


def _with_house(line: str, place: Span, names: NameList, housing: bool = False) -> Span:
    """An address in a sentence with the name of its house or farm in front, and its town behind."""
    lead = line[: place.start]
    front = HOUSE_IN_FRONT.search(lead) or (HOUSING_IN_FRONT.search(lead) if housing else None)
    if front and _behind_given(line, front.start(), names):
        front = None  # "Ulrik Mølgaard, Engvej 4"
    return Span(front.start() if front else place.start, with_town(line, place).end)


def _in_sentence(line: str, place: Span, names: NameList, is_name: Callable[[str], bool]) -> Span:
    """The same in a private letter, with the village behind a house of the writer's own."""
    whole = _with_house(line, place, names, housing=True)
    village = VILLAGE_BEHIND.match(line, whole.end)
    own = OWN_HOUSE.search(line[: place.start])
    if village and own and not is_name(village.group(1).split()[0]):
        return Span(whole.start, village.end())
    return whole


def _contact_hits(
    letter: LinedLetter,
    facts: RoundFacts,
    names: NameList,
    persons: Sequence[Span],
    signers: Sequence[Span],
) -> Iterator[Hit]:
    """Numbers, e-mails and addresses, line by line; what overlaps goes to the first."""
    text = letter.response.document.text
    label = ""

    def is_name(word: str) -> bool:
        return names.given_share(word) > 0 or word in letter.response.sender.split()

    def is_first_name(word: str) -> bool:
        return names.given_share(word) > 0 or word in letter.response.sender.split()[:-1]

    for nth, line in enumerate(letter.lines):
        taken: list[Span] = []
        asked = bool(_ASKED.match(line.text) or _ASKED.fullmatch(label))
        label = line.text
        for hit in _of_line(line.text, line.is_short and (line.edge or asked), letter.private):
            place = hit.span
            if hit.kind is PersonalKind.ADDRESS and line.edge and line.is_short and letter.private:
                place = with_neighbours(line.text, place, is_name, is_first_name)
            elif hit.kind is PersonalKind.ADDRESS and letter.private:
                place = _in_sentence(line.text, place, names, is_name)
            resident = _RESIDENT.match(line.text, place.start, place.end)
            if hit.kind is PersonalKind.ADDRESS and resident and is_first_name(resident[1]):
                place = Span(resident.end(), place.end)
            span = Span(line.span.start + place.start, line.span.start + place.end)
            if any(span.overlaps(t) for t in taken):
                continue
            taken.append(span)
            verdict, why = hit.verdict, hit.why
            if hit.kind is PersonalKind.EMAIL:
                verdict, why = judge_email(text, span, letter, facts, names)
            elif hit.kind is PersonalKind.PHONE:
                verdict, why = judge_phone(text, span, letter, facts, persons, signers)
            elif hit.kind is PersonalKind.ADDRESS:
                verdict, why = judge_address(text, span, letter, persons)
                if verdict is Verdict.HIDE and not letter.private:
                    place = _with_house(line.text, place, names)  # and the home's town
                    span = Span(line.span.start + place.start, line.span.start + place.end)
                    taken.append(span)
            yield Hit(span, hit.kind, why, verdict)
        if letter.private and (line.tail or nth < _LETTERHEAD):
            yield from _lone_street(line)


def _over_lines(
    letter: LinedLetter, hits: Sequence[Hit], facts: RoundFacts, names: NameList
) -> list[Hit]:
    """Telephones and e-mails that a line's end cut in two."""
    text = letter.response.document.text
    cut = [
        Hit(hit.span, hit.kind, hit.why, judge_email(text, hit.span, letter, facts, names)[0])
        for hit in cut_emails(text)
    ]
    return cut + [
        Hit(
            hit.span,
            hit.kind,
            "telefonnummer over to linjer",
            judge_phone(text, hit.span, letter, facts)[0],
        )
        for hit in phones(text)
        if "\n" in hit.span.of(text) and not any(hit.span.overlaps(h.span) for h in hits)
    ]


def _with_longer(hits: Sequence[Hit], found: Iterable[Hit]) -> list[Hit]:
    """The hits and what was found besides; of a datum that lies in a longer one only the longer."""
    kept = list(hits)
    for more in sorted(found, key=lambda h: -len(h.span)):
        beside = [h for h in kept if h.span.overlaps(more.span)]
        within = all(
            more.span.start <= h.span.start and h.span.end <= more.span.end for h in beside
        )
        same = all(h.kind is more.kind for h in beside)
        if same and within and not any(h.span == more.span for h in beside):
            kept = [h for h in kept if h not in beside] + [more]
    return kept


def _of_line(text: str, near_contact: bool, private: bool) -> Iterator[Hit]:
    yield from emails(text)
    yield from numbers(text, near_contact, private)
    yield from addresses(text, near_contact)


_PLACE = re.compile(r"(?:[A-ZÆØÅ][\wæøå.-]*(?:\s[A-ZÆØÅ][\wæøå.-]*){0,2})?")
_DATED = re.compile(rf"(?i)(?:{'|'.join(WEEKDAYS)}|den\s\d|\d{{1,2}}[./])")


def _lone_street(line: Line) -> Iterator[Hit]:
    """A street without a number, or a farm, below a private person's name."""
    text, span = line.text, line.span
    farm, _, village = text.partition(",")
    bare = farm.strip()
    dated = _DATED.match(village.strip())
    if LONE_FARM.fullmatch(bare.capitalize() if bare.isupper() else bare) and (
        dated or _PLACE.fullmatch(village.strip())
    ):
        start = span.start + text.index(bare)
        yield Hit(
            Span(start, start + len(bare) if dated else span.start + len(text.rstrip())),
            PersonalKind.ADDRESS,
            "gård over brevet",
        )
        return
    last = re.sub(r"^(?:på|i|ved|ad)\s", "", text.rsplit(",", 1)[-1].strip(" ,."))
    found = LONE_FARM.fullmatch(last) or LONE_STREET.fullmatch(last)
    if found:
        start = span.start + text.rindex(found.group())
        place = Span(start, start + len(found.group()))
        yield Hit(place, PersonalKind.ADDRESS, "vej under afsenderens navn")


def farms_again(text: str, hits: Sequence[Hit], people: Sequence[Hit]) -> Iterator[Hit]:
    """Where the farm of a hidden address in `hits` stands without its village or road, and is no
    part of a name: of `people` many are called after theirs."""
    told = [h.span for h in hits if h.kind is PersonalKind.ADDRESS and h.verdict is Verdict.HIDE]
    taken = [h.span for h in (*hits, *people)]
    for farm in sorted({span.of(text).split(",")[0].strip() for span in told}):
        if not LONE_FARM.fullmatch(farm) or is_institution(text, farm):
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(farm)}(?![\w-])", text):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                yield Hit(span, PersonalKind.ADDRESS, "gården, nævnt igen")
