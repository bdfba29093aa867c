"""Remarks in the terminal, chosen by theme, sender or section."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from hoering import dansk
from hoering.domain import ChangeKind, Outcome, Reason, RemarkKind
from hoering.writing.differences import cut
from hoering.writing.figures import Data, Figures
from hoering.writing.selection import Selection
from hoering.writing.summary import OUTCOME_STYLES
from hoering.writing.tasks import is_unfounded
from hoering.writing.terminal import Screen


def print_remarks(numbers: Figures, chosen: Selection, console: Console) -> int:
    """The remarks that were chosen; how many there were.

    Where nothing fits, a message names what there is to choose from.
    """
    screen = Screen(console)
    if chosen.unknown:
        no_such(screen, chosen)
        return 0
    found, named = list(chosen.remarks), list(chosen.names)
    if not found:
        screen.show(
            f"Der er ingen bemærkninger til {dansk.listed([f'»{n}«' for n in named])} på én gang."
            if len(named) > 1
            else f"Der er ingen bemærkninger til »{named[0]}«."
        )
        return 0
    count = dansk.counted(len(found), "bemærkning", "bemærkninger")
    kinds = numbers.senders_of([r["id"] for r in found])
    screen.heading(dansk.listed(named))
    screen.line((f"{count} fra {dansk.sender_counts(kinds)}", "dim"))
    for remark in found:
        _remark(screen, numbers, remark)
    return len(found)


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
    screen.show(Padding(Text(f"»{remark['text']}«"), (0, 0, 0, 2), expand=False))
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
