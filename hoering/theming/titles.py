"""What a position is called: the direction, and the matter in the senders' own words.

Sources, best first: a clause that the sender hangs on a verb of wishing or fearing ("foreslår,
at …"), a question, an order, a statement of what ought to be, the words right behind such a verb
("savner …"), a statement of something wrong, the noun phrase that tells most, the name of the matter, and at last the
sender's words in quotation marks. A clause taken over whole is correct Danish because the sender's
was; only the word order of a question or a statement is turned into that of a subclause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hoering.dansk import plain
from hoering.domain import Direction
from hoering.language.wordclasses import tagged
from hoering.theming.clauses import excerpts
from hoering.theming.excerpts import whole_phrases
from hoering.theming.identifying import public_sentences
from hoering.theming.leaning import by_itself, leans
from hoering.theming.lists import (
    PERSONAL,
    TRIGGERS,
    TROUBLE,
)
from hoering.theming.meaning import Meaning
from hoering.theming.others import BORNE_OUT, Others, with_nouns
from hoering.theming.outright import QUESTION, clauses, is_cut_off, stands_alone
from hoering.theming.phrases import joined, small
from hoering.theming.quotations import reports
from hoering.theming.telling import Telling
from hoering.theming.wishes import WEAK, wish_of

LONGEST = 12  # words of a title
# What a quotation gains by being a whole sentence, and by pointing where the remark does.
WHOLE, POINTED = 0.3, 0.4
_POINTED = (Direction.FOR, Direction.PROPOSAL)  # a wish or a praise is heard in its words
SAYS_A_WISH, SURE = 0.1, 1.0  # what a wish or a fear that is said outright must tell, and its rank
TOLD = 0.5  # rank of a clause that neither wishes nor fears
QUOTED = 0.6  # a quotation of several senders' position, against a noun phrase of equal weight
SHORT, TOO_SHORT = 5, 0.4  # a clause of so few words ("at sætte et tal") loses so much
SAYS, SAYS_ALONE = 0.25, 0.75  # how telling a clause, and a mere noun phrase, must be (0..1)
SAYS_LITTLE = 0.35  # a noun phrase that is taken before the theme's name
SHARED, LATER = 0.8, 0.2  # gained by words others use too; lost by each step down the list
LOW = 9.0  # taken off what comes after the name of the matter
_ONESELF = PERSONAL - frozenset({"vi", "os", "vores", "vor", "vort"})
_READ = 8  # remarks of a position that are looked through

# Before any noun phrase.
_ABOUT = {
    Direction.FOR: "Positiv bemærkning om",
    Direction.AGAINST: "Bekymring vedrørende",
    Direction.PROPOSAL: "Forslag vedrørende",
    Direction.NEUTRAL: "Bemærkning om",
}

# Before a quotation.
_SAID = {
    Direction.FOR: "Støtte",
    Direction.AGAINST: "Bekymring",
    Direction.PROPOSAL: "Forslag",
    Direction.NEUTRAL: "Bemærkning",
}


@dataclass(frozen=True, slots=True)
class _Try:
    """A title to be, and how good a source it comes from (higher is better)."""

    text: str
    rank: float


def title_of(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    language: Meaning,
    matter: str,
    theme: str,
    taken: Collection[str] = (),
) -> str:
    """A title of at most twelve words; the first text is the most representative.

    Best is what a remark says outright, and of that what the others of the position share words
    with. Where none does, several remarks are called by the `matter` ("" where it is not known)
    and a single one by a sentence of its own; the `theme`, which many positions share, is the last
    resort. No title in `taken` (case folded) is given again. It is published, and shows no name that
    is not among the draft's own lemmas, nothing of a sentence with a plate, a telephone or an address.
    """
    for title in _titles(texts, direction, told, language, matter, theme, bool(taken)):
        if title.casefold() not in taken and _fits(title):
            return title
    return _numbered(f"{_ABOUT[direction]} {small(theme)}", taken)


def _titles(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    language: Meaning,
    matter: str,
    theme: str,
    beside_others: bool,
) -> Iterator[str]:
    """What a position can be called, the best first: one by one, for most often the first will do."""
    others = Others.of(texts, told, language)
    about = f"{_ABOUT[direction]} "
    named = small(matter) if matter and plain(matter) != plain(theme) else ""
    tries = [
        _Try(made.text, made.rank - LATER * place)
        for place, text in enumerate(texts[:_READ])
        for made in _tries(text, direction, told, others, language)
        if _names_nobody(made.text.removeprefix(f"{QUESTION}»"), told.drafted, language)
    ]
    sound, beside = _quotations(texts, direction, told, others, language, named or small(theme))
    yield from _best_first([*(t for t in tries if t.rank > 0), *sound])
    if named:
        yield about + named
    yield from _best_first(beside)
    yield from _best_first([t for t in tries if t.rank <= 0])
    if len(texts) > 1 or beside_others:
        for made in with_nouns(theme, LONGEST - 2, texts, told, language):
            yield about + made
    yield about + small(theme)


def _best_first(tries: Sequence[_Try]) -> list[str]:
    return [t.text for t in sorted(tries, key=lambda t: (-t.rank, len(t.text), t.text))]


def _numbered(title: str, used: Collection[str]) -> str:
    """ "Bekymring vedrørende mad (2)": nothing in the remarks tells it from another."""
    words, number = title.split()[: LONGEST - 1], 2
    while f"{' '.join(words)} ({number})".casefold() in used:
        number += 1
    return f"{' '.join(words)} ({number})"


def _quotations(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    others: Others,
    language: Meaning,
    named: str,
) -> tuple[list[_Try], list[_Try]]:
    """Whole sentences of one sender that say what the others say too, word for word.

    Two nouns would be shorter, but only a sentence says what is wished or feared. In two lots: those
    that point where the remark does, and of a concern or a mere remark the others: what somebody
    went through says of a wish or a support less than its matter does.
    """
    sound: list[_Try] = []
    beside: list[_Try] = []
    common = _telling(told.weights(texts, language), language)
    for place, text in enumerate(texts[:_READ]):
        own = _telling(told.weights([text], language), language)
        for sentence in public_sentences(text):
            if reports(sentence):
                continue
            for words, whole in excerpts(sentence, LONGEST - 1):
                if own(words) < SAYS or not _names_nobody(words, told.drafted, language):
                    continue
                share = others.also_say(words, language)
                if len(texts) > 1 and not others.bear_out(share):
                    continue
                made = _quoted(words, direction, named if len(texts) > 1 else "", language)
                if _ONESELF & {w.lower() for w in re.findall(r"\w+", words)}:
                    continue  # what somebody tells of himself is no title
                if not made or _infinitive_behind_comma(words) or leans(words):
                    continue
                points = 0.0 if _is_own_duty(words) else _points(words, direction)
                rank = QUOTED + (own(words) + common(words)) / 2 + WHOLE * whole
                rank += POINTED * points + SHARED * share - LATER * place
                if points > WEAK or (points and direction not in _POINTED):
                    sound.append(_Try(made, rank))
                elif (points or direction not in _POINTED) and not _begins_with_us(words):
                    beside.append(_Try(made, rank))
    return sound, beside


def _begins_with_us(words: str) -> bool:
    """ "Vi har skåret i sproget": it tells of the sender, where nothing else points."""
    return words.split()[0].lower() in PERSONAL


def _quoted(words: str, direction: Direction, named: str, language: Meaning) -> str:
    """ "Forslag vedrørende fjernvarme: »Skriv prisen ind«"; the matter only where there is room."""
    longer = f"{_ABOUT[direction]} {named}: »{words}«"
    said = set(language.words(words))
    if named and len(longer.split()) <= LONGEST and not set(language.words(named)) & said:
        return longer
    made = f"{_SAID[direction]}: »{words}«"
    return made if len(made.split()) <= LONGEST else ""


def _is_own_duty(words: str) -> bool:
    """ "Vi skal bo her", "Jeg skal af med løn": what senders must is no wish of theirs."""
    return bool(re.match(r"(?:vi|jeg|han|hun|man|de) (?:skal|må|kan|vil)\b", words, re.I))


def _infinitive_behind_comma(words: str) -> bool:
    """ "Vi foreslår, at fjerne taksten": correct is no comma, and a title shows no mistakes."""
    said = tagged(words)
    return any(
        (a.form, b.form, c.tag[:1]) == (",", "at", "V") and not c.form.endswith("ende")
        for a, b, c in zip(said, said[1:], said[2:], strict=False)
    )


def _points(words: str, direction: Direction) -> float:
    """How far, 0..1, a sentence points where the remark does: wishes, has trouble, or asks."""
    said = {w.lower() for w in words.split()}
    if direction is Direction.PROPOSAL:
        return wish_of(words)
    if direction is Direction.NEUTRAL:
        return float(words.endswith("?"))
    trouble = TROUBLE if direction is Direction.AGAINST else frozenset()
    return float(bool(said & (trouble | TRIGGERS[direction])))


def _tries(
    text: str, direction: Direction, told: Telling, others: Others, language: Meaning
) -> list[_Try]:
    """Titles made of one remark of a position: the others must say something of it, too."""
    found: list[_Try] = []
    own = _telling(told.weights([text], language), language)
    for sentence in public_sentences(text):
        if reports(sentence):
            continue
        for rank, ahead, made in clauses(sentence, direction, LONGEST, language):
            title = f"{ahead}{made}"
            if not made or not _fits(title) or not by_itself(made):
                continue
            if own(made) < (SAYS_A_WISH if rank > SURE else SAYS):
                continue
            if rank <= TOLD and others.texts > 1:
                continue  # what one of several tells by the way stands for nobody else
            share = others.also_say(made, language)
            if others.bear_out(share):
                rank -= TOO_SHORT if len(made.split()) < SHORT and "at" in made.split() else 0.0
                found.append(_Try(title, rank + own(made) + SHARED * share))
        pointed = POINTED * _points(joined([t.form for t in sentence]), direction)
        for phrase in whole_phrases(sentence):
            title = f"{_ABOUT[direction]} {small(phrase.text)}"
            if not _fits(title) or not stands_alone(phrase, language):
                continue
            words = language.words(phrase.text)
            share = min((others.also_say(w, language) for w in words), default=0.0)
            if own(phrase.text) >= SAYS_LITTLE and share >= BORNE_OUT:
                rank = 0.1 * min(len(phrase.words), 4) + own(phrase.text) + pointed
                found.append(_Try(title, rank if own(phrase.text) >= SAYS_ALONE else rank - LOW))
    return found


def _telling(weights: Mapping[str, float], language: Meaning) -> Callable[[str], float]:
    """How much words tell: the heaviest three of them, up to 1."""

    def told(made: str) -> float:
        values = sorted((weights.get(w, 0.0) for w in set(language.words(made))), reverse=True)
        return min(1.0, sum(values[:3]))

    return told


def _names_nobody(made: str, drafted: frozenset[str], language: Meaning) -> bool:
    """Whether every capital inside stands for an acronym or for a word of the draft's."""
    for word in re.findall(r"(?<=\s)[»(]?([A-ZÆØÅ][\w'’-]*)", made):
        if word == "I" or word[1:2].isupper():
            continue
        lemmas = language.words(word)
        if not lemmas or not set(lemmas) <= drafted:
            return False
    return True


def _fits(title: str) -> bool:
    """Short enough, and not only to be understood from the sender's own mouth."""
    words = re.findall(r"\w+", re.sub(r"»[^«]*«", "", title.lower()))
    return len(title.split()) <= LONGEST and not PERSONAL & set(words) and not is_cut_off(title)
