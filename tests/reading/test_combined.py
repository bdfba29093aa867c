"""Files in which several responses were put together, and ordinary ones that must stay whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from hoering.domain import BlockKind, Document, Pointer, RoundFacts
from hoering.reading.combined.combined import Part, parts_of
from hoering.reading.combined.formrun import form_heads
from hoering.reading.combined.frontpage import contents_of, stamps_of
from hoering.reading.files import read_file
from hoering.reading.layout.rows import rows_of_document
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Piece, Sheet
from hoering.reading.pdf_file import outline_of
from hoering.reading.responses import read_responses

Lines = Sequence[str]

COUNCIL = (
    "# Ældrerådet", "Torvet 1, 9999 Vinterslev", "14. september 2026", "Vinterslev Kommune",
    "# Vedr. høring om fritidspolitik", "Kære udvalg", "",
    "Hallerne er kolde om formiddagen, og det er der, vi har tid til at bruge dem.", "",
    "Med venlig hilsen", "Poul Nyborg", "formand",
)  # fmt: skip
SCHOOL = (
    "# Holme Skole", "Skolebestyrelsen", "Skolevej 2, 9998 Holme", "10. september 2026",
    "# Høringssvar vedrørende fritidspolitik", "",
    "Vi undrer os over, at skolens hal regnes med som ledig fra klokken fjorten.", "",
    "Venlig hilsen", "På vegne af skolebestyrelsen", "Eva Storm",
)  # fmt: skip
CITIZEN = (
    "# Karen Holm", "Søvej 12, 9998 Holme", "3. september 2026", "Til Kultur og Bevægelse",
    "# Bemærkninger til planen", "", "Der mangler lys på stien rundt om søen hele vinteren.", "",
    "Hilsen", "Karen Holm",
)  # fmt: skip
MAIL = (
    "Fra: Bo Lund <bo@post.example>", "Sendt: 2. september 2026 10:00",
    "Til: kultur@vinterslev.example", "Emne: Høring", "",
    "Byg en skaterbane ved stationen, og lad os unge være med til at tegne den.", "", "Mvh Bo Lund",
)  # fmt: skip
THREE = (COUNCIL, SCHOOL, CITIZEN)


@pytest.fixture
def paper(tmp_path: Path) -> Callable[..., Path]:
    """A PDF file of pages; each page is lines ("# " bold, "" white). "|" parts a line's end."""

    def make(
        *pages: Lines, name: str = "svar.pdf", marks: Sequence[str] = (), feet: Sequence[str] = ()
    ) -> Path:
        from reportlab.pdfgen.canvas import Canvas

        path = tmp_path / name
        canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
        for number, lines in enumerate(pages):
            height = 770.0
            for line in lines:
                bold = line.startswith("# ")
                canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 12 if bold else 11)
                text, _, end = line.removeprefix("# ").partition("|")
                canvas.drawString(70, height, text)
                canvas.drawRightString(520, height, end)
                height -= 16
            if number < len(feet):
                canvas.drawString(260, 30, feet[number])
            if number < len(marks):
                canvas.bookmarkPage(str(number))
                canvas.addOutlineEntry(marks[number], str(number))
            canvas.showPage()
        canvas.save()
        return path

    return make


def _parts(path: Path) -> tuple[Part, ...]:
    document, findings = read_file(path, path.name)
    assert document is not None, findings
    return parts_of(document, path.name, outline_of(path))


def _pages(parts: Sequence[Part]) -> list[list[int]]:
    return [[page.number for page in part.document.pages] for part in parts]


def _keeps_the_rules(document: Document) -> bool:
    """Blocks cover the text, one newline between two; words stand inside their page."""
    ends = [-1]
    for block in document.blocks:
        assert block.span.start == ends[-1] + 1
        ends.append(block.span.end)
    assert ends[-1] == len(document.text)
    words = [(w, p) for p in document.pages for w in p.words]
    return all(p.span.start <= w.span.start <= w.span.end <= p.span.end for w, p in words)


def test_letters_one_after_the_other(paper) -> None:  # type: ignore[no-untyped-def]
    parts = _parts(paper(*THREE))
    assert _pages(parts) == [[1], [2], [3]]
    assert [part.document.text.split("\n")[0] for part in parts] == [
        "Ældrerådet",
        "Holme Skole",
        "Karen Holm",
    ]
    assert all(_keeps_the_rules(part.document) for part in parts)


