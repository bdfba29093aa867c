"""What an edited document will change, and the history, as tables on the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from hoering import dansk

Row = tuple[str, str, str, str, str]  # whose, what, now, then, where
_LONGEST = 240  # characters of a text in the table; the whole of it is kept all the same


def show_corrections(
    console: Console,
    rows: Sequence[Row],
    unclear: Sequence[tuple[str, str, str]],
    absent: Sequence[str],
    file: str,
) -> None:
    """`unclear` holds where, text and why; `absent` are remarks whose row is gone."""
    console.print()
    if rows:
        count = dansk.counted(len(rows), "rettelse", "rettelser")
        console.print(Text(f"{count} i »{file}«", style="bold"))
        table = _table("Bemærkning", "Hvad", "Nu", "Bliver", "Sted")
        for whose, what, now, then, where in rows:
            _add(table, whose, what, *(_cut(t) or "–" for t in (now, then)), where)
        console.print(table)
    else:
        console.print(Text(f"Der er ingen rettelser i »{file}«.", style="bold"))
    if unclear:
        count = dansk.counted(len(unclear), "sted kunne ikke forstås", "steder kunne ikke forstås")
        console.print()
        console.print(Text(f"{count}. Ordene gemmes og vises i oversigten.", style="bold"))
        table = _table("Sted", "Ord", "Hvorfor")
        for where, text, why in unclear:
            _add(table, where, _cut(text), why)
        console.print(table)
    if absent:
        console.print()
        count = dansk.counted(len(absent), "bemærkning har", "bemærkninger har")
        named = dansk.listed(
            [*absent[:6], *([f"{len(absent) - 6} til"] if len(absent) > 6 else [])]
        )
        console.print(
            Text(
                f"{count} ingen række i filen: {named}. Det er ingen ændring; "
                "skriv »slet«, hvis en bemærkning skal udgå."
            )
        )


def show_history(console: Console, rows: Sequence[Mapping[str, Any]]) -> None:
    """Newest last, one line a decision, what stood before it and after it."""
    table = _table("Nr.", "Hvornår", "Hvem", "Bemærkning", "Hvad", "Før", "Efter")
    for row in rows:
        undone = f" (nr. {row['undoes']})" if row["undoes"] else ""
        what = dansk.field_name(str(row["field"]))
        _add(
            table,
            str(row["number"]),
            _day(str(row["made_at"])),
            str(row["made_by"]) or "ukendt",
            str(row["label"]) or str(row["subject"]),
            f"{what}, {row['action']}{undone}",
            _side(row["before"]),
            _side(row["after"]),
        )
    console.print(table)


def _side(value: object) -> str:
    if value is None:
        return "(programmets forslag)"
    return _cut(str(value)) or "(tomt)"


def _table(*headings: str) -> Table:
    table = Table(
        box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_lines=False
    )
    for heading in headings:
        table.add_column(heading, overflow="fold", no_wrap=heading == "Nr.")
    return table


def _add(table: Table, *cells: str) -> None:
    """As plain text: "[bold]" in a remark is the sender's own."""
    table.add_row(*(Text(cell) for cell in cells))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _day(moment: str) -> str:
    try:
        return f"{datetime.fromisoformat(moment):%d-%m-%Y %H.%M}"
    except ValueError:
        return moment
