"""The box in which a sender presents itself, wherever in the letter it stands: "Hvem er vi?"."""

from __future__ import annotations

import re

from hoering.domain import BlockKind, ZoneKind
from hoering.splitting.boilerplate import asks_or_fears, speaks_to_reader
from hoering.splitting.flow import Flow
from hoering.splitting.particulars import words_in

# "Om rådet" may be a heading of the draft, "Om foreningen" hardly.
_ABOUT = re.compile(
    r"(?:hvem er (?:vi|\w+(?:en|et))|(?:kort |fakta |lidt )?om (?:os|[\w-]*(?:forening|klubb?|netværk|organisation"
    r"|forbund)(?:en|et)))\s*[?:.]?",
    re.I,
)
_LONGEST = 90  # words: more of a block is no box


def about_sender(flow: Flow) -> list[int]:
    """The blocks of such a box, its head among them.

    What asks for something or speaks of the draft is none, whatever stands over it.
    """
    found: list[int] = []
    for at, nth in enumerate(flow.running):
        text = flow.text(nth).strip()
        head = _ABOUT.match(text)
        if head is None or flow.form or flow.zones[nth] not in (None, ZoneKind.HEADING):
            continue
        if head.end() < len(text):
            if head[0].endswith("?") and _presents(text[head.end() :]):
                found.append(nth)
            continue
        below = flow.running[at + 1 : at + 2]
        if below and flow.zones[below[0]] is None and _presents(flow.text(below[0])):
            found += [nth, *(n for n in below if flow.block(n).kind is BlockKind.PARAGRAPH)]
    return found


def _presents(text: str) -> bool:
    return words_in(text) <= _LONGEST and not asks_or_fears(text) and not speaks_to_reader(text)
