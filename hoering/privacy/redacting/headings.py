"""Themes, positions and their titles as they may be published."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hoering.domain import BY_PEOPLE, Link, PersonalDatum, PersonalKind, Position, Theme, Theming
from hoering.language.namelist import name_list
from hoering.privacy.deciding.covered import WHY as COVERED
from hoering.privacy.masking.cutting import without_echoes
from hoering.privacy.masking.masking import Mask, Piece, replaced
from hoering.privacy.redacting.closed_words import LEFT_OUT, ClosedWords
from hoering.privacy.wording.hidden_forms import plain
from hoering.privacy.wording.runs import is_word

_SURE = 50  # percent of a name's uses with a capital: "karen" tells of Karen, "skov" of a wood
_SHORT = 3  # letters of a word that names no theme: "og", "min"
_QUOTED = re.compile(r"(»[^»«]*\s[^»«]*«)")
_WORDS = re.compile(r"[^\W_]+")
_SMALL = re.compile(r"(?<![^\W_])[a-zæøåäöüé][^\W\d_]+")

Tells = Callable[[str], bool]  # whether words tell of somebody or of a condition that is hidden


@dataclass(frozen=True, slots=True)
class Told:
    """A remark's own words, their hidden stretches, the mask of its response, and the `open_words`
    and the closed words of the round."""

    text: str
    pieces: Sequence[Piece]
    mask: Mask
    open: str = ""
    closed: ClosedWords = field(default_factory=ClosedWords)

    @property
    def masked(self) -> str:
        """The remark as published."""
        return replaced(self.text, self.pieces)

    def of(self, text: str) -> str:
        """`text`, which was made of the remark, without what is hidden in the remark or in a condition
        that nobody tells openly; what it quotes from the drafts stays."""
        return self.closed.out_of(self.without_hidden(text))

    def without_hidden(self, text: str) -> str:
        """`text` without what is hidden in the remark alone: a reply's words are the administration's."""
        return "".join(
            part if nth % 2 and self._is_open(part) else self._masked(part)
            for nth, part in enumerate(_QUOTED.split(text))
        )

    def _is_open(self, quoted: str) -> bool:
        return open_words(quoted) in self.open

    def _masked(self, text: str) -> str:
        return without_echoes(self.mask.text(text), self.text, self.pieces)


def open_words(text: str) -> str:
    """The words of a text as those of a quotation are looked for in the drafts."""
    return " ".join(["", *_WORDS.findall(text.lower()), ""])


def hidden_words(hidden: Iterable[PersonalDatum]) -> frozenset[str]:
    """The words of hidden names and addresses, and of what a sender covered or people added to the
    list, as keywords can have them: in small letters, alone or as one ("torkildvangsgaard"), with and
    without Danish letters."""
    found: set[str] = set()
    for datum in hidden:
        named = datum.kind in (PersonalKind.NAME, PersonalKind.ADDRESS)
        if named or datum.why in (COVERED, BY_PEOPLE):
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
    closed: ClosedWords | None = None,
) -> Theming:
    """`ids` are the remarks' new ones, `told` gives a remark by its old one; `words` are
    `hidden_words`, `closed` those of conditions that nobody tells openly."""
    secret = closed or ClosedWords()

    def tells(said: str) -> bool:
        return _tells(said, words) or secret.tell(said)

    def title(position: Position) -> str:
        text = _without(position.title, tells)
        for remark in position.remarks:
            text = told(remark).without_hidden(text)
        # Last, for a hidden text of which a word is gone is not found any more.
        return secret.out_of(_small_left_out(everywhere.text(text), tells))

    own = _theme_ids(theming.themes, tells)

    def link(old: Link) -> Link:
        why = _small_left_out(told(old.remark).of(old.why), tells)
        return replace(old, remark=ids[old.remark], target=own.get(old.target, old.target), why=why)

    return replace(
        theming,
        themes=tuple(replace(_theme(t, everywhere, tells), id=own[t.id]) for t in theming.themes),
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


def _theme_ids(themes: Sequence[Theme], tells: Tells) -> dict[str, str]:
    """Each theme's id as published: that of a found theme is made of its name, which can tell."""
    return {
        t.id: f"tema-{nth}" if t.origin == "fundet" and (tells(t.id) or tells(t.name)) else t.id
        for nth, t in enumerate(themes, 1)
    }


def _theme(theme: Theme, everywhere: Mask, tells: Tells) -> Theme:
    """The names of given themes and of the draft's headings are public. A found theme of whose name
    nothing is left is called by the keyword that is."""
    name = theme.name
    keywords = tuple(everywhere.text(k) for k in theme.keywords if not tells(k))
    if theme.origin == "fundet":
        said = everywhere.text(name).split(" ")
        left = [LEFT_OUT if tells(word) else word for word in said]
        rest = [word for word in left if len(word) > _SHORT and word != LEFT_OUT]
        renamed = bool(LEFT_OUT in left and not rest and keywords)
        name = keywords[0].capitalize() if renamed else " ".join(left)
    return replace(theme, name=name, keywords=keywords)


def _without(title: str, tells: Tells) -> str:
    """A title without the nouns behind its colon that tell: they are taken from it."""
    head, colon, tail = title.rpartition(": ")
    nouns = tail.split(" og ")
    if not colon or "»" in tail or not any(tells(noun) for noun in nouns):
        return title
    left = " og ".join(noun for noun in nouns if not tells(noun))
    return f"{head}: {left}" if left else head


def _small_left_out(text: str, tells: Tells) -> str:
    return _SMALL.sub(lambda m: LEFT_OUT if tells(m.group()) else m.group(), text)


def _tells(said: str, words: Collection[str]) -> bool:
    """Whether a noun in small letters, or one word of it, tells of a hidden name."""
    return any(
        (word in words or word.removesuffix("s") in words) and not _is_common(word)
        for word in re.split(r"[\s-]+", said.lower())
    )


def _is_common(word: str) -> bool:
    return is_word(word) and name_list().given_share(word.capitalize()) < _SURE
