"""Names whose form tells where they end: a class of pupils, a scouts' group, a list of fields."""

from __future__ import annotations

import re

# "MED-udvalget for Vej, Park og Havn": commas inside the name.
_LISTED = re.compile(
    r"(?=[A-ZÆØÅ])[\w-]*(?i:udvalg|råd|center|centr|forvaltning|afdeling|sekretariat)(?:en|et)?"
    r" for (?:[A-ZÆØÅ][\w-]+, )+[A-ZÆØÅ][\w-]+ og [A-ZÆØÅ][\w-]+"
)
# "2. Holme Spejdergruppe": a figure before a name, where a paragraph's number stands before words.
_NUMBERED = re.compile(
    r"\d{1,3}\.\s[A-ZÆØÅ][\wæøå-]+(?:\s(?:og\s)?[A-ZÆØÅ][\wæøå-]+){0,2}?"
    r"\s\w*(?:[Gg]ruppe|[Ss]pejdere|[Tt]rop|[Ff]lok|[Dd]ivision|[Kk]reds)\b"
)
# A class of pupils: "5.b på Nordbyskolen", "4. A, Holme Skole".
CLASS_OF = re.compile(
    r"(?:\b(?:[Ff]orældrene(?: til (?:børnene|eleverne))?|[Ee]leverne|[Bb]ørnene) i )?"
    r"\b\d{1,2}\.?\s?[a-zæøåA-ZÆØÅ](?:\s+(?:på|fra)|,)\s+(?:[A-ZÆØÅ][\wæøå]*(?:\s[A-ZÆØÅ][\wæøå]+)?\s[Ss]kole\b"
    r"|[A-ZÆØÅ][\wæøå]*)"
)


def fixed_name_at(text: str, start: int) -> re.Match[str] | None:
    """The name of such a form that begins at `start`."""
    return _NUMBERED.match(text, start) or _LISTED.match(text, start) or pupils_at(text, start)


def pupils_at(text: str, start: int) -> re.Match[str] | None:
    """A class that begins at `start`, with the name of its school."""
    found = CLASS_OF.match(text, start)
    return found if found and "skole" in found.group().lower() else None
