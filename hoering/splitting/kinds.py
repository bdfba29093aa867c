"""The kind of a remark: the one whose weighted signs, words and frames add up to most.

The weights (models/bemaerkningsarter) are those of one multinomial logistic regression over the signs
of kind_signs.py and the groups and frames of kind_groups.py; models/build_kinds.py makes them. What a
question of a form asks for tells the kind of what stands below it, too: "At børnene bliver hørt" is
praise below "Hvad er godt ved planen?", and a wish below "Hvad mangler?".
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from hoering.domain import RemarkKind
from hoering.language.models import model_json
from hoering.splitting.english import in_plain_danish
from hoering.splitting.kind_groups import FOLDER, frame_table, frames_of, word_groups, word_table
from hoering.splitting.kind_signs import signs_of

SIGNS = "vaegte.json"
# Chance from which a remark is support. Of seven less likely ones in a round of 141 answers, which the
# weights were not made of and the bound was chosen on, five were none; of the development rounds' true
# ones, in sample, four of 402 are lost and three of four false ones.
_SUPPORTS = 0.65
# Each of the words is praise by itself; the weights know it only so.
_REFUSES = re.compile(
    r"\b(?:kan|kunne|vil|ville|ønsker(?: at)?)\b(?: \w+){0,2} ikke(?: at)? (?:støtte|bakke op(?: om)?|tiltræde"
    r"|tilslutte (?:os|mig|sig)|gå ind for|stå bag)\b"
    r"|\b(?:støtter|(?:tilslutter|bakker)(?: (?:os|mig|sig))?) ikke(?: op)?(?: om)?\b"
)
# "Det er uretfærdigt, at …": a verdict in a frame that the weights know from praise ("Det er godt, at …").
_CONDEMNS = re.compile(
    r"\b(?:er|var|bliver|blev|virker|lyder|forekommer|synes|finder|syntes)"
    r"(?: (?!ikke\b|hverken\b|næppe\b|aldrig\b|uden\b)[\w-]+){0,3}? (?:u(?:retfærdig|n?fair|holdbar|hørt|nødvendig|klog"
    r"|hensigtsmæssig|gennemtænkt|realistisk|logisk|værdig|menneskelig|forståelig|heldig|begribelig|anstændig|smidig"
    r"|brugelig|overskuelig|demokratisk|seriøs|ansvarlig|troværdig|rimelig|acceptab|forsvarlig|tilfreds|enig)\w*"
    r"|(?:tåbelig|latterlig|pinlig|mærkelig|sørgelig|beklagelig|naiv|absurd|grotesk|bagvendt|forfærdelig|frygtelig"
    r"|skammelig|vanvittig|idioti|åndssvag|problematisk|hyklerisk|pjat|vrøvl|skuffe)\w*|dum(?:t|me)?|dårligt"
    r"|synd(?= for|,| at|[.!])|skidt|træls|nonsens|sludder|hen i vejret|langt ude|for galt|irriterende|nedladende|trist"
    r"|(?:diskriminer|krænk|ydmyg|ryst)ende|tragisk|vanvid|galskab|tosset|skørt|en (?:skam|hån|fejl))\b(?! nok\b)",
    re.IGNORECASE,
)
# "Det koster for meget.", "Planen er for flot til at være sand.": said in so few words, it is the whole point.
_TOO_MUCH = re.compile(
    r"(?<!ikke )(?<!aldrig )\bfor (?:meget|mange|få|lidt|dyrt?|dyre|flot(?:te)?|langt?|lange|sent|stort?|store"
    r"|lavt?|lave|højt?|høje|korte?|svært|tidligt|smalt?|smalle|småt?)\b(?! \w+ nok)",
    re.IGNORECASE,
)
_BRIEF = 12  # words
# "Jeg er glad for min plads, men den forsvinder jo nu.": what comes last turns the praise.
_TURNED = re.compile(
    r"[,;–] men (?!(?:også|at|det er)\b)(?!.*\b(?:god[et]?|glad\w*|fin[et]?|støtte\w*|bakker|enige?|tak)\b)"
    r"[^.!?]*[.!]?$",
    re.IGNORECASE,
)
_PRAISE_TURNED = {RemarkKind.SUPPORT: -8.0}
# Log-odds that such a verdict takes from support and gives worry.
_AGAINST = {RemarkKind.SUPPORT: -4.0, RemarkKind.CONCERN: 1.0}
# "Loven kræver, at planen vedtages. Det er opfyldt.": who ends by finding a demand met asks for nothing.
_FOUND_MET = re.compile(
    r"(?:^|[.!?:;]\s+|, og )(?:det|dette|kravet|kravene|betingelsen|pligten) (?:er|ses) "
    r"(?!ikke|næppe|aldrig|kun|delvis)(?:\w+ )?(?:opfyldt|overholdt|efterlevet|iagttaget|imødekommet)\W*$",
    re.IGNORECASE,
)
_NOTHING_ASKED = {RemarkKind.GENERAL: 9.0}
# "Der blev spurgt til, hvem der betaler.": a question, told of.
_REPORTED = re.compile(
    r"\bder blev(?: \w+)? spurgt(?: ind)? (?:til|om),? (hv\w+[^.!?]*)\.", re.IGNORECASE
)


def chances_of(text: str) -> tuple[float, ...]:
    """The chance, 0..1, of each kind in the order of RemarkKind, by the remark's words alone.

    Raises NoModel when the weights are not there.
    """
    return as_chances(scores_of(text))


def as_chances(scores: Mapping[RemarkKind, float]) -> tuple[float, ...]:
    """The chances that sums of weights stand for, in the order of RemarkKind."""
    most = max(scores.values())
    raised = [math.exp(scores[kind] - most) for kind in RemarkKind]
    return tuple(value / sum(raised) for value in raised)


def likeliest_kind(chances: Sequence[float]) -> RemarkKind:
    """The kind with the greatest of `chances`, which are in the order of RemarkKind.

    Support only where it is likely, or else neither a concern nor a wish: nothing is worse than to
    count an opponent among the supporters.
    """
    told = zip(chances, RemarkKind, strict=True)
    first, second, *_ = sorted(told, key=lambda pair: (pair[0], pair[1].value), reverse=True)
    opposed = second[1] in (RemarkKind.CONCERN, RemarkKind.PROPOSAL)
    doubted = first[1] is RemarkKind.SUPPORT and first[0] < _SUPPORTS and opposed
    return second[1] if doubted else first[1]


def scores_of(text: str) -> dict[RemarkKind, float]:
    """Sum of weights for each kind; only their differences mean something."""
    text = _REPORTED.sub(r"\1?", _REFUSES.sub("er uenige i", in_plain_danish(text)))
    signs = signs_of(text)
    words = word_table().said_by(word_groups(text))
    frames = frame_table().said_by(frames_of(text))
    against = _against(text, bool(signs.get("praises")))
    return {
        kind: weights.get("", 0.0)
        + against.get(kind, 0.0)
        + words.get(kind, 0.0)
        + frames.get(kind, 0.0)
        + sum(weights.get(name, 0.0) * value for name, value in signs.items())
        for kind, weights in _weights().items()
    }


def _against(text: str, praises: bool) -> Mapping[RemarkKind, float]:
    """What a verdict, a turn or a finding says that the weights know nothing of."""
    if _FOUND_MET.search(text):
        return _NOTHING_ASKED
    too_much = len(text.split()) <= _BRIEF and _TOO_MUCH.search(text)
    if too_much or (_CONDEMNS.search(text) and not praises):
        return _AGAINST
    return _PRAISE_TURNED if _TURNED.search(text) else {}


@lru_cache(maxsize=1)
def _weights() -> Mapping[RemarkKind, Mapping[str, float]]:
    """Kind → sign → weight; the sign "" is the kind's constant."""
    kept = model_json(FOLDER, SIGNS)
    return {RemarkKind(kind): weights for kind, weights in kept.items()}


