"""Figures as Word's own drawing: sharp at any size, and with words that a screen reader reads.

Only rectangles, ellipses and lines of text; lengths are twips from the figure's top left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml import etree

from hoering.writing.elements import FONT, legal

_EMU = 635  # English metric units in a twip
_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """`form` is "rect" or "ellipse"; `text` stands in the middle of it, or where `align` says.

    `fill` and `line` are RRGGBB, "" for none; `size` is the text's, in points.
    """

    x: int
    y: int
    width: int
    height: int
    form: str = "rect"
    fill: str = ""
    line: str = ""
    text: str = ""
    size: float = 8
    bold: bool = False
    align: str = "left"  # left | center | right
    ink: str = "1F2933"


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

    def run(self, number: int) -> Any:
        """The `w:r` that holds the figure; `number` is its running number in the document."""
        run = _element("w:r")
        choice = _element("mc:Choice", Requires="wpg")
        alternatives = _element("mc:AlternateContent")
        alternatives.append(choice)
        # An older reader shows the words in place of what it cannot draw.
        fallback, words = _element("mc:Fallback"), _element("w:t")
        words.text = legal(self.description)
        fallback.append(words)
        alternatives.append(fallback)
        drawing = _element("w:drawing")
        choice.append(drawing)
        drawing.append(self._inline(number))
        run.append(alternatives)
        return run

    def _inline(self, number: int) -> Any:
        inline = _element("wp:inline", distT="0", distB="0", distL="0", distR="0")
        inline.append(_element("wp:extent", cx=self.width * _EMU, cy=self.height * _EMU))
        properties = _element("wp:docPr", id=9000 + number, name=f"Figur {number}")
        properties.set("descr", legal(self.description))
        properties.set("title", legal(self.title))
        inline.append(properties)
        inline.append(_element("wp:cNvGraphicFramePr"))
        graphic = _element("a:graphic")
        data = _element("a:graphicData", uri=_SPACES["wpg"])
        graphic.append(data)
        data.append(self._group())
        inline.append(graphic)
        return inline

    def _group(self) -> Any:
        group = _element("wpg:wgp")
        group.append(_element("wpg:cNvGrpSpPr"))
        properties = _element("wpg:grpSpPr")
        place = _element("a:xfrm")
        size = {"cx": self.width * _EMU, "cy": self.height * _EMU}
        for name, values in (
            ("a:off", {"x": 0, "y": 0}),
            ("a:ext", size),
            ("a:chOff", {"x": 0, "y": 0}),
            ("a:chExt", size),
        ):
            place.append(_element(name, **values))
        properties.append(place)
        group.append(properties)
        for nth, shape in enumerate(self.shapes, 1):
            group.append(_shape(shape, nth))
        return group


def _shape(shape: Shape, number: int) -> Any:
    element = _element("wps:wsp")
    element.append(_element("wps:cNvPr", id=number, name=f"Form {number}"))
    element.append(_element("wps:cNvSpPr"))
    properties = _element("wps:spPr")
    place = _element("a:xfrm")
    place.append(_element("a:off", x=shape.x * _EMU, y=shape.y * _EMU))
    place.append(_element("a:ext", cx=shape.width * _EMU, cy=shape.height * _EMU))
    form = _element("a:prstGeom", prst=shape.form)
    form.append(_element("a:avLst"))
    properties.append(place)
    properties.append(form)
    properties.append(_paint(shape.fill))
    line = _element("a:ln", w=6350)
    line.append(_paint(shape.line))
    properties.append(line)
    element.append(properties)
    if shape.text:
        element.append(_words(shape))
    element.append(
        _element("wps:bodyPr", lIns=0, tIns=0, rIns=0, bIns=0, anchor="ctr", wrap="square")
    )
    return element


def _paint(colour: str) -> Any:
    if not colour:
        return _element("a:noFill")
    paint = _element("a:solidFill")
    paint.append(_element("a:srgbClr", val=colour))
    return paint


def _words(shape: Shape) -> Any:
    box, content = _element("wps:txbx"), _element("w:txbxContent")
    paragraph, properties = _element("w:p"), _element("w:pPr")
    properties.append(_word("w:spacing", before=0, after=0, line=240, lineRule="auto"))
    properties.append(_word("w:jc", val=shape.align))
    paragraph.append(properties)
    run, look = _element("w:r"), _element("w:rPr")
    # The figure is measured in this face; the document's own may be wider.
    look.append(_word("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT))
    if shape.bold:
        look.append(_element("w:b"))
    look.append(_word("w:color", val=shape.ink))
    look.append(_word("w:sz", val=round(2 * shape.size)))
    text = _element("w:t")
    text.text = legal(shape.text)
    run.append(look)
    run.append(text)
    paragraph.append(run)
    content.append(paragraph)
    box.append(content)
    return box


def _element(name: str, /, **attributes: str | int) -> Any:
    prefix, local = name.split(":")
    element = etree.Element(f"{{{_SPACES[prefix]}}}{local}", nsmap=_SPACES)
    for key, value in attributes.items():
        element.set(key, str(value))
    return element


def _word(name: str, /, **attributes: str | int) -> Any:
    """An element of Word's own names, whose attributes carry the prefix, too."""
    element = _element(name)
    for key, value in attributes.items():
        element.set(f"{{{_SPACES['w']}}}{key}", str(value))
    return element
