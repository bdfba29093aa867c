"""The scores: by hand on a small round, and equal to the customer's own scorer where it lies."""

from __future__ import annotations

import copy
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from hoering.errors import BadAnswerKey
from hoering.measuring.metric import flat, metric, prf
from hoering.measuring.pairing import parse_key, same_file
from hoering.measuring.remarks import pk_windowdiff
from hoering.measuring.rounds import find_rounds
from hoering.measuring.scores import score
from hoering.measuring.sections import same_section, section_parts
from hoering.measuring.table import together
from hoering.measuring.tokens import Grams, tokens

ROOT = Path(__file__).resolve().parents[2]
SCORER = ROOT.parent / "shared" / "score" / "score.py"

KEY: dict[str, Any] = {
    "responses": [
        {
            "key": "a.pdf", "sender": "Ældrerådet", "sender_kind": "råd", "received": "2026-03-10",
            "late": False, "no_remarks": False, "near_duplicate_of": None,
            "pii": ["Karl Mose", "28 00 40 63"], "keep": ["Inger Thorup"],
            "boilerplate": ["Med venlig hilsen Ældrerådet"],
            "remarks": [
                {"id": "1", "text": "Bussen kører for sjældent om aftenen, og de ældre bliver hjemme.",
                 "page": 1, "kind": "bekymring", "themes": ["bus"], "section": "2.1",
                 "section_explicit": False, "changes": ["Æ1"], "outcome": "indarbejdet", "reason": None},
                {"id": "2", "text": "Tak for et fint afsnit om gågaden og de nye bænke ved kirken.",
                 "page": 2, "kind": "støtte", "themes": ["by"], "section": None,
                 "section_explicit": False, "changes": [], "outcome": "ikke_indarbejdet", "reason": None},
            ],
        },
        {
            "key": "b.docx", "sender": "Vejlauget", "sender_kind": "organisation", "received": None,
            "late": True, "no_remarks": True, "near_duplicate_of": None, "remarks": [],
        },
    ],
    "themes": [{"id": "bus", "name": "Bus"}, {"id": "by", "name": "By"}],
    "sections": [{"number": "2.1", "heading": "Busser"}],
    "changes": [
        {"id": "Æ1", "section": "2.1", "kind": "omformuleret", "before": "Bussen kører til kl. 18.",
         "after": "Bussen kører til kl. 23.", "caused_by": ["1"]},
    ],
    "bad_files": [{"file": "tom.pdf", "why": "tom"}],
}  # fmt: skip


def answer() -> dict[str, Any]:
    """An overview that gets everything right."""
    first, second = KEY["responses"]
    remarks = [
        {"id": f"x{r['id']}", "response": "H01", **{k: r[k] for k in r if k != "id"}}
        for r in first["remarks"]
    ]
    facts = ("sender", "sender_kind", "received", "late", "no_remarks", "near_duplicate_of")
    return {
        "schema": "hoering/oversigt/1",
        "responses": [
            {
                "id": f"H{n:02d}",
                **{k: r[k] for k in facts},
                "sources": [{"file": f"hoeringssvar/{r['key']}", "pages": [1, 2]}],
            }
            for n, r in enumerate((first, second), 1)
        ],
        "remarks": copy.deepcopy(remarks),
        "themes": KEY["themes"],
        "changes": copy.deepcopy(KEY["changes"]),
        "problems": [{"file": "hoeringssvar/tom.pdf", "problem": "Filen er tom."}],
        "personal_data": [
            {"response": "H01", "text": "Karl Mose", "kind": "navn"},
            {"response": "H01", "text": "28004063", "kind": "telefon"},
        ],
    }


def figures(overview: dict[str, Any]) -> dict[str, float | None]:
    return {name: m["value"] for name, m in flat(score(KEY, overview, given_themes=True))}


def test_a_perfect_answer_scores_one_everywhere() -> None:
    lower = ("leakage", "outside_share", "pk", "windowdiff", "keep_wrongly_flagged")
    for name, value in figures(answer()).items():
        if value is not None:
            assert value == (0.0 if name.endswith(lower) else 1.0), name


def test_two_remarks_run_together_cost_recall_and_boundaries() -> None:
    spoiled = answer()
    spoiled["remarks"][0]["text"] += " " + spoiled["remarks"].pop(1)["text"]
    got = figures(spoiled)
    assert got["remarks.token_coverage"] == 1.0
    assert got["remarks.f1_at_0.5.r"] == 0.5 and got["remarks.f1_at_0.8.r"] == 0.0
    assert (got["remarks.pk"] or 0) > 0


