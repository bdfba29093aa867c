"""What a remark comes down to, where nothing in it can be taken over by a sure rule.

Every main clause, every clause behind "at" or a question word and every thing wished of every sentence is tried,
whatever verb stands ahead; the one that points where the remark does and tells most beyond the theme's name is
taken. What is too long ends with "…", at a place where what is left out does not turn the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hoering.domain import Direction
from hoering.language.wordclasses import Tagged
from hoering.language.words import lemma
from hoering.theming.clauses import in_order, is_granted
from hoering.theming.excerpts import MARKS
from hoering.theming.imperatives import is_order, is_verb_form
from hoering.theming.leaning import by_itself, leans
from hoering.theming.lists import (
    ASKING,
    DENYING,
    DISAPPROVING,
    EMPTY_SUBJECTS,
    GROUNDS,
    HEARSAY,
    LEANING_ADVERBS,
    OPINING,
    PERSONAL,
    PRAISING,
    SOMEONE,
    TRIGGERS,
    TROUBLE,
    WANTS,
)
from hoering.theming.others import Others
from hoering.theming.outright import LONGEST, a_thing_needs, is_tale
from hoering.theming.own_words import PERSONS, begun, main_clauses, said_by
from hoering.theming.phrases import joined, public_sentences
from hoering.theming.pieces import has_something
from hoering.theming.quotations import QUOTES, reports, requoted
from hoering.theming.quoted_titles import (
    READ,
    REASON,
    Try,
    is_not_opposed,
    is_own_duty,
    points,
    praises,
)
from hoering.theming.telling import Telling
from hoering.theming.trimming import trimmed, without_asides
from hoering.theming.wishes import WEAK

# What a title gains by pointing where the remark does, by what it tells beyond the theme, by being whole.
POINTED, TELLING, WHOLE, CLAUSE = 1.0, 1.0, 0.3, 0.2
TALE, LATER = 0.4, 0.2  # lost by what once was, by each further remark
ENOUGH = 0.3  # what a title must tell beyond the theme's name
_US = PERSONAL & frozenset({"vi", "os", "vores", "vor", "vort"})
_TIES = frozenset({"om", "over", "til", "på", "i"})  # "ros til at …", "enige i at …"
_PLACES = re.compile(r"(?:I|På|Under) (?:afsnit|kapitel|side|punkt|s\.|skemaet)", re.I)
_PASSIVE = 5  # letters; "ses" is more than a passive
_SPOKEN_TO = frozenset({"I", "jer", "jeres"})
_ASKS = frozenset({"spørge", "spørger", "vide", "oplyse", "oplyst"})
_RELATIVE = frozenset({"hvor", "hvilket"})
_LINKS = frozenset({"for", "uden", "efter", "så"})
_END = Tagged(".", "X")
_WOULD = frozenset({"ville", "vil", "bør", "burde", "skal", "må"})


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause behind "at" or by itself, with the words of its sentence that stand ahead of it."""

    words: tuple[Tagged, ...]
    ahead: frozenset[str]
    hung: bool


def gists(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    others: Others,
    theme: str,
) -> list[Try]:
    """Titles of at most `LONGEST` words that each say more than `theme`."""
    found: list[Try] = []
    known = set(told.language.words(theme))
    for place, text in enumerate(texts[:READ]):
        own = told.about([text])
        for clause in _clauses(text):
            for title, words, worth in _titles(clause, direction):
                beyond = [w for w in told.language.words(words) if w not in known]
                says = own(" ".join(beyond))
                share = others.also_say(words)
                if says < ENOUGH or not any(told.is_common(w) for w in beyond):
                    continue
                if len(texts) > 1 and not others.bear_out(share):
                    continue
                if len(title.split()) <= LONGEST and told.names_nobody(title):
                    found.append(Try(title, worth + TELLING * says - LATER * place))
    return found


def _clauses(text: str) -> Iterator[_Clause]:
    for sentence in public_sentences(text):
        if reports(sentence) or has_something(sentence):
            continue
        whole = begun(without_asides(sentence))
        if any(t.form in MARKS for t in whole):
            continue
        needs = a_thing_needs(sentence) or is_granted(sentence)  # "Fritagelsen kræver, at …"
        for start, ahead in [] if needs else _hung(whole):
            yield _Clause(tuple(whole[start:]), ahead, True)
        for words in (whole, *main_clauses(whole), *_behind_colons(whole)):
            if words:
                yield _Clause(tuple(words), frozenset(), False)


