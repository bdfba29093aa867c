"""Numbers that went from one remark or change to another, and the replies that name such a one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from hoering import dansk
from hoering.domain import normalised
from hoering.returning.seen import Seen

_NAMED = re.compile(r"\b(?:H\d+\.\d+|Æ\d+)\b")
_PARTS = re.compile(r"(.*?)(\d+)$")
_MOST = 6  # runs of numbers, and replies, that are told one by one


def numbers_of(seen: Seen) -> dict[str, str]:
    """The id of each remark, and the key of each response, to its number (H01.7, H01)."""
    found = {id: remark.number for id, remark in seen.remarks.items()}
    return found | {key: response.id for key, response in seen.responses.items()}


def moved(before: Seen, after: Seen) -> dict[str, str]:
    """Old number → new, of remarks and changes that have another one than before.

    A response keeps its number for good: what lies where it lay is another one.
    """
    then = {id: remark.number for id, remark in before.remarks.items()}
    today = {id: remark.number for id, remark in after.remarks.items()}
    remarks = {then[id]: now for id, now in today.items() if then.get(id, now) != now}
    changes = {}
    found = {_words(change): id for id, change in reversed(list(after.changes.items()))}
    for id, change in before.changes.items():
        now = found.get(_words(change), id)
        if now != id and _words(after.changes.get(id, {})) != _words(change):
            changes[id] = now
    return remarks | changes


def _words(change: Mapping[str, str]) -> tuple[str, str]:
    return normalised(change.get("before", "")), normalised(change.get("after", ""))


def told(before: Seen, after: Seen) -> list[str]:
    """A line on the numbers that moved, and one on the replies that name one of them; [] for none.

    Nobody's words are changed: the reply may mean the number that it has now.
    """
    new = moved(before, after)
    if not new:
        return []
    runs = list(_runs(sorted(new.items(), key=lambda pair: _order(pair[0]))))
    lines = [f"Numre er flyttet: {_some(runs, 'flere')}."]
    naming = [
        f"{remark.number} ({', '.join(f'{old} hedder nu {new[old]}' for old in named)})"
        for remark in after.remarks.values()
        if (named := _named(remark.values.get("reply", ""), new))
    ]
    if naming:
        lines.append(
            f"Se efter i svar, der nævner et nummer, som er flyttet: {_some(naming, 'til')}."
        )
    return lines


def _named(reply: str, new: Mapping[str, str]) -> list[str]:
    return [old for old in dict.fromkeys(_NAMED.findall(reply)) if old in new]


def _some(told: Sequence[str], others: str) -> str:
    rest = len(told) - _MOST
    return dansk.listed([*told[:_MOST], *([f"{rest} {others}"] if rest > 0 else [])])


def _order(number: str) -> tuple[str, tuple[int, ...]]:
    return number[:1], tuple(int(digits) for digits in re.findall(r"\d+", number))


def _runs(pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    """H01.4 → H01.5, H01.5 → H01.6 as one: "H01.4–5 hedder nu H01.5–6"."""
    run: list[tuple[str, str]] = []
    for (old, new), (earlier, later) in pairwise([("", ""), *pairs]):
        if run and not (_follows(old, earlier) and _follows(new, later)):
            yield _run(run)
            run = []
        run.append((earlier, later))
    if run:
        yield _run(run)


def _follows(one: str, other: str) -> bool:
    first, second = _PARTS.match(one), _PARTS.match(other)
    return bool(first and second and first[1] == second[1] and int(first[2]) + 1 == int(second[2]))


def _run(run: Sequence[tuple[str, str]]) -> str:
    (old, new), (last_old, last_new) = run[0], run[-1]
    if len(run) > 1:
        old, new = (f"{old}–{_last(last_old)}", f"{new}–{_last(last_new)}")
    return f"{old} hedder nu {new}"


def _last(number: str) -> str:
    """H01.7 → 7."""
    return _PARTS.sub(r"\2", number)
