"""When a response came: by the mail's head, a stamp, the form, the letter's own date.

The dates that files carry in the file system say when somebody copied them, and are not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hoering.dansk import MONTHS
from hoering.domain import RoundFacts
from hoering.language.dates import danish, date_of, find_dates
from hoering.reading.senders.letter import Letter, LetterLine, Place
from hoering.reading.wording.formfields import FieldKind

# A plausible date is in this reach of the round.
_BEFORE, _AFTER = timedelta(days=30), timedelta(days=180)
_STAMP = re.compile(
    r"\W*(?:modtaget|indgået|indkommet|journaliseret|registreret|modt\.)(?!.*\b(?:udkast|høring)\b)"
    r"|.{0,30}\d\s*(?:modtaget|indgået)\W*$",
    re.IGNORECASE,
)
_NOT_OURS = re.compile(
    r"\bfrist\w*|\w+frist\w*|\bsenest\b|\bderes (?:brev|mail|henvendelse|skrivelse)|\bjeres (?:brev|mail"
    r"|henvendelse)|\bbrev af\b|\bi høring\b|\bhøringsperiode|\bhøringsudkast|\budkast (?:af|dateret|fra)\b"
    r"|\blov(?:bekendtgørelse)?\b|\bbek\.|\bvedtaget\b|\budskrevet\b|\bprintet\b|\bgyldig|\bf\.\s|\bfødt\b"
    r"|\bgældende\b|\bnæste møde|\bfra\b.*\btil\b.*\d{4}|\bperioden\b|\bversion\b|\bopdateret\b",
    re.IGNORECASE,
)
_DATED = re.compile(r",?\s(?:den|d\.)\s\d[\w ./-]*$")
_FILLED = re.compile(
    r"(?:\w+ er )?(?:udfyldt|besvaret|indsendt|afgivet) af\b.{3,70}$", re.IGNORECASE
)
_MINUTES = re.compile(
    r"\b(?:referat|beslutningsprotokol|protokol|mødereferat|udskrift af|dagsorden)\b", re.IGNORECASE
)
_MEETING = re.compile(r"\b(?:møde\w*|\w+møde\w*|mødedato|afholdt)\b", re.IGNORECASE)
_TREATED = re.compile(
    r"\b(?:beslutt\w*|indkaldte|afgiv\w*|holdt|behandl\w*|drøft\w*|godkend\w*|vedtag\w*|vedtog|gennemgik|tiltråd\w*|afgav|udarbejdet|dagsordenen)\b",
    re.IGNORECASE,
)
# "Sendt til kommunen den 16. oktober" below minutes of the 14th.
_SENT = re.compile(
    r"\b(?:ind|af)?sendt (?:til (?:[\w-]+ ){1,3})?(?:pr\.? (?:e-?)?mail )?(?:den|d\.)\s\d",
    re.IGNORECASE,
)
# What may stand before the date on its line: a place or a title, "den", a day of the week.
_PREFIX = (
    r"(?:(?-i:[A-ZÆØÅ][\w.'/-]*)(?:\s(?-i:[A-ZÆØÅ][\w.'/-]*|i|på|ved|og|af))*(?:\s*[,·•|–])?\s+)?"
    r"(?:(?:dato|den|d\.|på|brevdato|dags dato|skrevet)\s*:?\s*|(?:man|tirs|ons|tors|fre|lør|søn)dag\s*,?\s*)*"
)
_DATE_LINE = re.compile(rf"{_PREFIX}$", re.IGNORECASE)
_MONTH = "|".join(f"{m[:3]}(?:{m[3:]}|t)?\\.?" if len(m) > 3 else m for m in MONTHS)
_YEARLESS = re.compile(
    rf"(?<![\d.])(\d{{1,2}})\.?\s*(?:({_MONTH})(?![a-zæøå])|/\s?(\d{{1,2}})(?![\d/]))\.?(?!\s*,?\s*\d{{2,4}})",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    rf"(?<!\d)(\d{{1,2}})[.,\s-]*\s?({_MONTH})[\s,.-]*((?:19|20)?\d\d)(?!\d)"
    rf"|(?<!\d)(\d{{1,2}})\s?[./-]\s?(\d{{1,2}})[\s./-]\s?((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)|(?<!\d)(\d\d)(\d\d)(\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Received:
    """The day, and the minute where a mail or form tells it (Danish time)."""

    day: date | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Dated:
    day: date
    weight: float
    at: datetime | None = None


def received_of(letter: Letter, facts: RoundFacts) -> Received:
    """The best date there is; none is better than one out of the running text."""
    found = list(_dates(letter, facts))
    plausible = [d for d in found if _is_plausible(d.day, facts)]
    best = max(
        plausible or [d for d in found if d.weight >= 6.5], key=lambda d: d.weight, default=None
    )
    return Received(best.day, best.at) if best else Received()


def _is_plausible(day: date, facts: RoundFacts) -> bool:
    deadline = facts.deadline.date() if isinstance(facts.deadline, datetime) else facts.deadline
    start = facts.start or (deadline - timedelta(days=150) if deadline else None)
    end = deadline or (facts.start + timedelta(days=120) if facts.start else None)
    if start is None or end is None:
        return True
    return start - _BEFORE <= day <= end + _AFTER


def _dates(letter: Letter, facts: RoundFacts) -> Iterator[_Dated]:
    """Every date that may count, with its weight. Equal weights: the first one counts."""
    if letter.mail and letter.mail.sent:
        sent = danish(letter.mail.sent)
        yield _Dated(sent.date(), 9.0, sent if sent.hour or sent.minute else None)
    for field in letter.fields:
        if field.kind in (FieldKind.RECEIVED, FieldKind.WRITTEN):
            for day, at in _in(field.value, facts):
                yield _Dated(day, 8.5 if field.kind is FieldKind.RECEIVED else 7.0, at)
        elif ended := _DATED.search(field.value):  # "Besvaret af: Ældrerådet, den 14. april"
            yield from (_Dated(day, 6.5) for day, _ in _in(ended[0], facts))
    minutes = any(_MINUTES.search(line.text) for line in letter.at(Place.HEAD)[:8])
    minutes = minutes or any(_MINUTES.search(name) for name in letter.names)
    for line in letter.lines:
        last = minutes and line is letter.lines[-1]
        if last or line.place is not Place.BODY or len(line.text) < 45 or _FILLED.match(line.text):
            yield from _of_line(line, minutes, facts)
    if minutes:
        yield from _meetings(letter, facts, 4.0)
    for name in letter.names:
        for day, _ in _in(name.replace("_", " "), facts, compact=True):
            yield _Dated(day, 3.0)
    yield from _meetings(letter, facts, 1.0)


def _of_line(line: LetterLine, minutes: bool, facts: RoundFacts) -> Iterator[_Dated]:
    text = line.text
    before = re.split(r"\d", text, maxsplit=1)[0]
    alone = bool(_DATE_LINE.match(before)) and len(text) < 60
    for day, at in _in(text, facts, yearless=alone):
        if _STAMP.match(text) and len(text) < 60:
            yield _Dated(day, 8.7 if not _NOT_OURS.search(text) else 2.0, at)
            continue
        if _NOT_OURS.search(text):
            continue
        if (minutes or line.place is Place.TAIL) and len(text) < 90 and _SENT.search(text):
            yield _Dated(day, 6.8)
        elif minutes and _MEETING.search(text) and line.place is Place.HEAD:
            yield _Dated(day, 6.5)
        elif _MEETING.search(text):
            continue
        elif alone:
            yield _Dated(
                day,
                {Place.HEAD: 7.5, Place.TAIL: 7.0, Place.ASIDE: 7.0, Place.BODY: 5.0}[line.place],
            )
        elif _FILLED.match(text):
            yield _Dated(day, 6.5)
        elif line.place is not Place.BODY and len(text) < 90:
            yield _Dated(day, 5.0 if line.place is Place.HEAD else 4.0)


def _meetings(letter: Letter, facts: RoundFacts, weight: float) -> Iterator[_Dated]:
    """The day on which the sender's own body treated the matter, inside the round."""
    deadline = facts.deadline.date() if isinstance(facts.deadline, datetime) else facts.deadline
    for line in [*letter.at(Place.HEAD), *letter.at(Place.BODY)[:4]]:
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])", line.text):
            ours = re.sub(r"(?i)\bvedtaget (?:af|på|i)\b", "", sentence)
            if not _TREATED.search(sentence) or _NOT_OURS.search(ours):
                continue
            for day, _ in _in(sentence, facts):
                if facts.start and deadline and facts.start <= day <= deadline + timedelta(days=21):
                    yield _Dated(day, weight)


