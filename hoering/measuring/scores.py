"""All scores of one round, in the shape of `hoering/score/1`."""

from __future__ import annotations

from typing import Any

from hoering.measuring.changes import score_changes
from hoering.measuring.metric import Record
from hoering.measuring.outcomes import score_outcomes
from hoering.measuring.pairing import pair_remarks, pair_responses
from hoering.measuring.personal import score_personal
from hoering.measuring.remarks import score_remarks
from hoering.measuring.responses import score_responses
from hoering.measuring.sections import score_sections
from hoering.measuring.themes import score_themes

SCHEMA = "hoering/oversigt/1"


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
