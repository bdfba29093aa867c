"""Whose words an official wrote down: who called the office, or a meeting. They are the sender."""

from __future__ import annotations

import re

from hoering.reading.senders.letter import Letter
from hoering.reading.senders.persons import person_in

_NOTE = re.compile(
    r"\b(?:telefon|samtale|henvendelses)notat\b|\bnotat\b.{0,40}\b(?:telefon|samtale|henvendelse)"
    r"|\btelefonbesked\b|\bmundtligt? (?:høringssvar|henvendelse)"
    r"|\b(?:noteret|nedskrevet|skrevet ned|taget imod) af\b",
    re.IGNORECASE,
)
_NAME = r"(?P<name>[A-ZÆØÅ][\wéü.-]+(?: (?:af|de|van|von|[A-ZÆØÅ][\wéü.-]*)){0,3} [A-ZÆØÅ][\wéü-]+)"
_CALLED = re.compile(
    rf"(?:^|[.:]\s+)(?:(?:[Bb]orger(?:en)?|[Ff]ru|[Hh]r\.?|[Bb]eboer(?:en)?)\s+)?{_NAME}"
    r"(?! (?:for|fra) )(?:, (?!(?:\w+ )?(?:for|fra) )[^.,]{3,60},)? (?:har )?(?:ringe(?:de|r|t)\b(?! på)"
    r"|henvend(?:te|t) sig|kontakte(?:de|t)|(?:oplyste|fortalte|meddelte) (?:telefonisk|mundtligt)|mødte op)"
)
_ASKED = re.compile(
    r"(?:borger(?:ens)?(?: navn)?|opkald(?:er)? fra|opringning fra|samtale med|henvendelse fra|ringet op af)"
    r"\s*:?\s+(?P<name>[A-ZÆØÅ].{3,60})",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:opsamling|referat|noter|input|udsagn)\b[^.]{0,30}\b(?:fra|af|på)\b[^.]{0,15}?"
    r"\b(?P<name>(?:borger|dialog|hørings|beboer)møde\w*|workshop\w*|fokusgruppe\w*)",
    re.IGNORECASE,
)
_TABLE = re.compile(r"(?:bord|gruppe|post-?its?)\b", re.IGNORECASE)  # at which it was said
_FIRST = 10  # lines in which a note tells who called


def caller_of(letter: Letter) -> str:
    """The person whose words a note of the office's holds; "" for any other letter."""
    if not any(_NOTE.search(line.text) for line in letter.lines):
        return ""
    for line in letter.lines[:_FIRST]:
        if found := _CALLED.search(line.text) or _ASKED.match(line.text):
            return person_in(found["name"])
    return ""


def meeting_of(letter: Letter, writer: str) -> str:
    """The meeting of citizens that `writer` only led, took the notes of or gave a room to; "" for any
    other letter."""
    took = re.compile(
        rf"\b(?:referent|mødeleder|ordstyrer|sagsbehandler|(?:noteret|skrevet) af|\w*holdt\b[^:]{{0,60}}\b(?:i|på))\b"
        rf"\W*{re.escape(writer)}",
        re.IGNORECASE,
    )
    titles = (_MEETING.search(line.text) for line in letter.lines[:3])
    title = next((found for found in titles if found), None)
    noted = any(took.search(line.text) for line in letter.lines[:_FIRST])
    if title is None or not (noted or _TABLE.match(writer)):
        return ""
    return title["name"].capitalize()
