"""How much a line looks like the first line of a letter, by what stands in it and below it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from hoering.domain import BlockKind
from hoering.language.dates import find_dates
from hoering.reading.layout.rows import Row
from hoering.reading.senders.bodies import is_body
from hoering.reading.senders.names import is_printed_name, printed_name
from hoering.reading.senders.persons import is_address, person_in
from hoering.reading.wording.closing import CLOSING
from hoering.reading.wording.mailhead import bare_field_of, head_length
from hoering.reading.wording.roles import BEHALF, ROLE, TIE

_REACH = 16  # lines that may stand above the running text
REACH = _REACH + 6  # lines looked at in all, those in the margin counted, too
_SIGNS = frozenset({"date", "subject", "recipient", "contact", "minutes", "greeting"})
_LONG = 90  # letters: a longer line is running text
_SUBJECT = re.compile(
    r"(?:vedr(?:ørende)?\b|ang(?:ående)?\b|emne\s?:|re\s?:|sv\s?:|(?:\w+s\s+)?(?:internt )?(?:hørings)?svar\b"
    r"|bemærkninger\b|indsigelse\b|udtalelse\b|kommentarer\b|input til\b|høring\b)",
    re.IGNORECASE,
)
_HEARING = re.compile(
    r"\b(?:hørings?svar|i høring|høring (?:om|over|af|vedr)|svar på høring)", re.IGNORECASE
)
_RECIPIENT = re.compile(
    r"(?:til\s*:|til\s+(?=[A-ZÆØÅ])|att\b|modtager\s*:)"
    r"|(?:[A-ZÆØÅ][\wæøå-]+ )?(?:kommune|rådhus(?:et)?|byrådet|kommunalbestyrelsen|borgmesteren)\b.{0,30}$"
    r"|.{0,40}(?:udvalget|forvaltningen)$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:kære|hej|goddag|god (?:dag|morgen|aften)|til rette vedkommende|dear|ærede"
    r"|(?:hr\.?|fru) \w*(?:borgmester|formand))\b",
    re.IGNORECASE,
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
    first = next(_ahead(rows, at), None)
    if first is None:
        return Opening(0.0, 0.0)
    if _may_head_mail(first.text):
        mail = head_length([row.text for row in _ahead(rows, at)])
        if mail:
            return Opening(9.0, 6.0, mail)
    if long:
        return Opening(0.0, 0.0)
    signs: dict[str, float] = {}
    if first.text.endswith((".", "?", "!")) and len(first.text.split()) > 4:
        signs["sentence"] = -4.0
    if _ATTACHED.match(first.text):
        signs["attached"] = -5.0
    before = first
    for nth, row in enumerate(_ahead(rows, at)):
        text = row.text.strip()
        if len(text) > _LONG or (nth and runs_on(before, row)):
            break
        before = row
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
    if letter >= least and _is_name(list(islice(_ahead(rows, at), 2))):
        score += 1.5
    return Opening(score, letter)


def next_signs(rows: Sequence[Row]) -> list[int]:
    """For every line the nearest one from it on that may tell a letter's beginning; len(rows) for none.

    A line from which the next sign is REACH lines away or more opens no letter.
    """
    found = [len(rows)] * (len(rows) + 1)
    for at in range(len(rows) - 1, -1, -1):
        text = rows[at].text.strip()
        told = len(text) <= _LONG and not _seen(text).isdisjoint(_SIGNS)
        found[at] = at if told or _may_head_mail(rows[at].text) else found[at + 1]
    return found[:-1]


@lru_cache(maxsize=4096)
def _may_head_mail(text: str) -> bool:
    """Whether the line can be the first of an e-mail's head."""
    return bare_field_of(text) is not None


def _ahead(rows: Sequence[Row], at: int) -> Iterator[Row]:
    """The lines from `at` on that stand on its page; the next page's begin something themselves.

    One by one: most lines are passed by after two of them.
    """
    page = rows[at].page
    left = _REACH
    for nth in range(at, min(at + REACH, len(rows))):
        row = rows[nth]
        if not row.aside and row.page == page:
            yield row
            left -= 1
            if not left:
                return


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
    figured = any(map(str.isdigit, text))  # no date without one
    if figured and len(text) < 60 and not text.endswith((".", "?")) and find_dates(text):
        seen.add("date")
    if not text.endswith((".", "?", "!")) and (
        _SUBJECT.match(text) or ("høring" in text.lower() and _HEARING.search(text))
    ):
        seen.add("subject")
    if len(text) < 60 and _RECIPIENT.match(text):
        seen.add("recipient")
    if is_address(text):
        seen.add("contact")
    if _MINUTES.match(text):
        seen.add("minutes")
    return frozenset(seen)


def runs_on(before: Row, row: Row) -> bool:
    """Whether a line stands inside a paragraph of running text, below the line `before`."""
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


def is_signed_again(rows: Sequence[Row], at: int, closing: int) -> bool:
    """Whether a line below a closing is the name that the letter closed there has above, too."""
    text = rows[at].text.strip()
    if "recipient" in _seen(text) or not (is_body(printed_name(text)) or person_in(text)):
        return False
    for n in range(closing - 1, -1, -1):
        if rows[n].text.strip() == text:
            return True
        if is_closing(rows[n].text):
            break
    return False


def is_signing(rows: Sequence[Row], at: int) -> bool:
    """Whether a line names a person, and the line below tells as what: no letter's head does."""
    below = rows[at + 1].text if at + 1 < len(rows) else ""
    return bool(person_in(rows[at].text)) and is_signature(below)


def is_signature(text: str) -> bool:
    """Whether a line below a closing still belongs to who signed."""
    return bool(
        (ROLE.search(text) or TIE.search(text) or BEHALF.search(text)) and len(text) < _LONG
    )


@lru_cache(maxsize=8192)  # asked from each of the ten lines below it, too
def is_closing(text: str) -> bool:
    return len(text) < _LONG and bool(CLOSING.match(text.strip()))
