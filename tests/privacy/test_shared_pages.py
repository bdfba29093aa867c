"""A page that two responses share: what the one hides is hidden in the other's words as well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hoering.domain import (
    Box,
    PersonalDatum,
    PersonalKind,
    Response,
    Settled,
    Span,
    Verdict,
    Where,
    Word,
)
from hoering.privacy.publishing.publishing import Press
from hoering.privacy.redacting.redacting import masks_of

Make = Callable[..., Response]
NAME = "Torgny Askelund"


def _on_paper(response: Response, top: float) -> Response:
    """The response with a box for each of its words, in one line."""
    (page,) = response.document.pages
    words, at = [], 0
    for text in response.document.text.split():
        at = response.document.text.index(text, at)
        words.append(Word(Span(at, at + len(text)), Box(at * 6.0, top, at * 6.0 + 30, top + 10)))
        at += len(text)
    placed = replace(page, words=tuple(words))
    return replace(response, document=replace(response.document, pages=(placed,)))


def test_a_private_name_is_hidden_where_another_letter_keeps_it(response_of: Make) -> None:
    private = _on_paper(response_of([NAME], NAME, id="H01"), 100)
    office = _on_paper(response_of([f"{NAME}, formand"], "Laug", id="H02"), 200)
    data = [
        Settled(
            PersonalDatum(r, PersonalKind.NAME, NAME, 1, Where.TEXT, (), "", verdict, NAME),
            verdict,
            "Borger 1",
        )
        for r, verdict in (("H01", Verdict.HIDE), ("H02", Verdict.KEEP))
    ]
    masks = masks_of(data)
    press = Press(lambda _: None, [private, office], masks, lambda *_: None)
    tops = [
        {round(box.top) for box in press.hiding(r, r.document.pages[0]).boxes}
        for r in (private, office)
    ]
    assert tops == [{99, 199}, {99}]
