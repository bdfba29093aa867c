"""The words of a remark that say most, in quotation marks, where nothing of it can be put into a clause of ours.

"Forslag vedrørende natteliv: »Kom ud og se efter oftere«". A sentence, one of its main clauses, the clause that
hangs on a verb of wishing, or two short sentences; what points where the remark does and tells most is taken.
What is too long ends with "…", at a place where what is left out does not turn the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hoering.domain import Direction
from hoering.language.namelist import name_list
from hoering.language.stopwords import STOP_WORDS
from hoering.language.wordclasses import Tagged
from hoering.language.words import common_forms, lemma
from hoering.theming.clauses import subject_end
from hoering.theming.excerpts import MARKS, is_finite
from hoering.theming.imperatives import is_order
from hoering.theming.leaning import leans
from hoering.theming.lists import (
    DENYING,
    DISAPPROVING,
    HEARSAY,
    LEANING_ADVERBS,
    NOT_LAST,
    PERSONAL,
    PRAISING,
    SOMEONE,
    TRIGGERS,
    TROUBLE,
)
from hoering.theming.objects import COMPOUND
from hoering.theming.orders import is_idle_talk
from hoering.theming.others import Others
from hoering.theming.outright import LONGEST, a_thing_needs, is_tale
from hoering.theming.phrases import joined, public_sentences, small
from hoering.theming.pointing import (
    ABOUT,
    GROUNDS,
    LATER,
    OPPOSED,
    READ,
    SAID,
    SHARED,
    Try,
    has_no_subject,
    has_something,
    is_not_opposed,
    is_own_duty,
    points,
    praises,
    supports,
)
from hoering.theming.quotations import QUOTES, is_balanced, reports, requoted
from hoering.theming.telling import Telling
from hoering.theming.trimming import has_own_verb, may_be_cut, trimmed
from hoering.theming.wishes import WEAK

FEWEST, SHORT = 3, 4  # words of a title; of a sentence that seldom says what it is about
# What it is worth that words point where the remark does, that they tell of it, are whole, hang on a
# wish, or end the remark.
POINTED, TELLING, WHOLE, HUNG, LAST = 1.2, 1.0, 0.5, 0.25, 0.15
# What is lost by being the sender's words, which say more than they need, by a tale, by leaning on what
# stands before, and by each matter that stands ahead.
WORDS, TALE, LEANING, AHEAD = 0.6, 0.5, 0.8, 0.15
# What somebody tells of himself or of one other person is nobody else's business.
PERSONS = PERSONAL - frozenset({"vi", "os", "vores", "vor", "vort"}) | SOMEONE
_HOPING = frozenset(["savner", "mangler", "gerne", "anmode", "opfordre", "anmoder", "beder"])
_ALSO_LINKS = frozenset({"om", "så", "hvis"})
_ENDING = frozenset(".!;:,–-")
_HEADING = 5  # words ahead of a colon
_LEFT_OUT = Tagged("…", "X")
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-ZÆØÅ])| … ")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of a remark: whether they hang on a verb of wishing or fearing, whether they end it, how
    many of them are the sentence that it opens with, and whether it has no other."""

    words: tuple[Tagged, ...]
    hung: bool = False
    last: bool = False
    opened: int = 0
    alone: bool = False

    @property
    def core(self) -> tuple[Tagged, ...]:
        """Without the sentence that the remark opens with."""
        return self.words[self.opened :]


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
        for piece in _pieces(text, direction):
            if _is_personal({t.form.lower() for t in piece.words}):
                continue
            for title, words, worth in _titles(piece, direction, matters, told):
                share = others.also_say(words)
                if len(texts) > 1 and not others.bear_out(share):
                    continue
                rank = worth - WORDS + TELLING * own(words) + SHARED * share - LATER * place
                parts = _SENTENCE_END.split(words)
                if len(title.split()) <= LONGEST and all(
                    told.names_nobody(f"»{p}«") for p in parts
                ):
                    found.append(Try(title, rank))
    return found


def _is_personal(said: set[str]) -> bool:
    """Not "Jeg er imod fem etager ved vandet"."""
    persons = PERSONS & said
    return bool(persons - {"jeg"}) or (bool(persons) and not OPPOSED & said)


