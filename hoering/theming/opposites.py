"""Proposals and concerns that pull opposite ways by their own words: "flere"/"færre", "behold"/"afskaf"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Direction, Remark
from hoering.language.language import Language
from hoering.language.small import small
from hoering.theming.directions import direction_of
from hoering.theming.lists import MEASURES, ORDERS, VAGUE, WISHING
from hoering.theming.retaining import wishes_kept

# "for mange familier" is no complaint of their number.
_TOO = r"(?:alt|er|bliver|blive|bør|var|været) for"
# All patterns are of small letters. Per axis what pulls one way, and what pulls the other.
_AXES = {
    "amount": (
        r"flere(?! af\b)|mere|højere|længere|øge[st]?|øget|hæve[st]?|hæv|udvide[st]?|udvid|forlænge[st]?"
        rf"|forlæng|{_TOO} (?:lidt|få|kort|korte|lav|lavt|lave)",
        r"færre|mindre|lavere|kortere|sænke[st]?|sænk|nedsætte[st]?|nedsæt|reducere[st]?|reducer"
        r"|reducér|forkorte[st]?|forkort"
        rf"|{_TOO} (?:meget|mange|lang|langt|lange|høj|højt|høje)",
    ),
    "frequency": (
        r"oftere|hyppigere|tiere|for sjældent?|hver (?:dag|uge|måned)|årligt?|månedligt?|ugentligt?"
        r"|hvert (?:kvartal|halvår|halve år|år)",
        r"sjældnere|for ofte|hvert (?:tredje|fjerde|femte|sjette|syvende|ottende|tiende|[3-9]\.) år",
    ),
    "keeping": (
        r"beholde[rst]?|behold|bevare[rst]?|bevar|fastholde[st]?|fasthold|genindføre[st]?|genindfør"
        r"|indføre[st]?|indfør|gælder? fra|byg|bygge[rst]?|anlæg|anlægge[rst]?|holde?r? fast i"
        r"|ja(?: tak)? til|(?:god|fantastisk|glimrende) id[eé]",
        r"afskaffe[st]?|afskaf|nedlægge[rst]?|nedlæg|lukke[rst]?|luk|ophæve[st]?|ophæv|droppe[st]?"
        r"|drop|fjerne[rst]?|fjern|slette[st]?|slet|stryge[st]?|stryg|udgår?"
        r"|siger nej|sige nej|nej(?: tak)? til|(?:er|var) (?:\w+ ){0,2}imod|fraråde[rs]?"
        r"|(?:et )?andet sted|andre steder|andetsteds",
    ),
    "hands": (  # whose
        r"uvildige?t?|uafhængige?t?|upartiske?",
        r"(?:vælges|udpeges|måles|udføres|kontrolleres|overvåges) (?:selv )?af (?:byg|ejer|udvikl|virksomhed|selskab"
        r"|opstill|entreprenør)\w+",
    ),
    "leave": (r"tillade[st]?|tillad|lovligt?", r"forbyde[st]?|forbyd|forbudt?"),
}
# Complaints of a measure, and of how often: they wish the contrary by themselves.
# So does a yes or a no.
_BY_ITSELF = re.compile(
    rf"(?:{_TOO} |for |oftere|hyppigere|tiere|sjældnere|ja |nej |(?:er|var) (?:\w+ )*imod|fraråde"
    r"|(?:god|fantastisk|glimrende) id)"
)
# "I snor" and "uden snor": what one wants to have, the other wants to be without.
_HAD = re.compile(r"\b(i|med|have|få|uden)\s(?!for\b|om\b|at\b)([a-zæøå]{4,})")
_LOOSE = re.compile(r"\b(?:gå|løbe|rende|slippes?|være)\s+(?:frit|løse?|løst)\b")
_IF = re.compile(r"\bhvis\b[^.!?,]*")
_PULLS = {
    axis: tuple(re.compile(rf"\b(?:{words})\b") for words in ways) for axis, ways in _AXES.items()
}
_ALONE = frozenset({"frequency"})  # where nothing in common need be named
# What a proposal is measured against is no wish of its own.
_AGAINST_WHICH = re.compile(r"\b(?:end|i stedet for|ikke (?:kun|bare))\s+hvert? \w+\.?(?: år)?")
_TURNED = re.compile(r"\b(?:ikke|aldrig|ingen|undlad at|lad være med at)\s+(?:\w+\s+){0,2}$")
# "Hvert fjerde år?" finds that too seldom.
_DOUBTED = re.compile(r"(?:\S+\s+){1,5}\S+\?")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_LONG = 4  # letters of a word that names what is pulled at

_Pull = dict[tuple[str, int], frozenset[str]]  # axis and way → words of the remark


def opposed(remarks: Sequence[Remark], language: Language) -> NDArray[np.bool_]:
    """[remarks, remarks]: whether two proposals or concerns pull opposite ways at the same thing.

    Only sentences that wish count; a remark that pulls both ways on an axis pulls neither.
    """
    found = np.zeros((len(remarks), len(remarks)), dtype=np.bool_)
    against = (Direction.PROPOSAL, Direction.AGAINST)
    proposed = [r for r, remark in enumerate(remarks) if direction_of(remark) in against]
    pulls = {row: pull for row in proposed if (pull := _pulls(remarks[row].text, language))}
    for axis in _AXES:
        one, other = ([r for r in pulls if (axis, way) in pulls[r]] for way in (0, 1))
        for a, b in product(one, other):
            shared = pulls[a][axis, 0] & pulls[b][axis, 1]
            if axis in _ALONE or shared:
                found[a, b] = found[b, a] = True
    had = {row: _had(remarks[row].text) for row in proposed}
    for a, b in product(had, had):
        if had[a][0] & had[b][1]:
            found[a, b] = found[b, a] = True
    return found


def _had(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a remark wants to have, and what it wants to be without; what it names both ways, neither."""
    ways: tuple[set[str], set[str]] = (set(), set())
    for sentence in _SENTENCE.split(_LOOSE.sub("være uden snor", _IF.sub(" ", small(text)))):
        for word, thing in _HAD.findall(sentence) if _wishes(sentence) else ():
            ways[word == "uden"].add(thing)
    return frozenset(ways[0] - ways[1]), frozenset(ways[1] - ways[0])


