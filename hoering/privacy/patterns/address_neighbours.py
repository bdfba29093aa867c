"""What stands around an address in contact data: the farm or house in front, the town behind."""

from __future__ import annotations

import re
from collections.abc import Callable

from hoering.domain import Span
from hoering.privacy.patterns.addresses import CAPITAL, NO_TOWN, SHORT, WORD
from hoering.privacy.patterns.dwelling import ABROAD, SPLIT_POST

# What belongs to an address in a line of contact data: the farm in front, the rear house or town behind.
_ONCE_A = re.compile(r"(?:^|,\s)((?:Den|Det)\s(?:gamle|gl\.)\s[a-zæøå]{4,},\s)$")
_FARM = re.compile(rf"^(?!{CAPITAL}\.){WORD}(?:\s{WORD})?,\s$")  # "E.P. Holm, " is who lives there
# The first words of a road that the last alone was taken for: "Ladegård Mark 2".
_ROAD_IN_FRONT = re.compile(rf"(?:^|[,·|]\s?|\t)((?:{WORD}\s){{1,2}})$")
_BEHIND = re.compile(
    rf"^,\s(?:baghus(?:et)?|forhus(?:et)?|sidehus(?:et)?|mellembygning(?:en)?|kælderen|stuen"
    rf"|(?:{SHORT}\s|Ll\.\s)?{CAPITAL}[a-zæøåéöü]+(?:\s{CAPITAL}[a-zæøåéöü]+){{0,2}}|{CAPITAL}{{4,}})(?=\s*(?:$|[,·|)]|-\s))"
)
_POST_BEHIND = re.compile(
    rf"[\s,·]{{1,3}}(?:DK[\s-]?)?[1-9]\d{{3}}\s({CAPITAL}[\wæøåéöü.\-]+(?:\s{CAPITAL}[a-zæøåéöü]*)?)(?!\w)"
)
# The last word of a farm's or manor's name.
FARM = (
    rf"(?:{CAPITAL}[a-zæøå]+(?:gård|gaard|lyst|minde|hvile|borg)"
    r"|(?<=\s)(?:[Hh]ovedgård|[Gg]ods|[Hh]erregård|[Aa]vlsgård|[Gg]ård|[Mm]ølle|[Ss]kovridergård|[Pp]ræstegård|[Mm]inde|[Hh]vile|[Ll]yst))"
)
LONE_FARM = re.compile(
    rf"{CAPITAL}[a-zæøå]+(?:gård|gården|gaard|lyst|minde|hvile|borg|huset)"
    rf"|(?:{WORD}\s){{1,2}}(?:[Hh]ovedgård|[Gg]ods|[Hh]erregård|[Aa]vlsgård|[Gg]ård|[Mm]ølle|[Ss]kovridergård)"
)
# The name of a house in front of its road in a sentence: "Vi har haft Strandhuset, Klitvej 1",
# "naboejendommen Hedelykke, Høje Hedevej 203".
HOUSE_IN_FRONT = re.compile(
    rf"(?:(?:(?<=gården\s)|(?<=ejendommen\s)|(?<=stedet\s)|(?<=huset\s)|(?<=villa\s)|(?<=Villa\s)){WORD}(?:\s{WORD})?"
    rf"|{CAPITAL}[a-zæøå]+(?:hus|huset|gård|gården|gaard|lyst|lykke|minde|hvile|borg|bo|ly|hytten|boligen)(?:en|et)?),\s$"
    # "Jeg driver Enghavegård på Lammemosevej 88"
    rf"|(?:(?<=driver\s)|(?<=ejer\s)|(?<=[Bb]or\s[ip]\s)|(?<=[Bb]or\spå\s)){CAPITAL}[a-zæøå]+(?:gård|gården|gaard|lyst|minde|hvile|borg|hus|huset)\s(?:på|ad|ved)\s$"
)
# A village behind the road of somebody's house: "sommerhus på Klitvejen 302, Nr. Lyngvig og bor …".
VILLAGE_BEHIND = re.compile(
    rf",\s((?:{SHORT}\s)?{CAPITAL}[a-zæøåéöü]{{2,}}(?:\s(?:Mark|By|Strand|Sogn|Huse|Hede|Skov|Kær|Sø))?)(?=[.,;)]|\s(?:og|hvor|er|har|gør|samt)\b|$)"
)
OWN_HOUSE = re.compile(
    r"(?i)\b(?:bor|boet|bopæl|boende|adresse|sommerhus|ejendom(?:men)?|hus(?:et)?|ejer(?:en)?|lejlighed|flyttede|flyttet|hjem)\b[^.!?]{0,40}$"
)
HOUSING_IN_FRONT = re.compile(
    rf"{CAPITAL}[a-zæøå]*(?:boligerne|kollegiet|bebyggelsen|hjemmet|centret|centeret)\s$"
)
LONE_STREET = re.compile(
    rf"(?:{SHORT}\s)?(?:{WORD}\s){{0,2}}{WORD}(?:vej|gade|stræde|allé|gyden|vænget|stien|bakken|toften"
    rf"|haven|krogen|skrænten|engen)"
)


def with_town(line: str, span: Span) -> Span:
    """An address with the postal code and town behind it."""
    end = span.end
    town = _POST_BEHIND.match(line[end:])
    if town and not NO_TOWN.match(town.group(1).split()[0]):
        end += town.end()
    for pattern in (ABROAD, SPLIT_POST):
        lead = re.match(r"[\s,·]{1,3}", line[end:])
        abroad = pattern.match(line, end + lead.end()) if lead else None
        end = abroad.end() if abroad else end
    return Span(span.start, end)


def with_neighbours(
    line: str, span: Span, is_name: Callable[[str], bool], is_first_name: Callable[[str], bool]
) -> Span:
    """An address in a line of contact data with its farm, rear house or town: "Skovlyst, Byvej 5".

    `is_name` tells of a word that it is a person's, so that the line's names stay apart;
    `is_first_name` of one that begins a name: a family's can be the road's as well.
    """
    start, end = span.start, span.end
    front = _ROAD_IN_FRONT.search(line[:start])
    if front and not any(is_first_name(w.strip(",.")) for w in front.group(1).split()):
        start = front.start(1)
    once = _ONCE_A.search(line[:start])
    start = once.start(1) if once else start
    if _FARM.match(line[:start]) and not any(map(is_name, re.findall(r"[\w-]+", line[:start]))):
        start = 0
    behind = _BEHIND.match(line[end:])
    if behind and not is_name(behind.group()[2:].split()[0]):
        end += behind.end()
    return Span(start, with_town(line, Span(start, end)).end)
