"""A letter that lists its own headings first."""

from __future__ import annotations

from collections.abc import Callable

from hoering.domain import BlockKind, Splitting

Cut = Callable[..., Splitting]
_H, _B = {"kind": BlockKind.HEADING}, {"kind": BlockKind.BULLET}
_SERVICE = "Et enkelt nummer og svar inden fyraften er, hvad vores medlemmer har bedt om."
_GOALS = "Vi savner et mål for, hvor mange der skal i job næste år."


def _item(number: int, title: str) -> tuple[str, dict[str, object]]:
    return f"{number}. {title}", {**_B, "marker": f"{number}."}


def test_its_lines_are_no_remarks(cut: Cut) -> None:
    found = cut(
        "Hammervig Erhverv",
        ("Indhold", _H),
        _item(1, "Service"),
        _item(2, "Klausulerne i øvrigt ....... 2"),
        ("1. Service", _H),
        _SERVICE,
        ("2. Klausulerne i øvrigt", _H),
        _GOALS,
    )
    assert [r.text for r in found.remarks] == [_SERVICE, _GOALS]


def test_points_below_such_a_title_that_head_nothing_stay_points(cut: Cut) -> None:
    found = cut(
        ("Indhold", _H),
        ("• Flere bænke langs åen til dem, der går dårligt", {**_B, "marker": "•"}),
        ("• Lys på stien ned til hallen om vinteren", {**_B, "marker": "•"}),
        "Vi håber, at I vil se på det.",
    )
    assert {r.text[:5] for r in found.remarks} >= {"Flere", "Lys p"}


def test_a_letter_that_lies_there_twice_is_no_table_of_contents(cut: Cut) -> None:
    letter = [("Indhold", _H), _SERVICE, _GOALS]
    found = cut("Hammervig Erhverv", *letter, "Hammervig Erhverv", *letter)
    assert found.remarks[0].text.startswith(_SERVICE)
    assert found.remarks[0].spans[0].start < len("Hammervig Erhverv\nIndhold\n\n")


def test_a_title_within_a_table_of_contents_is_taken_once(cut: Cut) -> None:
    found = cut("Indhold", "Indhold", "Service", "Indhold", "Service", _SERVICE)
    assert [r.text for r in found.remarks] == [_SERVICE]
