"""`vis` as typed: the result that lies in the round's folder, on the terminal or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rich.console import Console

from hoering.errors import HoeringError, NoResult
from hoering.keeping.publications import Publications
from hoering.keeping.store import Store
from hoering.keeping.versions import Versions
from hoering.pipeline import RESULTS
from hoering.remembering import still_waiting
from hoering.settings import read_round
from hoering.typed import quoted
from hoering.writing.facts.figures import Figures, figures
from hoering.writing.files.placing import DATA, EXTRACTS, LETTERS
from hoering.writing.terminal.publication_summary import PUBLIC
from hoering.writing.terminal.selection import Selection, select
from hoering.writing.terminal.summary import print_summary

# Folders of results that a run leaves as they are: name, what lies there, the command that makes it.
_MADE_APART = (
    (PUBLIC, "Den offentlige udgave", "anonymiser"),
    (LETTERS, "Svarbrevene", "svarbreve"),
)


def kept_overview(folder: Path) -> dict[str, Any]:
    """oversigt.json as it lies in the round's resultat/. Raises NoRound, NoResult."""
    read_round(folder)
    path = folder / RESULTS / DATA
    remedy = f"Kør først:  hoering koer {quoted(folder)}"
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        if removed := Publications(folder).removal():
            remedy = f"Læg svarene i mappen, hvis runden skal læses igen. {remedy}"
            raise NoResult(removed, remedy) from error
        raise NoResult(f"Der er intet resultat i »{folder}« endnu.", remedy) from error
    except (OSError, ValueError) as error:
        raise NoResult(f"»{path}« kan ikke læses.", remedy) from error
    if not isinstance(found, dict):
        raise NoResult(f"»{path}« er ikke en oversigt.", remedy)
    return found


def show(options: argparse.Namespace, console: Console) -> bool:
    """The summary, or a closer look; False when nothing fits what was typed."""
    folder = Path(options.mappe)
    data = kept_overview(folder)
    numbers = figures(data)
    chosen = select(numbers, options.tema, options.afsender, options.afsnit)
    if options.json:
        return _show_json(options, numbers, chosen)
    if options.hvorfor:
        from hoering.writing.terminal.reasons import print_reason

        return print_reason(numbers, console, options.hvorfor)
    if options.aabne is not None:
        from hoering.writing.facts.tasks import TaskKind
        from hoering.writing.terminal.listing import print_tasks

        kind = TaskKind(options.aabne) if options.aabne else None
        return print_tasks(numbers, chosen, console, kind)
    if chosen.limited:
        from hoering.writing.terminal.listing import print_remarks

        return bool(print_remarks(numbers, chosen, console))
    print_summary(data, console, folder)
    print_from_memory(console, folder)
    return True


def print_from_memory(console: Console, folder: Path) -> None:
    """What waits to be read in, and an older public version. The summary needs no memory: where
    that is amiss, `koer` tells."""
    try:
        waits = still_waiting(folder / RESULTS, Store(folder), read_round(folder))
        behind = tuple(older(folder))
    except HoeringError:
        return
    print_waiting(console, folder, waits)
    for line in behind:
        console.print(line, style="yellow", markup=False, soft_wrap=True)


def print_still_waiting(console: Console, folder: Path) -> None:
    """`print_waiting` for all such files that lie in the round's results."""
    print_waiting(
        console, folder, still_waiting(folder / RESULTS, Store(folder), read_round(folder))
    )


def print_waiting(console: Console, folder: Path, files: Iterable[Path]) -> None:
    """What to do with each result that people edited and nobody has read back in.

    Below the summary, which is long: what stands above it has gone off the screen.
    """
    for file in files:
        console.print(_remedy(folder, file), style="yellow", markup=False, soft_wrap=True)


def _remedy(folder: Path, file: Path) -> str:
    among_extracts = file.parent.name == EXTRACTS
    where = f"{RESULTS}/{EXTRACTS}/" if among_extracts else f"{RESULTS}/"
    told = f"»{file.name}« i {where} er jeres rettede udgave."
    if among_extracts or file.name.startswith("kommenteret-oversigt"):
        return f'{told} Tag rettelserne ind med:\n  hoering indlaes {quoted(folder)} "{file}"'
    if "(rettet" not in file.name:
        return f"{told} Når resultatet laves på ny, gemmes den som »{file.stem} (rettet){file.suffix}«."
    return f"{told} Overfør selv ordene til den nye; flyt eller slet så filen."


def older(folder: Path) -> Iterator[str]:
    """How to renew a public version, or letters, that were made of something else than the results
    (Danish)."""
    versions = Versions(Store(folder))
    results = versions.made_of(RESULTS)
    for name, told, command in _MADE_APART:
        made_of = versions.made_of(name)
        if made_of and results and made_of != results and (folder / RESULTS / name).is_dir():
            yield (
                f"{told} i resultat/{name} er ældre end resultaterne. Forny med:\n"
                f"  hoering {command} {quoted(folder)}"
            )


def _show_json(options: argparse.Namespace, numbers: Figures, chosen: Selection) -> bool:
    """The same as JSON: for scripts, so without a width, a colour or a word around it."""
    from hoering.writing.facts.tasks import TaskKind
    from hoering.writing.terminal import shown_json

    if options.hvorfor:
        text, found = shown_json.shown_remark(numbers, options.hvorfor)
    elif options.aabne is not None:
        kind = TaskKind(options.aabne) if options.aabne else None
        text, found = shown_json.shown_tasks(numbers, chosen, kind)
    elif chosen.limited:
        text, found = shown_json.shown_remarks(chosen)
    else:
        text, found = shown_json.shown_summary(numbers), True
    print(text)
    return found
