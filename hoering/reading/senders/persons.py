"""Names of people, and what they are to the body that they sign for."""

from __future__ import annotations

import re
from functools import lru_cache

from hoering.dansk import MONTHS, WEEKDAYS
from hoering.language.namelist import in_capitals, name_list
from hoering.reading.senders.bodies import is_body
from hoering.reading.wording.roles import DONE_BY, ROLE, ROLES, TIE

# Latin letters with whatever marks: people come from everywhere.
_LATIN = [chr(n) for n in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
_UPPER = "A-Z" + "".join(c for c in _LATIN if c.isupper())
_LOWER = "a-z" + "".join(c for c in _LATIN if c.islower())
_PART = (
    rf"[{_UPPER}][{_LOWER}]+(?:[-'’][{_UPPER}]?[{_LOWER}]+)*|[{_UPPER}]\.|(?:Chr|Fr|Joh|Jac|Vilh|Th|Ths)\.|von|van|de|af"
    r"|el|al|bin|[\"”“'][A-ZÆØÅ][\wæøå]+[\"”“']"
)
_NAME = re.compile(rf"(?:{_PART})(?:\s+(?:{_PART}|og|&)){{1,5}}")
_CAPITALS = re.compile(r"[A-ZÆØÅÉ][A-ZÆØÅÉ.'’-]*(?:\s+[A-ZÆØÅÉ][A-ZÆØÅÉ.'’-]*){1,4}")
_TITLE = re.compile(
    r"\b(?:hr\.?|fru|frk\.?|dr\.?|cand\.\s?\w+\.?|lic\.\s?\w+\.?|mag\.\s?art\.?|professor(?: emeritus)?|læge"
    rf"|tandlæge|dyrlæge|overlæge|{ROLES})\s+(?=(?-i:[{_UPPER}]))",
    re.IGNORECASE,
)
# Words that begin with a capital on a letter and are no part of a name.
_NO_NAME_LIST = """
venlig venlige hilsen hilsner hilser med mange kærlig de den det vores vi jeg til fra for på om
tak svar høring høringssvar vedr vedrørende kære hej sagsnr sag dato emne side telefon tlf mobil
mail e-mail adresse bilag referat møde punkt beslutning dagsorden udkast politik strategi plan
rådhus rådhuset rådhuspladsen vej gade allé plads torv boulevard stræde postboks afsnit kapitel
forord bemærkning forslag generelt afslutning indledning kommentar kommentarer bemærkninger
borgmester udvalget byrådet forvaltningen danmark
kommune kommunen dansk danske nordisk lokal lokale fælles sendt formand formanden undertegnede
underskrevet underskrift venligst ikke og ny nye gamle kreds midt nord syd øst vest bestyrelsen
bestyrelse rådet foreningen sundhed omsorg kultur fritid børn unge teknik miljø social
beskæftigelse ældre handicap skole skoler by land bydel center brev notat internt svarskema
høringsskema skema stærkere bedre grønt grøn grønne aktiv aktive sammen plejefagene ja nej dette
denne disse hvis når hvor hvad hvorfor derfor også her nu så men
"""
_NO_NAME = frozenset([*_NO_NAME_LIST.split(), *WEEKDAYS, *MONTHS])
_STREET = re.compile(
    r"\b[\wæøåÆØÅ.]+(?:vej|gade|vænget|vænge|allé|alle|parken|stien|sti|stræde|torv|plads|boulevard|bakken|haven"
    r"|toften|marken|lunden|engen|have|strand|svinget|krogen|høj|dal|kaj|brygge|gyden|skrænten)(?:en|et)?\s*\d"
    r"|\b\d{4}\s+[A-ZÆØÅ]",
)
# "Red Barnet, Holme lokalforening" is no Mr. Barnet.
_BRANCH = re.compile(r",\s*(?:\w+\s+)?lokal(?:forening|afdeling|kreds|gruppe)\b", re.IGNORECASE)
# "Plejecenter Solgården, lejl. 14" is where somebody lives.
_HOME = re.compile(
    r",\s*(?:lejl(?:ighed)?|værelse|vær|bolig|stuen|st|nr|hus|plads)\b\.?\s*(?:nr\.?\s*)?\d",
    re.IGNORECASE,
)
# "Sønderåens Lystfiskere" are many.
_FOLK = re.compile(r"\S{3,}(?:ens|ets|nes|vigs|borgs|bys) \S{3,}(?:ere|erne|inder|inderne|loger)")
# Nobody's family name: "Holme Badminton", "Vestby Skak".
_PASTIME = re.compile(
    r"\S+ \S*(?:bold|tennis|badminton|gymnastik|atletik|svømning|petanque|krolf|golf|skak|bridge|judo|karate"
    r"|taekwondo|yoga|rugby|hockey|cricket|floorball|motion|crossfit|ridning|roning|musik|teater|revy)",
    re.IGNORECASE,
)
# "Bevar Skoven": who demands something is many.
_DEMAND = re.compile(r"(?:bevar|behold|red|stop|luk|byg)\b", re.I)
_FIGURE = re.compile(r"\d")  # no street without one; asked first, for that is soon told
CONTACT = re.compile(
    r"[\w.+\-]+@[\w.\-]+\w|\b(?:www\.|https?:)\S+|\b(?:tlf|telefon|mobil|mob|tel|mail|e-mail|cvr|ean|sagsnr"
    r"|j\.?\s?nr)\b.*|\+45.*|\b\d{2}(?:[ .]?\d{2}){3}\b",
    re.IGNORECASE,
)


def person_in(line: str) -> str:
    """The person that a line names: "Kirsten Vang, kredsformand" → "Kirsten Vang"; "" for none."""
    if _BRANCH.search(line):
        return ""
    text = CONTACT.sub("", line).strip(" ,;–-/").removeprefix("Af ")  # above what Ida Holm wrote
    text = DONE_BY.sub("", text, count=1) if DONE_BY.match(text) else text
    text = _TITLE.sub("", re.sub(r"\(.*?\)", "", text)).strip()
    first = re.split(r"\s*[,;|·•∙/]\s*|\s+[–-]\s+|\s{2,}", text)[0].strip(" .:")
    if street := _STREET.search(first):
        first = first[: street.start()].rstrip()
    if any(c.isdigit() for c in first):
        first = re.split(r"\s(?=\S*\d)", first)[0]
    if _CAPITALS.fullmatch(first) and len(first) > 6:
        first = " ".join(
            p if len(p) == 2 and p.endswith(".") else in_capitals(p) for p in first.split()
        )
    found = _NAME.match(first)
    if not found:
        return ""
    name = re.sub(r"\s+(?:og|&|de|af|von|van|el|al|bin)$", "", found.group())
    rest = first[found.end() :].strip(" (.")
    words = name.split()
    if (
        len(words) < 2
        or is_body(name)
        or _FOLK.fullmatch(name)
        or _PASTIME.fullmatch(name)
        or _DEMAND.match(name)
        or is_owners_firm(name)
        or any(w.lower().strip(".") in _NO_NAME for w in words if w not in ("og", "&"))
    ):
        return ""
    if len(words) == 3 and words[1] == "&" and not all(map(_is_ones_name, words[::2])):
        return ""  # "Kaffe & Cykel": two things that a shop sells
    if rest and not (ROLE.match(rest) or TIE.match(rest) or rest[0].islower()):
        return ""
    if rest and not (ROLE.match(rest) or TIE.match(rest)) and len(rest.split()) > 3:
        return ""
    return name


def is_owners_firm(name: str) -> bool:
    """Whether a name is a given name's genitive and a thing that is no family: "Karens Blomster"."""
    first, _, last = name.partition(" ")
    known = name_list()
    if not last or " " in last or not first.endswith("s") or known.is_family(last):
        return False
    return known.given_share(first[:-1]) > max(50, known.given_share(first))


def is_given_named(name: str) -> bool:
    """Whether a name is a person's that begins with a known given name: not "Skovly Friluft"."""
    first = name.split(" ")[0]
    return bool(person_in(name)) and name_list().given_share(first) > 0


def _is_ones_name(word: str) -> bool:
    known = name_list()
    return known.given_share(word) > 0 or known.sounds_family(word)


def inverted(name: str) -> str:
    """ "Holm, Karen Lise" → "Karen Lise Holm"; other names as they are."""
    last, comma, first = name.partition(",")
    turned = f"{first.strip()} {last.strip()}"
    return turned if comma and person_in(turned) == turned else name


_ALONE = re.compile(
    rf"(?:/|fra\s|[-–])?\s*([{_UPPER}][{_LOWER}]{{1,14}}(?:-[{_UPPER}][{_LOWER}]{{1,14}})?(?:\s[{_UPPER}]\.?)?)"
    r"(?:\W+\(?\d{1,2}\s*år\)?|\s+\d{1,2}\.?\s?[a-zæøå])?[\s.!,]*",
)


def given_name(line: str) -> str:
    """The first name with which somebody signs who gives no other: "/ Jens-Ole"; "" for none."""
    found = _ALONE.fullmatch(line.strip())
    name = found[1] if found else ""
    if not name or is_body(name) or ROLE.match(name) or TIE.match(name):
        return ""
    return "" if name.lower() in _NO_NAME else name


def from_address(address: str) -> str:
    """The person whom an address spells out: "karen.holm@…" → "Karen Holm"; "" for none."""
    parts = [p for p in re.split(r"[._]", address.partition("@")[0]) if p]
    if not 2 <= len(parts) <= 4 or not all(p.isalpha() for p in parts) or len(parts[-1]) < 3:
        return ""
    name = " ".join(danish_spelling(p).capitalize() for p in parts)
    return name if person_in(name) == name else ""


def danish_spelling(part: str) -> str:
    """ "noerballe" → "nørballe"; "michael" and "joel" stay."""
    part = re.sub(r"oe(?!l$|$)", "ø", part)
    return re.sub(r"ae(?!l|$)", "æ", part)


def before_street(line: str) -> str:
    """What stands before a street on one line: "Vestby Boliger P/S Kajgade 4"; "" for nothing."""
    found = _STREET.search(line)
    return line[: found.start()].rstrip(" ,·|") if found else ""


def is_street(line: str) -> bool:
    """Whether a line is a street with its number, or a town with its postal code."""
    return bool(_STREET.search(line))


def is_home(line: str) -> bool:
    """Whether a line is a flat or room in a house that has a name."""
    return bool(_HOME.search(line))


def begins_with_address(text: str) -> bool:
    """Whether a street with its number, or a town's postal code, stands first: "Byvej 4, Holme"."""
    return bool(_STREET.match(text))


@lru_cache(maxsize=4096)  # asked of a line again from the lines above it
def is_address(line: str) -> bool:
    """Whether a line is a street, a town with its postal code, or a way to reach somebody."""
    return bool((_FIGURE.search(line) and _STREET.search(line)) or CONTACT.search(line))
