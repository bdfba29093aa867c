"""Words for villages, woods and roads, which families are called as, too."""

from __future__ import annotations

import re

from hoering.language.namelist import NameList
from hoering.language.words import common_forms

_UPPER = "A-ZÆØÅÄÖÜÉÁÓÍÚ"
# Families are called as villages and woods are: "Øsby", "Langsø", "Storskov".
_AS_LAND = re.compile(rf"[{_UPPER}][^\W\d_]+(?:by|bro|sø|skov|strand|have|minde|høje|bakke)")
ROAD = re.compile(
    rf"[{_UPPER}][^\W\d_]{{2,}}(?:vej(?:en)?|gade[n]?|bakken?|vænge[t]?|park(?:en)?|toften?|stræde[t]?|allé|haven?|krogen|lunden|marken|engen|stien|svinget|løkken)"
)


def is_called_as_land(word: str, names: NameList) -> bool:
    """Whether a family can be called so: a village's, lake's or wood's word that is no known town and
    no common word ("landsby")."""
    known = word in names.towns or word.lower() in common_forms()
    return bool(_AS_LAND.fullmatch(word)) and not known
