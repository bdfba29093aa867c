"""Responses made from lines, as a text file would give them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from hoering.domain import (
    Block,
    BlockKind,
    Document,
    Page,
    Response,
    RoundFacts,
    SenderKind,
    Source,
    Span,
    Verdict,
)
from hoering.privacy.find import find_personal
from hoering.publication import publish

FACTS = RoundFacts(title="Plan for byens rum", municipality="Hvidsted Kommune")


@pytest.fixture
def facts() -> RoundFacts:
    return FACTS


@pytest.fixture
def hidden(facts: RoundFacts) -> Callable[[Response], list[str]]:
    """response → the texts that are proposed to be hidden in it."""

    def find(response: Response) -> list[str]:
        return [d.text for d in find_personal([response], facts) if d.proposal is Verdict.HIDE]

    return find


@pytest.fixture
def response_of() -> Callable[..., Response]:
    """(lines, sender, kind, file) → the response, one block a line; `chance` below 1 when the
    sender was read from the letter and nobody has decided on it."""

    def make(
        lines: list[str],
        sender: str = "Karen Holm",
        kind: SenderKind = SenderKind.CITIZEN,
        file: str = "hoeringssvar/svar.txt",
        id: str = "H01",
        chance: float = 1.0,
    ) -> Response:
        text, blocks = "", []
        for line in lines:
            start = len(text)
            text += line + "\n"
            mail = line.startswith(("Fra:", "Til:", "Sendt:", "Emne:"))
            sort = BlockKind.MAIL_HEADER if mail else BlockKind.PARAGRAPH
            blocks.append(Block(Span(start, start + len(line)), 1, sort))
        page = Page(file, 1, Span(0, len(text)))
        document = Document(text, (page,), tuple(blocks))
        source = (Source(file, (1,)),)
        return Response(
            id, sender, kind, None, False, False, None, source, document, sender_chance=chance
        )

    return make


def waiting_round(made_in: pytest.TempPathFactory, letters: Mapping[str, str]) -> Path:
    """A round whose list waits for somebody to go through it."""
    folder = made_in.mktemp("liste") / "runde"
    (folder / "hoeringssvar").mkdir(parents=True)
    for name, text in letters.items():
        (folder / "hoeringssvar" / name).write_text(text, encoding="utf-8")
    publish(folder)
    return folder
