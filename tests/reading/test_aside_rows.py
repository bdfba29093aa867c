"""Words that run otherwise than most of a page: an address up the margin is read from below."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from hoering.reading.layout.lines import aside_rows
from hoering.reading.page.printed import PrintedWord
from hoering.reading.pdf.pdf import read_pages


def word(text: str, x0: float, top: float, x1: float, bottom: float) -> PrintedWord:
    return PrintedWord(text, x0, top, x1, bottom, 10, False)


def test_rows_that_run_upwards_are_read_as_they_are_drawn() -> None:
    words = [
        word("Birkevej", 20, 300, 32, 345),
        word("22", 20, 285, 32, 297),
        word("4050", 20, 255, 32, 282),
        word("KOPI", 300, 40, 340, 60),
    ]
    rows = [[one.text for one in row] for row in aside_rows(words)]
    assert rows == [["KOPI"], ["Birkevej", "22", "4050"]]


def test_rows_that_run_downwards_are_read_from_the_top() -> None:
    words = [word("Birkevej", 20, 285, 32, 330), word("22", 20, 333, 32, 345)]
    assert [[one.text for one in row] for row in aside_rows(words)] == [["Birkevej"], ["22"]]


@pytest.mark.parametrize("turn", [90, -90])
def test_an_address_in_the_margin_is_read_in_its_order(tmp_path: Path, turn: int) -> None:
    path = tmp_path / "brev.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    for nth in range(8):
        canvas.drawString(90, 780 - 18 * nth, "Der skal være flere bænke ved stranden og i byen.")
    canvas.translate(40, 300 if turn > 0 else 700)
    canvas.rotate(turn)
    canvas.drawString(0, 0, "Karen Holm · Birkevej 22 · 4050 Skibby")
    canvas.save()
    (page,) = read_pages(path)
    said = [one.text for row in aside_rows(page.aside) for one in row]
    assert " ".join(said) == "Karen Holm · Birkevej 22 · 4050 Skibby"
