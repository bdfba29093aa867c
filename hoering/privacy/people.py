"""Names of people in a response: who is a private person, and who acts for a body or in office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hoering.domain import BlockKind, PersonalKind, RoundFacts, Span, Verdict
from hoering.privacy import roles
from hoering.privacy.hit import Hit
from hoering.privacy.letter import Letter
from hoering.privacy.namelist import NameList
from hoering.privacy.repeats import add_listed, add_repeated
from hoering.privacy.runs import NO_NAME, Name, Token, is_word, loose_name, names_in, runs
from hoering.privacy.surroundings import has_capital_nouns, place_words, sender_words
from hoering.privacy.wellknown import WELL_KNOWN

_PREPOSITION = re.compile(r"(?i)(?:^|\s)(?:i|nær|omkring|mod|nord for|syd for|øst for|vest for)\s$")
_INSIDE = re.compile(r"[a-zæøå,;)\]»”:–-]\s$|[a-zæøå]\s?[(»”\"]$")
_FAMILY = re.compile(r"(?i)\b(?:familien|fam\.|ægteparret)\s$")
_FIRST, _LIKELY = 60, 50  # percent of a given name's uses with a capital
_HEADER_TO = re.compile(r"(?i)^\s*(?:til|cc|kopi|to|bcc)\s*:")
_HEADER_FROM = re.compile(r"(?i)^\s*(?:fra|from|afsender|sendt af)\s*:")
# "Storm har haft fire på to år, og han …": a word that is a name as well, spoken of as one.
_DOING = re.compile(
    r"^ (?:har|er|siger|sagde|synes|fik|går|gik|blev|kan|laver|vil|bor|boede|havde|var|kommer|kom|får|skal"
    r"|spurgte|græd|elsker|startede|starter|begyndte|begynder|fyldte|fylder|venter|savner|sover|lærte|tror"
    r"|gav|fortalte)\b[^.!?\n]{0,90}\b(?:han|hun|ham|hans|hendes)\b"
)
# Given names of children that no list of given names has, because they are words.
_ALSO = (
    "Storm Ask Birk Falk Ravn Ulv Lilje Sol Sky Vår Siv Pil Fjord Nord Rose Dag Elm Frost Liv Eg"
)
_ALSO_WORDS = frozenset(_ALSO.split())


class People:
    """The names of one response. `hits` holds all of them, those that stay as well."""

    def __init__(
        self, letter: Letter, facts: RoundFacts, names: NameList, tagged: Iterable[Span] = ()
    ) -> None:
        self.letter, self.names = letter, names
        self.text = letter.response.document.text
        self.own = sender_words(letter.response.sender) if letter.private else ()
        self.couple = bool(re.search(r"\s(?:og|&)\s", letter.response.sender))
        self.body = "" if letter.private else letter.response.sender
        self.places = place_words(facts)
        self.tagged = tuple(tagged)
        self.old_spelling = has_capital_nouns(self.text, names)
        self.first_own = self._first_own_header()
        self.hits: list[Hit] = []
        found = list(self._candidates())
        self.officials = {
            n.words[0]
            for n, v, _ in found
            if v is Verdict.KEEP and (n.is_whole or not letter.private)
        }
        # Whom a road, a prize or a house is called after is no neighbour: "Ole Rømers Kollegiet".
        self.eponyms = set(self._eponyms())
        self.whole_officials = {n.text for n, v, _ in found if v is Verdict.KEEP and n.is_whole}
        for name, verdict, why in found:
            self.hits.append(self._hit(*self._settled(name, verdict, why)))
        sender = letter.response.sender
        add_listed(self.text, self.hits, names, self.places)
        add_repeated(self.text, self.hits, names, self.places, (self.own, sender))
        self.hits.sort(key=lambda h: h.span)

    def _hit(self, name: Name, verdict: Verdict, why: str) -> Hit:
        person = self.letter.response.sender if self._is_own(name) else name.text
        if self._is_own(name) and self.couple:
            person = name.text
        family = _FAMILY.search(self._before(name.span, 12))
        start = name.span.start - (len(family.group()) if family else 0)
        return Hit(Span(start, name.span.end), PersonalKind.NAME, why, verdict, person)

    def _is_own(self, name: Name) -> bool:
        """Whether the words are the sender's, written out or short ("Chr.")."""
        return bool(self.own) and all(
            w in self.own or (w.endswith(".") and any(o.startswith(w[:-1]) for o in self.own))
            for w in name.words
        )

    def _eponyms(self) -> Iterator[str]:
        for run in runs(self.text):
            for name in names_in(run, self.names, self.own):
                if name.is_whole and roles.THING_AFTER.match(self._rest(name, run)):
                    yield name.text

    def _settled(self, name: Name, verdict: Verdict, why: str) -> tuple[Name, Verdict, str]:
        """First names of people who act in office elsewhere in the letter stay as well."""
        if verdict is Verdict.HIDE and name.text in self.eponyms and not self._is_own(name):
            return name, Verdict.KEEP, "noget er opkaldt efter navnet i svaret"
        if verdict is Verdict.HIDE and name.text in self.whole_officials and not self._is_own(name):
            return name, Verdict.KEEP, "optræder i embede eller hverv i svaret"
        alone = not name.is_whole and not self._is_own(name)
        if verdict is Verdict.HIDE and alone and name.words[0] in self.officials:
            kin = roles.KIN_BEFORE.search(self._before(name.span)) or roles.AGE_AFTER.match(
                self._after(name.span)
            )
            if not kin:
                return name, Verdict.KEEP, "fornavn på en, der optræder i embede i svaret"
        return name, verdict, why

    def _before(self, span: Span, reach: int = 70) -> str:
        return self.text[max(0, span.start - reach) : span.start]

    def _after(self, span: Span, reach: int = 60) -> str:
        return self.text[span.end : span.end + reach]

    def _candidates(self) -> Iterator[tuple[Name, Verdict, str]]:
        for run in runs(self.text):
            taken = False
            for name in names_in(run, self.names, self.own):
                if self._is_person(name, run):
                    taken = True
                    yield name, *self._judged(name)
            if not taken:
                name_or_none = loose_name(run, self.names)
                if name_or_none is not None and self._said_to_be_one(name_or_none, run):
                    yield name_or_none, *self._judged(name_or_none)

    def _is_person(self, name: Name, run: tuple[Token, ...]) -> bool:
        """Whether a listed name is one here, and no road, school, town, ship or word."""
        before, after = self._before(name.span), self._after(name.span)
        if self._is_own(name) and len(name.words) > 1:
            return True
        if roles.THING_AFTER.match(self._rest(name, run)) or roles.THING_BEFORE.search(before):
            return False
        first = name.words[0]
        if name.is_whole:
            family = any(self.names.is_family(w) or w in self.own for w in name.words[1:])
            if name.share >= _LIKELY or (family and name.share >= 5):
                return not all(w in self.places for w in name.words)
            return self._has_context(name)
        if self._is_own(name):
            return name.share >= _LIKELY or first in self.own[:1] or self._has_context(name)
        if first in self.places or first in self.names.towns:
            return self._has_context(name)
        if name.span.start and _PREPOSITION.search(before):
            return False
        if self._part_of_longer(name, run):
            return self._has_context(name)
        inside = bool(_INSIDE.search(before))
        enough = _LIKELY if self.old_spelling else 3
        if name.share >= _FIRST or (inside and name.share >= enough):
            return not after.startswith(("-", "/")) or after[1:2].isspace()
        if _DOING.match(after):
            return True
        return self._has_context(name)

    def _rest(self, name: Name, run: tuple[Token, ...]) -> str:
        return self.text[name.span.end : run[-1].span.end + 25]

    def _part_of_longer(self, name: Name, run: tuple[Token, ...]) -> bool:
        """Whether other capitalised words stand beside a lone given name: perhaps a body's name."""
        beside = [t for t in run if not t.span.overlaps(name.span)]
        return any(t.word.lower() not in NO_NAME for t in beside)

    def _has_context(self, name: Name) -> bool:
        before, after = self._before(name.span), self._after(name.span)
        return bool(
            roles.KIN_BEFORE.search(before)
            or roles.KIN_BARE.search(before)
            or roles.NAMED.search(before)
            or roles.FAMILY_BEFORE.search(before)
            or roles.AGE_AFTER.match(after)
            or (roles.CLOSING.search(before.rstrip(" \n") + " ") and self.letter.private)
            or any(t.overlaps(name.span) for t in self.tagged)
        )

    def _said_to_be_one(self, name: Name, run: tuple[Token, ...]) -> bool:
        """Whether the context calls a run a person that no list knows."""
        first = name.words[0]
        if first in self.places or self._is_heading(name.span):
            return False
        before = self._before(name.span)
        if roles.THING_AFTER.match(self._rest(name, run)) or roles.THING_BEFORE.search(before):
            return False
        if self._has_strong_context(name) or self._in_sender_field(name):
            return True
        if name.is_whole and self.names.is_family(name.words[-1]) and self._stands_alone(name):
            return True
        return name.is_whole and bool(
            roles.OFFICE_BEFORE.search(before) and self.names.is_family(name.words[-1])
        )

    def _has_strong_context(self, name: Name) -> bool:
        before, after = self._before(name.span), self._after(name.span)
        signed = self.letter.private and roles.CLOSING.search(before.rstrip(" \n") + " ")
        first = name.words[0]
        owned = roles.OWNED.search(before) and not self.old_spelling and not first.isupper()
        named = roles.NAMED.search(before) and not roles.NAMED_THING.search(before)
        aged = (
            roles.AGE_WITH_YEARS.match(after)
            or roles.AGE_AND_VERB.match(after)
            or _DOING.match(after)
        )
        return bool(
            roles.KIN_OWN.search(before)
            or roles.KIN_BARE.search(before)
            or named
            or (roles.APPOSED.search(before) and after.startswith((",", " på ", " (")))
            or (owned and not roles.THING_WORD.match(first))
            or roles.FAMILY_BEFORE.search(before)
            or (aged and (first in _ALSO_WORDS or not is_word(first)))
            or (first.endswith("s") and roles.BELONGING.match(after) and not is_word(first))
            or (signed and (name.is_whole or not name.text.islower()))
            or any(t.overlaps(name.span) for t in self.tagged)
        )

    def _first_own_header(self) -> int:
        """Where the sender's own mail begins in a forwarded one; 0 where nothing stands above it."""
        if not self.own:
            return 0
        found = re.search(rf"(?m)^(?:Fra|From): [^\n]*{re.escape(self.own[-1])}", self.text)
        return found.start() if found else 0

    def _signs_for_office(self, name: Name) -> bool:
        """Whether somebody else than the sender closes a note above or an answer within the mail."""
        if not roles.CLOSING.search(self._before(name.span).rstrip(" \n") + " "):
            return False
        if name.span.start < self.first_own:
            return True
        said = self.text[max(0, name.span.start - 600) : name.span.start]
        return bool(self.own) and bool(
            re.search(rf"(?i)\b(?:kære|hej|goddag) {re.escape(self.own[0])}\b", said)
        )

    def _is_heading(self, span: Span) -> bool:
        nth = self.letter.line_at(span.start)
        return nth >= 0 and self.letter.lines[nth].block.kind is BlockKind.HEADING

    def _in_sender_field(self, name: Name) -> bool:
        """ "Navn: Filmon Tekle" and "Fra: Oksana Melnyk <…>"."""
        nth = self.letter.line_at(name.span.start)
        if nth < 0 or not self.letter.private:
            return False
        line = self.letter.lines[nth]
        lead = self.text[line.span.start : name.span.start]
        return (
            name.is_whole and len(lead) < 30 and ":" in lead and bool(roles.NAME_FIELD.search(lead))
        )

    def _stands_alone(self, name: Name) -> bool:
        """Whether the name fills a line of letterhead or signature."""
        nth = self.letter.line_at(name.span.start)
        if nth < 0:
            return False
        line = self.letter.lines[nth]
        return line.edge and len(line.text) <= len(name.span) + 3

    def _judged(self, name: Name) -> tuple[Verdict, str]:
        """HIDE or KEEP, with the reason in Danish."""
        before, after = self._before(name.span), self._after(name.span)
        nth = self.letter.line_at(name.span.start)
        line = self.letter.lines[nth] if nth >= 0 else None
        if self._is_own(name):
            return Verdict.HIDE, "afsenderens navn"
        kin = roles.KIN_BEFORE.search(before) or roles.AGE_AFTER.match(after)
        if kin or roles.KIN_BARE.search(before):
            return Verdict.HIDE, "barn, pårørende eller bekendt"
        if roles.CLIENT_BEFORE.search(before):
            return Verdict.HIDE, "privatperson, som afsenderen taler for"
        if name.text in WELL_KNOWN:
            return Verdict.KEEP, "kendt navn fra bøger og historie"
        if self.body and name.text in self.body:
            return Verdict.KEEP, "del af afsenderens navn"
        if self.letter.private and self._signs_for_office(name):
            return Verdict.KEEP, "underskriver for forvaltningen"
        if not self.letter.private and (
            roles.WRITTEN_BY.search(before) or (name.is_whole and roles.FOR_OTHERS.match(after))
        ):
            return Verdict.KEEP, "fører pennen for afsenderen"
        if self._in_office(name, before, after):
            return Verdict.KEEP, "optræder i embede eller hverv"
        if line is not None:
            verdict = self._judged_by_line(name, nth)
            if verdict is not None:
                return verdict
        if roles.GREETING.search(before):
            return Verdict.KEEP, "den, der skrives til"
        if self.letter.private:
            return Verdict.HIDE, "navn på en privatperson"
        return Verdict.HIDE, "navn i brødteksten uden embede eller hverv"

    def _in_office(self, name: Name, before: str, after: str) -> bool:
        title = roles.OFFICE_BEFORE.search(before)
        if not name.is_whole:
            return title is not None and not roles.ORDINARY.search(title.group())
        return bool(title or roles.OFFICE_AFTER.match(after))

    def _judged_by_line(self, name: Name, nth: int) -> tuple[Verdict, str] | None:
        line = self.letter.lines[nth]
        if _HEADER_TO.match(line.text):
            return Verdict.KEEP, "modtager af mailen"
        if name.is_whole and roles.ATTENDED.search(line.text[:200]) and not self.letter.private:
            return Verdict.KEEP, "mødedeltager i embede eller hverv"
        if self.letter.private:
            signed_for = self.letter.near_authority(min(nth + 3, len(self.letter.lines) - 1))
            if line.tail and line.is_short and signed_for and not self._starts_letter(nth):
                return Verdict.KEEP, "underskriver for forvaltningen"
            return None
        signs = name.is_whole or len(line.text.split()) <= 3
        if signs and line.edge and (line.is_short or line.tail):
            return Verdict.KEEP, "underskriver for afsenderen"
        if roles.BEHALF.search(self._before(name.span)):
            return Verdict.KEEP, "taler på andres vegne"
        return None

    def _starts_letter(self, nth: int) -> bool:
        return nth < 6
