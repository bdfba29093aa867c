"""Words of a response's surroundings: the sender's name, the round's places, the file's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import RoundFacts
from hoering.language.namelist import NameList
from hoering.privacy.wording.no_names import NO_NAME

_PERSON_OF = re.compile(r"v/\s*.*")  # "Elrådet v/ Kim Holm"
_WORD = re.compile(r"[^\W\d_][\w'’-]*|[A-ZÆØÅ]\.")


def capital_words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text) if w[0].isupper()]


def sender_words(sender: str) -> tuple[str, ...]:
    """The words of a private sender's name, without "Familien", "Dagplejer" …"""
    return tuple(w for w in capital_words(sender) if w.lower() not in NO_NAME or w == "Hans")


_MID = re.compile(r"(?<=[a-zæøå,] )[^\W\d_]{2,}")
_CAPITALS = 0.14  # share of words inside sentences: every noun; place names alone give half of it


def has_capital_nouns(text: str, names: NameList) -> bool:
    """Whether nouns carry capitals inside sentences, as they did before 1948."""
    words = _MID.findall(text)
    large = [
        w for w in words if w[0].isupper() and not names.given_share(w) and w not in names.family
    ]
    return len(words) > 40 and len(large) / len(words) > _CAPITALS


def place_words(facts: RoundFacts) -> frozenset[str]:
    said = " ".join(
        (facts.municipality, facts.title, facts.administration, facts.committee, *facts.invited)
    )
    return frozenset(capital_words(_PERSON_OF.sub("", said)))


_IN_PLACE = re.compile(r"(?<=[a-zæøå,] )i ([A-ZÆØÅ][a-zæøå]{2,})(?=[\s,.;:!?)])(?! [A-ZÆØÅ])")


def places_said(text: str, names: NameList) -> frozenset[str]:
    """Words that the text stands "i" somewhere and that no list has as a name: "færre i Ovstrup"."""
    return frozenset(
        word
        for word in _IN_PLACE.findall(text)
        if not names.given_share(word) and not names.is_family(word)
    )


def file_words(name: str) -> Sequence[str]:
    """The words of a file name, small ones too: "hoeringssvar_flemming_holt.txt"."""
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return [w for w in re.split(r"[\W_\d]+", stem) if w]
