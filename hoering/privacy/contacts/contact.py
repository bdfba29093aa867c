"""Whether a telephone or an e-mail is a private person's or a body's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.domain import RoundFacts, SenderKind, Span, Verdict
from hoering.language.namelist import NameList
from hoering.privacy.letters.lined_letter import LinedLetter
from hoering.privacy.letters.municipality import SPEAKS, is_of, stands_with_it, web_letters
from hoering.privacy.patterns.emails import domain, local_part
from hoering.privacy.wording.hit import Judgement
from hoering.privacy.wording.runs import is_word

# Mobile numbers by their first figures (Danish numbering plan); others are lines of a house.
_MOBILE = re.compile(
    r"^(?:2\d|30|31|40|41|42|50|51|52|53|60|61|71|81|91|92|93|34[24-9]|35[679]|36[256]|389|398|431|441|46[268]|47[2468]"
    r"|48[5689]|49[3-689]|54[235]|55[126]|57[23479]|58[4679]|59[78]|62[79]|641|649|658|66[2-57]|69[2-47]|77[12]|78[235689]"
    r"|82[679])"
)
# Bodies whose people have a mobile from work.
AT_WORK = (SenderKind.COMPANY, SenderKind.AUTHORITY, SenderKind.ADMINISTRATION)
# Bodies of volunteers, who have no office: what stands by a name is somebody's home.
_VOLUNTARY = (SenderKind.COUNCIL, SenderKind.BOARD)
# Bodies whose people write as officials; mail that anybody can have is nobody's office.
_OFFICES = (SenderKind.AUTHORITY, SenderKind.ADMINISTRATION)
FREE_HOST = re.compile(
    r"(?i)(?:gmail|hotmail|outlook|live|yahoo|icloud|me\.com|msn|jubii|ofir|mail\.dk|stofanet|tdcadsl|post\d?\.tele|privat|webspeed|youmail|sol\.dk)"
)
_HONORARY = re.compile(
    r"(?i)\b(?:\w*formand|\w*forkvinde|\w*forperson|kasserer|form\.|fmd\.?|kass\.)(?!\w)"
)
_ROLE_BOX = re.compile(
    r"^(?:info|kontakt|contact|post|mail|kontor\w*|hoering\w*|høring\w*|sekretariat\w*|formand\w*"
    r"|bestyrelse\w*|\w*raad\w*|\w*råd\w*|\w*skole\w*"
    r"|\w*kommune\w*|\w*udvalg\w*|noreply|no-reply|ikkesvar|reception\w*|admin\w*|leder|\w*forvaltning\w*"
    r"|borgmester\w*|teknik\w*|plan\w*|miljoe\w*"
    r"|social\w*|sundhed\w*|omsorg\w*|boern\w*|kultur\w*|job\w*|by|byg|vej\w*|natur\w*|klima\w*|foreningen"
    r"|kreds\w*|afdeling\w*|kirke\w*|museum|bib\w*)$"
)
_THEIRS = re.compile(
    r"(?i)\b(?:kommunens?|rådhuset|forvaltningens?|borgerservice|jobcentret|hovednummer\w*|omstilling\w*"
    r"|telefontid|åbningstid\w*)\b"
)
# "Kontortelefon 61 00 22 47", "sekretariatet tlf. 5840 1122": whose number it is stands right before it.
_OFFICES_OWN = re.compile(
    r"(?i)\b(?:(?:\w*kontor|\w*sekretariat)(?:et)?s?(?:telefon|nummer)?)\W{0,3}(?:(?:tlf|telefon|nr)\.?\W{0,2}|træffes\spå\s)?$"
)
_PRIVATE_LINE = re.compile(r"(?i)\b(?:privat\w*|hjemme\w*|egen|eget|min)\b[^.!?\n]{0,30}$")
_SAYS_PRIVATE = re.compile(r"(?i)\s?\(?(?:privat|hjemme)\b")
_OFFICER = re.compile(r"(?i)formand|forkvinde|kasserer|sekret|kontor|leder|direktør|rektor")
# "… hvis forvaltningen ringer til ham på 30 27 44 19".
_TO_ONE = re.compile(
    r"(?i)\b(?:ring(?:er|e)?\s(?:gerne\s)?(?:til\s)?|træffes?\s|træffe\s|fange?s?\s)(?:ham|hende)\s(?:\w+\s)?på\s(?:tlf\.?\s|telefon\s|mobil\s)?$"
)
_REST = 4  # letters behind a given name that make no other word of it


def judge_email(
    text: str, span: Span, letter: LinedLetter, facts: RoundFacts, names: NameList
) -> Judgement:
    """Role mailboxes stay; mailboxes of persons do not, whoever's they are."""
    address = span.of(text)
    local, host = local_part(address), domain(address)
    if letter.private and _IN_HEADER.match(_line_before(text, span)) and _is_ones_own(local, names):
        return Verdict.HIDE, _whose(local, letter)
    if letter.private and _of_who_wrote(text, span, letter) and not is_of(facts, host):
        return Verdict.HIDE, "afsenderens e-mailadresse i mailens hoved"
    if _is_header_to(text, span) and is_of(facts, host):
        return Verdict.KEEP, "modtagerens postkasse"
    if _is_header_to(text, span) and is_word(local) and not is_persons_box(local, names):
        return Verdict.KEEP, "modtagerens postkasse"
    own = re.search(r"formand|forkvinde|forperson|kasserer|leder", local)
    if re.search(r"privat", local) or (own and _has_given(local, names)):
        return Verdict.HIDE, "privat postkasse"
    if _ROLE_BOX.match(re.sub(r"[\W\d_]+", "", local)):
        return Verdict.KEEP, "fælles postkasse"
    if letter.private:
        if is_of(facts, host) and not is_persons_box(local, names):
            return Verdict.KEEP, "kommunens postkasse"
        at_work = is_of(facts, host) and stands_with_it(letter, facts, letter.line_at(span.start))
        if at_work and not _IN_HEADER.match(_line_before(text, span)):
            return Verdict.KEEP, "postkasse i kommunens underskrift"
        return Verdict.HIDE, "e-mailadresse"
    if _PRIVATE_LINE.search(text[max(0, span.start - 70) : span.start]) or _SAYS_PRIVATE.match(
        text[span.end : span.end + 12]
    ):
        return Verdict.HIDE, "privat postkasse"
    nth = letter.line_at(span.start)
    office = letter.response.sender_kind in _OFFICES and nth >= 0
    if office and not FREE_HOST.search(host) and _is_own_host(letter, facts, host):
        return Verdict.KEEP, "embedsmands postkasse"
    if is_persons_box(local, names) or _is_signers(local, letter, names):
        return Verdict.HIDE, "persons e-mailadresse"
    return Verdict.KEEP, "afsenderens postkasse"


