"""Words that were divided at the end of a line, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hoering.reading.page.printed import Once

_EDGE = re.compile(r"^[^\w]+|[^\w]+$")
_INNER = re.compile(r"\w(?:\S*\w)?")  # what is left of a word without its edges
# Danish first parts that keep their hyphen: it-støtte, e-mail, tv-avis, ikke-faglig.
_KEEPING_LIST = """
it tv pc e u i ikke eks non hiv dna cpr sfo ppr ssp mail www ph
"""
_KEEPING = frozenset(_KEEPING_LIST.split())
_SUSPENDED = frozenset(["og", "eller", "samt", "til", "og/eller", "hhv.", "henholdsvis"])


@dataclass(frozen=True)
class Vocabulary:
    """The words inside the lines of one document, as they stand there."""

    printed: frozenset[str]

    @Once
    def words(self) -> frozenset[str]:
        """Them without signs at their edges, lower case; most documents never ask."""
        return frozenset(_INNER.findall(" ".join(self.printed).lower()))


def vocabulary(lines: Iterable[Iterable[str]]) -> Vocabulary:
    """The vocabulary of lines of words; a divided word at a line's end or start is left out.

    It is empty where no line ends in a divided word: then it is never asked.
    """
    seen: set[str] = set()
    divided = False
    for line in lines:
        words = list(line)
        if words and words[-1].endswith("-"):
            words.pop()
            divided = True
        seen.update(words)
    if not divided:
        return Vocabulary(frozenset())
    return Vocabulary(frozenset(seen))


def is_divided(word: str) -> bool:
    """Whether a word, or a range of figures ("15–"), at the end of a line goes on in the next line."""
    if len(word) < 2:
        return False
    return word[-2].isalnum() if word[-1] == "-" else word[-1] == "–" and word[-2].isdigit()


def join(first: str, second: str, known: Vocabulary) -> tuple[str, str]:
    """What stands for the first part, and what between the parts.

    >>> join("sam-", "arbejde", vocabulary([]))
    ('sam', '')
    >>> join("børne-", "og", vocabulary([]))
    ('børne-', ' ')
    """
    stem, tail = _EDGE.sub("", first[:-1]), _EDGE.sub("", second)
    if not tail or tail.lower() in _SUSPENDED or tail.split("/")[0] in _SUSPENDED:
        return first, " "
    if not second[:1].isalnum():
        return first, " "
    if first.endswith("–"):
        return first, "" if second[0].isdigit() else " "
    if _keeps(stem, tail, known):
        return first, ""
    return first[:-1], ""


def _keeps(stem: str, tail: str, known: Vocabulary) -> bool:
    whole, hyphenated = (stem + tail).lower(), f"{stem}-{tail}".lower()
    if hyphenated in known.words:
        return True
    if tail[0].isupper() or tail[0].isdigit() or stem[-1:].isdigit() or stem.isupper():
        return True
    if whole in known.words:
        return False
    last = re.split(r"[-/]", stem)[-1]
    return stem.lower() in _KEEPING or (len(last) == 1 and last.isalpha()) or last.isupper()
