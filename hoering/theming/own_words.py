"""The sentence of a remark that says most, word for word, where no clause of it could be made a title.

"Forslag vedrørende natteliv: »Kom ud og se efter oftere«". What is too long is shortened, and "…" says so; where
that could turn what is said, there is no title. What leans on a sentence before has the matter ahead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.language.namelist import name_list
from hoering.language.stopwords import STOP_WORDS
from hoering.language.wordclasses import Tagged, tagged
from hoering.language.words import common_forms, lemma
from hoering.theming.clauses import subject_end
from hoering.theming.excerpts import MARKS
from hoering.theming.imperatives import is_order
from hoering.theming.leaning import leans
from hoering.theming.lists import DENYING, PERSONAL, TRIGGERS, TROUBLE
from hoering.theming.objects import COMPOUND
from hoering.theming.orders import is_idle_talk
from hoering.theming.others import Others
from hoering.theming.outright import LONGEST, is_tale
from hoering.theming.phrases import joined, public_sentences, small
from hoering.theming.pieces import has_something
from hoering.theming.quotations import reports, unquoted
from hoering.theming.quoted_titles import (
    ABOUT,
    LATER,
    READ,
    REASON,
    SAID,
    SHARED,
    Try,
    has_no_subject,
    is_not_opposed,
    is_own_duty,
    points,
    praises,
)
from hoering.theming.shortening import fitted
from hoering.theming.telling import Telling
from hoering.theming.trimming import trimmed
from hoering.theming.wishes import WEAK

FEWEST = 3  # words behind a comma
# What it is worth that a sentence points where the remark does, and that it tells of the matter.
POINTED, TELLING = 1.2, 0.8
# Gained by a whole sentence, by the last one, and by "at …" of a wish.
WHOLE, LAST, HUNG = 0.25, 0.15, 0.25
# Lost by a tale, by leaning, by leaning without the matter ahead, by each matter that stands ahead.
TALE, LEANING, BARE, AHEAD = 0.5, 0.25, 0.35, 0.1
ENOUGH = 0.75  # the least that such a title is worth
# What somebody tells of himself or of one other person is nobody else's business.
PERSONS = PERSONAL - frozenset({"vi", "os", "vores", "vor", "vort"}) | frozenset(
    ["mor", "far", "søn", "sønnen", "datter", "datteren", "kone", "konen", "mand", "manden"]
)
_HOPING = frozenset(
    ["savner", "mangler", "gerne", "ville", "anmode", "opfordre", "anmoder", "beder"]
)
_ENDING = frozenset(".!;:,–-")
_HEADING = 5  # words ahead of a colon


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of a remark: do they hang on a verb of wishing or fearing, end it, or make all of it?"""

    words: tuple[Tagged, ...]
    hung: bool
    last: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Own:
    """Titles of words that wish, fear or praise, and of those that only tell; both may be tried."""

    pointed: list[Try]
    plain: list[Try]


def own_words(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    others: Others,
    matters: Sequence[str],
) -> Own:
    """Titles of at most `LONGEST` words; `matters` may stand ahead, the best first."""
    found = Own([], [])
    for place, text in enumerate(texts[:READ]):
        own = told.about([text])
        for piece in _pieces(text, direction):
            for ahead, words, rank in _quoted(piece, direction, matters, told.language):
                point = _point(piece, words, direction)
                share = others.also_say(words)
                if point is None or (len(texts) > 1 and not others.bear_out(share)):
                    continue
                rank += POINTED * point + TELLING * own(words)
                if rank < ENOUGH or not told.names_nobody(f"»{words}«"):
                    continue
                asks = piece.words[-1].form == "?"
                grounds = direction is Direction.PROPOSAL and not point and not asks
                title = f"{REASON if grounds and not ahead else ahead or said_by(asks, direction)}: »{words}«"
                if len(title.split()) <= LONGEST:
                    lot = found.pointed if point > WEAK else found.plain
                    lot.append(Try(title, rank + SHARED * share - LATER * place))
    return found


def said_by(asks: bool, direction: Direction) -> str:
    """What a quotation is called: "Spørgsmål", "Forslag" …"""
    return "Spørgsmål" if asks and direction is Direction.NEUTRAL else SAID[direction]


def _point(piece: _Piece, words: str, direction: Direction) -> float | None:
    """How far words point where the remark does, 0..1; None where they point elsewhere."""
    main = words.removesuffix(" …")
    point = points(main, direction)
    if direction is Direction.PROPOSAL:
        ordered = piece.hung or is_order(piece.words)
        if not ordered and not point and praises(main):
            return None
        return 1.0 if ordered else min(point, WEAK) if is_own_duty(main) else point
    if direction is Direction.FOR:
        alone = piece.alone and not (DENYING | TROUBLE) & set(words.lower().split())
        return point or (WEAK if alone else None)
    if direction is Direction.AGAINST:
        return None if is_not_opposed(main) or praises(main) else point
    return point


