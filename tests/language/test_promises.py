"""Whether an official's reply promises a change of the draft."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.language.promises import promises


@pytest.mark.parametrize(
    ("reply", "wanted"),
    [
        # No word of the list that was there before.
        ("Gebyret er fjernet igen.", True),
        ("Målet hæves til 80 procent.", True),
        ("Bemærkningen er taget til følge, og byggehøjden er sat ned.", True),
        ("Vi har skiftet ordet ud.", True),
        # Words of it, and no change of the draft.
        ("Hullet i vejen rettes af entreprenøren i uge 12.", False),
        ("Loven er ændret, og teksten følger den.", False),
        ("Det er noteret.", False),
        ("Ønsket indgår i budgettet for næste år.", False),
    ],
)
def test_a_promise_is_told_by_what_it_says(reply: str, wanted: bool) -> None:
    assert promises(reply) is wanted


@given(st.text(max_size=200))
def test_any_text_promises_or_not(text: str) -> None:
    assert promises(text) in (True, False)
