"""Letters made of a few lines."""

from __future__ import annotations

from collections.abc import Callable
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


@pytest.fixture
def cut() -> Callable[..., Splitting]:
    """Splits the letter that the pieces make."""

    def cut(*pieces: Piece, **given: Any) -> Splitting:
        mail = given.pop("mail", None)
        policy = given.pop("policy", None)
        return split([response(document(*pieces, mail=mail), **given)], policy)[0]

    return cut
