"""The numbers of the responses (H01 …): one that was given once stays with its response.

A new response gets the next number, whatever its file is called. The number of a response that is
gone is not given to another one: it may stand in a letter, in minutes, on a printed page.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hoering.domain import Response, Sequel, normalised, response_keys

_PART = re.compile(r"#\d+(?:/\d+)?$")  # of a key: where in its file a response begins
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A response that has a number. `key` is its lasting name (`response_keys`), `sender` what the
    program made of it, `words` the digest of its text, "" where there is none."""

    number: int
    key: str
    sender: str = ""
    words: str = ""


def renumbered(
    responses: Sequence[Response],
    known: Iterable[Numbered],
    said: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Response, ...]:
    """The responses under the numbers they had, new ones behind the highest; in their order.

    `said` are the remarks that were seen in each, by its key. Of near duplicates the others point
    to the one with the lowest number.
    """
    given = _given(responses, known, said or {})
    names = {id: name_of(number) for id, number in given.items()}
    first: dict[str, int] = {}
    for response in responses:
        group = response.near_duplicate_of or response.id
        first[group] = min(given[response.id], first.get(group, given[response.id]))
    made = []
    for response in sorted(responses, key=lambda r: given[r.id]):
        lowest = first[response.near_duplicate_of or response.id]
        made.append(
            replace(
                response,
                id=names[response.id],
                near_duplicate_of=None if lowest == given[response.id] else name_of(lowest),
                joins=tuple(names[id] for id in response.joins if id in names),
                sequel=_under_its_number(response.sequel, names),
            )
        )
    return tuple(made)


def _under_its_number(sequel: Sequel | None, names: Mapping[str, str]) -> Sequel | None:
    return replace(sequel, of=names[sequel.of]) if sequel and sequel.of in names else None


def name_of(number: int) -> str:
    """5 → H05."""
    return f"H{number:02d}"


def _given(
    responses: Sequence[Response], known: Iterable[Numbered], said: Mapping[str, Sequence[str]]
) -> dict[str, int]:
    """Response id → its number. The surest sign of being the same response goes first."""
    left = {one.number: one for one in known}
    highest = max(left, default=0)
    present = {one.key: one for one in described(responses)}
    keys = response_keys(responses)
    given: dict[str, int] = {}
    for sign in _SIGNS:
        waiting: dict[Hashable, list[int]] = {}
        for number in sorted(left, reverse=True):
            waiting.setdefault(sign(left[number]), []).append(number)
        for response in responses:
            mark = sign(present[keys[response.id]])
            if response.id not in given and mark is not None and waiting.get(mark):
                given[response.id] = waiting[mark].pop()
                del left[given[response.id]]
    for response in responses:
        if response.id in given:
            continue
        again = [n for n, one in sorted(left.items()) if _says_again(response, one, said)]
        highest += not again
        given[response.id] = left.pop(again[0]).number if again else highest
    return given


def _says_again(response: Response, one: Numbered, said: Mapping[str, Sequence[str]]) -> bool:
    """Whether the sender of one that is gone says it here: a letter that lies in a mail now, or in a
    combined file, has another file and another letterhead around the same remarks."""
    if not one.sender or one.sender.casefold() != response.sender.casefold():
        return False
    whole = normalised(response.document.text)
    remarks = {normalised(text) for text in said.get(one.key, ())}
    here = sum(len(text) for text in remarks if text in whole)
    # Those of earlier versions of the letter are remembered, too.
    return here > 0 and 2 * here >= min(len(whole), sum(map(len, remarks)))


def _place(one: Numbered) -> Hashable:
    """The file; in a file with several responses, where pages shift, the sender as well."""
    file, parts = _PART.subn("", one.key)
    return (file, one.sender.casefold()) if parts else (file, "")


# Unchanged where it was; in a file that was renamed, or on another page; corrected in its file.
_SIGNS: tuple[Callable[[Numbered], Hashable], ...] = (
    lambda one: (one.key, one.words),
    lambda one: one.words or None,
    _place,
)


def described(responses: Sequence[Response]) -> Iterator[Numbered]:
    """What each is known by under the number that it has."""
    keys = response_keys(responses)
    for response in responses:
        digits = _DIGITS.search(response.id)
        text = normalised(response.document.text)
        words = hashlib.sha256(text.encode()).hexdigest()[:20] if text else ""
        number = int(digits[0]) if digits else 0
        yield Numbered(number, keys[response.id], response.sender, words)


def numbers_in(db: sqlite3.Connection) -> tuple[Numbered, ...]:
    """All that were ever given, by number."""
    rows = db.execute("SELECT number, response, sender, words FROM number ORDER BY number")
    return tuple(Numbered(*row) for row in rows)


def keep_numbers(db: sqlite3.Connection, responses: Sequence[Response]) -> None:
    """Remember the numbers of these; those of responses that are gone stay taken."""
    db.executemany(
        "INSERT OR REPLACE INTO number VALUES (?, ?, ?, ?)",
        [(one.number, one.key, one.sender, one.words) for one in described(responses)],
    )
