"""The draft's words are not the sender's wish."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.language.wordclasses import tagged
from hoering.theming.quotations import in_marks, is_balanced, reports


@pytest.mark.parametrize(
    "said",
    [
        "Bogbussen skal efter afsnit 3.3 holde 20 minutter hver anden uge.",
        "Der står, at døren låses klokken 15.",
        "I skriver, at alle skoler skal have et bibliotek.",
        "Ifølge udkastet skal takserne stige.",
        "Udkastet lægger op til flere møller.",
    ],
)
def test_a_report_of_the_draft_is_known(said: str) -> None:
    assert reports(tagged(said))


@pytest.mark.parametrize(
    "said",
    [
        "Der står ikke et ord om de store butikker.",
        "Der står 20 minutter, men vi foreslår en time.",
        "Bussen bør køre om aftenen.",
        "Når I skriver, at boden lukker, så skriv også hvornår.",
        "Udkastet nævner slet ikke isboden.",
        "Vi håber, at kommunen vil flytte boden.",
    ],
)
def test_a_wish_or_a_lack_is_no_report(said: str) -> None:
    assert not reports(tagged(said))


def test_quotation_marks_stand_close_to_what_they_hold_whichever_way_they_point() -> None:
    assert in_marks(["at", "»", "opsætning", "af", "bøger", "«", "stryges"]) == (
        "at »opsætning af bøger« stryges"
    )
    assert in_marks(["skriv", '"', "så", "vidt", '"', "ind"]) == 'skriv "så vidt" ind'


@given(st.lists(st.sampled_from(["ord", "»", "«", '"', "af"]), max_size=12))
def test_no_word_is_lost_between_marks(words: list[str]) -> None:
    made = in_marks(words)
    assert made.replace(" ", "") == "".join(words)
    assert not made.startswith(" ")
    assert is_balanced(words) == is_balanced([*words, "ord"])
