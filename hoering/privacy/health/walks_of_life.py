"""What points to somebody by their place in life: the class at school, the year of birth, a trade of
which a village has one, or few. Each counts only where the letter says whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoering.domain import PersonalKind, Span
from hoering.privacy.health.health import OWN
from hoering.privacy.patterns.reference_numbers import MEMBER
from hoering.privacy.wording.hit import Hit, telling, told_by
from hoering.privacy.wording.roles import KIN

_TRADE = (
    r"(?:pedel|vicevært|dagplejer|dagplejemor|købmand|brugsuddeler|uddeler|slagter|bager|smed|murer|tømrer|snedker|maler|mekaniker|vognmand|maskinstationsejer"
    r"|frisør|apoteker|postbud|avisbud|brandmand|redder|graver|kirketjener|organist|kirkesanger|kordegn"
    r"|kustode|fisker|skipper|lods|styrmand|matros|skovløber|kromand|kroejer|kok|tjener|pizzabager|sekretær"
    r"|gartner|landmand|mink\w+|forpagter|godsforvalter|urmager|guldsmed|optiker|skrædder|skomager|kunstner|keramiker|pottemager|kassedame|journalist|revisor"
    r"|praktiserende\slæge|ph\.?d\.?-studerende"
    # Of one kind by their ends: "fiskeskipper", "hjemmesygeplejerske", "mælkeproducent", "overlæge".
    r"|\w*(?:læge|jordemoder|præst|pædagog|plejerske|terapeut|kiropraktor|psykolog|tandplejer|assistent|medhjælper|hjælper|sekretær|bibliotekar|laborant|portør"
    r"|lærer|lærerinde|lektor|chauffør|vognmand|betjent|redder|foged|fører|avler|producent|handler|montør|elektriker|tekniker|ingeniør|arkitekt|inspektør|skipper|bager|maler|smed|gartner|konservator))"
)
# "i Nordby", "på klinikken i Algade", "ved den gamle Østergård Skole", "i distrikt 8", "samme sted", "her på øen".
_UNIT = r"(?:distrikt|rute|afsnit|afdeling|afd\.|hold|team|station)"
_WHERE = (
    r"(?=\s(?:her\s)?(?:i|på|ved|hos|for)\s"
    r"(?:(?:den|det|de|vores|byen|(?!over|mere|snart|cirka)[a-zæøå]{3,}(?:en|et|erne|s)(?:\s(?:i|på|ved|hos))?)\s){0,2}(?!Danmark|Jylland|Fyn\b|Sjælland|Europa|Norden)[A-ZÆØÅ]"
    rf"|\s(?:i|på)\s{_UNIT}\s(?:\d|[A-Z])"
    r"|\ssamme\ssted|\sher\s(?:i|på|fra|ved)\s\w{3,}(?:en|et|n)(?!\w))"
)


# "2.b", "9. z", "0B": a class of one school; "2. klasse" is a year of all schools and stays.
_LETTER = "[a-hmnstu-zæøA-HMNSTU-ZÆØ]"
_CLASS = rf"(?<![\w.,/§-])(?:10|\d)\.?\s?{_LETTER}(?![\w/-]|\.\w)"
# The same in a form that nothing else has: "3 a" may be part of a paragraph, or a figure.
_SURE_CLASS = rf"(?<![\w.,/§-])(?:10|\d)(?:\.\s?)?{_LETTER}(?![\w/-]|\.\w)"
_ATTENDS = re.compile(
    r"(?i)\b(?:går|gik|gå|gået|starter|startede|startet|begynder|begyndte|begyndt|elev(?:er)?|klassen|klasse|flyttet|rykker\sop)"
    rf"\s(?:(?:nu|lige|selv|sammen|også|igen|begge|snart|stadig|netop)\s|(?:indtil|siden|før)\s\w+\s)?(?:(?:i|fra|til|hos)\s)?({_CLASS})"
    rf"|\bsammen\smed\s\w+\sfra\s({_CLASS})"
    # "jeg går på Sct. Jørgens Skole i 9.c"
    rf"|\b(?:går|gik|elev(?:er)?)\s(?:på|ved)\s[^!?\n]{{3,40}}?\s(?:i|fra)\s({_CLASS})"
)
# "min datter i 3.c", "vores søn på 8 fra 2.a", "barnebarn, som går til": behind a word for a child.
_CHILD_IN = re.compile(
    r"(?i)(?:søn|datter|dreng|pige|barn|børn|barnebarn|tvillinger(?:ne)?|ældste|yngste|mellemste|bror|søster)"
    rf"(?:\spå\s\w+(?:\sår)?)?,?\s(?:(?:der|som)\sgår\s)?(?:i|fra)\s({_CLASS})"
)
_BEHIND_NAME = re.compile(rf"s?(?:\spå\s\d+(?:\sår)?)?(?:,?\s(?:i|fra)\s|,\s|\s\()({_CLASS})")
_MEMBER_BEHIND = re.compile(rf"(?:,\s|\s\(|\s)({MEMBER})")
# Somewhere in a sentence about a child: "Noah går, eller rettere: går ikke, i 7.x".
_SOMEWHERE = re.compile(rf"(?i)(?<!\w)(?:i|fra|til|hos)\s({_SURE_CLASS})")
_CHILD = re.compile(
    r"(?i)(?<!\w)(?:går|gik|starter|klassen?|klassekammera\w+|skole\w*|barnebarn|børnebørn|søn(?:nen)?|datter(?:en)?|elev)(?!\w)"
)
# "på blå stue", "i Mejsestuen": a group of one day nursery.
_GROUP = re.compile(
    r"(?i)\b(?:går|gik|gået|er|starter|startede|begynder|begyndte|glad\sfor\sat\svære)\s(?:\w+\s)?(?:på|i)\s"
    r"((?!(?:en|den|hver|samme|sin|egen|vores|deres|min|hele|åben|anden|to|tre|begge|ny)\s)[a-zæøå]{3,14}\sstuen?)(?!\w)"
)
# "født i 1939", "født og opvokset her i 1948", "årgang 1951", "f. 1944", "født i '38".
_YEAR = r"(?:19|20)\d\d(?![\d/-]|\s?(?:kr|m2|m²))"
_BORN_IN = re.compile(
    rf"(?i)\b(?:født|f\.)(?:\sog\s(?:opvokset|opdraget|vokset\sop))?(?:\s(?:her|hjemme|selv|tilbage))?(?:\s(?:i|på|ved)\s(?-i:[A-ZÆØÅ])[^.,!?\n\d]{{2,25}})?,?"
    rf"\s(?:i\s)?(?:året\s|sommeren\s|foråret\s|efteråret\s|vinteren\s)?({_YEAR}|['’]\d\d(?!\d))"
    rf"|\bårgang\s(['’]?\d\d(?!\d)|{_YEAR})"
)
_AND_YEAR = re.compile(rf"(?:,\s{_YEAR})*\s(?:og|&)\s({_YEAR})")
_BEFORE_TRADE = (
    r"(?:(?:selvstændig|pensioneret|tidligere|forhenværende|mangeårig|nyuddannet|uddannet|fhv\."
    r"|eneste|sidste|første)\s)?"
)
_WORKS = re.compile(
    rf"(?i)\b(?:jeg|han|hun|mand|nabo|{KIN})"
    r"(?:,?\s(?-i:[A-ZÆØÅ])[\w-]+(?:\s(?-i:[A-ZÆØÅ])[\w-]+)?,?)?\s"
    r"(?:(?:er|var|har|blev|arbejder|arbejdede|arbejdet|virket|ansat|været|som|i\smange\sår|i\s\w+\sår|nu|selv|også|tidligere|pensioneret|stadig|den|det|seneste|sidste|eneste|en|af|mine?|dag|til\sdaglig|i|mere\send|over|næsten|\d\d?|år)\s){1,8}"
    rf"({_BEFORE_TRADE}{_TRADE})(?-i:{_WHERE})"
)
# "Som tidligere smed på Nordby Værft må jeg sige".
_AS = re.compile(
    rf"(?:^|[.!?,]\s|\n)[Ss]om\s({_BEFORE_TRADE}(?i:{_TRADE}))(?={_WHERE}[^.!?\n]{{0,80}}\b(?:jeg|mig|min|mit)\b)"
)
# "Jeg er den eneste kørestolsbruger på holdet", "min mor er den sidste beboer i opgangen".
_ONLY = re.compile(
    rf"(?i)\b(?:jeg|han|hun|{KIN})\s(?:er|var|bliver|blev)\s(?:(?:nu|i\sdag|nok|vist|jo|snart|også|faktisk|stadig)\s){{0,2}}"
    r"(?:den|det)\s((?:eneste|sidste)\s"
    r"(?!(?:tid|år|måned|uge|dag|gang|hjælp|støtte|grund|årsag|ting|glæde|kontakt|kvinde\sjeg|mand\sjeg|der|som|jeg|i|på|med|af|til|fra|for|hun|han|vi)(?!\w))"
    r"(?:kvindelige\s|mandlige\s|unge\s)?[a-zæøå]{4,30})(?!\w)"
)
_SOMEBODY = re.compile(r"(?i)\b(?:jeg|vi|mig|han|hun|ham|hende|begge|min|mit|mine|undertegnede)\b")
_BACK = 90  # letters before a year in which the sentence tells whose it is


def classes_of(text: str, hidden: Sequence[Span]) -> Iterator[Hit]:
    """The class or member's number behind a hidden name, whoever writes: "Sofia fra 6.b"."""
    for name in hidden:
        match = _BEHIND_NAME.match(text, name.end)
        if match:
            yield Hit(Span(*match.span(1)), PersonalKind.OTHER, "skoleklasse")
        match = _MEMBER_BEHIND.match(text, name.end)
        if match:
            yield Hit(Span(*match.span(1)), PersonalKind.OTHER, "nummer, der fører til en person")


