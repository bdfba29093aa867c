"""A value in a form's field: hidden wherever in its field it is drawn."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import Box, PersonalDatum, PersonalKind, Response, Span, Verdict, Where, Word
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.paper.pages import Source, texts_of
from hoering.privacy.paper.public_file import PublicFile
from hoering.privacy.publishing.places import Hiding, in_whole_fields
from hoering.privacy.publishing.printing import Order, Tools, printed
from hoering.privacy.publishing.publishing import Press
from hoering.privacy.redacting.redacting import Masks

FIELD = (100, 700, 300, 24)  # x, y, width, height from the bottom left corner


def form(turned: int = 0) -> bytes:
    raw = io.BytesIO()
    canvas = Canvas(raw, pagesize=(595, 842), invariant=1)
    canvas.drawString(40, 760, "Navn:")
    x, y, width, height = FIELD
    canvas.acroForm.textfield(
        value="Karen Holm siger ja", x=x, y=y, width=width, height=height, fontSize=18
    )
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(raw.getvalue())))
    writer.pages[0].cropbox = RectangleObject((20, 30, 575, 812))
    writer.pages[0].rotate(turned)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("turned", "stands"),
    [
        (0, (80.0, 88.0, 380.0, 112.0)),
        (90, (670.0, 80.0, 694.0, 380.0)),
        (180, (175.0, 670.0, 475.0, 694.0)),
    ],
)
def test_fields_stand_where_the_turned_page_shows_them(
    turned: int, stands: tuple[float, ...]
) -> None:
    with Source(form(turned)) as source:
        (box,) = source.fields(1)
    assert (box.x0, box.top, box.x1, box.bottom) == pytest.approx(stands, abs=0.6)


def made(response_of: Callable[..., Response]) -> PublicFile:
    response = response_of(["Karen Holm siger ja"], file="hoeringssvar/a.pdf")
    # A guess at their places, as reading makes it: set from the left, in small letters.
    words = (
        Word(Span(0, 5), Box(80, 94, 105, 106)),
        Word(Span(6, 10), Box(110, 94, 130, 106)),
        Word(Span(11, 16), Box(135, 94, 160, 106)),
        Word(Span(17, 19), Box(165, 94, 175, 106)),
    )
    page = replace(response.document.pages[0], words=words, width=555.0, height=782.0)
    response = replace(response, document=replace(response.document, pages=(page,)))
    kind = PersonalKind.NAME
    datum = PersonalDatum("H01", kind, "Karen Holm", 1, Where.TEXT, (), "", Verdict.HIDE, "")
    masks = Masks({"H01": mask_of([(datum, "Borger 1")])}, mask_of([]))
    return Press(lambda _: ("pdf", form()), [response], masks, lambda *_: None).file_of(response)


def test_the_whole_field_is_painted_where_something_in_it_is_hidden(
    response_of: Callable[..., Response],
) -> None:
    file = made(response_of)
    (page,) = PdfReader(io.BytesIO(file.data)).pages
    (picture,) = page.images
    image = Image.open(io.BytesIO(picture.data)).convert("L")
    scale = image.width / 555
    field = image.crop([int(n * scale) for n in (80, 88, 380, 112)])  # type: ignore[arg-type]
    assert field.getextrema()[1] < 30  # type: ignore[operator]  # JPEG is nearly black


def test_what_stays_in_a_painted_field_stands_on_it(response_of: Callable[..., Response]) -> None:
    file = made(response_of)
    assert all("siger" in text and "Holm" not in text for text in texts_of(file.data))
    (page,) = PdfReader(io.BytesIO(file.data)).pages
    content = page.get_contents()
    assert content is not None
    assert b"3 Tr" not in content.get_data()  # the words that stay are seen


def test_a_field_with_nothing_hidden_stays() -> None:
    hiding = Hiding((Box(80, 60, 120, 70),))
    assert in_whole_fields(hiding, [Box(80, 88, 380, 112)]) == hiding


def test_a_painted_page_that_still_shows_a_hidden_word_is_set_anew(
    response_of: Callable[..., Response],
) -> None:
    response = response_of(["Karen Holm siger ja"], file="hoeringssvar/a.pdf")
    words = (Word(Span(0, 5), Box(300, 500, 340, 512)), Word(Span(6, 10), Box(345, 500, 380, 512)))
    page = replace(response.document.pages[0], words=words, width=555.0, height=782.0)
    response = replace(response, document=replace(response.document, pages=(page,)))
    kind = PersonalKind.NAME
    datum = PersonalDatum("H01", kind, "Karen Holm", 1, Where.TEXT, (), "", Verdict.HIDE, "")
    masks = Masks({"H01": mask_of([(datum, "Borger 1")])}, mask_of([]))
    read = lambda _: "Navn: Karen Holm siger ja"  # noqa: E731
    tools = Tools(lambda _: ("pdf", form()), lambda *_: None, read)
    done = printed(Order(response, (), masks), tools)
    assert done.left == () and done.file.pictured == ()
    assert all("sat på ny" in text for text in texts_of(done.file.data))
