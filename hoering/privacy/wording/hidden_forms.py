"""The forms in which a hidden text may stand: in capitals, with an initial, glued to a word."""

from __future__ import annotations

import re
from collections.abc import Collection

from hoering.domain import PersonalDatum, PersonalKind
from hoering.privacy.wording.ordinary import is_ordinary
from hoering.privacy.wording.runs import is_word

# Letters and digits bound a text; "_" does not: mail has "_Karen Holm_" for what stands in italics.
_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"
_GENITIVE = rf"(?:(?:['’]?[sS]|['’]){_AFTER})?"
_CASELESS = (PersonalKind.EMAIL, PersonalKind.HEALTH)
# Of several words, the letters tell enough without their case: "KAREN HOLM" is "Karen Holm".
_CASELESS_WHOLE = (PersonalKind.NAME, PersonalKind.ADDRESS)

_SIGNS = re.compile(r"^([\W_]*).*?([\W_]*)$")
_NUMBERS = (PersonalKind.CPR, PersonalKind.PHONE, PersonalKind.OTHER)
_LONG = 7  # letters and digits from which a number is nobody else's
_GLUED = 8  # letters from which a whole name in one word is no other word: "torkildvangsgaard.dk"
_SHORTEST = 3  # letters of a single name that capitals do not make another word of
_LETTERS = re.compile(r"æ|ae|ø|oe|å|aa", re.I)
_EITHER = {"æ": "(?:æ|ae)", "ø": "(?:ø|oe)", "å": "(?:å|aa)"}
_PLAIN = {"æ": "ae", "ø": "oe", "å": "aa"}
_DANISH = {v: k for k, v in _PLAIN.items()}


def bare(text: str) -> str:
    """The letters and digits of a text alone, in small letters."""
    return re.sub(r"[\W_]+", "", text).lower()


def plain(text: str) -> str:
    """`bare`, and without the Danish letters: the same for "Åse Ørtoft" and "aase oertoft"."""
    letters = bare(text)
    for danish, written in _PLAIN.items():
        letters = letters.replace(danish, written)
    return letters


def folded(text: str) -> str:
    """A text as texts are compared: one word as it stands, others without blanks, signs and case."""
    return text if text.isalpha() else bare(text)


def is_number(datum: PersonalDatum) -> bool:
    """Whether it is the same whatever blanks and signs it is written with: "AB12345", "AB 12 345"."""
    letters = bare(datum.text)
    return datum.kind in _NUMBERS and len(letters) >= _LONG and any(c.isdigit() for c in letters)


def form_of(datum: PersonalDatum, kept: Collection[str]) -> str:
    """The pattern of all forms of a hidden text; those of `kept` (`folded` texts) stay as they are."""
    text = " ".join(datum.text.split())
    if is_number(datum):
        return _number(text)
    kind = datum.kind
    exact = folded(text) in kept
    body = r"\s+".join(re.escape(word) for word in text.split())
    if kind is PersonalKind.NAME and not exact:
        body = _whole_name(text) if " " in text else _single_name(text, datum.person, kept)
    if kind is PersonalKind.NAME:
        body += _GENITIVE
    several = kind in _CASELESS_WHOLE and " " in text and not exact
    if kind in _CASELESS or several:
        body = f"(?i:{body})"
    before = _BEFORE if text[0].isalnum() else ""
    after = _AFTER if text[-1].isalnum() else ""
    return f"{before}{body}{after}"


def _number(text: str) -> str:
    """Figures bound a number, letters do not: "Mobil23456781" holds one."""
    ahead, behind = (re.escape(found) for found in _SIGNS.findall(text)[0])
    letters = bare(text)
    body = r"[\W_]{0,3}".join(map(re.escape, letters))
    before = r"(?<!\d)" if letters[0].isdigit() else _BEFORE
    after = r"(?!\d)" if letters[-1].isdigit() else _AFTER
    return f"{before}(?i:(?:{ahead})?{body}(?:{behind})?){after}"


def _whole_name(text: str) -> str:
    """A name of several words in a web address, with a hyphen, without Danish letters."""
    words = [_word(word) for word in text.split()]
    apart = r"(?:\s+|[-._])".join(words)
    if len(bare(text)) < _GLUED or is_word(bare(text)):
        return apart
    # Elsewhere "Marielund" is a place, and not Marie Lund.
    as_one = "".join(words)
    return rf"(?:{apart}|(?<=[@#./]){as_one}|{as_one}(?=[@.]\w))"


def _word(word: str) -> str:
    parts, at = [], 0
    for match in _LETTERS.finditer(word):
        letter = match.group().lower()
        parts += [re.escape(word[at : match.start()]), _EITHER[_DANISH.get(letter, letter)]]
        at = match.end()
    return "".join([*parts, re.escape(word[at:])])


def _single_name(text: str, person: str, kept: Collection[str]) -> str:
    """A name of one word in capitals or not, unless it is a word as well; a family's name with the
    initials of its person in front: "Hr. T. Vangsgaard"."""
    body = re.escape(text)
    usual = "-".join(part.capitalize() for part in text.split("-"))
    if len(bare(text)) >= _SHORTEST and not is_ordinary(text):
        others = [f for f in (text.upper(), usual) if text in (usual, text.upper()) and f != text]
        body = "|".join([body, *(re.escape(f) for f in others if folded(f) not in kept)])
    given = person.split()[:-1]
    if given and person.split()[-1] == text:
        first = "".join(sorted({re.escape(name[0]) for name in given if name[0].isalpha()}))
        return rf"(?:[{first}]\.\s?){{0,3}}(?:{body})" if first else f"(?:{body})"
    return f"(?:{body})"
