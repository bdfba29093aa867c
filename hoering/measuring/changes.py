"""Changes found between the drafts, and the links from remarks to them."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from hoering.measuring.metric import Record, metric, prf
from hoering.measuring.pairing import MATCH, RemarkPair
from hoering.measuring.sections import heading_index, same_section
from hoering.measuring.tokens import hungarian, token_f1, tokens

SAME = 0.7  # least similarity of two reports of one change
NEUTRAL = 0.8  # least similarity with a change that is neither right nor wrong to report


def text_similarity(wanted: str | None, got: str | None) -> float:
    """0..1; a sentence inside a reported paragraph, or a piece of a long text, counts too."""
    from rapidfuzz import fuzz

    a, b = " ".join(tokens(wanted)), " ".join(tokens(got))
    if not a or not b:
        return 0.0
    value = max(fuzz.ratio(a, b) / 100, token_f1(a.split(), b.split()))
    if value < 1 and min(len(a), len(b)) >= 25:
        part = fuzz.partial_ratio(a, b) / 100
        if len(b) > len(a) and part >= 0.9:
            value = max(value, part)
        elif len(a) > len(b) and part >= 0.95 and len(b) >= 0.25 * len(a):
            value = max(value, 0.7 + 0.3 * len(b) / len(a))
    return value


def delta(change: Record) -> Counter[str]:
    """The bag of "-word" that went and "+word" that came."""
    a, b = tokens(change.get("before")), tokens(change.get("after"))
    bag: Counter[str] = Counter()
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what != "equal":
            bag.update("-" + t for t in a[i1:i2])
            bag.update("+" + t for t in b[j1:j2])
    return bag


def _touches(a: str, b: str) -> bool:
    """Whether one text stands inside the other."""
    one, two = sorted((f" {' '.join(tokens(a))} ", f" {' '.join(tokens(b))} "), key=len)
    return len(one) > 4 and one in two


def change_similarity(
    wanted: Record, got: Record, ours: Counter[str], theirs: Counter[str]
) -> float:
    """0..1 by the texts before and after, or by the words that went and came."""
    before, after = wanted.get("before") or "", wanted.get("after") or ""
    old, new = got.get("before") or "", got.get("after") or ""
    sides = [text_similarity(x, y) for x, y in ((before, old), (after, new)) if x.strip()]
    value = sum(sides) / len(sides) if sides else 0.0
    if ours and theirs and (ours.total() >= 3 or _touches(before, old) or _touches(after, new)):
        value = max(value, token_f1(ours, theirs))
    return value


def change_table(wanted: Sequence[Record], got: Sequence[Record]) -> list[list[float]]:
    """How alike each change of the key (rows) is to each reported one (columns), 0..1."""
    ours, theirs = [delta(c) for c in wanted], [delta(c) for c in got]
    return [
        [change_similarity(w, g, a, b) for g, b in zip(got, theirs, strict=True)]
        for w, a in zip(wanted, ours, strict=True)
    ]


def _is_neutral(key: Record, got: Record) -> bool:
    """A change of the cover or the contents page, where the key lists such."""

    def best(changes: Sequence[Record]) -> float:
        return max((row[0] for row in change_table(changes, [got])), default=0.0)

    neutral = best(key.get("neutral_changes") or [])
    return neutral >= NEUTRAL and neutral > best(key["changes"])


def _matched(
    key: Record, got: Sequence[Record], table: Sequence[Sequence[float]]
) -> tuple[list[tuple[int, int]], dict[Any, Any]]:
    """One-to-one pairs, and {reported id: key's id} where further pieces join their best."""
    pairs = [(i, j) for i, j, _ in hungarian([[s if s >= SAME else 0.0 for s in r] for r in table])]
    by_got = {j: i for i, j in pairs}
    names: dict[Any, Any] = {}
    for j, change in enumerate(got):
        column = [row[j] for row in table]
        best = by_got.get(j)
        if best is None and column and max(column) >= SAME:
            best = column.index(max(column))
        if best is not None:
            names[change.get("id")] = key["changes"][best]["id"]
    return pairs, names


def names_of_changes(key: Record, overview: Record) -> dict[Any, Any]:
    """{reported change's id: the id of the key's change that it is}."""
    got = [c for c in overview.get("changes") or [] if not _is_neutral(key, c)]
    return _matched(key, got, change_table(key["changes"], got))[1]


def score_changes(key: Record, overview: Record, matched: Sequence[RemarkPair]) -> dict[str, Any]:
    """Changes found, their kinds, and the links of remarks to them."""
    wanted = key["changes"]
    got = [c for c in overview.get("changes") or [] if not _is_neutral(key, c)]
    table = change_table(wanted, got)
    pairs, names = _matched(key, got, table)
    any_wanted = sum(any(s >= SAME for s in row) for row in table)
    any_got = sum(any(row[j] >= SAME for row in table) for j in range(len(got)))
    kinds = sum(wanted[i]["kind"] == got[j].get("kind") for i, j in pairs)
    return {
        "detection": prf(len(pairs), len(got), len(wanted)),
        "lenient_recall": metric(any_wanted, len(wanted)),
        "lenient_precision": metric(any_got, len(got)),
        "kind": metric(kinds, len(pairs)),
        **_links(key, matched, names),
    }


def _links(key: Record, matched: Sequence[RemarkPair], names: Mapping[Any, Any]) -> dict[str, Any]:
    same = [m for m in matched if m.alike >= MATCH]
    seen = set(names.values())
    wanted = {(m.wanted["id"], c) for m in same for c in m.wanted["changes"] if c in seen}
    got = {
        (m.wanted["id"], names[c]) for m in same for c in m.got.get("changes") or [] if c in names
    }
    every = {
        (remark["id"], change)
        for response in key["responses"]
        for remark in response["remarks"]
        for change in remark["changes"]
    }
    against = {
        (m.wanted["id"], c)
        for m in same
        for c in m.wanted.get("contradicted_by") or []
        if c in seen
    }
    base = _same_section_links(key, same, seen)
    return {
        "links": prf(len(wanted & got), len(got), len(wanted)),
        "links_end_to_end_recall": metric(len(every & got), len(every)),
        "info_baseline_same_section": prf(len(wanted & base), len(base), len(wanted)),
        "not_linked_to_contradicting_change": metric(len(against - got), len(against)),
    }


def _same_section_links(
    key: Record, same: Sequence[RemarkPair], seen: set[Any]
) -> set[tuple[Any, Any]]:
    """What linking every remark to all changes of its section would give."""
    index = heading_index(key)
    return {
        (m.wanted["id"], change["id"])
        for m in same
        for change in key["changes"]
        if change["id"] in seen
        and m.wanted.get("section") is not None
        and same_section(m.wanted["section"], change.get("section"), index)
    }
