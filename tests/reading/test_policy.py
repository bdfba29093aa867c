"""The draft as a policy: sections with numbers and headings, from PDF and Word, built on the spot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hoering.domain import BlockKind, Policy
from hoering.errors import DraftUnreadable
from hoering.reading.drafts.numbers import Scheme, follows, heading_number
from hoering.reading.page.pieces import Piece
from hoering.reading.policy import read_policy
from hoering.reading.text.pageless import document_of


def says(heading: str) -> str:
    return (
        f"Om {heading.lower()} vil kommunen sige, at byens rum er for alle, og at {heading.lower()} altid "
        f"skal give et sted at sidde, et sted at lege og et sted at være i fred. {heading} gælder hele året."
    )


OUTLINE = [
    ("", "Forord"),
    ("1", "Formål"),
    ("2", "Mål og indsatser"),
    ("2.1", "Fra hjem til skole"),
    ("2.2", "Fritid"),
    ("3", "Økonomi"),
]


def _draw(path: Path, outline: list[tuple[str, str]], contents: bool, sign: bool = False) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), invariant=1)

    def foot(page: int) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 810, "Vestby Kommune · Politik for byens rum")
        canvas.drawString(280, 30, f"Side {page}")

    page = 1
    canvas.setFont("Helvetica-Bold", 28)
    canvas.drawString(72, 600, "Politik for byens rum")
    canvas.setFont("Helvetica", 12)
    canvas.drawString(72, 570, "Høringsudkast, februar 2026")
    canvas.showPage()
    if contents:
        page += 1
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(72, 740, "Indhold")
        canvas.setFont("Helvetica", 11)
        for n, (number, heading) in enumerate(outline):
            title = f"{number} {heading}".strip()
            canvas.drawString(
                72, 710 - 18 * n, title + " " + "." * (60 - len(title)) + f" {3 + n // 3}"
            )
        foot(page)
        canvas.showPage()
    for n, (number, heading) in enumerate(outline):
        if n % 3 == 0:
            if n:
                foot(page)
                canvas.showPage()
            page += 1
            top = 740
        deep = number.count(".")
        canvas.setFont("Helvetica-Bold", 16 - 3 * deep)
        canvas.drawString(72, top, f"{'§ ' if sign and number else ''}{number} {heading}".strip())
        canvas.setFont("Helvetica", 11)
        top -= 22
        words, line = says(heading).split(), ""
        for word in [*words, ""]:
            if len(line) + len(word) > 80 or not word:
                canvas.drawString(72, top, line.strip())
                top, line = top - 14, ""
            line += f" {word}"
        canvas.drawString(72, top - 6, "•  Der skal være bænke.")
        canvas.drawString(72, top - 24, "•  Der skal være lys.")
        top -= 60
    foot(page)
    canvas.save()


def _type(path: Path, outline: list[tuple[str, str]], contents: bool) -> None:
    import docx

    package = docx.Document()
    package.add_heading("Politik for byens rum", 0)
    if contents:
        package.add_paragraph("Indhold")
        for n, (number, heading) in enumerate(outline):
            package.add_paragraph(f"{number} {heading} ........ {n + 2}".strip())
    for number, heading in outline:
        package.add_heading(f"{number} {heading}".strip(), number.count(".") + 1)
        package.add_paragraph(says(heading))
        package.add_paragraph("Der skal være bænke.", style="List Bullet")
        package.add_paragraph("Der skal være lys.", style="List Bullet")
    table = package.add_table(2, 2)
    for place, text in (
        ((0, 0), "Indsats"),
        ((0, 1), "Frist"),
        ((1, 0), "Bænke"),
        ((1, 1), "2027"),
    ):
        table.cell(*place).text = text
    package.save(str(path))


Maker = Callable[..., None]


@pytest.fixture(params=["pdf", "docx"])
def policy(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., Policy]:
    """policy(contents=True) makes the draft in one format and reads it."""
    maker: dict[str, Maker] = {"pdf": _draw, "docx": _type}

    def make(contents: bool, outline: list[tuple[str, str]] | None = None) -> Policy:
        path = tmp_path / f"udkast.{request.param}"
        maker[request.param](path, outline or OUTLINE, contents)
        return read_policy(path, path.name)

    return make


@pytest.mark.parametrize("contents", [True, False])
def test_sections_in_order(policy: Callable[..., Policy], contents: bool) -> None:
    found = policy(contents)
    assert found.title == "Politik for byens rum"
    assert [(s.number, s.heading) for s in found.sections] == OUTLINE
    assert [s.level for s in found.sections] == [1, 1, 1, 2, 2, 1]
    assert found.sections[3].key == "2.1" and found.sections[0].key == "Forord"


def test_paragraphs_and_points(policy: Callable[..., Policy]) -> None:
    for section in policy(True).sections:
        kinds = [p.kind for p in section.paragraphs[:3]]
        assert kinds == [BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.BULLET]
        assert section.paragraphs[0].text == says(section.heading)
        assert section.paragraphs[2].text.endswith("Der skal være lys.")


def test_rows_of_a_table_are_paragraphs(tmp_path: Path) -> None:
    _type(tmp_path / "udkast.docx", OUTLINE, False)
    last = read_policy(tmp_path / "udkast.docx", "udkast.docx").sections[-1]
    assert [p.text for p in last.paragraphs[-2:]] == ["Indsats | Frist", "Bænke | 2027"]


def test_pages(tmp_path: Path) -> None:
    _draw(tmp_path / "udkast.pdf", OUTLINE, True)
    found = read_policy(tmp_path / "udkast.pdf", "udkast.pdf")
    assert found.pages == 4
    assert [s.page for s in found.sections] == [3, 3, 3, 4, 4, 4]


def test_paragraph_signs_keep_their_sign(tmp_path: Path) -> None:
    outline = [(str(n), f"Emne {n}") for n in range(1, 6)]
    _draw(tmp_path / "udkast.pdf", outline, False, sign=True)
    found = read_policy(tmp_path / "udkast.pdf", "udkast.pdf")
    assert [s.number for s in found.sections] == [f"§ {n}" for n in range(1, 6)]


def test_headings_without_numbers(policy: Callable[..., Policy]) -> None:
    outline = [("", "Forord"), ("", "Børnene først"), ("", "Hvem gør hvad"), ("", "Vejen videre")]
    assert [s.key for s in policy(False, outline).sections] == [h for _, h in outline]


def test_a_draft_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "udkast.pdf").write_bytes(b"%PDF-1.4 afbrudt")
    with pytest.raises(DraftUnreadable) as told:
        read_policy(tmp_path / "udkast.pdf", "udkast.pdf")
    assert "udkast.pdf" in told.value.text and told.value.remedy


@pytest.mark.parametrize(
    ("text", "scheme", "value", "rest"),
    [
        ("3.2 Overgange", Scheme.DECIMAL, "3.2", "Overgange"),
        ("3. Overgange", Scheme.DECIMAL, "3", "Overgange"),
        ("§ 4 Formål", Scheme.SIGN, "4", "Formål"),
        ("§ 19 a Ophør", Scheme.SIGN, "19 a", "Ophør"),
        ("§ 6.1 Beholdere", Scheme.SIGN, "6.1", "Beholdere"),
        ("2.B.04 Mølleparken", Scheme.CODE, "2.B.04", "Mølleparken"),
        ("Kapitel 2: Mål", Scheme.CHAPTER, "2", "Mål"),
        ("Pejlemærke 3 – Mad", Scheme.NAMED, "Pejlemærke 3", "Mad"),
        ("IV. Økonomi", Scheme.ROMAN, "IV", "Økonomi"),
        ("B) Økonomi", Scheme.LETTER, "B", "Økonomi"),
    ],
)
def test_numbers_of_headings(text: str, scheme: Scheme, value: str, rest: str) -> None:
    number = heading_number(text)
    assert number is not None and (number.scheme, number.value, number.rest) == (
        scheme,
        value,
        rest,
    )


def test_what_is_no_number() -> None:
    assert heading_number("Overgange") is None
    assert heading_number("2026-planen") is None


def test_numbers_follow_each_other() -> None:
    assert follows(None, (1,)) and follows((1,), (2,)) and follows((1,), (1, 1))
    assert follows((2, 3), (3,)) and follows((2, 1), (2, 3))
    assert not follows((2,), (1,)) and not follows((2,), (7,)) and not follows((2, 1), (2,))


@pytest.mark.parametrize("tab", ["\t", "  "])
def test_contents_typed_with_tabs_are_no_headings(tmp_path: Path, tab: str) -> None:
    """Word draws a tab's dots and stores none; a front page stands above."""
    import docx
    from docx.shared import Pt

    package = docx.Document()
    for words, size in (("Byens rum", 36), ("Politik for byens rum 2026-2030", 18)):
        package.add_paragraph().add_run(words).font.size = Pt(size)
    package.add_paragraph("Tilrettet udkast, april 2026")
    package.add_paragraph("Indhold").runs[0].bold = True
    for n, (number, heading) in enumerate(OUTLINE):
        package.add_paragraph(f"{number} {heading}{tab}{3 + n // 2}".strip())
    for number, heading in OUTLINE:
        package.add_heading(f"{number} {heading}".strip(), number.count(".") + 1)
        package.add_paragraph(says(heading))
    package.save(str(tmp_path / "udkast.docx"))
    found = read_policy(tmp_path / "udkast.docx", "udkast.docx")
    assert [(s.number, s.heading) for s in found.sections] == OUTLINE
    assert all(len(s.paragraphs) == 1 for s in found.sections)


