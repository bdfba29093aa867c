"""A text as it was meant where a scan took one sign for another; every offset stays."""

from __future__ import annotations

import re

from hoering.language.namelist import NameList
from hoering.privacy.runs import is_word

_SMALL, _LARGE = "a-zæøåéöü", "A-ZÆØÅ"
# "åreforka1kning", "Erna H0lm"; but "Skolevej1" is a house number.
_ONE = re.compile(rf"(?<![\w@])[{_SMALL}{_LARGE}]+(?:1+[{_SMALL}]+)+(?![\w@])")
_LAST_ONE = re.compile(
    rf"(?<=[{_SMALL}]{{2}})(?<!vej)(?<!ade)(?<!llé)(?<!æde)(?<!gen)(?<!ken)1(?![\w@.])"
)
_ZERO = re.compile(rf"(?<=[{_SMALL}])0(?=[{_SMALL}])")
_LARGE_ZERO = re.compile(rf"(?<=[{_LARGE}])0(?=[{_LARGE}])")
# "@mand", "0rsted": the letter Ø at the beginning.
_FIRST_OE = re.compile(rf"(?<![\w@.])[@0](?=[{_SMALL}]{{3,}}(?!\w|[-.]\w))")
_FIRST_I = re.compile(rf"(?<!\w)[l|1]([{_SMALL}]{{2,}})(?!\w)")


def mended(text: str, names: NameList) -> str:
    """The text with figures inside words read as letters; as long as it was."""
    if not re.search(r"[01@|l]", text):
        return text
    text = _ONE.sub(lambda m: _lettered(m.group(), names), text)
    text = _LAST_ONE.sub("l", text)
    text = _LARGE_ZERO.sub("O", _ZERO.sub("o", text))
    text = _FIRST_OE.sub("Ø", text)
    return _FIRST_I.sub(lambda m: _with_i(m, names), text)


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
