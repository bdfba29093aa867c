"""Pieces of a remark that may stand in quotation marks: sentences, and clauses of them that may stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

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
    ASKING,
    DENYING,
    DISAPPROVING,
    GROUNDS,
    HEARSAY,
    OPINING,
    PRAISING,
    TRIGGERS,
    TROUBLE,
)
from hoering.theming.objects import COMPOUND
from hoering.theming.orders import is_idle_talk
from hoering.theming.outright import LONGEST, a_thing_needs
from hoering.theming.phrases import joined
from hoering.theming.pointing import (
    OPPOSED,
    SURE,
    Said,
    has_no_subject,
    has_something,
    said_in,
)
from hoering.theming.quotations import QUOTES, is_balanced, reports, requoted
from hoering.theming.trimming import may_be_cut
from hoering.theming.wishes import STRONG, wish_of

FEWEST, SHORT = 3, 4  # words behind a comma; of a sentence that seldom says what it is about
_HOPING = frozenset(["savner", "mangler", "gerne", "anmode", "opfordre", "anmoder", "beder"])
_LACKING = frozenset(
    {"intet", "mangler", "savner", "savnes"}
)  # "der er intet om, at": it is no fear
_ALSO_LINKS = frozenset({"om", "så", "hvis"})
_ENDING = frozenset(".!;:,–-")
_HEADING = 5  # words ahead of a colon
_PLACE = re.compile(r"(?:ad|vedr\w*|til|side|s|afsnit|punkt|pkt|kapitel|kap|§)\b", re.I)
_TOLD = re.compile(r"(?:det|der) (?:anføres|nævnes|angives) ", re.I)  # by the draft
_STRANGE = MARKS - {"/", "="}  # "nytår 2027/28", "60 dage = kunden er væk"
_LEFT_OUT = Tagged("…", "X")
SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-ZÆØÅ])| … ")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a remark: whether they hang on a verb of wishing or fearing, how many of them are the
    sentence that it opens with, whether it has no other, the chance, 0..1, that its sentence says the
    remark's point, and how far behind the likeliest this is."""

    words: tuple[Tagged, ...]
    hung: bool = False
    opened: int = 0
    first: bool = False
    chance: float = 0.0
    behind: float = 0.0

    @property
    def core(self) -> tuple[Tagged, ...]:
        """Without the sentence that the remark opens with."""
        return self.words[self.opened :]


def wishes(piece: Piece) -> bool:
    """Whether it hangs on a wish, orders or demands: then its beginning tells more than any grounds."""
    said = joined([t.form for t in piece.core])
    return piece.hung or is_order(piece.core) or wish_of(said) == STRONG


def pieces(text: str, direction: Direction) -> Iterator[Piece]:
    """Sentences, their clauses that may stand alone, and each two sentences that are short."""
    triggers = TRIGGERS[direction]
    also = {Direction.PROPOSAL: _HOPING, Direction.AGAINST: OPPOSED}
    triggers |= also.get(direction, frozenset())
    opening: list[Tagged] = []
    for nth, said in enumerate(said_in(text, direction)):
        whole = sound(said.words, reported=not said.reports)
        found = [*_pairs(opening, whole, nth == 1)] if opening and whole else []
        if not nth and whole and said.words[-1].form in _ENDING | {"?"}:
            opening = [*whole[: -1 if whole[-1].form == "?" else None], said.words[-1]]
        found += _of_sentence(said, whole, triggers, direction)
        for piece in found:
            yield replace(piece, first=not nth, chance=said.chance, behind=said.behind)


def _of_sentence(
    said: Said, whole: Sequence[Tagged], triggers: frozenset[str], direction: Direction
) -> Iterator[Piece]:
    told = _announced(said.words, whole, triggers)
    clause, wished = _hung_on(whole, triggers, direction, said.chance >= SURE)
    if clause:
        yield Piece(tuple(clause), wished)
    for words in (whole, *main_clauses(whole)):
        if len(words) > 1:
            yield Piece(tuple(words), told and words is whole)


def _pairs(opening: Sequence[Tagged], whole: Sequence[Tagged], adjacent: bool) -> Iterator[Piece]:
    """ "Seks på marken er for mange … Vi kan leve med tre": the sentence that a remark opens with, or
    its beginning, and a later one."""
    ahead = list(opening[:-1])
    said = joined([t.form for t in whole])
    many = len(said.split())
    if many > SHORT and not leans(said):
        return
    if adjacent and len(joined([t.form for t in ahead]).split()) + many < LONGEST:
        yield Piece((*opening, *whole), opened=len(opening))
        return
    for end in range(len(ahead), FEWEST, -1):
        size = len(joined([t.form for t in ahead[:end]]).split())
        cut = end < len(ahead)
        if size + many + 1 < LONGEST and (may_be_cut(ahead, end) if cut else True):
            yield Piece((*ahead[:end], _LEFT_OUT, *whole), opened=end + 1)
            return


def sound(sentence: Sequence[Tagged], reported: bool = False) -> list[Tagged]:
    """The words of a sentence that may be quoted; [] where nothing of it may, nor what the draft says
    unless `reported`."""
    if (
        (reports(sentence) and not reported)
        or has_something(sentence)
        or _TOLD.match(joined([t.form for t in sentence]))
    ):
        return []
    whole = begun(requoted(sentence))
    forms = [t.form for t in whole]
    if not is_balanced(forms) or _STRANGE & set(forms) or is_idle_talk(joined(forms)):
        return []
    if _PLACE.match(joined(forms)) and not any(is_finite(t) for t in whole):
        return []  # "Ad pkt. 6.2"
    quoted = bool(forms) and {forms[0], forms[-1]} <= QUOTES  # the draft's words, and no more
    return whole if not quoted and forms.count("(") == forms.count(")") else []


