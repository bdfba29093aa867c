"""A letter that several bodies sign, each by its chair: nobody in it signs at home."""

from __future__ import annotations

import re

from hoering.domain import Document
from hoering.language.namelist import NameList
from hoering.privacy.letters.signature import is_whole_name

_LAST = 24  # lines at the end of a letter among which the signatures are looked for
_LONGEST = 120  # characters of a signature's line
# What somebody is elected or appointed to for others; a trade is had at home as well.
_POST = re.compile(
    r"(?i)\b(?:\w*formand|\w*forkvinde|\w*forperson|kasserer|talsperson|bestyrelsesmedlem|gruppeleder"
    r"|forstander|direktør|sekretariatsleder|skoleleder|provst|oldermand)\b"
)
_BODY = re.compile(
    r"\b(?=[A-ZÆØÅ])(?i:\w*(?:forening|klub|råd|laug|forbund|kreds|spejder|selskab|udvalg|menighed|skole|kirke|korps)"
    r"(?:en|et|ben|e|ne|n)?)\b(?P<called>(?:\s(?:for\s|i\s|ved\s|af\s)?[A-ZÆØÅ][\w-]+){0,3})"
)


def signed_by_bodies(document: Document, names: NameList) -> bool:
    """Whether two people or more sign below a letter, each with a post in a body of their own, or
    beside a body that is called by its name: "Lars Juhl, Grundejerforeningen Solhøj"."""
    lines = [b.span.of(document.text).strip() for b in document.blocks]
    lines = [line for text in lines for line in text.split("\n") if line][-_LAST:]
    bodies = set()
    for nth, line in enumerate(lines):
        name, _, rest = line.partition(",")
        if len(line) > _LONGEST or not is_whole_name(name.strip(), names):
            continue
        told = " ".join([rest, *_until_next(lines[nth + 1 : nth + 3], names)])
        body = _BODY.search(told)
        # "Haveforeningen Solskin, have 44" is where somebody lives.
        named = body and body["called"] and not any(c.isdigit() for c in told)
        if body and (named or _POST.search(told)):
            bodies.add(body.group())
    return len(bodies) > 1


def _until_next(below: list[str], names: NameList) -> list[str]:
    """The lines below a name as far as the next name."""
    told: list[str] = []
    for line in below:
        if is_whole_name(line.partition(",")[0].strip(), names):
            break
        told.append(line)
    return told
