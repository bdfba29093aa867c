"""Word by word: nothing of either wording is lost, and the marks fall on whole words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import Change, ChangeKind
from hoering.writing.word.marked import difference
from hoering.writing.wording.differences import Mark, Piece, cut, shortened, tracked

WORD = st.sampled_from(
    ["kommunen", "skal", "og", "så", "borgeren", ".", ",", "14", "§ 4", "5 %", "1. maj", "\n"]
)
# Two wordings differ in their blanks, too: a sign comes right behind a word, or a word goes.
TEXT = st.lists(st.tuples(WORD, st.sampled_from(["", " ", " ", "\n"])), max_size=14).map(
    lambda told: "".join(word + blank for word, blank in told).rstrip(" ")
)


def _old(pieces: tuple[Piece, ...]) -> str:
    return "".join(p.text for p in pieces if p.mark is not Mark.NEW)


def _new(pieces: tuple[Piece, ...]) -> str:
    return "".join(p.text for p in pieces if p.mark is not Mark.GONE)


@given(TEXT, TEXT)
def test_both_wordings_can_be_read_out_of_the_pieces(before: str, after: str) -> None:
    pieces = tracked(before, after)
    assert (_old(pieces), _new(pieces)) == (before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Der er skole, bagere og bibliotek.", "Der er skole, bagere, bibliotek og en hal."),
        ("De 12 pladser, der ligger ved rådhuset.", "De 12 pladser der ligger nær rådhuset."),
        ("Der er 14 dages frist for svar.", "Der er 14 dages frist for svar fra naboer."),
    ],
)
def test_the_old_wording_keeps_its_own_blanks(before: str, after: str) -> None:
    assert _old(tracked(before, after)) == before


def test_only_the_changed_word_is_marked() -> None:
    pieces = tracked("Der er åbent til kl. 18.", "Der er åbent til kl. 21.")
    assert [p.text.strip() for p in pieces if p.mark is Mark.GONE] == ["18"]
    assert [p.text.strip() for p in pieces if p.mark is Mark.NEW] == ["21"]


@pytest.mark.parametrize(
    ("before", "after", "gone", "new"),
    [
        ("På mindst 1,3 meter.", "På mindst 1,5 meter.", "1,3", "1,5"),
        ("Dog højst 6.000 kr.", "Dog højst 9.000 kr.", "6.000", "9.000"),
        ("Dog højst 16 000 kr.", "Dog højst 19 000 kr.", "16 000", "19 000"),
        ("Kravet er WCAG 2.0 på siden.", "Kravet er WCAG 2.1 på siden.", "2.0", "2.1"),
        (
            "Lukket kl. 7.40–8.10 hver dag.",
            "Lukket kl. 7.40–8.25 hver dag.",
            "7.40–8.10",
            "7.40–8.25",
        ),
        ("Fristen er den 1. maj i år.", "Fristen er den 1. juni i år.", "1. maj", "1. juni"),
        ("Er 5 % af dem ledige?", "Er 5 ‰ af dem ledige?", "5 %", "5 ‰"),
        ("Det følger § 4 a i loven.", "Det følger § 14 a i loven.", "§ 4", "§ 14"),
        ("Drøftes i Teknik- udvalget nu.", "Drøftes i Teknik udvalget nu.", "Teknik-", "Teknik"),
        ("Der er et skal-krav om støj.", "Der er et bør-krav om støj.", "skal-krav", "bør-krav"),
    ],
)
def test_a_number_and_a_hyphened_word_are_never_parted(
    before: str, after: str, gone: str, new: str
) -> None:
    pieces = tracked(before, after)
    assert [p.text.strip() for p in pieces if p.mark is not Mark.SAME] == [gone, new]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (
            "Der er bagere og bibliotek.",
            "Der er bagere, bibliotek og de to pakkeshops.",
            "Der er bagere -og bibliotek- → +bibliotek og de to pakkeshops+.",
        ),
        (
            "De seks pladser, der ligger der i dag, til torvet er nye.",
            "De seks pladser ved torvet er nye.",
            "De seks pladser-, der ligger der i dag, til- → +ved+ torvet er nye.",
        ),
        (
            "Et hus, der er rødt, på bakken.",
            "Et hus på bakken.",
            "Et hus-, der er rødt,- på bakken.",
        ),
        ("Der bor mange i byen.", "Der bor mange i byen i år.", "Der bor mange i byen +i år+."),
        ("Støtten gives.", "Støtten gives kun i år.", "Støtten gives +kun i år+."),
    ],
)
def test_a_blank_stands_on_both_sides_of_what_went(before: str, after: str, shown: str) -> None:
    signs = {"": "", "Slettet": "-", "Tilfoejet": "+"}
    change = Change("Æ01", "1", ChangeKind.REWRITTEN, before, after)
    told = (f"{signs[r.style]}{r.text}{signs[r.style]}" for r in difference(change) if r.text)
    assert "".join(told) == shown


def test_a_small_word_between_two_changes_is_part_of_them() -> None:
    pieces = tracked("Vi ser meget på mad og drikke her.", "Vi ser meget på dans og musik her.")
    assert [p.text.strip() for p in pieces if p.mark is Mark.NEW] == ["dans og musik"]


def test_a_new_sentence_is_not_chopped_up() -> None:
    pieces = tracked(
        "Alle skal trives hjemme.", "Kommunen opgør tallet hvert kvartal, og det offentliggøres."
    )
    assert [p.text for p in pieces] == [
        "Alle skal trives hjemme",
        "Kommunen opgør tallet hvert kvartal, og det offentliggøres",
        ".",
    ]


def test_unchanged_stretches_are_shortened_around_the_change() -> None:
    before = " ".join(f"ord{n}" for n in range(40))
    pieces = shortened(tracked(before, before.replace("ord20", "nyt")), context=3)
    shown = "".join(p.text for p in pieces)
    assert "ord19" in shown and "ord21" in shown
    assert "ord5 " not in shown and "…" in shown


def test_cut_leaves_a_text_of_the_length_alone() -> None:
    assert cut("en to tre", 3) == "en to tre"
    assert cut("en to tre fire fem seks syv", 3) == "en to tre … "


def test_no_blank_is_left_behind_words_that_were_cut() -> None:
    new = "Alle skal have plads i huset, når det åbner, og de unge skal selv bestemme, hvad det bruges til."
    runs = list(difference(Change("Æ01", "1", ChangeKind.ADDED, "", new), longest=8))
    assert runs[-1].text.endswith("…")
