"""One folder has one digest, whatever system it lies on."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from hoering.keeping.digest import digest_of


def test_the_order_of_names_is_not_the_system_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Zebra.txt", "abe.txt", "Mappe/b.txt", "mappe.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    here = digest_of(tmp_path)
    monkeypatch.setattr(
        PurePath, "__lt__", lambda one, other: str(one).casefold() < str(other).casefold()
    )
    assert digest_of(tmp_path) == here


@pytest.mark.parametrize(
    "name", ["~$brev.docx", ".~lock.brev.odt#", "Thumbs.db", ".DS_Store", "desktop.ini"]
)
def test_what_nobody_put_there_makes_no_other_round(tmp_path: Path, name: str) -> None:
    answers = tmp_path / "hoeringssvar"
    answers.mkdir()
    (answers / "brev.docx").write_text("Et svar", encoding="utf-8")
    before = digest_of(tmp_path)
    for place in (tmp_path, answers):
        (place / name).write_text("låst", encoding="utf-8")
    assert digest_of(tmp_path) == before
    (answers / "~et svar.txt").write_text("Et svar til", encoding="utf-8")
    assert digest_of(tmp_path) != before
