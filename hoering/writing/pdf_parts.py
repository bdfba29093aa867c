"""What a PDF page draws, taken out of its file: nothing that acts comes along.

The pages of the combined PDF are made anew: of a source page only its drawing is taken, as one
form (ISO 32000-1, 8.10) with the fonts and pictures it needs. Scripts, actions, links, attached
files, fields to fill in and everything else that a catalogue or a page may hold stay behind;
what fields and notes look like is drawn.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

# Keys whose values are named by whoever made the file: a font's letter may be called "A" or "F".
_NAMED = frozenset(
    {"/XObject", "/Font", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/Properties",
     "/CharProcs", "/Colorants"}
)  # fmt: skip
# What does not draw: data for programs, ways to other files, ways back into the source.
_LEFT = frozenset(
    {"/Metadata", "/PieceInfo", "/OPI", "/Ref", "/AF", "/Alternates", "/AA", "/A", "/JS",
     "/StructParent", "/StructParents", "/Parent", "/Annots", "/LastModified", "/Thumb",
     "/F", "/FFilter", "/FDecodeParms", "/EF", "/RF", "/PS", "/Level1"}
)  # fmt: skip
_RESOURCES = _NAMED - {"/CharProcs", "/Colorants"}
_HIDDEN = 2 | 32  # annotation flags (12.5.3): hidden, not to be shown
_NOT_DRAWN = (
    "/Popup",
    "/Link",
    "/Screen",
    "/Movie",
    "/Sound",
    "/3D",
    "/RichMedia",
    "/FileAttachment",
)
_A4 = (0.0, 0.0, 595.0, 842.0)
_LARGEST = 400 << 20  # bytes of one page's drawing once it is unpacked
_DEEPEST = 60  # arrays and dictionaries inside each other


class Unusable(Exception):
    """A file or page whose drawing cannot be taken."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What of a page is shown: x0, y0, x1, y1 in its own units; `turn` is 0, 90, 180 or 270.

    `unit` is the size of a unit in points.
    """

    box: tuple[float, float, float, float]
    turn: int = 0
    unit: float = 1.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown, in the page's units."""
        x0, y0, x1, y1 = self.box
        return (y1 - y0, x1 - x0) if self.turn in (90, 270) else (x1 - x0, y1 - y0)


@dataclass(frozen=True, slots=True)
class Drawing:
    """One page: operators that draw it, and the objects (by number) that they name."""

    frame: Frame
    operators: bytes
    names: Mapping[str, int]
    group: int | None = None


@dataclass(slots=True)
class Part:
    """Objects of one source as they will stand in the file: number, and place in `body`."""

    drawings: list[Drawing] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    body: bytes = b""
    layers: list[tuple[int, bool]] = field(default_factory=list)  # number, and is it shown

    @property
    def count(self) -> int:
        return len(self.places)


def opened(content: bytes) -> PdfReader:
    """Raises Unusable for a file that is broken, or locked with a password."""
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unusable("locked")
        len(reader.pages)
    except Unusable:
        raise
    except Exception as error:  # pypdf raises whatever it likes on a broken file
        raise Unusable(type(error).__name__) from error
    return reader


def taken(reader: PdfReader, pages: Sequence[int], first: int) -> tuple[Part, list[int]]:
    """The drawings of these pages (from 1), their objects numbered from `first`; and the pages
    that could not be taken, which have no drawing."""
    taking = _Taking(reader, first)
    lost = [number for number in pages if not taking.page(number)]
    return taking.part(), lost


