"""What the draft keeps stands against what a change touches."""

from __future__ import annotations

from dataclasses import replace

from hoering.domain import (
    BlockKind,
    Change,
    ChangeKind,
    Paragraph,
    Policy,
    Remark,
    RemarkKind,
    Section,
    Span,
)
from hoering.language.language import Language
from hoering.linking.surroundings import against_kept

LUNCH = "Børnene får varm mad hver dag i børnehaven."
BUS = "Bussen kører en gang i timen til stationen."
BUSIER = "Bussen kører to gange i timen til stationen."
CHANGE = Change("Æ01", "2", ChangeKind.REWRITTEN, f"{LUNCH} {BUS}", f"{LUNCH} {BUSIER}")
SECTION = Section("2", "Hverdag", 1, 1, (Paragraph(f"{LUNCH} {BUS}", 1, BlockKind.PARAGRAPH),))
POLICY = Policy("udkast.docx", "Plan", (SECTION,))


def asking(text: str, number: int = 1, response: str = "H01") -> Remark:
    return Remark(f"b{number}", response, text, (Span(0, 1),), 1, RemarkKind.PROPOSAL)


def test_who_writes_about_a_sentence_that_stayed_is_behind(language: Language) -> None:
    lunch, bus = asking("Maden i børnehaven skal være varm."), asking("Bussen skal køre oftere.")
    found = against_kept([lunch, replace(bus, response="H02")], POLICY, [CHANGE], language)
    assert found["ahead"][0, 0] < 0 == found["ahead"][1, 0]
    assert found["led_up"][0, 0] < 0 < found["led_up"][1, 0]


def test_the_remark_before_tells_what_a_short_one_is_about(language: Language) -> None:
    bus, short = asking("Bussen kører for sjældent til stationen."), "Det bør ændres."
    alone, after = (
        against_kept([bus, asking(short, 2, who)], POLICY, [CHANGE], language)["led_up"][1, 0]
        for who in ("H02", "H01")
    )
    assert after > alone


def test_without_a_draft_nothing_is_kept(language: Language) -> None:
    found = against_kept([asking("Bussen skal køre oftere.")], None, [CHANGE], language)
    assert found["ahead"][0, 0] == 0
