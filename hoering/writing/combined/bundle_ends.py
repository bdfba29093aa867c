"""What the combined PDF gets when all its pages are known: stamps, contents, bookmarks."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from hoering import dansk
from hoering.domain.groups import gathered
from hoering.writing.combined.bundle_plan import UNREAD, BundleEntry, Group
from hoering.writing.combined.contents_pages import ContentsLine, contents_pages, front_page
from hoering.writing.combined.letterforms import GREY, PLAIN, faces, width_of, writable
from hoering.writing.combined.pdf_file import (
    CATALOGUE,
    PAGES,
    STAMP_HEIGHT,
    STAMP_SIZE,
    PdfFile,
    Slot,
    Stamp,
    described,
    slots,
    stamp_text,
    text,
    write_page,
)
from hoering.writing.combined.pdf_parts import DrawnPage
from hoering.writing.facts.register import Register
from hoering.writing.files.package import author_of, moment

TITLE = "Høringssvar – samlet"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of an entry's piece: how it is drawn, and which slot is empty for a stamp of
    `length` points (None: no slot is)."""

    drawing: DrawnPage
    room: int | None
    length: float
    entry: int
    piece: int


def longest(entry: BundleEntry) -> float:
    """The length of the longest stamp that the entry's pages can have."""
    return width_of(writable(stamp_text(entry.number, entry.title, 999, 999, 9999)), STAMP_SIZE) + 4


@dataclass(slots=True)
class Finishing:
    """Stamps, front page, contents and bookmarks, once all pages are known.

    `groups` and their entries stand in the order of the `sheets`.
    """

    book: Register
    file: PdfFile
    groups: Sequence[Group]
    sheets: Sequence[Sheet]
    entries: list[BundleEntry] = field(init=False)
    lengths: Counter[int] = field(init=False)  # sheets, by entry

    def __post_init__(self) -> None:
        self.entries = [entry for group in self.groups for entry in group.entries]
        self.lengths = Counter(sheet.entry for sheet in self.sheets)

    def finish(self) -> None:
        """Everything but the sources' own objects, which are in the file already."""
        lines, targets = self._lines()
        _, _, count = contents_pages(lines)
        ahead = 1 + count
        numbered = [replace(line, page=line.page + ahead) for line in lines]
        contents, links, _ = contents_pages(numbered)
        pages = [self.file.reserve() for _ in range(ahead + len(self.sheets))]
        unread = sum(len(g.entries) for g in self.groups if g.title == UNREAD)
        answers = sum(1 for sheet in self.sheets if self.entries[sheet.entry].response)
        self._own(front_page(self.book, answers, unread), pages[:1], {})
        notes: dict[int, list[int]] = {}
        for link in links:
            target = pages[ahead + targets[link.line]]
            said = f"Gå til {numbered[link.line].number} {numbered[link.line].title}"
            notes.setdefault(link.sheet, []).append(self._link(link.box, target, said))
        self._own(contents, pages[1:ahead], notes)
        for number, sheet, stamp in zip(
            pages[ahead:], self.sheets, self._stamps(ahead), strict=True
        ):
            write_page(self.file, number, sheet.drawing, stamp)
        marks = [Bookmark(0, "Forside", pages[0]), Bookmark(0, "Indhold", pages[1])]
        for line, target in zip(lines, targets, strict=True):
            title = f"{line.number} {line.title}".strip()
            marks.append(Bookmark(line.level, title, pages[ahead + target]))
        self._catalogue(pages, write_outline(self.file, marks))

    def _lines(self) -> tuple[list[ContentsLine], list[int]]:
        """The lines of the contents, and the sheet that each leads to (counted from 0)."""
        firsts: dict[tuple[int, int], int] = {}
        for at, sheet in enumerate(self.sheets):
            firsts.setdefault((sheet.entry, sheet.piece), at)
        lines: list[ContentsLine] = []
        nth = 0
        for group in self.groups:
            at = firsts.get((nth, 0), 0)
            lines.append(ContentsLine(0, "", group.title, at + 1))
            for entry in group.entries:
                for number, piece in enumerate(entry.pieces):
                    at = firsts.get((nth, number), at)
                    if number == 0:
                        size = dansk.counted(self.lengths[nth], "side", "sider")
                        lines.append(ContentsLine(1, entry.number, entry.title, at + 1, size))
                    else:
                        lines.append(ContentsLine(2, entry.number, piece.name, at + 1))
                nth += 1
        return lines, [line.page - 1 for line in lines]

    def _own(self, content: bytes, pages: Sequence[int], notes: dict[int, list[int]]) -> None:
        """Write pages that we drew under numbers that are reserved already."""
        drawings = self.file.draw(content)
        for nth, (number, drawing) in enumerate(zip(pages, drawings, strict=True)):
            write_page(self.file, number, drawing, None, notes.get(nth, ()))

    def _link(self, box: tuple[float, float, float, float], page: int, said: str) -> int:
        """A link to a page; `said` is what it is called when it is read aloud."""
        where = " ".join(f"{value:.1f}" for value in box)
        made = f"<</Type/Annot/Subtype/Link/F 4/Rect[{where}]/Border[0 0 0]/Dest[{page} 0 R/Fit]"
        return self.file.add(made.encode() + b"/Contents" + text(" ".join(said.split())) + b">>")

    def _stamps(self, ahead: int) -> Iterator[Stamp]:
        """The stamp of each sheet, in order; all of them share one typeface. `ahead` pages stand
        in front of the first."""
        seen: dict[int, int] = {}
        texts: list[str] = []
        for nth, sheet in enumerate(self.sheets, ahead + 1):
            page = seen[sheet.entry] = seen.get(sheet.entry, 0) + 1
            entry, of = self.entries[sheet.entry], self.lengths[sheet.entry]
            texts.append(writable(stamp_text(entry.number, entry.title, page, of, nth)))
        if not texts:
            return
        drawings = self.file.draw(_drawn(texts))
        for sheet, said, drawing in zip(self.sheets, texts, drawings, strict=True):
            length = width_of(said, STAMP_SIZE) + 4
            slot = self._slot(sheet, length)
            yield Stamp(drawing.names["/Side"], length, slot)

    def _slot(self, sheet: Sheet, length: float) -> Slot | None:
        """The sheet's slot, as short as the stamp is; at the right it ends where the slot ends."""
        width, height = sheet.drawing.frame.size
        every = slots(width, height, sheet.length)
        if sheet.room is None or sheet.room >= len(every):
            return None
        slot = every[sheet.room]
        box = slot.box
        if not slot.upright:
            return replace(slot, box=box._replace(top=box.bottom - length))
        right = box.x0 > width - box.x1
        return replace(slot, box=box._replace(x0=box.x1 - length if right else box.x0))

    def _catalogue(self, pages: Sequence[int], outline: int) -> None:
        kids = " ".join(f"{number} 0 R" for number in pages)
        self.file.add(f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(), PAGES)
        layers = ""
        if self.file.layers:
            every = " ".join(f"{n} 0 R" for n, _ in self.file.layers)
            off = " ".join(f"{n} 0 R" for n, shown in self.file.layers if not shown)
            layers = f"/OCProperties<</OCGs[{every}]/D<</Order[]/OFF[{off}]>>>>"
        facts = self.book.analysis.round
        title, author = f"{TITLE}: {facts.title}" if facts.title else TITLE, author_of(facts)
        when = moment(self.book.analysis)
        told = self.file.add_stream(described(title, author, when), b"/Type/Metadata/Subtype/XML")
        self.file.add(
            f"<</Type/Catalog/Pages {PAGES} 0 R/Outlines {outline} 0 R/PageMode/UseOutlines"
            f"/Lang(da-DK)/ViewerPreferences<</DisplayDocTitle true>>/Metadata {told} 0 R"
            f"{layers}>>".encode(),
            CATALOGUE,
        )
        day = when.strftime("D:%Y%m%d%H%M%SZ").encode()
        self.file.finish(
            b"<</Title %s/Author %s/Creator(hoering)/CreationDate(%s)/ModDate(%s)>>"
            % (text(title), text(author), day, day)
        )