# How many times likelier a kind is below such a question. A guess that a plain wish in the answer
# ("der bør …") still stands against: its chance is mostly above .97.
_LIKELIER = 25.0
_ASKED = (
    (
        re.compile(r"\b(?:godt|gode|bedst|positiv\w*|fordele?|styrker|ros|glad|tilfreds)\b", re.I),
        RemarkKind.SUPPORT,
    ),
    (
        re.compile(
            r"\b(?:skidt|dårligt?|dårlige|værst|svært|negativ\w*|ulemper?|svagheder|bekymr\w+|problem\w*|udfordring\w*)\b",
            re.I,
        ),
        RemarkKind.CONCERN,
    ),
    (
        re.compile(
            r"\b(?:foreslå\w*|(?:ændrings)?forslag|forbedr\w+|ændres?|anderledes|mangler|savner|ønsker|tilføje\w*)\b",
            re.I,
        ),
        RemarkKind.PROPOSAL,
    ),
)
_BOTH = re.compile(r"\b(?:og|eller|/)\b.*\b(?:dårlig|skidt|ulempe|negativ|ris)", re.I)


def as_asked(chances: Sequence[float], question: str) -> tuple[float, ...]:
    """The chances of each kind, in the order of RemarkKind, with what the question above asks for."""
    kinds = {kind for words, kind in _ASKED if words.search(question)}
    if len(kinds) != 1 or not question.rstrip(": ").endswith("?") or _BOTH.search(question):
        return tuple(chances)
    raised = [
        chance * (_LIKELIER if kind in kinds else 1.0)
        for chance, kind in zip(chances, RemarkKind, strict=True)
    ]
    return tuple(chance / sum(raised) for chance in raised)
