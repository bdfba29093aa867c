"""`hoering anonymiser`: the version of a round that may be published."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hoering.domain import Analysis, Page, Reviewed, SeenPicture, Settled, Verdict
from hoering.errors import HiddenStillThere
from hoering.keeping.gone_through import GoneThrough
from hoering.keeping.ledger import Ledger
from hoering.keeping.publications import BY_LIST, BY_PROPOSAL, LISTS, Publication, Publications
from hoering.keeping.store import Store
from hoering.keeping.versions import Versions
from hoering.material import Progress, Work, shelf_of, silent
from hoering.pipeline import RESULTS, analyse, bind, made_of
from hoering.settings import read_round, read_themes
from hoering.writing.terminal.publication_summary import PUBLIC, Published

if TYPE_CHECKING:
    from hoering.privacy.checking.checking import Reader
    from hoering.privacy.publishing.pictured import Pictures
    from hoering.privacy.publishing.printing import Order, Printed, Tools
    from hoering.privacy.redacting.redacting import Masks
    from hoering.writing.personal.list_cells import GivenList
    from hoering.writing.personal.public_list import Listed


@dataclass(frozen=True, slots=True)
class _Decided:
    """The round's analysis with all data as they were settled, and the masks of what is hidden; the
    pictures on pages with text."""

    analysis: Analysis
    data: tuple[Settled, ...]
    masks: Masks
    listed: Listed
    pictures: Pictures
    uneven: tuple[str, ...]


def publish(
    folder: Path,
    accept: bool = False,
    edited: Path | None = None,
    made_at: str = "",
    progress: Progress = silent,
    executor: Executor | None = None,
) -> Published:
    """Write the list of personal data; with a list that somebody signed since the letters came, or `accept`,
    publish as well. An empty list must be signed, too: where nothing was found, somebody has to look.

    `edited` is the edited list (default: the one of those in resultat/ that people edited), `made_at`
    the moment for the record. `executor` opens the senders' files: without one processes of this
    machine do, each bounded in time and memory. Nothing is published when it raises HiddenStillThere (the
    check found what was to be hidden) or NotReturned (the list cannot be followed).
    """
    from hoering.privacy.discrepancies import asking_discretion, named_citizens

    work = Work(executor, progress)
    sheet, word = (folder / RESULTS / name for name in LISTS)
    edited_in = [edited] if edited else [p for p in (sheet, word) if p.exists()]
    found = _decided(folder, edited_in, work)
    letters, responses = GoneThrough(folder), found.analysis.responses
    changed = letters.unlike(found.listed.state, responses)
    reviewed = not changed and found.listed.covers(s.datum for s in found.data)
    letters.note(_write_list(found, sheet, word, reviewed), responses)
    Publications(folder).note_added(d.key for d in found.listed.added)
    hidden, public = sum(s.hidden for s in found.data), folder / RESULTS / PUBLIC
    result = Published(
        sheet, word, public, hidden, len(found.data) - hidden, uneven=found.uneven,
        named=named_citizens(found.analysis, found.masks), discreet=asking_discretion(found.analysis),
        unseen=found.listed.unseen(s.datum for s in found.data), changed=changed if found.listed.reviewer else (),
    )  # fmt: skip
    if not (accept or reviewed):
        return result
    made, troubles = _make(folder, found, public, work)
    basis, reviewer = (BY_LIST, found.listed.reviewer) if reviewed else (BY_PROPOSAL, "")
    done = replace(result, files=made, basis=basis, reviewer=reviewer, troubles=troubles)
    record = Publication(made_at, basis, reviewer, hidden, result.kept, made)
    verdicts = ((*s.datum.key, s.verdict.value) for s in found.data)
    Publications(folder).record(record, verdicts, [r.id for r in responses])
    Versions(Store(folder)).note_made_of(PUBLIC, made_of(folder))
    return done


def _decided(folder: Path, lists: Sequence[Path], work: Work) -> _Decided:
    from hoering.privacy.deciding.additions import standing
    from hoering.privacy.deciding.contact_details import without_contact
    from hoering.privacy.deciding.covered import with_covered
    from hoering.privacy.deciding.discretion import with_discretion
    from hoering.privacy.deciding.own_substitutes import with_own
    from hoering.privacy.deciding.substitutes import Citizens, proposal_of, settled
    from hoering.privacy.discrepancies import discrepancies, left_in_senders, no_longer_hidden
    from hoering.privacy.masking.drafted import open_by_draft, text_of
    from hoering.privacy.publishing.pictured import found_in_pictures, pasted_in, with_verdicts
    from hoering.privacy.redacting.closed_words import public_text
    from hoering.privacy.redacting.redacting import masks_of
    from hoering.remembering import Hands
    from hoering.writing.facts.decisions import decided as with_decisions
    from hoering.writing.personal.public_list import Listed
    from hoering.writing.personal.signed_list import chosen, read_list

    facts, store = read_round(folder), Store(folder)
    hands = Hands.of(store)
    reading = Work(progress=work.progress)  # the executor is for what is opened anew
    analysis = analyse(folder, facts, read_themes(folder), reading, shelf_of(folder), hands)
    store.keep_numbers(analysis.responses)
    analysis = with_decisions(hands.review(analysis, Ledger(store)))
    seen = _seen(folder, analysis, work)
    known = with_covered(analysis.responses, seen, analysis.personal)
    pictures = pasted_in(analysis.responses, seen)
    pictured = found_in_pictures(analysis.responses, pictures, facts, known)
    personal = open_by_draft((*known, *pictured), text_of(analysis.policy))
    personal = with_discretion(personal, analysis.requests)
    if facts.contacts == Verdict.HIDE:
        personal = without_contact(personal, analysis.responses, facts, public_text(analysis))
    analysis = replace(analysis, personal=personal)
    find = partial(standing, analysis.responses)
    citizens, memory = Citizens(facts.citizens), Publications(folder)
    proposed = {d.key: proposal_of(d, citizens) for d in analysis.personal}
    listed = Listed({}, "")
    if lists:
        gone = hands.gone(analysis.responses)
        listed = read_list(chosen([_given(p) for p in lists]), analysis.personal, find, gone)
        listed = listed.hiding_again(memory.hidden(), proposed)
    data = [*analysis.personal, *listed.added]
    told = with_own(settled(data, {**proposed, **listed.verdicts}, citizens), listed.instead)
    masks = masks_of(told, analysis)
    pictures = with_verdicts(pictures, told)
    uneven = (
        *discrepancies(told, listed.verdicts, pictures),
        *left_in_senders(told, masks, analysis.responses),
        *no_longer_hidden(memory.hidden(), memory.added(), told, masks, analysis.responses),
    )
    return _Decided(analysis, told, masks, listed, pictures, uneven)


def _seen(folder: Path, analysis: Analysis, work: Work) -> list[SeenPicture]:
    """The pictures on pages with text, and what lies covered or tells nothing on them, of PDF files."""
    from hoering.reading.pasted_pictures import may_be_pdf, not_looked_at, pictures_in

    pages: dict[str, list[Page]] = {}
    for page in (page for response in analysis.responses for page in response.document.pages):
        if page.words and not page.unread:
            pages.setdefault(page.file, []).append(page)
    files = [file for file in pages if may_be_pdf(folder, file)]
    if not files:
        return []
    found: list[SeenPicture] = []
    with work.workers() as pool:
        futures = [pool.submit(pictures_in, folder, f, tuple(pages[f])) for f in files]
        for nth, (file, future) in enumerate(zip(files, futures, strict=True)):
            work.progress("Ser efter tekst i billeder", nth, len(files))
            try:
                found += future.result()
            except Exception:
                # A crash, a hang or a damaged file: somebody else must look.
                found += not_looked_at(tuple({p.number: p for p in pages[file]}.values()))
    return found


def _given(path: Path) -> GivenList:
    """The list as the file has it. Raises NotReturned when it is none."""
    from hoering.returning.word_cells import word_cells
    from hoering.writing.personal.list_cells import list_in_sheet, list_in_word, no_list

    if path.suffix.lower() not in (".docx", ".docm"):
        return list_in_sheet(path)
    cells = word_cells(path)
    if cells is None:
        raise no_list(path)
    return list_in_word(path.name, cells.grid, cells.version, [p.text for p in cells.comments])


def _write_list(found: _Decided, sheet: Path, word: Path, reviewed: bool) -> str:
    """The list anew, in both files; what was not gone through nobody has signed. Returns its state."""
    from hoering.privacy.deciding.substitutes import Citizens, proposal_of
    from hoering.writing.personal.public_list import write_list

    citizens = Citizens(found.analysis.round.citizens)
    rows = [replace(s, verdict=proposal_of(s.datum, citizens)) for s in found.data]
    listed = found.listed if reviewed else replace(found.listed, reviewer="")
    return write_list(found.analysis, rows, listed, sheet, word)


def _make(
    folder: Path, found: _Decided, public: Path, work: Work
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """resultat/offentlig/ anew, checked before it takes its name; returns the names of its files,
    and the troubles.

    Raises OutputLocked, DiskFull; then, as when it is interrupted, what was published before stands as it
    did. Raises HiddenStillThere; then there is no public folder at all: what was to be hidden can stand
    in the old one, too.
    """
    from hoering.writing.files.placing import place_folder, put_back

    put_back(public)
    beside = public.with_name(f".{public.name}.ny")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        with work.workers() as pool:
            troubles = _fill(folder, found, beside, pool, work.progress)
        place_folder(beside, public)
    except HiddenStillThere as error:
        shutil.rmtree(public, ignore_errors=True)
        if not public.exists():
            raise
        # Windows keeps a file that somebody has open, and what was to be hidden may stand in it.
        raise HiddenStillThere(
            error.text,
            f"{error.remedy} Mappen »{public.name}« fra en tidligere kørsel kunne ikke slettes, for en "
            "fil i den er åben: luk den, og slet mappen.",
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    made = sorted(p.relative_to(public).as_posix() for p in public.rglob("*") if p.is_file())
    return tuple(made), troubles


def _fill(
    folder: Path, found: _Decided, public: Path, pool: Executor, progress: Progress
) -> tuple[str, ...]:
    """Every file of the public folder. Returns what to tell of files that were set anew."""
    from hoering.privacy.checking.aftercheck import look_again
    from hoering.privacy.publishing.printing import Tools, orders
    from hoering.privacy.redacting.redacting import FOLDER, public_name, redacted
    from hoering.reading.originals import original
    from hoering.reading.pictures.page_picture import page_picture
    from hoering.reading.pictures.workers import sign_of_life
    from hoering.writing.files.placing import place
    from hoering.writing.public import write_public

    responses, masks = found.analysis.responses, found.masks
    tools = Tools(partial(original, folder), page_picture, _reader(), sign_of_life)
    pages: dict[tuple[str, str, int], int] = {}
    counts: dict[str, int] = {}
    left: list[tuple[str, str]] = []
    troubles: list[str] = []
    for order, printed, trouble in _printed(
        list(orders(responses, masks, found.pictures)), tools, pool, progress
    ):
        made, name = printed.file, f"{FOLDER}/{public_name(order.response)}"
        place(public / name, made.data)
        pages |= {(made.response, file, page): to for (file, page), to in made.pages.items()}
        counts[made.response] = made.count
        left += [(name, text) for text in printed.left]
        troubles += [trouble] if trouble else []
    shown = redacted(found.analysis, masks, pages, counts)
    progress("Skriver den offentlige udgave", 0, 1)
    write_public(shown, public)
    bind(Reviewed(shown), public, public, Work(pool, progress))
    progress("Ser efter, at intet står tilbage", 0, 1)
    look_again(found.data, found.analysis, masks, shown, public, left, pool)
    return tuple(troubles)


def _printed(
    orders: Sequence[Order], tools: Tools, pool: Executor, progress: Progress
) -> Iterator[tuple[Order, Printed, str]]:
    """Each response's public file, and what there is to tell of it, in order."""
    from hoering.privacy.publishing.printing import printed, printed_anew

    futures = [pool.submit(printed, order, tools) for order in orders]
    for nth, (order, future) in enumerate(zip(orders, futures, strict=True)):
        progress("Fjerner personoplysninger og ser efter", nth, len(orders))
        try:
            yield order, future.result(), ""
        except Exception:
            # A crash, a hang or a bomb: the process is gone, the words that were read are not.
            names = ", ".join(f"»{s.file}«" for s in order.response.sources)
            told = (
                f"{order.response.id}: {names} kunne ikke sløres side for side. "
                "Svaret er i stedet sat på ny ud fra den læste tekst, uden billeder. Se filen efter."
            )
            yield order, printed_anew(order, tools), told


def _reader() -> Reader | None:
    """Reads the words of a picture, where tesseract is on this machine."""
    from hoering.reading.pictures.ocr import engine

    return None if engine() is None else _words_of


def _words_of(picture: object) -> str:
    import numpy as np

    from hoering.reading.pictures.ocr import seen_words
    from hoering.reading.pictures.workers import sign_of_life

    sign_of_life()
    words, _ = seen_words(np.asarray(picture, dtype=np.uint8), 200)
    return " ".join(word.text for word in words)
