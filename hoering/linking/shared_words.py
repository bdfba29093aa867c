"""How near the words of remarks are to those of changes: to the old wording, the new one, what is new in it;
and the words in a row that both have."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Change, ChangeKind, Policy, Remark
from hoering.language.language import Language
from hoering.language.precedents import alike
from hoering.linking.deltas import Delta
from hoering.linking.wording import tokens


def change_text(change: Change) -> str:
    return change.before if change.kind is ChangeKind.DELETED else change.after


def by_wording(
    remarks: Sequence[Remark],
    changes: Sequence[Change],
    deltas: Sequence[Delta],
    policy: Policy | None,
    language: Language,
) -> dict[str, NDArray[np.float32]]:
    """[remarks, changes] by the names of features.NAMES: nearness to the new wording below its
    heading, to what is new in it, to the old one; how far both recall the same precedents."""
    # A new section's text begins with its own heading.
    known = {s.key: s.heading for s in policy.sections} if policy else {}
    headings = ["" if c.follows else known.get(c.section, "") for c in changes]
    texts = [f"{h}. {change_text(c)}" for h, c in zip(headings, changes, strict=True)]
    news = [
        " ".join(d.added or d.removed) or change_text(c)
        for d, c in zip(deltas, changes, strict=True)
    ]
    old = [c.before or h or "–" for h, c in zip(headings, changes, strict=True)]
    asked = [r.text for r in remarks]
    similar = np.asarray(language.similarity(asked, texts + news + old), dtype=np.float32)
    n = len(changes)
    after, fresh, before = similar[:, :n], similar[:, n : 2 * n], similar[:, 2 * n :]
    # Where text came or went there is nothing to compare.
    edited = np.array([bool(c.before and c.after) for c in changes])
    recalled = language.recalled(asked)
    return {
        "after": after,
        "news": fresh,
        "before": before,
        "gain": np.where(edited, after - before, 0).astype(np.float32),
        "recalled": alike(recalled, language.recalled(texts)),
        "recalled_news": alike(recalled, language.recalled(news)),
    }


Table = NDArray[np.float32]  # [remarks, changes]

_LONGEST = 9  # words of a run; who repeats more quotes, and a longer quotation says no more


def by_shared_words(
    remarks: Sequence[Remark],
    changes: Sequence[Change],
    deltas: Sequence[Delta],
    language: Language,
) -> dict[str, Table]:
    """[remarks, changes] by the names of features.NAMES."""
    bags = [set(language.words(r.text)) for r in remarks]
    came = [set(language.words(" ".join(d.added))) for d in deltas]
    gone = [set(language.words(" ".join(d.removed))) for d in deltas]
    news = [a or b for a, b in zip(came, gone, strict=True)]
    said = [_Rows(tokens(r.text)) for r in remarks]
    return {
        "words": _cosine_of_rare(bags, news),
        "went": _cosine_of_rare(bags, [b - a for a, b in zip(came, gone, strict=True)]),
        "run_came": _runs(said, [_Rows(d.added) for d in deltas]),
        "run_before": _runs(said, [_Rows(tokens(c.before)) for c in changes]),
    }


def _cosine_of_rare(bags: Sequence[set[str]], others: Sequence[set[str]]) -> Table:
    """Cosine of lemmas, rare ones counting more."""
    seen = Counter(w for bag in [*bags, *others] for w in bag)
    total = len(bags) + len(others)
    weight = {w: math.log(total / n) + 0.1 for w, n in seen.items()}
    said, held = ([sum(weight[w] for w in bag) for bag in all_] for all_ in (bags, others))
    table = np.zeros((len(bags), len(others)), dtype=np.float32)
    for i, bag in enumerate(bags):
        for j, words in enumerate(others):
            if shared := bag & words:
                # Sums in the order of the words: a set's own changes from run to run.
                value = sum(weight[w] for w in sorted(shared))
                table[i, j] = value / math.sqrt(said[i] * held[j])
    return table


class _Rows:
    """The rows of two words, of three … that a text has, made when they are first asked for.

    Most pairs of texts share no two words in a row, and no longer row is asked for.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._held: dict[int, set[tuple[str, ...]]] = {}

    def of(self, many: int) -> set[tuple[str, ...]]:
        """All rows of so many words."""
        if many not in self._held:
            shifted = (self._words[at:] for at in range(many))
            self._held[many] = set(zip(*shifted, strict=False))
        return self._held[many]


def _runs(said: Sequence[_Rows], texts: Sequence[_Rows]) -> Table:
    """Log of how many words stand in one row in both; a single word counts nothing."""
    table = np.zeros((len(said), len(texts)), dtype=np.float32)
    for i, mine in enumerate(said):
        for j, other in enumerate(texts):
            table[i, j] = math.log(_longest_run(mine, other))
    return table


def _longest_run(a: _Rows, b: _Rows) -> int:
    """Words of the longest row that both texts have, 1..`_LONGEST`; 1 also where they share none."""
    longest = 1
    while longest < _LONGEST and not a.of(longest + 1).isdisjoint(b.of(longest + 1)):
        longest += 1
    return longest