def test_front_page_and_contents_are_no_response(paper) -> None:  # type: ignore[no-untyped-def]
    contents = (
        "# Oversigt over høringssvar",
        "1. Ældrerådet|3",
        "2. Holme Skole|4",
        "3. Karen Holm|5",
    )
    path = paper(("# Indkomne høringssvar", "Fritidspolitik"), contents, *THREE)
    parts = _parts(path)
    assert _pages(parts) == [[3], [4], [5]]
    assert [part.name for part in parts] == [
        "1. Ældrerådet",
        "2. Holme Skole",
        "3. Karen Holm",
    ] or [part.name for part in parts] == ["Ældrerådet", "Holme Skole", "Karen Holm"]


def test_page_numbers_of_contents_may_count_from_the_letters(paper) -> None:  # type: ignore[no-untyped-def]
    contents = ("# Indhold", "1. Ældrerådet|2", "2. Holme Skole|3", "3. Karen Holm|4")
    assert _pages(_parts(paper(("# Høringssvar",), contents, *THREE))) == [[3], [4], [5]]


def test_responses_that_begin_in_the_middle_of_a_page(paper) -> None:  # type: ignore[no-untyped-def]
    parts = _parts(
        paper((*COUNCIL, "", "", *SCHOOL), (*CITIZEN, "", "", *MAIL), name="Høringssvar samlet.pdf")
    )
    assert _pages(parts) == [[1], [1], [2], [2]]
    assert parts[1].document.text.startswith("Holme Skole")
    assert parts[3].document.mail is not None and parts[3].document.mail.sender == "Bo Lund"
    assert all(_keeps_the_rules(part.document) for part in parts)


def test_a_letter_of_two_pages_and_its_attachment_stay_together(paper) -> None:  # type: ignore[no-untyped-def]
    more = (
        "Vi har talt medlemmerne, og der kommer flere til hvert eneste år i hele byen.",
        "",
        *COUNCIL[-3:],
    )
    tables = ("# Bilag 1", "Optælling af brugere i hallen fordelt på ugens dage og timer.")
    feet = ["Side 1 af 2", "Side 2 af 2", "", "Side 1 af 1", "Side 1 af 1"]
    parts = _parts(
        paper(COUNCIL[:-3], more, tables, SCHOOL, CITIZEN, feet=feet, name="indkomne svar.pdf")
    )
    assert _pages(parts) == [[1, 2, 3], [4], [5]]


def test_stamps_and_dividers(paper) -> None:  # type: ignore[no-untyped-def]
    stamped = [(f"Høringssvar nr. {n}", *lines) for n, lines in enumerate(THREE, 1)]
    parts = _parts(paper(*stamped))
    assert _pages(parts) == [[1], [2], [3]]
    for part in parts:
        stamps = [b for b in part.document.blocks if "nr." in b.span.of(part.document.text)]
        assert [b.kind for b in stamps] == [BlockKind.RUNNING_HEAD]
    divided = [page for who, lines in zip(("Ældrerådet", "Holme Skole", "Karen Holm"), THREE, strict=True)
               for page in ((f"# Høringssvar fra {who}",), lines)]  # fmt: skip
    parts = _parts(paper(*divided))
    assert _pages(parts) == [[2], [4], [6]]
    assert [part.name for part in parts] == ["Ældrerådet", "Holme Skole", "Karen Holm"]


def test_bookmarks(paper) -> None:  # type: ignore[no-untyped-def]
    path = paper(*THREE, marks=("01 Ældrerådet.pdf", "02 skolen.docx", "03 Karen Holm.pdf"))
    assert outline_of(path)[1] == Pointer("02 skolen.docx", 2)
    assert [part.name for part in _parts(path)] == [
        "01 Ældrerådet.pdf",
        "02 skolen.docx",
        "03 Karen Holm.pdf",
    ]


def test_many_mails_of_which_nobody_says_goodbye(paper) -> None:  # type: ignore[no-untyped-def]
    people = ("Asta Munk", "Rune Toft", "Birthe Kjeld", "Per Lauge")
    mails = [
        line
        for nth, who in enumerate(people)
        for line in (f"Fra: {who} <{nth}@post.example>", f"Sendt: {nth + 1}. september 2026 10:02",
                     "Til: kultur@vinterslev.example", "Emne: Høring",
                     f"Jeg bor ved søen og vil gerne have sti nummer {nth} belyst om vinteren.", who)
    ]  # fmt: skip
    parts = _parts(paper(mails))
    assert [part.document.mail.sender for part in parts if part.document.mail] == list(people)
    assert all(b.kind is not BlockKind.QUOTE for part in parts for b in part.document.blocks)


