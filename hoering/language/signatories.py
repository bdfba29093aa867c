"""Lists of those who signed a petition: names, and beside each what tells who it is.

A list is known by its form alone: names one after the other, with nothing between them but homes,
ages, dates, telephones and the like. It may stand in lines, in a table or in running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from hoering.domain import ANNOTATIONS, MARGINS, BlockKind, Document, Span
from hoering.language.namelist import NameList, in_capitals, name_list


class Told(Enum):
    """What a list says of those who signed."""

    NAME = "navn"
    HOME = "adresse"
    MAIL = "e-mailadresse"
    PHONE = "telefonnummer"
    WORDS = "ord"  # what somebody put beside a name


_LEAST = 6  # names of a list: fewer are who signed a letter
_KNOWN = 0.6  # share of its names that the name lists know
_ROW = 6  # cells of a row behind its name
_TITLE = 14  # words that lead in a list within its own paragraph

_CAPITAL = "A-ZÆØÅÉÖÜÄÁÍÓÚÝÐÞÇİŁŚŻČŠŽ"
_WORD = rf"[{_CAPITAL}][\w'’]*(?:-[{_CAPITAL}]?\w+)*"
_INITIAL = r"[A-ZÆØÅ]\."
_NAME = re.compile(
    rf"(?:{_WORD}|{_INITIAL})(?:[ \t\xa0]+(?:(?:af|von|van|de|da|el|al|bin)[ \t])?(?:{_WORD}|{_INITIAL}))*"
)
_COUPLE = re.compile(rf"({_WORD})(?=\s+(?:og|&)\s+{_WORD}\s+{_WORD})")
_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
_HOME = re.compile(
    rf"{_WORD}\.?(?:\s[\wæøå.]+){{0,2}}?\s\d{{1,3}}\s?(?:[A-Za-z](?!\w))?(?!\s?år\b)(?![\d.)-])"
    r"(?:,?\s(?:st|kld?|\d{1,2})\.?,?\s?(?:tv|th|mf|sal)?\.?(?!\w)|,?\s(?:stuen|kælder(?:en)?|baghus(?:et)?)(?!\w))?"
)
_BESIDE = re.compile(
    r"[\s,;|–—:•·*_/()…✓☐☒]+|-(?!\w)|\.(?=\s|$)"
    r"|(?:og|samt|m\.?\s?fl\.?|&)(?=\s|$)"
    r"|\(?\d{1,3}\s*år\b\)?"
    r"|(?i:tlf|mobil|mob|tel|telefon)\.?:?\s|(?:[Dd]r|[Pp]rof|[Hh]r|[Ff]rk)\.\s|[Ff]ru\s"
    rf"|(?:DK-?)?\d{{4}}\s+{_WORD}(?:\s(?:[A-ZÆØÅ]|Ø|N|S|V)\.?(?=\W|$))?"
    rf"|(?:d\.\s?|den\s)?\d{{1,2}}(?:\.\s?{_MONTH}|[./-]\d{{1,2}})(?:[\s./-]+(?:20)?\d\d)?(?:\s*(?:kl\.?\s*)?\d{{1,2}}[.:]\d\d)?(?!\d)"
    r"|\d{1,2}\.\s?(?:klasse|[a-eA-E](?!\w))"
    r"|\d{1,5}[.)]?(?=\s|$)"
    r"|(?i:ulæselig\w*|kan ikke læses|anonym)"
    r"|(?i:forælder|forældre|bedste(?:forælder|mor|far)|mor|far|elev|nabo|beboer|medlem|lejer|ejer|kunde)"
    r"(?: til)?(?=\W|$)"
)
_HEADER = re.compile(
    r"(?:(?:nr|nummer|(?:fulde |barnets |for- og efter)?navn|fornavn|efternavn|adresse|bopæl|vej|gade|by"
    r"|post(?:nr|nummer)(?: og by)?|telefon|tlf|mobil|e-?mail|mail|dato|alder|(?:barnets )?klasse"
    r"|underskrift|signatur|kommentar|bemærkning)\w{0,3}\.?[\s:/|,]*)+",
    re.IGNORECASE,
)
_TOWN = re.compile(rf"{_WORD}(?:\s(?:{_WORD}|[ØNSV]))?(?=\s*(?:[,;)|–—-]|$|\n))")
_SAID = re.compile(r"»[^«]+«|”[^”]+”|“[^”“]+[”“]|\"[^\"]+\"")
_PARTS: tuple[tuple[Told | None, re.Pattern[str]], ...] = (
    (Told.MAIL, re.compile(r"[\w.+-]+@[\w.-]+\w")),
    (Told.PHONE, re.compile(r"(?:\+45\s?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2}(?!\d)")),
    (None, _BESIDE),
    (Told.HOME, _HOME),
    (Told.WORDS, _SAID),
)
_LEAD_IN = re.compile(
    r"(?i)\b(?:underskr\w+|undertegn\w+|skrevet under|støtter?|bakker op|medunderskriv\w+|initiativ\w+)\b[^:]*:\s*"
)
_TOLD = re.compile(
    r"(?<![\d.,§])(?P<n>\d{1,3}(?:\.\d{3})+|\d+)\s+(?:\w+\s)?(?:under?skrifter|medunderskrivere|underskrivere)\b"
    r"|(?<![\d.,§])(?P<m>\d{1,3}(?:\.\d{3})+|\d+)\s+(?:\w+\s)?(?:har|havde) (?:\w+\s)?(?:skrevet under|underskrevet)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"(?i)\b(?:kræver|krav|mindst|hvis|i (?:19|20)\d\d|sidste|dengang|tidligere)\b"
)


Telling = tuple[Told, Span]


@dataclass(frozen=True, slots=True)
class SignedList:
    """`blocks` are a list's, by their index; `told` is what it says, in order of place."""

    blocks: tuple[int, ...]
    told: tuple[Telling, ...]

    def spans(self, kind: Told) -> list[Span]:
        return [span for told, span in self.told if told is kind]


