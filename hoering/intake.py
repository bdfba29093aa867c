"""`indlaes`: an edited document read back and taken in."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hoering import dansk
from hoering.domain import (
    ADDED,
    DELETED,
    MERGED,
    SEPARATOR,
    SPLIT,
    STRUCTURAL,
    Edit,
    Note,
)
from hoering.errors import NoResult
from hoering.keeping.history import Signature
from hoering.keeping.ledger import Intake, Ledger
from hoering.keeping.publications import Publications
from hoering.keeping.store import Store
from hoering.keeping.versions import Versions
from hoering.pipeline import RESULTS
from hoering.remembering import RESCUED
from hoering.returning.corrections import Correction, Differences, Unclear, context_of, in_words
from hoering.returning.differences import differences
from hoering.returning.document import read_document, refuse, refuse_foreign
from hoering.returning.seen import Seen, belongs, nearest, unpacked
from hoering.settings import read_round
from hoering.typed import quoted
from hoering.writing.files.placing import EXTRACTS


@dataclass(frozen=True, slots=True)
class Reading:
    """An edited document against the state it was made from (`seen`) and today's (`now`).

    `known` is False when the document does not say which state that is and the nearest was taken:
    then a difference may be the program's own.
    """

    file: Path
    seen: Seen
    now: Seen
    found: Differences
    known: bool = True


def read_back(folder: Path, file: Path) -> Reading:
    """What a person changed in the document; nothing is written.

    A name that is no file where the program was started is looked for in the results.
    Raises NoRound, BadSettings, NoResult when there has been no run, NotReturned.
    """
    facts = read_round(folder)
    versions = Versions(Store(folder))
    names = versions.names()
    if not names:
        removed = Publications(folder).removal()
        raise NoResult(
            removed or f"Der er intet resultat i »{folder}« endnu.",
            f"Kør først:  hoering koer {quoted(folder)}",
        )
    file = _lying(folder, file)
    returned = read_document(file, dict(facts.headings))
    if not returned.rows:
        refuse(file)
    now = _state(versions, names[0])
    if now is None:
        raise NoResult(
            "Rundens hukommelse kan ikke læses.", f"Kør igen:  hoering koer {quoted(folder)}"
        )
    if returned.version in names:
        seen = _state(versions, returned.version)
    else:
        states = (_state(versions, name) for name in names)
        own = (state for state in states if state is not None and belongs(returned, state))
        seen = nearest(returned, own)
    if seen is None:
        refuse_foreign(file, facts.title)
    found = differences(returned, seen, now)
    return Reading(file, seen, now, found, known=seen.version == returned.version)


def notices(reading: Reading) -> list[str]:
    """What to know before the corrections are read (Danish)."""
    found, told = reading.found, []
    if found and not reading.known:
        told.append(
            "Filen siger ikke, hvilken kørsel den er lavet af. Den er holdt op mod den kørsel, der "
            "ligner mest; se efter, at rettelserne er jeres."
        )
    if found.missing:
        many = len(found.missing) > 1
        names = dansk.listed(dansk.in_quotes(name) for name in found.missing)
        told.append(
            f"Kolonne{'rne' if many else 'n'} {names} er ikke i filen; intet er læst derfra."
        )
    if found.missing and found.fresh:
        names = dansk.listed(dansk.in_quotes(name) for name in found.fresh)
        told[-1] += (
            f" {names} er læst som jeres egen: er det en af programmets kolonner, så giv den "
            "sit gamle navn, og læs filen ind igen."
        )
    return told


def _lying(folder: Path, file: Path) -> Path:
    """The file; of the places where a bare name may be meant the folders of the results come last."""
    where = (file, *(results / file for results in _results(folder)))
    return next((path for path in where if path.is_file()), file)


def _results(folder: Path) -> tuple[Path, ...]:
    """The folders of documents that may be read back in."""
    return folder / RESULTS, folder / RESULTS / EXTRACTS


def _state(versions: Versions, name: str) -> Seen | None:
    content = versions.content(name)
    try:
        return unpacked(name, content) if content else None
    except (ValueError, KeyError, TypeError):
        return None  # another program version's form: an older or newer state is used


def state_of(folder: Path) -> Seen | None:
    """What the newest documents show; None where there are none, or only another version's."""
    versions = Versions(Store(folder))
    name = versions.newest()
    return _state(versions, name) if name else None


def take_in(folder: Path, reading: Reading, signature: Signature) -> list[int]:
    """Put the corrections in force and keep what was not understood; returns their numbers."""
    store = Store(folder)
    intake = _intake(reading, signature)
    source = reading.file.name
    numbers = Ledger(store).take_in(intake, signature, source)
    note_read(folder, reading.file)
    return numbers


