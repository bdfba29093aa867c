"""The words of a remark that say most, in quotation marks, where nothing of it can be put into a clause of ours.

"Forslag vedrørende natteliv: »Kom ud og se efter oftere«". A sentence, one of its main clauses, the clause that
hangs on a verb of wishing, or two short sentences; what points where the remark does and tells most is taken.
What is too long ends with "…", at a place where what is left out does not turn the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import Direction
from hoering.language.wordclasses import Tagged, tagged
from hoering.theming.beginnings import begun_question, begun_wish
from hoering.theming.excerpts import is_finite
from hoering.theming.imperatives import infinitive_of, is_order
from hoering.theming.inner_wishes import begun_point
from hoering.theming.leaning import leans
from hoering.theming.lists import (
    DENYING,
    LEANING_ADVERBS,
    NOT_LAST,
    TROUBLE,
)
from hoering.theming.others import Others
from hoering.theming.outright import LONGEST, is_tale
from hoering.theming.phrases import joined, small
from hoering.theming.pieces import SENTENCE_END, Piece, pieces, wishes
from hoering.theming.pointing import (
    GROUNDS,
    HUNG_ON,
    LATER,
    LIKELY,
    READ,
    SAID,
    SHARED,
    SURE,
    TOO,
    WHY,
    Try,
    about,
    asks_something,
    is_no_wish,
    is_not_opposed,
    is_personal,
    points,
    praises,
    supports,
)
from hoering.theming.quotations import is_balanced
from hoering.theming.telling import Telling
from hoering.theming.trimming import has_own_verb, may_be_cut, trimmed
from hoering.theming.wishes import WEAK

FEWEST = 3  # words, of which an order needs one less
# What it is worth that words point where the remark does, that they tell of it, are whole, or hang on a wish.
POINTED, TELLING, WHOLE, HUNG = 1.5, 1.0, 0.35, 0.25
# What is lost by being the sender's words, which say more than they need, by leaning on what stands before,
# and by each matter that stands ahead.
WORDS, LEANING, AHEAD = 0.65, 0.8, 0.15
BESIDE = 1.5  # and by standing beside a question, or by wishing where the remark fears
BEGUN = 0.3  # and by being cut where no clause ends


def verbatim(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    others: Others,
    matters: Sequence[str],
) -> list[Try]:
    """Titles of at most `LONGEST` words; `matters` may stand ahead of what leans, the best first."""
    found: list[Try] = []
    for place, text in enumerate(texts[:READ]):
        own = told.about([text])
        asked = direction is Direction.NEUTRAL and asks_something(text)
        for piece in pieces(text, direction):
            asks = piece.words[-1].form == "?"
            kept_only = asks or piece.chance >= SURE  # "Sæt prisen ned, så han også kan være med"
            if not kept_only and is_personal(piece.words):
                continue
            for title, words, worth in _titles(piece, direction, matters, told):
                if kept_only and is_personal(tagged(words)):
                    continue
                worth -= BESIDE * (asked and not asks)
                share = others.also_say(words)
                if len(texts) > 1 and not others.bear_out(share):
                    continue
                rank = worth - WORDS + TELLING * own(words) + SHARED * share - LATER * place
                parts = SENTENCE_END.split(words)
                if len(title.split()) <= LONGEST and all(
                    told.names_nobody(f"»{p}«") for p in parts
                ):
                    found.append(Try(title, rank))
    return found


def _titles(
    piece: Piece, direction: Direction, matters: Sequence[str], told: Telling
) -> Iterator[tuple[str, str, float]]:
    """Titles, the sender's words in them, and what they are worth."""
    asks = piece.words[-1].form == "?"
    worth = HUNG * piece.hung
    # "Bekymring: »Vi vil gerne til fest …«" tells of no concern.
    worth -= BESIDE * (
        direction is Direction.AGAINST and any(t.form == "gerne" for t in piece.words)
    )
    for nth, matter in enumerate(("", *matters)):
        ahead = f"{about(direction, asks)} {small(matter.split(' – ')[0])}" if matter else GROUNDS
        room = LONGEST - len(ahead.split())
        made, whole = shortened(piece.words, room)
        cut = 0.0
        if not made and direction is Direction.PROPOSAL and wishes(piece):
            made = begun_wish(piece.words, room)
        if not made and piece.chance >= SURE and not asks:
            made, cut = begun_point(piece.words, room), BEGUN
        elif asks and not whole and (piece.chance >= SURE or direction is Direction.NEUTRAL):
            made = max(made, begun_question(piece.words, room), key=len)
        words = made.removesuffix(" …")
        point = _point(piece, words, direction)
        leaning = (
            leans(SENTENCE_END.split(words)[0]) or piece.words[0].form.lower() in LEANING_ADVERBS
        )
        if not words or point is None or (matter and not leaning) or not is_balanced([words]):
            continue
        if set(told.language.words(matter)) & set(told.language.words(words)):
            continue
        if not matter:
            weak = direction is Direction.PROPOSAL and point <= WEAK
            ahead = GROUNDS if weak else said_by(asks, direction)
            if weak and not point and _only_tells(piece.words):
                shorter, uncut = shortened(piece.words, LONGEST - len(WHY.split()))
                if shorter:
                    ahead, made, whole, words = WHY, shorter, uncut, shorter.removesuffix(" …")
        ordered = direction is Direction.PROPOSAL and is_order(piece.core)
        lost = LEANING / 2 + AHEAD * nth if matter else LEANING * leaning * (0.3 if ordered else 1)
        lost += cut + LIKELY * piece.behind * (1 - 0.5 * leaning)
        title = f"{ahead}: »{made}«"
        if piece.hung and ahead == SAID[direction]:
            title = _hung(made, piece.words, direction) or title
        yield title, words, worth + POINTED * point + WHOLE * whole - lost


