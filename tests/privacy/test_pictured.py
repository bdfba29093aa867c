"""What stands in a picture on a page with text: on the list, painted over, looked at again."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from openpyxl import load_workbook
from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import (
    Box,
    PersonalDatum,
    PersonalKind,
    Response,
    RoundFacts,
    SeenPicture,
    SenderKind,
    Settled,
    Span,
    Verdict,
    Where,
    Word,
)
from hoering.privacy.deciding.substitutes import Citizens, settled
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.paper.public_file import PublicFile
from hoering.privacy.publishing.pictured import Pasted, found_in_pictures, pasted_in, with_verdicts
from hoering.privacy.publishing.printing import Order, Tools, printed
from hoering.privacy.publishing.publishing import Press
from hoering.privacy.redacting.redacting import Masks, masks_of
from hoering.publication import publish
from hoering.reading.pictures import ocr

Make = Callable[..., Response]
SAID = "Bussen skal køre hver halve time i hele byen."
FILE = "hoeringssvar/a.pdf"
PLACE = Box(72, 200, 288, 272)


def seen(text: str = "", certain: bool = True, content: str = "a", page: int = 1) -> SeenPicture:
    """A picture in which each word is 30 points wide, on lines of 16."""
    words, at = [], 0
    for down, line in enumerate(text.splitlines()):
        for across, word in enumerate(line.split(" ")):
            x, y = 76 + 32 * across, 204 + 16 * down
            words.append(Word(Span(at, at + len(word)), Box(x, y, x + 30, y + 10)))
            at += len(word) + 1
    return SeenPicture(FILE, page, PLACE, content, text, tuple(words), certain)


def letter(make: Make, kind: SenderKind = SenderKind.CITIZEN, id: str = "H01") -> Response:
    private = kind is SenderKind.CITIZEN
    return make([SAID], "Karen Holm" if private else "Ældrerådet", kind, FILE, id)


def test_what_stands_in_a_picture_comes_on_the_list(response_of: Make, facts: RoundFacts) -> None:
    response = letter(response_of)
    text = "Venlig hilsen\nKaren Holm\nKirkestien 3, 9911 Hvidsted\nTlf. 28 00 40 63"
    pictures = pasted_in([response], [seen(text)])
    found = found_in_pictures([response], pictures, facts, ())
    assert {"Karen Holm", "28 00 40 63"} <= {d.text for d in found}
    assert all(d.where is Where.PICTURE and d.spans == () and d.page == 1 for d in found)
    known = [d for d in found if d.text == "Karen Holm"]
    again = found_in_pictures([response], pictures, facts, known)
    assert "Karen Holm" not in {d.text for d in again} and len(again) == len(found) - 1


@pytest.mark.parametrize(
    ("kind", "verdict"), [(SenderKind.CITIZEN, Verdict.HIDE), (SenderKind.COUNCIL, Verdict.KEEP)]
)
def test_a_picture_nobody_can_read_is_to_be_looked_at(
    response_of: Make, facts: RoundFacts, kind: SenderKind, verdict: Verdict
) -> None:
    response = letter(response_of, kind)
    pictures = pasted_in([response], [seen(certain=False), seen(SAID, content="b")])
    (row,) = found_in_pictures([response], pictures, facts, ())
    assert (row.kind, row.text, row.page) == (PersonalKind.PICTURE, "Billede 1 på side 1", 1)
    assert row.proposal is verdict and "se på det" in row.why
    decisions = with_verdicts(pictures, [Settled(row, Verdict.HIDE, "")])
    assert [p.hidden for p in decisions["H01"]] == [True, False]


def test_the_picture_of_a_form_is_nobody_to_look_at(response_of: Make, facts: RoundFacts) -> None:
    """Three senders have the same one: it is the municipality's."""
    ids = ("H01", "H02", "H03")
    responses = [letter(response_of, id=id) for id in ids]
    pictures = pasted_in(responses, [seen(certain=False)])
    assert found_in_pictures(responses, pictures, facts, ()) == ()
    assert len(pictures) == 3


def page_pdf() -> bytes:
    raw = io.BytesIO()
    canvas = Canvas(raw, pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 760, SAID)
    canvas.drawImage(ImageReader(Image.new("RGB", (90, 30), "white")), 72, 570, 216, 72)
    canvas.save()
    return raw.getvalue()


def masks_hiding(text: str) -> Masks:
    kind, why = PersonalKind.NAME, ""
    datum = PersonalDatum("H01", kind, text, 1, Where.TEXT, (), why, Verdict.HIDE, text)
    return Masks({"H01": mask_of([(datum, "Borger 1")])}, mask_of([]))


def made(response: Response, masks: Masks, *pictures: Pasted) -> PublicFile:
    page = replace(response.document.pages[0], width=595.0, height=842.0)
    response = replace(response, document=replace(response.document, pages=(page,)))
    fetch = lambda _: ("pdf", page_pdf())  # noqa: E731
    return Press(fetch, [response], masks, lambda *_: None, pictures=pictures).file_of(response)


