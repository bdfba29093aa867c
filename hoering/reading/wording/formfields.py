"""The fields of a web form: "Navn: …", "Organisation: …", "Indsendt: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What a field says about the response."""

    NAME = "name"
    BODY = "body"
    GIVEN = "given"  # "Fornavn"
    FAMILY = "family"  # "Efternavn"
    EITHER = "either"  # "Afsender": a person or a body
    CAPACITY = "capacity"  # "Udtaler sig som: Borger"
    RECEIVED = "received"
    WRITTEN = "written"  # "Dato": the sender's own date
    OTHER = "other"  # e-mail, telephone, address: no part of the text


@dataclass(frozen=True, slots=True)
class FormField:
    """`below`: the value stood on the line below its label."""

    kind: FieldKind
    value: str
    below: bool = False
    firm: bool = False  # asked for as "Firma" or "Virksomhed" alone


_LABELS: tuple[tuple[FieldKind, str], ...] = (
    (FieldKind.BODY, r"(?:navn(?:et)? på )?(?:(?:din|jeres) )?(?:organisation|forening|virksomhed|firma"
    r"|myndighed|institution|høringspart)(?:en|ens navn|s navn|snavn)?"
     r"(?:\s?[/,]\s?\w+)*(?: \(.{1,40}\))?"
     r"|(?:hvem )?(?:jeg |vi )?(?:svarer|udtaler sig|skriver)(?: du| I)? (?:på vegne af|for)"
     r"|(?:(?:(?:hørings)?svar(?:et)? |jeg )?(?:afgives |afgivet |indsender |indsendes )?)?på vegne af"
     r"|hvem (?:er (?:(?:hørings)?svaret fra|I)|står bag(?: (?:hørings)?svaret)?)"
     r"|cvr-navn|råd(?:/|, nævn | eller )[\w ]{4,20}|(?:name of )?organi[sz]ation|(?:hvem )?repræsenterer(?: du| I)?"
     r"|hvilken (?:organisation|forening|virksomhed|høringspart)[^:\t]{0,120}|evt\. (?:organisation|forening"
     r"|virksomhed)(?:\s?/\s?\w+)*"),
    (FieldKind.NAME, r"hvad hedder du|(?:hvad er )?"
     r"(?:dit |(?:dit )?(?:fulde|fuldt) |(?:dit )?for- og efter"
     r"|(?:borger|svarperson|indsender|afsender|svarer|underskriver|kontaktperson)(?:en)?s |kontakt)?"
     r"(?:navn|kontaktperson|underskriver|skrevet af|(?:svaret er )?udfyldt af)"
     r"|navn(?:et)? på (?:indsender|afsender|kontaktperson|borger|den,? der (?:svarer|har udfyldt)[\w ]{0,20})(?:en)?"
     r"|(?:full |your )?name"),
    (FieldKind.GIVEN, r"fornavn(?:e|\(e\))?"),
    (FieldKind.FAMILY, r"efternavn"),
    (FieldKind.EITHER, r"afsender(?:ens )?(?:navn)?|fra|(?:hørings)?svar (?:fra|afgivet af)|indsend(?:t af|er)"
    r"|besvaret af|modtaget fra|respondent|bidrag fra|oprettet af|forfatter|author|kommentator|(?:bruger|profil)navn"
    r"|(?:dit |jeres )?navn(?:\s?(?:/|,|og(?: evt\.)?|eller)\s?(?:organisation|forening|virksomhed|firma|institution)"
    r"(?:ens navn|s navn|snavn)?)+"),
    (FieldKind.CAPACITY, r"(?:hvem |hvad |du |jeg |vi )?(?:udtaler|svarer|skriver|deltager)(?: du)?"
    r"(?: mig| sig| dig)? som"
    r"|er du|afsendertype|type(?: af)? (?:afsender|svar|høringspart)|i egenskab af|rolle|jeg er|min rolle|svartype"),
    (FieldKind.RECEIVED, r"(?:dato )?(?:modtaget|indsendt|oprettet|registreret|afsendt|besvaret|svar modtaget"
    r"|journaliseret|tidspunkt|tidsstempel|indsendelsesdato|modtagelsesdato|sendt|afleveret|afsluttet|svar afgivet"
     r"|fuldførelsestidspunkt|indsendelsestidspunkt)(?: den| d\.|dato|stidspunkt| dato| kl\.)?"
     r"|(?:dato for modtagelse|tidspunkt for (?:indsendelse|modtagelse))(?:n)?|dato og (?:klokkeslæt|tid(?:spunkt)?)"
     r"|completion time|submitted(?: at)?|timestamp|created(?:[ _](?:time|at))?"),
    (FieldKind.WRITTEN, r"(?:svar)?dato(?: for (?:svar|indsendelse))?|udfyldt(?: den)?"),
    (FieldKind.OTHER, r"(?:hvad er )?(?:din |jeres )?(?:(?:e-?)?mail(?:adresse)?|e-?post)"
     r"|kontaktoplysninger|start(?:tidspunkt| time)|(?:telefon|tlf\.?|mobil)(?:telefon)?\s?(?:nummer|nr\.?)?"
    r"|adresse|(?:vejnavn|vej(?= og))(?: og (?:hus)?(?:nr\.?|nummer))?|hus(?:nr\.?|nummer)"
    r"|postnr\.?(?: og by)?|postnummer|by|cvr(?:-nr\.?| ?nummer)?|cpr(?:-nr\.?)?|alder|bydel"
     r"|(?:svar|respondent)(?: ?nr\.?| ?id|-id|nummer| nr\.)|(?:hørings)?id|vedhæft(?:ede filer|et|ninger)|filer|høring"
     r"|sags-?id|sagsnr\.?|sag|j\.?nr\.?|journalnr\.?|løbenummer|referencenummer"),
)  # fmt: skip
# "s_1 Skriv dit navn (frivilligt) *": how a form asks, and what stands before and behind a label.
_ASKED = r"\*?(?:(?:[sq]_?\d{1,3}|\d{1,2}[.)])[.:]?\s)?(?:(?:skriv|indtast|angiv|oplys|anfør)(?: venligst| gerne)? )?"
_MARKED = r"\d?(?:\s?\([^()]{1,60}\))?[?*\s]*"
_COMPILED = tuple(
    (
        kind,
        re.compile(
            rf"{_ASKED}(?:{pattern}){_MARKED}(?:\s*(?::\*?|$|\t)|(?<=\?)\s)\s*", re.IGNORECASE
        ),
    )
    for kind, pattern in _LABELS
)
# Asked first: most lines are no field.
_ANY = re.compile("|".join(pattern.pattern for _, pattern in _COMPILED), re.IGNORECASE)
_NOTHING = re.compile(
    r"\(?(?:-+|–|nej|ja|ingen|intet|n/?a|ikke relevant|ikke angivet|ikke udfyldt|ikke oplyst|tomt?"
    r"|privat|x|\.)?\)?",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"(?:(?:jeg |vi )?(?:ønsker|vil) (?:gerne )?(?:at )?(?:være|forblive) )?anonymt?", re.I
)
# "Jeg svarer på vegne af: Forening" tells what sort of sender, not which.
_SORT = re.compile(
    r"(?:en |et )?(?:forening|organisation|virksomhed|myndighed|institution|privatperson|privat|borger|mig selv"
    r"|råd|bestyrelse|anden?|andet)",
    re.IGNORECASE,
)
_FIRM = re.compile(r"\*?(?:navn på )?(?:virksomhed|firma|cvr-navn)\w*\*?\s*:?", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?:din|dine|dit|jeres)?\s?(?:kommentar(?:er)?|bemærkning(?:er)?|(?:hørings)?svar|besked|tekst|forslag)\W*",
    re.IGNORECASE,
)
_LONGEST = 120  # letters of a value


