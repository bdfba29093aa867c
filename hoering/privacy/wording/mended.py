"""A text as it was meant where a scan took one sign for another; every offset stays."""

from __future__ import annotations

import re

from hoering.language.namelist import NameList
from hoering.privacy.wording.no_names import NO_NAME
from hoering.privacy.wording.runs import is_compound, is_defined, is_word

_SMALL, _LARGE = "a-zæøåéöü", "A-ZÆØÅ"
# "åreforka1kning", "Erna H0lm"; but "Skolevej1" is a house number.
_ONE = re.compile(rf"(?<![\w@])[{_SMALL}{_LARGE}]+(?:1+[{_SMALL}]+)+(?![\w@])")
_LAST_ONE = re.compile(
    rf"(?<=[{_SMALL}]{{2}})(?<!vej)(?<!ade)(?<!llé)(?<!æde)(?<!gen)(?<!ken)1(?![\w@.])"
)
_ZERO = re.compile(rf"(?<=[{_SMALL}])0(?=[{_SMALL}])")
_LARGE_ZERO = re.compile(rf"(?<=[{_LARGE}])0(?=[{_LARGE}])")
# "M0gens", "S0ren": a capital and a zero begin the word.
_SECOND_ZERO = re.compile(rf"(?<![\w@])([{_LARGE}])0([{_SMALL}]{{2,}})(?![\w@])")
# "@sted", "0rsted": the letter Ø at the beginning; "@kajsasverden" is somebody's name in a network.
_FIRST_OE = re.compile(rf"(?<![\w@.])[@0]([{_SMALL}]{{3,}})(?!\w|[-.]\w)")
_FIRST_I = re.compile(rf"(?<!\w)[l|1]([{_SMALL}]{{2,}})(?!\w)")


def mended(text: str, names: NameList, own: str = "") -> str:
    """The text with figures inside words read as letters, and capitals throughout as usual; as long
    as it was. `own` is the sender's name."""
    text = _in_small(text, names, own)
    if not re.search(r"[01@|l]", text):
        return text
    text = _ONE.sub(lambda m: _lettered(m.group(), names), text)
    text = _LAST_ONE.sub("l", text)
    text = _LARGE_ZERO.sub("O", _ZERO.sub("o", text))
    text = _SECOND_ZERO.sub(lambda m: _with_vowel(m, names), text)
    text = _FIRST_OE.sub(lambda m: _with_oe(m, names), text)
    return _FIRST_I.sub(lambda m: _with_i(m, names), text)


def _with_oe(match: re.Match[str], names: NameList) -> str:
    word = "Ø" + match[1]
    known = is_word(word.lower()) or names.is_family(word) or names.given_share(word)
    return word if known or match.group()[0] == "0" else match.group()


def _with_vowel(match: re.Match[str], names: NameList) -> str:
    """The zero as the vowel that makes a name, else as it stands."""
    tries = (match[1] + vowel + match[2] for vowel in "oø")
    return next((t for t in tries if names.given_share(t) or names.is_family(t)), match.group())


def _lettered(word: str, names: NameList) -> str:
    """ "B1rthe" is Birthe; in other words the figure is an l."""
    tries = (word.replace("1", "i"), word.replace("1", "l"))
    return next((t for t in tries if names.given_share(t)), tries[1])


def _with_i(match: re.Match[str], names: NameList) -> str:
    """ "lnger" stays, "lnge" and "1nge" are Inge."""
    word = match.group()
    name = "I" + match.group(1)
    based = name if names.given_share(name) else name.removesuffix("s")
    return name if names.given_share(based) >= 60 and not is_word("l" + match.group(1)) else word


_SHOUTED = 0.6  # share of capitals among the letters of a text that is written in them throughout
_LETTERS = 80  # at least, to tell
_TOKENS = re.compile(rf"[{_LARGE}]{{2,}}")
_NAME = 95  # percent of a given name's uses with a capital


def _in_small(text: str, names: NameList, own: str) -> str:
    """A text in capitals throughout as it is usually written: "PREBEN HAR DEMENS" → "Preben har demens".

    Given names, the sender's (`own`), what stands behind one, words that no dictionary has and
    beginnings of sentences keep their capital. Short lines and car plates stay as they are.
    """
    letters = [c for c in text if c.isalpha()]
    if len(letters) < _LETTERS or sum(map(str.isupper, letters)) < _SHOUTED * len(letters):
        return text
    sender = set(own.upper().replace("-", " ").split())
    named = False

    def usual(match: re.Match[str]) -> str:
        """A word in small letters, but for names and the beginnings of sentences."""
        nonlocal named
        word, at = match.group(), match.start()
        line = text[text.rfind("\n", 0, at) + 1 :].split("\n", 1)[0]
        if len(line.split()) <= _SHORT_LINE or _PLATE_BEHIND.match(text, match.end()):
            return word
        large, small = word.capitalize(), word.lower()
        known = is_word(small) or is_defined(small) or is_compound(small) or small in NO_NAME
        given = names.given_share(large) >= _NAME and small not in NO_NAME
        beside = named and text[at - 1 : at] in (" ", "-") and names.is_family(large)
        titled = _TITLED.search(text[max(0, at - 12) : at])
        begins = re.search(r"(?:^|[.!?:\n])\s*$", text[max(0, at - 3) : at])
        named = given or beside or word in sender
        return large if named or begins or titled or not known else small

    return _TOKENS.sub(usual, text)


_SHORT_LINE = 5  # words: a signature, an address, a heading
_PLATE_BEHIND = re.compile(r"\s\d\d\s?\d{3}(?!\d)")
_TITLED = re.compile(r"\b(?:FRU|HR|FRK|FAMILIEN|MEDLEM AF)\.?\s$")
