"""Houses that a private person's letter tells by the way to them: "det gule hus over for brugsen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import Span
from hoering.privacy.patterns.addresses import ENDINGS, WORD

_BESIDE = (
    r"(?:(?:lige|skråt)\s)?"
    r"(?:over\sfor|overfor|ved\ssiden\saf|bag(?:\sved)?|bagved|oven\s?på|på\shjørnet\s(?:af|ved))\s"
)
# "Tårnvej, huset med det grønne tag".
_THE_HOUSE = re.compile(
    rf"(?:{WORD}\s)?{WORD}(?:vej|gade|stræde|allé|gyden|vænget|stien|bakken|toften|krogen),\s(?:huset|gården|det\s\w+\shus)"
    r"\s(?:med|ved|bag|over\sfor|før|efter)\s[^.,;!?\n]{3,40}"
    # "bor i Bagergade, lige over for apoteket"
    rf"|(?:(?<=[Bb]or\s[ip]\s)|(?<=[Bb]or\spå\s))(?:{WORD}\s)?{WORD}(?:{ENDINGS}),?\s{_BESIDE}[^.,;!?\n]{{3,40}}"
)
# "i den sidste ejendom på venstre hånd, når man kører ud ad Kærvejen": the way to a house.
_WAY_TO = re.compile(
    r"(?i)\b(?:bor|boet|boede|boende|bopæl)\s(?:(?:\w+\s){0,2}i\s)?((?:i\s)?(?:den|det)\s(?:(?:sidste|første|anden|andet|tredje|fjerde"
    r"|nederste|øverste|inderste|yderste|bageste|forreste|eneste|gule|røde|hvide|grønne|blå|sorte|gamle|lille|store)\s)+"
    r"(?:hus|ejendom|gård|villa|rækkehus|landsted|parcel|parcelhus|sted|hjørnehus|længe|lejlighed)\s(?=[^.!?\n]{0,90}(?-i:[A-ZÆØÅ]))[^.!?\n]{3,110}?)"
    r"(?=\s?[.!?\n]|,?\s(?:og|men|så)\s(?-i:[a-zæøå])|$)"
)
# "Vi har boet her i 41 år, i det gule hus på hjørnet af Skolevej og Kirkestien".
_THAT_HOUSE = re.compile(
    r"\b(?:[Bb]or|[Bb]oet|[Bb]oede)\b[^.!?\n]{0,80}\si\s((?:det|den)\s(?:gule|røde|hvide|grønne|blå|sorte|gamle|lille|store|lave)\s(?:\w+\s)?(?:hus|gård|villa|længe|ejendom|rækkehus)"
    rf"\s{_BESIDE}(?=[^.!?\n]{{0,40}}[A-ZÆØÅ])[^.,!?\n]{{3,60}})"
)


def described_houses(text: str) -> Iterator[Span]:
    """The words for the house, in reading order of the ways to tell it."""
    for pattern in (_WAY_TO, _THAT_HOUSE, _THE_HOUSE):
        for match in pattern.finditer(text):
            yield Span(*match.span(match.lastindex or 0))
