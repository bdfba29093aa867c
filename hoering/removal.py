"""`hoering slet`: the end of a round, what goes and what stays."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hoering.dansk import OVERVIEW_FORMS
from hoering.domain import RoundFacts
from hoering.errors import NoRound, OutputLocked
from hoering.keeping.publications import BY_LIST, LISTS, REMOVED, Publication, Publications
from hoering.keeping.store import FOLDER as MEMORY
from hoering.pipeline import RESULTS
from hoering.remembering import RESCUED
from hoering.settings import THEMES_FILE, read_round, response_folder
from hoering.settings_file import ROUND_FILE, child
from hoering.writing.files.placing import (
    AGENDA,
    BESIDE,
    BUNDLE,
    DATA,
    EXTRACTS,
    LETTERS,
    OVERVIEW,
    REDLINE,
    SHEET,
)
from hoering.writing.forms import form_file
from hoering.writing.terminal.publication_summary import PUBLIC

_INTERNAL = "internt dokument med navne og citater"
_OTHER = "andet, som programmet ikke rører – gå det igennem"


@dataclass(frozen=True, slots=True)
class Removal:
    """What `slet` takes away, and what it leaves, with the reason in Danish.

    `published` tells whether there is a public version yet.
    """

    goes: tuple[tuple[Path, str], ...]
    stays: tuple[tuple[Path, str], ...]
    published: bool


def removal_of(folder: Path) -> Removal:
    """What would go and stay, every file of the folder by itself or with the folder that it lies in;
    nothing is touched. Raises NoRound, also for a folder in which nothing is of a round."""
    facts = read_round(folder)
    goes, kept = list(_goes(folder)), list(_kept(folder, facts))
    if not goes and child(folder, ROUND_FILE) is None:
        raise NoRound(
            f"Mappen »{folder.resolve().name}« er ikke en rundemappe. Intet er slettet.",
            "Ret stien til den mappe, hvor rundens runde.toml, høringssvar og resultater ligger.",
        )
    named = {path for path, _ in (*goes, *kept)}
    others = [(path, _OTHER) for path in _others(folder, named)]
    return Removal(tuple(goes), (*kept, *others), (folder / RESULTS / PUBLIC).is_dir())


def _goes(folder: Path) -> Iterator[tuple[Path, str]]:
    where, results = response_folder(folder), folder / RESULTS
    if where is not None:
        yield where, "afsendernes egne filer"
    if results.is_dir():
        yield from ((p, _INTERNAL) for p in sorted(results.iterdir()) if _is_ours(p))
    # What `slet` itself leaves is the record that it was done.
    done = Publications(folder).removal()
    if (folder / MEMORY).exists() and not (done and where is None):
        yield folder / MEMORY, "rundens hukommelse: læste tekster, beslutninger og historik"


def _is_ours(path: Path) -> bool:
    """Whether the program writes this file in resultat/, also as a copy of an edited one, or hidden
    while it is being written. What else lies there is somebody's own."""
    if path.name in (BESIDE, LETTERS, EXTRACTS):
        return True  # the first of a run that was killed while it wrote
    name, unfinished = path.name, path.name.startswith(".")
    if unfinished:
        name = path.stem.removeprefix(".")
    elif RESCUED in name:
        name = name.split(RESCUED)[0] + path.suffix
    forms = map(form_file, OVERVIEW_FORMS)
    ours = {OVERVIEW, SHEET, AGENDA, REDLINE, BUNDLE, DATA, *LISTS, *forms}
    return name in ours or (unfinished and name == PUBLIC)


def _kept(folder: Path, facts: RoundFacts) -> Iterator[tuple[Path, str]]:
    documents = (facts.draft, facts.revised, facts.agenda_template, facts.word_template)
    kept = [
        (folder / RESULTS / PUBLIC, _public(folder)),
        (child(folder, ROUND_FILE), "oplysninger om runden"),
        (child(folder, THEMES_FILE), "sekretariatets temaer"),
        *((folder / name, "kommunens eget dokument") for name in documents if Path(name).suffix),
    ]
    return ((path, why) for path, why in kept if path is not None and path.exists())


def _public(folder: Path) -> str:
    """What the public version is, by the record of it: nobody vouches for one without a signature."""
    made = [one.basis for one in Publications(folder).all() if one.basis != REMOVED]
    if made[-1:] == [BY_LIST]:
        return "den offentlige udgave, som I har gennemgået"
    return "den offentlige udgave, som ingen har skrevet under på at have gennemgået"


def _others(folder: Path, named: set[Path]) -> Iterator[Path]:
    """All that is in the folder and not in what is `named`, a whole folder as one,
    an empty one not at all."""
    for path in sorted(folder.iterdir()):
        if path in named:
            continue
        if path.is_dir() and any(path in one.parents for one in named):
            yield from _others(path, named)
        elif not path.is_dir() or any(path.iterdir()):
            yield path


def remove(folder: Path, removal: Removal, made_at: str) -> None:
    """Take it away. The memory is made anew with nothing in it but when the round was published
    and when its data were removed; names in publications are dropped.

    Raises OutputLocked for a file that is open in another program: run again, it goes with the rest.
    """
    before = Publications(folder).all()
    for path, _ in removal.goes:
        try:
            _taken_away(path)
        except OSError as error:
            file = Path(error.filename or path).name
            raise OutputLocked(
                f"»{file}« kan ikke slettes ({error.strerror or type(error).__name__}).",
                "Luk filen, hvis den er åben i Word eller et andet program, og kør igen. "
                "Det, der står tilbage, slettes da.",
            ) from error
    memory = Publications(folder)
    for one in before:
        memory.record(replace(one, reviewer=""), ())
    memory.record(Publication(made_at, REMOVED, "", 0, 0, ()), ())


def _taken_away(path: Path) -> None:
    """Raises OSError, with the file that stands in the way."""
    if not path.is_dir():
        path.unlink(missing_ok=True)
        return
    # Windows takes no file away that is write-protected, as many are that came with a mail.
    for above, _, names in os.walk(path):
        for file in (Path(above, name) for name in names):
            if not file.is_symlink() and not file.stat().st_mode & stat.S_IWRITE:
                file.chmod(stat.S_IREAD | stat.S_IWRITE)
    shutil.rmtree(path)
