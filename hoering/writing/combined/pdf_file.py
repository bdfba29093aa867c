"""A PDF file written object by object, with a stamp on every page that has room for it.

Never more than one source of it is in memory.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO
from xml.sax.saxutils import escape

from hoering.domain import Box
from hoering.writing.combined.pdf_page import Frame
from hoering.writing.combined.pdf_parts import DrawnPage, Part, opened, taken

CATALOGUE, PAGES = 1, 2
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>da-DK</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>hoering</xmp:CreatorTool>
<xmp:CreateDate>{when}</xmp:CreateDate>
<xmp:ModifyDate>{when}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
STAMP_SIZE = 7.0  # points
STAMP_HEIGHT = 10.0  # points of the strip that the stamp takes
EDGE = 9.0  # points from the edge of the page: printers leave as much white
BAND = EDGE + STAMP_HEIGHT + 2  # what is cleared at the top of a page that is full


class PdfFile:
    """Writes to a stream and keeps only where each object begins. Numbers 1 and 2 are its own."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._hash = hashlib.sha256()
        self._at = 0
        self._places: dict[int, int] = {}
        self.next = 3
        self.layers: list[tuple[int, bool]] = []
        self._write(_HEADER)

    def _write(self, content: bytes) -> None:
        self._out.write(content)
        self._hash.update(content)
        self._at += len(content)

    def reserve(self) -> int:
        self.next += 1
        return self.next - 1

    def add(self, content: bytes, number: int | None = None) -> int:
        """An object's content, dictionary or other; its number."""
        number = self.reserve() if number is None else number
        self._places[number] = self._at
        self._write(b"%d 0 obj\n" % number + content + b"\nendobj\n")
        return number

    def add_stream(self, content: bytes, keys: bytes = b"") -> int:
        """A stream, with what else its dictionary says; its number."""
        head = b"<<%s/Length %d>>\nstream\n" % (keys, len(content))
        return self.add(head + content + b"\nendstream")

    def append(self, part: Part) -> None:
        """Objects that were numbered from `next` on."""
        for number, place in part.places:
            self._places[number] = self._at + place
            self.next = max(self.next, number + 1)
        self.layers += part.layers
        self._write(part.body)

    def draw(self, content: bytes) -> list[DrawnPage]:
        """Put in the objects of a PDF that we drew ourselves; how its pages are drawn."""
        reader = opened(content)
        part, _ = taken(reader, range(1, len(reader.pages) + 1), self.next)
        self.append(part)
        return part.drawings

    def finish(self, info: bytes) -> None:
        """The table of objects and the trailer. The file's identity is made from its content."""
        start = self._at
        lines = [b"xref\n0 %d\n0000000000 65535 f \n" % (self.next)]
        for number in range(1, self.next):
            at = self._places.get(number)
            lines.append(b"%010d 00000 n \n" % at if at is not None else b"0000000000 65535 f \n")
        identity = self._hash.hexdigest()[:32].encode()
        trailer = (
            b"trailer\n<</Size %d/Root %d 0 R/Info %s/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n"
            % (self.next, CATALOGUE, info, identity, identity, start)
        )
        self._write(b"".join(lines) + trailer)


def text(value: str) -> bytes:
    """A text string: in UTF-16 with its mark, as hexadecimal digits."""
    return b"<FEFF" + value.encode("utf-16-be").hex().upper().encode() + b">"


@dataclass(frozen=True, slots=True)
class Stamp:
    """The stamp of one page: the object that draws it, its length in points, and its slot.

    `slot` None: the page is full, and is drawn a little smaller below a band for the stamp.
    """

    form: int
    length: float
    slot: Slot | None


def write_page(
    file: PdfFile, number: int, drawing: DrawnPage, stamp: Stamp | None, links: Sequence[int] = ()
) -> None:
    """A page of the source's own size and turn, with the stamp on it. `links` are annotations."""
    frame = drawing.frame
    operators = drawing.operators
    names = dict(drawing.names)
    if stamp is not None:
        operators = _stamped(drawing, stamp)
        names["/Stempel"] = stamp.form
    x0, y0, x1, y1 = frame.box
    box = f"[{x0:g} {y0:g} {x1:g} {y1:g}]"
    objects = "".join(f"{name} {n} 0 R" for name, n in names.items())
    page = [
        f"<</Type/Page/Parent {PAGES} 0 R/MediaBox{box}/CropBox{box}",
        f"/Rotate {frame.turn}" if frame.turn else "",
        f"/UserUnit {frame.unit:g}" if frame.unit != 1 else "",
        f"/Resources<</XObject<<{objects}>>>>/Contents {file.add_stream(operators)} 0 R",
        f"/Group {drawing.group} 0 R" if drawing.group else "",
        f"/Annots[{' '.join(f'{n} 0 R' for n in links)}]" if links else "",
        ">>",
    ]
    file.add("".join(page).encode(), number)


