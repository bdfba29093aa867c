"""E-mail addresses, as typed, as written to fool robots, and as broken by lines and scans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import PersonalKind, Span
from hoering.language.namelist import name_list
from hoering.privacy.wording.hit import Hit
from hoering.privacy.wording.runs import is_word

_TLD = r"(?:dk|com|net|org|eu|nu|info|example|test|no|se|de|uk|io|me|gl|fo|email|name|biz|fi|is|pl|edu|app|dev)"
_LOCAL = r"[\w][\w.+\-]*"
_AT = (
    r"(?:\s{0,2}[@©®＠#]\s{0,2}|\s?[\"“”'’«»=~_-]{1,2}\s?(?:at|snabel-?a)\s?[\"“”'’«»=~_-]{1,2}\s?|\s?[(\[{<‹/*|]\s?(?:a|at|æt|ad|@|snabel[-\s]?a)\s?[)\]}>›/*|]\s?"
    r"|,?\s[-–]?\s?(?:snabel[-\s]{0,2}a|alfa-?\s?krølle?|krølle?-?\s?alfa)\s?[-–]?,?\s"
    r"|_at_|(?-i:\sAT\s))"
)
_DOT = (
    r"(?:\s?\.\s?|\s?[(\[{<]\s?(?:dot|punktum|prik|punkt|\.)\s?[)\]}>]\s?"
    r"|,?\s[-–]?\s?(?:dot|punktum|prik|punkt)\s?[-–]?,?\s|\s?[-_](?:dot|punktum|prik)[-_]\s?|\sDOT\s)"
)
_PLAIN = re.compile(r"(?<![\w.+-])[\w][\w.+'\-]*@[\w][\w\-]*(?:\.[\w\-]+)+", re.UNICODE)
# "Telefon 54 60 70 80. post@foa.dk": the number's end is no beginning of the mailbox.
_NO_NUMBER = r"(?!\d+\s?\.\s)"
_ODD = re.compile(
    rf"(?<![\w.+-]){_NO_NUMBER}{_LOCAL}(?:{_DOT}[\w\-]+){{0,2}}?{_AT}[\w\-]+(?:-\s[\w\-]+)?(?:{_DOT}[\w\-]+){{0,2}}?{_DOT}{_TLD}(?![\w])",
    re.IGNORECASE,
)
# Where the line broke inside the name: "karen.\nholm@…", or a scan lost the sign: "navn(Qpost.dk".
_BROKEN = re.compile(
    rf"(?<![\w.+-]){_NO_NUMBER}{_LOCAL}[.\-]\s[\w.\-]+@[\w\-]+(?:\.[\w\-]+)*\.{_TLD}(?!\w)", re.I
)
# "karen at post punktum dk", "karen.holm hos post.dk": plain words, so one of the points is spelled,
# or the name is none that a sentence has.
_SPELLED = re.compile(
    rf"(?<![\w.+-])(?:[\w+\-]+\s(?:dot|punktum|prik)\s){{0,3}}[\w.+\-]+\s(?:at|ad|hos|på|ved|snabel-?\s?a)\s[\w\-]+(?:\s(?:dot|punktum|prik|punkt)\s[\w\-]+)*"
    rf"\s(?:dot|punktum|prik|punkt)\s{_TLD}(?!\w)"
    rf"|(?<![\w.+-])\w+[._]\w[\w.]*\s(?:at|ad|hos)\s[\w\-]+(?:\.[\w\-]+)*\.{_TLD}(?!\w)",
    re.IGNORECASE,
)
# Whatever stands around the sign, with or without an end that is a domain's: "k.holm @ post dk".
_SIGN = re.compile(
    r"(?<![\w.+-])(?:(?:\w\s){3,})?\w[\w.+'\-]*\s{0,2}[@＠]\s{0,2}[^\W\d_][\w\-]*(?:\.[\w\-]+)*"
    rf"(?:,{_TLD}(?!\w)|(?:\s?[.,]\s?|\s)(?:[\w\-]+\.)?{_TLD}(?!\w))?"
    r"|(?<![\w.+-])\w[\w.+'\-]*\s?[(\[{]\s?(?:at|æt|snabel[-\s]?a)\s?[)\]}]\s?[\w.\-]+"
    r"|(?<![\w.+-])\w[\w.+'\-]*\s(?:snabel[-\s]{0,2}a|krølle?-?alfa|alfa-?krølle?)\s[\w.\-]+",
    re.IGNORECASE,
)
# "astrup at post.example": "at" is a word of every other sentence, so the one before it must be none.
_AT_WORD = re.compile(
    rf"(?<![\w.+-])(\w[\w.\-]+)\sat\s[\w\-]+(?:\.[\w\-]+)*\.{_TLD}(?!\w)", re.IGNORECASE
)
_NO_LOCAL = frozenset(
    re.findall(r"\S+", "på til mail e-mail email og eller via fra skriv send a er tegnet")
)
# A capital Q between small letters: what a scan makes of the sign.
_MISREAD_Q = re.compile(
    rf"(?<![\w.+-])[a-zæøå0-9][\w.\-]+[a-zæøå0-9]\(?Q\)?[a-zæøå][\w\-]+\.{_TLD}(?!\w)"
)
# "karen.holmøpost.example": no address on the web has an ø or æ behind a point.
_MISREAD_OE = re.compile(
    rf"(?<![\w./-])(?!www|web)[a-z][a-z0-9]*[._][a-z0-9]+[øØæÆ][a-z0-9][a-z0-9-]+\.{_TLD}(?!\w)"
)
_MISREAD = re.compile(rf"(?<![\w.+-])[\w][\w.\-]{{2,}}(?:\(Q|\(O|\(a|Q|&|0)[\w\-]+\.{_TLD}(?!\w)")
# Cut in two by a line's end: "ole@\npost.example", "karin@post-\nhus.example", "bo@post\n.example".
_CUT = re.compile(
    rf"(?<![\w.+-])[\w][\w.+'\-]*(?:[._\-]\n[\w][\w.+'\-]*)?\s?@(?:\n|(?=\w))"
    rf"(?:[\w\-]|\.(?=\w)|[.\-]\n(?=[a-zæøå])|\n(?=[.\-][a-zæøå]))+?\.{_TLD}(?![\w]|\.\w)",
    re.IGNORECASE,
)
# "k a r e n @ p o s t . e x a m p l e": every letter apart; "mail: karen.holm post.example": no sign.
_APART = re.compile(r"(?<!\S)(?:[\w.]\s){3,}@\s(?:[\w.-]\s){3,}\w(?!\S)")
_LOST = re.compile(rf"(?i)(?<=mail)(?:[\s.:]{{1,3}})(\w+[._]\w[\w.]*\s[\w\-]+\.{_TLD})(?!\w)")
# Where everybody has a mailbox and nobody a page: what stands glued to the name is an address,
# whatever a scan made of its sign: "mona.holmagmail.com", "mona€hotmail.dk".
_HOST = (
    r"(?:g[mn]ai[l1I]\.c(?:om|orn)|h[o0]tmai[l1I]\.(?:com|corn|dk)|(?:outlook|live|yahoo)\.(?:com|dk)"
    r"|(?:icloud|protonmail|msn)\.com|(?:mail|jubii|ofir|privat|youmail|webspeed|stofanet)\.dk)"
)
_GLUED = re.compile(
    rf"(?<![\w.+/-])(?!www|web|http)\w[\w.+\-]*(?<![.\-])[^\s\w./,;:\-]{{0,2}}{_HOST}(?!\w)"
    rf"|(?<![\w.+/-])\w+[._\d]\w[\w.]*\s(?:[^\s\w.,;:!?]\S{{0,2}}\s?|\d\s)?{_HOST}(?!\w)",
    re.IGNORECASE,
)
# A point read as a comma, as a colon or lost: "asger,holm@post.dk", "k.holm@post:dk", "bo@post.d k".
_POINTS = re.compile(
    rf"(?<![\w.,+-])\w+,\w[\w.+\-]*\s?@\s?\w[\w\-]*(?:\.[\w\-]+)*[.,:;]\s?{_TLD}(?!\w)"
    rf"|(?<![\w.+-])\w[\w.+\-]*\s?@\s?\w[\w\-]*(?:\.[\w\-]+)*(?:[:;]{_TLD}|\.d\s?[kK])(?!\w)",
)
# "mona lindgren@post.dk": the point between the names is gone.
_BEFORE = re.compile(r"(?<![\w.])([a-zæøåéöü]{3,})\s$")
_GIVEN = 60  # percent of a given name's uses with a capital
_MAIL_WORD = re.compile(r"(?:mail|e-post|epost)\w*[\s.:]*$", re.IGNORECASE)


def cut_emails(text: str) -> Iterator[Hit]:
    """The addresses that a line's end cut in two."""
    for match in _CUT.finditer(text):
        if "\n" in match.group() and not _ends_sentence(text, match):
            yield Hit(Span(*match.span()), PersonalKind.EMAIL, "e-mailadresse over to linjer")


