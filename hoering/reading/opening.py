"""How much a line looks like the first line of a letter, by what stands in it and below it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hoering.domain import BlockKind
from hoering.language.dates import find_dates
from hoering.reading.bodies import is_body
from hoering.reading.closing import CLOSING
from hoering.reading.mailhead import bare_field_of, head_length
from hoering.reading.names import is_printed_name, printed_name
from hoering.reading.persons import is_address, person_in
from hoering.reading.roles import ROLE, TIE
from hoering.reading.rows import Row

_REACH = 16  # lines that may stand above the running text
_LONG = 90  # letters: a longer line is running text
_SUBJECT = re.compile(
    r"(?:vedr(?:ørende)?\b|ang(?:ående)?\b|emne\s?:|re\s?:|sv\s?:|(?:\w+s\s+)?(?:internt )?(?:hørings)?svar\b"
    r"|bemærkninger\b|indsigelse\b|udtalelse\b|kommentarer\b|input til\b|høring\b)"
    r"|.*\b(?:hørings?svar|i høring|høring (?:om|over|af|vedr)|svar på høring)",
    re.IGNORECASE,
)
_RECIPIENT = re.compile(
    r"(?:til\s*:|til\s+(?=[A-ZÆØÅ])|att\b|modtager\s*:)"
    r"|(?:[A-ZÆØÅ][\wæøå-]+ )?(?:kommune|rådhus(?:et)?|byrådet|kommunalbestyrelsen|borgmesteren)\b.{0,30}$"
    r"|.{0,40}(?:udvalget|forvaltningen)$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:kære|hej|goddag|god (?:dag|morgen|aften)|til rette vedkommende|dear)\b", re.IGNORECASE
)
_MINUTES = re.compile(
    r"(?:uddrag af |udskrift af )?(?:\w*referat|beslutningsprotokol|protokol(?:udskrift)?|pressemeddelelse"
    r"|notat|høringsskema|skema til høringssvar)\b",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"(?:bilag|appendiks|annex|kilder|kildeliste|litteratur|noter|underskrift(?:er|sliste)?|vedlagt"
    r"|kopi af|tabel|figur|oversigt over (?!hørings))\b",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?:fra|from)\s?:", re.IGNORECASE)
_BEHALF = re.compile(r"\bvegne\b|\bp\.?\s?v\.?\s?a\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opening:
    """The sum of the signs; `letter` are those that no chapter of a report has."""

    score: float
    letter: float
    mail: int = 0  # lines of an e-mail's head


def opening_at(rows: Sequence[Row], at: int, least: float = -math.inf) -> Opening:
    """The signs of a beginning at a line: letterhead, date, recipient, subject, greeting, mail.

    Where `letter` is below `least`, nobody asks whether the line is a name: `score` lacks that.
    """
    long = len(rows[at].text) > _LONG
    if long and ":" not in rows[at].text[:12]:
        return Opening(0.0, 0.0)  # running text, as most lines are
    ahead = _ahead(rows, at)
    if not ahead:
        return Opening(0.0, 0.0)
    first = ahead[0]
    if _may_head_mail(first.text):
        mail = head_length([row.text for row in ahead])
        if mail:
            return Opening(9.0, 6.0, mail)
    if long:
        return Opening(0.0, 0.0)
    signs: dict[str, float] = {}
    if first.text.endswith((".", "?", "!")) and len(first.text.split()) > 4:
        signs["sentence"] = -4.0
    if _ATTACHED.match(first.text):
        signs["attached"] = -5.0
    for nth, row in enumerate(ahead):
        text = row.text.strip()
        if len(text) > _LONG or (nth and is_inside(ahead, nth)):
            break
        seen = _seen(text)
        if "closing" in seen:
            break
        if nth and (row.kind in (BlockKind.BULLET, BlockKind.CELL) or "mail" in seen):
            break
        if "greeting" in seen:
            signs["greeting"] = 1.5
            break
        _look_at(seen, nth, signs)
    letter = score = sum(signs.values())
    if first.kind is BlockKind.HEADING or first.bold:
        score += 1.0
    if letter >= least and _is_name(ahead):
        score += 1.5
    return Opening(score, letter)


@lru_cache(maxsize=4096)
def _may_head_mail(text: str) -> bool:
    """Whether the line can be the first of an e-mail's head."""
    return bare_field_of(text) is not None


def _ahead(rows: Sequence[Row], at: int) -> list[Row]:
    """The lines from `at` on that stand on its page; the next page's begin something themselves."""
    page = rows[at].page
    return [row for row in rows[at : at + _REACH + 6] if not row.aside and row.page == page][
        :_REACH
    ]


def _look_at(seen: frozenset[str], nth: int, signs: dict[str, float]) -> None:
    if "date" in seen:
        signs["date"] = 2.0
    if "subject" in seen:
        signs["subject"] = 2.0
    elif "recipient" in seen:
        signs["recipient"] = 1.5
    if "contact" in seen and 0 < nth < 10:
        signs["contact"] = 1.5
    if "minutes" in seen and nth < 4:
        signs["minutes"] = 2.0


@lru_cache(maxsize=4096)  # a line is looked at from each of the sixteen lines above it
def _seen(text: str) -> frozenset[str]:
    """What a line looks like by itself."""
    seen = set()
    for name, pattern in (("closing", CLOSING), ("mail", _MAIL), ("greeting", _GREETING)):
        if pattern.match(text):
            seen.add(name)
    if len(text) < 60 and not text.endswith((".", "?")) and find_dates(text):
        seen.add("date")
    if not text.endswith((".", "?", "!")) and _SUBJECT.match(text):
        seen.add("subject")
    if len(text) < 60 and _RECIPIENT.match(text):
        seen.add("recipient")
    if is_address(text):
        seen.add("contact")
    if _MINUTES.match(text):
        seen.add("minutes")
    return frozenset(seen)


def is_inside(rows: Sequence[Row], at: int) -> bool:
    """Whether a line (not the first) stands inside a paragraph of running text."""
    row, before = rows[at], rows[at - 1]
    return row.block == before.block and len(before.text) > 50 and row.text[:1].islower()


def _is_name(ahead: Sequence[Row]) -> bool:
    """Whether the first line names a body, or a person with the address below."""
    text = ahead[0].text
    if len(text) > _LONG or not (text[:1].isupper() or text[:1].isdigit()):
        return False
    name = printed_name(text)
    if len(name) > 2 and is_body(name) and is_printed_name(name) and len(name) < 80:
        return True
    below = len(ahead) > 1 and is_address(ahead[1].text)
    return below and bool(person_in(ahead[0].text))


def is_signature(text: str) -> bool:
    """Whether a line below a closing still belongs to who signed."""
    return bool(
        (ROLE.search(text) or TIE.search(text) or _BEHALF.search(text)) and len(text) < _LONG
    )


@lru_cache(maxsize=8192)  # asked from each of the ten lines below it, too
def is_closing(text: str) -> bool:
    return len(text) < _LONG and bool(CLOSING.match(text.strip()))
