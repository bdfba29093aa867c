"""The records that every stage speaks in: frozen, slotted, standard library only.

Offsets are character offsets into `Document.text`; pages count from 1; boxes are in points
from the top left corner of the page. Vectors never enter a record.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of text is on the page, before anybody asks what it says."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CELL = "cell"
    QUOTE = "quote"
    RUNNING_HEAD = "running_head"
    PAGE_NUMBER = "page_number"
    CONTENTS = "contents"
    SIDEBAR = "sidebar"
    MAIL_HEADER = "mail_header"
    FOOTNOTE = "footnote"


class ZoneKind(StrEnum):
    """What a stretch of a response is, seen from the secretariat's desk."""

    REMARK = "remark"
    LETTERHEAD = "letterhead"
    RECIPIENT = "recipient"
    DATE = "date"
    SUBJECT = "subject"
    GREETING = "greeting"
    THANKS = "thanks"
    PRESENTATION = "presentation"
    HEADING = "heading"
    QUOTATION = "quotation"
    DIGRESSION = "digression"
    CLOSING = "closing"
    SIGNATURE = "signature"
    FOOTER = "footer"
    MAIL_HEADER = "mail_header"
    QUOTED_MAIL = "quoted_mail"
    FORM_FIELD = "form_field"
    UNREAD = "unread"


class SenderKind(StrEnum):
    COUNCIL = "råd"
    BOARD = "bestyrelse"
    ORGANISATION = "organisation"
    ADMINISTRATION = "forvaltning"
    COMPANY = "virksomhed"
    CITIZEN = "borger"
    AUTHORITY = "myndighed"


class RemarkKind(StrEnum):
    SUPPORT = "støtte"
    CONCERN = "bekymring"
    PROPOSAL = "ændringsforslag"
    QUESTION = "spørgsmål"
    CORRECTION = "rettelse"
    GENERAL = "generel"


class Direction(StrEnum):
    FOR = "for"
    AGAINST = "imod"
    PROPOSAL = "forslag"
    NEUTRAL = "neutral"


class ChangeKind(StrEnum):
    ADDED = "tilføjet"
    DELETED = "slettet"
    REWRITTEN = "omformuleret"
    MOVED = "flyttet"
    RENUMBERED = "ny_nummerering"


class Outcome(StrEnum):
    ADOPTED = "indarbejdet"
    PARTLY = "delvist"
    NOT_ADOPTED = "ikke_indarbejdet"
    NOTED = "taget_til_efterretning"


class Reason(StrEnum):
    MONEY = "økonomi"
    DETAIL = "detaljeringsgrad"
    NOT_OURS = "uden_for_ansvar"
    COVERED = "allerede_dækket"
    DECIDED = "politisk_besluttet"
    OTHER = "andet"


class Basis(StrEnum):
    """Why a link was made: the sender said so, or the meaning is alike."""

    CITED = "cited"
    SIMILAR = "similar"


class ReferenceKind(StrEnum):
    SECTION = "section"  # value: "3.2"
    HEADING = "heading"  # value: the words used for the heading
    PAGE = "page"  # value: "7"
    PARAGRAPH_SIGN = "paragraph_sign"  # value: "19" or "19.2" (§ 19, stk. 2)
    POINT = "point"  # value: "pejlemærke 4", "mål 2"
    QUOTE = "quote"  # value: the quoted words
    RESPONSE = "response"  # value: the sender whose answer is joined


class AlarmKind(StrEnum):
    PROMISED_NOT_FOUND = "lovet_men_ikke_fundet"
    CHANGE_NOT_ASKED_FOR = "ændring_uden_bemærkning"
    OPPOSITE = "ændring_modsat_ønsket"


# --- text and place ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open [start, end) character offsets into `Document.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Box:
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Word:
    """One printed run of letters; a hyphenated word is two of these."""

    span: Span
    box: Box


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, bullet, heading or table cell as it stands on one page.

    `marker` is the printed bullet or number ("•", "1.", "a)"); it is part of the text.
    `row`, `column` and `column_name` are set for table cells; row 0 is the header row.
    `joined` tells that the paragraph goes on from the block before (over a page or column break).
    """

    span: Span
    page: int
    kind: BlockKind
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    level: int | None = None
    marker: str = ""
    row: int | None = None
    column: int | None = None
    column_name: str = ""
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one file; `unread` tells why no text could be had, in Danish."""

    file: str
    number: int
    span: Span
    width: float | None = None
    height: float | None = None
    words: tuple[Word, ...] = ()
    unread: str = ""


