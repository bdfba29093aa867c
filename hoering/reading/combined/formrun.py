"""Where the head of a web form stands again and again: one answer of an export after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoering.domain import BlockKind
from hoering.reading.layout.rows import Row
from hoering.reading.wording.formfields import FieldKind, field_at

_NAMING = frozenset(
    {FieldKind.NAME, FieldKind.BODY, FieldKind.EITHER, FieldKind.GIVEN, FieldKind.FAMILY}
)
_OF_MAIL = frozenset({"fra", "from", "sendt", "sent", "dato", "date", "modtaget"})
_ANSWER = 6  # words between two heads: a list of names has none
_TITLE = 3  # lines above the fields that may be the form's title


@dataclass(frozen=True, slots=True)
class _Cluster:
    first: int
    last: int
    labels: frozenset[str]


def form_heads(rows: Sequence[Row]) -> tuple[int, ...]:
    """The indexes at which each answer's form begins; empty unless there are two or more.

    Two heads are alike when they name a sender and share two labels, or share their only label.
    """
    clusters = [c for c in _clusters(rows) if c.labels]
    if len(clusters) < 2:
        return ()
    shape = max(
        (c.labels for c in clusters),
        key=lambda labels: (sum(_alike(labels, c.labels) for c in clusters), len(labels)),
    )
    alike = [c for c in clusters if _alike(shape, c.labels)]
    kept = alike[:1] + [
        after
        for before, after in pairwise(alike)
        if _words(rows, before.last + 1, after.first) >= _ANSWER
    ]
    if len(kept) < 2 or (len(shape) == 1 and len(kept) < 3):
        return ()
    return tuple(_with_title(rows, [c.first for c in kept]))


def form_pages(rows: Sequence[Row]) -> frozenset[int]:
    """The pages of an export that begin with the label that nearly all begin with."""
    first: dict[int, Row] = {}
    naming: set[int] = set()
    for at, row in enumerate(rows):
        first.setdefault(row.page, row)
        field = field_at(row.text, _next(rows, at))
        if field is not None and field.kind in _NAMING:
            naming.add(row.page)
    labels = {page: _label(row.text) for page, row in first.items() if ":" in row.text}
    usual = max(
        labels.values(), key=lambda text: (list(labels.values()).count(text), text), default=""
    )
    pages = frozenset(page for page, label in labels.items() if label == usual)
    enough = len(pages) >= max(2, 0.8 * len(first)) and len(naming) >= 0.5 * len(first)
    return pages if enough else frozenset()


def _clusters(rows: Sequence[Row]) -> list[_Cluster]:
    found: list[_Cluster] = []
    at = 0
    while at < len(rows):
        labels: set[str] = set()
        first, last, naming, gap = at, at - 1, False, 0
        while at < len(rows) and gap < 2:
            field = None if rows[at].aside else field_at(rows[at].text, _next(rows, at))
            if field is None:
                if not labels:
                    break
                gap += not rows[at].aside
            elif _label(rows[at].text) in labels:
                break  # the next answer's form
            else:
                labels.add(_label(rows[at].text))
                naming = naming or field.kind in _NAMING
                last, gap = at + field.below, 0
                at += field.below
            at += 1
        if naming and not labels <= _OF_MAIL:
            found.append(_Cluster(first, last, frozenset(labels)))
        at = max(at, last + 1, first + 1)
    return found


def _next(rows: Sequence[Row], at: int) -> str:
    return rows[at + 1].text if at + 1 < len(rows) and not rows[at + 1].aside else ""


def _label(text: str) -> str:
    return re.split(r"[:\t]", text, maxsplit=1)[0].strip(" *").lower()


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= min(2, len(a), len(b)) and len(a & b) >= 0.5 * min(len(a), len(b))


def _words(rows: Sequence[Row], first: int, last: int) -> int:
    return sum(len(row.text.split()) for row in rows[first:last] if not row.aside)


def _with_title(rows: Sequence[Row], starts: Sequence[int]) -> list[int]:
    """The starts, moved up to the form's title where it stands above most of them; nothing above a
    heading is its title."""
    found = list(starts)
    for _ in range(_TITLE):
        if 2 * sum(rows[at].kind is BlockKind.HEADING for at in found) > len(found):
            break
        above = [
            re.sub(r"\d+", "#", rows[at - 1].text.lower()) if at and not rows[at - 1].aside else ""
            for at in found
        ]
        usual = max(above, key=lambda text: (above.count(text), text))
        if not usual or above.count(usual) < max(2, 0.6 * (len(found) - (found[0] == 0))):
            break
        found = [at - 1 if text == usual else at for at, text in zip(found, above, strict=True)]
    return found
