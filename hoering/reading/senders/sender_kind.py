"""What sort of sender a body is: by its name, by what it says of itself, by its address."""

from __future__ import annotations

import re
from itertools import pairwise

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.senders.bodies import is_self_owning, kind_of_body
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.persons import is_address, is_owners_firm
from hoering.reading.senders.signature import owned_firm
from hoering.typed import spelt_out

_CAPACITIES: tuple[tuple[SenderKind, str], ...] = (
    (SenderKind.BOARD, r"bestyrelse"),
    (SenderKind.COUNCIL, r"\bråd\b|\w+råd\b|lokaludvalg"),
    (SenderKind.COMPANY, r"virksomhed|erhverv|firma|leverandør"),
    (SenderKind.ADMINISTRATION, r"forvaltning|afdeling|kommunal|institution|medarbejder|\bmed\b"),
    (SenderKind.AUTHORITY, r"myndighed|region|stat"),
    (SenderKind.ORGANISATION, r"organisation|forening|interesse|forbund|parti|klub"),
    (
        SenderKind.CITIZEN,
        r"\bborger\b|\bmig selv\b|\begne vegne\b|privat|forælder|forældre\b|\belev\b|pårørende|beboer|nabo",
    ),
)
_PRIVATE = re.compile(
    r"\bprivat(?:e|ejet|drevet)?,?\s+(?:\w+\s+){0,2}?(?:institution|børnehave|dagtilbud|daginstitution|børnehus"
    r"|vuggestue|plejehjem|leverandør|opholdssted|bosted|tilbud|virksomhed|aktør|skole|klinik)"
    r"|\bfriplejehjem|\bopholdssted\b|\bfri(?:skole|børnehave)\b|\bprivatejet|\b(?:modtager|tager imod"
    r"|har)\b[^.]{0,60}\bfra (?:\w+ )?(?:flere|to|tre|fire|fem|seks|syv|otte|ni|ti|\d+) kommuner"
    r"|\bgodkendt i\b[^.]{0,40}\bkommuner|\bvores (?:kunder|virksomhed|ansatte)\b",
    re.IGNORECASE,
)
_MUNICIPAL = re.compile(
    r"\b(?:vi er|er vi) (?:en del af kommunen|et? kommunal\w* (?:\w*skole|\w*center|institution|tilbud))"
    r"|\bsom (?:kommunens|kommunal\w*) (?:\w*skole|\w*center)|\bkommunens (?:eget|egen) \w*(?:skole|center)",
    re.IGNORECASE,
)
_VOLUNTARY = re.compile(
    r"\b(?:vi er|er) en (?:\w+ )?frivillig\b|\bfrivillig (?:rådgivning|organisation|forening)"
    r"|\bvores frivillige\b|\bfrivillige\b[^.]{0,20}\bdriver\b|\bdrives (?:alene |udelukkende |kun )?af\b[^.]{0,20}"
    r"\bfrivillige\b|\boverskud(?:det)? går\b|\bdriver\b[^.]{0,30}\btil fordel for\b",
    re.IGNORECASE,
)
# Those who work in a trade, and no firm: "Transportfolkene på Fyn". Professions name their firms so.
_WORKERS = re.compile(r"\w+(?:folkene|arbejderne|førerne|hjælperne|mændene)\b", re.IGNORECASE)
_FORM = re.compile(r"\b(?:A/S|ApS|I/S|P/S|K/S|G/S|IVS)(?!\w)")
# A museum answers as an authority where it guards what lies in the ground, else as an institution.
_MUSEUM = re.compile(r"museum|museet", re.IGNORECASE)
_HERITAGE = re.compile(
    r"museumslov|arkæolog|fortidsminde|gravhøj|forundersøgelse|§§? ?2[3-7]\b|kulturarv\w*myndighed",
    re.IGNORECASE,
)
# School, social services and police: the municipality's, unless the letterhead says whose.
_SSP = re.compile(r"\bSSP\b")
# An action group or a petition, whatever it wishes kept: "Bevar Lindby Skole".
_DEMANDS = re.compile(r"(?:bevar|behold|red|stop|(?:nej|ja) til) \w", re.I)
_CLASS = re.compile(r"\d{1,2}\.?\s?[a-zæøåA-ZÆØÅ]\s*(?:på|fra|,)")
_HARBOUR = re.compile(r" (?:luft)?havn$", re.IGNORECASE)
_OWNER = re.compile(
    r"\b(?:med|klinik|butiks|værksteds|virksomheds)?ejer\b|\bindehaver\b|\bbrygmester\b", re.I
)
_ALONE = re.compile(r"\b(?:jeg|mig|min|mit|mine)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:vi|os|vores|vor)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:vi|vores|vor)\b", re.IGNORECASE)
_PLACED = re.compile(r"\d|,|·|\bv/|\b(?:vej|gade|allé|plads|torv|kaj|stræde|boulevard)(?:en|et)?\b")
_MAIL = re.compile(r"[\w.+\-]+@([\w.\-]+\w)|\bwww\.([\w.\-]+\w)", re.IGNORECASE)
_UNION = re.compile(
    r"\borganiserer\b|\bvores medlemmer\b|\bmedlemmerne\b|\bmed [\d.]+ medlemmer\b|\bvi repræsenterer\b"
    r"|\binteresseorganisation|\bforeningen\b|\bkredsen\b",
    re.IGNORECASE,
)