def test_a_mail_with_its_history_is_one_response(paper) -> None:  # type: ignore[no-untyped-def]
    asked = ("Fra: Kultur <kultur@vinterslev.example>", "Sendt: 1. september 2026 09:00",
             "Til: Bo Lund <bo@post.example>", "Emne: Høring", "", "Kære Bo. Hvad mener du om planen?",
             "", "Med venlig hilsen", "Kirsten Bak")  # fmt: skip
    before = ("Fra: Bo Lund <bo@post.example>", "Sendt: 30. august 2026 09:00",
              "Til: kultur@vinterslev.example", "Emne: Spørgsmål", "",
              "Hvor kan jeg læse planen?", "", "Mvh Bo")  # fmt: skip
    assert len(_parts(paper(MAIL, asked, before))) == 1


@pytest.mark.parametrize(
    "name", ["svar.pdf", "Høringssvar.pdf", "Samlet høringssvar Ældrerådet.pdf"]
)
def test_what_one_sender_encloses_stays_with_the_letter(paper, name: str) -> None:  # type: ignore[no-untyped-def]
    letter = (*COUNCIL[:8], "Vi vedlægger kopi af brevet fra Vejdirektoratet.", *COUNCIL[8:])
    enclosed = ("# Vejdirektoratet", "Gaden 1, 8000 Aarhus", "3. maj 2019", "Ældrerådet", "# Svar på jeres brev",
                "Kære råd", "", "Vi har ikke planer om flere stier ved søen i de kommende år.", "",
                "Med venlig hilsen", "Lis Bro")  # fmt: skip
    own = (*COUNCIL[:2], "2. juni 2024", *COUNCIL[3:])
    assert len(_parts(paper(letter, enclosed, name=name))) == 1
    assert len(_parts(paper(letter, own, name=name))) == 1


def test_short_letters_are_told_by_who_is_named_and_signs(paper) -> None:  # type: ignore[no-untyped-def]
    front = ("# Høringssvar – samlet", "# Indhold", "1. Gudmund Tarp .......... 2",
             "2. Nordmark Lejerforening .......... 3", "3. Samira Noor .......... 4")  # fmt: skip
    letters = (
        ("Til Nordmark Kommune", "Jeg støtter bedre belysning i afsnit 1.", "Med venlig hilsen",
         "Gudmund Tarp"),
        ("Nordmark Lejerforening", "Vi støtter planen. Fællesspisning er godt.",
         "På foreningens vegne", "Vivi Bøgelund", "formand"),
        ("Hej", "Gadeplansmedarbejderne i afsnit 3 er en god idé.", "Mvh Samira Noor, Solbakken 40"),
    )  # fmt: skip
    marks = ("Forside", "Svar fra Gudmund Tarp", "Nordmark Lejerforening", "Samira Noor")
    assert _pages(_parts(paper(front, *letters, marks=marks))) == [[2], [3], [4]]
    assert _pages(_parts(paper(front, *letters))) == [[2], [3], [4]]


def test_a_report_with_chapters_is_one_response(paper) -> None:  # type: ignore[no-untyped-def]
    contents = (
        "# Indhold",
        "1. Svar vedr. stier|3",
        "2. Ældrerådet og haller|4",
        "3. Om lys|5",
    )
    chapters = [(f"# {n}. {title}", "", "Der er brug for mere plads, end der står i planen i dag.")
                for n, title in enumerate(("Svar vedr. stier", "Ældrerådet og haller", "Om lys"), 1)]  # fmt: skip
    path = paper(
        COUNCIL[:6], contents, *chapters, marks=("Forside", "Indhold", "Stier", "Haller", "Lys")
    )
    assert len(_parts(path)) == 1


