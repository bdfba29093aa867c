"""A filled-in form on a PDF page: labels on the left, answers on the right, no rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hoering.domain import BlockKind, Document

Pdf = Callable[..., Document]
FORM = (
    ("Navn", ["Ida Bro"]),
    ("E-mail", ["ida@example.dk"]),
    ("Er du enig i forslaget?", ["Enig"]),
    ("Kommentarer til kapitel 3", ["Fire uger er for lang tid at vente på en samtale, og", "ingen ved, hvem man kan"]),
    ("Andre kommentarer", ["Ret datoen."]),
)  # fmt: skip


def draw(rows: Sequence[tuple[str, list[str]]]) -> Callable[[Any], None]:
    def on(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(60, 780, "Kvittering for svar")
        canvas.setFont("Helvetica", 10)
        top = 740
        for label, answer in rows:
            canvas.drawString(60, top, label)
            for line in answer:
                canvas.drawString(220, top, line)
                top -= 13
            top -= 8

    return on


def test_each_label_stands_beside_its_answer(pdf: Pdf) -> None:
    document = pdf(draw(FORM))
    cells = [document.text_at(n) for n, b in enumerate(document.blocks) if b.kind is BlockKind.CELL]
    assert cells == [part for label, answer in FORM for part in (label, " ".join(answer))]


def test_a_letterhead_with_values_is_no_form(pdf: Pdf) -> None:
    head = (
        ("Dato", ["3. maj 2026"]),
        ("Sagsnr.", ["17/234"]),
        ("Telefon", ["22 33 44 55"]),
        ("E-mail", ["a@b.dk"]),
    )
    document = pdf(draw(head))
    assert not any(block.kind is BlockKind.CELL for block in document.blocks)
