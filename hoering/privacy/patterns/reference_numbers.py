"""Numbers by which somebody keeps a person in a list: a customer's, a member's, a card's, a berth's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hoering.domain import PersonalKind, Span
from hoering.privacy.wording.hit import Hit

_NAME = r"[A-ZÆØÅ][\w.-]*(?:\s[A-ZÆØÅ][\w.-]*){0,3}"
# "kundenummer hos Holme Forsyning er 4471 889 203", "medl.nr. 1178", "handicapskilt (nr. 190442)".
_CUSTOMER = re.compile(
    r"(?i)(?<!\w)(?:(?:kunde|forsikrings?|police|skade|medlems|aftale|lejer|låner|patient|løn|chip|chr)[\s-]?(?:nummer|nr\.?|no\.?)"
    rf"(?P<of>\s(?:hos|i|ved)\s(?-i:{_NAME})\ser\s)?"
    r"|medl\.(?:\s?nr\.?)?|(?:handicapskilt|(?:handicap)?parkeringskort)\s\(?nr\.?|chip|lånerkort\s(?:har\s|med\s)?(?:nummer|nr\.?))[\s:.]{0,2}"
    r"(?:er\s)?(?P<number>[A-Z]{0,4}-?\d(?:[\d.-]|\s(?=\d{3})){2,18}\d)(?!\w)"
)
# The number itself is no year alone.
_NUMBER = (
    r"(?!(?:19|20)\d\d(?!\d|[./-]\d))"
    r"((?:[A-ZÆØÅ]{1,4}[\s-])?\d(?:[\d./-]|\s(?=\d{2}|\d(?!\w|\s?\w))){2,18}[\dA-ZÆØÅ]|\d{2,}-[A-ZÆØÅ])(?!\w)"
)
# "fastkortnr. 001773", "medarbejdernummer: 20771", "skytte-id 330917": whatever it is a number of.
_OF_ANYTHING = re.compile(
    r"(?i)(?<![\w.-])(?P<what>[a-zæøå](?:[a-zæøå]|-(?=[a-zæøå])){2,24}?)(?:-?(?:nummer|nr\.?)(?:et)?|-id)(?:\ser\s|[\s:]{1,2})"
    + _NUMBER
)
# "opholdskort nr. RK 7740213", "anmeldelse nr. R-55120", "lånerkort 2600 4471 9903", "låner 2210-4459".
_OF_CARD = re.compile(
    r"(?i)(?<!\w)(?:(?:kunde|polis?e?|medlems?|aftale|lejer|lejemåls?|låner|patient|elev|kursist|bruger|sygesikrings?|opholdskorts?"
    r"|abonnements?|bfe|bbr|bbr-ejendoms|ejendoms?|anmeldelses?|pas|plads|turnerings?|licens|abonnent|kontrakt|studie|parts|førerkorts?)\s(?:nummer|nr\.?)"
    r"|(?:kunde|låner|førerkort|opholdskort|årskort|lånerkort|jagttegn|våbentilladelse|fiskekort|lejemål|anmeldelse|venteliste|landbrugsejendom|bådplads|kolonihave|rykker|girokort)"
    r"(?:\s(?:nummer|nr\.?))?)[\s:]{1,2}(?:er\s)?" + _NUMBER
)
# What is numbered for everybody to read: cases, laws, plans, bodies, roads, things in a shop.
_PUBLIC = re.compile(
    r"(?i)(?:\w*(?:sags?|journal|akt|plan|lov|bekendtgørelses?|cirkulære|dokument|side|afsnits?|kapitel|paragraf|punkt|tabel|figur|bilags?|tillægs?|udvalgs|beslutnings|dagsordens)"
    r"|cvr|ean|matr|matrikel|ejerlavs?|dgu|borings?|tlf|telefon|mobil\w*|fax|telefax|hus|gade|vej|rute|linje|bus|tog|tur|post|uge|løbe|vare|artikel|model|type|serie|produkt|standard|cas|isbn|issn"
    r"|konto|reg|registrerings|stations?|anlægs?|brønd|lokalitets?|område|delområde|projekt|udbuds?|tilbuds?|opgave|start|ordre|faktura|løn(?:ramme|trin)|kvote|klasse|cpr|person|års?|hoved|hørings?|bane|spor|magasin|udgave|katalog|bestillings|spørgsmål|svar)"
)
_HAS_NO_NOUN = re.compile(r"(?i)(?:nr\.?|nummer)[\s:]")
_MEASURE = re.compile(
    r"(?i)\s?(?:kr|m2|m²|m\b|%|om\s|pr\.|kvadratmeter|meter|kroner|personer|pladser|boliger|borgere|stk|år\b|gange)"
)
_AMOUNT = re.compile(r"\d{1,3}(?:[. ]\d{3})+|\d{1,4}[-/]\d{1,4}")
_THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+")
_DATE = re.compile(
    r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d|(?:19|20)\d\d)|(?:19|20)\d\d[-/.](?:19|20)\d\d"
)
_FIGURES, _FIGURES_CALLED = 5, 4  # of a number that leads to somebody, at least; of a "…nummer"
# A member, a berth or a grave is found by two figures as well, where the sentence says whose it is.
MEMBER = (
    r"(?:medlem|andelshaver|anpartshaver|parthaver|interessent|lejer|låner|kunde|abonnent|patient|kursist|elev|ansøger|deltager)"
    r"\s(?:nr\.?|nummer)\s\d{1,4}(?![\w-]|[.,]\d|\s\d)"
)
_PLACE = (
    r"(?:\w*bådplads|liggeplads|kajplads|gravsted(?:et)?|urne(?:plads|gravsted|grav)|kolonihave(?:lod)?|havelod|nyttehave|kælderrum|depotrum|venteliste|lejemål|hestebokse?|postboks)"
    r"\s(?:nr\.?\s|nummer\s)?(?:[A-ZÆØÅ]{1,3}[\s-]?)?\d{1,5}(?:[-/.]\d{1,4}){0,3}(?:\s?[A-ZÆØÅa-zæøå](?!\w))?(?![\w%-]|[.,]\d)"
)
_OWN = re.compile(rf"(?i)(?<!\w)(?:{MEMBER}|{_PLACE})")


def reference_numbers(text: str, is_ones: Callable[[Span], bool]) -> Iterator[Hit]:
    """Those of a private person's letter; `is_ones` says of a stretch whether its sentence is about
    the writer or somebody named, which is asked where the number alone says little."""
    for match in _CUSTOMER.finditer(text):
        # The name between is a body's and stays.
        span = Span(*match.span("number" if match["of"] else 0))
        yield Hit(span, PersonalKind.OTHER, "nummer på en aftale")
    for match in (*_OF_ANYTHING.finditer(text), *_OF_CARD.finditer(text)):
        if _leads(match, text):
            yield Hit(Span(*match.span()), PersonalKind.OTHER, "nummer, der fører til en person")
    for match in _OWN.finditer(text):
        span = Span(*match.span())
        if not _MEASURE.match(text[span.end :]) and is_ones(span):
            yield Hit(span, PersonalKind.OTHER, "nummer, der fører til en person")


def _leads(match: re.Match[str], text: str) -> bool:
    """Whether a number is a person's; "årskort 1.200 kr." is a price."""
    number = match.group(match.lastindex or 0)
    figures = sum(c.isdigit() for c in number)
    if match.re is _OF_ANYTHING:
        if _PUBLIC.fullmatch(match["what"]) or _THOUSANDS.fullmatch(number):
            return False
        return figures >= _FIGURES_CALLED and not _DATE.fullmatch(number)
    if _AMOUNT.fullmatch(number) or _DATE.fullmatch(number):
        return False
    measured = not _HAS_NO_NOUN.search(match.group()) and _MEASURE.match(text[match.end() :])
    return not measured and figures >= _FIGURES
