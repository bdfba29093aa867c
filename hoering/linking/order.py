"""Whether a sender wants the draft in another order: "Kapitel 2 skal stå efter kapitel 5"."""

from __future__ import annotations

import re

# "nummer" alone is a house's or a telephone's; "flyt" and "placer" may be a bus stop's.
_SAID = re.compile(
    r"\b(?:rækkefølge\w*|omnummerer\w*|nummerering\w*|(?:afsnittet|punktet|kapitlet|det) (?:står"
    r"|er sat|er havnet) (?:helt )?forkert"
    r"|forkerte? (?:afsnit|kapitel)|(?:hører hjemme|flyt\w*|ryk\w*|sæt\w*|stå"
    r"|placer\w*)(?: \w+)? (?:længere (?:frem|op)\w*|forrest|bagerst)"
    r"|rykkes (?:op|ned))\b",
    re.I,
)
_PLACE = (
    r"(?:afsnit\w*|kapit(?:el|let|ler)\w*|mål \d|pejlemærke\w*|punkt\w*|§|bilag\w*|indledning\w*"
    r"|forord\w*|os (?:frem|op)\b"
    r"|der,? hvor\b)"
)
_PUT = re.compile(
    r"\b(?:flyt(?:te[rs]?|tes|tet)?|ryk(?:ke[rs]?|kes|ket)?|placer(?:e[rst]?|es)?|sæt(?:te[rs]?|tes)?|stå[rs]?"
    rf"|hører?|byt(?:te[rs]?|tes)?|skal (?:ind|over|op|ned))\b[^.!?]{{0,40}}\b{_PLACE}",
    re.I,
)
# The place may come first: "Kapitel 2 bør flyttes", "Hvorfor står det her under sol?"
_OF_PLACE = re.compile(
    rf"\b{_PLACE}[^.!?]{{0,40}}\b(?:flyttes|rykkes|placeres|bytte[rs]?|nummer\w*)\b"
    r"|\bhvorfor står (?:det|dette|den|afsnittet|punktet)(?: her)? (?:under|i|efter|blandt)\b",
    re.I,
)


def asks_for_order(text: str) -> bool:
    """Whether the text speaks of where something stands in the draft, or of its numbers."""
    return any(pattern.search(text) for pattern in (_SAID, _PUT, _OF_PLACE))
