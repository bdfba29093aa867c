"""Themes: the key's own ids where they were given, otherwise how alike the groupings are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from hoering.measuring.metric import Record, metric, prf, value_only
from hoering.measuring.pairing import MATCH, RemarkPair
from hoering.measuring.tokens import hungarian

Labels = Sequence[str]


def bcubed(a: Labels, b: Labels) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998) of two labelings of the same items."""
    ours, theirs, both = Counter(a), Counter(b), Counter(zip(a, b, strict=True))
    precision = sum(n * n / theirs[y] for (_, y), n in both.items()) / len(a)
    recall = sum(n * n / ours[x] for (x, _), n in both.items()) / len(a)
    return 2 * precision * recall / (precision + recall)


def best_mapping(a: Labels, b: Labels) -> float:
    """How many items are right under the best one-to-one naming of groups."""
    both = Counter(zip(a, b, strict=True))
    table = [[float(both[x, y]) for y in sorted(set(b))] for x in sorted(set(a))]
    return sum(value for _, _, value in hungarian(table))


def score_themes(
    key: Record, overview: Record, matched: Sequence[RemarkPair], given: bool
) -> dict[str, Any]:
    """How alike the groupings are; sets of themes only where both use the same ids."""
    from sklearn.metrics import adjusted_rand_score, homogeneity_completeness_v_measure

    items = [m for m in matched if m.alike >= MATCH and m.wanted["themes"]]
    ours = [m.wanted["themes"][0] for m in items]
    theirs = [str((m.got.get("themes") or ["(none)"])[0]) for m in items]
    count = len(items)
    predicted = overview.get("themes") or []
    shared = given or {t.get("id") for t in predicted} == {t["id"] for t in key["themes"]}
    v_measure = homogeneity_completeness_v_measure(ours, theirs)[2] if count else 0
    return {
        "v_measure": value_only(v_measure, count),
        "ari": value_only(adjusted_rand_score(ours, theirs) if count else 0, count),
        "bcubed_f1": value_only(bcubed(ours, theirs) if count else 0, count),
        "best_mapping_accuracy": metric(best_mapping(ours, theirs) if count else 0, count),
        "info_themes_gold": len(key["themes"]),
        "info_themes_predicted": len(predicted),
        "info_first_themes_gold": len(set(ours)),
        "info_first_themes_predicted": len(set(theirs)),
        "ids_shared": shared,
        "sets": _sets(items) if shared else None,
    }


def _sets(items: Sequence[RemarkPair]) -> dict[str, Any]:
    ours = [set(m.wanted["themes"]) for m in items]
    theirs = [set(m.got.get("themes") or []) for m in items]
    per_theme = []
    for theme in sorted(set().union(*ours)):
        hits = sum(theme in a and theme in b for a, b in zip(ours, theirs, strict=True))
        held = sum(theme in a for a in ours) + sum(theme in b for b in theirs)
        per_theme.append(2 * hits / held)
    firsts = [
        (m.wanted["themes"][0], (m.got.get("themes") or [None])[0])
        for m in items
        if m.wanted["themes"]
    ]
    hits = sum(len(a & b) for a, b in zip(ours, theirs, strict=True))
    macro = sum(per_theme) / len(per_theme) if per_theme else 0
    return {
        "micro": prf(hits, sum(map(len, theirs)), sum(map(len, ours))),
        "macro_f1": value_only(macro, len(per_theme)),
        "first_theme": metric(sum(a == b for a, b in firsts), len(firsts)),
    }
