"""What a found theme is called, and the id made of its name."""

from __future__ import annotations

import re
import unicodedata

from hoering.language.counted import COUNTED
from hoering.language.wordclasses import tagged
from hoering.language.words import common_forms

LONGEST = 6  # words of a label
_COUNTER = re.compile(
    r"^\s*(?:§+\s*|kapitel\s+|afsnit\s+|bilag\s+)?[\dIVX]*(?:\.\d+)*[.):]?\s+(?=\D)"
    rf"|^\s*(?:{COUNTED}|del|kapitel|afsnit)\s+"
    r"(?:\d+|[A-H]|[IVX]+)\s*[:.–-]\s*"
    # "R15 Højvandsmur", "Indsats A.1: Parkering", not the road E45.
    rf"|^\s*(?:(?:{COUNTED})\s+)?(?-i:(?!E\d\d\b)[A-ZÆØÅ])\.?\d{{1,2}}(?:\.\d{{1,2}})?[.):]?\s+(?=\D)",
    re.I,
)
# Parts of a document that are about no matter of their own.
_FRAME = re.compile(
    r"^(?:forord|indledning|introduktion|indhold\w*|baggrund\w*|resum[eé]|sammenfatning|læsevejledning|bilag\b.*"
    r"|litteratur\w*|kilder|noter|ordliste|ordforklaring\w*|begreber|definitioner|om (?:politikken|planen|strategien)"
    r"|sådan .*|kolofon|kontakt\w*|ikrafttræden|generelt|andet|øvrigt|afslutning|rammer(?:ne)?|fra ord til handling"
    r"|vores værdier|værdier|vision(?:en)?(?: og .*)?|formål(?:et)?(?: og .*)?|\w+ (?:pejlemærker|mål|indsatsområder"
    r"|fokusområder|temaer)|handleplan\b.*|handlingsplan\b.*)$",
    re.I,
)
# "Hvorfor en fælles politik": "Forslag vedrørende hvorfor …" says nothing.
_QUESTION = re.compile(r"(?:hvorfor|hvordan|hvad|hvem|hvornår|hvor|hvilke[nt]?)\b", re.I)


def without_counter(heading: str) -> str:
    """ "Afsnit A. Ældrerådet", "Pejlemærke 2: Mad" → what the section is about."""
    return _COUNTER.sub("", heading.strip(), count=1).strip(" .:–-")


def heading_label(heading: str) -> str:
    """A section's heading as a theme's name; "" where it can be none.

    None are the frame of the document ("Forord"), questions, whole sentences and long headings.
    """
    text = without_counter(heading)
    if not text or _FRAME.match(text) or len(text.split()) > LONGEST:
        return ""
    if text.endswith("?") or _QUESTION.match(text):
        return ""
    if any(t.tag == "V" for t in tagged(text[:1].lower() + text[1:])):
        return ""
    return text[:1].upper() + text[1:]


def names_in(heading: str) -> frozenset[str]:
    """ "Nr. Lindby Skole" → {"lindby"}: of a heading's words those that are no common ones."""
    words = re.findall(r"[^\W\d_]{4,}", without_counter(heading))
    return frozenset(
        word.lower()
        for nth, word in enumerate(words)
        if word[0].isupper() and (nth or word.lower() not in common_forms())
    )


def slug(name: str) -> str:
    """ "Børn på øerne" → "boern-paa-oeerne"."""
    text = name.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-") or "tema"