def test_boilerplate_in_a_remark_is_leakage() -> None:
    spoiled = answer()
    spoiled["remarks"][1]["text"] += " Med venlig hilsen Ældrerådet"
    assert score(KEY, spoiled)["remarks"]["leakage"]["num"] == 4


def test_wrong_labels_cost_what_they_should() -> None:
    spoiled = answer()
    spoiled["remarks"][0].update(
        section="9", themes=["by"], kind="støtte", changes=[], outcome=None
    )
    spoiled["responses"][0]["sender"] = "Kommunen"
    got = figures(spoiled)
    assert got["sections.implicit"] == 0.0 and got["sections.whole_document"] == 1.0
    assert got["themes.sets.first_theme"] == 0.5 and got["remarks.kind_accuracy"] == 0.5
    assert got["changes.links.r"] == 0.0 and got["outcome.accuracy"] == 0.5
    assert got["responses.sender"] == 0.5


def test_a_bad_file_taken_for_a_response_is_seen() -> None:
    spoiled = answer()
    spoiled["problems"] = []
    spoiled["responses"].append({"id": "H09", "sources": [{"file": "hoeringssvar/tom.pdf"}]})
    got = figures(spoiled)
    assert got["responses.bad_files_reported"] == 0.0
    assert got["responses.bad_files_not_taken_as_responses"] == 0.0
    assert got["responses.found.p"] == pytest.approx(2 / 3, abs=1e-4)


def test_an_empty_overview_is_scored_and_does_not_crash() -> None:
    got = figures({})
    assert got["responses.found.r"] == 0.0 and got["remarks.token_coverage"] == 0.0


def test_small_parts() -> None:
    assert tokens("kommu-\nnens dag- og døgntilbud") == ["kommunens", "dagog", "døgntilbud"]
    assert parse_key("samlet.pdf#3-5") == ("samlet.pdf", {3, 4, 5})
    assert same_file("brev", "hoeringssvar/Brev/bilag.txt")
    assert section_parts("Afsnit 3.2 Overgange") == ("3.2", "overgange")
    assert same_section("Busser", "2.1", {"2.1": "busser", "busser": "2.1"})
    assert not same_section("3.2", "3.20", {})
    assert pk_windowdiff([0] * 10 + [1] * 10, [0] * 10 + [1] * 10)[:2] == (0, 0)
    assert Grams(["ja tak"]).covers(["nej", "ja", "tak"]) == [False, True, True]
    assert prf(0, 0, 0)["f1"]["value"] is None and metric(1, 3)["value"] == 0.3333


def test_rounds_are_summed_by_numerator_and_denominator() -> None:
    columns = {"a": {"x": metric(1, 2)}, "b": {"x": metric(3, 3), "y": metric(0, 0)}}
    assert together(columns) == {"x": metric(4, 5)}


def test_a_folder_without_an_answer_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadAnswerKey):
        find_rounds(tmp_path)
    (tmp_path / "round").mkdir()
    (tmp_path / "facit.json").write_text("{", encoding="utf-8")
    with pytest.raises(BadAnswerKey, match=r"facit\.json"):
        find_rounds(tmp_path)


def test_rounds_with_a_key_are_found_below_the_folder(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name / "round").mkdir(parents=True)
        (tmp_path / name / "facit.json").write_text(json.dumps(KEY), encoding="utf-8")
    (tmp_path / "a" / "round" / "temaer.toml").touch()
    assert [(r.name, r.given_themes) for r in find_rounds(tmp_path)] == [("a", True), ("b", False)]
    assert [r.name for r in find_rounds(tmp_path / "a")] == ["a"]


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    if not SCORER.exists():
        pytest.skip("shared/score/score.py is not beside the project: scores not compared with it")
    spec = importlib.util.spec_from_file_location("customers_scorer", SCORER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def same_figures(scorer: ModuleType, key: dict[str, Any], overview: dict[str, Any]) -> None:
    for given in (True, False):
        theirs = scorer.score(key, overview, given)
        ours = score(key, scorer.tidy(overview), given)
        assert ours == theirs


def test_our_figures_are_the_customers(scorer: ModuleType) -> None:
    keys = [KEY, *(r.key for r in find_rounds(ROOT / "corpus"))]
    assert len(keys) > 1
    for key in keys:
        same_figures(scorer, dict(key), scorer.perfect(key))
        same_figures(scorer, dict(key), scorer.spoil(key))
