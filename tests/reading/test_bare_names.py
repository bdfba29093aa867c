"""A body's name is told alone: without the person beside it, and not as a meeting's."""

from __future__ import annotations

import pytest

from hoering.reading.senders.spellings import bare_name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ungerådet i Holme ved Ali Bro", "Ungerådet i Holme"),
        ("Landboforeningen Vest, Ole Gram", "Landboforeningen Vest"),
        ("Skolebestyrelsesmøde på Lyngskolen", "Skolebestyrelsen på Lyngskolen"),
        ("Ældrerådsmødet", "Ældrerådet"),
        ("Lokaludvalg Syd den 2. marts", "Lokaludvalg Syd"),
        ("Menighedsrådet ved Askebo Kirke", "Menighedsrådet ved Askebo Kirke"),
        ("Dansk Gartnerforening, Kreds Midt", "Dansk Gartnerforening, Kreds Midt"),
        ("Ida Holm, Ole Gram", "Ida Holm, Ole Gram"),
        ("Fmd. Bestyrelsen i Kulturhuset Askebo", "Bestyrelsen i Kulturhuset Askebo"),
        ("Nabokommunen Holme Kommune", "Holme Kommune"),
    ],
)
def test_what_stands_beside_a_bodys_name_is_left_out(line: str, name: str) -> None:
    assert bare_name(line) == name
