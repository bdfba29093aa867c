"""`indlaes` and `historik` as typed: what is shown, asked and told."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from hoering import intake
from hoering.keeping.ledger import Ledger
from hoering.keeping.publications import Publications
from hoering.keeping.store import Store
from hoering.settings import read_round
from hoering.writing.correction_table import show_corrections, show_history


def take_back(
    options: argparse.Namespace, console: Console, agreed: Callable[[str], bool]
) -> bool | None:
    """Show what will change, ask, take it in.

    Was it agreed to and taken in? None when there is nothing to take in.
    """
    folder, file = Path(options.mappe), Path(options.fil)
    reading = intake.read_back(folder, file)
    found = reading.found
    rows = intake.correction_rows(found, reading.seen)
    unclear = [(u.where, u.text, u.why) for u in found.unclear]
    show_corrections(console, rows, unclear, found.absent, file.name)
    if not found:
        return None
    if not reading.known:
        console.print(
            "\nFilen siger ikke, hvilken kørsel den er lavet af. Den er holdt op mod den kørsel, der "
            "ligner mest; se efter, at rettelserne er jeres.",
            style="yellow",
            markup=False,
        )
    if not options.ja and not agreed("\nTag det ind? [j/N] "):
        console.print("\nIntet er taget ind. Tag det ind med --ja.", markup=False)
        return False
    by = options.navn or intake.login_name()
    numbers = intake.take_in(folder, reading, made_by=by, made_at=intake.moment())
    console.print(f"\nTaget ind som {by}: {_numbered(numbers)}.", markup=False)
    return True


def _numbered(numbers: list[int]) -> str:
    if not numbers:
        return "noter alene"
    span = f"nr. {numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else f"nr. {numbers[0]}"
    return f"{span} i historikken"


def past(options: argparse.Namespace, console: Console) -> bool:
    """Show the history, or undo a decision; was one undone?"""
    folder = Path(options.mappe)
    read_round(folder)
    ledger = Ledger(Store(folder))
    if options.fortryd is not None:
        by = options.navn or intake.login_name()
        undone = ledger.undo(options.fortryd, made_at=intake.moment(), made_by=by)
        show_history(console, intake.history_rows(undone))
        return True
    rows = intake.history_rows(ledger.entries())
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
