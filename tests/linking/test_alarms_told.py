"""What an alarm says agrees with what the secretariat set."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.domain import Answer, Change, ChangeKind, Outcome, Remark, RemarkKind, Span, remark_id
from hoering.linking.alarms import find_alarms
from hoering.linking.answers import NEAR, nearest

CHANGE = Change("Æ01", "3", ChangeKind.ADDED, "", "Kommunen opretter en ny café ved havnen.")


@pytest.mark.parametrize(
    ("outcome", "told"),
    [(Outcome.ADOPTED, "markeret som indarbejdet"), (Outcome.PARTLY, "som delvist indarbejdet")],
)
def test_the_alarm_names_the_outcome_that_was_set(outcome: Outcome, told: str) -> None:
    answer = Answer("h1", None, False, (), outcome, None, "", decided_by="sekretariat")
    (alarm,) = find_alarms([answer], ())
    assert told in alarm.text


def remark(text: str, kind: RemarkKind = RemarkKind.PROPOSAL) -> Remark:
    return Remark(remark_id("a.pdf", text), "H01", text, (Span(0, len(text)),), 1, kind)


def test_an_alarm_claims_no_more_than_that_no_remark_was_found_and_names_the_nearest() -> None:
    (alarm,) = find_alarms([], [CHANGE], near={"Æ01": ("b2", "b1")})
    assert alarm.text.endswith("; programmet fandt ingen bemærkning bag.")
    assert alarm.near == ("b2", "b1")


def test_the_two_nearest_remarks_that_ask_for_something_are_near() -> None:
    said = [remark(str(nth)) for nth in range(4)]
    said.append(remark("Dejligt.", RemarkKind.SUPPORT))
    chances = np.array([[0.1], [0.2], [NEAR / 2], [0.3], [0.35]], dtype=np.float32)
    assert nearest(said, [CHANGE], chances) == {"Æ01": (said[3].id, said[1].id)}
    assert nearest(said[2:3], [CHANGE], chances[2:3]) == {"Æ01": ()}


def test_who_wanted_the_opposite_is_not_nearest_as_well() -> None:
    opposed = [("b2", CHANGE, "afsender vil have den lukket")]
    opposite, unasked = find_alarms([], [CHANGE], opposed, {"Æ01": ("b2", "b1")})
    assert opposite.subject == "b2"
    assert unasked.near == ("b1",)
