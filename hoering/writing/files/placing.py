"""What result files are called, and how they are put in place: whole and together, or not at all.

A killed run leaves the old ones.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from hoering.errors import DiskFull, HoeringError, OutputLocked

OVERVIEW, SHEET = "kommenteret-oversigt.docx", "kommenteret-oversigt.xlsx"
AGENDA, REDLINE = "dagsordenspunkt.docx", "aendringer.docx"
BUNDLE, DATA = "hoeringssvar-samlet.pdf", "oversigt.json"
LETTERS, EXTRACTS = "svarbreve", "uddrag"  # folders
RECIPIENTS = "modtagere.xlsx"  # among the letters

BESIDE = ".ny"
_LONGEST = 80  # letters of a name that is made of other words
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
# Windows: no access, in use, locked. Virus scanners and OneDrive open what was just written.
_HELD = frozenset({5, 32, 33})
_TRIES, _PAUSE = 10, 0.1  # seconds between two tries
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def name_of(text: str) -> str:
    """ "H03 Ældrerådet.docx": the text as the name of a Word file that every file system takes."""
    return f"{' '.join(_NOT_IN_NAMES.sub(' ', text).split())[:_LONGEST].rstrip(' .')}.docx"


def make_folder(folder: Path) -> None:
    """The folder for the results. Raises OutputLocked when it cannot be had, DiskFull."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _trouble(folder, error) from error


def place(path: Path, content: bytes) -> None:
    """Write the file by way of a temporary one beside it, which then takes its name.

    Raises OutputLocked when the file is open in Word or LibreOffice, is write-protected or lies
    where nobody may write; DiskFull when there is no room. The old file is untouched then.
    """
    with placing(path) as file:
        file.write(content)


def check_free(folder: Path, names: Iterable[str]) -> None:
    """Raises OutputLocked when one of the files in `folder` may not be written over or taken away."""
    for name in names:
        _check_free(folder / name)


@contextmanager
def made_beside(folder: Path) -> Iterator[Path]:
    """An empty folder within `folder`, for files that are to take their places together.

    It is gone afterwards, with what is still in it. Raises OutputLocked, DiskFull.
    """
    made = folder / BESIDE
    try:
        if made.exists():
            shutil.rmtree(made)  # of a run that was killed
        made.mkdir(parents=True)
    except OSError as error:
        raise _trouble(folder, error) from error
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def take_places(made: Path, folder: Path, names: Iterable[str]) -> None:
    """Move each of the files from `made` into `folder`; one that was not made is taken away there.

    Raises OutputLocked, DiskFull: ask `check_free` before, for then some have moved.
    """
    for name in names:
        if not (made / name).exists():
            withdraw(folder / name)
            continue
        try:
            _moved(made / name, folder / name)
        except OSError as error:
            raise _trouble(folder / name, error) from error


def _moved(path: Path, to: Path) -> None:
    """Give a file the name of another one, which goes. Raises OSError."""
    _patiently(lambda: os.replace(path, to))


def _patiently(act: Callable[[], object]) -> None:
    """Do it; where another program on Windows holds the file for a moment, again a little later.

    Raises OSError as `act` does when it is held for longer, at once elsewhere.
    """
    for _ in range(_TRIES):
        try:
            act()
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
        time.sleep(_PAUSE)
    act()


def _check_free(path: Path) -> None:
    """Replacing a file that somebody has open would set two versions against each other."""
    for owner in _owner_files(path):
        if owner.exists():
            raise OutputLocked(
                f"»{path.name}« er åben i et andet program og kan ikke skrives.",
                "Luk filen i Word eller LibreOffice, og kør igen. Er den ikke åben nogen steder, "
                f"så slet den skjulte fil »{owner.name}« i mappen »{path.parent.name}«.",
            )
    # os.access says yes to root and to Windows' read-only files; the mode says what was meant.
    if path.is_file() and not path.stat().st_mode & 0o222:
        raise OutputLocked(
            f"»{path.name}« er skrivebeskyttet.",
            "Fjern skrivebeskyttelsen under filens egenskaber, eller flyt filen, og kør igen.",
        )
    if path.is_file():
        try:
            # Nothing changes by it, but Windows refuses it for a file that a PDF reader has open.
            _patiently(lambda: os.rename(path, path))
        except OSError as error:
            raise _trouble(path, error) from error


def _owner_files(path: Path) -> tuple[Path, ...]:
    """What Word and LibreOffice lay beside a file while it is open."""
    if path.suffix.lower() not in (".docx", ".xlsx"):
        return ()
    word = path.with_name("~$" + path.name[2:])
    return word, path.with_name("~$" + path.name), path.with_name(f".~lock.{path.name}#")


def _trouble(path: Path, error: OSError) -> HoeringError:
    if error.errno in _FULL:
        return DiskFull(
            f"Der er ikke plads til »{path.name}«.",
            "Skaf plads på drevet, og kør igen. Det gamle resultat er urørt.",
        )
    return OutputLocked(
        f"»{path.name}« kan ikke skrives ({error.strerror or type(error).__name__}).",
        f"Luk filen, hvis den er åben i Word eller et andet program, og se efter, om der må skrives i mappen "
        f"»{path.parent.name}«. Kør så igen; det gamle resultat er urørt.",
    )


@contextmanager
def placing(path: Path) -> Iterator[BinaryIO]:
    """The same for a file too large to be held in memory: a stream to write it to.

    Raises as `place` does; the old file is untouched when anything is raised inside.
    """
    _check_free(path)
    make_folder(path.parent)
    beside = path.with_name(f".{path.name}.ny")
    try:
        with beside.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _moved(beside, path)
    except OSError as error:
        raise _trouble(path, error) from error
    finally:
        beside.unlink(missing_ok=True)


def withdraw(path: Path) -> None:
    """Take away a result that this round no longer has. Raises OutputLocked."""
    if path.is_file():
        _check_free(path)
        try:
            _patiently(path.unlink)
        except OSError as error:
            raise _trouble(path, error) from error


def place_folder(beside: Path, folder: Path) -> None:
    """Give a finished folder its name; the one that had the name goes once the new one stands.

    Raises OutputLocked when something in the old folder is open, DiskFull. The old folder stands
    as it did then, and when it is interrupted.
    """
    aside = _aside(folder)
    try:
        if folder.exists():
            _patiently(lambda: folder.rename(aside))
        _patiently(lambda: beside.rename(folder))
    except OSError as error:
        raise _trouble(folder, error) from error
    finally:
        put_back(folder)


def put_back(folder: Path) -> None:
    """Where a run ended between the two names, the old folder takes its name again; where the new
    one has it, the old one goes. Raises OutputLocked."""
    aside = _aside(folder)
    if folder.exists():
        shutil.rmtree(aside, ignore_errors=True)
    elif aside.exists():
        try:
            _patiently(lambda: aside.rename(folder))
        except OSError as error:
            raise _trouble(folder, error) from error


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.gammel")
