"""Which way a remark points: for, against, wants something else, or neither."""

from __future__ import annotations

import re

from hoering.domain import Direction, Remark, RemarkKind
from hoering.language.small import small

_BY_KIND = {
    RemarkKind.SUPPORT: Direction.FOR,
    RemarkKind.CONCERN: Direction.AGAINST,
    RemarkKind.PROPOSAL: Direction.PROPOSAL,
    RemarkKind.CORRECTION: Direction.PROPOSAL,
    RemarkKind.QUESTION: Direction.NEUTRAL,
    RemarkKind.GENERAL: Direction.NEUTRAL,
}

# All patterns are of small letters.
_NO_SUPPORT = re.compile(
    r"\b(?:kan|vil|ønsker|agter)\s+(?:vi\s+|jeg\s+|rådet\s+|bestyrelsen\s+)?(?:derfor\s+|desværre\s+|dog\s+)?"
    r"ikke\s+(?:støtte|bakke|tilslutte|anbefale|tiltræde|gå ind for|godkende|være med til)"
    r"|\b(?:støtter|bakker|tilslutter|anbefaler)\s+(?:vi\s+|rådet\s+|bestyrelsen\s+)?(?:os\s+)?ikke\b"
    r"|\b(?:er|stemmer|går|taler)\s+(?:\w+\s+)?(?:imod|modstandere? af)\b|\bafvise[rs]?\b|\btager afstand\b"
    r"|\buacceptabelt?\b|\bprotesterer\b|\bindsigelse\b"
)
_SUPPORT = re.compile(
    r"\b(?:støtter|bakker\b.{0,30}\bop|tilslutter (?:os|mig|sig)|hilser\b.{0,60}\bvelkommen|kvitterer|roser?"
    r"|(?:er|bliver) (?:\w+ )?(?:glade?|begejstrede?|tilfredse?) (?:for|over|med)|glæder (?:os|mig|sig)"
    r"|(?:helt |meget )?enige?\b|(?:et|en) (?:\w+ )?(?:stort plus|fremskridt|god idé|godt initiativ|styrke)"
    r"|klap på skulderen|dejligt|flot|tak for|tusind tak|det allerbedste|fint, at|godt, at|positivt, at)"
)
_CONCERN = re.compile(
    r"\b(?:bekymr\w+|betænkelig\w*|frygter|ængstelig\w*|utryg\w*|urolig\w*|foruroliget|problem\w*|desværre|urimelig\w*"
    r"|for (?:lidt|få|kort|korte|lav|lave|sent|langt|dyrt|meget|mange|høj|højt|vag|vagt)\b"
    r"|alt for|rækker ikke|hænger (?:\w+ )?ikke sammen|stemmer ikke|går ud over|kede af|undrer|skuffe\w*|uholdbar\w*"
    r"|forringe\w*|mister|forsvinder|hån|mangler)"
)
_PROPOSAL = re.compile(
    r"\b(?:foreslå\w*|anbefale\w*|opfordre\w*|henstille\w*|ønsker|beder om|ser gerne|så gerne|vil gerne have|bør"
    r"|kunne man|i stedet|hellere|tilføj\w*|indsæt\w*|præcisér\w*|præciser\w*|udgår|slettes|stryg\w*|skriv,?|savner)"
)


def side_of(direction: Direction) -> str:
    """The same for a concern and a proposal: both are against what stands in the draft."""
    return (Direction.AGAINST if direction is Direction.PROPOSAL else direction).value


def direction_of(remark: Remark) -> Direction:
    """From the kind of the remark; its wording decides where the kind leaves it open.

    "Kan ikke støtte" turns support round; a general remark goes where its words go.
    """
    said, low = _BY_KIND[remark.kind], small(remark.text)
    if _NO_SUPPORT.search(low):
        return said if said is Direction.PROPOSAL else Direction.AGAINST
    if remark.kind is not RemarkKind.GENERAL:
        return said
    hits = {
        Direction.FOR: len(_SUPPORT.findall(low)),
        Direction.AGAINST: len(_CONCERN.findall(low)),
        Direction.PROPOSAL: len(_PROPOSAL.findall(low)),
    }
    best = max(hits, key=lambda d: hits[d])
    alone = hits[best] and all(n < hits[best] for d, n in hits.items() if d is not best)
    return best if alone else said
