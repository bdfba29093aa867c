"""Mistakes on the terminal: the text, what was expected, what was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hoering.measuring.mistakes import Mistake

if TYPE_CHECKING:
    from rich.console import Console


def print_mistakes(name: str, found: Sequence[Mistake], most: int, console: Console) -> None:
    """The first `most` of them, a paragraph each."""
    from rich.text import Text

    shown = min(most, len(found))
    console.print(f"\n{name}: {len(found)} fejl, de {shown} værste", style="bold")
    for mistake in found[:most]:
        console.print(Text(f"\n{mistake.where}", style="cyan"))
        for label, text in (
            ("", mistake.text),
            ("ventet", mistake.expected),
            ("fundet", mistake.found),
            ("fordi", mistake.why),
        ):
            if text:
                head = Text(f"  {label + ': ' if label else ''}", style="dim")
                console.print(head + Text(" ".join(text.split()), style="default"))