def dark(file: PublicFile, *places: tuple[float, float]) -> list[bool]:
    """Whether the picture of the page is black there (points from the top left corner)."""
    (page,) = PdfReader(io.BytesIO(file.data)).pages
    (picture,) = page.images
    image = Image.open(io.BytesIO(picture.data)).convert("L")
    scale = image.width / 595
    return [image.getpixel((int(x * scale), int(y * scale))) < 40 for x, y in places]  # type: ignore[operator]


def test_a_hidden_name_in_a_picture_is_painted_over(response_of: Make) -> None:
    response = letter(response_of, SenderKind.COUNCIL)
    picture = Pasted(seen("Hilsen\nKaren Holm\nformand"))
    file = made(response, masks_hiding("Karen Holm"), picture)
    name, greeting = (90, 225), (90, 209)
    assert dark(file, name, greeting) == [True, False] and file.pictured == (1,)


def test_a_picture_that_is_decided_on_goes_as_a_whole(response_of: Make) -> None:
    response = letter(response_of, SenderKind.COUNCIL)
    file = made(response, masks_hiding("Nobody"), Pasted(seen(), "Billede på side 1", hidden=True))
    assert dark(file, (74, 202), (286, 270), (300, 300)) == [True, True, False]


def test_a_page_with_a_picture_that_stays_is_read_again(response_of: Make) -> None:
    response = letter(response_of, SenderKind.COUNCIL)
    file = made(response, masks_hiding("Nobody"), Pasted(seen("Ældrerådet")))
    assert file.pictured == (1,)
    assert made(response, masks_hiding("Nobody")).pictured == ()


def test_what_only_the_second_reading_sees_takes_the_picture_with_it(response_of: Make) -> None:
    response = letter(response_of, SenderKind.COUNCIL)
    page = replace(response.document.pages[0], width=595.0, height=842.0)
    response = replace(response, document=replace(response.document, pages=(page,)))

    def read(picture: Image.Image) -> str:
        spot = (int(80 * picture.width / 595), int(210 * picture.height / 842))
        return "" if picture.getpixel(spot) == 0 else "Karen Holm"

    tools = Tools(lambda _: ("pdf", page_pdf()), lambda *_: None, read)
    loose = Order(response, (), masks_hiding("Karen Holm"), (Pasted(seen("Karcn Hclm")),))
    assert printed(loose, tools).left == ()
    asked = replace(loose, pictures=(Pasted(seen(certain=False), "Billede på side 1"),))
    assert printed(asked, tools).left == ("Karen Holm",)


def test_a_row_on_a_picture_is_no_text_to_look_for() -> None:
    row = PersonalDatum(
        "H01", PersonalKind.PICTURE, "Billede på side 1", 1, Where.PICTURE, (), "", Verdict.HIDE
    )
    masks = masks_of(settled([row], {}, Citizens.NUMBER))
    assert masks["H01"].text("Se Billede på side 1.") == "Se Billede på side 1."


def test_pictures_in_a_round_are_read_listed_and_painted_over(tmp_path: Path) -> None:
    if ocr.engine() is None:
        pytest.skip("tesseract is not installed: recognition itself is not tested")
    (tmp_path / "hoeringssvar").mkdir()
    (tmp_path / "runde.toml").write_text('titel = "Plan"\nkommune = "Hvidsted Kommune"\n')
    _letter(tmp_path / FILE)
    done = publish(tmp_path, accept=True, made_at="2026-03-20T10:00:00")
    sheet = load_workbook(done.list)["Personoplysninger"]
    rows = {r[4].value: (r[3].value, r[8].value) for r in sheet.iter_rows(min_row=7)}
    assert rows["28 00 40 63"] == ("billede", "skjul")
    assert rows["Billede 2 på side 1"] == ("billede", "skjul")
    (file,) = (done.folder / "svar").iterdir()
    (page,) = PdfReader(io.BytesIO(file.read_bytes())).pages
    (picture,) = page.images
    image = Image.open(io.BytesIO(picture.data)).convert("L").crop((150, 375, 600, 780))
    words, _ = ocr.seen_words(np.asarray(image), 150)
    assert not {"28", "40", "63", "Kirkestien"} & {w.text for w in words}


def _letter(path: Path) -> None:
    block = Image.new("RGB", (900, 300), "white")
    said = ("Karen Holm", "Kirkestien 3, 9911 Hvidsted", "Tlf. 28 00 40 63")
    pen, font = ImageDraw.Draw(block), ImageFont.load_default(40)
    for nth, line in enumerate(said):
        pen.text((20, 20 + 60 * nth), line, fill="black", font=font)
    hand = Image.new("RGB", (600, 200), "white")
    points = [(20 + 30 * n, 40 + 110 * (n % 2)) for n in range(18)]
    ImageDraw.Draw(hand).line(points, fill=(20, 20, 120), width=6)
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    for nth, line in enumerate(("Karen Holm", SAID, "Venlig hilsen")):
        canvas.drawString(72, 780 - 24 * nth, line)
    canvas.drawImage(ImageReader(block), 72, 560, 216, 72)
    canvas.drawImage(ImageReader(hand), 72, 480, 150, 50)
    canvas.save()
