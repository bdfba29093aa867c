"""Word files: tracked changes, lists, tables, soft breaks, heads, content controls."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hoering.domain import BlockKind, Document
from hoering.reading.files import read_file

Word = Callable[[Callable[[Any], None]], Document]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def word(tmp_path: Path) -> Word:
    """Fills a new Word document and reads it back."""

    def make(fill: Callable[[Any], None]) -> Document:
        import docx

        package = docx.Document()
        fill(package)
        path = tmp_path / "svar.docx"
        package.save(str(path))
        document, findings = read_file(path, "svar.docx")
        assert document is not None, findings
        return document

    return make


def texts(document: Document) -> list[str]:
    return [b.span.of(document.text) for b in document.blocks]


def test_tracked_changes_are_accepted(word: Word) -> None:
    from docx.oxml import parse_xml

    def fill(package: Any) -> None:
        package.element.body.insert(0, parse_xml(
            f'<w:p {W}><w:r><w:t xml:space="preserve">Vi ønsker </w:t></w:r>'
            '<w:del w:id="1" w:author="x"><w:r><w:delText>ikke </w:delText></w:r></w:del>'
            '<w:ins w:id="2" w:author="x"><w:r><w:t xml:space="preserve">altid </w:t></w:r></w:ins>'
            "<w:r><w:t>lys på stien.</w:t></w:r></w:p>"))  # fmt: skip

    document = word(fill)
    assert texts(document)[0] == "Vi ønsker altid lys på stien."
    assert texts(document)[1] == "»ikke« ændres til »altid«."


def test_content_controls_are_opened(word: Word) -> None:
    from docx.oxml import parse_xml

    def fill(package: Any) -> None:
        package.element.body.insert(0, parse_xml(
            f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>Svaret stod i et felt.</w:t></w:r></w:p>"
            "</w:sdtContent></w:sdt>"))  # fmt: skip

    assert word(fill).text == "Svaret stod i et felt."


def test_hidden_text_stays_hidden(word: Word) -> None:
    def fill(package: Any) -> None:
        paragraph = package.add_paragraph("Det her ses. ")
        paragraph.add_run("Det her ses ikke.").font.hidden = True

    assert word(fill).text == "Det her ses."


def test_headings_and_lists(word: Word) -> None:
    def fill(package: Any) -> None:
        package.add_heading("Politik", 0)
        package.add_heading("Mål", 1)
        package.add_paragraph("Der skal være lys.", style="List Bullet")
        package.add_paragraph("Først lyset.", style="List Number")
        package.add_paragraph("Så bænken.", style="List Number")
        package.add_paragraph("Almindelig tekst, som ikke er noget særligt.")

    document = word(fill)
    blocks = document.blocks
    assert document.title == "Politik"
    assert [(b.kind, b.level) for b in blocks[:2]] == [
        (BlockKind.HEADING, 0),
        (BlockKind.HEADING, 1),
    ]
    assert [b.marker for b in blocks[2:5]] == ["•", "1.", "2."]
    assert texts(document)[3] == "1. Først lyset."
    assert blocks[5].kind is BlockKind.PARAGRAPH


def test_bold_by_hand_makes_a_heading(word: Word) -> None:
    def fill(package: Any) -> None:
        package.add_paragraph().add_run("Om stierne").bold = True
        package.add_paragraph("Der mangler lys på stien, og det er farligt, når det er mørkt.")

    assert [b.kind for b in word(fill).blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_tables(word: Word) -> None:
    def fill(package: Any) -> None:
        table = package.add_table(3, 3)
        for row, cells in enumerate((("Afsnit", "Bemærkning", "Forslag"),
                                     ("2.1", "Hallen er for kold om vinteren.", "Skru op."),
                                     ("3", "Der mangler lys på stien hele vejen.", ""))):  # fmt: skip
            for column, text in enumerate(cells):
                table.cell(row, column).text = text
        table.cell(1, 1).merge(table.cell(1, 2))

    blocks = word(fill).blocks
    assert [(b.row, b.column) for b in blocks] == [
        (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 1), (2, 0), (2, 1),
    ]  # fmt: skip
    assert {b.column_name for b in blocks if b.column == 1} == {"Bemærkning"}


def test_a_frame_of_one_cell_is_no_table(word: Word) -> None:
    def fill(package: Any) -> None:
        package.add_table(1, 1).cell(0, 0).text = "Hele svaret står i en ramme."

    assert word(fill).blocks[0].kind is BlockKind.PARAGRAPH


def test_soft_breaks_in_addresses_and_in_text(word: Word) -> None:
    def fill(package: Any) -> None:
        package.add_paragraph("Ida Bro\nformand for Holme Ungeråd\ntlf. 20 30 40 50\nSkolegade 3")
        package.add_paragraph(
            "Denne linje er klippet ud af en mail og brudt midt i sætningen, som den\n"
            "fortsætter i her."
        )

    assert texts(word(fill)) == [
        "Ida Bro",
        "formand for Holme Ungeråd",
        "tlf. 20 30 40 50",
        "Skolegade 3",
        "Denne linje er klippet ud af en mail og brudt midt i sætningen, som den fortsætter i her.",
    ]


def test_heads_and_feet_line_by_line(word: Word) -> None:
    def fill(package: Any) -> None:
        package.sections[0].header.paragraphs[0].add_run("Holme Kommune\nVej og Park")
        package.sections[0].footer.paragraphs[0].add_run("Side 1")
        package.add_paragraph("Vi har læst udkastet.")

    document = word(fill)
    assert [(b.kind, b.span.of(document.text)) for b in document.blocks] == [
        (BlockKind.RUNNING_HEAD, "Holme Kommune"),
        (BlockKind.RUNNING_HEAD, "Vej og Park"),
        (BlockKind.PAGE_NUMBER, "Side 1"),
        (BlockKind.PARAGRAPH, "Vi har læst udkastet."),
    ]


def test_an_e_mail_saved_as_word(word: Word) -> None:
    def fill(package: Any) -> None:
        for line in ("Fra: Ida Bro", "Sendt: 12. marts 2026 14:05", "Til: Kultur", "Emne: Svar",
                     "Vi mangler lys på stien."):  # fmt: skip
            package.add_paragraph(line)

    mail = word(fill).mail
    assert mail is not None and (mail.sender, mail.subject) == ("Ida Bro", "Svar")


def test_a_package_without_its_document_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "svar.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/styles.xml", "<x/>")
    document, findings = read_file(path, "svar.docx")
    assert document is None and [f.code for f in findings] == ["broken"]


def test_short_names_with_a_full_stop_head_columns(tmp_path: Path) -> None:
    """ "Nr." and "Evt. bem." end in a stop and are no sentences."""
    import docx

    package = docx.Document()
    table = package.add_table(3, 3)
    rows = (
        ("Nr.", "Afsnit", "Bem."),
        ("1", "4.1 Udskrivning", "Koordinatoren er der kun på hverdage."),
        ("2", "4.2 Hjemme", "Tallet er ikke aftalt mellem parterne."),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    package.save(str(tmp_path / "svar.docx"))
    document, _ = read_file(tmp_path / "svar.docx", "svar.docx")
    assert document is not None
    assert [b.column_name for b in document.blocks if b.row == 1] == ["Nr.", "Afsnit", "Bem."]


def test_a_letter_beside_its_letterhead_in_a_table_is_running_text(word: Word) -> None:
    said = "Bålpladserne skal kunne bookes på forhånd, ellers står vi med to klasser og ét bål, som i går."
    letter = [
        "Til Vestby Kommune",
        "Høringssvar",
        said,
        f"Udeskolen mangler helt i afsnittet. {said} {said}",
        "Ida Bro",
    ]

    def fill(package: Any) -> None:
        left, right = package.add_table(1, 2).rows[0].cells
        left.text = "NATURSKOLEN ASKEBO"
        right.text = letter[0]
        for text in letter[1:]:
            right.add_paragraph(text)

    document = word(fill)
    assert texts(document) == ["NATURSKOLEN ASKEBO", *letter]
    kinds = [block.kind for block in document.blocks]
    assert kinds[0] is BlockKind.SIDEBAR and BlockKind.CELL not in kinds
