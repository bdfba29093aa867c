"""From what people decided to what the documents show, and the memory of what they showed."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hoering.dansk import OVERVIEW_FORMS
from hoering.domain import (
    STRUCTURAL,
    AlarmKind,
    Analysis,
    Edit,
    Response,
    Reviewed,
    RoundFacts,
    Splitting,
)
from hoering.domain.groups import gathered
from hoering.keeping.edits import Remembered, Verdict, carry_over, settled
from hoering.keeping.ledger import Ledger
from hoering.keeping.numbers import Numbered, name_of, renumbered
from hoering.keeping.publications import LISTS
from hoering.keeping.store import Store
from hoering.keeping.structure import restructured
from hoering.keeping.versions import Versions
from hoering.writing.files.placing import (
    AGENDA,
    BUNDLE,
    DATA,
    EXTRACTS,
    OVERVIEW,
    REDLINE,
    SHEET,
)

OFFICE = (".docx", ".xlsx")
RESCUED = " (rettet"


@dataclass(slots=True)
class Hands:
    """The memory of one run: the responses' numbers and the themes that there were, then the
    decisions, first on the remarks as they are cut and then on the analysis.

    `verdicts` is what became of the decisions on how remarks are cut: None before `recut`.
    """

    edits: tuple[Edit, ...]
    memory: dict[str, Remembered]
    numbers: tuple[Numbered, ...] = ()
    themes: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] | None = None

    @classmethod
    def of(cls, store: Store) -> Hands:
        numbers = store.numbers() or tuple(_shown_numbers(store))
        return cls(store.edits(), Ledger(store).memory(), numbers, store.themes())

    def numbered(self, responses: Sequence[Response]) -> tuple[Response, ...]:
        """The responses under the numbers that they had before, in the order of these."""
        seen = gathered(self.memory.values(), lambda remark: remark.response)
        said = {key: [remark.text for remark in remarks] for key, remarks in seen.items()}
        return renumbered(responses, self.numbers, said)

    def gone(self, responses: Iterable[Response]) -> set[str]:
        """The numbers that were given and are of none of these responses."""
        return {name_of(one.number) for one in self.numbers} - {r.id for r in responses}

    @property
    def highest(self) -> int:
        """The highest number that a response had before this run; 0 where none had one."""
        return max((one.number for one in self.numbers), default=0)

    def recut(
        self, splittings: Sequence[Splitting], responses: Sequence[Response]
    ) -> tuple[Splitting, ...]:
        """The remarks as people cut them."""
        cut, self.verdicts = restructured(splittings, responses, self.edits, self.memory)
        return cut

    def review(self, analysis: Analysis, ledger: Ledger) -> Reviewed:
        """The analysis with every decision in its state, alarms and version included.

        Raises RuntimeError before `recut`: decisions on how remarks are cut would be lost.
        """
        if self.verdicts is None:
            raise RuntimeError("review comes after recut")
        own = {(e.subject, e.field): e for e in settled(self.edits, analysis)}
        edits = [own.get((e.subject, e.field), e) for e in self.edits]
        fields = [edit for edit in edits if edit.field not in STRUCTURAL]
        reviewed = carry_over(fields, analysis, self.memory, self.verdicts)
        reviewed = replace(with_alarms(reviewed), notes=ledger.notes())
        return versioned(reviewed)


def _shown_numbers(store: Store) -> Iterator[Numbered]:
    """The numbers in the newest documents, for a memory of before numbers were remembered."""
    from hoering.returning.seen import unpacked

    versions = Versions(store)
    name = versions.newest()
    content = versions.content(name) if name else None
    try:
        responses = unpacked(name, content).responses if content else {}
    except (ValueError, KeyError, TypeError):
        return
    for key, response in responses.items():
        yield Numbered(int(response.id[1:]), key, response.machine.get("sender", ""))


def versioned(reviewed: Reviewed) -> Reviewed:
    """With the name of its state, by which an edited document is told from what was handed out."""
    from hoering.writing.facts.register import register
    from hoering.writing.shown import shown, version_of

    return replace(reviewed, version=version_of(shown(reviewed, register(reviewed))))


def with_alarms(reviewed: Reviewed) -> Reviewed:
    """The alarms as they are after people's decisions: a promise that no change keeps, and so on."""
    from hoering.linking.alarms import find_alarms
    from hoering.writing.facts.decisions import decided

    analysis, after = reviewed.analysis, decided(reviewed)
    if after is analysis:
        return reviewed
    linked = {answer.remark: answer.changes for answer in after.linking.answers}
    opposite = [
        alarm
        for alarm in analysis.linking.alarms
        if alarm.kind is AlarmKind.OPPOSITE and alarm.change in linked.get(alarm.subject, ())
    ]
    near = {alarm.subject: alarm.near for alarm in analysis.linking.alarms}
    found = find_alarms(after.linking.answers, after.changes, near=near)
    alarms = (
        *(a for a in found if a.kind is AlarmKind.PROMISED_NOT_FOUND),
        *opposite,
        *(a for a in found if a.kind is AlarmKind.CHANGE_NOT_ASKED_FOR),
    )
    linking = replace(analysis.linking, alarms=alarms)
    return replace(reviewed, analysis=replace(analysis, linking=linking))


