"""The draft sent back as it was is told from a copy with a word of the sender's, and from letters."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoering.domain import (
    Block,
    BlockKind,
    Document,
    Page,
    Paragraph,
    Policy,
    Response,
    Section,
    SenderKind,
    Source,
    Span,
    Splitting,
    Zone,
    ZoneKind,
)
from hoering.splitting.unchanged import is_unchanged, may_be_unchanged

P, H, C = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL
Piece = str | tuple[str, BlockKind]
PARAGRAPHS = (
    "Kommunen vil sikre, at alle borgere kan færdes trygt på stierne, også når det er mørkt.",
    "Der ryddes sne på skolestier inden 30 minutter, på andre stier inden 60 minutter.",
    "Mål | 2026 | 2027",
    "Borgere kan melde huller og knækkede lamper på kommunens hjemmeside hele året rundt.",
)
BODY: list[Piece] = [
    ("1 Lys og sne", H), *PARAGRAPHS[:2], ("Mål", C), ("2026", C), ("2027", C), PARAGRAPHS[3],
]  # fmt: skip
FRONT: list[Piece] = ["Politik for stier", "Høringsudkast, marts 2026", "Indhold", "Lys og sne 3"]
POLICY = Policy(
    "udkast.pdf",
    "Politik for stier",
    (Section("1", "Lys og sne", 1, 1, tuple(Paragraph(t, 1, P) for t in PARAGRAPHS)),),
)


def document(pieces: Sequence[Piece]) -> Document:
    text, blocks = "", []
    for piece in pieces:
        words, kind = piece if isinstance(piece, tuple) else (piece, P)
        text += "\n" if blocks else ""
        blocks.append(Block(Span(len(text), len(text) + len(words)), 1, kind))
        text += words
    return Document(text, (Page("hoeringssvar/a.pdf", 1, Span(0, len(text))),), tuple(blocks))


def sent_back(pieces: Sequence[Piece], zone: ZoneKind = ZoneKind.QUOTATION) -> bool:
    made = document(pieces)
    source = Source("hoeringssvar/a.pdf", (1,))
    response = Response(
        "H01", "En borger", SenderKind.CITIZEN, None, False, False, None, (source,), made
    )
    splitting = Splitting("H01", (), (Zone(Span(0, len(made.text)), zone),))
    draft = document([*FRONT, *BODY])
    return may_be_unchanged(response, splitting, POLICY) and is_unchanged(
        response, splitting, POLICY, draft
    )


CUT: list[Piece] = [
    ("1 Lys og sne", H), "Kommunen vil sikre, at alle borgere kan fær-",
    ("Politik for stier", BlockKind.RUNNING_HEAD), "des trygt på stierne, også når det er",
    "mørkt.", "2", PARAGRAPHS[1], "Mål 2026 2027", "Side 3 af 4", PARAGRAPHS[3],
]  # fmt: skip


@pytest.mark.parametrize("pieces", [[*FRONT, *BODY], BODY, [*FRONT, *CUT]])
def test_the_draft_however_it_is_cut(pieces: list[Piece]) -> None:
    assert sent_back(pieces)


@pytest.mark.parametrize(
    "piece",
    [
        "Nej.",
        "Vi støtter.",
        "40",
        "Lys",
        ("Hvorfor kun skolestier?", BlockKind.COMMENT),
        ("»30« ændres til »20«.", BlockKind.REVISION),
    ],
)
@pytest.mark.parametrize("at", [0, 3, len(BODY)])
def test_a_word_of_the_senders_is_an_addition(piece: Piece, at: int) -> None:
    told = sent_back([*BODY[:at], piece, *BODY[at:]])
    # A figure alone is a page's number, and a word of the draft's own says nothing new.
    assert told is (piece == "40")


@pytest.mark.parametrize(
    ("old", "new"), [("30", "40"), ("trygt ", ""), ("alle", "ALLE vores"), ("året rundt", "")]
)
def test_a_word_changed_or_left_out_is_none(old: str, new: str) -> None:
    changed = [p.replace(old, new) if isinstance(p, str) else p for p in BODY]
    assert changed != BODY and not sent_back([*FRONT, *changed])


def test_a_section_left_out_is_none() -> None:
    assert not sent_back([*FRONT, *BODY[:2], *BODY[3:]])


def test_around_it_a_mail_may_say_hello_and_nothing_else() -> None:
    hello = ["Kære alle", *BODY, "Hilsen Bo Lind"]
    assert sent_back(hello, ZoneKind.GREETING)
    for zone in (ZoneKind.PRESENTATION, ZoneKind.QUOTATION, ZoneKind.THANKS, ZoneKind.UNREAD):
        assert not sent_back(hello, zone)


@settings(max_examples=60)
@given(st.integers(0, len(BODY)), st.text("abcdeflstæøå .", min_size=4, max_size=60))
def test_no_words_between_go_unseen(at: int, words: str) -> None:
    made = [*BODY[:at], f"x{words}x", *BODY[at:]]
    assert not sent_back(made)
