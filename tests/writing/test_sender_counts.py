"""Who writes twice is one sender."""

from __future__ import annotations

import pytest

from hoering.domain import sender_key


def test_two_letters_of_one_person_have_one_key() -> None:
    assert sender_key("H01", "Morten Hvidkjær", "borger") == sender_key(
        "H09", "morten  Hvidkjær", "borger"
    )
    assert sender_key("H01", "Morten Hvidkjær", "borger") != sender_key(
        "H01", "Morten Hvidkjær", "virksomhed"
    )


@pytest.mark.parametrize("name", ["Anonym borger", "Ukendt afsender", "Karen", "", "Borger 7"])
def test_nobody_known_is_nobody_else(name: str) -> None:
    assert sender_key("H01", name, "borger") != sender_key("H02", name, "borger")
