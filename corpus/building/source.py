"""The records of a round's source: what the writers wrote, checked for shape only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

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
    "numbered", "table", "quote", "closing", "signature", "footer",
)  # fmt: skip
LINED = ("letterhead", "recipient", "signature", "footer", "closing")
POLICY_BLOCK_TYPES = ("p", "bullet", "numbered", "table")
BAD_MAKES = ("truncated_pdf", "encrypted_pdf", "empty", "unknown_type")
POLICY_LAYOUTS = ("policy_serif", "policy_colour", "policy_paragraphs")
LAYOUTS = {
    ".pdf": (
        "letter_classic", "letter_modern", "letter_sidebar", "two_columns", "table_form",
        "mail_printed", "webform", "minutes", "typewriter",
    ),
    ".docx": ("word_plain", "word_styles", "word_table"),
    ".eml": ("mail",),
    ".txt": ("text",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that belongs to one remark, or to none (boilerplate)."""

    text: str
    remark: str = ""


Cell = tuple[Run, ...]


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
class Mail:
    """The head of an e-mail."""

    sender: str
    to: str
    date: datetime
    subject: str
    cc: str = ""
    html: bool = False
    attachments: tuple[str, ...] = ()


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
class Round:
    """Everything that was written down about a round."""

    runde: dict[str, object] = field(default_factory=dict)
    given_themes: bool = False
    draft_layout: str = "policy_serif"
    revised_layout: str = "policy_serif"
    themes: tuple[Theme, ...] = ()
    changes: tuple[Change, ...] = ()
    bad_files: tuple[BadFile, ...] = ()
    draft: Policy | None = None
    revised: Policy | None = None
    responses: tuple[Response, ...] = ()

    def document(self, name: str) -> str:
        """The file name of "udkast" or "tilrettet"; "" when the round has none."""
        documents = self.runde.get("dokumenter")
        return str(documents.get(name, "")) if isinstance(documents, dict) else ""
