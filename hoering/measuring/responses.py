"""Responses: found, who sent them, when, late, without remarks, near duplicates, bad files."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from hoering.measuring.metric import Metric, Record, metric, prf
from hoering.measuring.pairing import ResponsePair, clean_path, is_part
from hoering.measuring.tokens import norm

NAME = 90  # least similarity (0..100) of two names of one sender


def score_responses(key: Record, overview: Record, pairs: Sequence[ResponsePair]) -> dict[str, Any]:
    """Everything about responses; names and kinds only of those that were found."""
    found = [pair for pair in pairs if pair.found]
    predicted = overview.get("responses") or []
    parts = [r for r in key["responses"] if is_part(r)]
    exact = [p for p in found if is_part(p.wanted) and p.overlap == 1.0]
    names = [_name_scores(p.wanted, p.got) for p in found if p.wanted["sender"].strip()]
    dated = [p for p in found if p.wanted.get("received")]
    return {
        "found": prf(len(found), len(predicted), len(key["responses"])),
        "split_combined_found": metric(sum(is_part(p.wanted) for p in found), len(parts)),
        "split_combined_exact_pages": metric(len(exact), len(parts)),
        "sender": metric(sum(a >= NAME for a, _ in names), len(names)),
        "sender_lenient": metric(sum(max(a, b) >= NAME for a, b in names), len(names)),
        "sender_kind": metric(sum(kind_is_right(p) for p in found), len(found)),
        "received": metric(
            sum(p.wanted["received"] == p.got.get("received") for p in dated), len(dated)
        ),
        "late": _flag(key, overview, found, "late"),
        "no_remarks": _flag(key, overview, found, "no_remarks"),
        "near_duplicate": _duplicates(key, overview, found),
        **_files(key, overview),
    }


def _name_scores(wanted: Record, got: Record) -> tuple[float, float]:
    from rapidfuzz import fuzz

    names = [norm(n) for n in [wanted["sender"], *wanted.get("sender_aliases", [])]]
    name = norm(got.get("sender"))
    strict = max(fuzz.ratio(n, name) for n in names)
    return strict, max(fuzz.token_set_ratio(n, name) for n in names) if name else 0


def is_named_right(wanted: Record, got: Record) -> bool:
    """Whether the sender's name is the key's, or as good as."""
    return _name_scores(wanted, got)[0] >= NAME


def kind_is_right(pair: ResponsePair) -> bool:
    allowed = [pair.wanted["sender_kind"], *pair.wanted.get("sender_kind_also", [])]
    return pair.got.get("sender_kind") in allowed


def _flag(
    key: Record, overview: Record, found: Sequence[ResponsePair], flag: str
) -> dict[str, Metric]:
    hits = sum(1 for p in found if p.wanted.get(flag) and p.got.get(flag))
    predicted = sum(1 for r in overview.get("responses") or [] if r.get(flag))
    return prf(hits, predicted, sum(1 for r in key["responses"] if r.get(flag)))


def _duplicate_pairs(
    responses: Sequence[Record], name: str, known_as: dict[Any, Any]
) -> set[frozenset[Any]]:
    """near_duplicate_of as groups, all pairs in a group: who is the original does not matter."""
    group: dict[Any, set[Any]] = {r.get(name): {r.get(name)} for r in responses}
    for response in responses:
        original = response.get("near_duplicate_of")
        if original is not None and original in group:
            merged = group[response.get(name)] | group[original]
            group.update(dict.fromkeys(merged, merged))
    pairs = {
        pair
        for members in group.values()
        for pair in itertools.combinations(sorted(members, key=str), 2)
    }
    return {frozenset(known_as.get(x, ("?", x)) for x in pair) for pair in pairs}


def _duplicates(key: Record, overview: Record, found: Sequence[ResponsePair]) -> dict[str, Metric]:
    same = {r["key"]: r["key"] for r in key["responses"]}
    wanted = _duplicate_pairs(key["responses"], "key", same)
    to_key = {p.got.get("id"): p.wanted["key"] for p in found}
    got = _duplicate_pairs(overview.get("responses") or [], "id", to_key)
    return prf(len(wanted & got), len(got), len(wanted))


def _files(key: Record, overview: Record) -> dict[str, Any]:
    bad = [clean_path(b["file"]) for b in key.get("bad_files") or []]
    told = [clean_path(p.get("file", "")) for p in overview.get("problems") or []]
    taken = [
        clean_path(source.get("file", ""))
        for response in overview.get("responses") or []
        for source in response.get("sources") or []
    ]
    reported = sum(any(_same_name(b, t) for t in told) for b in bad)
    left_out = sum(not any(_same_name(b, t) for t in taken) for b in bad)
    return {
        "bad_files_reported": metric(reported, len(bad)),
        "bad_files_not_taken_as_responses": metric(left_out, len(bad)),
        "info_other_problems_reported": sum(not any(_same_name(b, t) for b in bad) for t in told),
    }


def _same_name(a: str, b: str) -> bool:
    return a == b or PurePosixPath(a).name == PurePosixPath(b).name
