"""PDF pages read from their picture, and the ones that keep the text they have."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import Box
from hoering.reading.files import read_file
from hoering.reading.page.printed import NoteKind, PrintedNote, PrintedPage, PrintedWord
from hoering.reading.pictures import ocr, pdf_pictures
from hoering.reading.pictures.danish_letters import readability
from hoering.reading.pictures.recognition import PagePicture

GOOD_TEXT = """
Lokalrådet har drøftet forslaget og vil gerne pege på at stien fra skolen til hallen
ikke er belyst og at det bør ændres før den åbner igen
"""
POOR_TEXT = """
Lokelrfidct hnr drnftet forslegct cg vil gcrne pcge pfi ct sticn frn skclen tll hellcn
ikkc cr bclyst cg nt dct bnr endrcs fnr dcn fibncr igcn
"""
GOOD, POOR = GOOD_TEXT.split(), POOR_TEXT.split()
SIZE = (595.0, 842.0)


def words(texts: list[str], top: float = 200.0) -> tuple[PrintedWord, ...]:
    """Six words on a line, 14 points from line to line."""

    def placed(nth: int, text: str) -> PrintedWord:
        x, y = 60 + 75.0 * (nth % 6), top + 14 * (nth // 6)
        return PrintedWord(text, x, y, x + 71, y + 12, 11.0, False, 0.9)

    return tuple(placed(nth, text) for nth, text in enumerate(texts))


def grey(width: int = 200, height: int = 280) -> ImageReader:
    return ImageReader(Image.fromarray(np.full((height, width), 200, dtype=np.uint8)))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the pages that a stand-in for the recognition was given."""
    numbers: list[int] = []

    def recognised(pictures: Any) -> list[PrintedPage]:
        found = []
        for picture in pictures:
            assert isinstance(picture, PagePicture) and picture.pixels.ndim == 2
            tall, wide = (edge * picture.scale for edge in picture.pixels.shape)
            numbers.append(picture.number)
            found.append(PrintedPage(picture.number, wide, tall, words(GOOD), recognised=True))
        return found

    monkeypatch.setattr(pdf_pictures, "recognised_pages", recognised)
    monkeypatch.setattr(pdf_pictures, "engine", lambda: ocr.Engine("t", "5", "dan"))
    return numbers


def draw(
    path: Path, texts: list[str], picture: tuple[float, float, float, float] | None, hidden: bool
) -> None:
    """A page with a picture (x, y, width, height) and words, hidden behind it or printed."""
    canvas = Canvas(str(path), pagesize=SIZE)
    if picture:
        x, y, width, height = picture
        canvas.drawImage(grey(), x, y, width, height)
    text = canvas.beginText(60, 730)
    text.setTextRenderMode(3 if hidden else 0)
    for at in range(0, len(texts), 6):
        text.textLine(" ".join(texts[at : at + 6]))
    canvas.drawText(text)
    canvas.save()


WHOLE = (0.0, 0.0, 595.0, 842.0)


@pytest.mark.parametrize(
    ("texts", "picture", "hidden", "is_asked", "kept"),
    [
        ([], WHOLE, False, True, None),  # a scan
        (GOOD, WHOLE, True, False, GOOD),  # a scan with a good text layer
        (POOR, WHOLE, True, True, None),  # a scan with a poor one
        (["Dok.nr.", "123/26"], WHOLE, False, True, None),  # a scan with a stamp
        (GOOD, None, False, False, GOOD),  # plain text
        (GOOD, (400.0, 700.0, 60.0, 40.0), False, False, GOOD),  # with a logo
        (GOOD, (60.0, 100.0, 400.0, 200.0), False, False, GOOD),  # with a photo below
    ],
)
def test_which_pages_are_read(
    texts: list[str],
    picture: tuple[float, float, float, float] | None,
    hidden: bool,
    is_asked: bool,
    kept: list[str] | None,
    asked: list[int],
    tmp_path: Path,
) -> None:
    path = tmp_path / "svar.pdf"
    draw(path, texts, picture, hidden)
    document, findings = read_file(path, "svar.pdf")
    assert document is not None and not findings
    assert asked == ([1] if is_asked else [])
    assert document.pages[0].recognised == (is_asked and kept is None and picture == WHOLE)
    assert " ".join(GOOD) in " ".join(document.text.split())
    if texts[:1] == ["Dok.nr."]:
        assert "Dok.nr. 123/26" in document.text


