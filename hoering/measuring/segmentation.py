"""How well remarks are cut apart: Pk and WindowDiff over the tokens of the key's remarks."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from hoering.measuring.metric import Metric, Record, metric
from hoering.measuring.pairing import ResponsePair, remarks_by_response
from hoering.measuring.tokens import Grams, tokens


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
