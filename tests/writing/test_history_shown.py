"""The history on a terminal: a long line goes on under its first word, however narrow the window."""

from __future__ import annotations

import pytest
from rich.console import Console

from hoering.writing.terminal.correction_table import show_history

REPLY = (
    "Forvaltningen er enig i, at samarbejdet skal beskrives klarere, og har tilføjet et afsnit om "
    "overgange, hvor ansvaret er lagt hos lederen [bold] af det modtagende tilbud."
)
ROW = {
    "number": 24, "action": "besluttet", "subject": "b1", "label": "H01.2 Ældrerådet",
    "field": "reply", "before": None, "after": REPLY, "proposed": "", "made_by": "Mette Holm",
    "made_at": "2026-06-01T08:30:00", "undoes": None,
    "source": "Kommenteret oversigt med forvaltningens bemærkninger, udgave 3.docx",
}  # fmt: skip


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_long_line_goes_on_under_its_first_word(width: int) -> None:
    console = Console(width=width, highlight=False)
    with console.capture() as shown:
        show_history(console, [ROW, ROW | {"number": 25, "after": "[x]\n– – –\nJa."}])
    lines = [line.rstrip() for line in shown.get().splitlines()]
    assert max(map(len, lines)) <= width
    head, *told = lines
    assert head == "H01.2 Ældrerådet"
    assert told[0].startswith("  24  svar besluttet af Mette Holm")
    at = next(n for n, line in enumerate(told) if line.startswith("      efter: Forvaltningen er"))
    after = told[at : next(n for n, line in enumerate(told) if line.startswith("  25  svar"))]
    assert len(after) > 1 and all(line.startswith(" " * 13) for line in after[1:])
    assert all(line.startswith("      ") for line in told[1:at])
    assert " ".join(" ".join(after).split()) == f"efter: {REPLY}"
    assert [line.strip() for line in told[-3:]] == ["efter: [x]", "– – –", "Ja."]


def test_of_a_reply_nothing_was_ever_proposed() -> None:
    console = Console(width=80, highlight=False)
    with console.capture() as shown:
        show_history(console, [ROW, ROW | {"field": "outcome", "proposed": "Indarbejdet"}])
    before = [line.strip() for line in shown.get().splitlines() if "før:" in line]
    assert before == ["før:   (tomt)", "før:   programmets forslag: Indarbejdet"]
