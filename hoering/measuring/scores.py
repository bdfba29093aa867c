"""All scores of one round, in the shape of `hoering/score/1`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from hoering.measuring.changes import score_changes
from hoering.measuring.metric import Record, class_scores, metric
from hoering.measuring.pairing import MATCH, RemarkPair, pair_remarks, pair_responses
from hoering.measuring.personal import score_personal
from hoering.measuring.remarks import score_remarks
from hoering.measuring.responses import score_responses
from hoering.measuring.sections import score_sections
from hoering.measuring.themes import score_themes

ASKS_NOTHING = ("støtte", "generel")
SCHEMA = "hoering/oversigt/1"


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


def score(key: Record, overview: Record, given_themes: bool = False) -> dict[str, Any]:
    """Scores of an overview (oversigt.json's content) against an answer key.

    `given_themes` tells that the round had a temaer.toml, so that theme ids can be compared.
    """
    pairs = pair_responses(key, overview)
    matched = pair_remarks(pairs, overview)
    return {
        "schema": "hoering/score/1",
        "crashed": False,
        "schema_ok": overview.get("schema") == SCHEMA,
        "responses": score_responses(key, overview, pairs),
        "remarks": score_remarks(key, overview, pairs, matched),
        "themes": score_themes(key, overview, matched, given_themes),
        "sections": score_sections(key, matched),
        "changes": score_changes(key, overview, matched),
        "outcome": score_outcomes(matched),
        "personal_data": score_personal(key, overview, pairs),
    }
