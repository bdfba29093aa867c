"""What an edited document says: rows of known tables, and everything else word by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from hoering.dansk import COLUMNS, OWN_COLUMN

REMARKS, RESPONSES, REVIEW = "remarks", "responses", "review"

_NUMBER = re.compile(r"H\d+(?:\.\d+)?")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row of a known table: `cells` by column key, their lines separated by newlines.

    `id` is the hidden one (bookmark or last column), `ids` all of them where a row has several;
    `group` is the response (H03) whose line stands above. `headings` are column key → what the
    document, or the round's settings, call it.
    """

    table: str
    where: str
    cells: Mapping[str, str]
    ids: tuple[str, ...] = ()
    group: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.ids[0] if self.ids else ""

    def heading(self, key: str) -> str:
        """What the column is called, without what stands in brackets behind it."""
        name = self.headings.get(key) or COLUMNS.get(key) or key.removeprefix(OWN_COLUMN)
        return " ".join(re.sub(r"\(.*?\)", " ", name).split()) or name

    def place(self, key: str) -> str:
        """Where the cell stands: H02.1, række 10, kolonnen »Ændringer«."""
        number = _NUMBER.match(self.cells.get("nr", ""))
        return f"{f'{number[0]}, ' if number else ''}{self.where}, kolonnen »{self.heading(key)}«"


COMMENT = "Kommentarer tages ikke ind. Skriv det, der skal gælde, i tabellen."
PICTURE = "Billeder tages ikke ind. Sæt det ind i det færdige dokument."
_ELSEWHERE = (
    (re.compile(r"H\d+\b(?!\.)"), "En afsender rettes i svarets bemærkninger eller i regnearkets ark »Høringssvar«."),
    (re.compile(r"Æ\d+\b"), "Bemærkningerne bag en ændring rettes ud for bemærkningen, i kolonnen med ændringer."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Text outside the known tables: a paragraph, a row, a comment; `why` nothing is made of it."""

    where: str
    text: str
    why: str = ""

    @property
    def told(self) -> str:
        """The reason in full; of a row about a sender or a change it says where those are put right."""
        here = (why for form, why in _ELSEWHERE if form.match(self.text))
        return self.why or next(here, "Står uden for tabellens rækker.")


@dataclass(frozen=True, slots=True)
class Returned:
    """A whole edited document. `version` is the state of the round that it was written from."""

    file: str
    version: str
    rows: tuple[ReadRow, ...]
    pieces: tuple[Piece, ...] = field(default=())

    @property
    def is_sheet(self) -> bool:
        return self.file.lower().endswith((".xlsx", ".xlsm"))


def tidy(text: str) -> str:
    """One blank between words, no blank lines at the ends, NFC: the form in which cells compare."""
    text = unicodedata.normalize("NFC", _ILLEGAL.sub("", text)).replace("\u00ad", "")
    lines = [" ".join(line.split()) for line in re.split(r"\r\n|\r|\n|\v|\u2028|\u2029", text)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
