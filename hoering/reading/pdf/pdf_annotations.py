"""The notes that readers of a PDF left in it: sticky notes, marked words, text boxes."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pypdfium2.raw as raw

from hoering.domain import Box
from hoering.reading.page.printed import NoteKind, Place, PrintedNote

_MOST = 2000  # of one page
_LONGEST = 20_000  # letters of one note
_KINDS = {
    raw.FPDF_ANNOT_TEXT: NoteKind.STICKY,
    raw.FPDF_ANNOT_FREETEXT: NoteKind.BOX,
    raw.FPDF_ANNOT_HIGHLIGHT: NoteKind.MARK,
    raw.FPDF_ANNOT_UNDERLINE: NoteKind.MARK,
    raw.FPDF_ANNOT_SQUIGGLY: NoteKind.MARK,
    raw.FPDF_ANNOT_STRIKEOUT: NoteKind.STRIKE,
    raw.FPDF_ANNOT_CARET: NoteKind.CARET,
    raw.FPDF_ANNOT_SQUARE: NoteKind.BOX,
    raw.FPDF_ANNOT_CIRCLE: NoteKind.BOX,
    raw.FPDF_ANNOT_POLYGON: NoteKind.BOX,
    raw.FPDF_ANNOT_LINE: NoteKind.BOX,
    raw.FPDF_ANNOT_INK: NoteKind.BOX,
}
_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW


def annotations_of(page: Any) -> Iterator[Any]:
    """pdfium's handles of a page's annotations that are shown; each is closed afterwards."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST)):
        held = raw.FPDFPage_GetAnnot(page.raw, index)
        if not held:
            continue
        try:
            if not raw.FPDFAnnot_GetFlags(held) & _UNSEEN:
                yield held
        finally:
            raw.FPDFPage_CloseAnnot(held)


def notes_on(page: Any, place: Place) -> tuple[PrintedNote, ...]:
    """The page's notes from the top down, answers behind the note they answer."""
    found = [note for held in annotations_of(page) if (note := _note(held, place))]
    told = {note.new for note in found if note.new}
    found = [n for n in found if n.kind is not NoteKind.CARET or n.text not in told]
    return tuple(sorted(found, key=lambda note: (note.box.top, note.box.x0)))


def _note(held: Any, place: Place) -> PrintedNote | None:
    kind = _KINDS.get(raw.FPDFAnnot_GetSubtype(held))
    if kind is None or text_of(held, b"StateModel"):
        return None  # "accepted by …" is a state, not a note
    said = text_of(held, b"Contents").strip() or _plain(text_of(held, b"RC"))
    box = box_of(held, place)
    if box is None or (not said and kind is not NoteKind.STRIKE):
        return None
    new = _replacement(held) if kind is NoteKind.STRIKE and not said else ""
    marks = tuple(marked_boxes(held, place)) if kind in (NoteKind.MARK, NoteKind.STRIKE) else ()
    return PrintedNote(kind, _flat(said), text_of(held, b"T").strip(), box, marks, _flat(new))


def _flat(text: str) -> str:
    return " ".join(text.split())


def text_of(held: Any, key: bytes) -> str:
    """The string under a key of the annotation; "" where there is none."""
    return wide(lambda buffer, size: raw.FPDFAnnot_GetStringValue(held, key, buffer, size))


def wide(ask: Callable[[Any, int], int]) -> str:
    """A string that pdfium writes into a buffer of UTF-16 when it is asked a second time."""
    size = ask(None, 0)
    if size <= 2:
        return ""
    size = min(size, 2 * _LONGEST)
    buffer = ctypes.create_string_buffer(size)
    ask(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").replace("\0", "")


def _plain(rich: str) -> str:
    return unescape(re.sub(r"<[^>]*>", " ", rich)).strip()


def box_of(held: Any, place: Place) -> Box | None:
    """Where the annotation stands on the shown page."""
    rect = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(held, rect):
        return None
    xs, ys = sorted((rect.left, rect.right)), sorted((rect.bottom, rect.top))
    return Box(*place(xs[0], ys[0], xs[1], ys[1]))


def marked_boxes(held: Any, place: Place) -> Iterator[Box]:
    quad = raw.FS_QUADPOINTSF()
    for index in range(min(raw.FPDFAnnot_CountAttachmentPoints(held), 500)):
        if raw.FPDFAnnot_GetAttachmentPoints(held, index, quad):
            xs = sorted((quad.x1, quad.x2, quad.x3, quad.x4))
            ys = sorted((quad.y1, quad.y2, quad.y3, quad.y4))
            yield Box(*place(xs[0], ys[0], xs[-1], ys[-1]))


def _replacement(held: Any) -> str:
    """The words that a strike-out is to be replaced with: those of the caret it hangs on."""
    linked = raw.FPDFAnnot_GetLinkedAnnot(held, b"IRT")
    if not linked:
        return ""
    caret = raw.FPDFAnnot_GetSubtype(linked) == raw.FPDF_ANNOT_CARET
    said = text_of(linked, b"Contents") if caret else ""
    raw.FPDFPage_CloseAnnot(linked)
    return said
