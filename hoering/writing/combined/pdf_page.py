"""What a page of a PDF says of itself: its frame, its operators, and how its notes look."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
)

_A4 = (0.0, 0.0, 595.0, 842.0)
_LARGEST = 400 << 20  # bytes of one page's drawing once it is unpacked
_LONGEST_VALUE = 4000  # letters of a field that are shown


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
        """Width and height as shown, in points."""
        x0, y0, x1, y1 = self.box
        wide, high = (x1 - x0) * self.unit, (y1 - y0) * self.unit
        return (high, wide) if self.turn in (90, 270) else (wide, high)


def frame_of(page: Any) -> Frame:
    """What is shown of the page; a page without a usable size is A4."""
    media = spread(tuple(float(v) for v in page.mediabox))
    crop = spread(tuple(float(v) for v in page.cropbox))
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


def spread(box: Sequence[float]) -> tuple[float, float, float, float]:
    """Corners in order: a file may name any two that lie across."""
    if len(box) != 4:
        return _A4
    return min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])


def content_of(page: Any) -> tuple[bytes, DictionaryObject]:
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


def appearance(annotation: DictionaryObject) -> IndirectObject | None:
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


def fitting(form: Any, place: Any) -> tuple[float, ...] | None:
    """What puts the form's box, turned by its own matrix, into the annotation's (algorithm 8.1)."""
    if place is None:
        return None
    where = spread([float(v) for v in place.get_object()])
    box = spread([float(v) for v in form.get("/BBox", ArrayObject()).get_object()])
    a, b, c, d, e, f = (float(v) for v in form.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if width <= 0 or height <= 0:
        return None
    sx, sy = (where[2] - where[0]) / width, (where[3] - where[1]) / height
    return sx, 0.0, 0.0, sy, where[0] - min(xs) * sx, where[1] - min(ys) * sy


def hidden_layers(reader: PdfReader) -> frozenset[tuple[int, int]]:
    """The layers that the file itself does not show."""
    try:
        root: Any = reader.trailer["/Root"].get_object()
        properties = root.get("/OCProperties")
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


def value_of(annotation: DictionaryObject) -> str:
    """The name and value of a field that was filled in; "" for an empty one or none."""
    value, name = None, ""
    above: Any = annotation
    for _ in range(8):  # a field's name and value may stand above it
        value = value or above.get("/V")
        name = name or str(above.get("/T", ""))
        if "/Parent" not in above:
            break
        above = above["/Parent"].get_object()
    said = str(value.get_object() if value is not None else "").strip()[:_LONGEST_VALUE]
    return f"{name}: {said}".removeprefix(": ") if said and said != "/Off" else ""
