"""What goes into the combined PDF, and in which order: nobody and no file is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from hoering.domain import DOUBTFUL, Finding, Response, SenderKind
from hoering.writing.facts.register import Register

OTHERS, PRIVATE = "Råd, bestyrelser, organisationer m.fl.", "Private personer"
UNREAD, LEFT_OVER = "Filer, der ikke kunne læses", "Sider uden for svarene"
# Findings that tell something of a file that was read all the same.
_READ = frozenset(
    {
        DOUBTFUL,
        "automatic",
        "uncertain",
        "many_attachments",
        "many_mails",
        "many_rows",
        "enclosed",
        "foreign",
        "unpacked",
        "several",
    }
)


@dataclass(frozen=True, slots=True)
class FilePages:
    """Pages of one source. `findings` are what is to be said where it cannot be shown."""

    file: str
    pages: tuple[int, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def name(self) -> str:
        return PurePosixPath(self.file).name


@dataclass(frozen=True, slots=True)
class BundleEntry:
    """One line of the contents: a response with its pieces, or a file without one."""

    number: str
    title: str
    pieces: tuple[FilePages, ...]
    response: Response | None = None


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    entries: tuple[BundleEntry, ...]


def plan(book: Register) -> tuple[Group, ...]:
    """Responses by their numbers, private persons last, then the files that became no response."""
    unclaimed = book.unclaimed
    responses = [_entry(book, r, unclaimed) for r in book.responses]
    private = [e for e in responses if e.response and e.response.sender_kind is SenderKind.CITIZEN]
    others = [e for e in responses if e not in private]
    groups = (
        Group(OTHERS, tuple(others)),
        Group(PRIVATE, tuple(private)),
        Group(UNREAD, tuple(_unread(book, unclaimed))),
    )
    return tuple(group for group in groups if group.entries)


def _entry(book: Register, response: Response, unclaimed: Sequence[Finding]) -> BundleEntry:
    pages = response.document.pages
    pieces = [
        FilePages(file, tuple(page.number for page in held))
        for file, held in groupby(pages, key=lambda page: page.file)
    ]
    shown = {piece.file for piece in pieces}
    told = [f for f in book.findings_of(response) if f.source not in shown]
    told += [f for f in unclaimed if _beside(book, f) == response.id]
    return BundleEntry(response.id, response.sender, (*pieces, *_told(told)), response)


def _unread(book: Register, unclaimed: Sequence[Finding]) -> Iterator[BundleEntry]:
    """Files without a response; those beside a response's letter stand with it."""
    alone = [f for f in unclaimed if not _beside(book, f)]
    for piece in _told(alone):
        yield BundleEntry("", piece.name, (piece,))


def _told(findings: Sequence[Finding]) -> Iterator[FilePages]:
    """A piece for each file that was not read, with all that is said of it."""
    kept = [f for f in findings if f.code not in _READ]
    for file in dict.fromkeys(f.source for f in kept):
        yield FilePages(file, (), tuple(f for f in kept if f.source == file))


def _beside(book: Register, finding: Finding) -> str:
    """The response whose subfolder the file lies in, "" for none or several."""
    folder = PurePosixPath(finding.source).parent
    if len(folder.parts) < 2:
        return ""
    found = {
        r.id for r in book.responses for s in r.sources if PurePosixPath(s.file).parent == folder
    }
    return found.pop() if len(found) == 1 else ""
