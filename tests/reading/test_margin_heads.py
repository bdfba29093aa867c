"""Letters with their headings in the margin beside the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hoering.domain import BlockKind, Document

Pdf = Callable[..., Document]
TALL = 842.0
LETTER = [
    ("Indgangen", ["Døren er det første, man møder, og den", "skal gå op, også når man kører i stol."]),
    ("Dem der ikke ser", ["Her er kun skrevet om hjul, og der skal", "også være noget at føle sig frem efter."]),
    ("Brosten", ["De er kønne på et billede, men ikke når", "man går med rollator på vej til lægen."]),
]  # fmt: skip


def drawn(letter: list[tuple[str, list[str]]], bold: bool) -> Callable[[Any], None]:
    def draw(canvas: Any) -> None:
        top = 120
        for head, text in letter:
            canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 10)
            canvas.drawString(60, TALL - top, head)
            canvas.setFont("Helvetica", 11)
            for nth, line in enumerate(text):
                canvas.drawString(220, TALL - top - 14 * nth, line)
            top += 14 * len(text) + 16
        canvas.drawString(220, TALL - top, "Med venlig hilsen")
        canvas.drawString(220, TALL - top - 14, "Ida Bro, formand")

    return draw


def shown(document: Document) -> list[str]:
    return [b.span.of(document.text) for b in document.blocks]


def test_each_heading_in_the_margin_stands_above_its_text(pdf: Pdf) -> None:
    document = pdf(drawn(LETTER, bold=True))
    wanted = [part for head, text in LETTER for part in (head, " ".join(text))]
    assert shown(document)[:6] == wanted
    assert [b.kind for b in document.blocks][:6] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 3


@pytest.mark.parametrize("head", ["Sagsnr. 2026-0417", "Tlf. 70 11 22 90"])
def test_particulars_in_the_margin_are_no_headings(pdf: Pdf, head: str) -> None:
    document = pdf(drawn([(head, LETTER[0][1]), *LETTER[1:]], bold=True))
    assert shown(document).index(head) < shown(document).index(" ".join(LETTER[0][1]))
    assert shown(document)[1] != " ".join(LETTER[0][1])
