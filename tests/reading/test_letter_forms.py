"""The same letter in other forms: paragraphs close together, letterheads above the text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from hoering.domain import BlockKind, Document
from hoering.reading.files import read_file
from hoering.reading.senders.letter import Place, letter_of

Pdf = Callable[..., Document]
TALL, LEFT, RIGHT, SIZE = 842.0, 72.0, 460.0, 11.0
SAID = [
    ["vi har læst planen for havnen og synes at der mangler noget om bådene",
     "som ligger der hele vinteren og aldrig bliver flyttet af nogen, og om de",
     "master som står og klaprer så folk ikke kan sove når det blæser i marts"],
    ["og så er der kranen som blev lovet for fire år siden da vi sidst skrev til",
     "jer om den, men den står stadig kun på tegningen på kontoret, og det er",
     "ikke nok"],
    ["toilettet er lukket fra oktober, og det er der ingen som kan forstå når nu",
     "der bor folk i bådene og de betaler det samme som alle de andre"],
]  # fmt: skip


def drawn(gap: float = 0, indent: float = 0, justified: bool = False) -> Callable[[Any], None]:
    def draw(canvas: Any) -> None:
        top = 100.0
        for paragraph in SAID:
            for nth, line in enumerate(paragraph):
                x = LEFT if nth else LEFT + indent
                full = justified and nth + 1 < len(paragraph)
                _words(canvas, line, x, TALL - top, RIGHT if full else None)
                top += 14.3
            top += gap

    return draw


def _words(canvas: Any, line: str, x: float, y: float, right: float | None) -> None:
    canvas.setFont("Helvetica", SIZE)
    if right is None:
        canvas.drawString(x, y, line)
        return
    words = line.split()
    white = right - x - sum(stringWidth(word, "Helvetica", SIZE) for word in words)
    for word in words:
        canvas.drawString(x, y, word)
        x += stringWidth(word, "Helvetica", SIZE) + white / (len(words) - 1)


@pytest.mark.parametrize("form", [{"gap": 2}, {"indent": 14}, {"justified": True}])
def test_paragraphs_without_stops_are_told_by_how_they_are_set(
    pdf: Pdf, form: dict[str, Any]
) -> None:
    document = pdf(drawn(**form))
    shown = [b.span.of(document.text) for b in document.blocks]
    assert shown == [" ".join(paragraph) for paragraph in SAID]


def test_a_quotation_set_in_from_both_sides_is_one_paragraph(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        drawn(justified=True)(canvas)
        quoted = [
            "I planen står: havnen skal være åben for",
            "alle hele året, og bådene skal have strøm,",
            "og vand på kajen, så der kan bo nogen",
        ]
        for nth, line in enumerate(quoted):
            _words(canvas, line, LEFT + 30, TALL - 245 - 14.3 * nth, RIGHT - 30)

    document = pdf(draw)
    assert document.blocks[-1].span.of(document.text).startswith("I planen står")


def test_a_letterhead_at_the_right_edge_does_not_make_ragged_lines_short(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", SIZE)
        for nth, line in enumerate(
            ["Åby Roklub", "Ida Holm", "Kajgade 4", "8597 Åby", "3. maj 2026"]
        ):
            canvas.drawRightString(RIGHT, TALL - 20 - 14.3 * nth, line)
        for nth, line in enumerate(SAID[0]):
            canvas.drawString(LEFT, TALL - 120 - 14.3 * nth, line)

    document = pdf(draw)
    assert document.blocks[-1].span.of(document.text) == " ".join(SAID[0])


def test_cells_above_the_letter_are_its_head(tmp_path: Path) -> None:
    made = docx.Document()
    table = made.add_table(2, 2)
    for cell, text in zip(
        [cell for row in table.rows for cell in row.cells],
        ["Åby Kommune", "Lystfiskerne i Åby", "Sagsnr.", "26/1041"],
        strict=True,
    ):
        cell.text = text
    made.add_paragraph("Vi har læst planen, og vi synes, at der mangler noget om bådene.")
    made.add_paragraph("Med venlig hilsen")
    made.add_paragraph("Ida Holm")
    path = tmp_path / "svar.docx"
    made.save(str(path))
    document, _ = read_file(path, "svar.docx")
    assert document is not None
    assert {b.kind for b in document.blocks[:4]} == {BlockKind.CELL}
    letter = letter_of(document, ("svar.docx",))
    assert [line.text for line in letter.at(Place.HEAD)][:2] == [
        "Åby Kommune",
        "Lystfiskerne i Åby",
    ]


def test_facts_on_one_line_are_read_one_by_one(letter: Callable[..., Any]) -> None:
    read = letter(
        "Åby Roklub\nSagsbehandler: Ida Holm Dato: 3. maj 2026 Side: 1 af 2\n\nKære udvalg\n\n"
        "Der mangler en bro ved klubhuset.\n\nMed venlig hilsen\nIda Holm\n"
    )
    assert "Sagsbehandler: Ida Holm" in [line.text for line in read.at(Place.HEAD)]