def _titles(
    piece: _Piece, direction: Direction, matters: Sequence[str], told: Telling
) -> Iterator[tuple[str, str, float]]:
    """Titles, the sender's words in them, and what they are worth."""
    asks = piece.words[-1].form == "?"
    worth = HUNG * piece.hung + LAST * piece.last - TALE * is_tale(piece.words)
    for nth, matter in enumerate(("", *matters)):
        about = "Spørgsmål om" if asks and direction is Direction.NEUTRAL else ABOUT[direction]
        ahead = f"{about} {small(matter.split(' – ')[0])}" if matter else GROUNDS
        made, whole = shortened(piece.words, LONGEST - len(ahead.split()))
        words = made.removesuffix(" …")
        point = _point(piece, words, direction)
        leaning = (
            leans(_SENTENCE_END.split(words)[0]) or piece.words[0].form.lower() in LEANING_ADVERBS
        )
        if not words or point is None or (matter and not leaning):
            continue
        if set(told.language.words(matter)) & set(told.language.words(words)):
            continue
        if not matter:
            grounds = direction is Direction.PROPOSAL and point <= WEAK
            ahead = GROUNDS if grounds else said_by(asks, direction)
        lost = LEANING / 2 + AHEAD * nth if matter else LEANING * leaning
        yield f"{ahead}: »{made}«", words, worth + POINTED * point + WHOLE * whole - lost


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
    for end in range(len(words) - 1, FEWEST, -1):
        made = joined([t.form for t in words[:end]])
        if len(made.split()) < room and may_be_cut(words, end):
            return f"{made} …", False
    return "", False


def said_by(asks: bool, direction: Direction) -> str:
    """What a quotation is called: "Spørgsmål", "Forslag" …"""
    return "Spørgsmål" if asks and direction is Direction.NEUTRAL else SAID[direction]


def _point(piece: _Piece, words: str, direction: Direction) -> float | None:
    """How far the words kept of a piece point where the remark does, 0..1; None where elsewhere."""
    finite = any(is_finite(t) for t in piece.core)
    wished = direction in (Direction.PROPOSAL, Direction.FOR)
    if not has_own_verb(piece.core) and (finite or not wished) and not is_order(piece.core):
        return None  # "Otte uger", "Et barn, der ankommer til en fremmed dame"
    kept = _SENTENCE_END.split(words)[-1] if piece.opened else words
    if piece.words[-1].form == "?" and not kept.endswith("?"):
        kept += "?"  # it is cut
    point = points(kept, direction)
    if direction in (Direction.PROPOSAL, Direction.AGAINST) and supports(kept):
        return None
    if direction is Direction.PROPOSAL:
        if piece.hung or is_order(piece.core):
            return 1.0
        if not point and praises(kept):
            return None
        amiss = WEAK / 2 * (points(kept, Direction.AGAINST) > 0)
        return None if is_own_duty(kept) else max(point, amiss)
    if direction is Direction.FOR:
        doubted = (DENYING | TROUBLE) & set(kept.lower().split())
        return point or (0.0 if (piece.alone or piece.hung) and not doubted else None)
    if direction is Direction.AGAINST:
        asked = (
            WEAK / 2 * kept.endswith("?")
        )  # "Hvem vil leje et hus med røde blink hen over dynen?"
        return None if is_not_opposed(kept) or praises(kept) else max(point, asked)
    return point


def _pieces(text: str, direction: Direction) -> Iterator[_Piece]:
    """Sentences, their clauses that may stand alone, and each two sentences that are short."""
    triggers = TRIGGERS[direction]
    also = {Direction.PROPOSAL: _HOPING, Direction.AGAINST: OPPOSED}
    triggers |= also.get(direction, frozenset())
    sentences = public_sentences(text)
    opening: list[Tagged] = []
    alone = len(sentences) == 1
    for nth, sentence in enumerate(sentences):
        whole = _sound(sentence)
        last = nth == len(sentences) - 1
        if opening and whole:
            yield from _pairs(opening, whole, nth == 1, last)
        if not nth and whole and sentence[-1].form in _ENDING | {"?"}:
            opening = [*whole[: -1 if whole[-1].form == "?" else None], sentence[-1]]
        told = _announced(sentence, whole, triggers)
        clause, wished = _hung_on(whole, triggers, direction)
        if clause:
            yield _Piece(tuple(clause), wished, last, alone=alone)
        for words in (whole, *main_clauses(whole)):
            if len(words) > 1:
                yield _Piece(tuple(words), told and words is whole, last, alone=alone)


def _pairs(
    opening: Sequence[Tagged], whole: Sequence[Tagged], adjacent: bool, last: bool
) -> Iterator[_Piece]:
    """ "Seks på marken er for mange … Vi kan leve med tre": the sentence that a remark opens with, or
    its beginning, and a later one."""
    ahead = list(opening[:-1])
    said = joined([t.form for t in whole])
    many = len(said.split())
    if many > SHORT and not leans(said):
        return
    if adjacent and len(joined([t.form for t in ahead]).split()) + many < LONGEST:
        yield _Piece((*opening, *whole), last=last, opened=len(opening))
        return
    for end in range(len(ahead), FEWEST, -1):
        size = len(joined([t.form for t in ahead[:end]]).split())
        cut = end < len(ahead)
        if size + many + 1 < LONGEST and (may_be_cut(ahead, end) if cut else True):
            yield _Piece((*ahead[:end], _LEFT_OUT, *whole), last=last, opened=end + 1)
            return


