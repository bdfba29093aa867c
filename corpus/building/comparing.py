"""Compares texts as extraction leaves them: blanks, hyphens and case do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

HYPHENS = re.compile("[-\u2010\u2011\u00ad\ufffe\x02]\\s*")
SHORTEST_PREFIX = 6


def norm(text: str) -> str:
    """Lower case, one blank between words, no hyphens (pdfium marks one at a line's end by U+FFFE)."""
    text = unicodedata.normalize("NFKC", HYPHENS.sub("", text)).lower()
    return re.sub(r"\s+", " ", HYPHENS.sub("", text)).strip()


@dataclass(frozen=True, slots=True)
class Extract:
    """The normalised text of a file, page by page."""

    pages: tuple[str, ...]
    closed: bool = False

    @classmethod
    def of(cls, pages: Sequence[str], closed: bool = False) -> Extract:
        """From raw extracted pages; closed: no blanks at all, for words set letter by letter."""
        texts = [norm(page) for page in pages]
        return cls(tuple(text.replace(" ", "") if closed else text for text in texts), closed)

    def wanted(self, text: str) -> str:
        """A text as it must stand on the pages."""
        return norm(text).replace(" ", "") if self.closed else norm(text)

    def find(self, text: str, start: int = 1) -> tuple[int, int] | None:
        """(first page, last page) of a text that begins on page `start` or later; None if absent."""
        wanted = self.wanted(text)
        for number in range(start, len(self.pages) + 1):
            if wanted in self.pages[number - 1]:
                return number, number
        for number in range(start, len(self.pages)):
            last = self._across(wanted, number)
            if last:
                return number, last
        return None

    def _across(self, wanted: str, number: int) -> int | None:
        """The last page of a text that begins on this page and goes on over the next ones.

        A rest of a few letters proves nothing: the 8 of 2018 stands on every page.
        """
        if number >= len(self.pages):
            return None
        page, following = self.pages[number - 1], self.pages[number]
        longest = _longest_prefix(wanted, page)
        for cut in range(longest, max(SHORTEST_PREFIX, longest - 60) - 1, -1):
            rest = wanted[cut:].lstrip()
            if len(rest) >= SHORTEST_PREFIX and rest in following:
                return number + 1
        rest = wanted[longest:].lstrip()
        if longest >= SHORTEST_PREFIX and _longest_prefix(rest, following) >= SHORTEST_PREFIX:
            return self._across(rest, number + 1)
        return None

    def nearest(self, text: str) -> str:
        """What was wanted and how far it can be followed, for the message to a writer."""
        wanted = self.wanted(text)
        longest, page = max(
            ((_longest_prefix(wanted, page), page) for page in self.pages), default=(0, "")
        )
        told = f"{text!r}: " if len(text) < 400 else f"{text[:200]!r} … {text[-100:]!r}: "
        if longest < SHORTEST_PREFIX:
            return told + "not even its beginning is in the file"
        end = page.find(wanted[:longest]) + longest
        there, rest = page[end : end + 30], wanted[longest : longest + 30]
        follows = f"goes on with {there!r}" if there else "ends"
        begun = wanted[max(0, longest - 30) : longest]
        return f"{told}found as far as …{begun!r}, wanted {rest!r} next, but the page {follows}"


def _longest_prefix(wanted: str, page: str) -> int:
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        if wanted[:middle] in page:
            low = middle
        else:
            high = middle - 1
    return low
