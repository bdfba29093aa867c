"""A page that is carried over has nothing with it but what is drawn."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hoering.privacy.paper.cleaning import forms_of, is_layered
from hoering.privacy.paper.pages import Source, new_writer, packed


def _page(picture: Image.Image | None = None) -> PdfWriter:
    raw = io.BytesIO()
    canvas = Canvas(raw, invariant=1)
    canvas.drawString(72, 700, "Andel (100 %) af svar")
    if picture is not None:
        canvas.drawImage(ImageReader(picture), 72, 500)
    canvas.showPage()
    canvas.save()
    return PdfWriter(clone_from=io.BytesIO(raw.getvalue()))


def _carried(writer: PdfWriter) -> bytes:
    whole, out = io.BytesIO(), new_writer()
    writer.write(whole)
    with Source(whole.getvalue()) as source:
        source.carry_over(1, out)
    return packed(out, "Høringssvar H01")


def _is_simple(writer: PdfWriter) -> bool:
    whole = io.BytesIO()
    writer.write(whole)
    with Source(whole.getvalue()) as source:
        return source.is_simple(1)


def _form(data: bytes, **entries: str) -> DecodedStreamObject:
    form = DecodedStreamObject()
    form.set_data(data)
    form[NameObject("/Subtype")] = NameObject("/Form")
    for key, value in entries.items():
        form[NameObject(f"/{key}")] = TextStringObject(value)
    return form


@pytest.mark.parametrize(
    ("content", "simple"),
    [
        (b"", True),
        (b"/P <</MCID 0 /Lang (da-DK)>> BDC EMC", True),
        (b"% Karen Holm\n", False),
        (b"/Artifact <</Author (Karen Holm)>> BDC EMC", False),
        (b"/Artifact <</A <</B 1>> /C <4b6172656e>>> BDC EMC", False),
    ],
)
@pytest.mark.parametrize("in_form", [False, True])
def test_words_that_are_not_drawn_make_the_page_a_picture(
    content: bytes, simple: bool, in_form: bool
) -> None:
    writer = _page()
    page = writer.pages[0]
    contents = page.get_contents()
    assert contents is not None
    if in_form:
        forms = DictionaryObject({NameObject("/Fm1"): writer._add_object(_form(content))})
        page["/Resources"][NameObject("/XObject")] = forms  # type: ignore[index]
    else:
        stream = DecodedStreamObject()
        stream.set_data(contents.get_data() + b"\n" + content)
        page[NameObject("/Contents")] = writer._add_object(stream)
    assert _is_simple(writer) is simple


def test_keys_that_nobody_knows_stay_behind() -> None:
    writer = _page()
    page = writer.pages[0]
    page[NameObject("/MinKilde")] = TextStringObject("Karen Holm")
    form = writer._add_object(_form(b"", Title="Karen Holm"))
    page["/Resources"][NameObject("/XObject")] = DictionaryObject(  # type: ignore[index]
        {NameObject("/Fm1"): form}
    )
    contents = page.get_contents()
    assert contents is not None
    stream = DecodedStreamObject()
    stream.set_data(contents.get_data() + b"\n/Fm1 Do")
    page[NameObject("/Contents")] = writer._add_object(stream)
    assert b"Karen" not in _carried(writer)


def test_a_jpeg_within_another_filter_loses_what_the_camera_wrote() -> None:
    raw = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(raw, "JPEG", comment=b"Karen Holm")
    writer = _page(Image.new("RGB", (40, 40), "red"))
    things = writer.pages[0]["/Resources"]["/XObject"]  # type: ignore[index]
    (picture,) = (thing.get_object() for thing in things.values())
    picture._data = raw.getvalue().hex().encode() + b">"
    picture[NameObject("/Filter")] = ArrayObject(
        [NameObject("/ASCIIHexDecode"), NameObject("/DCTDecode")]
    )
    carried = _carried(writer)
    assert b"Karen" not in carried and b"Karen".hex().encode() not in carried
    (image,) = PdfReader(io.BytesIO(carried)).pages[0].images
    assert Image.open(io.BytesIO(image.data)).size == (40, 40)


def test_forms_that_share_the_pages_own_resources_are_looked_at_once() -> None:
    writer = _page()
    page = writer.pages[0]
    names = DictionaryObject()
    resources = writer._add_object(DictionaryObject({NameObject("/XObject"): names}))
    for nth in range(6):
        form = _form(b"0 0 m")
        form[NameObject("/Resources")] = resources
        names[NameObject(f"/F{nth}")] = writer._add_object(form)
    page[NameObject("/Resources")] = resources
    assert len(list(forms_of(page))) == 6 and not is_layered(page)
