"""Changes that do what a remark asks for by what they are, whatever words the two share.

They only take away, in a section from which something is wanted out (8 of 11 such pairs of the
development rounds belong together), name the body that wants to be part of it (13 of 16), move the
section that is wanted elsewhere, put the hours the way that is wished, or swap figures that the remark
both names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Change, ChangeKind, Remark
from hoering.linking.amounts import put_off
from hoering.linking.deltas import delta
from hoering.linking.features import NAMES
from hoering.linking.figures import puts_in_figures_of, swaps_figures_of
from hoering.linking.order import asks_for_order
from hoering.linking.outcomes import SILENT
from hoering.linking.wording import folded

Table = NDArray[np.float32]  # [remarks, changes]

_WORD = re.compile(r"[^\W\d_]{6,}")
_ENDING = re.compile(r"(?:erne|ene|ens|ets|et|en|er|ne|e|s)$")
_LEAST = 5  # letters of a word without its ending
# A word that so many senders have in their names is a town's, or anybody's.
_SHARED = 3
# What a body asks for that wants to be in it.
_INVOLVED = re.compile(
    r"\b(?:plads(?:er)?|stol(?:e)?|sæde|(?:sidde|være|kommer?|vil|gerne|skal|tages?) (?:\w+ )?med|medlem\w*"
    r"|repræsent\w*|udpege\w*|inviter\w*|indbyd\w*|indkald\w*|inddrag\w*|høres|spørges?|ikke nævnt|nævnes"
    r"|taget? med|fra hverken|ingen (?:\w+ )?fra|ikke én|kontaktes)\b"
)

_HOURS = r"\b(?:luk\w*|slut\w*|stop\w*|åbn\w*|åben\w*|hold\w*|time|kvarter|minutter)\b[^.!?]{0,40}"
_EARLIER = re.compile(
    rf"{_HOURS}\btidligere\b|\btidligere (?:\w+ )?(?:luk|slut|stop|åbn)\w*"
    r"|\b\w*tid(?:en)?\b[^.!?]{0,20}\bned\b"
)
_LATER = re.compile(rf"{_HOURS}\b(?:senere|længere)\b")


def as_asked(
    remarks: Sequence[Remark],
    changes: Sequence[Change],
    features: NDArray[np.float32],
    senders: Mapping[str, str],
) -> Table:
    """1 where a change does what the remark asks for, else 0.

    `features`: [remarks, changes, NAMES]; `senders`: response → name of a body.
    """
    sign = {name: features[:, :, NAMES.index(name)] for name in ("removed", "section", "cited")}
    here = sign["section"] > 0
    moved = _moved_as_asked(remarks, changes) * here
    hours = at_another_hour(remarks, changes) * here
    seats = own_seat(remarks, changes, senders) * here
    right = _put_right(remarks, changes, sign["cited"] > 0)
    return np.asarray(
        np.maximum.reduce([sign["removed"], moved, hours, seats, right]), dtype=np.float32
    )


def _moved_as_asked(remarks: Sequence[Remark], changes: Sequence[Change]) -> Table:
    """1 where a remark asks for another order and something was moved."""
    asks = [asks_for_order(r.text) for r in remarks]
    return np.outer(asks, [c.kind is ChangeKind.MOVED for c in changes]).astype(np.float32)


def at_another_hour(remarks: Sequence[Remark], changes: Sequence[Change]) -> Table:
    """1 where a remark wants an earlier or a later hour and all times of the change go that way:
    "Luk serveringen tidligere", and 23.00 became 22.00."""
    wished = [_hour_wished(r.text.lower()) if r.kind not in SILENT else 0 for r in remarks]
    moves = [put_off(folded(c.before), folded(c.after)) for c in changes]
    ways = [{1 if new > old else -1 for old, new in swaps} for swaps in moves]
    found = [[float(way == {wish}) for way in ways] for wish in wished]
    return np.array(found, dtype=np.float32).reshape(len(remarks), len(changes))


def _hour_wished(text: str) -> int:
    """-1 for an earlier hour, 1 for a later one, 0 for neither or both."""
    later, earlier = (
        any("ikke" not in match[0] for match in pattern.finditer(text))
        for pattern in (_LATER, _EARLIER)
    )
    return later - earlier


def _put_right(
    remarks: Sequence[Remark], changes: Sequence[Change], cited: NDArray[np.bool_]
) -> Table:
    """1 where a remark names the figure that went and the one that came: "2.140 og ikke 2.410"; where
    the sender named the section, the one that came is enough (all six such pairs of the development
    rounds belong together)."""
    deltas = [delta(change) for change in changes]
    shape = (len(remarks), len(changes))
    both = [[swaps_figures_of(remark.text, d) for d in deltas] for remark in remarks]
    came = [[puts_in_figures_of(remark.text, d) for d in deltas] for remark in remarks]
    told = (np.array(table, dtype=bool).reshape(shape) for table in (both, came))
    return np.asarray(next(told) | (next(told) & cited), dtype=np.float32)


def own_seat(
    remarks: Sequence[Remark], changes: Sequence[Change], senders: Mapping[str, str]
) -> Table:
    """1 where the sender wants to be part of something and the change adds it: "Vi vil have en plads i
    havnerådet", says Roklubben Fjorden, and the revised draft has "en fra roklubben".

    `senders`: response → name; where it is empty nothing is found.
    """
    names = {key: _stems(name) for key, name in senders.items()}
    many = Counter(stem for stems in names.values() for stem in stems)
    found = np.zeros((len(remarks), len(changes)), dtype=np.float32)
    added = [
        _stems(" ".join(delta(c).added)) - _stems(c.before) if names else set() for c in changes
    ]
    for row, remark in enumerate(remarks):
        if remark.kind in SILENT or not _INVOLVED.search(remark.text.lower()):
            continue
        own = {stem for stem in names.get(remark.response, ()) if many[stem] < _SHARED}
        found[row] = [float(_among(own, new)) for new in added]
    return found


def _stems(text: str) -> set[str]:
    stems = (_ENDING.sub("", word) for word in _WORD.findall(text.lower()))
    return {stem for stem in stems if len(stem) >= _LEAST}


def _among(own: set[str], new: set[str]) -> bool:
    """ "vinterbaderne" are in "Vinterbadeforeningen": a long beginning does."""
    return any(a == b or (len(b) > 8 and a[:9] == b[:9]) for a in own for b in new)
