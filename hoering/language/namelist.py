"""The name lists of models/danske-navne: which words are given names, family names, towns."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass

from hoering.language.models import model_bytes, model_text, read_once

FOLDER = "danske-navne"
_FAMILY_ENDING = re.compile(
    r"^[A-ZÆØÅ][a-zæøåéöü]{2,}(?:sen|gaard|gård|kjær|skov|lund|holm|bjerg|berg|strup|trup|toft|dahl?|quist|qvist|vist"
    r"|bæk|bech|beck|bach|sted|by|bro|strand|høj|krog|kilde|nes|ager|vang|mose|juel|ing)$"
)


@dataclass(frozen=True, slots=True)
class NameList:
    """`given`: a given name's share of uses that carry a capital, in percent (100: never a word)."""

    given: dict[str, int]
    family: frozenset[str]
    towns: frozenset[str]

    def given_share(self, word: str) -> int:
        """0 when no part of the word is a given name; hyphened names count by their first part."""
        if word in self.given:
            return self.given[word]
        first, hyphen, last = word.partition("-")
        if hyphen and first in self.given and (last in self.given or last in self.family):
            return max(self.given[first], 90)
        return 0

    def is_family(self, word: str) -> bool:
        """A family name, or two of them joined."""
        return word in self.family or any(p in self.family for p in word.split("-") if "-" in word)

    def sounds_family(self, word: str) -> bool:
        """A family name by its ending (-sen, -gaard, -kjær …), in the list or not."""
        return self.is_family(word) or bool(_FAMILY_ENDING.search(word))


def in_capitals(word: str) -> str:
    """ "LARS-OLE", "lars-ole" → "Lars-Ole": a name's word as it is usually written."""
    return "-".join(part.capitalize() for part in word.split("-"))


@read_once
def name_list() -> NameList:
    """The lists that come along, read once. Raises NoModel."""
    rows = model_text(FOLDER, "fornavne.tsv").splitlines()
    given = {name: int(share) for name, share in (row.split("\t") for row in rows)}
    packed = gzip.decompress(model_bytes(FOLDER, "efternavne.txt.gz"))
    towns = model_text(FOLDER, "byer.txt").split("\n")
    return NameList(given, frozenset(packed.decode("utf-8").split("\n")), frozenset(towns))
