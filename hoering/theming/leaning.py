"""Whether words lean on what was said before them, which a title has nothing of."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.wordclasses import Tagged, tagged
from hoering.theming.clauses import points_back
from hoering.theming.lists import LOOSE, NOT_BEFORE, OWNING, PERSONAL, POINTING

_SPOKEN_TO = frozenset({"i", "jer", "du", "dig"})


# "Det er rimeligt, at …", "Det bør fremgå, hvem …": what "det" is comes behind.
_ANNOUNCING = frozenset(
    [
        "er",
        "var",
        "bliver",
        "blev",
        "bør",
        "burde",
        "vil",
        "ville",
        "kan",
        "må",
        "skal",
        "undrer",
        "glæder",
        "bekymrer",
        "forekommer",
        "virker",
        "lyder",
        "hjælper",
        "nytter",
    ]
)
_ANNOUNCED = frozenset(
    ["at", "hvem", "hvad", "hvordan", "hvor", "hvornår", "hvilke", "hvilken", "om"]
)


def leans(words: str) -> bool:
    """Whether a sentence stands on the one before it: "det", "dem", "den takst", "herom"."""
    said = tagged(words[:1].lower() + words[1:])
    if _announces(said):
        said = said[1:]
    noun = next((i for i, t in enumerate(said) if t.is_noun or t.tag == "E"), len(said))
    owned = OWNING & {t.form.lower() for t in said[noun:]}
    owned -= {t.form.lower() for t in said[:noun]}  # "at Sønderhede påtager sig sin del"
    if (POINTING - owned) & {t.form.lower() for t in said} or points_back(said):
        return True
    return any(
        t.tag == "P" and t.form.lower() not in NOT_BEFORE | PERSONAL | _SPOKEN_TO for t in said
    )


def _announces(said: Sequence[Tagged]) -> bool:
    """Does it begin with a "det" that stands for the clause behind the comma?"""
    if len(said) < 2 or said[0].form != "det" or said[1].form.lower() not in _ANNOUNCING:
        return False
    for before, word in zip(said[1:], said[2:], strict=False):
        if word.form.lower() in _ANNOUNCED and before.form == ",":
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
    owner = next((i for i, t in enumerate(said) if t.is_noun), len(said))
    after = {t.form.lower() for t in said[owner:]}
    before = {t.form.lower() for t in said[:owner]}
    pointing = POINTING - (OWNING & after - before)  # "at søstre får deres egen samtale"
    return not any(t.tag == "P" and t.form not in NOT_BEFORE for t in said) and not (
        pointing & set(made.lower().replace("med det samme", "").split()) or points_back(said)
    )


def _stands_for(word: Tagged, after: Tagged) -> bool:
    """ "hæve det 20 cm": "det" without its noun, whatever the tag."""
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
