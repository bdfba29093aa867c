"""What points to somebody by their place in life: the class at school, the year of birth, a trade of
which a village has one. Each counts only where the letter says whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import PersonalKind, Span
from hoering.privacy.health.health import OWN
from hoering.privacy.wording.hit import Hit, told_by

# "2.b", "9. z", "0B": a class of one school; "2. klasse" is a year of all schools and stays.
_CLASS = r"(?<![\w.,/§-])(?:10|\d)\.?\s?[a-hmnstu-zæøA-HMNSTU-ZÆØ](?![\w/-]|\.\w)"
_ATTENDS = re.compile(
    r"(?i)\b(?:går|gik|gå|gået|starter|startede|startet|begynder|begyndte|elev(?:er)?|klassen|klasse|flyttet|rykker\sop)"
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
# "født i 1939", "født og opvokset her i 1948", "årgang 1951", "f. 1944".
_YEAR = r"(?:19|20)\d\d(?![\d/-]|\s?(?:kr|m2|m²))"
_BORN_IN = re.compile(
    rf"(?i)\b(?:født|f\.)(?:\sog\s(?:opvokset|opdraget|vokset\sop))?(?:\s(?:her|hjemme|selv|tilbage))?(?:\s(?:i|på|ved)\s(?-i:[A-ZÆØÅ])[^.,!?\n\d]{{2,25}})?,?"
    rf"\s(?:i\s)?(?:året\s|sommeren\s|foråret\s|efteråret\s|vinteren\s)?({_YEAR})"
    rf"|\bårgang\s('?\d\d(?!\d)|{_YEAR})"
)
_AND_YEAR = re.compile(rf"(?:,\s{_YEAR})*\s(?:og|&)\s({_YEAR})")
# Trades of which a place has one, or few: whoever reads where, knows who.
_TRADE = (
    r"(?:pedel|vicevært|dagplejer|dagplejemor|købmand|brugsuddeler|uddeler|slagter|bager|smed|murer|tømrer|snedker|maler|vvs-montør|elektriker|mekaniker|vognmand|maskinstationsejer"
    r"|frisør|dyrlæge|tandlæge|praktiserende\slæge|læge|jordemoder|fodterapeut|fysioterapeut|kiropraktor|apoteker|sundhedsplejerske|hjemmesygeplejerske|skolesekretær|skolebuschauffør"
    r"|buschauffør|taxavognmand|taxachauffør|postbud|avisbud|lokalbetjent|landbetjent|betjent|politibetjent|brandmand|falckredder|redder|graver|kirketjener|organist|sognepræst|præst|kirkesanger"
    r"|bibliotekar|museumsinspektør|kustode|havnefoged|fisker|fiskeskipper|skipper|lods|færgefører|styrmand|skovfoged|skovløber|kromand|kroejer|kok|tjener|pizzabager"
    r"|gartner|planteavler|landmand|svineavler|mælkeproducent|fåreavler|biavler|mink\w+|kvægavler|forpagter|godsforvalter|boghandler|urmager|guldsmed|optiker|skrædder|skomager|kunstner|keramiker|pottemager)"
)
_WHERE = r"(?=\s(?:her\s)?(?:i|på|ved|hos|for)\s(?:(?:den|det|de|vores|byen)\s)?[A-ZÆØÅ])"
_WORKS = re.compile(
    r"(?i)\b(?:jeg|han|hun|mand|kone|hustru|samlever|kæreste|far|mor|søn|datter|bror|søster|nabo)"
    r"(?:,?\s(?-i:[A-ZÆØÅ])[\w-]+(?:\s(?-i:[A-ZÆØÅ])[\w-]+)?,?)?\s"
    r"(?:(?:er|var|har|blev|arbejder|arbejdede|ansat|været|som|i\smange\sår|i\s\w+\sår|nu|selv|også|tidligere|pensioneret|stadig|den\seneste|eneste|en|af|mine?|dag|til\sdaglig|i|mere\send|over|næsten|\d\d?|år)\s){1,8}"
    rf"((?:selvstændig\s|pensioneret\s|tidligere\s|fhv\.\s)?{_TRADE})(?-i:{_WHERE})"
)
_SOMEBODY = re.compile(r"(?i)\b(?:jeg|vi|mig|han|hun|ham|hende|begge|min|mit|mine|undertegnede)\b")
_BACK = 90  # letters before a year in which the sentence tells whose it is


def classes_of(text: str, hidden: Sequence[Span]) -> Iterator[Hit]:
    """The class behind a hidden name, whoever writes: "Sofia fra 6.b"."""
    for name in hidden:
        match = _BEHIND_NAME.match(text, name.end)
        if match:
            yield Hit(Span(*match.span(1)), PersonalKind.OTHER, "skoleklasse")


def walks_of_life(text: str, hidden: Sequence[Span]) -> Iterator[Hit]:
    """Classes, years of birth and trades in a private person's letter; `hidden` are the names in it
    that are hidden already."""
    yield from classes_of(text, hidden)
    yield from told_by(_ATTENDS, text, PersonalKind.OTHER, "skoleklasse")
    yield from told_by(_CHILD_IN, text, PersonalKind.OTHER, "skoleklasse")
    for match in _BORN_IN.finditer(text):
        group = match.lastindex or 1
        before = re.split(r"[.!?]\s|\n\n", text[max(0, match.start() - _BACK) : match.start()])[-1]
        named = any(0 <= match.start() - span.end < _BACK for span in hidden)
        if _SOMEBODY.search(before) or OWN.search(before) or named:
            yield Hit(Span(*match.span(group)), PersonalKind.OTHER, "fødselsår")
            more = _AND_YEAR.match(text, match.end())
            if more:
                yield Hit(Span(*more.span(1)), PersonalKind.OTHER, "fødselsår")
    yield from told_by(_WORKS, text, PersonalKind.OTHER, "erhverv på et nævnt sted")
