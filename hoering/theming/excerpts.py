"""Whole clauses and whole phrases: where a piece of a sentence may begin and end in a title.

A piece ends where the sentence does, or before what may be left out: a reason, a further clause, time and place.
"""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.wordclasses import Tagged
from hoering.theming.imperatives import is_verb_form
from hoering.theming.lists import (
    ADJUNCT,
    BREAKS,
    CUT_OFF,
    NOT_LAST,
    PERSONAL,
    PLACING,
    STARTING_OFF,
    TOO_VAGUE,
    word_set,
)
from hoering.theming.quotations import is_balanced

MARKS = frozenset(
    ["/", "=", "*", "•", "#", "+", "&", "·", "_", "~", "[", "]", "{", "}", "|", "<", ">"]
)
_RELATIVE = frozenset(["der", "som", "hvor", "hvis", "hvoraf", "hvorfra", "hvortil"])
_AFTER_CLAUSE = word_set(
    """fordi når hvis så inden før mens da selvom skønt eftersom medmindre førend indtil idet for således
    sådan hvilket hvorved hvormed hvorefter"""
)
_ADDED = word_set("også især heller ligesom herunder ellers gerne helst selv og men eller")
_NEVER_LAST = ("C", "CS", "B", "D", "PO", "W")  # tags
_ENOUGH = 6  # words before a place of more doubt
_LIMITING = frozenset({"ikke", "aldrig", "kun", "ingen", "intet"})
_DENYING = frozenset({"ikke", "aldrig", "ingen", "intet"})
IN_TIME = frozenset({"før", "førend", "inden", "indtil"})
_LEADING = frozenset({"følgende", "sådan", "således"})
_LAST = frozenset(
    {"det", "dem", "den", "en", "én", "alle", "meget", "lidt", "noget"}
)  # as pronouns
PAIRING = frozenset({"mellem", "både", "hverken", "enten", "såvel"})
_LEAST = 4  # words before a place where a clause may end early


def whole_end(words: Sequence[Tagged], room: int) -> int:
    """How many words, at most `room`, make a whole clause; 0 where there is none.

    `words` begin with the clause and may go on to the end of the sentence and beyond it.
    """
    stop = next((i for i in range(len(words)) if _breaks(words, i)), len(words))
    for end in range(min(stop, room), 0, -1):
        if end == stop or _may_end_before(words, end, stop):
            whole = end == stop or not _loses_a_verb(words[:end])
            return end if whole and ends_well(words[:end], end == stop) else 0
    return 0


def _loses_a_verb(words: Sequence[Tagged]) -> bool:
    """ "at der skal stå, at en station": has the last clause that was begun no verb?"""
    begun = max((i for i, t in enumerate(words) if t.form == "at" and i), default=0)
    follows = begun and begun + 1 < len(words) and words[begun + 1].tag != "VI"
    return bool(follows) and not any(is_finite(t) for t in words[begun:])


def _breaks(words: Sequence[Tagged], index: int) -> bool:
    """Does the sentence end here? Not at the full stop of "kl. 21" and "1. januar"."""
    if words[index].form not in BREAKS:
        return False
    if words[index].form in ("-", "–") and 0 < index < len(words) - 1:
        return not (words[index - 1].form[-1].isdigit() and words[index + 1].form[0].isdigit())
    if words[index].form != "." or not 0 < index < len(words) - 1:
        return True
    before, after = words[index - 1].form.lower(), words[index + 1].form
    return not (before in CUT_OFF or before == "kr" or before.isdigit()) or after[:1].isupper()


def _may_end_before(words: Sequence[Tagged], end: int, stop: int) -> bool:
    if end < _LEAST:
        return False
    here, before = words[end], words[end - 1]
    if here.form == ",":
        return end + 1 < stop and _is_left_out(words, end + 1, stop)
    if any(t.form == "," for t in words[1:end]) or not ends_well(words[:end], False):
        return False
    denied = _DENYING & {t.form.lower() for t in words[:end]}
    if here.form.lower() == "medmindre" or (denied and here.form.lower() in IN_TIME):
        return False
    if here.form.lower() in _AFTER_CLAUSE and here.tag == "CS":
        return here.form.lower() != "så" or before.tag[0] != "A"
    if here.form.lower() in ("og", "eller", "samt"):
        return end + 1 < stop and _first_of_two(words, end)
    if here.tag != "S":
        return False
    if end + 1 < stop and words[end + 1].form.lower() in PERSONAL:
        return True
    beside = end + 1 < len(words) and words[end + 1].form == "siden"
    if _LIMITING & {t.form.lower() for t in words[:end]} or beside:
        return False  # "må ikke findes | ved at lukke for varmen", "to huse | ved siden af"
    free = here.form.lower() in ADJUNCT and (before.is_noun or before.tag in ("VI", "VP"))
    enough = _LEAST - 1 if words[1].tag == "V" else _ENOUGH  # "at beholde personale | i de måneder"
    return free or (end > enough and before.is_noun and here.form.lower() in PLACING)


