"""What an edited document will change, and the history, as tables on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from hoering import dansk
from hoering.domain.groups import gathered
from hoering.writing.terminal.terminal import hanging

Row = tuple[str, str, str, str, str]  # whose, what, now, then, where
_LONGEST, _BEFORE = 240, 90  # characters of a text in the table; the whole of it is kept
_MANY = 5  # places of one kind that are told in one line
_WIDE = 120  # characters of a window that has room for the place in the file


def show_corrections(
    console: Console,
    rows: Sequence[Row],
    unclear: Sequence[tuple[str, str, str, str]],
    absent: Sequence[str],
    file: str,
) -> None:
    """`unclear` holds where, text, why, and the sentence for many such ("{count}" in it) or "".

    `absent` are remarks whose row is gone.
    """
    console.print()
    if rows:
        count = dansk.counted(len(rows), "rettelse", "rettelser")
        console.print(Text(f"{count} i »{file}«", style="bold"))
        wide = console.width >= _WIDE
        table = _table("Nr.", "Hvad", "Nu", "Bliver", *(["Sted"] if wide else []))
        for whose, what, now, then, where in rows:
            name = whose if wide else whose.split(" ")[0]
            place = [where] if wide else []
            _add(table, name, what, _cut(now, _BEFORE) or "–", _cut(then) or "–", *place)
        console.print(table)
    else:
        console.print(Text(f"Der er ingen rettelser i »{file}«.", style="bold"))
    if unclear:
        count = dansk.counted(len(unclear), "sted kunne ikke forstås", "steder kunne ikke forstås")
        console.print()
        console.print(Text(f"{count}. Ordene gemmes og vises i oversigten.", style="bold"))
        table = _table("Sted", "Ord", "Hvorfor")
        for where, text, why in _of_one_kind(unclear):
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


def _of_one_kind(unclear: Sequence[tuple[str, str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """Where, text and why; one line for all of a kind where there are many of them."""
    kinds = gathered(unclear, lambda one: (one[3], "") if one[3] else (one[2], one[1]))
    for (sentence, text), places in kinds.items():
        if len(places) < _MANY:
            yield from (place[:3] for place in places)
        else:
            where = f"{places[0][0]} og {len(places) - 1} andre steder"
            yield where, text, sentence.replace("{count}", str(len(places)))


def show_history(console: Console, rows: Sequence[Mapping[str, Any]]) -> None:
    """Remark by remark, newest last: who decided what when, what stood before and after it."""
    by_remark = gathered(rows, lambda row: str(row["label"] or row["subject"]))
    for label, own in by_remark.items():
        console.print(Text(label, style="bold"))
        for row in own:
            undone = f" (nr. {row['undoes']})" if row["undoes"] else ""
            who = str(row["made_by"]) or "ukendt"
            source = f", fra »{row['source']}«" if row["source"] else ""
            what = dansk.field_name(str(row["field"]))
            told = f"{what} {row['action']}{undone} af {who}, {_day(str(row['made_at']))}{source}"
            console.print(hanging(f"{row['number']:>4} ", told))
            # A reply is the administration's alone: the program proposes none.
            offered = _cut(str(row["proposed"]))
            proposed = f"programmets forslag: {offered}" if offered else "(tomt)"
            console.print(hanging("før:  ", _side(row["before"], proposed), indent=6))
            # Who decides what the program says anyway has looked and found it right.
            same = row["before"] is None and row["after"] == row["proposed"] != ""
            sure = "  (bekræftet)" if same else ""
            console.print(hanging("efter:", _side(row["after"], proposed) + sure, indent=6))


def _side(value: object, proposed: str) -> str:
    return proposed if value is None else _cut(str(value)) or "(tomt)"


def _table(*headings: str) -> Table:
    table = Table(
        box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_lines=False
    )
    for heading in headings:
        least = 16 if heading in ("Nu", "Bliver", "Før", "Efter", "Ord") else None
        table.add_column(heading, overflow="fold", min_width=least)
    return table


def _add(table: Table, *cells: str) -> None:
    """As plain text: "[bold]" in a remark is the sender's own."""
    table.add_row(*(Text(cell) for cell in cells))


def _cut(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"


def _day(moment: str) -> str:
    try:
        return f"{datetime.fromisoformat(moment):%d-%m-%Y %H.%M}"
    except ValueError:
        return moment
