"""PDF pages: words and their place, columns, heads, hyphens, points, tables, headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hoering.domain import BlockKind, Document

Pdf = Callable[..., Document]
TALL = 842.0


def lines(canvas: Any, x: float, top: float, texts: list[str], size: float = 11, font: str = "Helvetica",
          leading: float = 1.3) -> float:  # fmt: skip
    """Draw lines from `top` (points below the upper edge) downwards; gives where it ended."""
    canvas.setFont(font, size)
    for text in texts:
        canvas.drawString(x, TALL - top, text)
        top += leading * size
    return top


def kinds(document: Document, kind: BlockKind) -> list[str]:
    return [b.span.of(document.text) for b in document.blocks if b.kind is kind]


def running(document: Document) -> list[str]:
    aside = {BlockKind.PAGE_NUMBER, BlockKind.RUNNING_HEAD, BlockKind.SIDEBAR}
    return [b.span.of(document.text) for b in document.blocks if b.kind not in aside]


def test_words_have_their_place(pdf: Pdf) -> None:
    document = pdf(lambda c: lines(c, 72, 100, ["Børn og unge", "skal spørges."]))
    page = document.pages[0]
    assert [w.span.of(document.text) for w in page.words] == [
        "Børn",
        "og",
        "unge",
        "skal",
        "spørges.",
    ]
    first = page.words[0].box
    assert first.x0 == pytest.approx(72, abs=2) and 85 < first.top < 100 < first.bottom < 106
    assert (page.width, page.height) == (595, 842)


def test_lines_that_are_full_are_one_paragraph(pdf: Pdf) -> None:
    document = pdf(
        lambda c: lines(c, 72, 100, [
            "Vi synes, at planen er god, men den mangler et afsnit om de ældste af",
            "kommunens borgere, som ikke længere kan cykle til byen og tilbage.",
            "Derfor foreslår vi, at der bliver lavet et nyt kapitel om netop dem og",
            "deres hverdag.",
        ])
    )  # fmt: skip
    assert len(document.blocks) == 1
    assert "de ældste af kommunens borgere" in document.text


def test_white_above_parts_paragraphs(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        top = lines(
            canvas,
            72,
            100,
            ["Den første tanke fylder en hel linje og lidt til, så den går", "ned her."],
        )
        lines(
            canvas,
            72,
            top + 10,
            ["Den anden tanke gør det samme, og derfor står den også på", "to linjer."],
        )

    assert len(pdf(draw).blocks) == 2


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("Vi vil gerne have et bedre sam-", "arbejde med skolerne.", "samarbejde"),
        ("Vi vil gerne tale med børne-", "og ungeforvaltningen.", "børne- og ungeforvaltningen"),
        ("Vi vil gerne have mere it-", "støtte i klasserne.", "it-støtte"),
        ("Vi har skrevet til Børne-", "Ungeforvaltningen.", "Børne-Ungeforvaltningen"),
    ],
)
def test_hyphens_at_the_end_of_a_line(pdf: Pdf, first: str, second: str, text: str) -> None:
    document = pdf(lambda c: lines(c, 72, 100, [first, second]))
    assert text in document.text
    page = document.pages[0]
    spelt = " ".join(w.span.of(document.text) for w in page.words)
    assert len(page.words) == len((first + " " + second).split())
    assert spelt.replace(" ", "") == document.text.replace(" ", "")


LEFT = ["Spalten til venstre begynder her og", "går videre nedad side om side med", "den anden, linje for"
" linje, til den",
        "er slut og læseren går til højre."]  # fmt: skip
RIGHT = ["Spalten til højre er den næste, og", "den må ikke flettes ind i den første,", "for så giver teksten"
" ingen mening",
         "for nogen som helst."]  # fmt: skip


def test_two_columns_are_read_one_after_the_other(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        lines(canvas, 60, 60, ["En overskrift over begge spalter"], 18, "Helvetica-Bold")
        lines(canvas, 60, 110, LEFT, 10)
        lines(canvas, 310, 110, RIGHT, 10)

    document = pdf(draw)
    assert running(document) == [
        "En overskrift over begge spalter",
        " ".join(LEFT),
        " ".join(RIGHT),
    ]
    assert document.blocks[0].kind is BlockKind.HEADING


def test_the_end_of_the_last_column_is_no_sidebar(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        lines(canvas, 60, 110, LEFT * 3, 10)
        lines(canvas, 310, 110, ["Med venlig hilsen", "Ida Bro"], 10)

    document = pdf(draw)
    assert not kinds(document, BlockKind.SIDEBAR)
    assert document.text.endswith("Med venlig hilsen\nIda Bro")


def test_a_sidebar_is_set_aside(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        body = ["Vi har læst udkastet og takker for at blive spurgt, og vi har",
                "flere ting på hjerte om stier, huse og haller i hele byen, som",
                "vi gerne vil have med i den endelige politik for området.",
                "Først og fremmest mangler der noget om lys på stierne."]  # fmt: skip
        lines(canvas, 60, 110, body, 10)
        lines(canvas, 420, 110, ["Holme Borgerforening", "Skolegade 3", "9998 Holme"], 8)

    document = pdf(draw)
    assert (
        " ".join(kinds(document, BlockKind.SIDEBAR))
        == "Holme Borgerforening Skolegade 3 9998 Holme"
    )
    assert len(running(document)) == 1


def test_a_date_alone_beside_the_text_stays_out_of_it(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        body = ["Vi har læst udkastet og takker for at blive spurgt, og vi",
                "har flere ting på hjerte om stier, huse og haller i byen,",
                "som vi gerne vil have med i den endelige politik."]  # fmt: skip
        lines(canvas, 60, 110, body, 10)
        lines(canvas, 420, 124, ["12. marts 2026"], 8)

    document = pdf(draw)
    assert kinds(document, BlockKind.SIDEBAR) == ["12. marts 2026"]
    assert len(running(document)) == 1


def test_heads_and_page_numbers_do_not_break_the_text(pdf: Pdf) -> None:
    def page(number: int, body: list[str]) -> Callable[[Any], None]:
        def draw(canvas: Any) -> None:
            lines(canvas, 72, 40, ["Holme Kommune · Politik for det gode liv"], 8)
            lines(canvas, 72, 100, body)
            lines(canvas, 280, 810, [f"Side {number} af 3"], 8)

        return draw

    told = "skole have hus sti hal sø by mark skov havn vej bro tårn torv kirke kyst"
    words = told.split()
    full = [
        f"Der mangler {a} ved {b} og noget mere, så linjen fylder til randen af siden med"
        for a in words[:8]
        for b in words[8:]
    ]
    document = pdf(
        page(1, full[:40]),
        page(2, ["den næste side, hvor den slutter.", *full[40:60]]),
        page(3, full[60:63]),
    )
    assert kinds(document, BlockKind.PAGE_NUMBER) == ["Side 1 af 3", "Side 2 af 3", "Side 3 af 3"]
    assert len(kinds(document, BlockKind.RUNNING_HEAD)) == 3
    joined = [b for b in document.blocks if b.joined]
    assert joined and joined[0].page == 2
    assert document.page_at(joined[0].span.start) == 2


def test_a_word_over_the_page_break_is_whole_on_the_first(pdf: Pdf) -> None:
    document = pdf(
        lambda c: lines(c, 72, 780, ["Vi vil have et bedre sam-"]),
        lambda c: lines(c, 72, 100, ["arbejde med skolerne i byen og på landet."]),
    )
    assert "samarbejde" in document.text
    assert document.page_at(document.text.index("samarbejde")) == 1


@pytest.mark.parametrize("marker", ["•", "-", "1.", "a)", "(2)"])
def test_points(pdf: Pdf, marker: str) -> None:
    def draw(canvas: Any) -> None:
        lines(canvas, 72, 100, ["Vi har disse forslag til politikken:"])
        lines(canvas, 72, 130, [marker])
        lines(
            canvas,
            90,
            130,
            ["Der skal være lys på stien langs søen, hvor mange", "går tur om aftenen."],
        )
        lines(canvas, 72, 165, ["Ellers er vi tilfredse med papiret, som det er skrevet nu."])

    document = pdf(draw)
    points = [b for b in document.blocks if b.kind is BlockKind.BULLET]
    assert [b.marker for b in points] == [marker]
    assert points[0].span.of(document.text).endswith("går tur om aftenen.")


def test_a_date_is_no_point(pdf: Pdf) -> None:
    document = pdf(lambda c: lines(c, 72, 100, ["12. marts 2026"]))
    assert document.blocks[0].kind is BlockKind.PARAGRAPH


def _grid(canvas: Any, xs: list[float], ys: list[float]) -> None:
    for x in xs:
        canvas.line(x, TALL - ys[0], x, TALL - ys[-1])
    for y in ys:
        canvas.line(xs[0], TALL - y, xs[-1], TALL - y)


def test_a_ruled_table(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        lines(canvas, 72, 80, ["Vores bemærkninger står i skemaet."])
        _grid(canvas, [72, 140, 340, 520], [100, 120, 160, 200])
        for x, name in ((76, "Afsnit"), (144, "Bemærkning"), (344, "Forslag")):
            lines(canvas, x, 114, [name], 9, "Helvetica-Bold")
        lines(canvas, 76, 132, ["2.1"], 9)
        lines(canvas, 144, 132, ["Hallen er for kold om vinteren,", "og gulvet er glat."], 9)
        lines(canvas, 344, 132, ["Skru op."], 9)
        lines(canvas, 76, 172, ["3"], 9)
        lines(canvas, 144, 172, ["Der mangler lys på stien."], 9)
        lines(canvas, 72, 230, ["Med venlig hilsen"])

    document = pdf(draw)
    cells = {(b.row, b.column): b for b in document.blocks if b.kind is BlockKind.CELL}
    text = {place: block.span.of(document.text) for place, block in cells.items()}
    assert text[(0, 1)] == "Bemærkning"
    assert text[(1, 1)] == "Hallen er for kold om vinteren, og gulvet er glat."
    assert cells[(1, 2)].column_name == "Forslag"
    assert (2, 2) not in cells
    assert running(document)[0].startswith("Vores") and running(document)[-1] == "Med venlig hilsen"


def test_headings_by_size_weight_and_number(pdf: Pdf) -> None:
    body = ["Teksten her er almindelig brødtekst, som fylder et par linjer og",
            "derfor afgør, hvad der er stort og småt i dokumentet."]  # fmt: skip

    def draw(canvas: Any) -> None:
        top = lines(canvas, 72, 100, ["Politik for byens rum"], 20)
        top = lines(canvas, 72, top + 10, body)
        top = lines(canvas, 72, top + 10, ["Fra hjem til skole"], 11, "Helvetica-Bold")
        top = lines(canvas, 72, top + 6, body)
        top = lines(canvas, 72, top + 10, ["3.2 Overgange"])
        lines(canvas, 72, top + 6, body)

    document = pdf(draw)
    heads = [b for b in document.blocks if b.kind is BlockKind.HEADING]
    assert [h.span.of(document.text) for h in heads] == [
        "Politik for byens rum", "Fra hjem til skole", "3.2 Overgange",
    ]  # fmt: skip
    assert heads[0].level == 1 and heads[2].level == 2


def test_labels_of_a_form_are_no_headings(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        for top, label, value in (
            (100, "Indsendt:", "12-03-2026 10:00"),
            (116, "Navn:", "Ida Bro"),
        ):
            lines(canvas, 72, top, [label], 9, "Helvetica-Bold")
            lines(canvas, 130, top, [value], 9)
        lines(
            canvas, 72, 150, ["Vi mangler lys på stien, og vi vil gerne have det inden vinter."], 9
        )

    assert not kinds(pdf(draw), BlockKind.HEADING)


def test_a_printed_mail(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        for top, label, value in (
            (60, "Fra:", "Ida Bro <ida@mail.example>"), (76, "Sendt:", "12. marts 2026 14:05"),
            (92, "Til:", "Kultur og Fritid"), (108, "Emne:", "Høringssvar"),
        ):  # fmt: skip
            lines(canvas, 72, top, [label], 10, "Helvetica-Bold")
            lines(canvas, 130, top, [value], 10)
        lines(canvas, 72, 140, ["Vi mangler lys på stien."], 10)
        lines(
            canvas,
            72,
            180,
            ["Fra: Kultur og Fritid", "Sendt: 1. marts 2026 09:00", "Til: Ida Bro", "Emne: Høring"],
            10,
        )
        lines(canvas, 72, 240, ["Send jeres svar inden fredag."], 10)

    document = pdf(draw)
    assert document.mail is not None
    assert (document.mail.sender, document.mail.address) == ("Ida Bro", "ida@mail.example")
    assert document.mail.sent is not None and document.mail.sent.hour == 14
    assert kinds(document, BlockKind.QUOTE)[-1] == "Send jeres svar inden fredag."
    assert kinds(document, BlockKind.PARAGRAPH) == ["Vi mangler lys på stien."]


def test_a_turned_page_reads_like_an_upright_one(pdf: Pdf) -> None:
    def turned(canvas: Any) -> None:
        canvas.translate(595, 0)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 11)
        for n, text in enumerate(("Denne side er drejet,", "og den læses alligevel.")):
            canvas.drawString(60, 500 - 15 * n, text)

    assert pdf(turned).text == "Denne side er drejet, og den læses alligevel."


def test_a_contents_page_is_known(pdf: Pdf) -> None:
    def draw(canvas: Any) -> None:
        lines(canvas, 72, 100, ["Indhold"], 16, "Helvetica-Bold")
        lines(
            canvas,
            72,
            130,
            ["1 Forord ............ 3", "2 Mål ............ 4", "3 Økonomi ............ 9"],
        )

    assert len(kinds(pdf(draw), BlockKind.CONTENTS)) == 4


def test_line_spacing_is_measured_for_each_size(pdf: Pdf) -> None:
    """A small, tight foot does not make the body's wide lines look like paragraphs."""

    def draw(canvas: Any) -> None:
        lines(canvas, 72, 100, ["Politiet har gennemgået det fremsendte udkast til ny politik, og",
                                "vi har to bemærkninger."], 9.5, leading=1.7)  # fmt: skip
        lines(canvas, 72, 780, ["Politigården", "Havnegade 1", "9999 Holme"], 7.5, leading=1.15)

    assert pdf(draw).blocks[0].span.of(pdf(draw).text).endswith("to bemærkninger.")
