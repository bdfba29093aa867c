"""Who signs with a first name only: "mvh Jens-Ole", "/ Amalie", "svar fra Frida"."""

from __future__ import annotations

import re

from hoering.reading.letter import Letter, Place
from hoering.reading.persons import from_address, given_name

_MAIL = re.compile(r"[\w.+\-]+@[\w.\-]+\w")
_FROM = re.compile(r"\b(?:fra|af)\s+(\S+)", re.IGNORECASE)
_SHORT = 40  # letters of a line that can be a signature
_SUFFIX = re.compile(r"\s+\S*\d\S*$")


def given_name_in(letter: Letter) -> str:
    """The first name that signs the letter, or else the person whom its only address spells out.

    "" when there is none. To be asked where no full name stands in the letter.
    """
    tail = [line.text for line in letter.at(Place.TAIL) if len(line.text) <= _SHORT]
    last = [line.text for line in letter.at(Place.BODY)[-1:] if len(line.text) <= _SHORT]
    for text in [*tail, *last]:
        if name := given_name(text):
            return name
    for text in [*tail, *last]:
        if (found := _MAIL.search(text)) and (name := from_address(found.group())):
            return name
    for stem in letter.names:
        if (found := _FROM.search(_SUFFIX.sub("", stem))) and (name := given_name(found[1])):
            return name
    return ""
