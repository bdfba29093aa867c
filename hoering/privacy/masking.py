"""Texts with the hidden data of a response replaced, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from hoering.domain import PersonalDatum, PersonalKind, Span

# Letters and digits bound a text; "_" does not: mail has "_Karen Holm_" for what stands in italics.
_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"
_GENITIVE = rf"(?:(?:['’]?s|['’]){_AFTER})?"
_CASELESS = (PersonalKind.EMAIL, PersonalKind.HEALTH)
# Of several words, the letters tell enough without their case: "KAREN HOLM" is "Karen Holm".
_CASELESS_WHOLE = (PersonalKind.NAME, PersonalKind.ADDRESS)

_SIGNS = re.compile(r"^([\W_]*).*?([\W_]*)$")
_NUMBERS = (PersonalKind.CPR, PersonalKind.PHONE, PersonalKind.OTHER)
_MANY = 40  # hidden texts of a mask that are looked for first, before the pattern is made
_LONG = 7  # letters and digits from which a number is nobody else's


@dataclass(frozen=True, slots=True)
class Piece:
    """A hidden stretch of a text, and the words in its place."""

    span: Span
    instead: str


@dataclass(frozen=True, slots=True)
class Mask:
    """The hidden texts of one response (or of a round) as one pattern, the longest first."""

    pattern: re.Pattern[str] | None
    words: Mapping[str, str]
    parts: tuple[tuple[str, str], ...] = ()  # `bare` text and pattern of each, where there are many

    def text(self, text: str) -> str:
        """`text` with every hidden text replaced."""
        pattern = self._of(text)
        return pattern.sub(self._instead, text) if pattern and text else text

    def _of(self, text: str) -> re.Pattern[str] | None:
        """The pattern of what can stand in the text: a whole round's is slow to search with."""
        if not self.parts:
            return self.pattern
        letters = bare(text)
        found = [part for words, part in self.parts if words in letters]
        return re.compile("|".join(found)) if found else None

    def _instead(self, match: re.Match[str]) -> str:
        found = match.group()
        instead = self.words.get(_folded(found)) or self.words.get(bare(found))
        if instead is not None:
            return instead
        for ending in ("’s", "'s", "s", "’", "'"):
            whole = _folded(found.lower().removesuffix(ending))
            if whole in self.words:
                return self.words[whole] + ("s" if "s" in ending else "")
        return "[udeladt]"

    def spans(self, text: str) -> list[Span]:
        """Where hidden texts stand."""
        pattern = self._of(text)
        return [Span(*m.span()) for m in pattern.finditer(text)] if pattern else []

    def pieces(self, text: str) -> list[Piece]:
        """The hidden stretches of `text`, in order."""
        pattern = self._of(text)
        found = pattern.finditer(text) if pattern else ()
        return [Piece(Span(*m.span()), self._instead(m)) for m in found]

    def blocked(self, text: str) -> str:
        """`text` with hidden texts as blocks, every other character in its place."""
        pattern = self._of(text)
        return pattern.sub(lambda m: "█" * len(m.group()), text) if pattern else text


def replaced(text: str, pieces: Iterable[Piece]) -> str:
    """`text` with the pieces, which do not overlap, replaced."""
    for piece in sorted(pieces, key=lambda p: p.span, reverse=True):
        text = text[: piece.span.start] + piece.instead + text[piece.span.end :]
    return text


def bare(text: str) -> str:
    """The letters and digits of a text alone, in small letters."""
    return re.sub(r"[\W_]+", "", text).lower()


def folded(text: str) -> str:
    """A text as texts are compared: one word as it stands, others without blanks, signs and case."""
    return text if text.isalpha() else bare(text)


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


def mask_of(hidden: Iterable[tuple[PersonalDatum, str]], kept: Collection[str] = ()) -> Mask:
    """The mask of these data, each with the words in its place.

    `kept` are texts (`folded`) that stay in another form: there the case tells the two apart.
    """
    words: dict[str, str] = {}
    parts: dict[str, str] = {}
    for datum, instead in hidden:
        text = " ".join(datum.text.split())
        if not text:
            continue
        words.setdefault(_folded(text), instead)
        if _is_number(datum):
            words.setdefault(bare(text), instead)
        parts.setdefault(text, _part(datum, text, folded(text) in kept))
    if not parts:
        return Mask(None, {})
    ordered = sorted(parts, key=lambda t: (-len(t), t))
    whole = re.compile("|".join(parts[t] for t in ordered))
    many = len(ordered) > _MANY
    return Mask(whole, words, tuple((bare(t), parts[t]) for t in ordered) if many else ())


def _part(datum: PersonalDatum, text: str, exact: bool) -> str:
    body, kind = r"\s+".join(re.escape(word) for word in text.split()), datum.kind
    if _is_number(datum):
        ahead, behind = (re.escape(found) for found in _SIGNS.findall(text)[0])
        letters = r"[\W_]{0,3}".join(map(re.escape, bare(text)))
        body = f"(?:{ahead})?{letters}(?:{behind})?"
    if kind is PersonalKind.NAME:
        body += _GENITIVE
    several = kind in _CASELESS_WHOLE and " " in text and not exact
    if kind in _CASELESS or several or _is_number(datum):
        body = f"(?i:{body})"
    before = _BEFORE if text[0].isalnum() or _is_number(datum) else ""
    after = _AFTER if text[-1].isalnum() or _is_number(datum) else ""
    return f"{before}{body}{after}"


def _is_number(datum: PersonalDatum) -> bool:
    """Whether it is the same whatever blanks and signs it is written with: "AB12345", "AB 12 345"."""
    letters = bare(datum.text)
    return datum.kind in _NUMBERS and len(letters) >= _LONG and any(c.isdigit() for c in letters)
