"""What each learned part is worth: `python benchmarks/without.py [CORPUS]`, half an hour of one core.

Every round with an answer key is read and split once; then the stages behind that run again with one
learned part replaced by the plainest thing that does its work (benchmarks/learned/parts.py), and the
result is scored as `hoering maal` scores it. Writes two tables into docs/uden.md, development rounds
and held-out ones: the figures, and how far each is from the whole program's, with the 95 %
interval of that difference over the same responses. Of held-out rounds only sums are shown.

The weights of the parts that stay are not made anew: they were fitted beside the part that is off.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from learned.page import COLUMNS, Row, put, table
from learned.paired import Totals, differences
from learned.parts import NOTHING, Part, parts
from learned.rounds import Measured, Prepared, measured, prepare, remade

from hoering.language import load_language
from hoering.language.language import Language
from hoering.measuring.intervals import intervals
from hoering.measuring.metric import flat
from hoering.measuring.rounds import KeyedRound, find_rounds
from hoering.measuring.table import together

HERE = Path(__file__).resolve().parent
GROUPS = {"Development rounds": False, "Held-out rounds": True}


@dataclass(frozen=True, slots=True)
class Lot:
    """The rounds of one group by name, as the whole program has them and without each part."""

    whole: Mapping[str, Measured]
    without: Mapping[str, Mapping[str, Measured]]  # part → round → measured

    def rows(self, known: Sequence[Part]) -> list[Row]:
        first, found = totals(self.whole), []
        for part in known:
            own = self.without[part.name]
            pairs = [(one.sample, own[name].sample) for name, one in self.whole.items()]
            second = totals(own)
            apart = differences(pairs, first, second, list(COLUMNS.values()))
            found.append(Row(part.name, part.instead, second, apart))
        return found

    def lines(self, known: Sequence[Part]) -> list[str]:
        first = totals(self.whole)
        reach = intervals([one.sample for one in self.whole.values()], first)
        return table(first, reach, self.rows(known))


def totals(group: Mapping[str, Measured]) -> Totals:
    return together({name: dict(flat(one.scores)) for name, one in group.items()})


def check(prepared: Prepared, language: Language) -> None:
    """Raises RuntimeError when the stages give something else here than in the pipeline."""
    if remade(prepared, NOTHING, NOTHING.language(language)) != prepared.analysis:
        raise RuntimeError(f"{prepared.round.name}: the stages are not run as the pipeline does")


def lots(rounds: Sequence[KeyedRound], known: Sequence[Part]) -> dict[str, Lot]:
    """Everything run, by group; one round is held at a time."""
    language = load_language()
    left = {part.name: part.language(language) for part in known}
    found = {title: Lot({}, {part.name: {} for part in known}) for title in GROUPS}
    for one in rounds:
        print(one.name, file=sys.stderr, flush=True)
        lot = next(found[title] for title, test in GROUPS.items() if test == one.held_out)
        prepared = prepare(one)
        if one is rounds[0]:
            check(prepared, language)
        lot.whole[one.name] = measured(prepared, prepared.analysis)
        for part in known:
            analysis = remade(prepared, part, left[part.name])
            lot.without[part.name][one.name] = measured(prepared, analysis)
    return {title: lot for title, lot in found.items() if lot.whole}


def main(arguments: list[str]) -> int:
    corpus = Path(arguments[0]) if arguments else HERE.parent / "corpus"
    known = parts()
    lines = []
    for title, lot in lots(find_rounds(corpus), known).items():
        responses = sum(len(one.sample.shares) for one in lot.whole.values())
        lines += [
            f"### {title}: {len(lot.whole)}, {responses} responses",
            "",
            *lot.lines(known),
            "",
        ]
    put("without.py", ["", *lines])
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
