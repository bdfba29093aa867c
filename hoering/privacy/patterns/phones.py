"""Telephone numbers, in whatever groups people write them.

A number that is called one ("tlf", "ring på", "+45") counts in any grouping; others need a usual
grouping, a line of contact data or a private letter, and must be no date, amount or case number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import PersonalKind, Span
from hoering.privacy.wording.hit import Hit

# Figures, and the letters that a scan makes of them.
_D = r"[0-9OoQDIl|!SBZGb]"
_MEANT = str.maketrans("OoQDIl|!SBZGb", "0000111158266")
_BETWEEN = r"[\s.\-–—―‑−/·∙•⋅_*()~'’´]{0,3}"
_COUNTRY = (
    r"\(?(?:\+|00)\s?45\)?[\s.\-/]{0,3}|(?<![\d.,/-])45[\s.\-](?=[2-9](?:[\s.\-]?\d){7}(?!\s?\d))"
)
_PHONE = re.compile(
    # "M21436587", "tlf21436587": a letter or word that calls it one may stand against it.
    rf"(?:(?<![\w@+])|(?<=\b[MTmt])|(?<=\b[Tt]lf)|(?<=\b[Mm]ob)|(?<=\b[Mm]obil)|(?<=\b[Tt]elefon))(?<!\d[/.,\-–])(?!\(?[^\W\d_][^\W\d_])({_COUNTRY})?((?:\((?=\d))?{_D}(?:{_BETWEEN}{_D}){{7}})"
    r"(?![\w@]|[-–.,/]\d)"
)
_EXTENSION = re.compile(
    r"(?i)[,\s]{1,2}(?:lokal(?:nr\.?|nummer)?|lok\.|omst\.|ext\.?)\s?(?:nr\.?\s?)?\d{1,5}(?!\d)"
)
_EITHER = re.compile(
    r"(?:(?<=\d{8})|(?<=\d{4}\s\d{4})|(?<=\d\d\s\d\d\s\d\d\s\d\d))/(?=\+?\d\d(?:[\s.]?\d){6}(?!\d))"
)
_UNIT = r"(?:en|et|to|tre|fire|fem|seks|syv|otte|ni)"
_TENS = r"(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems)"
_TEENS = r"(?:ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten)"
# "fyrre toogtyve nul seks halvtreds": in words, four groups or more.
_IN_WORDS = re.compile(
    rf"(?i)(?<!\w)(?:(?:{_UNIT}\s?og\s?{_TENS}|{_TENS}|{_TEENS}|{_UNIT}|nul|\d\d?)(?:[\s,-]{{1,3}}|(?!\w))){{4,8}}"
)
_PLUS = re.compile(r"(?i)(?:\+|\bplus|\blandekode)\s?$")
# Six figures are a whole number in Greenland and the Faroe Islands, where it is called one.
_SIX = re.compile(
    r"(?i)(?<!\w)(?:tlf|telefon|mobil|mob|fastnet)(?:nummer|nr)?[\s.:]{1,3}(\d\d\s?\d\d\s?\d\d|\d{3}\s\d{3})(?![\s-]?\d|\w)"
)
# Pairs between signs that also part hours and amounts: "61:08:35:90", "61,08,35,90".
_COMMAS = re.compile(
    r"(?<![\d,:;=])[2-9]\d(?:(?:,\s?\d\d){3}|(?:\s?[:;=~+]\s?\d\d){3}|(?:\s?['’´`|]\s?\d\d){3})(?![\d,:;=])"
)
_FOREIGN = re.compile(
    r"(?<![\w+])(?<!\d\s)\(?(?:\+\s?|00)(?!\s?45)\d{1,3}(?:[\s().\-–/]{0,2}\d){6,12}(?!\d)"
)
_CALL = re.compile(
    r"(?:\b(?:tlf|tlf\.?nr|telf|tel|tele|telefon\w*|phone|mobil(?!itet)\w*|mob|mbl|fastnet|sms\w*|ring\w*|kontakt\w*"
    r"|træffes\w*|fanges|nås|whatsapp|skriv\stil\smig|svar\stil|nummer\w*|numre|nr|fax|hjemme|privat|direkte|kald|opkald|arbejde)\b"
    r"|\b[tm]\s?[.:]|\b[MT]$|☎|✆|📞|📱)[^\n\d]{0,25}$",
    re.IGNORECASE,
)
# What must stand right in front of "2025-2035" to make a telephone of it.
_NAMED_SO = re.compile(r"(?i)\b(?:tlf|telefon|mobil|mob|ring|nås på)\w{0,6}[\s.:]{0,3}(?:på\s)?$")
# What tells that the figures are some other number.
OTHER_NUMBER = re.compile(
    r"(?:\b(?:cvr|ean|se|(?:lokal|kommune|tillægs|byplan)\w*|bekendtgørelse|cirkulære|tegning|sags?(?:nr|nummer|snr|sid)?|j(?:ournal)?\.?\s?(?:nr|nummer)|journalnr|akt(?:nr|nummer|id)?|konto(?:nr"
    r"|nummer)?|reg"
    r"|p-?nr|p-?nummer|faktura\w*|ordre\w*|matr\w*|isbn|issn|bilag|dok\w*|løbenr|id|esdh|acadre|deres ref"
    r"|vores ref|ref"
    r"|mobilepay|mp|gln|bbr|registrering\w*|høringsnr)\b[\s.:#-]*(?:nr|nummer|no)?[\s.:#-]*|(?<=[^\s/])/\s?)$",
    re.IGNORECASE,
)
# "Nedergårdsvej 18 · 26 40 73 51", "Allé 20 - 22 63 11 75": what stands before is a house's number.
BEFORE_NUMBER = re.compile(r" [-–·•] (?=\d{2}(?:[ .-]?\d{2}){3}(?! ?[-.]? ?\d))")
_PAID_BY_PHONE = re.compile(r"(?i)\b(?:mobilepay|mp)\b[\s.:#-]*(?:nr|nummer|til|på)?[\s.:#-]*$")
_IN_ADDRESS = re.compile(r"(?:://|www\.|\.\w{2,4}/)\S*$")
_AMOUNT = re.compile(
    r"\s*(?:kr\b|kroner|mio|mia|t\.?kr|borgere|indbyggere|m2|m²|kvm|stk|euro|€|%|timer)", re.I
)
_SURE = {(2, 2, 2, 2), (4, 4)}
_SHAPES = _SURE | {
    (2, 6), (2, 3, 3), (3, 2, 3), (3, 3, 2), (8,), (2, 2, 4), (4, 2, 2), (1,) * 8,
}  # fmt: skip
_LIKE_DATES = {(2, 2, 4), (4, 2, 2)}
_THOUSANDS = re.compile(r"\d{1,3}(?:[ .]\d{3})+$")
_DAY = re.compile(
    r"(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|(?:[0-2]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_FIGURES_AT_LEAST = 5  # of eight: the rest may be letters that a scan made of figures


def phones(text: str, near_contact: bool = False, private: bool = False) -> Iterator[Hit]:
    """The telephone numbers of `text`; `near_contact` in a line of contact data, `private` in a
    letter from a private person, where eight figures without more are a telephone as well."""
    # A stroke between two fields is none of the figures that a scan makes of it.
    text = BEFORE_NUMBER.sub(" ; ", _EITHER.sub(" ", text).replace(" | ", " ; "))
    taken: list[Span] = []
    for match in _FOREIGN.finditer(text):
        taken.append(Span(*match.span()))
        yield Hit(taken[-1], PersonalKind.PHONE, "udenlandsk telefonnummer")
    for match in _PHONE.finditer(_FOREIGN.sub(lambda m: ";" * len(m.group()), text)):
        span = Span(*match.span())
        if not any(span.overlaps(t) for t in taken) and _is_phone(
            text, match, near_contact, private
        ):
            local = _EXTENSION.match(text, span.end)
            span = Span(span.start, local.end()) if local else span
            taken.append(span)
            yield Hit(span, PersonalKind.PHONE, "telefonnummer")
    for match in _SIX.finditer(text):
        yield Hit(Span(*match.span(1)), PersonalKind.PHONE, "telefonnummer")
    for match in _IN_WORDS.finditer(text):
        said = match.group().rstrip(" ,-\n\t")
        parts = re.split(r"[\s,-]+", said)
        spelled = sum(not w.isdigit() for w in parts)
        called = near_contact or _CALL.search(before(text, match.start()))
        figures = _figures(parts)
        if figures == 10 and parts[0] == "45" and _PLUS.search(before(text, match.start())):
            figures = 8  # "plus 45 toogtyve fyrre …"
        if figures == 8 and (spelled >= 3 if private and not called else called and spelled):
            span = Span(match.start(), match.start() + len(said))
            yield Hit(span, PersonalKind.PHONE, "telefonnummer i ord")
    for match in _COMMAS.finditer(text):
        if near_contact or _CALL.search(before(text, match.start())):
            yield Hit(Span(*match.span()), PersonalKind.PHONE, "telefonnummer")


def _figures(parts: list[str]) -> int:
    """How many figures numbers in words stand for: "to" one, "otteogtyve" two."""
    return sum(
        len(p) if p.isdigit() else 1 if re.fullmatch(rf"(?i){_UNIT}|nul", p) else 2 for p in parts
    )


def before(text: str, at: int, reach: int = 45) -> str:
    """What stands in front of a number and may call it by name."""
    return text[max(0, at - reach) : at]


def _is_phone(text: str, match: re.Match[str], near: bool, private: bool) -> bool:
    raw, ahead = match.group(2), before(text, match.start())
    named = bool(_CALL.search(ahead) or _PAID_BY_PHONE.search(ahead))
    called = bool(match.group(1)) or named
    digits = raw.translate(_MEANT)
    figures = sum(c.isdigit() for c in raw)
    groups = [g for g in re.split(r"\D+", digits) if g]
    shape = tuple(len(g) for g in groups)
    if figures < _FIGURES_AT_LEAST or (
        figures < 8
        and not called
        and not (
            ((near or private) and shape in _SURE)
            or (near and shape == (8,) and figures > 5)
            or (near and figures > 6 and len(groups) > 3)
        )
    ):
        return False
    if _is_other(ahead, named) or _AMOUNT.match(text[match.end() :]):
        return False
    if _IN_ADDRESS.search(ahead):
        return False
    if (
        not _NAMED_SO.search(ahead)
        and not match.group(1)
        and shape == (4, 4)
        and all(_YEAR.match(g) for g in groups)
        and re.search(r"[-–/]", raw)
    ):
        return False  # "Cykelplan 2025–2035"
    if called:
        return shape in _SHAPES or groups[0][0] not in "01" or bool(match.group(1))
    if groups[0][0] in "01" or (
        shape in _LIKE_DATES and (not (near or private) or _is_date(groups))
    ):
        return False
    return _is_plain(text, match, raw, groups, near, private)


def _is_date(groups: list[str]) -> bool:
    """Whether day, month and year, or year, month and day, can be meant."""
    year, month, day = groups if len(groups[0]) == 4 else reversed(groups)
    return bool(_YEAR.match(year)) and int(month) <= 12 and int(day) <= 31


def _is_plain(
    text: str, match: re.Match[str], raw: str, groups: list[str], near: bool, private: bool
) -> bool:
    """Whether figures that nothing calls a telephone are one by their grouping and place."""
    shape = tuple(len(g) for g in groups)
    if shape == (4, 4):
        years = "1900" <= groups[0] <= "2059" and (re.search(r"[-–/.]", raw) or groups[1] < "2060")
        whole = groups[0].endswith("00") and groups[1].endswith("00")
        return not years and (near or (private and not whole) or not re.search(r"[-–/.]", raw))
    if shape in _SURE or (near and shape in _SHAPES) or (private and shape == (1,) * 8):
        return True
    if shape == (8,):
        return private and not _DAY.match(raw)
    chained = re.search(r"\d\s$", text[: match.start()]) or re.match(r"\s\d", text[match.end() :])
    many = near and len(groups) > 3
    if chained or _THOUSANDS.match(raw) or (any(_YEAR.match(g) for g in groups) and not many):
        return False
    if (near or private) and len(groups) > 5:
        return all(len(g) <= 2 for g in groups)
    if near and len(groups) == 2 and min(shape) >= 2:
        return "-" not in raw and "–" not in raw and "/" not in raw
    return (near or private) and 3 <= len(groups) <= 5


def _is_other(ahead: str, named: bool) -> bool:
    if _PAID_BY_PHONE.search(ahead):
        return False
    other = OTHER_NUMBER.search(ahead)
    return other is not None and not (named and other.group().strip() == "/")
