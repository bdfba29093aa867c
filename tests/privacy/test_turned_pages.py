"""Pages whose letters run up, down or head over: what is hidden is painted where it stands."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import (
    PersonalDatum,
    PersonalKind,
    Response,
    SenderKind,
    Verdict,
    Where,
)
from hoering.privacy.deciding.covered import with_covered
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.paper.pages import texts_of
from hoering.privacy.publishing.publishing import Press
from hoering.privacy.redacting.redacting import Masks
from hoering.reading.pasted_pictures import pictures_in
from hoering.reading.pdf_file import read_pdf_file

SAID = "Bussen skal køre hver halve time i hele byen, og lyset skal være tændt."
BEFORE, NAME = "Det skriver", "Torgny Askelund"
AT = {0: (0, 0), 90: (595, 0), 180: (595, 842), 270: (0, 842)}
SAME = (0, 200, 200)  # the colour in which the name stands, and nothing else on the page


def letter(path: Path, runs: int, turned: int, bar: bool = False) -> None:
    """A page whose letters run turned by `runs` degrees, itself turned by `turned`."""
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    canvas.translate(*AT[runs])
    canvas.rotate(runs)
    for line in range(6):
        canvas.drawString(60, 500 - 18 * line, SAID)
    canvas.drawString(60, 300, BEFORE)
    canvas.setFillColorRGB(*(part / 255 for part in SAME))
    canvas.drawString(140, 300, NAME)
    if bar:
        canvas.rect(138, 296, canvas.stringWidth(NAME, "Helvetica", 12) + 4, 16, stroke=0, fill=1)
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(path.read_bytes())))
    writer.pages[0].rotate(turned)
    writer.write(path)


def response_from(path: Path) -> Response:
    document, _ = read_pdf_file(path, "a.pdf")
    assert document is not None
    return Response("H01", "", SenderKind.CITIZEN, None, False, False, None, (), document)


@pytest.mark.parametrize(("runs", "turned"), [(90, 0), (180, 0), (270, 0), (0, 90), (90, 90)])
def test_the_box_lies_over_the_name_and_nothing_else(
    tmp_path: Path, runs: int, turned: int
) -> None:
    letter(tmp_path / "a.pdf", runs, turned)
    response = response_from(tmp_path / "a.pdf")
    kind = PersonalKind.NAME
    datum = PersonalDatum("H01", kind, NAME, 1, Where.TEXT, (), "", Verdict.HIDE, "")
    masks = Masks({"H01": mask_of([(datum, "Borger 1")])}, mask_of([]))
    data = (tmp_path / "a.pdf").read_bytes()
    file = Press(lambda _: ("pdf", data), [response], masks, lambda *_: None).file_of(response)
    assert all("Askelund" not in t and "halve time" in t for t in texts_of(file.data))
    page = pdfium.PdfDocument(file.data)[0]
    pixels = np.asarray(page.render(scale=2).to_pil().convert("RGB"), dtype=int)
    coloured = (pixels.max(axis=2) - pixels.min(axis=2)) > 90
    assert coloured.sum() == 0  # the name is gone
    dark = pixels.max(axis=2) < 100
    name = 2 * 2 * 90 * 14  # pixels of its box, nearly: one box and the thin strokes of letters
    assert 0.5 * name < dark.sum() < 6 * name


@pytest.mark.parametrize("runs", [0, 90, 180, 270])
def test_what_lies_covered_on_a_turned_page_is_told(tmp_path: Path, runs: int) -> None:
    letter(tmp_path / "a.pdf", runs, 0, bar=True)
    response = response_from(tmp_path / "a.pdf")
    seen = pictures_in(tmp_path, "a.pdf", response.document.pages)
    assert [d.text for d in with_covered([response], seen, ())] == [NAME]
