"""Frames of a remark's sentences, by which its kind is known: what is left when the matter is taken out.

"Betaling efter vægt." and "Besøg efter skema." have one frame, "< N efter N . >": small words stand as
they are, the others as their class. How a wish, a worry or praise is put recurs where its words do not.
"""

from __future__ import annotations

from functools import lru_cache

from hoering.language.wordclasses import Tagged, tagged
from hoering.language.wordgroups import in_a_row
from hoering.splitting.asking import is_finite, is_order
from hoering.splitting.atoms import sentence_texts
from hoering.splitting.kind_signs import after_praise

# In front of a frame of the first or the last sentence; every frame stands without, too.
_FIRST, _LAST = "F:", "L:"
_LONGEST = 4
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
        here = in_a_row(outline(sentence), _LONGEST)
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