def _first_of_two(words: Sequence[Tagged], end: int) -> bool:
    """Is what stands before "og" whole without the rest: a verb more, or something more after it?"""
    if any(t.form.lower() in PAIRING for t in words[:end]):
        return False
    after = words[end + 1]
    if after.tag in ("V", "VI") or after.form.lower() in ("at", "ikke", "dermed", "så"):
        return True
    verb = next(i for i, t in enumerate(words) if t.tag == "V")
    return end > _ENOUGH and end > verb + 2 and words[end - 1].is_noun


def _is_left_out(words: Sequence[Tagged], start: int, stop: int) -> bool:
    """Whether what stands behind a comma is more than the clause before it needs."""
    first = words[start]
    form = first.form.lower()
    if first.tag == "V":  # one more verb, unless it is the one of "at folk, der bor her, får"
        parted = any(t.form == "," for t in words[1 : start - 1])
        return not parted and any(t.tag == "V" for t in words[: start - 1])
    if form in ("at", "end", "om", "hvad", "hvem", "hvilke", "hvordan"):
        return False  # the verb of the clause, or its object
    if form == "medmindre" or (
        form in IN_TIME and _DENYING & {t.form.lower() for t in words[:start]}
    ):
        return False  # "må aldrig køre, før der er nogen"
    if form in _AFTER_CLAUSE and form != "hvis":
        return form != "så" or start > _LEAST + 1  # "at huse lægges, så de ikke …"
    if (
        form == "hvis"
        and start + 1 < stop
        and (words[start + 1].tag == "P" or words[start + 1].form in ("man", "der"))
    ):
        return not _LIMITING & {t.form.lower() for t in words[:start]}
    if form == "men" and start + 1 < stop and words[start + 1].form == "ikke":
        return False
    if form in _RELATIVE or form in ("man", "vi", "i", "de", "jeg", "kommunen"):
        return form != "hvis" and is_known(words[: start - 1])
    if form in _ADDED:
        return not _lists(words[:start])
    return False


def is_known(words: Sequence[Tagged]) -> bool:
    """Does the noun at the end say itself which one it is: "skolen", not "de byer", "byer"?"""
    last = words[-1]
    pointing = any(t.form.lower() in ("den", "det", "de", "dem") for t in words[-4:])
    described = pointing and len(words) > 2 and words[-2].tag == "A" and last.is_noun
    if last.form.lower() in TOO_VAGUE:
        return False  # "stedet, hvor …"
    if last.tag == "Q" or words[1].form.lower() == "der":
        return True  # "til 25.000"; "at der er en pulje"
    return described or ((last.tag in ("NSD", "NPD") or last.tag == "E") and not pointing)


def _lists(words: Sequence[Tagged]) -> bool:
    """Is there a comma already: "bus, tog, og"?"""
    return sum(t.form == "," for t in words) > 1


def ends_well(words: Sequence[Tagged], at_stop: bool) -> bool:
    """Whether the piece has a verb, is clean, and its last word leads up to nothing."""
    last = words[-1]
    form = last.form.lower()
    if (
        form in _LEADING
        or not any(is_finite(t) for t in words)
        or form in CUT_OFF
        or form in STARTING_OFF
    ):
        return False
    if any(t.form in MARKS for t in words) or not is_balanced([t.form for t in words]):
        return False
    if last.tag in _NEVER_LAST and form not in _LAST:
        return False
    if last.genitive or (
        not last.form[-1].isalnum() and last.form not in ('"', "«", "”", "»", "%")
    ):
        return False
    if form in ("ikke", "aldrig") and len(words) > 1 and words[-2].tag == "V":
        return False  # "og kan ikke": what is denied is left out
    return at_stop or (form not in NOT_LAST and last.tag != "S")


def is_finite(word: Tagged) -> bool:
    """Also of a passive that the word classes do not know: "lempes"."""
    return word.tag == "V" or (word.form.endswith("es") and is_verb_form(word.form[:-1]))
