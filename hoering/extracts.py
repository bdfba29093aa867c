"""`hoering uddrag`: parts of the overview for the colleagues who are to answer them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hoering import dansk
from hoering.domain import Reviewed
from hoering.domain.groups import gathered
from hoering.keeping.sole import sole
from hoering.keeping.store import Store
from hoering.keeping.versions import Versions
from hoering.material import Progress, silent
from hoering.pipeline import RESULTS, run, standing
from hoering.remembering import RESCUED, edited, put_in_place, waiting
from hoering.typed import quoted
from hoering.writing.export import overview_data
from hoering.writing.facts.figures import figures
from hoering.writing.facts.register import Register
from hoering.writing.files.placing import EXTRACTS, made_beside, name_of, place
from hoering.writing.forms import template_bytes
from hoering.writing.terminal.selection import Selection, select


@dataclass(frozen=True, slots=True)
class Extract:
    """`name` is the file's, `what` says in a few words what was chosen, `remarks` are the ids."""

    name: str
    what: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extracts:
    """What was `written` in `folder`, of what was `chosen`; `edited` are extracts that people wrote
    in, or copies of them, and nobody has read back in."""

    folder: Path
    chosen: Selection
    written: tuple[Extract, ...] = ()
    edited: tuple[Path, ...] = ()


def write_extracts(
    folder: Path,
    theme: str | None = None,
    sender: str | None = None,
    section: str | None = None,
    progress: Progress = silent,
) -> Extracts:
    """An extract of the remarks that fit all that was typed, in resultat/uddrag/; where nothing was
    typed, one for each theme, so that every remark stands in one of them, and no extract of before
    stays. The results are brought up to date first: an extract is read back as a part of them. One
    that people wrote in stays, beside the new one as a copy.

    Raises what `run` raises.
    """
    run(folder, progress=progress)
    with sole(folder):
        reviewed = standing(folder, progress)
        chosen = select(figures(overview_data(reviewed)), theme, sender, section)
        target, store = folder / RESULTS / EXTRACTS, Store(folder)
        if not chosen.remarks:
            return Extracts(target, chosen)
        extracts = _written(reviewed, chosen, folder, store)
        return Extracts(target, chosen, extracts, (*edited(target, store), *waiting(target, store)))


def _written(
    reviewed: Reviewed, chosen: Selection, folder: Path, store: Store
) -> tuple[Extract, ...]:
    from hoering.writing.facts.register import register
    from hoering.writing.overview.extract import extract_bytes

    book, target = register(reviewed), folder / RESULTS / EXTRACTS
    extracts = (_extract(chosen),) if chosen.limited else tuple(_by_theme(book))
    template = template_bytes(folder, book.analysis.round.word_template)
    made = {e.name: extract_bytes(book, e.what, e.remarks, template) for e in extracts}
    with made_beside(target) as beside:
        for name, content in made.items():
            place(beside / name, content)
        before = () if chosen.limited else (path.name for path in target.glob("*.docx"))
        names = {*made, *(name for name in before if RESCUED not in name)}
        put_in_place(beside, target, sorted(names), store)
    _remember(reviewed, [target / name for name in made], store)
    return extracts


def _extract(chosen: Selection) -> Extract:
    what = ", ".join(chosen.names)
    return Extract(extract_name(what), what, tuple(remark["id"] for remark in chosen.remarks))


def _by_theme(book: Register) -> Iterator[Extract]:
    """One for each theme with remarks of which it is the first, in the order of the themes."""
    own = gathered(book.entries.values(), lambda e: e.themes[0].id if e.themes else "")
    names = {theme.id: theme.name for theme in book.analysis.theming.themes} | {"": "Uden tema"}
    there = (id for id in names if id in own)
    for number, id in enumerate(there, 1):
        remarks = tuple(entry.remark.id for entry in own[id])
        yield Extract(extract_name(names[id], number), names[id], remarks)


def _remember(reviewed: Reviewed, files: list[Path], store: Store) -> None:
    """Note what the extracts say beside the other documents of this state of the round."""
    from hoering.returning.document import read_document
    from hoering.returning.seen import packed_beside

    versions, renamed = Versions(store), dict(reviewed.analysis.round.headings)
    if state := versions.content(reviewed.version):
        read = {file.name: read_document(file, renamed) for file in files}
        versions.keep(reviewed.version, packed_beside(read, state))


def extract_name(what: str, number: int = 0) -> str:
    """ "Uddrag - Økonomi.docx"; with a number "Uddrag 03 - Økonomi.docx"."""
    return name_of(f"Uddrag {number:02d} - {what}" if number else f"Uddrag - {what}")


def told(done: Extracts, folder: Path) -> Iterator[str]:
    """What was made, and what to do with it, in Danish lines."""
    yield f"{dansk.counted(len(done.written), 'uddrag', 'uddrag')} i {done.folder}:"
    for one in done.written:
        yield f"  {one.name}  ({dansk.counted(len(one.remarks), 'bemærkning', 'bemærkninger')})"
    yield "Send dem til dem, der skal svare. Tag hvert ind, når det kommer tilbage:"
    yield f"  hoering indlaes {quoted(folder)} FIL"
    if done.edited:
        names = dansk.listed(f"»{path.name}«" for path in done.edited)
        yield f"Rettet og endnu ikke taget ind: {names}."
