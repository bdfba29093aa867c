"""Names that a letter prints in two parts: "Skolebestyrelsen" above "Elmeskolen"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hoering.domain import RoundFacts, SenderKind
from hoering.reading.senders.bodies import kind_of_body
from hoering.reading.senders.clue import Clue
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.names import key_words, name_at, printed_name
from hoering.reading.senders.persons import person_in
from hoering.reading.senders.spellings import in_small_letters

# Bodies of an institution; alone they could be any institution's.
_OF_INSTITUTION = re.compile(
    r"\b((?:skole|forældre|fælles|dagtilbuds|institutions|områdes?)?bestyrelsen?|forældrerådet|elevrådet"
    r"|beboerrådet|brugerrådet|centerrådet|pårørenderådet"
    r"|bruger-?\s?(?:og|/)\s?pårørenderådet|beboer-?\s?(?:og|/)\s?pårørenderådet|MED-udvalget|lokal-?MED"
    r"|personalet)s?\b(?!\s+(?:i|ved|på|for)\s+(?:[A-ZÆØÅ]))",
    re.IGNORECASE,
)
_SEVERAL = r"(?:\w*bestyrelsen?|(?:elev|forældre|beboer|bruger|center|pårørende)rådet)"
# How whoever writes a school's mail says that a board or the pupils speak.
_SPOKEN_FOR = re.compile(
    rf"\bpå\s+{_SEVERAL}s\s+vegne\b|\bpå\s+vegne\s+af\s+{_SEVERAL}\b|\bvi\s+(?:\w+\s+){{0,4}}i\s+{_SEVERAL}\b"
    rf"|\b(?:hermed|her er|her kommer|vedhæftet)\s+(?:\w+\s+)?{_SEVERAL}s\b|\b(?:vi|jeg)\b[^.!?]{{0,20}}\bsom\s+"
    r"\w+bestyrelse\b",
    re.IGNORECASE,
)
_ANSWER_OF = re.compile(
    rf"\b{_SEVERAL}s\s+(?:hørings)?(?:svar|bemærkninger|kommentarer|input|udtalelse)"
    rf"|\bfra\s+{_SEVERAL}(?=$|\W)",
    re.IGNORECASE,
)
_HAS_BOARD = re.compile(
    r"skole(?:n|r)?\b|børnehus|børnehave|vuggestue|daginstitution|dagtilbud", re.IGNORECASE
)
_CHAIR = re.compile(r"(?:^|,\s*)(?:næst)?(?:formand|forkvinde|forperson)\W*$", re.IGNORECASE)
_COUNCIL = re.compile(
    r"\b(?:handicap|ældre|senior|unge|udsatte|integrations|ungdoms|børne- og unge|social|bruger|bolig"
    r"|grønt )?råd(?:et)?$",
    re.IGNORECASE,
)


_ESTATE = re.compile(
    r"\b[Aa]fd(?:eling|\.)?\s*(?:nr\.?\s*)?\d*\s*[,:–-]?\s*((?:[A-ZÆØÅ][\wæøå-]+\s?){1,3})$"
    r"|^((?:[A-ZÆØÅ][\wæøå-]+ ?){1,3}),\s*[Aa]fd(?:eling|\.)?\s*\d+"
)


def whole_names(letter: Letter, clues: Sequence[Clue], facts: RoundFacts) -> Iterator[Clue]:
    """Clues to the names that two parts make together."""
    yield from _boards(letter, clues, facts)
    yield from _councils(letter, facts)
    yield from _estates(letter, clues)


def _estates(letter: Letter, clues: Sequence[Clue]) -> Iterator[Clue]:
    """ "Afdelingsbestyrelsen", and "Afdeling 14 Møllevangen" or "Lærkeparken, afd. 12" above."""
    if not any(re.fullmatch("afdelingsbestyrelsen?", c.name, re.IGNORECASE) for c in clues):
        return
    for line in letter.at(Place.HEAD, Place.ASIDE, Place.TAIL):
        if estate := _ESTATE.search(line.text):
            yield Clue(f"Afdelingsbestyrelsen i {(estate[1] or estate[2]).strip()}", 7.0, "whole")
            return


def _boards(letter: Letter, clues: Sequence[Clue], facts: RoundFacts) -> Iterator[Clue]:
    """A board or users' council, and the institution whose letter it is."""
    strong = [
        c
        for c in clues
        if not c.person and c.where in ("head", "aside", "tail", "field", "mail", "subject", "file")
    ]
    places = [
        c
        for c in strong
        if kind_of_body(c.name) is SenderKind.ADMINISTRATION
        and c.weight >= 2.5
        and not _OF_INSTITUTION.search(c.name)
        and not re.search(r"\bMED\b", c.name)
    ]
    printed = [key_words(p.name) for p in places if p.where != "file"]
    places = [
        p for p in places if p.where != "file" or not any(w < key_words(p.name) for w in printed)
    ]
    if not places:
        return
    for place in [p for p in places if _HAS_BOARD.search(p.name)] if _has_chair(letter) else ():
        yield Clue(_board_of(in_small_letters(place.name), facts), 6.5, "whole")
    lines = list(_board_lines(letter))
    told = [(found[1], weight) for text, weight in lines if (found := _OF_INSTITUTION.search(text))]
    for board, weight in sorted(told, key=lambda t: bool(re.fullmatch("bestyrelsen?", t[0], re.I))):
        board = board[0].upper() + board[1:] + "n" * board.endswith("bestyrelse")
        for place in places:
            name = in_small_letters(place.name)
            said = re.compile(
                rf"{re.escape(board)} (?:i|ved|på|for) {re.escape(name)}", re.IGNORECASE
            )
            own = next((c.name for c in clues if said.fullmatch(c.name)), "")
            yield Clue(own or _put_together(board, name, facts), weight, "whole")
        return


