"""What a position is called: the direction, and the matter in the senders' own words.

Sources, best first: a clause that the sender hangs on a verb of wishing or fearing ("foreslår,
at …"), a question, an order, the words right behind such a verb ("savner …"), a statement
of something wrong, the noun phrase that tells most, the name of the matter, and at last the
sender's words in quotation marks. A clause taken over whole is correct Danish because the sender's
was; only the word order of a question or a statement is turned into that of a subclause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hoering.domain import Direction
from hoering.theming.clauses import excerpts, infinitive, order, question, statement, subclause
from hoering.theming.lists import (
    MEASURES,
    NOT_BEFORE,
    ORDERS,
    PERSONAL,
    POINTING,
    TRIGGERS,
    TROUBLE,
    VAGUE,
    WISHING,
)
from hoering.theming.meaning import Meaning
from hoering.theming.phrases import Phrase, noun_phrases, tagged_sentences
from hoering.theming.wordclasses import Tagged, tagged

LONGEST = 12  # words of a title
# What a quotation gains by being a whole sentence, and by pointing where the remark does.
WHOLE, POINTED = 0.3, 0.4
SAYS, SAYS_ALONE = 0.35, 0.75  # how telling a clause, and a mere noun phrase, must be (0..1)
_COMPOUND = 10  # letters from which a noun is nearly always a compound
_READ = 4  # remarks of a position that are looked through

# Before a clause or an object; before any noun phrase.
_AHEAD = {
    Direction.FOR: "Støtte til",
    Direction.AGAINST: "Bekymring for",
    Direction.PROPOSAL: "Ønske om",
    Direction.NEUTRAL: "Spørgsmål om",
}
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

# Verbs and adjectives whose object is the matter itself, with the preposition between them.
_OBJECT = {
    Direction.PROPOSAL: r"(?:foreslår|anbefaler|ønsker|vil (?:\w+ ){0,2}have|efterlyser|savner|mangler|kræver"
    r"|beder (?:\w+ )?om|ønske om)",
    Direction.AGAINST: r"(?:frygter|bekymre\w+ (?:for|over)|betænkelige? ved|utrygge? ved|imod|modstandere? af)",
    Direction.FOR: r"(?:støtter|roser|glade? for|bakker (?:\w+ ){0,2}op om|kvitterer for|tilslutter (?:os|sig|mig)"
    r"|enige? i|tilfredse? med|støtte til|opbakning til|ros til)",
    Direction.NEUTRAL: r"(?:spørgsmål om|spørger til)",
}


@dataclass(frozen=True, slots=True)
class _Try:
    """A title to be, and how good a source it comes from (higher is better)."""

    text: str
    rank: float


def title_of(
    texts: Sequence[str],
    direction: Direction,
    weights: Mapping[str, float],
    language: Meaning,
    matter: str,
    theme: str,
    drafted: frozenset[str] = frozenset(),
) -> str:
    """A title of at most twelve words; the first text is the most representative.

    `weights` tells how telling a lemma is (in the position, against the round). When no text
    gives a title, the `matter` does ("" where it is not known), then the words of a single text,
    and only then the `theme`, which many positions share. A title shows no name that is not among
    the draft's own lemmas (`drafted`): it is published, and a name may be a private person's.
    """
    told = _telling(weights, language)
    tries = [
        _Try(made.text, made.rank - 0.5 * place)
        for place, text in enumerate(texts[:_READ])
        for made in _tries(text, direction, told, language)
        if _names_nobody(made.text, drafted, language)
    ]
    if tries:
        return max(tries, key=lambda t: (t.rank, -len(t.text), t.text)).text
    # One sender's sentence is no title for what several hold.
    alone = not matter and len(texts) == 1
    quoted = _quotation(texts[0], direction, told, drafted, language) if alone else ""
    if quoted:
        return f"{_SAID[direction]}: »{quoted}«"
    return f"{_ABOUT[direction]} {_small(matter or theme)}"


def _quotation(
    text: str,
    direction: Direction,
    told: Callable[[str], float],
    drafted: frozenset[str],
    language: Meaning,
) -> str:
    """The most telling short sentence of a remark, word for word."""
    worth = {
        words: told(words) + WHOLE * whole + POINTED * _points(words, direction)
        for sentence in tagged_sentences(text)
        for words, whole in excerpts(sentence, LONGEST - 2)
        if told(words) >= SAYS and _names_nobody(words, drafted, language)
    }
    return max(worth, key=lambda w: (round(worth[w], 3), -len(w)), default="")


def _points(words: str, direction: Direction) -> bool:
    """Whether a sentence points where the remark does: wishes, has trouble, or asks."""
    said = {w.lower() for w in words.split()}
    if direction is Direction.PROPOSAL:
        return bool(said & WISHING) or words.split()[0].lower() in ORDERS
    if direction is Direction.AGAINST:
        return bool(said & (TROUBLE | TRIGGERS[direction]))
    if direction is Direction.FOR:
        return bool(said & TRIGGERS[direction])
    return words.endswith("?")


def _tries(
    text: str, direction: Direction, told: Callable[[str], float], language: Meaning
) -> list[_Try]:
    found: list[_Try] = []
    for sentence in tagged_sentences(text):
        ahead = _AHEAD[direction]
        room = LONGEST - len(ahead.split())
        clauses = [
            (2.0, ", ", subclause(sentence, TRIGGERS[direction], room)),
            (1.6, " ", _object(sentence, direction, language)),
            (1.9, " ", infinitive(sentence, TRIGGERS[direction], room)),
            (1.4, ", ", _plain(sentence, direction, room)),
        ]
        if direction is Direction.NEUTRAL:
            clauses.append((2.2, ", ", question(sentence, room)))
        if direction is Direction.PROPOSAL:
            clauses.append((2.2, " ", order(sentence, room)))
        for rank, link, made in clauses:
            title = f"{ahead}{link}{made}"
            if made and _fits(title) and _by_itself(made) and told(made) >= SAYS:
                found.append(_Try(title, rank + told(made)))
        for phrase in noun_phrases(sentence):
            title = f"{_ABOUT[direction]} {_small(phrase.text)}"
            if _fits(title) and _stands_alone(phrase, language) and told(phrase.text) >= SAYS_ALONE:
                rank = 0.1 * min(len(phrase.words), 4) + told(phrase.text)
                found.append(_Try(title, rank))
    return found


def _stands_alone(phrase: Phrase, language: Meaning) -> bool:
    """ "rådhusets åbningstid", "heltidsstillinger"; not "sag", "seks uger", "bordet i stedet"."""
    words = {w.lower() for w in phrase.words}
    if words & VAGUE or phrase.words[0][:1].isdigit() or tagged(phrase.text)[0].tag == "Q":
        return False
    if MEASURES & {phrase.head.lower(), *language.words(phrase.head)}:
        return False
    return len(phrase.head) >= _COMPOUND or (
        len(phrase.words) > 1 and phrase.tag in ("NSD", "NPD", "NPI")
    )


def _telling(weights: Mapping[str, float], language: Meaning) -> Callable[[str], float]:
    """How much words tell: the heaviest three of them, up to 1."""

    def told(made: str) -> float:
        values = sorted((weights.get(w, 0.0) for w in set(language.words(made))), reverse=True)
        return min(1.0, sum(values[:3]))

    return told


def _plain(sentence: Sequence[Tagged], direction: Direction, room: int) -> str:
    """Of a concern, a statement that something is wrong."""
    if direction is not Direction.AGAINST:
        return ""
    made = statement(sentence, room)
    words = made.split()
    return made if TROUBLE & set(words) and words[1] != "der" else ""


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
    return _small(longest.text) if _stands_alone(longest, language) else ""


def _begins(phrase: Phrase, behind: Sequence[Tagged]) -> bool:
    """Whether the phrase follows at once, with at most its article in between."""
    forms = [t.form for t in behind[:2]]
    return phrase.words[0] == forms[0] or (
        behind[0].tag in ("D", "PO") and len(forms) > 1 and phrase.words[0] == forms[1]
    )


def _small(text: str) -> str:
    """Small first letter, unless the word is an acronym or a name with capitals inside."""
    if text[1:2].isupper() or not text[:1].isalpha():
        return text
    return text[:1].lower() + text[1:]


def _by_itself(made: str) -> bool:
    """Whether nothing in it stands for something said before: "det", "dem", "herom"."""
    return not any(t.tag == "P" and t.form not in NOT_BEFORE for t in tagged(made)) and not (
        POINTING & set(made.lower().split())
    )


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
    return len(title.split()) <= LONGEST and not PERSONAL & set(words)
