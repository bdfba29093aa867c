"""One PDF out of several responses: front page, contents, stamps; or all of it in one running text."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pypdf import PageObject, PdfReader, PdfWriter
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer
from reportlab.platypus.flowables import HRFlowable

from .looks import GREY, PAGE, SANS, SERIF, Look, register_fonts
from .ornaments import fitting, page_words, rule
from .printed import added_lines, mail_head
from .sheet import Letter, Rendered, Sheet, box, make_pdf
from .source import Combined, Response, Round
from .story import flow, paragraph

ROWS = 34  # lines of contents on a page


@dataclass(frozen=True, slots=True)
class Member:
    """Where a response stands in the combined file, and the words that were added to it there."""

    first: int
    last: int
    added: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """A combined file: as it is handed over, as it was before a page became a picture."""

    data: bytes
    clean: bytes
    members: tuple[Member, ...]


def stamp_words(number: int) -> str:
    """The stamp of a response."""
    return f"Høringssvar nr. {number}"


def unique_key(file: str, member: Member, used: set[str]) -> str:
    """'samlet.pdf#3-5'; a zero more for each other response on the very same pages."""
    last = str(member.last)
    while f"{file}#{member.first}-{last}" in used:
        last = "0" + last
    used.add(f"{file}#{member.first}-{last}")
    return f"{file}#{member.first}-{last}"


def bound(
    round_: Round, combined: Combined, responses: Sequence[Response], drawn: Sequence[Rendered]
) -> Bundle:
    """The members' own pages one after the other."""
    counts = [len(PdfReader(io.BytesIO(done.clean or done.data)).pages) for done in drawn]
    lines = len(responses) if combined.contents else 0
    lead = int(combined.front_page) + -(-lines // ROWS)
    members, page = [], lead + 1
    for number, (done, count) in enumerate(zip(drawn, counts, strict=True), 1):
        stamp = (stamp_words(number),) if combined.stamps else ()
        members.append(Member(page, page + count - 1, (*stamp, *done.added)))
        page += count
    front = _front(round_, combined, [r.sender for r in responses], members)
    clean = _join(front, [done.clean or done.data for done in drawn], combined.stamps)
    data = clean
    if any(done.clean for done in drawn):
        data = _join(front, [done.data for done in drawn], combined.stamps)
    return Bundle(data, clean, tuple(members))


def _join(front: bytes, files: Sequence[bytes], stamps: bool) -> bytes:
    writer = PdfWriter()
    for number, data in enumerate([front, *files] if front else files, 0 if front else 1):
        for count, page in enumerate(PdfReader(io.BytesIO(data)).pages):
            added = writer.add_page(page)
            if number and stamps and count == 0:
                added.merge_page(_stamp(page, number))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _stamp(page: PageObject, number: int) -> PageObject:
    """A page that holds only the stamp, top right as the page is read."""
    wide, high = float(page.mediabox.width), float(page.mediabox.height)

    def draw(canvas: Canvas) -> None:
        right, top = wide, high
        if page.rotation == 90:
            canvas.translate(wide, 0)
            canvas.rotate(90)
            right, top = high, wide
        canvas.setFillColor(HexColor("#B01010"))
        canvas.setStrokeColor(HexColor("#B01010"))
        canvas.setFont(SANS.bold, 11)
        canvas.drawRightString(right - 24, top - 22, stamp_words(number))
        canvas.rect(right - 142, top - 28, 126, 19, fill=0, stroke=1)

    return PdfReader(io.BytesIO(_pages([draw], (wide, high)))).pages[0]


def _pages(draws: Sequence[Callable[[Canvas], None]], size: tuple[float, float] = PAGE) -> bytes:
    register_fonts()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for draw in draws:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _front(
    round_: Round, combined: Combined, senders: Sequence[str], members: Sequence[Member]
) -> bytes:
    """Front page and contents; nothing when neither is wanted."""
    draws: list[Callable[[Canvas], None]] = []
    if combined.front_page:
        draws.append(lambda canvas: _title(canvas, round_))
    rows = contents_rows(senders, [m.first for m in members]) if combined.contents else []
    for start in range(0, len(rows), ROWS):
        draws.append(_contents(rows[start : start + ROWS], start == 0))
    return _pages(draws) if draws else b""


def contents_rows(senders: Sequence[str], pages: Sequence[int]) -> list[tuple[str, str]]:
    """Number and sender, and the page."""
    pairs = zip(senders, pages, strict=True)
    return [(f"{n}. {sender}", str(page)) for n, (sender, page) in enumerate(pairs, 1)]


def title_lines(round_: Round) -> list[str]:
    """What stands on a front page: title, municipality, administration."""
    return [str(round_.runde.get(name, "")) for name in ("titel", "kommune", "forvaltning")]


def _title(canvas: Canvas, round_: Round) -> None:
    title, *rest = title_lines(round_)
    canvas.setFont(SERIF.bold, 30)
    canvas.drawCentredString(PAGE[0] / 2, PAGE[1] * 0.66, "Høringssvar – samlet")
    rule(canvas, 50 * mm, PAGE[1] * 0.63, PAGE[0] - 100 * mm, HexColor("#000000"), 1)
    canvas.setFont(SERIF.body, fitting(title, SERIF.body, 17, PAGE[0] - 40 * mm))
    canvas.drawCentredString(PAGE[0] / 2, PAGE[1] * 0.58, title)
    canvas.setFont(SERIF.body, 12)
    for number, line in enumerate(rest):
        canvas.drawCentredString(PAGE[0] / 2, PAGE[1] * 0.2 - 16 * number, line)


def _contents(rows: Sequence[tuple[str, str]], first: bool) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        y = PAGE[1] - 36 * mm
        if first:
            canvas.setFont(SERIF.bold, 18)
            canvas.drawString(28 * mm, PAGE[1] - 26 * mm, "Indholdsfortegnelse")
        for name, page in rows:
            canvas.setFont(SERIF.body, fitting(name, SERIF.body, 11.5, 140 * mm))
            canvas.drawString(28 * mm, y, name)
            canvas.setFont(SERIF.body, 11.5)
            canvas.drawRightString(PAGE[0] - 28 * mm, y, page)
            y -= 19

    return draw


class _Here(Flowable):  # type: ignore[misc]
    """Notes the page it comes to stand on; takes no room."""

    def __init__(self, pages: dict[tuple[int, str], int], number: int, which: str) -> None:
        super().__init__()
        self.pages, self.number, self.which = pages, number, which

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """No room."""
        return 0, 0

    def draw(self) -> None:
        """Leave the page in the table."""
        self.pages[self.number, self.which] = self.canv.getPageNumber()


def flowing(round_: Round, combined: Combined, letters: Sequence[Letter]) -> Bundle:
    """All responses copied into one document, one after the other."""
    look = Look(SANS, 10.4, 14.2, left=26 * mm, right=26 * mm, gap=7, bottom=24 * mm)
    look = replace(look, bullet="•")
    pages: dict[tuple[int, str], int] = {}

    def decorate(canvas: Canvas, page: int, total: int) -> None:
        canvas.setFont(look.family.body, 8.5)
        canvas.setFillColor(GREY)
        canvas.drawCentredString(PAGE[0] / 2, 13 * mm, page_words(page, total))

    def story() -> list[Flowable]:
        out = _lead(round_, combined, letters, pages, look)
        for number, letter in enumerate(letters, 1):
            out += _member(letter, number, combined, pages, look)
        return out

    sheet = Sheet((box(look.left, look.bottom, look.right, 22 * mm),), decorate)
    data, total = make_pdf(story, sheet, sheet, "Høringssvar")
    members = []
    for number, letter in enumerate(letters, 1):
        first, last = pages[number, "first"], pages[number, "last"]
        stamp = (stamp_words(number),) if combined.stamps else ()
        head = added_lines(letter.mail) if letter.mail else ()
        feet = tuple(page_words(page, total) for page in range(first, last + 1))
        members.append(Member(first, last, (*stamp, *head, *feet)))
    return Bundle(data, data, tuple(members))


def _lead(
    round_: Round,
    combined: Combined,
    letters: Sequence[Letter],
    pages: dict[tuple[int, str], int],
    look: Look,
) -> list[Flowable]:
    """Front page and contents of a running document; the pages are those of the first pass."""
    big, out = look.bold(fontSize=22, leading=28, spaceAfter=16, keepWithNext=0), []
    if combined.front_page:
        out += [Spacer(1, 180), paragraph("Høringssvar – samlet", big)]
        out += [paragraph(line, look.style()) for line in title_lines(round_) if line]
        out.append(PageBreak())
    if combined.contents:
        out.append(paragraph("Indholdsfortegnelse", look.bold(fontSize=15, leading=20)))
        first = [pages.get((n, "first"), 1) for n in range(1, len(letters) + 1)]
        for name, page in contents_rows([letter.sender for letter in letters], first):
            out.append(paragraph(f"{name} … {page}", look.style(spaceAfter=2)))
        out.append(Spacer(1, 20))
    return out


def _member(
    letter: Letter,
    number: int,
    combined: Combined,
    pages: dict[tuple[int, str], int],
    look: Look,
) -> list[Flowable]:
    opening: list[Flowable] = [_Here(pages, number, "first")]
    if number > 1:
        opening.insert(0, HRFlowable(width="100%", thickness=0.7, spaceBefore=14, spaceAfter=10))
    if combined.stamps:
        opening.append(paragraph(stamp_words(number), look.bold(fontSize=12.5, leading=17)))
    body = [*(mail_head(letter.mail, look) if letter.mail else []), *flow(letter.blocks, look)]
    start = KeepTogether([*opening, *body[:1]])
    return [start, *body[1:], _Here(pages, number, "last")]
