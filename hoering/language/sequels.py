"""Sentences by which a letter takes the place of the sender's earlier one, mends it, adds to it or
takes it back."""

from __future__ import annotations

import re

from hoering.domain import SequelKind

_ANSWER = r"(?:\w*(?:svar|indsigelse|udtalelse|bemærkning|kommentar|henvendelse)(?:et|en|er|erne)?|mails?|brev)"
_OURS = r"(?:vores|vort|mit|min|mine|(?:det|den|de) (?:tidligere|første|oprindelige|fremsendte|forrige))"
_EARLIER = (
    rf"(?:\b{_OURS}\b.{{0,40}}?\b{_ANSWER}\b|\b(?:tidligere|først) (?:frem|ind|af)?sendte?\b)"
)
_MARKED = r"(?:\w+ ){0,2}"
_KINDS: tuple[tuple[SequelKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            SequelKind.WITHDRAWS,
            rf"\btræk\w+\b.{{0,20}}{_EARLIER}.{{0,40}}\btilbage\b|\btilbagetræk\w+\b.{{0,20}}{_EARLIER}",
        ),
        (
            SequelKind.REPLACES,
            rf"^(?:dette|denne|det her|den her|nærværende|vedhæftede|vedlagte|{_ANSWER})\b.{{0,30}}"
            rf"\b(?:erstatter|træder i stedet for|annullerer)\b.{{0,25}}{_EARLIER}"
            rf"|\bse\b.{{0,15}}\bbort fra\b.{{0,12}}{_EARLIER}"
            rf"|^(?:revideret|ny version af|rettet udgave af) {_MARKED}{_ANSWER}\b",
        ),
        (
            SequelKind.MENDS,
            rf"\b(?:fejl|slåfejl|tastefejl|forkert)\b.{{0,30}}\b(?:i|til)\b.{{0,10}}{_EARLIER}"
            rf"|\b(?:rettelse|berigtigelse)r? (?:til|af|i)\b.{{0,10}}{_EARLIER}",
        ),
        (
            SequelKind.ADDS,
            rf"\b(?:supple\w+|tillæg|tilføjelse|i forlængelse|efterskrift|glemte|ud over|udover)\b.{{0,40}}{_EARLIER}",
        ),
    )
)

# Words that say so where the same sender wrote before, and may say anything elsewhere. The first that is met.
_HINTS: tuple[tuple[SequelKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            SequelKind.WITHDRAWS,
            r"\b(?:tilbagekald\w*|tilbagetræk\w*|frafald\w*|annuller\w*|fortryd\w*|(?:skal|bedes?|bør) (?:\w+ )?udgå)\b"
            r"|\btræk\w* .{0,80}\btilbage\b|\b(?:slette?|fjerne?) (?:det|den|mit|min|vores|svaret|brevet|mailen)\b"
            r"|\btag\w* .{0,40}\btilbage\b|\bglem(?:me)? (?:det|den)\b|\bwithdraw\w*"
            r"|\btages? (?:af bordet|ud)\b|\bikke (?:\w+ ){0,2}opretholde\b|\bbort fra og fjerne\b|\bretur\b",
        ),
        (
            SequelKind.REPLACES,
            r"\b(?:erstatte\w*|afløse[rs]?|ombytte\w*|bortfald\w*|i stedet(?: for)?|revidere[tr]\w*"
            r"|opdater\w*|(?:en|den) gammel|replaces?|version (?:2|3|to|tre)"
            r"|gælder ikke (?:mere|længere)|(?:den|det) gamle"
            r"|skrevet (?:det )?(?:hele )?om|kun læse d(?:en|et) her"
            r"|rigtige (?:svar|brev|udgave|version)|endelige (?:svar|udgave|version|udtalelse)"
            r"|ikke længere (?:\w+ ){0,2}udtryk for|se bort fra)\b",
        ),
        (
            SequelKind.MENDS,
            r"\b(?:rettelse\w*|rettelig|berigtig\w*|korriger\w*|corrigendum|korrektion\w*|errat\w+"
            r"|(?:regne|skrive|slå|taste|tryk)?fejl|forkerte?"
            r"|skulle have stået|skal der stå|det rigtige (?:tal|er|navn)|ordet .{1,20} er faldet ud)\b",
        ),
        (
            SequelKind.ADDS,
            r"\b(?:supple\w+|tillæg|addend\w+|tilføje\w*|opmærksom(?:me)? på endnu|eftersend\w*|glemte|glemt"
            r"|yderligere|ekstra|uddyb\w*|oveni|i forlængelse"
            r"|p\.?\s?s\b|efterskrift|vende tilbage med|(?:anden|næste|resten af) del|lidt mere"
            r"|sammen med det, (?:vi|jeg))",
        ),
    )
)


# Without a word for the letter itself the sentence may speak of the plan.
_OF_LETTER = re.compile(
    rf"\b{_ANSWER}\b|\b(?:kladde|version|udgave|udtalelser?|skrivelse|protest(?:en)?)|\bdet,? (?:jeg|vi) skrev"
    r"|\b(?:(?:our|my) (?:\w+ ){0,2}(?:response|reply|e-?mail|letter|answer))\b|\ballerede (?:frem|ind)?sendte\b"
    r"|\b(?:vi|jeg) (?:fik|har|kom til at) (?:\w+ )?sendt?e? (?:\w+ ){0,3}(?:udgave|version|fil)\b"
    r"|\b(?:det|den) (?:gamle|første)\b|\bskrevet det\b|\b(?:jeg|vi) (?:sendte|skrev|glemte)\b",
    re.IGNORECASE,
)


def sequel_hinted(sentence: str) -> SequelKind | None:
    """What a sentence may say that the letter is to one that its sender did write before."""
    if not _OF_LETTER.search(sentence):
        return None
    return next((kind for kind, pattern in _HINTS if pattern.search(sentence)), None)


def sequel_in(sentence: str) -> SequelKind | None:
    """What a sentence says that the letter is to the sender's earlier one."""
    return next((kind for kind, pattern in _KINDS if pattern.search(sentence)), None)
