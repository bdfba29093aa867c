"""A page of a PDF rid of all that it carries besides what is printed on it (pypdf's objects)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pypdf.filters import decode_stream_data
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

# What a page is drawn from; whatever else it carries stays behind.
_PAGE_KEYS = """
/Type /Parent /Contents /Resources /Rotate /UserUnit /Group
/MediaBox /CropBox /BleedBox /TrimBox /ArtBox
"""
OF_PAGES = frozenset(_PAGE_KEYS.split())
# What a picture, form or pattern is drawn from.
_DRAWN_KEYS = """
/Type /Subtype /Length /Filter /DecodeParms /Resources /Matrix /BBox /FormType /Group
/Width /Height /ColorSpace /BitsPerComponent /Decode /ImageMask /Mask /SMask /SMaskInData
/Matte /Interpolate /Intent /PatternType /PaintType /TilingType /XStep /YStep /Shading /ExtGState
"""
_OF_DRAWN = frozenset(_DRAWN_KEYS.split())
_DRAWN = ("/XObject", "/Pattern", "/Font")
_DEEPEST = 12  # forms within forms
# Within a JPEG's picture FF 00 is a number, and FF D0 to D7 parts it.
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.S)
_NAME = re.compile(rb"/([^\s/\[\]<>(){}%]+)")


def pointed_to(thing: Any) -> Any:
    """What a reference points to, the thing itself otherwise."""
    return thing.get_object() if hasattr(thing, "get_object") else thing


def clean_resources(holder: Any, content: bytes, deep: int = 0) -> None:
    """Take from a page's or form's resources what its content does not draw.

    Many programs give all pages one set of resources: the picture of a signature on page 1 would
    come along with page 2. Sets are copied, since other pages share them.
    """
    resources = pointed_to(holder.get("/Resources"))
    if not isinstance(resources, dict) or deep > _DEEPEST:
        return
    kept = DictionaryObject(resources)
    kept.pop("/Properties", None)
    used = _used(content, pointed_to(kept.get("/XObject")))
    for sort in _DRAWN:
        things = pointed_to(kept.get(sort))
        if isinstance(things, dict):
            kept[NameObject(sort)] = DictionaryObject(
                {name: value for name, value in things.items() if name in used}
            )
    holder[NameObject("/Resources")] = kept
    for sort in ("/XObject", "/Pattern"):
        for thing in map(pointed_to, (pointed_to(kept.get(sort)) or {}).values()):
            _clean_drawn(thing, deep)


def _clean_drawn(thing: Any, deep: int) -> None:
    """A picture, form or pattern without what is told of it."""
    if not isinstance(thing, dict):
        return
    for key in list(thing):
        if key not in _OF_DRAWN:
            del thing[key]
    if thing.get("/Subtype") == "/Image":
        _clean_picture(thing)
        mask = pointed_to(thing.get("/SMask"))
        if mask is not None:
            _clean_drawn(mask, deep + 1)
    elif hasattr(thing, "get_data"):
        clean_resources(thing, thing.get_data(), deep + 1)


def _used(content: bytes, forms: Any, deep: int = 0) -> set[str]:
    """The names that a content stream calls on, and those that its forms without own resources do."""
    names = {"/" + name.decode("latin-1") for name in _NAME.findall(content)}
    if deep > _DEEPEST or not isinstance(forms, dict):
        return names
    for name in sorted(names & set(forms)):
        form = pointed_to(forms[name])
        if (
            hasattr(form, "get_data")
            and form.get("/Subtype") == "/Form"
            and "/Resources" not in form
        ):
            names |= _used(form.get_data(), forms, deep + 1)
    return names


def _clean_picture(picture: Any) -> None:
    """A JPEG without the segments in which cameras and programs write (place, owner, words)."""
    filters = pointed_to(picture.get("/Filter"))
    names = [filters] if isinstance(filters, str) else list(filters or [])
    if names and names[-1] == "/DCTDecode":
        picture._data = bare_jpeg(_opened(picture, names[:-1]))
        picture[NameObject("/Filter")] = NameObject("/DCTDecode")
        if len(names) > 1:
            # The parameters of the filters around it; a JPEG's own are hardly ever given.
            picture.pop("/DecodeParms", None)


def _opened(picture: Any, filters: Sequence[str]) -> bytes:
    """A picture's data without the filters that lie around its JPEG."""
    if not filters:
        return bytes(picture._data)
    around = StreamObject()
    around._data = picture._data
    around[NameObject("/Filter")] = ArrayObject([NameObject(name) for name in filters])
    parms = pointed_to(picture.get("/DecodeParms"))
    if isinstance(parms, list):
        around[NameObject("/DecodeParms")] = ArrayObject(parms[: len(filters)])
    opened = decode_stream_data(around)
    return opened if isinstance(opened, bytes) else opened.encode("latin-1")


def is_layered(holder: Any) -> bool:
    """Whether a page or form draws what cannot be carried over clean: layers that can be off, and
    JPEG 2000 pictures, whose boxes can hold any words."""
    return any(
        "/OC" in thing or "/JPXDecode" in str(pointed_to(thing.get("/Filter")))
        for thing in _drawn_by(holder, ("/XObject",))
    )


def forms_of(holder: Any) -> Iterator[bytes]:
    """The content streams of the forms that a page or form has, and of theirs."""
    for thing in _drawn_by(holder, ("/XObject", "/Pattern")):
        if hasattr(thing, "get_data") and thing.get("/Subtype") != "/Image":
            yield thing.get_data()


def _drawn_by(holder: Any, sorts: Sequence[str]) -> Iterator[Any]:
    """What a page's resources name, and theirs, each once: forms may share the page's own."""
    seen: dict[int, Any] = {}  # held, so that no other takes its id
    waiting = [holder]
    while waiting:
        resources = pointed_to(waiting.pop().get("/Resources")) or {}
        for sort in sorts:
            for thing in map(pointed_to, (pointed_to(resources.get(sort)) or {}).values()):
                if id(thing) not in seen:
                    seen[id(thing)] = thing
                    waiting.append(thing)
                    yield thing


def bare_jpeg(data: bytes) -> bytes:
    """The JPEG without APP1–APP13, APP15 and comment segments and what lies behind its end (the film
    of a phone's photo, with the place it was taken); as it is when it is damaged."""
    if not data.startswith(b"\xff\xd8"):
        return data
    kept, at, scanned = bytearray(b"\xff\xd8"), 2, False
    while at + 2 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xD9:
            break
        if mark == 0xFF:  # filled up
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if mark == 0xDA:
            found = _MARKER.search(data, end)
            end, scanned = found.start() if found else len(data), True
        if not (0xE1 <= mark <= 0xED or mark in (0xEF, 0xFE)):
            kept += data[at:end]
        at = end
    return bytes(kept + b"\xff\xd9") if scanned else data
