"""Names of people in a response: who is a private person, and who acts for a body or in office."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from hoering.domain import PersonalKind, RoundFacts, Span, Verdict
from hoering.language.namelist import NameList
from hoering.privacy.letters.lined_letter import LinedLetter
from hoering.privacy.names.capacity import FOR_OTHERS, NAMED_HIMSELF, judged
from hoering.privacy.names.name_neighbours import ACTING, names_thing
from hoering.privacy.names.personhood import is_person, said_to_be_one
from hoering.privacy.names.repeats import add_listed, add_repeated
from hoering.privacy.names.scene import Scene
from hoering.privacy.names.standing import in_office_by_sentence
from hoering.privacy.wording import roles
from hoering.privacy.wording.hit import Hit, Judgement
from hoering.privacy.wording.no_names import WELL_KNOWN
from hoering.privacy.wording.runs import Name, is_word, loose_name, names_in, runs

# Titles that tell of a person as the name does, and go with it.
_FAMILY = re.compile(
    r"\b(?:(?i:familien|fam\.|ægteparret|(?-i:[Hh]r\.?|HR\.|M(?:r|rs|s)\.?)|fru|frk\.?|frøken|enkefru)"
    r"|Mormor|Morfar|Farmor|Farfar|Oldemor|Oldefar|Bedstemor|Bedstefar|Moster|Faster|Onkel|Tante)\s$"
)
# "Bent \"Smed\" Olesen": a nickname between the given name and the family's.
_NICKNAMED = re.compile(
    r"(?<![\w-])([A-ZÆØÅ][^\W\d_]+)(?:\s[A-ZÆØÅ][^\W\d_]+)?"
    r"\s[\"“”„»«(][A-ZÆØÅ][\w .-]{1,18}[\"“”»«)]\s([A-ZÆØÅ][^\W\d_]+)(?:[\s-][A-ZÆØÅ][^\W\d_]+)?"
)


def _as_written(name: str) -> str:
    """A pattern for a whole name, with its letters apart ("E l s e  H o l m") or the family first."""
    spaced = [
        r"\s{1,3}".join(r"\s?".join(map(re.escape, word)) for word in form.split())
        for form in (name, name.upper())
    ]
    *given, family = name.split()
    turned = rf"{re.escape(family)},\s{re.escape(' '.join(given))}"
    return rf"(?<!\w)(?:{spaced[0]}|{spaced[1]}|{turned})(?!\w)"


# "M. på 6 år", "min far til August": names that no list can hold.
_INITIAL_AGED = re.compile(r"(?<![\w.])[A-ZÆØÅ]\.?\spå\s\d{1,2}\s(?:år|mdr\.?|måneder)")
# "Astrids kæreste J.P.", "min søn K.": kin by their initials.
_INITIAL_KIN = re.compile(
    rf"(?:\b(?i:{roles.OWNER})\s(?:[\w-]+\s)?|s\s)(?:{roles.KIN})\s((?:[A-ZÆØÅ]\.\s?){{1,3}}(?=\s?[a-zæøå,(]|\s*$)"
    # "min svoger Sv. Aa. Krogh": with the family's name, whatever it is.
    r"|(?:[A-ZÆØÅ][a-zæøå]{0,3}\.\s){1,3}[A-ZÆØÅ][\w-]+)"
)
# "Bruun-Rasmussen-familien", "Bager-Jens": names within a word.
_HOUSEHOLD = re.compile(
    r"(?<![\w-])([A-ZÆØÅ][^\W\d_]+(?:-[A-ZÆØÅ][^\W\d_]+)*)-(?:familien|børnene|drengene|pigerne|parret|brødrene|søstrene|tvillingerne)\b"
)
_BY_TRADE = re.compile(r"(?<![\w-])([A-ZÆØÅ][a-zæøå]{2,})-([A-ZÆØÅ][a-zæøå]{1,})(?![\w-])")
_INITIALLED = re.compile(
    r"\W{0,3}((?:[A-ZÆØÅ]\.\s?){1,3}(?:[A-ZÆØÅ][\w-]+\s)?([A-ZÆØÅ][\w-]+))\s*(?:$|[,|·(])"
)
_TOP = 2  # lines that head a letter
_MONTHS = re.compile(r"\b(?:August|Maj|Juni|Juli|April|AUGUST|MAJ|JUNI|JULI|APRIL)(?=\W)(?!\s\d)")
_FRIEND = re.compile(
    r"(?i)\b(?:ven|veninde|kammerat|klassekammerat|søn|datter|dreng|pige|bror|søster)\s$"
)
_IS_SOMEBODY = re.compile(
    r"(?i)\s(?:er|var|blev)\s(?:flyttet|syg|ked|bange|startet|født|død|begyndt)\b"
)
_IN_DAYS = re.compile(r"\D{0,12}\d+\s(?:dage|uger)\b")
_SURE = 90  # percent of a given name's uses with a capital
_BEHIND_TRADE = 20  # the same behind a hyphen, where "Kaj" is no quay


class People:
    """The names of one response. `hits` holds all of them, those that stay as well; `is_ill` says of a
    text whether it tells of somebody's health."""

    def __init__(
        self,
        letter: LinedLetter,
        facts: RoundFacts,
        names: NameList,
        is_ill: Callable[[str], bool],
    ) -> None:
        self.scene = scene = Scene(letter, facts, names)
        self.hits: list[Hit] = []
        found = self._heard_again(list(self._candidates()), is_ill)
        self.officials = {
            n.words[0]
            for n, v, _ in found
            if v is Verdict.KEEP and (n.is_whole or not letter.private)
        }
        # Whom a road, a prize or a house is called after is no neighbour: "Ole Rømers Kollegiet".
        self.eponyms = set(self._eponyms())
        self.quoted = {n.text for n, _, why in found if why == NAMED_HIMSELF}
        self.officials_whole = {n.words[0] for n, v, _ in found if v is Verdict.KEEP and n.is_whole}
        self.whole_officials = {n.text for n, v, _ in found if v is Verdict.KEEP and n.is_whole}
        self.hidden_whole = {n.words[0] for n, v, _ in found if v is Verdict.HIDE and n.is_whole}
        for name, verdict, why in found:
            self.hits.append(self._hit(name, *self._settled(name, verdict, why)))
        self._add_initialled()
        sender = letter.response.sender
        add_listed(scene.text, self.hits, names, scene.places)
        add_repeated(scene.text, self.hits, names, scene.places, (scene.own, sender))
        self._add_sender_as_written()
        self._add_unlisted()
        self._join_nicknamed()
        self.hits.sort(key=lambda h: h.span)

    def _hide(self, span: Span, why: str, person: str, instead_of: Sequence[Hit] = ()) -> None:
        """One more hidden name, in the place of those that are parts of it."""
        self.hits = [h for h in self.hits if h not in instead_of]
        self.hits.append(Hit(span, PersonalKind.NAME, why, person=person))

    def _join_nicknamed(self) -> None:
        """A hidden name on either side of a nickname is one name."""
        names = self.scene.names
        for match in _NICKNAMED.finditer(self.scene.text):
            span = Span(*match.span())
            parts = [h for h in self.hits if h.span.overlaps(span)]
            hidden = [h for h in parts if h.verdict is Verdict.HIDE]
            if not hidden or not (names.given_share(match[1]) and names.is_family(match[2])):
                continue
            self._hide(span, "navn med øgenavn", f"{match[1]} {match[2]}", parts)

    def _add_unlisted(self) -> None:
        """Children told by an initial and an age, or called as a month is; names within a word."""
        text = self.scene.text
        found = [Span(*m.span()) for m in _INITIAL_AGED.finditer(text)]
        found += [
            Span(m.start(1), m.start(1) + len(m[1].rstrip())) for m in _INITIAL_KIN.finditer(text)
        ]
        found += self._within_words()
        for match in _MONTHS.finditer(text):
            before = text[max(0, match.start() - 70) : match.start()]
            after = text[match.end() : match.end() + 60]
            low = after.lower()
            if not _IN_DAYS.match(low) and (
                roles.KIN_OWN.search(before)
                or roles.KIN_BARE.search(before)
                or _FRIEND.search(before)
                or roles.AGE_AFTER.match(low)
                or _IS_SOMEBODY.match(after)
                or ACTING.match(low)
            ):
                found.append(Span(*match.span()))
        for span in found:
            if not any(h.span.overlaps(span) for h in self.hits):
                self._hide(span, "barn eller pårørende", span.of(text))

    def _add_initialled(self) -> None:
        """Who heads or signs a private letter with initials and a family's name: "E.P. Lauridsen"."""
        for nth, line in enumerate(self.scene.letter.lines if self.scene.letter.private else ()):
            ends = nth < _TOP or line.edge or line.tail
            found = _INITIALLED.match(line.text) if ends else None
            if found is None or roles.THING_WORD.match(found[2]) or found[1] in WELL_KNOWN:
                continue
            start = line.span.start + found.start(1)
            span = Span(start, start + len(found[1]))
            beside = [h for h in self.hits if h.span.overlaps(span)]
            if all(h.verdict is Verdict.HIDE and h.span.end <= span.end for h in beside):
                person = next((h.person for h in beside if " " in h.person), found[1])
                self._hide(span, "navn med forbogstaver", person, beside)

    def _within_words(self) -> Iterator[Span]:
        """A family's name in "Bruun-Rasmussen-familien"; a person's by trade, as "Bager-Jens"."""
        names, text = self.scene.names, self.scene.text
        for match in _HOUSEHOLD.finditer(text):
            last = match[1].split("-")[-1]
            if names.sounds_family(last) or names.given_share(last) >= _SURE:
                yield Span(*match.span(1))
        for match in _BY_TRADE.finditer(text) if self.scene.letter.private else ():
            trade, given = match[1], match[2]
            if (
                is_word(trade)
                and not names.given_share(trade)
                and names.given_share(given) >= _BEHIND_TRADE
            ):
                yield Span(*match.span())

    def _add_sender_as_written(self) -> None:
        """The sender's whole name letter by letter, where its words look like none: "D itte Mørch"."""
        scene = self.scene
        if not scene.own:
            return
        for part in re.split(r",\s|\s(?:og|&)\s", scene.letter.response.sender):
            if len(part.split()) < 2 or not part[0].isupper():
                continue
            for match in re.finditer(_as_written(part), scene.text):
                span = Span(*match.span())
                beside = [h for h in self.hits if h.span.overlaps(span)]
                if any(h.span.start <= span.start and span.end <= h.span.end for h in beside):
                    continue
                self._hide(span, "afsenderens navn", part, beside)

    def _hit(self, name: Name, verdict: Verdict, why: str) -> Hit:
        alone = self.scene.is_own(name) and not self.scene.couple
        person = self.scene.letter.response.sender if alone else name.text
        family = _FAMILY.search(self.scene.before(name.span, 12))
        start = name.span.start - (len(family.group()) if family else 0)
        return Hit(Span(start, name.span.end), PersonalKind.NAME, why, verdict, person)

    def _eponyms(self) -> Iterator[str]:
        for run in runs(self.scene.text):
            for name in names_in(run, self.scene.names, self.scene.own):
                if name.is_whole and names_thing(self.scene, name, run):
                    yield name.text

    def _settled(self, name: Name, verdict: Verdict, why: str) -> Judgement:
        """First names of people who act in office elsewhere in the letter stay as well."""
        if name.text in self.quoted:
            return Verdict.HIDE, NAMED_HIMSELF
        if (
            why == FOR_OTHERS
            and not name.is_whole
            and name.words[0] in self.hidden_whole - self.officials_whole
        ):
            return Verdict.HIDE, "fornavn på en, der er skjult i svaret"
        if verdict is Verdict.KEEP or self.scene.is_own(name):
            return verdict, why
        if name.text in self.eponyms:
            return Verdict.KEEP, "noget er opkaldt efter navnet i svaret"
        if name.text in self.whole_officials:
            return Verdict.KEEP, "optræder i embede eller hverv i svaret"
        if not name.is_whole and name.words[0] in self.officials:
            kin = roles.KIN_BEFORE.search(self.scene.before(name.span)) or roles.AGE_AFTER.match(
                self.scene.after(name.span)
            )
            if not kin:
                return Verdict.KEEP, "fornavn på en, der optræder i embede i svaret"
        return verdict, why

    def _heard_again(
        self, found: list[tuple[Name, Verdict, str]], is_ill: Callable[[str], bool]
    ) -> list[tuple[Name, Verdict, str]]:
        """The names, those that the sentence alone calls officials' let stay."""
        stay = in_office_by_sentence(self.scene, found, is_ill)
        return [
            (name, Verdict.KEEP, stay[name.text]) if name.text in stay else (name, verdict, why)
            for name, verdict, why in found
        ]

    def _candidates(self) -> Iterator[tuple[Name, Verdict, str]]:
        for run in runs(self.scene.text):
            taken = False
            for name in names_in(run, self.scene.names, self.scene.own):
                if is_person(self.scene, name, run):
                    taken = True
                    yield name, *judged(self.scene, name)
            if not taken:
                name_or_none = loose_name(run, self.scene.names)
                if name_or_none is not None and said_to_be_one(self.scene, name_or_none, run):
                    yield name_or_none, *judged(self.scene, name_or_none)
