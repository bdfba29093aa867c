"""Columns are as wide as their longest word, as far as the page allows."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from hoering.domain import Reviewed
from hoering.writing.facts.register import register
from hoering.writing.word.columns import (
    Column,
    fitted,
    layout_of,
    lines_of,
    printed,
    settled,
    shared,
)
from hoering.writing.word.elements import Row, cell


def test_a_long_word_gets_the_room_that_it_needs() -> None:
    columns = [Column("Tema", 0.1), Column("Bemærkning", 0.9)]
    narrow = fitted(columns, [Row((cell("Mad"), cell("Kort")))], 10_000)
    wide = fitted(columns, [Row((cell("Specialundervisning"), cell("Kort")))], 10_000)
    assert wide[0] > narrow[0]
    assert wide[0] / 20 >= printed("Specialundervisning", 8.5)


def test_a_web_address_does_not_push_the_others_out() -> None:
    columns = [Column("Fil", 0.2, most=2000), Column("Tekst", 0.8)]
    found = fitted(columns, [Row((cell("https://" + "x" * 200), cell("Kort")))], 10_000)
    assert found[0] == 2000


@given(
    st.lists(st.tuples(st.floats(0.05, 1.0), st.integers(100, 3000)), min_size=1, max_size=9),
    st.integers(9_000, 16_000),
)
@example([(0.125, 3000), (0.125, 3000), (0.17382914480314296, 3000)], 9000)
def test_widths_fill_the_page_and_meet_the_needs(
    parts: list[tuple[float, int]], total: int
) -> None:
    widths = shared(total, [w for w, _ in parts], [n for _, n in parts])
    assert sum(widths) == total
    if sum(n for _, n in parts) <= total:
        assert all(w >= n for w, (_, n) in zip(widths, parts, strict=True))


def test_only_rows_that_no_page_has_room_for_may_be_broken() -> None:
    rows = [Row((cell("kort"),)), Row((cell("ord\n" * 34),)), Row((cell("ord " * 1400),))]
    assert [r.whole for r in settled(rows, [4000])] == [True, True, False]
    assert lines_of(rows[0], [4000]) == 1


def test_the_column_to_write_in_keeps_its_room_beside_a_long_name(reviewed: Reviewed) -> None:
    layout = layout_of(register(reviewed))
    name = "Arbejdsmarkedsforvaltningen"
    cells = [cell(name if key == "afsender" else "Kort") for key in layout.keys]
    widths = dict(
        zip(layout.keys, fitted(layout.columns, [Row(tuple(cells))], 13_950), strict=True)
    )
    assert widths["svar"] >= 2400
    assert widths["bemaerkning"] > widths["svar"] > widths["afsender"]
