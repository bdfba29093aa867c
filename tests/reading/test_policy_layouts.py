"""The draft is read right however it is set: columns, standards in tables, bands, statutes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from hoering.domain import BlockKind, Policy
from hoering.reading.policy import read_policy

WORDS = (
    "Byens rum er for alle, og der skal altid være et sted at sidde, et sted at lege og et sted at være i fred. "
    "Kommunen følger op hvert år og fortæller om det."
)
ROWS = [["Indsats", "Ansvarlig", "Frist"], ["Bænke", "Vej", "2027"], ["Lys", "Park", "2028"]]
PLAIN = [" | ".join(row) for row in ROWS]
A4 = (595.0, 842.0)

Printed = Callable[..., Policy]


def about(heading: str) -> str:
    """A paragraph that no other heading has."""
    words = WORDS.removesuffix(".").split()
    at = sum(ord(letter) for letter in heading) % len(words)
    return (
        f"Om {heading.lower()} siger {' '.join(words[at:] + words[:at]).replace('.', '').lower()}."
    )


def set_as(size: float, bold: bool = False, **more: Any) -> Any:
    from reportlab.lib.styles import ParagraphStyle

    face = "Helvetica-Bold" if bold else "Helvetica"
    return ParagraphStyle(
        f"s{size}{bold}", fontName=face, fontSize=size, leading=1.3 * size, spaceAfter=6, **more
    )


def text(words: str, size: float = 10, bold: bool = False, **more: Any) -> Any:
    from reportlab.platypus import Paragraph

    return Paragraph(words, set_as(size, bold, **more))


def grid(rows: Sequence[Sequence[Any]], widths: Sequence[float], *styles: Any) -> Any:
    from reportlab.lib.colors import black
    from reportlab.platypus import Table

    return Table(
        [list(row) for row in rows],
        colWidths=list(widths),
        style=[
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *styles,
        ],
    )


def actions(width: float) -> Any:
    return grid(
        [[text(cell, 9, nth == 0) for cell in row] for nth, row in enumerate(ROWS)],
        [width / 3] * 3,
    )


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    """printed(story, columns, head): the draft behind a front page, read again."""

    def make(
        story: Sequence[Any], columns: int = 1, head: Callable[[Any, int], None] | None = None
    ) -> Policy:
        from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Spacer

        path = tmp_path / "udkast.pdf"
        wide = (445.0 - 25 * (columns - 1)) / columns
        frames = [Frame(75 + n * (wide + 25), 80, wide, 670, 0, 0, 0, 0) for n in range(columns)]

        def foot(canvas: Any, document: Any) -> None:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(75, 40, f"Politik for byens rum · Side {document.page}")
            if head and document.page > 1:
                head(canvas, document.page)

        document = BaseDocTemplate(str(path), pagesize=A4, invariant=1)
        document.addPageTemplates([PageTemplate("side", frames, onPageEnd=foot)])
        front = [Spacer(1, 150), text("Byens rum", 30, bold=True), PageBreak()]
        document.build([*front, *story])
        return read_policy(path, path.name)

    return make


def outline(policy: Policy) -> list[tuple[str, str]]:
    return [(s.number, s.heading) for s in policy.sections]


def held(policy: Policy) -> list[list[str]]:
    return [[p.text for p in s.paragraphs] for s in policy.sections]


def numbered(count: int, size: float = 15) -> list[Any]:
    story: list[Any] = []
    for n in range(1, count + 1):
        story += [text(f"{n} Emne {n}", size, bold=True), text(about(f"Emne {n}"))]
    return story


def test_a_table_in_one_of_two_columns(printed: Printed) -> None:
    story = [*numbered(4), text("5 Handleplan", 15, bold=True), actions(200)]
    story += [text("Planen følges op.")]
    for n in range(6, 10):
        story += [text(f"{n} Emne {n}", 15, bold=True), text(about(f"Emne {n}"))]
    policy = printed(story, columns=2)
    assert [s.number for s in policy.sections] == [str(n) for n in range(1, 10)]
    assert held(policy)[4] == [*PLAIN, "Planen følges op."]
    assert held(policy)[5] == [about("Emne 6")]


def test_few_lines_in_the_right_column(printed: Printed) -> None:
    story = [*numbered(5), text("Det sidste afsnit handler om, hvordan der bliver fulgt op " * 3)]
    for more in (2, 8, 9, 12, 20):
        longer = [*story, *[text("Byrummet er for alle her.")] * more, text(WORDS)]
        policy = printed(longer, columns=2)
        assert [s.number for s in policy.sections] == ["1", "2", "3", "4", "5"]
        assert policy.sections[-1].paragraphs[-1].text.endswith("fortæller om det.")
        assert policy.sections[0].text == about("Emne 1")


def test_headings_side_by_side_are_no_table(printed: Printed) -> None:
    from reportlab.platypus import FrameBreak

    story: list[Any] = []
    for n in (1, 2):
        story += [text(f"{n} Emne {n}", 15, bold=True)]
        story += [text(line) for line in ("Der er bænke.", "Der er lys.", "Der er træer i gaden.")]
        story += [text(WORDS), FrameBreak()]
    policy = printed(story[:-1], columns=2)
    assert outline(policy) == [("1", "Emne 1"), ("2", "Emne 2")]
    assert all(p.kind is not BlockKind.CELL for s in policy.sections for p in s.paragraphs)


@pytest.mark.parametrize("numbers", [True, False])
def test_a_standard_with_the_names_on_the_left(printed: Printed, numbers: bool) -> None:
    from reportlab.platypus import Spacer

    names = [("1.1 ", "Målgruppe"), ("1.2 ", "Handleplan"), ("1.3 ", "Opfølgning")]
    names = names if numbers else [("", name) for _, name in names]
    story: list[Any] = []
    if not numbers:
        story += [text("Indhold", 15, bold=True)]
        story += [text(f"{name} {'. ' * 40}3") for name in ("Rammen", *(n for _, n in names))]
    story += [text("1 Rammen" if numbers else "Rammen", 15, bold=True), text(about("Rammen"))]
    for sign, name in names:
        blocks: list[Any] = [text(about(name)), text("• Der skal være bænke.")]
        if name == "Handleplan":
            blocks = [text("Planen ser sådan ud:"), actions(290), text("Den følges op.")]
        rows = [[text(f"{sign}{name}", 11, bold=True), blocks]]
        story += [grid(rows, [130, 310])]
    policy = printed([*story, Spacer(1, 10)])
    assert [s.heading for s in policy.sections] == [
        "Rammen",
        "Målgruppe",
        "Handleplan",
        "Opfølgning",
    ]
    assert [s.number for s in policy.sections][1:] == [sign.strip() for sign, _ in names]
    assert held(policy)[1] == [about("Målgruppe"), "• Der skal være bænke."]
    assert held(policy)[2] == ["Planen ser sådan ud:", *PLAIN, "Den følges op."]
    kinds = [p.kind for p in policy.sections[1].paragraphs]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.BULLET]


def test_a_standard_with_a_table_for_each_section(printed: Printed) -> None:
    from reportlab.platypus import Spacer

    story: list[Any] = []
    for name in ("Rengøring", "Indkøb", "Tøjvask"):
        rows: list[list[Any]] = [[text(name, 13, bold=True), ""]]
        rows += [[text("Formål", bold=True), text(f"{name} skal lette dagen.")]]
        rows += [[text("Omfang", bold=True), [text(WORDS), text("Hjælpen gives hver uge.")]]]
        story += [grid(rows, [100, 340], ("SPAN", (0, 0), (1, 0))), Spacer(1, 20)]
    policy = printed(story)
    assert [s.heading for s in policy.sections] == ["Rengøring", "Indkøb", "Tøjvask"]
    assert held(policy)[0] == [
        "Formål | Rengøring skal lette dagen.",
        "Omfang",
        WORDS,
        "Hjælpen gives hver uge.",
    ]


def test_rows_with_names_of_sections_stay_rows(printed: Printed) -> None:
    names = ("Skole", "Fritid", "Kultur")
    story = [text("Indhold", 15, bold=True)]
    story += [text(f"{name} {'. ' * 40}3") for name in (*names, "Penge")]
    for name in names:
        story += [text(name, 15, bold=True), text(about(name))]
    rows = [
        [text(cell, 9, nth == 0) for cell in row]
        for nth, row in enumerate(
            [("Område", "2027", "2028"), ("Skole", "4,9", "5,0"), ("Fritid", "1,2", "1,3")]
        )
    ]
    story += [text("Penge", 15, bold=True), grid(rows, [200, 100, 100])]
    policy = printed(story)
    assert [s.heading for s in policy.sections] == [*names, "Penge"]
    assert held(policy)[3] == ["Område | 2027 | 2028", "Skole | 4,9 | 5,0", "Fritid | 1,2 | 1,3"]


def test_a_band_as_wide_as_the_table_below(printed: Printed) -> None:
    from reportlab.lib.colors import navy, white
    from reportlab.platypus import Table

    band = Table(
        [[text("2 Handleplan", 15, bold=True, textColor=white)]],
        colWidths=[440],
        style=[("BACKGROUND", (0, 0), (-1, -1), navy)],
    )
    story = [*numbered(1), band, text("Planen ser sådan ud."), actions(440)]
    policy = printed([*story, text("3 Tak", 15, bold=True), text(WORDS)])
    assert outline(policy) == [("1", "Emne 1"), ("2", "Handleplan"), ("3", "Tak")]
    assert held(policy)[1] == ["Planen ser sådan ud.", *PLAIN]


def test_running_heads_that_name_the_chapter(printed: Printed) -> None:
    from reportlab.platypus import PageBreak

    story: list[Any] = []
    for n in range(1, 8):
        story += [text(f"{n} Emne {n}", 24, bold=True), text(about(f"Emne {n}")), PageBreak()]

    def head(canvas: Any, page: int) -> None:
        canvas.setFont("Helvetica-Bold", 8)
        words = f"{page - 1} Emne {page - 1}" if page % 2 else "Vestby Kommune"
        canvas.drawRightString(520, 785, words)

    policy = printed(story[:-1], head=head)
    assert outline(policy) == [(str(n), f"Emne {n}") for n in range(1, 8)]
    assert held(policy) == [[about(f"Emne {n}")] for n in range(1, 8)]


def test_contents_that_go_on_under_their_title(printed: Printed) -> None:
    from reportlab.platypus import PageBreak

    def entry(n: int) -> Any:
        return text(f"{n} Emne {n} {'. ' * 50}{n // 4 + 4}", bold=True)

    title = text("Indhold", 15, bold=True)
    story = [title, *(entry(n) for n in range(1, 6)), PageBreak(), title, entry(6), PageBreak()]
    policy = printed([*story, *numbered(6)])
    assert outline(policy) == [(str(n), f"Emne {n}") for n in range(1, 7)]


@pytest.mark.parametrize(("size", "bold"), [(14.0, False), (8.0, False), (11.0, True)])
def test_the_number_of_a_chapter_on_a_line_of_its_own(
    printed: Printed, size: float, bold: bool
) -> None:
    from reportlab.platypus import PageBreak

    story: list[Any] = []
    for n, name in enumerate(("Mål", "Spor 1: Energi", "Penge", "Vejen videre"), start=1):
        story += [text(f"Kapitel {n}", size, bold), text(name, 18, bold=True), text(about(name))]
        story += [text(f"Sådan gør vi {n}", 13, bold=True), text(WORDS), PageBreak()]
    policy = printed(story[:-1])
    assert [s.level for s in policy.sections] == [1, 2] * 4
    found = outline(policy)
    assert found[::2] == [
        ("1", "Mål"),
        ("2", "Spor 1: Energi"),
        ("3", "Penge"),
        ("4", "Vejen videre"),
    ]
    assert found[1::2] == [("", f"Sådan gør vi {n}") for n in range(1, 5)]


def test_signs_that_begin_their_text(printed: Printed) -> None:
    story: list[Any] = []
    for n in range(1, 7):
        if n in (1, 4):
            story += [text(f"Kapitel {1 + n // 4}", 12, bold=True)]
            story += [text("Valg" if n == 1 else "Møder", 12, bold=True)]
        story += [text(f"<b>§ {n}.</b> Rådet har {n} medlemmer."), text(f"Stk. 2. {WORDS}")]
    policy = printed(story)
    rules = [("§ 1", ""), ("§ 2", ""), ("§ 3", ""), ("§ 4", ""), ("§ 5", ""), ("§ 6", "")]
    want = [("Kapitel 1", "Valg"), *rules[:3], ("Kapitel 2", "Møder"), *rules[3:]]
    assert outline(policy) == want
    assert held(policy)[1] == ["Rådet har 1 medlemmer.", f"Stk. 2. {WORDS}"]


def test_signs_of_other_laws_head_no_section(printed: Printed) -> None:
    story = numbered(3)
    story += [text("§ 83 i serviceloven handler om hjælp."), text("§ 86 handler om træning.")]
    policy = printed(story)
    assert [s.number for s in policy.sections] == ["1", "2", "3"]


def test_signs_above_their_headings(printed: Printed) -> None:
    names = ("Navn", "Formål", "Medlemmer", "Møder")
    story: list[Any] = []
    for n, name in enumerate(names, start=1):
        story += [text(f"§ {n}", 11, bold=True, alignment=1)]
        story += [text(name, 11, bold=True, alignment=1), text(about(name))]
    policy = printed(story)
    assert outline(policy) == [(f"§ {n}", name) for n, name in enumerate(names, start=1)]


def test_headings_known_by_all_their_words(printed: Printed) -> None:
    names = ("Afsnit A. Ældrerådet", "Pejlemærke 1: Mad", "Pejlemærke 2: Ro", "Bilag 1. Tal")
    story: list[Any] = []
    for name in names:
        story += [text(name, 15, bold=True), text(about(name))]
    policy = printed(story)
    assert [s.key for s in policy.sections] == list(names)
    assert [s.number for s in policy.sections] == [""] * 4


def test_bold_headings_of_body_size_in_word(tmp_path: Path) -> None:
    import docx

    package = docx.Document()
    for n, name in enumerate(("Byens rum", "Forord", "Mål", "Penge")):
        package.add_paragraph().add_run(name).bold = True
        if n:
            package.add_paragraph(about(name))
    package.save(str(tmp_path / "udkast.docx"))
    policy = read_policy(tmp_path / "udkast.docx", "udkast.docx")
    assert policy.title == "Byens rum"
    assert [s.heading for s in policy.sections] == ["Forord", "Mål", "Penge"]


def test_one_column_and_two_read_the_same(printed: Printed) -> None:
    def story(width: float) -> list[Any]:
        names = ("Børn", "Unge", "Ældre", "Trafik", "Parker", "Havnen", "Handel", "Støj")
        found: list[Any] = []
        for n, name in enumerate(names, start=1):
            found += [
                text(f"{n} {name}", 15, bold=True),
                text(about(name)),
                text(about(name[::-1])),
            ]
            if n in (3, 7):
                found += [actions(width)]
        return found

    one, two = printed(story(440)), printed(story(200), columns=2)
    assert outline(one) == outline(two)
    assert held(one) == held(two)
    assert PLAIN == held(two)[2][-3:] == held(two)[6][-3:]


def test_headings_a_little_larger_than_the_text_head_sections_when_there_are_several(
    tmp_path: Path,
) -> None:
    from docx import Document
    from docx.shared import Pt

    document = Document()
    document.styles["Normal"].font.size = Pt(11)
    document.styles["Heading 2"].font.size = Pt(12.5)
    for number, names in ((1, ("Huse", "Veje")), (2, ("Butikker", "Skoler"))):
        document.add_heading(f"Kapitel {number} Livet på landet {number}", level=1)
        for name in names:
            document.add_heading(name, level=2)
            document.add_paragraph(about(name) + " " + WORDS)
    document.save(str(tmp_path / "udkast.docx"))
    headings = [s.heading for s in read_policy(tmp_path / "udkast.docx", "udkast.docx").sections]
    assert [h for h in headings if "Livet" not in h] == ["Huse", "Veje", "Butikker", "Skoler"]


def test_the_rest_of_a_table_stands_alone_at_the_top_of_the_next_column(printed: Printed) -> None:
    rows = [
        ["Hvad vi måler", "2026", "2028"],
        *([f"{name} med niveaufri hovedindgang", "4 pct.", "9 pct."] for name in ("Huse", "Haller")),
        *([f"{name} med dialogmøde før ansøgning", "6 pct.", "8 pct."] for name in ("Sager", "Høringer")),
    ]  # fmt: skip
    plain = [" | ".join(row) for row in rows]
    for fill in range(12, 34):
        cells = [[text(cell, 9, n == 0) for cell in row] for n, row in enumerate(rows)]
        story = [
            text("Kommunens egne bygninger", 20, bold=True),
            text(about("Huse")),
            text("Skoler og institutioner", 13, bold=True),
            *[text("Byrummet er for alle her.")] * fill,
            grid(cells, [110, 45, 45]),
        ]
        policy = printed(story, columns=2)
        assert held(policy) == [
            [about("Huse")],
            [*["Byrummet er for alle her."] * fill, *plain],
        ]


def test_a_pull_quote_heads_nothing_and_a_credit_is_no_text(printed: Printed) -> None:
    story = [
        text("Byen vi har arvet", 22, bold=True),
        text(about("Huse")),
        text("»Man skal kunne høre på huset, hvor man er.«", 18),
        text("Foto: Rosenå Kommune. Tag og gavl ved åen.", 8),
        text("Byen vi bygger", 22, bold=True),
        text(about("Sten")),
    ]
    policy = printed(story)
    assert outline(policy) == [("", "Byen vi har arvet"), ("", "Byen vi bygger")]
    assert held(policy)[0] == [about("Huse"), "»Man skal kunne høre på huset, hvor man er.«"]


def test_a_stamp_is_no_text(printed: Printed) -> None:
    story = numbered(3)
    story.insert(3, text("UDKAST"))
    assert [paragraph for section in held(printed(story)) for paragraph in section] == [
        about(f"Emne {n}") for n in (1, 2, 3)
    ]


def test_a_quotation_pulled_out_of_the_text_is_said_once(printed: Printed) -> None:
    story = [text("Huse", 18, bold=True), text(about("Huse"))]
    story += [text("Man skal kunne høre på huset, hvor man er. Det er et mål."), text(WORDS)]
    story += [text("»Man skal kunne høre på huset, hvor man er«", 18)]
    story += [text("Haver", 18, bold=True), text(about("Haver"))]
    story += [text("»Det var et gråt sted. Nu er det grønt, siger Ida Vest, nabo«", 18)]
    policy = printed(story)
    assert outline(policy) == [("", "Huse"), ("", "Haver")]
    assert "»Man skal kunne høre på huset, hvor man er«" not in held(policy)[0]
    assert any("Ida Vest" in words for words in held(policy)[1])


@pytest.mark.parametrize(
    "shown", ["Man skal høre, hvor man er.", "Det er et mål, og det skal nås."]
)
def test_a_large_line_without_marks_that_shortens_the_text_is_said_once(
    printed: Printed, shown: str
) -> None:
    story = [text("Huse", 18, bold=True), text(about("Huse"))]
    story += [
        text("Man skal kunne høre på huset, hvor man er. Det er et mål, og det skal nås hvert år.")
    ]
    story += [text(shown, 16), text(WORDS)]
    story += [text("Haver", 18, bold=True), text("Her står lidt, som ingen siger igen.", 16)]
    story += [text(about("Haver")), text("Man skal høre, hvor man er.")]
    paragraphs = held(printed(story))
    assert shown not in paragraphs[0]
    assert len(paragraphs[0]) == 3
    # Large, but said nowhere else; and said again in the letters of the text.
    assert paragraphs[1][0] == "Her står lidt, som ingen siger igen."
    assert paragraphs[1][-1] == "Man skal høre, hvor man er."


def test_an_imprint_is_no_text(printed: Printed) -> None:
    imprint = "Udgivet af Rosenå Kommune. Foto: Ida Vest, hvor intet andet er nævnt. Layout: Streg. I høring til maj."
    story = [
        text(imprint),
        *numbered(3),
        text("Grafik: kommunen viser den i bilaget, og det er nok."),
    ]
    paragraphs = [p for section in held(printed(story)) for p in section]
    assert imprint not in paragraphs
    assert paragraphs[-1].startswith("Grafik:")


@pytest.mark.parametrize("size", [10.6, 12.0, 14.0])
def test_letter_and_figure_head_sections_however_large_they_are_set(
    printed: Printed, size: float
) -> None:
    story: list[Any] = []
    for letter, chapter in (("A", "Formål"), ("B", "Landsbyerne"), ("C", "Stier")):
        story.append(text(f"{letter}. {chapter}", 14, bold=True))
        for nth, name in enumerate(("Retning", "Drift"), start=1):
            words = f"{name} for {chapter.lower()}"
            story += [text(f"{letter}.{nth} {words}", size, bold=True), text(about(words) * 2)]
            story += [text("Baggrund", 10.6, bold=True), text(about(chapter))]
    sections = printed(story).sections
    assert [s.key for s in sections][:4] == [
        "A Formål",
        "A.1 Retning for formål",
        "A.2 Drift for formål",
        "B Landsbyerne",
    ]
    assert [s.level for s in sections] == [1, 2, 2] * 3


def _one_chapter_of_named_things(story: list[Any], word: str, sub: float) -> None:
    for nth, (chapter, names) in enumerate(
        (("Formål", ("Retning", "Drift")), ("Havnen", ("Bådpladser", "Kajen"))), start=1
    ):
        story.append(text(f"{nth}. {chapter}", 16, bold=True))
        for under, name in enumerate(names, start=1):
            numbered_name = (
                f"{nth}.{under} {name}" if nth == 1 else f"{word} {'AB'[under - 1]}: {name}"
            )
            story += [text(numbered_name, sub, bold=True), text(about(name) * 2)]


def test_lettered_proposals_in_a_numbered_draft_head_sections(printed: Printed) -> None:
    story: list[Any] = []
    _one_chapter_of_named_things(story, "Forslag", 12)
    story += [text("Gæster uden plads", 12, bold=True), text(about("gæster") * 2)]
    assert [s.number or s.heading for s in printed(story).sections] == [
        "1",
        "1.1",
        "1.2",
        "2",
        "Forslag A: Bådpladser",
        "Forslag B: Kajen",
        "Gæster uden plads",
    ]


def test_headings_below_numbered_sections_head_none_in_a_chapter_that_has_numbers(
    printed: Printed,
) -> None:
    story: list[Any] = []
    for nth, name in enumerate(("Retning", "Drift", "Penge"), start=1):
        story += [text(f"1.{nth} {name}", 12, bold=True), text(about(name) * 2)]
        story += [text(f"Om {name}", 12, bold=True), text(about(f"mere {name}") * 2)]
    story.insert(0, text("1. Havnen", 16, bold=True))
    assert [s.number for s in printed(story).sections] == ["1", "1.1", "1.2", "1.3"]


def test_the_title_of_a_box_in_small_print_heads_no_section(printed: Printed) -> None:
    """What stands below the box is the section's again."""
    names = ["Gader og stræder", "Haver og parker", "Huse og gårde", "Havn og kyst"]
    story: list[Any] = []
    for name in names:
        story += [text(name, 20), text(about(name), 10.5)]
        box = [
            [
                [
                    text(f"Eksempel fra {name.split()[0].lower()}", 9, bold=True),
                    text("Her har naboerne selv lagt fliserne.", 8.5),
                ]
            ]
        ]
        story += [grid(box, [400]), text(about(name[::-1]), 10.5)]
    policy = printed(story)
    assert [s.heading for s in policy.sections] == names
    assert [s.paragraphs[-1].text for s in policy.sections] == [about(n[::-1]) for n in names]
