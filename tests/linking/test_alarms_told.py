"""What an alarm says agrees with what the secretariat set."""

from __future__ import annotations

import pytest

from hoering.domain import Answer, Outcome
from hoering.linking.alarms import find_alarms


@pytest.mark.parametrize(
    ("outcome", "told"),
    [(Outcome.ADOPTED, "markeret som indarbejdet"), (Outcome.PARTLY, "som delvist indarbejdet")],
)
def test_the_alarm_names_the_outcome_that_was_set(outcome: Outcome, told: str) -> None:
    answer = Answer("h1", None, False, (), outcome, None, "", decided_by="sekretariat")
    (alarm,) = find_alarms([answer], ())
    assert told in alarm.text