def _pulls(text: str, language: Language) -> _Pull:
    """The ways that a remark pulls; what it pulls at often stands in another of its sentences."""
    held: set[tuple[str, int]] = set()
    for sentence in _SENTENCE.split(_AGAINST_WHICH.sub(" ", small(text))):
        wishes, doubts = _wishes(sentence), bool(_DOUBTED.fullmatch(sentence.strip()))
        kept = wishes_kept(sentence)
        held |= {("keeping", 0)} if kept else set()
        for axis, ways in _PULLS.items():
            if kept and axis == "keeping":
                continue  # "nej til at lukke skolen" and "bevar skolen" are one wish
            for way, words in enumerate(ways):
                for hit in words.finditer(sentence):
                    doubted = doubts and axis == "frequency"
                    if wishes or doubted or _BY_ITSELF.match(hit[0]):
                        turned = doubted or bool(_TURNED.search(sentence[: hit.start()]))
                        held.add((axis, 1 - way if turned else way))
    named = _named(text, language) if held else frozenset()
    return {(axis, way): named for axis, way in sorted(held) if (axis, 1 - way) not in held}


def _wishes(sentence: str) -> bool:
    words = re.findall(r"\w+", sentence)
    return bool(WISHING & set(words)) or bool(words and words[0] in ORDERS)


def _named(text: str, language: Language) -> frozenset[str]:
    words = {w for w in language.words(text) if len(w) >= _LONG} - VAGUE - MEASURES
    return frozenset(w for w in words if not _pulling(w))


def _pulling(word: str) -> bool:
    return any(way.fullmatch(word) for ways in _PULLS.values() for way in ways)