def test_a_picture_on_page_after_page_is_decoration() -> None:
    box = Box(50.0, 600.0, 500.0, 800.0)
    pages = [PrintedPage(n, *SIZE, words(GOOD), pictures=(box,)) for n in (1, 2, 3)]
    assert [pdf_pictures._is_asked_for(page) for page in pages] == [True] * 3
    assert not any(map(pdf_pictures._is_asked_for, pdf_pictures._without_decoration(pages)))
    assert pdf_pictures._without_decoration(pages[:2]) == pages[:2]
    scans = [PrintedPage(n, *SIZE, pictures=(Box(0, 0, *SIZE),)) for n in (1, 2, 3)]
    assert pdf_pictures._without_decoration(scans) == scans


def test_letters_drawn_as_curves_are_read(asked: list[int], tmp_path: Path) -> None:
    path = tmp_path / "svar.pdf"
    canvas = Canvas(str(path), pagesize=SIZE)
    canvas.rect(100, 100, 50, 50)
    canvas.save()
    document, _ = read_file(path, "svar.pdf")
    assert document is not None and asked == [1] and document.pages[0].recognised


def test_a_wrong_table_of_letters_is_looked_at_again(asked: list[int], tmp_path: Path) -> None:
    shifted = ["".join(chr(ord(c) + 3) for c in word) for word in ("the quick brown " * 12).split()]
    path = tmp_path / "svar.pdf"
    draw(path, shifted, None, False)
    document, _ = read_file(path, "svar.pdf")
    assert asked == [1] and document is not None and document.text.split() == GOOD


def test_without_the_program_text_stays_and_scans_say_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_pictures, "engine", lambda: None)
    path = tmp_path / "svar.pdf"
    canvas = Canvas(str(path), pagesize=SIZE)
    for texts, scan in ((POOR[:12], True), ([], True), ([], True), ([], False)):
        if scan:
            canvas.drawImage(grey(), *WHOLE)
        canvas.drawString(60, 700, " ".join(texts))
        canvas.showPage()
    canvas.save()
    document, (finding,) = read_file(path, "svar.pdf")
    assert document is not None and document.text.split() == POOR[:12]
    assert [p.unread for p in document.pages] == ["", ocr.NOT_INSTALLED, ocr.NOT_INSTALLED, ""]
    assert finding.code == "unrecognised" and "siderne 2 og 3" in finding.text
    assert "»hoering tjek« siger hvordan" in finding.text


def test_pages_beyond_the_bound_say_so(
    asked: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_pictures, "MOST_PAGES", 2)
    path = tmp_path / "svar.pdf"
    canvas = Canvas(str(path), pagesize=SIZE)
    for _ in range(4):
        canvas.drawImage(grey(), *WHOLE)
        canvas.showPage()
    canvas.save()
    document, (finding,) = read_file(path, "svar.pdf")
    assert document is not None and asked == [1, 2]
    assert [bool(p.unread) for p in document.pages] == [False, False, True, True]
    assert "siderne 3 og 4" in finding.text


def test_a_poster_and_a_stamp_are_rendered_bounded(tmp_path: Path) -> None:
    for size, longest in (((9000.0, 4000.0), 3600), ((72.0, 50.0), 1600)):
        path = tmp_path / "svar.pdf"
        canvas = Canvas(str(path), pagesize=size)
        canvas.showPage()
        canvas.save()
        (picture,) = pdf_pictures._rendered(path, [PrintedPage(1, *SIZE)])
        assert max(picture.pixels.shape) == pytest.approx(longest, abs=2)
        assert picture.scale * max(picture.pixels.shape) == pytest.approx(max(size), rel=0.01)


