"""A letter printed as PDF in one of many looks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from forms.letter import Letter, Part
from forms.letterlooks import LetterLook, closed, dated, facts_of, signed, titled
from forms.printed import body_style

WIDE, TALL = 595.0, 842.0
_BESIDE = 140.0  # width of the column of facts
_ALIGNED = {"right": 2, "centre": 1}


class _Numbered(Paragraph):  # type: ignore[misc]
    """A paragraph whose lines are numbered in the margin, through the whole letter."""

    def draw(self) -> None:
        super().draw()
        canvas, style = self.canv, self.style
        canvas.setFont("Helvetica", 7)
        for nth in range(len(self.blPara.lines)):
            canvas.line_number = getattr(canvas, "line_number", 0) + 1
            y = self.height - style.fontSize - nth * style.leading
            canvas.drawRightString(-14, y, str(canvas.line_number))


def write_pdf(letter: Letter, look: LetterLook, path: Path) -> None:
    width = WIDE - 2 * look.margin - (_BESIDE if "margin" in (look.head,) else 0)
    column = (width - (look.columns - 1) * 18) / look.columns
    frames = [
        Frame(look.margin + n * (column + 18), 70, column, TALL - 140, 0, 0, 0, 0)
        for n in range(look.columns)
    ]
    document = BaseDocTemplate(str(path), pagesize=(WIDE, TALL), invariant=1)
    page = PageTemplate("side", frames, onPage=lambda c, d: _page(c, d.page, letter, look))
    document.addPageTemplates([page])
    document.build([*_head(letter, look), *_body(letter, look), *_foot(letter, look)])


def _page(canvas: Any, number: int, letter: Letter, look: LetterLook) -> None:
    canvas.saveState()
    canvas.setFont("Helvetica", 8)
    known = {"page": number, "sender": letter.sender}
    canvas.drawString(look.margin, TALL - 40, look.header.format(**known))
    canvas.drawCentredString(WIDE / 2, 30, look.footer.format(**known))
    if look.head == "foot":
        canvas.drawCentredString(WIDE / 2, 45, " · ".join(letter.head))
    if look.head == "top":
        for nth, line in enumerate(letter.head):
            canvas.drawRightString(WIDE - look.margin, TALL - 25 - 9 * nth, line)
    if look.head == "margin" and number == 1:
        lines = list(letter.head)
        for label, value in facts_of(letter):
            lines += ["", f"{label}:", value]
        for nth, line in enumerate(lines):
            canvas.drawString(WIDE - look.margin - _BESIDE + 20, TALL - 90 - 11 * nth, line)
    canvas.restoreState()


def _head(letter: Letter, look: LetterLook) -> Iterator[Any]:
    if look.way == "outlook":
        yield from _printed_mail(letter, look)
        return
    if look.way == "form":
        yield from _form(letter, look)
        return
    style = _style(look, after=0, alignment=_ALIGNED.get(look.head, 0))
    if look.head == "beside":
        cells = [[_lines(letter.recipient, _style(look, 0)), _lines(letter.head, _style(look, 0))]]
        yield Table(cells, style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    elif look.head in ("left", "right", "centre", "spaced"):
        first, *others = letter.head
        if look.head == "spaced":
            first = "\u00a0\u00a0 ".join(" ".join(word.upper()) for word in first.split())
        yield Paragraph(f"<b>{escape(first)}</b>", style)
        yield from (Paragraph(escape(line), style) for line in others)
    yield Spacer(1, 14)
    if look.head != "beside":
        yield from (Paragraph(escape(line), _style(look, after=0)) for line in letter.recipient)
        yield Spacer(1, 10)
    yield from _facts(letter, look)
    if day := dated(letter, look):
        aside = 0 if look.facts or look.date == "Dato: " else 2
        yield Paragraph(escape(day), _style(look, alignment=aside))
    subject = escape(titled(letter, look))
    yield Paragraph(
        f"<u>{subject}</u>" if look.subject == "underlined" else f"<b>{subject}</b>", _style(look)
    )
    if letter.greeting:
        yield Paragraph(escape(letter.greeting), _style(look))


def _facts(letter: Letter, look: LetterLook) -> Iterator[Any]:
    facts = facts_of(letter)
    if look.facts == "line":
        said = "&nbsp;" * 4
        yield Paragraph(said.join(f"{a}: {escape(b)}" for a, b in facts), _style(look))
    elif look.facts == "table":
        yield Table([[f"{a}:", b] for a, b in facts], hAlign="LEFT")


def _printed_mail(letter: Letter, look: LetterLook) -> Iterator[Any]:
    style = _style(look, after=1)
    yield Paragraph("<b>Kirsten Mogensen</b>", _style(look))
    yield from (
        Paragraph(f"<b>{label}:</b> {escape(value)}", style)
        for label, value in (
            ("Fra", f"{letter.name} <{address(letter)}>"),
            ("Sendt", "4. maj 2026 09:12"),
            ("Til", "Høring"),
            ("Emne", letter.subject),
        )
    )
    yield Spacer(1, 12)
    if letter.greeting:
        yield Paragraph(escape(letter.greeting), _style(look))


def _form(letter: Letter, look: LetterLook) -> Iterator[Any]:
    yield Paragraph("<b>Afgiv høringssvar</b>", _style(look))
    for label, value in form_fields(letter):
        yield Paragraph(f"<b>{label}</b>", _style(look, after=1))
        yield Paragraph(escape(value), _style(look))
    yield Paragraph("<b>Dit høringssvar</b>", _style(look, after=1))


def form_fields(letter: Letter) -> list[tuple[str, str]]:
    return [
        ("Navn", letter.name),
        ("E-mail", address(letter)),
        ("Organisation", "" if letter.is_citizen else letter.sender),
        ("Jeg svarer som", "Borger" if letter.is_citizen else "Organisation"),
    ]


def address(letter: Letter) -> str:
    """An e-mail address that tells the name of one who signs, not the body."""
    parts = letter.name.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa").split()
    return f"{parts[0]}.{parts[-1]}@post.example"


def _body(letter: Letter, look: LetterLook) -> Iterator[Any]:
    nth = 0
    for part in letter.body:
        nth += part.type == "p"
        yield Spacer(1, 0) if look.gap else Spacer(1, 0.01)
        yield _part(part, nth, look)


def _part(part: Part, nth: int, look: LetterLook) -> Any:
    made = _Numbered if look.line_numbers else Paragraph
    text = escape(part.text)
    if part.type == "heading":
        return made(f"<b>{text}</b>", _style(look, justified=False))
    if part.type in ("bullet", "numbered"):
        bullet = look.bullets if part.type == "bullet" else part.marker
        return made(text, _style(look, left=18, justified=look.justified), bulletText=bullet)
    if part.type == "quote":
        return made(f"<i>{text}</i>", _style(look, left=24, justified=look.justified))
    if look.numbered:
        text = f"{numbered(look.numbered, nth)} {text}"
    return made(text, _style(look, first=look.indent if nth > 1 else 0, justified=look.justified))


def numbered(form: str, nth: int) -> str:
    return form.replace("1", str(nth))


def _foot(letter: Letter, look: LetterLook) -> Iterator[Any]:
    yield Spacer(1, 10)
    if look.date == "below":
        yield Paragraph("Aalborg, den 3. maj 2026", _style(look))
    if look.way == "form":
        return
    if said := closed(letter, look):
        yield Paragraph(escape(said), _style(look))
    hands = signed(letter, look)
    if len(hands) > 1:
        style = _style(look, after=0)
        yield Table(
            [[_lines(lines, style) for lines in hands]], style=[("VALIGN", (0, 0), (-1, -1), "TOP")]
        )
    else:
        yield from (Paragraph(escape(line), _style(look, after=0)) for line in hands[0])
    if look.way == "outlook":
        below = (line for line in letter.head if line not in hands[0])
        yield from (Paragraph(escape(line), _style(look, after=0)) for line in below)
    if look.after:
        yield Spacer(1, 20)
        said = look.after.format(name=letter.name, sender=letter.sender)
        yield from (Paragraph(escape(line), _style(look, after=0)) for line in said.split("\n"))


def _lines(lines: tuple[str, ...] | list[str], style: ParagraphStyle) -> list[Any]:
    return [Paragraph(escape(line), style) for line in lines]


def _style(
    look: LetterLook,
    after: float | None = None,
    *,
    left: float = 0,
    first: float = 0,
    alignment: int = 0,
    justified: bool = False,
) -> ParagraphStyle:
    return body_style(
        look,
        look.size,
        spaceAfter=look.gap if after is None else after,
        leftIndent=left,
        firstLineIndent=first,
        alignment=4 if justified else alignment,
    )
