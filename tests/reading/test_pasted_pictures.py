"""Pictures on pages with text: found, read once, and told where nobody could read them for sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import Page, SeenPicture
from hoering.reading import pasted_pictures
from hoering.reading.files import read_file
from hoering.reading.page.printed import PrintedPage, PrintedWord
from hoering.reading.pasted_pictures import may_be_pdf, not_looked_at, pictures_in
from hoering.reading.pictures import ocr

SAID = [
    "Vi synes, at bussen skal køre hver halve time, for ellers er der ingen,",
    "der tager den. Det er vigtigt for os, der bor langt ude i kommunen.",
]
FILE = "hoeringssvar/a.pdf"
Placed = tuple[Image.Image, tuple[float, float, float, float]]


def lines(*said: str) -> Image.Image:
    """Lines of print on white, as in a pasted signature block."""
    image = Image.new("RGB", (900, 300), "white")
    for nth, line in enumerate(said):
        ImageDraw.Draw(image).text(
            (20, 20 + 60 * nth), line, fill="black", font=ImageFont.load_default(40)
        )
    return image


def scribble() -> Image.Image:
    image = Image.new("RGB", (600, 200), "white")
    points = [(20 + 30 * n, 40 + 110 * (n % 2)) for n in range(18)]
    ImageDraw.Draw(image).line(points, fill=(20, 20, 120), width=6)
    return image


def pages_of(folder: Path, sheets: Sequence[Sequence[Placed]]) -> tuple[Page, ...]:
    """The pages of a letter with these pictures (x, y, width, height), written and read."""
    path = folder / FILE
    path.parent.mkdir(exist_ok=True)
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    for pictures in sheets:
        for nth, line in enumerate(SAID):
            canvas.drawString(72, 780 - 24 * nth, line)
        for image, (x, y, wide, tall) in pictures:
            canvas.drawImage(ImageReader(image), x, y, wide, tall)
        canvas.showPage()
    canvas.save()
    document, _ = read_file(path, FILE)
    assert document is not None
    return document.pages


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pages that a stand-in for the recognition was given."""
    asked: list[int] = []

    def read(page: PrintedPage, pixels: object, scale: float) -> PrintedPage:
        asked.append(page.number)
        words = (
            PrintedWord("Karen", 76, 210, 110, 220, 10, False, 0.95),
            PrintedWord("Holm", 114, 210, 140, 220, 10, False, 0.95),
            PrintedWord("Kirkestien", 76, 226, 130, 236, 10, False, 0.95),
        )
        return PrintedPage(page.number, page.width, page.height, words)

    monkeypatch.setattr(pasted_pictures, "engine", lambda: ocr.Engine("t", "5", "dan"))
    monkeypatch.setattr(pasted_pictures, "with_words_of", read)
    return asked


def test_a_picture_on_every_page_is_read_once(tmp_path: Path, readings: list[int]) -> None:
    block = lines("Karen Holm", "Kirkestien")
    pages = pages_of(tmp_path, [[(block, (72, 560, 216, 72))], [(block, (72, 460, 216, 72))]])
    first, second = pictures_in(tmp_path, FILE, pages)
    assert readings == [1] and first.content == second.content
    assert first.text == second.text == "Karen Holm\nKirkestien" and first.certain
    assert (first.page, second.page) == (1, 2)
    moved = [b.box.top - a.box.top for a, b in zip(first.words, second.words, strict=True)]
    assert moved == pytest.approx([100] * 3, abs=1)


def test_a_scribble_is_told_and_not_taken_for_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(page: PrintedPage, pixels: object, scale: float) -> PrintedPage:
        return replace(page, words=(PrintedWord("VVWA", 76, 320, 200, 350, 20, False, 0.5),))

    monkeypatch.setattr(pasted_pictures, "engine", lambda: ocr.Engine("t", "5", "dan"))
    monkeypatch.setattr(pasted_pictures, "with_words_of", read)
    pages = pages_of(tmp_path, [[(scribble(), (72, 480, 150, 50))]])
    (seen,) = pictures_in(tmp_path, FILE, pages)
    assert seen.text == "VVWA" and not seen.certain
    assert seen.box.x0 == pytest.approx(72) and seen.box.bottom == pytest.approx(842 - 480)


def test_without_tesseract_a_picture_with_writing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pasted_pictures, "engine", lambda: None)
    pages = pages_of(tmp_path, [[(lines("Karen Holm"), (72, 560, 216, 72))]])
    (seen,) = pictures_in(tmp_path, FILE, pages)
    assert not seen.certain and not seen.text and not seen.words


def test_photos_ornaments_and_empty_pictures_are_passed_over(
    tmp_path: Path, readings: list[int]
) -> None:
    photo = Image.effect_noise((300, 200), 90).convert("RGB")
    empty = Image.new("RGB", (300, 200), (230, 240, 250))
    dot = lines("x").crop((0, 0, 90, 90))
    places = [(photo, (72, 500, 200, 130)), (empty, (320, 500, 200, 130)), (dot, (72, 400, 9, 9))]
    pages = pages_of(tmp_path, [places])
    assert pictures_in(tmp_path, FILE, pages) == () and readings == []


def test_a_file_that_is_no_pdf_is_not_opened(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, [[]])
    assert may_be_pdf(tmp_path, FILE)
    assert pictures_in(tmp_path, FILE, pages) == ()
    (tmp_path / FILE).write_text("Bussen skal køre hver halve time.")
    assert not may_be_pdf(tmp_path, FILE)


def test_no_more_than_so_many_are_read(
    tmp_path: Path, readings: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pasted_pictures, "MOST", 1)
    two = [(lines("Karen"), (72, 560, 216, 72)), (lines("Holm"), (72, 400, 216, 72))]
    seen = pictures_in(tmp_path, FILE, pages_of(tmp_path, [two]))
    assert len(readings) == 1 and [s.certain for s in seen] == [True, False]


def test_a_file_that_came_to_nothing_is_to_be_looked_at(tmp_path: Path) -> None:
    (seen,) = not_looked_at(pages_of(tmp_path, [[]]))
    assert isinstance(seen, SeenPicture) and not seen.certain
    assert seen.box.x1 == pytest.approx(595) and seen.box.bottom == pytest.approx(842)
