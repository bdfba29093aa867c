"""The same words of different senders."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hoering.domain.copies import others_of, words_said


def test_signs_breaks_and_the_number_of_senders_are_no_other_words() -> None:
    assert words_said("Jeg er imod –\nikke mindst for min datter!") == words_said(
        "Vi er imod, ikke mindst for vores datter"
    )
    assert words_said("Luk kl. 21") != words_said("Luk kl. 22")
    assert words_said("Vi er imod") != words_said("Vi er for")


def test_ones_own_words_twice_are_nobody_elses() -> None:
    said = [
        ("a", "H01", "", "Nej tak."), ("b", "H01", "", "nej tak"), ("c", "H02", "", "Nej, tak!"),
        ("d", "H03", "Bad", "Nej tak."),
    ]  # fmt: skip
    assert others_of(said) == {"a": ("c",), "b": ("c",), "c": ("a", "b")}
    assert others_of([("a", "H01", "", "…"), ("b", "H02", "", "!")]) == {}


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["Ja tak", "Nej", "?", "ja  tak."]))))
def test_whoever_says_what_another_says_is_said_by_him(told: list[tuple[int, str]]) -> None:
    said = [(str(nth), response, "", text) for nth, (response, text) in enumerate(told)]
    found = others_of(said)
    assert all(one in found[other] for one, others in found.items() for other in others)
