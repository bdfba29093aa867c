"""The look of the Word files: page, language, named styles, header and footer.

Everything has a named style, so that a municipality can make the document its own in Word.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, RGBColor, Twips

from hoering.writing.word import blank
from hoering.writing.word.blank import add_list
from hoering.writing.word.colours import ADDED, ATTENTION, GREY, INK, LINK, REMOVED
from hoering.writing.word.elements import FONT, W, shade, tag

PAGE = (16838, 11906)  # A4 landscape, in twips
MARGIN = 740
UPRIGHT_MARGIN = 1300
_READABLE = 4600  # twips kept free to the right of running text: lines of 15 words, not 30


class _Look(NamedTuple):
    """What a style is called, and how it looks; sizes and distances in points."""

    name: str
    size: float
    colour: str
    bold: bool
    before: float
    after: float


_PARAGRAPHS = {
    "Broed": _Look("Brødtekst", 10, INK, False, 0, 6),
    "Tabeltekst": _Look("Tabeltekst", 8.5, INK, False, 0, 2),
    "Smaa": _Look("Tabeltekst lille", 8, INK, False, 0, 2),
    "Tabelhoved": _Look("Tabelhoved", 8.5, INK, True, 0, 0),
    "Gruppe": _Look("Tabelgruppe", 9, INK, False, 1, 1),
    "Note": _Look("Tabelnote", 7.5, GREY, False, 0, 1),
    "Tal": _Look("Nøgletal", 18, INK, True, 2, 0),
    "Taltekst": _Look("Nøgletal tekst", 8.5, GREY, False, 0, 3),
    "Afstand": _Look("Afstand", 4, INK, False, 0, 0),
    "Hoved": _Look("Bemærkningshoved", 9.5, INK, False, 10, 2),
    "Citat": _Look("Bemærkning ordret", 10, INK, False, 0, 3),
    "Svar": _Look("Forvaltningens svar", 10, INK, False, 0, 3),
    "Udfald": _Look("Udfald og ændring", 9, INK, False, 0, 3),
    "Figurtekst": _Look("Figurtekst", 9, GREY, False, 2, 8),
}
_RUNNING = {"Broed", "Hoved", "Citat", "Svar", "Udfald"}
_UPRIGHT = {*_RUNNING, "Tabeltekst", "Tabelhoved", "Gruppe"}  # larger where the lines are short
_BEFORE_GROUP = 9.0  # points: in running text a group's line belongs to what follows
_INDENTED = {"Citat": 340, "Svar": 340, "Udfald": 340}  # twips
_CHARACTERS: dict[str, tuple[str, dict[str, bool], str, float]] = {
    "Notetegn": ("Note tegn", {}, GREY, 7.5),
    "Henvisning": ("Henvisning", {}, LINK, 0),
    "Tilfoejet": ("Tilføjet tekst", {"bold": True, "underline": True}, ADDED, 0),
    "Slettet": ("Slettet tekst", {"strike": True}, REMOVED, 0),
    "Maerkat": ("Mærkat", {"bold": True}, INK, 0),
    "Skrivefelt": ("Skrivefelt", {"bold": True}, INK, 0),
}
_HEADINGS = {
    "Title": (22.0, 0.0, 4.0),
    "Subtitle": (12.0, 0.0, 10.0),
    "Heading 1": (15.0, 20.0, 6.0),
    "Heading 2": (12.0, 14.0, 4.0),
    "Heading 3": (10.0, 8.0, 3.0),
}

_LISTS = ("List Bullet", "List Number")


def new_document(portrait: bool = False, template: Any = None) -> Any:
    """An A4 document in Danish, empty, with the styles that paragraphs and rows refer to.

    `template` is the municipality's own document, already emptied: its styles, margins, header
    and footer stay, and only the styles that it lacks are added. Its page is only turned.
    """
    document = template or docx.Document()
    if template is None:
        blank.drop_leftovers(document)
        blank.drop_unused(document, _HEADINGS)
        blank.fonts(document)
        blank.settings(document)
        for name, (size, before, after) in _HEADINGS.items():
            _heading(document.styles[name], size, before, after)
        _normal(document, portrait)
    _page(document, portrait, own=template is not None)
    new_styles(document, portrait)
    return document


def new_styles(document: Any, portrait: bool) -> None:
    """Danish, and the styles that the document lacks; those that it has stay as they are."""
    blank.language(document)
    known = {style.name for style in document.styles}
    for name, (size, before, after) in _HEADINGS.items():
        if name not in known:
            _heading(_built_in(document, name), size, before, after)
    for name in _LISTS:
        if name not in known:
            add_list(document, name)
    for identity, look in _PARAGRAPHS.items():
        if look.name not in known:
            _paragraph_style(document, identity, look, portrait)
    _character_styles(document, known)


def style_ids(document: Any) -> dict[str, str]:
    """Our name of a style → the id that it has in this document, where that is another one."""
    found = {style.name: style.style_id for style in document.styles}
    ours = {identity: look[0] for identity, look in (*_PARAGRAPHS.items(), *_CHARACTERS.items())}
    ours |= {name.replace(" ", ""): name for name in (*_HEADINGS, *_LISTS)}
    return {i: found[n] for i, n in ours.items() if n in found and found[n] != i}


def text_width(document: Any) -> int:
    """Twips between the margins."""
    section = document.sections[0]
    wide = section.page_width - section.left_margin - section.right_margin
    return int(wide.twips if hasattr(wide, "twips") else wide / 635)


def face_of(document: Any, style: str) -> str:
    """The typeface that text of this style is set in; "" where only the theme knows."""
    found = next((s for s in document.styles if s.name == style), None)
    while found is not None:
        if found.font.name:
            return str(found.font.name)
        found = found.base_style
    fonts = document.styles.element.find(f".//{W}docDefaults//{W}rFonts")
    return str(fonts.get(f"{W}ascii") or "") if fonts is not None else ""


def _built_in(document: Any, name: str) -> Any:
    """A heading that the template never used: Word keeps such styles to itself."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    if name.startswith("Heading"):
        outline = tag("outlineLvl", val=int(name[-1]) - 1)
        style.element.get_or_add_pPr().append(outline)
    return style


