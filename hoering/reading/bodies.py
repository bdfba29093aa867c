"""Names of bodies: which words make a line the name of a council, a board or an authority.

The lists are general Danish; the first class whose pattern is found in a name decides its kind.
"""

from __future__ import annotations

import re

from hoering.domain import SenderKind

# Order matters: "Bestyrelsen for Handicaprådets Venner" is a board before it is a council.
KIND_PATTERNS: tuple[tuple[SenderKind, str], ...] = (
    (SenderKind.ADMINISTRATION, r"\bmed[- ]?(?:udvalg|\b)|hoved-?med|-med\b|områdemed|lokalmed"
     r"|medudvalg|samarbejdsudvalg|arbejdsmiljø(?:udvalg|gruppe)|\btrio\b|lederforum"),
    (SenderKind.BOARD, r"bestyrelsen?\b|bestyrelserne\b"),
    (SenderKind.COUNCIL, r"(?<!by)(?<!kommunal)(?<!regions)(?<!amts)råd(?:et)?\b|lokaludvalg"
     r"|landsbyudvalg|ungebyråd|ungdomsbyråd"),
    (SenderKind.ORGANISATION, r"forening(?:en|er|s)?\b|forbund(?:et)?\b|kreds(?:en)?\b|klub(?:ben)?\b"
     r"|fagforening|\bbupl\b|\bfoa\b|\b3f\b|\bhk\b|\bdsr\b|sammenslutning|landsforening|selskab(?:et)?\b"
     r"|sammenråd|\blaug(?:et)?\b|netværk(?:et)?\b|\bkfum\b|\bkfuk\b|spejder|røde kors|ældre ?sagen"
     r"|mødrehjælp|\bgruppe(?:n)?\b|initiativ(?:et)?\b|naturfredning|cyklist|\bidræt|\bunion\b"
     r"|socialrådgiver|pædagogisk|organisation|\bdgi\b|\bdui\b|natteravn|bevægelse|vælgerforening"
     r"|venstre\b|socialdemokrat|enhedslisten|konservative|radikale|\bsf\b|liberal alliance"
     r"|menighed|frivillig(?:center|e)|beboer|grundejer|andels|bofællesskab|lejer|\bhandels"
     r"|erhvervsråd|turist"),
    (SenderKind.AUTHORITY, r"\bregion(?:en)?\b|politi(?:et|kreds)?\b|styrelse(?:n)?\b|ministeri"
     r"|direktorat|\bkommune\b|\bprovsti|\bstift(?:et)?\b|museum|museet|\bankestyrelse|hospital"
     r"|sygehus|psykiatri|beredskab|\bvuc\b|\buu\b|ungdomsuddannelse|jobcenter|vandråd|trafikselskab"
     r"|\bmidttrafik|movia|\bfynbus|nordjyllands|sydtrafik|naturstyrelse|banedanmark|universitet"
     r"|gymnasium|erhvervsskole|fgu\b"),
    (SenderKind.COMPANY, r"\ba/s\b|\baps\b|\bi/s\b|\bk/s\b|\bp/s\b|\bivs\b|\bamba\b|a\.m\.b\.a|\bvirksomhed"
     r"|\bfirma\b|arkitekter|advokat|entrepren|tømrer|murer|købmand|\bhotel|forsyning|\bkro(?:en)?\b"
     r"|\bbutik|bageri|\bcafé|restaurant|ejendomme|\bboliger\b|transport|vognmand|busser|\btaxa|varme"
     r"værk|renovation|landbrug|\bgård(?:en)?\b|consult|rådgivning aps|bolig(?:selskab|forening)|bank\b"),
    (SenderKind.ADMINISTRATION, r"forvaltning(?:en)?\b|afdeling(?:en)?\b|\bcenter\b|centret\b|centeret\b"
     r"|\bteam\b|sekretariat|skole(?:n)?\b|børnehus|børnehave|vuggestue|institution|daginstitution"
     r"|døgninstitution|plejehjem|plejecenter|bosted|dagtilbud|fritidshjem|sfo\b|klub\b|bibliotek"
     r"|hjemmepleje|sundhedspleje|\bppr\b|tandpleje|dagpleje|\bhus(?:et)?\b|hjem(?:met)?\b"),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in KIND_PATTERNS)


def kind_of_body(name: str) -> SenderKind | None:
    """The kind of body that a name speaks of, or None when nothing in it names a body."""
    return next((kind for kind, pattern in _COMPILED if pattern.search(name)), None)


def is_body(name: str) -> bool:
    return kind_of_body(name) is not None
