"""Why a remark was not met: the reason in Danish, and whether it is more than a guess."""

from __future__ import annotations

from hoering import dansk
from hoering.domain import Reason
from hoering.writing.register import Entry


def reason_of(entry: Entry) -> str:
    """The reason in Danish; a machine's "andet" says only that it found none: that is no reason."""
    answer = entry.answer
    if answer is None or answer.reason is None:
        return ""
    if answer.reason is Reason.OTHER and "reason" not in entry.decided:
        return ""
    return dansk.REASONS[answer.reason]


def founded_reason(entry: Entry) -> Reason | None:
    """The reason where somebody decided it or something speaks for it; None for a guess.

    Beside an outcome that somebody decided the machine's is a guess: they said no such thing.
    """
    answer = entry.answer
    if answer is None or not reason_of(entry):
        return None
    if "reason" in entry.decided:
        return answer.reason
    guessed = dansk.is_guessed(answer.why) or "outcome" in entry.decided
    return None if guessed else answer.reason


def told_reason(entry: Entry) -> str:
    """økonomi, or økonomi (gæt) where nothing speaks for it; "" where there is none."""
    reason = reason_of(entry)
    return f"{reason} {dansk.GUESS}" if reason and founded_reason(entry) is None else reason


def mark_of(told: str) -> str:
    """What stands between the word "begrundelse" and the reason: a guess is a question."""
    return "?" if told.endswith(dansk.GUESS) else ":"
