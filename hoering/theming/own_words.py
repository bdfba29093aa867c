"""A wish, a fear or a praise word for word, where no clause of it could be made a title.

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
from hoering.language.wordclasses import Tagged, tagged
from hoering.language.words import common_forms
from hoering.theming.excerpts import MARKS, PAIRING, ends_well, is_finite, is_known
from hoering.theming.imperatives import is_order
from hoering.theming.leaning import ANNOUNCED, leans
from hoering.theming.lists import (
    ALL_MEASURES,
    BOUND_NOUNS,
    DENYING,
    OPINING,
    PERSONAL,
    TOO_VAGUE,
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
    points,
)
from hoering.theming.telling import Telling
from hoering.theming.wishes import WEAK

TELLS = 0.08  # how telling such words must be (0..1)
MUCH = 0.25  # and what neither wishes nor fears in so many words
FEWEST, FEWEST_SHORTENED = 3, 5  # words
WHOLE, LEANING, AHEAD = 0.3, 0.6, 0.2
ONLY_A_REASON = 0.5  # taken off what tells what is amiss, where a wish is meant
SHORT = 6  # words, which the matter ahead makes plainer
_NOBODYS = PERSONAL - frozenset({"vi", "os", "vores", "vor", "vort"})
# What limits or turns what stands before it: no shortening takes it away.
_LIMITING = DENYING | frozenset([
    "kun", "men", "hvis", "medmindre", "undtagen", "uden", "end", "først", "højst", "mindst", "dog",
    "hellere", "bortset", "heller", "imod",
])  # fmt: skip
_IN_TIME = frozenset({"når", "før", "inden", "indtil"})
_HOPING = frozenset({"savner", "mangler", "gerne", "ville", "anmode", "opfordre", "anmoder"})
_REASON = frozenset({"for", "fordi", "da", "ellers", "eftersom"})
_BACK = frozenset({"Så", "Den", "Det", "Dem", "Sådan", "Derimod"})  # at a sentence's beginning
_ENDING = frozenset(".!;:,–-")
_HEADING = 5  # words ahead of a colon


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of a remark: whether it hangs on a verb of wishing or fearing, is all that is said, a tale."""

    words: tuple[Tagged, ...]
    hoped: bool
    alone: bool
    tale: bool


def own_words(
    texts: Sequence[str],
    direction: Direction,
    told: Telling,
    others: Others,
    matters: Sequence[str],
) -> list[Try]:
    """Titles of at most `LONGEST` words; `matters` may stand ahead, the best first."""
    found: list[Try] = []
    for place, text in enumerate(texts[:READ]):
        own = told.about([text])
        for piece in _pieces(text, direction):
            for rank, title, words in _titled(piece, direction, matters, told.language):
                tells, share = own(words), others.also_say(words)
                made, worth = _standing(piece, title, words, tells, direction)
                if not made or len(made.split()) > LONGEST or tells < TELLS:
                    continue
                if not told.names_nobody(words):
                    continue
                if not _says_what(words, made, told.language):
                    continue
                if len(texts) > 1 and not others.bear_out(share):
                    continue
                rank += worth + tells + SHARED * share - LATER * place
                found.append(Try(made, rank))
    return found


def _standing(
    piece: _Piece, title: str, words: str, tells: float, direction: Direction
) -> tuple[str, float]:
    """The title, and what its words are worth for the remark; "" where they cannot stand for it."""
    main = words if piece.hoped else words.removesuffix(" …").split(", at ")[0]
    point, whole = points(main, direction), not words.endswith("…")
    if direction is Direction.AGAINST and is_not_opposed(main):
        return "", 0.0
    if point > WEAK or (piece.hoped and not piece.tale):
        return title, point
    if piece.tale or not whole:
        return "", 0.0
    if piece.alone and (point or direction is not Direction.PROPOSAL):
        return title, point
    if direction is Direction.PROPOSAL:
        troubled = TROUBLE & set(words.lower().split())
        return (f"{REASON}: »{words}«", -ONLY_A_REASON) if troubled else ("", 0.0)
    told = tells >= MUCH and direction is Direction.NEUTRAL
    return (title, point) if told else ("", 0.0)


def _says_what(words: str, title: str, language: Language) -> bool:
    """Is there a thing in it, or how much of its matter: not "Det siges ikke i ond mening"?

    What a sender tells of himself or of another person is nobody else's business.
    """
    said = tagged(words)
    if _NOBODYS & {t.form.lower() for t in said}:
        return False
    if any(t.tag == "Q" for t in said) and " vedrørende " in title:
        return True
    vague = TOO_VAGUE | ALL_MEASURES
    return any(t.is_noun and not vague & {t.form.lower(), *language.words(t.form)} for t in said)


def _pieces(text: str, direction: Direction) -> Iterator[_Piece]:
    """Sentences, or the clauses that a sender hangs on a verb of wishing."""
    sentences = public_sentences(text)
    triggers = TRIGGERS[direction] | OPINING
    triggers |= _HOPING if direction is Direction.PROPOSAL else frozenset()
    for sentence in sentences:
        said = {t.form.lower() for t in sentence}
        if reports(sentence) or has_something(sentence) or not unquoted(sentence):
            continue
        whole = _begun(sentence)
        if any(t.form in MARKS for t in whole) or is_idle_talk(joined([t.form for t in whole])):
            continue
        hung, hoped = _hung_on(whole, triggers)
        alone = len(sentences) == 1 and not (direction is Direction.FOR and TROUBLE & said)
        words = hung or whole
        if words:
            yield _Piece(tuple(words), hoped, alone and not hung, is_tale(words))


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
    if len(words) < FEWEST or not words[0].form[0].isalnum():
        return []
    if words[0].form in _BACK and words[1].form not in ("bør", "må"):
        return []
    return [] if _may_be_a_name(words[0]) or has_no_subject(words) else words


