"""Words of a response's surroundings: the sender's name, the round's places, the file's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hoering.domain import Response, RoundFacts, SenderKind
from hoering.privacy.namelist import NameList
from hoering.privacy.roles import CLOSING
from hoering.privacy.runs import NO_NAME, Token, base, names_in, runs

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
_SURE = 60  # percent of a given name's uses with a capital
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
    if not 2 <= len(words) <= 5 or names.given_share(base(words[0], names)) < _SURE:
        return False
    if not all(w[0].isupper() or w in ("og", "von", "van", "de", "af") for w in words):
        return False
    text = response.document.text
    if _BEHALF.search(text) or _OFFICE.search(text[-_SIGNED:]):
        return False
    return bool(_ALONE.search(text)) or not _INSTITUTION.search(response.sender)


def signer_of(response: Response, names: NameList) -> str:
    """The private person below the greeting, where the sender was taken to be something else; ""
    for none.

    A whole name that begins the line below a greeting, in a letter that speaks for nobody else,
    and whose sender heads none of its lines.
    """
    document, sender = response.document, response.sender
    text = document.text
    if names.given_share(base(sender.split()[0], names) if sender else "") >= _SURE:
        return ""
    if _BEHALF.search(text) or _OFFICE.search(text[-_SIGNED:]) or not _ALONE.search(text):
        return ""
    lines = [b.span.of(text) for b in document.blocks]
    if response.sender_kind is not SenderKind.CITIZEN and _heads_a_line(sender, lines, response):
        return ""
    for above, below in pairwise(lines):
        if len(above) > 40 or not CLOSING.search(above):
            continue
        run = next(iter(runs(below)), None)
        name = next(iter(names_in(run, names, _all_words(run))), None) if run else None
        if name is not None and name.span.start == 0 and name.is_whole and name.share >= _SURE:
            return name.text
    return ""


def _heads_a_line(sender: str, lines: Sequence[str], response: Response) -> bool:
    """Whether the sender stands in a line of its own kind: letterhead, signature, header, file."""
    telling = max(sender.split(), key=len, default="")
    short = [
        line for line in lines if len(line) < 70 and not line.rstrip().endswith((".", "?", "!"))
    ]
    return any(telling in line for line in (*short, *(s.file for s in response.sources)))


def _all_words(run: Sequence[Token]) -> tuple[str, ...]:
    """The words behind the first: below a greeting, "Gade" is a family's name and no street."""
    return tuple(t.word.capitalize() if t.word.isupper() else t.word for t in run[1:4])


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
