"""Pages that hold more than was read from them are shown as a picture, without what nobody saw."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import Box, Response, SenderKind, Span, Word
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.paper.pages import texts_of
from hoering.privacy.paper.public_file import PublicFile
from hoering.privacy.publishing.publishing import Press
from hoering.privacy.redacting.redacting import Masks

Make = Callable[..., Response]
SAID = "Bussen skal køre hver halve time i hele byen."
SIZE = (595.0, 842.0)
NOBODY = Masks({}, mask_of([]))


def pdf(draw: Callable[[Canvas], object] = lambda _: None) -> bytes:
    """One page with SAID on it, and what is drawn besides."""
    raw = io.BytesIO()
    canvas = Canvas(raw, pagesize=SIZE, invariant=1, pageCompression=0)
    canvas.drawString(72, 760, SAID)
    draw(canvas)
    canvas.save()
    return raw.getvalue()


def made(data: bytes, response: Response) -> PublicFile:
    return Press(lambda _: ("pdf", data), [response], NOBODY, lambda *_: None).file_of(response)


def letter(response_of: Make, kind: SenderKind = SenderKind.COUNCIL) -> Response:
    return response_of([SAID], sender="Ældrerådet", kind=kind, file="hoeringssvar/a.pdf")


def is_picture(file: PublicFile) -> bool:
    (page,) = PdfReader(io.BytesIO(file.data)).pages
    return bool(page.images) and "Bussen" not in "".join(texts_of(file.data))


def unread(canvas: Canvas) -> None:
    """Letters that nobody sees, behind a text layer of somebody's own."""
    words = canvas.beginText(72, 700)
    words.setTextRenderMode(3)
    words.textLine("Karen Holm bor Kirkestien 3 Hvidsted")
    canvas.drawText(words)


def picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.effect_noise((200, 60), 80)), 72, 600)


def test_a_page_that_was_read_whole_is_carried_over(response_of: Make) -> None:
    assert not is_picture(made(pdf(), letter(response_of)))


def test_a_page_with_words_that_nobody_read_is_rendered(response_of: Make) -> None:
    file = made(pdf(unread), letter(response_of))
    assert is_picture(file) and "Karen" not in "".join(texts_of(file.data))


def test_a_page_that_says_more_than_it_shows_is_rendered(response_of: Make) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(pdf()))
    page, spoken = writer.pages[0], DecodedStreamObject()
    content = page.get_contents()
    assert content is not None
    name = b"/Span <</ActualText (Karen Holm)>> BDC EMC\n"
    spoken.set_data(name + content.get_data())
    page[NameObject("/Contents")] = writer._add_object(spoken)
    raw = io.BytesIO()
    writer.write(raw)
    file = made(raw.getvalue(), letter(response_of))
    assert is_picture(file) and b"Karen" not in file.data


def test_a_private_letter_with_a_picture_is_rendered(response_of: Make) -> None:
    """A photograph can hold what no reader of letters finds: nothing but its looks is published."""
    private = made(pdf(picture), letter(response_of, SenderKind.CITIZEN))
    assert is_picture(private) and private.pictured == (1,)
    assert not is_picture(made(pdf(), letter(response_of, SenderKind.CITIZEN)))
    assert not is_picture(made(pdf(picture), letter(response_of)))


@pytest.mark.parametrize("kind", ["pdf", "image"])
@pytest.mark.parametrize("fitting", [True, False])
def test_a_scan_on_which_the_words_do_not_fit_is_set_anew(
    response_of: Make, kind: str, fitting: bool
) -> None:
    """A box that is not where the name stands would hide nothing."""
    box = Box(72.0, 82.0, 300.0, 94.0)
    scan = Image.new("L", (1190, 1684), 255)
    at = box if fitting else Box(72.0, 482.0, 300.0, 494.0)
    ImageDraw.Draw(scan).rectangle([2 * at.x0, 2 * at.top, 2 * at.x1, 2 * at.bottom], fill=0)
    plain = letter(response_of)
    (page,) = plain.document.pages
    word = Word(Span(0, len(SAID)), box, 0.9)
    read = replace(page, width=SIZE[0], height=SIZE[1], words=(word,), recognised=True)
    response = replace(plain, document=replace(plain.document, pages=(read,)))
    raw = io.BytesIO()
    canvas = Canvas(raw, pagesize=SIZE, invariant=1)
    canvas.drawImage(ImageReader(scan), 0, 0, *SIZE)
    canvas.save()
    data = raw.getvalue() if kind == "pdf" else b""
    press = Press(lambda _: (kind, data), [response], NOBODY, lambda *_: (scan, SIZE))
    file = press.file_of(response)
    (public,) = PdfReader(io.BytesIO(file.data)).pages
    assert bool(public.images) == fitting and bool(file.pictured) == fitting
    assert ("sat på ny" in " ".join(texts_of(file.data)[0].split())) != fitting
