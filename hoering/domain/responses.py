"""What came in and the remarks in it; what lies among it that nobody put there."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hoering.domain.kinds import (
    ReferenceKind,
    RemarkKind,
    RequestKind,
    SenderKind,
    SequelKind,
    ZoneKind,
)
from hoering.domain.text import Document, Span

_BYSTANDERS = frozenset(
    {".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx"}
)
# Lock files of Office and LibreOffice; what macOS lays beside each file on a network drive.
_BYSTANDING = ("~$", ".~lock.", "._")
# What Word and others lay beside a file while it is open ("~WRL0003.tmp" holds all of a letter).
_UNFINISHED = re.compile(r"~.*\.tmp", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """A file below the round folder, with forward slashes, and its pages."""

    file: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sequel:
    """What a response says that it is to an earlier one of the same sender, `of`."""

    of: str
    kind: SequelKind


@dataclass(frozen=True, slots=True)
class Response:
    """What one sender sent: a letter and its attachments, as one document.

    `late` is against the deadline; `no_remarks` when the sender says that there are none;
    `joins` are the ids of the responses that the sender adheres to ("vi tilslutter os …").
    `sender_chance`, 0..1, is how likely the sender's name is right; 1 once it was decided.
    `signatures` is how many signed, where it is a petition; they are one sender.
    """

    id: str
    sender: str
    sender_kind: SenderKind
    received: date | None
    late: bool
    no_remarks: bool
    near_duplicate_of: str | None
    sources: tuple[Source, ...]
    document: Document
    joins: tuple[str, ...] = ()
    sender_chance: float = 1.0
    signatures: int = 0
    sequel: Sequel | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    kind: ReferenceKind
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Remark:
    """One coherent point. `spans` has several parts when a page break or a cell lies between.

    `heading` is the sender's own heading or question above the remark, when there is one.
    `kind_chances`, 0..1 in the order of RemarkKind, are those of each kind; () once it was decided.
    """

    id: str
    response: str
    text: str
    spans: tuple[Span, ...]
    page: int
    kind: RemarkKind
    references: tuple[Reference, ...] = ()
    heading: str = ""
    kind_chances: tuple[float, ...] = ()

    def chance_of(self, *kinds: RemarkKind) -> float:
        """The chance, 0..1, that the remark is of one of `kinds`."""
        if not self.kind_chances:
            return float(self.kind in kinds)
        told = zip(RemarkKind, self.kind_chances, strict=True)
        return sum(chance for kind, chance in told if kind in kinds)


@dataclass(frozen=True, slots=True)
class Zone:
    """Named boilerplate, remark or unread text; the zones of a response cover all its text."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Request:
    """What a sender asks beside the hearing ("Send mig notatet bag tallene"), in a sentence of his.

    `handled` is what the secretariat wrote beside it, "" while it is open.
    """

    response: str
    kind: RequestKind
    text: str
    page: int
    handled: str = ""


@dataclass(frozen=True, slots=True)
class Splitting:
    response: str
    remarks: tuple[Remark, ...]
    zones: tuple[Zone, ...]
    requests: tuple[Request, ...] = ()


def normalised(text: str) -> str:
    """Lower case, NFKC, one blank between words: the form in which texts are compared."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").lower()
    return re.sub(r"\s+", " ", text).strip()


def remark_id(source: str, text: str, nth: int = 0) -> str:
    """The only place where a remark gets its id: hash of where its response begins and its text.

    `source` is the response's `source_name`, so that ids survive when another response arrives
    and the running numbers H01, H02 … shift. `nth` counts repeated texts of one source.
    """
    key = "\x1f".join((unicodedata.normalize("NFC", source), normalised(text), str(nth)))
    return "b" + hashlib.sha256(key.encode()).hexdigest()[:10]


def source_name(response: Response) -> str:
    """The response's first file; with the page where it begins further down in a combined one.

    "hoeringssvar/samlet.pdf#3"; the response's id where it has no file.
    """
    if not response.sources:
        return response.id
    first = response.sources[0]
    return f"{first.file}#{first.pages[0]}" if first.pages and first.pages[0] > 1 else first.file


_NAMELESS_LIST = """
anonym ukendt afsender borger en privat privatperson beboer nabo forælder
"""
_NAMELESS = frozenset(_NAMELESS_LIST.split())
_NUMBERED = re.compile(r"borger \d+")


def told_words(sender: str) -> list[str]:
    """The words of a sender's name, normalised, without those that many go by ("en borger")."""
    return [word for word in normalised(sender).split() if word not in _NAMELESS]


def sender_key(id: str, sender: str, kind: str) -> str:
    """What the responses of one sender have in common, so that who writes twice is counted once.

    Of a private person's first name alone, or of none, nobody knows whose it is: its `id`. "Borger 3",
    as the public version calls one, is one.
    """
    least = 2 if kind == SenderKind.CITIZEN else 1
    name = normalised(sender)
    known = len(told_words(sender)) >= least or _NUMBERED.fullmatch(name)
    return f"{kind}:{name}" if known else id


def response_keys(responses: Iterable[Response]) -> dict[str, str]:
    """Response id → a name that stays when another response arrives and H01, H02 … shift.

    It is the response's first file; where several lie in one file, the page it begins on as well.
    """
    known = list(responses)
    files = Counter(r.sources[0].file for r in known if r.sources)
    keys: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for response in known:
        source = response.sources[0] if response.sources else Source(response.id, ())
        key = f"svar:{unicodedata.normalize('NFC', source.file)}"
        if files[source.file] > 1:
            key += f"#{min(source.pages, default=1)}"
        taken[key] += 1
        keys[response.id] = key if taken[key] == 1 else f"{key}/{taken[key]}"
    return keys


def is_bystander(name: str) -> bool:
    """Whether the name of a file or folder is one that comes and goes without anybody's doing."""
    known = name.casefold() in _BYSTANDERS or name.startswith(_BYSTANDING)
    return known or _UNFINISHED.fullmatch(name) is not None
