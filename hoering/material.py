"""What lies in a round folder, read: the draft, the revised draft and the responses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hoering.domain import Document, Finding, Policy, Response, RoundFacts
from hoering.errors import DraftUnreadable, HoeringError, NoResponses
from hoering.keeping.shelf import Shelf
from hoering.settings import RESPONSE_FOLDERS, response_folder
from hoering.typed import quoted

Progress = Callable[[str, int, int], None]  # the stage in Danish, done, of


def silent(stage: str, done: int, of: int) -> None:
    """The progress of a run that nobody watches."""


@dataclass(frozen=True, slots=True)
class Work:
    """Who opens the files, and who is told how far it is.

    Any executor of processes may open them; without one, worker processes of this machine do, each
    bounded in time and memory.
    """

    executor: Executor | None = None
    progress: Progress = silent

    @contextmanager
    def workers(self) -> Iterator[Executor]:
        """The executor, or this machine's processes for as long as it lasts."""
        from hoering.reading.pictures.workers import Workers

        if self.executor is not None:
            yield self.executor
            return
        with Workers() as pool:
            yield pool


ALONE = Work()


def read_policies(
    folder: Path, facts: RoundFacts, pool: Executor, progress: Progress
) -> tuple[Policy | None, Policy | None, tuple[Finding, ...]]:
    """The draft and the revised draft; without a readable revised one the run goes on.

    Raises DraftUnreadable, and TypeError for an executor of threads.
    """
    from hoering.reading.pictures.workers import processes

    progress("Læser udkastet", 0, 1)
    draft, revised = (
        processes(pool).submit(_policy, folder, name) if name else None
        for name in (facts.draft, facts.revised)
    )
    policy = _policy_of(draft, facts.draft) if draft else None
    try:
        return policy, _policy_of(revised, facts.revised) if revised else None, ()
    except DraftUnreadable as error:
        text = f"{error.text} Oversigten er lavet uden ændringer. {error.remedy}"
        return policy, None, (Finding("revised", facts.revised, text),)


def read_draft(folder: Path, name: str, pool: Executor) -> Policy:
    """The draft or the revised draft alone. Raises DraftUnreadable."""
    return _policy_of(pool.submit(_policy, folder, name), name)


def read_draft_document(folder: Path, name: str, pool: Executor) -> Document | None:
    """The draft's file read as a response's is; None where it cannot be."""
    try:
        return pool.submit(_document, folder, name).result()
    except Exception:
        return None  # the draft itself was read: nothing is lost but what this is held against


def _document(folder: Path, name: str) -> Document | None:
    from hoering.reading.files import read_file

    return read_file(folder / name, name)[0]


def _policy_of(future: Future[Policy], name: str) -> Policy:
    """Raises DraftUnreadable, also when the worker that read it came to nothing."""
    try:
        return future.result()
    except HoeringError:
        raise
    except Exception as error:
        raise DraftUnreadable(
            f"»{name}« kunne ikke læses: læseprogrammet gik ned eller nåede det ikke.",
            "Gem filen igen som PDF med tekst eller som .docx, og kør igen.",
        ) from error


def _policy(folder: Path, name: str) -> Policy:
    from hoering.reading.policy import read_policy

    return read_policy(folder / name, name)


def read_responses(
    folder: Path,
    facts: RoundFacts,
    pool: Executor,
    progress: Progress,
    shelf: Shelf | None,
    draft: Policy | None = None,
) -> tuple[tuple[Response, ...], tuple[Finding, ...]]:
    """The responses of hoeringssvar/. Raises NoResponses when there is nothing in it."""
    from hoering.reading import responses as reading

    where = response_folder(folder)
    files = sum(1 for p in where.rglob("*") if p.is_file()) if where else 0
    if folder.resolve().name in RESPONSE_FOLDERS:
        raise NoResponses(
            f"»{folder.resolve().name}« er mappen med svarene, ikke rundens mappe.",
            f"Kør på mappen over:  hoering koer {quoted(folder.resolve().parent)}",
        )
    if where is None or not files:
        raise NoResponses(
            f"Der er ingen høringssvar i »{folder.resolve().name}/hoeringssvar«.",
            "Læg svarene i undermappen hoeringssvar (én fil eller én undermappe pr. svar), og kør igen.",
        )
    responses, findings = reading.read_responses(folder, where, facts, pool, progress, shelf, draft)
    if not responses and not findings:
        raise NoResponses(
            f"Mappen »{folder.resolve().name}/hoeringssvar« rummer ingen filer, der kan være svar.",
            "Læg svarene i mappen som PDF, Word eller e-mail (.eml), og kør igen.",
        )
    return responses, findings


def surroundings() -> str:
    """What the texts and the result depend on besides the files, the decisions and the program:
    whether and with what pictures are recognised here, and the embedded models. Raises NoModel.
    """
    from hoering.language.models import models_digest
    from hoering.reading.pictures.ocr import fingerprint

    return f"{fingerprint()}\n{models_digest()}"


def shelf_of(folder: Path, fills: bool = True) -> Shelf:
    """Where the readings of the round folder's files are kept; only looked up unless it `fills`.

    Raises NoModel.
    """
    return Shelf(folder, surroundings(), fills)
