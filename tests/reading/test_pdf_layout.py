"""PDF pages that are set in odd ways: running heads, footnotes, display type, columns, rotation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hoering.domain import BlockKind, Document
from hoering.reading.layout.headings import with_headings
from hoering.reading.page.pieces import Piece

Pdf = Callable[..., Document]
TALL = 842.0
BODY = ["Vi har læst udkastet og takker for at blive spurgt, og vi har flere",
        "ting på hjerte om stier, huse og haller i hele byen, som vi gerne vil",
        "have med i den endelige politik for området, når den bliver vedtaget."]  # fmt: skip


OTHER = ["Der er kommet nye lamper ved skolen, og det har gjort en forskel for",
         "de børn, som cykler om morgenen, men vi mangler dem ved idrætshallen,",
         "hvor der er mørkt om aftenen, når de unge går til og fra træningen."]  # fmt: skip


def lines(canvas: Any, x: float, top: float, texts: list[str], size: float = 11) -> float:
    canvas.setFont("Helvetica", size)
    for text in texts:
        canvas.drawString(x, TALL - top, text)
        top += 1.3 * size
    return top


def kinds(document: Document, kind: BlockKind) -> list[str]:
    return [b.span.of(document.text) for b in document.blocks if b.kind is kind]


def test_heads_that_differ_left_and_right_are_told_from_the_body(pdf: Pdf) -> None:
    def page(head: str, number: str, body: list[str]) -> Callable[[Any], None]:
        def draw(canvas: Any) -> None:
            lines(canvas, 72, 40, [head], 8)
            lines(canvas, 72, 100, body)
            lines(canvas, 280, 806, [number], 9)

        return draw

    document = pdf(page("Sundhedspolitik 2030", "1/2", BODY), page("Rosenå Kommune", "2/2", OTHER))
    assert kinds(document, BlockKind.RUNNING_HEAD) == ["Sundhedspolitik 2030", "Rosenå Kommune"]
    assert kinds(document, BlockKind.PAGE_NUMBER) == ["1/2", "2/2"]


@pytest.mark.parametrize(
    "stack",
    [
        ["Nordby Vandværk A/S", "Kajen 8", "9999 Nordby"],
        ["NORDBY MUSEUM", "Arkæologi og ny tid"],
    ],
)
def test_a_name_and_address_in_a_narrow_column_are_lines(pdf: Pdf, stack: list[str]) -> None:
    def draw(canvas: Any) -> None:
        lines(canvas, 430, 60, stack, 9)
        lines(canvas, 72, 160, BODY)

    document = pdf(draw)
    assert [b.span.of(document.text) for b in document.blocks][: len(stack)] == stack


def test_the_foot_of_the_one_page_that_lies_on_its_side(pdf: Pdf) -> None:
    def upright(number: int) -> Callable[[Any], None]:
        def draw(canvas: Any) -> None:
            canvas.setPageSize((595, TALL))
            lines(canvas, 72, 100 + 30 * number, BODY if number % 2 else OTHER)
            lines(canvas, 72, 806, [f"Digital strategi, side {number}"], 11)

        return draw

    def lying(canvas: Any) -> None:
        canvas.setPageSize((TALL, 595))
        lines(canvas, 72, TALL - 495, BODY)
        lines(canvas, 72, TALL - 36, ["Digital strategi, side 3"], 11)

    document = pdf(upright(1), upright(2), lying, upright(4))
    assert kinds(document, BlockKind.RUNNING_HEAD) == [
        f"Digital strategi, side {number}" for number in (1, 2, 3, 4)
    ]


def test_a_sentence_in_small_print_at_one_height_is_no_running_head(pdf: Pdf) -> None:
    def page(note: str, body: list[str]) -> Callable[[Any], None]:
        def draw(canvas: Any) -> None:
            lines(canvas, 72, 100, body)
            lines(canvas, 72, 780, [note], 8)

        return draw

    document = pdf(
        page("1 Se også byrådets beslutning om haller og stier i hele kommunen.", BODY),
        page("2 Tallene er hentet fra forvaltningens egen opgørelse fra foråret.", OTHER),
    )
    assert not kinds(document, BlockKind.RUNNING_HEAD)
    assert len(kinds(document, BlockKind.FOOTNOTE)) == 2


def test_footnotes_do_not_part_a_paragraph_that_goes_on(pdf: Pdf) -> None:
    def first(canvas: Any) -> None:
        lines(canvas, 72, 100, BODY * 2)
        lines(canvas, 72, 720, [BODY[0], BODY[1]])
        lines(canvas, 72, 770, ["1 Se kommuneplanen.", "2 Tal fra 2024."], 8)

    def second(canvas: Any) -> None:
        lines(canvas, 72, 100, [BODY[2], *BODY])

    document = pdf(first, second)
    assert kinds(document, BlockKind.FOOTNOTE) == ["1 Se kommuneplanen.", "2 Tal fra 2024."]
    halves = [n for n, b in enumerate(document.blocks) if b.joined]
    assert len(halves) == 1
    before = document.blocks[halves[0] - 1]
    assert before.span.of(document.text).endswith("som vi gerne vil")


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("H Ø R I N G S S V A R", "HØRINGSSVAR"),
        ("V I   F O R E S L Å R", "VI FORESLÅR"),
        ("A B C", "A B C"),
        ("Vi vil i ét og alt", "Vi vil i ét og alt"),
    ],
)
def test_letters_drawn_apart_are_one_word(pdf: Pdf, drawn: str, read: str) -> None:
    document = pdf(lambda c: (lines(c, 72, 80, [drawn], 14), lines(c, 72, 120, BODY)))
    assert document.blocks[0].span.of(document.text) == read


@pytest.mark.parametrize(
    ("cap", "rest", "read"),
    [("V", "i har læst udkastet", "Vi har læst"), ("I", "dag er stierne mørke", "I dag er")],
)
def test_a_drop_cap_belongs_to_its_word(pdf: Pdf, cap: str, rest: str, read: str) -> None:
    def draw(canvas: Any) -> None:
        lines(canvas, 72, 128, [cap], 38)
        lines(canvas, 102, 100, [f"{rest} og takker for at blive spurgt, og vi", BODY[1], BODY[2]])
        lines(canvas, 72, 100 + 3 * 14.3, BODY)

    assert pdf(draw).text.startswith(read)


def test_a_drop_cap_between_wide_lines(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        lines(canvas, 72, 130, ["H"], 44)
        canvas.setFont("Helvetica", 9.4)
        for nth, text in enumerate(["ver femte elev går i en fri skole, og det skal", *BODY]):
            canvas.drawString(112, TALL - 95 - 17 * nth, text)

    assert pdf(draw).text.startswith("Hver femte elev")


def test_three_columns_are_no_sidebar(pdf: Pdf) -> None:
    texts = [
        "Den nye sti skal ligge",
        "langs åen og have lys,",
        "så børn kan cykle til",
        "skole alene.",
    ]

    def draw(canvas: Any) -> None:
        for x in (60, 230, 400):
            lines(canvas, x, 100, texts * 3, 10)

    document = pdf(draw)
    assert not kinds(document, BlockKind.SIDEBAR)
    assert document.text.count("Den nye sti skal ligge langs åen og have lys") == 9


def test_a_colon_at_the_end_of_a_column_does_not_hold_the_next(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        left = ["Vi har læst planen nøje", "og mener følgende:", "Stien mangler lys,", "og mere."]
        right = ["Der er for få bænke", "og for mange biler i", "byen, som den er nu,", "mener vi."]
        lines(canvas, 60, 100, left)
        lines(canvas, 220, 100, right)

    assert "og mener følgende: Stien" in pdf(draw).text.replace("\n", " ")


def test_a_soft_hyphen_inside_a_line_is_dropped(pdf: Pdf) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(canvas: Any) -> None:
        canvas.setFont("Vera", 10)
        canvas.drawString(72, 700, "Et bedre sam\u00adarbejde her i byen og i hele omegnen.")

    assert pdf(draw).text == "Et bedre samarbejde her i byen og i hele omegnen."


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_reads_as_it_is_shown(pdf: Pdf, turn: int) -> None:
    wide, tall = (842.0, 595.0) if turn in (90, 270) else (595.0, 842.0)

    def draw(canvas: Any) -> None:
        canvas.setPageSize((tall, wide) if turn == 180 else (842, 595))
        canvas.setPageRotation(turn)
        shift = {90: (595, 0), 180: (842, 595), 270: (0, 842)}[turn]
        canvas.translate(*shift)
        canvas.rotate(turn)
        canvas.setFont("Helvetica", 11)
        for nth, text in enumerate(BODY):
            canvas.drawString(72, 400 - 14 * nth, text)

    document = pdf(draw)
    assert document.text == " ".join(BODY)
    box = document.pages[0].words[0].box
    assert box.x0 == pytest.approx(72, abs=1)


def test_pages_behind_the_limit_are_not_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from reportlab.pdfgen.canvas import Canvas

    from hoering.reading.pdf import pdf as door

    path = tmp_path / "lang.pdf"
    canvas = Canvas(str(path))
    for number in range(4):
        canvas.drawString(72, 700, f"Her står side {number + 1} med lidt tekst")
        canvas.showPage()
    canvas.save()
    monkeypatch.setattr(door, "MOST_PAGES", 2)
    pages = list(door.read_pages(path))
    assert [page.number for page in pages] == [1, 2, 3, 4]
    assert [page.unread for page in pages] == ["", "", door.BEYOND, door.BEYOND]


def test_a_page_with_too_many_letters_is_reported(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from reportlab.pdfgen.canvas import Canvas

    from hoering.reading.pdf import glyphs
    from hoering.reading.pdf import pdf as door

    path = tmp_path / "data.pdf"
    canvas = Canvas(str(path))
    for text in ("x" * 200, "Kort side"):
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    monkeypatch.setattr(glyphs, "MOST_LETTERS", 100)
    assert [page.unread for page in door.read_pages(path)] == [door.CROWDED, ""]


def test_a_column_that_goes_on_below_the_end_of_the_other_is_read_first(pdf: Pdf) -> None:
    wide = ["Vi har snakket om dem, der cykler", "til skole hver dag, og om de steder,",
            "hvor de skal over den store vej i", "mørke. Der er ikke lys nok i dag nu."]  # fmt: skip

    def draw(canvas: Any) -> None:
        top = lines(canvas, 60, 100, wide * 3)
        more = [
            "Cykler",
            "Flere cykelstativer ved hallen, og",
            "tag over dem, så cyklerne står tørt",
        ]
        lines(canvas, 60, top + 20, more)
        top = lines(canvas, 320, 100, ["hele vinteren, når det regner ned."])
        top = lines(canvas, 320, top + 20, wide * 2)
        lines(canvas, 320, top + 20, ["Sofus Holm, formand"])

    text = pdf(draw).text.replace("\n", " ")
    assert "så cyklerne står tørt hele vinteren" in text
    assert text.endswith("Sofus Holm, formand")


LEFT, RIGHT = 72.0, 190.0
PARAGRAPHS = [BODY, OTHER, BODY[:2]]


def beside(heads: list[str], shift: float = 0.0) -> Callable[[Any], None]:
    """Short lines in the margin, each level with the first line of a paragraph or `shift` below."""

    def draw(canvas: Any) -> None:
        lines(
            canvas, LEFT, 80, ["Mødet i Ungerådet om stier, huse og haller i hele byen i foråret."]
        )
        top = 120.0
        for head, paragraph in zip(heads, PARAGRAPHS, strict=True):
            lines(canvas, LEFT, top + shift, [head])
            top = lines(canvas, RIGHT, top, paragraph) + 8

    return draw


def test_heads_in_the_margin_stand_in_front_of_their_paragraphs(pdf: Pdf) -> None:
    document = pdf(beside(["Stier", "Lamper", "Haller"]))
    texts = [b.span.of(document.text) for b in document.blocks]
    assert [text.split()[0] for text in texts[1:]] == [
        "Stier",
        "Vi",
        "Lamper",
        "Der",
        "Haller",
        "Vi",
    ]
    assert not kinds(document, BlockKind.SIDEBAR)


@pytest.mark.parametrize(
    "page",
    [beside(["Torvet 4", "9000 Aalby", "16 20 30 40"]), beside(["Stier", "Lamper", "Haller"], 9)],
)
def test_a_letterhead_beside_the_text_heads_no_paragraph(pdf: Pdf, page: Any) -> None:
    assert kinds(pdf(page), BlockKind.SIDEBAR)


def test_a_wide_foot_does_not_make_full_lines_short(pdf: Pdf) -> None:
    text = ["Fritagelsen kræver, at man møder op.", "En kvinde på 91 måtte tage en taxa til",
            "byen for at få lov. Lad datteren gøre", "det for hende, og skriv det i planen."]  # fmt: skip

    def draw(canvas: Any) -> None:
        lines(canvas, 56, 300, text)
        lines(
            canvas,
            56,
            796,
            ["Holme Ældreforening · Kongensgade 14 · åbent hver torsdag kl. 13–15"],
            8,
        )

    assert kinds(pdf(draw), BlockKind.PARAGRAPH)[0] == " ".join(text)


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ('"man kan trække sig tilbage.', BlockKind.PARAGRAPH),
        ("Man kan trække sig tilbage der.", BlockKind.HEADING),
    ],
)
def test_a_line_whose_sentence_goes_on_below_it_is_no_heading(below: str, kind: BlockKind) -> None:
    line = "Vi foreslår, at det fremgår af listen over haller, om der er et rum, hvor"
    pieces = [
        Piece(BlockKind.PARAGRAPH, text=line, size=13.0),
        Piece(BlockKind.PARAGRAPH, text=below, size=11.0),
    ]
    assert with_headings(pieces, 11.0, False)[0].kind is kind


def test_text_in_half_a_page_below_a_date_at_the_edge_is_not_short(pdf: Pdf) -> None:
    """Neither the date's place nor what hangs below a line's letters parts a paragraph."""
    words = [
        ["Vi vil gerne se en bænk ved søen. Én", "pumpe, og gerne en bygget lidt højere,",
         "mangler også, og stien ud til de store", "Øst-søer er smal. Der er meget at se."],
        ["Om vinteren er her mest mørke, og det", "gør, at ingen går ud. En lampe mere,",
         "en kost og en spand ville række. Så", "60 børn og voksne kan komme ud igen."],
    ]  # fmt: skip

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawRightString(540, TALL - 80, "Holme, den 4. marts 2026")
        lines(canvas, 72, lines(canvas, 72, 120, words[0]) + 8, words[1])

    assert kinds(pdf(draw), BlockKind.PARAGRAPH)[1:] == [" ".join(text) for text in words]


def test_a_quotation_low_in_the_left_column_is_read_before_the_right_one(pdf: Pdf) -> None:
    half = ["Byens pladser skal kunne bruges hele", "året, og der skal være læ og sol for",
            "dem, der sætter sig med en kop kaffe."]  # fmt: skip

    def draw(canvas: Any) -> None:
        low = lines(canvas, 60, 80, half * 4, 10)
        low = lines(canvas, 60, low + 22, ["»En bænk er aldrig", "spild af penge.«"], 15)
        lines(canvas, 60, low + 10, ["Kommunen vil derfor"], 10)
        lines(canvas, 320, 86, ["male alle bænke hvert andet forår og", *(half * 4)[:11]], 10)

    document = pdf(draw)
    at = [document.text.index(words) for words in ("»En bænk", "Kommunen vil derfor", "male alle")]
    assert at == sorted(at)
