"""The thing that is wished, feared or praised: the object of a verb, with all that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.language.language import Language
from hoering.language.wordclasses import Tagged, tagged
from hoering.theming.excerpts import MARKS, ends_well
from hoering.theming.imperatives import infinitive_of
from hoering.theming.lists import ALL_MEASURES, BREAKS, COMPARING, DENYING, TOO_VAGUE, word_set
from hoering.theming.phrases import Phrase, bare_start, core, joined, small
from hoering.theming.wishes import WEAK, wish_of

COMPOUND = 10  # letters from which a noun is nearly always a compound
FEW = {"få": "flere", "lidt": "mere"}
_LACKING = frozenset({"kræver", "mangler", "savner", "brug", "behov"})
_RELATIVE = frozenset({"der", "som", "hvor"})
_WELCOME = frozenset({"velkommen", "velkomment", "velkomne"})  # "hilser rådet velkommen"
_FEELING = frozenset({"vi", "jeg", "der", "her", "man"})
FEWEST = 3  # words of a wish without a verb
_POLITE = frozenset({"tak", "punktum"})
_POINTING = frozenset({"den", "det", "de", "hele", "ingen", "intet"})
_ADVERBS = word_set("også derfor gerne fortsat især helt blot endvidere desuden bare dog meget")


def bare_wish(sentence: Sequence[Tagged], room: int) -> str:
    """ "tolv måneder som standard" of "Tolv måneder som standard.": what ends a complaint."""
    words = [t for t in sentence if t.form not in ".!"]
    while len(words) > 2 and words[-1].form.lower() in _POLITE | {","}:
        words.pop()
    start = next((n for n, t in enumerate(words) if t.form.lower() not in ("højst", "mindst")), 0)
    if not FEWEST <= len(words) <= room or words[start].tag[0] not in "DAQN":
        return ""
    first = words[start].form.lower()
    if first in _POINTING or infinitive_of(first) or not any(t.is_noun for t in words):
        return ""
    if any(t.tag[0] in "VP" or t.form in BREAKS for t in words):
        return ""
    if words[1].form == "fra" or (start and any(t.tag == "C" for t in words)):
        return ""  # "Afbud fra to": told in the minutes
    return small(joined([t.form for t in words]))


def too_few(sentence: Sequence[Tagged], room: int) -> tuple[str, str]:
    """ "få", "bænke langs stien" of "Der er for få bænke langs stien."."""
    for index, word in enumerate(sentence[:-2]):
        if word.form.lower() == "for" and sentence[index + 1].form.lower() in FEW:
            thing = run(sentence, index + 2, room)
            few = sentence[index + 1].form.lower()
            return (few, thing) if thing else ("", "")
    return "", ""


def more_of(sentence: Sequence[Tagged], room: int, language: Language) -> str:
    """ "flere bænke ved stien" of a sentence that wishes: what is to be more, less or better."""
    if wish_of(joined([t.form for t in sentence])) <= WEAK:
        return ""
    if DENYING & {t.form.lower() for t in sentence}:
        return ""
    for index, word in enumerate(sentence[:-1]):
        if word.form.lower() in COMPARING and core(sentence, index):
            before = sentence[index - 1] if index else Tagged("", "X")
            if before.tag == "S" and before.form.lower() not in ("om", "for", "til"):
                continue  # "som man har gjort i flere overenskomster"
            if before.form.lower() in ("en", "et"):
                continue  # "svært at leve med for en mindre virksomhed"
            head = sentence[(core(sentence, index) or 1) - 1]
            if tagged(head.form)[0].tag[0] not in "NE":
                continue  # "mindre tom"
            made = run(sentence, index, room)
            compared = "end" in {t.form.lower() for t in sentence[index:]}
            if (
                made
                and not compared
                and not {w.lower() for w in made.split()} & (TOO_VAGUE | ALL_MEASURES)
            ):
                return made
    return ""


def _is_felt(sentence: Sequence[Tagged], behind: int) -> bool:
    """ "Vi mangler", "der er brug for": the sender's own lack; not "linjen kræver skift"."""
    near = {t.form.lower() for t in sentence[max(0, behind - 5) : behind + 1]}
    return bool(near & _FEELING) and sentence[0].tag != "V"


def run(sentence: Sequence[Tagged], start: int, room: int) -> str:
    """The noun phrase that begins at `start`, with all behind it where it ends the clause.

    What stands between an object and the full stop may be hung on "Ønske om" whole; where the clause
    goes on with a verb, only the phrase itself is sure.
    """
    end = core(sentence, start)
    if end is None:
        return ""
    stop = next((i for i in range(end, len(sentence)) if _ends_object(sentence, i)), len(sentence))
    ended = stop == len(sentence) or sentence[stop].form in BREAKS or sentence[stop].form == ","
    ended = ended or sentence[stop].form.lower() in _WELCOME
    whole = sentence[end:stop]
    clean = not any(t.tag in ("P", "PO", "VI") or t.form in MARKS | {"eller"} for t in whole)
    if ended and clean and stop - start <= room and _closes(sentence[stop - 1]):
        if _lacks_its_clause(sentence, start, stop):  # "et menneske, som går med"
            return _with_clause(sentence, start, stop, room)
        return joined_from(sentence, start, stop)
    links = ("og", "eller", "samt")
    listed = end < len(sentence) and sentence[end].form.lower() in (*links, "/", "=")
    if listed or end - start > room:
        return ""
    if _lacks_its_clause(sentence, start, end):
        return _with_clause(sentence, start, end, room)
    return joined_from(sentence, start, end)


