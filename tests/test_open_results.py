"""A result file that is open somewhere: the old result stands, all of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hoering import errors
from hoering.cli import main

Capture = pytest.CaptureFixture[str]


def _open_in_libreoffice(results: Path) -> None:
    (results / ".~lock.kommenteret-oversigt.xlsx#").write_bytes(b"")


@pytest.mark.parametrize("opened", ["before", "meanwhile"])
def test_a_result_that_is_open_leaves_every_one_as_it_was(
    ran_round: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, opened: str
) -> None:
    from hoering.linking import answers
    from hoering.writing import export

    results = ran_round / "resultat"
    before = {p.name: p.read_bytes() for p in results.iterdir()}
    (ran_round / "hoeringssvar" / "nyt.txt").write_text(
        "Til kommunen\n\nVi mener, at cykelstien bør forlænges til skolen.\n", encoding="utf-8"
    )
    link, write_json, steps = answers.link, export.write_json, []

    def linked(*given):  # type: ignore[no-untyped-def]
        steps.append("linked")
        return link(*given)

    def written(*given):  # type: ignore[no-untyped-def]
        write_json(*given)
        _open_in_libreoffice(results)

    with monkeypatch.context() as patched:
        patched.setattr(answers, "link", linked)
        if opened == "before":
            _open_in_libreoffice(results)
        else:
            patched.setattr(export, "write_json", written)
        assert main(["koer", str(ran_round)]) == errors.OutputLocked.exit_code
    assert "kommenteret-oversigt.xlsx" in capsys.readouterr().err
    assert steps == ([] if opened == "before" else ["linked"])
    (results / ".~lock.kommenteret-oversigt.xlsx#").unlink()
    assert {p.name: p.read_bytes() for p in results.iterdir()} == before
    assert main(["koer", str(ran_round)]) == 0
    found = json.loads((results / "oversigt.json").read_text(encoding="utf-8"))
    assert len(found["responses"]) == 4
