"""How far a body's name reaches in a text, and whether two names mean the same body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from hoering.domain import SenderKind, normalised
from hoering.reading.senders.bodies import (
    fixed_name_at,
    is_body,
    is_generic,
    is_self_owning,
    kind_of_body,
    without_paper,
)
from hoering.reading.wording.roles import DONE_BY, ROLE, ROLES

WORD = re.compile(r"[\wÆØÅæøå&][\wÆØÅæøå&.’'/-]*|[^\s\w]")
_LINKS_LIST = "i ved på for og af til under den det de of & hos omkring langs mellem"
LINKS = frozenset(_LINKS_LIST.split())
_ARTICLES = frozenset(("den", "det", "de"))
_SUB_BODY = re.compile(
    r"(?:kreds|lokalkreds|lokalafdeling|lokalforening|lokalgruppe|afdeling|distrikt|region|område|sektor|lokalkomit[eé]|kommunekreds|klub"
    r"|sektion|landsdel|landskreds|afd(?=\.))\b(?!-)",
    re.IGNORECASE,
)
_NOT_FIRST_LIST = """
vi jeg det den de der da når hvis men og så derfor desuden endvidere endelig tak mange kære hej
hejsa goddag godmorgen hallo davs
som i på til for fra om ad af vedr høring høringssvar svar bemærkninger denne dette disse her nu
også alle hele med ved efter over under udkast udkastet politikken strategien planen forslaget
generelt først overordnet hermed samlet kommentar afslutningsvis indledningsvis ligeledes ifølge hvad hvor
hvordan hvorfor hvem man mit min vores mine undertegnede referat uddrag vedrørende kommentarer sagsnr
"""
NOT_FIRST = frozenset(_NOT_FIRST_LIST.split())
# "Den private børnehave Lærken"
_ADJECTIVE = re.compile(r"(?:den|det|de)\s+(?:\w+(?:e|ede)\s+){1,2}(?=\w)", re.IGNORECASE)
# "formand for …"; who is elected by colleagues speaks for them, and not for the house.
ROLE_OF = re.compile(
    rf"(?!\w*tillidsrepr){ROLES}(?:en|et)?\s+(?:for|i|ved|på|af|hos)\s+(?=\w)", re.IGNORECASE
)
_STAFF_OF = re.compile(
    r"(?i:bestyrelsen?|lokalbestyrelsen|ledelsen|formandskabet|forretningsudvalget|medlemmerne|udvalget)"
    r"\s+(?:for|i|af|på|ved)\s+(?=[A-ZÆØÅ])"
)
_NAME_END = re.compile(
    r"\s*(?:[·|•;:]|\s[–—]\s|\s-\s|\bc/o\b|\bv/|\batt\b|,\s*(?=\d|[\w.]+(?:vej|gade|allé|plads|torv|vænget"
    r"|stræde|boulevard)\b)|\()",
    re.IGNORECASE,
)
# "Landsbyrådet for Lund, Vig og Ås": commas inside the name.
_FIRST = re.compile(r"[^,]+ (?:for|i|på) (?:[A-ZÆØÅ][\w-]+, )+[A-ZÆØÅ][\w-]+ og [\w-]+|[^,]*")
# "Boligforeningen Fremad til Strategi": what was answered to is no part of the name.
_TO_PAPER = re.compile(
    r"\s(?:til|om|på)\s\w*(?:politik|strategi|plan|udkast|forslag|høring|regulativ|budget)\w*$",
    re.I,
)
_SINCE = re.compile(r"\s+af\s+(?:1[5-9]|20)\d\d\b")  # "Skytteforeningen af 1887"


def name_at(text: str, start: int = 0) -> str:
    """The name that begins at `start`: capitals, body words and the small words between them."""
    role = ROLE_OF.match(text, start) or DONE_BY.match(text, start)
    start = role.end() if role else start
    end = start
    if whole := fixed_name_at(text, start):
        return clean_name(whole.group())
    adjective = _ADJECTIVE.match(text, start)
    if adjective and _belongs(_word_at(text, adjective.end()), first=True):
        return clean_name(adjective.group() + name_at(text, adjective.end()))
    tokens = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text, start, start + 160)]
    at = 0
    while at < len(tokens):
        token, _, stop = tokens[at]
        if _belongs(token, first=at == 0):
            end = stop
            if _ends_sentence(token):
                break
            at += 1
            continue
        ahead = at
        while ahead < len(tokens) and ahead - at < 3 and _links(tokens[ahead][0], at):
            ahead += 1
        if ahead == at and token == "," and at + 1 < len(tokens):
            if at and _SUB_BODY.match(tokens[at + 1][0]) and tokens[at + 1][0][0].isupper():
                at += 1
                continue
            break
        if ahead == at or ahead >= len(tokens) or not _belongs(tokens[ahead][0], first=False):
            break
        at = ahead
    if end > start and (since := _SINCE.match(text, end)):
        end = since.end()
    return clean_name(_TO_PAPER.sub("", text[start:end]))


def _ends_sentence(token: str) -> bool:
    """Whether a name's word ends with a full stop that shortens nothing: no "Sct.", no "10."."""
    shortened = token.lower() in ("sct.", "skt.") or token[:-1].isdigit()
    return token.endswith(".") and len(token) > 3 and not shortened


