"""`hoering anonymiser` and `hoering slet`: the version that may be published, and the end of a round."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hoering.domain import Analysis, PersonalDatum, Reviewed, Verdict
from hoering.errors import HiddenStillThere
from hoering.keeping.ledger import Ledger
from hoering.keeping.publications import (
    BY_LIST,
    BY_PROPOSAL,
    LIST,
    REMOVED,
    Publication,
    Publications,
)
from hoering.keeping.shelf import Shelf
from hoering.keeping.store import FOLDER as MEMORY
from hoering.keeping.store import Store
from hoering.pipeline import RESULTS, Progress, analyse, bind, silent
from hoering.settings import read_round, read_themes

if TYPE_CHECKING:
    from hoering.privacy.checking import Reader
    from hoering.privacy.redacting import Masks
    from hoering.writing.public_list import Listed

PUBLIC = "offentlig"


@dataclass(frozen=True, slots=True)
class Published:
    """What came of `anonymiser`. `files` is () when nothing was published: the list waits."""

    list: Path
    folder: Path
    hidden: int
    kept: int
    undecided: int
    files: tuple[str, ...] = ()
    basis: str = ""
    reviewer: str = ""


@dataclass(frozen=True, slots=True)
class _Decided:
    """The round's analysis with all data, their verdicts, and what stands in their place."""

    analysis: Analysis
    data: tuple[tuple[PersonalDatum, Verdict], ...]
    instead: Mapping[tuple[str, str, str], str]
    listed: Listed


def publish(
    folder: Path,
    accept: bool = False,
    edited: Path | None = None,
    made_at: str = "",
    progress: Progress = silent,
) -> Published:
    """Write the list of personal data; with a list gone through, or `accept`, publish as well.

    `edited` is the edited list (default: resultat/persondata.xlsx as it lies there), `made_at`
    the moment for the record. Raises HiddenStillThere when the check finds anything that was to
    be hidden; then nothing is published.
    """
    file = folder / RESULTS / LIST
    found = _decided(folder, edited or (file if file.exists() else None), progress)
    reviewed = found.listed.covers(d for d, _ in found.data)
    _write_list(found, file, reviewed)
    hidden = sum(v is Verdict.HIDE for _, v in found.data)
    undecided = sum(d.key not in found.listed.verdicts for d, _ in found.data)
    public = folder / RESULTS / PUBLIC
    result = Published(file, public, hidden, len(found.data) - hidden, undecided)
    confirmed = reviewed or undecided == 0
    if not (accept or confirmed):
        return result
    files = _make(folder, found, public, progress)
    basis = BY_LIST if confirmed else BY_PROPOSAL
    done = replace(result, files=files, basis=basis, reviewer=found.listed.reviewer)
    record = Publication(made_at, basis, done.reviewer, hidden, result.kept, done.files)
    Publications(folder).record(record, ((*d.key, v.value) for d, v in found.data))
    return done


def _decided(folder: Path, listed_in: Path | None, progress: Progress) -> _Decided:
    from hoering.privacy.substitutes import People, decided, proposal_of, substitutes
    from hoering.reading.ocr import fingerprint
    from hoering.remembering import Hands
    from hoering.writing.decisions import decided as with_decisions
    from hoering.writing.public_list import Listed, read_list

    facts, store = read_round(folder), Store(folder)
    hands = Hands.of(store)
    analysis = analyse(
        folder,
        facts,
        read_themes(folder),
        progress=progress,
        shelf=Shelf(folder, fingerprint()),
        hands=hands,
    )
    store.keep_numbers(analysis.responses)
    analysis = with_decisions(hands.review(analysis, Ledger(store)))
    listed = read_list(listed_in, analysis.personal) if listed_in else Listed({}, "")
    people = People(facts.citizens)
    data = [*analysis.personal, *listed.added]
    verdicts = {**{d.key: proposal_of(d, people) for d in analysis.personal}, **listed.verdicts}
    pairs = tuple(decided(data, verdicts, people))
    return _Decided(analysis, pairs, substitutes(pairs, people), listed)


