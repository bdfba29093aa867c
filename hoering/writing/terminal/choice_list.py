"""The fixed answers of a form in the terminal's summary: how many chose what."""

from __future__ import annotations

from hoering import dansk
from hoering.writing.facts.figures import Data
from hoering.writing.terminal.terminal import Screen

_TOP = 5


def show_choices(screen: Screen, data: Data) -> None:
    """The first questions of the form, and all answers to them; nothing where there are none."""
    asked = data.get("choices") or ()
    if not asked:
        return
    screen.heading(
        dansk.FIXED_ANSWERS, f"de første {_TOP} af {len(asked)}" if len(asked) > _TOP else ""
    )
    for choice in asked[:_TOP]:
        screen.line(str(choice["question"]))
        screen.items([f"{a['answer']}: {a['responses']}" for a in choice["answers"]], "dim")
