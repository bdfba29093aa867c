"""Danish clauses turned into what may follow "Ønske om" and "Bekymring for"."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.wordclasses import Tagged
from hoering.theming.lists import (
    AHEAD_OF_INFINITIVE,
    BREAKS,
    CUT_OFF,
    EMPTY_SUBJECTS,
    HAVING,
    LEANING_ADVERBS,
    MOVING,
    NOT_LAST,
    ORDERS,
    SOMEBODY,
)
from hoering.theming.phrases import joined

SHORTEST = 4  # words of a clause that says something
_QUOTES = frozenset('»«”“"„')


def subclause(sentence: Sequence[Tagged], triggers: frozenset[str], room: int) -> str:
    """ "at ordene udgår" from "foreslår, at ordene udgår i afsnittet om nye bygninger".

    Also when the clause stands first: "At beholderne må stå ved skel, er vi glade for."
    """
    for index, word in enumerate(sentence):
        if word.form.lower() != "at":
            continue
        if index == 0:
            near = sentence
        elif index > 1 and sentence[index - 1].form == ",":
            near = sentence[max(0, index - 7) : index]
        else:
            continue
        if index + 1 < len(sentence) and sentence[index + 1].tag == "VI":
            continue  # "at" of an infinitive: no clause with a subject of its own
        if triggers & {t.form.lower() for t in near}:
            words = cut([Tagged("at", "B"), *sentence[index + 1 :]], room)
            if len(words) >= SHORTEST:
                return joined(words)
    return ""


def statement(sentence: Sequence[Tagged], room: int) -> str:
    """ "at tallene ikke stemmer" from "Tallene stemmer ikke."; "" when the subject is not first."""
    subject = subject_end(sentence)
    if not subject or subject >= len(sentence) or sentence[subject].tag != "V":
        return ""
    if subject == 1 and sentence[0].form.lower() in EMPTY_SUBJECTS:
        return ""
    after = list(sentence[subject + 1 :])
    next_one = after[0] if after else Tagged("", "X")
    if (next_one.tag == "P" or next_one.form in ("der", "man")) and next_one.form != "sig":
        return ""  # the verb's subject stands behind it: what is in front is something else
    kept = (t for t in taken_adverbs(after) if t.form.lower() not in LEANING_ADVERBS)
    turned = [Tagged("at", "B"), *_lowered(sentence[:subject]), *kept, sentence[subject], *after]
    words = cut(turned, room)
    return joined(words) if len(words) >= SHORTEST else ""


def infinitive(sentence: Sequence[Tagged], triggers: frozenset[str], room: int) -> str:
    """ "at lægge klima og affald sammen" from "Det er godt tænkt at lægge klima og affald sammen"."""
    for index, word in enumerate(sentence[:-2]):
        if word.form.lower() != "at" or sentence[index + 1].tag != "VI" or not index:
            continue
        if sentence[index - 1].form != "," and triggers & {
            t.form.lower() for t in sentence[max(0, index - 4) : index]
        }:
            words = cut([word, Tagged(sentence[index + 1].form, "V"), *sentence[index + 2 :]], room)
            if len(words) >= SHORTEST:
                return joined(words)
    return ""


def taken_adverbs(after: list[Tagged]) -> list[Tagged]:
    """The adverbs that stand before the verb of a subclause, taken out of what follows the verb."""
    moved: list[Tagged] = []
    place = 1 if after and after[0].form == "sig" else 0
    while place < len(after) and after[place].form.lower() in MOVING:
        moved.append(after.pop(place))
    return moved


def order(sentence: Sequence[Tagged], room: int) -> str:
    """ "at tilføje skrivetolkning" from "Tilføj skrivetolkning.", "hellere at lade …"."""
    if len(sentence) < 3 or not sentence[0].form[:1].isupper():
        return ""
    verb = ORDERS.get(sentence[0].form.lower())
    if verb is None or sentence[1].tag == "V":
        return ""
    rest, ahead = list(sentence[1:]), list[Tagged]()
    if [t.form.lower() for t in rest[:2]] == ["i", "stedet"]:
        ahead, rest = rest[:2], rest[2:]
    elif rest[0].form.lower() in AHEAD_OF_INFINITIVE:
        ahead, rest = rest[:1], rest[1:]
    filler = ("dog", "så", "nu", "bare", "venligst", "jo")
    ahead = [t for t in ahead if t.form.lower() not in filler]
    rest = [t for i, t in enumerate(rest) if i > 2 or t.form.lower() not in filler]
    end = next((i for i, t in enumerate(rest) if t.form in BREAKS or t.form == ","), len(rest))
    particle = end == 2 < len(rest) and rest[2].form == "," and rest[1].form.lower() in NOT_LAST
    if particle:
        return ""  # "Sæt tal på, og …": without its last word it asks for something else
    words = cut([*ahead, Tagged("at", "B"), Tagged(verb, "V"), *rest], room)
    return joined(words) if len(words) >= len(ahead) + 3 else ""


def subject_end(words: Sequence[Tagged]) -> int:
    """Where the subject that stands first ends, 0 when none does."""
    index = 0
    while index < len(words) and words[index].tag in ("D", "PO", "Q", "A", "O"):
        index += 1
    start = index
    while index < len(words) and words[index].genitive:
        index += 1
    if index < len(words) and (words[index].is_noun or words[index].tag == "E"):
        index += 1
        while index < len(words) and words[index].tag == "E" and words[index - 1].tag == "E":
            index += 1
        if index < len(words) and words[index].tag == "S" and _noun_follows(words, index + 1):
            behind = subject_end(words[index + 1 :])
            index = index + 1 + behind if behind else index
        if index < len(words) and words[index].form == "og" and _noun_follows(words, index + 1):
            index += 1 + subject_end(words[index + 1 :])
        return index
    if start:
        return start
    return 1 if words and words[0].tag in ("P", "B") else 0


def _noun_follows(words: Sequence[Tagged], index: int) -> bool:
    while index < len(words) and words[index].tag in ("D", "PO", "Q", "A"):
        index += 1
    return index < len(words) and (words[index].is_noun or words[index].tag == "E")


def cut(words: Sequence[Tagged], room: int) -> list[str]:
    """The words up to where the clause may end with a whole meaning; [] without a verb.

    It ends at a comma or full stop, or before a preposition or conjunction where it is too long.
    """
    end, good = 0, 0
    while (
        end < len(words) and words[end].form not in BREAKS and not (words[end].form == "," and end)
    ):
        if end > 4 and words[end].tag in ("S", "C", "CS") and end <= room:
            good = end
        end += 1
    whole = end <= room and (end == len(words) or words[end].form in BREAKS)
    if end > room:
        end = good
    kept = [_as_municipality(t) for t in words[:end]]
    last = words[end - 1] if end else Tagged("", "X")
    loose = last.tag[0] not in "NEA" or last.form.lower() in ORDERS
    if len(kept) > 2 and kept[-2].lower() in ("og", "eller") and loose:
        kept = kept[:-2]
    while kept and kept[-1].lower() in NOT_LAST and not whole:
        kept.pop()
    if not any(t.tag == "V" for t in words[: len(kept)]) or not _quotes_closed(kept):
        return []
    if kept[-1].lower() in CUT_OFF:
        return []
    return kept


def _as_municipality(token: Tagged) -> str:
    """ "I" is the municipality in a title, which nobody is addressed in."""
    if token.form == "I" and token.tag == "P":
        return "kommunen"
    return {"jer": "kommunen", "jeres": "kommunens"}.get(token.form, token.form)


def _quotes_closed(words: Sequence[str]) -> bool:
    text = " ".join(words)
    return (
        text.count("»") == text.count("«") and text.count('"') % 2 == 0 and text.count("”") % 2 == 0
    )


def _lowered(words: Sequence[Tagged]) -> list[Tagged]:
    """The first word with a small letter, unless it is a name or an acronym."""
    first = words[0]
    if first.tag[0] == "E" or first.form[1:2].isupper():
        return list(words)
    return [Tagged(first.form[:1].lower() + first.form[1:], first.tag), *words[1:]]


def points_back(words: Sequence[Tagged]) -> bool:
    """Whether "den", "det" or "de" stands before a bare noun ("den takst") that nothing explains."""
    for index, word in enumerate(words[:-1]):
        if word.form.lower() in ("den", "det", "de") and words[index + 1].is_noun:
            after = words[index + 2].form.lower() if index + 2 < len(words) else ""
            if after not in ("der", "som", "at", ","):
                return True
    return False


def excerpts(sentence: Sequence[Tagged], room: int) -> list[tuple[str, bool]]:
    """The sentence word for word, True; where it is too long, its main clauses and its beginning.

    Nothing where it is itself a quotation, may begin with somebody's name, or tells what somebody
    has: a title is no place for one person's illness.
    """
    if not sentence or sentence[0].tag in ("E", "Eg", "NSI"):
        return []
    if _has_something(sentence):
        return []
    if any(t.form in _QUOTES for t in sentence):
        return []
    ending = len(sentence)
    while ending and sentence[ending - 1].form in BREAKS and sentence[ending - 1].form != "?":
        ending -= 1
    whole = sentence[:ending]
    if SHORTEST <= _spoken(whole) <= room and any(t.tag == "V" for t in whole):
        return [(joined([t.form for t in whole]), True)]
    found = [
        (joined([t.form for t in part]), False)
        for part in _main_clauses(whole)
        if SHORTEST <= _spoken(part) <= room
    ]
    begun = list(whole)
    while begun and (_spoken(begun) >= room or begun[-1].form.lower() in NOT_LAST):
        begun.pop()
    while begun and (not begun[-1].form[0].isalnum() or begun[-1].form.lower() in NOT_LAST):
        begun.pop()
    if len(begun) > SHORTEST:
        found.append((f"{joined([t.form for t in begun])} …", False))
    return found


def _has_something(sentence: Sequence[Tagged]) -> bool:
    """ "Han har cerebral parese"; not "Hun har lært det", "Hun har ikke plads"."""
    if len(sentence) < 3:
        return False
    who, has, what = sentence[:3]
    told = what.is_noun or what.tag in ("A", "D")
    return who.form.lower() in SOMEBODY and has.form.lower() in HAVING and told


def _spoken(words: Sequence[Tagged]) -> int:
    """How many words there are, punctuation left out."""
    return sum(t.form[0].isalnum() for t in words)


def _main_clauses(words: Sequence[Tagged]) -> list[list[Tagged]]:
    """What stands behind a comma and has its subject in front: "men bussen kører ikke"."""
    parts: list[list[Tagged]] = [[]]
    for token in words:
        if token.form in (",", ";", ":", "–"):
            parts.append([])
        else:
            parts[-1].append(token)
    found = []
    for part in parts[1:]:
        joined_on = bool(part) and part[0].tag == "C"
        while part and part[0].tag == "C":
            part = part[1:]
        subject = subject_end(part)
        # "den ringeste tid, man kan vælge": right behind a noun it says which, and stands for nothing.
        relative = bool(part) and (
            part[0].form == "der" or (part[0].form == "man" and not joined_on)
        )
        if subject and subject < len(part) and part[subject].tag == "V" and not relative:
            found.append(part)
    return found
