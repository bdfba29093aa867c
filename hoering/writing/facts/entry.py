"""One remark with all that is said about it, the reason why it was not met among it."""

from __future__ import annotations

from dataclasses import dataclass

from hoering import dansk
from hoering.domain import (
    Answer,
    Change,
    Link,
    Outcome,
    Position,
    Reason,
    Remark,
    Response,
    Section,
    Theme,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """`number` is for people: H03.2.

    `decided` are the fields that the secretariat decided, and whose decision holds.
    """

    number: str
    remark: Remark
    response: Response
    answer: Answer | None
    themes: tuple[Theme, ...]
    position: Position | None
    section: Section | None
    changes: tuple[Change, ...]
    links: tuple[Link, ...]
    file: str
    decided: frozenset[str]

    @property
    def outcome(self) -> Outcome | None:
        return self.answer.outcome if self.answer else None

    @property
    def is_met(self) -> bool:
        """Do the changes that it is linked to answer it? Of one that was not met that is a guess."""
        return self.outcome in (Outcome.ADOPTED, Outcome.PARTLY) or "changes" in self.decided

    @property
    def reply(self) -> str:
        """The administration's words, "" for none."""
        return ((self.answer.reply if self.answer else None) or "").strip()

    @property
    def theme_doubt(self) -> str:
        """ "intet af temaerne", "usikkert mellem »A« og »B«"; "" where there is no doubt."""
        return dansk.theme_doubt(link.why for link in self.links)

    @property
    def section_key(self) -> str:
        return (self.answer.section or "") if self.answer else ""

    @property
    def reason(self) -> str:
        """Why it was not met, in Danish; a machine's "andet" says only that it found none: that is
        no reason."""
        if self.answer is None or self.answer.reason is None:
            return ""
        if self.answer.reason is Reason.OTHER and "reason" not in self.decided:
            return ""
        return dansk.REASONS[self.answer.reason]

    @property
    def founded_reason(self) -> Reason | None:
        """The reason where somebody decided it or something speaks for it; None for a guess.

        Beside an outcome that somebody decided the machine's is a guess: they said no such thing.
        """
        if self.answer is None or not self.reason:
            return None
        if "reason" in self.decided:
            return self.answer.reason
        guessed = dansk.is_guessed(self.answer.why) or "outcome" in self.decided
        return None if guessed else self.answer.reason

    @property
    def told_reason(self) -> str:
        """økonomi, or økonomi (gæt) where nothing speaks for it; "" where there is none."""
        guessed = bool(self.reason) and self.founded_reason is None
        return f"{self.reason} {dansk.GUESS}" if guessed else self.reason


def mark_of(told: str) -> str:
    """What stands between the word "begrundelse" and the reason: a guess is a question."""
    return "?" if told.endswith(dansk.GUESS) else ":"
