"""Short remarks that share a word which tells: rare in Danish, and said in few of the round's remarks.

Short remarks are near to nothing, and a long one's likeness is spread over all that it tells. That
two of them name the cycle path, the forecast or the pavilions says more than how near they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Policy, Remark
from hoering.domain.groups import gathered
from hoering.language.language import Language
from hoering.language.words import frequencies
from hoering.theming.directions import direction_of
from hoering.theming.labels import names_in

RARE = 400  # of the texts that lemmas were counted in (models/danske-ord)
FEW, ALWAYS = 0.03, 3  # share of the remarks that say it, and how many may in any round
LEAST = 3  # remarks: two may share a word by chance
SHORTEST = 4  # letters
BRIEF = 45  # words of a remark; in a longer one a word may belong to what is only told


def share_telling_word(
    remarks: Sequence[Remark], policy: Policy | None, language: Language
) -> NDArray[np.bool_]:
    """[remarks, remarks]: whether two short ones that point the same way share such a word.

    A name that heads a section of the draft tells where, and not what.
    """
    headings = [section.heading for section in policy.sections] if policy else []
    places = {w for heading in headings for name in names_in(heading) for w in language.words(name)}
    said = [{word for word in language.words(r.text) if _may_tell(word)} - places for r in remarks]
    times = Counter(word for own in said for word in own)
    long = {row for row, r in enumerate(remarks) if len(r.text.split()) > BRIEF}
    most = max(ALWAYS, FEW * len(remarks))
    found = np.zeros((len(remarks), len(remarks)), dtype=np.bool_)
    for word in sorted(word for word, count in times.items() if LEAST <= count <= most):
        rows = [row for row, own in enumerate(said) if word in own and row not in long]
        for same in gathered(rows, lambda row: direction_of(remarks[row])).values():
            found[np.ix_(same, same)] = True
    return found


def _may_tell(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and frequencies().get(word, 0) < RARE
