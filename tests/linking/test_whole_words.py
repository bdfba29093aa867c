"""Words that speak for the draft as a whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.domain import Remark, RemarkKind, Span
from hoering.language import load_language
from hoering.linking.wholes import (
    LEAST,
    SIGNS,
    groups_of,
    shares,
    whole_chances,
    whole_signs,
    words_for_whole,
)


def test_groups_are_words_and_two_in_a_row_of_one_sentence() -> None:
    found = groups_of("Planen er god. Vi har 14 huse!")
    assert {"planen", "planen er", "god", "har 0", "0 huse", "huse !"} <= found
    assert "god vi" not in found and "14" not in found


def test_shares_have_length_one_over_what_is_known() -> None:
    found = shares({"planen", "huse", "ukendt"}, {"planen": 3.0, "huse": 4.0})
    assert found == {"huse": pytest.approx(0.8), "planen": pytest.approx(0.6)}
    assert shares({"ukendt"}, {"planen": 3.0}) == {}


@pytest.mark.parametrize(
    ("whole", "matter"),
    [
        (
            "Planen er svær at læse, og den er alt for lang.",
            "Busserne kører for sjældent til skolen i Nørre Lund.",
        ),
        (
            "Høringsfristen har været alt for kort til, at vi kunne nå at drøfte udkastet.",
            "Træning efter operation skal begynde senest efter en uge.",
        ),
        (
            "Vi kan overordnet tilslutte os strategien.",
            "Vi ønsker, at nattevagten på plejehjemmet får en kollega.",
        ),
    ],
)
def test_what_concerns_the_whole_says_so_more(whole: str, matter: str) -> None:
    assert words_for_whole(whole) > words_for_whole(matter)


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("reading", "Det er svært skrevet, og vi måtte læse det tre gange."),
        ("reading", "Vi forstod det meste, men der er mange lange ord."),
        ("reading", "Vi måtte slå »samskabelse« og »ydersæson« op."),
        ("share", "Cyklen fylder en halv side, og bilen fylder seks."),
        ("share", "Ordet ensomhed forekommer én gang."),
        ("share", "Gennem hele planen er naturen noget, man skal have adgang til."),
        ("absent", "Der mangler noget om kompetenceudvikling."),
        ("absent", "Sæt et afsnit ind om vandløb og skov."),
    ],
)
def test_what_is_said_of_all_of_a_draft_is_a_sign(sign: str, text: str) -> None:
    assert _row(text)[SIGNS.index(sign)] == 1
    matter = "Bussen kører for sjældent til skolen, og den bør køre hver time."
    assert _row(matter)[SIGNS.index(sign)] == 0


def _row(text: str) -> list[float]:
    remark = Remark("r", "H1", text, (Span(0, len(text)),), 1, RemarkKind.CONCERN)
    near = np.array([[0.2, 0.3]], dtype=np.float32)
    return whole_signs([remark], near, load_language())[0]


def test_who_finds_all_of_it_hard_to_read_speaks_of_the_whole() -> None:
    text = "Vi måtte læse det tre gange, for der er så mange lange ord i."
    remark = Remark("r", "H1", text, (Span(0, len(text)),), 1, RemarkKind.CONCERN)
    near = np.array([[0.05, 0.06, 0.05, 0.05]], dtype=np.float32)
    assert whole_chances([remark], near, load_language())[0] >= LEAST


@given(st.text(max_size=300))
def test_any_text_has_a_figure(text: str) -> None:
    assert abs(words_for_whole(text)) < 100
