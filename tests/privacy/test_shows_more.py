"""Pages on which more is seen than the letters tell: these are read again as pictures."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from hoering.privacy.paper.pages import Source


def plain(canvas: Canvas) -> None:
    canvas.drawString(40, 700, "Vi er imod vejen.")
    canvas.line(40, 690, 300, 690)


def turned(canvas: Canvas) -> None:
    plain(canvas)
    canvas.rotate(90)
    canvas.drawString(40, -20, "Ternevej 8")


def drawn(canvas: Canvas) -> None:
    plain(canvas)
    for at in range(60):
        canvas.bezier(40 + at, 600, 45 + at, 610, 50 + at, 590, 55 + at, 600)
        canvas.rect(40 + at, 500, 1, 3)


@pytest.mark.parametrize(("draw", "more"), [(plain, False), (turned, True), (drawn, True)])
def test_what_is_turned_or_drawn_is_told(draw: Callable[[Canvas], None], more: bool) -> None:
    raw = io.BytesIO()
    canvas = Canvas(raw, pagesize=(595, 842), invariant=1)
    draw(canvas)
    canvas.save()
    with Source(raw.getvalue()) as source:
        assert source.shows_more(1) is more
