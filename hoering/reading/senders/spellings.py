"""Names of bodies as they are called elsewhere, where a letter has them in capitals or in small letters,
with a person, or as the name of a meeting."""

from __future__ import annotations

import re

from hoering.domain import SenderKind
from hoering.language.namelist import name_list
from hoering.reading.senders.bodies import is_body, kind_of_body
from hoering.reading.senders.names import LINKS, is_full, name_at
from hoering.reading.senders.persons import person_in

_LEGAL_FORMS = {form.upper(): form for form in ("A/S", "ApS", "I/S", "K/S", "P/S", "IVS")}


# "SFO", "KFUM", "FDF": a short word that begins as no Danish word does, or has no vowel.
_LETTERS = re.compile(
    r"(?=[A-ZÆØÅ]{2,4}$)(?!(?:GL|GML|NR|NDR|SDR|ST|SCT|SKT|CHR|DR|HR|FR)$)(?:[^AEIOUYÆØÅ]+|(?![BFGKPS]L|[BDFGKPTV]R|[GKS]N|[BFHPST]J|[DHKST]V|S[CHKMPT]|[CPT]H)"
    r"[^AEIOUYÆØÅ]{2}[A-ZÆØÅ]+)"
)


def in_small_letters(name: str) -> str:
    """ "SEJLKLUBBEN VINDEN" → "Sejlklubben Vinden"; short words may be letters: "FOA"."""
    if not name.isupper() or len(name) <= 6:
        return name
    words = [
        w if (len(w) <= 4 and n == 0) or _LETTERS.fullmatch(w) else w.lower()
        for n, w in enumerate(name.split())
    ]
    usual = [w if w in LINKS or w.isupper() else w[:1].upper() + w[1:] for w in words]
    return " ".join(_LEGAL_FORMS.get(w.upper(), w) for w in usual)


_WITH_PERSON = re.compile(r"(.{4,80}?)(?:,|,?\s+(?:ved|v/|v\.))\s*(\S.*)")
_DATED = re.compile(r"\s+(?:den|d\.)\s+\d.*$")
# "Fmd. Bestyrelsen i Pakhuset", "Nabokommunen Sundby Kommune"
_BEFORE = re.compile(
    r"(?:(?:næst)?fmd\.?,? (?:for )?|nabokommunen (?=.+ kommune$))(?=\w)", re.IGNORECASE
)
_MEETING = re.compile(r"(\w*(?:bestyrelse|råd|udvalg|forening))smøde(?:t)?\b", re.IGNORECASE)


def bare_name(name: str) -> str:
    """ "Byens Ungdomsråd ved Ida Holm" → "Byens Ungdomsråd"; "Skolebestyrelsesmøde på Lyngskolen" →
    "Skolebestyrelsen på Lyngskolen"; other names as they are."""
    name = _BEFORE.sub("", _DATED.sub("", name))
    found = _WITH_PERSON.fullmatch(name)
    if found and is_body(found[1]) and person_in(found[2]) == found[2]:
        # Not "Menighedsrådet ved Lyngby Kirke".
        name = found[1] if name_list().given_share(found[2].split()[0]) else name
    return _MEETING.sub(_holder, name, count=1)


def _holder(meeting: re.Match[str]) -> str:
    """ "Skolebestyrelse" → "Skolebestyrelsen", "Ældreråd" → "Ældrerådet": whose meeting it is."""
    body = meeting[1]
    return body + ("n" if body.endswith("e") else "en" if body.endswith("forening") else "et")


_JOINED = re.compile(r"[a-zæøå]+- (?:og|eller) (?=[a-zæøå])")  # "bruger- og pårørenderådet"


def small_name_at(text: str, start: int = 0) -> str:
    """The name at `start`, with a capital; one written small only where it says who it is.

    "bruger- og pårørenderådet, Solgården", but not "grundejer" or "idrætten".
    """
    if text[start : start + 1].isupper() or text[start : start + 1].isdigit():
        return name_at(text, start)
    rest = text[start : start + 1].upper() + text[start + 1 :]
    first = _JOINED.match(text, start)
    if first:
        rest = text[first.end() : first.end() + 1].upper() + text[first.end() + 1 :]
    name = name_at(rest)
    council = kind_of_body(name) in (SenderKind.COUNCIL, SenderKind.BOARD)
    if not (council or (is_body(name) and is_full(name))):
        return ""
    if first:
        return first.group().capitalize() + name[:1].lower() + name[1:]
    return name
