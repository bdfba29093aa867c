"""An empty document made ours: its own styles, typeface, language, age of Word, and real lists."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from hoering.writing.elements import FONT, tag

LANGUAGE = "da-DK"
_EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
)


# The built-in style → what stands before each point.
_SIGNS = {"List Bullet": ("bullet", "•"), "List Number": ("decimal", "%1.")}


def drop_leftovers(document: Any) -> None:
    """What the library's template has from the one who made it: a picture of its first page, the
    name of his program, a list of sources, and its hundred styles over again, in English."""
    for relations, kinds in (
        (document.part.package.rels, ("/thumbnail", "/extended-properties")),
        (document.part.rels, ("/customXml", "/stylesWithEffects")),
    ):
        for key in [k for k, r in relations.items() if r.reltype.endswith(kinds)]:
            del relations[key]


def drop_unused(document: Any, headings: Collection[str]) -> None:
    """The library's template brings a hundred styles that would fill the secretariat's menu."""
    from docx.enum.style import WD_STYLE_TYPE

    keep = {"Normal Table", "Table Grid", "Default Paragraph Font", "Normal", "Header", "Footer"}
    keep |= {"No List", "List Bullet", *headings}
    for style in list(document.styles):
        linked = style.type == WD_STYLE_TYPE.CHARACTER and style.name.removesuffix(" Char") in keep
        if style.name not in keep and not linked:
            style.element.getparent().remove(style.element)


def fonts(document: Any) -> None:
    from docx.oxml.ns import qn

    fonts = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:rFonts')}")
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FONT)


def language(document: Any) -> None:
    """Danish everywhere, also in the styles of a template that somebody made in English."""
    from docx.oxml.ns import qn

    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = tag("docDefaults")
        styles.insert(0, defaults)
    for name in ("rPrDefault", "rPr", "lang"):
        inner = defaults.find(qn(f"w:{name}"))
        if inner is None:
            inner = tag(name)
            defaults.insert(0, inner) if name == "rPrDefault" else defaults.append(inner)
        defaults = inner
    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
        language.set(qn("w:eastAsia"), LANGUAGE)
    _set(document, "themeFontLang", val=LANGUAGE, eastAsia=LANGUAGE)


def settings(document: Any) -> None:
    """The template is an American one of 2010: Word would open it in a compatibility mode."""
    from docx.oxml.ns import qn

    _set(document, "decimalSymbol", val=",")
    _set(document, "listSeparator", val=";")
    _set(document, "zoom", percent="100")
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _set(document: Any, name: str, **attributes: str) -> None:
    from docx.oxml.ns import qn

    element = document.settings.element.find(qn(f"w:{name}"))
    if element is not None:
        for key, value in attributes.items():
            element.set(qn(f"w:{key}"), value)


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
