"""Danish questions turned into what may follow "Spørgsmål om", or quoted where that is uncertain."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.wordclasses import Tagged
from hoering.theming.clauses import cut, subject_end, taken_adverbs
from hoering.theming.lists import (
    ASKING,
    HELPING,
    MODAL,
    NOT_BEHIND_SUBJECT,
    PHRASES_BETWEEN,
    TYING,
    UNSETTLED,
    WITH_SUBJECT,
)
from hoering.theming.phrases import joined
from hoering.theming.quotations import QUOTES

_AND = frozenset({"og", "eller"})
_ASKING_ON = ASKING | {"om", "hvorvidt"}
_AHEAD = 4  # words before the comma among which it says that something is unsettled
_ASKED = 8  # words within which a question has its verb


def question(sentence: Sequence[Tagged], room: int) -> str:
    """ "hvem der betaler" from "Hvem betaler?", "hvorvidt det er nok" from "Er det nok?".

    "" where it is none, and where the turned one may be broken Danish: `as_it_stands` has it then.
    """
    made, certain = _indirect(sentence, room)
    return (made if certain else "") or _unclear(sentence, room)


def _unclear(sentence: Sequence[Tagged], room: int) -> str:
    """ "hvem der afholder udgiften" of "Det er ikke afklaret, hvem der afholder udgiften, hvis …"."""
    for at in range(2, len(sentence) - 2):
        ahead = {t.form.lower() for t in sentence[max(0, at - _AHEAD) : at]}
        asking = sentence[at + 1].form.lower()
        if sentence[at].form == "," and asking in _ASKING_ON and ahead & UNSETTLED:
            asked = sentence[at + 1 : -1]
            stop = next((n for n, t in enumerate(asked) if t.form == ","), len(asked))
            kept = cut(asked[:stop], room)
            return joined(kept) if len(kept) > 2 and any(t.tag == "V" for t in asked[:stop]) else ""
    return ""


def as_it_stands(sentence: Sequence[Tagged], room: int) -> str:
    """ "»Hvad er et løfte så værd?«": the question word for word where turning it is uncertain."""
    made, certain = _indirect(sentence, room)
    words = [t.form for t in sentence]
    spoken = sum(word[0].isalnum() for word in words)
    if not made or certain or spoken > room or QUOTES & set(words):
        return ""
    return f"»{joined(words)}«"


def _indirect(sentence: Sequence[Tagged], room: int) -> tuple[str, bool]:
    """The question turned round, "" where it is none or too long; is it surely right so?"""
    if not sentence or sentence[-1].form != "?":
        return "", True
    start = next((i for i, t in enumerate(sentence) if t.form.lower() in ASKING), None)
    if start is None or _is_relative(sentence, start):
        return _yes_or_no(sentence[:-1], room)
    words = sentence[start:-1]
    if start and sentence[start - 1].form == ",":  # "Er det undersøgt, hvor fuglene trækker?"
        kept = cut(words, room)
        return (joined(kept) if len(kept) > 2 else ""), True
    verb = next((i for i, t in enumerate(words[:_ASKED]) if t.tag == "V"), 0)
    if not verb or any(t.form == "," for t in words[:verb]):
        return "", True
    rest = list(words[verb + 1 :])
    end = subject_end(rest)
    if words[0].form.lower() in ("hvem", "hvad") or verb > 1:
        subject = rest[:end] or [Tagged("der", "B")]
    else:
        subject = rest[:end]
    front = [Tagged(words[0].form.lower(), words[0].tag), *words[1:verb]]
    certain = not (start and sentence[start - 1].tag == "S") and _is_plain(
        words[:verb], rest[:end], words[verb], rest[end:]
    )
    return _turned(front, subject, words[verb], rest[end:], room), certain


def _is_relative(sentence: Sequence[Tagged], start: int) -> bool:
    """Whether "hvor" tells more of a noun: "Gælder det ved renovering, hvor der er trin?"."""
    named = start > 2 and sentence[start - 1].form == "," and sentence[start - 2].is_noun
    return named and sentence[0].tag == "V" and sentence[start].form.lower() == "hvor"


def _is_plain(
    front: Sequence[Tagged], subject: Sequence[Tagged], verb: Tagged, after: Sequence[Tagged]
) -> bool:
    """Whether it is sure where the subject ends, and where the verb of the turned question goes."""
    small = [t.form.lower() for t in after]
    if _asks_on(after):
        return False
    if front and front[0].form.lower() in ("hvem", "hvad") and _AND & {t.form for t in front}:
        return False  # "Hvem driver og vedligeholder kajen?"
    helping = verb.form.lower() in HELPING
    named = len(subject) > 1 or any(t.is_noun for t in subject)
    if any(t.tag in ("S", "CS") for t in front[1:]) or QUOTES & set(small):
        return False
    if verb.form.lower() in MODAL and not _has_infinitive(after):
        return False
    if after and after[0].tag == "Q":
        return False  # "Hvad er planen for nummer 25?"
    if after and after[0].tag == "S" and _has_infinitive(after):
        return False  # "Hvem skal de ældre i 2. række spørge?"
    if _goes_on(small) or (named and not helping and _with_place(subject, small)):
        return False
    word = front[0].form.lower() if len(front) == 1 else ""
    if word == "hvem" and named and not helping:
        return False  # "Hvem udpeger foreningen?" may ask either way
    if word in WITH_SUBJECT and not subject:
        return False
    ties = named and small[:1] and small[0] in TYING  # "en fold med heste", or "tæller med heste"?
    return not (ties and len(after) > 1 and after[1].tag not in ("S", "R"))


def _asks_on(after: Sequence[Tagged]) -> bool:
    """ "Menes der ét, eller menes der to?": another question of the same order."""
    ahead = zip(after, after[1:], after[3:], strict=False)
    return any(
        a.form == "," and b.form in ("og", "eller") and (c.tag == "P" or c.form in ("der", "man"))
        for a, b, c in ahead
    )


def _has_infinitive(after: Sequence[Tagged]) -> bool:
    """Of the helping verb itself, active or passive: "blive beskattet", "beregnes"."""
    for behind, word in zip((None, *after), after, strict=False):
        if word.form == ",":
            return False
        passive = word.tag[0] == "V" and word.form.endswith("es")
        if (word.tag == "VI" or passive) and not (behind and behind.form.lower() == "at"):
            return True
    return False


def _goes_on(small: Sequence[str]) -> bool:
    """Whether the subject goes on, or something stands behind it whose place is not sure."""
    return bool(small) and (small[0] in NOT_BEHIND_SUBJECT or tuple(small[:2]) in PHRASES_BETWEEN)


def _with_place(subject: Sequence[Tagged], small: Sequence[str]) -> bool:
    """ "rådet i kaffe" of "Hvad koster rådet i kaffe?" may be no subject as a whole."""
    return any(t.tag == "S" for t in subject) and small[:1] != ["at"]


def _yes_or_no(words: Sequence[Tagged], room: int) -> tuple[str, bool]:
    if len(words) < 4 or words[0].tag != "V":
        return "", True
    end = subject_end(words[1:])
    if not end:
        return "", True
    front, verb = [Tagged("hvorvidt", "CS")], Tagged(words[0].form.lower(), "V")
    subject, after = words[1 : 1 + end], list(words[1 + end :])
    return _turned(front, subject, verb, after, room), _is_plain((), subject, verb, after)


def _turned(
    front: Sequence[Tagged],
    subject: Sequence[Tagged],
    verb: Tagged,
    after: list[Tagged],
    room: int,
) -> str:
    """Subclause order: subject, adverbs, verb, the rest."""
    asked = next((i for i, t in enumerate(after) if t.tag == "W" and i > 1), None)
    if asked and after[asked - 1].form == "og":  # "…, og hvem tæller?": a question of its own
        after = after[: asked - 1]
    while after and after[-1].form == ",":
        after = after[:-1]
    moved = taken_adverbs(after)
    words = cut([*front, *subject, *moved, verb, *after], room)
    return joined(words) if len(words) > len(front) + 1 else ""
