"""An e-mail printed to PDF: Fra/Sendt/Til/Emne, then plain text."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle
from reportlab.platypus.flowables import HRFlowable

from .letters import numbered_pages
from .looks import PAGE, SANS, SERIF, Look, Taste
from .mails import mail_lines
from .ornaments import page_words
from .sheet import Letter, Rendered, Sheet, box, make_pdf
from .source import Mail
from .story import flow


def mail_printed(letter: Letter) -> Rendered:
    """A printed mail, as a mail program sends it to the printer."""
    taste = Taste.of(letter.sender)
    family = (SANS, SANS, SERIF)[taste.pick(range(3), 1)]
    look = Look(family, 10.5, 14, left=22 * mm, right=22 * mm, gap=9, bullet="-", bottom=24 * mm)
    head = letter.mail
    assert head is not None

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFont(look.family.body, 9)
        canvas.drawCentredString(PAGE[0] / 2, 13 * mm, page_words(page, total))

    sheet = Sheet((box(look.left, look.bottom, look.right, 20 * mm),), decorate)

    def story() -> list[Flowable]:
        return [*mail_head(head, look), *flow(letter.blocks, look)]

    data, total = make_pdf(story, sheet, sheet, letter.title)
    return Rendered(data, added_lines(head) + numbered_pages(total))


def added_lines(head: Mail) -> tuple[str, ...]:
    """The head's lines as they stand on the page."""
    return tuple(f"{label} {value}" for label, value in mail_lines(head))


def mail_head(head: Mail, look: Look) -> list[Flowable]:
    """The head of a printed mail under a thick rule."""
    style = look.style(spaceAfter=0, hyphenationLang="")
    rows = [
        [Paragraph(f'<font name="{look.family.bold}">{escape(label)}</font>', style),
         Paragraph(escape(value), style)]
        for label, value in mail_lines(head)
    ]  # fmt: skip
    wide = 92 if head.attachments else 58
    block = Table(rows, colWidths=[wide, look.width - wide], hAlign="LEFT")
    block.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ]
        )
    )
    return [HRFlowable(width="100%", thickness=2, color=black), block, Spacer(1, 16)]
