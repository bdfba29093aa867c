"""Numbers that point to a person: CPR, birth date, car plate, bank account, and the telephones.

Figures that a scan spoiled are read as they were meant (O is 0, l is 1). Modulus 11 only says how
sure a CPR number is: it was given up in 2007 (cpr.dk, "Personnumre uden kontrolciffer").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.dansk import MONTHS
from hoering.domain import PersonalKind, Span
from hoering.privacy.patterns.phones import OTHER_NUMBER, before, phones
from hoering.privacy.wording.hit import Hit, told_by

_D = r"[0-9OoQIl|SBZ]"
_MEANT = str.maketrans("OoQIl|SBZ", "000111582")
_DASH = r"[-–—−‐‑]"
_GAP = r"[ ./]?"  # no hyphen: "10-10-2026 19" is a day and an hour
_CPR = re.compile(
    rf"(?<![-–—−‐‑\w/.,])({_D}{{2}}){_GAP}({_D}{{2}}){_GAP}({_D}{{2}})"
    rf"(\s?(?:{_DASH}|[/._·])?\s?)({_D}{{2}}\s?{_D}{{2}})(?![\w]|[-–/]\d)"
)
# "CPR: 07:11:48, 2316", "personnr. O7 11 48 - 2 3 1 6": called so, in any grouping and with any slip.
_CPR_CALLED = re.compile(
    r"(?i:\b(?:cpr|c\.p\.r|personnummer|personnr|pers\.?\s?nr)(?:[.\s-]{0,2}(?:nr|nummer|er))*)[\W_]{0,4}"
    rf"({_D}(?:[-–—−‐‑\s.,:;/·_]{{0,3}}{_D}){{9}})(?!\w)"
)
_CPR_SPACED = re.compile(rf"(?<![\w/])(?:{_D}\s){{5}}{_D}\s*{_DASH}?\s*(?:{_D}\s){{3}}{_D}(?!\w)")
_CPR_SHAPE = re.compile(r"\d{6}\s?\d{4}|\d{2} \d{2} \d{2} \d{4}")
_CPR_HIDDEN = re.compile(rf"(?<!\w)\d{{6}}\s?{_DASH}\s?(?:[xX*•#]{{4}}|_{{4}})")
_CPR_END = re.compile(
    r"(?i)\bsidste\s(?:fire\s|4\s)?(?:cifre|tal)(?:\si\s\w+(?:\s(?:cpr|personnummer)\w*)?)?(?:\ser|:)?\s(\d{4})(?!\d)"
    r"|\b(?:cpr|person)\S*\s(?:\w+\s){0,2}(?:begynder|starter)\s(?:med\s)?(\d{6})(?!\d)"
)
_CPR_WORD = re.compile(r"\b(?:cpr|c\.p\.r|personnummer|personnr|pers\.?\s?nr)\b", re.IGNORECASE)
_FIGURES_AT_LEAST = 6  # of the ten of a number that is called one: a scan spoils the rest
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)

_MONTH = (
    rf"(?:{'|'.join(MONTHS)}"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?"
)
_DATE = (
    r"(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)?\d{2}|\d{1,2}[.,:]\d{1,2}[.,:](?:19|20)\d{2}"
    rf"|\d{{1,2}}\.?\s?{_MONTH}\s?,?\s?(?:19|20)?\d{{2}}|(?:19|20)\d{{2}}-\d{{2}}-\d{{2}}"
    # Figures that a scan spoiled: "12.o3.1946", "l2/03-46".
    rf"|{_D}{{1,2}}\s?[./-]\s?{_D}{{1,2}}\s?[./-]\s?(?:{_D}{{4}}|{_D}{{2}}))"
)
# "født på Samsø den 3. juli 1948", "født 12/4 2016", "født i juli 1948", "fødselsdag den 3. juli".
_BORN_AT = re.compile(
    rf"(?i)\b(?:født|f\.)(?:\s(?:her\s)?(?:i|på|ved)\s[^.,!?\n\d]{{2,30}})?,?\s(?:den\s|d\.\s?)?"
    rf"({_DATE}|\d{{1,2}}\.?\s?/\s?\d{{1,2}}[\s-]{{1,3}}(?:19|20)\d\d|(?:[a-zæøå]+\s){{1,2}}{_MONTH}\s(?:19|20)\d\d)(?!\w)"
    rf"|\bfødselsdag(?:en)?\s(?:er\s)?(?:den\s|d\.\s?)?(\d{{1,2}}\.?\s?{_MONTH}|\d{{1,2}}/\d{{1,2}})(?![\w/.-]?\d)"
)
_BORN = re.compile(
    rf"\b(?:født|f\.|føds?e[lIi1]s(?:dag|dato|data)|født den|fødselsår|fdato|fd\.)\W{{0,3}}(?:er\s|den\s"
    rf"|d\.\s?)?({_DATE})(?![\w])",
    re.IGNORECASE,
)
_PLATE = re.compile(
    r"(?<![\w-])(?:(?i:reg\.?\s?(?:nr|nummer)\.?|nummerplade)\s)?"
    r"([A-HJ-PR-TV-ZÆØ]{2})[ .-]?(\d[\dOlI])[ .-]?([\dOlI]{2}\d)(?![\w-]|[.,]\d)"
)
# Small letters, a trailer's or moped's six signs and odd groups, where the word stands before them.
_PLATE_CALLED = re.compile(
    r"(?i)\b(?:(?:nummer|nr\.?\s?)plade[nr]?|registreringsnummer|\w*trailer(?:en)?|\w*transporter(?:en)?|knallert(?:en)?|scooter(?:en)?|motorcykel|campingvogn(?:en)?"
    r"|bil(?:en)?|varevogn(?:en)?|mc|traktor(?:en)?|mejetærsker(?:en)?)(?:\s(?:med|er|har|nr\.?|nummer|reg\.?\s?nr\.?|nummerplade[nr]?)){0,3}"
    r"[\s,:(]{1,2}([A-ZÆØ]{2}(?:[ .-]?\d){4,5})(?![\w-]|[.,]\d)"
)
_CAR = re.compile(
    r"\b(?:bil(?!ag|led|lig|let|lund)\w*|nummerplade\w*|reg\.?\s?nr|registreringsnummer|indreg\w*|køretøj\w*|varevogn\w*"
    r"|knallert\w*|motorcykel\w*"
    r"|trailer\w*|parkere\w*|holdt|kørt\w*|kørte|kører|invalidebil\w*|lastbil\w*|stationcar\w*|taxa\w*"
    r"|audi|bmw|mercedes|toyota|volvo|vw|golf|polo|ford|skoda|škoda|peugeot|renault|opel|citro[eë]n|fiat|suzuki|hyundai|mazda|tesla|kia)\b",
    re.IGNORECASE,
)
_IBAN = re.compile(r"(?<!\w)DK\s?\d{2}(?:\s?\d{4}){3}\s?\d{2}(?!\d)")
_ACCOUNT = re.compile(
    r"\b(?:reg(?:istrerings)?\.?\s?(?:nr|nummer)?|konto(?:nr|nummer)?|bank(?:konto)?|nemkonto"
    r"|kto)\b\.?[^\n\d]{0,18}"
    r"(\d(?:\s?\d){3}[\s/.-]{0,3}(?:(?:konto(?:nr|nummer)?|kto)\.?[\s:]*)?\d(?:[\s.-]?\d){5,9})(?!\d)",
    re.IGNORECASE,
)
# "reg. 1234 og kontonummer 5678901"; "sættes ind på 1234 0001234567"; a passport's number.
_REG_AND_ACCOUNT = re.compile(
    r"(?i)\breg(?:istrerings)?\.?\s?(?:nr\.?|nummer)?[\s.:]{0,2}(\d{4}[\s,./-]{1,3}(?:og\s)?konto(?:nr|nummer)?[\s.:]{1,3}\d(?:[\s.-]?\d){5,9})(?!\d)"
)
_PAID_TO = re.compile(
    r"(?i)\b(?:penge\w*|overfør\w*|indbetal\w*|udbetal\w*|sættes?\sind|indsættes?|bank\w*|refusion\w*|betal\w*|opsparing\w*|lønkonto)\b[^.!?\n\d]{0,40}(\d{4}[\s-]{1,3}\d{6,10})(?![\d-])"
)
_ACCOUNT_ALONE = re.compile(r"(?i)\bkonto(?:nr\.?|nummer)[\s:]{1,3}(\d(?:[\s.-]?\d){5,9})(?![\d-])")
# A licence's number leads to whoever holds it; a customer's is among one's own matters.
_HELD = re.compile(
    r"(?i)\b(?:(?:\w*licens|klient|abonnent)(?:-?\s?(?:nummer|nr\.?))|\w+licens)"
    r"(?:\ser)?\s?:?\s?((?=[\w-]*\d{3})[\w]+(?:[-/]\w+)*)(?!\w)"
)
_PAPERS = re.compile(
    r"(?i)\b(?:pas(?:nummer|nr\.?|\snr\.?|(?=\s[A-Z]{2}\s?\d))|kørekort(?:snummer|nr\.?|\snr\.?)?|sundhedskort\w*)[\s.:]{1,3}([A-Z]{0,2}\s?\d{6,9})(?!\w)"
)
# A meter's number leads to a house as well, a policy's or a herd's to its owner.
_METER = re.compile(
    r"(?i)\b(?:(?:måler|installations|soldater|stel|police)-?\s?(?:nummer|nr\.?|id)|police|(?-i:CHR)(?:-?\s?(?:nummer|nr\.?))?)\s?:?\s{0,2}"
    r"((?:[A-Z]{1,4}[\s-]?)?\d(?:[\s.-]?\d){4,19}|[A-Z]{1,4}\s?\d{2,4}(?:\s[A-Z]{1,2}\s?\d{2,6})?)(?!\w)"
)
# Each with the reason for hiding what its group finds.
_CALLED = (
    (_BORN_AT, "fødselsdato"),
    (_BORN, "fødselsdato"),
    *((p, "kontonummer") for p in (_IBAN, _REG_AND_ACCOUNT, _PAID_TO, _ACCOUNT, _ACCOUNT_ALONE)),
    (_METER, "nummer på måler, police eller stel"),
    (_HELD, "nummer på licens eller abonnement"),
    (_PAPERS, "nummer på pas eller kort"),
)


def numbers(text: str, near_contact: bool = False, private: bool = False) -> Iterator[Hit]:
    """All numbers in `text` that point to a person; `near_contact` is True for lines of contact
    data and `private` for a private person's letter, where eight figures are a telephone."""
    taken: list[Span] = []
    called = (
        hit for pattern, why in _CALLED for hit in told_by(pattern, text, PersonalKind.OTHER, why)
    )
    for hit in (*_cpr(text), *called, *_plates(text)):
        if not any(hit.span.overlaps(other) for other in taken):
            taken.append(hit.span)
            yield hit
    for hit in phones(text, near_contact, private):
        if not any(hit.span.overlaps(other) for other in taken):
            yield hit


