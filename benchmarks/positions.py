"""Are the remarks of a position the same point? `python benchmarks/positions.py [CORPUS]`

On ten development rounds whose remarks were read: benchmarks/joins/rounds.toml says which of them say
the same. Counted are pairs of remarks of different responses that stand in one position: those that say
the same, of all pairs put together (precision) and of all that say the same (recall); pairs that may be
called either are left out. Of the pairs that are only named as perhaps the same (`Theming.near`), how many
are, and how many may be called either. Each round as the program sees it, "direction" without the pairs of a concern
and a proposal, which seldom share a position.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from learned.rounds import prepare

from hoering.domain import Analysis
from hoering.keeping.edits import carry_over
from hoering.measuring.pairing import MATCH, pair_remarks, pair_responses
from hoering.measuring.rounds import KeyedRound, find_rounds
from hoering.theming.directions import direction_of
from hoering.writing.export import overview_data

HERE = Path(__file__).resolve().parent
KEY = HERE / "joins" / "rounds.toml"

Pair = frozenset[str]  # ids of the answer key


@dataclass(frozen=True)
class Joins:
    """What a reader says of a round."""

    themes: frozenset[str]
    same: frozenset[Pair]
    may: frozenset[Pair]


@dataclass(frozen=True)
class Count:
    right: int = 0
    wrong: int = 0
    wanted: int = 0
    wanted_in_direction: int = 0
    named: int = 0
    named_right: int = 0
    named_either: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(*map(sum, zip(astuple(self), astuple(other), strict=True)))

    def __str__(self) -> str:
        made = self.right + self.wrong
        precision, recall = self.right / max(1, made), self.right / max(1, self.wanted)
        own = self.right / max(1, self.wanted_in_direction)
        return (
            f"precision {precision:.2f} ({self.right}/{made}), recall {recall:.2f} "
            f"({self.right}/{self.wanted}), in one direction {own:.2f} "
            f"({self.right}/{self.wanted_in_direction}); named {self.named}: "
            f"{self.named_right} the same, {self.named_either} either"
        )


def read_joins(path: Path = KEY) -> dict[str, Joins]:
    """Round → what its reader says. Raises OSError, tomllib.TOMLDecodeError."""
    rounds = tomllib.loads(path.read_text(encoding="utf-8"))
    found = {}
    for name, own in rounds.items():
        same = _pairs(own["same"])
        found[name] = Joins(frozenset(own["themes"]), same, _pairs(own["may"]) - same)
    return found


def _pairs(groups: Iterable[str]) -> frozenset[Pair]:
    return frozenset(frozenset(p) for group in groups for p in combinations(group.split(), 2))


def counted(one: KeyedRound, joins: Joins, analysis: Analysis) -> Count:
    """The pairs of a round; a remark without a partner in the answer key is in none."""
    sender = {r["id"]: n for n, own in enumerate(one.key["responses"]) for r in own["remarks"]}
    read = {
        r["id"]
        for own in one.key["responses"]
        for r in own["remarks"]
        if not joins.themes or joins.themes & set(r["themes"][:1])
    }
    overview = overview_data(carry_over((), onto=analysis))
    matched = pair_remarks(pair_responses(one.key, overview), overview)
    keyed = {m.got["id"]: m.wanted["id"] for m in matched if m.alike >= MATCH}
    way = {keyed[r.id]: direction_of(r) for r in analysis.remarks if r.id in keyed}
    made = {
        pair
        for position in analysis.theming.positions
        for pair in _of_two(sorted({keyed[r] for r in position.remarks if r in keyed}), sender)
        if pair <= read
    }
    same = {pair for pair in joins.same if len({sender[r] for r in pair}) == 2}
    in_direction = [p for p in same if len({way[r] for r in p if r in way}) == 1]
    near = (frozenset(keyed[r] for r in n.remarks if r in keyed) for n in analysis.theming.near)
    named = {pair for pair in near if len(pair) == 2 and pair <= read}
    return Count(
        len(made & same), len(made - same - joins.may), len(same), len(in_direction),
        len(named), len(named & same), len(named & joins.may),
    )  # fmt: skip


def _of_two(ids: Sequence[str], sender: dict[str, int]) -> list[Pair]:
    return [frozenset((a, b)) for a, b in combinations(ids, 2) if sender[a] != sender[b]]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", default=str(HERE.parent / "corpus"))
    joins = read_joins()
    total = Count()
    for one in find_rounds(Path(parser.parse_args(arguments).corpus)):
        name = one.name.rsplit("/", 1)[-1]
        if name in joins and not one.held_out:
            count = counted(one, joins[name], prepare(one).analysis)
            print(f"{name:18} {count}", flush=True)
            total += count
    print(f"{'together':18} {total}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
