"""The rounds of corpus/fremmede, which no builder of ours has checked: their keys hold together."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from hoering.domain import ChangeKind, Outcome, Reason, RemarkKind, SenderKind

FOREIGN = Path(__file__).resolve().parents[2] / "corpus" / "fremmede"
KEYS = sorted(FOREIGN.glob("*/facit.json"))


@pytest.fixture(params=KEYS, ids=[path.parent.name for path in KEYS])
def keyed(request: pytest.FixtureRequest) -> tuple[Path, dict[str, Any]]:
    path: Path = request.param
    return path.parent, json.loads(path.read_text(encoding="utf-8"))


def test_there_are_some() -> None:
    assert len(KEYS) >= 5


def test_every_response_is_a_file_and_no_file_is_forgotten(
    keyed: tuple[Path, dict[str, Any]],
) -> None:
    folder, key = keyed
    told = {r["key"].split("#")[0] for r in key["responses"]}
    told |= {bad["file"] for bad in key["bad_files"]}
    there = {path.name for path in (folder / "round" / "hoeringssvar").iterdir()}
    assert {name.split("/")[0] for name in told} == there


def test_themes_changes_and_remarks_name_each_other(keyed: tuple[Path, dict[str, Any]]) -> None:
    _, key = keyed
    remarks = [remark for response in key["responses"] for remark in response["remarks"]]
    ids = [remark["id"] for remark in remarks]
    themes, changes = ({thing["id"] for thing in key[name]} for name in ("themes", "changes"))
    assert len(ids) == len(set(ids))
    assert all(themes.issuperset(r["themes"]) and changes.issuperset(r["changes"]) for r in remarks)
    causes = {(c["id"], cause) for c in key["changes"] for cause in c["caused_by"]}
    assert causes == {(change, r["id"]) for r in remarks for change in r["changes"]}


def test_words_of_the_key_are_the_formats(keyed: tuple[Path, dict[str, Any]]) -> None:
    _, key = keyed
    for response in key["responses"]:
        SenderKind(response["sender_kind"])
        for remark in response["remarks"]:
            RemarkKind(remark["kind"])
            Outcome(remark["outcome"])
            assert remark["reason"] is None or Reason(remark["reason"])
    for change in key["changes"]:
        ChangeKind(change["kind"])


def test_mail_addresses_are_nobodys(keyed: tuple[Path, dict[str, Any]]) -> None:
    _, key = keyed
    mails = re.findall(r"[\w.+-]+@[\w.-]+\w", json.dumps(key, ensure_ascii=False))
    assert all(mail.endswith(".example") for mail in mails)
