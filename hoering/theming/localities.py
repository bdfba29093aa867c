"""Roads, schools, squares and towns: names in a title that are nobody's."""

from __future__ import annotations

import re

from hoering.language.namelist import name_list
from hoering.theming.phrases import ROAD

_CAPITAL = r"[A-ZÆØÅ]"
# Of endings that families have, too ("Ravnskov", "Engbo"), only the definite ones.
_ENDING = (
    rf"(?:{ROAD}|alléen|boulevarden|torv|torvet|plads|pladsen|skole|skolen|hallen|børnehave|børnehaven|vuggestue"
    r"|bibliotek|biblioteket|kirke|kirken|station|stationen|havn|havnen|søen|åen|fjorden|stranden|skoven|broen"
    r"|mosen|engen|bakken|centret|centeret|huset|hjemmet|banen|klubben|anlægget)"
)
_FORE = r"(?:(?:Gammel|Gamle|Ny|Nye|Nørre|Søndre|Sønder|Øster|Østre|Vester|Vestre|Store|Lille|Sankt|Sct\.|Gl\.) )?"
_PLACE = re.compile(
    rf"(?<!\w)(?:{_FORE}{_CAPITAL}\w{{2,}}{_ENDING}s?|(?:Nørre|Søndre|Sønder|Øster|Vester|Neder|Over) {_CAPITAL}\w+)\b"
    rf"(?! (?:nr\.? ?)?\d)(?! {_CAPITAL})"
)
_TOWN = re.compile(
    rf"(?:(?<=\bi )|(?<=\btil )|(?<=\bfra )|(?<=\bved )|(?<=\bom )|(?<=\bog ))"
    rf"({_CAPITAL}[a-zæøå]+(?: {_CAPITAL}[a-zæøå]+)?)(?!\w)"
)


def without_places(made: str) -> str:
    """The words without such names: "på Skolevej", "i Nørre Snede". A road with a house's number is
    somebody's home and stays, and so does a town that people are called by."""
    return _TOWN.sub(lambda m: "" if _is_town(m[1]) else m[0], _PLACE.sub("", made))


def _is_town(name: str) -> bool:
    names = name_list()
    return name in names.towns and not names.is_family(name) and not names.given_share(name)
