"""Kinds of what is said in English, and in words that together say another thing than each of them."""

from __future__ import annotations

import pytest

from hoering.domain import RemarkKind
from hoering.splitting.english import is_english
from hoering.splitting.kinds import chances_of, likeliest_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I like the new library very much.", RemarkKind.SUPPORT),
        ("Please send the letters in English and Arabic also.", RemarkKind.PROPOSAL),
        ("There should be more trees and benches at the station.", RemarkKind.PROPOSAL),
        (
            "I am on a two year contract. Do I also get the offer of a new flat?",
            RemarkKind.QUESTION,
        ),
        ("We are worried about the traffic in front of the school.", RemarkKind.CONCERN),
    ],
)
def test_kind(text: str, kind: RemarkKind) -> None:
    assert likeliest_kind(chances_of(text)) is kind


def test_danish_is_not_english() -> None:
    assert not is_english(
        "Der er for mange biler i vores by, og det er ikke trygt at have børn her."
    )
    assert not is_english(
        "Planen siger fit for kids og move together, men der er ingen bane til os."
    )


@pytest.mark.parametrize(
    "said",
    [
        "Det er uretfærdigt, at I bestemmer det.",
        "Det er urimeligt, at I bestemmer det.",
        "Jeg synes, det er helt hen i vejret at låse bolden inde.",
        "Det virker tåbeligt at bygge en mur midt i parken.",
    ],
)
def test_a_verdict_against_is_no_praise(said: str) -> None:
    assert likeliest_kind(chances_of(said)) is RemarkKind.CONCERN


@pytest.mark.parametrize(
    "said",
    ["Det er godt, at I bestemmer det.", "Det er slet ikke så uretfærdigt, det er en god idé."],
)
def test_a_verdict_for_stays_praise(said: str) -> None:
    assert likeliest_kind(chances_of(said)) is RemarkKind.SUPPORT


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Det koster for meget.", RemarkKind.CONCERN),
        ("Hegnet er for flot til at være sandt.", RemarkKind.CONCERN),
        ("Jeg er glad for min båd, men den kan jo ikke ligge der mere.", RemarkKind.CONCERN),
        # Denied, or praised behind the turn.
        ("Det er ikke for dyrt, og vi støtter det.", RemarkKind.SUPPORT),
        ("Prisen er høj, men vi er glade for forslaget.", RemarkKind.SUPPORT),
    ],
)
def test_too_much_and_a_turn_behind_praise_are_no_support(said: str, kind: RemarkKind) -> None:
    assert likeliest_kind(chances_of(said)) is kind
