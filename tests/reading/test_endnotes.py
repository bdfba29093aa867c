"""Notes typed behind the text are notes, and their title heads no section."""

from __future__ import annotations

from hoering.domain import BlockKind
from hoering.reading.drafts.part import Part
from hoering.reading.drafts.parts import with_endnotes

P, H = BlockKind.PARAGRAPH, BlockKind.HEADING


def kinds(*parts: tuple[str, BlockKind]) -> list[BlockKind]:
    return [p.kind for p in with_endnotes([Part(text, 1, kind) for text, kind in parts])]


def test_counted_lines_below_their_title_are_notes() -> None:
    held = kinds(("Noter", H), ("1 Jf. planen.", P), ("2) Tal fra 2024.", P), ("Kort", H))
    assert held == [BlockKind.RUNNING_HEAD, BlockKind.FOOTNOTE, BlockKind.FOOTNOTE, H]


def test_a_section_of_that_name_stays() -> None:
    assert kinds(("Noter", H), ("Byrådet tager planen op igen.", P)) == [H, P]
