"""Workbooks and tables as text: schemes that were filled in, exports with one response a row."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from officepackages import notes, read, told

from hoering.domain import BlockKind, Document, RoundFacts
from hoering.reading.files import read_file
from hoering.reading.office import workbook as workbook_reader
from hoering.reading.office.grid import MOST_CELLS, Grid, export_in
from hoering.reading.responses import read_responses

_EXPORT: list[list[Any]] = [
    ["ID", "Indsendt", "Navn", "Organisation", "E-mail", "Dit høringssvar", "Må det offentliggøres?"],
    [1, datetime.datetime(2026, 3, 12, 14, 5), "Karla Holm", None, "k@example.dk",
     "Politikken mangler noget om de unge.\n\nHvem betaler i øvrigt for det hele?", True],
    [2, datetime.datetime(2026, 3, 13), "Ida Bro", "Ungerådet", "i@example.dk",
     "Vi mangler lys på stien, og det haster meget for os.", False],
]  # fmt: skip
_SCHEME: list[list[Any]] = [
    ["Høringssvar fra Ældrerådet"],
    ["Afsnit", "Bemærkning", "Forslag"],
    [2.1, "Der mangler lys på stien, og det er farligt.", "Sæt lys op."],
    [3, "Teksten er svær at forstå for de fleste borgere.", None],
]


def workbook(folder: Path, *sheets: tuple[str, Sequence[Sequence[Any]]]) -> Path:
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    path = folder / "svar.xlsx"
    book.save(path)
    return path


def ods(folder: Path, rows: Sequence[Sequence[Any]]) -> Path:
    from officepackages import OPEN_DOCUMENT

    def cell(value: Any) -> str:
        inner = "".join(f"<text:p>{line}</text:p>" for line in str(value).split("\n"))
        return f"<table:table-cell>{inner if value is not None else ''}</table:table-cell>"

    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    empty = (
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell'
        ' table:number-columns-repeated="16384"/></table:table-row>'
    )
    path = folder / "svar.ods"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr(
            "content.xml",
            f"<office:document-content {OPEN_DOCUMENT}><office:body><office:spreadsheet>"
            f'<table:table table:name="Bemærkninger">{lines}{empty}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def cells(document: Document) -> list[tuple[int | None, str, str]]:
    return [
        (b.row, b.column_name, b.span.of(document.text))
        for b in document.blocks
        if b.kind is BlockKind.CELL
    ]


SCHEME = [
    (0, "Afsnit", "Afsnit"), (0, "Bemærkning", "Bemærkning"), (0, "Forslag", "Forslag"),
    (1, "Afsnit", "2,1"), (1, "Bemærkning", "Der mangler lys på stien, og det er farligt."),
    (1, "Forslag", "Sæt lys op."),
    (2, "Afsnit", "3"), (2, "Bemærkning", "Teksten er svær at forstå for de fleste borgere."),
]  # fmt: skip


def test_a_scheme_is_a_table_under_its_sheets_name(tmp_path: Path) -> None:
    document = read(workbook(tmp_path, ("Ældrepolitik", _SCHEME), ("Ark2", [])))
    assert told(document)[:2] == ["Ældrepolitik", "Høringssvar fra Ældrerådet"]
    assert cells(document) == SCHEME
    assert [p.number for p in document.pages] == [1]


def test_the_same_scheme_in_an_open_document(tmp_path: Path) -> None:
    document = read(ods(tmp_path, [["2,1" if v == 2.1 else v for v in row] for row in _SCHEME]))
    assert cells(document) == SCHEME


def test_one_page_for_each_sheet(tmp_path: Path) -> None:
    document = read(workbook(tmp_path, ("Kapitel 1", _SCHEME[1:]), ("Kapitel 2", _SCHEME[1:])))
    assert [p.number for p in document.pages] == [1, 2]
    assert told(document, BlockKind.HEADING) == ["Kapitel 1", "Kapitel 2"]


def test_an_export_has_one_page_for_each_row(tmp_path: Path) -> None:
    document = read(workbook(tmp_path, ("Ark1", _EXPORT)))
    assert [p.number for p in document.pages] == [1, 2]
    first = [b.span.of(document.text) for b in document.blocks if b.page == 1]
    assert first == [
        "ID: 1", "Indsendt: 12-03-2026 14:05", "Navn: Karla Holm", "E-mail: k@example.dk",
        "Dit høringssvar", "Politikken mangler noget om de unge.",
        "Hvem betaler i øvrigt for det hele?", "Må det offentliggøres?", "Ja",
    ]  # fmt: skip


def test_the_chapter_that_was_chosen_stands_in_the_questions_and_is_no_answer(
    tmp_path: Path,
) -> None:
    rows: list[list[Any]] = [
        ["Navn", "Jeg svarer som", "Organisation", "Hvilket kapitel handler dit svar især om?",
         "Dit høringssvar", "Har du et konkret forslag?"],
        ["Murat Dal", "Virksomhed", "Kiosken ved Banen v/ Murat Dal", "5. Byrum",
         "Jeg fejer skodder op foran min butik hver eneste morgen.", "Sæt et askebæger på hjørnet."],
        ["Ida Bro", "Borger", None, "Hele politikken", "Teksten er for lang og for svær for de fleste.", None],
    ]  # fmt: skip
    document = read(workbook(tmp_path, ("Ark1", rows)))
    assert told(document, BlockKind.HEADING) == [
        "Dit høringssvar om kapitel 5 Byrum:", "Har du et konkret forslag om kapitel 5 Byrum:",
        "Dit høringssvar om kapitel Hele politikken:",
    ]  # fmt: skip
    assert "5. Byrum" not in told(document)


def test_who_fills_in_a_form_for_a_firm_is_not_the_sender(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Navn", "Jeg svarer som", "Organisation", "Dit høringssvar"],
        ["Murat Dal", "Virksomhed", "Kiosken ved Banen v/ Murat Dal",
         "Jeg fejer skodder op foran min butik hver eneste morgen."],
        ["Ida Bro", "Borger", None, "Teksten er for lang for de fleste, der skal læse den."],
    ]  # fmt: skip
    workbook(tmp_path, ("Ark1", rows))
    found, _ = read_responses(tmp_path, tmp_path, RoundFacts())
    assert [(r.sender, r.sender_kind.value) for r in found] == [
        ("Kiosken ved Banen", "virksomhed"), ("Ida Bro", "borger"),
    ]  # fmt: skip


def test_an_export_with_the_name_in_two_columns_has_one_page_for_each_row(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Fornavn", "Efternavn", "Mailadresse", "Telefonnr.", "Vejnavn", "Husnr.", "Er du", "Høringssvar"],
        ["Karla", "Holm", "k@example.dk", "20304050", "Lærkevej", "8", "Borger",
         "Politikken mangler noget om de unge i byen."],
        ["Ida", "Bro", None, None, "Mågevej", "9", "Borger", "Der mangler lys på stien ved åen."],
    ]  # fmt: skip
    document = read(workbook(tmp_path, ("Ark1", rows)))
    first = [b.span.of(document.text) for b in document.blocks if b.page == 1]
    assert first[:4] == ["Fornavn: Karla", "Efternavn: Holm", "Mailadresse: k@example.dk",
                         "Telefonnr.: 20304050"]  # fmt: skip
    assert [p.number for p in document.pages] == [1, 2]


@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_tables_as_text(sign: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "svar.csv"
    rows = ["Navn|Organisation|Dato|Svar", 'Karla|Ungerådet|12-03-2026|"Lys; nu, på øen\r\nog i åen, tak."',
            "Ida||13-03-2026|Der er for få busser på øen om aftenen."]  # fmt: skip
    path.write_bytes("\r\n".join(rows).replace("|", sign).encode(encoding))
    document = read(path)
    assert [p.number for p in document.pages] == [1, 2]
    assert told(document)[:3] == ["Navn: Karla", "Organisation: Ungerådet", "Dato: 12-03-2026"]
    assert "Lys; nu, på øen og i åen, tak." in " ".join(told(document))


def test_what_excel_says_of_the_sign_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "svar.csv"
    path.write_text("sep=|\nAfsnit|Bemærkning\n2.1|Der mangler lys, bænke; og busser.\n", "utf-8")
    assert ("Bemærkning", "Der mangler lys, bænke; og busser.") in [
        c[1:] for c in cells(read(path))
    ]


@pytest.mark.parametrize(
    "rows",
    [
        _SCHEME,
        [["Afsender", "Afsnit", "Bemærkning"], ["Ida", "2.1", "Der mangler lys på hele stien."]],
        [["Der mangler lys på hele stien."]],
    ],
)
def test_no_exports(rows: list[list[Any]]) -> None:
    grid = Grid("", tuple({n: str(v) for n, v in enumerate(r) if v is not None} for r in rows))
    assert export_in(grid) is None


def test_a_form_with_its_labels_in_the_first_column(tmp_path: Path) -> None:
    rows = [["Navn:", "Karla Holm"], ["Organisation", "Ungerådet"],
            ["Hvad mener I om afsnit 2?", "Der mangler lys på hele stien, synes vi."]]  # fmt: skip
    assert told(read(workbook(tmp_path, ("Ark1", rows)))) == [
        "Navn: Karla Holm", "Organisation: Ungerådet", "Hvad mener I om afsnit 2?", rows[2][1],
    ]  # fmt: skip


def test_rows_beyond_bounds_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "svar.csv"
    path.write_text("Afsnit;Bemærkning\n" + "1;a\n" * 20_050, "utf-8")
    document, findings = read_file(path, "svar.csv")
    assert document is not None and [f.code for f in findings] == ["many_rows"]
    assert "20.000" in findings[0].text


def _cut(path: Path) -> list[str]:
    """What is told of a workbook's bounds."""
    document, findings = read_file(path, path.name)
    assert document is not None and {f.code for f in findings} == {"many_rows"}
    return [f.text for f in findings]


