"""The first words of a sentence that nothing else can be told of, in quotation marks, with "…" behind them.

They need not point where the remark does, nor hold a whole clause: "Pligten til at vedligeholde kajkanten …" tells a
reader more than the name of the theme with a chance noun ("kajkant") behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hoering.domain import Direction
from hoering.language.wordclasses import Tagged
from hoering.theming.excerpts import is_finite
from hoering.theming.imperatives import is_order
from hoering.theming.leaning import leans
from hoering.theming.lists import (
    DENYING,
    DISAPPROVING,
    HEARSAY,
    LEANING_ADVERBS,
    LOOSE,
    NOT_LAST,
    OPINING,
    TRIGGERS,
    TROUBLE,
    WISHING,
)
from hoering.theming.lists import GROUNDS as TOLD
from hoering.theming.others import Others
from hoering.theming.outright import LONGEST
from hoering.theming.phrases import joined
from hoering.theming.pieces import sound
from hoering.theming.pointing import (
    GROUNDS,
    HUNG_ON,
    LATER,
    LIKELY,
    READ,
    SAID,
    SURE,
    Said,
    Try,
    is_not_opposed,
    is_personal,
    praises,
    said_in,
    supports,
)
from hoering.theming.quotations import is_balanced
from hoering.theming.telling import Telling
from hoering.theming.trimming import is_turned

FEWEST, SAYS_LITTLE = 4, 0.35  # words; what they must tell of their remark
_LEAD = 9  # words ahead of the clause that is wished
_ASKING = TRIGGERS[Direction.PROPOSAL] | OPINING | WISHING | {"enighed", "enige", "sørg"}
_TELLING = DENYING | DISAPPROVING | TROUBLE | TRIGGERS[Direction.AGAINST] | HEARSAY - {"om"} | TOLD
_BEING = frozenset({"været", "blevet", "haft"})
_LAST = ("N", "E", "VP", "VI")  # tags of a word that may be the last
_BEHIND = ("S", "CS", "R", "V", "B", "C", "P")  # and of the one behind it: no noun goes on there
BEGUN = 0.75  # lost by words that need not point, beside those that do
_LEANS = 0.5  # lost by an adverb that leans on what was said before


def openings(
    texts: Sequence[str], direction: Direction, told: Telling, others: Others
) -> Iterator[Try]:
    """Titles of at most `LONGEST` words; none of what somebody tells of himself or of one other person.

    Of a proposal only the sentence that surely says the point, not its grounds, which would pass for the wish.
    """
    for place, text in enumerate(texts[:READ]):
        own = told.about([text])
        for one in said_in(text, direction):
            words = _may_be_begun(one, direction)
            ahead = f"{SAID[direction]}:"
            if direction is Direction.PROPOSAL:
                words = clause_wished(words)
                hung = f"{SAID[direction]} {HUNG_ON[direction]},"
                ahead = hung if words and words[0].form == "at" else f"{GROUNDS}:"
            made = begun(words, LONGEST - len(ahead.split())) if _bears(words, direction) else ""
            borne = len(texts) == 1 or others.bear_out(others.also_say(made))
            says = own(made) >= SAYS_LITTLE and not leans(made)
            if made and borne and says and told.names_nobody(f"»{made}«"):
                lost = _LEANS * (words[0].form.lower() in LEANING_ADVERBS) + LATER * place
                worth = own(made) - LIKELY * one.behind - BEGUN
                yield Try(f"{ahead} »{made}«", worth - lost)
            if direction is Direction.FOR:
                break  # what a supporter tells besides is no support


def _may_be_begun(one: Said, direction: Direction) -> list[Tagged]:
    unsure = one.behind > 0 or one.chance < SURE
    if is_personal(one.words) or (direction is Direction.PROPOSAL and unsure):
        return []
    return sound(one.words)


def clause_wished(words: Sequence[Tagged]) -> list[Tagged]:
    """ "at også rådhuset bidrager" of "Vi vil have skrevet ind, at også rådhuset bidrager"; all words where
    none hangs, or what hangs is told, denied or feared."""
    at = _hung(words, _TELLING)
    return list(words[at:] if _ASKING & {t.form.lower() for t in words[:at]} else words)


def fact_told(words: Sequence[Tagged]) -> list[Tagged]:
    """ "at der er tolv pladser" of "Det skal bemærkes, at der er tolv pladser"; all words where none is told."""
    at = _hung(words, _TELLING - TOLD)
    return list(words[at:] if TOLD & {t.form.lower() for t in words[:at]} else words)


def _hung(words: Sequence[Tagged], never: frozenset[str]) -> int:
    """Where the clause with "at" begins, behind a comma and few words with none of `never`; 0 for nowhere."""
    pairs = enumerate(pairwise(words[:_LEAD]), 1)
    at = next((n for n, (a, b) in pairs if a.form == "," and b.form == "at"), 0)
    return 0 if never & {t.form.lower() for t in words[:at]} else at


def _bears(words: Sequence[Tagged], direction: Direction) -> bool:
    """May these words stand behind "Bekymring:" or "Støtte:"? Not "Det er en god tanke" behind the one,
    "Der mangler en bænk" behind the other, nor "At stien lukkes, er …", of which the verdict comes behind."""
    if not words or is_order(words):
        return False
    first = words[0].form
    if first != "at" and first.lower() in ("at", "lad", "når", "hvis", "da"):
        return False
    said = joined([t.form for t in words])
    forms = {t.form.lower() for t in words}
    if "men" in forms:
        return False  # what comes behind it is the point
    if direction is Direction.AGAINST:
        return not (supports(said) or praises(said) or is_not_opposed(said) or "gerne" in forms)
    return direction is not Direction.FOR or not (DENYING | TROUBLE) & forms


def begun(words: Sequence[Tagged], room: int) -> str:
    """The words whole, or as many as go into `room` with "…"; "" where they say nothing by then."""
    for end in range(len(words), FEWEST - 1, -1):
        kept = words[:end]
        forms = [t.form for t in kept]
        made = joined(forms)
        whole = end == len(words)
        if len(made.split()) > room - (not whole) or len(made.split()) < FEWEST:
            continue
        named = any(t.is_noun or t.tag[0] == "E" for t in kept)
        if not named or not is_balanced(forms) or not may_end(words, end):
            continue
        if [t.form for t in words[end : end + 2]] == [",", "at"]:
            continue  # "Vi skal oplyse | , at"
        told = any(is_finite(t) for t in kept)
        if whole or (not told and words[0].form != "at") or (told and not is_turned(words, end)):
            return made if whole else f"{made} …"
    return ""


def may_end(words: Sequence[Tagged], end: int) -> bool:
    """Whether words may be cut before `end`: behind a noun or a verb, where no noun goes on; always
    where they end."""
    if end == len(words):
        return True
    last = words[end - 1]
    if (
        not last.tag.startswith(_LAST)
        or last.genitive
        or last.form.lower() in NOT_LAST | LOOSE | _BEING
    ):
        return False
    behind = words[end]
    stops = behind.form in (",", ";", "–", ":", "hver", "hvert")
    return stops or (behind.tag in _BEHIND and behind.form != "af")
