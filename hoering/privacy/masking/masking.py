"""Texts with the hidden data of a response replaced, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from hoering.domain import BY_PEOPLE, PersonalDatum, PersonalKind, Span, normalised
from hoering.privacy.wording.hidden_forms import folded, form_of, is_number, plain
from hoering.privacy.wording.ordinary import is_in_place, is_meant_as_word, is_ordinary

_MANY = 40  # hidden texts of a mask that are looked for first, before the pattern is made
_LEFT_OUT = "[udeladt]"
_INITIALS = re.compile(r"^(?:[^\W\d_]\.\s?)+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A hidden stretch of a text, and the words in its place."""

    span: Span
    instead: str


@dataclass(frozen=True, slots=True)
class Mask:
    """The hidden texts of one response as one pattern, the longest first; of a round as `parts`.

    Of texts that overlap ("Min nabo Karen", "Karen Holm") all is hidden, in one stretch. A name
    within a longer text that stays ("Elmelund" in "Torben Elmelund") stays there: `kept`.
    """

    pattern: re.Pattern[str] | None
    words: Mapping[str, str]
    parts: tuple[
        tuple[str, str], ...
    ] = ()  # `plain` text and pattern of each, where there are many
    kept: re.Pattern[str] | None = None
    # Names of one word that the surroundings tell from words, and all that no person added.
    ordinary: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is hidden."""
        return self.pattern is None and not self.parts

    def text(self, text: str) -> str:
        """`text` with every hidden text replaced."""
        return replaced(text, self.pieces(text))

    def _of(self, text: str) -> re.Pattern[str] | None:
        """The pattern of what can stand in the text: a whole round's is slow to search with."""
        if not self.parts:
            return self.pattern
        letters = plain(text)
        found = [part for words, part in self.parts if words in letters]
        return re.compile("|".join(found)) if found else None

    def spans(self, text: str) -> list[Span]:
        """Where hidden texts stand."""
        return [span for span, _ in self._stretches(text)]

    def pieces(self, text: str) -> list[Piece]:
        """The hidden stretches of `text`, in order."""
        return [Piece(span, self._instead(found)) for span, found in self._stretches(text)]

    def blocked(self, text: str) -> str:
        """`text` with hidden texts as blocks, every other character in its place."""
        return replaced(text, (Piece(s, "█" * len(s)) for s in self.spans(text)))

    def _stretches(self, text: str) -> Iterator[tuple[Span, list[str]]]:
        """Each hidden stretch, and the texts that make it, which overlap."""
        pattern = self._of(text)
        if not (pattern and text):
            return
        stays = [Span(*m.span()) for m in self.kept.finditer(text)] if self.kept else []
        start = end = at = 0
        found: list[str] = []
        while match := pattern.search(text, at):
            at = match.start() + 1  # what begins within a hit and goes on behind it counts as well
            if self._is_no_name(text, match) or _stays(match, stays):
                continue
            if found and match.start() >= end:
                yield Span(start, end), found
                found = []
            start, end = (start, max(end, match.end())) if found else match.span()
            found.append(match.group())
        if found:
            yield Span(start, end), found

    def _is_no_name(self, text: str, match: re.Match[str]) -> bool:
        """Whether a name of one word is a common word there, or another's in the name of a place."""
        said, span = match.group(), Span(*match.span())
        if said in self.ordinary and is_meant_as_word(text, span):
            return True
        return said in self.single and is_in_place(text, span)

    def _instead(self, found: list[str]) -> str:
        """The words in place of the longest of the texts that tells what is left out."""
        told = [(self._in_place_of(text), len(text)) for text in found]
        return max(told, key=lambda one: (one[0] != _LEFT_OUT, one[1]))[0]

    def _in_place_of(self, found: str) -> str:
        for said in (found, _INITIALS.sub("", found)):
            instead = self.words.get(normalised(said)) or self.words.get(plain(said))
            if instead is not None:
                return instead
            for ending in ("’s", "'s", "s", "’", "'"):
                whole = normalised(said).removesuffix(ending)
                instead = self.words.get(whole) or self.words.get(plain(whole))
                if instead is not None and whole != normalised(said):
                    return instead + ("s" if "s" in ending else "")
        return _LEFT_OUT


def _stays(match: re.Match[str], kept: Iterable[Span]) -> bool:
    """Whether a hit lies in a longer text that stays; a number never does."""
    if any(c.isdigit() for c in match.group()):
        return False
    return any(k.start <= match.start() and match.end() <= k.end for k in kept)


def replaced(text: str, pieces: Iterable[Piece]) -> str:
    """`text` with the pieces, which do not overlap, replaced."""
    parts, at = [], 0
    for piece in sorted(pieces, key=lambda p: p.span):
        parts += [text[at : piece.span.start], piece.instead]
        at = piece.span.end
    return "".join([*parts, text[at:]])


def mask_of(
    hidden: Iterable[tuple[PersonalDatum, str]], kept: Collection[str] = (), body: str = ""
) -> Mask:
    """The mask of these data, each with the words in its place.

    `kept` are texts that stay: in another form, where the case tells the two apart, and around a
    hidden name. `body` is the name of a sender that is one: a hidden name of one word stays in it.
    """
    words: dict[str, str] = {}
    parts: dict[str, str] = {}
    names: list[str] = []
    asked: list[str] = []
    ordinary: set[str] = set()
    single: set[str] = set()
    same = {folded(text) for text in kept}
    for datum, instead in hidden:
        text = " ".join(datum.text.split())
        if not text:
            continue
        words.setdefault(normalised(text), instead)
        if is_number(datum) or datum.kind is PersonalKind.NAME:
            words.setdefault(plain(text), instead)
        if datum.kind is PersonalKind.NAME or datum.why == BY_PEOPLE:
            asked.append(text)
        if datum.kind is PersonalKind.NAME:
            names.append(text)
            if datum.why != BY_PEOPLE and " " not in text:
                single.add(text)
                ordinary.update([text] if is_ordinary(text) else [])
        parts.setdefault(text, form_of(datum, same))
    if not parts:
        return Mask(None, {})
    # By letters: "T o r k i l d" is shorter than "torkild@post.dk", which begins as it does.
    ordered = sorted(parts, key=lambda t: (-len(plain(t)), -len(t), t))
    many = tuple((plain(t), parts[t]) for t in ordered) if len(ordered) > _MANY else ()
    # A whole round's takes seconds to make, and is never searched with.
    whole = None if many else re.compile("|".join(parts[t] for t in ordered))
    if any(" " in text and plain(text) in plain(body) for text in asked):
        body = ""
    around = _around(names, kept, body)
    return Mask(whole, words, many, around, frozenset(ordinary), frozenset(single))


def _around(names: Collection[str], kept: Iterable[str], body: str) -> re.Pattern[str] | None:
    """The pattern of the texts that stay and hold a hidden name and more."""
    hidden = {plain(name) for name in names}
    longer = {" ".join(t.split()) for t in kept if hidden.intersection(_stretches_in(t))}
    if " " in body:
        longer.add(" ".join(body.split()))
    bodies = (r"\s+".join(map(re.escape, text.split())) for text in sorted(longer))
    found = (rf"(?<!\w)(?i:{body})(?:['’]?[sS]|['’])?(?!\w)" for body in bodies)
    return re.compile("|".join(found)) if longer else None


def _stretches_in(text: str) -> Iterator[str]:
    """`plain`, the stretches of a text's words that are not the whole of it."""
    words = [plain(word) for word in re.split(r"[\s-]+", text)]
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if end - start < len(words):
                yield "".join(words[start:end])
