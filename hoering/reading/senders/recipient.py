"""Whom a response is addressed to: the municipality that asked. It never is the sender."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from hoering.domain import MailHeader, RoundFacts
from hoering.reading.senders.names import key_words

_ADDRESSED = re.compile(
    r"(?:til\s*:|til\s+(?=[A-ZÆØÅ])|att(?:ention|\.)?\s*[.:]|k[æe]+re\b|dear\b|modtager\s*:|c\.?c\.?\s*:|deres\b)",
    re.IGNORECASE,
)
ATTENTION = re.compile(r",?\s+att(?:ention\b|\s*[.:])", re.IGNORECASE)
_MUNICIPALITY = re.compile(r"\b([A-ZÆØÅ][\wæøåé-]+) Kommunes?\b")
_TOWN_HALL_LIST = """
kommune rådhus byråd kommunalbestyrelse borgmester borgmesterkontor økonomiudvalg rådhusplads
sekretariat politisk udvalg forvaltning magistrat borgerrepræsentation direktion
kommunaldirektør
"""
_TOWN_HALL = frozenset(_TOWN_HALL_LIST.split())


@dataclass(frozen=True, slots=True)
class Recipient:
    """The words that the round's municipality, committee and administration are named by."""

    words: frozenset[str]
    municipality: str = ""

    def is_named(self, name: str) -> bool:
        """Whether the name says nothing but municipality, committee or administration."""
        words = key_words(name)
        return bool(words) and words <= self.words

    def is_addressed(self, line: str) -> bool:
        """ "Til …", "Att.: …", or a line that begins with the recipient's own name and ends with it, or
        goes on with "att.: …"."""
        return bool(_ADDRESSED.match(line)) or self.is_named(ATTENTION.split(line, maxsplit=1)[0])


def recipient_of(facts: RoundFacts, mail: MailHeader | None) -> Recipient:
    """Recipient by the round's facts; the mail's own recipient where runde.toml says nothing."""
    names = [facts.municipality, facts.committee, facts.administration]
    words = {word for name in names for word in key_words(name)}
    place = facts.town
    words |= {*key_words(place), *key_words(f"{place}s")}
    words |= {w for name in _TOWN_HALL for w in key_words(name)}
    if not any(names) and mail is not None:
        display = re.sub(r"<.*?>|[\w.+\-]+@\S+", "", mail.recipient)
        words |= key_words(display)
    return Recipient(frozenset(words), facts.municipality)


def usual_municipality(texts: Iterable[str]) -> str:
    """The municipality that most responses name, for rounds of which nothing is said; "" if unclear.

    Two responses at least must name it, and no other one as often.
    """
    named: Counter[str] = Counter()
    for text in texts:
        named.update({f"{place} Kommune" for place in _MUNICIPALITY.findall(text)})
    best = named.most_common(2)
    if not best or best[0][1] < 2 or (len(best) > 1 and best[1][1] == best[0][1]):
        return ""
    return best[0][0]
