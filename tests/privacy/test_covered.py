"""What a sender covered in his own file is published nowhere, and the list says that it was."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageStat
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Rectangle
from pypdfium2 import PdfDocument
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import (
    Box,
    Document,
    PersonalDatum,
    PersonalKind,
    Response,
    SeenPicture,
    SenderKind,
    Span,
    Verdict,
    Where,
    Word,
)
from hoering.privacy.deciding.covered import WHY, with_covered
from hoering.privacy.deciding.substitutes import Citizens, settled
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.paper.pages import texts_of
from hoering.privacy.paper.public_file import PublicFile
from hoering.privacy.publishing.pictured import pasted_in
from hoering.privacy.publishing.printing import Order, Tools, printed
from hoering.privacy.redacting.redacting import Masks
from hoering.reading.pasted_pictures import pictures_in
from hoering.reading.pdf.covers import covered_on
from hoering.reading.pdf.glyphs import page_words
from hoering.reading.pdf.pdf import placing
from hoering.reading.pdf_file import read_pdf_file

FILE = "a.pdf"
OPEN, SECRET = "Vi kender sagen om", "fru Zitanski i Birkehuset"
Draw = Callable[[Canvas], None]


def width(text: str) -> float:
    return float(Canvas(io.BytesIO()).stringWidth(text, "Helvetica", 12))


BAR = (72 + width(OPEN + " ") - 1, 656.0, width(SECRET) + 2, 15.0)


def lines(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 12)
    for nth, text in enumerate(["Bussen skal køre hver halve time i hele byen."] * 5):
        canvas.drawString(72, 760 - 20 * nth, text)
    canvas.drawString(72, 660, f"{OPEN} {SECRET}")


def black(canvas: Canvas) -> None:
    canvas.rect(*BAR, stroke=0, fill=1)


def white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    black(canvas)


def picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (20, 20), "navy")), *BAR)


def thick(canvas: Canvas) -> None:
    canvas.setLineWidth(15)
    canvas.line(BAR[0], BAR[1] + 7, BAR[0] + BAR[2], BAR[1] + 7)


def shaded(canvas: Canvas) -> None:
    """A ground behind the words, as tables have it, and a frame round them."""
    canvas.setFillGray(0.85)
    canvas.rect(60, 640, 480, 140, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.rect(60, 640, 480, 140, stroke=1, fill=0)


def pdf(path: Path, under: Draw, over: Draw) -> None:
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    under(canvas)
    lines(canvas)
    over(canvas)
    canvas.save()


def nothing(_: Canvas) -> None:
    pass


def laid(path: Path) -> None:
    """A black rectangle that a reader's program lays over the words."""
    pdf(path, nothing, nothing)
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(path.read_bytes())))
    x, y, wide, tall = BAR
    writer.add_annotation(0, Rectangle(rect=(x, y, x + wide, y + tall), interior_color="000000"))
    writer.write(path)


def read(folder: Path) -> tuple[Response, tuple[SeenPicture, ...]]:
    document, _ = read_pdf_file(folder / FILE, FILE)
    assert document is not None
    seen = pictures_in(folder, FILE, document.pages)
    return _response(document), seen


def _response(document: Document) -> Response:
    return Response(
        "H01", "Hvidsted Ældreråd", SenderKind.COUNCIL, None, False, False, None, (), document
    )


def published(folder: Path, response: Response, seen: tuple[SeenPicture, ...]) -> PublicFile:
    data = [(d, "[udeladt]") for d in with_covered([response], seen, ())]
    masks = Masks({"H01": mask_of(data)} if data else {}, mask_of([]))
    pictures = pasted_in([response], seen).get("H01", ())
    content = (folder / FILE).read_bytes()
    tools = Tools(lambda _: ("pdf", content), lambda *_: None)
    return printed(Order(response, (), masks, tuple(pictures)), tools).file


@pytest.mark.parametrize("cover", [black, white, picture, thick, None])
def test_what_lies_under_a_bar_is_on_the_list_and_gone(tmp_path: Path, cover: Draw | None) -> None:
    if cover is None:
        laid(tmp_path / FILE)
    else:
        pdf(tmp_path / FILE, nothing, cover)
    response, seen = read(tmp_path)
    (datum,) = with_covered([response], seen, ())
    assert (datum.text, datum.why, datum.proposal) == (SECRET, WHY, Verdict.HIDE)
    file = published(tmp_path, response, seen)
    assert not any(word in text for text in texts_of(file.data) for word in ("Zitan", "Birke"))
    (page,) = PdfReader(io.BytesIO(file.data)).pages
    (shown,) = page.images
    image = Image.open(io.BytesIO(shown.data)).convert("L")
    scale = image.width / 595
    edges = (BAR[0] + 3, 842 - 668, BAR[0] + BAR[2] - 3, 842 - 660)
    bar = image.crop(tuple(int(edge * scale) for edge in edges))  # type: ignore[arg-type]
    assert ImageStat.Stat(bar).mean[0] < 128  # black, with white letters on it


