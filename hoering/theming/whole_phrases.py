"""Noun phrases of which it is sure where they end."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.wordclasses import Tagged
from hoering.theming.imperatives import is_verb_form
from hoering.theming.lists import BOUND_NOUNS, FRONTED, word_set
from hoering.theming.phrases import Phrase, bare_start, core

# Without these a phrase says something else: "ingen bænke", "hver uge".
_NO_FIRST = frozenset({"man", "selv", "hen", "nok", "sådan", "sådanne", "der"})
_UNSAID = word_set("hver hvert ingen intet enhver ethvert noget nogen samme anden andet")


def whole_phrases(sentence: Sequence[Tagged]) -> list[Phrase]:
    """Noun phrases of which it is sure where they end, in order.

    What a preposition ties on belongs to the noun before it as often as to the verb ("spørger
    familierne | om møder"). It is kept where nothing else can be meant: behind "af", behind a noun that
    asks for it ("krav om", "udvidelse af"), and in front of the verb of the sentence.
    """
    found: list[Phrase] = []
    index = 0
    while index < len(sentence):
        end = core(sentence, index)
        if end is None:
            index += 1
            continue
        start, stop, head = bare_start(sentence, index, end), end, sentence[end - 1]
        while stop < len(sentence) and _ties_on(sentence, index, stop):
            after = core(sentence, stop + 1)
            if after is None:
                break
            stop = after
        denied = index > 0 and sentence[index - 1].form.lower() in ("ikke", "ingen")
        if (
            not denied
            and not _goes_on(sentence, stop)
            and _agrees(sentence[index:end], sentence[start:end])
        ):
            words = tuple(t.form for t in sentence[start:stop])
            found.append(Phrase(words, head.form, head.tag))
        index = max(stop, end)
    return found


def _agrees(phrase: Sequence[Tagged], kept: Sequence[Tagged]) -> bool:
    """Is nothing amiss in it: "klart peger", "almindelige klasse", "(hver) ekstra uge"?"""
    if _UNSAID & {t.form.lower() for t in phrase[: len(phrase) - len(kept)]}:
        return False
    head = kept[-1]
    if _UNSAID & {t.form.lower() for t in kept} or kept[0].form.lower() in _NO_FIRST:
        return False
    if any(t.form.endswith("es") and is_verb_form(t.form[:-1]) for t in kept[:-1]):
        return False  # "bygges boliger"
    if any(t.tag.startswith("N") and is_verb_form(t.form) and not t.genitive for t in kept[:-1]):
        return False  # "det bestemteste fraråde plankestien"
    if head.form.lower().endswith("ås") or (kept[0].form.lower() == "det" and head.tag == "NPI"):
        return False  # "misforstås", "det digitale slutter": no nouns, whatever the tag
    plural, bare = head.tag.startswith("NP"), len(kept) > 1 and kept[0].tag == "A"
    for word in kept[:-1]:
        form = word.form.lower()
        if word.tag == "A" and plural and len(form) > 4 and form.endswith("t"):
            return False
        if word.tag == "A" and bare and head.tag in ("NSD", "NPD"):
            return any(t.genitive for t in kept)  # "selv arbejdet"; but "byens nye havn"
        if word.tag == "A" and bare and head.tag == "NSI" and form.endswith("e"):
            return form in ("lille", "ringe")
    return True


def _ties_on(sentence: Sequence[Tagged], start: int, stop: int) -> bool:
    link, noun = sentence[stop], sentence[stop - 1]
    form = link.form.lower()
    if link.tag != "S":
        return False
    if form == "af" and noun.is_noun:
        return True
    wanted = BOUND_NOUNS.get(form, frozenset())
    if any(noun.form.lower().endswith(w) for w in wanted):
        return True
    in_front = start == 0 or (start == 1 and sentence[0].form.lower() in FRONTED)
    return in_front and _verb_follows(sentence, stop)


def _verb_follows(sentence: Sequence[Tagged], stop: int) -> bool:
    """Is there nothing but prepositions and noun phrases up to the verb?"""
    index = stop
    while index < len(sentence) and sentence[index].tag == "S":
        after = core(sentence, index + 1)
        if after is None:
            return False
        index = after
    return index < len(sentence) and sentence[index].tag == "V"


def _goes_on(sentence: Sequence[Tagged], stop: int) -> bool:
    """Whether the noun is not the last of its phrase: "fire til fem …", "stier og veje", "X, der"."""
    if stop >= len(sentence):
        return False
    after = sentence[stop]
    if after.form in ("og", "eller", "/", "-", "–", "=", "samt"):
        return True
    if after.tag == "S" and after.form.lower() in ("af",):
        return True
    return after.is_noun or after.tag[0] in "EQA" or after.form.lower() in ("der", "som")
