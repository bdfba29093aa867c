"""Danish clauses turned into what may follow "Ønske om" and "Bekymring for"."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.wordclasses import Tagged
from hoering.theming.excerpts import whole_end
from hoering.theming.lists import (
    ALL_MEASURES,
    DENYING,
    DISAPPROVING,
    EMPTY_SUBJECTS,
    FILLING,
    FRONTED,
    HELPING,
    LEANING_ADVERBS,
    MOVING,
    PRAISING,
    TOO_VAGUE,
)
from hoering.theming.phrases import core, is_given, joined
from hoering.theming.quotations import QUOTES

SHORTEST = 4  # words of a clause that says something
_QUOTED = 6  # words of a subject in quotation marks, with these
_GOOD_THINGS = frozenset({"ting", "idé", "ide", "tanke", "beslutning", "løsning"})  # "en god …"
_LONG_OBJECT = 8  # letters; "at udskyde beslutningen" says enough


def refused(sentence: Sequence[Tagged], approving: frozenset[str], room: int) -> str:
    """ "at man selv skal købe stol" from "Det kan ikke være rigtigt, at man selv skal købe stol."."""
    for index in range(3, len(sentence) - 1):
        near = {t.form.lower() for t in sentence[max(0, index - 7) : index - 1]}
        starts = (sentence[index - 1].form, sentence[index].form.lower()) == (",", "at")
        if starts and "ikke" in near and approving & near and sentence[index + 1].tag != "VI":
            words = cut([Tagged("at", "B"), *sentence[index + 1 :]], room)
            return joined(words) if len(words) >= SHORTEST else ""
    return ""


def subclause(sentence: Sequence[Tagged], triggers: frozenset[str], room: int) -> str:
    """ "at ordene udgår" from "foreslår, at ordene udgår i afsnittet om nye bygninger".

    Also when the clause stands first: "At beholderne må stå ved skel, er vi glade for."
    """
    for index, word in enumerate(sentence):
        if word.form.lower() != "at":
            continue
        if index == 0:
            near = _behind_the_clause(sentence)
        elif index > 1 and (sentence[index - 1].form == "," or _hangs(sentence, index, triggers)):
            near = sentence[max(0, index - 7) : index]
        else:
            continue
        if index + 1 < len(sentence) and sentence[index + 1].tag == "VI":
            continue  # "at" of an infinitive: no clause with a subject of its own
        said = {t.form.lower() for t in near}
        unlike = DENYING | (DISAPPROVING - triggers)
        good = "glad" in triggers and PRAISING & said and _GOOD_THINGS & said
        if (triggers & said or good) and not unlike & said:
            inner = sentence[index + 1 :]
            told = inner and inner[0].form == "det"  # "at det tilføjes, at museet kontaktes"
            if told and (made := subclause(inner, triggers, room)):
                return made
            clause = sentence[index + 1 :] if index else _up_to_the_verb(sentence[1:])
            clause = _with_subject(clause)
            words = cut([Tagged("at", "B"), *clause], room)
            if len(words) >= SHORTEST or (len(words) == SHORTEST - 1 and clause[0].is_noun):
                return joined(words)
    return ""


def _hangs(sentence: Sequence[Tagged], index: int, triggers: frozenset[str]) -> bool:
    """ "vi foreslår at bænken bliver", "glad for at", "en god ting at": who writes no commas wishes as much."""
    before = [t.form.lower() for t in sentence[max(0, index - 3) : index]]
    if sentence[index - 1].tag == "S" or before[-1] in ("have", "se", "ud"):
        return before[-2] in triggers
    return before[-1] in triggers or before[-1] in _GOOD_THINGS


def _with_subject(clause: Sequence[Tagged]) -> Sequence[Tagged]:
    """ "i ikke må bore" as "I ikke må bore": a small "i" in front of the verb is no preposition."""
    verb = next((n for n, t in enumerate(clause[1:4], 1) if t.tag != "R"), 1)
    spoken_to = len(clause) > verb and clause[0].form == "i" and clause[verb].tag == "V"
    return [Tagged("I", "P"), *clause[1:]] if spoken_to else clause


def is_granted(sentence: Sequence[Tagged]) -> bool:
    """ "Det er rimeligt, at byen betaler, men …": what comes behind "men" is wished."""
    words = [t.form.lower() for t in sentence]
    return "men" in words and "rimeligt" in words[: words.index("men")]


def _behind_the_clause(sentence: Sequence[Tagged]) -> Sequence[Tagged]:
    """Of "At X sker, er vi glade for, og vi beder om mere" what is said of X: "er vi glade for"."""
    start = len(_up_to_the_verb(sentence[1:])) + 2
    end = next((n for n in range(start, len(sentence)) if sentence[n].form == ","), len(sentence))
    return sentence[start:end] or sentence


def _up_to_the_verb(words: Sequence[Tagged]) -> Sequence[Tagged]:
    """Of "At X sker, er godt" what stands before ", er"."""
    for index, word in enumerate(words[:-1]):
        if word.form == "," and words[index + 1].tag == "V":
            return words[:index]
    return words


def statement(sentence: Sequence[Tagged], room: int) -> str:
    """ "at tallene ikke stemmer" from "Tallene stemmer ikke."; "" when the subject is not first."""
    sentence = _subject_first(sentence)
    subject = subject_end(sentence)
    if not subject or subject >= len(sentence) or sentence[subject].tag != "V":
        return ""
    if sentence[0].form.lower() in ("at", "som"):
        return ""  # a clause of another one
    if subject == 1 and sentence[0].form.lower() in EMPTY_SUBJECTS:
        return ""
    after = list(sentence[subject + 1 :])
    if [t.form for t in after[:2]] == ["i", "øvrigt"]:
        del after[:2]
    if after and after[0].form == "hver":
        return ""  # "har hver især haft": it has its own place
    next_one = after[0] if after else Tagged("", "X")
    if (next_one.tag == "P" or next_one.form in ("der", "man")) and next_one.form != "sig":
        return ""  # the verb's subject stands behind it: what is in front is something else
    kept = [t for t in taken_adverbs(after) if t.form.lower() not in LEANING_ADVERBS | FILLING]
    while len(after) > 1 and after[0].tag == "R" and _verb_is_near(after):
        kept.append(after.pop(0))  # "skal helt udgå": "at hotellet helt skal udgå"
    if [t.form for t in after[:2]] == ["i", "årevis"]:
        return ""
    end = core(after, 1) if after and after[0].tag == "S" else None
    if end is not None and end < len(after) and after[end].tag in ("VI", "VP"):
        kept += after[:end]  # "har i år fået": "at rådet i år har fået"
        del after[:end]
    unnamed = not any(t.is_noun or t.tag[0] in "EPBQ" for t in sentence[:subject])
    if unnamed and next_one.is_noun:
        return ""  # "Subsidiært skal afstanden …": the subject stands behind the verb
    if _counts_only(sentence[:subject]):
        return ""
    turned = [Tagged("at", "B"), *_lowered(sentence[:subject]), *kept, sentence[subject], *after]
    words = cut(_denied(turned), room)
    return joined(words) if len(words) >= SHORTEST else ""


def _denied(turned: Sequence[Tagged]) -> list[Tagged]:
    """ "at der ikke er nogen avis" of "at der er ingen avis", which no subclause says."""
    verb = next((n for n, t in enumerate(turned) if t.tag == "V"), len(turned))
    some = {"ingen": "nogen", "intet": "noget"}
    behind = turned[verb + 1 : verb + 2]
    if not behind or behind[0].form not in some:
        return list(turned)
    what = Tagged(some[behind[0].form], behind[0].tag)
    return [*turned[:verb], Tagged("ikke", "R"), turned[verb], what, *turned[verb + 2 :]]


def _verb_is_near(after: Sequence[Tagged]) -> bool:
    """Are there only adverbs up to the infinitive or the participle?"""
    behind = next((t for t in after if t.tag != "R"), Tagged("", "X"))
    return behind.tag in ("VI", "VP")


def _counts_only(subject: Sequence[Tagged]) -> bool:
    """ "Klokken", "Næste gang": a subject that is a time or a number, if it is one at all."""
    nouns = [t for t in subject if t.is_noun]
    return bool(nouns) and nouns[0].form.lower() in ALL_MEASURES | TOO_VAGUE


def _subject_first(sentence: Sequence[Tagged]) -> Sequence[Tagged]:
    """ "bør bussen køre" behind "Derfor" as "bussen bør køre"; "Men" in front left out."""
    if len(sentence) > 2 and sentence[0].form.lower() in FRONTED and sentence[1].tag != "V":
        if sentence[0].tag == "S":
            return sentence  # "For familierne er …": no conjunction
        return sentence[1:]
    if len(sentence) > 3 and sentence[0].form.lower() in LEANING_ADVERBS:
        end = subject_end(sentence[2:])
        if sentence[1].tag == "V" and end:
            return [*sentence[2 : 2 + end], sentence[1], *sentence[2 + end :]]
    return sentence


def infinitive(sentence: Sequence[Tagged], triggers: frozenset[str], room: int) -> str:
    """ "at lægge klima og affald sammen" from "Det er godt tænkt at lægge klima og affald sammen"."""
    for index, word in enumerate(sentence[:-2]):
        if word.form.lower() != "at" or sentence[index + 1].tag != "VI" or not index:
            continue
        near = {t.form.lower() for t in sentence[max(0, index - 4) : index]}
        nobody = DENYING & {t.form.lower() for t in sentence[:index]}  # "ingen hos os ønsker at"
        if sentence[index - 1].form != "," and triggers & near and not nobody:
            words = cut([word, Tagged(sentence[index + 1].form, "V"), *sentence[index + 2 :]], room)
            if len(words) >= SHORTEST or (words and len(words[-1]) >= _LONG_OBJECT):
                return joined(words)
    return ""


def taken_adverbs(after: list[Tagged]) -> list[Tagged]:
    """The adverbs that stand before the verb of a subclause, taken out of what follows the verb."""
    moved: list[Tagged] = []
    place = 1 if after and after[0].form == "sig" else 0
    while place < len(after) and after[place].form.lower() in MOVING | FILLING:
        moved.append(after.pop(place))
    if moved and moved[-1].form == "ikke" and place < len(after) and after[place].form == "længere":
        moved.append(after.pop(place))
    return moved


def subject_end(words: Sequence[Tagged]) -> int:
    """Where the subject that stands first ends, 0 when none does."""
    if words and words[0].form.lower() == "man":
        return 1  # "man | den første"
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
        index = _named_end(words, index)
        if index < len(words) and words[index].tag == "S" and _noun_follows(words, index + 1):
            behind = subject_end(words[index + 1 :])
            index = index + 1 + behind if behind else index
        if index < len(words) and words[index].form == "og" and _noun_follows(words, index + 1):
            index += 1 + subject_end(words[index + 1 :])
        return index
    if start:
        return start
    return 1 if words and words[0].tag in ("P", "B") else 0


def _named_end(words: Sequence[Tagged], index: int) -> int:
    """Where the number or the quoted word behind a noun ends: "V 4", "ordet ”svage”"."""
    here = words[index].form if index < len(words) else ""
    if here.isdigit() and words[index - 1].tag == "E":
        return index + 1
    ends = range(index + 1, min(len(words), index + _QUOTED))
    return next((n + 1 for n in ends if here in QUOTES and words[n].form in QUOTES), index)


def _noun_follows(words: Sequence[Tagged], index: int) -> bool:
    while index < len(words) and words[index].tag in ("D", "PO", "Q", "A"):
        index += 1
    return index < len(words) and (words[index].is_noun or words[index].tag == "E")


def cut(words: Sequence[Tagged], room: int) -> list[str]:
    """The words up to where the clause is whole (`excerpts.whole_end`), adverbs in their place.

    [] where there is no such place within `room` words.
    """
    kept = in_order(words[: whole_end(words, room)])
    return [as_municipality(t) for t in kept]


def in_order(clause: Sequence[Tagged]) -> list[Tagged]:
    """ "at bussen ikke kører" from "at bussen kører ikke": the order of a subclause."""
    made = list(clause)
    verb = next((i for i, t in enumerate(made) if t.tag == "V"), 0)
    if not verb or made[0].form.lower() != "at" or verb + 1 >= len(made):
        return made
    after, further = made[verb + 1], made[verb + 2 : verb + 3]
    passive = [t for t in further if t.form.endswith("s") and made[verb].form not in HELPING]
    if any(t.tag == "V" for t in further) or any(t.tag == "VI" for t in passive):
        return made  # "at ordet snor ikke findes": what looks like the verb stands before it
    if verb > 1 and after.form.lower() in ("ikke", "aldrig"):
        made[verb], made[verb + 1] = after, made[verb]
    return made


def as_municipality(token: Tagged) -> str:
    """ "I" is the municipality in a title, which nobody is addressed in."""
    if token.form == "I" and token.tag == "P":
        return "kommunen"
    return {"jer": "kommunen", "jeres": "kommunens"}.get(token.form, token.form)


def _lowered(words: Sequence[Tagged]) -> list[Tagged]:
    """The first word with a small letter, unless it is a name or an acronym."""
    first = words[0]
    if first.tag[0] == "E" or first.form[1:2].isupper() or is_given(first.form):
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