def _word_at(text: str, start: int) -> str:
    found = WORD.match(text, start)
    return found.group() if found else "."


def _links(token: str, at: int) -> bool:
    low = token.lower()
    return low in LINKS and (at > 0 or low in _ARTICLES)


def _belongs(token: str, first: bool) -> bool:
    if not token[0].isalnum() and token != "&":
        return False
    low = token.lower().rstrip(".")
    if first and low in NOT_FIRST:
        return False
    if token[0].isupper():
        return True
    if re.fullmatch(r"\d+[A-ZÆØÅ]{1,3}", token):
        return True  # "3F"
    if token[0].isdigit():
        return not first and re.fullmatch(r"\d{1,3}(?:-\d{1,3})?\.?", token) is not None
    return is_body(low) and len(low) > 3 and not ROLE.fullmatch(low)


def clean_name(text: str) -> str:
    """A name without quotation marks, trailing punctuation and the genitive's s."""
    text = " ".join(text.split()).strip(" \"'”’“»«*_,;:–—-·|•")
    if text.endswith(".") and not re.search(r"(?:\b\w|m\.b\.a|aps|inc)\.$", text):
        text = text.rstrip(".")
    return text


def printed_name(line: str) -> str:
    """The name on a line of its own: what stands before an address, a dot or a dash."""
    head = _NAME_END.split(without_paper(line.strip()), maxsplit=1)[0]
    first = _FIRST.findall(head)[0]
    rest = head[len(first) :].strip(", ")
    sub = _SUB_BODY.match(rest) and rest[:1].isupper()
    return clean_name(f"{first}, {rest.partition(',')[0]}" if sub else first)


def is_name(text: str) -> bool:
    """Whether all of the text is one name, and no sentence or list."""
    return bool(text) and name_at(text) == clean_name(text) and len(text.split()) <= 12


_LINK_SECOND = re.compile(r"\S+\s+(?:af|for|mod|til)\s")
_DESCRIBED = re.compile(
    r"[A-ZÆØÅ][\wæøå-]*\s+(?:af|for|mod|til)\s+[a-zæøå][\w-]+(?:\s+(?!om\b|vedr|til\b|ang|fra\b)[\w-]+){0,5}"
    r"|[A-ZÆØÅ][\wæøå-]*s\s+[a-zæøå-]+(?:ske|lige|ige|ale|ne|de|re)\s+[a-zæøå]+"
)


def described(text: str) -> str:
    """A name in small letters that is all of the text; "" for none.

    "Netværket af praktiserende læger i Holme", "Sygeplejerskernes faglige klub".
    """
    name = clean_name(text)
    found = _DESCRIBED.fullmatch(name)
    head = name.split(" ")[0 if found and _LINK_SECOND.match(name) else -1] if found else ""
    return name if head and is_body(head) and head.lower() not in NOT_FIRST else ""


def is_printed_name(text: str) -> bool:
    """A name as it stands on a line of its own: it begins with a capital or a figure."""
    return (text[:1].isupper() or text[:1].isdigit()) and is_name(text)


_DESCRIPTION = re.compile(
    r"(?:\w+(?:ende|sk|ig|al|el) )?(?:styrelse|institution|organisation|virksomhed|firma)\s(?:under|med)\s",
    re.IGNORECASE,
)