def kind_of_sender(name: str, letter: Letter, facts: RoundFacts) -> SenderKind:
    """The kind of a body; where its name tells nothing, by the form's field and its own words."""
    kind = kind_of_body(name)
    if _CLASS.match(name):
        return SenderKind.CITIZEN
    said = letter.capacity
    stated = next((k for k, p in _CAPACITIES if re.search(p, said, re.IGNORECASE)), None)
    if _DEMANDS.match(name):
        return SenderKind.ORGANISATION
    if kind is SenderKind.ADMINISTRATION:
        return _of_institution(name, letter, facts)
    if kind is SenderKind.AUTHORITY and _MUSEUM.search(name):
        return kind if _HERITAGE.search(letter.text) else SenderKind.ORGANISATION
    if is_self_owning(name) and _says_municipal(letter, facts):
        return SenderKind.ADMINISTRATION
    if kind is SenderKind.COMPANY and not _FORM.search(name):
        return SenderKind.ADMINISTRATION if _mails_home(letter) else _of_trade(name, letter)
    if kind is SenderKind.ORGANISATION and _is_firm(name, letter):
        return SenderKind.COMPANY
    if kind is not None:
        return kind
    if any(f.firm and f.value for f in letter.fields):
        return SenderKind.COMPANY
    if stated is not None:
        return stated
    below = _kind_below(name, letter)
    if below is SenderKind.ADMINISTRATION and _VOLUNTARY.search(letter.text):
        return SenderKind.ORGANISATION
    if below is not None:
        return below
    if _is_own_office(letter, facts) or _SSP.search(name):
        return SenderKind.ADMINISTRATION
    if re.search(r"\bCVR\b", letter.text) and not _UNION.search(letter.text):
        return SenderKind.COMPANY
    if (
        _HARBOUR.search(name)
        or is_owners_firm(name)
        or any(_OWNER.search(line.text) for line in letter.at(Place.TAIL))
    ):
        return SenderKind.COMPANY
    alone = _ALONE.search(letter.body) and not _TOGETHER.search(letter.text)
    # A society's spokesman writes "vi"; "lade os" may be said by a shop.
    many = _MANY.search(letter.text)
    if not many and any(owned_firm(line.text) == name for line in letter.at(Place.TAIL)):
        return SenderKind.COMPANY
    if len(name.split()) <= 2 and alone:
        return SenderKind.CITIZEN
    return SenderKind.ORGANISATION