def _drawn(texts: Sequence[str]) -> bytes:
    """A PDF with a page as large as the stamp for each text."""
    from reportlab.pdfgen.canvas import Canvas

    faces()
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1)
    for said in texts:
        canvas.setPageSize((width_of(said, STAMP_SIZE) + 4, STAMP_HEIGHT))
        canvas.setFillColor(GREY)
        canvas.setFont(PLAIN, STAMP_SIZE)
        canvas.drawString(2, 2.8, said)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class Bookmark:
    """`level` 0 stands at the left; `page` is the number of the page's object."""

    level: int
    title: str
    page: int


def write_outline(file: PdfFile, marks: Sequence[Bookmark]) -> int:
    """Write the tree; the number of its root. What lies below an entry is folded up."""
    root = file.reserve()
    numbers = [*(file.reserve() for _ in marks), root]
    above = list(_above(marks))
    children = gathered(range(len(marks)), above.__getitem__)
    for at, (mark, parent) in enumerate(zip(marks, above, strict=True)):
        own, beside = children.get(at, []), children[parent]
        place = beside.index(at)
        parts = [
            b"<</Title " + text(mark.title),
            b"/Parent %d 0 R" % numbers[parent],
            b"/Dest[%d 0 R/Fit]" % mark.page,
        ]
        if place:
            parts.append(b"/Prev %d 0 R" % numbers[beside[place - 1]])
        if place + 1 < len(beside):
            parts.append(b"/Next %d 0 R" % numbers[beside[place + 1]])
        if own:
            count = len(own) if mark.level == 0 else -len(own)
            parts.append(b"/First %d 0 R/Last %d 0 R" % (numbers[own[0]], numbers[own[-1]]))
            parts.append(b"/Count %d" % count)
        file.add(b"".join(parts) + b">>", numbers[at])
    top = children[-1]
    shown = sum(1 + len(children.get(at, ())) for at in top)
    file.add(
        b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
        % (numbers[top[0]], numbers[top[-1]], shown),
        root,
    )
    return root


def _above(marks: Sequence[Bookmark]) -> Iterator[int]:
    """The index of what each lies right below; -1 for the root."""
    for at, mark in enumerate(marks):
        yield next((n for n in range(at - 1, -1, -1) if marks[n].level < mark.level), -1)
