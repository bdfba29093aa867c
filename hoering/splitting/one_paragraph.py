"""Where a new point begins in a letter of one paragraph, by how its sentences begin and how long they are.

Elsewhere paragraphs part most points, and one gap in fifteen inside them does; in such a letter nearly
every second does. A logistic regression (models/punktskel, made by models/build_one_paragraph.py from
remarks of the small rounds, put one behind the other).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from hoering.language.models import model_json
from hoering.splitting.particulars import words_in

FOLDER, WEIGHTS = "punktskel", "vaegte.json"
CONSTANT = ""  # the sign that every gap has
_WORD = re.compile(r"[^\W_]+")


def opening_signs(group: str, last: str, text: str) -> dict[str, float]:
    """The signs of the gap between a point and the sentence `text`; `last` is the point's last."""
    first, second, *_ = (*(word.lower() for word in _WORD.findall(text)[:2]), "", "")
    asked, asks = (said.rstrip().endswith("?") for said in (last, text))
    return {
        f"1 {first}": 1.0,
        f"2 {second}": 1.0,
        f"12 {first} {second}": 1.0,
        "point": math.log(1 + words_in(group)),
        "last": math.log(1 + words_in(last)),
        "sentence": math.log(1 + words_in(text)),
        "asked": float(asked),
        "asks": float(asks),
        "asked and asks": float(asked and asks),
    }


def chance_of_point(group: str, last: str, text: str) -> float:
    """0..1: how likely the sentence begins a point of its own. Raises NoModel."""
    weights = _weights()
    signs = opening_signs(group, last, text)
    total = weights[CONSTANT] + sum(weights.get(s, 0.0) * value for s, value in signs.items())
    return 1 / (1 + math.exp(-total))


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    weights: Mapping[str, float] = model_json(FOLDER, WEIGHTS)
    return weights