def test_forms_of_an_export(document: Callable[[str], Document]) -> None:
    answers = (
        "Lav flere bænke langs stien ved søen.",
        "Hallen er for kold om vinteren.",
        "Mere lys tak, også om natten.",
    )
    text = "\n\n".join(
        f"Svar nr.: {n}\n\nNavn: {who}\n\nIndsendt: 0{n}-09-2026\n\nDit svar\n\n{answer}"
        for n, (who, answer) in enumerate(
            zip(("Anna Vad", "Bo Lund", "Ib Krag"), answers, strict=True), 1
        )
    )
    parts = parts_of(document(text), "export.txt")
    assert [part.document.text.count("Navn:") for part in parts] == [1, 1, 1]
    assert "Ib Krag" in parts[2].document.text and "natten" in parts[2].document.text


def test_a_list_of_signatures_is_no_export(document: Callable[[str], Document]) -> None:
    names = "\n\n".join(f"Navn: Person Nummer{n}\n\nAdresse: Søvej {n}" for n in range(1, 8))
    assert form_heads(rows_of_document(document(f"Vi vil have lys på stien.\n\n{names}"))) == ()


def test_numbers_that_do_not_rise_are_no_stamps(document: Callable[[str], Document]) -> None:
    assert (
        stamps_of(
            rows_of_document(document("Høringssvar nr. 4\n\nSe høringssvar.\n\nHøringssvar nr. 2"))
        )
        == {}
    )
    assert contents_of(rows_of_document(document("Vi var 12\n\nog blev 14")), 1) == ()


