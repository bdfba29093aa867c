"""A report: front page, contents, numbered headings, footnotes at the foot of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportlab.lib.colors import white
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer
from reportlab.platypus.flowables import HRFlowable

from .letters import numbered_pages
from .looks import GREY, PAGE, RULE, SERIF, Look, Taste
from .ornaments import lines_at, logo, page_number, rule
from .sheet import Letter, Rendered, Sheet, box, make_pdf
from .source import Block
from .story import flow, one, paragraph


def report(letter: Letter) -> Rendered:
    """The long answer of an organisation with an office of its own."""
    taste = Taste.of(letter.sender)
    look = Look(SERIF, 11, 15, left=30 * mm, right=30 * mm, gap=8, accent=taste.accent)
    look = replace(look, justified=True, bottom=28 * mm)
    head, subject, day = (letter.first(kind) for kind in ("letterhead", "subject", "date"))
    foot = letter.lines("footer")
    body = [b for b in letter.without(head, subject, day) if b.type != "footer"]
    names = [name for _, name in headings(body)]
    title = letter.title

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        if page == 1:
            _front(canvas, head.lines if head else [], title, day.text if day else "", look, taste)
            return
        rule(canvas, look.left, PAGE[1] - 19 * mm, look.width, RULE, 0.5)
        canvas.setFillColor(GREY)
        lines_at(canvas, [title], look.left, PAGE[1] - 17 * mm, look.width, look.family.italic, 8.5)
        lines_at(canvas, foot, look.left, 17 * mm, look.width - 80, look.family.body, 8)
        page_number(canvas, look, page, total, 12 * mm, "right")

    first = Sheet((box(look.left, look.bottom, look.right, 26 * mm),), decorate)
    data, total = make_pdf(lambda: _story(body, names, look), first, first, title)
    added = (*_contents(names), *names, *numbered_pages(total)[1:])
    return Rendered(data, added)


def headings(blocks: list[Block]) -> Iterator[tuple[Block, str]]:
    """The headings with the numbers that the report gives them, where they have none."""
    count = 0
    for block in blocks:
        if block.type == "heading":
            count += 1
            numbered = re.match(r"\d", block.text)
            yield block, block.text if numbered else f"{count}. {block.text}"


def _contents(names: list[str]) -> tuple[str, ...]:
    return ("Indhold", *names) if len(names) > 1 else ()


def _story(blocks: list[Block], names: list[str], look: Look) -> list[Flowable]:
    story: list[Flowable] = [Spacer(1, 1), PageBreak()]
    big = look.bold(fontSize=15, leading=19, textColor=look.accent, spaceBefore=12, spaceAfter=6)
    shown = list(_contents(names))
    if shown:
        story.append(paragraph(shown[0], big))
        story += [paragraph(name, look.style(leftIndent=8, spaceAfter=3)) for name in shown[1:]]
        story.append(Spacer(1, 14))
    numbered = {id(block): name for block, name in headings(blocks)}
    notes: list[Flowable] = []
    for block in blocks:
        if block.type == "footnote":
            notes.append(one(block, look))
            continue
        story += _notes(notes, look)
        notes = []
        if block.type == "heading":
            story.append(paragraph(numbered[id(block)], big))
        else:
            story += flow([block], look)
    return story + _notes(notes, look)


def _notes(notes: list[Flowable], look: Look) -> list[Flowable]:
    """Footnotes under a short rule, after the paragraph they belong to."""
    if not notes:
        return []
    line = HRFlowable(width="30%", thickness=0.5, color=RULE, hAlign="LEFT", spaceAfter=3)
    return [KeepTogether([line, *notes])]


def _front(
    canvas: Canvas, lines: list[str], title: str, day: str, look: Look, taste: Taste
) -> None:
    canvas.setFillColor(look.accent)
    canvas.rect(0, PAGE[1] * 0.55, PAGE[0], PAGE[1] * 0.28, fill=1, stroke=0)
    words = paragraph(title, look.bold(fontSize=25, leading=31, textColor=white))
    _, high = words.wrap(look.width, 400)
    words.drawOn(canvas, look.left, PAGE[1] * 0.69 - high / 2)
    logo(canvas, look.left, PAGE[1] * 0.42, 60, taste)
    canvas.setFillColor(GREY)
    lines_at(canvas, lines, look.left, PAGE[1] * 0.36, look.width, look.family.body, 11)
    lines_at(canvas, [day], look.left, 40 * mm, look.width, look.family.body, 11)
