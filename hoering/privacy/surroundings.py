"""Words of a response's surroundings: the sender's name, the round's places, the file's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import Response, RoundFacts
from hoering.privacy.namelist import NameList
from hoering.privacy.runs import NO_NAME, base

_WORD = re.compile(r"[^\W\d_][\w'’-]*|[A-ZÆØÅ]\.")


def capital_words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text) if w[0].isupper()]


_ALONE = re.compile(
    r"\b[Jj]eg\b|\b[Mm]in(?:e)?\b|\b[Mm]it\b|\b[Vv]ores (?:ældste|yngste|søn|datter|børn)\b"
)
_BEHALF = re.compile(r"(?i)\bpå \w+s? vegne\b|\bvegne af\b")
_OFFICE = re.compile(
    r"(?i)\b(?:formand|forkvinde|direktør|bestyrelsen|sekretariat\w*|indehaver|leder)\b"
)
_SIGNED = 200  # characters at the end: where somebody says in what capacity they sign


_INSTITUTION = re.compile(
    r"(?i)(?:skolen?|hus(?:et)?|børnehave[n]?|vuggestuen?|cent(?:er|ret)|klinik(?:ken)?|fond(?:en)?|forening(?:en)?|klub(?:ben)?"
    r"|a/s|aps|gymnasium|museum|bibliotek(?:et)?|kirken?|hjem(?:met)?|kollegi(?:um|et)|apotek(?:et)?|råd(?:et)?|parken|plads(?:en)?"
    r"|kommune|forretning(?:en)?|advokater|virksomhed|institution(?:en)?|bageri(?:et)?|byg|consult|holding)$"
)


def is_persons(response: Response, names: NameList) -> bool:
    """Whether a sender who was taken for a body is a person all the same: "Bertram Gade".

    The name begins with a given name and the letter says "jeg" and speaks for nobody else.
    """
    words = response.sender.split()
    if not 2 <= len(words) <= 5 or names.given_share(base(words[0], names)) < 90:
        return False
    if not all(w[0].isupper() or w in ("og", "von", "van", "de", "af") for w in words):
        return False
    text = response.document.text
    if _BEHALF.search(text) or _OFFICE.search(text[-_SIGNED:]):
        return False
    return bool(_ALONE.search(text)) or not _INSTITUTION.search(response.sender)


def sender_words(sender: str) -> tuple[str, ...]:
    """The words of a private sender's name, without "Familien", "Dagplejer" …"""
    words = [
        w
        for w in _WORD.findall(sender)
        if w[0].isupper() and (w.lower() not in NO_NAME or w == "Hans")
    ]
    return tuple(words)


_MID = re.compile(r"(?<=[a-zæøå,] )[^\W\d_]{2,}")


def has_capital_nouns(text: str, names: NameList) -> bool:
    """Whether nouns carry capitals inside sentences, as they did before 1948."""
    words = _MID.findall(text)
    large = [
        w for w in words if w[0].isupper() and not names.given_share(w) and w not in names.family
    ]
    return len(words) > 40 and len(large) / len(words) > 0.1


def place_words(facts: RoundFacts) -> frozenset[str]:
    said = " ".join(
        (facts.municipality, facts.title, facts.administration, facts.committee, *facts.invited)
    )
    people = re.compile(r"v/\s*.*")
    return frozenset(w for w in _WORD.findall(people.sub("", said)) if w[0].isupper())


def file_words(name: str) -> Sequence[str]:
    """The words of a file name, small ones too: "hoeringssvar_flemming_holt.txt"."""
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return [w for w in re.split(r"[\W_\d]+", stem) if w]
