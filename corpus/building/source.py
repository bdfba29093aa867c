"""The records of a round's source: what the writers wrote, checked for shape only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePosixPath

REMARK_KINDS = ("støtte", "bekymring", "ændringsforslag", "spørgsmål", "rettelse", "generel")
OUTCOMES = ("indarbejdet", "delvist", "ikke_indarbejdet")
REASONS = (
    "økonomi", "detaljeringsgrad", "uden_for_ansvar",
    "allerede_dækket", "politisk_besluttet", "andet",
)  # fmt: skip
SENDER_KINDS = (
    "råd", "bestyrelse", "organisation", "forvaltning", "virksomhed", "borger", "myndighed",
)  # fmt: skip
CHANGE_KINDS = ("tilføjet", "slettet", "omformuleret", "flyttet", "ny_nummerering")
BLOCK_TYPES = (
    "letterhead", "date", "recipient", "subject", "greeting", "p", "heading", "bullet",
    "numbered", "table", "quote", "closing", "signature", "footer", "history", "footnote",
    "comment", "revision",
)  # fmt: skip
LINED = ("letterhead", "recipient", "signature", "footer", "closing", "history")
ON_DRAFT = ("comment", "revision")
POLICY_BLOCK_TYPES = ("p", "bullet", "numbered", "table")
BAD_MAKES = (
    "truncated_pdf", "encrypted_pdf", "empty", "unknown_type", "html_called_pdf",
    "zip_bomb_docx", "wrong_extension", "docx_with_password",
)  # fmt: skip
SCANS = ("clean", "skewed", "poor", "photo")
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16")
CHARSETS = ("utf-8", "iso-8859-1", "windows-1252")
POLICY_LAYOUTS = (
    "policy_serif", "policy_colour", "policy_paragraphs", "policy_standard",
    "policy_landscape", "policy_two_columns", "policy_strategy",
)  # fmt: skip
PDF_LAYOUTS = (
    "letter_classic", "letter_modern", "letter_sidebar", "two_columns", "table_form",
    "mail_printed", "webform", "minutes", "typewriter", "letter_logo_left",
    "letter_footer_columns", "letter_spaced", "letter_rotated", "postcard_mono", "fax",
    "three_columns", "newsletter", "questionnaire", "table_plain", "table_landscape",
    "portal_export", "mail_thread", "report", "minutes_table",
)  # fmt: skip
PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff")
LAYOUTS = {
    ".pdf": PDF_LAYOUTS,
    ".docx": ("word_plain", "word_styles", "word_table", "draft_comments"),
    ".odt": ("word_plain",),
    ".rtf": ("word_plain",),
    ".html": ("webform",),
    ".xlsx": ("sheet_form",),
    ".eml": ("mail",),
    ".msg": ("mail",),
    ".txt": ("text",),
    **dict.fromkeys(PICTURES, PDF_LAYOUTS),
}
MAIL_LAYOUTS = ("mail", "mail_printed", "mail_thread")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that belongs to one remark, or to none (boilerplate)."""

    text: str
    remark: str = ""


Cell = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where in the draft a comment or a tracked change stands, and what it does there."""

    section: str
    anchor: str
    author: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a response."""

    type: str
    runs: Cell = ()
    marker: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    file: str = ""
    number: int = 0
    mark: Mark | None = None

    @property
    def text(self) -> str:
        """The text as it is printed."""
        return plain(self.runs)

    @property
    def lines(self) -> list[str]:
        """The printed lines of a letterhead, an address or a signature."""
        return self.text.split("\n")


def plain(cell: Cell) -> str:
    """The printed text of some runs."""
    return "".join(run.text for run in cell)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The sender's own mail, which the mailbox that got it sent on."""

    sender: str
    to: str
    date: datetime
    subject: str
    note: str = ""
    attached: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """The head of an e-mail."""

    sender: str
    to: str
    date: datetime
    subject: str
    cc: str = ""
    html: bool = False
    attachments: tuple[str, ...] = ()
    charset: str = "utf-8"
    forwarded: Forwarded | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark's facts; its words stand in the blocks."""

    id: str
    kind: str
    themes: tuple[str, ...]
    section: str | None
    section_explicit: bool
    changes: tuple[str, ...]
    outcome: str
    reason: str | None
    contradicted_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilePlan:
    """One file of a response: a name and a layout."""

    name: str
    layout: str
    scan: str = ""
    really: str = ""

    @property
    def ending(self) -> str:
        """What the file truly is: its own ending, unless the sender gave it a wrong one."""
        return self.really or PurePosixPath(self.name).suffix.lower()


@dataclass(frozen=True, slots=True)
class Response:
    """One response as it was written down."""

    source: str
    number: str
    key: str
    layout: str
    sender: str
    sender_kind: str
    received: date | None
    late: bool
    near_duplicate_of: str | None
    pii: tuple[str, ...]
    keep: tuple[str, ...]
    mail: Mail | None
    files: tuple[FilePlan, ...]
    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...]
    scan: str = ""
    encoding: str = "utf-8"
    combined: str = ""
    really: str = ""

    @property
    def plan(self) -> FilePlan:
        """The file that the key names, where it is no folder."""
        return FilePlan(self.key, self.layout, self.scan, self.really)

    def blocks_in(self, name: str) -> tuple[Block, ...]:
        """The blocks of one file ("" = the only or first one)."""
        return tuple(block for block in self.blocks if block.file == name)


@dataclass(frozen=True, slots=True)
class PolicyBlock:
    """A paragraph, bullet or table of a policy."""

    type: str
    text: str = ""
    marker: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered (or unnumbered) section of a policy."""

    number: str
    heading: str
    page_break: bool
    blocks: tuple[PolicyBlock, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """A draft or a revised draft."""

    source: str
    title: str
    subtitle: str
    header: str
    footer: str
    contents_page: bool
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the secretariat."""

    id: str
    navn: str
    noegleord: tuple[str, ...]
    beskrivelse: str


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between draft and revised draft."""

    id: str
    section: str
    kind: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class BadFile:
    """A broken file in the inbox."""

    file: str
    why: str
    make: str


@dataclass(frozen=True, slots=True)
class Combined:
    """One PDF in which several responses were put together."""

    file: str
    front_page: bool = False
    contents: bool = False
    stamps: bool = False
    flowing: bool = False
    scan: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """Everything that was written down about a round."""

    runde: dict[str, object] = field(default_factory=dict)
    given_themes: bool = False
    draft_layout: str = "policy_serif"
    revised_layout: str = "policy_serif"
    themes: tuple[Theme, ...] = ()
    changes: tuple[Change, ...] = ()
    bad_files: tuple[BadFile, ...] = ()
    combined: tuple[Combined, ...] = ()
    draft: Policy | None = None
    revised: Policy | None = None
    responses: tuple[Response, ...] = ()

    def members(self, file: str) -> tuple[Response, ...]:
        """The responses that stand in a combined file, in order."""
        return tuple(response for response in self.responses if response.combined == file)

    def document(self, name: str) -> str:
        """The file name of "udkast" or "tilrettet"; "" when the round has none."""
        documents = self.runde.get("dokumenter")
        return str(documents.get(name, "")) if isinstance(documents, dict) else ""
