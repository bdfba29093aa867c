"""Sections that are counted by letters are called by letter and heading."""

from __future__ import annotations

import pytest

from hoering.domain import Section, titled


@pytest.mark.parametrize(
    ("number", "heading", "key"),
    [
        ("B", "Havnefronten", "B Havnefronten"),
        ("II", "Mål", "II Mål"),
        ("A.1", "Parkering", "A.1 Parkering"),
        ("Kapitel 3", "Mål", "Kapitel 3"),
        ("3.2", "Fritid", "3.2"),
        ("§ 6", "", "§ 6"),
        ("", "Forord", "Forord"),
        ("Bilag 1", "Kort", "Bilag 1"),
    ],
)
def test_key(number: str, heading: str, key: str) -> None:
    section = Section(number, heading, 1, 1, ())
    assert section.key == key
    assert titled(key, heading) == (heading if key == heading else section.title)
    assert section.beside == ("" if key.endswith(heading) else heading)
