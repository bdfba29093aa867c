"""What a change says: the words that came and the words that went."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from hoering.dansk import shortened
from hoering.domain import Change, ChangeKind
from hoering.language.stopwords import STOP_WORDS
from hoering.linking.wording import tokens


@dataclass(frozen=True, slots=True)
class Delta:
    """Tokens added and removed, in order; `swaps` are (removed, added) runs at one place."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    swaps: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

    @property
    def size(self) -> int:
        return max(len(self.added), len(self.removed))


@lru_cache(maxsize=4096)
def delta(change: Change) -> Delta:
    """The words of the change; a renumbered heading says nothing, a move only what was edited
    beside the section's own number."""
    if change.kind is ChangeKind.RENUMBERED:
        return Delta((), (), ())
    if change.kind is ChangeKind.MOVED:
        before, after = _without_keys(change)
    else:
        before, after = tokens(change.before), tokens(change.after)
    added: list[str] = []
    removed: list[str] = []
    swaps = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, a, b, c, d in matcher.get_opcodes():
        if what != "equal":
            removed += before[a:b]
            added += after[c:d]
            swaps.append((tuple(before[a:b]), tuple(after[c:d])))
    return Delta(tuple(added), tuple(removed), tuple(swaps))


def _without_keys(change: Change) -> tuple[list[str], list[str]]:
    """The words of a moved text; of a whole section without its number, old and new."""
    old, new = change.section, change.moved_to
    whole = old and new and change.before.startswith(old) and change.after.startswith(new)
    if not whole:
        return tokens(change.before), tokens(change.after)
    return tokens(change.before[len(old) :]), tokens(change.after[len(new) :])


def shown(change: Change, longest: int = 90, asked: str = "") -> str:
    """The change in a few Danish words: tilføjer »…«, sletter »…«.

    Of a long rewriting the part is shown that shares most words with the remark `asked`.
    """
    words = {
        ChangeKind.ADDED: ("tilføjer", change.after),
        ChangeKind.DELETED: ("sletter", change.before),
        ChangeKind.MOVED: ("flytter", change.before),
        ChangeKind.RENUMBERED: ("giver nyt nummer til", change.before),
        ChangeKind.REWRITTEN: ("ændrer til", _around(change, longest, asked)),
    }
    verb, text = words[change.kind]
    return f"{verb} »{shortened(text, longest)}«"


def _around(change: Change, longest: int, asked: str) -> str:
    """The new words with a little of what stands around them."""
    row = _row(change)
    if row and len(row) <= longest:
        return row
    before, after = change.before.split(), change.after.split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    places = [(c, d) for what, _, _, c, d in matcher.get_opcodes() if what != "equal"]
    if not places:
        return change.after
    first, end = max(0, places[0][0] - 3), max(places[-1][1], places[0][0] + 1)
    whole = _piece(after, first, end)
    if len(whole) <= longest:
        return whole
    wanted, new = _stems(asked), {place for c, d in places for place in range(c, d)}

    def shared(start: int) -> int:
        """How many of the remark's words are new in what is shown from there on."""
        said = len(shortened(_piece(after, start, end), longest).strip("… ").split())
        return len(
            wanted & _stems(" ".join(after[k] for k in range(start, start + said) if k in new))
        )

    # From each swap, and from each sentence and clause within a long one.
    starts = {max(0, c - 3) for c, _ in places}
    starts.update(k for c, d in places for k in range(c + 1, d) if after[k - 1][-1] in ".,;:!?")
    return _piece(after, max(sorted(starts), key=shared), end)


def _row(change: Change) -> str:
    """ "B1 | Digitale hjælpere | … | 1,3 | …": of a table's row what it is called by, and the new
    cells; "" for other texts."""
    old, new = (text.split(" | ") for text in (change.before, change.after))
    if len(old) != len(new) or len(new) < 2 or "\n" in change.after:
        return ""
    kept = [n < 2 or a != b for n, (a, b) in enumerate(zip(old, new, strict=True))]
    cells = [cell if keep else "…" for cell, keep in zip(new, kept, strict=True)]
    return " | ".join(c for n, c in enumerate(cells) if c != "…" or cells[n - 1] != "…")


def _piece(words: list[str], left: int, end: int) -> str:
    """The words from `left` to a little after `end`."""
    right = min(len(words), end + 2)
    text = " ".join(words[left:right])
    return ("… " if left else "") + text + (" …" if right < len(words) else "")


def _stems(text: str) -> set[str]:
    """The beginnings of the words that say something; numbers whole."""
    telling = (t for t in tokens(text) if t[0].isdigit() or (len(t) > 4 and t not in STOP_WORDS))
    return {t if t[0].isdigit() else t[:6] for t in telling}
