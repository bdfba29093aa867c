"""Ways in which a pile of responses reaches a secretariat: folders by kind, lists of fields, its own compilations."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordFile
from test_office_sheets import workbook

from hoering.domain import BlockKind, Response, RoundFacts
from hoering.reading.files import read_file
from hoering.reading.inbox import submissions
from hoering.reading.responses import read_responses
from hoering.reading.wording.formfields import FieldKind, field_at


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "hoeringssvar"
    made.mkdir()
    return made


def _read(folder: Path) -> tuple[Response, ...]:
    return read_responses(folder.parent, folder, RoundFacts())[0]


def _texts(folder: Path) -> list[tuple[str, str]]:
    return [(r.sender, r.document.text) for r in _read(folder)]


@pytest.mark.parametrize(
    ("name", "sorts"),
    [
        ("Borgere", True),
        ("02 Foreninger og grundejere", True),
        ("Høringssvar fra skoler", True),
        ("Boligforeninger", True),
        ("Borger 4", False),
        ("Ældrerådet", False),
        ("Skolebestyrelsen", False),
    ],
)
def test_a_folder_called_as_a_kind_of_senders_only_sorts(
    folder: Path, name: str, sorts: bool
) -> None:
    (folder / name).mkdir()
    for letter in ("a.txt", "b.txt"):
        (folder / name / letter).write_text("Vi savner en bænk ved søen.", encoding="utf-8")
    found, _ = submissions(folder.parent, folder, folder.parent / "udpakket")
    assert [s.name for s in found] == (["a.txt", "b.txt"] if sorts else [name])


def test_a_letter_and_its_annexes_stay_together_whatever_their_folder_is_called(
    folder: Path,
) -> None:
    (folder / "Grundejere").mkdir()
    for name in ("brev.txt", "bilag 1.txt"):
        (folder / "Grundejere" / name).write_text("Vi savner lys på stien.", encoding="utf-8")
    assert [s.name for s in submissions(folder.parent, folder, folder.parent / "udpakket")[0]] == [
        "Grundejere"
    ]


def test_questions_of_a_survey_name_its_columns(folder: Path) -> None:
    questions = [
        "Tidsstempel",
        "Hvad er dit navn?",
        "Hvilken forening eller skole svarer du for? (lad feltet stå tomt, hvis du svarer for dig selv)",
        "Hvad synes du om planens forslag om haller og baner?",
        "Hvor enig er du? (1-5)",
    ]
    rows = [
        ["03/05/2026 20.11.02", "Bo Lund", "Holme Roklub", "Der mangler en bro til roerne ved søen.", 2],
        ["04/05/2026 09.30.00", "Ida Krag", None, "Byg en bane til skatere ved stationen i byen.", 5],
    ]  # fmt: skip
    workbook(folder, ("Formularsvar 1", [questions, *rows]))
    first, second = _read(folder)
    assert (first.sender, second.sender) == ("Holme Roklub", "Ida Krag")
    assert "lad feltet stå tomt" not in first.document.text
    assert str(second.received) == "2026-05-04"


@pytest.mark.parametrize("numbered", [True, False])
def test_a_list_with_one_row_for_each_field(folder: Path, numbered: bool) -> None:
    fields = ("Dit navn", "Organisation", "Dine bemærkninger", "Indsendt")
    answers = (
        ("Bo Lund", "Holme Roklub", "Der mangler en bro til roerne ved søen.", "03-05-2026"),
        ("Ida Krag", None, "Byg en bane til skatere ved stationen.", "04-05-2026"),
    )
    rows = [
        [*([4000 + nth] if numbered else []), label, value]
        for nth, given in enumerate(answers)
        for label, value in zip(fields, given, strict=True)
    ]
    head: list[list[object]] = [["Svar", "Felt", "Værdi"]] if numbered else []
    workbook(folder, ("Ark1", [*head, *rows]))
    first, second = _read(folder)
    assert (first.sender, second.sender) == ("Holme Roklub", "Ida Krag")
    assert "4000" not in first.document.text
    assert [str(r.received) for r in (first, second)] == ["2026-05-03", "2026-05-04"]


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        (FieldKind.BODY, (
            "Hvilken organisation svarer du for", "Hvem svarer du for?", "Hvem repræsenterer du",
            "Navn på din forening (hvis relevant)", "Svaret afgives på vegne af",
            "Hvem er høringssvaret fra?", "Hvem står bag svaret?", "Råd, nævn eller forening",
        )),
        (FieldKind.NAME, (
            "Navn (frivilligt)", "Navn *", "Skriv dit navn", "Indtast venligst dit fulde navn",
            "Dit for- og efternavn", "Navn på indsender", "Navn på den, der svarer", "Navn2",
            "Kontaktpersonens navn", "Svaret er udfyldt af", "Name",
        )),
        (FieldKind.RECEIVED, (
            "Fuldførelsestidspunkt", "Completion time", "Indsendelsestidspunkt", "Svar afgivet",
            "Tidspunkt for indsendelse", "Dato og klokkeslæt",
        )),
        (FieldKind.OTHER, ("Starttidspunkt", "E-mail (vises ikke)", "Kontaktoplysninger")),
    ],
)  # fmt: skip
def test_forms_ask_in_many_ways(kind: FieldKind, labels: tuple[str, ...]) -> None:
    told = {label: field_at(f"{label}: Holme Roklub") for label in labels}
    assert [label for label, field in told.items() if field is None or field.kind is not kind] == []
    assert {field.value for field in told.values() if field} == {"Holme Roklub"}


@pytest.mark.parametrize(
    "line",
    ["Vi skriver på vegne af alle forældre: de er trætte.", "Barnets navn: Ida", "Vejens navn: Elmevej",
     "Navnet på børnehaven: det er forkert.", "Råd til alle: tag bussen.", "Indsendelse: sker digitalt."],
)  # fmt: skip
def test_what_is_no_label_of_a_form_is_text(line: str) -> None:
    assert field_at(line) is None


def test_word_letters_one_after_the_other_begin_below_the_signature(folder: Path) -> None:
    file = WordFile()
    for lines in (
        ("Holme Ældreråd", "Holme Kommune", "3. maj 2026", "*Høringssvar til fritidsplanen",
                "Der mangler bænke ved søen, så man kan hvile sig.", "Med venlig hilsen",
                "Poul Nyborg", "Formand", "Holme Ældreråd"),
        ("Karen Holm", "Søvej 12", "9998 Holme", "Holme Kommune", "4. maj 2026",
                "*Høringssvar til fritidsplanen", "Stien rundt om søen ligger i mørke hele vinteren.",
                "Venlig hilsen", "Karen Holm"),
        ("Holme Roklub", "Holme Kommune", "5. maj 2026", "*Høringssvar til fritidsplanen",
                "Broen til roerne skal med i planen, for den gamle er rådden.", "Med venlig hilsen",
                "Bo Lund", "Kasserer", "Holme Roklub"),
        ("Skovens Venner", "Holme Kommune", "6. maj 2026", "*Høringssvar til fritidsplanen",
                "Lad de gamle træer ved åen stå.", "Med venlig hilsen", "Ane Storm", "Skovens Venner"),
        ("7. maj 2026", "*Høringssvar til fritidsplanen",
                "Byg en bane til skatere ved stationen.", "Venlig hilsen", "Ida Krag"),
    ):  # fmt: skip
        for line in lines:
            file.add_paragraph().add_run(line.removeprefix("*")).bold = line.startswith("*")
    file.save(folder / "Høringssvar fritid.docx")
    found = _read(folder)
    assert [r.sender for r in found] == [
        "Holme Ældreråd", "Karen Holm", "Holme Roklub", "Skovens Venner", "Ida Krag",
    ]  # fmt: skip
    assert [str(r.received) for r in found] == [f"2026-05-0{n}" for n in range(3, 8)]
    assert found[0].document.text.endswith("Holme Ældreråd")


COMPILED = {
    "Holme Ældreråd": ("Der mangler bænke ved søen.", "Hallerne er kolde om formiddagen."),
    "Karen Holm": ("Stien rundt om søen ligger i mørke hele vinteren.",),
    "Holme Roklub": ("Broen til roerne skal med i planen, for den gamle er rådden.",),
    "Folk fra Søbyen": ("Vi vil have en bålplads.",),
    "Skovens Venner": ("Lad de gamle træer stå.",),
}


def test_a_compilation_with_a_name_above_each_answer(folder: Path) -> None:
    file = WordFile()
    file.add_heading("Høringssvar til fritidsplanen", 0)
    file.add_paragraph("Her er de modtagne svar sat ind, som de er kommet.")
    for name, said in COMPILED.items():
        file.add_heading(name, 1)
        for text in said:
            file.add_paragraph(text)
    file.save(folder / "Svar.docx")
    assert [name for name, _ in _texts(folder)] == list(COMPILED)
    assert not any("sat ind" in text for _, text in _texts(folder))


def test_a_compilation_as_a_table_of_names_and_answers(folder: Path) -> None:
    file = WordFile()
    file.add_heading("Indkomne høringssvar", 1)
    table = file.add_table(1, 3)
    for cell, text in zip(table.rows[0].cells, ("Høringspart", "Bemærkning", "Svar"), strict=True):
        cell.text = text
    table.rows[0].cells[2].text = "Forvaltningens vurdering"
    for name, said in COMPILED.items():
        for nth, text in enumerate(said):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = ("" if nth else name), text
            cells[2].text = "Tages til efterretning."
    file.save(folder / "Skema.docx")
    assert [name for name, _ in _texts(folder)] == list(COMPILED)


def test_headings_that_are_no_senders_make_no_compilation(folder: Path) -> None:
    file = WordFile()
    file.add_heading("Høringssvar til fritidsplanen", 0)
    for heading in ("Haller", "Stier", "Holme Roklub", "Økonomi"):
        file.add_heading(heading, 1)
        file.add_paragraph(f"Planen siger for lidt om {heading.lower()}, og det bør den gøre.")
    file.save(folder / "Svar.docx")
    assert len(_read(folder)) == 1


def test_the_answer_below_the_offices_receipt_is_the_response(folder: Path) -> None:
    (folder / "SV Høringssvar.eml").write_text(
        "From: Jytte Krag <jk@holme.example>\nTo: Bo Lund <bo@roklub.example>\n"
        "Subject: SV: Svar fra Holme Roklub\nDate: Tue, 05 May 2026 09:00:00 +0200\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
        "Kære Bo\n\nTak for jeres høringssvar, som vi har lagt på sagen.\n\nVenlig hilsen\nJytte Krag\n"
        "Holme Kommune\n\nFra: Bo Lund <bo@roklub.example>\nSendt: 4. maj 2026 20:10\n"
        "Til: hoering@holme.example\nEmne: Svar fra Holme Roklub\n\n"
        "Broen til roerne skal med i planen, for den gamle er rådden.\n\n"
        "Venlig hilsen\nBo Lund\nHolme Roklub\n",
        encoding="utf-8",
    )
    (response,) = _read(folder)
    quoted = [
        b.span.of(response.document.text)
        for b in response.document.blocks
        if b.kind is BlockKind.QUOTE
    ]
    assert response.sender == "Holme Roklub" and str(response.received) == "2026-05-04"
    assert any("lagt på sagen" in text for text in quoted)
    assert not any("Broen" in text for text in quoted)


def test_an_answer_that_thanks_for_the_invitation_below_stays_the_response(folder: Path) -> None:
    (folder / "Svar.eml").write_text(
        "From: Bo Lund <bo@roklub.example>\nTo: Holme <hoering@holme.example>\n"
        "Subject: SV: Høring\nDate: Tue, 05 May 2026 09:00:00 +0200\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
        "Tak for jeres mail. Broen til roerne skal med i planen.\n\nVenlig hilsen\nBo Lund\nHolme Roklub\n\n"
        "Fra: Holme <hoering@holme.example>\nSendt: 4. maj 2026 20:10\nTil: bo@roklub.example\n"
        "Emne: Høring\n\nHermed sendes planen i høring.\n",
        encoding="utf-8",
    )
    (response,) = _read(folder)
    assert response.sender == "Holme Roklub" and str(response.received) == "2026-05-05"


def test_files_enclosed_in_a_pdf_are_told_of(tmp_path: Path) -> None:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(300, 300)
    writer.add_attachment("Roklubben.pdf", b"%PDF-1.4")
    writer.add_attachment("meddelelse.xml", b"<a/>")
    writer.write(tmp_path / "Portefølje.pdf")
    _, found = read_file(tmp_path / "Portefølje.pdf", "hoeringssvar/Portefølje.pdf")
    (told,) = [f.text for f in found if f.code == "enclosed"]
    assert "»Roklubben.pdf«" in told and "meddelelse.xml" not in told


def test_a_date_does_not_end_the_sentence_that_says_nothing(folder: Path) -> None:
    (folder / "svar.txt").write_text(
        "Skovrådet\n\nUnder henvisning til kommunens brev af 3. juli kan det oplyses, at rådet ikke har "
        "bemærkninger til det fremsendte.\n\nVenlig hilsen\nEva Storm\nSkovrådet\n",
        encoding="utf-8",
    )
    (response,) = _read(folder)
    assert response.no_remarks


def test_a_sheet_of_names_and_answers_needs_no_title(folder: Path) -> None:
    rows: list[list[object]] = [["Nr.", "Høringspart", "Bemærkning", "Forvaltningens bemærkninger"]]
    for name, said in COMPILED.items():
        for nth, text in enumerate(said):
            rows.append([len(rows), None if nth else name, text, "Tages til efterretning."])
    workbook(folder, ("Ark1", rows))
    found = _texts(folder)
    assert [name for name, _ in found] == list(COMPILED)
    assert "Hallerne er kolde" in found[0][1]
