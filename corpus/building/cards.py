"""Small sheets: postcard_mono and fax."""

from __future__ import annotations

from dataclasses import replace

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from .looks import MONO, PAGE, Look
from .ornaments import fitting
from .sheet import Letter, Rendered, Sheet, make_pdf
from .story import flow

CARD = (148 * mm, 105 * mm)


def postcard_mono(letter: Letter) -> Rendered:
    """A card in landscape A6, typed; a long text goes on on more cards."""
    look = Look(MONO, 9, 12.2, gap=6, bullet="-")

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setLineWidth(0.8)
        canvas.rect(4 * mm, 4 * mm, CARD[0] - 8 * mm, CARD[1] - 8 * mm, fill=0, stroke=1)

    width = CARD[0] - 24 * mm
    sheet = Sheet(((12 * mm, 9 * mm, width, CARD[1] - 18 * mm),), decorate, CARD)
    data, _ = make_pdf(lambda: flow(letter.blocks, look, width), sheet, sheet, letter.title)
    return Rendered(data)


def fax(letter: Letter) -> Rendered:
    """A fax: the machine's line on each page, TELEFAX over the first, coarse monospace."""
    look = Look(MONO, 10.5, 14.5, left=24 * mm, right=24 * mm, gap=10, bullet="*")
    look = replace(look, bottom=22 * mm)
    sender = (letter.lines("letterhead") or [letter.sender])[0]
    to = (letter.lines("recipient") or ["KOMMUNEN"])[0]
    stamp = (letter.lines("date") or [""])[0]

    def head(page: int, total: int) -> str:
        line = f"FRA: {sender.upper()}  TIL: {to.upper()}  S. {page}/{total}"
        return f"{stamp.upper()}  {line}".strip()

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        line = head(page, total)
        canvas.setFont(MONO.bold, fitting(line, MONO.bold, 9, PAGE[0] - 24 * mm))
        canvas.drawString(12 * mm, PAGE[1] - 10 * mm, line)
        if page == 1:
            canvas.setFont(MONO.bold, 26)
            canvas.drawString(look.left, PAGE[1] - 30 * mm, "TELEFAX")
            canvas.setLineWidth(2)
            canvas.line(look.left, PAGE[1] - 34 * mm, PAGE[0] - look.right, PAGE[1] - 34 * mm)

    def story() -> list[Flowable]:
        return flow(letter.blocks, look)

    width = look.width
    first = Sheet(((look.left, 22 * mm, width, PAGE[1] - 64 * mm),), decorate)
    later = Sheet(((look.left, 22 * mm, width, PAGE[1] - 42 * mm),), decorate)
    data, total = make_pdf(story, first, later, letter.title)
    return Rendered(data, ("TELEFAX", *(head(page, total) for page in range(1, total + 1))))