def _page(document: Any, portrait: bool, own: bool) -> None:
    """A4. The municipality's own margins stay, but where the page is turned they go with it."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT if portrait else WD_ORIENT.LANDSCAPE
    wide, high = PAGE if not portrait else PAGE[::-1]
    section.page_width, section.page_height = Twips(wide), Twips(high)
    if own:
        most = Twips(MARGIN if not portrait else 1700)
        section.left_margin = min(section.left_margin or most, most)
        section.right_margin = min(section.right_margin or most, most)
        return
    side = Twips(MARGIN if not portrait else UPRIGHT_MARGIN)
    section.left_margin = section.right_margin = side
    section.top_margin, section.bottom_margin = Twips(1130), Twips(960)
    section.header_distance = section.footer_distance = Twips(480)


def _normal(document: Any, portrait: bool) -> None:
    style = document.styles["Normal"]
    style.font.size, style.font.color.rgb = Pt(11 if portrait else 10), RGBColor.from_string(INK)
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.widow_control = True


def _heading(style: Any, size: float, before: float, after: float) -> None:
    properties = style.element.get_or_add_rPr()
    for name in ("rFonts", "spacing", "kern", "i", "iCs"):
        for element in properties.findall(f"{W}{name}"):
            properties.remove(element)
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), style.name != "Subtitle"
    style.font.color.rgb = RGBColor.from_string(GREY if style.name == "Subtitle" else INK)
    form = style.paragraph_format
    form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), True
    for borders in style.element.pPr.findall(f"{W}pBdr"):
        style.element.pPr.remove(borders)


def _paragraph_style(document: Any, identity: str, look: _Look, portrait: bool) -> None:
    larger = 1.0 if portrait and identity in _UPRIGHT else 0.0
    higher = _BEFORE_GROUP if portrait and identity == "Gruppe" else 0.0
    style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.styleId = _free_id(document, identity, style.element)
    style.base_style = document.styles["Normal"]
    style.font.size, style.font.bold = Pt(look.size + larger), look.bold
    style.font.color.rgb = RGBColor.from_string(look.colour)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.before + higher), Pt(look.after)
    form.line_spacing = 1.15
    form.left_indent = Twips(_INDENTED.get(identity, 0))
    if identity in _RUNNING and not portrait:
        form.right_indent = Twips(_READABLE)
    if identity == "Hoved":
        form.keep_with_next = True


def _free_id(document: Any, identity: str, own: Any) -> str:
    """The id, or one beside it that no other style of the template has."""
    taken = {e.get(f"{W}styleId") for e in document.styles.element if e is not own}
    while identity in taken:
        identity += "X"
    return identity


def _character_styles(document: Any, known: Collection[str]) -> None:
    for identity, (name, font, colour, size) in _CHARACTERS.items():
        if name in known:
            continue
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.element.styleId = _free_id(document, identity, style.element)
        style.font.color.rgb = RGBColor.from_string(colour)
        for key, value in font.items():
            setattr(style.font, key, value)
        if size:
            style.font.size = Pt(size)
        if identity == "Skrivefelt":
            # A frame and a ground: seen without colours, and on paper.
            frame = tag("bdr", val="single", sz=4, space=0, color=INK)
            style.element.get_or_add_rPr().extend((frame, shade(ATTENTION)))