def test_contents_typed_below_a_title_in_words_own_style_are_no_headings(tmp_path: Path) -> None:
    """The title alone is marked as contents; no page number stands on what is typed below it."""
    import docx

    package = docx.Document()
    package.add_paragraph("Politik for byens rum", style="Title")
    package.add_paragraph("Indhold", style="TOC Heading")
    for number, heading in OUTLINE:
        package.add_paragraph(f"{number}\t{heading}".strip())
    for number, heading in OUTLINE:
        package.add_heading(f"{number} {heading}".strip(), number.count(".") + 1)
        package.add_paragraph(says(heading))
    package.save(str(tmp_path / "udkast.docx"))
    found = read_policy(tmp_path / "udkast.docx", "udkast.docx")
    assert [(s.number, s.heading) for s in found.sections] == OUTLINE
    assert all(len(s.paragraphs) == 1 for s in found.sections)


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_contents_without_page_numbers_are_no_headings(
    tmp_path: Path, numbered: bool, suffix: str
) -> None:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

    outline = OUTLINE if numbered else [("", heading) for _, heading in OUTLINE]
    names = [f"{number} {heading}".strip() for number, heading in outline]
    path = tmp_path / f"udkast.{suffix}"
    if suffix == "docx":
        import docx

        package = docx.Document()
        package.add_heading("Politik for byens rum", 0)
        for line in ("Indholdsfortegnelse", *names):
            package.add_paragraph(line)
        for name, (_, heading) in zip(names, outline, strict=True):
            package.add_heading(name, 1)
            package.add_paragraph(says(heading))
        package.save(str(path))
    else:
        look = getSampleStyleSheet()
        story = [Paragraph("Indhold", look["Heading1"])]
        story += [Paragraph(name, look["BodyText"]) for name in names] + [PageBreak()]
        for name, (_, heading) in zip(names, outline, strict=True):
            story += [Paragraph(name, look["Heading1"]), Paragraph(says(heading), look["BodyText"])]
        SimpleDocTemplate(str(path), invariant=1).build(story)
    found = read_policy(path, path.name)
    assert [(s.number, s.heading) for s in found.sections] == outline
    assert all(len(s.paragraphs) == 1 for s in found.sections)


