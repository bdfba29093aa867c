"""hoeringssvar-samlet.pdf: every response in one file, numbered, with contents and bookmarks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from hoering.domain import Response, Reviewed
from hoering.writing.bundle_ends import Finishing, Sheet, longest
from hoering.writing.bundle_plan import LEFT_OVER, Entry, Group, Piece, plan
from hoering.writing.pdf_file import PdfFile
from hoering.writing.pdf_parts import Drawing, opened, taken
from hoering.writing.placing import placing
from hoering.writing.register import Register, register
from hoering.writing.rendered import notes_in, rendered, told
from hoering.writing.source_pages import Fetch, Look, Taken, take

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


@dataclass(slots=True)
class _Binding:
    book: Register
    fetch: Fetch
    look: Look
    pool: Executor
    progress: Progress
    sheets: list[Sheet] = field(default_factory=list)
    claimed: dict[str, set[int]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def bind(self, out: BinaryIO) -> None:
        file = PdfFile(out)
        groups = list(plan(self.book))
        entries = [entry for group in groups for entry in group.entries]
        for nth, entry in enumerate(entries):
            self.progress(nth, len(entries))
            self._take(file, nth, entry)
        rest = tuple(self._left_over(file, len(entries)))
        if rest:
            groups.append(Group(LEFT_OVER, rest))
        Finishing(self.book, file, groups, self.sheets).finish()

    # --- pages ---

    def _take(self, file: PdfFile, nth: int, entry: Entry) -> None:
        length = longest(entry)
        for number, piece in enumerate(entry.pieces):
            if piece.pages:
                found = self._shown(file, entry, piece, length)
            else:
                lines = [finding.text for finding in piece.findings]
                found = self._own(file, told(f"»{piece.name}« kan ikke vises", lines))
            self.sheets += [Sheet(d, room, nth, number) for d, room in found]

    def _shown(
        self, file: PdfFile, entry: Entry, piece: Piece, length: float
    ) -> list[tuple[Drawing, int | None]]:
        """Pages as they came; those that cannot be taken by their text."""
        got = self._asked(file, piece.file, piece.pages, length)
        self.claimed.setdefault(piece.file, set()).update(piece.pages)
        if got.pages:
            self.sizes[piece.file] = got.pages
        if entry.response is None:
            return list(zip(got.part.drawings, got.room, strict=True))
        document = entry.response.document
        if not got.numbers:
            return self._own(file, rendered(document, piece.file, piece.pages))
        shown = dict(zip(got.numbers, zip(got.part.drawings, got.room, strict=True), strict=True))
        pages: list[tuple[Drawing, int | None]] = []
        for page in piece.pages:
            if page in shown:
                pages.append(shown[page])
            else:
                pages += self._own(file, rendered(document, piece.file, (page,)))
        return [*pages, *self._beside(file, entry.response, piece, got.part.values)]

    def _beside(
        self, file: PdfFile, response: Response, piece: Piece, values: Sequence[str]
    ) -> list[tuple[Drawing, int | None]]:
        """A page for what belongs to a PDF and stands on none of its pages: notes and fields."""
        lines = [*notes_in(response.document, piece.file, piece.pages), *values]
        if not lines:
            return []
        return self._own(file, told(f"Kommentarer og udfyldte felter i »{piece.name}«", lines))

    def _asked(
        self, file: PdfFile, source: str, pages: Sequence[int] | None, length: float
    ) -> Taken:
        work = self.pool.submit(take, self.fetch, self.look, source, pages, file.next, length)
        try:
            got = work.result()
        except Exception as error:  # the worker died or was stopped: this source is not taken
            return Taken(why=type(error).__name__)
        file.append(got.part)
        # A drawing holds no more than numbers: the objects themselves are on disk by now.
        return replace(got, part=replace(got.part, body=b"", places=[]))

    def _own(self, file: PdfFile, content: bytes) -> list[tuple[Drawing, int | None]]:
        """Pages that we drew ourselves: their margins are empty."""
        reader = opened(content)
        part, _ = taken(reader, range(1, len(reader.pages) + 1), file.next)
        file.append(part)
        return [(drawing, 0) for drawing in part.drawings]

    def _left_over(self, file: PdfFile, first: int) -> Iterator[Entry]:
        """Pages of a file that belong to no response: its own front page, leaves between answers."""
        for source in sorted(self.sizes):
            pages = range(1, self.sizes[source] + 1)
            rest = tuple(n for n in pages if n not in self.claimed[source])
            if not rest:
                continue
            entry = Entry("", source.rsplit("/", 1)[-1], (Piece(source, rest),))
            got = self._asked(file, source, rest, longest(entry))
            if got.numbers:
                nth = first
                first += 1
                pairs = zip(got.part.drawings, got.room, strict=True)
                self.sheets += [Sheet(drawing, room, nth, 0) for drawing, room in pairs]
                yield entry
