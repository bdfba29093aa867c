"""Units that changed together, as groups of neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from hoering.domain import BlockKind
from hoering.domain.printing import is_ended
from hoering.linking.units import Unit
from hoering.linking.wording import folded, tokens

# Least similarity (0..1) of a sentence with what became of it, for it to be a change of its own beside
# another such: in 36 rounds two more changes of the keys are told apart so, and three fall in two;
# from 0.7 on five more are, and ten fall in two.
ALONE = 0.8
_LABEL = 60  # letters, at most, of a line that names what stands below it


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring units of the draft and what became of them; one side may be empty."""

    before: tuple[Unit, ...]
    after: tuple[Unit, ...]


def joined(units: Sequence[Unit]) -> str:
    """Sentences of one paragraph on one line, each paragraph on its own."""
    text = ""
    for previous, unit in zip((None, *units), units, strict=False):
        if previous is not None:
            text += " " if previous.paragraph == unit.paragraph else "\n"
        text += unit.text
    return text


def neighbours(a: Unit, b: Unit) -> bool:
    """Does b follow a in the same paragraph? Table rows and bullets stand alone."""
    return b.order == a.order + 1 and b.paragraph == a.paragraph and b.section == a.section


def runs(units: Sequence[Unit]) -> list[tuple[Unit, ...]]:
    """Units in reading order, cut where they are not neighbours."""
    found: list[list[Unit]] = []
    for unit in units:
        if found and neighbours(found[-1][-1], unit):
            found[-1].append(unit)
        else:
            found.append([unit])
    return [tuple(run) for run in found]


def tabled(found: Sequence[tuple[Unit, ...]]) -> list[tuple[Unit, ...]]:
    """Runs of a section that is in one draft only: each row of a table joined to what is right above it,
    and what a line such as "Målepunkter" is set above joined to that."""
    kept: list[tuple[Unit, ...]] = []
    for run in found:
        above = kept[-1][-1] if kept else None
        belongs = run[0].kind is BlockKind.CELL or (above and _is_label(above))
        if belongs and above and above.order == run[0].order - 1:
            kept[-1] += run
        else:
            kept.append(run)
    return kept


def _is_label(unit: Unit) -> bool:
    plain = unit.kind is BlockKind.PARAGRAPH and not is_ended(unit.text)
    return plain and len(unit.text) <= _LABEL


def passages(groups: Sequence[Group], come: Sequence[Unit]) -> tuple[list[Group], list[Unit]]:
    """Rewritten sentences of one paragraph with nothing unchanged between them are one passage.

    Two that both kept most of their words are two changes, for who asked for one did not ask for the
    other; but not where the same words came to both (15 years became 13 in either).
    New sentences (`come`) beside a rewritten one belong to its passage; the others are given back.
    """
    found: list[Group] = []
    for group in sorted(
        [*groups, *(Group((), (u,)) for u in come)], key=lambda g: g.after[0].order
    ):
        if found and _run_on(found[-1], group):
            last = found.pop()
            group = Group((*last.before, *group.before), (*last.after, *group.after))
        found.append(group)
    alone = [u for g in found if not g.before for u in g.after]
    return [g for g in found if g.before], alone


def _run_on(one: Group, other: Group) -> bool:
    if not neighbours(one.after[-1], other.after[0]):
        return False
    if one.before and other.before:
        alone = all(_alike((g.before, g.after)) >= ALONE for g in (one, other))
        alone = alone and not _swapped(one) & _swapped(other)
        return not alone and neighbours(one.before[-1], other.before[0])
    return bool(one.before or other.before)


def _swapped(group: Group) -> set[str]:
    """The words that came, of sentences that are known again; the same ones came for one reason."""
    before, after = (set(tokens(joined(side))) for side in (group.before, group.after))
    return after - before


def moved_groups(
    pairs: Mapping[int, int], mine: Sequence[Unit], theirs: Sequence[Unit]
) -> list[Group]:
    """Sentences that were neighbours in both drafts moved as one."""
    groups: list[tuple[list[Unit], list[Unit]]] = []
    for a, b in sorted(pairs.items()):
        unit, other = mine[a], theirs[b]
        last = groups[-1] if groups else None
        if last and neighbours(last[0][-1], unit) and neighbours(last[1][-1], other):
            last[0].append(unit)
            last[1].append(other)
        else:
            groups.append(([unit], [other]))
    return [Group(tuple(a), tuple(b)) for a, b in groups]


class Rewriting:
    """Grows a rewritten pair over the free sentences beside it while they belong to it."""

    def __init__(
        self,
        mine: Sequence[Unit],
        theirs: Sequence[Unit],
        free: tuple[Sequence[Unit], Sequence[Unit]],
    ) -> None:
        self._units = mine, theirs
        self._free = {u.order for u in free[0]}, {u.order for u in free[1]}

    def group(self, a: int, b: int) -> Group:
        """The pair with what was split off from it or merged into it; those are free no more."""
        sides = [[self._units[0][a]], [self._units[1][b]]]
        best = _alike(sides)
        grown = True
        while grown:
            grown = False
            for side in (0, 1):
                for unit, first in self._beside(side, sides[side]):
                    trial = list(sides)
                    trial[side] = [unit, *sides[side]] if first else [*sides[side], unit]
                    value = _alike(trial)
                    if value > best + 0.02:
                        sides, best, grown = trial, value, True
                        self._free[side].discard(unit.order)
                        break
        return Group(tuple(sides[0]), tuple(sides[1]))

    def _beside(self, side: int, held: list[Unit]) -> list[tuple[Unit, bool]]:
        units, free = self._units[side], self._free[side]
        found = []
        for order, first in ((held[0].order - 1, True), (held[-1].order + 1, False)):
            if order in free and units[order].kind is not BlockKind.CELL:
                unit = units[order]
                close = abs(unit.paragraph - held[0 if first else -1].paragraph) <= 1
                if close and unit.section == held[0].section:
                    found.append((unit, first))
        return found

    def rest(self) -> tuple[list[Unit], list[Unit]]:
        """The units that are still free, in reading order."""
        mine, theirs = self._units
        return (
            [u for u in mine if u.order in self._free[0]],
            [u for u in theirs if u.order in self._free[1]],
        )


def _alike(sides: Sequence[Sequence[Unit]]) -> float:
    return fuzz.ratio(folded(joined(sides[0])), folded(joined(sides[1]))) / 100
