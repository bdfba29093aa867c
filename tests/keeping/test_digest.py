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
