"""The command line: parse, call, print, exit code. Heavy imports stand inside the functions."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hoering.errors import HoeringError
from hoering.parser import build_parser, parted, with_plain_names
from hoering.typed import quoted

if TYPE_CHECKING:
    from rich.console import Console

    from hoering.material import Progress

MISTYPED, INTERRUPTED = 2, 130


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns its exit code (0 well, 2 mistyped, else `HoeringError.exit_code`)."""
    _speak_utf8()
    # Before numpy is imported: on tables as small as these a second thread waits more than it counts.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    given = sys.argv[1:] if arguments is None else arguments
    typed = with_plain_names(parted(given) if sys.platform == "win32" else given)
    parser = build_parser(_version)
    options = parser.parse_args(typed)
    if options.command is None:
        parser.print_help(sys.stderr)
        return MISTYPED
    try:
        return COMMANDS[options.command](options)
    except HoeringError as error:
        print(f"Fejl: {error.text}", file=sys.stderr)
        if error.remedy:
            print(f"→ {error.remedy}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("Afbrudt. Det seneste færdige resultat er urørt.", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        # `hoering vis … | head`: nobody reads on; nothing is wrong. Windows calls it EINVAL.
        unread = sys.platform == "win32" and error.errno == errno.EINVAL
        if not (unread or isinstance(error, BrokenPipeError)):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _version() -> str:
    from importlib.metadata import version

    return f"hoering {version('hoering')}"


def _speak_utf8() -> None:
    """Windows' console and redirected output would otherwise choke on æ, ø, å and ─."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="replace")


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


@contextmanager
def _progress(console: Console) -> Iterator[Progress]:
    """A bar on a terminal while a run lasts; nothing where the output goes to a file."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("", total=None)

        def show(stage: str, done: int, of: int) -> None:
            bar.update(task, description=stage, completed=done, total=of if of > 1 else None)

        yield show


def _tell(console: Console, lines: Iterable[str]) -> None:
    for line in lines:
        console.print(line, markup=False, soft_wrap=True)


def new(options: argparse.Namespace) -> int:
    from hoering.roundfolder import make_round

    folder = Path(options.mappe)
    make_round(folder)
    print(f"Rundemappen »{folder}« er klar.\n")
    print(f"1. Ret {folder / 'runde.toml'} (titel, frist og høringsparter).")
    print(
        f"2. Læg udkastet i mappen som udkast.pdf eller udkast.docx, og svarene i {folder / 'hoeringssvar'}."
    )
    print(f"3. Kør:  hoering koer {quoted(folder)}")
    return 0


def process(options: argparse.Namespace) -> int:
    return _process(Path(options.mappe))


def _process(folder: Path) -> int:
    from hoering.homecoming import renumbering_told
    from hoering.intake import state_of
    from hoering.pipeline import run
    from hoering.view import kept_overview, older, print_waiting
    from hoering.writing.terminal.summary import print_summary

    console, before = _console(), state_of(folder)
    with _progress(console) as progress:
        done = run(folder, progress=progress)
    if not done.fresh:
        console.print("[dim]Intet er ændret siden sidste kørsel; resultatet står ved magt.[/dim]")
    print_summary(kept_overview(folder), console, folder)
    print_waiting(console, folder, done.waiting)
    for line in (*renumbering_told(before, folder), *older(folder)):
        console.print(line, style="yellow", markup=False, soft_wrap=True)
    return 0


def show(options: argparse.Namespace) -> int:
    """`vis`: the summary, or a closer look; 1 when nothing fits what was typed."""
    from hoering.view import show as shown

    return 0 if shown(options, _console()) else 1


def take_back(options: argparse.Namespace) -> int:
    """`indlaes`: what was taken in stands in the results when it returns; 1 when not agreed to."""
    from hoering.homecoming import take_back as taken
    from hoering.view import print_still_waiting

    console, folder = _console(), Path(options.mappe)
    done = taken(options, console, _agreed)
    if done is None:
        # The edited one may lie beside it, where a run that took in another file has put it.
        print_still_waiting(console, folder)
    return _process(folder) if done else int(done is False)


def _agreed(question: str) -> bool:
    """A yes on a terminal; where nobody can answer it is no."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    try:
        return input(question).strip().casefold() in ("j", "ja")
    except EOFError:
        return False


def past(options: argparse.Namespace) -> int:
    """`historik`: every decision; or one of them undone, and the results made anew."""
    from hoering.homecoming import past as undone

    return _process(Path(options.mappe)) if undone(options, _console()) else 0


def publish(options: argparse.Namespace) -> int:
    """`anonymiser`: 0 when published, 1 when the list waits for somebody to go through it."""
    from hoering import intake
    from hoering.keeping.sole import sole
    from hoering.publication import publish as make_public
    from hoering.writing.terminal.publication_summary import told

    folder, console = Path(options.mappe), _console()
    edited = Path(options.liste) if options.liste else None
    with _progress(console) as progress, sole(folder):
        done = make_public(
            folder, options.accepter_forslag, edited, made_at=intake.moment(), progress=progress
        )
    _tell(console, told(done, quoted(folder)))
    return 0 if done.files else 1


def distribute(options: argparse.Namespace) -> int:
    """`uddrag`: parts of the overview for who is to answer; 1 when nothing fits what was typed."""
    from hoering.extracts import told, write_extracts
    from hoering.writing.terminal.listing import print_none

    folder, console = Path(options.mappe), _console()
    with _progress(console) as progress:
        done = write_extracts(folder, options.tema, options.afsender, options.afsnit, progress)
    if not done.written:
        print_none(done.chosen, console)
        return 1
    _tell(console, told(done, folder))
    return 0


def answer(options: argparse.Namespace) -> int:
    """`svarbreve`: a letter to each sender on what came of the remarks."""
    from hoering.letters import told, write_letters
    from hoering.view import print_from_memory

    folder, console = Path(options.mappe), _console()
    with _progress(console) as progress:
        done = write_letters(folder, progress)
    _tell(console, told(done))
    print_from_memory(console, folder)
    return 0


def remove(options: argparse.Namespace) -> int:
    """`slet`: shows what goes and what stays, asks, and takes it away."""
    from hoering import intake
    from hoering import removal as ending

    folder, console = Path(options.mappe), _console()
    removal = ending.removal_of(folder)
    for title, paths in (("Slettes:", removal.goes), ("Bliver:", removal.stays)):
        console.print(title if paths else f"{title} intet")
        _tell(console, (f"  {path.relative_to(folder)} – {why}" for path, why in paths))
    if not removal.goes:
        return 0
    if not removal.published:
        why = "Der er ingen offentlig udgave, og uden svarene kan den ikke laves."
        _tell(console, [f"{why} Lav den først med:", f"  hoering anonymiser {quoted(folder)}"])
    console.print("Det kan ikke fortrydes. Journalisér svarene først.")
    if not options.ja and not _agreed("\nSlet? [j/N] "):
        console.print("\nIntet er slettet. Slet med --ja.", markup=False)
        return 1
    ending.remove(folder, removal, made_at=intake.moment())
    console.print("\nDet nævnte er slettet.")
    return 0


def check(options: argparse.Namespace) -> int:
    """`tjek`: what works and what does not, each with its remedy; 1 when something is amiss."""
    from rich.text import Text

    from hoering.checkup import check_machine, check_round
    from hoering.writing.terminal.terminal import hanging

    checks = [*check_machine()]
    if options.mappe:
        checks += check_round(Path(options.mappe))
    console = _console()
    for one in checks:
        sign, colour = {True: ("✓", "green"), False: ("✗", "red"), None: ("·", "yellow")}[one.good]
        console.print(hanging(Text(sign, style=colour), one.text))
        if one.remedy:
            console.print(hanging("→", one.remedy, indent=2), style="dim")
    return 1 if any(one.good is False for one in checks) else 0


def measure(options: argparse.Namespace) -> int:
    """`maal`: every round with an answer key, run and scored; nothing is written in them."""
    from hoering import measurement

    console, corpus = _console(), Path(options.corpus)
    with _progress(console) as progress:
        measured = measurement.measure_rounds(corpus, progress)
    if options.json:
        measurement.write_scores(Path(options.json), measured)
    if options.fejl:
        measurement.show_mistakes(measured, options.fejl, options.antal, console)
        return 0
    if options.nye_gulve or options.saenk_gulve:
        measurement.set_floors(corpus, measured, lower=options.saenk_gulve)
    return 0 if measurement.show_scores(corpus, measured, console) else 1


def example(options: argparse.Namespace) -> int:
    from hoering.roundfolder import copy_example

    folder = Path(options.mappe)
    copy_example(folder)
    return _process(folder)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "ny": new,
    "koer": process,
    "vis": show,
    "indlaes": take_back,
    "historik": past,
    "uddrag": distribute,
    "svarbreve": answer,
    "anonymiser": publish,
    "slet": remove,
    "tjek": check,
    "maal": measure,
    "eksempel": example,
}
