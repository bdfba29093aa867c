"""Who writes twice is one sender."""

from __future__ import annotations

import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from hoering.dansk import listed, sender_counts, senders_in_words
from hoering.domain import Reviewed, SenderKind, Sequel, SequelKind, sender_key
from hoering.writing.agenda.agenda_blocks import received
from hoering.writing.agenda.agenda_themes import themes
from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.facts.register import Register, register
from hoering.writing.passages.blocks import grouped
from hoering.writing.passages.changed_sections import names_of
from hoering.writing.passages.introduction import opening
from hoering.writing.tables.senders import notes_of
from hoering.writing.terminal.shown_json import shown_summary
from hoering.writing.terminal.summary import print_summary
from hoering.writing.workbook.sheet_themes import theme_tab


def test_two_letters_of_one_person_have_one_key() -> None:
    assert sender_key("H01", "Morten Hvidkjær", "borger") == sender_key(
        "H09", "morten  Hvidkjær", "borger"
    )
    assert sender_key("H01", "Morten Hvidkjær", "borger") != sender_key(
        "H01", "Morten Hvidkjær", "virksomhed"
    )


def test_a_person_with_a_number_in_the_public_version_is_one() -> None:
    assert sender_key("H05", "Borger 3", "borger") == sender_key("H06", "Borger 3", "borger")
    assert sender_key("H05", "Borger 3", "borger") != sender_key("H06", "Borger 4", "borger")


def test_private_persons_are_counted_as_persons(reviewed: Reviewed) -> None:
    first, second, *_ = reviewed.analysis.responses
    letters = [
        replace(r, sender="Stine Holm", sender_kind=SenderKind.CITIZEN) for r in (first, second)
    ]
    assert names_of(letters, public=True) == "en borger"


def test_a_name_with_a_comma_is_one_of_the_list() -> None:
    assert listed(["Ældrerådet", "Teknik, Vej og Park", "to borgere"]) == (
        "Ældrerådet; Teknik, Vej og Park samt to borgere"
    )
    assert listed(["Teknik, Vej og Park", "to borgere"]) == "Teknik, Vej og Park samt to borgere"
    assert listed(["Brønd og Omegn", "to borgere"]) == "Brønd og Omegn samt to borgere"
    assert listed(["»Skov og natur«", "»Trafik«"]) == "»Skov og natur« og »Trafik«"


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


def test_a_point_that_one_sender_makes_twice_is_no_shared_one(reviewed: Reviewed) -> None:
    told = " ".join(p.text for p in themes(register(reviewed)))
    assert "en fast kontaktperson og møde færre forskellige medarbejdere: et råd" in told
    now = _one_writes_twice(reviewed)  # the two letters in which the point is made
    told = " ".join(p.text for p in themes(now))
    assert "Ældrerådet: borgerne skal have en fast kontaktperson" in told
    assert "færre forskellige medarbejdere: et råd" not in told
    shared, alone = grouped(now.of_theme("medarbejdere"))
    assert {e.number for e in alone} >= {"H01.2", "H02.1"}
    assert [p.title for p, _ in shared] == ["Der er ikke hænder nok"]


def test_letters_are_counted_as_letters_and_their_senders_as_senders(reviewed: Reviewed) -> None:
    before, now = register(reviewed), _one_writes_twice(reviewed)
    assert len(now.senders(now.responses)) == len(before.senders(before.responses)) - 1
    kinds = now.senders(now.responses)
    told = " ".join(opening(now))
    assert f"Der er kommet 6 høringssvar fra 5 afsendere: {sender_counts(kinds)}." in told
    assert received(now).startswith(
        f"Der er modtaget seks høringssvar fra fem afsendere: {senders_in_words(kinds)}."
    )
    assert "afsendere:" not in " ".join([*opening(before), received(before)])
    data = overview_data(replace(reviewed, analysis=now.analysis))
    screen = StringIO()
    print_summary(data, Console(file=screen, width=100), Path("."))
    assert "6 svar fra 5 afsendere, 12 bemærkninger" in screen.getvalue()
    assert sum(json.loads(shown_summary(figures(data)))["senders"].values()) == 5


def test_both_letters_of_one_sender_say_so(reviewed: Reviewed) -> None:
    analysis = reviewed.analysis
    first, second, *rest = analysis.responses
    first, second = (
        replace(r, sender="Stine Holm", sender_kind=SenderKind.CITIZEN) for r in (first, second)
    )
    book = register(replace(reviewed, analysis=replace(analysis, responses=(first, second, *rest))))
    assert f"samme afsender som {second.id}" in notes_of(book, first)
    assert f"samme afsender som {first.id}" in notes_of(book, second)
    assert not any("samme afsender" in told for r in rest for told in notes_of(book, r))
    later = replace(second, sequel=Sequel(first.id, SequelKind.ADDS))
    book = register(replace(reviewed, analysis=replace(analysis, responses=(first, later, *rest))))
    assert notes_of(book, first)[-1] == f"suppleret af {second.id}"
