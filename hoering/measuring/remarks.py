"""Remarks: is all of them there, is only they there, are they cut alike, what kind are they."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from hoering.measuring.metric import Metric, Record, class_scores, metric, prf
from hoering.measuring.pairing import (
    GOOD,
    MATCH,
    RemarkPair,
    ResponsePair,
    clean_path,
    page_overlap,
    parse_key,
    remarks_by_response,
)
from hoering.measuring.tokens import Grams, tokens

UNPAGED = (
    ".docx", ".doc", ".odt", ".rtf", ".txt", ".eml", ".msg", ".html", ".md",
    ".jpg", ".jpeg", ".png", ".tif", ".tiff",
)  # fmt: skip


def score_remarks(
    key: Record, overview: Record, pairs: Sequence[ResponsePair], matched: Sequence[RemarkPair]
) -> dict[str, Any]:
    """Coverage, leakage, cutting, pages and kinds."""
    predicted = len(overview.get("remarks") or [])
    wanted = sum(len(r["remarks"]) for r in key["responses"])
    leakage, outside = _leakage(key, overview)
    pk, windowdiff = score_segmentation(pairs, overview)
    same = [m for m in matched if m.alike >= MATCH]
    kinds = score_kinds(matched)
    pages = [(m.wanted["page"], m.got.get("page")) for m in same if _has_pages(m)]
    return {
        "token_coverage": _coverage(key, overview, pairs),
        "leakage": leakage,
        "outside_share": outside,
        "pk": pk,
        "windowdiff": windowdiff,
        "f1_at_0.5": prf(len(same), predicted, wanted),
        "f1_at_0.8": prf(sum(m.alike >= GOOD for m in matched), predicted, wanted),
        "page": metric(sum(a == b for a, b in pages), len(pages)),
        **kinds,
        "info_predicted_remarks": predicted,
        "info_gold_remarks": wanted,
    }


def score_kinds(matched: Sequence[RemarkPair]) -> dict[str, Metric]:
    """Kinds of the remarks that were found."""
    same = [m for m in matched if m.alike >= MATCH]
    accuracy, macro = class_scores([(m.wanted["kind"], m.got.get("kind")) for m in same])
    return {"kind_accuracy": accuracy, "kind_macro_f1": macro}


def _coverage(key: Record, overview: Record, pairs: Sequence[ResponsePair]) -> Metric:
    """Share of the tokens of the key's remarks that stand in a predicted remark."""
    remarks = remarks_by_response(overview)
    got = {id(p.wanted): remarks[p.got.get("id", "")] for p in pairs}
    hits = total = 0
    for response in key["responses"]:
        grams = Grams([r.get("text") for r in got.get(id(response), [])])
        for remark in response["remarks"]:
            covered = grams.covers(tokens(remark["text"]))
            hits, total = hits + sum(covered), total + len(covered)
    return metric(hits, total)


def _leakage(key: Record, overview: Record) -> tuple[Metric, Metric]:
    """Shares of the predicted tokens that are boilerplate, and that are neither."""
    remarks = remarks_by_response(overview)
    leaked = outside = total = 0
    for response in overview.get("responses") or []:
        near = [r for r in key["responses"] if page_overlap(r, response) > 0]
        inside = Grams([r["text"] for n in near for r in n["remarks"]])
        boilerplate = Grams([b for n in near for b in n.get("boilerplate") or []])
        for remark in remarks[response.get("id", "")]:
            words = tokens(remark.get("text"))
            held = list(zip(inside.covers(words), boilerplate.covers(words), strict=True))
            leaked += sum(b and not a for a, b in held)
            outside += sum(not a and not b for a, b in held)
            total += len(words)
    return metric(leaked, total), metric(outside, total)


def _has_pages(match: RemarkPair) -> bool:
    file = clean_path(match.wanted.get("file") or parse_key(match.response["key"])[0])
    return match.wanted.get("page") is not None and not file.endswith(UNPAGED)


def score_segmentation(pairs: Sequence[ResponsePair], overview: Record) -> tuple[Metric, Metric]:
    """Pk and WindowDiff (Beeferman 1999; Pevzner and Hearst 2002), 0 is best."""
    remarks = remarks_by_response(overview)
    pk = windowdiff = windows = 0
    for pair in pairs:
        wanted = pair.wanted["remarks"]
        if len(wanted) < 2:
            continue
        ours: list[int | None] = [i for i, r in enumerate(wanted) for _ in tokens(r["text"])]
        theirs = _labels(wanted, remarks[pair.got.get("id", "")])
        a, b, count = pk_windowdiff(ours, theirs)
        pk, windowdiff, windows = pk + a, windowdiff + b, windows + count
    return metric(pk, windows), metric(windowdiff, windows)


def _labels(wanted: Sequence[Record], got: Sequence[Record]) -> list[int | None]:
    """For each token of the key's remarks the predicted remark that holds it, gaps closed."""
    grams = [Grams([r.get("text")]) for r in got]
    labels: list[int | None] = []
    for remark in wanted:
        words = tokens(remark["text"])
        covered = [g.covers(words) for g in grams]
        rank = sorted(range(len(got)), key=lambda j: -sum(covered[j]))
        labels += [next((j for j in rank if covered[j][i]), None) for i in range(len(words))]
    return _closed(labels)


def _closed(labels: list[int | None]) -> list[int | None]:
    """A gap inside one predicted remark (a slip of recognition) is no boundary."""
    i = 0
    while i < len(labels):
        if labels[i] is not None:
            i += 1
            continue
        end = i
        while end < len(labels) and labels[end] is None:
            end += 1
        if i and end < len(labels) and labels[i - 1] == labels[end]:
            labels[i:end] = [labels[end]] * (end - i)
        i = end
    return labels


def pk_windowdiff(ours: Sequence[int | None], theirs: Sequence[int | None]) -> tuple[int, int, int]:
    """Errors of Pk and of WindowDiff, and the number of windows."""
    total = len(ours)
    segments = 1 + sum(a != b for a, b in itertools.pairwise(ours))
    k = max(2, round(total / segments / 2))
    if total <= k:
        return 0, 0, 0
    counts = []
    for labels in (ours, theirs):
        breaks = [0, *(int(a != b) for a, b in itertools.pairwise(labels))]
        counts.append(list(itertools.accumulate(breaks)))
    pk = windowdiff = 0
    for i in range(total - k):
        a, b = (count[i + k] - count[i] for count in counts)
        pk, windowdiff = pk + ((a == 0) != (b == 0)), windowdiff + (a != b)
    return pk, windowdiff, total - k
