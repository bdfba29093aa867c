"""Letters made of a few lines, and a small stand-in for the language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from hoering.domain import (
    Block,
    BlockKind,
    Document,
    MailHeader,
    Page,
    Response,
    SenderKind,
    Source,
    Span,
    Splitting,
)
from hoering.splitting.split import split

P, B, H, C = BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING, BlockKind.CELL
Piece = str | tuple[str, dict[str, Any]]


class Letters:
    """Nearness by shared words."""

    def words(self, text: str) -> list[str]:
        return re.findall(r"[a-zæøå]{4,}", text.lower())

    def similarity(self, a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()) -> Any:
        import numpy as np

        sets = [[set(self.words(t)) for t in texts] for texts in (a, b)]
        return np.array(
            [[len(x & y) / max(len(x | y), 1) for y in sets[1]] for x in sets[0]], dtype="float32"
        ).reshape(len(a), len(b))


def document(*pieces: Piece, mail: MailHeader | None = None) -> Document:
    """Each piece is a paragraph, or a text with the fields of its block (`page` among them)."""
    text, blocks = "", []
    for piece in pieces:
        words, fields = piece if isinstance(piece, tuple) else (piece, {})
        if blocks:
            text += "\n"
        given = {"page": 1, "kind": P, **fields}
        blocks.append(Block(Span(len(text), len(text) + len(words)), **given))
        text += words
    numbers = sorted({block.page for block in blocks})
    pages = tuple(
        Page(
            "hoeringssvar/brev.pdf",
            number,
            Span(
                min(b.span.start for b in blocks if b.page == number),
                max(b.span.end for b in blocks if b.page == number),
            ),
        )
        for number in numbers
    )
    return Document(text, pages, tuple(blocks), mail)


def response(made: Document, sender: str = "Ældrerådet", no_remarks: bool = False) -> Response:
    return Response(
        "H01",
        sender,
        SenderKind.COUNCIL,
        None,
        False,
        no_remarks,
        None,
        (Source("hoeringssvar/brev.pdf", (1,)),),
        made,
    )


@pytest.fixture(scope="session")
def language() -> Letters:
    return Letters()


@pytest.fixture
def cut(language: Letters) -> Callable[..., Splitting]:
    """Splits the letter that the pieces make."""

    def cut(*pieces: Piece, **given: Any) -> Splitting:
        mail = given.pop("mail", None)
        policy = given.pop("policy", None)
        return split([response(document(*pieces, mail=mail), **given)], language, policy)[0]

    return cut
