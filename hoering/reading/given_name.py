"""Who signs with a first name only: "mvh Jens-Ole", "/ Amalie", "svar fra Frida"."""

from __future__ import annotations

import re

from hoering.reading.introductions import introduced_in
from hoering.reading.letter import Letter, Place
from hoering.reading.persons import CONTACT, from_address, given_name
from hoering.reading.signature import last_words

_MAIL = re.compile(r"[\w.+\-]+@[\w.\-]+\w")
_FROM = re.compile(r"\b(?:fra|af)\s+(\S+)", re.IGNORECASE)
_HERE = re.compile(r"(?:^|[.!,]\s*)(\w+) her\b")
_SHORT = 40  # letters of a line that can be a signature
_SUFFIX = re.compile(r"\s+\S*\d\S*$")


def given_name_in(letter: Letter) -> str:
    """The first name that signs the letter, or else the person whom its only address spells out.

    "" when there is none. To be asked where no full name stands in the letter.
    """
    for line in letter.lines:
        if " " in (name := introduced_in(line.text)):
            return name
    tail = [line.text for line in letter.at(Place.TAIL) if len(line.text) <= _SHORT]
    last = [line.text for line in letter.at(Place.BODY)[-1:] if len(line.text) <= _SHORT]
    for text in [*tail, *last]:
        if name := given_name(text):
            return name
    for line in letter.lines[-1:]:
        words = CONTACT.sub("", last_words(line.text)).strip()
        if words[-1:].isalpha() and len(words) <= _SHORT and (name := given_name(words)):
            return name
    for line in letter.at(Place.BODY)[:2]:
        if (found := _HERE.search(line.text)) and (name := given_name(found[1])):
            return name
    for text in [*tail, *last]:
        if (found := _MAIL.search(text)) and (name := from_address(found.group())):
            return name
    for stem in letter.names:
        if (found := _FROM.search(_SUFFIX.sub("", stem))) and (name := given_name(found[1])):
            return name
    return ""
