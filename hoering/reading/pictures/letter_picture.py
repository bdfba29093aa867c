"""A picture that stands in a text: whether it may be a letter, and not a logo or a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hoering.reading.pictures.preparing import Pixels

_LEAST = 500  # pixels of the shorter side: writing on a smaller picture is a logo's
_LINE = 60  # pixels: less high is no line of text with its edges
_LONGEST = 2.2  # times the shorter side: longer is a banner below a signature
_LIGHT = 200  # of an evened picture: lighter is paper
_PAPER = 0.85  # the share of it; a photo has shades all over
_WRITTEN = 60  # specks like letters; a logo has fewer


def may_be_letter(content: bytes) -> bool:
    """Whether a picture file's first picture has the form of a page and shows writing.

    Printed or by hand. False for what cannot be opened as a picture.
    """
    from hoering.reading.pictures.picture_file import first_picture

    found = first_picture(content) if has_page_form(content) else None
    return found is not None and shows_writing(found.pixels)


def holds_lines(content: bytes) -> bool:
    """Whether a picture is wide enough for a line of text and shows as many letters as a few lines have.

    A sentence cut out of a screen takes few bytes and is no page.
    """
    from hoering.reading.pictures.picture_file import first_picture, size_of
    from hoering.reading.pictures.preparing import INK, evened, letters_of

    small, large = sorted(size_of(content))
    found = first_picture(content) if small >= _LINE and large >= _LEAST else None
    return found is not None and len(letters_of(evened(found.pixels) < INK)) >= _WRITTEN


def has_page_form(content: bytes) -> bool:
    """Whether a picture is large enough for a page, and no long banner."""
    from hoering.reading.pictures.picture_file import size_of

    small, large = sorted(size_of(content))
    return small >= _LEAST and large <= _LONGEST * small


def shows_writing(pixels: Pixels) -> bool:
    """Whether grey pixels show lines of print, or many strokes on paper, as of a hand."""
    from hoering.reading.pictures.preparing import INK, evened, holds_writing, letters_of

    if holds_writing(pixels):
        return True
    even = evened(pixels)
    return float((even > _LIGHT).mean()) >= _PAPER and len(letters_of(even < INK)) >= _WRITTEN