def _hung(made: str, words: Sequence[Tagged], direction: Direction) -> str:
    """ "Forslag om, »at de ældre inddrages«"; "" where `made`, or less of `words`, does not fit."""
    if words[0].form != "at":
        return ""
    ahead = f"{SAID[direction]} {HUNG_ON[direction]},"
    room = LONGEST - len(ahead.split())
    if len(made.split()) > room:
        made = shortened(words, room)[0] or begun_point(words, room)
    return f"{ahead} »{made}«" if made else ""


def shortened(words: Sequence[Tagged], room: int) -> tuple[str, bool]:
    """As `trimmed`, but also a fragment whole ("Et nyt afsnit om biogas"), and what is too long cut
    behind any word that may be the last."""
    made, whole = trimmed(words, room)
    said = joined([t.form for t in words])
    if made:
        return made, whole
    if len(said.split()) <= room:
        told = words[-1].form == "?" or words[-1].form.lower() not in NOT_LAST
        return (
            (said, True) if told and len(said.split()) >= FEWEST - is_order(words) else ("", False)
        )
    if words[0].tag == "V" and words[-1].form != "?" and not is_order(words):
        return "", False  # "Skulle der komme ønske om en garanti"
    for end in range(len(words) - 1, FEWEST - is_order(words), -1):
        made = joined([t.form for t in words[:end]])
        if len(made.split()) < room and may_be_cut(words, end):
            return f"{made} …", False
    return "", False


def _only_tells(words: Sequence[Tagged]) -> bool:
    """Not "Mødes oftere eller sig det", "Pengene sættes i banken", a question or a heading."""
    finite = [t for t in words if is_finite(t)]
    passive = any(t.form.endswith("es") for t in finite)
    ordered = any(infinitive_of(t.form) for t in words)
    return bool(finite) and not passive and not ordered and words[-1].form != "?"


def said_by(asks: bool, direction: Direction) -> str:
    """What a quotation is called: "Spørgsmål", "Forslag" …"""
    return "Spørgsmål" if asks and direction is Direction.NEUTRAL else SAID[direction]


def _point(piece: Piece, words: str, direction: Direction) -> float | None:
    """How far the words kept of a piece point where the remark does, 0..1; None where elsewhere."""
    sure = piece.chance >= SURE and direction is Direction.PROPOSAL
    finite, ordered = any(is_finite(t) for t in piece.core), is_order(piece.core)
    wished = direction in (Direction.PROPOSAL, Direction.FOR)
    asks = piece.words[-1].form == "?"
    if not has_own_verb(piece.core) and (finite or not wished) and not (ordered or asks):
        return None  # "Otte uger", "Et barn, der ankommer til en fremmed dame"
    kept = SENTENCE_END.split(words)[-1] if piece.opened else words
    if asks and not kept.endswith("?"):
        kept += "?"  # it is cut
    if direction is Direction.AGAINST and (is_not_opposed(kept) or praises(kept)):
        return None
    if direction in (Direction.PROPOSAL, Direction.AGAINST) and supports(kept):
        return None
    named = any(t.is_noun or t.tag[0] in "EA" for t in piece.words) or kept.endswith("?")
    told = points(kept, direction)
    vague = told < WEAK or (direction is Direction.AGAINST and not TOO.search(kept))
    if vague and not named and not ordered:
        return None  # "Vi har prøvet", "Det kan det ikke"
    aside = piece.words[0].form.lower() == "at" and not piece.hung
    if aside and not told and direction in (Direction.FOR, Direction.AGAINST):
        return None  # "Det er svært at tro, at nogen er interesseret"
    if piece.hung or (ordered and direction is Direction.PROPOSAL):
        return 1.0
    told_of = _of_words(piece, kept, direction)
    return WEAK if told_of is None and sure else told_of


def _of_words(piece: Piece, kept: str, direction: Direction) -> float | None:
    """As `_point`, of words that neither hang on a wish nor are an order."""
    point = points(kept, direction)
    if direction is Direction.PROPOSAL:
        if is_no_wish(kept) or (not point and praises(kept)):
            return None
        told_of = piece.words[0].form.lower() == "at" and not {"bør", "burde"} & set(kept.split())
        told = min(point, WEAK) if told_of else point
        return max(told, WEAK / 2 * (points(kept, Direction.AGAINST) > 0))
    if direction is Direction.FOR:  # what a supporter tells besides is no support
        doubted = (DENYING | TROUBLE) & set(re.findall(r"\w+", kept.lower()))
        aside = doubted or not piece.first or is_tale(piece.words)
        return point or (None if aside else 0.0)
    if direction is Direction.AGAINST:  # "Hvem vil leje et hus med røde blink hen over dynen?"
        return max(point, WEAK / 2 * kept.endswith("?"))
    return point