def _may_be_a_name(first: Tagged) -> bool:
    """The first word of a sentence, whose capital tells nothing: "Freja skal sidde stille"."""
    names, form = name_list(), first.form
    if form.lower() not in common_forms() and first.tag[0] in ("E", "N"):
        return len(form) < COMPOUND or names.sounds_family(form)
    return bool(names.given_share(form)) or (first.tag[0] == "E" and names.is_family(form))


def _hung_on(words: Sequence[Tagged], triggers: frozenset[str]) -> tuple[list[Tagged], bool]:
    """ "at der også sidder en" of "Vi foreslår, at der også sidder en"; whether surely the point."""
    for index, word in enumerate(words[1:], 1):
        if word.form == "at" and words[index - 1].form == ",":
            ahead = {t.form.lower() for t in words[max(0, index - 7) : index]}
            if DENYING & ahead or not triggers & ahead:
                break
            return list(words[index:]), not OPINING & ahead
    return [], False


def _titled(
    piece: _Piece,
    direction: Direction,
    matters: Sequence[str],
    language: Language,
) -> Iterator[tuple[float, str, str]]:
    """Rank, title, and the words that it quotes. Only a wish or a question may lean on its matter."""
    asked = direction is Direction.NEUTRAL and piece.words[-1].form == "?"
    for place, matter in enumerate(matters):
        ahead = f"{ABOUT[direction]} {small(matter)}:"
        words, whole = _fitted(piece.words, LONGEST - len(ahead.split()))
        leaning = leans(words.removesuffix(" …"))
        may_lean = asked or direction is Direction.PROPOSAL
        if not words or (leaning and not may_lean):
            continue
        if not set(language.words(matter)) & set(language.words(words)):
            helps = AHEAD if leaning or len(words.split()) <= SHORT else -AHEAD
            rank = WHOLE * whole - LEANING * leaning + helps - 0.1 * place
            yield rank, f"{ahead} »{words}«", words
    words, whole = _fitted(piece.words, LONGEST - 1)
    leaning = leans(words.removesuffix(" …"))
    if words and (asked or not leaning):
        rank = WHOLE * whole - 2 * LEANING * leaning
        yield rank, f"{'Spørgsmål' if asked else SAID[direction]}: »{words}«", words


def _fitted(piece: Sequence[Tagged], room: int) -> tuple[str, bool]:
    """The words, whether whole, or shortened to `room` with "…" as one of them; "" if they cannot be."""
    whole = joined([t.form for t in piece])
    if FEWEST <= len(whole.split()) <= room and (piece[-1].form == "?" or ends_well(piece, True)):
        return whole, True
    for end in range(len(piece) - 1, FEWEST_SHORTENED - 1, -1):
        reason = piece[end].form == "," and piece[end + 1].form.lower() in _REASON
        if not reason and _limits(piece[:end], piece[end:]):
            continue
        if not _may_stop_before(piece, end) or not _is_begun_well(piece[:end]):
            continue
        words = joined([t.form for t in piece[:end]])
        if FEWEST_SHORTENED <= len(words.split()) < room:
            return f"{words} …", False
    return "", False


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


def _limits(kept: Sequence[Tagged], rest: Sequence[Tagged]) -> bool:
    """Does what is left out say when, or for whom, the rest is not so?"""
    outside = {i for i, (a, b) in enumerate(pairwise(rest)) if (a.form, b.form) == ("uden", "for")}
    if any(t.form.lower() in _LIMITING for i, t in enumerate(rest) if i not in outside):
        return True
    in_time = any(t.form.lower() in _IN_TIME and t.tag != "S" for t in rest)
    return in_time and bool(_LIMITING & {t.form.lower() for t in kept})


def _may_stop_before(piece: Sequence[Tagged], end: int) -> bool:
    """Whether only an addition is left out: no verb's object, and not which of the things is meant."""
    here, before = piece[end], piece[end - 1]
    after = piece[end + 1] if end + 1 < len(piece) else here
    form, following = here.form.lower(), after.form.lower()
    if form in (",", ";", "–"):
        if following in ANNOUNCED or after.tag == "V":
            return False
        return following not in ("der", "som") or is_known(piece[:end])
    if here.tag == "S":
        bound = any(before.form.lower().endswith(w) for w in BOUND_NOUNS.get(form, ()))
        counted = before.form.lower() in ALL_MEASURES and form in ("for", "i", "om")
        return before.is_noun and not bound and not counted and form != "af"
    if form in ("og", "eller", "samt"):
        one_more = after.is_noun or after.tag[0] in "ADQE"
        enough = not one_more or end > SHORT
        return enough and not PAIRING & {t.form.lower() for t in piece[:end]}
    if form == "som":
        return after.tag == "S"  # "som hos alle andre"
    return here.tag == "CS" and form not in ANNOUNCED and before.is_noun
