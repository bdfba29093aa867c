"""Private persons' data: found, rightly named, and nothing flagged that must stay."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from hoering.measuring.metric import Record, metric
from hoering.measuring.pairing import ResponsePair
from hoering.measuring.tokens import tight, tokens

_ILLNESS = re.compile(
    r"syndrom|parese|autis|adhd|angst|depress|epilep|diabet|sclerose|demens|hjerne|kræft|psyk"
    r"|misbrug|diagnos|handicap|spasti|stofskifte|borderline|skizo"
)
_STREET = re.compile(
    r"(vej|gade|stræde|allé|alle|vænge\w*|toften|parken|marken|plads|torv\w*|have\w*|bakke\w*"
    r"|krog\w*|lund\w*|skov\w*|strand\w*|sti\w*|vang\w*|løkke\w*)\s*\d"
)
_PLACE = re.compile(r"\b\d{4} [A-ZÆØÅ]")
_HOUSE = re.compile(r"[^\W\d_]{4,} \d+\w?(,|$| )|^\d+ [^\W\d_]{4,}$")
_PARTICLES = ("og", "af", "von", "de", "fra")


def kind_of(item: Record | str) -> str:
    """cpr, email, telefon, adresse, navn or andet."""
    if not isinstance(item, str):
        return str(item.get("kind") or kind_of(str(item.get("text", ""))))
    low, digits = item.lower(), re.sub(r"\D", "", item)
    if re.search(r"\d{6}[- ]?\d{4}\b", item) and not re.search(
        r"[^\W\d_]{3}", low.replace("cpr", "")
    ):
        return "cpr"
    if "@" in item:
        return "email"
    if len(digits) >= 8 and not re.search(r"[^\W\d_]{4}", item):
        return "telefon"
    if _ILLNESS.search(low):
        return "andet"
    if _STREET.search(low) or _PLACE.search(item) or _HOUSE.search(item):
        return "adresse"
    words = item.split()
    named = all(w[:1].isupper() or w in _PARTICLES for w in words)
    return "navn" if 1 <= len(words) <= 6 and named else "andet"


def _text(item: Record | str) -> str:
    return item if isinstance(item, str) else str(item["text"])


def is_same(wanted: str, got: str | None) -> bool:
    """Equal, one inside the other at about the same length, or nearly equal."""
    from rapidfuzz import fuzz

    a, b = tight(wanted), tight(got)
    if not a or not b:
        return False
    if re.search(r"[\d@]", a):
        forth, back = a in b, b in a
    else:
        x, y = (f" {' '.join(tokens(t))} " for t in (wanted, got))
        forth, back = x in y, y in x
    if a == b or (forth and len(b) <= 3 * len(a) + 10) or (back and len(b) >= 0.6 * len(a)):
        return True
    return min(len(a), len(b)) >= 5 and fuzz.ratio(a, b) >= 90


def score_personal(key: Record, overview: Record, pairs: Sequence[ResponsePair]) -> dict[str, Any]:
    """Recall by kind, and the share of what must stay that was flagged."""
    flagged: dict[Any, list[Record]] = defaultdict(list)
    for item in overview.get("personal_data") or []:
        flagged[item.get("response")].append(item)
    got_of = {id(p.wanted): flagged[p.got.get("id")] for p in pairs}
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    named = kept_flagged = kept = extra = 0
    for response in key["responses"]:
        got, used = got_of.get(id(response), []), set()
        for item in response.get("pii") or []:
            kind = kind_of(item)
            total[kind] += 1
            hits = [i for i, g in enumerate(got) if is_same(_text(item), g.get("text"))]
            used.update(hits)
            found[kind] += bool(hits)
            named += any(got[i].get("kind") == kind for i in hits)
        for text in response.get("keep") or []:
            kept += 1
            kept_flagged += any(
                i not in used and is_same(text, g.get("text")) for i, g in enumerate(got)
            )
        extra += len(got) - len(used)
    return {
        "recall": metric(found.total(), total.total()),
        "recall_per_kind": {k: metric(found[k], total[k]) for k in sorted(total)},
        "kind_of_found": metric(named, found.total()),
        "keep_wrongly_flagged": metric(kept_flagged, kept),
        "info_flagged_beyond_gold": extra,
    }
