"""hoeringssvar-samlet.pdf: every response in one file, numbered, with contents and bookmarks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from hoering.domain import Response, Reviewed
from hoering.writing.combined.bundle_ends import Finishing, Sheet, longest
from hoering.writing.combined.bundle_plan import LEFT_OVER, BundleEntry, FilePages, Group, plan
from hoering.writing.combined.pdf_file import PdfFile
from hoering.writing.combined.pdf_parts import DrawnPage
from hoering.writing.combined.rendered import notes_in, rendered, told
from hoering.writing.combined.source_pages import Fetch, Look, Taken, take
from hoering.writing.facts.register import Register, register
from hoering.writing.files.placing import placing

Progress = Callable[[int, int], None]  # responses done, of


def write_bundle(
    reviewed: Reviewed,
    path: Path,
    fetch: Fetch,
    look: Look,
    pool: Executor,
    progress: Progress = lambda done, of: None,
) -> None:
    """The combined PDF: the same bytes for the same round.

    `fetch` gives a source's bytes, `look` the empty places on its pages; both are called by the
    workers of `pool`, which bound every source in time and memory, and must be picklable. What
    cannot be taken from its file is shown by its text, or by a page that says what is wrong.
    Raises OutputLocked, DiskFull.
    """
    with placing(path) as out:
        _Binding(register(reviewed), fetch, look, pool, progress).bind(out)


_Page = tuple[DrawnPage, int | None]  # how it is drawn, and which slot is empty


@dataclass(slots=True)
class _Opened:
    """A source file: its pages and the values of its fields by page, and who asked for which.

    `fragile`: a worker did not survive the whole of it.
    """

    pages: dict[int, _Page] = field(default_factory=dict)
    values: dict[int, list[str]] = field(default_factory=dict)
    claimed: set[int] = field(default_factory=set)
    asked: bool = False
    fragile: bool = False


@dataclass(slots=True)
class _Binding:
    book: Register
    fetch: Fetch
    look: Look
    pool: Executor
    progress: Progress
    sheets: list[Sheet] = field(default_factory=list)
    lengths: dict[str, float] = field(default_factory=dict)
    files: dict[str, _Opened] = field(default_factory=dict)

    def bind(self, out: BinaryIO) -> None:
        """All entries of the plan, the pages that are left over, then what needs them all."""
        file = PdfFile(out)
        groups = list(plan(self.book))
        entries = [entry for group in groups for entry in group.entries]
        for entry in entries:
            for piece in entry.pieces:
                most = max(self.lengths.get(piece.file, 0.0), longest(entry))
                self.lengths[piece.file] = most
        for nth, entry in enumerate(entries):
            self.progress(nth, len(entries))
            self._take(file, nth, entry)
        rest = tuple(self._left_over(len(entries)))
        if rest:
            groups.append(Group(LEFT_OVER, rest))
        Finishing(self.book, file, groups, self.sheets).finish()

    # --- pages ---

    def _take(self, file: PdfFile, nth: int, entry: BundleEntry) -> None:
        for number, piece in enumerate(entry.pieces):
            if piece.pages:
                found = self._shown(file, entry, piece)
            else:
                lines = [finding.text for finding in piece.findings]
                found = self._own(file, told(f"»{piece.name}« kan ikke vises", lines))
            length = self.lengths[piece.file]
            self.sheets += [Sheet(d, room, length, nth, number) for d, room in found]

    def _shown(self, file: PdfFile, entry: BundleEntry, piece: FilePages) -> list[_Page]:
        """Pages as they came; those that cannot be taken by their text."""
        whole = self._opened(file, piece)
        if entry.response is None:
            return [whole.pages[page] for page in piece.pages if page in whole.pages]
        document = entry.response.document
        if not any(page in whole.pages for page in piece.pages):
            return self._own(file, rendered(document, piece.file, piece.pages))
        pages: list[_Page] = []
        values: list[str] = []
        for page in piece.pages:
            values += whole.values.get(page, ())
            if page in whole.pages:
                pages.append(whole.pages[page])
            else:
                pages += self._own(file, rendered(document, piece.file, (page,)))
        return [*pages, *self._beside(file, entry.response, piece, values)]

    def _opened(self, file: PdfFile, piece: FilePages) -> _Opened:
        """The file of a piece, opened once however many responses are in it.

        One that its worker does not survive is tried again, with this piece's pages alone.
        """
        whole = self.files.setdefault(piece.file, _Opened())
        whole.claimed.update(piece.pages)
        if whole.asked:
            return whole
        got = self._asked(file, piece.file, None if not whole.fragile else piece.pages)
        if got is None and not whole.fragile:
            whole.fragile = True
            got = self._asked(file, piece.file, piece.pages)
        whole.asked = not whole.fragile
        if got is not None:
            pairs = zip(got.part.drawings, got.room, strict=True)
            whole.pages.update(zip(got.numbers, pairs, strict=True))
            for page, value in got.part.values:
                whole.values.setdefault(page, []).append(value)
        return whole

    def _beside(
        self, file: PdfFile, response: Response, piece: FilePages, values: Sequence[str]
    ) -> list[_Page]:
        """A page for what belongs to a PDF and stands on none of its pages: notes and fields."""
        lines = [*notes_in(response.document, piece.file, piece.pages), *values]
        if not lines:
            return []
        return self._own(file, told(f"Kommentarer og udfyldte felter i »{piece.name}«", lines))

    def _asked(self, file: PdfFile, source: str, pages: Sequence[int] | None) -> Taken | None:
        """What a worker takes of a source; None where the worker came to nothing."""
        length = self.lengths[source]
        work = self.pool.submit(take, self.fetch, self.look, source, pages, file.next, length)
        try:
            got = work.result()
        except Exception:  # it died or was stopped: whatever it met is in this source
            return None
        file.append(got.part)
        # A drawing holds no more than numbers: the objects themselves are on disk by now.
        return replace(got, part=replace(got.part, body=b"", places=[]))

    def _own(self, file: PdfFile, content: bytes) -> list[_Page]:
        """Pages that we drew ourselves: their margins are empty."""
        return [(drawing, 0) for drawing in file.draw(content)]

    def _left_over(self, nth: int) -> Iterator[BundleEntry]:
        """Pages of a file that belong to no response: its own front page, leaves between answers."""
        for source in sorted(self.files):
            whole = self.files[source]
            rest = tuple(n for n in sorted(whole.pages) if n not in whole.claimed)
            if not rest:
                continue
            entry = BundleEntry("", source.rsplit("/", 1)[-1], (FilePages(source, rest),))
            length = max(self.lengths[source], longest(entry))
            for page in rest:
                drawing, room = whole.pages[page]
                fits = room if length == self.lengths[source] else None
                self.sheets.append(Sheet(drawing, fits, length, nth, 0))
            nth += 1
            yield entry
