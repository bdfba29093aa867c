"""An empty document made ours: its own styles, typeface, language, age of Word, and real lists."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.numbering import NumberingPart
from docx.shared import Pt

from hoering.writing.word.elements import FONT, W, tag

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
    keep = {"Normal Table", "Table Grid", "Default Paragraph Font", "Normal", "Header", "Footer"}
    keep |= {"No List", "List Bullet", *headings}
    for style in list(document.styles):
        linked = style.type == WD_STYLE_TYPE.CHARACTER and style.name.removesuffix(" Char") in keep
        if style.name not in keep and not linked:
            style.element.getparent().remove(style.element)


def fonts(document: Any) -> None:
    fonts = document.styles.element.find(f".//{W}docDefaults//{W}rFonts")
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(f"{W}{name}", FONT)


def language(document: Any) -> None:
    """Danish everywhere, also in the styles of a template that somebody made in English."""
    styles = document.styles.element
    defaults = styles.find(f"{W}docDefaults")
    if defaults is None:
        defaults = tag("docDefaults")
        styles.insert(0, defaults)
    for name in ("rPrDefault", "rPr", "lang"):
        inner = defaults.find(f"{W}{name}")
        if inner is None:
            inner = tag(name)
            defaults.insert(0, inner) if name == "rPrDefault" else defaults.append(inner)
        defaults = inner
    for language in styles.iter(f"{W}lang"):
        language.set(f"{W}val", LANGUAGE)
        language.set(f"{W}eastAsia", LANGUAGE)
    _set(document, "themeFontLang", val=LANGUAGE, eastAsia=LANGUAGE)


def settings(document: Any) -> None:
    """The template is an American one of 2010: Word would open it in a compatibility mode."""
    _set(document, "decimalSymbol", val=",")
    _set(document, "listSeparator", val=";")
    _set(document, "zoom", percent="100")
    for setting in document.settings.element.iter(f"{W}compatSetting"):
        if setting.get(f"{W}name") == "compatibilityMode":
            setting.set(f"{W}val", "15")


def _set(document: Any, name: str, **attributes: str) -> None:
    element = document.settings.element.find(f"{W}{name}")
    if element is not None:
        for key, value in attributes.items():
            element.set(f"{W}{key}", value)


def add_list(document: Any, name: str) -> None:
    """The style "List Bullet" or "List Number" with a numbering of its own."""
    number = add_numbering(document, *_SIGNS[name])
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.base_style = document.styles["Normal"]
    style.paragraph_format.space_after = Pt(3)
    style.element.get_or_add_pPr().insert(0, tag("numPr", tag("numId", val=number)))


def add_numbering(document: Any, form: str, sign: str, left: int = 360, hanging: int = 360) -> int:
    """A new list, whose points stand `left` twips in; its number."""
    numbering = _numbering_part(document)
    lists, numbers = numbering.findall(f"{W}abstractNum"), numbering.findall(f"{W}num")
    identity = 1 + max((int(e.get(f"{W}abstractNumId")) for e in lists), default=0)
    number = 1 + max((int(e.get(f"{W}numId")) for e in numbers), default=0)
    level = tag(
        "lvl",
        tag("start", val=1),
        tag("numFmt", val=form),
        tag("lvlText", val=sign),
        tag("lvlJc", val="left"),
        tag("pPr", tag("ind", left=left, hanging=hanging)),
        ilvl=0,
    )
    kind = tag("multiLevelType", val="hybridMultilevel")
    made = tag("abstractNum", kind, level, abstractNumId=identity)
    entry = tag("num", tag("abstractNumId", val=identity), numId=number)
    # The lists must stand before the numbers that use them.
    if numbers:
        numbers[0].addprevious(made)
    else:
        numbering.append(made)
    numbering.append(entry)
    return number


def _numbering_part(document: Any) -> Any:
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
