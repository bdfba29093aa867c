"""Bodies that a change brings into the draft, and what they asked for themselves.

"Vi vil have en plads i havnerådet", says Roklubben Fjorden, and the revised draft has "en fra roklubben":
the words of both share nothing, the sender's name tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hoering.domain import Change, Remark
from hoering.linking.deltas import delta
from hoering.linking.outcomes import SILENT

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

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


def own_seat(
    remarks: Sequence[Remark], changes: Sequence[Change], senders: Mapping[str, str]
) -> NDArray[np.float32]:
    """[remarks, changes]: 1 where the sender wants to be part of something and the change adds it.

    `senders`: response → name; where it is empty nothing is found.
    """
    import numpy as np

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
