"""Figures of rectangles, ellipses and lines of text, painted as one picture.

One picture and not Word's own shapes: a document made into a tagged PDF keeps the alternative text
of a picture, but not that of a group of shapes, whose parts it calls figures of their own.
Lengths are twips from the figure's top left corner.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import reportlab
from PIL import Image, ImageDraw, ImageFont

from hoering.writing.word.colours import INK

_DPI, _FINER = 200, 2  # painted finer and made smaller, for smooth edges
_FACE, _BOLD = "Vera.ttf", "VeraBd.ttf"
# Vera is wider than Arial, whose widths the figures reckon with; its small letters are larger.
_NARROWER = {_FACE: 0.87, _BOLD: 0.80}


@dataclass(frozen=True, slots=True)
class Shape:
    """`form` is "rect" or "ellipse"; `text` stands in the middle of it, or where `align` says.

    `fill` is RRGGBB, "" for none; `size` is the text's, in points.
    """

    x: int
    y: int
    width: int
    height: int
    form: str = "rect"
    fill: str = ""
    text: str = ""
    size: float = 8
    bold: bool = False
    align: str = "left"  # left | center | right
    ink: str = INK


@dataclass(frozen=True, slots=True)
class Drawing:
    """`title` names the figure, `description` is the alternative text that says all it shows.

    `caption` stands below it: the title, and how the figure is to be read.
    """

    width: int
    height: int
    shapes: tuple[Shape, ...]
    title: str
    description: str
    caption: str

    def png(self) -> bytes:
        """The figure as a PNG file of 200 dots an inch; the same bytes for the same figure."""
        scale = _DPI * _FINER / 1440
        size = round(self.width * scale), round(self.height * scale)
        image = Image.new("RGB", size, "white")
        pen = ImageDraw.Draw(image)
        for shape in self.shapes:
            _paint(pen, shape, scale)
        small = image.resize((size[0] // _FINER, size[1] // _FINER), Image.Resampling.BOX)
        made = io.BytesIO()
        small.save(made, "PNG", dpi=(_DPI, _DPI), compress_level=7)
        return made.getvalue()


def _paint(pen: Any, shape: Shape, scale: float) -> None:
    left, top = shape.x * scale, shape.y * scale
    right, bottom = (shape.x + shape.width) * scale, (shape.y + shape.height) * scale
    if shape.fill:
        draw = pen.ellipse if shape.form == "ellipse" else pen.rectangle
        draw((left, top, right - 1, max(top, bottom - 1)), fill=f"#{shape.fill}")
    if not shape.text:
        return
    name = _BOLD if shape.bold else _FACE
    face = _face(name, shape.size * _NARROWER[name] * 20 * scale)
    lines = _lines(shape.text, face, right - left)
    step = face.size * 1.2
    y = (top + bottom) / 2 - step * (len(lines) - 1) / 2
    anchor = {"left": "lm", "center": "mm", "right": "rm"}[shape.align]
    x = {"left": left, "center": (left + right) / 2, "right": right}[shape.align]
    for nth, line in enumerate(lines):
        pen.text((x, y + nth * step), line, fill=f"#{shape.ink}", font=face, anchor=anchor)


def _face(name: str, size: float) -> Any:
    """Bitstream Vera, which comes with reportlab; it has the Danish letters.

    Laid out by Pillow alone: not every system's Pillow brings the library that does it otherwise,
    and the pictures are the same everywhere.
    """
    folder = Path(reportlab.__file__).parent / "fonts"
    return ImageFont.truetype(str(folder / name), size, layout_engine=ImageFont.Layout.BASIC)


def _lines(text: str, face: Any, width: float) -> list[str]:
    """At most two lines, broken at a blank; a word that is too long stays whole."""
    words = text.split()
    if face.getlength(text) <= width or len(words) < 2:
        return [text]
    first = [words[0]]
    for word in words[1:]:
        if face.getlength(" ".join([*first, word])) > width:
            break
        first.append(word)
    rest = words[len(first) :]
    while len(rest) > 1 and face.getlength(" ".join(rest)) > width:
        rest = [*rest[:-2], "…"] if rest[-1] == "…" else [*rest[:-1], "…"]
    return [" ".join(first), " ".join(rest)] if rest else [" ".join(first)]
