"""The order of the stages. It stands here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hoering.domain import (
    UNCHANGED_DRAFT,
    Analysis,
    Finding,
    Linking,
    Policy,
    Remark,
    Response,
    Reviewed,
    RoundFacts,
    SenderKind,
    Splitting,
    Theme,
    Theming,
)
from hoering.keeping.digest import digest_of, joined
from hoering.keeping.edits import carry_over
from hoering.keeping.ledger import Ledger
from hoering.keeping.shelf import Shelf
from hoering.keeping.sole import sole
from hoering.keeping.store import FOLDER as MEMORY
from hoering.keeping.store import Store
from hoering.keeping.versions import Versions
from hoering.material import (
    ALONE,
    Progress,
    Work,
    read_draft_document,
    read_policies,
    read_responses,
    shelf_of,
    silent,
    surroundings,
)
from hoering.remembering import (
    Hands,
    documents,
    put_in_place,
    remember,
    still_waiting,
    unasked,
)
from hoering.settings import read_round, read_themes
from hoering.writing.files.placing import BUNDLE, DATA, REDLINE, SHEET

if TYPE_CHECKING:
    from hoering.language.language import Language

RESULTS = "resultat"


@dataclass(frozen=True, slots=True)
class Run:
    """Where a run's results are; `fresh` is False when nothing had changed since the last one.

    `waiting` are result files that people edited and nobody has read back in: where they lie, or
    copies of those that a run wrote over.
    """

    results: Path
    fresh: bool
    waiting: tuple[Path, ...] = ()


def run(folder: Path, executor: Executor | None = None, progress: Progress = silent) -> Run:
    """The main job: read everything, write resultat/, remember it.

    Any executor of processes (`concurrent.futures.ProcessPoolExecutor`) may read the files; without
    one, worker processes of this machine do, each bounded in time and memory. Raises a HoeringError
    when the run cannot go on, TypeError for an executor of threads.
    """
    facts, themes, work = read_round(folder), read_themes(folder), Work(executor, progress)
    results, store = folder / RESULTS, Store(folder)
    hands, ledger = Hands.of(store), Ledger(store)
    given = _given(folder)
    decided = store.edits(), ledger.notes()
    if store.last_digest() == joined(given, decided, _standing(results, facts)):
        return Run(results, fresh=False, waiting=still_waiting(results, store, facts))
    from hoering.language.models import let_go
    from hoering.writing.files.placing import check_free, made_beside

    names = (*documents(facts), *unasked(facts))  # what this round has no more is taken away
    check_free(results, names)  # told now, and not after minutes of reading
    with sole(folder):
        analysis = analyse(folder, facts, themes, work, shelf_of(folder), hands)
        let_go()
        reviewed = hands.review(analysis, ledger)
        store.save(reviewed)
        if ledger.settle(hands.edits, analysis):
            decided = store.edits(), ledger.notes()
        with made_beside(results) as made:
            write(reviewed, folder, made, work)
            put_in_place(made, results, names, store)
        remember(reviewed, results, store, facts)
        Versions(store).note_made_of(RESULTS, joined(given, decided))
        store.finished(joined(given, decided, _standing(results, facts)))
        return Run(results, fresh=True, waiting=still_waiting(results, store, facts))


def made_of(folder: Path) -> str:
    """The digest of what a run would make its results of now: what it reads, and the decisions."""
    store = Store(folder)
    return joined(_given(folder), (store.edits(), Ledger(store).notes()))


def _given(folder: Path) -> str:
    return digest_of(folder, leave_out=(RESULTS, MEMORY), also=surroundings())


def _standing(results: Path, facts: RoundFacts) -> tuple[str, ...]:
    """The documents that are there. Not every run makes all of them: a revised draft that cannot
    be read has no redline. One that the last run left and is gone now is to be made again."""
    return tuple(name for name in documents(facts) if (results / name).exists())


def analyse(
    folder: Path,
    facts: RoundFacts,
    themes: Sequence[Theme] = (),
    work: Work = ALONE,
    shelf: Shelf | None = None,
    hands: Hands | None = None,
) -> Analysis:
    """All that the machine says about the round; nothing is written but to the `shelf`.

    `hands` gives the responses the numbers they had, and puts remarks that people cut, joined,
    added or removed in the place of the machine's; themes found earlier are gone on from.

    Raises NoResponses, DraftUnreadable, NoModel.
    """
    from hoering.language import load_language
    from hoering.linking.answers import link
    from hoering.linking.changes import compare
    from hoering.privacy.find import find_personal
    from hoering.writing.forms import template_findings

    progress = work.progress
    with work.workers() as pool:
        policy, revised, troubles = read_policies(folder, facts, pool, progress)
        responses, findings = read_responses(folder, facts, pool, progress, shelf, policy)
    responses = hands.numbered(responses) if hands else responses
    progress("Indlæser sprogmodellen", 0, 1)
    language = load_language(facts.encoder, cache=folder / MEMORY, beside=folder)
    progress("Finder bemærkninger", 0, 1)
    splittings = _split(responses, policy, hands)
    responses, returned = _sent_back(responses, splittings, policy, folder, work)
    remarks = tuple(r for s in splittings for r in s.remarks)
    progress("Sammenligner udkast og tilrettet udkast", 0, 1)
    changes = compare(policy, revised) if policy and revised else ()
    progress("Finder afsnit, ændringer og udfald", 0, 1)
    bodies = {r.id: r.sender for r in responses if r.sender_kind is not SenderKind.CITIZEN}
    linking = link(remarks, policy, changes, language, bodies)
    progress("Finder temaer og holdninger", 0, 1)
    theming = _themes(remarks, policy, language, themes, linking, facts, hands)
    progress("Finder personoplysninger", 0, 1)
    personal = find_personal(responses, facts)
    findings = (*troubles, *findings, *returned, *template_findings(folder, facts))
    return Analysis(
        facts, responses, splittings, theming, changes, linking, findings, policy=policy,
        revised=revised, encoder=language.name, personal=personal,
        numbered=hands.highest if hands else 0,
    )  # fmt: skip


def standing(folder: Path, progress: Progress = silent) -> Reviewed:
    """The round with every decision that stands now; nothing is written but what was read, kept for
    the next time. Raises what `analyse` raises.
    """
    facts, store = read_round(folder), Store(folder)
    hands, work = Hands.of(store), Work(progress=progress)
    analysis = analyse(folder, facts, read_themes(folder), work, shelf_of(folder), hands)
    return hands.review(analysis, Ledger(store))


def _split(
    responses: Sequence[Response], policy: Policy | None, hands: Hands | None
) -> tuple[Splitting, ...]:
    """The remarks of each response, as people cut, joined, added or removed them."""
    from hoering.splitting import split

    splittings = split(responses, policy)
    return hands.recut(splittings, responses) if hands else splittings


def _sent_back(
    responses: tuple[Response, ...],
    splittings: Sequence[Splitting],
    policy: Policy | None,
    folder: Path,
    work: Work,
) -> tuple[tuple[Response, ...], tuple[Finding, ...]]:
    """The responses, those without remarks that are the draft as it was sent out; a finding each."""
    from hoering.reading.formats.troubles import trouble
    from hoering.splitting.unchanged import is_unchanged, may_be_unchanged

    pairs = zip(responses, splittings, strict=True)
    likely = [(r, s) for r, s in pairs if policy and may_be_unchanged(r, s, policy)]
    if not policy or not likely:
        return responses, ()
    with work.workers() as pool:
        draft = read_draft_document(folder, policy.file, pool)
    back = {r.id for r, s in likely if draft and is_unchanged(r, s, policy, draft)}
    marked = tuple(replace(r, no_remarks=True) if r.id in back else r for r in responses)
    copies = (max(r.document.pages, key=lambda p: len(p.span)) for r in marked if r.id in back)
    return marked, tuple(trouble(UNCHANGED_DRAFT, page.file) for page in copies)


def _themes(
    remarks: Sequence[Remark],
    policy: Policy | None,
    language: Language,
    given: Sequence[Theme],
    linking: Linking,
    facts: RoundFacts,
    hands: Hands | None,
) -> Theming:
    """The themes and positions, going on from those of the runs before."""
    from hoering.theming import find_themes

    # The draft's chapters are themes by the sections that the remarks belong to.
    places = {a.remark: a.section for a in linking.answers} if facts.theme_source else None
    earlier = hands.themes if hands else ()
    return find_themes(remarks, policy, language, given, places, linking, earlier)


def write(reviewed: Reviewed, folder: Path, results: Path, work: Work = ALONE) -> None:
    """The documents of the round in `folder`, into the folder `results`.

    Raises OutputLocked, DiskFull.
    """
    from hoering.writing.export import write_json
    from hoering.writing.forms import write_agenda, write_forms
    from hoering.writing.redline.redline import write_redline
    from hoering.writing.workbook.sheet import write_sheet

    progress = work.progress
    progress("Skriver kommenteret oversigt", 0, 1)
    write_forms(reviewed, folder, results)
    write_sheet(reviewed, results / SHEET)
    progress("Skriver dagsordenspunkt", 0, 1)
    write_agenda(reviewed, folder, results)
    progress("Skriver ændringer i udkastet", 0, 1)
    write_redline(reviewed, results / REDLINE)
    bind(reviewed, folder, results, work)
    write_json(reviewed, results / DATA)


def bind(reviewed: Reviewed, folder: Path, results: Path, work: Work) -> None:
    """The responses, whose files lie below `folder`, in one PDF: the workers alone open them."""
    from functools import partial

    from hoering.reading.originals import empty_places, original
    from hoering.writing.combined.bundle import write_bundle

    with work.workers() as pool:
        write_bundle(
            reviewed,
            results / BUNDLE,
            partial(original, folder),
            empty_places,
            pool,
            lambda done, of: work.progress("Samler høringssvarene i én PDF", done, of),
        )


def overview_of(folder: Path) -> dict[str, Any]:
    """oversigt.json's content for a round folder that is read only: nothing in it is written."""
    from hoering.writing.export import overview_data

    analysis = analyse(folder, read_round(folder), read_themes(folder))
    return overview_data(carry_over((), onto=analysis))
