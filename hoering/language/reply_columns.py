"""Columns of a table that are the administration's own: what it answers, decides or does."""

from __future__ import annotations

import re

_OFFICE = (
    r"(?:forvaltning|administration|sekretariat|kommune|kommunal\w*bestyrelse|by(?:råd|styre)|udvalg"
    r"|sagsbehandler|magistrat)\w*"
)
_ANSWERS = (
    r"(?:svar|bemærkning|kommentar|vurdering|indstilling|behandling|stillingtagen|reaktion|besvarelse|note"
    r"|opfølgning|håndtering|anbefaling|udfald)\w*"
)
_REPLY = re.compile(
    rf"{_OFFICE} (?:\w+ )?{_ANSWERS}"
    rf"|{_ANSWERS} (?:fra|af|ved) (?:[\w.&-]+ ){{0,3}}{_OFFICE}"
    r"|(?:til )?intern(?:e|t)? (?:brug|noter?|bemærkning(?:er)?|kommentar(?:er)?)"
    r"|indarbejde[ts]|imødekomme[ts]|udfald|vores svar til (?:afsender|borger)(?:en)?",
    re.IGNORECASE,
)


def is_reply_column(name: str) -> bool:
    """Whether a column holds what the office that asked says: "Forvaltningens bemærkninger"."""
    return bool(_REPLY.fullmatch(name.strip(" :?*")))
