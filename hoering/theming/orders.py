"""What a sender orders or asks for, turned into what may follow "Ønske om": "at flytte bænken"."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.wordclasses import Tagged
from hoering.theming.clauses import SHORTEST, as_municipality, cut, subject_end
from hoering.theming.imperatives import infinitive_of, is_infinitive, is_order
from hoering.theming.lists import AHEAD_OF_INFINITIVE, BREAKS, FILLING, NOT_LAST, word_set
from hoering.theming.phrases import joined
from hoering.theming.quotations import QUOTES

_IDLE_TALK = frozenset({"begynde", "sige", "starte", "se", "slå", "nævne", "understrege", "tage"})
_OPINIONS = frozenset({"mene", "tro", "synes", "sige", "vide", "forstå", "stole", "spørge"})
_THINKING = frozenset({"tænke", "overveje", "prøve", "forestille"})
_MAY_BE_ASKED = frozenset({"kunne", "kan", "vil", "ville", "må", "måtte"})
_ASKED_OF = frozenset({"i", "man", "vi", "kommunen", "du"})
_POLITE = word_set(
    """ikke bare godt gerne dog så måske eventuelt evt mon overveje at venligst også i det mindste tænke
    sig prøve forestille øvrigt stedet derfor"""
)


def order(sentence: Sequence[Tagged], room: int) -> str:
    """ "at tilføje skrivetolkning" from "Tilføj skrivetolkning.", "hellere at lade …".

    An order behind "så" counts too: "Hvis I mener det, så plant hegnet nu."
    """
    if sentence and not sentence[0].form[:1].isupper():
        return ""
    behind = [i + 1 for i, t in enumerate(sentence) if t.form.lower() in ("så", "men", "og")]
    for start in (0, *behind):
        part = sentence[start:]
        behind_comma = start > 1 and sentence[start - 2].form == ","
        surely = part and (part[0].tag == "V" or sentence[start - 1].form == "så")
        plain = start == 0 or (surely and behind_comma)
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
    if rest[0].form.lower() == "jer":
        return ""  # "Hold jer på afstand": it is they who keep off
    if [t.form.lower() for t in rest[:2]] == ["i", "stedet"]:
        ahead, rest = rest[:2], rest[2:]
    elif rest[0].form.lower() in AHEAD_OF_INFINITIVE:
        ahead, rest = rest[:1], rest[1:]
    if made := _clause_ordered(ahead, verb, rest, room):
        return made
    filler = FILLING | {"så", "venligst", "hellere", "gerne"}
    ahead = [t for t in ahead if t.form.lower() not in filler - {"hellere", "gerne"}]
    near = next((i for i, t in enumerate(rest) if t.form == ","), len(rest))
    rest = [
        t
        for i, t in enumerate(rest)
        if i > min(2, near)
        or t.form.lower() not in filler
        or _measures(rest, i)
        or _is_quoted(rest, i)
    ]
    end = next((i for i, t in enumerate(rest) if t.form in BREAKS or t.form == ","), len(rest))
    if 0 < end < len(rest) and rest[end].form == "," and rest[end - 1].form.lower() in NOT_LAST:
        return ""  # "Sæt tal på, og …": without its last word it asks for something else
    rest = _without_further(_also_ordered(rest))
    words = cut([*ahead, Tagged("at", "B"), Tagged(verb, "V"), *rest], room)
    return joined(words) if len(words) >= len(ahead) + 3 else ""


def _clause_ordered(ahead: Sequence[Tagged], verb: str, rest: Sequence[Tagged], room: int) -> str:
    """ "at skrive ind, at havnene får plads" from "Skriv ind, at havnene får plads.": whole, or ""."""
    comma = next((n for n, t in enumerate(rest[:2]) if t.form == ","), 2)
    if [t.form for t in rest[comma : comma + 2]] != [",", "at"]:
        return ""
    end = next((n for n, t in enumerate(rest) if t.form in BREAKS), len(rest))
    told = [t.form for t in ahead if t.form.lower() in ("hellere", "også", "i", "stedet")]
    made = joined([*told, "at", verb, *map(as_municipality, rest[:end])])
    return made if len(made.split()) <= room and rest[end - 1].tag != "P" else ""


def _measures(words: Sequence[Tagged], index: int) -> bool:
    """Whether "så" says how much: "dobbelt så mange"."""
    return words[index].form == "så" and any(t.tag[0] in "AQ" for t in words[index + 1 : index + 2])


def _is_quoted(words: Sequence[Tagged], index: int) -> bool:
    """ "så" of "Slet »så vidt muligt«" is the draft's."""
    return any(t.form in QUOTES for t in words[:index])


