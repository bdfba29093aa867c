"""The order of the stages. It stands here and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hoering.domain import Analysis, Finding, Policy, Response, Reviewed, RoundFacts, Theme
from hoering.errors import DraftUnreadable, NoResponses
from hoering.keeping.digest import digest_of
from hoering.keeping.edits import carry_over
from hoering.keeping.store import FOLDER as MEMORY
from hoering.keeping.store import Store
from hoering.settings import read_round, read_themes, response_folder

RESULTS = "resultat"
OVERVIEW, DATA = "kommenteret-oversigt.docx", "oversigt.json"
_MANY = 24  # files: from here on worker processes read faster than it takes to start them

Progress = Callable[[str, int, int], None]  # the stage in Danish, done, of


def silent(stage: str, done: int, of: int) -> None:
    """The progress of a run that nobody watches."""


@dataclass(frozen=True, slots=True)
class Run:
    """Where a run's results are; `fresh` is False when nothing had changed since the last one."""

    results: Path
    fresh: bool


def run(folder: Path, executor: Executor | None = None, progress: Progress = silent) -> Run:
    """The main job: read everything, write resultat/, remember it.

    Any `concurrent.futures.Executor` may read the files; without one, worker processes of this
    machine do when there are many. Raises a HoeringError when the run cannot go on.
    """
    facts, themes = read_round(folder), read_themes(folder)
    results, store = folder / RESULTS, Store(folder)
    edits = store.edits()
    digest = digest_of(folder, leave_out=(RESULTS, MEMORY), also=edits)
    complete = all((results / name).exists() for name in (OVERVIEW, DATA))
    if complete and store.last_digest() == digest:
        return Run(results, fresh=False)
    analysis = analyse(folder, facts, themes, executor, progress)
    reviewed = carry_over(edits, onto=analysis)
    store.save(reviewed)
    write(reviewed, results, progress)
    store.finished(digest)
    return Run(results, fresh=True)


def analyse(
    folder: Path,
    facts: RoundFacts,
    themes: Sequence[Theme] = (),
    executor: Executor | None = None,
    progress: Progress = silent,
) -> Analysis:
    """All that the machine says about the round; nothing is written.

    Raises NoResponses, DraftUnreadable, NoModel.
    """
    from hoering.language import load_language
    from hoering.linking.answers import link
    from hoering.linking.changes import compare
    from hoering.splitting import split
    from hoering.theming import find_themes

    policy, revised, troubles = _policies(folder, facts, progress)
    responses, findings = _responses(folder, facts, executor, progress)
    progress("Indlæser sprogmodellen", 0, 1)
    language = load_language(facts.encoder)
    progress("Finder bemærkninger", 0, 1)
    splittings = split(responses, language, policy)
    remarks = tuple(r for s in splittings for r in s.remarks)
    progress("Finder temaer og holdninger", 0, 1)
    theming = find_themes(remarks, policy, language, themes)
    progress("Sammenligner udkast og tilrettet udkast", 0, 1)
    changes = compare(policy, revised) if policy and revised else ()
    progress("Finder afsnit, ændringer og udfald", 0, 1)
    linking = link(remarks, responses, policy, changes, language)
    return Analysis(
        round=facts,
        responses=responses,
        splittings=splittings,
        theming=theming,
        changes=changes,
        linking=linking,
        findings=(*troubles, *findings),
        policy=policy,
        revised=revised,
        encoder=language.name,
    )


def write(reviewed: Reviewed, results: Path, progress: Progress = silent) -> None:
    """The documents of the round, into the folder `results`. Raises OutputLocked, DiskFull."""
    from hoering.writing.export import write_json
    from hoering.writing.overview import write_overview
    from hoering.writing.placing import make_folder

    make_folder(results)
    progress("Skriver kommenteret oversigt", 0, 1)
    write_overview(reviewed, results / OVERVIEW)
    write_json(reviewed, results / DATA)


def _policies(
    folder: Path, facts: RoundFacts, progress: Progress
) -> tuple[Policy | None, Policy | None, tuple[Finding, ...]]:
    """The draft and the revised draft; without a readable revised one the run goes on."""
    from hoering.reading.policy import read_policy

    progress("Læser udkastet", 0, 1)
    policy = read_policy(folder / facts.draft, facts.draft) if facts.draft else None
    if not facts.revised:
        return policy, None, ()
    try:
        return policy, read_policy(folder / facts.revised, facts.revised), ()
    except DraftUnreadable as error:
        text = f"{error.text} Oversigten er lavet uden ændringer. {error.remedy}"
        return policy, None, (Finding("revised", facts.revised, text),)


def _responses(
    folder: Path, facts: RoundFacts, executor: Executor | None, progress: Progress
) -> tuple[tuple[Response, ...], tuple[Finding, ...]]:
    """The responses of hoeringssvar/. Raises NoResponses when there is nothing in it."""
    from hoering.reading.responses import read_responses

    where = response_folder(folder)
    files = sum(1 for p in where.rglob("*") if p.is_file()) if where else 0
    if where is None or not files:
        raise NoResponses(
            f"Der er ingen høringssvar i »{folder.resolve().name}/hoeringssvar«.",
            "Læg svarene i mappen (én fil eller én undermappe pr. svar), og kør igen.",
        )
    with _workers(executor, files) as pool:
        responses, findings = read_responses(folder, where, facts, pool, progress)
    if not responses and not findings:
        raise NoResponses(
            f"Mappen »{folder.resolve().name}/hoeringssvar« rummer ingen filer, der kan være svar.",
            "Læg svarene i mappen som PDF, Word eller e-mail (.eml), og kør igen.",
        )
    return responses, findings


@contextmanager
def _workers(executor: Executor | None, files: int) -> Iterator[Executor | None]:
    cores = os.cpu_count() or 1
    if executor is not None or files < _MANY or cores < 2:
        yield executor
        return
    with ProcessPoolExecutor(cores) as pool:
        yield pool


def overview_of(folder: Path, progress: Progress = silent) -> dict[str, Any]:
    """oversigt.json's content for a round folder that is read only: nothing in it is written."""
    from hoering.writing.export import overview_data

    analysis = analyse(folder, read_round(folder), read_themes(folder), progress=progress)
    return overview_data(carry_over((), onto=analysis))
