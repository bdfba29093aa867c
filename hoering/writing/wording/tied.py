"""What a line does not end in the middle of: "§ 3", "3. marts", "kl. 12", "40 mio. kr."."""

from __future__ import annotations

import re

from hoering.dansk import MONTHS

_APART = re.compile(
    r"(?<=§) (?=\d)"
    rf"|(?<=\d\.) (?=(?:{'|'.join(MONTHS)})\b)"
    r"|(?<=\bkl\.) (?=\d)|(?<=\bstk\.) (?=\d)|(?<=\bnr\.) (?=\d)"
    r"|(?<=\d) (?=(?:mio|mia|kr|pct)\.|(?:%|km|kr|m|m2|m²)(?!\w))|(?<=\b(?:mio|mia)\.) (?=kr\b)"
    r"|(?<=\w) (?=…)"
)


def tied(text: str) -> str:
    """The text with blanks that do not break where a line must not end; as long as before."""
    return _APART.sub("\u00a0", text)