def rescue(results: Path, store: Store, names: Sequence[str]) -> None:
    """Copy those of the documents called `names` that people edited: a run would write over them.

    What was taken in already is not copied.
    """
    versions = Versions(store)
    for path in _documents(results):
        if path.name in names and not versions.is_ours(path):
            _copied(path)


def _copied(path: Path) -> None:
    """A copy beside it: "navn (rettet).docx", "navn (rettet 2).docx" …, each content once."""
    content, number = path.read_bytes(), 1
    while True:
        mark = f"{RESCUED})" if number == 1 else f"{RESCUED} {number})"
        copy = path.with_name(f"{path.stem}{mark}{path.suffix}")
        if not copy.exists():
            shutil.copyfile(path, copy)
            return
        if copy.read_bytes() == content:
            return
        number += 1


def put_in_place(made: Path, results: Path, names: Sequence[str], store: Store) -> None:
    """What was `made` takes its place in `results`, and what people edited there is kept beside it.

    Raises OutputLocked, DiskFull.
    """
    from hoering.writing.files.placing import check_free, take_places

    check_free(results, names)
    rescue(results, store, names)
    try:
        take_places(made, results, names)
    finally:
        note_files(results, store, names)


def waiting(results: Path, store: Store) -> tuple[Path, ...]:
    """The copies of edited documents that nobody has read back in."""
    if not results.is_dir():
        return ()
    versions = Versions(store)
    copies = (p for p in sorted(results.iterdir()) if RESCUED in p.name and not _hidden(p))
    return tuple(p for p in copies if p.suffix.lower() in OFFICE and not versions.is_ours(p))


def still_waiting(results: Path, store: Store, facts: RoundFacts) -> tuple[Path, ...]:
    """The result files that people edited, or copies of them, and nobody has read back in, those of
    the extracts among them.

    () for a round without a memory: nobody knows there what the program wrote. Raises what `Store`
    raises.
    """
    if not store.path.exists():
        return ()
    stem, extracts = Path(OVERVIEW).stem, results / EXTRACTS
    ours = (p for p in edited(results, store) if p.name in documents(facts) or stem in p.stem)
    parts = (*edited(extracts, store), *waiting(extracts, store))
    return (*ours, *waiting(results, store), *parts)


def unasked(facts: RoundFacts) -> tuple[str, ...]:
    """The files that another run may have left in resultat/ and this one does not make: the forms of
    the overview that are asked for no more, the redline of a round without a revised draft."""
    from hoering.writing.forms import form_file

    made = documents(facts)
    forms = map(form_file, OVERVIEW_FORMS)
    return tuple(name for name in (*forms, REDLINE) if name not in made)


def documents(facts: RoundFacts) -> tuple[str, ...]:
    """The files that a run leaves in resultat/ when all that it is made of can be read."""
    from hoering.writing.forms import form_files

    compared = (REDLINE,) if facts.draft and facts.revised else ()
    return (*form_files(facts).values(), SHEET, AGENDA, *compared, BUNDLE, DATA)


def edited(results: Path, store: Store) -> tuple[Path, ...]:
    """The documents that people edited where they lie, and nobody has read back in or copied."""
    versions = Versions(store)
    copied = {copy.read_bytes() for copy in waiting(results, store)}
    theirs = (p for p in _documents(results) if not versions.is_ours(p))
    return tuple(p for p in theirs if p.read_bytes() not in copied)


def _documents(results: Path) -> list[Path]:
    if not results.is_dir():
        return []
    return [
        path
        for path in sorted(results.iterdir())
        if path.suffix.lower() in OFFICE
        and RESCUED not in path.name
        and path.name not in LISTS
        and not _hidden(path)
    ]


def _hidden(path: Path) -> bool:
    return path.name.startswith((".", "~"))


def note_files(results: Path, store: Store, names: Sequence[str]) -> None:
    """Note the documents called `names` as they lie there: what differs later, people have edited.

    One that people edited and that could not be written over is still theirs.
    """
    versions = Versions(store)
    theirs = {copy.read_bytes() for copy in waiting(results, store)}
    for path in _documents(results):
        if path.name in names and path.read_bytes() not in theirs:
            versions.wrote(path)


def remember(reviewed: Reviewed, results: Path, store: Store, facts: RoundFacts) -> None:
    """Note what the documents say, read as an edited one will be."""
    from hoering.errors import NotReturned
    from hoering.returning.document import read_document
    from hoering.returning.seen import packed
    from hoering.writing.facts.register import register
    from hoering.writing.shown import shown

    versions, handed = Versions(store), {}
    for path in _documents(results):
        try:
            document = read_document(path, dict(facts.headings))
        except NotReturned:
            continue
        if document.rows:
            handed[path.name] = document
    state = shown(reviewed, register(reviewed))
    earlier = versions.content(reviewed.version)
    versions.keep(reviewed.version, packed(state, handed, earlier))
