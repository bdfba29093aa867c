"""Whether an address is a private person's home, a body's, or a place that is spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.dansk import MONTHS
from hoering.domain import Span, Verdict
from hoering.privacy.contacts.contact import AT_WORK, FIRM
from hoering.privacy.letters.lined_letter import Line, LinedLetter
from hoering.privacy.wording.hit import Judgement
from hoering.privacy.wording.roles import CLIENT_NAMED

_NOT_HOME = re.compile(
    r"(?i)\b(?:skolen?|børnehus\w*|børnehave\w*|vuggestue\w*|plejecent\w*|plejehjem\w*|biblioteket"
    r"|rådhus\w*|rådhuset|butik\w*|fabrik\w*|grunden|ejendommen|matrikel\w*"
    r"|bygning\w*|lokaler\w*|kirken|hallen|svømmehal\w*|museet|institution\w*|forening\w*|virksomhed\w*"
    r"|krydset|rundkørsl\w*|stoppested\w*|byggefelt\w*|projektet|bosted\w*"
    r"|botilbud\w*|genbrugs\w*|stationen|torvet|mødelokale\w*|beboerhus\w*|klubhus\w*|forsamlingshus\w*"
    r"|kontor\w*|sundhedshus\w*|lægehus\w*|apotek\w*|caf[ée]\w*|restaurant\w*|posthus\w*)\b[^.!?]{0,35}$"
)
_HOME = re.compile(
    r"(?i)\b(?:jeg|vi|min|mit|vores|vort|familien|han|hun|hans|hendes|deres|mor|far|datter|søn|adresse"
    r"|bopæl|bor|boet|boende|naboen?|hos)\b"
)
# "Mosegårdsvej 118, hvor Kirsten Vad har boet", "Violvej 22, 3. th., hvor Ditte Krog …".
_WHERE_ONE = re.compile(r",?\shvor\s(?:der\sbor\s)?")
_LIVES = re.compile(r"\s(?:har\s)?(?:bor|boet|boede)\b|,\sder\s(?:har|er|lider)\b")
_THEIR_ADDRESS = re.compile(r"(?i)\b(?:deres|familiens)\s(?:egen\s)?adresse\b")
_NEAR = 130  # characters back to the name of whoever lives there
_ADMIN_STREET = re.compile(r"(?i)^rådhus\w*")
_OF_PERSON = re.compile(
    r"^s?(?:\s\([^()\n]{1,40}\))?[,\s(]*(?:(?:der|som|og|på|i|ved|med|fra|af|ejer\w*|eje|bor|boende|bopæl|ejendommen|huset|adresse\w*|har|driver|have|hus|gård)[\s,:]+){0,4}"
    r"(?:[A-ZÆØÅ][a-zæøå]+,?\s)?$"
)
_OWN_HOME = re.compile(
    r"(?i)\b(?:familien|hos\s[A-ZÆØÅ]|os\si|bor|boede|boet\s(?:i|på)|bopæl|beboeren?|privat\w*|min\segen|hjem\stil\smig|(?:jeg|vi)\s(?:\w+\s){0,3}ejer(?:\saf)?"
    r"|(?:mit|vores|hans|hendes)\s(?:\w+\s)?(?:hus|hjem|sommerhus|lejlighed|adresse)"
    r"|(?:fars|mors|forældres|farfars|morfars|farmors|mormors|søns|datters|søsters|brors)\s(?:have|hus|hjem|gård|mark|lejlighed))\b"
)
# "Henning Thorup har givet os adgang til sin have på Ågade 27"
_HIS_OWN = re.compile(
    r"(?i)\b(?:sin|sit)\s(?:\w+\s)?(?:have|hus|hjem|gård|grund|mark|ejendom|jord|lejlighed|garage|carport)\s(?:på|i|ved)\s$"
)
# Where nobody lives: "c/o Frivillighuset", "Bakkeskolen · Bakkevej 44".
_HOUSE = (
    r"\w*(?:skole|børnehave|børnehus|vuggestue|hus|cent(?:er|ret)|bibliotek|kontor|sekretariat"
    r"|museum|museet|kirke|hallen)\w{0,3}\b"
)
_AT_HOME = re.compile(
    rf"(?i)(?:\bc/o(?!\W+{_HOUSE})|\bbebor\b|\bprivat\w*|\bhjemme\w*|\bbopæl|\bhjem\stil|\bboende)"
    r"\W*(?:\w+\W+){0,3}$"
)
# "En beboer i Nordlysvej 41, Tanja, fortalte": one of those whom a body tells of.
_RESIDENT_OF = re.compile(
    r"(?i)\b(?:en|et|den|vores|vort|anden)\s(?:\w+\s)?(?:beboer|lejer|borger|medlem|familie|pårørende|enke|pensionist)(?:en)?\s(?:i|på|fra|ved)\s$"
    r"|\bejer(?:en|ne)?\saf\s(?:ejendomm(?:en|ene)\s)?$"
)
_WRITERS = re.compile(r"(?i)\b(?:jeg|vi|min|mit|vores|bor|boende|bopæl)\b")
_SAID = re.compile(r"(?:\s[a-zæøå]{2,}){3}[^\n]*[.!?]$")  # a sentence, however short
_DOOR = re.compile(r"(?i)\b(?:t\.?v|t\.?h|m\.?f)\.?$")


def judge_address(text: str, span: Span, letter: LinedLetter, persons: Sequence[Span]) -> Judgement:
    """Homes are left out; the addresses of bodies, offices and building plots stay.

    `persons` are the private persons' names of the letter: what follows one is their home.
    """
    nth = letter.line_at(span.start)
    line = letter.lines[nth] if nth >= 0 else None
    sentence = text[max(0, span.start - 90) : span.start]
    sentence = re.split(r"[.!?]\s|\n", sentence)[-1]
    if _ADMIN_STREET.match(span.of(text)):
        return Verdict.KEEP, "rådhusets adresse"
    if not letter.private:
        beside = any(
            p.end <= span.start and _OF_PERSON.match(text[p.end : span.start]) for p in persons
        )
        theirs = _THEIR_ADDRESS.search(sentence) and any(
            0 < span.start - p.start < _NEAR for p in persons
        )
        if (
            beside
            or theirs
            or _one_lives_at(text, span, persons)
            or _RESIDENT_OF.search(sentence)
            or CLIENT_NAMED.search(sentence)
            or _AT_HOME.search(sentence)
        ):
            return Verdict.HIDE, "privat adresse"
        if letter.response.sender_kind not in AT_WORK and _DOOR.search(span.of(text)):
            return Verdict.HIDE, "lejlighed"
        if line is not None and line.edge and _is_chairs(letter, nth, span):
            return Verdict.HIDE, "formandens hjem"
        if line is not None and line.edge:
            return Verdict.KEEP, "afsenderens adresse"
        owner = any(span.start - len(sentence) <= p.start < span.start for p in persons)
        if _OWN_HOME.search(sentence) or (owner and _HIS_OWN.search(sentence)):
            return Verdict.HIDE, "privat adresse"
        return Verdict.KEEP, "omtalt sted"
    if _OWNED.search(sentence):
        return Verdict.HIDE, "privat adresse"
    if any(p.end <= span.start and _OF_PERSON.match(text[p.end : span.start]) for p in persons):
        return Verdict.HIDE, "privat adresse"
    if line is not None and _in_firms_row(letter, line):
        return Verdict.KEEP, "virksomhedens adresse"
    told = _WRITERS.search(sentence)  # "Jeg bor på Kløvermarken 12" below "Til Holme Kommune"
    if line is not None and line.edge and not told and _is_recipients(letter, nth, span):
        return Verdict.KEEP, "modtagerens adresse"
    if (
        line is not None
        and (not line.edge or _SAID.search(line.text))
        and _NOT_HOME.search(sentence)
        and not _HOME.search(sentence)
    ):
        return Verdict.KEEP, "omtalt sted"
    return Verdict.HIDE, "privat adresse"


def _in_firms_row(letter: LinedLetter, line: Line) -> bool:
    """Whether a table's cell stands in one row with a firm: a list with the neighbours' shops."""
    row = (line.block.page, line.block.row)
    return bool(line.block.row) and any(
        (other.block.page, other.block.row) == row and FIRM.search(other.text)
        for other in letter.lines
    )


def _one_lives_at(text: str, span: Span, persons: Sequence[Span]) -> bool:
    """Whether the words behind an address say that one of `persons` lives there."""
    for person in persons:
        if not 0 < person.start - span.end < 20:
            continue
        if _WHERE_ONE.fullmatch(text[span.end : person.start]):
            behind = text[person.end : person.end + 40]
            return bool(_LIVES.match(behind) or _DOOR.search(span.of(text)))
    return False


# "v/ formand Allan Sand" above a road: a body of volunteers has its post at somebody's home.
_AT_CHAIR = re.compile(
    r"(?i:(?:^|[\s,(])(?:v/|v\.|ved|hos|c/o)\s?(?:\w*formand|\w*forkvinde|\w*forperson|kasserer|sekretær))"
    rf"|(?i:(?:^|[\s,(])(?:v/|v\.|c/o)(?!\s?{_HOUSE}))\s?[A-ZÆØÅ]"
    r"|(?:^|[\s,(])(?:ved|hos)\s(?!\w*(?:have|skole|hus|hjem|cent[er]|gård|klub|forening|stue|bibliotek|hal)\w{0,3}\s|(?:Vestre|Østre|Nordre|Søndre|Vester|Øster|Nørre|Sønder|Gamle?|Gl|Ny|Store|Lille|Sankt|Skt)\b)[A-ZÆØÅ][a-zæøå]+(?:\s[A-ZÆØÅ][\w.-]*){0,3}(?:,.*)?\W*$"
)
_OFFICE = (
    r"(?:\w*formand|\w*forkvinde|\w*forperson|kasserer|sekretær|skriftfører|oldermand|tovholder|talsperson|kontaktperson"
    r"|(?:bestyrelses|udvalgs)medlem)"
)
# "formand Mona Sehested, ", "Birthe Mark, kontaktperson, Degneboligen, ", "bor over butikken: ".
_CHAIR_NAMED = re.compile(
    rf"(?i)\b{_OFFICE}\b\W{{1,3}}(?-i:[A-ZÆØÅ])[\w .-]{{3,40}},\s$"
    rf"|(?:^|,\s){_OFFICE},\s(?:(?-i:[A-ZÆØÅ])[\w -]{{3,30}},\s)?$"
    r"|(?:^|\s)(?:bor|bopæl|boende|privat)\b[^\n.]{0,30}$"
)
# "Post til foreningen: Åvej 4", "86 00 71 19 (privat)", "Mona Sehested, formand" above the road.
_POST_TO = re.compile(
    r"(?i)\b(?:post\stil\s\w+|(?:foreningens|klubbens|gruppens|kontakt)\s?(?:post)?adresse)\s?:\s*$"
)
_PRIVATE_BEHIND = re.compile(r"(?i)\d\s?\(privat\b")
_PERSON = r"[A-ZÆØÅ][\w.-]+(?:\s(?:[A-ZÆØÅ][\w.-]+|von|de|af)){1,3}"
_CHAIR_ALONE = re.compile(
    rf"{_PERSON},\s(?i:{_OFFICE})(?:,\s[\w ]{{3,30}})?\W{{0,2}}|(?i:{_OFFICE})\s{_PERSON}\W{{0,2}}"
)
# "kontaktperson, tlf. 98 49 90 21"
_OFFICE_ALONE = re.compile(
    rf"(?i){_OFFICE}\W{{0,2}}(?:\s?(?:tlf|mob|mobil|telefon)\.?:?[\s\d+]{{8,16}})?"
)
_PERSON_ALONE = re.compile(_PERSON)


def _is_chairs(letter: LinedLetter, nth: int, span: Span) -> bool:
    """Whether an address stands on the line of the chair who receives the body's post, or below."""
    if letter.response.sender_kind in AT_WORK or _is_houses(letter, nth, span):
        return False
    own = letter.lines[nth].text[: max(0, span.start - letter.lines[nth].span.start)]
    above = letter.lines[nth - 1] if nth > 0 else None
    if _AT_CHAIR.search(own) or _CHAIR_NAMED.search(own) or _POST_TO.search(own):
        return True
    below = letter.lines[nth + 1].text if nth + 1 < len(letter.lines) else ""
    if _PRIVATE_BEHIND.search(below):
        return True
    if own.strip() or above is None:
        return False
    before = letter.lines[nth - 2].text.strip() if nth > 1 else ""
    signed = _OFFICE_ALONE.fullmatch(above.text.strip()) and _PERSON_ALONE.fullmatch(before)
    return bool(
        signed
        or _CHAIR_ALONE.fullmatch(above.text.strip())
        # "Lægerne ved Åen" are called so.
        or (
            above.is_short
            and above.text.strip() != letter.response.sender
            and _AT_CHAIR.search(above.text)
        )
    )