def _write_list(found: _Decided, file: Path, reviewed: bool) -> None:
    """The list anew; where something was found since it was gone through, nobody has signed it."""
    from hoering.privacy.substitutes import People, proposal_of
    from hoering.writing.public_list import write_list

    people = People(found.analysis.round.citizens)
    rows = [(d, proposal_of(d, people)) for d, _ in found.data]
    listed = found.listed if reviewed else replace(found.listed, reviewer="")
    write_list(found.analysis, rows, found.instead, listed, file)


def _make(folder: Path, found: _Decided, public: Path, progress: Progress) -> tuple[str, ...]:
    """resultat/offentlig/ anew, checked before it takes its name; returns the names of its files.

    Raises HiddenStillThere, OutputLocked, DiskFull; then there is no public folder at all.
    """
    beside = public.with_name(f".{public.name}.ny")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        _fill(folder, found, beside, progress)
        shutil.rmtree(public, ignore_errors=True)
        beside.rename(public)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        shutil.rmtree(public, ignore_errors=True)
        raise
    return tuple(sorted(p.relative_to(public).as_posix() for p in public.rglob("*") if p.is_file()))


def _fill(folder: Path, found: _Decided, public: Path, progress: Progress) -> None:
    from hoering.privacy.publishing import Press
    from hoering.privacy.redacting import FOLDER, masks_of, public_name, redacted
    from hoering.reading.originals import original
    from hoering.reading.page_picture import page_picture
    from hoering.writing.placing import place
    from hoering.writing.public import write_public

    masks = masks_of(found.data, found.instead)
    responses = found.analysis.responses
    press = Press(partial(original, folder), responses, masks, page_picture)
    pages: dict[tuple[str, str, int], int] = {}
    counts: dict[str, int] = {}
    pictured: dict[str, tuple[int, ...]] = {}
    for nth, response in enumerate(responses):
        progress("Fjerner personoplysninger", nth, len(responses))
        made = press.file_of(response)
        place(public / FOLDER / public_name(response), made.data)
        pages |= {(response.id, file, page): to for (file, page), to in made.pages.items()}
        counts[response.id], pictured[response.id] = made.count, made.pictured
    shown = redacted(found.analysis, masks, pages, counts)
    progress("Skriver den offentlige udgave", 0, 1)
    write_public(shown, public)
    bind(Reviewed(shown), public, public, progress)
    _check(found, masks, shown, public, pictured, progress)


def _check(
    found: _Decided,
    masks: Masks,
    shown: Analysis,
    public: Path,
    pictured: Mapping[str, tuple[int, ...]],
    progress: Progress,
) -> None:
    """Raises HiddenStillThere when anything hidden is found in any file."""
    from hoering.privacy.checking import left_in_file, left_in_pdf, left_in_text, unmistakable
    from hoering.privacy.redacting import FOLDER, public_name

    left: list[tuple[str, str]] = []
    reader = _reader()
    for nth, response in enumerate(shown.responses):
        progress("Ser efter, at intet står tilbage", nth, len(shown.responses))
        name, mask = f"{FOLDER}/{public_name(response)}", masks[response.id]
        data = (public / name).read_bytes()
        left += [(name, text) for text in left_in_pdf(data, mask, reader, pictured[response.id])]
        own = [response.sender, response.document.text]
        own += [r.text for s in shown.splittings if s.response == response.id for r in s.remarks]
        left += [("oversigten", text) for words in own for text in left_in_text(words, mask)]
    everywhere = unmistakable(found.data, found.instead)
    for path in sorted(public.iterdir()):
        if path.is_file():
            left += [(path.name, t) for t in left_in_file(path.name, path.read_bytes(), everywhere)]
    if left:
        where = "; ".join(f"»{text}« i {name}" for name, text in _first(left))
        raise HiddenStillThere(
            f"Intet er offentliggjort: {where} står der stadig efter sløringen.",
            "Ret afgørelsen i listen, eller fjern oplysningen i den oprindelige fil, og kør igen.",
        )


def _first(left: Sequence[tuple[str, str]], most: int = 5) -> list[tuple[str, str]]:
    return list(dict.fromkeys(left))[:most]


def _reader() -> Reader | None:
    """Reads the words of a picture, where tesseract is on this machine."""
    from hoering.reading.ocr import engine, seen_words

    if engine() is None:
        return None

    def read(picture: object) -> str:
        import numpy as np

        words, _ = seen_words(np.asarray(picture, dtype=np.uint8), 200)
        return " ".join(word.text for word in words)

    return read


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