def is_description(name: str) -> bool:
    """ "Styrelse under Havministeriet": what sort of body the one above it is, and no name."""
    return bool(_DESCRIPTION.match(name))


def is_sub_body(name: str) -> bool:
    """ "Kreds Midt", "Lokalafdeling Øst": the part of a body that needs the body's name."""
    return bool(_SUB_BODY.match(name))


_GENITIVE = re.compile(
    r"(?:\w\wen|\w\wet|ne|råd|kommune|forening|skole|er|by|gruppe|sagen|udvalg|kreds(?:en)?|center"
    r"|region\s\w+)s$",
    re.IGNORECASE,
)


def without_genitive(name: str) -> str:
    """ "Elmeskolens" → "Elmeskolen", "Ældrerådets" → "Ældrerådet"."""
    if name.endswith(("s", "S")) and _GENITIVE.search(name):
        return name[:-1]
    return re.sub(r"['’]s?$", "", name) if name.endswith(("s", "'", "’")) else name


@lru_cache(maxsize=8192)
def key_words(name: str) -> frozenset[str]:
    """The words by which a name is known again: no small words, no ending of case or article."""
    words = re.findall(r"[\wæøå]+", normalised(without_genitive(name)).replace("-", " "))
    return frozenset(_stem(w) for w in words if w not in LINKS and len(w) > 1)


def _stem(word: str) -> str:
    if len(word) > 5:
        word = re.sub(r"(?:ets|ens|et|en|ne|s)$", "", word)
    return word


def same_body(first: str, second: str) -> bool:
    """Whether one name is the other one written shorter: "Ældrerådet", "Ældrerådet i Vestby"."""
    if is_short_for(first, second) or is_short_for(second, first):
        return True
    a, b = key_words(first), key_words(second)
    if not a or not b:
        return False
    small, large = sorted((a, b), key=len)
    shared = sum(1 for word in small if word in large or _near(word, large))
    if shared < len(small):
        return False
    return not all(is_generic(word) or is_generic(word + "en") for word in small)


# What the second half of a compound is, of which letters count too: "Idrætsforening" is "IF".
_HALF = re.compile(
    r"(?<=\w)(?:forening|forbund|klub|selskab|laug|kreds|gruppe|union|center|værk|skole|råd)"
)


def is_short_for(short: str, long: str) -> bool:
    """ "DN Vestby" for "Danmarks Naturfredningsforening Vestby", "VGIF" for "Vestby Gymnastik- og …"."""
    initials = re.match(r"[A-ZÆØÅ]{2,5}\b", short)
    words = long.split()
    spelt = spelt_by(initials.group(), words) if initials else 0
    if not initials or not spelt:
        return False
    return key_words(short[initials.end() :]) <= key_words(" ".join(words[spelt:]))


def spelt_by(initials: str, words: Sequence[str], at: int = 0) -> int:
    """How many words the letters are the initials of, small words passed over; 0 when of none."""
    if not initials:
        return at
    if at == len(words):
        return 0
    word = words[at]
    if word in LINKS and at:
        return spelt_by(initials, words, at + 1)
    if not word.startswith(initials[0]):
        return 0
    half = _HALF.search(word.lower())
    if half and half.group()[0].upper() == initials[1:2]:
        both = spelt_by(initials[2:], words, at + 1)
        if both:
            return both
    return spelt_by(initials[1:], words, at + 1)


def without_board(name: str) -> str:
    """ "Bestyrelsen for Grundejerforeningen Søvang" → "Grundejerforeningen Søvang".

    The board of a school stays a board, whoever owns the school.
    """
    found = _STAFF_OF.match(name)
    rest = name[found.end() :] if found else name
    societies = (SenderKind.ORGANISATION, SenderKind.COMPANY)
    stands = kind_of_body(rest) in societies and not is_self_owning(rest)
    return rest if stands else name


def _near(word: str, others: Iterable[str]) -> bool:
    """Spelling slips and compounds: "elme skole" – "elmeskole"."""
    from rapidfuzz import fuzz

    return len(word) > 5 and any(fuzz.ratio(word, other) >= 88 for other in others)


def is_full(name: str) -> bool:
    """A council or board that says whose it is: "Skolebestyrelsen ved Elmeskolen"."""
    return kind_of_body(name) is not None and len(key_words(name)) > 1
