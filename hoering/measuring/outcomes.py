"""Outcomes proposed, and the reasons for what was not met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from hoering.measuring.metric import Record, class_scores, metric
from hoering.measuring.pairing import MATCH, RemarkPair

ASKS_NOTHING = ("støtte", "generel")


def is_right(wanted: Record, got: Record) -> bool:
    """A remark that asks for nothing and caused no change may also be left without an outcome."""
    if wanted["outcome"] == got.get("outcome"):
        return True
    silent = wanted["kind"] in ASKS_NOTHING and wanted["outcome"] == "ikke_indarbejdet"
    return got.get("outcome") is None and silent


def score_outcomes(matched: Sequence[RemarkPair]) -> dict[str, Any]:
    """Outcomes right, over all and where something was asked; reasons right."""
    same = [m for m in matched if m.alike >= MATCH and m.wanted.get("outcome")]
    asking = [m for m in same if m.wanted["kind"] not in ASKS_NOTHING]
    reasoned = [m for m in same if m.wanted.get("reason")]
    commonest = Counter(m.wanted["outcome"] for m in same).most_common(1)
    labels = [
        (
            m.wanted["outcome"],
            m.wanted["outcome"] if is_right(m.wanted, m.got) else m.got.get("outcome"),
        )
        for m in same
    ]
    reasons = sum(m.wanted["reason"] == m.got.get("reason") for m in reasoned)
    return {
        "accuracy": metric(sum(is_right(m.wanted, m.got) for m in same), len(same)),
        "accuracy_where_something_is_asked": metric(
            sum(is_right(m.wanted, m.got) for m in asking), len(asking)
        ),
        "macro_f1": class_scores(labels)[1],
        "reason": metric(reasons, len(reasoned)),
        "info_majority_baseline": metric(commonest[0][1] if commonest else 0, len(same)),
    }
