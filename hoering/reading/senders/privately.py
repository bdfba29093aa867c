"""Whether somebody says that he writes as a private person, whatever office or house he signs with."""

from __future__ import annotations

import re

_KIN = (
    r"(?:far|mor|forælder|bedste(?:far|mor|forælder)|mormor|farmor|morfar|farfar|datter|søn|pårørende"
    r"|nabo|beboer)\b"
)
# "Jeg skriver som mor til to og formand for skolebestyrelsen": for the board all the same.
_NO_OFFICE = r"(?![^.!?]*\b(?:(?:næst)?for(?:mand|kvinde|person)|vegne)\b)"
_PRIVATE = re.compile(
    r"\b(?:jeg|mig|min|mit|undertegnede)\b[^.!?]*\b(?:privat(?:person|borger|perspektiv)\w*"
    r"|som (?:privat|almindelig |menig )?borger\b)"
    r"|\bsom (?:privat|almindelig |menig )?(?:person|borger)\b[^.!?]*\b(?:jeg|mig|min|mit)\b"
    rf"|\bjeg (?:skriver|svarer|henvender mig|udtaler mig)\b[^.!?,]{{0,25}}\bsom {_KIN}{_NO_OFFICE}"
    rf"|\bsom {_KIN}{_NO_OFFICE}[^.!?]*\b(?:vil|ønsker|skriver|synes|mener|skal|må) jeg\b"
    r"|(?:udtaler|skriver|svarer) (?:mig )?(?:her )?(?:alene |kun |udelukkende )?for mig selv\b"
    r"|(?<!ikke )\bpå egne vegne\b|\bfor egen regning\b|^(?:som )?privatperson\b",
    re.IGNORECASE,
)


def speaks_privately(text: str) -> bool:
    """Whether the words say so: "på egne vegne", "jeg skriver som far til to"."""
    return _PRIVATE.search(text) is not None