@dataclass(frozen=True, slots=True)
class MailHeader:
    sender: str = ""
    address: str = ""
    recipient: str = ""
    sent: datetime | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one response or one policy, with its place: blocks cover all of the text.

    Blocks are separated by one newline, lines inside a block by one space. Running heads and
    page numbers stay in the text as blocks of their own kind, so that nothing disappears.
    """

    text: str
    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    mail: MailHeader | None = None
    title: str = ""

    def page_at(self, offset: int) -> int:
        """The number of the page (within its file) on which the character stands; 1 if empty."""
        for page in reversed(self.pages):
            if page.span.start <= offset:
                return page.number
        return 1


# --- what came in --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """A file below the round folder, with forward slashes, and its pages."""

    file: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Response:
    id: str
    sender: str
    sender_kind: SenderKind
    received: date | None
    late: bool
    no_remarks: bool
    near_duplicate_of: str | None
    sources: tuple[Source, ...]
    document: Document


@dataclass(frozen=True, slots=True)
class Reference:
    kind: ReferenceKind
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Remark:
    """One coherent point. `spans` has several parts when a page break or a cell lies between.

    `heading` is the sender's own heading or question above the remark, when there is one.
    """

    id: str
    response: str
    text: str
    spans: tuple[Span, ...]
    page: int
    kind: RemarkKind
    references: tuple[Reference, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """Named boilerplate, remark or unread text; the zones of a response cover all its text."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Splitting:
    response: str
    remarks: tuple[Remark, ...]
    zones: tuple[Zone, ...]


# --- the policy ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, bullet or table row of a policy; a row's cells are joined by " | "."""

    text: str
    page: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part, or one with a heading only. `number` is "" where there is none."""

    number: str
    heading: str
    level: int
    page: int
    paragraphs: tuple[Paragraph, ...]

    @property
    def key(self) -> str:
        """What oversigt.json calls the section: its number, or its heading where it has none."""
        return self.number or self.heading

    @property
    def text(self) -> str:
        return "\n".join(p.text for p in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Policy:
    """`printed_pages` maps the printed page number to the page in the file, where they differ."""

    file: str
    title: str
    sections: tuple[Section, ...]
    pages: int = 0
    printed_pages: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between draft and revised draft. `section` is the draft's key, or the revised
    draft's where the text is new; `moved_to` is the new place of moved or renumbered text."""

    id: str
    section: str
    kind: ChangeKind
    before: str
    after: str
    moved_to: str = ""
    page: int = 1


# --- what is made of it --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Theme:
    id: str
    name: str
    keywords: tuple[str, ...] = ()
    origin: str = "fundet"  # temaer.toml | udkast | fundet
    description: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """The same point from several senders; the first remark is the most representative one."""

    id: str
    theme: str
    direction: Direction
    title: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """From a remark to a theme, a section or a change. `score` in 0..1; `why` is Danish."""

    remark: str
    target: str
    basis: Basis
    score: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program proposes for one remark. The reply is the administration's alone."""

    remark: str
    section: str | None
    section_explicit: bool
    changes: tuple[str, ...]
    outcome: Outcome | None
    reason: Reason | None
    why: str
    reply: str | None = None
    decided_by: str = "maskine"  # maskine | sekretariat


@dataclass(frozen=True, slots=True)
class Theming:
    themes: tuple[Theme, ...]
    links: tuple[Link, ...]  # remark → theme, most important first within a remark
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Alarm:
    kind: AlarmKind
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Linking:
    answers: tuple[Answer, ...]
    links: tuple[Link, ...]  # remark → change, with the evidence
    alarms: tuple[Alarm, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Expected trouble with the input: a code, the file, the page and a Danish sentence."""

    code: str
    source: str
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """runde.toml as understood."""

    title: str = ""
    municipality: str = ""
    committee: str = ""
    administration: str = ""
    case_number: str = ""
    start: date | None = None
    deadline: date | datetime | None = None
    invited: tuple[str, ...] = ()
    draft: str = ""
    revised: str = ""
    agenda_template: str = "frederiksberg"
    encoder: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the machine says about one round."""

    round: RoundFacts
    responses: tuple[Response, ...]
    splittings: tuple[Splitting, ...]
    theming: Theming
    changes: tuple[Change, ...]
    linking: Linking
    findings: tuple[Finding, ...] = ()
    policy: Policy | None = None
    revised: Policy | None = None
    encoder: str = ""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        return tuple(r for s in self.splittings for r in s.remarks)


class EditState(StrEnum):
    KEPT = "kept"
    REVIEW = "review"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Edit:
    """One human decision. `based_on` is the machine's value that the human saw."""

    subject: str
    field: str
    value: str
    based_on: str
    made_at: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    analysis: Analysis
    edits: tuple[tuple[Edit, EditState], ...] = field(default=())


def normalised(text: str) -> str:
    """Lower case, NFKC, one blank between words: the form in which texts are compared."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").lower()
    return re.sub(r"\s+", " ", text).strip()


def remark_id(source: str, text: str, nth: int = 0) -> str:
    """The only place where a remark gets its id: hash of its response's file and its text.

    `source` is the response's first file, so that ids survive when another response arrives
    and the running numbers H01, H02 … shift. `nth` counts repeated texts in one response.
    """
    key = "\x1f".join((unicodedata.normalize("NFC", source), normalised(text), str(nth)))
    return "b" + hashlib.sha256(key.encode()).hexdigest()[:10]
