"""A sender's sentence as a title: "Forslag: »Lad skønnet blive hos lederen«"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.language.wordclasses import Tagged, tagged
from hoering.theming.imperatives import infinitive_of
from hoering.theming.leaning import leans
from hoering.theming.lists import DENYING, PERSONAL, PRAISING, SOMEONE, TRIGGERS, TROUBLE
from hoering.theming.orders import is_idle_talk
from hoering.theming.others import Others
from hoering.theming.outright import LONGEST, is_tale
from hoering.theming.phrases import public_sentences
from hoering.theming.pieces import excerpts
from hoering.theming.quotations import reports
from hoering.theming.telling import Telling
from hoering.theming.wishes import WEAK, wish_of

# What a quotation gains by being a whole sentence, and by pointing where the remark does.
WHOLE, POINTED = 0.3, 0.4
_POINTED = (Direction.FOR, Direction.PROPOSAL)  # a wish or a praise is heard in its words
QUOTED = 0.6  # a quotation of several senders' position, against a noun phrase of equal weight
SAYS = 0.25  # how telling a quotation must be (0..1)
SHARED, LATER = 0.8, 0.2  # gained by words others use too; lost by each step down the list
READ = 8  # remarks of a position that are looked through
_OF_ANOTHER = frozenset({"hun", "han", "hende", "ham", "hans", "hendes"})
_ONESELF = PERSONAL - _OF_ANOTHER - frozenset({"vi", "os", "vores", "vor", "vort"})
_US = frozenset({"vi", "os"})
_OPPOSED = frozenset({"imod", "protesterer", "modstander", "modstandere", "protest"})
_TROUBLED = TROUBLE | TRIGGERS[Direction.AGAINST] | _OPPOSED

_OWN_DUTY = re.compile(
    r"(?:vi|jeg|han|hun|man|de) (?:skal|må|kan|vil(?! gerne| hellere| helst| have| ikke| \w+es\b)"
    r"|stiller|hjælper|deltager|bidrager|tilbyder)\b",
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
_BLAMES_NOBODY = re.compile(
    r"\bikke (?:\w+ )?(?:en|nogen|ment som|tænkt som|som) (?:klage|kritik|bebrejdelse|anklage)\b"
    r"|\b(?:er|var) (?:\w+ ){0,3}?ikke \w+s skyld\b",
    re.I,
)
REASON = "Forslag om ændring"  # before what is amiss, where the wish itself is not to be quoted


@dataclass(frozen=True, slots=True)
class Try:
    """A title to be, and how good a source it comes from (higher is better)."""

    text: str
    rank: float


@dataclass(frozen=True, slots=True)
class Quoted:
    """Quotations that point where the remark does, those beside it, and those that only give a reason."""

    sound: list[Try]
    beside: list[Try]
    reasons: list[Try]


def quotations(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    others: Others,
    named: str,
) -> Quoted:
    """Whole sentences of one sender that say what the others say too, word for word.

    Two nouns would be shorter, but only a sentence says what is wished or feared. What somebody
    went through says less of a wish or a support than its matter does, and comes after it.
    """
    found = Quoted([], [], [])
    common = told.about(texts)
    matter = named if len(texts) > 1 else ""
    for place, text in enumerate(texts[:READ]):
        own = told.about([text])
        for words, whole, amiss in _sayings(text, LONGEST - 1, len(texts) == 1):
            if own(words) < SAYS or not told.names_nobody(words):
                continue
            share = others.also_say(words)
            if len(texts) > 1 and not others.bear_out(share):
                continue
            own_duty = direction is Direction.PROPOSAL and is_own_duty(words)
            point = 0.0 if own_duty else points(words, direction)
            rank = QUOTED + (own(words) + common(words)) / 2 + WHOLE * whole
            rank += POINTED * point + SHARED * share - LATER * place
            made = _quoted(words, direction, matter, told.language)
            for lot in _lots(found, words, direction, point, amiss):
                title = _reason(words, direction) if lot is found.reasons else made
                if title:
                    lot.append(Try(title, rank))
    return found


def _lots(
    found: Quoted, words: str, direction: Direction, point: float, amiss: bool
) -> list[list[Try]]:
    """The lot that a quotation belongs to, if any."""
    said = {w.lower() for w in re.findall(r"\w+", words)}
    if direction is Direction.AGAINST and is_not_opposed(words):
        return []
    if direction in (Direction.AGAINST, Direction.PROPOSAL) and _SUPPORTS.match(words):
        return []  # "Vi støtter tanken om, at skolen skal vide, hvem der kommer. Men …"
    if _ONESELF & said and not _OPPOSED & said:
        feared = direction is Direction.AGAINST and TRIGGERS[direction] & said
        return [found.reasons] if feared and not SOMEONE & said else []
    if point > WEAK or (point and direction not in _POINTED):
        return [found.sound]
    tale = direction is Direction.AGAINST and not point and is_tale(tagged(words))
    if tale and _may_be_beside(words, direction):
        return [found.reasons]
    if (point or direction not in _POINTED) and _may_be_beside(words, direction):
        return [found.beside]
    pleased = direction is Direction.FOR and not TROUBLE & said
    if (
        amiss
        and (pleased or direction is Direction.PROPOSAL)
        and words.split()[0].lower() not in _US
    ):
        return [found.reasons]
    return []


def _sayings(text: str, room: int, alone: bool) -> Iterator[tuple[str, bool, bool]]:
    """What of a remark may be quoted: the words, whether a whole sentence, whether something is amiss.

    A remark of one sentence that stands `alone` in its position has no other point than that.
    """
    sentences = public_sentences(text)
    only = alone and len(sentences) == 1
    for sentence in sentences:
        if reports(sentence) or has_no_subject(sentence):
            continue
        told = is_tale(sentence) or sentence[-1].form == "?"
        for words, whole in excerpts(sentence, room):
            said = {w.lower() for w in re.findall(r"\w+", words)}
            troubled = bool(_TROUBLED & said)
            if (
                is_idle_talk(words)
                or _OF_ANOTHER & said
                or (_ONESELF & said and (told or not troubled))
            ):
                continue  # what somebody tells of himself is no title, but his trouble may be
            if not _infinitive_behind_comma(words) and not leans(words):
                yield words, whole, (troubled or only) and not told


def _reason(words: str, direction: Direction) -> str:
    """ "Forslag om ændring: »Tallet er fra 2019«": not a wish itself, but why there is one."""
    ahead = REASON if direction is Direction.PROPOSAL else SAID[direction]
    longer = f"{ahead}: »{words}«"
    return longer if len(longer.split()) <= LONGEST else f"{SAID[direction]}: »{words}«"


def has_no_subject(sentence: Sequence[Tagged]) -> bool:
    """ "holder ud for sognegården": the end of a sentence whose beginning is lost."""
    first, second = sentence[0], sentence[1] if len(sentence) > 1 else sentence[0]
    if first.tag != "V" or infinitive_of(first.form):
        return False
    return first.form[0].islower() or second.tag in ("VP", "VI")


def _may_be_beside(words: str, direction: Direction) -> bool:
    """Not "Vi har skåret i sproget", which tells of the sender, nor a praise among the concerns."""
    if direction is Direction.NEUTRAL:
        return True
    against = direction is Direction.AGAINST
    return words.split()[0].lower() not in PERSONAL and not (against and praises(words))


def praises(words: str) -> bool:
    """ "En plan pr. familie er en god tanke"."""
    said = {w.lower() for w in re.findall(r"\w+", words)}
    return bool((PRAISING | TRIGGERS[Direction.FOR]) & said and not DENYING & said)


def _quoted(words: str, direction: Direction, named: str, language: Language) -> str:
    """ "Forslag vedrørende fjernvarme: »Skriv prisen ind«"; the matter only where there is room."""
    longer = f"{ABOUT[direction]} {named}: »{words}«"
    said = set(language.words(words))
    if named and len(longer.split()) <= LONGEST and not set(language.words(named)) & said:
        return longer
    asked = direction is Direction.NEUTRAL and words.endswith("?")
    made = f"{'Spørgsmål' if asked else SAID[direction]}: »{words}«"
    return made if len(made.split()) <= LONGEST else ""


def is_own_duty(words: str) -> bool:
    """ "Vi skal bo her", "Jeg skal af med løn": what senders must is no wish of theirs."""
    return bool(_OWN_DUTY.match(words))


def _infinitive_behind_comma(words: str) -> bool:
    """ "Vi foreslår, at fjerne taksten": correct is no comma, and a title shows no mistakes."""
    said = tagged(words)
    return any(
        (a.form, b.form, c.tag[:1]) == (",", "at", "V") and not c.form.endswith("ende")
        for a, b, c in zip(said, said[1:], said[2:], strict=False)
    )


def is_not_opposed(words: str) -> bool:
    """ "Vi er ikke imod børn", "Det er ikke personalets skyld" is no concern."""
    said = {w.lower() for w in re.findall(r"\w+", words)}
    return bool(DENYING & said and _OPPOSED & said) or bool(_BLAMES_NOBODY.search(words))


def points(words: str, direction: Direction) -> float:
    """How far, 0..1, a sentence points where the remark does: wishes, has trouble, or asks."""
    said = {w.lower() for w in re.findall(r"\w+", words)}
    if direction is Direction.PROPOSAL:
        return wish_of(words)
    if direction is Direction.NEUTRAL:
        return float(words.endswith("?"))
    if direction is Direction.FOR:
        return float(bool(said & (PRAISING | TRIGGERS[direction])) and not DENYING & said)
    return float(bool(said & _TROUBLED))
