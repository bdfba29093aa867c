"""What means the same person wherever it stands in a round: numbers, addresses, whole names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from hoering.domain import PersonalDatum, PersonalKind, Verdict
from hoering.language.namelist import name_list
from hoering.privacy.hidden_forms import folded
from hoering.privacy.masking import Mask, mask_of

_HARD = (PersonalKind.CPR, PersonalKind.EMAIL, PersonalKind.PHONE, PersonalKind.ADDRESS)


def unmistakable(
    decided: Iterable[tuple[PersonalDatum, Verdict]], instead: Mapping[tuple[str, str, str], str]
) -> Mask:
    """The mask of what may stand nowhere in a file of several responses: numbers, addresses and
    whole names. A given name alone can be another sender's who keeps theirs, "Poul Erik" as well as
    "Poul": it stays where "Poul Erik Degn" does."""
    pairs = list(decided)
    return mask_of(sure(pairs, instead), [d.text for d, v in pairs if v is Verdict.KEEP])


def sure(
    pairs: Iterable[tuple[PersonalDatum, Verdict]], instead: Mapping[tuple[str, str, str], str]
) -> list[tuple[PersonalDatum, str]]:
    """The hidden data that mean the same wherever they stand, and that no response keeps."""
    pairs = list(pairs)
    kept = {form for d, v in pairs if v is Verdict.KEEP for form in _forms(d)}
    return [
        (d, instead[d.key])
        for d, v in pairs
        if v is Verdict.HIDE and folded(d.text) not in kept and (_is_hard(d) or _is_whole(d))
    ]


# "nr. 14", "Hus 22": a home only beside what was said before.
_PART_OF_HOME = re.compile(
    r"(?i)(?:DK[\s-]?)?\d{4}\s|(?:hus(?:et)?\s)?(?:nr|nummer|hus\w*|have|bolig|plads|lod|lejl\w*|\w*boks)\b"
)


def _is_hard(datum: PersonalDatum) -> bool:
    """Whether the text means the same wherever it stands: a farm's name can be another's too."""
    if datum.kind is PersonalKind.ADDRESS:
        told = any(c.isdigit() for c in datum.text) and re.search(r"[^\W\d_]{3}", datum.text)
        return bool(told) and not _PART_OF_HOME.match(datum.text)
    return datum.kind in _HARD


def _is_whole(datum: PersonalDatum) -> bool:
    """ "Krag-Lauritsen" is nobody else's, as "Karen Holm" is not; "Anne-Mette" can be."""
    joined = "-" in datum.text and not name_list().given_share(datum.text)
    return datum.kind is PersonalKind.NAME and (joined or len(datum.text.split()) > 1)


def _forms(datum: PersonalDatum) -> Iterator[str]:
    """The text as texts are compared; of a name every stretch of two words or more as well."""
    yield folded(datum.text)
    if datum.kind is PersonalKind.NAME:
        words = datum.text.split()
        for start in range(len(words)):
            for end in range(start + 2, len(words) + 1):
                yield folded(" ".join(words[start:end]))