def _behind_colons(words: Sequence[Tagged]) -> Iterator[list[Tagged]]:
    """ "Mindst tre køkkener bør bestå" behind "vi gentager det gerne:"."""
    for index, word in enumerate(words[:-2]):
        if word.form == ":" and words[index + 1].form[:1].isupper():
            yield begun(words[index + 1 :])


def _hung(words: Sequence[Tagged]) -> Iterator[tuple[int, frozenset[str]]]:
    """Where a clause with "at" or "hvordan" begins, and what is said ahead of it."""
    for index, word in enumerate(words[:-3]):
        form, before = word.form.lower(), words[index - 1] if index else None
        if words[index + 1].tag == "VI" and is_verb_form(words[index + 1].form):
            continue
        if index > 1 and words[index - 2].form.lower() in _LINKS and words[index - 1].form == ",":
            continue  # "der skal til for, at man kan": what for
        near = _lemmas(words[max(0, index - 8) : index] or words[_behind(words) :])
        tied = before is None or before.form == "," or before.form.lower() in _TIES
        told = form == "at" and (tied or (before and before.tag in ("V", "A")))
        asked = form in ASKING and form not in _RELATIVE
        if told or (asked and before is not None and (tied or before.form in _ASKS)):
            yield index, near


def _lemmas(words: Sequence[Tagged]) -> frozenset[str]:
    """The words and their lemmas: what was wished ("ønskede") is wished; an order is a wish."""
    said = {t.form.lower() for t in words}
    ordered = {"ønsker"} if is_order([*words, _END]) else set[str]()
    return frozenset(said | {f"{lemma(w)}r" for w in said if w.endswith("ede")} | ordered)


def _behind(words: Sequence[Tagged]) -> int:
    """Of "At X sker, er godt" the place behind the comma."""
    for index in range(1, len(words) - 1):
        if words[index].form == "," and words[index + 1].tag == "V":
            return index + 1
    return len(words)


def _titles(clause: _Clause, direction: Direction) -> Iterator[tuple[str, str, float]]:
    """Titles, the words of the sender in them, and what they are worth."""
    if clause.hung:
        yield from _told(clause, direction)
    elif not (PERSONS | SOMEONE) & {t.form.lower() for t in clause.words}:
        yield from _quoted(clause, direction)


def _told(clause: _Clause, direction: Direction) -> Iterator[tuple[str, str, float]]:
    """ "Bekymring over, at reglen kun gælder i byen"."""
    words = list(clause.words[: _behind(clause.words)])
    while words and words[-1].form in (",", "?"):
        words = words[:-1]
    for ahead, point in _ahead(clause, direction):
        kept = in_order([Tagged(words[0].form.lower(), words[0].tag), *words[1:]])
        kept = kept[1:] if ahead.endswith("da") else kept
        made, whole = trimmed(kept, LONGEST - len(ahead.split()), quoted=False)
        bare = made.removesuffix(" …")
        said = set(re.findall(r"\w+", bare.lower()))
        if (
            not made
            or (PERSONAL | SOMEONE) & said
            or _SPOKEN_TO & {t.form for t in kept}
            or not by_itself(bare)
        ):
            continue
        if QUOTES & {t.form for t in kept} or _points_away(said, clause.ahead, direction):
            continue
        worth = POINTED * point + WHOLE * whole + CLAUSE - TALE * is_tale(clause.words)
        yield f"{ahead} {made}", bare, worth


def _points_away(said: set[str], near: frozenset[str], direction: Direction) -> bool:
    """Does a clause say what nobody of this direction would?"""
    if direction is Direction.FOR:
        return bool((TROUBLE | {"bør", "burde"}) & said)
    if direction is Direction.AGAINST:
        wish = (OPINING | TRIGGERS[Direction.PROPOSAL]) & near and "skal" in said
        pleased = PRAISING & said and not (DENYING | TROUBLE) & said
        return bool(wish or WANTS & said - {"skal"} or pleased)
    return False