def passes_modulus_11(digits: str) -> bool:
    """The check sum of CPR numbers given out before October 2007."""
    return sum(w * int(d) for w, d in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def is_day(six: str) -> bool:
    """Whether six figures are a day and a month; replacement numbers add 60 to the day."""
    day, month = int(six[:2]), int(six[2:4])
    return (1 <= day <= 31 or 61 <= day <= 91) and 1 <= month <= 12


def _cpr(text: str) -> Iterator[Hit]:
    for match in (*_CPR.finditer(text), *_CPR_SPACED.finditer(text)):
        raw = match.group()
        digits = re.sub(r"\D", "", raw.translate(_MEANT))
        named = bool(_CPR_WORD.search(before(text, match.start(), 60)))
        if len(digits) != 10 or not is_day(digits[:6]):
            continue
        spoilt = sum(c.isalpha() or c == "|" for c in raw)
        dashed = bool(re.search(rf"{_DASH}\s?\S{{2}}\s?\S{{2}}$|{_DASH}\s*(?:\S\s){{3}}\S$", raw))
        if spoilt > 4 or (spoilt and not (named or dashed)):
            continue
        if not named and OTHER_NUMBER.search(before(text, match.start())):
            continue
        plain = bool(_CPR_SHAPE.fullmatch(raw))
        odd = match.re is _CPR and bool(re.search(r"[/._·]", match.group(4)))
        if not (named or dashed or plain or (passes_modulus_11(digits) and not odd)):
            continue  # ten figures in some other grouping: an amount, a telephone abroad
        sure = "kontrolciffer passer" if passes_modulus_11(digits) else "gyldig dato"
        yield Hit(Span(*match.span()), PersonalKind.CPR, f"CPR-nummer ({sure})")
    for match in _CPR_CALLED.finditer(text):
        if sum(map(str.isdigit, match[1])) >= _FIGURES_AT_LEAST:
            yield Hit(Span(*match.span(1)), PersonalKind.CPR, "kaldes et CPR-nummer")
    yield from told_by(_CPR_END, text, PersonalKind.CPR, "nogle af CPR-nummerets cifre")
    for match in _CPR_HIDDEN.finditer(text):
        if is_day(match.group()[:6]):
            yield Hit(Span(*match.span()), PersonalKind.CPR, "CPR-nummer med skjulte cifre")


def _plates(text: str) -> Iterator[Hit]:
    yield from told_by(_PLATE_CALLED, text, PersonalKind.OTHER, "nummerplade")
    for match in _PLATE.finditer(text):
        around = text[max(0, match.start() - 60) : match.end() + 40]
        bare = text[match.start(1) : match.end()]
        if OTHER_NUMBER.search(before(text, match.start(1))) and not _CAR.search(around):
            continue
        if _CAR.search(around) or (bare.count(" ") == 2 and len(bare) == 9):
            yield Hit(Span(*match.span()), PersonalKind.OTHER, "nummerplade")
