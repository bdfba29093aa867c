"""A clause cut to the room of a title wherever the reader can see what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hoering.domain import Direction
from hoering.language.wordclasses import Tagged
from hoering.theming.excerpts import IN_TIME, PAIRING, ends_well, is_finite, is_known
from hoering.theming.imperatives import is_order
from hoering.theming.leaning import ANNOUNCED
from hoering.theming.lists import BOUND_NOUNS, DENYING, HELPING, LOOSE, PRAISING, TRIGGERS, word_set
from hoering.theming.phrases import joined

FEWEST, FEWEST_CUT = 3, 5
CLAUSE = 1.2  # worth of a place where a whole clause is left out
_LONG = 10  # letters of a noun that says itself what it is
_TURNING = DENYING | word_set(
    "kun hvis medmindre undtagen uden end først højst mindst bortset heller imod"
)
_COMPOUND = 8  # letters; a shorter noun behind a verb may be half of a phrase: "tages hensyn | til"
_DEGREES = word_set("alt meget så helt lidt mere mindre mindst dobbelt også især dog lige")
_ANYBODY = frozenset({"man", "nogen", "ingen", "alle", "det", "den", "de"})
_BEING = frozenset({"været", "blevet", "være", "blive", "haft", "have"})
_PARTICLES = frozenset({"frem", "op", "ud", "ind", "ned", "hjem", "væk", "fast", "tilbage"})
_REASON = frozenset({"for", "fordi", "da", "ellers", "eftersom", "så"})
_PLACES = frozenset(["afsnit", "kapitel", "punkt", "pkt", "side", "s", "§"])
_RELATIVE = frozenset({"der", "som", "hvor", "hvoraf", "hvilket"})
_MORE = frozenset({"der", "som", "hvor"})
_NONE = Tagged("", "X")
_FELT = TRIGGERS[Direction.FOR] | TRIGGERS[Direction.AGAINST] | PRAISING
_AT_LAST = ("NS", "NP", "E", "A", "Q", "R", "VP", "VI")


def without_asides(sentence: Sequence[Tagged]) -> list[Tagged]:
    """Without what stands in brackets, and without "i afsnit 4.4" in the midst."""
    kept: list[Tagged] = []
    depth = index = 0
    while index < len(sentence):
        form = sentence[index].form
        depth += form == "("
        if not depth and _is_place(sentence, index):
            index += 3
            continue
        if not depth:
            kept.append(sentence[index])
        depth -= form == ")" and depth > 0
        index += 1
    return kept if not depth else list(sentence)


def _is_place(sentence: Sequence[Tagged], index: int) -> bool:
    if index + 2 >= len(sentence) or index < 1:
        return False
    link, place, number = sentence[index : index + 3]
    named = link.tag == "S" and place.form.lower() in _PLACES
    return named and number.form[0].isdigit() and sentence[index - 1].is_noun


def trimmed(words: Sequence[Tagged], room: int) -> tuple[str, bool]:
    """The words, True, or their beginning with "…" as one of at most `room`; "" where neither can be."""
    whole = joined([t.form for t in words])
    if FEWEST <= len(whole.split()) <= room and (words[-1].form == "?" or ends_well(words, True)):
        return whole, True
    best, most = "", 0.0
    for end in range(len(words) - 1, FEWEST, -1):
        made, worth = joined([t.form for t in words[:end]]), _stop(words, end)
        size = len(made.split()) + 1
        least = FEWEST_CUT - (worth >= CLAUSE)
        if not worth or not least < size <= room or worth + size / room <= most:
            continue
        if _is_whole(words[:end]) and not is_turned(words, end) and not _is_parted(words, end):
            best, most = f"{made} …", worth + size / room
    return best, False


def may_be_cut(words: Sequence[Tagged], end: int) -> bool:
    """Does the beginning up to `end` tell something by itself that the rest neither turns nor limits?"""
    kept, here, last = words[:end], words[end], words[end - 1]
    after = words[end + 1] if end + 1 < len(words) else here
    if here.form == "af" or not any(t.is_noun for t in kept):
        return False
    if last.tag == "V" and here.tag in ("S", "R"):
        return False  # "samtaler, der ikke handler | om noget"
    if not last.tag.startswith((*_AT_LAST, "V")) or last.form.lower() in LOOSE | _BEING:
        return False
    before = words[end - 2]
    bare = last.tag == "NSI" and before.tag in ("V", "VI", "VP") and len(last.form) < _COMPOUND
    if (
        bare
        or last.form.lower() in _DEGREES
        or (here.tag == "R" and here.form in _PARTICLES)
        or PAIRING & {t.form.lower() for t in kept}
    ):
        return False
    if here.form in (",", "og", "–", ";"):
        listed = (after.tag[0] in "NADEQ" and after.form not in _ANYBODY) or (
            here.form == "og" and last.tag[0] in "AQ"
        )
        which = after.form == "hvor" and last.is_noun
        if listed or (after.form.lower() in ANNOUNCED | {"men"} and not which):
            return False
    elif here.tag not in ("S", "CS", "R") or (here.tag == "S" and after.form == ","):
        return False
    return has_whole_clauses(kept) and not is_turned(words, end) and not _is_parted(words, end)


def has_whole_clauses(kept: Sequence[Tagged]) -> bool:
    """Has the last clause that was begun its verb, and the main one, too?"""
    opened = max((i for i in range(len(kept) - 1) if _opens(kept, i)), default=0)
    if not ends_well(kept, False):
        return False
    if is_order(kept):
        return True
    if not any(is_finite(t) for t in kept[opened:]) or not has_own_verb(kept):
        return False
    hung = next((i for i, t in enumerate(kept) if t.tag == "CS"), 0)
    told_of = kept[opened].form in ("der", "som") and hung < opened
    if hung and told_of and not any(is_finite(t) for t in kept[hung:opened]):
        return False  # "finder, at de, der har siddet | i retten, bør …"
    if kept[0].tag == "CS" and kept[0].form != "at":
        return any(a.form == "," and b.tag == "V" for a, b in pairwise(kept))
    return True


def _is_whole(kept: Sequence[Tagged]) -> bool:
    """Does nothing dangle at the end of what has its verbs?"""
    last, before = kept[-1], kept[-2]
    told = last.tag[0] != "A" or before.tag[0] in "VR"
    return last.tag.startswith(_AT_LAST) and told and has_whole_clauses(kept)


def has_own_verb(words: Sequence[Tagged]) -> bool:
    """Is there a verb outside of what tells more of a noun: not so in "en kommune, der skriver det"?"""
    beside = False
    for before, word, after in zip([_NONE, *words], words, [*words[1:], _NONE], strict=False):
        if word.form == ",":
            beside = after.form in _MORE or (not beside and after.tag == "P") or after.form == "man"
        elif word.form in _MORE and before.is_noun:
            beside = True
        elif not beside and is_finite(word) and word.form != "angår":
            return True
    return False


def _opens(words: Sequence[Tagged], index: int) -> bool:
    """Does a clause begin here that needs a verb of its own?"""
    here, after = words[index], words[index + 1]
    # Not "Er der tænkt på", "laves som et forsøg".
    told_of = index > 0 and (words[index - 1].is_noun or words[index - 1].form == ",")
    opening = here.form in ("der", "som") and told_of
    opening |= here.form == "at" and after.tag != "VI"
    return (here.form == "," and not after.is_noun) or here.tag == "CS" or opening


def _stop(words: Sequence[Tagged], end: int) -> float:
    here, before = words[end], words[end - 1]
    after = words[end + 1] if end + 1 < len(words) else here
    dated = before.tag[0] == "Q" and words[end - 2].form.lower() in (
        "siden",
        "i",
        "fra",
        "inden",
        "–",
    )
    if before.form in (",", ";", ":", "–") or before.genitive or before.tag[0] == "D":
        return 0.0
    if before.tag[0] == "Q" and not dated:
        return 0.0
    if here.form in (",", ";", "–", ":"):
        if after.form.lower() in _MORE and not (dated or is_known(words[:end])):
            return 1.0 if len(before.form) >= _LONG else 0.0  # "forældre, der har solgt": which
        return 0.0 if after.form.lower() in ANNOUNCED | {"men"} or after.tag == "V" else 1.5
    if here.form.lower() in ("og", "eller", "samt"):
        paired = PAIRING & {t.form.lower() for t in words[:end]}
        return 0.0 if paired or before.tag[0] == "A" else 1.0
    if here.tag == "CS":
        return 0.0 if here.form.lower() in ANNOUNCED else CLAUSE
    bare = before.tag == "NSI" and words[end - 2].tag in ("V", "VI", "VP")  # "har lyst | til"
    done = before.tag == "VP" or (before.tag == "VI" and before.form.endswith("s"))
    if (
        here.tag == "S"
        and here.form.lower() != "af"
        and (before.tag[0] in "NE" or done)
        and not bare
    ):
        bound = any(before.form.lower().endswith(w) for w in BOUND_NOUNS.get(here.form, ()))
        return 0.0 if bound or before.form.lower() in _FELT else 0.8
    return 0.0


def _is_parted(words: Sequence[Tagged], end: int) -> bool:
    """Does "har" or "skal" lose the verb it helps: "har vikaren | for læreren været sparet væk"?"""
    behind = False
    for word in words[:end]:
        behind = word.form.lower() in HELPING or (behind and word.tag not in ("VI", "VP", "V"))
    rest = words[
        end : next((i for i in range(end, len(words)) if words[i].form == ","), len(words))
    ]
    return behind and any(t.tag in ("VI", "VP") for t in rest)


def is_turned(words: Sequence[Tagged], end: int) -> bool:
    """Does what is left out of this clause, or a condition behind it, limit or deny the rest?"""
    rest = words[end:]
    if any(a.form == "så" and b.tag != "V" for a, b in pairwise(words[:end])) and "at" in {
        t.form for t in rest
    }:
        return True  # "så bred | og fast, at man kan komme frem"
    if [t.form for t in rest[:2]] in ([",", "og"], ["og", "ikke"], [",", "ikke"]):
        return False  # one more thing, or what is not so instead
    if rest[0].form == "," and len(rest) > 1 and rest[1].form.lower() in _REASON:
        return False
    if DENYING & {t.form.lower() for t in words[:end]} and IN_TIME & {t.form for t in rest[:2]}:
        return True  # "må aldrig køre | , før der er nogen"
    added = rest[0].form == "," and len(rest) > 1 and rest[1].form.lower() in _RELATIVE
    for place, word in enumerate(rest):
        form = word.form.lower()
        if place > 1 and word.form in (",", ";"):
            after = rest[place + 1].form.lower() if len(rest) > place + 1 else ""
            return after in ("men", "hvis", "medmindre")
        besides = form == "ikke" and place + 1 < len(rest) and rest[place + 1].form == "kun"
        besides |= form == "kun" and place > 0 and rest[place - 1].form == "ikke"
        if form in _TURNING and not besides and not (added and place > 1):
            return True
    return False
