"""Layers of a PDF that are switched off: nobody sees them, so nothing is read from them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)
from reportlab.pdfgen.canvas import Canvas

from hoering.domain import RoundFacts
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.paper.pages import texts_of
from hoering.privacy.publishing.publishing import Press
from hoering.privacy.redacting.redacting import Masks
from hoering.reading.files import read_file
from hoering.reading.originals import original
from hoering.reading.pdf.pdf_layers import _may_have_layers, as_shown
from hoering.reading.pictures.page_picture import page_picture
from hoering.reading.responses import read_responses

SAID = "Bussen skal køre hver halve time i hele byen, også om aftenen."
BEHIND = "Udkast ved Karen Holm"
Name = NameObject


def _dictionary(**entries: object) -> DictionaryObject:
    return DictionaryObject({Name(f"/{k}"): v for k, v in entries.items()})  # type: ignore[misc]


def layered(off: bool = True, base: str = "/ON", usage: str = "", form: bool = False) -> bytes:
    """One page with SAID on it and BEHIND in a layer, in a form of it or in the page itself."""
    raw = io.BytesIO()
    canvas = Canvas(raw, pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 760, SAID)
    canvas.save()
    writer = PdfWriter(clone_from=io.BytesIO(raw.getvalue()))
    layer = _dictionary(Type=Name("/OCG"), Name=TextStringObject("Kladde"))
    if usage:
        layer[Name("/Usage")] = _dictionary(View=_dictionary(ViewState=Name(usage)))
    group = writer._add_object(layer)
    setting = _dictionary(BaseState=Name(base), OFF=ArrayObject([group] if off else []))
    properties = _dictionary(OCGs=ArrayObject([group]), D=setting)
    writer.root_object[Name("/OCProperties")] = writer._add_object(properties)
    page = writer.pages[0]
    resources = page["/Resources"]
    shown = b"BT /F1 12 Tf 72 700 Td (%b) Tj ET" % BEHIND.encode()
    content = DecodedStreamObject()
    own = page.get_contents()
    assert own is not None and isinstance(resources, DictionaryObject)
    if form:
        drawn = DecodedStreamObject()
        drawn.set_data(shown)
        drawn.update(_dictionary(Type=Name("/XObject"), Subtype=Name("/Form"), OC=group))
        drawn[Name("/BBox")] = page.mediabox
        drawn[Name("/Resources")] = _dictionary(Font=resources["/Font"])
        resources[Name("/XObject")] = _dictionary(Fm0=writer._add_object(drawn))
        content.set_data(own.get_data() + b"\n/Fm0 Do")
    else:
        resources[Name("/Properties")] = _dictionary(MC0=group)
        inner = b"/Span <</MCID 0>> BDC " + shown + b" EMC"
        content.set_data(own.get_data() + b"\n/OC /MC0 BDC " + inner + b" EMC")
    page[Name("/Contents")] = writer._add_object(content)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def text_of(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    document, _ = read_file(path, "hoeringssvar/a.pdf")
    assert document is not None
    return document.text


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"form": True},
        {"off": False, "base": "/OFF"},
        {"off": False, "usage": "/OFF"},
    ],
)
def test_a_layer_that_is_off_is_not_read(tmp_path: Path, settings: dict[str, object]) -> None:
    text = text_of(tmp_path, layered(**settings))  # type: ignore[arg-type]
    assert SAID in text and "Karen" not in text


@pytest.mark.parametrize("settings", [{"off": False}, {"usage": "/ON"}, {"off": False, "form": 1}])
def test_a_layer_that_is_on_is_read(tmp_path: Path, settings: dict[str, object]) -> None:
    data = layered(**settings)  # type: ignore[arg-type]
    assert as_shown(data) is data and BEHIND in text_of(tmp_path, data)


def test_layers_are_found_in_packed_objects() -> None:
    """Most programs pack the catalogue with other objects."""
    head = b"%PDF-1.5\n9 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode>> stream\r\n"
    assert _may_have_layers(head + zlib.compress(b"1 0 <</OCProperties 2 0 R>>") + b"\nendstream")
    assert not _may_have_layers(head + zlib.compress(b"1 0 <</Pages 2 0 R>>") + b"\nendstream")
    assert _may_have_layers(head + b"under a password")


def test_a_file_without_layers_is_left_alone() -> None:
    raw = io.BytesIO()
    canvas = Canvas(raw, invariant=1)
    canvas.drawString(72, 760, SAID)
    canvas.save()
    assert as_shown(raw.getvalue()) == raw.getvalue()
    damaged = b"%PDF-1.7 /OCProperties" + raw.getvalue()[:200]
    assert as_shown(damaged) is damaged


def test_the_public_file_has_nothing_of_it(tmp_path: Path) -> None:
    (tmp_path / "hoeringssvar").mkdir()
    (tmp_path / "hoeringssvar" / "a.pdf").write_bytes(layered())
    responses, _ = read_responses(tmp_path, tmp_path / "hoeringssvar", RoundFacts())
    data = _published(tmp_path, responses)
    assert BEHIND not in "".join(texts_of(data)) and "Kladde" not in str(data)
    assert SAID in " ".join("".join(texts_of(data)).split())
    assert b"/OCG" not in data and "/OCProperties" not in PdfReader(io.BytesIO(data)).root_object


def _published(folder: Path, responses: Sequence[object]) -> bytes:
    nobody = Masks({}, mask_of([]))
    press = Press(lambda file: original(folder, file), responses, nobody, page_picture)  # type: ignore[arg-type]
    return press.file_of(responses[0]).data  # type: ignore[arg-type]
