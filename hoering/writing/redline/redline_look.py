"""The look of the redline: styles, upright and lying pages, comments, tables of the draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

from hoering.domain import BlockKind
from hoering.writing.redline.tracked_ink import Hand
from hoering.writing.word.colours import INK
from hoering.writing.word.columns import printed, shared
from hoering.writing.word.elements import Ink, Run, W, borders, grid_of, header_look, para, tag
from hoering.writing.word.pages import add_field, small_print
from hoering.writing.word.styles import PAGE

STYLES = {BlockKind.PARAGRAPH: "Udkast", BlockKind.BULLET: "Udkastpunkt"}
_SIDE = 1440  # twips: the margins of the upright pages
_WIDTH = PAGE[1] - 2 * _SIDE


def prepare(document: Any, left: str, right: str) -> None:
    """Styles, and the lines at the head and foot of every page."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor, Twips

    looks = {
        "Udkast": ("Udkast brødtekst", 10.5),
        "Udkastpunkt": ("Udkast punkt", 10.5),
        "CommentText": ("annotation text", 9),
    }
    for identity, (name, size) in looks.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.element.styleId = identity
        style.base_style = document.styles["Normal"]
        style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(INK)
        style.paragraph_format.space_after = Pt(2 if identity == "CommentText" else 6)
        if identity != "CommentText":
            style.paragraph_format.line_spacing = 1.15
        if identity == "Udkastpunkt":
            style.paragraph_format.left_indent = Twips(340)
            style.paragraph_format.first_line_indent = Twips(-227)
            style.paragraph_format.space_after = Pt(3)
    mark = document.styles.add_style("annotation reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.styleId = "CommentReference"
    mark.font.size = Pt(8)
    _running_lines(document, left, right)


def _running_lines(document: Any, left: str, right: str) -> None:
    """The title is cut: a long one would push the line into the text."""
    section = document.sections[0]
    short = right if len(right) <= 70 else right[:69].rstrip() + "…"
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header.add_run(" · ".join(text for text in (left, short) if text))
    footer.add_run("Ændringer i udkastet · side ")
    add_field(footer, "PAGE")
    small_print(header, footer)


def end_upright_part(document: Any, add: Callable[[Any], None]) -> None:
    """What was added so far stands on upright pages, what follows on lying ones."""
    last = document.element.body[-1]
    upright = deepcopy(last)
    for name, values in (
        ("pgSz", {"w": PAGE[1], "h": PAGE[0], "orient": "portrait"}),
        ("pgMar", {"left": _SIDE, "right": _SIDE}),
    ):
        for key, value in values.items():
            upright.find(f"{W}{name}").set(f"{W}{key}", str(value))
    add(tag("p", tag("pPr", tag("pStyle", val="Afstand"), upright)))
    for element in [e for e in last if e.tag.endswith(("}headerReference", "}footerReference"))]:
        last.remove(element)  # those of the part before go on


def comment(document: Any, texts: Sequence[str], hand: Hand) -> tuple[Any, Any, Any]:
    """A comment of one paragraph a text, the first bold when others follow.

    Returns the elements where its stretch begins, where it ends, and the sign that belongs there.
    """
    made = document.comments.add_comment(author=hand.author, initials="F")
    element = made._comment_elm
    element.set(f"{W}date", hand.date)
    first = element[0]
    ink = Ink()
    for nth, text in enumerate(texts):
        bold = nth == 0 and len(texts) > 1
        paragraph = ink.paragraph(para(Run(text, bold=bold), style="CommentText"))
        if nth == 0:
            first.extend(paragraph.findall(f"{W}r"))
        else:
            element.append(paragraph)
    number = made.comment_id
    style = tag("rPr", tag("rStyle", val="CommentReference"))
    sign = tag("r", style, tag("commentReference", id=number))
    return tag("commentRangeStart", id=number), tag("commentRangeEnd", id=number), sign


def widths_of(rows: Sequence[Sequence[str]]) -> list[int]:
    """Twips of each column of a table of the draft, by how much there is in it."""
    columns = list(zip(*rows, strict=True))
    longest = [max(printed(text, 9) for text in column) * 20 + 220 for column in columns]
    words = [
        max((printed(w, 9) * 22 for text in column for w in text.split()), default=0) + 220
        for column in columns
    ]
    wishes = [min(value, _WIDTH / 2) for value in longest]
    return shared(_WIDTH, wishes, [min(int(w), _WIDTH // len(columns)) for w in words])


def table_of(rows: Sequence[Any], widths: Sequence[int], title: str) -> Any:
    """A `w:tbl` of rows already made; `title` is what a screen reader says of it."""
    properties = tag(
        "tblPr",
        tag("tblW", w=sum(widths), type="dxa"),
        borders(),
        tag("tblLayout", type="fixed"),
        header_look(),
        tag("tblCaption", val=title),
    )
    return tag("tbl", properties, grid_of(widths), *rows)
