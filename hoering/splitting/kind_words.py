"""Groups of words by which the kind of a remark is known: one to three in a row in a sentence."""

from __future__ import annotations

import re

from hoering.splitting.atoms import sentences_of
from hoering.splitting.kind_signs import after_praise

START, END = "<", ">"  # a sentence's, so that its first word counts as such
_TOKEN = re.compile(r"\d+|\w+|[?!:]")
_LONGEST = 3
# "Endelig foreslår vi": on to the next point; "Endelig sker der noget" is praise.
_LEADS_ON = re.compile(
    r"^\s*(?:og |men )?(?:endelig|til sidst|til slut|desuden|derudover|samtidig|for det (?:første|andet|tredje)"
    r"|dernæst|i øvrigt)(?:,| (?=\w+ (?:vi|jeg|man|der|det|kommunen|\w*(?:rådet|udvalget|bestyrelsen|foreningen"
    r"|afdelingen|kredsen))\b))\s*",
    re.I,
)


def word_groups(text: str) -> set[str]:
    """Every group of a text, lower case, numbers as 0; polite praise in front of "men" left out."""
    text = after_praise(text)
    found: set[str] = set()
    for sentence in [span.of(text) for span in sentences_of(text)] or [text]:
        sentence = _LEADS_ON.sub("", sentence)
        tokens = ["0" if t[0].isdigit() else t.lower() for t in _TOKEN.findall(sentence)]
        row = [START, *tokens, END]
        for length in range(1, _LONGEST + 1):
            found.update(" ".join(row[at : at + length]) for at in range(len(row) - length + 1))
    return found
