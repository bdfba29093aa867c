"""Themes, positions and their titles as they may be published."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hoering.domain import Link, PersonalDatum, PersonalKind, Position, Theme, Theming
from hoering.language.namelist import name_list
from hoering.privacy.covered import WHY as COVERED
from hoering.privacy.echoes import without_echoes
from hoering.privacy.hidden_forms import plain
from hoering.privacy.masking import Mask, Piece, replaced
from hoering.privacy.runs import is_word

_LEFT_OUT = "[udeladt]"
_SURE = 50  # percent of a name's uses with a capital: "karen" tells of Karen, "skov" of a wood
_QUOTED = re.compile(r"(»[^»«]*\s[^»«]*«)")
_WORDS = re.compile(r"[^\W_]+")
_SMALL = re.compile(r"(?<![^\W_])[a-zæøåäöüé][^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Told:
    """A remark's own words, their hidden stretches, the mask of its response, and the `open_words`
    of the round."""

    text: str
    pieces: Sequence[Piece]
    mask: Mask
    open: str = ""

    @property
    def masked(self) -> str:
        """The remark as published."""
        return replaced(self.text, self.pieces)

    def of(self, text: str) -> str:
        """`text`, which was made of the remark, without what is hidden in the remark; what it
        quotes from the drafts stays."""
        return "".join(
            part if nth % 2 and open_words(part) in self.open else self._closed(part)
            for nth, part in enumerate(_QUOTED.split(text))
        )

    def _closed(self, text: str) -> str:
        return without_echoes(self.mask.text(text), self.text, self.pieces)


def open_words(text: str) -> str:
    """The words of a text as those of a quotation are looked for in the drafts."""
    return " ".join(["", *_WORDS.findall(text.lower()), ""])


def hidden_words(hidden: Iterable[PersonalDatum]) -> frozenset[str]:
    """The words of hidden names and addresses, and of what a sender covered, as keywords can have
    them: in small letters, alone or as one ("torkildvangsgaard"), with and without Danish letters."""
    found: set[str] = set()
    for datum in hidden:
        if datum.kind in (PersonalKind.NAME, PersonalKind.ADDRESS) or datum.why == COVERED:
            words = [w.lower() for w in re.findall(r"[^\W\d_]{2,}", datum.text)]
            glued = ["".join(words)] if datum.kind is PersonalKind.NAME and len(words) > 1 else []
            found.update(words, glued, map(plain, (*words, *glued)))
    return frozenset(found)


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

    own = _theme_ids(theming.themes, words)

    def link(old: Link) -> Link:
        why = _small_left_out(told(old.remark).of(old.why), words)
        return replace(old, remark=ids[old.remark], target=own.get(old.target, old.target), why=why)

    return replace(
        theming,
        themes=tuple(replace(_theme(t, everywhere, words), id=own[t.id]) for t in theming.themes),
        links=tuple(map(link, theming.links)),
        positions=tuple(
            replace(
                p,
                theme=own.get(p.theme, p.theme),
                title=title(p),
                remarks=tuple(ids[r] for r in p.remarks),
            )
            for p in theming.positions
        ),
    )


def _theme_ids(themes: Sequence[Theme], words: Collection[str]) -> dict[str, str]:
    """Each theme's id as published: that of a found theme is made of its name, which can tell."""
    return {
        t.id: f"tema-{nth}" if t.origin == "fundet" and _tells(t.id, words) else t.id
        for nth, t in enumerate(themes, 1)
    }


def _theme(theme: Theme, everywhere: Mask, words: Collection[str]) -> Theme:
    """The names of given themes and of the draft's headings are public."""
    name = theme.name
    if theme.origin == "fundet":
        said = everywhere.text(name).split(" ")
        name = " ".join(_LEFT_OUT if _tells(word, words) else word for word in said)
    return replace(
        theme,
        name=name,
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
        for word in re.split(r"[\s-]+", said.lower())
    )


def _is_common(word: str) -> bool:
    return is_word(word) and name_list().given_share(word.capitalize()) < _SURE