def test_words_on_a_ground_are_seen(tmp_path: Path) -> None:
    pdf(tmp_path / FILE, shaded, nothing)
    response, seen = read(tmp_path)
    assert seen == () and with_covered([response], seen, ()) == ()


def test_a_figure_or_two_under_a_bar_is_hidden_nowhere_else(tmp_path: Path) -> None:
    def number(canvas: Canvas) -> None:
        canvas.drawString(72, 600, "12")
        canvas.rect(70, 596, 20, 16, stroke=0, fill=1)

    pdf(tmp_path / FILE, nothing, number)
    response, seen = read(tmp_path)
    assert any(one.covered for one in seen) and with_covered([response], seen, ()) == ()


def test_what_is_known_is_told_to_lie_covered(tmp_path: Path) -> None:
    pdf(tmp_path / FILE, nothing, black)
    response, seen = read(tmp_path)
    at = response.document.text.index("fru")
    span = replace(response.document.blocks[0].span, start=at, end=at + len("fru Zitanski"))
    known = PersonalDatum(
        "H01", PersonalKind.NAME, "fru Zitanski", 1, Where.TEXT, (span,), "i embede", Verdict.KEEP
    )
    first, second = with_covered([response], seen, [known])
    assert first.proposal is Verdict.HIDE and first.why == f"i embede; {WHY}"
    assert second.text == SECRET


def test_what_stands_in_its_place_says_what_it_was(tmp_path: Path) -> None:
    pdf(tmp_path / FILE, nothing, black)
    response, seen = read(tmp_path)
    at = response.document.text.index(SECRET)
    known = PersonalDatum(
        "H01",
        PersonalKind.OTHER,
        SECRET,
        1,
        Where.TEXT,
        (Span(at, at + len(SECRET)),),
        "fødselsdato",
        Verdict.HIDE,
    )
    (datum,) = with_covered([response], seen, [known])
    (found,) = settled([datum], {}, Citizens.NUMBER)
    assert (found.datum.key, found.instead) == (known.key, "[fødselsdato]")


def test_a_word_that_stands_in_the_open_as_well_is_hidden_with_its_neighbours(
    tmp_path: Path,
) -> None:
    def bar(canvas: Canvas) -> None:
        start = 72 + width("Bussen skal køre ")
        canvas.rect(start - 1, 756, width("hver"), 14, stroke=0, fill=1)

    pdf(tmp_path / FILE, nothing, bar)
    response, seen = read(tmp_path)
    (datum,) = with_covered([response], seen, ())
    assert "hver" in datum.text and datum.text != "hver"


def test_a_picture_under_a_bar_is_not_carried_over(tmp_path: Path) -> None:
    def covered_scan(canvas: Canvas) -> None:
        scan = Image.new("L", (400, 160), 255)
        ImageDraw.Draw(scan).text((20, 60), "Karen Holm 28 00 40 63", fill=0, font_size=30)
        canvas.drawImage(ImageReader(scan), 72, 400, 400, 160)
        canvas.rect(80, 455, 380, 60, stroke=0, fill=1)

    pdf(tmp_path / FILE, nothing, covered_scan)
    response, seen = read(tmp_path)
    assert any(s.covered for s in seen)
    (page,) = PdfReader(io.BytesIO(published(tmp_path, response, seen).data)).pages
    (shown,) = page.images
    assert Image.open(io.BytesIO(shown.data)).width > 1000  # the whole page, painted


def test_a_page_full_of_shaded_cells_is_looked_at_in_no_time(tmp_path: Path) -> None:
    def cells(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 6)
        for nth in range(1200):
            x, y = 30 + nth % 20 * 27, 30 + nth // 20 * 13
            canvas.setFillGray(0.9)
            canvas.rect(x, y, 27, 13, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.drawString(x + 2, y + 3, f"ord{nth}")

    pdf(tmp_path / FILE, nothing, cells)
    page = PdfDocument(tmp_path / FILE)[0]
    place = placing(page)
    printed_words = page_words(page, place, *page.get_size()).words
    words = [
        Word(Span(7 * nth, 7 * nth + 6), Box(word.x0, word.top, word.x1, word.bottom))
        for nth, word in enumerate(printed_words)
    ]
    assert len(words) > 1000
    start = time.process_time()
    list(covered_on(page, place, words, FILE, 1))
    assert time.process_time() - start < 2  # seconds; each word against each cell takes ten
