"""A datum that an edge cuts is hidden on both sides of it, in remarks and on pages set anew."""

from __future__ import annotations

from hoering.domain import (
    Block,
    BlockKind,
    Document,
    Page,
    PersonalDatum,
    PersonalKind,
    Span,
    Verdict,
    Where,
)
from hoering.privacy.masking.cutting import pieces_of
from hoering.privacy.masking.masking import mask_of, replaced
from hoering.privacy.publishing.typeset import typeset

TEXT = "Jeg kan træffes på 20 47\n31 89 om aftenen."
CUT = TEXT.index("\n")
PARTS = (Span(0, CUT), Span(CUT + 1, len(TEXT)))
MASK = mask_of(
    [
        (
            PersonalDatum(
                "H01", PersonalKind.PHONE, "20 47\n31 89", 1, Where.TEXT, (), "", Verdict.HIDE
            ),
            "[telefon]",
        )
    ]
)
HIDDEN = MASK.spans(TEXT)


def test_both_halves_are_replaced() -> None:
    made = [
        replaced(part.of(TEXT), pieces_of(part.of(TEXT), [part], TEXT, HIDDEN, MASK))
        for part in PARTS
    ]
    assert made == ["Jeg kan træffes på [telefon]", "[telefon] om aftenen."]


def test_a_remark_of_several_parts_with_other_blanks() -> None:
    text = "kan  træffes på 20 47 om aftenen."
    parts = (Span(4, CUT), Span(CUT + 6, len(TEXT)))
    assert replaced(text, pieces_of(text, parts, TEXT, HIDDEN, MASK)) == (
        "kan  træffes på [telefon] om aftenen."
    )


def test_where_the_words_are_others_nothing_of_the_remark_is_told() -> None:
    assert replaced("Ring!", pieces_of("Ring!", PARTS[:1], TEXT, HIDDEN, MASK)) == "[telefon]"


def test_what_no_edge_cuts_is_replaced_in_its_place() -> None:
    whole = [Span(0, len(TEXT))]
    assert replaced(TEXT, pieces_of(TEXT, whole, TEXT, HIDDEN, MASK)) == MASK.text(TEXT)


def test_a_page_set_anew_shows_neither_half() -> None:
    blocks = tuple(Block(part, 1, BlockKind.PARAGRAPH) for part in PARTS)
    document = Document(TEXT, (Page("a.txt", 1, Span(0, len(TEXT))),), blocks)
    (lines,) = typeset(document, document.pages[0], MASK, HIDDEN)
    shown = " ".join(line.text for line in lines)
    assert shown == "Jeg kan træffes på [telefon] [telefon] om aftenen."
