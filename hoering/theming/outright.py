"""What a sender says outright: clauses and objects that may follow "Ønske om" and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import Direction
from hoering.language.wordclasses import Tagged, tagged
from hoering.theming.clauses import infinitive, order, statement, subclause
from hoering.theming.lists import BREAKS, CUT_OFF, MEASURES, TRIGGERS, TROUBLE, VAGUE, WANTS
from hoering.theming.meaning import Meaning
from hoering.theming.phrases import Phrase, noun_phrases, small
from hoering.theming.questions import as_it_stands, question

_COMPOUND = 10  # letters from which a noun is nearly always a compound

# Before a clause or an object.
_AHEAD = {
    Direction.FOR: "Støtte til",
    Direction.AGAINST: "Bekymring for",
    Direction.PROPOSAL: "Ønske om",
    Direction.NEUTRAL: "Spørgsmål om",
}
QUESTION = "Spørgsmål: "  # before one that is quoted
# Verbs and adjectives whose object is the matter itself, with the preposition between them.
_OBJECT = {
    Direction.PROPOSAL: r"(?:foreslår|anbefaler|ønsker|vil (?:\w+ ){0,2}have|efterlyser|savner|mangler|kræver"
    r"|beder (?:\w+ )?om|ønske om)",
    Direction.AGAINST: r"(?:frygter|bekymre\w+ (?:for|over)|betænkelige? ved|utrygge? ved|imod|modstandere? af)",
    Direction.FOR: r"(?:støtter|roser|glade? for|bakker (?:\w+ ){0,2}op om|kvitterer for|tilslutter (?:os|sig|mig)"
    r"|enige? i|tilfredse? med|støtte til|opbakning til|ros til)",
    Direction.NEUTRAL: r"(?:spørgsmål om|spørger til)",
}


def clauses(
    sentence: Sequence[Tagged], direction: Direction, longest: int, language: Meaning
) -> list[tuple[float, str, str]]:
    """How good a source, the words ahead, and what follows them ("" where there is none)."""
    ahead = _AHEAD[direction]
    room = longest - len(ahead.split())
    found = [
        (2.0, f"{ahead}, ", subclause(sentence, TRIGGERS[direction], room)),
        (1.6, f"{ahead} ", _object(sentence, direction, language)),
        (1.9, f"{ahead} ", infinitive(sentence, TRIGGERS[direction], room)),
    ]
    if direction is Direction.AGAINST:
        found = [c for c in found if not WANTS & set(c[2].split())]
        found.append((1.4, f"{ahead}, ", _plain(sentence, room)))
    elif direction is Direction.NEUTRAL:
        found.append((2.2, f"{ahead}, ", question(sentence, room)))
        found.append((2.2, QUESTION, as_it_stands(sentence, longest - 1)))
    elif direction is Direction.PROPOSAL:
        found.append((2.2, f"{ahead} ", order(sentence, room)))
        found.append((1.7, "Forslag om, ", _wanted(sentence, room)))
    return found


def _plain(sentence: Sequence[Tagged], room: int) -> str:
    """Of a concern, a statement that something is wrong: no wish, and no "is not a … but"."""
    made = statement(sentence, room)
    words = made.split()
    if not TROUBLE & set(words) or words[1] == "der" or WANTS & set(words):
        return ""
    return "" if " ikke er " in f" {made} " or " og ikke " in made else made


def _wanted(sentence: Sequence[Tagged], room: int) -> str:
    """ "at fristen skal forlænges" from "Fristen bør forlænges."; whole sentences only."""
    words = statement(sentence, room).split()
    ended = next((i for i, t in enumerate(sentence) if t.form in BREAKS), len(sentence))
    if not WANTS & set(words) or words[1] == "der" or ended >= room:
        return ""
    return " ".join("skal" if w in ("bør", "burde") else w for w in words if w != "jo")


def _object(sentence: Sequence[Tagged], direction: Direction, language: Meaning) -> str:
    """ "faste weekender" from "ønsker faste weekender"."""
    words = [t.form for t in sentence]
    text = " ".join(words)
    match = re.search(rf"\b{_OBJECT[direction]} (?=\w)", text, re.I)
    if match is None:
        return ""
    behind = sentence[text[: match.end()].count(" ") :]
    skipped = 0
    while behind and behind[0].tag in ("P", "R") and skipped < 2:
        behind, skipped = behind[1:], skipped + 1  # "foreslår vi også"
    phrases = noun_phrases(behind[:9])
    if not phrases or not behind or not _begins(phrases[0], behind):
        return ""
    longest = max((p for p in phrases if p.head == phrases[0].head), key=lambda p: len(p.words))
    return small(longest.text) if stands_alone(longest, language) else ""


def _begins(phrase: Phrase, behind: Sequence[Tagged]) -> bool:
    """Whether the phrase follows at once, with at most its article in between."""
    forms = [t.form for t in behind[:2]]
    return phrase.words[0] == forms[0] or (
        behind[0].tag in ("D", "PO") and len(forms) > 1 and phrase.words[0] == forms[1]
    )


def stands_alone(phrase: Phrase, language: Meaning) -> bool:
    """ "rådhusets åbningstid", "heltidsstillinger"; not "sag", "seks uger", "bordet i stedet"."""
    words = {w.lower() for w in phrase.words}
    if words & VAGUE or phrase.words[0][:1].isdigit() or tagged(phrase.text)[0].tag == "Q":
        return False
    if MEASURES & {phrase.head.lower(), *language.words(phrase.head)}:
        return False
    return len(phrase.head) >= _COMPOUND or (
        len(phrase.words) > 1 and phrase.tag in ("NSD", "NPD", "NPI")
    )


def is_cut_off(title: str) -> bool:
    """Does it end with an abbreviation that leads up to something ("mellem kl")?"""
    last = title.rstrip("«»“”.… ").rsplit(" ", 1)[-1]
    return last.casefold() in CUT_OFF