def test_a_turned_page_is_rendered_as_it_is_shown(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    path = tmp_path / "svar.pdf"
    canvas = Canvas(str(path), pagesize=(400, 200))
    canvas.drawString(20, 20, "x")
    canvas.save()
    writer = PdfWriter()
    writer.add_page(PdfReader(path).pages[0].rotate(90))
    data = io.BytesIO()
    writer.write(data)
    path.write_bytes(data.getvalue())
    (picture,) = pdf_pictures._rendered(path, [PrintedPage(1, *SIZE)])
    assert picture.pixels.shape[0] > picture.pixels.shape[1]


def test_words_on_a_picture_join_the_printed_ones() -> None:
    box = Box(50.0, 390.0, 560.0, 500.0)
    page = PrintedPage(1, *SIZE, words(GOOD[:6]), pictures=(box,))
    seen = PrintedPage(1, *SIZE, (*words(GOOD[:6]), *words(GOOD, 400.0)), recognised=True)
    both = pdf_pictures._better(page, seen)
    assert both.words == (*words(GOOD[:6]), *words(GOOD, 400.0)) and both.recognised
    few = PrintedPage(1, *SIZE, (*words(GOOD[:6]), *words(["lys"], 400.0)), recognised=True)
    assert pdf_pictures._better(page, few) == page


def test_notes_and_form_values_stay_when_a_page_is_read_from_its_picture() -> None:
    note = PrintedNote(NoteKind.STICKY, "Hvem betaler?", "Bo", Box(60.0, 100.0, 80.0, 120.0))
    (value,) = words(["Vinterslev"], 500.0)
    whole = (Box(0.0, 0.0, *SIZE),)
    seen = PrintedPage(1, *SIZE, words(GOOD), recognised=True)
    scan = PrintedPage(1, *SIZE, unread="scan", pictures=whole, notes=(note,))
    assert pdf_pictures._better(scan, seen) == replace(seen, notes=(note,))
    poor = replace(scan, words=(*words(POOR), value), fields=(value,), unread="")
    read = pdf_pictures._better(poor, seen)
    assert read.words == (*seen.words, value) and read.notes == (note,) and read.recognised
    shown = replace(seen, words=(*seen.words, value._replace(text="Vinterslew", certainty=0.7)))
    assert pdf_pictures._better(poor, shown).words == shown.words
    turned = replace(seen, width=SIZE[1], height=SIZE[0])
    aside = pdf_pictures._better(poor, turned)
    assert aside.words == seen.words and aside.aside == (value,) and aside.notes == (note,)


@pytest.mark.parametrize(("better", "looked_at"), [(False, [1, 2, 3]), (True, [1, 2, 3, 4, 5])])
def test_a_file_in_another_language_is_not_read_page_by_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, better: bool, looked_at: list[int]
) -> None:
    numbers: list[int] = []

    def recognised(pictures: Any) -> list[PrintedPage]:
        shown = [picture.number for picture in pictures]
        numbers.extend(shown)
        return [
            PrintedPage(n, *SIZE, words(GOOD if better else POOR), recognised=True) for n in shown
        ]

    monkeypatch.setattr(pdf_pictures, "engine", lambda: "tesseract")
    monkeypatch.setattr(pdf_pictures, "recognised_pages", recognised)
    path = tmp_path / "svar.pdf"
    canvas = Canvas(str(path), pagesize=SIZE)
    for _ in range(5):
        canvas.drawString(20, 700, "wkh txlfn eurzq " * 6)
        canvas.showPage()
    canvas.save()
    document, _ = read_file(path, "svar.pdf")
    assert document is not None and numbers == looked_at
    assert (" ".join(GOOD) in document.text) is better


def test_letters_without_meaning_are_read_although_the_form_is_filled_in() -> None:
    (value,) = words(["Vinterslev"], 500.0)
    page = PrintedPage(1, *SIZE, (value,), unread="uden tegntabel", fields=(value,))
    assert pdf_pictures._is_asked_for(page)
    seen = PrintedPage(1, *SIZE, words(GOOD), recognised=True)
    assert pdf_pictures._better(page, seen).words == (*seen.words, value)


def test_only_pictures_with_lines_of_text_are_shown() -> None:
    pixels = np.full((842, 595), 255, dtype=np.uint8)
    for row in range(6):
        for column in range(30):
            y, x = 420 + 18 * row, 60 + 12 * column
            pixels[y : y + 8, x : x + 8] = 20
    noise = np.random.default_rng(3).integers(0, 255, (12, 12)).astype(np.uint8)
    pixels[600:800, 60:460] = np.asarray(Image.fromarray(noise).resize((400, 200)))
    picture = PagePicture(1, pixels, 1.0)
    text, photo = Box(50.0, 400.0, 500.0, 560.0), Box(60.0, 600.0, 460.0, 800.0)
    parts = pdf_pictures._parts(picture, [text, photo])
    assert parts is not None
    assert (parts.pixels[400:560, 50:500] == pixels[400:560, 50:500]).all()
    assert (parts.pixels[600:] == 255).all()
    assert pdf_pictures._parts(picture, [photo]) is None


def test_readability() -> None:
    assert readability(" ".join(GOOD)) > 0.85 > 0.5 > readability(" ".join(POOR))  # type: ignore[operator]
    assert readability("kort tekst") is None
    assert readability("䴀甀氀琀椀挀漀氀漀爀䈀氀愀挀欀") == 0.0