def _sound(sentence: Sequence[Tagged]) -> list[Tagged]:
    """The words of a sentence that may be quoted; [] where nothing of it may."""
    if reports(sentence) or has_something(sentence):
        return []
    whole = begun(requoted(sentence))
    forms = [t.form for t in whole]
    if not is_balanced(forms) or MARKS & set(forms) or is_idle_talk(joined(forms)):
        return []
    quoted = bool(forms) and {forms[0], forms[-1]} <= QUOTES  # the draft's words, and no more
    return whole if not quoted and forms.count("(") == forms.count(")") else []


def begun(sentence: Sequence[Tagged]) -> list[Tagged]:
    """Without "Men" in front, the heading that stands before a colon, and the full stop."""
    words = list(sentence)
    colon = next((i for i, t in enumerate(words) if t.form == ":"), 0)
    if 0 < colon <= _HEADING:
        words = words[colon + 1 :]
    while words and words[0].tag == "C":
        words = words[1:]
    while words and words[-1].form in _ENDING:
        words = words[:-1]
    if len(words) < 2 or not (words[0].form[0].isalnum() or words[0].form in "§”"):
        return []
    if is_order(words):
        return [Tagged(words[0].form, "V"), *words[1:]]  # "Kort det ned", "Overvej prisen"
    numbered = words[1].form[0].isdigit()  # "V4 må udgå"
    return [] if (not numbered and _may_be_a_name(words[0])) or has_no_subject(words) else words


def _may_be_a_name(first: Tagged) -> bool:
    """The first word of a sentence, whose capital tells nothing: "Freja skal sidde stille"."""
    names, form = name_list(), first.form
    if form.lower() in STOP_WORDS:
        return False
    if not _is_known(form.lower()) and first.tag[0] in ("E", "N"):
        return len(form) < COMPOUND or names.sounds_family(form)
    return bool(names.given_share(form)) or (first.tag[0] == "E" and names.is_family(form))


def _is_known(form: str) -> bool:
    """ "fabrikken", whose lemma is in use, though the form is not among the common ones."""
    return bool({form, lemma(form.strip("-") or form)} & common_forms())


def _hung_on(
    words: Sequence[Tagged], triggers: frozenset[str], direction: Direction
) -> tuple[list[Tagged], bool]:
    """ "at der også sidder en" of "Vi foreslår, at der også sidder en", and whether it is wished,
    feared or praised; also "At vi mister pladsen" of "At vi mister pladsen, er en skam"."""
    commas = [i for i, t in enumerate(words[:-1]) if t.form == ","]
    start = next((i + 1 for i in commas if words[i + 1].form == "at"), 0)
    first = next((i for i in commas if words[i + 1].tag == "V"), 0)
    clause, beside = words[start:], words[max(0, start - 7) : start]
    if words and words[0].form == "At" and first:
        clause, beside = words[:first], words[first:]
    said = {t.form.lower() for t in beside}
    pleased, doubted = PRAISING | TRIGGERS[Direction.FOR], TROUBLE | DISAPPROVING
    contrary = {Direction.FOR: doubted, Direction.AGAINST: pleased}.get(direction, frozenset())
    # Not behind "Oplysningen om, at diget mangler højde, er forkert".
    told = any(is_finite(t) for t in beside) and words[-1].form != "?"
    if not told or (DENYING | HEARSAY - _ALSO_LINKS | contrary) & said or a_thing_needs(words):
        return [], False
    return list(clause), bool(triggers & said and "i" not in said)


def _announced(
    sentence: Sequence[Tagged], whole: Sequence[Tagged], triggers: frozenset[str]
) -> bool:
    """ "Træet har fortrin" behind "Vi foreslår den omvendte regel:"."""
    ahead = sentence[: max(0, len(sentence) - len(whole) - 1)]
    return any(t.form == ":" for t in ahead) and bool(triggers & {t.form.lower() for t in ahead})


def main_clauses(words: Sequence[Tagged]) -> Iterator[list[Tagged]]:
    """ "så brug det rigtige tal" behind the condition, "vi kan ikke vente" behind "men" and "og"."""
    for index, word in enumerate(words[:-FEWEST]):
        link, behind = words[index + 1].form.lower(), list(words[index + 2 :])
        if word.form in (";", ":", "–"):
            behind = list(words[index + 1 :])
            if word.form == ":" and behind[0].form[:1].isupper():
                yield begun(behind)
                continue
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