_Matrix = tuple[float, float, float, float, float, float]


def _stamped(drawing: DrawnPage, stamp: Stamp) -> bytes:
    """The page's operators and the stamp's. On a full page the drawing is set smaller, and cut at
    the page's edges so that nothing from beyond them comes into the band."""
    frame = drawing.frame
    width, height = frame.size
    content = drawing.operators
    shown = _shown_to_page(frame)
    if stamp.slot is None:
        scale = 1 - BAND / height
        smaller = (scale, 0.0, 0.0, scale, (width - width * scale) / 2, 0.0)
        x0, y0, x1, y1 = frame.box
        edges = f"{x0:g} {y0:g} {x1 - x0:g} {y1 - y0:g} re W n\n".encode()
        turns = _cm(shown) + _cm(smaller) + _cm(_inverse(shown))
        content = turns + edges + content
        place = (1.0, 0.0, 0.0, 1.0, max(width - EDGE - stamp.length, 2.0), height - BAND + 2)
    elif stamp.slot.upright:
        place = (1.0, 0.0, 0.0, 1.0, stamp.slot.box.x0, height - stamp.slot.box.bottom)
    else:
        place = (0.0, 1.0, -1.0, 0.0, stamp.slot.box.x1, height - stamp.slot.box.bottom)
    return b"q\n" + content + b"\nQ\nq " + _cm(shown) + _cm(place) + b"/Stempel Do Q"


def _shown_to_page(frame: Frame) -> _Matrix:
    """From points on the page as it is shown (origin at the left below) to the page's own units."""
    x0, y0, x1, y1 = frame.box
    one = 1 / frame.unit
    return {
        0: (one, 0.0, 0.0, one, x0, y0),
        90: (0.0, one, -one, 0.0, x1, y0),
        180: (-one, 0.0, 0.0, -one, x1, y1),
        270: (0.0, -one, one, 0.0, x0, y1),
    }[frame.turn]


def _inverse(matrix: _Matrix) -> _Matrix:
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    return (
        d / area,
        -b / area,
        -c / area,
        a / area,
        (c * f - d * e) / area,
        (b * e - a * f) / area,
    )


def _cm(matrix: _Matrix) -> bytes:
    return (" ".join(f"{value:.5f}" for value in matrix) + " cm\n").encode()


def described(title: str, author: str, when: datetime) -> bytes:
    """The packet in UTF-8, without room for other programs to write in."""
    stamp = when.strftime("%Y-%m-%dT%H:%M:%SZ")
    return _PACKET.format(title=escape(title), author=escape(author), when=stamp).encode()


@dataclass(frozen=True, slots=True)
class Slot:
    """A strip for the stamp, in points from the top left corner of the page as it is shown.

    `upright` text runs from left to right, the other from the bottom to the top.
    """

    box: Box
    upright: bool = True


def slots(width: float, height: float, length: float) -> tuple[Slot, ...]:
    """Where a stamp of this length may stand on a page, the best place first.

    Top and bottom before the sides, the right before the left: letters begin at the left.
    """
    return tuple(s for s in _slots(width, height, length) if _fits(s.box, width, height))


def _slots(width: float, height: float, length: float) -> Iterator[Slot]:
    right, middle = width - EDGE - length, (width - length) / 2
    top, bottom = EDGE, height - EDGE - STAMP_HEIGHT
    for y in (top, bottom):
        for x in (right, EDGE, middle):
            yield Slot(Box(x, y, x + length, y + STAMP_HEIGHT))
    for x in (width - EDGE - STAMP_HEIGHT, EDGE):
        y = (height - length) / 2
        yield Slot(Box(x, y, x + STAMP_HEIGHT, y + length), upright=False)


def _fits(box: Box, width: float, height: float) -> bool:
    return box.x0 >= 0 and box.top >= 0 and box.x1 <= width and box.bottom <= height


def stamp_text(number: str, sender: str, page: int, pages: int, whole: int) -> str:
    """H03 · Ældrerådet · side 2 af 3 · samlet side 17, with a long name cut."""
    name = sender if len(sender) <= 48 else sender[:47].rstrip() + "…"
    own = f"side {page} af {pages}"
    return " · ".join(part for part in (number, name, own, f"samlet side {whole}") if part)