def _is_signers(local: str, letter: LinedLetter, names: NameList) -> bool:
    """Whether the box is called after somebody who stands in the letter's head or end.

    "piahest" and "skriverkarl" are, where Pia or Karl signs; "mariehoenen" is no Marie's.
    """
    low = _danish(re.sub(r"[\W\d_]+", "", local.lower()))
    edge = " ".join(line.text for line in letter.lines if line.edge or line.tail)
    given = {
        w.lower() for w in re.findall(r"[A-ZÆØÅ][a-zæøåéü]{2,}", edge) if names.given_share(w) >= 30
    }
    return any(low.endswith(w) or (low.startswith(w) and len(low) - len(w) <= _REST) for w in given)


def is_persons_box(local: str, names: NameList) -> bool:
    """Whether the part before the sign has a given name in it: "karen.holm", "karenh"."""
    parts = [p for p in re.split(r"[\W\d_]+", local) if p]
    if len(parts) > 1:
        # "bo.sandholt", "k.holm": a short name or an initial, and a family's.
        first, last = (_danish(p).capitalize() for p in (parts[0], parts[-1]))
        given = names.given_share(first) >= 30 and not is_word(last)
        short = len(first) == 1 or names.given_share(first) > 0
        initials = len(first) <= 3 and not re.search(r"[aeiouyæøå]", first.lower())
        if given or ((short or initials) and names.is_family(last)):
            return True
    for part in parts:
        for form in (part, _danish(part)):
            if names.given_share(form.capitalize()) >= 30 and len(form) > 2:
                return True
            if any(names.given_share(form[:n].capitalize()) >= 90 for n in range(4, len(form))):
                return len(parts) > 1 or not re.search(r"(?:kreds|hus|skole|klub)", part)
    return False