def _in(
    text: str, facts: RoundFacts, yearless: bool = True, compact: bool = False
) -> Iterator[tuple[date, datetime | None]]:
    """The dates in a line; days without a year are put into the round."""
    exact = find_dates(text)
    if exact:
        yield from ((found.date, found.at) for found in exact)
        return
    for found in _LOOSE.finditer(text):
        day, month, year = (g for g in found.groups() if g)
        if made := date_of(year, month, day):
            yield made, None
            return
    for found in _YEARLESS.finditer(text) if yearless else ():
        day, month = found.group(1), found.group(2) or found.group(3)
        near = facts.deadline or facts.start
        if near and (made := _nearest(month, day, near)):
            yield made, None
            return
    if compact:
        for found in _COMPACT.finditer(text):
            groups = [g for g in found.groups() if g]
            for year, month, day in (
                (groups[0], groups[1], groups[2]),
                (groups[2], groups[1], groups[0]),
            ):
                made = date_of(year, month, day)
                if made and (facts.start or facts.deadline) and _is_plausible(made, facts):
                    yield made, None
                    break


def _nearest(month: str, day: str, near: date | datetime) -> date | None:
    """The day without a year that lies nearest to the round."""
    middle = near.date() if isinstance(near, datetime) else near
    made = [date_of(str(middle.year + shift), month, day) for shift in (-1, 0, 1)]
    return min((d for d in made if d), key=lambda d: abs((d - middle).days), default=None)
