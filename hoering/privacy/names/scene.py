"""What is known of a letter while its names are looked at: whose it is, and what stands around."""

from __future__ import annotations

import re

from hoering.domain import RoundFacts, Span
from hoering.language.namelist import NameList
from hoering.privacy.letters.lined_letter import LinedLetter
from hoering.privacy.wording.quotations import quotations
from hoering.privacy.wording.runs import Name, Token
from hoering.privacy.wording.surroundings import (
    has_capital_nouns,
    place_words,
    places_said,
    sender_words,
)


class Scene:
    """`own` are the words of a private sender's name, none for a body, whose name is `body`.

    `quoted` are a citizen's own words in a body's letter; `first_own` is where the sender's own mail
    begins in a forwarded one, 0 where nothing stands above it.
    """

    def __init__(self, letter: LinedLetter, facts: RoundFacts, names: NameList) -> None:
        self.letter, self.facts, self.names = letter, facts, names
        self.text = letter.response.document.text
        self.own: tuple[str, ...] = sender_words(letter.response.sender) if letter.private else ()
        self.couple = bool(re.search(r"\s(?:og|&)\s", letter.response.sender))
        self.body = "" if letter.private else letter.response.sender
        self.places = place_words(facts) | places_said(self.text, names)
        self.old_spelling = has_capital_nouns(self.text, names)
        self.quoted = [] if letter.private else quotations(self.text)
        self.shouts = sum(c.isupper() for c in self.text) > 0.5 * sum(map(str.isalpha, self.text))
        self.first_own = self._first_own_header()

    def _first_own_header(self) -> int:
        """Where the sender's own mail begins in a forwarded one; 0 where nothing stands above it."""
        if not self.own:
            return 0
        found = re.search(rf"(?m)^(?:Fra|From): [^\n]*{re.escape(self.own[-1])}", self.text)
        return found.start() if found else 0

    def is_own(self, name: Name) -> bool:
        """Whether the words are the sender's, written out or short ("Chr.")."""
        return bool(self.own) and all(
            w in self.own or (w.endswith(".") and any(o.startswith(w[:-1]) for o in self.own))
            for w in name.words
        )

    def before(self, span: Span, reach: int = 70) -> str:
        return self.text[max(0, span.start - reach) : span.start]

    def after(self, span: Span, reach: int = 60) -> str:
        return self.text[span.end : span.end + reach]

    def rest(self, name: Name, run: tuple[Token, ...]) -> str:
        return self.text[name.span.end : run[-1].span.end + 25]
