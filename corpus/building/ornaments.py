"""Small drawings: logos, rules, page numbers, signatures by hand."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.lib.colors import Color, HexColor, white
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from .looks import GREY, PAGE, Look, Taste


def logo(canvas: Canvas, x: float, y: float, size: float, taste: Taste) -> None:
    """One of five simple logos with its lower left corner at (x, y)."""
    canvas.saveState()
    canvas.setFillColor(taste.accent)
    canvas.setStrokeColor(taste.accent)
    (_shield, _rings, _leaf, _house, _bars)[taste.pick(range(5), 2)](canvas, x, y, size)
    canvas.restoreState()


def _shield(canvas: Canvas, x: float, y: float, size: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x, y + size)
    path.lineTo(x + size * 0.8, y + size)
    path.lineTo(x + size * 0.8, y + size * 0.45)
    path.curveTo(x + size * 0.8, y + size * 0.2, x + size * 0.6, y + 0.05 * size, x + size * 0.4, y)
    path.curveTo(x + size * 0.2, y + 0.05 * size, x, y + size * 0.2, x, y + size * 0.45)
    path.close()
    canvas.drawPath(path, fill=1, stroke=0)
    canvas.setFillColor(white)
    for step in range(3):
        canvas.rect(x, y + size * (0.34 + 0.18 * step), size * 0.8, size * 0.06, fill=1, stroke=0)


def _rings(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.setLineWidth(size * 0.09)
    for dx, dy in ((0.28, 0.62), (0.64, 0.62), (0.46, 0.3)):
        canvas.circle(x + size * dx, y + size * dy, size * 0.23, fill=0, stroke=1)


def _leaf(canvas: Canvas, x: float, y: float, size: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x, y)
    path.curveTo(x, y + size * 0.8, x + size * 0.5, y + size, x + size, y + size)
    path.curveTo(x + size, y + size * 0.4, x + size * 0.6, y + size * 0.1, x, y)
    canvas.drawPath(path, fill=1, stroke=0)
    canvas.setStrokeColor(white)
    canvas.setLineWidth(size * 0.04)
    canvas.line(x + size * 0.05, y + size * 0.05, x + size * 0.8, y + size * 0.8)


def _house(canvas: Canvas, x: float, y: float, size: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x, y + size * 0.5)
    path.lineTo(x + size * 0.5, y + size)
    path.lineTo(x + size, y + size * 0.5)
    path.close()
    canvas.drawPath(path, fill=1, stroke=0)
    canvas.rect(x + size * 0.15, y, size * 0.7, size * 0.45, fill=1, stroke=0)
    canvas.setFillColor(white)
    canvas.rect(x + size * 0.42, y, size * 0.16, size * 0.28, fill=1, stroke=0)


def _bars(canvas: Canvas, x: float, y: float, size: float) -> None:
    for step, height in enumerate((0.5, 0.75, 1.0, 0.65)):
        canvas.rect(x + size * 0.24 * step, y, size * 0.17, size * height, fill=1, stroke=0)


def page_number(canvas: Canvas, look: Look, page: int, total: int, y: float, where: str) -> None:
    """'Side 1 af 2' at the right margin or in the middle."""
    canvas.setFont(look.family.body, 8.5)
    canvas.setFillColor(GREY)
    if where == "middle":
        canvas.drawCentredString(PAGE[0] / 2, y, page_words(page, total))
    else:
        canvas.drawRightString(PAGE[0] - look.right, y, page_words(page, total))


def page_words(page: int, total: int) -> str:
    """The words of a page number."""
    return f"Side {page} af {total}"


def rule(canvas: Canvas, x: float, y: float, width: float, colour: Color, thick: float) -> None:
    """A horizontal rule."""
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(thick)
    canvas.line(x, y, x + width, y)


def fitting(text: str, font: str, size: float, width: float) -> float:
    """The size at which a line fits a width (never under 5.5 points)."""
    wide = stringWidth(text, font, size)
    return size if wide <= width else max(5.5, size * width / wide)


def lines_at(
    canvas: Canvas, lines: Iterable[str], x: float, y: float, width: float, font: str, size: float
) -> None:
    """Short lines below each other, the first with its baseline at y."""
    for line in lines:
        canvas.setFont(font, fitting(line, font, size, width))
        canvas.drawString(x, y, line)
        y -= size * 1.3


class Autograph(Flowable):  # type: ignore[misc]
    """A signature by hand: a few loops that differ from sender to sender."""

    def __init__(self, taste: Taste, indent: float = 0) -> None:
        super().__init__()
        self.taste, self.indent = taste, indent
        self.width, self.height = 120 + indent, 30

    def draw(self) -> None:
        """Draw the loops."""
        canvas = self.canv
        canvas.setStrokeColor(HexColor("#1B2A6B"))
        canvas.setLineWidth(0.9)
        path = canvas.beginPath()
        x, y = self.indent + 4.0, 10.0
        path.moveTo(x, y)
        for step in range(6):
            up = 6 + self.taste.pick(range(17), step % 5 + 1) * (1.0 if step < 2 else 0.4)
            path.curveTo(x + 3, y + up, x + 9, y + up, x + 8, y)
            path.curveTo(x + 7, y - up / 3, x + 12, y - 2, x + 14, y + 2)
            x, y = x + 14, y + (1 if step % 2 else -1)
        canvas.drawPath(path, stroke=1, fill=0)
