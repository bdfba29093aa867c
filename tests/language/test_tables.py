"""Tables that are read when asked for, let go, and read again."""

from __future__ import annotations

from hoering.language import words
from hoering.language.models import let_go, read_once


def test_a_table_is_read_once_and_again_after_it_was_let_go() -> None:
    reads: list[int] = []

    @read_once
    def table() -> tuple[int, ...]:
        reads.append(len(reads))
        return (1, 2, len(reads))

    assert table() is table()
    assert reads == [0]
    let_go()
    assert reads == [0]  # nothing is read that nobody asks for
    assert table() == (1, 2, 2)


def test_the_language_goes_on_after_its_tables_were_let_go() -> None:
    before = words.frequencies()
    let_go()
    assert words.frequencies() is not before
    assert words.frequencies() == before
    assert words.lemma("kommunernes") == words.lemma("kommuner")
