"""A response in another language: it is read, and somebody is told to read it, too."""

from __future__ import annotations

import json
from pathlib import Path

from hoering.cli import main


def test_a_letter_in_english_is_a_response_that_is_told_of(small_round: Path) -> None:
    name = "hoeringssvar/bridge.txt"
    (small_round / name).write_text(
        "Dear all,\n\nThe bridge is too narrow, and the prams have to wait. You should make it wider, and it is"
        " not the first time that this has been said.\n\nKind regards, Ann Lee",
        encoding="utf-8",
    )
    assert main(["koer", str(small_round)]) == 0
    found = json.loads((small_round / "resultat" / "oversigt.json").read_text(encoding="utf-8"))
    (told,) = [problem for problem in found["problems"] if problem["file"] == name]
    assert told["code"] == "foreign" and "skrevet på engelsk" in told["problem"]
    (response,) = [r for r in found["responses"] if r["sources"][0]["file"] == name]
    assert response["id"] in {remark["response"] for remark in found["remarks"]}
