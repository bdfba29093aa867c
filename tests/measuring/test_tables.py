"""What `maal` shows: totals with intervals, rounds against floors, mistakes."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from hoering.errors import BadAnswerKey
from hoering.measuring.floors import below, measured, moved, read_floors, write_floors
from hoering.measuring.intervals import Sample, intervals, wilson
from hoering.measuring.metric import flat
from hoering.measuring.mistakes import STAGES, mistakes, print_mistakes
from hoering.measuring.rounds import find_rounds
from hoering.measuring.scores import score
from hoering.measuring.table import Column, print_rounds, print_totals, together
from hoering.parser import _STAGES

ROOT = Path(__file__).resolve().parents[2]
KEY = json.loads((ROOT / "corpus" / "eksempel" / "facit.json").read_text(encoding="utf-8"))


def right() -> dict[str, Any]:
    """An overview that gets all of the example's key right."""
    responses, remarks = [], []
    for number, wanted in enumerate(KEY["responses"], 1):
        name = f"H{number:02d}"
        pages = sorted({r["page"] for r in wanted["remarks"]}) or [1]
        sources = [{"file": f"hoeringssvar/{wanted['key']}", "pages": pages}]
        responses.append({**wanted, "id": name, "sources": sources, "near_duplicate_of": None})
        remarks += [{**r, "response": name, "why": "fordi"} for r in wanted["remarks"]]
    return {
        "schema": "hoering/oversigt/1",
        "responses": responses,
        "remarks": remarks,
        "themes": KEY["themes"],
        "changes": KEY["changes"],
        "problems": [
            {"file": f"hoeringssvar/{b['file']}", "problem": "x"} for b in KEY["bad_files"]
        ],
    }


def spoilt() -> dict[str, Any]:
    """Every figure of one letter wrong, and one remark of another."""
    got = copy.deepcopy(right())
    got["responses"][0] |= {"sender": "Ukendt", "sender_kind": "virksomhed", "late": True}
    for remark in got["remarks"]:
        if remark["response"] == "H01":
            remark |= {
                "kind": "generel", "themes": ["andet"], "section": "99", "outcome": None,
                "changes": ["Æ01"], "reason": "andet",
            }  # fmt: skip
    got["remarks"][-1]["text"] = "Noget helt andet, som ingen har skrevet nogen steder."
    got["changes"] = got["changes"][1:]
    return got


def test_a_right_answer_has_no_mistakes_in_any_stage() -> None:
    assert {stage: mistakes(stage, KEY, right()) for stage in STAGES} == {s: [] for s in STAGES}


def test_the_stages_of_the_command_line_are_those_there_are() -> None:
    assert set(_STAGES) == set(STAGES)


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_each_stage_shows_what_is_wrong_the_worst_first(
    stage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = mistakes(stage, KEY, spoilt())
    assert found and [m.weight for m in found] == sorted((m.weight for m in found), reverse=True)
    print_mistakes("runde", found, 1, Console(width=100))
    shown = capsys.readouterr().out
    assert f"{len(found)} fejl, de 1 værste" in shown and "ventet: " in shown


def test_intervals_hold_the_figure_and_are_the_same_each_time() -> None:
    got = spoilt()
    totals = dict(flat(score(KEY, got, True)))
    samples = [Sample(KEY, got, True)]
    reach = intervals(samples, totals, draws=100)
    assert reach == intervals(samples, totals, draws=100)
    for name, (low, high) in reach.items():
        value = totals[name]["value"]
        assert value is not None and low - 1e-3 <= value <= high + 1e-3, name
    low, high = reach["remarks.kind_accuracy"]
    assert 0 < low < high
    low, high = reach["themes.v_measure"]
    assert low < high


def test_shares_of_the_responses_add_up_to_the_whole() -> None:
    got = spoilt()
    sums: dict[str, list[float]] = {}
    for unit in Sample(KEY, got, True).shares:
        for name, (num, den) in unit.items():
            held = sums.setdefault(name, [0.0, 0.0])
            held[0], held[1] = held[0] + num, held[1] + den
    totals = dict(flat(score(KEY, got, True)))
    checked = 0
    for name, (num, den) in sums.items():
        if name.startswith(("remarks", "sections", "changes.links", "outcome", "responses.sender")):
            assert (totals[name]["num"], totals[name]["den"]) == (pytest.approx(num), den), name
            checked += 1
    assert checked > 20


def test_wilson() -> None:
    # Newcombe (1998), table I: 81 of 263.
    assert wilson(81, 263) == (pytest.approx(0.2553, abs=1e-4), pytest.approx(0.3662, abs=1e-4))
    assert wilson(0, 20)[0] == 0.0 and wilson(20, 20)[1] == 1.0


def test_floors_rise_by_themselves_and_fall_only_on_purpose(tmp_path: Path) -> None:
    good, bad = {"r": score(KEY, right(), True)}, {"r": score(KEY, spoilt(), True)}
    assert read_floors(tmp_path) == {}
    floors = moved(good, {})
    write_floors(tmp_path, floors)
    assert read_floors(tmp_path) == floors == {"r": measured(good["r"])}
    assert not list(below(good, floors))
    fallen = {metric for _, metric, _, _ in below(bad, floors)}
    assert {"responses.sender", "remarks.kind_macro_f1", "changes.detection.f1"} <= fallen
    assert moved(bad, floors) == floors
    assert not list(below(bad, moved(bad, floors, lower=True)))
    (tmp_path / "floors.json").write_text("{", encoding="utf-8")
    with pytest.raises(BadAnswerKey):
        read_floors(tmp_path)


def test_a_figure_that_can_no_longer_be_measured_is_under_its_floor() -> None:
    assert list(below({"r": {}}, {"r": {"x": 0.5}})) == [("r", "x", 0.0, 0.5)]


def test_the_tables_name_every_figure(capsys: pytest.CaptureFixture[str]) -> None:
    scores = {f"runder/nummer{n}": score(KEY, right(), True) for n in range(3)}
    totals = together({name: dict(flat(one)) for name, one in scores.items()})
    print_totals([Column("udvikling", totals, {"remarks.page": (0.9, 1.0)})], Console(width=120))
    shown = capsys.readouterr().out
    assert all(name in shown for name in totals) and "0.90–1.00" in shown
    (line,) = [line for line in shown.splitlines() if "f1_at_0.5.f1" in line]
    assert line.split()[1] == "1.000" and line.rstrip().endswith("480 / 480")
    print_rounds(scores, {"runder/nummer0": {"remarks.page": 1.1}}, Console(width=120))
    (line,) = [x for x in capsys.readouterr().out.splitlines() if "remarks.page" in x]
    assert line.count("▼") == 1 and line.count("1.000") == 3


def test_held_out_rounds_are_known_from_outside_and_inside_the_corpus() -> None:
    held_out = {r.name for r in find_rounds(ROOT / "corpus") if r.held_out}
    assert "runder/trafikplan" in held_out and "eksempel" not in held_out
    assert find_rounds(ROOT / "corpus" / "runder" / "trafikplan")[0].held_out
