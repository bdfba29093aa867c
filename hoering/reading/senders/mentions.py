"""Every place of a letter where a name stands that could be its sender's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hoering.reading.senders.bodies import CLASS_OF, has_legal_form, is_body
from hoering.reading.senders.letter import Letter, LetterLine, Place
from hoering.reading.senders.names import (
    ROLE_OF,
    clean_name,
    is_description,
    printed_name,
)
from hoering.reading.senders.persons import (
    begins_with_address,
    from_address,
    inverted,
    is_address,
    person_in,
)
from hoering.reading.senders.recipient import ATTENTION
from hoering.reading.senders.written_names import name_spans
from hoering.reading.wording.formfields import FieldKind
from hoering.reading.wording.mailhead import shown_name
from hoering.reading.wording.roles import PROFESSION, ROLES


@dataclass(frozen=True, slots=True)
class Mention:
    """`where`: part of the letter and, in head and tail, which line ("head0"); `before`, `after`:
    the words around it, small; `alone`: all of a line, or of what stands between two dividers."""

    name: str
    where: str
    before: tuple[str, ...] = ()
    after: str = ""
    alone: bool = False


_DIVIDER = re.compile(
    r"\s*[·|•;:–—]\s*|\s+[-–—]\s+|\s*\(|\)|\s*,\s*|\s*/\s*|\bv/\s*|\bc/o\b|\s{3,}|\t|\"|”|“|»|«"
)
_LABEL = re.compile(
    r"(?:afsender|fra|navn|organisation|forening|på vegne af|f\.? ?|for|p\.?v\.?a\.?"
    r"|med (?:venlig|de bedste|mange) hils\w*(?: fra)?|mvh|hilsen|/)[\s:.,]+(.{3,90})$",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\w*(?:formand|forkvinde|leder|direktør|sekretær|konsulent)\s+", re.IGNORECASE
)
# Of an institution that stands above or below it.
_BOARD = re.compile(
    r"\w*(?:bestyrelse[nr]?|(?<!om)(?<!for)(?<!t)råd(?:et)?|udvalg(?:et)?|forum|personalet?|medarbejderne|ledelsen)",
    re.IGNORECASE,
)
# "Kære Nordlunde Kommune", "Til Dagplejen", "Re_ Botilbud", "(ikke udfyldt)".
_NO_SENDER = re.compile(
    r"(?:af|kære|dear|hi|hello|hej|goddag|att\.?|emne|vedr(?:ørende)?|til|cc|re|sv|vs|fw|fwd)\b(?!-)"
    r"|\W*(?:[aik]/s|aps|cvr\b.*)\W*$|(?:afsnit|kapitel|side|linje|bemærkning(?:er)?|kommentar(?:er)?|forslag|begrundelse)\W*$"
    r"|\W*(?:ikke\s(?:udfyldt|angivet|oplyst)|udfyldes\b.*|ukendt|ingen|mig selv|(?:hørings)?svar(?:et)?)\W*$",
    re.IGNORECASE,
)
# "Ida Holm (Viggos mor)"
_KIN_OF = re.compile(
    r"\w+s\s(?:far|mor|forældre|(?:mor|far)(?:mor|far)|bedste(?:far|mor|forældre))\W*$"
)
_OFFICES = re.compile(
    rf"(?:{ROLES}(?:en|et)?|{PROFESSION.pattern})(?:\W+og\W+|\W+|$)", re.IGNORECASE
)
# "Hjemmet er privat": a short sentence, not a name.
_TELLS = re.compile(r"\S+\s(?:\S+\s){0,2}(?:er|var|har|skal|bliver|bør)\s")
# "Tvillingerne Viggo og Aske er fire år": those of whom a sender tells.
_TOLD_OF = re.compile(
    r"(?:tvillingerne|drengene|pigerne|børnene|sønnerne|døtrene|børnebørnene|knægtene|tøserne)\s[A-ZÆØÅ]"
)
# "Til stede: Ib Dam (formand), Eva Lind": nobody who was there is the sender of the minutes.
_ATTENDED = re.compile(
    r"(?:til ?stede(?:værende)?|deltagere|fremmødte|afbud|fraværende)\b[^:]{0,20}:", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\s\d\.)\s+(?=[A-ZÆØÅ])")
_LAST_SENTENCE = re.compile(r"(?<=[.!?])(?<!\s\d\.)\s+")
_WORD = re.compile(r"[\wæøåÆØÅ/]+|[^\s\w]")
_NOT_FOR = re.compile(r"\bikke (?:\w+ )?på vegne af (?:\w+ )?$", re.IGNORECASE)
_AT_PLACES = frozenset(["i", "på", "ved", "mellem", "omkring"])
_LONGEST = 110  # letters of a name, and of a line that may be one
_ENDED = re.compile(r"[.!?:]\W*$")
_SENTENCE_WORDS = 4  # a line of so many that ends like a sentence is one
_MOST_WORDS = 12  # of a line that may be a name, or hold one between commas
_PART_WORDS = 9  # of a part between commas
_READ = 700  # letters of a line in which names are looked for
_EARLY = 7  # paragraphs in which a sender presents himself
_SENTENCES = 6  # of each of them
_SHORT = 70  # letters of a later line that may be a heading or a signature
_LATE = 40  # paragraphs after which nothing is looked for but the end
_ASIDE = 14  # lines beside the text


def mentions_of(letter: Letter) -> list[Mention]:
    """All of them, place by place; the same name as often as it stands there."""
    found = (_without_office(mention) for mention in _everywhere(letter))
    return [m for m in found if 2 <= len(m.name) <= _LONGEST and _may_be_name(m.name)]


def _without_office(mention: Mention) -> Mention:
    """ "formand for Holme Idrætsforening" names the body."""
    office = ROLE_OF.match(mention.name)
    if not office:
        return mention
    return replace(mention, name=mention.name[office.end() :], before=("office",))


def _may_be_name(name: str) -> bool:
    """Whether it has letters and is no road, nobody who is greeted and nobody who is told of."""
    if (
        _NO_SENDER.match(name)
        or _KIN_OF.search(name)
        or is_description(name)
        or not _OFFICES.sub("", name)
        or _TELLS.match(name)
        or _TOLD_OF.match(name[:1].lower() + name[1:])
    ):
        return False
    if begins_with_address(name) and not has_legal_form(name):
        return False
    return any(letter.isalpha() for letter in name)


def _everywhere(letter: Letter) -> Iterator[Mention]:
    heads, tails = letter.at(Place.HEAD), letter.at(Place.TAIL)
    for part, lines in (("head", heads), ("tail", tails)):
        for nth, line in enumerate(lines):
            yield from _in_line(line.text, f"{part}{min(nth, 4)}")
        yield from _in_two_lines(lines, f"{part}pair")
    for line in letter.at(Place.ASIDE)[:_ASIDE]:
        yield from _in_line(line.text, "aside")
    yield from _in_text(letter.at(Place.BODY))
    for field in letter.fields:
        if field.kind is not FieldKind.RECEIVED:  # "10.00 AM EET"
            yield from _in_line(field.value, f"field-{field.kind.value}")
    yield from _in_mail(letter)
    for stem in letter.names:
        yield from _in_line(stem.replace("_", " "), "file")


def _in_text(lines: Sequence[LetterLine]) -> Iterator[Mention]:
    for nth, line in enumerate(lines[:_EARLY]):
        for number, sentence in enumerate(_SENTENCE.split(line.text)[:_SENTENCES]):
            level = 0 if nth == number == 0 else 1 if nth < 2 else 2
            yield from _in_line(sentence, f"body{level}")
    for line in lines[-2:]:
        for sentence in _LAST_SENTENCE.split(line.text)[-2:]:
            yield from _in_line(sentence, "last")
    for line in lines[_EARLY:_LATE]:
        if len(line.text) < _SHORT:
            yield from _in_line(line.text, "short")


def _in_mail(letter: Letter) -> Iterator[Mention]:
    mail = letter.mail
    if mail is None:
        return
    shown = shown_name(mail)
    if shown and "@" not in shown:
        yield from _in_line(shown, "mail")
        yield Mention(clean_name(inverted(shown)), "mail", ("^",), "$", True)
    if person := from_address(mail.address):
        yield Mention(person, "mailaddr", ("^",), "$", True)
    yield from _in_line(mail.subject, "subject")


def _in_line(line: str, where: str) -> Iterator[Mention]:
    text = ATTENTION.split(line.strip(), maxsplit=1)[0]  # who follows is written to
    if not text or _ATTENDED.match(text):
        return
    size = len(text.split())
    told = size >= _SENTENCE_WORDS and _ENDED.search(text)
    if len(text) <= _LONGEST and size <= _MOST_WORDS and not told:
        yield Mention(clean_name(text), where, ("^",), "$", True)
        yield from _between_dividers(text, where)
        if label := _LABEL.match(text):
            yield Mention(clean_name(label[1]), where, ("label",), "$", True)
    text = text[:_READ]
    pupils = [m for m in CLASS_OF.finditer(text) if "skole" in m.group().lower()]
    for found in pupils:
        words = [word.lower() for word in _WORD.findall(text[: found.start()])][-2:]
        behind = "$" if found.end() == len(text) else ""
        name = clean_name(found.group())
        yield Mention(name, where, _before(words), behind, len(name) == len(text))
    for span in name_spans(text):
        name = span.of(text)
        if any(p.start() < span.start < p.end() for p in pupils):
            continue  # "forældre i 2. b på Byskolen": the school is not the one who writes
        if begins_with_address(name.split()[-1] + text[span.end : span.end + 8]) and " " in name:
            continue  # "Mathilde og Villads Kildevej 22": the road is nobody's name
        if _NOT_FOR.search(text[max(0, span.start - 40) : span.start]):
            continue
        words = [word.lower() for word in _WORD.findall(text[max(0, span.start - 40) : span.start])]
        last = words[-1] if words else "^"
        if last in _AT_PLACES and " og " in name and not is_body(name):
            continue  # "Nej til at lukke i Kragemose og Sønderholt": two places, no couple
        before = _before(words)
        follows = _WORD.search(text, span.end, span.end + 40)
        after = follows.group().lower() if follows else "$"
        alone = span.start == 0 and span.end == len(text)
        yield Mention(clean_name(name), where, before, after, alone)
        if name.endswith("s") and not name.isupper():
            yield Mention(clean_name(name[:-1].rstrip("'’")), where, before, "s")
        if office := _OFFICE.match(name):
            yield Mention(clean_name(name[office.end() :]), where, ("role", "role"), after)


def _before(words: Sequence[str]) -> tuple[str, str]:
    """The last word before a name, and the last two."""
    last = words[-1] if words else "^"
    return last, f"{words[-2] if len(words) > 1 else '^'}_{last}"


def _between_dividers(text: str, where: str) -> Iterator[Mention]:
    """The parts between commas, dots, brackets, and each two of them that stand together."""
    parts = [part for part in _DIVIDER.split(text) if part and part.strip()]
    if len(parts) < 2:
        return
    last = len(parts) - 1
    for nth, part in enumerate(parts):
        if len(part.split()) > _PART_WORDS:
            continue
        before, after = "^" if nth == 0 else "|", "$" if nth == last else "|"
        yield Mention(clean_name(part), where, (before,), after, True)
    for nth, (one, two) in enumerate(pairwise(parts)):
        if len(one.split()) + len(two.split()) > _PART_WORDS:
            continue
        before, after = "^" if nth == 0 else "|", "$" if nth + 1 == last else "|"
        yield Mention(clean_name(f"{one}, {two}"), where, (before,), after, True)


def _boards(board: str, place: str) -> Iterator[str]:
    """ "Bestyrelsen" and "Hjallerup Friplejehjem": "Bestyrelsen for Hjallerup Friplejehjem"."""
    if _BOARD.fullmatch(board):
        yield from (f"{board} {word} {place}" for word in ("for", "ved", "på"))


def _in_two_lines(lines: Sequence[LetterLine], where: str) -> Iterator[Mention]:
    """ "Bredsø Kommune" above "Ældrerådet"; two people who sign below each other."""
    for first, second in pairwise(lines):
        one, two = printed_name(first.text), printed_name(second.text)
        if any(not name or is_address(name) or _NO_SENDER.match(name) for name in (one, two)):
            continue
        person, other = person_in(first.text), person_in(second.text)
        if not person and not other:
            for name in (f"{one}, {two}", f"{two}, {one}", f"{one} {two}", f"{one} i {two}",
                         f"{two} i {one}", *_boards(one, two), *_boards(two, one)):  # fmt: skip
                yield Mention(name, where, ("pair",), "pair")
        elif person and other:
            yield Mention(f"{person} og {other}", "couple", ("pair",), "pair")
            given, _, family = person.rpartition(" ")
            if other.split()[-1] == family:
                yield Mention(f"{given} og {other}", "couple", ("pair",), "pair")
