"""Headings as names of themes, and ids of names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.theming.labels import heading_label, slug


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Livet på øerne", "Livet på øerne"),
        ("3.2 Overgange", "Overgange"),
        ("Pejlemærke 1: Få og kendte ansigter", "Få og kendte ansigter"),
        ("§ 4. Ledsagelse", "Ledsagelse"),
        ("Afsnit A. Ældrerådet", "Ældrerådet"),
        ("R15 Højvandsmur", "Højvandsmur"),
        ("Retningslinje R7: Autocampere", "Autocampere"),
        ("A.1 Parkering", "Parkering"),
        ("E45 og støjen", "E45 og støjen"),
        ("Forord", ""),
        ("Formål og grundlag", ""),
        ("Hvem gælder politikken for?", ""),
        ("1 Hvorfor en fælles personalepolitik", ""),
        ("Sådan er politikken blevet til", ""),
        ("Kommunen skal være klimaneutral", ""),
    ],
)
def test_headings_that_can_be_a_themes_name(heading: str, expected: str) -> None:
    assert heading_label(heading) == expected


def test_slug_keeps_what_can_be_typed() -> None:
    assert slug("FN's handicapkonvention") == "fn-s-handicapkonvention"
    assert slug("Børn på øerne") == "boern-paa-oeerne"


@given(st.text(max_size=60))
def test_slug_of_anything_is_ascii_and_not_empty(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(name))
