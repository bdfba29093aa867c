"""What is certain wherever it stands: of one response's hidden data, what is hidden in others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from hoering.domain import PersonalDatum, PersonalKind, Verdict
from hoering.language.namelist import name_list
from hoering.privacy.hidden_forms import folded, is_number
from hoering.privacy.masking import Mask, mask_of
from hoering.privacy.runs import is_word
from hoering.privacy.unmistakable import sure

Pair = tuple[PersonalDatum, str]

# What makes a person of a family's name alone, and of any name.
_FAMILY, _NEAR = ("fru", "hr.", "familien"), ("nabo", "naboen")
_RARE = 5  # letters


def elsewhere(
    decided: Iterable[tuple[PersonalDatum, Verdict]], instead: Mapping[tuple[str, str, str], str]
) -> Mask:
    """The mask of a letter in which nothing of its own is hidden: besides what is unmistakable long
    numbers, family names that nobody else has, and others with a title ("fru Skov", "naboen Camilla")."""
    pairs = list(decided)
    stays = {folded(d.text) for d, v in pairs if v is Verdict.KEEP}
    hidden = [
        (d, instead[d.key]) for d, v in pairs if v is Verdict.HIDE and folded(d.text) not in stays
    ]
    more = [pair for pair in hidden if is_number(pair[0]) or _is_rare(pair[0])]
    kept = [d.text for d, v in pairs if v is Verdict.KEEP]
    return mask_of([*sure(pairs, instead), *more, *_titled(hidden)], kept)


def _is_rare(datum: PersonalDatum) -> bool:
    """Whether a name of one word is none that other people or places have, and no word."""
    names, word = name_list(), datum.text
    known = word in names.family or word in names.towns or names.given_share(word) or is_word(word)
    name = datum.kind is PersonalKind.NAME and word.isalpha() and len(word) >= _RARE
    return name and not known


def _titled(hidden: Iterable[Pair]) -> Iterator[Pair]:
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
