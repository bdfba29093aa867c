"""What a sender says outright: clauses and objects that may follow "Ønske om" and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.language.wordclasses import Tagged, tagged
from hoering.theming.clauses import (
    infinitive,
    is_granted,
    refused,
    statement,
    subclause,
    subject_end,
)
from hoering.theming.imperatives import PAST
from hoering.theming.impersonal import without_one
from hoering.theming.lists import (
    ALL_MEASURES,
    CUT_OFF,
    DENYING,
    FELT,
    NEVER_LAST,
    OPINING,
    PRAISING,
    REFUSED,
    THEREBY,
    TOO_VAGUE,
    TRIGGERS,
    TROUBLE,
    WANTS,
    WARNING,
)
from hoering.theming.objects import COMPOUND, FEW, more_of, too_few, wanted_thing
from hoering.theming.orders import asked_for, order
from hoering.theming.phrases import Phrase, joined, small
from hoering.theming.pointing import OPPOSED, TOO
from hoering.theming.questions import as_it_stands, question

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
    Direction.PROPOSAL: r"(?:foreslår?|anbefaler?|ønsker?|vil (?:\w+ ){0,2}have|efterlyser?|savner|mangler|kræver"
    r"|forlanger|bede[r]? (?:\w+ )?om|anmode[r]? (?:\w+ )?om|forslag om|opfordre[r]? til|brug for|behov for"
    r"|der (?:oprettes|etableres|indføres|ansættes|afsættes|nedsættes|udarbejdes|anlægges|plantes|laves))",
    Direction.AGAINST: r"(?:frygter|bekymre\w+ (?:for|over)|betænkelige? ved|utrygge? ved|imod|modstandere? af"
    r"|kede af|bekymring for|skeptiske? (?:over for|overfor|ved)|kritiske? (?:over for|overfor)"
    r"|(?:bange|nervøse?|urolige?) for)",
    Direction.FOR: r"(?:støtter|roser?|glade? for|bakker (?:\w+ ){0,2}op om|kvitterer? for|takker? for"
    r"|tilslutter (?:os|sig|mig)|enige? i|tilfredse? med|støtte til|opbakning til|ros til|ros for|tak for|hilser"
    r"|positive? over for|glæder (?:os|sig|mig) (?:over|til)|glade? over|begejstrede? for)",
    Direction.NEUTRAL: r"(?:spørgsmål om|spørger til)",
}
_SPEAKS = re.compile(
    r"(?:bestyrelse|råd|udvalg|kreds|forening|forvaltning|klub|forbund|nævn|gruppe|forældre|lærer"
    r"|pædagog|medarbejder|beboer|medlem|borger|elev)\w{0,5}$"
)
_JOINS = re.compile(
    r"\b(?:tilslutter (?:os|sig|mig)|bakker op om|enige? (?:i|med)) [^,.]{0,40}?"
    r"\b([A-ZÆØÅ][\w-]+s (?:høringss|s)var)\b"
)
LONGEST = 12  # words of a title
_SHORT_PASSIVE = 4  # letters; "ses" and "mødes" are more than a form of passive
# "Rådet savner et mål": what the sender feels, and nothing that is feared.
_MISSES = re.compile(
    rf"at (?:\w+ )?\w*?{_SPEAKS.pattern.removesuffix('$')} (?:savner|mangler|finder|mener)\b"
)
_LACK = r"(?:mangler|savner|(?:er|findes|har|får) (?:ingen|intet))"


def clauses(
    sentence: Sequence[Tagged], direction: Direction, language: Language
) -> list[tuple[float, str, str]]:
    """How good a source, the words ahead, and what follows them ("" where there is none)."""
    ahead = _AHEAD[direction]
    room = LONGEST - len(ahead.split())
    other = a_thing_needs(sentence) or is_granted(sentence)
    hung = "" if other else subclause(sentence, TRIGGERS[direction], room)
    warned = wanted_thing(sentence, r"fraråde[rs]?", LONGEST - 2, language)
    found = [
        (2.2, "Frarådning af ", "" if direction is Direction.FOR else warned),
        (2.0, *(_one(ahead, hung) if direction is Direction.PROPOSAL else (f"{ahead}, ", hung))),
        (1.6, f"{ahead} ", wanted_thing(sentence, _OBJECT[direction], room, language)),
        (1.9, f"{ahead} ", infinitive(sentence, TRIGGERS[direction], room)),
    ]
    if direction is Direction.AGAINST:
        found = [(r, a, "" if WANTS & set(made.split()) else made) for r, a, made in found]
        found.append((2.0, "Bekymring over, ", refused(sentence, REFUSED, room)))
        found.append((2.2, "Advarsel mod ", infinitive(sentence, WARNING, room)))
        found.append((2.2, "Modstand mod, ", subclause(sentence, OPPOSED, room)))
        found.append((1.4, f"{ahead}, ", _plain(sentence, room)))
        lack = wanted_thing(sentence, _LACK, room - 2, language)
        found.append((1.3, f"{ahead} mangel på ", lack))
        few = too_few(sentence, room - 4)
        found.append((1.3, f"{ahead}, at der er for ", " ".join(few) if few[1] else ""))
    elif direction is Direction.NEUTRAL:
        found.append((2.2, f"{ahead}, ", question(sentence, room)))
        found.append((2.2, QUESTION, as_it_stands(sentence, LONGEST - 1)))
    elif direction is Direction.PROPOSAL:
        found += _wishes(sentence, ahead, room, language)
    elif direction is Direction.FOR:
        found.append((1.8, f"{ahead} ", praised(sentence, room)))
        found.append((1.8, f"{ahead} ", _joined_in(sentence)))
    return found


def _joined_in(sentence: Sequence[Tagged]) -> str:
    """ "Ældrerådets svar" of "Vi tilslutter os fuldt ud Ældrerådets svar"."""
    found = _JOINS.search(joined([t.form for t in sentence]))
    return found[1] if found else ""


def a_thing_needs(sentence: Sequence[Tagged]) -> bool:
    """ "Fritagelsen kræver, at man møder op" tells how it is; "rådet kræver, at …" asks."""
    at = next((i for i, t in enumerate(sentence) if t.form.lower() in ("kræver", "kræves")), 0)
    if not at or any(t.tag == "P" and t.form.lower() in ("vi", "jeg") for t in sentence):
        return False
    head = next((t for t in sentence[:at] if t.is_noun or t.tag[0] == "E"), None)
    named = head is not None and (head.tag[0] == "E" or head.form.isupper())
    return head is not None and not named and not _SPEAKS.search(head.form.lower())


def _wishes(
    sentence: Sequence[Tagged], ahead: str, room: int, language: Language
) -> list[tuple[float, str, str]]:
    few, many = too_few(sentence, room - 1)
    wanted = _wanted(sentence, room)
    if ", at " in wanted and TRIGGERS[Direction.PROPOSAL] & set(wanted.split()):
        wanted = ""  # "Selskabet skal anmode om, at husene bygges først": that is the wish
    must = {"bør", "burde"} & {t.form.lower() for t in sentence} or "udgår" in wanted.split()
    return [
        (2.2, f"{ahead} ", order(sentence, room)),
        (2.1, f"{ahead} ", asked_for(sentence, room)),
        (1.8 if must else 1.3, *_one("Forslag om", wanted)),
        (1.5, f"{ahead} {FEW.get(few, '')} ", many),
        (1.4, f"{ahead} ", more_of(sentence, room, language)),
        (1.9, *_one("Forslag om", _meant(sentence, room))),
    ]


def _one(ahead: str, clause: str) -> tuple[str, str]:
    """The words ahead and a clause; without the comma where "at man går" has become "at gå"."""
    made = without_one(clause)
    return (f"{ahead} " if made != clause else f"{ahead}, "), made


def _meant(sentence: Sequence[Tagged], room: int) -> str:
    """ "at målet skal være 75 pct" from "Vi mener, at målet bør være 75 pct."."""
    words = subclause(sentence, OPINING, room).split()
    if not WANTS & set(words) or "må" in words:
        return ""
    return " ".join("skal" if w in ("bør", "burde") else w for w in words)


def _plain(sentence: Sequence[Tagged], room: int) -> str:
    """Of a concern, a statement that something is wrong: no wish, and no "is not a … but"."""
    made = statement(sentence, room)
    words = made.split()
    if PRAISING & set(words) - {"vigtig", "vigtigt", "vigtige", "nødvendigt", "rigtig", "rigtigt"}:
        return ""
    if not TROUBLE & set(words) and not TOO.search(made):
        return ""
    if WANTS & set(words) or _MISSES.match(made):
        return ""
    return (
        ""
        if re.search(r" ikke er (?!for\b|nok\b|nogen\b|noget\b)", made)
        or " og ikke " in made
        or " imod" in made
        else made
    )


def is_tale(sentence: Sequence[Tagged]) -> bool:
    """Does it tell of what once happened?"""
    return any(t.tag == "V" and _is_past(t.form.lower()) for t in sentence)


def _is_past(verb: str) -> bool:
    """What happened once to somebody is no wish and no fear of what is to come."""
    return verb in PAST or (verb.endswith(("ede", "te")) and len(verb) > _SHORT_PASSIVE)


def _wanted(sentence: Sequence[Tagged], room: int) -> str:
    """ "at fristen skal forlænges" from "Fristen bør forlænges."; whole clauses only."""
    thereby = sentence[0].form.lower() in THEREBY
    words = [] if thereby else statement(sentence, room + 1).split()
    must = next((i for i, w in enumerate(words) if w in WANTS), None)
    if must is None:
        return ""
    passive = must + 1 < len(words) and _is_passive(words[must + 1]) and words[must] != "må"
    if len(words) > room and passive:
        del words[must]  # "at grænsen hæves" says no less than "at grænsen skal hæves"
    if words[must + 1 :] == ["ud"] or words[must + 1 : must + 2] == ["udgå"]:
        words[must : must + 2] = ["udgår"]  # "at afsnittet må ud"
    made = ["skal" if w in ("bør", "burde") else w for w in words]
    return " ".join(made) if len(made) <= room else ""


def _is_passive(word: str) -> bool:
    return word.endswith("es") and len(word) > _SHORT_PASSIVE


def praised(sentence: Sequence[Tagged], room: int) -> str:
    """ "den nye nattevagt" from "Den nye nattevagt er en god idé."; "" where nothing is praised."""
    if liked := _liked(sentence, room):
        return liked
    end = subject_end(sentence)
    verb = next((n for n, t in enumerate(sentence) if t.tag == "V"), 0)
    if end and all(t.tag[0] in "NAC" or t.form == "," for t in sentence[end:verb]):
        end = verb or end  # "listen over veje, huse og haver"
    if not end or end > room or end + 1 >= len(sentence):
        return ""
    while end < len(sentence) and sentence[end].tag == "Q":
        end += 1  # "kravet i afsnit 4.2"
    comma = next((i for i in range(end, len(sentence)) if sentence[i].tag == "V"), end)
    if sentence[comma].form.lower() in ("støtter", "roser", "bifalder") and not DENYING & {
        t.form.lower() for t in sentence
    }:
        named = any(t.is_noun for t in sentence[:end])
        fronted = comma + 1 < len(sentence) and sentence[comma + 1].tag == "P"
        return small(joined([t.form for t in sentence[:end]])) if named and fronted else ""
    if sentence[end].tag != "V":
        return ""
    if sentence[end].form.lower() not in ("er", "bliver", "virker", "hilses"):
        return ""
    behind = [t.form.lower() for t in sentence[end + 1 : end + 5]]
    subject = sentence[:end]
    nothing = not any(t.is_noun for t in subject) or DENYING & set(behind)
    if FELT & set(behind) and _SPEAKS.search(subject[-1].form.lower()):
        return ""  # "Bestyrelsen er overordnet positiv": it praises, and is not praised
    if nothing or not PRAISING & set(behind) or {"for", "hvis", "men"} & set(behind):
        return ""
    return small(joined([t.form for t in subject]))


def _liked(sentence: Sequence[Tagged], room: int) -> str:
    """ "puljen på 2 mio. kr." from "Puljen på 2 mio. kr. er vi glade for.", "klynger" from "Klynger er vi med på."."""
    verb = next((n for n, t in enumerate(sentence) if t.tag == "V"), len(sentence))
    ahead, behind = sentence[:verb], [t.form.lower() for t in sentence[verb : verb + 8]]
    felt = FELT | {"tilhænger", "tilhængere", "med"}
    fronted = behind[:2] in (["er", "vi"], ["er", "jeg"]) and bool(felt & set(behind))
    last = next((t for t in reversed(sentence) if t.form.isalpha()), None)
    if not fronted or last is None or last.tag != "S" or (DENYING | {"hvis"}) & set(behind):
        return ""
    named = subject_end(ahead) and any(t.is_noun for t in ahead)
    made = small(joined([t.form for t in ahead]))
    return made if named and len(made.split()) <= room and "," not in made else ""


def stands_alone(phrase: Phrase, language: Language) -> bool:
    """ "rådhusets åbningstid", "heltidsstillinger"; not "sag", "seks uger", "bordet i stedet"."""
    words = {w.lower() for w in phrase.words}
    if words & TOO_VAGUE or phrase.words[0][:1].isdigit() or tagged(phrase.text)[0].tag == "Q":
        return False
    if ALL_MEASURES & {phrase.head.lower(), *language.words(phrase.head)}:
        return False
    return len(phrase.head) >= COMPOUND or (
        len(phrase.words) > 1 and phrase.tag in ("NSD", "NPD", "NPI")
    )


def is_cut_off(title: str) -> bool:
    """Does it end with what leads up to something: "mellem kl", "vi frygter at", "en tur på 10"?"""
    if re.search(r"\b(?:på|mellem) \d+$", title):
        return True
    last = title.rstrip("«»“”.…?, ").rsplit(" ", 1)[-1]
    return last.casefold() in CUT_OFF | NEVER_LAST
