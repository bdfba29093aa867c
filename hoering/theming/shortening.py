"""A sentence cut to the room of a title, where nothing that is left out turns what is said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hoering.language.wordclasses import Tagged
from hoering.theming.excerpts import PAIRING, ends_well, is_finite, is_known
from hoering.theming.imperatives import is_order
from hoering.theming.leaning import ANNOUNCED
from hoering.theming.lists import ADJUNCT, BOUND_NOUNS, DENYING
from hoering.theming.phrases import joined
from hoering.theming.pieces import has_main_verb

FEWEST, FEWEST_SHORTENED = 3, 6  # words; of an order two will do
MANY = 7  # words before an addition that the noun before it may need
# What limits or turns what stands before it: no shortening takes it away.
_LIMITING = DENYING | frozenset([
    "kun", "men", "hvis", "medmindre", "undtagen", "uden", "end", "først", "højst", "mindst", "dog",
    "hellere", "bortset", "heller", "imod",
])  # fmt: skip
_IN_TIME = frozenset({"når", "før", "inden", "indtil"})
_REASON = frozenset({"for", "fordi", "da", "ellers", "eftersom"})


def fitted(piece: Sequence[Tagged], room: int) -> tuple[str, bool]:
    """The words, whether whole, or shortened to `room` with "…" as one of them; "" if they cannot be."""
    whole, ordered = joined([t.form for t in piece]), is_order(piece)
    least = FEWEST - ordered
    if least <= len(whole.split()) <= room and (piece[-1].form == "?" or ends_well(piece, True)):
        return whole, True
    best, most = "", 0.0
    for end in range(len(piece) - 1, FEWEST, -1):
        stop = _stop_before(piece, end)
        if not stop:
            continue
        words, fewest = joined([t.form for t in piece[:end]]), FEWEST_SHORTENED - 2 * ordered
        many = len(words.split())
        worth = stop + many / room
        if not fewest <= many < room or worth < most or _turns(piece, end):
            continue
        if _is_begun_well(piece[:end]):
            best, most = f"{words} …", worth
    return best, False


def _turns(piece: Sequence[Tagged], end: int) -> bool:
    """Does what is left out say when, or for whom, the rest is not so?"""
    kept, rest = piece[:end], piece[end:]
    if rest[0].form == "," and len(rest) > 1:
        link = rest[1].form.lower()
        if link in _REASON | {"så"} or (link == "og" and is_order(rest[2:])):
            return False  # why, what for, and what is ordered besides
    outside = {i for i, (a, b) in enumerate(pairwise(rest)) if (a.form, b.form) == ("uden", "for")}
    if any(t.form.lower() in _LIMITING for i, t in enumerate(rest) if i not in outside):
        return True
    in_time = any(t.form.lower() in _IN_TIME and t.tag != "S" for t in rest)
    return in_time and bool(_LIMITING & {t.form.lower() for t in kept})


def _is_begun_well(kept: Sequence[Tagged]) -> bool:
    """Has every clause of it its verb, and is the main one not left out?"""
    opened = max((i for i in range(len(kept) - 1) if _opens_clause(kept, i)), default=0)
    if not ends_well(kept, False) or not any(is_finite(t) for t in kept[opened:]):
        return is_order(kept) and ends_well(kept, False) and not opened
    if kept[0].form == "at" or (kept[0].tag != "CS" and kept[0].form != "At"):
        relative = any(t.form in ("der", "som") for t in kept)
        return has_main_verb(kept) or not relative
    return any(a.form == "," and b.tag == "V" for a, b in pairwise(kept))


def _opens_clause(words: Sequence[Tagged], index: int) -> bool:
    here, after = words[index], words[index + 1]
    if here.form.lower() == "som" or after.tag == "VI":
        return False
    return here.form == "," or here.tag in ("CS", "B")


def _stop_before(piece: Sequence[Tagged], end: int) -> float:
    """How good a place it is to stop, 0 (none) to 2: before a new clause, an addition, a preposition."""
    here, before = piece[end], piece[end - 1]
    following = piece[end + 1] if end + 1 < len(piece) else here
    if here.form == "–" and before.form[-1].isdigit():
        return 0.0
    if here.form in (",", ";", "–"):
        needed = following.form.lower() in ANNOUNCED or following.tag == "V"
        needed &= not (following.form == "hvor" and is_known(piece[:end]))  # "på molen, hvor …"
        return 0.0 if needed or before.form in (",", ";") else 2.0
    if before.form in (",", ";", ":", "–") or before.tag[0] in "AQD":
        return 0.0
    if here.form.lower() in ("og", "eller", "samt"):
        paired = PAIRING & {t.form.lower() for t in piece[:end]}
        return 0.0 if paired or following.is_noun or following.tag[0] in "ADQE" else 1.5
    if here.tag == "S" and here.form.lower() not in ("af", "til"):
        bound = any(before.form.lower().endswith(w) for w in BOUND_NOUNS.get(here.form, ()))
        free = (
            here.form.lower() in ADJUNCT
            or before.tag in ("NSD", "NPD")
            or (end > MANY and here.form != "om")
        )
        return 1.2 if before.is_noun and free and not bound else 0.0
    return 1.5 if here.tag == "CS" and here.form.lower() not in ANNOUNCED else 0.0
