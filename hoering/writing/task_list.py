"""The open tasks in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from hoering.writing.differences import cut
from hoering.writing.figures import Figures
from hoering.writing.listing import no_such
from hoering.writing.selection import Selection
from hoering.writing.tasks import NAMES, QUOTED, Task, TaskKind, counts, open_tasks
from hoering.writing.terminal import Screen, grid, inset

_CASES = "under »Rettelser og noter, der skal ses efter« (regnearkets ark »Se efter«)"
_REMEDIES = {
    TaskKind.REVIEW: f"Skriv »ja« eller »nej« {_CASES}. Tag filen ind med indlaes.",
    TaskKind.ORPHANED: "Gælder rettelsen stadig, så skriv den i den rette bemærknings række. Svar så »nej« "
    f"ved sagen {_CASES}, og tag filen ind med indlaes.",
    TaskKind.NOTE: "Skriv ordene i den rette række og kolonne. Svar så »nej« ved sagen "
    f"{_CASES}, og tag filen ind med indlaes.",
    TaskKind.SENDER: "Er navnet rigtigt, så skriv »ja« i regnearkets ark »Høringssvar«; ellers ret "
    "det der. Tag filen ind med indlaes.",
}
_SHOWN = 5  # tasks of each kind, until one kind is asked for
_WORDS = 18


def print_tasks(
    numbers: Figures, chosen: Selection, console: Console, kind: TaskKind | None = None
) -> bool:
    """What is open of what was chosen, counted and by kind; all of one kind where `kind` is given.

    False where what was typed fits nothing. Nothing open is good news and True.
    """
    screen = Screen(console)
    if chosen.unknown:
        no_such(screen, chosen)
        return False
    tasks = open_tasks(numbers, chosen.remarks if chosen.limited else None)
    others = tuple(task for task in tasks if kind not in (None, task.kind))
    tasks = tuple(task for task in tasks if kind in (None, task.kind))
    beside = " · ".join(chosen.names) or "vis alle af én slags med --aabne SLAGS"
    screen.heading("Åbne opgaver", beside)
    if not tasks:
        _none(screen, kind, others)
        return True
    _counted(screen, tasks)
    for one, held in groupby(tasks, key=lambda task: task.kind):
        _kind(screen, one, list(held), None if kind else _SHOWN)
    return True


def _none(screen: Screen, kind: TaskKind | None, others: Sequence[Task]) -> None:
    """Nothing of what was asked for; what there is of other kinds is told, too."""
    of_kind = f" af slagsen »{NAMES[kind]}«" if kind else ""
    screen.line(f"Der er ingen åbne opgaver{of_kind}.")
    if others:
        told = " · ".join(f"{NAMES[one]}: {number}" for one, number in counts(others).items())
        screen.line((f"Af andre slags: {told}", "dim"))


def _counted(screen: Screen, tasks: Sequence[Task]) -> None:
    table = grid("left", "right", "left")
    found = counts(tasks)
    most = max(found.values())
    for kind, number in found.items():
        bar = Text(screen.bar(number, most, min(20, screen.width // 4)), style="cyan")
        table.add_row(f"{NAMES[kind]}:", str(number), bar)
    screen.show(inset(table))


def _kind(screen: Screen, kind: TaskKind, tasks: Sequence[Task], most: int | None) -> None:
    screen.show("")
    screen.line((NAMES[kind].capitalize(), "bold"), (f"  --aabne {kind.value}", "dim"))
    for task in tasks[:most]:
        screen.line((task.title, "cyan"), indent=4)
        words = " ".join(task.text.split())
        if most is not None:  # all of one kind, when asked for, is told in full
            words = cut(words, _WORDS).strip()
        screen.line((f"»{words}«" if task.kind in QUOTED else words, "dim"), indent=6)
    if kind in _REMEDIES:
        screen.line((f"→ {_REMEDIES[kind]}", "dim"), indent=4)
    if most is not None and len(tasks) > most:
        screen.line((f"… og {len(tasks) - most} mere", "dim"), indent=4)
