"""Letters of a PDF page whose font does not say what they are: only their looks tell.

Such a font has no table of its letters, or one that names private signs. pdfium then gives private
letters, control signs, or letters that are chance; a font that does so in one word does so in all.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as raw

from hoering.domain import Box, SeenPicture
from hoering.reading.page.printed import Place, box_around, overlap
from hoering.reading.pdf.fonts import address

_SIGNS = "\x00\x01\x03-\x08\x0e-\x1b\ufffd"  # control signs, none of which a page shows
_MUTE = f"{_SIGNS}\ue000-\uf8ff"
_LETTER = r"[^\W\d_]"
# Bullets and ticks stand alone: private letters are looked for in twos.
_RUN = re.compile(f"[{_MUTE}]{{2,}}")
_LOST = re.compile(f"(?<={_LETTER})[{_SIGNS}](?={_LETTER})")  # "S\x01ren"
_LEAST = 3  # mute letters of a font in words of several
_SHARE = 0.3  # of a font's letters
_LOST_LEAST = 2
_BESIDE = 8.0  # points between stretches that are one for whoever looks at them


def may_be_mute(letters: str) -> bool:
    """Whether the page's letters, one for each of pdfium's characters, have any that tell nothing."""
    return _RUN.search(letters) is not None or _LOST.search(letters) is not None


def mute_places(text: Any, letters: str, place: Place) -> tuple[Box, ...]:
    """Where on the shown page the letters of fonts stand that tell nothing, a box for each stretch
    that the file draws at once."""
    objects = [raw.FPDFText_GetTextObject(text, at) for at in range(len(letters))]
    fonts: dict[int, int] = {}
    for held in objects:
        if held and (key := address(held)) not in fonts:
            fonts[key] = address(raw.FPDFTextObj_GetFont(held))
    own = [fonts.get(address(held), 0) if held else 0 for held in objects]
    mute = _mute_fonts(letters, own)
    if not mute:
        return ()
    found: dict[int, tuple[float, float, float, float]] = {}
    rect = raw.FS_RECTF()
    for at, held in enumerate(objects):
        if held and own[at] in mute and raw.FPDFText_GetLooseCharBox(text, at, ctypes.byref(rect)):
            new = (rect.left, rect.bottom, rect.right, rect.top)
            old = found.get(address(held), new)
            low, high = map(min, old[:2], new[:2]), map(max, old[2:], new[2:])
            found[address(held)] = (*low, *high)
    places = (Box(*place(*box)) for box in found.values())
    return tuple(box for box in places if min(box.width, box.height) > 0.5)


def _mute_fonts(letters: str, fonts: list[int]) -> set[int]:
    mute: Counter[int] = Counter()
    for run in _RUN.finditer(letters):
        mute.update(fonts[run.start() : run.end()])
    whole = Counter(fonts)
    lost = Counter(fonts[match.start()] for match in _LOST.finditer(letters))
    found = {f for f, n in mute.items() if n >= _LEAST and n >= _SHARE * whole[f]}
    return (found | {f for f, n in lost.items() if n >= _LOST_LEAST}) - {0}


def mute_on(
    page: Any, place: Place, read: Sequence[Box], file: str, number: int
) -> Iterator[SeenPicture]:
    """The places of a pdfium page where letters tell nothing, but for those with words in `read`."""
    text = page.get_textpage()
    try:
        letters = letters_of(text)
        places = mute_places(text.raw, letters, place) if may_be_mute(letters) else ()
    finally:
        text.close()
    left = [box for box in places if not any(overlap(box, other) for other in read)]
    for nth, box in enumerate(_together(left)):
        yield SeenPicture(file, number, box, f"{file}#{number}.{nth}", mute=True)


def letters_of(text: Any) -> str:
    """One letter for each of pdfium's characters."""
    count = text.count_chars()
    letters: str = text.get_text_range() if count else ""
    if len(letters) != count:
        letters = "".join(chr(raw.FPDFText_GetUnicode(text.raw, n)) for n in range(count))
    return letters


def _together(boxes: Sequence[Box]) -> list[Box]:
    """Stretches that stand close to each other as one."""
    groups: list[Box] = []
    for box in boxes:
        near = [g for g in groups if overlap(g.widened(_BESIDE), box)]
        groups = [g for g in groups if g not in near]
        groups.append(box_around([*near, box]))
    return groups
