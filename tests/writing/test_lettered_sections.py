"""Sections that are counted by letters are called by letter and heading."""

from __future__ import annotations

import pytest

from hoering.domain import Change, ChangeKind, Section, titled
from hoering.linking.deltas import delta


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


@pytest.mark.parametrize(
    ("old", "new"), [("B Havnen", "C Havnen"), ("3.2", "4.1"), ("II Havnen", "I Havnen")]
)
def test_a_moved_section_says_nothing_new(old: str, new: str) -> None:
    body = "Der bygges boliger."
    texts = [key if key.endswith("Havnen") else f"{key} Havnen" for key in (old, new)]
    moved = Change("Æ1", old, ChangeKind.MOVED, f"{texts[0]}\n{body}", f"{texts[1]}\n{body}", new)
    assert delta(moved).size == 0