def walks_of_life(text: str, hidden: Sequence[Span]) -> Iterator[Hit]:
    """Classes, years of birth and trades in a private person's letter; `hidden` are the names in it
    that are hidden already."""
    yield from classes_of(text, hidden)
    yield from told_by(_ATTENDS, text, PersonalKind.OTHER, "skoleklasse")
    yield from told_by(_CHILD_IN, text, PersonalKind.OTHER, "skoleklasse")
    for pattern, why in ((_SOMEWHERE, "skoleklasse"), (_GROUP, "stue i dagtilbud")):
        for match in pattern.finditer(text):
            said, named = _said_before(text, match.start(), hidden)
            if named or OWN.search(said) or (pattern is _SOMEWHERE and _is_of_child(said)):
                yield Hit(Span(*match.span(1)), PersonalKind.OTHER, why)
    for match in _BORN_IN.finditer(text):
        group = match.lastindex or 1
        said, named = _said_before(text, match.start(), hidden)
        if _SOMEBODY.search(said) or OWN.search(said) or named:
            yield Hit(Span(*match.span(group)), PersonalKind.OTHER, "fødselsår")
            more = _AND_YEAR.match(text, match.end())
            if more:
                yield Hit(Span(*more.span(1)), PersonalKind.OTHER, "fødselsår")
    yield from _trades(text)
    yield from told_by(_ONLY, text, PersonalKind.OTHER, "den eneste af sin slags")


def _trades(text: str) -> Iterator[Hit]:
    """Each with so many words beside it that the same trade of others stays: "lærer" in a letter
    about the teachers of all schools."""
    why = "erhverv på et nævnt sted"
    found = [h for p in (_WORKS, _AS) for h in told_by(p, text, PersonalKind.OTHER, why)]
    spans = [hit.span for hit in found]
    for hit in found:
        yield replace(hit, span=telling(text, hit.span, spans))


def _is_of_child(said: str) -> bool:
    return bool(_CHILD.search(said) and _SOMEBODY.search(said))


def _said_before(text: str, at: int, hidden: Sequence[Span]) -> tuple[str, bool]:
    """The sentence as far as a place, and whether a hidden name stands not far in front of it."""
    said = re.split(r"[.!?]\s|\n\n", text[max(0, at - _BACK) : at])[-1]
    return said, any(0 <= at - span.end < _BACK for span in hidden)
