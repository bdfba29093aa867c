"""Numbers of points, rows and altered paragraphs, which no section is headed with."""

from __future__ import annotations

import pytest

from hoering.domain import BlockKind, Paragraph, Policy, Reference, ReferenceKind, Section, Span
from hoering.linking.citations import cited
from hoering.linking.passages import passages_about

K = ReferenceKind


def draft(*parts: tuple[str, str, tuple[str, ...]]) -> Policy:
    sections = tuple(
        Section(n, h, 1, 1, tuple(Paragraph(p, 1, BlockKind.PARAGRAPH) for p in points))
        for n, h, points in parts
    )
    return Policy("udkast.pdf", "Havnen", sections)


POINTS = draft(
    ("", "Navn", ("1. Laugets navn er Molen.", "2. Det hører hjemme i Vig.")),
    ("", "Formue", ("3. Ved ophør går pengene til broen.",)),
)
ROWS = draft(
    ("1", "Mål", ("1 | Ét | 20", "Åbent 7 dage.")),
    ("2", "Liste", ("Nr. | Sted", "11 | Kajen", "12 | Molen")),
)
ALTERED = draft(
    ("1", "Ændring af § 6, stk. 2", ()), ("2", "Ny § 6 a", ()), ("3", "Ikrafttræden", ())
)
RAMMER = draft(("2.3.1", "Butikker", ()), ("2.B.04", "Kajen", ()), ("", "Mål 1.2 Ro", ()))


@pytest.mark.parametrize(
    ("policy", "kind", "value", "wanted"),
    [
        (POINTS, K.SECTION, "2", (0,)),
        (POINTS, K.PARAGRAPH_SIGN, "3", (1,)),
        (POINTS, K.SECTION, "4", None),
        (ROWS, K.SECTION, "12", (1,)),
        (ROWS, K.SECTION, "1", (0,)),
        (ROWS, K.PARAGRAPH_SIGN, "12", None),
        (ALTERED, K.PARAGRAPH_SIGN, "6.2", (0,)),
        (ALTERED, K.PARAGRAPH_SIGN, "6a", (1,)),
        (ALTERED, K.PARAGRAPH_SIGN, "3", None),
        (RAMMER, K.SECTION, "2.4", None),
        (RAMMER, K.SECTION, "1.2", (2,)),
    ],
)
def test_a_number_leads_to_the_one_section_that_has_it(
    policy: Policy, kind: ReferenceKind, value: str, wanted: tuple[int, ...] | None
) -> None:
    found = cited((Reference(kind, value, Span(0, 0)),), "", policy)
    assert (found.sections if found else None) == wanted


def test_a_passage_may_be_told_by_words_of_several_sentences_or_of_the_heading() -> None:
    policy = draft(
        ("1", "Arealer", ("Hegn skal være levende.", "Terrænet må ikke ændres.")),
        ("2", "Hvor langt må man gå?", ("Højst til fyret.",)),
        ("3", "Andet", ("Hegn er godt.",)),
    )
    assert passages_about("paragraffen om hegn og terræn", policy) == (0,)
    assert passages_about("svaret på, hvor langt man må gå", policy) == (1,)


def test_a_heading_of_three_letters_is_known_when_nothing_is_amiss() -> None:
    policy = draft(("", "Løn", ("Løn følger aftalen.",)), ("", "Lån", ("Bøger lånes ud.",)))
    assert [cited((), head, policy) is not None for head in ("Løn", "Lån", "Lyn")] == [
        True,
        True,
        False,
    ]
    assert cited((), "Lån", policy).sections == (1,)  # type: ignore[union-attr]
