"""Themes, positions and their titles as they may be published."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hoering.domain import PersonalDatum, PersonalKind, Position, Theme, Theming
from hoering.language.namelist import name_list
from hoering.privacy.echoes import without_echoes
from hoering.privacy.masking import Mask, Piece, replaced
from hoering.privacy.runs import is_word

_LEFT_OUT = "[udeladt]"
_SURE = 50  # percent of a name's uses with a capital: "karen" tells of Karen, "skov" of a wood
_SMALL = re.compile(r"(?<![^\W_])[a-zæøåäöüé][^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Told:
    """A remark's own words, their hidden stretches, and the mask of its response."""

    text: str
    pieces: Sequence[Piece]
    mask: Mask

    @property
    def masked(self) -> str:
        """The remark as published."""
        return replaced(self.text, self.pieces)

    def of(self, text: str) -> str:
        """`text`, which was made of the remark, without what is hidden in the remark."""
        return without_echoes(self.mask.text(text), self.text, self.pieces)


def hidden_words(hidden: Iterable[PersonalDatum]) -> frozenset[str]:
    """The words of hidden names and addresses in small letters, as keywords have them."""
    return frozenset(
        word.lower()
        for datum in hidden
        if datum.kind in (PersonalKind.NAME, PersonalKind.ADDRESS)
        for word in re.findall(r"[^\W\d_]{2,}", datum.text)
    )


def public_theming(
    theming: Theming,
    ids: Mapping[str, str],
    told: Callable[[str], Told],
    everywhere: Mask,
    words: Collection[str],
) -> Theming:
    """`ids` are the remarks' new ones, `told` gives a remark by its old one; `words` are
    `hidden_words`."""

    def title(position: Position) -> str:
        text = _without(position.title, words)
        for remark in position.remarks:
            text = told(remark).of(text)
        return everywhere.text(text)

    return replace(
        theming,
        themes=tuple(_theme(t, everywhere, words) for t in theming.themes),
        links=tuple(
            replace(k, remark=ids[k.remark], why=_small_left_out(told(k.remark).of(k.why), words))
            for k in theming.links
        ),
        positions=tuple(
            replace(p, title=title(p), remarks=tuple(ids[r] for r in p.remarks))
            for p in theming.positions
        ),
    )


def _theme(theme: Theme, everywhere: Mask, words: Collection[str]) -> Theme:
    return replace(
        theme,
        name=everywhere.text(theme.name),
        keywords=tuple(everywhere.text(k) for k in theme.keywords if not _tells(k, words)),
    )


def _without(title: str, words: Collection[str]) -> str:
    """A title without hidden words in small letters: nouns behind a colon are taken from it."""
    head, colon, tail = title.rpartition(": ")
    nouns = tail.split(" og ")
    if colon and "»" not in tail and any(_tells(noun, words) for noun in nouns):
        left = " og ".join(noun for noun in nouns if not _tells(noun, words))
        title = f"{head}: {left}" if left else head
    return _small_left_out(title, words)


def _small_left_out(text: str, words: Collection[str]) -> str:
    return _SMALL.sub(lambda m: _LEFT_OUT if _tells(m.group(), words) else m.group(), text)


def _tells(said: str, words: Collection[str]) -> bool:
    """Whether a noun in small letters, or one word of it, tells of a hidden name."""
    return any(
        (word in words or word.removesuffix("s") in words) and not _is_common(word)
        for word in said.lower().split()
    )


def _is_common(word: str) -> bool:
    return is_word(word) and name_list().given_share(word.capitalize()) < _SURE
