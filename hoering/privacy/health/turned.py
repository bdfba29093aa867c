"""What the lists know as "mistede min kone", where a sentence turns or fills it: "mistede jeg desværre
min kone", "kan nu heller ikke gå uden stok".

Danish puts the subject behind the verb where anything else begins the sentence, and small words
anywhere. The lists are asked of the sentence without either, and what they find there is where it
stands in the sentence as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import Span
from hoering.privacy.health.conditions import ILLNESS

_BETWEEN = re.compile(
    r"(?<=\w)\s(?:jeg|vi|han|hun|du|nu|også|selv|stadig|desværre|jo|faktisk|efterhånden|simpelthen|heller|endnu|snart|igen|pludselig|nok|vel|ofte|tit|altid|allerede)(?=\s\w)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?i)\b(?:jeg|vi|han|hun)\b")


def turned_illnesses(said: str) -> Iterator[Span]:
    """Where in a sentence the lists find what they would not find in it as it stands."""
    gaps = [m.span() for m in _BETWEEN.finditer(said)]
    if not gaps or not _ASKED.search(said):
        return
    kept = [n for n in range(len(said)) if not any(start <= n < end for start, end in gaps)]
    for match in ILLNESS.finditer("".join(said[n] for n in kept)):
        span = Span(kept[match.start()], kept[match.end() - 1] + 1)
        if len(span) > len(match.group()):
            yield span
