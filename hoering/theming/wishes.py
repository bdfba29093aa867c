"""Whether a sentence says what is wished, rather than what happened to somebody."""

from __future__ import annotations

import re

from hoering.theming.lists import ASKING, FURTHER_ORDERS, WISHING

STRONG, WEAK, NONE = 1.0, 0.5, 0.0
# Verbs that wish only where nothing else is said with them: "kan ikke stå ude" is a complaint.
_ABLE = frozenset({"kan", "kunne", "vil", "må", "mangler"})
_LET = frozenset({"lad", "led", "kør", "skaf", "spred", "ryd", "hent", "vælg", *FURTHER_ORDERS})
_ASKS = WISHING - _ABLE | {
    "efterlyser",
    "efterspørger",
    "forventer",
    "anmoder",
    "anmode",
    "forlanger",
}
_NOT = frozenset({"ikke", "aldrig", "ingen", "intet", "næppe"})
# "Hvis …,", "Når …,": the wish stands behind it. So too "Skal samtalerne foregå på nettet, må …".
_CONDITION = re.compile(
    r"^(?:og |men |så )?(?:hvis|når|da|mens|fordi|selv om|selvom|skal)\b.*?(?:, |$)"
)
# "…, hvornår de skal flytte", "undrer det os, at man skal …": what is asked or wondered at, not wished;
# "skal vi pege på": how an office begins to speak.
_NO_WISH = re.compile(
    r", (?:hvornår|hvordan|hvorledes|hvem|hvad|hvilken?|hvilket|hvor(?: \w+)?|om) (?:\w+ ){1,4}"
    r"(?:skal|må|kan|vil)\b[^,.;!?]*"
    r"|\b(?:undre[rd]\w*|spurgte|forstår ikke|konstaterer)\b[^,]*, at\b(?:(?!, (?:og|men|så)\b).)*"
    r"|\b(?:skal|vil|må) (?:vi|jeg|\w+et|\w+en) (?:blot |også |gerne |dog |desuden )*"
    r"(?=(?:pege på|bemærke|gøre opmærksom|oplyse|nævne|understrege|henlede|henvise)\b)"
)
# "Fem har sagt, at de hellere bliver hjemme", "En leder, man skal booke, er …": others wish, or it is told of a noun.
_NOT_SAID = re.compile(
    r"\b(?:har (?:\w+ )?sagt|siger|sagde|fortæller|fortalte|svarede|lovede|lover|skriver|skrev),? at\b[^.;!?]*"
    r"|(?<!foreslår)(?<!mener)(?<!synes)(?<!ønsker), (?:der|som|man|vi|de|i)(?: \w+){0,2}? (?:skal|må|kan|vil)"
    r" [^,.;:!?]*,"
)
_MAY_NOT = re.compile(r"\bmå (?:\w+ ){0,2}(?:ikke|aldrig|ingen)\b")
_WHY_NOT = re.compile(r"\bhvorfor (?:\w+ ){0,2}ikke\b")


def wish_of(words: str) -> float:
    """STRONG where a sentence orders, asks for or demands something, WEAK where it may do, or NONE."""
    told = _NO_WISH.sub("", _CONDITION.sub("", words.lower().strip(), count=1))
    told = _NOT_SAID.sub(" ", told)
    said = re.findall(r"\w+", told)
    if not said:
        return NONE
    if _WHY_NOT.search(told):
        return STRONG
    if told.endswith("?"):
        return NONE if ASKING & set(said[:2]) or not WISHING & set(said) else STRONG
    if said[0] in _LET | {"må"} or _ASKS & set(said) or _MAY_NOT.search(told):
        return STRONG
    return WEAK if _ABLE & set(said) and not _NOT & set(said) else NONE
