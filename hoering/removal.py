"""`hoering slet`: the end of a round, what goes and what stays."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from hoering.keeping.publications import REMOVED, Publication, Publications
from hoering.keeping.store import FOLDER as MEMORY
from hoering.pipeline import RESULTS
from hoering.publication import PUBLIC
from hoering.settings import read_round


@dataclass(frozen=True, slots=True)
class Removal:
    """What `slet` takes away, and what it leaves, with the reason in Danish."""

    goes: tuple[tuple[Path, str], ...]
    stays: tuple[tuple[Path, str], ...]


def removal_of(folder: Path) -> Removal:
    """What would go and stay; nothing is touched. Raises NoRound."""
    from hoering.round_values import ROUND_FILE
    from hoering.settings import THEMES_FILE, response_folder

    facts = read_round(folder)
    results = folder / RESULTS
    goes: list[tuple[Path, str]] = []
    where = response_folder(folder)
    if where is not None:
        goes.append((where, "afsendernes egne filer"))
    if results.is_dir():
        goes += [
            (p, "internt dokument med navne og citater")
            for p in sorted(results.iterdir())
            if p.name != PUBLIC
        ]
    if (folder / MEMORY).exists():
        goes.append(
            (folder / MEMORY, "rundens hukommelse: læste tekster, beslutninger og historik")
        )
    stays = [
        (results / PUBLIC, "den offentlige udgave er uden personoplysninger"),
        (folder / ROUND_FILE, "oplysninger om runden"),
        (folder / THEMES_FILE, "sekretariatets temaer"),
        *(
            (folder / name, "kommunens eget dokument")
            for name in (facts.draft, facts.revised)
            if name
        ),
    ]
    return Removal(tuple(goes), tuple((p, why) for p, why in stays if p.exists()))


def remove(folder: Path, removal: Removal, made_at: str) -> None:
    """Take it away. The memory is made anew with nothing in it but when the round was published
    and when its data were removed; names in publications are dropped."""
    before = Publications(folder).all()
    for path, _ in removal.goes:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    memory = Publications(folder)
    for one in before:
        memory.record(replace(one, reviewer=""), ())
    memory.record(Publication(made_at, REMOVED, "", 0, 0, ()), ())
