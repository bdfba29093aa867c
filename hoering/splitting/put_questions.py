"""What a hearing letter or a questionnaire puts, sent back with the answers written under it."""

from __future__ import annotations

import re

from hoering.domain import BlockKind
from hoering.splitting.flow import Flow
from hoering.splitting.particulars import words_in

_LEAST = 3  # questions; fewer may well be the sender's own
_LONGEST = 40  # words of a question
_LEAST_RATED = 2  # statements with a scale below
_LEAST_STEPS = 3  # of a scale
_NUMBER = re.compile(r"\W*(?:spørgsmål\s*)?(\d{1,2})\W*", re.IGNORECASE)
# Put to who answers: "Har I andre bemærkninger?", "Giver planen jer de rette rammer?"
_TO_YOU = re.compile(r"\b(?:I|[Jj]er|[Jj]eres|[Dd]u|[Dd]ig|[Dd]it|[Dd]in|[Dd]ine|De|Dem|Deres)\b")
# "1 2 3 (4) 5", "☐ 1 ☒ 2 ☐ 3": steps and marks, no words.
_STEPS = re.compile(
    r"(?:[^\w\n]|x)*(?:\d{1,2}(?:[^\w\n]|x)+){2,}\d{1,2}(?:[^\w\n]|x)*", re.IGNORECASE
)
_HOW_TO_RATE = re.compile(
    r"\bskala(?:en)?\b|\b1\s*[=–-]\s*[a-zæøå]|\bsæt (?:et )?kryds\b", re.IGNORECASE
)

# "Besvarelse af kommunens tre spørgsmål": a title that says whose they are.
_ANSWERS = re.compile(
    r"\b(?:besvarelse af|svar(?:er)? på|besvarer)\b.{0,60}\bspørgsmål(?:ene)?\b", re.IGNORECASE
)


def put_questions(flow: Flow) -> list[int]:
    """The blocks of questions that each have an answer below, some of them put to "I" or "du", or
    told above to be others'.

    They are numbered 1, 2, 3, or are all set bold above answers that are not; none where the
    last numbered one is not answered. Of a questionnaire also the statements with a scale below,
    and the line above them that says how it is to be read.
    """
    return (_numbered(flow) or _bold(flow)) + _rated(flow)


def _rated(flow: Flow) -> list[int]:
    """ "Åbningstiden passer os." above "1 2 3 4 5": said by who asks, not by who ticks a figure."""
    found = [at for at, nth in enumerate(flow.running) if _is_rated(flow, at, nth)]
    if len(found) < _LEAST_RATED:
        return []
    told = [nth for nth in flow.running[: found[0]][-1:] if _HOW_TO_RATE.search(flow.text(nth))]
    lines = [flow.running[at + n] for at in found for n in (0, 1)]
    return [*told, *(nth for nth in lines if flow.block(nth).kind is not BlockKind.CELL)]


def _is_rated(flow: Flow, at: int, nth: int) -> bool:
    """Whether a scale stands right below, in the cells of a table or in a line of its own."""
    if flow.block(nth).kind is BlockKind.CELL or not words_in(flow.text(nth)):
        return False
    below = flow.running[at + 1 : at + 2]
    if not below:
        return False
    if flow.block(below[0]).kind is not BlockKind.CELL:
        line = flow.text(below[0])
        return bool(_STEPS.fullmatch(line)) and _count_up(re.findall(r"\d+", line))
    steps: list[str] = []
    for cell in flow.running[at + 1 :]:
        if flow.block(cell).kind is not BlockKind.CELL or not flow.text(cell).strip().isdecimal():
            break
        steps.append(flow.text(cell).strip())
    return _count_up(steps)


def _count_up(steps: list[str]) -> bool:
    numbers = [int(step) for step in steps]
    start = numbers[0] if numbers else -1
    return (
        start in (0, 1)
        and len(numbers) >= _LEAST_STEPS
        and numbers == list(range(start, start + len(numbers)))
    )


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
    if len(found) < _LEAST:
        return False
    above = (flow.text(nth) for nth in flow.running if nth < found[0])
    return any(_TO_YOU.search(flow.text(nth)) for nth in found) or any(map(_ANSWERS.search, above))


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
