"""Real lists for a template that has none: a screen reader says how many points there are."""

from __future__ import annotations

from typing import Any

from hoering.writing.elements import tag

_EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
)


# The built-in style → what stands before each point.
_SIGNS = {"List Bullet": ("bullet", "•"), "List Number": ("decimal", "%1.")}


def add_list(document: Any, name: str) -> None:
    """The style "List Bullet" or "List Number" with a numbering of its own."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    number = add_numbering(document, *_SIGNS[name])
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.base_style = document.styles["Normal"]
    style.paragraph_format.space_after = Pt(3)
    own = tag("numPr")
    own.append(tag("numId", val=number))
    properties = style.element.get_or_add_pPr()
    properties.insert(0, own)


def add_numbering(document: Any, form: str, sign: str, left: int = 360, hanging: int = 360) -> int:
    """A new list, whose points stand `left` twips in; its number."""
    from docx.oxml.ns import qn

    numbering = _numbering_part(document)
    lists = numbering.findall(qn("w:abstractNum"))
    numbers = numbering.findall(qn("w:num"))
    identity = 1 + max((int(e.get(qn("w:abstractNumId"))) for e in lists), default=0)
    number = 1 + max((int(e.get(qn("w:numId"))) for e in numbers), default=0)
    level = tag("lvl", ilvl=0)
    level.append(tag("start", val=1))
    level.append(tag("numFmt", val=form))
    level.append(tag("lvlText", val=sign))
    level.append(tag("lvlJc", val="left"))
    place = tag("pPr")
    place.append(tag("ind", left=left, hanging=hanging))
    level.append(place)
    made = tag("abstractNum", abstractNumId=identity)
    made.append(tag("multiLevelType", val="hybridMultilevel"))
    made.append(level)
    entry = tag("num", numId=number)
    entry.append(tag("abstractNumId", val=identity))
    # The lists must stand before the numbers that use them.
    if numbers:
        numbers[0].addprevious(made)
    else:
        numbering.append(made)
    numbering.append(entry)
    return number


def _numbering_part(document: Any) -> Any:
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.numbering import NumberingPart

    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part.element
    part = NumberingPart.load(
        PackURI("/word/numbering.xml"),
        CONTENT_TYPE.WML_NUMBERING,
        _EMPTY,
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part.element