def begun(sentence: Sequence[Tagged]) -> list[Tagged]:
    """Without "Men" in front, the heading that stands before a colon, and the full stop."""
    words = list(sentence)
    colon = next((i for i, t in enumerate(words) if t.form == ":"), 0)
    if 0 < colon <= _HEADING:
        words = words[colon + 1 :]
    while words and (words[0].tag == "C" or _is_number(words)):
        words = words[1:]
    while words and words[-1].form in _ENDING:
        words = words[:-1]
    if len(words) < 2 or not (words[0].form[0].isalnum() or words[0].form in "§”"):
        return []
    if is_order(words):
        return [Tagged(words[0].form, "V"), *words[1:]]  # "Kort det ned", "Overvej prisen"
    numbered = words[1].form[0].isdigit()  # "V4 må udgå"
    return [] if (not numbered and _may_be_a_name(words[0])) or has_no_subject(words) else words


def _is_number(words: Sequence[Tagged]) -> bool:
    """The "1.1" of a section, or the bare "2026" of a heading, ahead of a sentence."""
    number = words[0].form[0].isdigit() and "." in words[0].form[1:]
    return number and len(words) > 1 and words[1].form[:1].isupper()


def _may_be_a_name(first: Tagged) -> bool:
    """The first word of a sentence, whose capital tells nothing: "Freja skal sidde stille"."""
    names, form = name_list(), first.form
    if any(len(part) > 1 and part.isupper() for part in form.split("-")):
        return False  # "Hoved-MED"
    if form.lower() in STOP_WORDS:
        return False
    if not _is_known(form.lower()) and first.tag[0] in ("E", "N"):
        return len(form) < COMPOUND or names.sounds_family(form)
    return bool(names.given_share(form)) or (first.tag[0] == "E" and names.is_family(form))


def _is_known(form: str) -> bool:
    """ "fabrikken", whose lemma is in use, though the form is not among the common ones."""
    return bool({form, lemma(form.strip("-") or form)} & common_forms())


def _hung_on(
    words: Sequence[Tagged], triggers: frozenset[str], direction: Direction, point: bool
) -> tuple[list[Tagged], bool]:
    """ "at der også sidder en" of "Vi foreslår, at der også sidder en", and whether it is wished,
    feared or praised; also "At vi mister pladsen" of "At vi mister pladsen, er en skam",
    whatever it is, where that is surely the remark's `point`."""
    commas = [i for i, t in enumerate(words[:-1]) if t.form == ","]
    start = next((i + 1 for i in commas if words[i + 1].form == "at"), 0)
    start = start or _without_its_comma(words, triggers)
    first = next((i for i in commas if words[i + 1].tag == "V"), 0)
    clause, beside = words[start:], words[max(0, start - 7) : start]
    if words and words[0].form == "At" and first:
        clause, beside = words[:first], words[first:]
    said = {t.form.lower() for t in beside}
    pleased, doubted = PRAISING | TRIGGERS[Direction.FOR], TROUBLE | DISAPPROVING
    triggers |= PRAISING if direction is Direction.FOR else frozenset()
    triggers |= doubted if direction is Direction.AGAINST else frozenset()
    contrary = {Direction.FOR: doubted, Direction.AGAINST: pleased | _LACKING}.get(
        direction, frozenset()
    )
    if direction is Direction.PROPOSAL and clause[:1] != words[start : start + 1]:
        contrary = doubted  # "At man skal søge forfra, er spild af tid"
    # Not behind "Oplysningen om, at diget mangler højde, er forkert".
    told = any(is_finite(t) for t in beside) and words[-1].form != "?"
    if not told or (DENYING | HEARSAY - _ALSO_LINKS | contrary) & said or a_thing_needs(words):
        return [], False
    you = any(a.form.lower() == "i" and b.tag == "V" for a, b in pairwise(beside))
    judged = point and words[0].form == "At" and bool(first) and any(is_finite(t) for t in clause)
    judged &= direction in (Direction.FOR, Direction.AGAINST)
    wished = bool(triggers & said and not you) or judged
    # By the way only what somebody says: not "det kan efterlade det indtryk, at vi er få".
    sure = direction in (Direction.FOR, Direction.AGAINST) or (GROUNDS | OPINING) & said
    return (list(clause), wished) if wished or (sure and clause[0].form == "at") else ([], False)


def _without_its_comma(words: Sequence[Tagged], triggers: frozenset[str]) -> int:
    """Where "at de vigtigste breve …" begins in "Vi beder at de vigtigste breve …"; 0 for nowhere."""
    pairs = enumerate(pairwise(words[:-1]), 1)
    told = (n for n, (a, b) in pairs if b.form == "at" and a.form.lower() in triggers)
    return next((n for n in told if words[n + 1].tag != "VI"), 0)


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
        turned = link == "men" and behind[0].form.lower() in ASKING
        asked = (behind[0].tag == "V" or turned) and words[-1].form == "?"
        if is_order(behind) or asked or (told and behind[0].form != "som"):
            yield behind
