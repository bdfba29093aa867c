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


def test_a_body_of_one_word_that_writes_twice_is_one() -> None:
    assert sender_key("H01", "Ældrerådet", "råd") == sender_key("H02", "Ældrerådet", "råd")
    assert sender_key("H01", "Borgerforeningen Nord", "organisation") == sender_key(
        "H02", "Borgerforeningen Nord", "organisation"
    )


@pytest.mark.parametrize(
    "name", ["Anonym borger", "Ukendt afsender", "Karen", "", "En borger", "Privat borger"]
)
def test_nobody_known_is_nobody_else(name: str) -> None:
    assert sender_key("H01", name, "borger") != sender_key("H02", name, "borger")
