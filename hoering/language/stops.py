"""Where sentences end in a text without stops and capitals, by the words around each gap.

A logistic regression over the four or five words nearest to a gap (models/saetningsskel, made by
models/build_stops.py from written remarks whose stops and capitals were taken out).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from hoering.language.models import model_weights, read_once

FOLDER, WEIGHTS = "saetningsskel", "vaegte.tsv.gz"
CONSTANT = ""  # the sign that every gap has
EDGE = "<>"  # in the place of a word before the first or after the last
_WORD = re.compile(r"[^\W_]+(?:[-'’.,:][^\W_]+)*")


def words_of(text: str) -> list[re.Match[str]]:
    """The words of a text, each where it stands; in small letters they are what `gap_signs` takes."""
    return list(_WORD.finditer(text))


def gap_signs(words: Sequence[str], at: int) -> list[str]:
    """The signs of the gap in front of the word `at`: the words beside it and their endings."""
    a, b, c, d, e = (
        words[n] if 0 <= n < len(words) else EDGE for n in (at - 2, at - 1, at, at + 1, at + 2)
    )
    signs = {
        "b": b, "c": c, "d": d, "e": e, "bc": f"{b} {c}", "cd": f"{c} {d}", "ab": f"{a} {b}",
        "cde": f"{c} {d} {e}", "b3": b[-3:], "c3": c[-3:], "b2c": f"{b[-2:]} {c}",
        "bc2": f"{b} {c[-2:]}", "cd2": f"{c} {d[-2:]}",
    }  # fmt: skip
    return [f"{name} {said}" for name, said in signs.items()]


def chances_of_stops(words: Sequence[str]) -> list[float]:
    """0..1 for each gap, the one in front of the second word first. Raises NoModel."""
    weights = _weights()
    sums = (
        weights[CONSTANT] + sum(weights.get(sign, 0.0) for sign in gap_signs(words, at))
        for at in range(1, len(words))
    )
    return [1 / (1 + math.exp(-total)) for total in sums]


@read_once
def _weights() -> Mapping[str, float]:
    return model_weights(FOLDER, WEIGHTS)