@dataclass(frozen=True, slots=True)
class _Entry:
    block: int
    told: tuple[Telling, ...]

    @property
    def signs(self) -> bool:
        return any(told is Told.NAME for told, _ in self.told)


def signed_lists(document: Document) -> tuple[SignedList, ...]:
    """The lists of names in a document, in order. Raises NoModel."""
    names = name_list()
    found: list[SignedList] = []
    run: list[_Entry] = []
    for nth, block in enumerate(document.blocks):
        if block.kind in MARGINS | ANNOTATIONS:
            continue
        entry = None if block.kind is BlockKind.MAIL_HEADER else _entry(document, nth, names)
        enters_table = block.row is not None and run and document.blocks[run[-1].block].row is None
        if entry is None or enters_table:  # above a table stands who sent it
            found.extend(_lists(document, run, names))
            run = []
        if entry is not None:
            run.append(entry)
    return (*found, *_lists(document, run, names))


def signatures_in(document: Document, lists: Sequence[SignedList]) -> int:
    """How many signed: those listed, or as many as the text says where it says more; 0 for none."""
    listed = sum(len(one.spans(Told.NAME)) for one in lists)
    told = [0]
    for match in _TOLD.finditer(document.text):
        start = max(document.text.rfind(stop, 0, match.start()) for stop in (".", "\n", "!"))
        if not _OF_OTHERS.search(document.text, start + 1, match.end() + 30):
            told.append(int((match["n"] or match["m"]).replace(".", "")))
    return max(listed, *told)


def _lists(document: Document, run: Sequence[_Entry], names: NameList) -> Iterator[SignedList]:
    text = document.text
    signed = [s for entry in run for told, s in entry.told if told is Told.NAME]
    known = sum(_is_known(span.of(text), names) for span in signed)
    if len(signed) < _LEAST or known < _KNOWN * len(signed):
        return
    holding = [nth for nth, entry in enumerate(run) if entry.signs]
    first = holding[0]
    while (
        first and not run[first - 1].told and document.blocks[run[first - 1].block].row is not None
    ):
        first -= 1  # what the columns are called, and the first number
    kept = run[first : holding[-1] + _ROW]
    yield SignedList(tuple(e.block for e in kept), tuple(t for e in kept for t in e.told))


def _entry(document: Document, nth: int, names: NameList) -> _Entry | None:
    """What a block says as a part of a list; None where it says anything else."""
    block, text = document.blocks[nth], document.text
    at, end = block.span.start, block.span.end
    said = block.span.of(text)
    if block.row is not None and _HEADER.fullmatch(said):
        return _Entry(nth, ())
    if led := _LEAD_IN.search(said):
        at += led.end() if len(said[: led.end()].split()) <= _TITLE else 0
    told: list[Telling] = []
    while at < end:
        kind, match = _next(text, at, end, names)
        if match is None and (told or block.row):
            match = _TOWN.match(text, at, end)
        if match is None:
            # A column for what somebody wants to add.
            return _Entry(nth, ((Told.WORDS, block.span),)) if block.row and not told else None
        if kind is not None:
            told.append((kind, Span(at, match.end())))
        at = match.end()
    return _Entry(nth, tuple(told))


def _next(
    text: str, at: int, end: int, names: NameList
) -> tuple[Told | None, re.Match[str] | None]:
    """What stands at a place of a list, and its match; (None, None) where it is nothing of a list's."""
    for kind, pattern in _PARTS:
        if match := pattern.match(text, at, end):
            return kind, match
    if (match := _COUPLE.match(text, at, end)) and names.given_share(match[1]):
        return Told.NAME, match
    match = _NAME.match(text, at, end)
    return (Told.NAME, match) if match and _is_name(match[0], names) else (None, None)


def _is_name(said: str, names: NameList) -> bool:
    words = said.split()
    return 1 < len(words) <= 6 and (
        names.given_share(in_capitals(words[0])) > 0 or names.is_family(words[-1])
    )


def _is_known(said: str, names: NameList) -> bool:
    first, *rest = said.split()
    return names.given_share(in_capitals(first)) > 0 and (not rest or len(rest) < 5)
