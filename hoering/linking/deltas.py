"""What a change says: the words that came and the words that went."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from hoering.dansk import shortened
from hoering.domain import Change, ChangeKind
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


def shown(change: Change, longest: int = 90) -> str:
    """The change in a few Danish words: tilføjer »…«, sletter »…«."""
    words = {
        ChangeKind.ADDED: ("tilføjer", change.after),
        ChangeKind.DELETED: ("sletter", change.before),
        ChangeKind.MOVED: ("flytter", change.before),
        ChangeKind.RENUMBERED: ("giver nyt nummer til", change.before),
        ChangeKind.REWRITTEN: ("ændrer til", _around(change)),
    }
    verb, text = words[change.kind]
    return f"{verb} »{shortened(text, longest)}«"


def _around(change: Change) -> str:
    """The new words with a little of what stands around them."""
    before, after = change.before.split(), change.after.split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    places = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    if not places:
        return change.after
    start, end = places[0][3], places[-1][4]
    left, right = max(0, start - 3), min(len(after), max(end, start + 1) + 2)
    piece = " ".join(after[left:right])
    return ("… " if left else "") + piece + (" …" if right < len(after) else "")
