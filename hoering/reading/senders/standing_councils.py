"""The councils that every municipality has: an overview names them with their municipality."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_STANDING = r"(?:ældre|senior|handicap|unge|ungdoms|ungeby|børne- og unge|børne- og ungeby)råd"


def usual_form(texts: Iterable[str], town: str) -> str:
    """How the letters of a round name such a council: " i Holme Kommune" or " i Holme".

    The form that most letters use; the municipality's full name where they do not tell. "" where
    nothing is known of the municipality. `town` as in RoundFacts.
    """
    if not town:
        return ""
    named = re.compile(rf"{_STANDING}(?:et)?s? i {re.escape(town)}\b( Kommune)?", re.IGNORECASE)
    forms: Counter[bool] = Counter()
    for text in texts:
        forms.update({bool(found[1]) for found in named.finditer(text)})
    short = forms[False] > forms[True]
    return f" i {town}" if short else f" i {town} Kommune"


def is_standing(name: str) -> bool:
    """Whether a name is that of such a council, or of the staff's, and says nothing of where it is."""
    named = rf"{_STANDING}et|hoved-?med(?:-udvalget)?"
    return re.fullmatch(named, name, re.IGNORECASE) is not None


def as_filed(name: str, names: Sequence[str], town: str) -> str:
    """A standing council's name in the form that its own file bears, with the town or without.

    `names` are those of file and folder, and lines of the letter that have the town: one that says more
    than the council is no such name.
    """
    if not town:
        return name
    form = re.compile(rf"({_STANDING}et)(?: i {re.escape(town)}(?: Kommune)?)?", re.IGNORECASE)
    found = form.fullmatch(name)
    for stem in names:
        filed = form.fullmatch(stem.strip())
        if found and filed and filed[1].lower() == found[1].lower() and stem[:1].isupper():
            return stem.strip()
    return name
