"""What a PDF page draws, taken out of its file: nothing that acts comes along.

The pages of the combined PDF are made anew: of a source page only its drawing is taken, as one
form (ISO 32000-1, 8.10) with the fonts and pictures it needs. Scripts, actions, links, attached
files, fields to fill in and everything else that a catalogue or a page may hold stay behind;
what fields and notes look like is drawn.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
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

from hoering.writing.combined.pdf_page import (
    Frame,
    Unusable,
    appearance,
    content_of,
    fitting,
    frame_of,
    hidden_layers,
    spread,
    value_of,
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
_DEEPEST = 60  # arrays and dictionaries inside each other


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """One page: operators that draw it, and the objects (by number) that they name."""

    frame: Frame
    operators: bytes
    names: Mapping[str, int]
    group: int | None = None


@dataclass(slots=True)
class Part:
    """Objects of one source as they will stand in the file: number, and place in `body`."""

    drawings: list[DrawnPage] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    body: bytes = b""
    layers: list[tuple[int, bool]] = field(default_factory=list)  # number, and is it shown
    # Page, and name and value, of fields whose look the file does not hold.
    values: list[tuple[int, str]] = field(default_factory=list)


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
        self.number = 0  # the page at hand
        self.numbers: dict[tuple[int, int, bool], int] = {}
        self.added: list[tuple[int, int, bool]] = []  # of the page at hand
        self.waiting: list[tuple[int, IndirectObject, bool]] = []
        self.made = Part()
        self.out = io.BytesIO()
        self.hidden = hidden_layers(reader)

    def part(self) -> Part:
        self.made.body = self.out.getvalue()
        return self.made

    def page(self, number: int) -> bool:
        """Take one page; False where it cannot be read."""
        before = self.next, self.out.tell()
        counts = [len(x) for x in (self.made.drawings, self.made.places, self.made.layers)]
        self.added.clear()
        self.number = number
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

    def _drawing(self, page: Any) -> DrawnPage:
        frame = frame_of(page)
        names = {"/Side": self._form(page)}
        operators = [b"/Side Do"]
        for form, matrix in self._appearances(page):
            name = f"/Felt{len(names)}"
            names[name] = form
            written = " ".join(f"{value:.5f}" for value in matrix)
            operators.append(f"q {written} cm {name} Do Q".encode())
        group = page.get("/Group")
        number = self._put(_cleaned(self, group)) if _is_dictionary(group) else None
        return DrawnPage(frame, b"\n".join(operators), names, number)

    def _form(self, page: Any) -> int:
        """The page's content as a form: it leaves no trace on what is drawn after it."""
        box = tuple(float(value) for value in page.mediabox)
        head = DictionaryObject()
        raw, filters = content_of(page)
        head.update(filters)
        head[NameObject("/Type")] = NameObject("/XObject")
        head[NameObject("/Subtype")] = NameObject("/Form")
        resources: Any = page.get("/Resources")
        resources = resources.get_object() if resources is not None else None
        kept = DictionaryObject()
        if _is_dictionary(resources):
            kept.update({k: v for k, v in resources.items() if k in _RESOURCES})
        head[NameObject("/Resources")] = kept
        written = b"/BBox [" + " ".join(f"{v:g}" for v in spread(box)).encode() + b"]"
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
            reference = appearance(annotation)
            if reference is None:
                value = value_of(annotation) if annotation.get("/Subtype") == "/Widget" else ""
                self.made.values += [(self.number, value)] if value else []
                continue
            matrix = fitting(reference.get_object(), annotation.get("/Rect"))
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
            value: Any = found.get_object()
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