def _also_ordered(rest: Sequence[Tagged]) -> list[Tagged]:
    """ "Fyr en konsulent og ansæt en pædagog", "Sæt tallet ned, eller send penge med": "ansætte" and
    "sende", as the first verb of the order; a comma between two infinitives goes."""
    made: list[Tagged] = []
    for place, word in enumerate(rest):
        linked = place > 0 and rest[place - 1].form in ("og", "eller")
        behind_comma = place > 1 and rest[place - 2].form == ","
        named = place + 1 < len(rest) and rest[place + 1].tag[0] in "NDP"
        orders = word.tag == "V" or (behind_comma and named)  # "…, eller sæt lamper op": no noun
        further = infinitive_of(word.form) if linked and orders else ""
        if further and len(made) > 1 and made[-2].form == ",":
            del made[-2]
        made.append(Tagged(further, "VI") if further else word)
    return made


def _without_further(rest: Sequence[Tagged]) -> list[Tagged]:
    """Without what a comma and "og" or "eller" lead to, unless it is one thing more of a list: an
    order that is still one ("…, eller send penge med") does not follow "Ønske om at"."""
    for place in range(1, len(rest) - 2):
        comma, link, further = rest[place : place + 3]
        if comma.form == "," and link.form in ("og", "eller") and further.tag[0] not in "NADEQ":
            return list(rest[:place])
        if comma.form in ("og", "eller") and link.form == "lad":
            return list(rest[:place])
    return list(rest)


def _let(sentence: Sequence[Tagged], room: int) -> str:
    """ "at lade eleverne vælge" from "Lad eleverne vælge.", "at beholde X" from "Lad os beholde X."."""
    verb = next((i for i, t in enumerate(sentence) if i > 1 and is_infinitive(t)), 0)
    who = sentence[1:verb]
    if (
        not verb
        or sentence[verb].form == "være"
        or any(t.form in BREAKS or t.form == "," for t in who)
    ):
        return ""
    doing = [Tagged("at", "B"), Tagged(sentence[verb].form, "V"), *sentence[verb + 1 :]]
    if who and who[0].form.lower() in ("os", "mig"):
        if _IDLE_TALK & {t.form.lower() for t in sentence[verb : verb + 1]}:
            return ""
        words = cut(doing, room)
    else:
        end = subject_end(who)
        if not end or not any(t.is_noun or t.tag == "A" for t in who[:end]):
            return ""
        rest = _without_further(sentence[1:])
        words = cut([Tagged("at", "B"), Tagged("lade", "V"), *rest], room)
    return joined(words) if len(words) >= SHORTEST else ""


def is_idle_talk(words: str) -> bool:
    """ "Lad os begynde med det gode" asks for nothing."""
    said = words.lower().split()
    return said[:2] == ["lad", "os"] and bool(_IDLE_TALK & set(said[2:3]))


def asked_for(sentence: Sequence[Tagged], room: int) -> str:
    """ "at flytte bænken" from "Kunne man ikke flytte bænken?", "Vil I ikke godt flytte bænken?"."""
    if len(sentence) < 4 or sentence[-1].form != "?":
        return ""
    if sentence[0].form.lower() == "hvorfor" and sentence[1].form == "ikke":
        return _done(sentence, 2, room)  # "Hvorfor ikke måle på affaldet?"
    start = next((i for i, t in enumerate(sentence[:3]) if t.form.lower() in _MAY_BE_ASKED), None)
    if start is None or start + 2 >= len(sentence):
        return ""
    who = sentence[start + 1].form.lower()
    verb = next((i for i in range(start + 2, len(sentence)) if is_infinitive(sentence[i])), None)
    if who not in _ASKED_OF or verb is None:
        return ""
    may = sentence[start].form.lower() != "kunne" and who in ("vi", "du", "man")
    if may and sentence[verb].form not in ("få", "have"):
        return ""  # "Kan vi stole på det?" asks for nothing but an answer
    if sentence[verb].form.lower() in _THINKING:  # "Kunne man tænke sig at booke en tid?"
        inner = range(verb + 2, len(sentence))
        behind = [i for i in inner if is_infinitive(sentence[i]) and sentence[i - 1].form == "at"]
        if not behind:
            return ""
        verb = behind[0]
    between = {t.form.lower() for t in sentence[start + 2 : verb]}
    if between - _POLITE or sentence[verb].form.endswith("s"):
        return ""
    return _done(sentence, verb, room)


def _done(sentence: Sequence[Tagged], verb: int, room: int) -> str:
    """ "at flytte bænken" from the infinitive at `verb` on."""
    if not is_infinitive(sentence[verb]) or sentence[verb].form in _OPINIONS:
        return ""
    words = cut([Tagged("at", "B"), Tagged(sentence[verb].form, "V"), *sentence[verb + 1 :]], room)
    return joined(words) if len(words) >= SHORTEST - 1 else ""
