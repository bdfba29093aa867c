"""What a hearing letter or a questionnaire puts, sent back with the answers written under it."""

from __future__ import annotations

import re

from hoering.domain import BlockKind
from hoering.splitting.flow import Flow
from hoering.splitting.particulars import words_in

_LEAST = 3  # questions; fewer may well be the sender's own
_LONGEST = 40  # words of a question
_NUMBER = re.compile(r"\W*(?:spørgsmål\s*)?(\d{1,2})\W*", re.IGNORECASE)
# Put to who answers: "Har I andre bemærkninger?", "Giver planen jer de rette rammer?"
_TO_YOU = re.compile(r"\b(?:I|[Jj]er|[Jj]eres|[Dd]u|[Dd]ig|[Dd]it|[Dd]in|[Dd]ine|De|Dem|Deres)\b")


def put_questions(flow: Flow) -> list[int]:
    """The blocks of questions that each have an answer below, some of them put to "I" or "du".

    They are numbered 1, 2, 3, or are all set bold above answers that are not; none where the
    last numbered one is not answered.
    """
    return _numbered(flow) or _bold(flow)


def _bold(flow: Flow) -> list[int]:
    """The questions set bold, or as headings, above answers in plain letters."""
    found: list[int] = []
    for at, nth in enumerate(flow.running):
        after = flow.block(flow.running[at + 1]) if at + 1 < len(flow.running) else None
        plain = after is not None and not after.bold and after.kind is not BlockKind.HEADING
        if plain and _stands_out(flow, nth) and _is_question(flow, nth):
            found.append(nth)
    return found if _are_put(flow, found) else []


def _stands_out(flow: Flow, nth: int) -> bool:
    block = flow.block(nth)
    return block.kind is not BlockKind.CELL and (block.bold or block.kind is BlockKind.HEADING)


def _numbered(flow: Flow) -> list[int]:
    """The numbered questions, each with an answer below."""
    found: list[int] = []
    for at, nth in enumerate(flow.running):
        number = _number(flow, nth)
        if number == 1:
            if _are_put(flow, found):
                break
            found = []
        if number == len(found) + 1 and _is_question(flow, nth) and _is_answered(flow, at):
            found.append(nth)
    return found if _are_put(flow, found) else []


def _are_put(flow: Flow, found: list[int]) -> bool:
    return len(found) >= _LEAST and any(_TO_YOU.search(flow.text(nth)) for nth in found)


def _number(flow: Flow, nth: int) -> int:
    """The number of a block that has one ("2.", "Spørgsmål 2:"), else 0."""
    block = flow.block(nth)
    if block.kind is BlockKind.CELL:
        return 0
    told = _NUMBER.match(block.marker or flow.text(nth))
    return int(told[1]) if told else 0


def _is_question(flow: Flow, nth: int) -> bool:
    """One question and nothing else: who asks on his own account mostly says why."""
    text = flow.text(nth).removeprefix(flow.block(nth).marker).strip()
    alone = text.endswith("?") and not re.search(r"[.!?]\s+\S", re.sub(r"^\W*\d+\W+", "", text))
    return alone and words_in(text) <= _LONGEST


def _is_answered(flow: Flow, at: int) -> bool:
    """Whether running text that is no question of its own number follows."""
    if at + 1 >= len(flow.running):
        return False
    after = flow.running[at + 1]
    said = flow.block(after).kind is not BlockKind.HEADING and not _number(flow, after)
    return said and words_in(flow.text(after)) > 0
