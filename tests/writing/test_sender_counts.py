"""Who writes twice is one sender."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hoering.domain import Reviewed, sender_key
from hoering.writing.register import Register, register
from hoering.writing.sheet_themes import theme_tab


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


def _one_writes_twice(reviewed: Reviewed) -> Register:
    """The first two responses that have remarks come from one body."""
    book = register(reviewed)
    first, second = list(dict.fromkeys(e.response.id for e in book.entries.values()))[:2]
    told = {r.id: r for r in book.responses}[first]
    responses = tuple(
        replace(r, sender=told.sender, sender_kind=told.sender_kind) if r.id == second else r
        for r in book.responses
    )
    return register(replace(reviewed, analysis=replace(reviewed.analysis, responses=responses)))


def test_the_documents_count_senders_and_not_letters(reviewed: Reviewed) -> None:
    before, now = register(reviewed), _one_writes_twice(reviewed)
    told, tab = theme_tab(before), theme_tab(now)
    assert told is not None and tab is not None
    assert tab.rows[-1][-1] == told.rows[-1][-1] - 1
    assert now.number_of_senders(now.entries.values()) == tab.rows[-1][-1]
