"""A picture that stands on a page with text, and what was recognised in it."""

from __future__ import annotations

from dataclasses import dataclass

from hoering.domain.text import Box, Word


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """A picture on a page (from 1) of a file; `box` is its place in points from the top left corner.

    `text` is what was recognised in it, a line for each of its lines, and `words` their places on
    the page. `certain` tells that no writing on it went unread; `content` is the same for the same
    picture wherever it stands. `mute` tells that it is no picture but letters whose font does not
    say what they are, `covered` that it is a place which the sender covered: `words` are then those
    of the page that lie below.
    """

    file: str
    page: int
    box: Box
    content: str
    text: str = ""
    words: tuple[Word, ...] = ()
    certain: bool = False
    mute: bool = False
    covered: bool = False
