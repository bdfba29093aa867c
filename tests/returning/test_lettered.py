"""A lettered section is known by its letter, with or without its heading."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from hoering.returning.cells import _section_key

SECTIONS = {"B Havnefronten": "Havnefronten", "II Mål": "Mål", "3.2": "Fritid", "Forord": "Forord"}


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("B", "B Havnefronten"),
        ("Afsnit B", "B Havnefronten"),
        ("B. Havnefronten", "B Havnefronten"),
        ("b: havnefronten", "B Havnefronten"),
        ("Kapitel II", "II Mål"),
        ("3.2 Fritid", "3.2"),
        ("forord", "Forord"),
        ("D", None),
    ],
)
def test_what_is_typed(typed: str, key: str | None) -> None:
    seen = cast(Any, SimpleNamespace(sections=SECTIONS))
    assert _section_key(typed, seen) == key
