"""What the program proposes as outcome, and the reason where a wish was not met.

The reasons are read off the remark's own words with general vocabulary; a guess that has no
evidence in the text is »andet«.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoering.domain import Change, Outcome, Reason, Remark, RemarkKind
from hoering.linking.deltas import delta
from hoering.linking.wording import folded, tokens

_WORDS: dict[Reason, tuple[str, ...]] = {
    Reason.MONEY: (
        r"\bpenge\w*",
        r"\b\w*(?:midler|bevilling\w*|finansier\w*|økonomi\w*|budget\w*|normering\w*|ressourcer?)\b",
        r"\b(?:kr|kroner|mio|millioner?|mia|milliarder?)\b",
        r"\b\w*(?:timetal\w*|årsværk\w*|fuldtids\w*|stillinger?|bemanding\w*|vikar\w*)\b",
        r"\b(?:flere|ekstra|nok|mangler?|ansæt\w*)\s+(?:\w+\s+)?(?:hænder|timer|medarbejdere|ansatte"
        r"|lærere|pædagoger|sagsbehandlere|vejledere|personale|folk|voksne|kolleger)\b",
        r"\bansæt\w*",
        r"\b(?:gratis|tilskud\w*|takst\w*|kontingent\w*|betal\w*|koste\w*|udgift\w*|afsæt\w*|løn\w*)\b",
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
        r"\b(?:kl|klokken|mandag\w*|tirsdag\w*|onsdag\w*|torsdag\w*|fredag\w*|lørdag\w*|søndag\w*)\b",
        r"\b(?:skema\w*|app|hjemmeside\w*|folder\w*|pjece\w*|skilt\w*|telefonnummer|mail|plakat\w*)\b",
        r"\b(?:fx|f\.eks|for eksempel|eksempelvis|konkret\w*)\b",
        r"\b\d+\s*(?:minutter|timer|dage|uger|meter|cm|gange|procent|%)",
    ),
}
_PATTERNS = {reason: [re.compile(p) for p in words] for reason, words in _WORDS.items()}
_HEDGE = re.compile(
    r"\b(?:så vidt muligt|hvor (?:det er )?muligt|som udgangspunkt|efter (?:en )?konkret vurdering"
    r"|inden for (?:de |den )?(?:eksisterende|givne)|undersøge[rs]?|afprøve[rs]?|forsøg\w*|pilot\w*"
    r"|søger at|tilstræb\w*"
    r"|efter aftale|ved behov|arbejder (?:for|hen imod))\b"
)
COVERED = 0.62  # nearness of the best passage above which the wish stands in the draft already
SILENT = (RemarkKind.SUPPORT, RemarkKind.GENERAL)


@dataclass(frozen=True, slots=True)
class Judgement:
    """`why` is a Danish half-sentence of evidence, "" when there is none."""

    outcome: Outcome | None
    reason: Reason | None
    why: str


def judge(
    remark: Remark, answered_by: Sequence[Change], passage: str, closeness: float
) -> Judgement:
    """Outcome and reason of one remark.

    `passage` is the passage of the draft nearest to it and `closeness` how near, 0..1.
    """
    if answered_by:
        return _met(remark, answered_by)
    if remark.kind in SILENT:
        return Judgement(None, None, "")
    reason, why = _reason(remark, passage, closeness)
    return Judgement(Outcome.NOT_ADOPTED, reason, why)


def _met(remark: Remark, changes: Sequence[Change]) -> Judgement:
    news = " ".join(" ".join(delta(c).added) or c.after for c in changes)
    hedge = _HEDGE.search(folded(news)) or _HEDGE.search(folded(" ".join(c.after for c in changes)))
    if hedge and not _HEDGE.search(folded(remark.text)):
        return Judgement(Outcome.PARTLY, None, f"forbeholdet »{hedge[0]}« er nyt")
    asked = {t for t in tokens(remark.text) if t.isdigit() and len(t) < 4}
    came = {t for t in tokens(news) if t.isdigit() and len(t) < 4}
    if asked and came and not asked & came:
        return Judgement(Outcome.PARTLY, None, "tallet er et andet end det, afsender nævner")
    return Judgement(Outcome.ADOPTED, None, "")


def _reason(remark: Remark, passage: str, closeness: float) -> tuple[Reason, str]:
    text = folded(f"{remark.heading} {remark.text}")
    hits = {
        reason: [m[0] for p in patterns if (m := p.search(text))]
        for reason, patterns in _PATTERNS.items()
    }
    if closeness >= COVERED and passage:
        return Reason.COVERED, f"udkastet siger allerede »{_short(passage)}«"
    order = (Reason.MONEY, Reason.NOT_OURS, Reason.DECIDED, Reason.DETAIL)
    if len(hits[Reason.DETAIL]) < 2:
        hits[Reason.DETAIL] = []  # one weekday or one "fx" makes no wish a detail
    best = max(order, key=lambda r: (len(hits[r]), -order.index(r)))
    if not hits[best]:
        return Reason.OTHER, ""
    return best, f"afsender nævner »{hits[best][0]}«"


def _short(text: str, longest: int = 80) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"
