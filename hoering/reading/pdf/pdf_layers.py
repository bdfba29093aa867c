"""The layers of a PDF that are switched off: what stands in them is shown to nobody and is not read.

pdfium draws no such layer, but gives its letters with the others. Whether a layer is on is told
here as pdfium tells it: what it draws and what is read of a page must be the same.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any

_LAYERS = b"/OCProperties"
_PACKED = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.S)
_MOST = 2_000_000  # bytes of packed objects that are looked through
_DEEPEST = 12  # forms within forms
# Strings, pictures in the stream, marked content and the forms drawn; the rest of a content stream
# (lines, places, fonts) holds for what follows it as well, and stays.
_TOKEN = re.compile(
    rb"(?P<string>\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|(?<!<)<[0-9A-Fa-f\s]*>)"
    rb"|\bBI\s.*?\sEI\b"
    rb"|/OC\s*/(?P<layer>[^\s/\[\]<>(){}%]+)\s+BDC\b"
    rb"|(?P<opened>\b(?:BDC|BMC)\b)|(?P<closed>\bEMC\b)"
    rb"|(?P<drawn>/[^\s/\[\]<>(){}%]+\s+Do\b)",
    re.S,
)


def as_shown(data: bytes) -> bytes:
    """The PDF file without the words of layers that are off; `data` itself where it has none.

    What cannot be taken apart is given back as it is.
    """
    if not _may_have_layers(data):
        return data
    try:
        return _without_layers(data) or data
    except Exception:
        # pypdf raises whatever it likes on a damaged file, which pdfium may still read.
        return data


def _may_have_layers(data: bytes) -> bool:
    """Whether the file's catalogue can tell of layers: in the open, or packed with other objects."""
    if _LAYERS in data:
        return True
    for match in _PACKED.finditer(data):
        try:
            packed = data[match.end() : match.end() + _MOST]
            if _LAYERS in zlib.decompressobj().decompress(packed, 4 * _MOST):
                return True
        except zlib.error:
            return True
    return False


def _without_layers(data: bytes) -> bytes | None:
    import logging

    from pypdf import PdfReader, PdfWriter

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted:
        reader.decrypt("")
    if _at(reader.trailer, "/Root", "/OCProperties") is None:
        return None
    writer = PdfWriter(clone_from=reader)
    layers = _Layers(writer.root_object["/OCProperties"])
    if not layers.emptied(writer):
        return None
    shown = io.BytesIO()
    writer.write(shown)
    return shown.getvalue()


def _at(thing: Any, *path: str) -> Any:
    """What lies at the end of a path of dictionaries, None where it breaks off."""
    for key in path:
        thing = _open(thing)
        thing = thing.get(key) if isinstance(thing, dict) else None
    return _open(thing)


def _open(thing: Any) -> Any:
    return thing.get_object() if hasattr(thing, "get_object") else thing


class _Layers:
    """Which layers of a file are on, by its own setting of what is shown at first."""

    def __init__(self, properties: Any) -> None:
        setting = _at(properties, "/D")
        self._on = {id(_open(one)) for one in _at(setting, "/ON") or ()}
        self._off = {id(_open(one)) for one in _at(setting, "/OFF") or ()}
        self._base = _at(setting, "/BaseState") != "/OFF"
        self._seen: set[int] = set()

    def is_on(self, layer: Any) -> bool:
        """Whether a layer, or a condition on layers, shows what belongs to it."""
        layer = _open(layer)
        if not isinstance(layer, dict):
            return True
        if layer.get("/Type") != "/OCMD":
            return self._is_group_on(layer)
        if isinstance(said := _at(layer, "/VE"), list):
            return self._holds(said, 0)
        of = _at(layer, "/OCGs")
        if not isinstance(of, list):
            return of is None or self.is_on(of)
        states = [self._is_group_on(g) for g in map(_open, of) if isinstance(g, dict)]
        match _at(layer, "/P"):
            case "/AllOn":
                return all(states)
            case "/AllOff":
                return not any(states)
            case "/AnyOff":
                return not all(states)
        return any(states)

    def _is_group_on(self, group: Any) -> bool:
        meant = _at(group, "/Intent") or "/View"
        if not {"/View", "/All"} & set(meant if isinstance(meant, list) else [meant]):
            return True
        if state := _at(group, "/Usage", "/View", "/ViewState"):
            return bool(state != "/OFF")
        if id(group) in self._off:
            return False
        return self._base or id(group) in self._on

    def _holds(self, said: list[Any], deep: int) -> bool:
        """The truth of ["/And", …], ["/Or", …] or ["/Not", …]."""
        if not said or deep > _DEEPEST:
            return False
        terms = [
            self._holds(t, deep + 1) if isinstance(t, list) else self.is_on(t)
            for t in map(_open, said[1:])
        ]
        if said[0] == "/Not":
            return not (terms and terms[0])
        return any(terms) if said[0] == "/Or" else all(terms)

    def emptied(self, writer: Any) -> bool:
        """Take the words of layers that are off from all pages; whether there were any."""
        from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject

        found = False
        for page in writer.pages:
            content = page.get_contents()
            data = content.get_data() if content is not None else b""
            if (left := self._left(data, page)) != data:
                stream = DecodedStreamObject()
                stream.set_data(left)
                page[NameObject("/Contents")] = writer._add_object(stream)
                found = True
            found |= self._forms_emptied(page, 0)
            notes = _at(page, "/Annots")
            if isinstance(notes, list):
                shown = [n for n in notes if self.is_on(_at(n, "/OC"))]
                if len(shown) < len(notes):
                    page[NameObject("/Annots")] = ArrayObject(shown)
                    found = True
        return found

    def _forms_emptied(self, holder: Any, deep: int) -> bool:
        found = False
        drawn = _at(holder, "/Resources", "/XObject")
        for form in map(_open, drawn.values() if isinstance(drawn, dict) else ()):
            if form.get("/Subtype") != "/Form" or id(form) in self._seen or deep > _DEEPEST:
                continue
            self._seen.add(id(form))
            data = form.get_data()
            left = self._left(data, form) if self.is_on(form.get("/OC")) else b""
            if left != data:
                form._data = left
                for key in ("/Filter", "/DecodeParms"):
                    form.pop(key, None)
                found = True
            found |= self._forms_emptied(form, deep + 1)
        return found

    def _left(self, content: bytes, holder: Any) -> bytes:
        """A content stream with no words in its layers that are off."""
        named = _at(holder, "/Resources", "/Properties")
        if not isinstance(named, dict) or all(self.is_on(one) for one in named.values()):
            return content
        return b"".join(self._parts(content, named))

    def _parts(self, content: bytes, named: Any) -> Iterator[bytes]:
        at, open_ = 0, [True]
        for match in _TOKEN.finditer(content):
            yield content[at : match.start()]
            at = match.end()
            if match["layer"]:
                on = self.is_on(named.get("/" + match["layer"].decode("latin-1")))
                open_.append(on and open_[-1])
            elif match["opened"]:
                open_.append(open_[-1])
            elif match["closed"] and len(open_) > 1:
                open_.pop()
            if open_[-1] or not (match["string"] or match["drawn"]):
                yield match.group()
            elif match["string"]:
                yield b"()"
        yield content[at:]
