"""A word of agreement above somebody else's mail: "+1", "Det kunne jeg have skrevet"."""

from __future__ import annotations

import re

_ECHOES = re.compile(
    r"^\W*(?:\+\s?1\b|(?:(?:helt|fuldstændig|jeg er|vi er|er) )*enig[et]?\b(?:.{0,12}(?:oven|neden)stående)?\W*$"
    r"|samme her\b|ditto\b|det kunne (?:jeg|vi) (?:også )?have skrevet)"
    r"|\b(?:jeg|vi) er (?:helt |fuldstændig )?enige? med (?-i:[A-ZÆØÅ])"
    r"|\b(?:enig|enige|støtter|bakker op|tilslutter)\b.{0,25}\b(?:oven|neden)(?:stående|for)\b",
    re.IGNORECASE | re.MULTILINE,
)
_OPINION = re.compile(
    r"\b(?:jeg|vi)\b[^.!?]{0,25}\b(?:synes|mener|foreslår|håber|savner|frygter|er (?:imod|bekymrede?|kede? af)"
    r"|ønsker(?! (?:hermed |gerne )?at (?:ind|frem|videre)?sende))\b"
    r"|\bselv noget at sige\b|\b(?:bør|alt for)\b",
    re.IGNORECASE,
)


def agrees_with_below(text: str) -> bool:
    """Whether somebody makes the mail that stands below the text, or above it, his own."""
    return bool(_ECHOES.search(text))


def speaks_up(text: str) -> bool:
    """Whether words above another's mail say what their writer thinks, and do not only bring it."""
    return _OPINION.search(text) is not None and not agrees_with_below(text)
