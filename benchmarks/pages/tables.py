"""Tables with all rules, some or none, over a page break, and questionnaires."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth

from .columns import LEFT, TOP
from .sheet import BOLD, SANS, WIDE, Part, Sample, Sheet, TrueCell
from .words import Words, set_lines

WIDTH = WIDE - 2 * LEFT
NAMES = ("Afsnit", "Bemærkning", "Forslag")
SHARES = (0.16, 0.46, 0.38)
_PAD = 4.0


def _rows(words: Words, count: int) -> list[tuple[str, ...]]:
    places = [f"{1 + n // 3}.{1 + n % 3}" for n in range(count)]
    return [(place, words.sentence(60, 200), words.sentence(40, 140)) for place in places]


def table(
    name: str,
    path: Path,
    seed: int,
    rules: str,
    count: int = 6,
    head: bool = True,
    repeat: bool = True,
) -> Sample:
    """A table of three columns; `rules` is "all", "flat" or "none"; it goes on over the page."""
    sample = Sample(name, path)
    sheet, words = Sheet(sample, seed), Words(seed)
    top = sheet.column(LEFT, TOP, sample.say(words.paragraph()), WIDTH) + 12
    edges = [LEFT, *(LEFT + WIDTH * sum(SHARES[: n + 1]) for n in range(3))]
    rows = _rows(words, count)
    for column, text in enumerate(NAMES if head else ()):
        sample.say(text)
        sample.cells.append(TrueCell(0, column, text, text))
    if head:
        top = _row(sheet, top, edges, NAMES, BOLD, rules)
    for number, row in enumerate(rows, start=1):
        if top + _height(row, edges) > 780:
            sheet.line(WIDE / 2, 806, f"Side {sheet.page}", SANS, 9, Part.NUMBER)
            sheet.next_page()
            top = TOP
            if repeat and head:
                top = _row(sheet, top, edges, NAMES, BOLD, rules, Part.HEAD)
        for column, text in enumerate(row):
            sample.say(text)
            sample.cells.append(TrueCell(number, column, NAMES[column] if head else "", text))
        top = _row(sheet, top, edges, row, SANS, rules)
    sheet.column(LEFT, top + 18, sample.say(words.paragraph()), WIDTH)
    sheet.line(WIDE / 2, 806, f"Side {sheet.page}", SANS, 9, Part.NUMBER)
    sheet.next_page()
    sheet.close()
    return sample


def _set(text: str, edges: Sequence[float], column: int, font: str) -> list[str]:
    return set_lines(text, font, 9.5, edges[column + 1] - edges[column] - 3 * _PAD, False)


def _height(row: Sequence[str], edges: Sequence[float]) -> float:
    return 12 * max(len(_set(t, edges, n, SANS)) for n, t in enumerate(row)) + 2 * _PAD


def _row(
    sheet: Sheet, top: float, edges: Sequence[float], row: Sequence[str], font: str, rules: str,
    part: Part = Part.BODY,
) -> float:  # fmt: skip
    bottom = top + _height(row, edges)
    for column, text in enumerate(row):
        for nth, line in enumerate(_set(text, edges, column, font)):
            sheet.line(edges[column] + _PAD, top + 12 + 12 * nth, line, font, 9.5, part)
    if rules != "none":
        for y in (top, bottom):
            sheet.rule(edges[0], y, edges[-1], y)
    if rules == "all":
        for x in edges:
            sheet.rule(x, top, x, bottom)
    return bottom


QUESTIONS = ("1. Hvad er dit generelle indtryk af udkastet til politikken?",
             "2. Er der noget, som du mener mangler i udkastet?",
             "3. Hvordan vil politikken påvirke din hverdag?",
             "4. Har du andre bemærkninger til forslaget?")  # fmt: skip


def questionnaire(path: Path, seed: int, ruled: bool) -> Sample:
    """Questions with answers: below each other, or side by side in a ruled table."""
    sample = Sample(f"questionnaire {'in a table' if ruled else 'in lines'}", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    sheet.line(LEFT, TOP, sample.say("Spørgeskema om sundhedspolitikken"), BOLD, 14)
    top = TOP + 24
    edges = [LEFT, LEFT + 0.38 * WIDTH, LEFT + WIDTH]
    for number, question in enumerate(QUESTIONS, start=1):
        answer = words.paragraph()
        sample.say(question)
        sample.say(answer)
        if ruled:
            sample.cells.append(TrueCell(number, 0, "", question))
            sample.cells.append(TrueCell(number, 1, "", answer))
            top = _row(sheet, top, edges, (question, answer), SANS, "all")
        else:
            top = sheet.column(LEFT, top, question, WIDTH, BOLD, 10.5) + 4
            top = sheet.column(LEFT, top, answer, WIDTH) + 12
    sheet.next_page()
    sheet.close()
    return sample


def fields(path: Path, seed: int) -> Sample:
    """A form to fill in: text fields over one and more lines, a choice, ticks and rounds."""
    sample = Sample("form fields", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    form, tall = sheet.canvas.acroForm, sheet.size[1]
    sheet.line(LEFT, TOP, sample.say("Høringsskema"), BOLD, 14)
    top = TOP + 30
    for nth, (label, value) in enumerate(
        [("Navn:", "Karla Vestergaard"), ("Organisation:", "Rosenå Ældreråd")]
    ):
        sample.say(f"{label} {value}")
        sheet.line(LEFT, top, label)
        form.textfield(name=f"felt{nth}", value=value, x=LEFT + 80, y=tall - top - 5, width=250,
                       height=18, fontSize=10, borderWidth=0)  # fmt: skip
        top += 28
    sample.say("Udtaler sig som: Høringspart")
    sheet.line(LEFT, top, "Udtaler sig som:")
    form.choice(name="valg", value="Høringspart", options=["Borger", "Høringspart", "Virksomhed"],
                x=LEFT + 90, y=tall - top - 5, width=120, height=18, fontSize=10)  # fmt: skip
    top += 28
    for nth, (label, checked) in enumerate(
        [("Jeg ønsker svaret offentliggjort", True), ("Jeg ønsker at blive kontaktet", False)]
    ):
        sample.say(f"{'☒' if checked else '☐'} {label}")
        form.checkbox(name=f"kryds{nth}", checked=checked, x=LEFT, y=tall - top - 3, size=12)
        sheet.line(LEFT + 20, top, label)
        top += 22
    for nth in range(2):
        question, answer = QUESTIONS[nth], words.paragraph()
        sample.say(question)
        sample.say(answer)
        sheet.line(LEFT, top + 8, question, BOLD)
        form.textfield(name=f"svar{nth}", value=answer, x=LEFT, y=tall - top - 110, width=WIDTH,
                       height=92, fontSize=9, fieldFlags="multiline", maxlen=2000)  # fmt: skip
        top += 130
    sheet.line(LEFT, top, sample.say(words.sentence()))
    sheet.next_page()
    sheet.close()
    return sample


def annotated(path: Path, seed: int) -> Sample:
    """A draft with sticky notes, marked and struck-out words and a text box, all by name."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.annotations import FreeText, Highlight, Text
    from pypdf.generic import (
        ArrayObject,
        DictionaryObject,
        FloatObject,
        NameObject,
        TextStringObject,
    )

    sample = Sample("annotations", path)
    sheet, words = Sheet(sample, seed), Words(seed)
    tall, top = sheet.size[1], TOP
    marks: list[DictionaryObject] = []
    for nth in range(5):
        text = sample.say(words.paragraph())
        first = set_lines(text, SANS, 10.5, WIDTH, False)[0]
        end = sheet.column(LEFT, top, text, WIDTH) + 14
        anchor = " ".join(first.split()[1:4])
        x = LEFT + stringWidth(first.split()[0] + " ", SANS, 10.5)
        box = (x, tall - top - 2, x + stringWidth(anchor, SANS, 10.5), tall - top + 9)
        said = "" if nth == 3 else words.sentence(40, 90)
        author = ("Ida Bro", "Ældrerådet")[nth % 2]
        where = [
            FloatObject(v) for v in (box[0], box[3], box[2], box[3], box[0], box[1], box[2], box[1])
        ]
        mark: DictionaryObject
        if nth in (0, 2, 3):
            mark = Highlight(rect=box, quad_points=ArrayObject(where))
            if nth == 3:
                mark[NameObject("/Subtype")] = NameObject("/StrikeOut")
                said = f"Ordene »{anchor}« udgår."
            else:
                mark[NameObject("/Contents")] = TextStringObject(said)
        elif nth == 1:
            mark = Text(rect=(WIDE - 50, tall - top, WIDE - 30, tall - top + 20), text=said)
            anchor = ""
        else:
            mark = FreeText(text=said, rect=(LEFT, tall - end - 10, LEFT + 200, tall - end + 10))
            anchor = ""
        mark[NameObject("/T")] = TextStringObject(author)
        sample.say(said)
        sample.notes.append((said, anchor, author))
        marks.append(mark)
        top = end + 20
    sheet.next_page()
    sheet.close()
    writer = PdfWriter(clone_from=PdfReader(path))
    for mark in marks:
        writer.add_annotation(0, mark)
    writer.write(path)
    return sample


def samples(folder: Path) -> Iterator[Sample]:
    """The samples of tables and forms, drawn into the folder."""
    names = (folder / f"tables{nth:02d}.pdf" for nth in range(100))
    for nth, rules in enumerate(("all", "flat", "none")):
        title = {"all": "all rules", "flat": "horizontal rules", "none": "no rules"}[rules]
        yield table(f"table, {title}", next(names), 80 + nth, rules)
        yield table(f"table, {title}", next(names), 84 + nth, rules, head=False)
        yield table(f"table over pages, {title}", next(names), 88 + nth, rules, 22)
        yield table(f"table over pages, {title}", next(names), 92 + nth, rules, 22, repeat=False)
    yield questionnaire(next(names), 96, True)
    yield questionnaire(next(names), 97, False)
    yield fields(next(names), 98)
    yield annotated(next(names), 99)
