"""What "one" should do as what is wished: "at gå i gang" for "at man går i gang"."""

from __future__ import annotations

from itertools import pairwise

from hoering.language.wordclasses import tagged
from hoering.theming.lists import FILLING, MOVING

_IRREGULAR = {"har": "have", "er": "være", "gør": "gøre", "ved": "vide", "kan": "kunne"}
_SHORT = {"går": "gå", "får": "få", "ser": "se", "står": "stå", "slår": "slå", "bor": "bo"}
_MODALS = frozenset({"skal", "bør", "burde", "skulle"})


def without_one(clause: str) -> str:
    """ "at gå i gang straks" from "at man går i gang straks"; other clauses as they are.

    A second verb beside the first ("at man lukker og sælger") would have to be turned as well: such
    a clause stays. "man skal", "man bør" say no more than the wish itself.
    """
    words = clause.split()
    if words[:2] != ["at", "man"]:
        return clause
    at = 2
    while at < len(words) and words[at] in MOVING | FILLING:
        at += 1
    tags = tagged(clause)
    also = any(a.form in ("og", "eller") and b.tag == "V" for a, b in pairwise(tags))
    if also or at + 1 >= len(words):
        return clause
    adverbs, verb, rest = words[2:at], words[at], words[at + 1 :]
    if verb in _MODALS:
        while rest and rest[0] in MOVING | FILLING:
            adverbs.append(rest.pop(0))
        verb, rest = (rest[0], rest[1:]) if rest else ("", rest)
        made = verb if verb.endswith(("e", "å", "o")) else ""
    else:
        made = _infinitive(verb)
    return " ".join([*adverbs, "at", made, *rest]) if made else clause


def _infinitive(present: str) -> str:
    """ "lukke" from "lukker"; "" for a passive, a modal and what is no present."""
    known = _IRREGULAR.get(present) or _SHORT.get(present)
    if known:
        return known
    return present[:-1] if present.endswith("er") and len(present) > 4 else ""
