"""Text and its place: offsets into a document's text, boxes in points on a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from hoering.domain.kinds import BlockKind


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open [start, end) character offsets into `Document.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Box(NamedTuple):
    """A place on a page. A document has one for each word: named tuples are made fastest."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def area(self) -> float:
        return self.width * self.height

    def widened(self, by: float) -> Box:
        """With so much more on every side."""
        return Box(self.x0 - by, self.top - by, self.x1 + by, self.bottom + by)

    def common(self, other: Box) -> Box:
        """The part that lies in both; its edges are the wrong way round where there is none."""
        return Box(
            max(self.x0, other.x0),
            max(self.top, other.top),
            min(self.x1, other.x1),
            min(self.bottom, other.bottom),
        )


class Word(NamedTuple):
    """One printed run of letters; a hyphenated word is two of these.

    `certainty` is 1 for text from the file, the recogniser's own measure (0 to 1) for a scan.
    """

    span: Span
    box: Box
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, bullet, heading or table cell as it stands on one page.

    `marker` is the printed bullet or number ("•", "1.", "a)"); it is part of the text.
    `row`, `column` and `column_name` are set for table cells; row 0 is the header row.
    `joined` tells that the paragraph goes on from the block before (over a page or column break).
    `lead` is the bold words that a paragraph in plain letters begins with.
    A COMMENT or REVISION follows the paragraph it belongs to: `anchor` is the words there that it
    hangs on ("" for all of it), `author` is who made it, as the file says.
    """

    span: Span
    page: int
    kind: BlockKind
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    level: int | None = None
    marker: str = ""
    row: int | None = None
    column: int | None = None
    column_name: str = ""
    joined: bool = False
    anchor: str = ""
    author: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one file; `unread` tells why no text could be had, in Danish.

    `recognised` tells that the text was read from a picture of it (OCR).
    """

    file: str
    number: int
    span: Span
    width: float | None = None
    height: float | None = None
    words: tuple[Word, ...] = ()
    unread: str = ""
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class MailHeader:
    sender: str = ""
    address: str = ""
    recipient: str = ""
    sent: datetime | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A bookmark of a file: a name and the page (from 1) that it points to."""

    name: str
    page: int


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one response or one policy, with its place: blocks cover all of the text.

    Blocks are separated by one newline, lines inside a block by one space. Running heads and
    page numbers stay in the text as blocks of their own kind, so that nothing disappears.
    `outline` are the bookmarks of a document that is one file alone.
    """

    text: str
    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    mail: MailHeader | None = None
    title: str = ""
    outline: tuple[Pointer, ...] = ()

    def page_at(self, offset: int) -> int:
        """The number of the page (within its file) on which the character stands; 1 if empty."""
        for page in reversed(self.pages):
            if page.span.start <= offset:
                return page.number
        return 1

    def text_at(self, nth: int) -> str:
        """What a block says, without the blanks at its edges."""
        return self.blocks[nth].span.of(self.text).strip()

    def by_file(self) -> list[list[int]]:
        """The blocks of each file by their index, in order. Pages that nobody could read hold none."""
        pages = [page for page in self.pages if len(page.span)]
        parts: list[list[int]] = []
        last: str | None = None
        at = 0
        for nth, block in enumerate(self.blocks):
            while at + 1 < len(pages) and pages[at + 1].span.start <= block.span.start:
                at += 1
            file = pages[at].file if pages else ""
            if file != last:
                parts.append([])
                last = file
            parts[-1].append(nth)
        return parts


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """A picture on a page (from 1) of a file; `box` is its place in points from the top left corner.

    `text` is what was recognised in it, a line for each of its lines, and `words` their places on
    the page. `certain` tells that no writing on it went unread; `content` is the same for the same
    picture wherever it stands. `mute` tells that it is no picture but letters whose font does not
    say what they are, `covered` that it is a place which the sender covered: `words` are then those
    of the page that lie below.
    """

    file: str
    page: int
    box: Box
    content: str
    text: str = ""
    words: tuple[Word, ...] = ()
    certain: bool = False
    mute: bool = False
    covered: bool = False
