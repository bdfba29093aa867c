"""The type that the letters of a PDF page are set in: its size, weight and direction."""

from __future__ import annotations

import ctypes
import math
from typing import Any

import pypdfium2.raw as raw

_BOLD_NAMES = ("bold", "black", "heavy", "demi")


def address(handle: Any) -> int:
    """Where a handle of pdfium's points to, for calls without the checks of the bindings."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


# Asked for each word or each stretch of text: with plain addresses they take half the time.
_text_object = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    address(raw.FPDFText_GetTextObject)
)
_matrix = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    address(raw.FPDFText_GetMatrix)
)
_font_size = ctypes.PYFUNCTYPE(ctypes.c_double, ctypes.c_void_p, ctypes.c_int)(
    address(raw.FPDFText_GetFontSize)
)
_char_angle = ctypes.PYFUNCTYPE(ctypes.c_float, ctypes.c_void_p, ctypes.c_int)(
    address(raw.FPDFText_GetCharAngle)
)

SLANTED = -1  # in place of quarter turns: a watermark or a stamp across the page
_LEANING = 0.15  # quarter turns that a scan may lie askew by


class Fonts:
    """Size in points, boldness and direction of the text at a character.

    They are asked for once for each text object of the page, boldness once for each font name.
    """

    def __init__(self, text: Any) -> None:
        self._text, self._at = text, address(text)
        self._matrix = raw.FS_MATRIX()
        self._where = ctypes.addressof(self._matrix)
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self._bold: dict[bytes, bool] = {}
        self._objects: dict[int | None, tuple[float, bool, int]] = {}

    def of(self, index: int) -> tuple[float, bool, int]:
        """Size, boldness, and clockwise quarter turns on the unturned page, or SLANTED."""
        key = _text_object(self._at, index)
        known = self._objects.get(key) if key else None
        if known is None:
            known = self._objects[key] = self._asked(index)
        return known

    def _asked(self, index: int) -> tuple[float, bool, int]:
        matrix = self._matrix
        _matrix(self._at, index, self._where)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = round(_font_size(self._at, index) * scale, 1)
        raw.FPDFText_GetFontInfo(self._text, index, self._name, 256, self._flags)
        name = self._name.value
        if name not in self._bold:
            self._bold[name] = any(part in name.lower().decode("latin-1") for part in _BOLD_NAMES)
        quarters = _char_angle(self._at, index) / (math.pi / 2)
        turn = round(quarters) % 4 if abs(quarters - round(quarters)) < _LEANING else SLANTED
        return size, self._bold[name], turn