def note_read(folder: Path, file: Path) -> bool:
    """Note that all words of an edited result file are in the memory, or that it has none of its own.

    It is not told of again, and the next run may write over it. Is it a result file?
    """
    lies_there = file.resolve().parent in [results.resolve() for results in _results(folder)]
    if lies_there:
        Versions(Store(folder)).wrote(file)
    return lies_there


def read_through(folder: Path, reading: Reading) -> bool:
    """Note a document with nothing to take in; is it to be made anew?

    One of an earlier state put back among the results, or one that lacks rows, must not pass for the
    newest: the next run writes it again, though nothing that it is made of has changed.
    """
    older = not reading.known or reading.seen.version != reading.now.version
    outdated = older or bool(reading.found.absent)
    outdated &= note_read(folder, reading.file) and RESCUED not in reading.file.name
    outdated &= reading.file.resolve().parent == (folder / RESULTS).resolve()
    if outdated:
        Store(folder).finished("")
    return outdated


def _intake(reading: Reading, signature: Signature) -> Intake:
    found = reading.found
    confirmed: list[tuple[int, Edit]] = []
    retired: list[int] = []
    closed: list[int] = []
    unclear = list(found.unclear)
    for ruling in found.rulings:
        number = int(ruling.case[1:])
        if ruling.case.startswith("N"):
            closed += [] if ruling.holds else [number]
        elif not ruling.holds:
            retired.append(number)
        else:
            edit = _confirmed(reading.seen, ruling.case, signature)
            if edit is None:
                why = "Skriv ordene i den række, de skal stå i; rettelsen har ikke selv et sted at stå."
                unclear.append(Unclear(ruling.where, "ja", why))
            else:
                confirmed.append((number, edit))
    edits = [_edit(correction, signature) for correction in found.corrections]
    notes = [Note(0, reading.file.name, u.where, u.text, u.why) for u in unclear]
    return Intake(edits, notes, confirmed, retired, closed)


def _edit(c: Correction, signature: Signature) -> Edit:
    return Edit(
        c.subject, c.field, c.value, c.based_on, signature.at, signature.by, context=c.context
    )


def _confirmed(seen: Seen, case: str, signature: Signature) -> Edit | None:
    """The decision once more, at the place it is for now and on what the machine says there."""
    said = seen.cases[case]
    name, place, value = said["field"], said["place"], said["value"]
    remark, response = seen.remarks.get(place), seen.responses.get(place)
    if remark is not None:
        response = seen.responses.get(remark.response)
    # A removal can be made again wherever the remark is now; parts and joined words have no place.
    if (remark is None and response is None) or name in (SPLIT, MERGED, ADDED):
        return None
    machine = remark.machine if remark else response.machine if response else {}
    based_on = remark.text if remark and name == DELETED else machine.get(name, "")
    context = context_of(seen, remark, response, name, (value, based_on))
    return Edit(place, name, value, based_on, signature.at, signature.by, context=context)


def login_name() -> str:
    """The name of the login; "ukendt" where the machine knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # on Windows getpass may look for a module of Unix
        return "ukendt"


def moment() -> str:
    """Now, to the second, as the history has it."""
    return datetime.now().isoformat(timespec="seconds")


def correction_rows(reading: Reading) -> list[tuple[str, str, str, str, str]]:
    """For the table that is shown first: whose, what, now, then, where."""
    found, seen = reading.found, reading.seen
    themes = {*seen.themes, *reading.now.themes, *reading.now.themes.values()}
    rows = []
    for c in found.corrections:
        then = in_words(c.field, c.value, seen)
        if c.field == "themes":
            ids = [p for p in c.value.split(SEPARATOR) if p]
            then = SEPARATOR.join(
                seen.themes.get(p, p if p in themes else f"{p} (nyt tema)") for p in ids
            )
        if c.field in STRUCTURAL:
            now = "" if c.field == ADDED else c.based_on
            then = "(slettes)" if c.field == DELETED else dansk.value_in_words(c.field, c.value)
        else:
            now = in_words(c.field, c.now, seen)
        if c.confirms and c.now == c.value:
            then += "  (bekræftet)"
        if c.meanwhile:
            then += "  (rettet af en anden, siden dokumentet blev lavet)"
        rows.append((c.label, dansk.capital(dansk.field_name(c.field)), now, then, c.where))
    for ruling in found.rulings:
        what = "Gælder stadig" if ruling.holds else "Lægges til side"
        rows.append((ruling.case, what, seen.cases[ruling.case]["words"], "", ruling.where))
    return rows
