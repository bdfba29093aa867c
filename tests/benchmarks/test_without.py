"""Learned parts switched off: what stands in their place, and the differences that it makes."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from learned.page import Row, put, table
from learned.paired import Difference, differences
from learned.parts import parts
from learned.plain import Handed, NearestHere, kind_by_cues
from learned.rounds import seated

from hoering.domain import RemarkKind
from hoering.language.language import Language
from hoering.linking.features import NAMES
from hoering.measuring.metric import Metric, metric, value_only
from hoering.theming.evidence import KEYWORDS, RECALLED, WORDS, WORDWISE

RATIO, MEAN = "outcome.accuracy", "themes.v_measure"


def test_a_language_that_lacks_a_part_has_all_that_linking_and_theming_ask_for() -> None:
    asked = {name for name in vars(Language) if not name.startswith("_")}
    assert asked - {"meaning"} <= set(dir(Handed))  # what the language asks of itself


def sample(hits: list[int], of: int = 4, values: list[float] | None = None) -> Any:
    """A round: hits of each response, and a mean with each response left out."""
    shares = [{RATIO: (float(hit), float(of))} for hit in hits]
    left = [{MEAN: value_only(v, 10)} for v in values or []]
    return SimpleNamespace(shares=shares, left_out=lambda: ({MEAN: value_only(0.5, 10)}, left))


def total(hits: list[int], of: int = 4) -> dict[str, Metric]:
    return {RATIO: metric(sum(hits), of * len(hits))}


def difference(ours: list[int], theirs: list[int]) -> Difference:
    pair = (sample(ours), sample(theirs))
    return differences([pair], total(ours), total(theirs), [RATIO])[RATIO]


def test_what_is_hard_for_both_is_no_chance_of_the_difference() -> None:
    ours = [4, 0, 3, 1] * 10
    steady = difference(ours, [max(hit - 1, 0) for hit in ours])
    assert steady.value == pytest.approx(-0.1875)
    assert steady.certain and -0.23 < steady.low < steady.value < steady.high < -0.14
    apart = difference(ours, [0, 4, 1, 3] * 10)  # just as good, in other responses
    assert apart.value == 0 and not apart.certain and apart.low < -0.1 < 0.1 < apart.high


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=2, max_size=30))
def test_the_same_program_is_no_better_and_swapped_programs_swap_the_sign(
    hits: list[tuple[int, int]],
) -> None:
    ours, theirs = [a for a, _ in hits], [b for _, b in hits]
    assert difference(ours, ours) == Difference(0.0, 0.0, 0.0)
    there, back = difference(ours, theirs), difference(theirs, ours)
    assert there.low - 1e-9 <= there.value <= there.high + 1e-9 or len(hits) < 8
    assert (there.value, there.low) == pytest.approx((-back.value, -back.high))


def test_a_mean_over_rounds_goes_by_the_jackknife_of_the_difference() -> None:
    first, second = {MEAN: value_only(0.5, 10)}, {MEAN: value_only(0.4, 10)}
    ours = sample([1, 1, 1], values=[0.5, 0.6, 0.4])
    steady = (ours, sample([1, 1, 1], values=[0.4, 0.5, 0.3]))
    found = differences([steady], first, second, [MEAN])[MEAN]
    assert (found.value, found.low, found.high) == pytest.approx((-0.1, -0.1, -0.1))
    moving = (ours, sample([1, 1, 1], values=[0.4, 0.4, 0.4]))
    found = differences([moving], first, second, [MEAN])[MEAN]
    # Differences -0.1, -0.2, 0: error = sqrt(2/3 × 0.02).
    assert found.high - found.value == pytest.approx(1.96 * (0.02 * 2 / 3) ** 0.5)


def test_other_responses_and_missing_figures_are_told_apart() -> None:
    with pytest.raises(ValueError, match="same responses"):
        differences([(sample([1, 2]), sample([1]))], total([1, 2]), total([1]), [RATIO])
    assert differences([], total([1]), {}, [RATIO, MEAN]) == {}


def test_a_name_stands_for_something_else_only_for_a_while() -> None:
    module = ModuleType("module")
    module.weight = 1  # type: ignore[attr-defined]
    with pytest.raises(KeyError), seated({(module, "weight"): 2}):
        assert module.weight == 2
        raise KeyError
    assert module.weight == 1
    with pytest.raises(AttributeError), seated({(module, "gone"): 2}):
        pass


def test_every_part_is_taken_from_where_it_stands() -> None:
    known = parts()
    assert len({part.name for part in known}) == len(known)
    for part in known:
        assert part.name and part.instead
        with seated(part.seats):
            for (module, name), instead in part.seats.items():
                assert getattr(module, name) is instead
                assert instead is not None


def test_the_shares_that_are_left_add_up_as_before() -> None:
    whole = RECALLED + WORDS + KEYWORDS + WORDWISE
    for name in ("precedents", "word by word", "encoder"):
        part = next(p for p in parts() if p.name == name)
        held = {n: v for (m, n), v in part.seats.items() if m.__name__.endswith("theming.evidence")}
        assert sum(held.values()) == pytest.approx(whole)
        assert 0.0 in held.values()


def test_plain_kinds_and_links() -> None:
    said = {
        "Hvem betaler for det?": RemarkKind.QUESTION,
        "Vi foreslår, at fristen forlænges.": RemarkKind.PROPOSAL,
        "Vi er bekymrede for de ældre.": RemarkKind.CONCERN,
        "Det er en god plan.": RemarkKind.SUPPORT,
        "Foreningen har 40 medlemmer.": RemarkKind.GENERAL,
    }
    assert {text: kind_by_cues(text) for text in said} == said
    features = np.zeros((2, 3, len(NAMES)), dtype=np.float32)
    features[:, :, NAMES.index("after")] = [[0.1, 0.4, 0.2], [0.1, 0.4, 0.2]]
    features[0, 1, NAMES.index("section")] = features[1, 2, NAMES.index("section")] = 1.0
    assert NearestHere().chances(features, ["H01", "H02"]).tolist() == [[0, 1, 0], [0, 0, 0]]


def test_a_table_stands_between_its_marks_alone(tmp_path: Path) -> None:
    page = tmp_path / "uden.md"
    page.write_text("# Uden\n\nFirst.\n", encoding="utf-8")
    put("a.py", ["one"], page)
    put("b.py", ["two"], page)
    once = page.read_text(encoding="utf-8")
    put("a.py", ["three \\1"], page)
    assert page.read_text(encoding="utf-8") == once.replace("one", "three \\1")
    assert once.index("First.") < once.index("one") < once.index("two")


def test_cells_tell_what_is_sure() -> None:
    row = Row("x", "y", {RATIO: metric(4, 10)}, {RATIO: Difference(-0.1, -0.15, -0.04)})
    _, _, first, second = table({RATIO: metric(5, 10)}, {RATIO: (0.4, 0.6)}, [row])
    assert "**0.500**<br>(0.40–0.60)" in first and "–" in first
    assert "0.400<br>**−10.0** (−15.0 to −4.0)" in second