def _has_given(local: str, names: NameList) -> bool:
    parts = [p for p in re.split(r"[\W\d_]+", local) if p]
    return any(names.given_share(_danish(part).capitalize()) > 0 for part in parts)


def _danish(part: str) -> str:
    return part.replace("oe", "ø").replace("ae", "æ").replace("aa", "å")


# A mail's header tells who wrote to whom: an official's own mailbox is none that anybody may use.
_IN_HEADER = re.compile(
    r"(?i)[\s>*]*(?:fra|from|til|to|cc|bcc|kopi|svar\stil|reply-to|videresendt\saf|sendt\saf|afsender|modtager)\s?[:\s]"
)
_WRITER = re.compile(r"(?i)[\s>*]*(?:fra|from|afsender)\s?:")


def _of_who_wrote(text: str, span: Span, letter: LinedLetter) -> bool:
    """Whether an address behind the sender's name is the sender's own, and no office's "kontor":
    "Fra: Jens Otto Bech <job@bech.example>"."""
    line, own = _line_before(text, span), letter.response.sender.split()
    named = any(re.search(rf"\b{re.escape(w)}\b", line) for w in own if len(w) > 2)
    local = local_part(span.of(text))
    initials = "".join(word[0] for word in own).lower()
    return (
        bool(_WRITER.match(line))
        and named
        and (web_letters(local) == initials or not is_word(local))
    )


def _is_ones_own(local: str, names: NameList) -> bool:
    """Whether the part before the sign is a person's, by name or in initials: "hejb", "joka"."""
    bare = re.sub(r"[\W\d_]+", "", local)
    if _ROLE_BOX.match(bare):
        return False
    initials = 2 <= len(bare) <= 4 and not is_word(bare)
    return initials or is_persons_box(local, names)


def _whose(local: str, letter: LinedLetter) -> str:
    """The reason for hiding a mailbox of a mail's header: the sender's own, or somebody else's."""
    own = [web_letters(word) for word in letter.response.sender.split() if len(word) > 2]
    if any(word and word in web_letters(local) for word in own):
        return "afsenderens e-mailadresse i mailens hoved"
    return "en persons e-mailadresse i mailens hoved"


def _line_before(text: str, span: Span) -> str:
    return text[text.rfind("\n", 0, span.start) + 1 : span.start]


def _is_header_to(text: str, span: Span) -> bool:
    return bool(re.match(r"(?i)\s*(?:til|to|cc|kopi)\s*:", _line_before(text, span)))


def _is_own_host(letter: LinedLetter, facts: RoundFacts, host: str) -> bool:
    """Whether the name behind the sign is the sender's or the municipality's."""
    said = web_letters(f"{letter.response.sender} {facts.municipality}")
    name = web_letters(host.split(".")[-2] if "." in host else host)
    own = [web_letters(w) for w in letter.response.sender.split() if len(w) > 4]
    return len(name) > 2 and (name in said or any(w and w in name for w in own))


# "Jeg har ringet til 87 25 10 00": whom the writer rang is an office, by its round number.
_RANG = re.compile(r"(?i)\bjeg\s(?:har\s)?(?:ringet|ringede)\s(?:\w+\s)?(?:til|på)\s$")
_TO_THEM = re.compile(r"(?i)^\s*(?:til|kære|dear|att|vedr|vedrørende|emne|høring)\b")
_OFFICE_LINE = re.compile(r"(?i)\b(?:\w*sekretariat\w*|kontor\w*|\w*leder\w*|direktør|rektor)\b")