def is_unnamed(value: str) -> bool:
    """Whether a field says that the sender gives no name: "Ønsker at være anonym"."""
    return _UNNAMED.fullmatch(value.strip(" .!")) is not None


def field_at(line: str, following: str = "") -> FormField | None:
    """The field of a line whose label is known; its value may stand on the line that follows.

    An empty field ("Organisation: -") has the value "". A label without a colon counts only
    when it is all of the line and a short value follows.
    """
    line = line.strip()
    if bare := _bare(line, following.strip()):
        return bare
    if not _ANY.match(line):
        return None
    for kind, pattern in _COMPILED:
        found = pattern.match(line)
        if not found:
            continue
        value = line[found.end() :].strip()
        firm = _FIRM.fullmatch(found.group().strip()) is not None
        if kind is FieldKind.BODY and _SORT.fullmatch(value or following.strip()):
            kind = FieldKind.CAPACITY
        if len(value) > _LONGEST:
            return None
        if value or ":" in found.group():
            if not value and (_is_value(following) or _is_capacity(kind, following)):
                return FormField(kind, _clean(following), below=True, firm=firm)
            told = value if kind is FieldKind.CAPACITY else _clean(value)
            return FormField(kind, told, firm=firm)
        if kind is not FieldKind.OTHER and _is_value(following):
            return FormField(kind, _clean(following), below=True, firm=firm)
    return None


# "Navn Margit Lund" above "Adresse Kirkebakken 11": labels without colons.
_BARE = re.compile(
    r"(?:fulde )?(?:navn|afsender)\s+(?P<value>(?-i:[A-ZÆØÅ])[\w.’'-]+"
    r"(?:\s(?:(?:af|de|von|van)\s)?(?-i:[A-ZÆØÅ])[\w.’'-]*){0,3})",
    re.I,
)
_BARE_NEXT = re.compile(r"(?:adresse|e-?mail|mail|telefon|tlf|mobil|cpr|postnr|by)\b\.?\s+\S", re.I)


def _bare(line: str, following: str) -> FormField | None:
    named = _BARE.fullmatch(line)
    if not named or not _BARE_NEXT.match(following):
        return None
    return FormField(FieldKind.NAME, _clean(named["value"]))


def _is_capacity(kind: FieldKind, text: str) -> bool:
    """ "Forening" below "Udtaler sig som:" is the value, though it could be a label, too."""
    return kind is FieldKind.CAPACITY and 0 < len(text.strip()) < 40 and ":" not in text


def _is_value(text: str) -> bool:
    text = text.strip()
    if _ANSWER.fullmatch(text):
        return False
    if not text or len(text) > 80 or text.endswith((":", "?")):
        return False
    return not _ANY.match(text)


def _clean(value: str) -> str:
    value = " ".join(value.split()).strip(" *_")
    return "" if _NOTHING.fullmatch(value) else value
