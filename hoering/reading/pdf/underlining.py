"""Words with a line under them, which mark a typist's headings as bold letters do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hoering.reading.page.printed import PrintedWord, Rule

_LINK = re.compile(r"@|www\.|https?:|\w\.dk\b", re.IGNORECASE)
_ABOVE, _BELOW = 0.35, 0.1  # of a word's height: how far from its lower edge the line may lie
_NEAR = 2.0  # points: a line under words ends where they end, a table's where the column does


def with_underlined(words: Sequence[PrintedWord], rules: Iterable[Rule]) -> tuple[PrintedWord, ...]:
    """The words, underlined ones bold; not links, which a mail program underlines."""
    bold = {at for rule in rules if rule.horizontal for at in _over(words, rule)}
    return tuple(w._replace(bold=True) if at in bold else w for at, w in enumerate(words))


def _over(words: Sequence[PrintedWord], rule: Rule) -> Iterator[int]:
    """The places of the words right above a line that begins and ends with them."""
    found = [
        at
        for at, word in enumerate(words)
        if rule.x0 - _NEAR <= word.x0 and word.x1 <= rule.x1 + _NEAR and _touches(word, rule)
    ]
    if not found or any(_LINK.search(words[at].text) for at in found):
        return
    left, right = min(words[at].x0 for at in found), max(words[at].x1 for at in found)
    if left - rule.x0 <= _NEAR and rule.x1 - right <= _NEAR:
        yield from found


def _touches(word: PrintedWord, rule: Rule) -> bool:
    height = word.bottom - word.top
    return -_ABOVE * height <= rule.top - word.bottom <= _BELOW * height
