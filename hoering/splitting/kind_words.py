"""Groups of words by which the kind of a remark is known: one to three in a row in a sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from hoering.domain import RemarkKind
from hoering.language.models import model_text
from hoering.language.tables import read_once
from hoering.splitting.atoms import sentences_of
from hoering.splitting.kind_signs import after_praise

FILE = ("bemaerkningsarter", "ordgrupper.tsv")
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


def said_by_words(text: str) -> dict[RemarkKind, float]:
    """What the known groups of a text add to each kind, their rarities brought to length 1."""
    kinds, table = _table()
    known = [table[group] for group in sorted(word_groups(text)) if group in table]
    length = math.sqrt(sum(row[0] ** 2 for row in known)) or 1.0
    return {
        kind: sum(row[0] * row[nth] for row in known) / length for nth, kind in enumerate(kinds, 1)
    }


@read_once
def _table() -> tuple[tuple[RemarkKind, ...], Mapping[str, tuple[float, ...]]]:
    """The kinds, and for each group its rarity and its weight for each kind."""
    head, *lines = model_text(*FILE).splitlines()
    rows = (line.split("\t") for line in lines)
    table = {row[0]: tuple(map(float, row[1:])) for row in rows}
    return tuple(RemarkKind(kind) for kind in head.split("\t")[2:]), table
