"""Numbers of notes stand in one draft's text and not in the other's, or count otherwise there."""

from __future__ import annotations

import pytest

from hoering.domain import BlockKind, ChangeKind, Paragraph, Policy, Section
from hoering.linking.changes import compare
from hoering.linking.units import unmarked

LAW = "Vand ledes bort over jorden"


def policy(text: str, *notes: str) -> Policy:
    held = (Paragraph(text, 1, BlockKind.PARAGRAPH), *(_note(note) for note in notes))
    return Policy("udkast.pdf", "Plan", (Section("1", "Regnvand", 1, 1, held),))


def _note(text: str) -> Paragraph:
    return Paragraph(text, 1, BlockKind.FOOTNOTE)


@pytest.mark.parametrize("mark", ["1 ", " 1 "], ids=["typed", "printed"])
def test_a_number_that_hangs_on_a_word_is_no_change(mark: str) -> None:
    marked = f"{LAW}.{mark}Bassiner indhegnes."
    assert (
        compare(
            policy(f"{LAW}. Bassiner indhegnes.", "1 Jf. planen fra 2024."),
            policy(marked, "1 Jf. planen fra 2024."),
        )
        == ()
    )


def test_a_new_note_counts_the_others_up() -> None:
    before = policy(f"{LAW}.1 Bassiner indhegnes.", "1 Jf. planen fra 2024.")
    after = policy(
        f"{LAW}.2 Bassiner1 indhegnes.", "1 Hegnet er 1,2 m højt.", "2 Jf. planen fra 2024."
    )
    (change,) = compare(before, after)
    assert change.kind is ChangeKind.ADDED
    assert change.after == "1 Hegnet er 1,2 m højt."


def test_a_number_behind_an_amount_hangs_on_it() -> None:
    assert unmarked("Det koster 1,6 mio. kr.2 Under", frozenset({"2"})).endswith("kr.  Under")


@pytest.mark.parametrize(
    "text",
    ["Gruppen møder 1 gang", "Bassinet er 40 m2", "Se stk.1 Bassiner", "CO2 måles", "Vej nr. 1 A"],
)
def test_other_numbers_stay(text: str) -> None:
    assert unmarked(text, frozenset({"1", "2"})) == text
