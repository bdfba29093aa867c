"""Orders: "Opret en natlinje" says what is wished as plainly as "vi ønsker", in a verb's stem alone."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.namelist import name_list
from hoering.language.wordclasses import Tagged
from hoering.language.words import common_forms, lemma
from hoering.theming.lists import FURTHER_ORDERS, word_set

_VOWELS = frozenset("aeiouyæøå")
_SHORTEST = 3  # letters of a stem that is not among the written ones
# Forms of the past, which are as short as a stem: "Kom børnene?", "Fik skolen svar".
PAST = word_set(
    """blev kom fik gik stod lå sad tog gav var havde slap fandt sprang drak løb skrev bad holdt lod lagde
    sagde vidste spurgte gjorde bragte solgte satte skar brød trak bandt fløj sov"""
)
_NO_ORDER = PAST | word_set("""så kunne skulle ville måtte burde har er kan skal vil må bør ved synes tror håber tak hej
    men hos med til før end""")
_SUBJECTS = frozenset(["jeg", "du", "han", "hun", "vi", "i", "de", "man"])
_OBJECTS = frozenset(["det", "den", "dem", "os"])  # "Kort det ned": no noun stands before these
URGING = frozenset(["dog", "nu", "hellere", "venligst", "endelig"])
# Orders to think or see, which ask for nothing.
_IDLE = word_set("tænk se hør husk prøv forestil bemærk tro kom vær undskyld lad")


def infinitive_of(form: str) -> str:
    """ "oprette" from "opret", "lukke" from "luk"; "" for a word that is no order."""
    stem = form.lower()
    if stem in FURTHER_ORDERS:
        return FURTHER_ORDERS[stem]
    if (
        len(stem) < _SHORTEST
        or stem in _NO_ORDER | _IDLE
        or stem[-1] in _VOWELS
        or stem.endswith("s")
    ):
        return ""
    if stem.endswith("er") and not stem.endswith("ér"):
        return ""  # "mangler", "støtter": the present far more often than a stem
    for made in (f"{stem.replace('é', 'e')}e", f"{stem}{stem[-1]}e"):
        if _is_verb(made):
            return made
    return ""


def is_order(sentence: Sequence[Tagged]) -> bool:
    """Does the sentence begin with a stem that is an order, and no subject behind it?"""
    if len(sentence) < 2 or sentence[-1].form == "?" or not infinitive_of(sentence[0].form):
        return False
    first, second = sentence[0].form.lower(), sentence[1]
    following, named = second.form.lower(), second.tag in ("NSD", "NPD", "PO")
    if following == "af" or second.tag == "V":
        return False  # "Brug af telefon": a noun
    if second.tag == "P" and following in _SUBJECTS:
        return False
    if [first, following] == ["ret", "til"] and len(sentence) > 2 and sentence[2].form.isalpha():
        return False  # "Ret til to fridage", but "Ret til »to dage«"
    if first == "få" and not named and second.tag[0] not in "DP":
        return False  # "Få børn cykler"
    addressed = following in _OBJECTS or (following in URGING and len(sentence) > 2)
    promised = [t.form for t in sentence[1:3]] == [",", "at"]
    if named or addressed or promised:
        return True
    # "Undtag lift", which looks like a name; not "Blok 7", a noun.
    rare = sentence[0].tag == "E" and second.tag[0] != "Q" and first not in common_forms()
    unnamed = rare and not name_list().given_share(sentence[0].form)
    return len(sentence) > 2 and (first in FURTHER_ORDERS or sentence[0].tag == "V" or unnamed)


def is_infinitive(word: Tagged) -> bool:
    """Also of a verb that the word classes do not know: "kautionere", "beholde"."""
    return word.tag == "VI" or is_verb_form(word.form)


def is_verb_form(form: str) -> bool:
    return form.endswith("e") and _is_verb(form)


def _is_verb(made: str) -> bool:
    """Whether its present, "opretter", is a form of it, and both are in use."""
    return lemma(f"{made}r") == made and made in common_forms()