# "… navne på skolen.\nkaren@post.example" is the end of a sentence and an address.
_SENTENCE_END = re.compile(r"([^\W\d_]+)\.\n[\w.+\-]+@")


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether what stands before the line's end is a word of the sentence there."""
    end = _SENTENCE_END.match(match.group())
    if end is None:
        return False
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return is_word(end[1].lower()) or len(before.split()) >= 2


def emails(text: str) -> Iterator[Hit]:
    """Every e-mail address of `text`; the longest reading where several overlap."""
    found: list[Span] = []
    for pattern in (_BROKEN, _ODD, _PLAIN, _SPELLED, _MISREAD_Q, _MISREAD_OE, _GLUED, _POINTS):
        found += [_trimmed(text, Span(*m.span())) for m in pattern.finditer(text)]
    found += [Span(*m.span()) for m in _APART.finditer(text)]
    found += [Span(*m.span(1)) for m in _LOST.finditer(text)]
    for match in _SIGN.finditer(text):
        if re.split(r"[\s@(\[{]", match.group().lower())[0] not in _NO_LOCAL:
            found.append(_trimmed(text, Span(*match.span())))
    for match in _AT_WORD.finditer(text):
        if not is_word(match.group(1)):
            found.append(_trimmed(text, Span(*match.span())))
    for match in _MISREAD.finditer(text):
        if _MAIL_WORD.search(text[: match.start()]):
            found.append(Span(*match.span()))
    found += [
        Span(before.start(1), span.end) for span in found if (before := _first_half(text, span))
    ]
    kept: list[Span] = []
    for span in sorted(set(found), key=lambda s: (-len(s), s.start)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    for span in sorted(kept):
        yield Hit(span, PersonalKind.EMAIL, "e-mailadresse")


def _first_half(text: str, span: Span) -> re.Match[str] | None:
    """The given name in small letters in front of an address, which is its first half."""
    before = _BEFORE.search(text, max(0, span.start - 40), span.start)
    if before is None or name_list().given_share(before[1].capitalize()) < _GIVEN:
        return None
    return before


def _trimmed(text: str, span: Span) -> Span:
    """Without a point or hyphen that ends the sentence."""
    raw = span.of(text)
    return Span(span.start, span.end - (len(raw) - len(raw.rstrip(".,-'_"))))


def local_part(address: str) -> str:
    """What stands before the sign, in small letters."""
    return re.split(_AT, address, maxsplit=1, flags=re.IGNORECASE)[0].lower()


def domain(address: str) -> str:
    """What stands behind the sign, in small letters without blanks."""
    parts = re.split(_AT, address, maxsplit=1, flags=re.IGNORECASE)
    return re.sub(r"\s", "", parts[-1]).lower() if len(parts) > 1 else ""
