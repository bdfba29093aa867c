"""Every layout takes every block, and its words are found again on its pages."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from building.books import policy_pdf
from building.comparing import Extract
from building.extracting import pages_of
from building.folder import CLOSED
from building.problems import Problems
from building.reading import read_round
from building.rendering import LAYOUTS as DRAWN
from building.rendering import OTHER_ENDINGS, draw
from building.sheet import Letter
from building.source import (
    LAYOUTS,
    PDF_LAYOUTS,
    POLICY_LAYOUTS,
    Block,
    FilePlan,
    Mail,
    Policy,
    Run,
)

FIXTURE = Path(__file__).parent / "fixture"
KINDS = (
    "letterhead", "date", "recipient", "subject", "greeting", "p", "heading", "p", "bullet",
    "numbered", "quote", "p", "footnote", "history", "closing", "signature", "footer",
)  # fmt: skip
WORDS = (
    "Vi samles hver onsdag omkring langbordet og taler om vejen ned til åen, som ingen rydder for "
    "sne. Det er svært at komme frem med rollator, og bussen standser ikke længere ved kirken. "
)


def letter(pages: int = 2) -> Letter:
    """A letter with blocks of every type that runs over some pages."""
    blocks = []
    for number, kind in enumerate(KINDS):
        text = f"Linje {number} om {kind} i Ærtebjerg"
        if kind == "p":
            text += ": " + WORDS * (4 * pages)
        blocks.append(Block(kind, (Run(text.strip()),), marker="1." if kind == "numbered" else ""))
    rows = tuple(((Run(f"{n}.1"),), (Run(WORDS.strip()),)) for n in range(1, 9))
    blocks.insert(10, Block("table", columns=("Afsnit", "Bemærkning"), rows=rows))
    moment = datetime(2026, 3, 10, 14, 12)
    mail = Mail("Else Vang <else@post.example>", "hoering@x.example", moment, "Svar om åen")
    return Letter("Ærtebjerg Bylaug", tuple(blocks), mail)


@pytest.mark.parametrize("layout", PDF_LAYOUTS)
def test_every_word_stands_on_the_pages(layout: str) -> None:
    written = letter()
    done = draw("svar.pdf", FilePlan("svar.pdf", layout), written)
    extract = Extract.of(pages_of(".pdf", done.data), layout in CLOSED)
    texts = [block.text for block in written.blocks if block.text]
    texts += [*written.blocks[10].columns, "7.1", *done.added]
    assert [text for text in texts if not extract.find(text)] == []
    assert len(extract.pages) > 1


@pytest.mark.parametrize("layout", PDF_LAYOUTS)
def test_a_layout_gives_the_same_bytes_again(layout: str) -> None:
    plan = FilePlan("svar.pdf", layout)
    assert draw("svar.pdf", plan, letter(1)).data == draw("svar.pdf", plan, letter(1)).data


def test_there_are_twenty_layouts_and_no_two_are_alike() -> None:
    files = {draw("svar.pdf", FilePlan("svar.pdf", name), letter(1)).data for name in PDF_LAYOUTS}
    assert len(files) == len(PDF_LAYOUTS) >= 20


def test_every_layout_of_every_ending_can_be_drawn() -> None:
    wanted = {(ending, layout) for ending, names in LAYOUTS.items() for layout in names}
    assert {at for at in wanted if at[1] not in DRAWN and at not in OTHER_ENDINGS} == set()


def test_the_rotated_letter_is_read_in_landscape() -> None:
    done = draw("svar.pdf", FilePlan("svar.pdf", "letter_rotated"), letter())
    document = pypdfium2.PdfDocument(done.data)
    try:
        sizes = [(page.get_rotation(), page.get_width() > page.get_height()) for page in document]
    finally:
        document.close()
    assert set(sizes) == {(90, True)}


@pytest.fixture(scope="module")
def draft() -> Policy:
    problems = Problems()
    policy = read_round(FIXTURE, problems).draft
    assert policy and not problems
    return policy


@pytest.mark.parametrize("layout", POLICY_LAYOUTS)
def test_every_policy_layout_holds_the_draft(layout: str, draft: Policy) -> None:
    data = policy_pdf(draft, layout)
    assert data == policy_pdf(draft, layout)
    extract = Extract.of(pages_of(".pdf", data))
    texts = [draft.title, *(section.heading for section in draft.sections)]
    for section in draft.sections:
        texts += [block.text for block in section.blocks]
        texts += [cell for block in section.blocks for row in block.rows for cell in row]
    assert [text for text in texts if not extract.find(text)] == []
