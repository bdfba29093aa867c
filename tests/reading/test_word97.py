"""Old Word files: what a .docx says with the same words, an old .doc says, too.

`files/aeldreraadet.doc` was written for this test and saved by LibreOffice in Word 97's format.
"""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoering.domain import BlockKind
from hoering.reading.files import read_file
from hoering.reading.office.word97_orders import Order, orders_in
from tests.reading.officepackages import notes, read, told

OLD = Path(__file__).parent / "files" / "aeldreraadet.doc"


def test_paragraphs_lists_and_headings_are_read() -> None:
    document = read(OLD)
    assert told(document, BlockKind.RUNNING_HEAD) == ["Ældrerådet i Fjordby"]
    assert told(document, BlockKind.HEADING) == ["Høringssvar til sundhedspolitikken"]
    assert told(document, BlockKind.BULLET) == [
        "1. Flere hænder",
        "2. Lys på stierne, jf. § 4",
        "• Busser hver time",
    ]
    assert told(document, BlockKind.PARAGRAPH)[0] == (
        "Ældrerådet takker for udkastet – et godt stykke arbejde. 🙂"
    )
    assert told(document, BlockKind.FOOTNOTE) == ["1 Ældrerådets svar fra 2024."]


def test_comments_and_tracked_changes_are_told_with_place_and_author() -> None:
    about = "Kommunen tilbyder to besøg om året."
    assert notes(read(OLD)) == [
        ("»alle« ændres til »flere«.", "Vi mener, at alle skal have hjælp.", "Bente Dam"),
        ("To besøg er for lidt.", about, "Bente Dam"),
        ("Der bør være fire.", about, "Bente Dam"),
    ]


def test_cells_know_their_row_and_column() -> None:
    document = read(OLD)
    cells = [b for b in document.blocks if b.kind is BlockKind.CELL]
    assert [(b.row, b.column, b.column_name, b.span.of(document.text)) for b in cells][2:] == [
        (1, 0, "Afsnit", "2.1"),
        (1, 1, "Bemærkning", "Der mangler en frist."),
        (2, 0, "Afsnit", "3.4"),
        (2, 1, "Bemærkning", "Hvem har ansvaret?"),
    ]


def test_a_text_called_doc_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "svar.doc"
    path.write_text("Vi mangler lys på stien.", encoding="utf-8")
    assert told(read(path)) == ["Vi mangler lys på stien."]


def test_a_locked_file_and_one_from_before_1997_are_told_of(tmp_path: Path) -> None:
    raw = bytearray(OLD.read_bytes())
    start = raw.index(b"\xec\xa5")  # the head of the text's stream
    for place, value, code in (
        (start + 11, raw[start + 11] | 1, "encrypted"),
        (start, 0xDC, "old_word"),
    ):
        other = raw.copy()
        other[place] = value
        path = tmp_path / "svar.doc"
        path.write_bytes(other)
        document, findings = read_file(path, "hoeringssvar/svar.doc")
        assert document is None
        assert [f.code for f in findings] == [code]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    damage=st.lists(st.tuples(st.integers(512, 20_000), st.integers(0, 255)), max_size=30),
    kept=st.integers(600, 25_000),
)
def test_no_damage_makes_it_stumble(
    damage: list[tuple[int, int]], kept: int, tmp_path: Path
) -> None:
    raw = bytearray(OLD.read_bytes())
    for place, value in damage:
        raw[place % len(raw)] = value
    path = tmp_path / "svar.doc"
    path.write_bytes(raw[:kept])
    document, findings = read_file(path, "svar.doc")
    assert document is not None or findings
    assert not {f.code for f in findings} & {"failed", "missing"}


def test_orders_with_lengths_of_their_own_are_passed_over() -> None:
    wide = bytes.fromhex("08d6 0a00 01 0000 1027 00000000".replace(" ", ""))
    tabs = bytes.fromhex("15c6ff") + bytes([1]) + bytes(4) + bytes([2]) + bytes(6)
    bold = bytes.fromhex("350801")
    assert [order.code for order in orders_in(wide + bold)] == [0xD608, 0x0835]
    assert list(orders_in(tabs + bold))[-1] == Order(0x0835, b"\1")
    assert [order.code for order in orders_in(bold + tabs[:6])] == [0x0835]
