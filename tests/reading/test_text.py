"""Plain text: character sets, hard-wrapped lines, points, divided words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hoering.domain import BlockKind, Document
from hoering.reading.layout.breaks import has_ended, is_label, starts_low, was_meant
from hoering.reading.layout.markers import bullet_of, heading_number_of, number_of
from hoering.reading.page.hyphens import is_divided, join, vocabulary
from hoering.reading.pdf.letters import clean_letters
from hoering.reading.text.markup import pieces_of_html
from hoering.reading.text.text import decoded, read_text

Make = Callable[[str], Document]
DANISH = "Blåbærgrød på øen – »sådan«"


def texts(document: Document) -> list[str]:
    return [b.span.of(document.text) for b in document.blocks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_character_sets(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "svar.txt"
    path.write_bytes(DANISH.encode(encoding))
    assert read_text(path, "svar.txt").text == DANISH


def test_letters_encoded_twice_are_set_right(tmp_path: Path) -> None:
    path = tmp_path / "svar.txt"
    path.write_bytes(DANISH.encode().decode("cp1252").encode())
    assert read_text(path, "svar.txt").text == DANISH


def test_old_character_sets() -> None:
    assert decoded("blåbær på øen".encode("cp865")) == "blåbær på øen"
    assert decoded("blåbær på øen".encode("mac_roman")) == "blåbær på øen"


@given(st.binary(max_size=400))
def test_any_bytes_have_a_text(data: bytes) -> None:
    assert isinstance(decoded(data), str)


def test_hard_wrapped_lines_are_put_together(document: Make) -> None:
    text = (
        "Vi synes, at planen er god, men den mangler et afsnit om de ældste, som ikke\n"
        "længere kan cykle til byen.\nDerfor foreslår vi et nyt kapitel.\n\nHilsen\nIda Bro\nformand\n"
    )
    assert texts(document(text)) == [
        "Vi synes, at planen er god, men den mangler et afsnit om de ældste, som ikke længere kan cykle til byen.",
        "Derfor foreslår vi et nyt kapitel.",
        "Hilsen",
        "Ida Bro",
        "formand",
    ]


def test_points_headings_and_underlines(document: Make) -> None:
    found = document(
        "OM STIERNE\n==========\n- Der mangler lys.\n- Der mangler en bænk, og den skal\n  stå i skyggen.\n"
        "1) Først lyset.\n2) Så bænken.\n"
    )
    assert [(b.kind, b.marker) for b in found.blocks] == [
        (BlockKind.HEADING, ""),
        (BlockKind.BULLET, "-"),
        (BlockKind.BULLET, "-"),
        (BlockKind.BULLET, "1)"),
        (BlockKind.BULLET, "2)"),
    ]
    assert texts(found)[2] == "- Der mangler en bænk, og den skal stå i skyggen."


def test_divided_words() -> None:
    known = vocabulary([["samarbejde", "e-mail", "børne-"]])
    assert join("sam-", "arbejde", known) == ("sam", "")
    assert join("børne-", "og", known) == ("børne-", " ")
    assert join("e-", "mail", known) == ("e-", "")
    assert join("it-", "støtte", known) == ("it-", "")
    assert join("Nord-", "Sjælland", known) == ("Nord-", "")
    assert is_divided("(15–") and join("(15–", "17", known) == ("(15–", "")
    assert join("9–", "og", known) == ("9–", " ") and not is_divided("stien–")


def test_breaks() -> None:
    assert has_ended("Det var det.") and has_ended("Følgende:")
    assert not has_ended("mødet begynder kl.") and not has_ended("se bl.a.")
    assert starts_low("og så") and not starts_low("Og så") and not starts_low("12 børn")
    assert is_label("Udtaler sig som: borger") and not is_label("Det er for dyrt, siger jeg: nej")
    assert was_meant("Med venlig hilsen", "Ida", -10, 80, 5)
    assert was_meant("Ida Bro", "formand for Holme Ungeråd", 50, 80, 5)
    assert not was_meant("Vi vil have mere lys på", "stien", 40, 80, 5)
    assert not was_meant("Linjen er fuld og", "Ida går videre", 1, 80, 5)


@pytest.mark.parametrize(
    ("text", "bullet", "number", "heading"),
    [
        ("• Lys", "•", "", ""),
        ("- Lys", "-", "", ""),
        ("1. Lys", "", "1.", "1."),
        ("3.2 Lys", "", "3.2", "3.2"),
        ("a) Lys", "", "a)", ""),
        ("Ad 3. Lys", "", "Ad 3.", ""),
        ("12. marts 2026", "", "", "12."),
        ("§ 4 Formål", "", "", "§ 4"),
        ("Kapitel 2", "", "", "Kapitel 2"),
        ("-lys", "", "", ""),
    ],
)
def test_markers(text: str, bullet: str, number: str, heading: str) -> None:
    assert (bullet_of(text), number_of(text), heading_number_of(text)) == (bullet, number, heading)


def test_letters() -> None:
    assert clean_letters("e\u0301n ﬁn sam\u00adtale\u200b") == "én fin samtale"
    assert clean_letters("\uf0b7") == "•"


@given(st.text(max_size=300))
@example("\x1b \x1b")
def test_any_html_has_pieces(text: str) -> None:
    for piece in pieces_of_html(f"<p>{text}</p>"):
        assert piece.text.strip()


@pytest.mark.parametrize(
    "closing", ["mvh Bent Krog", "hilsen Bent", "vh Bent Krog", "venlig hilsen Bent"]
)
def test_a_closing_in_small_letters_is_a_line_of_its_own(document: Make, closing: str) -> None:
    """Below a sentence without a full stop, in a text that is not wrapped."""
    long = "jeg har været på jeres kursus og det var godt, men det ligger for langt væk, " * 2
    long = long.rstrip(", ")
    said = "det med akutholdet lyder godt for min nabo lå på gulvet i 3 timer"
    assert texts(document(f"{long}\n{said}\n{closing}\n")) == [long, said, closing]


def test_the_foot_of_a_site_and_its_buttons_are_no_part_of_the_page() -> None:
    page = "<p>Vi vil have en sti.</p><button>Accepter alle</button>"
    found = pieces_of_html(f"{page}<footer><p>Læs også: Er du med?</p></footer><p>Og lys.</p>")
    assert [(p.kind, p.text) for p in found] == [
        (BlockKind.PARAGRAPH, "Vi vil have en sti."),
        (BlockKind.RUNNING_HEAD, "Læs også: Er du med?"),
        (BlockKind.PARAGRAPH, "Og lys."),
    ]


def test_a_heading_with_its_value_beside_it_names_no_column() -> None:
    """A form's labels are set as headings; a row of headings alone names the columns."""
    form = "<table><tr><th>Navn</th><td>Ida Bro</td></tr><tr><th>Svar</th><td>Ja.</td></tr></table>"
    assert [(p.row, p.column_name) for p in pieces_of_html(form)] == [
        (1, ""),
        (1, ""),
        (2, ""),
        (2, ""),
    ]
    table = "<table><tr><th>Afsnit</th><th>Svar</th></tr><tr><td>2</td><td>Nej.</td></tr></table>"
    assert [(p.row, p.column_name) for p in pieces_of_html(table)][2:] == [
        (1, "Afsnit"),
        (1, "Svar"),
    ]
