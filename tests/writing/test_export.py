"""oversigt.json keeps the contract, and the secretariat's word goes before the machine's."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import (
    Document,
    Edit,
    EditState,
    Page,
    Response,
    Reviewed,
    SenderKind,
    Span,
    Splitting,
    Zone,
    ZoneKind,
    names_in,
)
from hoering.settings import KEYS
from hoering.writing.export import SCHEMA, overview_data, write_json
from hoering.writing.facts.coverage import coverage_of

NONE = type(None)
CONTRACT: dict[str, dict[str, tuple[type, ...]]] = {
    "responses": {
        "id": (str,),
        "sender": (str,),
        "sender_kind": (str,),
        "received": (str, NONE),
        "late": (bool,),
        "no_remarks": (bool,),
        "near_duplicate_of": (str, NONE),
        "sources": (list,),
        "coverage": (dict,),
    },
    "remarks": {
        "id": (str,),
        "response": (str,),
        "text": (str,),
        "page": (int,),
        "kind": (str,),
        "themes": (list,),
        "position": (str, NONE),
        "section": (str, NONE),
        "section_explicit": (bool,),
        "changes": (list,),
        "outcome": (str, NONE),
        "reason": (str, NONE),
        "reply": (str, NONE),
        "decided_by": (str,),
        "why": (str,),
    },
    "themes": {"id": (str,), "name": (str,), "keywords": (list,), "origin": (str,)},
    "positions": {
        "id": (str,),
        "theme": (str,),
        "direction": (str,),
        "title": (str,),
        "remarks": (list,),
    },
    "changes": {
        "id": (str,),
        "section": (str,),
        "kind": (str,),
        "before": (str,),
        "after": (str,),
        "remarks": (list,),
    },
    "alarms": {"kind": (str,), "subject": (str,), "text": (str,)},
    "problems": {"file": (str,), "problem": (str,)},
}


def _remark(data: dict[str, Any], number: str) -> dict[str, Any]:
    return next(r for r in data["remarks"] if r["number"] == number)


@pytest.mark.parametrize("table", sorted(CONTRACT))
def test_every_key_of_the_contract_is_there_with_its_type(data: dict[str, Any], table: str) -> None:
    assert data[table]
    for row in data[table]:
        for key, types in CONTRACT[table].items():
            assert type(row[key]) in types, (table, key, row[key])


def test_schema_round_and_personal_data(data: dict[str, Any]) -> None:
    assert data["schema"] == SCHEMA == "hoering/oversigt/1"
    assert data["personal_data"] == []
    assert data["round"]["kommune"] == "Skovballe Kommune"
    assert data["round"]["hoering"]["start"] == "2026-02-02"
    assert data["round"]["hoering"]["frist"] == "2026-03-13T12:00:00"
    assert data["round"]["dokumenter"] == {"udkast": "udkast.pdf", "tilrettet": "tilrettet.docx"}


def test_the_shares_of_each_response_sum_to_one(data: dict[str, Any]) -> None:
    for response in data["responses"]:
        coverage = response["coverage"]
        assert sum(coverage.values()) == pytest.approx(1.0, abs=1e-9)
        assert set(coverage) == {"remark", "boilerplate", "unread"}
    by_id = {r["id"]: r["coverage"] for r in data["responses"]}
    assert by_id["H03"] == {"remark": 0.0, "boilerplate": 1.0, "unread": 0.0}
    assert by_id["H05"] == {"remark": 0.0, "boilerplate": 0.0, "unread": 1.0}
    assert 0.9 < by_id["H02"]["remark"] < 1


def test_an_unread_page_weighs_as_much_as_an_average_page(reviewed: Reviewed) -> None:
    response = reviewed.analysis.responses[0]
    first, second = response.document.pages
    document = replace(response.document, pages=(first, replace(second, unread="billede")))
    half = coverage_of(replace(response, document=document), reviewed.analysis.splittings[0])
    whole = coverage_of(response, reviewed.analysis.splittings[0])
    assert half.unread == 0.5
    assert half.remark == pytest.approx(whole.remark / 2, abs=1e-4)


@given(st.lists(st.sampled_from(list(ZoneKind)), min_size=1, max_size=8), st.integers(0, 3))
def test_shares_sum_to_one_whatever_the_zones(kinds: list[ZoneKind], blank: int) -> None:
    text = "ord og " * len(kinds)
    zones = tuple(Zone(Span(i * 7, (i + 1) * 7), kind) for i, kind in enumerate(kinds))
    pages = [Page("x.pdf", 1, Span(0, len(text)))]
    pages += [
        Page("x.pdf", 2 + n, Span(len(text), len(text)), unread="billede") for n in range(blank)
    ]
    response = Response(
        "H01",
        "A",
        SenderKind.CITIZEN,
        None,
        False,
        False,
        None,
        (),
        Document(text, tuple(pages), ()),
    )
    found = coverage_of(response, Splitting("H01", (), zones))
    assert found.remark + found.boilerplate + found.unread == pytest.approx(1.0, abs=1e-9)
    assert min(found.remark, found.boilerplate, found.unread) >= 0


def test_remarks_are_verbatim_numbered_and_in_reading_order(
    data: dict[str, Any], reviewed: Reviewed
) -> None:
    said = {r.id: r.text for r in reviewed.analysis.remarks}
    assert {r["id"]: r["text"] for r in data["remarks"]} == said
    assert [r["number"] for r in data["remarks"]][:5] == [
        "H01.1",
        "H01.2",
        "H01.3",
        "H01.4",
        "H02.1",
    ]


def test_themes_position_changes_and_their_remarks(
    data: dict[str, Any], ids: dict[str, str]
) -> None:
    assert _remark(data, "H02.3")["themes"] == ["maaltider", "paaroerende"]
    assert _remark(data, "H01.2")["position"] == "P01"
    assert _remark(data, "H01.1")["position"] is None
    assert _remark(data, "H01.2")["changes"] == ["Æ01"]
    behind = next(c for c in data["changes"] if c["id"] == "Æ01")["remarks"]
    assert behind == [ids["H01.2"], ids["H02.1"]]


def test_substantive_alarms_stand_before_editorial_ones(data: dict[str, Any]) -> None:
    assert [(a["subject"][0], a["editorial"]) for a in data["alarms"]] == [
        ("b", False),
        ("Æ", False),
        ("Æ", True),
    ]


def test_the_remarks_nearest_to_a_change_have_the_numbers_of_the_documents(
    data: dict[str, Any],
) -> None:
    unasked = next(a for a in data["alarms"] if a["subject"] == "Æ06")
    assert unasked["text"].endswith("ingen bemærkning bag. Nærmest er H04.3 og H02.1.")


def test_decisions_that_hold_take_the_place_of_proposals(data: dict[str, Any]) -> None:
    replied, decided = _remark(data, "H01.2"), _remark(data, "H04.2")
    assert replied["reply"] == "Der er skrevet en kontaktperson ind."
    assert replied["decided_by"] == decided["decided_by"] == "sekretariat"
    assert decided["outcome"] == "taget_til_efterretning"
    # A person's word stands while it waits to be looked at again.
    assert _remark(data, "H02.1")["outcome"] == "indarbejdet"
    assert _remark(data, "H02.1")["decided_by"] == "sekretariat"
    assert [e["state"] for e in data["edits"]] == ["review", "kept", "kept"]


def _with(reviewed: Reviewed, remark: str, field: str, value: str) -> dict[str, Any]:
    edit = Edit(remark, field, value, "", "2026-04-01")
    return overview_data(Reviewed(reviewed.analysis, ((edit, EditState.KEPT),)))


def test_each_field_can_be_decided(reviewed: Reviewed, ids: dict[str, str]) -> None:
    remark = ids["H01.4"]

    def after(field: str, value: str) -> dict[str, Any]:
        return _remark(_with(reviewed, remark, field, value), "H01.4")

    assert after("section", "4")["section"] == "4"
    assert after("section", "")["section"] is None
    assert after("changes", "Æ02, Æ06")["changes"] == ["Æ02", "Æ06"]
    assert after("outcome", "Delvist indarbejdet")["outcome"] == "delvist"
    assert after("outcome", "")["outcome"] is None
    assert after("reason", "detaljeringsgrad")["reason"] == "detaljeringsgrad"
    assert after("kind", "spørgsmål")["kind"] == "spørgsmål"
    assert after("themes", "maaltider, Pårørende og aflastning")["themes"] == [
        "maaltider",
        "paaroerende",
    ]
    assert after("outcome", "noget andet")["outcome"] == "ikke_indarbejdet"


def test_a_theme_that_the_secretariat_wrote_joins_the_others(
    reviewed: Reviewed, ids: dict[str, str]
) -> None:
    data = _with(reviewed, ids["H02.4"], "themes", "Samarbejde")
    assert _remark(data, "H02.4")["themes"] == ["Samarbejde"]
    assert data["themes"][-1]["name"] == "Samarbejde"


def test_a_known_name_with_commas_stays_whole() -> None:
    known = {"fællesskab, ensomhed og værdighed"}
    value = "Mad, Fællesskab, ensomhed og værdighed, Mad"
    assert names_in(value, known) == ["Mad", "Fællesskab, ensomhed og værdighed"]


def test_without_revision_nothing_is_decided(without_revision: Reviewed) -> None:
    data = overview_data(without_revision)
    assert data["changes"] == []
    assert {r["outcome"] for r in data["remarks"]} == {None}


def test_the_file_is_utf8_and_the_same_twice(reviewed: Reviewed, tmp_path: Path) -> None:
    one, two = tmp_path / "a.json", tmp_path / "b.json"
    write_json(reviewed, one)
    write_json(reviewed, two)
    assert one.read_bytes() == two.read_bytes()
    assert "Ældrerådet" in one.read_text(encoding="utf-8")
    assert "\\u00e6" not in one.read_text(encoding="utf-8")
    assert json.loads(one.read_text(encoding="utf-8"))["schema"] == SCHEMA


def test_the_round_holds_every_table_of_the_settings(reviewed: Reviewed) -> None:
    facts = replace(reviewed.analysis.round, citizens="initialer", theme_source="udkast")
    changed = replace(reviewed, analysis=replace(reviewed.analysis, round=facts))
    found = overview_data(changed)["round"]
    assert found["anonymisering"] == {"borgere": "initialer", "kontaktoplysninger": "skjul"}
    assert found["temaer"] == {"kilde": "udkast"}
    for table, keys in KEYS.items():
        assert set(keys) <= set(found[table] if table else found)
