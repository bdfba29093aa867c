"""Files in a round's folder that nobody put there: the system's, and those of a program at work."""

from __future__ import annotations

import re

_NAMES = frozenset({".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx"})
# Lock files of Office and LibreOffice; what macOS lays beside each file on a network drive.
_STARTS = ("~$", ".~lock.", "._")
# What Word and others lay beside a file while it is open ("~WRL0003.tmp" holds all of a letter).
_UNFINISHED = re.compile(r"~.*\.tmp", re.IGNORECASE)


def is_bystander(name: str) -> bool:
    """Whether the name of a file or folder is one that comes and goes without anybody's doing."""
    known = name.casefold() in _NAMES or name.startswith(_STARTS)
    return known or _UNFINISHED.fullmatch(name) is not None
