"""Groups of words by which the kind of a remark is known: one to three in a row in a sentence."""

from __future__ import annotations

import re

from hoering.language.wordgroups import groups_in
from hoering.splitting.atoms import sentence_texts
from hoering.splitting.kind_signs import after_praise

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
    for sentence in sentence_texts(text):
        found |= groups_in(_LEADS_ON.sub("", sentence), _LONGEST)
    return found