def _is_firm(name: str, letter: Letter) -> bool:
    """Whether head or foot have the body's name, or the last words of it, with a firm's legal form."""
    words = name.split()
    edge = letter.at(Place.HEAD, Place.ASIDE, Place.TAIL)
    return any(
        re.search(
            rf"(?:^|\W){re.escape(' '.join(words[n:]))}\s+(?:A/S|ApS|P/S|K/S|G/S)(?!\w)",
            line.text,
            re.I,
        )
        for line in edge
        for n in range(min(2, len(words)))
    )


def _of_trade(name: str, letter: Letter) -> SenderKind:
    """A trade's name is a firm's, if not its workers or volunteers bear it."""
    many = _WORKERS.match(name) or (_VOLUNTARY.search(letter.text) and "CVR" not in letter.text)
    return SenderKind.ORGANISATION if many else SenderKind.COMPANY


def _of_institution(name: str, letter: Letter, facts: RoundFacts) -> SenderKind:
    """A school, home or centre is the municipality's own, unless it says or shows otherwise."""
    if re.search(r"\bMED\b|udvalg", name):
        return SenderKind.ADMINISTRATION
    school = re.search(r"skole(?:n|r)?\b", name, re.IGNORECASE)
    if _PRIVATE.search(letter.text):
        return SenderKind.ORGANISATION if school else SenderKind.COMPANY
    place = facts.town
    other = re.search(r"\b([A-ZÆØÅ][\wæøå-]+) Kommune\b", name)
    if other and place and other.group(1) != place:
        return SenderKind.AUTHORITY
    domains = _domains(letter, Place.HEAD, Place.ASIDE, Place.TAIL)
    if school:  # many of the municipality's own have a domain of their own
        return SenderKind.ADMINISTRATION
    if place and domains and not any(spelt_out(place) in d for d in domains):
        own = {spelt_out(w) for w in re.findall(r"\w+", name) if len(w) > 3}
        if any(w[:6] in d for w in own for d in domains):
            return SenderKind.COMPANY
    return SenderKind.ADMINISTRATION


def _says_municipal(letter: Letter, facts: RoundFacts) -> bool:
    """Whether a school of a sort that mostly owns itself is the municipality's all the same."""
    place = spelt_out(facts.town)
    own = re.compile(rf"(?:[\w-]+\.)*{re.escape(place)}(?:-?kommune)?\.\w+")
    if place and any(own.fullmatch(d) for d in _domains(letter, Place.ASIDE, Place.TAIL)):
        return True
    return bool(_MUNICIPAL.search(letter.text))


def _kind_below(name: str, letter: Letter) -> SenderKind | None:
    """What the letterhead says below the name: "Kysttrafik", "Trafikselskab for kysten".

    The house it lives in ("Erhvervshuset, Kajen 1") says nothing of it.
    """
    lines = [line.text for line in letter.at(Place.ASIDE, Place.HEAD)]
    for first, second in pairwise(lines):
        if first.lower().startswith(name.lower()):
            return None if is_address(second) or _PLACED.search(second) else kind_of_body(second)
    return None


def _mails_home(letter: Letter) -> bool:
    """Whether the mail comes from the domain it goes to."""
    mail = letter.mail
    domain = mail.address.lower().partition("@")[2] if mail else ""
    return bool(mail and domain and re.search(rf"@{re.escape(domain)}\b", mail.recipient.lower()))


def _is_own_office(letter: Letter, facts: RoundFacts) -> bool:
    """Whether the mail comes from the domain it goes to, or the municipality's name signs it."""
    if _mails_home(letter):
        return True
    place = facts.town
    if not place:
        return False
    # "Hammervig Kommune, Vej og Park" signs for the municipality, "Hammervig Erhverv" does not.
    own = re.compile(rf"{re.escape(place)}s? kommunes?(?=$|\W)", re.IGNORECASE)
    return any(own.match(line.text) for line in letter.at(Place.TAIL))


def _domains(letter: Letter, *places: Place) -> list[str]:
    """Domains of addresses at these places of the letter, and of the mail's sender."""
    texts = [line.text for line in letter.at(*places)]
    texts.append(letter.mail.address if letter.mail else "")
    return [(a or b).lower() for text in texts for a, b in _MAIL.findall(text)]
