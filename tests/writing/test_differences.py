"""Word by word: nothing of either wording is lost, and the marks fall on whole words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hoering.writing.differences import Mark, Piece, cut, shortened, word_diff

TEXT = st.lists(
    st.sampled_from(["kommunen", "skal", "og", "så", "borgeren", ".", ",", "14", "§ 4", "\n"]),
    max_size=14,
).map(" ".join)


def _without(pieces: tuple[Piece, ...], mark: Mark) -> str:
    return "".join(p.text for p in pieces if p.mark is not mark)


@given(TEXT, TEXT)
def test_both_wordings_can_be_read_out_of_the_pieces(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    assert _without(pieces, Mark.GONE) == after
    assert _without(pieces, Mark.NEW).split() == before.split()


def test_only_the_changed_word_is_marked() -> None:
    pieces = word_diff("Der er åbent til kl. 18.", "Der er åbent til kl. 21.")
    assert [p.text.strip() for p in pieces if p.mark is Mark.GONE] == ["18"]
    assert [p.text.strip() for p in pieces if p.mark is Mark.NEW] == ["21"]


def test_a_small_word_between_two_changes_is_part_of_them() -> None:
    pieces = word_diff("Vi ser meget på mad og drikke her.", "Vi ser meget på dans og musik her.")
    assert [p.text.strip() for p in pieces if p.mark is Mark.NEW] == ["dans og musik"]


def test_a_new_sentence_is_not_chopped_up() -> None:
    pieces = word_diff(
        "Alle skal trives hjemme.", "Kommunen opgør tallet hvert kvartal, og det offentliggøres."
    )
    assert [p.mark for p in pieces] == [Mark.GONE, Mark.NEW]


def test_unchanged_stretches_are_shortened_around_the_change() -> None:
    before = " ".join(f"ord{n}" for n in range(40))
    pieces = shortened(word_diff(before, before.replace("ord20", "nyt")), context=3)
    shown = "".join(p.text for p in pieces)
    assert "ord19" in shown and "ord21" in shown
    assert "ord5 " not in shown and "…" in shown


def test_cut_leaves_a_text_of_the_length_alone() -> None:
    assert cut("en to tre", 3) == "en to tre"
    assert cut("en to tre fire fem seks syv", 3) == "en to tre … "
