"""The books a policy can be: serif, coloured, in paragraphs; the others come from policystyles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from .looks import GREY, PAGE, RULE, SANS, SERIF, Look, Taste
from .ornaments import logo, rule
from .policies import Book, set_pages
from .policystyles import landscape, standard, strategy, two_column_book
from .source import Policy
from .story import paragraph


def policy_pdf(policy: Policy, layout: str) -> bytes:
    """The PDF of a policy in one of the layouts."""
    return set_pages(policy, BOOKS[layout](policy))


def _fill(text: str, page: int) -> str:
    return text.replace("{page}", str(page))


def _serif(policy: Policy) -> Book:
    look = Look(SERIF, 12, 18, left=32 * mm, right=32 * mm, top=34 * mm, bottom=34 * mm, gap=10)
    return Book(replace(look, justified=True, hyphens=True), _serif_front, _serif_head)


def _serif_front(canvas: Canvas, policy: Policy, book: Book) -> None:
    look, middle = book.look, PAGE[0] / 2
    rule(canvas, look.left, PAGE[1] - 95 * mm, look.width, HexColor("#000000"), 0.8)
    title = look.bold(fontSize=30, leading=37, alignment=TA_CENTER)
    _, high = _draw(canvas, policy.title, title, look.left, PAGE[1] - 105 * mm, look.width)
    below = PAGE[1] - 105 * mm - high - 6 * mm
    subtitle = look.style(fontSize=14, leading=19, alignment=TA_CENTER)
    _, more = _draw(canvas, policy.subtitle, subtitle, look.left, below, look.width)
    rule(canvas, look.left, below - more - 9 * mm, look.width, HexColor("#000000"), 0.8)
    if policy.header:
        canvas.setFont(look.family.body, 12)
        canvas.drawCentredString(middle, 40 * mm, _fill(policy.header, 1))


def _draw(
    canvas: Canvas, text: str, style: ParagraphStyle, x: float, top: float, width: float
) -> tuple[float, float]:
    words = paragraph(text, style)
    size: tuple[float, float] = words.wrap(width, 400)
    words.drawOn(canvas, x, top - size[1])
    return size


def _serif_head(canvas: Canvas, policy: Policy, book: Book, page: int, chapter: str) -> None:
    look = book.look
    canvas.setFillColor(GREY)
    canvas.setFont(look.family.italic, 10)
    canvas.drawCentredString(PAGE[0] / 2, PAGE[1] - 22 * mm, _fill(policy.header, page))
    canvas.setFont(look.family.body, 9.5)
    canvas.drawCentredString(PAGE[0] / 2, 20 * mm, _fill(policy.footer, page))
    rule(canvas, look.left, PAGE[1] - 25 * mm, look.width, RULE, 0.4)


def _colour(policy: Policy) -> Book:
    accent = Taste.of(policy.header + "policy").accent
    look = Look(SANS, 10.8, 17, left=30 * mm, right=34 * mm, top=36 * mm, bottom=32 * mm, gap=9)
    look = replace(look, accent=accent, bullet="•")
    return Book(look, _colour_front, _colour_head, (24, 14.5, 12), dark_tables=True)


def _colour_front(canvas: Canvas, policy: Policy, book: Book) -> None:
    look, taste = book.look, Taste.of(policy.header + "policy")
    canvas.setFillColor(look.accent)
    canvas.rect(0, PAGE[1] * 0.42, PAGE[0], PAGE[1] * 0.58, fill=1, stroke=0)
    canvas.setFillColor(HexColor("#FFFFFF"))
    for step in range(7):
        canvas.setFillAlpha(0.05 + 0.015 * step)
        canvas.circle(PAGE[0] * 0.82, PAGE[1] * 0.86, 40 + 26 * step, fill=1, stroke=0)
    canvas.setFillAlpha(1)
    title = look.bold(fontSize=34, leading=41, textColor=white)
    _draw(canvas, policy.title, title, 26 * mm, PAGE[1] * 0.42 + 92 * mm, 150 * mm)
    subtitle = look.style(fontSize=15, leading=20)
    _draw(canvas, policy.subtitle, subtitle, 26 * mm, PAGE[1] * 0.42 - 14 * mm, 150 * mm)
    logo(canvas, 26 * mm, 26 * mm, 44, taste)
    canvas.setFillColor(GREY)
    canvas.setFont(look.family.bold, 12)
    canvas.drawString(26 * mm + 60, 31 * mm, _fill(policy.header, 1))


def _colour_head(canvas: Canvas, policy: Policy, book: Book, page: int, chapter: str) -> None:
    look, y = book.look, PAGE[1] - 20 * mm
    canvas.setFillColor(look.accent)
    canvas.setFont(look.family.bold, 8.5)
    right = PAGE[0] - look.right
    if page % 2:
        canvas.drawRightString(right, y, chapter)
        canvas.rect(PAGE[0] - 9 * mm, 0, 9 * mm, PAGE[1], fill=1, stroke=0)
    else:
        canvas.drawString(look.left, y, _fill(policy.header, page))
        canvas.rect(0, 0, 9 * mm, PAGE[1], fill=1, stroke=0)
    rule(canvas, look.left, y - 5, look.width, look.accent, 0.8)
    canvas.setFillColor(GREY)
    canvas.setFont(look.family.body, 8.5)
    words = _fill(policy.footer, page)
    if page % 2:
        canvas.drawRightString(right, 16 * mm, words)
    else:
        canvas.drawString(look.left, 16 * mm, words)


def _paragraphs(policy: Policy) -> Book:
    look = Look(SERIF, 12, 18, left=30 * mm, right=30 * mm, top=32 * mm, bottom=32 * mm, gap=10)
    sizes = (14.0, 12.5, 12.0)
    return Book(replace(look, bullet="–"), _serif_front, _serif_head, sizes, paragraphs=True)


BOOKS: dict[str, Callable[[Policy], Book]] = {
    "policy_serif": _serif,
    "policy_colour": _colour,
    "policy_paragraphs": _paragraphs,
    "policy_standard": standard,
    "policy_landscape": landscape,
    "policy_two_columns": two_column_book,
    "policy_strategy": strategy,
}
