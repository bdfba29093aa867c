"""Whether words lean on what was said before them, which a title has nothing of."""

from __future__ import annotations

from hoering.language.wordclasses import Tagged, tagged
from hoering.theming.clauses import points_back
from hoering.theming.lists import LOOSE, NOT_BEFORE, OWNING, PERSONAL, POINTING

_SPOKEN_TO = frozenset({"i", "jer", "du", "dig"})


def leans(words: str) -> bool:
    """Whether a sentence stands on the one before it: "det", "dem", "den takst", "herom"."""
    said = tagged(words[:1].lower() + words[1:])
    if POINTING & {t.form.lower() for t in said} or points_back(said):
        return True
    return any(
        t.tag == "P" and t.form.lower() not in NOT_BEFORE | PERSONAL | _SPOKEN_TO for t in said
    )


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
