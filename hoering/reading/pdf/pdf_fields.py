"""What was filled in on a PDF form: words for the page, where the fields stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pypdfium2.raw as raw

from hoering.domain import Box
from hoering.reading.page.printed import Place, PrintedWord
from hoering.reading.pdf.letters import clean_letters
from hoering.reading.pdf.pdf_annotations import annotations_of, box_of, wide

TICKED, UNTICKED = "☒", "☐"
_LARGEST, _SMALLEST = 11.0, 4.0  # points of the letters that a value is set in
_LEADING = 1.2
_WIDE = 0.5  # of its size: the width of a letter
_TICKS = (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)
_CHOICES = (raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)
_SECRET = 1 << 13  # the flag of a field for passwords


def filled_in(page: Any, form: Any, place: Place) -> list[PrintedWord]:
    """The values of the page's fields as words: text, chosen options, ☒ and ☐."""
    found: list[PrintedWord] = []
    for held in annotations_of(page):
        if raw.FPDFAnnot_GetSubtype(held) != raw.FPDF_ANNOT_WIDGET:
            continue
        box = box_of(held, place)
        if box is None or min(box.width, box.height) < 1:
            continue
        kind = raw.FPDFAnnot_GetFormFieldType(form, held)
        if kind in _TICKS:
            sign = TICKED if raw.FPDFAnnot_IsChecked(form, held) else UNTICKED
            size = min(box.height, _LARGEST)
            found.append(PrintedWord(sign, *box, size, False))
        elif kind in _CHOICES:
            found.extend(_set(", ".join(_chosen(form, held)) or _value(form, held), box))
        elif kind == raw.FPDF_FORMFIELD_TEXTFIELD and not _is_secret(form, held):
            found.extend(_set(_value(form, held), box))
    return found


def _is_secret(form: Any, held: Any) -> bool:
    return bool(raw.FPDFAnnot_GetFormFieldFlags(form, held) & _SECRET)


def _value(form: Any, held: Any) -> str:
    return wide(lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(form, held, buffer, size))


def _chosen(form: Any, held: Any) -> Iterator[str]:
    for index in range(min(raw.FPDFAnnot_GetOptionCount(form, held), 500)):
        if raw.FPDFAnnot_IsOptionSelected(form, held, index):
            ask = partial(raw.FPDFAnnot_GetOptionLabel, form, held, index)
            label = wide(ask)
            if label:
                yield label


def _set(value: str, box: Box) -> Iterator[PrintedWord]:
    """The value set in lines in the field's box, smaller the more of it there is."""
    value = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not value:
        return
    wide, tall = box.width, box.height
    size = _LARGEST
    lines = _lines(value, wide / (_WIDE * size))
    while len(lines) * _LEADING * size > tall + 2 and size > _SMALLEST:
        size -= 0.5
        lines = _lines(value, wide / (_WIDE * size))
    step = min(_LEADING * size, tall / len(lines))
    top = box.top if len(lines) > 1 else (box.top + box.bottom - step) / 2
    for line in lines:
        x = box.x0
        for word in line:
            end = x + _WIDE * size * len(word)
            if letters := clean_letters(word):
                yield PrintedWord(letters, x, top, end, top + step, size, False)
            x = end + _WIDE * size
        top += step


def _lines(value: str, letters: float) -> list[list[str]]:
    """The words of every line of at most so many letters."""
    found: list[list[str]] = []
    for paragraph in value.split("\n"):
        room = 0.0
        for word in paragraph.split() or [""]:
            if room < len(word) or room == 0:
                found.append([])
                room = letters
            found[-1].append(word)
            room -= len(word) + 1
    return found
