"""The look of the Word files: page, language, named styles, header and footer.

Everything has a named style, so that a municipality can make the document its own in Word.
"""

from __future__ import annotations

from typing import Any

from hoering.writing.colours import ADDED, GREY, INK, LINK, REMOVED
from hoering.writing.elements import tag

FONT = "Arial"  # on every machine with Word, and Liberation Sans has the same widths
LANGUAGE = "da-DK"
PAGE = (16838, 11906)  # A4 landscape, in twips
MARGIN = 740
TEXT_WIDTH = PAGE[0] - 2 * MARGIN
_READABLE = 4600  # twips kept free to the right of running text: lines of 15 words, not 30

# id: (name, size, colour, bold, italic, before, after, level) — sizes and distances in points.
_PARAGRAPHS: dict[str, tuple[str, float, str, bool, float, float]] = {
    "Broed": ("Brødtekst", 10, INK, False, 0, 6),
    "Tabeltekst": ("Tabeltekst", 8.5, INK, False, 0, 2),
    "Smaa": ("Tabeltekst, lille", 8, INK, False, 0, 2),
    "Tabelhoved": ("Tabelhoved", 8.5, INK, True, 0, 0),
    "Gruppe": ("Tabelgruppe", 9, INK, False, 1, 1),
    "Note": ("Tabelnote", 7.5, GREY, False, 0, 1),
    "Tal": ("Nøgletal", 18, INK, True, 2, 0),
    "Taltekst": ("Nøgletal, tekst", 8.5, GREY, False, 0, 3),
    "Afstand": ("Afstand", 4, INK, False, 0, 0),
}
_HEADINGS = {
    "Title": (22.0, 0.0, 4.0),
    "Subtitle": (12.0, 0.0, 10.0),
    "Heading 1": (15.0, 20.0, 6.0),
    "Heading 2": (12.0, 14.0, 4.0),
    "Heading 3": (10.0, 8.0, 3.0),
}


def new_document() -> Any:
    """An empty A4 landscape document in Danish with the styles that the rows refer to."""
    import docx

    document = docx.Document()
    _drop_thumbnail(document)
    _drop_unused(document)
    _language(document)
    _settings(document)
    _page(document)
    for name, (size, before, after) in _HEADINGS.items():
        _heading(document.styles[name], size, before, after)
    _normal(document)
    for identity, (name, size, colour, bold, before, after) in _PARAGRAPHS.items():
        _paragraph_style(document, identity, name, size, colour, bold, before, after)
    _character_styles(document)
    return document


def _drop_thumbnail(document: Any) -> None:
    relations = document.part.package.rels
    for key in [k for k, r in relations.items() if r.reltype.endswith("/thumbnail")]:
        del relations[key]


def _drop_unused(document: Any) -> None:
    """The library's template brings a hundred styles that would fill the secretariat's menu."""
    from docx.enum.style import WD_STYLE_TYPE

    keep = {"Normal Table", "Table Grid", "Default Paragraph Font", "Normal", "Header", "Footer"}
    keep |= {"No List", "List Bullet", *_HEADINGS}
    for style in list(document.styles):
        linked = style.type == WD_STYLE_TYPE.CHARACTER and style.name.removesuffix(" Char") in keep
        if style.name not in keep and not linked:
            style.element.getparent().remove(style.element)


def _language(document: Any) -> None:
    from docx.oxml.ns import qn

    styles = document.styles.element
    fonts = styles.find(f".//{qn('w:docDefaults')}//{qn('w:rFonts')}")
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FONT)
    language = styles.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    language.set(qn("w:val"), LANGUAGE)
    language.set(qn("w:eastAsia"), LANGUAGE)
    _set(document, "themeFontLang", val=LANGUAGE, eastAsia=LANGUAGE)


def _settings(document: Any) -> None:
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


def _page(document: Any) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Twips(PAGE[0]), Twips(PAGE[1])
    section.left_margin = section.right_margin = Twips(MARGIN)
    section.top_margin, section.bottom_margin = Twips(1130), Twips(960)
    section.header_distance = section.footer_distance = Twips(480)


def _normal(document: Any) -> None:
    from docx.shared import Pt, RGBColor

    style = document.styles["Normal"]
    style.font.size, style.font.color.rgb = Pt(10), RGBColor.from_string(INK)
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.widow_control = True


def _heading(style: Any, size: float, before: float, after: float) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    properties = style.element.get_or_add_rPr()
    for name in ("w:rFonts", "w:spacing", "w:kern", "w:i", "w:iCs"):
        for element in properties.findall(qn(name)):
            properties.remove(element)
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), style.name != "Subtitle"
    style.font.color.rgb = RGBColor.from_string(GREY if style.name == "Subtitle" else INK)
    form = style.paragraph_format
    form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), True
    borders = style.element.pPr.find(qn("w:pBdr"))
    if borders is not None:
        style.element.pPr.remove(borders)


def _paragraph_style(
    document: Any,
    identity: str,
    name: str,
    size: float,
    colour: str,
    bold: bool,
    before: float,
    after: float,
) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor, Twips

    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.styleId = identity
    style.base_style = document.styles["Normal"]
    style.font.size, style.font.bold = Pt(size), bold
    style.font.color.rgb = RGBColor.from_string(colour)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(after)
    if identity == "Broed":
        form.right_indent = Twips(_READABLE)
        form.line_spacing = 1.15


def _character_styles(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    looks: dict[str, tuple[str, dict[str, bool], str, float]] = {
        "Notetegn": ("Note, tegn", {}, GREY, 7.5),
        "Henvisning": ("Henvisning", {}, LINK, 0),
        "Tilfoejet": ("Tilføjet tekst", {"bold": True, "underline": True}, ADDED, 0),
        "Slettet": ("Slettet tekst", {"strike": True}, REMOVED, 0),
        "Maerkat": ("Mærkat", {"bold": True}, INK, 0),
    }
    for identity, (name, font, colour, size) in looks.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.element.styleId = identity
        style.font.color.rgb = RGBColor.from_string(colour)
        for key, value in font.items():
            setattr(style.font, key, value)
        if size:
            style.font.size = Pt(size)


def running_lines(document: Any, left: str, right: str) -> None:
    """Header with two texts at the margins; footer "Side X af Y"."""
    section = document.sections[0]
    header = section.header.paragraphs[0]
    footer = section.footer.paragraphs[0]
    for paragraph in (header, footer):
        _right_tab(paragraph)
    header.add_run(f"{left}\t{right}" if right else left)
    footer.add_run("Kommenteret oversigt over høringssvar\tSide ")
    _field(footer, "PAGE")
    footer.add_run(" af ")
    _field(footer, "NUMPAGES")
    for run in (*header.runs, *footer.runs):
        _small(run)


def _right_tab(paragraph: Any) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Twips

    stops = paragraph.paragraph_format.tab_stops
    # Header and Footer have stops for an upright page; "clear" takes an inherited one away.
    for inherited in paragraph.style.paragraph_format.tab_stops:
        stops.add_tab_stop(inherited.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(Twips(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def _field(paragraph: Any, code: str) -> None:
    """A complex field with a placeholder; Word and LibreOffice count when they open the file."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = paragraph.add_run()._r
        if kind == "":
            instruction = tag("instrText")
            instruction.text = f" {code} "
            run.append(instruction)
        elif kind == "1":
            text = tag("t")
            text.text = "1"
            run.append(text)
        else:
            run.append(tag("fldChar", fldCharType=kind))


def _small(run: Any) -> None:
    from docx.shared import Pt, RGBColor

    run.font.size, run.font.color.rgb = Pt(8), RGBColor.from_string(GREY)