def test_each_part_is_a_response_with_its_pages(paper, facts: RoundFacts, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "hoeringssvar"
    folder.mkdir()
    paper(("# Høringssvar",), *THREE, name="hoeringssvar/samlet.pdf")
    responses, findings = read_responses(tmp_path, folder, facts)
    assert not findings
    assert [(r.id, r.sender, [(s.file, s.pages) for s in r.sources]) for r in responses] == [
        ("H01", "Ældrerådet", [("hoeringssvar/samlet.pdf", (2,))]),
        ("H02", "Skolebestyrelsen ved Holme Skole", [("hoeringssvar/samlet.pdf", (3,))]),
        ("H03", "Karen Holm", [("hoeringssvar/samlet.pdf", (4,))]),
    ]


def test_a_folder_stays_one_response(paper, facts: RoundFacts, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "hoeringssvar" / "03 Ældrerådet").mkdir(parents=True)
    paper(*THREE, name="hoeringssvar/03 Ældrerådet/svar.pdf")
    paper(CITIZEN, name="hoeringssvar/03 Ældrerådet/bilag.pdf")
    responses: Any = read_responses(tmp_path, tmp_path / "hoeringssvar", facts)[0]
    assert len(responses) == 1


def test_a_mailbox_is_one_response_for_each_mail(tmp_path: Path) -> None:
    mails = [
        f"From {who} Thu Sep  3 10:0{nth} 2026\nFrom: {who} <{who.lower()}@post.example>\n"
        "To: kultur@vinterslev.example\n"
        f"Date: Thu, 3 Sep 2026 10:0{nth}:00 +0200\nSubject: Svar\n\nLav sti nummer {nth} bredere.\n\nHilsen {who}\n"
        for nth, who in enumerate(("Anna", "Bo", "Ib"))
    ]
    path = tmp_path / "postkasse.mbox"
    path.write_text("\n".join(mails), encoding="utf-8")
    parts = _parts(path)
    assert [p.document.mail.sender for p in parts if p.document.mail] == ["Anna", "Bo", "Ib"]
    assert all(len(part.document.pages) == 1 for part in parts)


def test_a_sheet_with_a_row_for_each_response(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Dato", "Navn", "Organisation", "Svar"),
        ("2026-09-01", "Anna Vad", "", "Lav flere bænke langs stien ved søen."),
        ("2026-09-02", "Bo Lund", "Holme Petanque", "Hallen er for kold om vinteren."),
        ("2026-09-03", "Ib Krag", "", "Der skal være lys på stien også om natten."),
    ):
        sheet.append(row)
    book.save(tmp_path / "svar.xlsx")
    parts = _parts(tmp_path / "svar.xlsx")
    assert [part.document.text.count("Svar") for part in parts] == [1, 1, 1]
    assert "Holme Petanque" in parts[1].document.text


def test_a_file_that_was_read_before_is_not_opened_for_its_bookmarks(
    paper, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    path = paper(*THREE, marks=("01 Ældrerådet.pdf", "02 skolen.docx", "03 Karen Holm.pdf"))
    outcome = read_file(path, path.name)
    assert outcome[0] is not None and outcome[0].outline == outline_of(path)

    class Shelf:
        def key(self, path: Path, name: str) -> str:
            return name

        def readings(self, keys: Iterable[str]) -> dict[str, Any]:
            return dict.fromkeys(keys, outcome)

    def opened(*_: object) -> None:
        raise AssertionError("pdfium is for the workers alone")

    monkeypatch.setattr("pypdfium2.PdfDocument", opened)
    responses, _ = read_responses(path.parent, path.parent, RoundFacts(), shelf=Shelf())
    assert len(responses) == 3


def test_an_empty_page_of_a_mailbox_takes_nobodys_words() -> None:
    def mail(number: int, *texts: str) -> Sheet:
        kinds = (BlockKind.MAIL_HEADER, BlockKind.PARAGRAPH)
        pieces = (Piece(k, text=t) for k, t in zip(kinds, texts, strict=False))
        return Sheet("hoeringssvar/alle.mbox", number, tuple(pieces))

    whole = assemble(
        [mail(1), mail(2, "Fra: Ida Bro", "Mere lys."), mail(3), mail(4),
         mail(5, "Fra: Bo Ek", "Flere bænke."), mail(6)]
    )  # fmt: skip
    assert [(p.document.pages[0].number, p.document.text) for p in parts_of(whole)] == [
        (2, "Fra: Ida Bro\nMere lys."),
        (5, "Fra: Bo Ek\nFlere bænke."),
    ]


def test_minutes_whose_items_are_bookmarks_stay_whole(tmp_path: Path) -> None:
    """Word makes a bookmark of each heading: several of them lead to one page, and to one letter."""
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "referat.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    height = 770.0
    for line in ("# Referat af møde i Ældrerådet", "Mødedato: 12. marts 2026", "Sted: Rådhuset",
                 "# 1. Godkendelse af dagsorden", "Dagsordenen blev godkendt uden bemærkninger.",
                 "# 2. Meddelelser", "Formanden har været på temadag om boliger i Vejle.",
                 "# 3. Høringssvar vedr. sundhedsstrategi", "Rådet vedtog følgende svar om bussen.",
                 "# 4. Eventuelt", "Næste møde er torsdag, og der er kage."):  # fmt: skip
        text = line.removeprefix("# ")
        canvas.setFont("Helvetica-Bold" if text != line else "Helvetica", 12)
        canvas.drawString(70, height, text)
        if text[0].isdigit():
            canvas.bookmarkPage(text)
            canvas.addOutlineEntry(text, text)
        height -= 24
        if text.startswith("Rådet"):
            canvas.showPage()
            height = 770.0
    canvas.save()
    assert len(outline_of(path)) == 4
    assert len(_parts(path)) == 1


def test_a_slide_show_with_a_title_and_a_last_word_is_one_response(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "praesentation.pdf"
    canvas = Canvas(str(path), pagesize=(960, 540), invariant=1)
    slides = (
        (
            "Holmelisten",
            "Byrådsgruppens svar på høring om stiplanen",
            "Gruppemøde 30. september 2026",
        ),
        ("Det vi er glade for", "• Stien langs åen. Den har vi bedt om siden 2021"),
        ("Det vi vil have lavet om", "• Bænke: stop ved 80, og sæt dem i skyggen ved kirken"),
        ("Tak for ordet", "Kontakt: gruppeformand Ulla Bro, ulla.bro@holmelisten.example"),
    )
    for title, *lines in slides:
        canvas.setFont("Helvetica-Bold", 32)
        canvas.drawString(60, 460, title)
        canvas.setFont("Helvetica", 22)
        for nth, line in enumerate(lines):
            canvas.drawString(60, 400 - 40 * nth, line)
        canvas.showPage()
    canvas.save()
    assert len(_parts(path)) == 1


def _portal(nth: int, who: str, answer: str, label: str = "Navn") -> Lines:
    """A page as a hearing portal prints it, its name at the top."""
    return (
        "Samlede svar om fritidspolitik", "", "", f"# Svar {nth}", f"{label}: {who}",
        f"Adresse: Søvej {nth}", f"Indsendt: 0{nth}-09-2026 10:0{nth}", "", answer,
    )  # fmt: skip


PORTAL = (("Anna Vad", "Lav flere bænke langs stien ved søen, og sæt lys op ved dem."),
          ("Bo Lund", "Hallen er alt for kold om vinteren, og det har den været længe."),
          ("Ib Krag", "Der er brug for mere lys på stien, også om natten og tidligt."),
          ("Eva Storm", "Giv klubberne en nøgle, så de selv kan lukke op om aftenen."))  # fmt: skip


def test_a_line_with_a_number_above_the_contents_is_none_of_them(paper) -> None:  # type: ignore[no-untyped-def]
    listed = [f"{n} {who} 0{n}-09-2026|{n + 1}" for n, (who, _) in enumerate(PORTAL, 1)]
    front = (
        "# Samlede høringssvar",
        "Antal svar: 4",
        "# Indhold",
        "Nr. Navn Indsendt Side",
        *listed,
    )
    parts = _parts(paper(front, *(_portal(n, *said) for n, said in enumerate(PORTAL, 1))))
    assert _pages(parts) == [[2], [3], [4], [5]]


def test_forms_tell_of_responses_that_the_contents_leave_out(paper) -> None:  # type: ignore[no-untyped-def]
    listed = [f"{n} {who}|{n + 1}" for n, (who, _) in enumerate(PORTAL, 1) if n > 1]
    front = ("# Samlede høringssvar", "# Indhold", *listed)
    parts = _parts(paper(front, *(_portal(n, *said) for n, said in enumerate(PORTAL, 1))))
    assert _pages(parts) == [[2], [3], [4], [5]]


def test_the_files_own_running_head_is_no_text_of_a_response_of_one_page(paper) -> None:  # type: ignore[no-untyped-def]
    pages = [_portal(n, *said) for n, said in enumerate(PORTAL, 1)]
    for part in _parts(paper(("Samlede svar om fritidspolitik",), *pages)):
        kinds = {
            b.kind
            for b in part.document.blocks
            if "fritidspolitik" in b.span.of(part.document.text)
        }
        fields = [b for b in part.document.blocks if "Indsendt" in b.span.of(part.document.text)]
        assert kinds == {BlockKind.RUNNING_HEAD}
        assert fields and all(b.kind is not BlockKind.RUNNING_HEAD for b in fields)


def test_dates_of_letters_at_one_height_are_no_running_head(paper) -> None:  # type: ignore[no-untyped-def]
    first = ("Foreningen Bevar Åen", "Åvej 3", "5. september 2026",
             "Åen skal ikke ind i folks kældre. Lav et dige ved Nedergade.",
             "Venlig hilsen", "Jens Rask", "formand")  # fmt: skip
    second = ("Karen Holm", "Nedergade 19", "6. september 2026", "Til kommunen",
              "Vi har haft vand i kælderen fire gange på to år, og nu vil I lade grøden stå.",
              "Hilsen", "Karen Holm")  # fmt: skip
    parts = _parts(paper(first, second, name="scan.pdf"))
    assert _pages(parts) == [[1], [2]]
    assert [part.document.text.split("\n")[2] for part in parts] == [first[2], second[2]]


def test_what_many_wrote_in_one_letter_is_no_running_head(paper) -> None:  # type: ignore[no-untyped-def]
    names = ("Karen Holm", "Bo Lund", "Eva Storm", "Jens Rask")
    said = ("Til Kultur- og Fritidsudvalget", "# Bevar badebroen – høringssvar om stranden",
            "Jeg har badet ved Søndre Bro, siden jeg var barn. Giv os broen tilbage nu.",
            "Den koster mindre end et nyt skilt ved rådhuset.")  # fmt: skip
    letters = [(*said, "", "Med venlig hilsen", name, f"Søvej {n}") for n, name in enumerate(names)]
    parts = _parts(paper(*letters, name="Breve samlet.pdf"))
    assert _pages(parts) == [[1], [2], [3], [4]]
    for part in parts:
        assert all(b.kind is not BlockKind.RUNNING_HEAD for b in part.document.blocks)


def test_a_short_letter_to_the_mayor_begins_a_response(paper) -> None:  # type: ignore[no-untyped-def]
    letter = ("Ejnar Vium, Holme", "9/9-26", "Hr. borgmester", "",
              "Jeg har set mejeriet og posthuset gå, og nu vil I også tage hallen.", "",
              "Ærbødigst", "Ejnar Vium")  # fmt: skip
    assert _pages(_parts(paper(COUNCIL, letter, SCHOOL))) == [[1], [2], [3]]
