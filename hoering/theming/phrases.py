"""Noun phrases and clauses as they stand in a text: what titles and labels are made of.

A title stands in papers for a committee, which are published: sentences that point to one person
by a car's plate, a telephone, an address on the net or a road make none. Names are left out by the
words that the draft does not have; these have no such words, and are known by their shape.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hoering.language.namelist import name_list
from hoering.language.sentences import said_apart
from hoering.language.wordclasses import Tagged, tagged
from hoering.language.words import common_forms
from hoering.theming.lists import DROPPED
from hoering.theming.quotations import QUOTES, in_marks

_GIVEN = 75  # percent of a given name's uses that carry a capital, from which it is hardly a word
_BEFORE_SIGN = re.compile(r"\s+([,.;:!?)])")
_RAISED = re.compile(r"(?<!\w)(CO|NO|k?m) ([23])(?!\w)")
_RANGE = re.compile(r"(\d) ([-–]) (\d)")
_SLASH = re.compile(r"(?<=\w) / (?=\w)")
_AFTER_OPENING = re.compile(r"([(])\s+")

ROAD = (
    r"(?:vej|vejen|gade|gaden|stræde|strædet|allé|alle|boulevard|vænge|vænget|toften|parken|stien)"
)
_IDENTIFIES = re.compile(
    r"\S ?@ ?\S"  # mail
    r"|(?<!\w)[A-HJ-PR-TV-ZÆØ]{2}[ .-]?\d{2}[ .-]?\d{3}(?!\w)"  # plate
    r"|(?<!\w)\d{6} ?[-–] ?\d{4}(?!\w)"  # CPR
    r"|(?<![\w.,])(?:\d{8}|\d{4} \d{4}|\d{2}(?:[ .]\d{2}){3})(?!\w|[.,]\d)"  # telephone
    rf"|(?i:\w{ROAD}|(?<= ){ROAD}) (?:nr ?\.? ?)?\d{{1,3}} ?[a-z]?(?!\w)"  # road and house
)
_POINTS = re.compile(r"[@\d]")  # one of which is in all of these


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its words as they stand, the head noun's form, and whether it is definite."""

    words: tuple[str, ...]
    head: str
    tag: str

    @property
    def text(self) -> str:
        return joined(self.words)


def joined(words: Sequence[str]) -> str:
    """Words with blanks between them, none before punctuation or inside quotation marks.

    A percentage has one before its sign, as Danish has it; "CO2" and "m2" have none.
    """
    text = _AFTER_OPENING.sub(r"\1", _BEFORE_SIGN.sub(r"\1", in_marks(words)))
    return _RAISED.sub(r"\1\2", _RANGE.sub(r"\1\2\3", _SLASH.sub("/", text)))


_PARTED = re.compile(r"\b([A-ZÆØÅ]{1,2}) (\d+)\b")
_SIGN = re.compile(r"\w+|[^\w\s]")
_ANY_QUOTE = f"[{''.join(sorted(QUOTES))}]"
_NAME = re.compile(r"(?<=[a-zæøå,] )[A-ZÆØÅ][a-zæøå]{3,}")


def is_given(word: str) -> bool:
    """Whether a word at the beginning of a sentence is a person: "Emilie", hardly "Sten" or "Rose"."""
    return name_list().given_share(word.strip(",.:;")) >= _GIVEN


_PROPER = re.compile(r"[\w.]+ [A-ZÆØÅ]")


def small(text: str) -> str:
    """Small first letter, unless the word is an acronym or a name with capitals inside, or stands
    beside another name: "Solbakken og Møllevang"."""
    if text[1:2].isupper() or not text[:1].isalpha() or re.match(r"\w+ og [A-ZÆØÅ]", text):
        return text
    if is_given(text.split()[0]):
        return text
    return text[:1].lower() + text[1:]


def named_inside(theme: str) -> str:
    """A theme's name inside a sentence: "vedrørende mad og måltider", "vedrørende Nr. Lindby Skole"."""
    return theme if _PROPER.match(theme) else small(theme)