def _is_houses(letter: LinedLetter, nth: int, span: Span) -> bool:
    """Whether another line tells the address as that of a school or another house of the sender's."""
    address = span.of(letter.response.document.text)
    return any(
        address in line.text and re.search(_HOUSE, line.text, re.I)
        for line in (*letter.lines[:nth], *letter.lines[nth + 1 :])
    )


_DATED = re.compile(rf"(?i)(?:den\s)?\d{{1,2}}\.?\s?(?:{'|'.join(MONTHS)}|/\s?\d)")
_OWNED = re.compile(
    r"(?i)\b(?:ejer(?:en|ne|ens)?(?:\s(?:af|på))?|bebor|beboer(?:en|ne)?\s(?:af|på|i))\s(?:\w+\s){0,2}$"
)
_IN_COLUMNS = re.compile(r" [A-ZÆØÅ][\w ]+ Kommune\s*$", re.M)
_GREETS = re.compile(r"(?i)^\W*(?:kære|dear|hej|goddag|hallo|søde|højtærede|ærede)\b")


def _is_recipients(letter: LinedLetter, nth: int, span: Span) -> bool:
    """Whether the address belongs to the authority that the letter is to."""
    own = set(letter.response.sender.lower().split())
    # "Ågade 8, 1. tv. Holme Kommune": the recipient's column, beside the sender's.
    column = _IN_COLUMNS.match(letter.response.document.text, span.end)
    fronted = span.start == letter.lines[nth].span.start
    if nth + 1 < len(letter.lines) and _DATED.match(letter.lines[nth + 1].text):
        return False  # who dates a letter below a road writes from there
    for back in range(nth, max(-1, nth - 4), -1):
        words = letter.lines[back].text.lower()
        if any(w in words for w in own if len(w) > 2):
            return False
        if _GREETS.match(letter.lines[back].text):
            return False
        if letter.near_authority(back, 0) and not (back == nth and column and fronted):
            return True
    return False