def _pieces(text: str, direction: Direction) -> Iterator[_Piece]:
    """Sentences, the clauses that a sender hangs on a verb of wishing, and what follows "men"."""
    sentences = public_sentences(text)
    triggers = TRIGGERS[direction]
    triggers |= _HOPING if direction is Direction.PROPOSAL else frozenset()
    for nth, sentence in enumerate(sentences, 1):
        if reports(sentence) or has_something(sentence) or not unquoted(sentence):
            continue
        whole = begun(sentence)
        if any(t.form in MARKS for t in whole) or is_idle_talk(joined([t.form for t in whole])):
            continue
        hung = _hung_on(whole, triggers)
        for words in (hung or whole, *main_clauses(whole)):
            if words and not PERSONS & {t.form.lower() for t in words}:
                yield _Piece(
                    tuple(words), words is hung, nth == len(sentences), len(sentences) == 1
                )


def begun(sentence: Sequence[Tagged]) -> list[Tagged]:
    """Without "Men" in front, the heading that stands before a colon, and the full stop."""
    words = list(sentence)
    colon = next((i for i, t in enumerate(words) if t.form == ":"), len(words))
    if 0 < colon <= _HEADING:
        words = words[colon + 1 :]
    while words and words[0].tag == "C":
        words = words[1:]
    while words and words[-1].form in _ENDING:
        words = words[:-1]
    if len(words) < 2 or not words[0].form[0].isalnum():
        return []
    if is_order(words):
        return [Tagged(words[0].form, "V"), *words[1:]]  # "Kort det ned", "Overvej prisen"
    return [] if _may_be_a_name(words[0], words[1]) or has_no_subject(words) else words


def _may_be_a_name(first: Tagged, following: Tagged) -> bool:
    """The first word of a sentence, whose capital tells nothing: "Freja skal sidde stille"."""
    names, form = name_list(), first.form
    if form.lower() in STOP_WORDS:
        return form in ("De", "Dem") and following.tag == "V"  # who, nobody knows
    if not _is_known(form.lower()) and first.tag[0] in ("E", "N"):
        return len(form) < COMPOUND or names.sounds_family(form)
    return bool(names.given_share(form)) or (first.tag[0] == "E" and names.is_family(form))


def _is_known(form: str) -> bool:
    """ "fabrikken", whose lemma is in use, though the form is not among the common ones."""
    return bool({form, lemma(form.strip("-") or form)} & common_forms())


def _hung_on(words: Sequence[Tagged], triggers: frozenset[str]) -> list[Tagged]:
    """ "at der også sidder en" of "Vi foreslår, at der også sidder en"."""
    for index, word in enumerate(words[1:], 1):
        if word.form == "at" and words[index - 1].form == ",":
            ahead = {t.form.lower() for t in words[max(0, index - 7) : index]}
            hung = triggers & ahead and not (DENYING | {"i"}) & ahead and words[-1].form != "?"
            return list(words[index:]) if hung else []
    return []


def main_clauses(words: Sequence[Tagged]) -> Iterator[list[Tagged]]:
    """ "så brug det rigtige tal" behind the condition, "vi kan ikke vente" behind "men" and "og"."""
    for index, word in enumerate(words[:-FEWEST]):
        link, behind = words[index + 1].form.lower(), list(words[index + 2 :])
        if word.form in (";", ":", "–"):
            behind = list(words[index + 1 :])
        elif word.form != "," or link not in ("så", "men", "og"):
            continue
        elif link == "så" and not is_order(behind):
            continue  # "så Rørby kan måle sig": what comes of it
        subject = subject_end(behind)
        told = 0 < subject < len(behind) and behind[subject].tag == "V"
        if link == "og" and told:  # else one more thing that is told by the way
            told = behind[subject].form in ("bør", "burde", "må")
        asked = behind[0].tag == "V" and words[-1].form == "?"
        if is_order(behind) or asked or (told and behind[0].form != "som"):
            yield behind


def _quoted(
    piece: _Piece, direction: Direction, matters: Sequence[str], language: Language
) -> Iterator[tuple[str, str, float]]:
    """What stands ahead ("" for the direction alone), the words, and what they are worth so."""
    asked = direction is Direction.NEUTRAL and piece.words[-1].form == "?"
    worth = HUNG * piece.hung + LAST * piece.last - TALE * is_tale(piece.words)
    for place, matter in enumerate((*matters, "")):
        ahead = f"{ABOUT[direction]} {small(matter)}" if matter else ""
        room = LONGEST - max(1, len(ahead.split()))
        words, whole = fitted(piece.words, room)
        if piece.hung and not words:
            words, whole = trimmed(piece.words, room)
            if not any(t.is_noun for t in tagged(words)):
                continue  # "at der sættes ind …"
        if not words or set(language.words(matter)) & set(language.words(words)):
            continue
        leaning = leans(words.removesuffix(" …"))
        may_lean = asked or (is_order(piece.words) and matter)
        if leaning and not (may_lean or any(t.is_noun for t in piece.words)):
            continue  # "Det skal I have ros for"
        lost = AHEAD * (place + 1) if matter else BARE * leaning
        yield ahead, words, worth + WHOLE * whole - LEANING * leaning - lost
