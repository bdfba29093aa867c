"""Why a remark was not met: the reason in Danish, and whether it is more than a guess."""

from __future__ import annotations

from hoering import dansk
from hoering.domain import Reason
from hoering.writing.register import Entry, Register


def reason_of(book: Register, entry: Entry) -> str:
    """The reason in Danish; a machine's "andet" says only that it found none: that is no reason."""
    answer = entry.answer
    if answer is None or answer.reason is None:
        return ""
    if answer.reason is Reason.OTHER and (entry.remark.id, "reason") not in book.edited:
        return ""
    return dansk.REASONS[answer.reason]


def founded_reason(book: Register, entry: Entry) -> Reason | None:
    """The reason where somebody decided it or something speaks for it; None for a guess.

    Beside an outcome that somebody decided the machine's is a guess: they said no such thing.
    """
    answer = entry.answer
    if answer is None or not reason_of(book, entry):
        return None
    if (entry.remark.id, "reason") in book.edited:
        return answer.reason
    guessed = dansk.is_guessed(answer.why) or (entry.remark.id, "outcome") in book.edited
    return None if guessed else answer.reason


def told_reason(book: Register, entry: Entry) -> str:
    """økonomi, or økonomi (gæt) where nothing speaks for it; "" where there is none."""
    reason = reason_of(book, entry)
    return f"{reason} {dansk.GUESS}" if reason and founded_reason(book, entry) is None else reason


def mark_of(told: str) -> str:
    """What stands between the word "begrundelse" and the reason: a guess is a question."""
    return "?" if told.endswith(dansk.GUESS) else ":"
