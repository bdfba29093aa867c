"""Houses told by their number alone, "naboen i nr. 29", or by the way to them: "det gule hus over for brugsen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import PersonalKind, Span
from hoering.privacy.patterns.addresses import ENDINGS, WORD
from hoering.privacy.wording.hit import Hit

_FIGURE = r"(?:\d{1,3}\s?[A-Za-z]?|(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv))(?!\w)"
# "nr. 14", "nr. 6, 8 og 10".
_NUMBER = (
    rf"(?:(?:[Nn]r\.?|NR\.?|[Nn]ummer|[Nn]umrene|[Hh]usnummer)\s{_FIGURE}(?:(?:,\s\d{{1,3}}\s?[A-Z]?)*\s(?:og|eller|&)\s\d{{1,3}}\s?[A-Za-z]?(?!\w))?)"
    r"(?![\w/-]|[.,]\d|\s?(?:m|km|kr|pct|%)\b)"
)
# Who lives there, or the house itself.
_DWELLER = (
    r"(?:\w*naboe?r?n?e?|\w*naboerne|genboe?r?n?e?|genboerne|over-?boe?n?|underboe?n?|dem|de|os|vi|jeg|ham|hende|han|hun|folk|familien|beboere?n?e?|ejere?n?e?|manden"
    r"|konen|damen|enken|parret|ægteparret|børnene|drengen|pigen|lejere?n?e?|familie|(?-i:[A-ZÆØÅ][\w-]+))"
)
_AT = re.compile(
    rf"(?i)\b{_DWELLER},?\s(?:(?:inde|ovre|henne|nede|oppe|der|som|selv|bor|boede|begge|to)\s){{0,2}}(?:i|fra|på|ved\ssiden\saf|over\sfor|overfor)\s((?-i:{_NUMBER}))"
    rf"|\b(?:\w*nabohuset|\w*naboejendommen|ejendommen|huset|\w*naboe?r?n?e?|villaen|rækkehuset|lejligheden|grunden|parcellen|haven|hækken|carporten|tårnet|skuret|muren)\s(?:(?:i|på|til|ved|mod)\s)?((?-i:{_NUMBER}))"
)
# "Mange hilsner fra nr. 88", "forbi os og nr. 35", "I nr. 15 har de et spædbarn", "ambulancen skal frem til nr. 70".
_WHERE = re.compile(
    rf"(?i)\b(?:hils(?:en|ner)\sfra|os\sog|frem\stil|hjem\stil|ind\stil)\s((?-i:{_NUMBER}))"
    rf"|(?:^|[.!?]\s|\n)i\s((?-i:{_NUMBER}))\s(?:har|bor|fik|er|sidder|kan)\s(?:de|der|man|han|hun)\b"
    rf"|((?-i:{_NUMBER})),?\s(?:hvor\s(?:der\s(?:bor|er)|de|vi|jeg)|har\sde)\b"
    rf"|\s\d{{1,3}}[A-Za-z]?\sog\s((?-i:{_NUMBER}))"
)
_UNIT_OF = re.compile(
    rf"(?i)\b{_DWELLER}\si\s((?:have|lejlighed|bolig|bungalow|hus|stue|værelse|lejl\.)\s(?:nr\.?\s)?\d{{1,3}}\s?[A-Za-z]?)(?!\w)"
)
# Numbers of other things, so that the same words tell no house: "lokalplan nr. 7".
_OTHER = re.compile(
    r"(?i)(?:\b(?:\w*plan(?:en)?|bilag|tillæg|sag(?:en)?|punkt|tabel|figur|bus(?:sen)?|linje|rute|afsnit|side|matr(?:ikel)?|cvr|ean|forslag|vedtægt\w*|lov(?:en)?|bekendtgørelse|område"
    r"|dok|j|kap(?:itel)?|model|svar|høringssvar|hal|bane|hold|pulje|indsats|mål|tiltag|spørgsmål|bemærkning|mærkesag|prioritet|delområde|byggefelt)\.?,?\s(?:i\s)?|[-–:]\s?)$"
)
_AGAIN = re.compile(_NUMBER)
_LIVED_IN = re.compile(rf"(?:[Bb]or|[Bb]oet|[Bb]oende|[Bb]oede)\s(?:\w+\s){{0,2}}?i\s({_NUMBER})")


def house_numbers(text: str) -> Iterator[Hit]:
    """Numbers of houses beside who lives there; once one is told, others of the letter as well."""
    told = [
        Span(*match.span(match.lastindex or 1))
        for pattern in (_AT, _WHERE, _UNIT_OF, _LIVED_IN)
        for match in pattern.finditer(text)
        if not _OTHER.search(text[max(0, match.start() - 30) : match.start()])
    ]
    for span in told:
        yield Hit(span, PersonalKind.ADDRESS, "husnummer")
    for match in _AGAIN.finditer(text) if told else ():
        span = Span(*match.span())
        before = text[max(0, span.start - 30) : span.start]
        if not any(span.overlaps(t) for t in told) and not _OTHER.search(before):
            yield Hit(span, PersonalKind.ADDRESS, "husnummer")


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
    # "…, Karla og jeg": who lives there is no part of where it is.
    r"(?=\s?[.!?\n]|,?\s(?:og|men|så)\s(?-i:[a-zæøå])|,\s(?-i:[A-ZÆØÅ])[\w-]+\sog\s(?:jeg|mig)\b|$)"
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
