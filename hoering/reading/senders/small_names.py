"""Names of bodies that are written with a small letter first: "elevrådet på Holme Skole"."""

from __future__ import annotations

import re

from hoering.domain import SenderKind
from hoering.reading.senders.bodies import is_body, kind_of_body
from hoering.reading.senders.names import is_full, name_at

_JOINED = re.compile(r"[a-zæøå]+- (?:og|eller) (?=[a-zæøå])")  # "bruger- og pårørenderådet"


def small_name_at(text: str, start: int = 0) -> str:
    """The name at `start`, with a capital; one written small only where it says who it is.

    "bruger- og pårørenderådet, Solgården", but not "grundejer" or "idrætten".
    """
    if text[start : start + 1].isupper() or text[start : start + 1].isdigit():
        return name_at(text, start)
    rest = text[start : start + 1].upper() + text[start + 1 :]
    first = _JOINED.match(text, start)
    if first:
        rest = text[first.end() : first.end() + 1].upper() + text[first.end() + 1 :]
    name = name_at(rest)
    council = kind_of_body(name) in (SenderKind.COUNCIL, SenderKind.BOARD)
    if not (council or (is_body(name) and is_full(name))):
        return ""
    if first:
        return first.group().capitalize() + name[:1].lower() + name[1:]
    return name
