"""A PDF page made from nothing: lines of text, boxes and one picture, as pypdf's objects."""

from __future__ import annotations

import io
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL.Image import Image
from pypdf import PageObject
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
)
from reportlab.pdfbase.pdfmetrics import stringWidth

A4 = (595.28, 841.89)  # points


@dataclass(frozen=True, slots=True)
class Ink:
    """A run of letters: `x` and `y` in points from the lower left corner to the baseline.

    `width` stretches it to so many points (0: as it comes); `unseen` letters can be searched and
    copied but are not painted; `white` ones stand on a black box.
    """

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    width: float = 0.0
    unseen: bool = False
    white: bool = False


def coded(text: str) -> bytes:
    """The text in the encoding of the fonts (WinAnsi); what it lacks is written plainly."""
    plain = text.translate(_PLAIN)
    return plain.encode("cp1252", "replace")


def unwritable(text: str) -> str:
    """The first sign that the fonts have no letter for, by its name where it cannot be seen; "" for
    none."""
    for sign in text:
        if unicodedata.category(sign)[0] == "C":
            return f"U+{ord(sign):04X}"
        if sign != "?" and coded(sign) == b"?":
            return sign
    return ""


_PLAIN = str.maketrans(
    {
        "→": "->", "←": "<-", "−": "-", "‐": "-", "‑": "-", "\u00ad": "", "\u2002": " ", "\u2003": " ",
        "\u2009": " ", "\u200b": "", "☐": "[ ]", "☒": "[x]", "☑": "[x]", "✓": "x", "≥": ">=", "≤": "<=",
        "█": "x", "ő": "ö", "ş": "s", "ğ": "g", "ı": "i", "č": "c", "ć": "c", "ł": "l", "\t": " ",
    }
)  # fmt: skip


def width_of(text: str, size: float, bold: bool = False) -> float:
    """Points that a line takes in Helvetica."""
    shown = coded(text).decode("cp1252")
    return float(stringWidth(shown, "Helvetica-Bold" if bold else "Helvetica", size))


def _string(text: str) -> bytes:
    raw = coded(text)
    for sign in (b"\\", b"(", b")"):
        raw = raw.replace(sign, b"\\" + sign)
    return b"(" + raw.replace(b"\n", b" ").replace(b"\r", b" ") + b")"


def drawn(lines: Sequence[Ink], size: tuple[float, float], has_picture: bool) -> bytes:
    """The content stream of a page of this size in points."""

    parts: list[bytes] = []
    if has_picture:
        parts.append(b"q %.2f 0 0 %.2f 0 0 cm /Im0 Do Q" % size)
    for ink in lines:
        if not ink.text.strip():
            continue
        natural = width_of(ink.text, ink.size, ink.bold)
        stretch = 100 * ink.width / natural if ink.width and natural else 100.0
        mode = 3 if ink.unseen else 0
        colour = b"1 g " if ink.white else b"0 g "
        font = b"/F2" if ink.bold else b"/F1"
        parts.append(
            b"BT %b%b %.2f Tf %d Tr %.1f Tz 1 0 0 1 %.2f %.2f Tm %b Tj ET"
            % (
                colour,
                font,
                ink.size,
                mode,
                min(max(stretch, 10.0), 400.0),
                ink.x,
                ink.y,
                _string(ink.text),
            )
        )
    return b"\n".join(parts)


def add_page(
    writer: Any, lines: Sequence[Ink], size: tuple[float, float] = A4, picture: Image | None = None
) -> None:
    """A new page at the end of a pypdf writer, with nothing on it but what is given here."""
    page = PageObject.create_blank_page(width=size[0], height=size[1])
    page[NameObject("/MediaBox")] = ArrayObject([FloatObject(v) for v in (0, 0, *size)])
    fonts = DictionaryObject(
        {
            NameObject(f"/F{n}"): _font(writer, name)
            for n, name in ((1, "Helvetica"), (2, "Helvetica-Bold"))
        }
    )
    resources = DictionaryObject({NameObject("/Font"): fonts})
    if picture is not None:
        image = writer._add_object(_picture(picture))
        resources[NameObject("/XObject")] = DictionaryObject({NameObject("/Im0"): image})
    page[NameObject("/Resources")] = resources
    content = StreamObject()
    content._data = zlib.compress(drawn(lines, size, picture is not None), 6)
    content[NameObject("/Filter")] = NameObject("/FlateDecode")
    page[NameObject("/Contents")] = writer._add_object(content)
    writer.add_page(page)


def _font(writer: Any, name: str) -> Any:
    known: dict[str, Any] = getattr(writer, "_plain_fonts", {})
    if name not in known:
        entries = {
            "/Type": "/Font",
            "/Subtype": "/Type1",
            "/BaseFont": f"/{name}",
            "/Encoding": "/WinAnsiEncoding",
        }
        font = DictionaryObject({NameObject(k): NameObject(v) for k, v in entries.items()})
        known[name] = writer._add_object(font)
        writer._plain_fonts = known
    return known[name]


def _picture(image: Image) -> Any:
    """The pixels alone, without anything that the file they come from told of itself."""
    data, entries = _pixels(image)
    stream = StreamObject()
    stream._data = data
    entries |= {"/Type": NameObject("/XObject"), "/Subtype": NameObject("/Image")}
    entries |= {"/Width": NumberObject(image.width), "/Height": NumberObject(image.height)}
    for key, value in entries.items():
        stream[NameObject(key)] = value
    return stream


def _pixels(image: Image) -> tuple[bytes, dict[str, Any]]:
    """Grey pages in 16 shades, packed; pages with colours as JPEG."""
    if image.mode == "L":
        shades = np.asarray(image) >> 4
        if image.width % 2:
            shades = np.pad(shades, ((0, 0), (0, 1)))
        packed = (shades[:, ::2] << 4 | shades[:, 1::2]).astype(np.uint8)
        return zlib.compress(packed.tobytes(), 6), {
            "/ColorSpace": NameObject("/DeviceGray"),
            "/BitsPerComponent": NumberObject(4),
            "/Filter": NameObject("/FlateDecode"),
        }
    raw = io.BytesIO()
    image.convert("RGB").save(raw, "JPEG", quality=80)
    return raw.getvalue(), {
        "/ColorSpace": NameObject("/DeviceRGB"),
        "/BitsPerComponent": NumberObject(8),
        "/Filter": NameObject("/DCTDecode"),
    }
