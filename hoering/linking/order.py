"""What a sender says of the draft's own order: that something should stand elsewhere ("Kapitel 2 skal stå
efter kapitel 5"), and the numbered points inside a section that he means, "5.2" of § 5, "Stk. 3" of § 6.

A draft of rules changes point by point; who writes "Ad 5.2" is not answered by what became of 5.1.
"""

from __future__ import annotations

import re

from hoering.domain import Change, ReferenceKind, Remark
from hoering.language.small import small

# The patterns of order are of small letters.
# "nummer" alone is a house's or a telephone's; "flyt" and "placer" may be a bus stop's.
_SAID = re.compile(
    r"\b(?:rækkefølge\w*|omnummerer\w*|nummerering\w*|(?:afsnittet|punktet|kapitlet|det) (?:står"
    r"|er sat|er havnet) (?:helt )?forkert"
    r"|forkerte? (?:afsnit|kapitel)|(?:hører hjemme|flyt\w*|ryk\w*|sæt\w*|stå"
    r"|placer\w*)(?: \w+)? (?:længere (?:frem|op)\w*|forrest|bagerst)"
    r"|rykkes (?:op|ned))\b"
)
_PLACE = (
    r"(?:afsnit\w*|kapit(?:el|let|ler)\w*|mål \d|pejlemærke\w*|punkt\w*|§|bilag\w*|indledning\w*"
    r"|forord\w*|os (?:frem|op)\b"
    r"|der,? hvor\b)"
)
_PUT = re.compile(
    r"\b(?:flyt(?:te[rs]?|tes|tet)?|ryk(?:ke[rs]?|kes|ket)?|placer(?:e[rst]?|es)?|sæt(?:te[rs]?|tes)?"
    rf"|(?<!som )(?<!der )stå[rs]?|hører?|byt(?:te[rs]?|tes)?|skal (?:ind|over|op|ned))\b[^.!?]{{0,40}}\b{_PLACE}"
)
# The place may come first: "Kapitel 2 bør flyttes", "Hvorfor står det her under sol?"
_OF_PLACE = re.compile(
    rf"\b{_PLACE}[^.!?]{{0,40}}\b(?:flyttes|rykkes|placeres|bytte[rs]?|nummer\w*)\b"
    r"|\bhvorfor står (?:det|dette|den|afsnittet|punktet)(?: her)? (?:under|i|efter|blandt)\b"
)
# What a text is said to have got lost among: "puttet ind mellem parkering og cykelstativer".
_TUCKED = re.compile(
    r"\b(?:gem(?:t|mer sig)|puttet|klemt|smuttet|smuglet|sneget|stoppet|mast|forvist|begravet|anbragt)\b"
    rf"[^.!?]{{0,60}}\b(?:midt i|(?:ind|nede?|inde|bagest|sidst) (?:i|under|mellem|imellem|blandt)|{_PLACE}"
    r"|(?:ind )?til sidst i)"
    r"|\bstår (?:nu |altså )?(?:på )?et (?:\w+ )?(?:forkert|mærkeligt|underligt|sært|besynderligt|ulogisk|andet) sted\b"
    r"|\b(?:leder|søger|forventer) [^.!?]{0,40}\bet (?:helt )?andet sted\b"
    r"|\b(?:burde|bør|skal|må) (?:i stedet )?stå (?:til sidst|til slut|først|forrest|bagest|bagerst|et andet sted)\b"
    r"|\bfortjener (?:\w+ )?(?:sit )?eget (?:kapitel|afsnit|punkt)\b"
    rf"|\bpasser bedre (?:ind )?(?:i|under|ved|blandt)\b[^.!?]{{0,30}}\b{_PLACE}"
    r"|\b(?:flyt|ryk|sæt) (?:den|det|dem) (?:hen|ned|op|over|ind|derhen),? hvor\b"
    r"|\b(?:flyt|ryk|sæt) (?:den|det|dem) derhen\b"
)


def asks_for_order(text: str) -> bool:
    """Whether the text speaks of where something stands in the draft, or of its numbers."""
    low = small(text)
    return any(pattern.search(low) for pattern in (_SAID, _PUT, _OF_PLACE, _TUCKED))


_DOTTED = re.compile(r"\d+(?:\.\d+)+")
_BEGINS = re.compile(r"\s*(?:§\s*)?(?P<number>\d+(?:\.\d+)+)\b(?!\s*(?:kr|pct|mio|%))")
_SUBSECTION = re.compile(r"\s*stk\.?\s*(?P<number>\d+)\b", re.I)
_KINDS = (ReferenceKind.SECTION, ReferenceKind.PARAGRAPH_SIGN, ReferenceKind.POINT)


def named_points(remark: Remark) -> frozenset[str]:
    """The dotted numbers that the sender names: "5.2", and "6.3" for § 6, stk. 3."""
    found = (_DOTTED.search(r.value) for r in remark.references if r.kind in _KINDS)
    return frozenset(match[0] for match in found if match)


def own_point(change: Change) -> str:
    """The number that the changed passage begins with; "" where it has none or is new."""
    if match := _BEGINS.match(change.before):
        return match["number"]
    section = re.search(r"\d+", change.section)
    if section and (match := _SUBSECTION.match(change.before)):
        return f"{section[0]}.{match['number']}"
    return ""


def in_another_point(remark: Remark, change: Change) -> bool:
    """Does the sender name points of the change's section, and the change alter another of them?

    On the development rounds three links were so, all of them wrong. A new point may answer what is
    said of its neighbour.
    """
    mine = own_point(change)
    beside = {p for p in named_points(remark) if p.split(".")[:-1] == mine.split(".")[:-1]}
    return bool(mine and beside) and mine not in beside
