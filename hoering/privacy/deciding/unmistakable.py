"""What means the same person wherever it stands in a round: numbers, addresses, whole names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hoering.domain import PersonalDatum, PersonalKind, Settled
from hoering.language.namelist import name_list
from hoering.privacy.masking.masking import Mask, mask_of
from hoering.privacy.wording.hidden_forms import folded, is_number
from hoering.privacy.wording.runs import is_word

_HARD = (PersonalKind.CPR, PersonalKind.EMAIL, PersonalKind.PHONE, PersonalKind.ADDRESS)
# What makes a person of a family's name alone, and of any name.
_FAMILY, _NEAR = ("fru", "hr.", "familien"), ("nabo", "naboen")
_RARE = 5  # letters


def unmistakable(data: Sequence[Settled]) -> Mask:
    """The mask of what may stand nowhere in a file of several responses: numbers, addresses and
    whole names. A given name alone can be another sender's who keeps theirs, "Poul Erik" as well as
    "Poul": it stays where "Poul Erik Degn" does."""
    return mask_of(_sure(data), [s.datum.text for s in data if not s.hidden])


def elsewhere(data: Sequence[Settled]) -> Mask:
    """The mask of a letter in which nothing of its own is hidden: besides what is unmistakable long
    numbers, family names that nobody else has, and others with a title ("fru Skov", "naboen Camilla")."""
    kept = [s.datum.text for s in data if not s.hidden]
    stays = {folded(text) for text in kept}
    hidden = [(s.datum, s.instead) for s in data if s.hidden and folded(s.datum.text) not in stays]
    more = [pair for pair in hidden if is_number(pair[0]) or _is_rare(pair[0])]
    return mask_of([*_sure(data), *more, *_titled(hidden)], kept)


def _sure(data: Sequence[Settled]) -> list[tuple[PersonalDatum, str]]:
    """The hidden data that mean the same wherever they stand, and that no response keeps."""
    kept = {form for s in data if not s.hidden for form in _forms(s.datum)}
    return [
        (s.datum, s.instead)
        for s in data
        if s.hidden
        and folded(s.datum.text) not in kept
        and (_is_hard(s.datum) or _is_whole(s.datum))
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


def _is_rare(datum: PersonalDatum) -> bool:
    """Whether a name of one word is none that other people or places have, and no word."""
    names, word = name_list(), datum.text
    known = word in names.family or word in names.towns or names.given_share(word) or is_word(word)
    name = datum.kind is PersonalKind.NAME and word.isalpha() and len(word) >= _RARE
    return name and not known


def _titled(hidden: Iterable[tuple[PersonalDatum, str]]) -> Iterator[tuple[PersonalDatum, str]]:
    """Names of one word, and hidden people's family names, behind a title; each once."""
    seen: set[tuple[str, bool]] = set()
    for datum, instead in hidden:
        words = datum.text.split()
        family = datum.person.split()[-1:] == words[-1:]
        if datum.kind is not PersonalKind.NAME or not (family or len(words) == 1):
            continue
        if (words[-1], family) not in seen:
            seen.add((words[-1], family))
            for title in (*_FAMILY, *_NEAR) if family else _NEAR:
                text = f"{title} {words[-1]}"
                yield replace(datum, text=text, person=text), instead