def test_contents_without_page_numbers_may_word_a_chapter_otherwise(tmp_path: Path) -> None:
    import docx

    listed = ("A Grundlag", "Byens tal", "Vandet", "B Tiltag", "Stierne", "Lyset")
    package = docx.Document()
    package.add_heading("Plan for åen", 0)
    for line in ("Indhold", *listed):
        package.add_paragraph(line)
    for name in listed:
        package.add_heading(name.replace(" ", " · ", 1) if name[1] == " " else name, 1)
        if name[1] != " ":
            package.add_paragraph(says(name))
    package.save(str(tmp_path / "udkast.docx"))
    found = read_policy(tmp_path / "udkast.docx", "udkast.docx")
    assert [s.heading for s in found.sections if s.paragraphs] == [
        "Byens tal",
        "Vandet",
        "Stierne",
        "Lyset",
    ]


def test_lines_below_contents_that_end_in_falling_numbers_are_none() -> None:
    lines = ("Indhold", "Skolerne i tal 48", "Hallerne i tal 12", "Stierne i tal 7")
    pieces = [Piece(BlockKind.PARAGRAPH, text=line) for line in lines]
    kinds = {block.kind for block in document_of((), pieces, "udkast.docx").blocks}
    assert BlockKind.CONTENTS not in kinds


@pytest.mark.parametrize("leader", [" ", " ........ "])
@pytest.mark.parametrize("title", ["Figurliste", "Figurer og tabeller", "Oversigt over figurer"])
def test_a_list_of_figures_is_contents_and_makes_no_caption_a_heading(
    tmp_path: Path, title: str, leader: str
) -> None:
    import docx

    captions = [f"Figur {n}. Grundvandet under Nørremarken" for n in (1, 2, 3)]
    package = docx.Document()
    package.add_heading("Vandet", 1)
    for caption in captions:
        package.add_paragraph(says("Vandet"))
        package.add_paragraph(caption)
    package.add_paragraph(title)
    for n, caption in enumerate(captions):
        package.add_paragraph(f"{caption}{leader}{3 + n}")
    package.save(str(tmp_path / "udkast.docx"))
    (section,) = read_policy(tmp_path / "udkast.docx", "udkast.docx").sections
    assert section.heading == "Vandet"
    assert [p.text for p in section.paragraphs if p.text != says("Vandet")] == captions
