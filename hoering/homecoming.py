"""`indlaes` and `historik` as typed: what is shown, asked and told."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from rich.console import Console

from hoering import dansk, intake
from hoering.errors import NoDecision
from hoering.keeping.history import Signature, history_rows
from hoering.keeping.ledger import Ledger
from hoering.keeping.publications import Publications
from hoering.keeping.store import Store
from hoering.returning.moved import numbers_of, told
from hoering.returning.seen import Seen
from hoering.settings import read_round
from hoering.writing.terminal.correction_table import show_corrections, show_history

_TOLD = 6  # decisions that were not undone, each with a line of its own


def take_back(
    options: argparse.Namespace, console: Console, agreed: Callable[[str], bool]
) -> bool | None:
    """Show what will change, ask, take it in.

    Are the results to be made anew? None when there is nothing to take in, False when not agreed to.
    """
    folder, file = Path(options.mappe), Path(options.fil)
    reading = intake.read_back(folder, file)
    found = reading.found
    rows = intake.correction_rows(reading)
    unclear = [(u.where, u.text, u.why, u.many) for u in found.unclear]
    for notice in intake.notices(reading):
        # First, for nobody reads what stands below a thousand lines.
        console.print(f"\n{notice}", style="yellow", markup=False)
    show_corrections(console, rows, unclear, found.absent, file.name)
    if not found:
        outdated = intake.read_through(folder, reading)
        if outdated:
            told = f"»{file.name}« er ikke, som runden står nu; den skrives på ny."
            console.print(f"\n{told}", style="yellow", markup=False)
        return outdated or None
    if not options.ja and not agreed("\nTag det ind? [j/N] "):
        console.print("\nIntet er taget ind. Tag det ind med --ja.", markup=False)
        return False
    by = options.navn or intake.login_name()
    numbers = intake.take_in(folder, reading, Signature(by, intake.moment()))
    console.print(f"\nTaget ind som {by}: {_numbered(numbers)}.", markup=False)
    return True


def _numbered(numbers: list[int]) -> str:
    if not numbers:
        return "noter alene"
    span = f"nr. {numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else f"nr. {numbers[0]}"
    return f"{span} i historikken"


def past(options: argparse.Namespace, console: Console) -> bool:
    """Show the history, or undo decisions; was one undone?"""
    folder = Path(options.mappe)
    read_round(folder)
    ledger = Ledger(Store(folder))
    if options.fortryd is not None:
        by = options.navn or intake.login_name()
        _undo(ledger, options.fortryd, by, console, _numbers(folder))
        return True
    rows = history_rows(ledger.entries(), _numbers(folder))
    removed = Publications(folder).removal()
    if removed:
        # What a script reads stays JSON.
        print(removed, file=sys.stderr if options.json else sys.stdout)
    if options.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    elif rows:
        show_history(console, rows)
    elif removed:
        print("Siden da er der ingen beslutninger.")
    else:
        print("Der er ingen beslutninger endnu. Tag en rettet oversigt ind med: hoering indlaes")
    return False


def _numbers(folder: Path) -> Mapping[str, str]:
    """Today's number of each remark and response, by the subject of a decision on it."""
    seen = intake.state_of(folder)
    return numbers_of(seen) if seen else {}


def renumbering_told(before: Seen | None, folder: Path) -> list[str]:
    """Which numbers a run gave to other remarks or changes than `before`, and whose replies name
    such a one (Danish); [] for none."""
    after = intake.state_of(folder)
    return told(before, after) if before and after else []


def _undo(
    ledger: Ledger, wanted: range, by: str, console: Console, numbers: Mapping[str, str]
) -> None:
    """One decision, or all of a range that are still in force, the newest first.

    Raises NoDecision when none is undone.
    """
    signature = Signature(by, intake.moment())
    inside = [e.number for e in ledger.entries() if e.number in wanted]
    if wanted.start + 1 == wanted.stop or not inside:
        undone = ledger.undo(wanted[0], signature)
        show_history(console, history_rows(undone, numbers))
        return
    gone: set[int] = set()
    stands: list[NoDecision] = []
    for number in reversed(inside):
        if number in gone:  # the other half of one that was confirmed elsewhere
            continue
        try:
            made = ledger.undo(number, signature)
            gone |= {e.undoes for e in made if e.undoes is not None}
        except NoDecision as error:
            stands.append(error)
    if not gone:
        raise stands[-1]
    count = dansk.counted(len(gone), "beslutning er fortrudt", "beslutninger er fortrudt")
    console.print(f"{count} (nr. {min(gone)}–{max(gone)}).", markup=False)
    for one in stands[:_TOLD]:
        console.print(one.text, markup=False)
    if len(stands) > _TOLD:
        console.print(f"Det samme gælder {len(stands) - _TOLD} andre.", markup=False)
