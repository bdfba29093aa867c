"""What the program proposes as outcome, and the reason where a wish was not met.

The reason is the likeliest for such a remark (reason_weights.py), unless the draft says already
what is asked for; the line of evidence names a word of its vocabulary, or says that it is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hoering.dansk import GUESSED_REASON, WEEKDAYS, shortened
from hoering.domain import Change, Outcome, Reason, Remark, RemarkKind
from hoering.linking.aims import halfway
from hoering.linking.amounts import CLOCK
from hoering.linking.wording import folded

_LONGEST = 80  # characters of the draft that are quoted
# "Det koster da ingenting" is no matter of money.
_NOTHING = r"(?:ingenting|intet|nul|ikke (?:noget|en krone|en øre|spor|mere|ekstra))\b"
# A time of the day is a detail of a wish, but none of a question of what happened.
_CLOCK = rf"{CLOCK}(?![^.!?]*\?)"
_WORDS: dict[Reason, tuple[str, ...]] = {
    Reason.MONEY: (
        r"\bpenge\w*",
        r"\b\w*(?:midler|bevilling\w*|finansier\w*|økonomi\w*|budget\w*|normering\w*|ressourcer?)\b",
        r"\b(?:kr|kroner|mio|millioner?|mia|milliarder?)\b",
        r"\b\w*(?:timetal\w*|årsværk\w*|fuldtids\w*|stillinger?|bemanding\w*|vikar\w*)\b",
        r"\b(?:flere|ekstra|nok|mangler?|ansæt\w*)\s+(?:\w+\s+)?(?:hænder|timer|medarbejdere|ansatte"
        r"|lærere|pædagoger|sagsbehandlere|vejledere|personale|folk|voksne|kolleger)\b",
        r"\bansæt\w*",
        r"\b(?:gratis|tilskud\w*|takst\w*|kontingent\w*|betal\w*|udgift\w*|afsæt\w*|løn\w*)\b"
        rf"|\bkoste\w*+(?!\s+(?:\w+\s+){{0,2}}?{_NOTHING})",
    ),
    Reason.NOT_OURS: (
        r"\b(?:staten\w*|statens|statslig\w*|folketing\w*|ministeri\w*|minister\w*|regering\w*)\b",
        r"\bregion(?:en|ens|er|erne|al\w*)?\b",
        r"\b\w*(?:lovgivning\w*|lovændring\w*)\b",
        r"\b(?:loven|lovens|lovkrav\w*|bekendtgørelse\w*)\b",
        r"\b(?:politiet\w*|domstol\w*|vejdirektorat\w*|banedanmark|dsb|trafikselskab\w*)\b",
        r"\b(?:hospital\w*|sygehus\w*|praktiserende læge\w*|egen læge|psykiatrien?)\b",
        r"\b(?:nabokommune\w*|forsyning\w*|grundejerforening\w*|boligselskab\w*)\b",
    ),
    Reason.DECIDED: (
        r"\b(?:budgetforlig\w*|budgetaftale\w*|forlig\w*|spare\w*|besparelse\w*)\b",
        r"\b(?:besluttet|beslutningen?|vedtaget|vedtog|aftalt politisk|politisk\w*)\b",
        r"\b\w*(?:lukning\w*|nedlægge\w*|nedlagt|sammenlæg\w*|omgøre\w*)\b",
    ),
    Reason.DETAIL: (
        rf"{_CLOCK}|\b(?:{'|'.join(WEEKDAYS)})\w*\b",
        r"\b(?:skema\w*|app|hjemmeside\w*|folder\w*|pjece\w*|skilt\w*|telefonnummer|mail|plakat\w*)\b",
        r"\b(?:fx|f\.eks|for eksempel|eksempelvis|konkret\w*)\b",
        r"(?<![\d.,])\d++(?:[.,]\d+)*+\s*(?:(?:minutter|timer|dage|uger|meter|procent)s?\b|(?:cm|gange)\b|%)",
    ),
}
Likely = tuple[Reason, Sequence[str]]
_PATTERNS = {reason: [re.compile(p) for p in words] for reason, words in _WORDS.items()}
_HEDGE = re.compile(
    r"\b(?:så vidt muligt|hvor (?:det er )?muligt|som udgangspunkt|efter (?:en )?konkret vurdering"
    r"|inden for (?:de |den )?(?:eksisterende|givne)|undersøge[rs]?|afprøve[rs]?|forsøg\w*|pilot\w*"
    r"|søger at|tilstræb\w*"
    r"|efter aftale|ved behov|arbejder (?:for|hen imod))\b"
)
# Words that the vocabularies know a reason by, but that no official would name as one: a sum that somebody tells of.
_NO_GROUND = re.compile(
    r"(?:kr|kroner|mio|mia|millioner?|milliarder?|fx|f\.eks|for eksempel|eksempelvis)$"
)
COVERED = 0.62  # nearness of the best passage above which the wish stands in the draft already
PLAIN = 2  # words of one vocabulary that need no weighing
SILENT = (RemarkKind.SUPPORT, RemarkKind.GENERAL)  # kinds that ask for nothing


@dataclass(frozen=True, slots=True)
class Judgement:
    """`why` is a Danish half-sentence of evidence, "" when there is none."""

    outcome: Outcome | None
    reason: Reason | None
    why: str


def judge(
    remark: Remark, answered_by: Sequence[Change], passage: str, closeness: float, likely: Likely
) -> Judgement:
    """Outcome and reason of one remark.

    `passage` is the passage of the draft nearest to it and `closeness` how near, 0..1; `likely`
    the reason that such a remark mostly has, and the lemmas that say so.
    """
    if answered_by:
        partly = halfway(remark, answered_by)
        if not partly:
            return Judgement(Outcome.ADOPTED, None, _reservation(remark, answered_by))
        # What was met only in part has a reason for the rest.
        reason, why = _reason(remark, passage, closeness, likely)
        return Judgement(Outcome.PARTLY, reason, "; ".join(w for w in (partly, why) if w))
    if remark.kind in SILENT:
        return Judgement(None, None, "")
    reason, why = _reason(remark, passage, closeness, likely)
    return Judgement(Outcome.NOT_ADOPTED, reason, why)


def _reservation(remark: Remark, changes: Sequence[Change]) -> str:
    """A new reservation, which whoever checks the proposal should weigh; "" for none."""
    hedge = _HEDGE.search(folded(" ".join(change.after for change in changes)))
    before = folded(" ".join([remark.text, *(change.before for change in changes)]))
    if not hedge or hedge[0] in before:
        return ""
    return f"bemærk forbeholdet »{hedge[0]}«"


def hits_of(text: str) -> dict[str, int]:
    """Reason → how many of the patterns of its vocabulary the text has."""
    return {reason.value: len(words) for reason, words in _found(text).items()}


@lru_cache(maxsize=4096)
def _found(text: str) -> Mapping[Reason, Sequence[str]]:
    text = folded(text)
    return {
        reason: [m[0] for p in patterns if (m := p.search(text))]
        for reason, patterns in _PATTERNS.items()
    }


def _grounds(text: str) -> Mapping[Reason, Sequence[str]]:
    """As `_found`, without what is no ground."""
    return {r: [w for w in words if not _NO_GROUND.match(w)] for r, words in _found(text).items()}


def _reason(remark: Remark, passage: str, closeness: float, likely: Likely) -> tuple[Reason, str]:
    if closeness >= COVERED and passage:
        return Reason.COVERED, f"udkastet siger allerede »{shortened(passage, _LONGEST)}«"
    found = _grounds(f"{remark.heading} {remark.text}".strip())
    reason, lemmas = likely
    plain = _plain(found)
    if plain is not None:
        return plain, f"afsender nævner »{found[plain][0]}«"
    if reason is Reason.COVERED:
        # No passage is so near that it says what is asked for: the nearest is shown, and called a guess.
        near = f"nærmest i udkastet er »{shortened(passage, _LONGEST)}«" if passage else ""
        return reason, "; ".join(w for w in (GUESSED_REASON, near) if w)
    if found.get(reason):
        return reason, f"afsender nævner »{found[reason][0]}«"
    if not lemmas or reason is Reason.OTHER:
        return Reason.OTHER, ""  # nothing that speaks for it is no ground for a reason
    # Single words that weigh a little are no evidence that an official could show a council.
    return reason, GUESSED_REASON


def _plain(found: Mapping[Reason, Sequence[str]]) -> Reason | None:
    """The reason whose vocabulary the remark uses more of than of any other, from two words on."""
    first, second = sorted(((len(w), r.value) for r, w in found.items()), reverse=True)[:2]
    return Reason(first[1]) if first[0] >= PLAIN and first[0] > second[0] else None
