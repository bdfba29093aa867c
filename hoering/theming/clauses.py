"""Danish clauses turned into what may follow "Ønske om" and "Bekymring for"."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.wordclasses import Tagged
from hoering.theming.excerpts import MARKS, whole_end
from hoering.theming.imperatives import infinitive_of, is_infinitive, is_order
from hoering.theming.lists import (
    AHEAD_OF_INFINITIVE,
    BREAKS,
    DENYING,
    EMPTY_SUBJECTS,
    FILLING,
    FRONTED,
    HAVING,
    LEANING_ADVERBS,
    MEASURES,
    MOVING,
    NOT_LAST,
    SOMEBODY,
    VAGUE,
)
from hoering.theming.phrases import core, joined

SHORTEST = 4  # words of a clause that says something
_QUOTES = frozenset('»«”“"„')
_IDLE_TALK = frozenset({"begynde", "sige", "starte", "se", "slå", "nævne", "understrege", "tage"})
_THINKING = frozenset({"tænke", "overveje", "prøve", "forestille"})
_MAY_BE_ASKED = frozenset({"kunne", "kan", "vil", "ville", "må", "måtte"})
_ASKED_OF = frozenset({"i", "man", "vi", "kommunen", "du"})
_POLITE = frozenset(
    "ikke bare godt gerne dog så måske eventuelt evt mon overveje at venligst også i det mindste tænke sig prøve forestille øvrigt stedet derfor".split()
)


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
        said = {t.form.lower() for t in near}
        if triggers & said and not (index and DENYING & said):
            clause = sentence[index + 1 :] if index else _up_to_the_verb(sentence[1:])
            words = cut([Tagged("at", "B"), *clause], room)
            if len(words) >= SHORTEST or (len(words) == SHORTEST - 1 and clause[0].is_noun):
                return joined(words)
    return ""


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
    next_one = after[0] if after else Tagged("", "X")
    if (next_one.tag == "P" or next_one.form in ("der", "man")) and next_one.form != "sig":
        return ""  # the verb's subject stands behind it: what is in front is something else
    kept = [t for t in taken_adverbs(after) if t.form.lower() not in LEANING_ADVERBS | FILLING]
    while len(after) > 1 and after[0].tag == "R" and _verb_is_near(after):
        kept.append(after.pop(0))  # "skal helt udgå": "at hotellet helt skal udgå"
    end = core(after, 1) if after and after[0].tag == "S" else None
    if end is not None and end < len(after) and after[end].tag in ("VI", "VP"):
        kept += after[:end]  # "har i år fået": "at rådet i år har fået"
        del after[:end]
    if _counts_only(sentence[:subject]):
        return ""
    turned = [Tagged("at", "B"), *_lowered(sentence[:subject]), *kept, sentence[subject], *after]
    words = cut(turned, room)
    return joined(words) if len(words) >= SHORTEST else ""


def _verb_is_near(after: Sequence[Tagged]) -> bool:
    """Are there only adverbs up to the infinitive or the participle?"""
    behind = next((t for t in after if t.tag != "R"), Tagged("", "X"))
    return behind.tag in ("VI", "VP")


def _counts_only(subject: Sequence[Tagged]) -> bool:
    """ "Klokken", "Næste gang": a subject that is a time or a number, if it is one at all."""
    nouns = [t for t in subject if t.is_noun]
    return bool(nouns) and nouns[0].form.lower() in MEASURES | VAGUE


def _subject_first(sentence: Sequence[Tagged]) -> Sequence[Tagged]:
    """ "bør bussen køre" behind "Derfor" as "bussen bør køre"; "Men" in front left out."""
    if len(sentence) > 2 and sentence[0].form.lower() in FRONTED and sentence[1].tag != "V":
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
    while place < len(after) and after[place].form.lower() in MOVING | FILLING:
        moved.append(after.pop(place))
    return moved


def order(sentence: Sequence[Tagged], room: int) -> str:
    """ "at tilføje skrivetolkning" from "Tilføj skrivetolkning.", "hellere at lade …".

    An order behind "så" counts too: "Hvis I mener det, så plant hegnet nu."
    """
    if sentence and not sentence[0].form[:1].isupper():
        return ""
    behind = [i + 1 for i, t in enumerate(sentence) if t.form.lower() in ("så", "men", "og")]
    for start in (0, *behind):
        part = sentence[start:]
        plain = start == 0 or (part and part[0].tag == "V" and sentence[start - 2].form == ",")
        if plain and (made := _ordered(part, room)):
            return made
    return ""


def _ordered(sentence: Sequence[Tagged], room: int) -> str:
    if len(sentence) > 3 and sentence[0].form.lower() == "lad":
        return _let(sentence, room)
    if not is_order(sentence):
        return ""
    verb = infinitive_of(sentence[0].form)
    rest, ahead = list(sentence[1:]), list[Tagged]()
    if [t.form.lower() for t in rest[:2]] == ["i", "stedet"]:
        ahead, rest = rest[:2], rest[2:]
    elif rest[0].form.lower() in AHEAD_OF_INFINITIVE:
        ahead, rest = rest[:1], rest[1:]
    filler = FILLING | {"så", "venligst", "hellere", "gerne"}
    ahead = [t for t in ahead if t.form.lower() not in filler - {"hellere", "gerne"}]
    near = next((i for i, t in enumerate(rest) if t.form == ","), len(rest))
    rest = [t for i, t in enumerate(rest) if i > min(2, near) or t.form.lower() not in filler]
    end = next((i for i, t in enumerate(rest) if t.form in BREAKS or t.form == ","), len(rest))
    if 0 < end < len(rest) and rest[end].form == "," and rest[end - 1].form.lower() in NOT_LAST:
        return ""  # "Sæt tal på, og …": without its last word it asks for something else
    words = cut([*ahead, Tagged("at", "B"), Tagged(verb, "V"), *rest], room)
    return joined(words) if len(words) >= len(ahead) + 3 else ""


def _let(sentence: Sequence[Tagged], room: int) -> str:
    """ "at lade eleverne vælge" from "Lad eleverne vælge.", "at beholde X" from "Lad os beholde X."."""
    verb = next((i for i, t in enumerate(sentence) if i > 1 and is_infinitive(t)), 0)
    who = sentence[1:verb]
    if not verb or sentence[verb].form == "være" or any(t.form in BREAKS or t.form == "," for t in who):
        return ""
    doing = [Tagged("at", "B"), Tagged(sentence[verb].form, "V"), *sentence[verb + 1 :]]
    if who and who[0].form.lower() in ("os", "mig"):
        if _IDLE_TALK & {t.form.lower() for t in sentence[verb : verb + 1]}:
            return ""
        words = cut(doing, room)
    else:
        end = subject_end(who)
        if not end or not any(t.is_noun for t in who[:end]):
            return ""
        words = cut([Tagged("at", "B"), Tagged("lade", "V"), *sentence[1:]], room)
    return joined(words) if len(words) >= SHORTEST else ""


def asked_for(sentence: Sequence[Tagged], room: int) -> str:
    """ "at flytte bænken" from "Kunne man ikke flytte bænken?", "Vil I ikke godt flytte bænken?"."""
    if len(sentence) < 4 or sentence[-1].form != "?":
        return ""
    start = next((i for i, t in enumerate(sentence[:3]) if t.form.lower() in _MAY_BE_ASKED), None)
    if start is None or start + 2 >= len(sentence):
        return ""
    who = sentence[start + 1].form.lower()
    verb = next((i for i in range(start + 2, len(sentence)) if is_infinitive(sentence[i])), None)
    if who not in _ASKED_OF or verb is None:
        return ""
    if sentence[verb].form.lower() in _THINKING:  # "Kunne man tænke sig at booke en tid?"
        inner = range(verb + 2, len(sentence))
        behind = [i for i in inner if is_infinitive(sentence[i]) and sentence[i - 1].form == "at"]
        if not behind:
            return ""
        verb = behind[0]
    between = {t.form.lower() for t in sentence[start + 2 : verb]}
    if between - _POLITE or sentence[verb].form.endswith("s"):
        return ""
    words = cut([Tagged("at", "B"), Tagged(sentence[verb].form, "V"), *sentence[verb + 1 :]], room)
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
    """The words up to where the clause is whole (`excerpts.whole_end`), adverbs in their place.

    [] where there is no such place within `room` words.
    """
    kept = in_order(words[: whole_end(words, room)])
    return [_as_municipality(t) for t in kept]


def in_order(clause: Sequence[Tagged]) -> list[Tagged]:
    """ "at bussen ikke kører" from "at bussen kører ikke": the order of a subclause."""
    made = list(clause)
    verb = next((i for i, t in enumerate(made) if t.tag == "V"), 0)
    if not verb or made[0].form.lower() != "at" or verb + 1 >= len(made):
        return made
    after = made[verb + 1]
    if verb > 1 and after.form.lower() in ("ikke", "aldrig"):
        made[verb], made[verb + 1] = after, made[verb]
    return made


def _as_municipality(token: Tagged) -> str:
    """ "I" is the municipality in a title, which nobody is addressed in."""
    if token.form == "I" and token.tag == "P":
        return "kommunen"
    return {"jer": "kommunen", "jeres": "kommunens"}.get(token.form, token.form)


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
    """The sentence word for word, True; where it is too long, those of its main clauses that are whole.

    Nothing where it is itself a quotation, may begin with somebody's name, or tells what somebody
    has: a title is no place for one person's illness.
    """
    if not sentence or sentence[0].tag in ("E", "Eg", "NSI"):
        return []
    if _has_something(sentence):
        return []
    if any(t.form in _QUOTES | MARKS for t in sentence):
        return []
    ending = len(sentence)
    while ending and sentence[ending - 1].form in BREAKS and sentence[ending - 1].form != "?":
        ending -= 1
    whole = sentence[:ending]
    if SHORTEST <= _spoken(whole) <= room and any(t.tag == "V" for t in whole):
        return [(joined([t.form for t in whole]), True)]
    found = [
        (joined([t.form for t in part]), False)
        for part in _main_clauses(whole, room)
        if SHORTEST <= _spoken(part) <= room
    ]
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