def test_cells_letters_and_columns_beyond_bounds_are_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "svar.csv"
    path.write_text((";".join(["ja"] * 100) + "\n") * 65, "utf-8")
    assert MOST_CELLS == workbook_reader.MOST_CELLS == 600_000
    with monkeypatch.context() as patched:  # so many take a quarter of a minute
        patched.setattr(workbook_reader, "MOST_CELLS", 6_000)
        assert ["flere udfyldte celler" in t and "600.000" in t for t in _cut(path)] == [True]
    path.write_text("Afsnit;Bemærkning\n1;" + "Vi mangler lys. " * 3_000 + "Slut.\n", "utf-8")
    assert ["mere tekst i én celle" in t and "40.000 tegn" in t for t in _cut(path)] == [True]
    wide: list[Any] = ["Vi mangler lys på stien."] * 2 + [None] * 148 + ["Og bænke ved søen."]
    for written in (workbook(tmp_path, ("Ark1", [wide])), ods(tmp_path, [wide])):
        assert ["flere kolonner" in t and "120" in t for t in _cut(written)] == [True]


def test_sheets_beyond_bounds_are_reported_where_they_hold_something(tmp_path: Path) -> None:
    row = [["Afsnit", "Bemærkning"], ["2", "Der mangler lys på stien."]]
    sheets: list[tuple[str, list[list[str]]]] = [(f"Kapitel {n}", row) for n in range(60)]
    assert len(read(workbook(tmp_path, *sheets, ("Tomt", []))).pages) == 60
    (told,) = _cut(workbook(tmp_path, *sheets, ("Tomt", []), ("Kapitel 61", row)))
    assert "flere ark" in told and "de første 60 er" in told


