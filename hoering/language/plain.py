"""Rough spelling as the dictionary has it, for what is compared and weighed; nobody is shown these words.

Small words as they are said and typed on a phone, older spelling, æ, ø and å of a foreign keyboard, text
all in capitals, signs that were dictated as words, and faces that judge.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from hoering.language.words import common_forms

# No words of their own in Danish; what is written for them.
_SAID = """
ik=ikke ikk=ikke ka=kan ska=skal sk=skal osse=også ogs=også hva=hvad vornår=hvornår hvær=hver sån=sådan
noen=nogen nowen=nogen noed=noget nøj=noget bli=blive gi=giv mæ=med fandme=fandeme æ=jeg wos=os wor=vores vos=os
hwem=hvem hwer=hver hwa=hvad jow=jo betål=betale bejt=bedt sel=selv di=de pls=tak skulde=skulle
maatte=måtte medens=mens paa=på saa=så naar=når maa=må ogsaa=også faar=får gaar=går staar=står saadan=sådan
foer=før boer=bør alfor=altfor
"""
# Words of other meanings, too: only beside others that are no words.
_MAYBE = """
a=jeg it=ikke no=nu å=at te=til t=til la=lad ku=kunne vær=være kom=komme spis=spise sid=sidde ha=have kunde=kunne
vilde=ville
"""
_FACES = {
    "👍": " godt ",
    "❤": " dejligt ",
    "😡": " urimeligt ",
    "🤬": " urimeligt ",
    "👎": " dårligt ",
    "🙏": " tak ",
}
_SIGNS = {"punktum": ".", "komma": ",", "spørgsmålstegn": "?", "udråbstegn": "!"}
_WORD = re.compile(r"[^\W\d_]+")
_DICTATED = re.compile(
    rf"\s+(?P<sign>{'|'.join(_SIGNS)})(?=\s|$)(?: ny(?:t|e)? (?:linj?e|afsnit))?", re.I
)
_LETTERS = (("ae", "æ"), ("oe", "ø"), ("aa", "å"))
_FEW = 2  # different forms of the lists in a text that is written as people speak


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


_SURE, _UNSURE = _pairs(_SAID), _pairs(_MAYBE)


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """The text in the dictionary's spelling where that is known; most texts stay as they are."""
    words = {word.lower() for word in _WORD.findall(text)}
    if text.isupper():
        text = ". ".join(said.capitalize() for said in text.split(". "))
    rough = len(words & (_SURE.keys() | _UNSURE.keys()))
    table = {**_UNSURE, **_SURE} if rough >= _FEW and words & _SURE.keys() else _SURE
    low = text.lower()
    missing = [(pair, letter) for pair, letter in _LETTERS if pair in low and letter not in low]
    if rough or missing:
        text = _WORD.sub(lambda found: _spelt(found[0], table, missing), text)
    if words & _SIGNS.keys():
        text = _DICTATED.sub(lambda found: _SIGNS[found["sign"].lower()], text)
    for face, word in _FACES.items():
        text = text.replace(face, word)
    return text


def _spelt(word: str, table: Mapping[str, str], missing: Sequence[tuple[str, str]]) -> str:
    low = word.lower()
    if low in table:
        new = table[low]
    else:
        new = low
        for pair, letter in missing:
            new = new.replace(pair, letter)
        if new == low or low in common_forms() or new not in common_forms():
            return word
    return new.capitalize() if word[:1].isupper() and len(word) > 1 else new
