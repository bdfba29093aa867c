"""What was filled in on a PDF form, and the notes that readers left on a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hoering.domain import Block, BlockKind, Document
from hoering.reading.files import read_file

TALL = 842.0
TEXT = ["Stien langs åen skal have lys, og den skal ryddes for sne om vinteren.",
        "Broen er for smal, og den bør gøres bredere, når der er penge til det."]  # fmt: skip


def made(path: Path, draw: Callable[[Any], None], notes: tuple[Any, ...] = ()) -> Document:
    from pypdf import PdfReader, PdfWriter
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(595, TALL), invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    if notes:
        writer = PdfWriter(clone_from=PdfReader(path))
        for note in notes:
            writer.add_annotation(0, note)
        writer.write(path)
    document, findings = read_file(path, path.name)
    assert document is not None, findings
    return document


def two_paragraphs(canvas: Any) -> None:
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, TALL - 100, TEXT[0])
    canvas.drawString(72, TALL - 140, TEXT[1])


def note(kind: str, text: str, words: str = "", top: float = 100, author: str = "Ida Bro") -> Any:
    from pypdf.generic import (
        ArrayObject,
        DictionaryObject,
        FloatObject,
        NameObject,
        TextStringObject,
    )
    from reportlab.pdfbase.pdfmetrics import stringWidth

    line = next((t for t in TEXT if words in t), TEXT[0])
    x0 = 72 + stringWidth(line.split(words)[0], "Helvetica", 11) if words else 500.0
    x1 = x0 + (stringWidth(words, "Helvetica", 11) if words else 20)
    low, high = TALL - top - 3, TALL - top + 9
    made_of = DictionaryObject()
    made_of[NameObject("/Type")] = NameObject("/Annot")
    made_of[NameObject("/Subtype")] = NameObject(f"/{kind}")
    made_of[NameObject("/Rect")] = ArrayObject(FloatObject(v) for v in (x0, low, x1, high))
    made_of[NameObject("/T")] = TextStringObject(author)
    if text:
        made_of[NameObject("/Contents")] = TextStringObject(text)
    if words:
        quad = (x0, high, x1, high, x0, low, x1, low)
        made_of[NameObject("/QuadPoints")] = ArrayObject(FloatObject(v) for v in quad)
    return made_of


def said(document: Document) -> list[tuple[BlockKind, str, str]]:
    return [(b.kind, b.span.of(document.text), b.anchor) for b in document.blocks]


def test_a_note_on_marked_words_stands_behind_its_paragraph(tmp_path: Path) -> None:
    document = made(
        tmp_path / "a.pdf", two_paragraphs, (note("Highlight", "Også om dagen?", "skal have lys"),)
    )
    assert said(document) == [
        (BlockKind.PARAGRAPH, TEXT[0], ""),
        (BlockKind.COMMENT, "Også om dagen?", "skal have lys"),
        (BlockKind.PARAGRAPH, TEXT[1], ""),
    ]
    assert document.blocks[1].author == "Ida Bro"


def test_a_sticky_note_belongs_to_the_paragraph_beside_it(tmp_path: Path) -> None:
    document = made(tmp_path / "a.pdf", two_paragraphs, (note("Text", "Hvornår?", top=140),))
    assert [b.kind for b in document.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.COMMENT,
    ]


@pytest.mark.parametrize(
    ("words", "text", "kind", "read"),
    [
        ("og den skal ryddes", "", BlockKind.REVISION, "Ordene »og den skal ryddes« udgår."),
        ("ryddes", "", BlockKind.REVISION, "Ordet »ryddes« udgår."),
        ("ryddes", "Det koster for meget.", BlockKind.COMMENT, "Det koster for meget."),
    ],
)
def test_words_struck_out(
    tmp_path: Path, words: str, text: str, kind: BlockKind, read: str
) -> None:
    document = made(tmp_path / "a.pdf", two_paragraphs, (note("StrikeOut", text, words),))
    assert said(document)[1] == (kind, read, words)


def test_marks_without_a_note_and_links_say_nothing(tmp_path: Path) -> None:
    notes = (note("Highlight", "", "skal have lys"), note("Link", "", "Stien"))
    document = made(tmp_path / "a.pdf", two_paragraphs, notes)
    assert [b.kind for b in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def fields(canvas: Any) -> None:
    form = canvas.acroForm
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, TALL - 100, "Navn:")
    form.textfield(name="n", value="Karla Vestergaard", x=150, y=TALL - 106, width=200, height=18)
    canvas.drawString(72, TALL - 140, "Svarer som:")
    form.choice(
        name="v", value="Borger", options=["Borger", "Høringspart"], x=150, y=TALL - 146,
        width=120, height=18,
    )  # fmt: skip
    for nth, (label, ticked) in enumerate([("Må offentliggøres", True), ("Ønsker svar", False)]):
        top = 180 + 30 * nth
        form.checkbox(name=f"k{nth}", checked=ticked, x=72, y=TALL - top - 3, size=12)
        canvas.drawString(92, TALL - top, label)
    canvas.drawString(72, TALL - 250, "Dine bemærkninger:")
    form.textfield(
        name="b", value=" ".join(TEXT * 3), x=72, y=TALL - 380, width=430, height=110,
        fieldFlags="multiline", maxlen=2000,
    )  # fmt: skip


def test_what_was_filled_in_stands_at_its_label(tmp_path: Path) -> None:
    texts = [text for _, text, _ in said(made(tmp_path / "skema.pdf", fields))]
    assert texts == [
        "Navn: Karla Vestergaard",
        "Svarer som: Borger",
        "☒ Må offentliggøres",
        "☐ Ønsker svar",
        "Dine bemærkninger:",
        " ".join(TEXT * 3),
    ]


def test_a_filled_in_word_has_its_place(tmp_path: Path) -> None:
    document = made(tmp_path / "skema.pdf", fields)
    places = {w.span.of(document.text): w.box for w in document.pages[0].words}
    assert 150 <= places["Karla"].x0 < places["Vestergaard"].x0 < 350


def test_notes_are_blocks_without_a_box(tmp_path: Path) -> None:
    document = made(tmp_path / "a.pdf", two_paragraphs, (note("Text", "Hvornår?"),))
    comment: Block = next(b for b in document.blocks if b.kind is BlockKind.COMMENT)
    assert comment.box is None and comment.page == 1