def test_formulas_are_shown_as_last_calculated(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        ("Ark1", [["Afsnit", "Bemærkning"], ["1", '=HYPERLINK("http://x")'], ["2", "Lys"]]),
    )
    assert "http" not in read(path).text


def test_answers_whose_names_stand_in_two_fields_are_parted() -> None:
    from hoering.domain import Span
    from hoering.reading.combined.formrun import form_heads
    from hoering.reading.layout.rows import Row

    said = "Politikken mangler noget om de unge i byen og noget om de ældre."
    texts = ["Fornavn: Karla", "Efternavn: Holm", "Telefonnr.: 20304050", said,
             "Fornavn: Ida", "Efternavn: Bro", "Telefonnr.: 20304051", said]  # fmt: skip
    rows = [
        Row(t, Span(n, n + 1), n, 0, False, 10.0, False, False, BlockKind.PARAGRAPH)
        for n, t in enumerate(texts)
    ]
    assert form_heads(rows) == (0, 4)


def test_labels_above_a_scheme_are_no_row_of_it(tmp_path: Path) -> None:
    rows = [
        ["Boligselskabet Åen"],
        ["Udfyldt af:", "Ida Bro, byggechef"],
        ["Dato:", "30-09-2026"],
        ["Hvor", "Hvad vi siger", "Vigtigt? (1-3)"],
        ["Stierne", "Der mangler lys på stien, og det er farligt.", 3],
        [None, "Teksten er svær at forstå for de fleste borgere.", 2],
    ]
    document, _ = read_file(workbook(tmp_path, ("Svar", rows)), "svar.xlsx")
    assert document is not None
    assert cells(document)[3:5] == [
        (1, "Hvor", "Stierne"),
        (1, "Hvad vi siger", "Der mangler lys på stien, og det er farligt."),
    ]
    assert "Udfyldt af: Ida Bro, byggechef" in document.text


