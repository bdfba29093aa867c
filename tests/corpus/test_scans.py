"""Pages that become pictures: no text is left in them, and the same page always looks the same."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
import pytest
from building.extracting import pages_of
from building.rendering import draw
from building.scanning import LIMIT, ScanError, scanned
from building.sheet import Letter
from building.source import SCANS, Block, FilePlan, Run
from PIL import Image

WORDS = "Vi vil gerne have en bænk ved døren, for der er langt hjem med en tung taske. " * 9


def laid_out(paragraphs: int = 3) -> bytes:
    blocks = tuple(Block("p", (Run(WORDS.strip()),)) for _ in range(paragraphs))
    return draw("a.pdf", FilePlan("a.pdf", "letter_classic"), Letter("Bylauget", blocks)).data


@pytest.mark.parametrize("how", SCANS)
def test_a_scan_is_a_picture_and_always_the_same(how: str) -> None:
    pdf = laid_out(3)
    data = scanned(pdf, "12 scan.pdf", how, ".pdf")
    assert data == scanned(pdf, "12 scan.pdf", how, ".pdf")
    assert data != scanned(pdf, "13 scan.pdf", how, ".pdf")
    assert [text.strip() for text in pages_of(".pdf", data)] == [""]
    assert len(data) < LIMIT + 1500


def test_the_worse_the_scan_the_less_ink_stands_out() -> None:
    contrast = {}
    for how in ("clean", "poor"):
        page = Image.open(io.BytesIO(scanned(laid_out(3), "a.jpg", how, ".jpg")))
        contrast[how] = float(np.asarray(page).std())
    assert contrast["poor"] < contrast["clean"] * 0.8


@pytest.mark.parametrize(
    ("ending", "format_"), [(".jpg", "JPEG"), (".png", "PNG"), (".tif", "TIFF")]
)
def test_a_picture_file_is_what_its_ending_says(ending: str, format_: str) -> None:
    picture = Image.open(io.BytesIO(scanned(laid_out(1), "a" + ending, "clean", ending)))
    assert picture.format == format_ and picture.width > 1100


def test_only_tif_and_pdf_hold_several_pages() -> None:
    pdf = laid_out(12)
    document = pypdfium2.PdfDocument(pdf)
    pages = len(document)
    document.close()
    assert pages == 3
    assert Image.open(io.BytesIO(scanned(pdf, "a.tif", "clean", ".tif"))).n_frames == 3
    with pytest.raises(ScanError, match=r"3 pages, but \.jpg holds one"):
        scanned(pdf, "a.jpg", "clean", ".jpg")
