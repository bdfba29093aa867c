"""The sentence of a remark that says most, word for word, where no clause of it could be made a title.

"Forslag vedrørende natteliv: »Kom ud og se efter oftere«". What is too long is shortened, and "…" says so; where
that could turn what is said, there is no title. What leans on a sentence before has the matter ahead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoering.domain import Direction
from hoering.language.language import Language
from hoering.language.namelist import name_list
from hoering.language.wordclasses import Tagged
from hoering.language.words import common_forms
from hoering.theming.clauses import subject_end
from hoering.theming.excerpts import MARKS, PAIRING, ends_well, is_finite
from hoering.theming.imperatives import is_order
from hoering.theming.leaning import ANNOUNCED, leans
from hoering.theming.lists import (
    ADJUNCT,
    BOUND_NOUNS,
    DENYING,
    PERSONAL,
    TRIGGERS,
    TROUBLE,
)
from hoering.theming.objects import COMPOUND
from hoering.theming.orders import is_idle_talk
from hoering.theming.others import Others
from hoering.theming.outright import LONGEST, is_tale
from hoering.theming.phrases import joined, public_sentences, small
from hoering.theming.pieces import has_main_verb, has_something
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
from hoering.theming.telling import Telling
from hoering.theming.wishes import WEAK

FEWEST, FEWEST_SHORTENED = 3, 6  # words; of an order two will do
POINTED, TELLING = (
    1.2,
    0.8,
)  # what it is worth that a sentence points where the remark does, and tells
WHOLE, LAST, HUNG = 0.25, 0.15, 0.25  # gained by a whole sentence, the last one, "at …" of a wish
TALE, LEANING, BARE, AHEAD = 0.5, 0.25, 0.35, 0.1  # lost by a tale, by leaning (more without the
# matter ahead), and by words that make a longer title
ENOUGH = 0.75  # the least worth of a title that is none of wishing, fearing or praising
# What somebody tells of himself or of one other person is nobody else's business.
_PERSONS = PERSONAL - frozenset({"vi", "os", "vores", "vor", "vort"}) | frozenset(
    ["mor", "far", "søn", "sønnen", "datter", "datteren", "kone", "konen", "mand", "manden"]
)
# What limits or turns what stands before it: no shortening takes it away.
_LIMITING = DENYING | frozenset([
    "kun", "men", "hvis", "medmindre", "undtagen", "uden", "end", "først", "højst", "mindst", "dog",
    "hellere", "bortset", "heller", "imod",
])  # fmt: skip
_IN_TIME = frozenset({"når", "før", "inden", "indtil"})
_HOPING = frozenset(
    {"savner", "mangler", "gerne", "ville", "anmode", "opfordre", "anmoder", "beder"}
)
_REASON = frozenset({"for", "fordi", "da", "ellers", "eftersom"})
_ENDING = frozenset(".!;:,–-")
_HEADING = 5  # words ahead of a colon
MANY = 7  # words before an addition that the noun before it may need


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
        whole = _begun(sentence)
        if any(t.form in MARKS for t in whole) or is_idle_talk(joined([t.form for t in whole])):
            continue
        hung = _hung_on(whole, triggers)
        for words in (hung or whole, *_main_clauses(whole)):
            if words and not _PERSONS & {t.form.lower() for t in words}:
                yield _Piece(
                    tuple(words), words is hung, nth == len(sentences), len(sentences) == 1
                )


def _begun(sentence: Sequence[Tagged]) -> list[Tagged]:
    """Without "Men" in front, the heading that stands before a colon, and the full stop."""
    words = list(sentence)
    colon = next((i for i, t in enumerate(words) if t.form == ":"), len(words))
    if 0 < colon <= _HEADING:
        words = words[colon + 1 :]
    while words and words[0].tag == "C":
        words = words[1:]
    while words and words[-1].form in _ENDING:
        words = words[:-1]
    if not words or not words[0].form[0].isalnum():
        return []
    if is_order(words):
        return words
    return [] if _may_be_a_name(words[0]) or has_no_subject(words) else words


def _may_be_a_name(first: Tagged) -> bool:
    """The first word of a sentence, whose capital tells nothing: "Freja skal sidde stille"."""
    names, form = name_list(), first.form
    if form.lower() not in common_forms() and first.tag[0] in ("E", "N"):
        return len(form) < COMPOUND or names.sounds_family(form)
    return bool(names.given_share(form)) or (first.tag[0] == "E" and names.is_family(form))


def _hung_on(words: Sequence[Tagged], triggers: frozenset[str]) -> list[Tagged]:
    """ "at der også sidder en" of "Vi foreslår, at der også sidder en"."""
    for index, word in enumerate(words[1:], 1):
        if word.form == "at" and words[index - 1].form == ",":
            ahead = {t.form.lower() for t in words[max(0, index - 7) : index]}
            hung = triggers & ahead and not (DENYING | {"i"}) & ahead and words[-1].form != "?"
            return list(words[index:]) if hung else []
    return []


def _main_clauses(words: Sequence[Tagged]) -> Iterator[list[Tagged]]:
    """ "så brug det rigtige tal" behind the condition, "vi kan ikke vente" behind "men"."""
    for index, word in enumerate(words[:-FEWEST]):
        link, behind = words[index + 1].form.lower(), list(words[index + 2 :])
        if word.form in (";", ":", "–"):
            behind = list(words[index + 1 :])
        elif word.form != "," or link not in ("så", "men") or behind[0].form == "ikke":
            continue
        elif link == "så" and not is_order(behind):
            continue  # "så Rørby kan måle sig": what comes of it
        subject = subject_end(behind)
        told = 0 < subject < len(behind) and behind[subject].tag == "V"
        if is_order(behind) or (told and behind[0].form not in ("der", "som")):
            yield behind


def _quoted(
    piece: _Piece, direction: Direction, matters: Sequence[str], language: Language
) -> Iterator[tuple[str, str, float]]:
    """What stands ahead ("" for the direction alone), the words, and what they are worth so."""
    asked = direction is Direction.NEUTRAL and piece.words[-1].form == "?"
    worth = HUNG * piece.hung + LAST * piece.last - TALE * is_tale(piece.words)
    for place, matter in enumerate((*matters, "")):
        ahead = f"{ABOUT[direction]} {small(matter)}" if matter else ""
        words, whole = _fitted(piece.words, LONGEST - max(1, len(ahead.split())))
        if not words or set(language.words(matter)) & set(language.words(words)):
            continue
        leaning = leans(words.removesuffix(" …"))
        may_lean = asked or (is_order(piece.words) and matter)
        if leaning and not (may_lean or any(t.is_noun for t in piece.words)):
            continue  # "Det skal I have ros for"
        lost = AHEAD * (place + 1) if matter else BARE * leaning
        yield ahead, words, worth + WHOLE * whole - LEANING * leaning - lost


def _fitted(piece: Sequence[Tagged], room: int) -> tuple[str, bool]:
    """The words, whether whole, or shortened to `room` with "…" as one of them; "" if they cannot be."""
    whole = joined([t.form for t in piece])
    least = FEWEST - is_order(piece)
    fewest = FEWEST if is_order(piece) else FEWEST_SHORTENED
    if least <= len(whole.split()) <= room and (piece[-1].form == "?" or ends_well(piece, True)):
        return whole, True
    best, most = "", 0.0
    for end in range(len(piece) - 1, fewest - 1, -1):
        words = joined([t.form for t in piece[:end]])
        stop, fits = _stop_before(piece, end), fewest <= len(words.split()) < room
        worth = stop + len(words.split()) / room
        if not stop or not fits or worth < most or _turns(piece, end):
            continue
        if _is_begun_well(piece[:end]):
            best, most = f"{words} …", worth
    return best, False


def _turns(piece: Sequence[Tagged], end: int) -> bool:
    """Does what is left out say when, or for whom, the rest is not so?"""
    kept, rest = piece[:end], piece[end:]
    if rest[0].form == "," and len(rest) > 1 and rest[1].form.lower() in _REASON | {"så"}:
        return False
    outside = {i for i, (a, b) in enumerate(pairwise(rest)) if (a.form, b.form) == ("uden", "for")}
    if any(t.form.lower() in _LIMITING for i, t in enumerate(rest) if i not in outside):
        return True
    in_time = any(t.form.lower() in _IN_TIME and t.tag != "S" for t in rest)
    return in_time and bool(_LIMITING & {t.form.lower() for t in kept})


def _is_begun_well(kept: Sequence[Tagged]) -> bool:
    """Has every clause of it its verb, and is the main one not left out?"""
    opened = max((i for i in range(len(kept) - 1) if _opens_clause(kept, i)), default=0)
    if not ends_well(kept, False) or not any(is_finite(t) for t in kept[opened:]):
        return is_order(kept) and ends_well(kept, False) and not opened
    if kept[0].form == "at" or (kept[0].tag != "CS" and kept[0].form != "At"):
        relative = any(t.form in ("der", "som") for t in kept)
        return has_main_verb(kept) or not relative
    return any(a.form == "," and b.tag == "V" for a, b in pairwise(kept))


def _opens_clause(words: Sequence[Tagged], index: int) -> bool:
    here, after = words[index], words[index + 1]
    if here.form.lower() == "som" or after.tag == "VI":
        return False
    return here.form == "," or here.tag in ("CS", "B")


def _stop_before(piece: Sequence[Tagged], end: int) -> float:
    """How good a place it is to stop, 0 (none) to 2: before a new clause, an addition, a preposition."""
    here, before = piece[end], piece[end - 1]
    following = piece[end + 1] if end + 1 < len(piece) else here
    if here.form == "–" and before.form[-1].isdigit():
        return 0.0
    if here.form in (",", ";", "–"):
        needed = following.form.lower() in ANNOUNCED or following.tag == "V"
        return 0.0 if needed or before.form in (",", ";") else 2.0
    if before.form in (",", ";", ":", "–") or before.tag[0] in "AQD":
        return 0.0
    if here.form.lower() in ("og", "eller", "samt"):
        paired = PAIRING & {t.form.lower() for t in piece[:end]}
        return 0.0 if paired or following.is_noun or following.tag[0] in "ADQE" else 1.5
    if here.tag == "S" and here.form.lower() not in ("af", "til"):
        bound = any(before.form.lower().endswith(w) for w in BOUND_NOUNS.get(here.form, ()))
        free = (
            here.form.lower() in ADJUNCT
            or before.tag in ("NSD", "NPD")
            or (end > MANY and here.form != "om")
        )
        return 1.2 if before.is_noun and free and not bound else 0.0
    return 1.5 if here.tag == "CS" and here.form.lower() not in ANNOUNCED else 0.0