def _has_chair(letter: Letter) -> bool:
    """Whether a chair signed, and nobody says of what: an institution has a board, too."""
    lines = [line.text for line in letter.at(Place.TAIL)]
    lines += [line.text for line in letter.lines if len(line.text) < 110 and "hilsen" in line.text]
    return any(_CHAIR.search(text) for text in lines)


def _board_of(place: str, facts: RoundFacts) -> str:
    """The board of an institution: as the list of invited parties has it, else as usual."""
    for party in facts.invited:
        name = key_words(place)
        if "bestyrelse" in party.lower() and len(key_words(party) & name) and name:
            own = {w for w in key_words(party) if "bestyrelse" not in w}
            if own and own <= name:
                return party
    school = re.search(r"skole", place, re.IGNORECASE)
    nursery = re.search(
        r"børnehus|børnehave|vuggestue|daginstitution|dagtilbud", place, re.IGNORECASE
    )
    place = re.sub(r"^Daginstitutionen\s+", "", place)
    if bool(school) == bool(nursery):
        return f"Bestyrelsen for {place}"
    return f"Skolebestyrelsen ved {place}" if school else f"Forældrebestyrelsen i {place}"


def _board_lines(letter: Letter) -> Iterator[tuple[str, float]]:
    for line in letter.at(Place.TAIL, Place.HEAD, Place.ASIDE):
        yield line.text, 7.0
    for line in letter.at(Place.BODY)[:2]:
        if re.match(
            r"(?:vi i |vi er |på vegne af )?\w*(?:bestyrelsen?|rådet)\b", line.text, re.IGNORECASE
        ):
            yield line.text[:60], 6.0
    for line in letter.at(Place.BODY)[:2]:
        for found in _SPOKEN_FOR.finditer(line.text):
            yield found.group(), 6.5
    if letter.mail and (answer := _ANSWER_OF.search(letter.mail.subject)):
        yield answer.group(), 6.5
    for name in letter.names:
        yield name, 5.0
    if letter.mail:
        yield letter.mail.sender, 6.0


def _put_together(board: str, place: str, facts: RoundFacts) -> str:
    """With the small word that the list of invited parties uses for this body, else the usual."""
    for party in facts.invited:
        words = key_words(party)
        if key_words(board) & words and key_words(place) & words:
            link = re.search(r"\s(i|ved|på|for)\s", party)
            if link:
                return f"{board} {link.group(1)} {place}"
    place = re.sub(r"^(?:LMU|HMU|MED)\s+", "", place)
    if re.search(r"\bmed\b", board, re.IGNORECASE):
        return f"{board} {place}" if board.lower().endswith("med") else f"{board} for {place}"
    if re.search(r"pleje(?:hjem|center)|bosted|botilbud|kildecenter", place, re.IGNORECASE):
        return f"{board} på {place}"
    return f"{board} {'ved' if re.search('skole', place, re.IGNORECASE) else 'i'} {place}"


def _councils(letter: Letter, facts: RoundFacts) -> Iterator[Clue]:
    """ "Handicaprådet" with "Møllehøj Kommune" on the line below, or behind a dot."""
    kommune = facts.municipality
    if not kommune:
        return
    lines = [line.text for line in letter.at(Place.HEAD, Place.ASIDE, Place.TAIL)]
    parts: list[str] = []
    for text in lines:
        parts += [
            p.strip() for p in re.split(r"\s*[·|•,]\s*|\s+[–—-]\s+|\bc/o\b", text) if p.strip()
        ]
    yield from _stacked(lines, facts)
    for first, second in pairwise(parts):
        name = in_small_letters(printed_name(first))
        council = _COUNCIL.search(name) or re.fullmatch(r"hoved-?med(?:-udvalget)?", name, re.I)
        if council and name_at(name) == name and second.startswith(kommune):
            yield Clue(f"{name} i {kommune}", 5.0, "whole")


def _stacked(lines: Sequence[str], facts: RoundFacts) -> Iterator[Clue]:
    """Names on two lines: "Hjerteforeningen" above "Holme", "Holme Sogn" above "Menighedsrådet"."""
    town = facts.town
    for first, second in pairwise(line.strip() for line in lines):
        name = in_small_letters(printed_name(first))
        local = kind_of_body(name) is SenderKind.ORGANISATION and town not in name
        if town and local and name_at(name) == name and second.lower() == town.lower():
            yield Clue(f"{name} {town}", 5.0, "whole")
        parish = re.fullmatch(r"(.+) (?:Sogn|Kirke)", in_small_letters(first).title())
        if parish and re.fullmatch(r"menighedsråd(?:et)?", second, re.IGNORECASE):
            yield Clue(f"{parish[1]} Menighedsråd", 7.0, "whole")
        unit = printed_name(second)
        staff = re.fullmatch(
            r"(?:med-udvalget|(?:lokal|område|center|fag)-?med)", name, re.IGNORECASE
        )
        if (
            staff
            and name_at(unit) == unit
            and not person_in(unit)
            and "kommune" not in unit.lower()
        ):
            yield Clue(f"{name} for {unit}" if "udvalg" in name else f"{name} {unit}", 7.0, "whole")
