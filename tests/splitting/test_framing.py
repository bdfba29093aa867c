"""What stands around the remarks in other wordings than the lists have, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import Splitting
from hoering.language.sentence_signs import CONSTANT, log_odds, plain_words
from hoering.splitting.framing import BETWEEN, FIRST, LAST, framing_points, framing_signs

Cut = Callable[..., Splitting]
WISH = "Der bør sættes flere bænke op langs stien."


def _points(cut: Cut, *lines: str) -> list[str]:
    made = cut("Til Vestby Kommune", "Kære udvalg", *lines, "Venlig hilsen", "Karen Holm")
    return [remark.text for remark in made.remarks]


@pytest.mark.parametrize(
    "sentence",
    [
        "Komiteen har 830 medlemmer og har fulgt kystens fugle siden 1962.",
        "Her er hvad bestyrelsen nåede frem til i går aftes over kaffen.",
        "Bestyrelsen repræsenterer forældre til 134 elever.",
    ],
)
def test_who_writes_and_how_is_no_remark(cut: Cut, sentence: str) -> None:
    assert _points(cut, sentence, WISH) == [WISH]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vores 830 medlemmer kan ikke komme ned til vandet om vinteren.",
        "Bestyrelsen har drøftet afsnit 2 og de øvrige dele, der berører ældre.",
        "Vi er kede af, at musikskolen kun omtales i en bisætning.",
    ],
)
def test_what_says_something_of_the_draft_is_one(cut: Cut, sentence: str) -> None:
    assert _points(cut, sentence, WISH) == [sentence, WISH]


def test_a_letter_is_not_left_without_a_remark(cut: Cut) -> None:
    only = "Komiteen har 830 medlemmer og har fulgt kystens fugle siden 1962."
    assert _points(cut, only) == [only]


def test_the_signs_of_a_sentence() -> None:
    signs = framing_signs("Vi er 12 naboer på Engvej Nord.")
    assert {"u vi", "b er 0", "f vi", "e .", "names", "l 1"} <= signs
    assert plain_words("Ældrerådet (84)") == ["ældrerådet", "0"]
    assert log_odds(frozenset({"u vi", "u ukendt"}), {CONSTANT: -1.0, "u vi": 0.5}) == -0.5


def test_items_and_words_without_a_stop_are_none_of_it(cut: Cut) -> None:
    """A short item of a list, and what a hurried writer put down without a stop, were lost."""
    hurried = "min nabo har lige fået varmepumpe og den står klods op af hækken"
    assert _points(cut, hurried, WISH) == [hurried, WISH]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tak, fordi I tog jer tid til at læse vores brev.",
        "Svaret blev vedtaget på vores medlemsmøde med otte stemmer for og to imod.",
        "Vi ønsker jer held og lykke med det videre forløb.",
    ],
)
def test_what_a_letter_ends_with_is_no_remark(cut: Cut, sentence: str) -> None:
    assert _points(cut, WISH, sentence) == [WISH]


def test_a_point_needs_less_to_be_of_the_frame_at_the_ends_of_a_letter() -> None:
    between = (FIRST + BETWEEN) / 2
    assert framing_points([between, 0.0, between, 0.0, between]) == {0, 4}
    assert framing_points([FIRST, FIRST, 0.0, BETWEEN, 0.0, LAST, LAST]) == {0, 1, 3, 5, 6}
    assert framing_points([]) == frozenset()