def _ahead(clause: _Clause, direction: Direction) -> Iterator[tuple[str, float]]:
    """What may stand before a clause, and how far it then points where the remark does."""
    near, denied = clause.ahead, bool(DENYING & clause.ahead)
    if clause.words[0].form.lower() != "at":
        if direction is Direction.NEUTRAL:
            yield "Spørgsmål om,", 0.8
        elif direction is Direction.AGAINST and not denied and clause.words[-1].form != "?":
            yield "Bekymring for,", 0.6
        return
    if HEARSAY & near or denied:
        return
    pleased = bool((PRAISING | TRIGGERS[Direction.FOR]) & near)
    triggered = bool(TRIGGERS[direction] & near)
    if direction is Direction.FOR:
        if not (TROUBLE | DISAPPROVING) & near:
            yield ("Støtte til,", 1.0) if triggered else ("Positiv bemærkning om,", 0.4)
    elif direction is Direction.AGAINST and not pleased:
        first = clause.words[0].form == "At"  # "At to er sammen om klassen, er det, der holder"
        judged = first or any(
            w.endswith(("ende", "igt")) for w in near - {"gældende"}
        )  # "det er betryggende, at"
        if judged and not (DISAPPROVING | TROUBLE | TRIGGERS[direction]) & near:
            return
        yield "Bekymring over,", 1.0 if triggered or TROUBLE & near else 0.5
    elif direction is Direction.NEUTRAL and clause.words[-1].form != "?":
        yield "Bemærkning om,", 0.3
    elif direction is Direction.PROPOSAL:
        must = {"bør", "burde"} & {t.form.lower() for t in clause.words}
        if triggered or must or _is_wished(near) or {"mangler", "savner"} & near:
            yield "Ønske om,", 1.0
        elif GROUNDS & near and not pleased:
            yield f"{REASON}, da", 0.4


def _is_wished(near: frozenset[str]) -> bool:
    """ "Det ville være naturligt, at", "Det bør indskrives, at"."""
    passive = any(w.endswith("es") and len(w) > _PASSIVE for w in near)
    fitting = any(w.endswith("igt") for w in near) or PRAISING & near
    return bool(_WOULD & near and not PERSONAL & near and (passive or fitting))


def _quoted(clause: _Clause, direction: Direction) -> Iterator[tuple[str, str, float]]:
    """ "Bekymring: »Crossbanen kan høres på fem kilometers afstand …«"."""
    if clause.words[0].form == "At" or not any(t.is_noun for t in clause.words):
        return
    words = requoted(clause.words)
    asks = words[-1].form == "?"
    if asks and direction is not Direction.NEUTRAL:
        return
    ordered = direction is Direction.PROPOSAL and is_order(words)
    point = 1.0 if ordered else points(joined([t.form for t in words]), direction)
    label = said_by(asks, direction)
    labels = (REASON, label) if direction is Direction.PROPOSAL and point <= WEAK else (label,)
    tries = [(said, *trimmed(words, LONGEST - len(said.split()))) for said in labels]
    said_as, made, whole = next((t for t in tries if t[2]), tries[0])
    bare = made.removesuffix(" …")
    if not whole and not ordered and not asks:
        point = min(point, points(bare, direction))  # of what is kept
    if not made or leans(bare) or _is_beside(words, bare, point, direction):
        return
    worth = POINTED * point + WHOLE * whole - TALE * is_tale(words)
    yield f"{said_as}: »{made}«", bare, worth


def _is_beside(words: Sequence[Tagged], bare: str, point: float, direction: Direction) -> bool:
    """What the sender tells of himself, what the draft says, what points the other way."""
    said = {w.lower() for w in bare.split()}
    if not point and (HEARSAY - {"om", "så", "hvis"} & said or _PLACES.match(bare)):
        return True
    first = words[0].form.lower()
    addressed = words[0].form == "I" and words[0].tag == "P"
    if not point and (_US & said or addressed or first in EMPTY_SUBJECTS | LEANING_ADVERBS):
        return True
    if not point and is_tale(words) and direction is not Direction.PROPOSAL:
        return True
    if direction is Direction.FOR:
        return not point  # "Vandet er lavt": what a supporter tells besides is no support
    if direction is Direction.PROPOSAL:
        return is_own_duty(bare) or (not point and praises(bare))
    return direction is Direction.AGAINST and (is_not_opposed(bare) or praises(bare))
