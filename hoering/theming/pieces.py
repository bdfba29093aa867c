"""A sentence word for word, or a main clause of it that is whole: what may stand in quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.wordclasses import Tagged
from hoering.theming.clauses import SHORTEST, subject_end
from hoering.theming.excerpts import MARKS, whole_end
from hoering.theming.imperatives import is_order
from hoering.theming.lists import ASKING, BREAKS, HAVING, MODAL, NEVER_LAST, SOMEBODY
from hoering.theming.phrases import joined
from hoering.theming.quotations import QUOTES

# Behind a comma before one of these the sentence only goes on; before "men" or "hvis" it turns.
_GOING_ON = frozenset(
    ["så", "for", "fordi", "og", "ellers", "især", "også", "dermed", "før", "inden", "herunder"]
)
# What is opened by these is not whole at the first comma.
_LEADING_UP = frozenset({"både", "hverken", "enten", "ikke", "jo"})


def excerpts(sentence: Sequence[Tagged], room: int) -> list[tuple[str, bool]]:
    """The sentence word for word, True; where it is too long, those of its main clauses that are whole.

    Nothing where it is itself a quotation, may begin with somebody's name, or tells what somebody
    has: a title is no place for one person's illness.
    """
    if not sentence or sentence[0].tag in ("E", "Eg", "NSI"):
        return []
    if has_something(sentence):
        return []
    if any(t.form in QUOTES | MARKS for t in sentence):
        return []
    ending = len(sentence)
    while ending and sentence[ending - 1].form in BREAKS and sentence[ending - 1].form != "?":
        ending -= 1
    whole = sentence[:ending]
    if whole and (whole[-1].tag in ("C", "CS") or whole[-1].form.lower() in ASKING | NEVER_LAST):
        return []
    if len(whole) > 1 and whole[-1].form in ("ikke", "aldrig") and whole[-2].form in MODAL:
        return []  # "Bilagene kan ikke": what they cannot is lost
    if SHORTEST <= _spoken(whole) <= room and has_main_verb(whole):
        return [(joined([t.form for t in whole]), True)]
    return [
        (joined([t.form for t in part]), False)
        for part in (_head(whole), *_main_clauses(whole, room))
        if SHORTEST <= _spoken(part) <= room
    ]


def _head(words: Sequence[Tagged]) -> Sequence[Tagged]:
    """The main clause that stands first: of "Giv os en nøgle, så står vi for rengøringen" the order.

    Nothing where a condition stands first, or where what follows is more than an addition.
    """
    if not words or words[0].tag == "CS" or words[-1].form == "?":
        return []
    for index, token in enumerate(words[:-1]):
        following = words[index + 1].form.lower()
        stops = token.form == ";" or (token.form == "," and following in _GOING_ON)
        part = words[:index]
        if stops and len(part) > 1 and has_main_verb(part):
            leads_up = any(t.form.lower() in _LEADING_UP for t in part)
            return [] if leads_up or part[-1].tag in ("C", "CS", "S", "D") else part
    return []


def has_main_verb(words: Sequence[Tagged]) -> bool:
    """Not only that of a clause: "et barn, der ankommer til en fremmed dame" tells nothing."""
    if is_order(words):
        return True
    commas = [i for i, t in enumerate(words) if t.form in (",", ":", ";")]
    first = words[: commas[0]] if commas else words
    behind = any(words[i + 1].tag == "V" for i in commas if i + 1 < len(words))
    return any(t.tag == "V" for t in first) or behind


def has_something(sentence: Sequence[Tagged]) -> bool:
    """ "Han har cerebral parese"; not "Hun har lært det", "Hun har ikke plads"."""
    if len(sentence) < 3:
        return False
    who, has, what = sentence[:3]
    told = what.is_noun or what.tag in ("A", "D")
    return who.form.lower() in SOMEBODY and has.form.lower() in HAVING and told


def _spoken(words: Sequence[Tagged]) -> int:
    """How many words there are, punctuation left out."""
    return sum(t.form[0].isalnum() for t in words)


def _main_clauses(words: Sequence[Tagged], room: int) -> list[list[Tagged]]:
    """What stands whole behind a comma and has its subject in front: "men bussen kører ikke"."""
    found = []
    for index, token in enumerate(words):
        if token.form not in (",", ";", ":", "–"):
            continue
        part = list(words[index + 1 :])
        joined_on = bool(part) and part[0].tag == "C"
        if not joined_on and token.form == ",":
            continue  # it may say which of what is before it: "folk, han skal ringe til"
        while part and part[0].tag == "C":
            part = part[1:]
        subject = subject_end(part)
        relative = bool(part) and part[0].form in ("der", "som")
        if subject and subject < len(part) and part[subject].tag == "V" and not relative:
            found.append(part[: whole_end(part, room)])
    return found
