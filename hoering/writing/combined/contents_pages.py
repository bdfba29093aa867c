"""The first pages of the combined PDF: the front page, and the contents with page numbers."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hoering import dansk
from hoering.writing.combined.letterforms import (
    BOLD,
    GREY,
    INK,
    LINE,
    PLAIN,
    faces,
    width_of,
    writable,
)
from hoering.writing.combined.source_pages import A4
from hoering.writing.facts.register import Register

_SIDE, _TOP, _BOTTOM = 62.0, 70.0, 60.0
_ROW, _HEAD, _SMALL = 17.0, 30.0, 13.0  # points: an entry, a group's heading, an attachment


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """`level` 0 is a group, 1 an entry, 2 an attachment. `page` is counted in the combined PDF."""

    level: int
    number: str
    title: str
    page: int
    beside: str = ""


@dataclass(frozen=True, slots=True)
class ContentsLink:
    """A place on a page of the contents (from 0), x0 y0 x1 y1 from the left below, and its line."""

    sheet: int
    box: tuple[float, float, float, float]
    line: int


def front_page(book: Register, pages: int, unread: int) -> bytes:
    """A PDF of one page: the round, how many answered, and how the document is put together."""
    facts = book.analysis.round
    canvas, out = _canvas()
    y = A4[1] - 210
    above = " · ".join(p for p in (facts.municipality, facts.committee) if p)
    y = _lines(canvas, [above], PLAIN, 11, y, GREY) - 18
    y = _lines(canvas, ["Høringssvar – samlet"], BOLD, 24, y, INK)
    y = _lines(canvas, [facts.title], PLAIN, 15, y, INK) - 26
    canvas.setStrokeColor(LINE)
    canvas.line(_SIDE, y + 18, A4[0] - _SIDE, y + 18)
    y = _lines(canvas, _said(book, pages, unread), PLAIN, 10.5, y - 6, INK)
    _lines(canvas, _small(book), PLAIN, 8.5, 110, GREY)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _said(book: Register, pages: int, unread: int) -> list[str]:
    facts = book.analysis.round
    when = dansk.period(facts.start, facts.deadline)
    count = dansk.counted(len(book.responses), "høringssvar", "høringssvar")
    kinds = dansk.who_wrote(len(book.responses), book.senders(book.responses))
    late = sum(r.late for r in book.responses)
    said = [f"Høring {when}." if when else ""]
    said.append(f"{count} på {dansk.counted(pages, 'side', 'sider')} fra {kinds}." if kinds else "")
    said.append(f"{late} er modtaget efter fristen." if late else "")
    if unread:
        files = dansk.counted(unread, "fil kunne", "filer kunne")
        said.append(f"{files} ikke læses og er nævnt sidst.")
    return [line for line in said if line]


def _small(book: Register) -> list[str]:
    facts = book.analysis.round
    case = f"Sagsnr. {facts.case_number}. " if facts.case_number else ""
    return [
        f"{case}Svarene står efter deres numre, private personer sidst. PDF-sider og billeder er "
        "gengivet, som de kom; Word-filer, e-mails og andre filer er gengivet med deres tekst. "
        "Links og udfyldelige felter er ikke aktive i denne samling."
    ]


def _canvas() -> tuple[Any, io.BytesIO]:
    from reportlab.pdfgen.canvas import Canvas

    faces()
    out = io.BytesIO()
    return Canvas(out, pagesize=A4, invariant=1, pageCompression=1), out


def _lines(
    canvas: Any, texts: Sequence[str], face: str, size: float, y: float, colour: str
) -> float:
    """Texts below each other, each broken where the page ends; the height where the next begins."""
    canvas.setFillColor(colour)
    for text in texts:
        for line in _broken(writable(text), face, size, A4[0] - 2 * _SIDE):
            canvas.setFont(face, size)
            canvas.drawString(_SIDE, y, line)
            y -= size * 1.4
        y -= size * 0.35
    return y


def _broken(text: str, face: str, size: float, room: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and width_of(f"{lines[-1]} {word}", size, face) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def contents_pages(lines: Sequence[ContentsLine]) -> tuple[bytes, list[ContentsLink], int]:
    """A PDF of the contents, where its links are, and how many pages it has.

    The number of pages depends on how many lines of which level there are, and on nothing else.
    """
    canvas, out = _canvas()
    links: list[ContentsLink] = []
    sheet, y = 0, _begun(canvas, first=True)
    for nth, line in enumerate(lines):
        height = (_HEAD, _ROW, _SMALL)[line.level]
        need = height + (_ROW if line.level == 0 else 0)
        if y - need < _BOTTOM:
            canvas.showPage()
            sheet, y = sheet + 1, _begun(canvas, first=False)
        y -= height
        _line(canvas, line, y)
        if line.level:
            links.append(ContentsLink(sheet, (_SIDE, y - 4, A4[0] - _SIDE, y + height - 5), nth))
    canvas.showPage()
    canvas.save()
    return out.getvalue(), links, sheet + 1


def _begun(canvas: Any, first: bool) -> float:
    if not first:
        return A4[1] - _TOP
    canvas.setFillColor(INK)
    canvas.setFont(BOLD, 16)
    canvas.drawString(_SIDE, A4[1] - _TOP - 10, "Indhold")
    return A4[1] - _TOP - 22


def _line(canvas: Any, line: ContentsLine, y: float) -> None:
    face, size = ((BOLD, 10.5), (PLAIN, 9.5), (PLAIN, 8.0))[line.level]
    right = A4[0] - _SIDE
    canvas.setFillColor(GREY if line.level == 2 else INK)
    canvas.setFont(face, size)
    if line.level == 0:
        canvas.drawString(_SIDE, y, writable(line.title))
        canvas.setStrokeColor(LINE)
        canvas.line(_SIDE, y - 4, right, y - 4)
        return
    page = str(line.page)
    left = _SIDE + (0 if line.level == 1 and not line.number else 38)
    canvas.drawRightString(right, y, page)
    # Read aloud, it is no part of the name.
    beside = f"({writable(line.beside)})" if line.beside else ""
    room = right - left - 40 - (width_of(beside, 8) + 10 if beside else 0)
    title = _cut(writable(line.title), face, size, room)
    if line.number and line.level == 1:
        canvas.setFont(BOLD, size)
        canvas.drawString(_SIDE, y, writable(line.number))
        canvas.setFont(face, size)
    canvas.drawString(left, y, title)
    end = left + width_of(title, size, face)
    if beside:
        canvas.setFillColor(GREY)
        canvas.setFont(PLAIN, 8)
        canvas.drawString(end + 8, y, beside)
        end += 8 + width_of(beside, 8)
    start = right - width_of(page, size, face) - 6
    if start - end > 14:
        canvas.setStrokeColor(LINE)
        canvas.setDash(0.6, 2.4)
        canvas.line(end + 6, y + 1, start, y + 1)
        canvas.setDash()


def _cut(text: str, face: str, size: float, room: float) -> str:
    if width_of(text, size, face) <= room:
        return text
    while text and width_of(text + "…", size, face) > room:
        text = text[:-1]
    return text.rstrip() + "…"
