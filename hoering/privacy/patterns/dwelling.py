"""What belongs to a street and house number: floor, door, stairway and rear house behind it, a flat
in front of it, and the town, in the forms of Denmark and its neighbours."""

from __future__ import annotations

import re

from hoering.domain import Span

_CAPITAL = "A-ZÆØÅÉÖÜÄÁÍÓÚÝÐÞŁŚŻČŠŽ"
_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)"
_SIDE = r"(?:t\.?\s?v|t\.?\s?h|m\.?\s?f)\b\.?"
_NUMBERED = (
    r"(?:dør(?:en)?|lejl(?:ighed)?|vær(?:else)?|opg(?:ang)?|trappe|bolig|stue|rum|hus|båd(?:plads)?|vogn|indg(?:ang)?|lej)"
    r"\.?\s?(?:nr\.?\s?|nummer\s)?(?:\d+(?:[.-]\d+)?|[A-HJ])\b"
)
# "17³ th", "4, 2. sal, lejlighed nr. 5", "16, opg. C, 2. tv", "6 i stuen", "9, 3-2", "4 (baghuset)".
_PART = (
    r"(?:[¹²³⁴⁵⁶⁷⁸⁹]"
    rf"|{_SIDE}|(?:til\s)?(?:venstre|højre)\b|midtfor\b|midt\sfor\b"
    r"|\d{1,2}\.?\s?(?:[-–]\s?\d{1,2}\.?\s?)?(?:sal|etage)\b\.?"
    rf"|(?:\.?\d{{1,2}}|[IVX]{{1,3}})\.?\s?,?\s?{_SIDE}"
    r"|st\b\.?|(?:i\s)?stuen\b|kld?\b\.|(?:i\s)?kælder(?:en)?\b"
    rf"|{_NUMBERED}"
    r"|(?:i\s)?(?:baghus|forhus|sidehus|mellembygning|mellemhus|kælder|anneks)(?:et|en)?\b"
    rf"|\d{{1,2}}\.(?!\s?{_MONTH}|\d)|º|ª)"
)
_BEHIND = re.compile(rf"(?i)(?:[ ,/·–-]{{0,3}}\(?{_PART}\)?)+")
# At the end of a line figures alone are floor and door: "5, 3-2", "77, 7. 3.", "14, 3º B".
# "(gl. station)": what a house is or was.
# "(gavlen, 1. sal)", ", indgang fra Bøgevej", ", oven på frisøren", ", Bakkens øverste hus": where in it.
_ASIDE = re.compile(
    r"\s\([a-zæøå][^()\d\n]{2,28}\)|,?\s(?:postnr\.?|pr\.)\s\d{4}(?!\d)"
    r"|\s\((?=[^()\n]*(?:\bsal\b|\bstuen\b|\betage\b|\bdør\b|\bt\.?[vh]\b|\bgavl|\bkld|\bkælder|\bindgang|\bopgang|\bhus))[^()\n]{2,32}\)"
    r"|,?\s\(?(?:indgang|indkørsel|opgang|adgang|nedgang|nedkørsel|døren)\s(?:fra|via|ad|mod|ved|i|om|gennem)\s[^,.;:()!?\n]{3,30}?(?=\s?[,.;:()!?\n]|\s(?:og|men|hvor|som)\s|$)\)?"
    r"|,?\s\(?(?:oven\s?på|ovenover|over|bag(?:ved)?|ved\ssiden\saf|lige\sover|på\sloftet\saf)\s[a-zæøåA-ZÆØÅ][^,.;:()!?\n]{2,24}?(?=\s?[,.;:()!?\n]|$)\)?"
    rf"|,\s[{_CAPITAL}][a-zæøå]+s\s(?:\w+este|\w+ste|\w+e)\s(?:hus|ejendom|gård|hjørne|ende|lejlighed|opgang)(?!\w)"
)
_LAST = re.compile(
    r",?\s(?:\d{1,2}\s?-\s?\d{1,2}|\d{1,2}\.\s\d{1,2}\.?|\d{1,2}[ºª]\s?[A-Z]?)(?=\s*(?:$|[,.\n]))"
)
_FRONT = re.compile(
    rf"(?i)(?<!\w)(?:(?:\d{{1,2}}\.?\s?(?:sal)?\.?|st\.?|kld\.?)[\s,]{{1,2}}{_SIDE}|flat\s\d+\w?"
    rf"|{_NUMBERED}),?\s$"
)
# "FO-100 Tórshavn", "D-24937 Flensburg", "SE-211 20 Malmö", "91 00 Aalborg", "28013 Madrid".
_TOWN = rf"[{_CAPITAL}][\w'.\-]+(?:\s(?:am|an\sder|i|[{_CAPITAL}][\w'.\-]*)){{0,3}}"
ABROAD = re.compile(
    rf"(?<![\w-])[A-Z]{{1,3}}-\s?\d{{3,5}}(?:\s\d\d)?\s{_TOWN}"
    rf"|(?<![\w,.-])(?<!\d\s)\d{{5}}\s{_TOWN}"
    r"|(?<![\w,.-])(?<!\d\s)\d{3}\s(?:Tórshavn|Klaksvík|Runavík|Tvøroyri|Fuglafjørður|Vágur|Hoyvík|Argir|Vestmanna|Sørvágur|Miðvágur"
    r"|Kollafjørður|Saltangará|Reykjavík|Kópavogur|Hafnarfjörður|Akureyri|Garðabær|Mosfellsbær|Selfoss)(?!\w)"
)
SPLIT_POST = re.compile(
    rf"(?<![\w,.+-])(?<!\d\s)[1-9]\d\s\d\d\s([{_CAPITAL}][a-zæøå]{{2,}}(?:\s[NSØVKC])?)(?!\w)"
)

# "Kajgade 14, 16 og 18", "Kajgade 14 og 16": the numbers of the houses beside it.
_NEXT_DOORS = re.compile(
    r"(?:,\s\d{1,3}[A-Z]?(?![\w.]))+\sog\s\d{1,3}[A-Z]?(?![\w%])|\sog\s\d{1,3}[A-Z]?(?=[,.;:)]|\W*$)"
)


def whole_dwelling(text: str, span: Span) -> Span:
    """A street and number with the floor and door around it."""
    end = span.end
    line_end = text.find("\n", end)
    rest = text[end : line_end if line_end >= 0 else len(text)]
    behind = _NEXT_DOORS.match(rest) or _BEHIND.match(rest)
    end += behind.end() if behind else 0
    for pattern in (_LAST, _ASIDE):
        more = pattern.match(rest[end - span.end :])
        end += more.end() if more else 0
    line = text.rfind("\n", 0, span.start) + 1
    front = _FRONT.search(text[line : span.start])
    return Span(line + front.start() if front else span.start, end)