def judge_phone(
    text: str,
    span: Span,
    letter: LinedLetter,
    facts: RoundFacts,
    persons: Sequence[Span] = (),
    signers: Sequence[Span] = (),
) -> Judgement:
    """A body's line stays; mobile numbers and private persons' numbers do not.

    `persons` are the names that are hidden and `signers` those that stay: a number beside the first,
    or beside a chair's, is the person's own.
    """
    before = text[max(0, span.start - 70) : span.start]
    clause = re.split(r"[.!?]\s|\n", before)[-1]
    digits = re.sub(r"\D", "", span.of(text))[-8:]
    nth = letter.line_at(span.start)
    line = letter.lines[nth] if nth >= 0 else None
    if letter.private:
        return _judge_private_phone(clause, digits, letter, facts, nth)
    if _THEIRS.search(clause) or _OFFICES_OWN.search(before):
        return Verdict.KEEP, "et kontors telefon"
    if _PRIVATE_LINE.search(before) or _SAYS_PRIVATE.match(text[span.end : span.end + 12]):
        return Verdict.HIDE, "privat telefon"
    if _TO_ONE.search(clause) and not _OFFICER.search(before):
        return Verdict.HIDE, "telefon til en person"
    if _MOBILE.match(digits):
        at_work = letter.response.sender_kind in AT_WORK
        signs = (at_work, digits.endswith("00"), not _stands_by(span, signers))
        if line is None or not line.edge or sum(signs) < _SIGNS_OF_OFFICE:
            return Verdict.HIDE, "mobilnummer"
    if line is not None:
        chairs = letter.response.sender_kind in _VOLUNTARY or _HONORARY.search(line.text)
        named = [*persons, *(signers if chairs and not _OFFICE_LINE.search(line.text) else ())]
        if any(line.span.start <= s.start and 0 <= span.start - s.end < 45 for s in named):
            return Verdict.HIDE, "telefon ved et navn"
    return Verdict.KEEP, "afsenderens telefon"


def _judge_private_phone(
    clause: str, digits: str, letter: LinedLetter, facts: RoundFacts, nth: int
) -> Judgement:
    """Of a number in a private person's letter: only offices' stay."""
    if _THEIRS.search(clause) and not SPEAKS.search(clause):
        return Verdict.KEEP, "kommunens telefon"
    mobile = bool(_MOBILE.match(digits))
    if not mobile and (
        digits.endswith("0000")
        or _RANG.search(clause)
        or (digits.endswith("00") and _below_firm(letter, nth))
    ):
        return Verdict.KEEP, "et kontors telefon"
    if not mobile and nth >= 0 and letter.lines[nth].edge and _is_authoritys(letter, nth):
        return Verdict.KEEP, "myndighedens telefon"
    if stands_with_it(letter, facts, nth, sure=mobile):
        return Verdict.KEEP, "kommunens telefon"
    return Verdict.HIDE, "telefonnummer"


# Of three: a body of employees, a round number, nobody's name beside it.
_SIGNS_OF_OFFICE = 2
_ABOVE = 90  # characters between who signs and the number of their own


def _stands_by(span: Span, signers: Sequence[Span]) -> bool:
    """Whether a number stands by a name, which makes it that person's own."""
    return any(0 <= span.start - s.end < _ABOVE or 0 <= s.start - span.end < 4 for s in signers)


FIRM = re.compile(r"\b(?:A/S|ApS|APS|I/S|K/S|P/S|[Aa]\.?m\.?b\.?a)(?!\w)")


def _below_firm(letter: LinedLetter, nth: int) -> bool:
    """Whether a firm stands on the line or just above it: who writes from work signs with its line."""
    return nth >= 0 and any(
        FIRM.search(line.text) for line in letter.lines[max(0, nth - 2) : nth + 1]
    )


# Of the mail that is passed on.
_HEADS = re.compile(r"(?i)[\s>*]*(?:fra|from|til|to)\s?:|[\s>]*-{2,}")


def _is_authoritys(letter: LinedLetter, nth: int) -> bool:
    """Whether a line of a private letter belongs to an office that is quoted or named in it."""
    own = letter.lines[max(0, nth - 4) : nth + 4]
    around = " ".join(line.text for line in own if not _HEADS.match(line.text))
    if any(w in around for w in letter.response.sender.split() if len(w) > 2):
        return False
    return any(
        letter.near_authority(back, 0) and not _TO_THEM.match(letter.lines[back].text)
        for back in range(max(0, nth - 2), nth + 1)
    )