def names_in(texts: Sequence[str]) -> dict[str, str]:
    """Names by their small letters: a capital in the middle of a sentence, and no small one anywhere."""
    names = {name[0] for text in texts for name in _NAME.finditer(text)}
    said = {word for text in texts for word in re.findall(r"\w+", text)}
    common = common_forms()
    return {low: n for n in names if (low := n.lower()) not in said and low not in common}


def with_capitals(title: str, texts: Sequence[str], drafted: Mapping[str, str]) -> str:
    """The title with the capitals that names have in the texts: "vedrørende lyngbanken", "Lyngbanken".

    `drafted` are the draft's names as `names_in` gives them: who writes of a place often begins with it.
    """
    small_ones = {**drafted, **names_in(texts)}
    parts = re.split(r"(»[^«]*«)", title)
    parts[::2] = [
        re.sub(r"(?<=\s)\w+", lambda m: small_ones.get(m[0], m[0]), p) for p in parts[::2]
    ]
    return "".join(parts)


def as_written(title: str, texts: Sequence[str]) -> str:
    """The title with what it quotes spaced as in the texts: "V4", which is "V 4" to the word classes."""
    parts = re.split(r"(?<=»)([^«]*?)(?=(?: …)?«)", title)
    for index in range(1, len(parts), 2):
        signs = [_ANY_QUOTE if s in QUOTES else re.escape(s) for s in _SIGN.findall(parts[index])]
        found = (re.search(r"\s*".join(signs), text) for text in texts)
        match = next((m for m in found if m), None)
        if match:
            parts[index] = re.sub(_ANY_QUOTE, "”", " ".join(match[0].split()))
    said = " ".join(texts)
    return _PARTED.sub(lambda m: m[1] + m[2] if m[1] + m[2] in said else m[0], "".join(parts))


@lru_cache(maxsize=2000)
def tagged_sentences(text: str) -> tuple[tuple[Tagged, ...], ...]:
    """The sentences of a text, tagged."""
    return tuple(tagged(span.of(text)) for span in said_apart(text))


def bare_start(sentence: Sequence[Tagged], start: int, end: int) -> int:
    """Where the phrase from `start` to `end` begins without its owner and pointing word."""
    while start < end - 1 and _left_out(sentence[start], sentence[start + 1]):
        start += 1
    return start


def _left_out(word: Tagged, following: Tagged) -> bool:
    if word.form.lower() in ("den", "det", "de"):
        return following.tag[0] != "A"
    return word.form.lower() in DROPPED


def core(sentence: Sequence[Tagged], start: int) -> int | None:
    """End of the plain noun phrase that begins at `start`, None when none does."""
    index = start
    while index < len(sentence) and sentence[index].tag in ("D", "PO", "Q"):
        index += 1
    determined = index > start
    while index < len(sentence) and (
        sentence[index].tag in ("A", "Ag") or (determined and sentence[index].tag == "VP")
    ):
        index += 1  # "et aflåst skur"
    while index < len(sentence) and sentence[index].genitive:
        index += 1
        while index < len(sentence) and sentence[index].tag == "A":
            index += 1
    if index < len(sentence) and (sentence[index].is_noun or sentence[index].tag == "E"):
        index += 1
        while index < len(sentence) and sentence[index].tag == "E":
            index += 1
        return index if any(t.is_noun for t in sentence[start:index]) else None
    return None


def public_sentences(text: str) -> list[tuple[Tagged, ...]]:
    """The sentences of a remark that a title may be made of, as `tagged_sentences` gives them."""
    return [sentence for sentence in tagged_sentences(text) if is_public(sentence)]


def is_public(sentence: Sequence[Tagged]) -> bool:
    """Not with a plate, a telephone, an address."""
    said = " ".join(t.form for t in sentence)
    # Most sentences have neither a figure nor an at sign, and are soon told.
    return not (_POINTS.search(said) and _IDENTIFIES.search(said))