def _with_clause(sentence: Sequence[Tagged], start: int, end: int, room: int) -> str:
    """ "et sted hvor man må være" of "vi vil gerne have et sted hvor man må være": to the full stop."""
    stop = next((i for i in range(end, len(sentence)) if sentence[i].form in BREAKS), len(sentence))
    own = sentence[end + (sentence[end].form == ",") : stop]
    if not own or own[0].form.lower() not in _RELATIVE or stop - start > room + 1:
        return ""
    apart = any(t.form in MARKS | {","} or t.tag in ("C", "PO") for t in own)
    if apart or not any(t.tag == "V" for t in own) or not ends_well(own, True):
        return ""
    return joined_from(sentence, start, stop)


def _lacks_its_clause(sentence: Sequence[Tagged], start: int, end: int) -> bool:
    """ "en ordning, hvor …", "en sats for …": so short a noun says nothing without what follows."""
    if end >= len(sentence) or end - start > 2 or len(sentence[end - 1].form) >= COMPOUND:
        return False
    after = (
        sentence[end + 1]
        if sentence[end].form == "," and end + 1 < len(sentence)
        else sentence[end]
    )
    return after.tag in ("S", "P") or after.form in ("hvor", "der", "som", "man", "hvis")


def _ends_object(sentence: Sequence[Tagged], index: int) -> bool:
    token = sentence[index]
    told = token.form in BREAKS or token.form == "," or token.tag in ("V", "CS", "B", "W")
    return told or token.form.lower() in _WELCOME


def _closes(word: Tagged) -> bool:
    return word.is_noun or word.tag[0] in "EQA" or word.tag == "R" or word.form == "%"


def joined_from(sentence: Sequence[Tagged], start: int, end: int) -> str:
    return joined([t.form for t in sentence[start:end]])


def wanted_thing(sentence: Sequence[Tagged], verbs: str, room: int, language: Language) -> str:
    """ "faste weekender" from "ønsker faste weekender"."""
    words = [t.form for t in sentence]
    text = " ".join(words)
    match = re.search(rf"\b{verbs} (?=\w)", text, re.I)
    if match is None:
        return ""
    start = text[: match.end()].count(" ")
    if _LACKING & set(match.group().lower().split()) and not _is_felt(sentence, start):
        return ""
    ahead = [w.lower() for w in words[max(0, start - 6) : start]]
    if DENYING & set(ahead) or _is_to_stop(ahead):
        return ""
    asked = start
    for _ in range(2):  # "foreslår vi også"
        here = sentence[start] if start < len(sentence) else Tagged("", "X")
        if here.tag == "P" or here.form.lower() in _ADVERBS:
            start += 1
    if start > asked and start + 2 >= len(sentence):
        return ""  # "støtter vi helhjertet": what is supported stands in front
    bound = ""
    if start < len(sentence) and sentence[start].form.lower() in ("højst", "mindst"):
        bound, start = f"{sentence[start].form.lower()} ", start + 1
    end = core(sentence, start)
    if end is None:
        return ""
    made = run(sentence, bare_start(sentence, start, end), room - bool(bound))
    head = sentence[end - 1]
    phrase = Phrase(tuple(made.split()), head.form, head.tag)
    counted = sentence[start].tag == "Q" and head.form.lower() in ALL_MEASURES and end - start > 1
    return f"{bound}{small(made)}" if made and (counted or _is_a_thing(phrase, language)) else ""


def _is_to_stop(ahead: Sequence[str]) -> bool:
    """ "lad være med at bede om stregplaner", "stop med at kræve": it is wished away."""
    ending = {"undlad", "undlade", "stop", "stoppe", "stopper"} & set(ahead)
    return bool(ending) or ("med" in ahead and bool({"lad", "lade", "hold", "holde"} & set(ahead)))


def _is_a_thing(phrase: Phrase, language: Language) -> bool:
    """ "en fast kontaktperson", "heltidsstillinger"; not "sag", "seks uger", "20"."""
    if (TOO_VAGUE | ALL_MEASURES) & {phrase.head.lower(), *language.words(phrase.head)}:
        return False
    if phrase.head.lower() in _WELCOME:
        return False  # "hilser det velkomment, at …"
    if (
        not phrase.words
        or not phrase.words[0][0].isalnum()
        or tagged(phrase.head)[0].tag[0] not in "NE"
    ):
        return False
    return len(phrase.words) > 1 or len(phrase.head) >= COMPOUND - 2