class _Taking:
    """Copies objects of one file; each object once, whichever pages use it."""

    def __init__(self, reader: PdfReader, first: int) -> None:
        self.reader = reader
        self.next = first
        self.numbers: dict[tuple[int, int, bool], int] = {}
        self.added: list[tuple[int, int, bool]] = []  # of the page at hand
        self.waiting: list[tuple[int, IndirectObject, bool]] = []
        self.made = Part()
        self.out = io.BytesIO()
        self.hidden = _hidden_layers(reader)

    def part(self) -> Part:
        self.made.body = self.out.getvalue()
        return self.made

    def page(self, number: int) -> bool:
        """Take one page; False where it cannot be read."""
        before = self.next, self.out.tell()
        counts = [len(x) for x in (self.made.drawings, self.made.places, self.made.layers)]
        self.added.clear()
        try:
            self.made.drawings.append(self._drawing(self.reader.pages[number - 1]))
            self._copy_waiting()
        except (MemoryError, KeyboardInterrupt):
            raise
        except Exception:  # a broken page: the others may be whole
            self.next, at = before
            self.out.seek(at)
            self.out.truncate()
            for held, count in zip(
                (self.made.drawings, self.made.places, self.made.layers), counts, strict=True
            ):
                del held[count:]  # type: ignore[attr-defined]
            for key in self.added:
                del self.numbers[key]
            self.waiting.clear()
            return False
        return True

    def _drawing(self, page: Any) -> Drawing:
        frame = _frame_of(page)
        names = {"/Side": self._form(page, frame)}
        operators = [b"/Side Do"]
        for form, matrix in self._appearances(page):
            name = f"/Felt{len(names)}"
            names[name] = form
            written = " ".join(f"{value:.5f}" for value in matrix)
            operators.append(f"q {written} cm {name} Do Q".encode())
        group = page.get("/Group")
        number = self._put(_cleaned(self, group)) if _is_dictionary(group) else None
        return Drawing(frame, b"\n".join(operators), names, number)

    def _form(self, page: Any, frame: Frame) -> int:
        """The page's content as a form: it leaves no trace on what is drawn after it."""
        box = tuple(float(value) for value in page.mediabox)
        head = DictionaryObject()
        raw, filters = _content_of(page)
        head.update(filters)
        head[NameObject("/Type")] = NameObject("/XObject")
        head[NameObject("/Subtype")] = NameObject("/Form")
        resources = page.get("/Resources")
        resources = resources.get_object() if resources is not None else None
        kept = DictionaryObject()
        if _is_dictionary(resources):
            kept.update({k: v for k, v in resources.items() if k in _RESOURCES})
        head[NameObject("/Resources")] = kept
        written = b"/BBox [" + " ".join(f"{v:g}" for v in _spread(box)).encode() + b"]"
        return self._put_stream(_cleaned(self, head), raw, written)

    def _appearances(self, page: Any) -> Iterator[tuple[int, tuple[float, ...]]]:
        """What filled-in fields, stamps and marks look like, each with its place (12.5.5)."""
        annotations = page.get("/Annots")
        annotations = annotations.get_object() if annotations is not None else ()
        for one in annotations if isinstance(annotations, ArrayObject) else ():
            annotation = one.get_object()
            if not _is_dictionary(annotation) or annotation.get("/Subtype") in _NOT_DRAWN:
                continue
            if int(annotation.get("/F", 0)) & _HIDDEN:
                continue
            reference = _appearance(annotation)
            if reference is None:
                continue
            matrix = _fitting(reference.get_object(), annotation.get("/Rect"))
            if matrix is not None:
                yield self.reference(reference), matrix

    # --- objects ---

    def reference(self, found: IndirectObject, named: bool = False) -> int:
        """The number that the object has in the new file."""
        key = (found.idnum, found.generation, named)
        if key not in self.numbers:
            self.numbers[key] = self.next
            self.added.append(key)
            self.waiting.append((self.next, found, named))
            self.next += 1
        return self.numbers[key]

    def _copy_waiting(self) -> None:
        while self.waiting:
            number, found, named = self.waiting.pop()
            value = found.get_object()
            if isinstance(value, StreamObject):
                self._write_stream(number, _cleaned(self, value), value._data)
                continue
            if _is_dictionary(value) and value.get("/Type") == "/OCG":
                self.made.layers.append(
                    (number, (found.idnum, found.generation) not in self.hidden)
                )
            self._write(number, _cleaned(self, value, named))

    def _put(self, content: bytes) -> int:
        number, self.next = self.next, self.next + 1
        self._write(number, content)
        return number

    def _put_stream(self, head: bytes, raw: bytes, more: bytes) -> int:
        number, self.next = self.next, self.next + 1
        self._write_stream(number, head, raw, more)
        return number

    def _write(self, number: int, content: bytes) -> None:
        self.made.places.append((number, self.out.tell()))
        self.out.write(b"%d 0 obj\n" % number + content + b"\nendobj\n")

    def _write_stream(self, number: int, head: bytes, raw: bytes, more: bytes = b"") -> None:
        if not head.startswith(b"<<"):
            raise Unusable("a stream without a dictionary")
        length = b"<<" + more + b"/Length %d" % len(raw)
        self._write(number, length + head[2:] + b"\nstream\n" + raw + b"\nendstream")


def _cleaned(taking: _Taking, value: Any, named: bool = False, deep: int = 0) -> bytes:
    """The value as it is written, without what does not draw; references get their new numbers."""
    if deep > _DEEPEST:
        raise Unusable("too deep")
    if isinstance(value, IndirectObject):
        return b"%d 0 R" % taking.reference(value, named)
    if isinstance(value, DictionaryObject):
        if value.get("/Subtype") == "/PS" and isinstance(value, StreamObject):
            return b"<</Type/XObject/Subtype/Form/BBox[0 0 0 0]>>"
        pieces = []
        for key, own in value.items():
            if (not named and key in _LEFT) or key == "/Length":
                continue
            inner = _cleaned(taking, _raw(value, key, own), key in _NAMED and not named, deep + 1)
            pieces.append(_written(NameObject(key)) + b" " + inner)
        return b"<<" + b"\n".join(pieces) + b">>"
    if isinstance(value, ArrayObject):
        return (
            b"["
            + b" ".join(_cleaned(taking, v, False, deep + 1) for v in list.__iter__(value))
            + b"]"
        )
    return _written(value) if isinstance(value, PdfObject) else b"null"


