"""A mail made into pieces: its head as Outlook prints it, what was written, what is quoted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoering.dansk import MONTHS
from hoering.domain import BlockKind, MailHeader
from hoering.language.dates import danish
from hoering.reading.layout.markers import marker_of
from hoering.reading.mail.mail import Mail, Text
from hoering.reading.page.pieces import Piece
from hoering.reading.text.markup import pieces_of_html
from hoering.reading.text.text import lines_of_text
from hoering.reading.text.wrapping import pieces_of_lines
from hoering.reading.wording.closing import CLOSING, is_disclaimer
from hoering.reading.wording.history import bare, depth_of, history_of

_PLACE_HOLDERS = re.compile(
    r"\[cid:[^\]\n]{1,200}\]|\[(?:image|billede|inline image|logo)\s?:[^\]\n]{0,200}\]"
    r"|\[https?://[^\]\s]{1,500}\]|<(?:mailto|tel|cid):[^>\n]{1,300}>",
    re.IGNORECASE,
)
_LINKS = re.compile(r"(?<=\S)\s{0,3}<https?://[^>\s]{1,3000}>")
_REPLY = re.compile(r"(?:(?:sv|vs|re|fwd?|ang|vedr)\b\s*[:.]\s*)+", re.IGNORECASE)
_ABOUT = re.compile(r"høring|\bsvar\b|\bbemærkninger\b|\budkast", re.IGNORECASE)
# "Jeg har svaret med rødt nedenfor."
_IN_COLOUR = re.compile(
    r"\b(?:svar|skrev|kommente?r|kommentar|bemærkning|tilføj|rett)\w*[^.!?]{0,60}?"
    r"\b(?:med|i) (?:\w+ )?(rød|grøn|blå)(?:t|e)?\b",
    re.IGNORECASE,
)
_UNWRITTEN = frozenset({BlockKind.MAIL_HEADER, BlockKind.FOOTNOTE})
_SAYING = 4  # words of a subject that says what the sender means
_NOTICE = 40  # words: a plain text that only says that the mail is in HTML is no longer
_CUT = 0.6  # share of the HTML's words: a plain text with fewer was cut, or is a notice
_TABLE = 0.3  # share of the letters in a table from which on it is what the mail is about
_LONGEST = 4_000_000  # letters of one text


@dataclass(frozen=True, slots=True)
class MailPieces:
    """`mail` is the head that counts; `own` is how many words were written above the signature."""

    pieces: tuple[Piece, ...]
    mail: MailHeader
    own: int


def pieces_of_mail(mail: Mail) -> MailPieces:
    """The head's fields, then the body. Text of a mail that was passed on is the response's."""
    return pieces_of_units(units_of(mail), mail.head)


def pieces_of_units(units: Sequence[Unit], head: MailHeader) -> MailPieces:
    """The same of a mail's lines, or of some of them that are a mail of their own."""
    history = history_of([u.text for u in units], head, [u.depth for u in units])
    kinds = _with_disclaimers(units, _inked(units, history.kinds))
    body = list(_pieces(units, kinds))
    return MailPieces((*_head_pieces(head), *body), history.mail or head, _own_words(body))


_POINTS_UP = re.compile(
    r"\(?(?:se|jf\.?|læs|som|står i) (?:venligst )?(?:mailens )?(?:emne\w*|overskrift\w*|titel\w*|ovenfor)\W*",
    re.I,
)


def with_subject(made: MailPieces) -> MailPieces:
    """A mail in which nothing is written but "se emnefelt", with its subject as its text where that
    says something."""
    subject = _REPLY.sub("", made.mail.subject).strip()
    written = any(
        piece.kind not in _UNWRITTEN and not _POINTS_UP.fullmatch(piece.text.strip())
        for piece in made.pieces
    )
    if written or len(subject.split()) < _SAYING or _ABOUT.search(subject):
        return made
    return replace(made, pieces=(*made.pieces, Piece(BlockKind.PARAGRAPH, text=subject)))


def _own_words(body: Sequence[Piece]) -> int:
    """How many words the writer wrote above the signature."""
    words = 0
    for piece in body:
        if piece.kind in _OWN:
            if CLOSING.match(piece.text) and len(piece.text) < 90:
                break
            words += len(piece.text.split())
    return words


_OWN = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING, BlockKind.CELL})


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of a plain text, or a piece of an HTML text; `depth` is how deep it is quoted."""

    text: str
    depth: int
    piece: Piece | None = None


def units_of(mail: Mail) -> list[Unit]:
    """The lines or pieces of a mail's body in order."""
    return [unit for text in mail.texts for unit in _units(text)]


