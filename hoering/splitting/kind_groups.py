"""Groups of words and frames of sentences, by which the kind of a remark is known, and the tables of their
weights.

A frame is what is left when the matter is taken out: "Betaling efter vægt." and "Besøg efter skema."
have one, "< N efter N . >". Small words stand as they are, the others as their class: how a wish, a
worry or praise is put recurs where its words do not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import mul

import numpy as np
from numpy.typing import NDArray

from hoering.domain import RemarkKind
from hoering.language.models import model_text, read_once
from hoering.language.wordclasses import Tagged, tagged
from hoering.language.words import groups_in, in_a_row
from hoering.splitting.asking import is_finite, is_order
from hoering.splitting.atoms import sentence_texts
from hoering.splitting.kind_signs import after_praise

_LONGEST_GROUP = 3
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
        found |= groups_in(_LEADS_ON.sub("", sentence), _LONGEST_GROUP)
    return found


# In front of a frame of the first or the last sentence; every frame stands without, too.
_FIRST, _LAST = "F:", "L:"
_LONGEST_FRAME = 4
_KEPT_VERBS = """
er var har havde kan kunne skal skulle vil ville må måtte bør burde tør bliver blev får fik står ved
"""
_KEPT_ADVERBS = """
ikke også gerne meget kun bare lige nu så derfor endnu mere helst hellere aldrig alt allerede jo altid da
dog vel måske slet selv ud ind væk ned op frem tilbage her der heller desuden i
"""
_KEPT = frozenset((_KEPT_VERBS + _KEPT_ADVERBS).split())
# Classes of small words: pronouns, determiners, conjunctions, prepositions, question words, marks.
_SMALL = frozenset("PDBSWCX")
_NO_ORDER = frozenset("PDBSW")  # of these the tagger is sure, of an order in front it seldom is


def frames_of(text: str) -> set[str]:
    """Every frame of one to four words in a row; polite praise in front of "men" left out."""
    text = after_praise(text)
    sentences = sentence_texts(text)
    found: set[str] = set()
    for at, sentence in enumerate(sentences):
        here = in_a_row(outline(sentence), _LONGEST_FRAME)
        found |= here
        if at == 0:
            found |= {_FIRST + frame for frame in here}
        if at == len(sentences) - 1:
            found |= {_LAST + frame for frame in here}
    return found


@lru_cache(maxsize=20_000)
def outline(sentence: str) -> tuple[str, ...]:
    """The words of one sentence, those that carry the matter as their class.

    N nouns, E names, A adjectives, Q numbers, R adverbs, PO possessives; VI infinitives, VP
    participles, Vr verbs in the present, Vd in the past; an s more for passives; IMP an order in front.
    """
    return tuple(_told(word, at == 0) for at, word in enumerate(tagged(sentence)))


def _told(word: Tagged, leads: bool) -> str:
    form, tag = word.form.lower(), word.tag
    if leads and is_order(form) and tag[0] not in _NO_ORDER:
        return "IMP"
    if form in _KEPT:
        return form
    if tag[0] in _SMALL and tag != "PO":
        return "0" if form[0].isdigit() else form
    if tag in ("VI", "V") or (leads and tag[0] == "E" and form.endswith("es") and is_finite(form)):
        passive = form.endswith("s")
        if tag == "VI":
            return "VIs" if passive else "VI"
        return "Vs" if passive else "Vr" if form.endswith("r") else "Vd"
    return tag if tag in ("VP", "PO") else tag[0]


FOLDER = "bemaerkningsarter"
WORDS, FRAMES = "ordgrupper.tsv", "rammer.tsv"


@dataclass(frozen=True, slots=True, eq=False)
class KindTable:
    """For each entry its rarity (idf) and, in the order of `kinds`, its weight for each kind.

    `places` are the entries' rows in `numbers` [entries, 1 + kinds]; in one piece the hundred
    thousands of them are read, and found again, in a fraction of the time that single numbers take.
    """

    kinds: tuple[RemarkKind, ...]
    places: Mapping[str, int]
    numbers: NDArray[np.float64]

    def said_by(self, entries: Iterable[str]) -> dict[RemarkKind, float]:
        """What the known ones among `entries` add to each kind, their rarities brought to length 1."""
        # Sums in the order of the entries: a set's own changes from run to run.
        known = [self.places[entry] for entry in sorted(self.places.keys() & entries)]
        if not known:
            return dict.fromkeys(self.kinds, 0.0)
        rarities, *columns = self.numbers[known].T.tolist()
        length = math.sqrt(sum(rarity**2 for rarity in rarities)) or 1.0
        return {
            kind: sum(map(mul, rarities, column)) / length
            for kind, column in zip(self.kinds, columns, strict=True)
        }


@read_once
def word_table() -> KindTable:
    """Weights of word_groups. Raises NoModel."""
    return _read(WORDS)


@read_once
def frame_table() -> KindTable:
    """Weights of frames_of. Raises NoModel."""
    return _read(FRAMES)


def _read(name: str) -> KindTable:
    head, *lines = model_text(FOLDER, name).splitlines()
    rows = [line.partition("\t") for line in lines]
    numbers = np.fromstring("\t".join(values for _, _, values in rows), sep="\t")
    return KindTable(
        tuple(RemarkKind(kind) for kind in head.split("\t")[2:]),
        {entry: place for place, (entry, _, _) in enumerate(rows)},
        numbers.reshape(len(rows), -1),
    )