def _raw(dictionary: DictionaryObject, key: str, value: Any) -> Any:
    return dictionary.raw_get(key) if key in dictionary else value


def _written(value: PdfObject) -> bytes:
    out = io.BytesIO()
    value.write_to_stream(out)
    return out.getvalue()


def _is_dictionary(value: Any) -> bool:
    return isinstance(value, DictionaryObject | IndirectObject) and isinstance(
        value.get_object(), DictionaryObject
    )


# --- what a page says of itself ---


def _frame_of(page: Any) -> Frame:
    media = _spread(tuple(float(v) for v in page.mediabox))
    crop = _spread(tuple(float(v) for v in page.cropbox))
    shown = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    if shown[2] - shown[0] < 1 or shown[3] - shown[1] < 1:
        shown = media
    if shown[2] - shown[0] < 1 or shown[3] - shown[1] < 1:
        shown = _A4
    turn = int(page.get("/Rotate", 0) or 0) % 360
    unit = float(page.get("/UserUnit", 1) or 1)
    return Frame(shown, turn if turn % 90 == 0 else 0, unit if 0 < unit < 1000 else 1.0)


def _spread(box: Sequence[float]) -> tuple[float, float, float, float]:
    """Corners in order: a file may name any two that lie across."""
    if len(box) != 4:
        return _A4
    return min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])


def _content_of(page: Any) -> tuple[bytes, DictionaryObject]:
    """The page's operators as bytes, and how they are packed. One stream stays as it is."""
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    packed = DictionaryObject()
    if isinstance(contents, StreamObject):
        if "/F" not in contents:
            for key in ("/Filter", "/DecodeParms"):
                if key in contents:
                    packed[NameObject(key)] = contents.raw_get(key)
            return contents._data, packed
        contents = None
    pieces: list[bytes] = []
    size = 0
    for one in contents if isinstance(contents, ArrayObject) else ():
        stream = one.get_object()
        if isinstance(stream, StreamObject) and "/F" not in stream:
            pieces.append(stream.get_data())
            size += len(pieces[-1])
            if size > _LARGEST:
                raise Unusable("too large")
    packed[NameObject("/Filter")] = NameObject("/FlateDecode")
    return zlib.compress(b"\n".join(pieces), 6), packed


def _appearance(annotation: DictionaryObject) -> IndirectObject | None:
    """The form that shows the annotation now; a box to tick has one for each state."""
    looks = annotation.get("/AP")
    looks = looks.get_object() if looks is not None else None
    if not isinstance(looks, DictionaryObject) or "/N" not in looks:
        return None
    found = looks.raw_get("/N")
    if not isinstance(found.get_object(), StreamObject):
        states, state = found.get_object(), annotation.get("/AS")
        if not isinstance(states, DictionaryObject) or state is None or state not in states:
            return None
        found = states.raw_get(state)
    if isinstance(found, IndirectObject) and isinstance(found.get_object(), StreamObject):
        return found
    return None


def _fitting(form: Any, place: Any) -> tuple[float, ...] | None:
    """What puts the form's box, turned by its own matrix, into the annotation's (algorithm 8.1)."""
    if place is None:
        return None
    where = _spread([float(v) for v in place.get_object()])
    box = _spread([float(v) for v in form.get("/BBox", ArrayObject()).get_object()])
    a, b, c, d, e, f = (float(v) for v in form.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if width <= 0 or height <= 0:
        return None
    sx, sy = (where[2] - where[0]) / width, (where[3] - where[1]) / height
    return sx, 0.0, 0.0, sy, where[0] - min(xs) * sx, where[1] - min(ys) * sy


def _hidden_layers(reader: PdfReader) -> frozenset[tuple[int, int]]:
    """The layers that the file itself does not show."""
    try:
        properties = reader.trailer["/Root"].get_object().get("/OCProperties")
        usual = properties.get_object().get("/D").get_object() if properties is not None else None
        if usual is None:
            return frozenset()
        off = _references(usual.get("/OFF"))
        if usual.get("/BaseState") == "/OFF":
            every = _references(properties.get_object().get("/OCGs"))
            off = off | (every - _references(usual.get("/ON")))
        return frozenset(off)
    except Exception:  # a broken list of layers hides nothing
        return frozenset()


def _references(value: Any) -> set[tuple[int, int]]:
    found: Iterable[Any] = value.get_object() if value is not None else ()
    every = list.__iter__(found) if isinstance(found, ArrayObject) else ()
    return {(o.idnum, o.generation) for o in every if isinstance(o, IndirectObject)}
