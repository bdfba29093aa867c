"""Danish clauses turned into what may follow "Ønske om", "Bekymring for" and "Spørgsmål om"."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.theming.lists import ASKING, BREAKS, EMPTY_SUBJECTS, MOVING, NOT_LAST, ORDERS
from hoering.theming.phrases import joined
from hoering.theming.wordclasses import Tagged

SHORTEST = 4  # words of a clause that says something


def subclause(sentence: Sequence[Tagged], triggers: frozenset[str], room: int) -> str:
    """ "at ordene udgår" from "foreslår, at ordene udgår i afsnittet om nye bygninger"."""
    for index, word in enumerate(sentence):
        if word.form.lower() != "at" or index < 2 or sentence[index - 1].form != ",":
            continue
        before = {t.form.lower() for t in sentence[max(0, index - 7) : index]}
        if before & triggers:
            words = cut(sentence[index:], room)
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
    after, moved = list(sentence[subject + 1 :]), list[Tagged]()
    if (
        after
        and (after[0].tag == "P" or after[0].form in ("der", "man"))
        and after[0].form != "sig"
    ):
        return ""  # the verb's subject stands behind it: what is in front is something else
    place = 1 if after and after[0].form == "sig" else 0
    while place < len(after) and after[place].form.lower() in MOVING:
        moved.append(after.pop(place))
    turned = [Tagged("at", "B"), *_lowered(sentence[:subject]), *moved, sentence[subject], *after]
    words = cut(turned, room)
    return joined(words) if len(words) >= SHORTEST else ""


def question(sentence: Sequence[Tagged], room: int) -> str:
    """ "hvem der betaler" from "Hvem betaler?": the subject before the verb."""
    if not sentence or sentence[-1].form != "?":
        return ""
    start = next((i for i, t in enumerate(sentence) if t.form.lower() in ASKING), None)
    if start is None or start + 2 >= len(sentence):
        return ""
    words = sentence[start:-1]
    asked = 1
    while asked < len(words) and words[asked].tag in ("A", "NSI", "NPI", "R") and asked < 3:
        asked += 1
    if asked >= len(words) or words[asked].tag != "V":
        return ""
    rest = list(words[asked + 1 :])
    end = subject_end(rest)
    subject = rest[:end] or [Tagged("der", "B")]
    front = [Tagged(words[0].form.lower(), words[0].tag), *words[1:asked]]
    moved, after = list[Tagged](), rest[end:]
    while after and after[0].form.lower() in MOVING:
        moved.append(after.pop(0))
    whole = cut([*front, *subject, *moved, words[asked], *after], room)
    return joined(whole) if len(whole) >= 3 else ""


def order(sentence: Sequence[Tagged], room: int) -> str:
    """ "at tilføje skrivetolkning" from "Tilføj skrivetolkning."."""
    if len(sentence) < 3 or not sentence[0].form[:1].isupper():
        return ""
    infinitive = ORDERS.get(sentence[0].form.lower())
    if infinitive is None or sentence[1].tag == "V":
        return ""
    begun = [Tagged("at", "B"), Tagged(infinitive, "V")]
    rest = [t for i, t in enumerate(sentence[1:]) if i or t.form.lower() not in ("dog", "så", "nu")]
    words = cut([*begun, *rest], room)
    return joined(words) if len(words) >= 3 else ""


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
            return index + 1 + behind if behind else index
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
    if end > room:
        end = good
    kept = [_as_municipality(t) for t in words[:end]]
    while kept and kept[-1].lower() in NOT_LAST:
        kept.pop()
    if not any(t.tag == "V" for t in words[: len(kept)]) or not _quotes_closed(kept):
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