def test_an_export_may_ask_for_person_and_body_in_one_column(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Svar-ID", "Hvem svarer du som?", "Dit navn / organisation", "1. Hvad mener du om stien?"],
        [7, "Borger", "Karla Holm", "Der mangler lys på stien ved åen om aftenen."],
        [8, "Forening", "Holme Petanque v/ Ida Bro", None],
    ]
    document = read(workbook(tmp_path, ("Ark1", rows)))
    assert [p.number for p in document.pages] == [1, 2]
    assert "Hvem svarer du som: Borger" in document.text


def test_what_is_written_on_cells_are_comments_by_whoever_wrote_them(tmp_path: Path) -> None:
    from openpyxl import load_workbook
    from openpyxl.comments import Comment

    path = workbook(tmp_path, ("Ark1", [["Afsnit"], ["Der sættes lys på stien."], ["Sne ryddes."]]))
    book = load_workbook(path)
    book.active["A2"].comment = Comment("Løbeklubben:\nOgså om sommeren?", "Løbeklubben")
    book.active["B3"].comment = Comment("Hvornår?", "Ida")
    book.save(path)
    assert notes(read(path)) == [
        ("Også om sommeren?", "Der sættes lys på stien.", "Løbeklubben"),
        ("Hvornår?", "", "Ida"),
    ]


def test_an_old_workbook_says_what_a_new_one_does(tmp_path: Path) -> None:
    """`files/svar.xls` was written for this test and saved by LibreOffice in Excel 97's format."""
    old = Path(__file__).parent / "files" / "svar.xls"
    document = read(old)
    assert [page.number for page in document.pages] == [1, 2]
    lines = [b.span.of(document.text) for b in document.blocks]
    assert lines[:3] == ["Navn: Ida Holm", "Dato: 02-03-2026", "Hvem svarer du for: Mig selv"]
    assert "Dato: 03-03-2026 14:05" in lines and "Må offentliggøres: Nej" in lines
    assert "hemmeligt" not in document.text
    path = tmp_path / "svar.xls"
    path.write_bytes(old.read_bytes()[:3000])
    found, findings = read_file(path, "hoeringssvar/svar.xls")
    assert found is None and [f.code for f in findings] == ["broken"]


def test_the_organisation_that_a_second_question_asks_for_is_the_sender(tmp_path: Path) -> None:
    asked = ["Id", "Fuldførelsestidspunkt", "Mail", "Dit fulde navn",
             "Svarer du på vegne af en organisation?", "Hvis ja, hvilken?", "Hvad mener du om stien?"]  # fmt: skip
    said = "Der mangler lys, og det er utrygt for børnene at gå hjem fra håndbold."
    day = datetime.datetime(2026, 3, 2, 9, 12)
    rows: list[list[Any]] = [
        asked,
        [1, day, "anonymous", "Ida Holm", "Nej", "", said],
        [2, day, "anonymous", "Ole Vad", "Ja", "Holme Roklub", said],
    ]
    folder = tmp_path / "hoeringssvar"
    folder.mkdir()
    workbook(folder, ("Form1", rows))
    found, _ = read_responses(tmp_path, folder, RoundFacts("Stier", "Fjordby Kommune"))
    assert [response.sender for response in found] == ["Ida Holm", "Holme Roklub"]
    assert [str(response.received) for response in found] == ["2026-03-02"] * 2


def test_a_chosen_section_keeps_its_number(tmp_path: Path) -> None:
    said = "Der mangler lys, og det er utrygt for børnene at gå hjem fra håndbold."
    rows: list[list[Any]] = [
        ["Navn", "Hvilket afsnit handler din kommentar om?", "Kommentar"],
        ["Ida Holm", "6.2", said],
        ["Ole Vad", "3. Stier", said],
    ]
    assert told(read(workbook(tmp_path, ("Svar", rows))), BlockKind.HEADING) == [
        "Kommentar om afsnit 6.2:",
        "Kommentar om afsnit 3 Stier:",
    ]
