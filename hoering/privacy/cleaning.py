"""A page of a PDF rid of all that it carries besides what is printed on it (pypdf's objects)."""

from __future__ import annotations

import re
from typing import Any

# What a page can carry besides what is printed on it.
STRIPPED = (
    "/Annots",
    "/AA",
    "/Metadata",
    "/PieceInfo",
    "/Thumb",
    "/StructParents",
    "/B",
    "/Tabs",
    "/LastModified",
    "/ID",
    "/SeparationInfo",
    "/Trans",
    "/Dur",
    "/PresSteps",
    "/TemplateInstantiated",
    "/VP",
    "/DPart",
    "/Hid",
    "/OutputIntents",
    "/AF",
)
_OF_OBJECTS = (
    "/Metadata",
    "/PieceInfo",
    "/StructParent",
    "/StructParents",
    "/OPI",
    "/Alternates",
    "/LastModified",
    "/Ref",
    "/AF",
    "/Measure",
    "/PtData",
)
_DRAWN = ("/XObject", "/Pattern", "/Font")
_DEEPEST = 12  # forms within forms
_NAME = re.compile(rb"/([^\s/\[\]<>(){}%]+)")


def pointed_to(thing: Any) -> Any:
    """What a reference points to, the thing itself otherwise."""
    return thing.get_object() if hasattr(thing, "get_object") else thing


def clean_resources(holder: Any, content: bytes, deep: int = 0) -> None:
    """Take from a page's or form's resources what its content does not draw.

    Many programs give all pages one set of resources: the picture of a signature on page 1 would
    come along with page 2. Sets are copied, since other pages share them.
    """
    from pypdf.generic import DictionaryObject, NameObject

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
    for key in _OF_OBJECTS:
        if key in thing:
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
    filters = picture.get("/Filter")
    names = [filters] if isinstance(filters, str) else list(filters or [])
    if names == ["/DCTDecode"]:
        picture._data = bare_jpeg(picture._data)


def bare_jpeg(data: bytes) -> bytes:
    """The JPEG without APP1–APP13, APP15 and comment segments; as it is when it is damaged."""
    if not data.startswith(b"\xff\xd8"):
        return data
    kept, at = bytearray(b"\xff\xd8"), 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xDA:
            return bytes(kept + data[at:])
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if not (0xE1 <= mark <= 0xED or mark in (0xEF, 0xFE)):
            kept += data[at : at + 2 + length]
        at += 2 + length
    return data
