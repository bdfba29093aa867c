"""Remarks and open tasks in the terminal, chosen by theme, sender or section."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console

from hoering import dansk
from hoering.domain import ChangeKind, Outcome, Reason, RemarkKind
from hoering.writing.facts.figures import Data, Figures
from hoering.writing.facts.tasks import (
    NAMES,
    QUOTED,
    Task,
    TaskKind,
    counts,
    is_unfounded,
    open_tasks,
)
from hoering.writing.terminal.selection import Selection
from hoering.writing.terminal.summary import OUTCOME_STYLES
from hoering.writing.terminal.terminal import Bar, Screen
from hoering.writing.wording.differences import cut

_CASES = "under »Rettelser og noter, der skal ses efter« (regnearkets ark »Se efter«)"
_REMEDIES = {
    TaskKind.REVIEW: f"Skriv »ja« eller »nej« {_CASES}. Tag filen ind med indlaes.",
    TaskKind.ORPHANED: "Gælder rettelsen stadig, så skriv den i den rette bemærknings række. Svar så »nej« "
    f"ved sagen {_CASES}, og tag filen ind med indlaes.",
    TaskKind.NOTE: "Skriv ordene i den rette række og kolonne. Svar så »nej« ved sagen "
    f"{_CASES}, og tag filen ind med indlaes.",
    TaskKind.POSITION: "Siger to det samme, så skriv »holdning som H01.2« i den ene række (»Handling«, i Word "
    "under nummeret), ellers »bekræft holdning«. Tag filen ind med indlaes.",
    TaskKind.REQUEST: "Svar på dem for sig; aktindsigt og klager har lovens egne frister. "
    "De står samlet i den kommenterede oversigt.",
    TaskKind.SENDER: "Er navnet rigtigt, så skriv »ja« i regnearkets ark »Høringssvar«; ellers ret "
    "det der. Tag filen ind med indlaes.",
}
_SHOWN = 5  # tasks of each kind, until one kind is asked for
_WORDS = 18
_BOTH = "« – »"


def print_remarks(numbers: Figures, chosen: Selection, console: Console) -> int:
    """The remarks that were chosen; how many there were.

    Where nothing fits, a message names what there is to choose from.
    """
    screen = Screen(console)
    if not chosen.remarks:
        print_none(chosen, console)
        return 0
    found, named = list(chosen.remarks), list(chosen.names)
    count = dansk.counted(len(found), "bemærkning", "bemærkninger")
    kinds = numbers.senders_of([r["id"] for r in found])
    screen.heading(dansk.listed(named))
    screen.line((f"{count} fra {dansk.sender_counts(kinds)}", "dim"))
    for remark in found:
        _remark(screen, numbers, remark)
    return len(found)


def print_none(chosen: Selection, console: Console) -> None:
    """That no remark fits what was typed."""
    screen, named = Screen(console), list(chosen.names)
    if chosen.unknown:
        no_such(screen, chosen)
        return
    screen.show(
        f"Der er ingen bemærkninger til {dansk.listed(f'»{n}«' for n in named)} på én gang."
        if len(named) > 1
        else f"Der er ingen bemærkninger til »{named[0]}«."
        if named
        else "Der er ingen bemærkninger i runden."
    )


def no_such(screen: Screen, chosen: Selection) -> None:
    """What was typed fits nothing: what there is to choose from."""
    possible = chosen.names
    screen.line((f"»{chosen.unknown}« blev ikke fundet.", "bold"), indent=0)
    if not possible:
        screen.line("Der er ikke noget at vælge imellem i denne runde.", indent=0)
        return
    screen.line("Vælg mellem:", indent=0)
    for name in possible:
        screen.line(name)


def _remark(screen: Screen, numbers: Figures, remark: Data) -> None:
    kind = dansk.REMARK_KINDS[RemarkKind(remark["kind"])].lower()
    screen.show("")
    screen.line(
        (remark.get("number", remark["id"]), "bold cyan"),
        (f"  {numbers.sender(remark)}", "bold"),
        (f"  side {remark['page']} · {kind}", "dim"),
        indent=0,
    )
    screen.line(f"»{remark['text']}«")
    themes = [numbers.themes[t]["name"] for t in remark["themes"] if t in numbers.themes]
    place = numbers.section_name(remark["section"])
    screen.line((f"{', '.join(themes) or 'uden tema'} · {place}", "dim"))
    outcome_line(screen, remark)
    for change in remark["changes"]:
        if change in numbers.changes:
            screen.line((change_line(numbers.changes[change]), "dim"))


def outcome_line(screen: Screen, remark: Data) -> None:
    """Indarbejdet (forslag) – begrundelse: økonomi; nothing where the outcome is open."""
    if not remark["outcome"]:
        return
    outcome = Outcome(remark["outcome"])
    proposed = "" if "outcome" in remark.get("edited", ()) else " (forslag)"
    reason = dansk.REASONS[Reason(remark["reason"])] if remark["reason"] else ""
    guess = bool(reason) and is_unfounded(remark)
    told = f"begrundelse? {reason} {dansk.GUESS}" if guess else f"begrundelse: {reason}"
    screen.line(
        (dansk.OUTCOMES[outcome], OUTCOME_STYLES[outcome]),
        (proposed, "dim"),
        f" · {told}" if reason else "",
    )


def change_line(change: Data) -> str:
    """Æ04 i 3.2, omformuleret: før → efter, in few words."""
    kind = dansk.CHANGE_KINDS[ChangeKind(change["kind"])].lower()
    before, after = (cut(str(change[k]), 14).strip() for k in ("before", "after"))
    words = f"{before} → {after}" if before and after and before != after else before or after
    where = f" i {change['section']}" if change["section"] else ""
    return f"{change['id']}{where}, {kind}: {words}"


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
    found = counts(tasks).items()
    screen.bars([Bar(f"{NAMES[kind]}:", number) for kind, number in found], 20)


def _kind(screen: Screen, kind: TaskKind, tasks: Sequence[Task], most: int | None) -> None:
    screen.show("")
    screen.line((NAMES[kind].capitalize(), "bold"), (f"  --aabne {kind.value}", "dim"))
    for task in tasks[:most]:
        screen.line((task.title, "cyan"), indent=4)
        words = " ".join(task.text.split())
        if most is not None:  # all of one kind, when asked for, is told in full
            # Of two remarks that may say the same both are read.
            words = _BOTH.join(cut(part, _WORDS).strip() for part in words.split(_BOTH))
        screen.line((f"»{words}«" if task.kind in QUOTED else words, "dim"), indent=6)
    if kind in _REMEDIES:
        screen.line((f"→ {_REMEDIES[kind]}", "dim"), indent=4)
    if most is not None and len(tasks) > most:
        screen.line((f"… og {len(tasks) - most} mere", "dim"), indent=4)
