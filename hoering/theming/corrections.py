"""What a remark that corrects a fact is called: the words that tell the fact, or what the draft says of it.

"Rettelse: »Tallet 48 % passer ikke«" tells more than "Ønske om at rette tabellen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import Direction
from hoering.language.wordclasses import tagged
from hoering.theming.excerpts import is_finite
from hoering.theming.imperatives import is_order
from hoering.theming.leaning import leans
from hoering.theming.openings import begun, fact_told
from hoering.theming.others import Others
from hoering.theming.outright import LONGEST
from hoering.theming.pieces import sound
from hoering.theming.pointing import LATER, LIKELY, READ, Try, is_no_wish, is_personal, said_in
from hoering.theming.quotations import reports
from hoering.theming.telling import Telling

CORRECTION = "Rettelse"
# Gained by a figure or by words of error, lost by telling what the draft says.
_FACT, _REPORTS = 0.5, 0.4
_TELLS_A_FACT = re.compile(
    r"\d|\b(?:ikke|fejl\w*|forkert\w*|forældet|forældede|ukorrekt\w*|misvisende|mangler|upræcist?|retteligt?|rigtige)\b"
)
_A_PROPOSAL = re.compile(r"^(?:Ændringsønske|Forslag(?: \(begrundelse\))?): »")
_TO_BE_PUT_RIGHT = re.compile(
    r"»(?:ret|brug|skriv)\b(?! til ”)|\b(?:rettes|bringes)\b(?! til ”)", re.I
)


# "Gengivelsen af § 49 a er ufuldstændig": a thing with more than its name, and that it is wrong.
_SAYS_WRONG = re.compile(
    r"^Rettelse: »\w+(?: [^\s«»]+){3,} (?:er|var) (?:\w+ )?"
    r"(?:ufuldstændigt?e?|forkerte?|fejlagtigt?e?|misvisende|mangelfuldt?e?|forældet|forældede|urigtigt?e?|ukorrekte?)\b"
)


def says_what_is_wrong(title: str) -> bool:
    """Whether a title of `corrections` names a thing and says that it is wrong; "Datoen er forkert" tells less
    than the right one."""
    return bool(_SAYS_WRONG.match(title))


def as_correction(title: str) -> str:
    """ "Rettelse: »…«" for a title that quotes a proposal; any other as it is."""
    return _A_PROPOSAL.sub(f"{CORRECTION}: »", title)


def tells_the_fact(title: str) -> bool:
    """Not "Ønske om at rette tabellen" nor "Ændringsønske: »Det bør rettes«", which tell of no error."""
    quoted = _A_PROPOSAL.match(title)
    return bool(quoted) and not _TO_BE_PUT_RIGHT.search(title) and not leans(title.split("»")[1])


def corrections(texts: Sequence[str], told: Telling, others: Others) -> Iterator[Try]:
    """Titles of at most `LONGEST` words, of sentences that tell of nobody, weighed by what they tell."""
    for place, text in enumerate(texts[:READ]):
        own = told.about([text])
        for one in said_in(text, Direction.PROPOSAL):
            sentence = one.words
            words = [] if is_personal(sentence) else sound(sentence, reported=True)
            words = fact_told(words)
            turned = (
                not words or is_order(words) or (words[0].tag == "CS" and words[0].form != "at")
            )
            made = "" if turned else begun(words, LONGEST - 1)
            borne = len(texts) == 1 or others.bear_out(others.also_say(made))
            # Not "Vi skal for god ordens skyld oplyse …", "Kun den vestlige del …".
            asked = made.endswith("?") or _TO_BE_PUT_RIGHT.search(f"»{made}")
            tells = not asked and not is_no_wish(made) and any(is_finite(t) for t in tagged(made))
            if made and borne and tells and not leans(made) and told.names_nobody(f"»{made}«"):
                worth = own(made) + _FACT * bool(_TELLS_A_FACT.search(made)) - LIKELY * one.behind
                lost = _REPORTS * reports(sentence) + LATER * place
                yield Try(f"{CORRECTION}: »{made}«", worth - lost)
