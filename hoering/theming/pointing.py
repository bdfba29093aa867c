"""How far a sender's words point where the remark does, and what a title calls that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hoering.domain import Direction
from hoering.language.point_sentences import point_chances
from hoering.language.sentences import said_apart
from hoering.language.wordclasses import Tagged
from hoering.theming.imperatives import infinitive_of
from hoering.theming.lists import (
    DENYING,
    HAVING,
    PERSONAL,
    PRAISING,
    SOMEBODY,
    SOMEONE,
    TRIGGERS,
    TROUBLE,
)
from hoering.theming.phrases import is_public, tagged_sentences
from hoering.theming.quotations import reports
from hoering.theming.wishes import wish_of

SHARED, LATER = 0.8, 0.2  # gained by words others use too; lost by each step down the list
# Lost by words of a sentence of which another of the remark is surely likelier to say the point, and how much
# likelier that must be; the chance from which one surely does.
LIKELY, MARGIN, SURE = 3.25, 0.2, 0.6
READ = 8  # remarks of a position that are looked through
OPPOSED = frozenset({"imod", "protesterer", "modstander", "modstandere", "protest"})
_TROUBLED = TROUBLE | TRIGGERS[Direction.AGAINST] | OPPOSED

# What somebody tells of himself or of one other person is nobody else's business.
PERSONS = PERSONAL - frozenset({"vi", "os", "vores", "vor", "vort"}) | SOMEONE

_OWN_DUTY = re.compile(
    r"(?:vi|jeg|han|hun|man|de) (?:skal|må|kan|vil(?! gerne| hellere| helst| have| ikke| med\b| være med\b| \w+es\b)"
    r"|stiller|hjælper|deltager|bidrager|tilbyder)\b",
    re.I,
)
# "Det ville hjælpe": what would come of the wish before, not the wish ("Det ville være rart med bænke").
_WOULD_COME = re.compile(
    r"det ville (?:\w+ )?(?:hjælpe|lette|gøre|betyde|spare|redde|løse)\b(?!.*, (?:at|hvis|om)\b)",
    re.I,
)
# "Vi støtter, at", "Bestyrelsen bakker op om": praise before the point, however much it says "skal".
_SUPPORTS = re.compile(
    r"(?:\w+ ){1,4}?(?:støtter|bakker (?:\w+ ){0,2}op|tilslutter (?:os|mig|sig)|hilser|roser|glæder (?:os|mig|sig)"
    r"|er (?:meget |rigtig )?(?:enige?|glade?) (?:i|for|over))\b(?! ikke)",
    re.I,
)

# Before any noun phrase.
ABOUT = {
    Direction.FOR: "Positiv bemærkning om",
    Direction.AGAINST: "Bekymring vedrørende",
    Direction.PROPOSAL: "Forslag vedrørende",
    Direction.NEUTRAL: "Bemærkning om",
}

# Before a quotation.
SAID = {
    Direction.FOR: "Støtte",
    Direction.AGAINST: "Bekymring",
    Direction.PROPOSAL: "Forslag",
    Direction.NEUTRAL: "Bemærkning",
}
# Between that and one that begins with "at".
HUNG_ON = {
    Direction.FOR: "til",
    Direction.AGAINST: "for",
    Direction.PROPOSAL: "om",
    Direction.NEUTRAL: "om",
}
# "100 meter er for tæt på", "for få bænke".
TOO = re.compile(
    r"\b(?:alt )?for (?:\w+t|få|lidt|mange|stor|store|lille|små|høj|høje|lav|lave|lang|lange|korte|dyr|dyre"
    r"|vag|vage|svag|svage|brede?|smalle?|længe|sent)(?! \w+(?:t|r)? nok)\b"
)
_BLAMES_NOBODY = re.compile(
    r"\bikke (?:\w+ )?(?:en|nogen|ment som|tænkt som|som) (?:klage|kritik|bebrejdelse|anklage)\b"
    r"|\b(?:er|var) (?:\w+ ){0,3}?ikke \w+s skyld\b",
    re.I,
)
_ASKED = re.compile(r"\w\W{0,2}\?")
GROUNDS = "Ændringsønske"  # before words of a proposal that hardly propose, or name the trouble
WHY = "Forslag (begrundelse)"  # before those that only tell how it is


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a remark, the chance, 0..1, that it says the remark's point, how far it is
    behind the likeliest of the remark, and whether it only tells what the draft says."""

    words: tuple[Tagged, ...]
    chance: float
    behind: float
    reports: bool