def _units(text: Text) -> list[Unit]:
    """The form of a text that has the words, as lines or pieces."""
    shown = pieces_of_html(text.html[:_LONGEST]) if text.html else []
    inked = bool(_IN_COLOUR.search(text.plain)) and any(piece.colour for piece in shown)
    if shown and (not _says_it_all(text.plain, shown) or _has_table(shown) or inked):
        return [Unit(p.text, int(p.kind is BlockKind.QUOTE), p) for p in shown]
    found: list[Unit] = []
    for line in lines_of_text(text.plain[:_LONGEST]):
        depth = depth_of(line)
        line = bare(line) if depth else line
        line = _LINKS.sub("", _PLACE_HOLDERS.sub("", line))
        found.append(Unit("" if line.rstrip() == "--" else line, depth))
    return [*found, Unit("", 0)]


def _says_it_all(plain: str, shown: Sequence[Piece]) -> bool:
    said, other = len(plain.split()), sum(len(piece.text.split()) for piece in shown)
    if not said or (said < _NOTICE and other and re.search(r"\bhtml\b", plain, re.IGNORECASE)):
        return False
    return said >= _CUT * other or other - said < 3


def _has_table(shown: Sequence[Piece]) -> bool:
    """Whether a good part of a mail stands in rows of cells, which plain text gives up."""
    rows = Counter(p.row for p in shown if p.kind is BlockKind.CELL)
    cells = sum(len(p.text) for p in shown if p.kind is BlockKind.CELL and rows[p.row] > 1)
    full = sum(1 for count in rows.values() if count > 1)
    return full >= 3 and cells >= _TABLE * sum(len(p.text) for p in shown)


def _inked(units: Sequence[Unit], kinds: Sequence[BlockKind | None]) -> list[BlockKind | None]:
    """What was answered between the lines of a quoted mail, in the colour that the answer names."""
    own = " ".join(u.text for u, kind in zip(units, kinds, strict=True) if kind is None)
    told = _IN_COLOUR.search(own)
    if told is None:
        return list(kinds)
    ink = told[1].lower()
    return [
        None
        if kind is BlockKind.QUOTE and unit.piece is not None and unit.piece.colour == ink
        else kind
        for unit, kind in zip(units, kinds, strict=True)
    ]


def _with_disclaimers(
    units: Sequence[Unit], kinds: Sequence[BlockKind | None]
) -> list[BlockKind | None]:
    """What machines added is marked as a footnote: paragraphs of lines, or single lines."""
    found = list(kinds)
    start = 0
    for end in range(len(units) + 1):
        if end < len(units) and units[end].text.strip() and units[end].piece is None:
            continue
        stretch = range(start, end)
        start = end + 1
        if end < len(units) and units[end].piece is not None:
            stretch = range(end, end + 1)
        if not stretch or any(found[n] for n in stretch):
            continue
        whole = is_disclaimer(" ".join(units[n].text for n in stretch))
        for n in stretch:
            if whole or is_disclaimer(units[n].text):
                found[n] = BlockKind.FOOTNOTE
    return found


def _pieces(units: Sequence[Unit], kinds: Sequence[BlockKind | None]) -> Iterator[Piece]:
    """Lines put together into paragraphs; pieces of HTML as they are."""
    lines: list[str] = []
    marks: list[BlockKind | None] = []
    for unit, kind in zip(units, kinds, strict=True):
        if unit.piece is None:
            lines.append(unit.text)
            marks.append(kind)
            continue
        yield from pieces_of_lines(lines, marks)
        lines, marks = [], []
        if kind is not None:
            yield replace(unit.piece, kind=kind)
        elif unit.piece.kind is BlockKind.QUOTE:
            marker = marker_of(unit.text)
            kind = BlockKind.BULLET if marker else BlockKind.PARAGRAPH
            yield replace(unit.piece, kind=kind, marker=marker)
        else:
            yield unit.piece
    yield from pieces_of_lines(lines, marks)


def _head_pieces(mail: MailHeader) -> Iterator[Piece]:
    sender = mail.sender
    if mail.address and mail.address != sender:
        sender = f"{sender} <{mail.address}>".strip()
    sent = ""
    if mail.sent:
        when = danish(mail.sent)
        sent = f"{when.day}. {MONTHS[when.month - 1]} {when.year} {when:%H:%M}"
    fields = (("Fra", sender), ("Sendt", sent), ("Til", mail.recipient), ("Emne", mail.subject))
    for label, value in fields:
        if value:
            yield Piece(BlockKind.MAIL_HEADER, text=f"{label}: {value}")
