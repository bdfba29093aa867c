"""A wish inside a sentence that runs on, as hasty writers have it: "… jeg synes der skulle stå noget om praktik".

What stands before it is left out: there somebody tells of himself, or of what is wrong. A wish that no title has
room for is begun, with "…" behind it: "Forslag: »Skriv, at der også i områder med lav pleje …«".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hoering.domain import Direction
from hoering.language.wordclasses import Tagged, tagged
from hoering.theming.excerpts import is_finite
from hoering.theming.imperatives import URGING, is_infinitive, is_order, is_verb_form
from hoering.theming.leaning import ANNOUNCED, leans
from hoering.theming.lists import BREAKS, DENYING, LOOSE, OPINING
from hoering.theming.openings import may_end
from hoering.theming.others import Others
from hoering.theming.outright import LONGEST
from hoering.theming.phrases import joined
from hoering.theming.pieces import pieces, sound, wishes
from hoering.theming.pointing import (
    HUNG_ON,
    LATER,
    LIKELY,
    READ,
    SAID,
    Try,
    is_no_wish,
    is_personal,
    praises,
    said_in,
)
from hoering.theming.quotations import is_balanced
from hoering.theming.telling import Telling
from hoering.theming.trimming import has_own_verb, without_asides

BEGUN = 0.4  # gained by the beginning of a wish, beside words that only tell
_LINKING = frozenset({"er", "var", "været", "har", "haft", "bliver", "blev", "blevet"})
FEWEST = 4  # words of a wish that is begun
_ASKED_OF = frozenset({"i", "man", "kommunen", "byrådet", "politikerne"})
_OUGHT = frozenset({"kunne", "burde", "bør", "skulle"})
# "hvis I kunne", "så man kunne", "det man bør": no sentence begins behind these.
_GOES_ON = frozenset([
    "at", "om", "hvis", "når", "som", "hvor", "da", "fordi", "end", "hvad", "hvordan", "hvem", "hvorfor", "hvornår",
    "mens", "inden", "det", "alt", "der", "før", "ligesom",
])  # fmt: skip
_TURNING = DENYING | frozenset({"kun", "hvis", "medmindre", "undtagen", "bortset", "uden"})


def begun_wishes(texts: Sequence[str], told: Telling, others: Others) -> Iterator[Try]:
    """Titles of at most `LONGEST` words, where none has room for a whole clause."""
    for place, text in enumerate(texts[:READ]):
        own = told.about([text])
        said_of = pieces(text, Direction.PROPOSAL)
        told_of = [(p.core, p.behind) for p in said_of if wishes(p)]
        sentences = said_in(text, Direction.PROPOSAL)
        inside = ((w, s.behind) for s in sentences for w in inner_wishes(sound(s.words)))
        for words, behind in (*told_of, *inside):
            said = joined([t.form for t in words])
            other = is_no_wish(said) or praises(said) or is_personal(words)
            title = "" if other else titled(words, LONGEST)
            borne = len(texts) == 1 or others.bear_out(others.also_say(title))
            said = f"»{title.partition('»')[2]}" if is_order(words) else title  # no name begins it
            if title and borne and told.names_nobody(said):
                yield Try(title, BEGUN + own(title) - LIKELY * behind - LATER * place)


def inner_wishes(words: Sequence[Tagged]) -> Iterator[list[Tagged]]:
    """The ends of a sentence that begin with a wish, the one furthest ahead first."""
    for start in range(1, len(words) - FEWEST):
        behind = list(words[start:])
        if _is_wish(words[start - 1], behind) and not is_personal(behind):
            yield behind


def _is_wish(before: Tagged, behind: Sequence[Tagged]) -> bool:
    first, second, third = (t.form.lower() for t in behind[:3])
    ahead = before.form.lower()
    if is_order(behind) and behind[0].tag == "V":  # not "før", "end", which are orders, too
        return before.form == "," or second in URGING
    if first in _ASKED_OF:
        return second in _OUGHT and ahead not in _GOES_ON and before.tag not in ("CS", "S")
    if first in ("der", "det"):
        return second in _OUGHT and ahead in OPINING
    if first == "lad":
        return ahead in ("så", "saa", ",") and third not in DENYING
    asked = first == "kunne" and second in _ASKED_OF | {"vi", "der"} and ahead not in _ASKED_OF
    return asked and third in ("ikke", "godt", "evt", "måske")


def begun_point(words: Sequence[Tagged], room: int) -> str:
    """As `begun`, of what is surely a remark's point: behind "men", as far as its verb, if not only "er"."""
    turn = max((n for n, t in enumerate(words) if t.form.lower() == "men"), default=-1)
    words = words[turn + 1 :]
    if not words or (words[0].tag == "V" and not is_order(words)):
        return ""  # "Skal huset være for alle …"
    words = without_asides(words)
    made = begun(words, room) or begun(words, room, True)
    kept = tagged(made.removesuffix(" …"))
    at = max((n for n, t in enumerate(kept) if t.form == "at"), default=-1)
    rest = words[len(kept) :]
    leads_up = len(rest) > 1 and rest[0].tag == "S" and rest[1].form in (",", "at")
    if not made or leads_up or kept[-1].form.lower() in _LINKING:
        return ""  # "Vi må tage afstand | fra, at"
    return made if is_order(words) or has_own_verb(kept[at + 1 :]) else ""


