"""Words in a font that does not say which letters it draws: read from their looks, in their place."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import Page
from hoering.reading import pdf_file
from hoering.reading.pasted_pictures import pictures_in
from hoering.reading.pdf.pdf import read_pages
from hoering.reading.pdf_file import read_pdf_file
from hoering.reading.pictures import ocr

SAID = "Bussen skal køre hver halve time i hele byen, også om aftenen."
NAME = "Torgny Askelund"
BULLET = "\uf0b7"


def letter(path: Path, table: dict[str, str], font: str = "Times-Roman", name: str = NAME) -> None:
    """SAID in a font that tells its letters, the name in one that has this table of them."""
    raw = io.BytesIO()
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    canvas = Canvas(raw, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 12)
    for line in range(4):
        canvas.drawString(72, 760 - 20 * line, SAID)
    canvas.setFont(font, 14)
    canvas.drawString(72, 600, name)
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(raw.getvalue())))
    for held in writer.pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]
        if held.get_object()["/BaseFont"] == f"/{font}":
            pairs = "".join(f"<{ord(k):02X}> <{ord(v):04X}>\n" for k, v in table.items())
            stream = DecodedStreamObject()
            stream.set_data(
                b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
                b"1 begincodespacerange <00> <FF> endcodespacerange\n"
                + f"{len(table)} beginbfchar\n{pairs}endbfchar endcmap end end".encode()
            )
            held.get_object()[NameObject("/ToUnicode")] = writer._add_object(stream)
    writer.write(path)


PRIVATE = {c: chr(0xE000 + ord(c)) for c in set(NAME)}
CONTROL = {c: chr(1 + nth + (nth > 0)) for nth, c in enumerate(sorted(set("TorgnyAskelund")))}


@pytest.fixture
def tesseract() -> None:
    if ocr.engine() is None:
        pytest.skip("tesseract is not installed: recognition itself is not tested")


def test_private_letters_have_a_place(tmp_path: Path) -> None:
    letter(tmp_path / "a.pdf", PRIVATE)
    (page,) = read_pages(tmp_path / "a.pdf")
    (box,) = page.mute
    assert box.x0 == pytest.approx(72, abs=1) and box.top < 842 - 600 < box.bottom


def test_signs_that_stand_alone_are_bullets(tmp_path: Path) -> None:
    letter(tmp_path / "a.pdf", {"-": BULLET}, name="- - - -")
    (page,) = read_pages(tmp_path / "a.pdf")
    assert page.mute == ()


@pytest.mark.usefixtures("tesseract")
def test_words_of_private_letters_are_read_in_their_place(tmp_path: Path) -> None:
    letter(tmp_path / "a.pdf", PRIVATE)
    document, troubles = read_pdf_file(tmp_path / "a.pdf", "a.pdf")
    assert document is not None and not troubles
    assert NAME in document.text and document.text.count("halve time") == 4
    (page,) = document.pages
    word = next(w for w in page.words if w.span.of(document.text) == "Torgny")
    assert 70 < word.box.x0 < 74 and word.box.top < 842 - 602 < word.box.bottom
    assert page.recognised


def test_without_tesseract_it_is_told_and_somebody_must_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_file, "engine", lambda: None)
    letter(tmp_path / "a.pdf", PRIVATE)
    document, troubles = read_pdf_file(tmp_path / "a.pdf", "a.pdf")
    assert document is not None
    assert [(t.code, "side 1" in t.text) for t in troubles] == [("mute", True)]
    (seen,) = pictures_in(tmp_path, "a.pdf", document.pages)
    assert seen.mute and not seen.certain and seen.box.top < 842 - 602 < seen.box.bottom


@pytest.mark.usefixtures("tesseract")
def test_nobody_must_look_at_what_was_read(tmp_path: Path) -> None:
    letter(tmp_path / "a.pdf", PRIVATE)
    document, _ = read_pdf_file(tmp_path / "a.pdf", "a.pdf")
    assert document is not None
    pages: tuple[Page, ...] = document.pages
    assert not any(seen.mute for seen in pictures_in(tmp_path, "a.pdf", pages))
