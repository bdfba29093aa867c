"""Which sentences of a remark are told as its point: `python benchmarks/point_sentences.py`.

benchmarks/points/runder.txt holds remarks of eight development rounds, egne.txt others on quite other
subjects, each sentence marked by a reader who knew no rule of the program: P the point, G grounds and the
like, R what stands around. Nothing is learned of them. By the weights of models/kernesaetninger with the
way that the remark points and without it, and by the wordings of `theming.pointing`: of the sentences told
as a point those that are one, of those that are one those told, and of the remarks those whose likeliest
sentence (the first of equal ones) is one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "models"))

from making.marked_sentences import Marked, marked_remarks

from hoering.domain import Direction
from hoering.language.point_sentences import point_chances
from hoering.theming.pointing import points

HERE = Path(__file__).resolve().parent

Way = Callable[[Marked], Sequence[float]]


def by_wordings(remark: Marked) -> list[float]:
    way = Direction(remark.way)
    return [points(sentence.rstrip(".! "), way) for sentence in remark.sentences]


WAYS: dict[str, Way] = {
    "weights": lambda r: [float(c) for c in point_chances(r.sentences, r.way)],
    "weights, way untold": lambda r: [float(c) for c in point_chances(r.sentences)],
    "wordings": by_wordings,
}


def figures(remarks: Sequence[Marked], told_by: Way) -> str:
    """Precision, recall and the share of remarks whose likeliest sentence is a point."""
    right = told = best = 0
    for remark in remarks:
        chances = told_by(remark)
        said = [chance >= 0.5 for chance in chances]
        right += sum(p and s for p, s in zip(remark.points, said, strict=True))
        told += sum(said)
        best += remark.points[chances.index(max(chances))]
    wanted = sum(sum(remark.points) for remark in remarks)
    return f"precision {right}/{told}, recall {right}/{wanted}, best {best}/{len(remarks)}"


def main() -> None:
    for name in ("runder", "egne"):
        remarks = list(marked_remarks(HERE / "points" / f"{name}.txt"))
        for way, told_by in WAYS.items():
            print(f"{name}, {way}: {figures(remarks, told_by)}")


if __name__ == "__main__":
    main()
