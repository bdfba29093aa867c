"""Whether words lean on what was said before them, which a title has nothing of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hoering.language.wordclasses import Tagged, tagged
from hoering.theming.clauses import points_back
from hoering.theming.lists import LOOSE, NOT_BEFORE, OWNING, PERSONAL, POINTING, word_set

_SPOKEN_TO = frozenset({"i", "jer", "du", "dig"})
_TOLD_OF = frozenset({"der", "som", "man", "vi"})
_OPENING = frozenset({"det", "den", "de", "dem", "så", "her", "ellers", "imens"})
# "Det er rimeligt, at …", "Det bør fremgå, hvem …": what "det" is comes behind.
_ANNOUNCING = frozenset([
    "er", "var", "bliver", "blev", "bør", "burde", "vil", "ville", "kan", "må", "skal",
    "undrer", "glæder", "bekymrer", "forekommer", "virker", "lyder", "hjælper", "nytter",
])  # fmt: skip
ANNOUNCED = word_set("at hvem hvad hvordan hvor hvornår hvilke hvilken om")


def leans(words: str) -> bool:
    """Whether a sentence stands on the one before it: "det", "dem", "den takst", "herom"."""
    said = tagged(words[:1].lower() + words[1:])
    while len(said) > 1 and said[0].tag == "C":
        said = said[1:]
    if _announces(said):
        said = said[1:]
    elif len(said) > 1 and said[0].form in _OPENING and said[1].tag == "V":
        return True  # "Det vidste alle", "Så er der skolen"
    named = (i for i, t in enumerate(said) if t.is_noun or t.tag == "E" or t.form == "man")
    noun = next(named, len(said))
    owned = OWNING & {t.form.lower() for t in said[noun:]}
    owned -= {t.form.lower() for t in said[:noun]}  # "at Sønderhede påtager sig sin del"
    compared = {"samme"} if "som" in {t.form for t in said} else set[str]()
    if (POINTING - owned - compared - {"dem"}) & {t.form.lower() for t in said} or points_back(
        said
    ):
        return True
    known = NOT_BEFORE | PERSONAL | _SPOKEN_TO
    return any(
        t.tag == "P" and t.form.lower() not in known and not _is_explained(said, place)
        for place, t in enumerate(said)
    )


def _is_explained(said: Sequence[Tagged], place: int) -> bool:
    """ "Regnestykket går ikke op, hvor kønt det står": a clause before has named the thing."""
    beside = {t.form for t in said[max(0, place - 1) : place + 2]}
    if said[place].form == "det" and beside & (_ANNOUNCING | {"være"}):
        later = list(pairwise(said[place:]))
        if any(b.form == "at" and a.tag != "S" for a, b in later):
            return True  # "Hvorfor skal det være forbudt at fodre ænder?"
    behind = [*(t.form for t in said[place + 1 : place + 3]), ""]
    if behind[:1] and (behind[0] in ("der", "som") or (behind[0] == "," and behind[1] in _TOLD_OF)):
        return True  # "dem, der sælger møllen", "det, man får udstedt"
    clause = next((i for i in range(place, 0, -1) if said[i].form == ","), 0)
    named = any(t.is_noun for t in said[:clause])
    return named and said[place].form in ("den", "det", "de")


def _announces(said: Sequence[Tagged]) -> bool:
    """Does it begin with a "det" that stands for the clause behind the comma?"""
    if len(said) < 2 or said[0].form != "det" or said[1].form.lower() not in _ANNOUNCING:
        return False
    for before, word in pairwise(said[1:]):
        if word.form.lower() in ANNOUNCED and before.form == ",":
            return True
        if word.form == "at" and before.tag[0] in "AR":
            return True  # "Det er svært at …"
    return False


def by_itself(made: str) -> bool:
    """Whether nothing in it stands for something said before: "det", "dem", "herom"."""
    said = tagged(made)
    if said and said[-1].form in LOOSE:
        return False
    if any(_stands_for(a, b) for a, b in zip(said, [*said[1:], Tagged("", "X")], strict=True)):
        return False
    owner = next((i for i, t in enumerate(said) if t.is_noun or t.form == "man"), len(said))
    after = {t.form.lower() for t in said[owner:]}
    before = {t.form.lower() for t in said[:owner]}
    pointing = POINTING - (OWNING & after - before)  # "at søstre får deres egen samtale"
    return not any(t.tag == "P" and t.form not in NOT_BEFORE for t in said) and not (
        pointing & set(made.lower().replace("med det samme", "").split()) or points_back(said)
    )


def _stands_for(word: Tagged, after: Tagged) -> bool:
    """ "hæve det 20 cm": "det" without its noun, whatever the tag."""
    if word.form.lower() in ("en", "et"):
        return after.tag == "S"  # "lave et med tegninger"
    if word.form.lower() not in ("den", "det", "de", "dem"):
        return False
    if after.form.lower() in ("hele", "mindste"):
        return False
    return not (
        after.is_noun
        or after.tag[0] in ("AEQ" if word.form.lower() == "de" else "AE")
        or after.tag == "VP"
        or after.genitive
    )