def begun(words: Sequence[Tagged], room: int, loosely: bool = False) -> str:
    """The wish whole, or as many of its words as go into `room` with "…"; "" where the rest turns them.

    `loosely` it may end with its verb, and lean on what was said before.
    """
    if words[0].tag == "CS" and words[0].form.lower() != "at":
        return ""  # "Når der gås ture, skal …"
    if len(words) < FEWEST or _opens_bare(words):
        return ""
    for end in range(len(words), FEWEST - 1, -1):
        kept, whole = words[:end], end == len(words)
        forms = [t.form for t in kept]
        made = joined(forms)
        if len(made.split()) > room - (not whole) or not is_balanced(forms):
            continue
        let = words[0].form.lower() != "lad" or end > FEWEST  # not "Lad den unges ønske"
        own = has_own_verb(kept) or words[0].form == "at"
        told = is_order(words) or (any(_may_be_finite(t) for t in kept[1:]) and own)
        named = any(t.is_noun for t in kept) or whole
        if let and told and named and _may_end(words, end, loosely) and _ends_with_a_verb(kept):
            return "" if leans(made) and not loosely else made if whole else f"{made} …"
    return ""


def _opens_bare(words: Sequence[Tagged]) -> bool:
    """ "Alt, hvad vi ved om det …": what is said of it comes too late for a title."""
    return [t.form.lower() for t in words[:2]] in (
        ["alt", ","],
        ["det", ","],
        ["den", ","],
        ["de", ","],
    )


def _ends_with_a_verb(kept: Sequence[Tagged]) -> bool:
    """Has the last clause begun its verb: not "Vi foreslår, at der i det nye råd", "…, når to foreninger"?"""
    opened = [
        n
        for n, (word, after) in enumerate(pairwise(kept))
        if word.form in ("at", "der", "som") or (word.tag == "CS" and after.tag not in ("VI", "B"))
    ]
    last = opened[-1] if opened else 0
    bare = kept[last].form == "at" and is_infinitive(kept[last + 1])
    return not last or bare or any(_may_be_finite(t) for t in kept[last:])


def _may_be_finite(word: Tagged) -> bool:
    """Also "svarer" and "gives", which may pass for a noun and an adjective."""
    return is_finite(word) or (word.form[-1] in "rs" and is_verb_form(word.form[:-1]))


def titled(words: Sequence[Tagged], longest: int) -> str:
    """ "Forslag om, »at naboerne inden for 100 meter gives adgang …«" of at most `longest` words, or ""."""
    ahead = f"{SAID[Direction.PROPOSAL]}:"
    if words[0].form == "at":
        ahead = f"{SAID[Direction.PROPOSAL]} {HUNG_ON[Direction.PROPOSAL]},"
    made = begun(without_asides(words), longest - len(ahead.split()))
    return f"{ahead} »{made}«" if made else ""


def _may_end(words: Sequence[Tagged], end: int, loosely: bool) -> bool:
    """As any words may end, where the rest of the clause neither is the point nor turns it."""
    verb = loosely and words[end - 1].tag == "V" and words[end - 1].form.lower() not in LOOSE
    if end == len(words) or not (verb or may_end(words, end)):
        return end == len(words)
    comma = words[end].form == ","
    rest = words[end + comma :]
    if comma and rest and rest[0].form.lower() in ANNOUNCED - {"om"} | {"men"}:
        return False  # "Vi foreslår i stedet | , at", "Puljen er god | , men"
    clause = next((i for i, t in enumerate(rest) if t.form == "," or t.form in BREAKS), len(rest))
    return not _TURNING & {t.form.lower() for t in rest[:clause]}