@lru_cache(maxsize=2000)
def said_in(text: str, direction: Direction) -> tuple[Said, ...]:
    """The sentences of a remark that a title may be made of, each with its chance."""
    whole = [span.of(text) for span in said_apart(text)]
    chances = point_chances(whole, direction.value).tolist()
    told = zip(tagged_sentences(text), chances, strict=True)
    public = [(words, chance) for words, chance in told if is_public(words)]
    best = max((chance for _, chance in public), default=0.0)
    praised = direction is Direction.FOR  # "Fedt, at I vil skaffe studiejob"
    return tuple(
        Said(w, c, max(0.0, best - c - MARGIN), reports(w) and not (praised and c >= SURE))
        for w, c in public
    )


@dataclass(frozen=True, slots=True)
class Try:
    """A title to be, and how good a source it comes from (higher is better)."""

    text: str
    rank: float


def about(direction: Direction, asks: bool) -> str:
    """What stands before a noun phrase; `asks`: the remark is a question."""
    return "Spørgsmål om" if asks and direction is Direction.NEUTRAL else ABOUT[direction]


# What is quoted is the question, asked outright or not.
_ASKS = re.compile(
    r"\?|»(?:er|kan|må|skal|vil|har|får|bliver|går|gælder)\b"
    r"|\b(?:hv(?:ad|em|or|ornår|ordan|orledes|orfor|ilken|ilke|ilket|orvidt)|spørg\w*|oplys\w*|forklar\w*|redegør\w*|vide)\b",
    re.I,
)


def as_question(title: str) -> str:
    """ "Spørgsmål: »Hvad er en husorden«" for "Bemærkning: …"; any other title as it is, and so is one
    that quotes what only stands beside the question: "Bemærkning: »Butikkerne lukker 17.30«"."""
    said, named = SAID[Direction.NEUTRAL], ABOUT[Direction.NEUTRAL]
    if title.startswith(named):
        return "Spørgsmål om" + title.removeprefix(named)
    if title.startswith(said) and _ASKS.search(title):
        return "Spørgsmål" + title.removeprefix(said)
    return title


def asks_something(text: str) -> bool:
    """Whether one of its sentences is a question."""
    return bool(_ASKED.search(text))


def has_no_subject(sentence: Sequence[Tagged]) -> bool:
    """ "holder ud for sognegården": the end of a sentence whose beginning is lost."""
    first, second = sentence[0], sentence[1] if len(sentence) > 1 else sentence[0]
    if first.tag != "V" or infinitive_of(first.form) or sentence[-1].form == "?":
        return False
    return first.form[0].islower() or second.tag in ("VP", "VI")


def is_personal(words: Sequence[Tagged]) -> bool:
    """Does somebody tell of himself, or of one other person? Not "Jeg er imod fem etager ved vandet"."""
    said = {t.form.lower() for t in words}
    persons = PERSONS & said
    return bool(persons - {"jeg"}) or (bool(persons) and not OPPOSED & said)


def has_something(sentence: Sequence[Tagged]) -> bool:
    """ "Han har cerebral parese"; not "Hun har lært det", "Hun har ikke plads"."""
    if len(sentence) < 3:
        return False
    who, has, what = sentence[:3]
    told = what.is_noun or what.tag in ("A", "D")
    return who.form.lower() in SOMEBODY and has.form.lower() in HAVING and told


def supports(words: str) -> bool:
    """ "Vi støtter tanken om, at skolen skal vide, hvem der kommer": praise before the point."""
    return bool(_SUPPORTS.match(words))


def praises(words: str) -> bool:
    """ "En plan pr. familie er en god tanke"."""
    said = {w.lower() for w in re.findall(r"\w+", words)}
    return bool((PRAISING | TRIGGERS[Direction.FOR]) & said and not DENYING & said)


def is_no_wish(words: str) -> bool:
    """ "Vi skal bo her": what senders must; "Det ville hjælpe mange": what would come of a wish."""
    return bool(_OWN_DUTY.match(words) or _WOULD_COME.match(words))


def is_not_opposed(words: str) -> bool:
    """ "Vi er ikke imod børn", "Det er ikke personalets skyld" is no concern."""
    said = {w.lower() for w in re.findall(r"\w+", words)}
    return bool(DENYING & said and OPPOSED & said) or bool(_BLAMES_NOBODY.search(words))


def points(words: str, direction: Direction) -> float:
    """How far, 0..1, a sentence points where the remark does: wishes, has trouble, or asks."""
    said = {w.lower() for w in re.findall(r"\w+", words)}
    if direction is Direction.PROPOSAL:
        return wish_of(words)
    if direction is Direction.NEUTRAL:
        return float(words.endswith("?"))
    if direction is Direction.FOR:
        return float(bool(said & (PRAISING | TRIGGERS[direction])) and not DENYING & said)
    return float(bool(said & _TROUBLED or TOO.search(words)))
