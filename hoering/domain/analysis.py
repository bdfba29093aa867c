"""What is made of a round: themes, positions, links, answers, alarms, and people's edits."""

from __future__ import annotations

import dataclasses
import json
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from hoering.domain.kinds import AlarmKind, Basis, Direction, EditState, Outcome, Reason
from hoering.domain.personal import PersonalDatum
from hoering.domain.policies import Change, Policy
from hoering.domain.responses import Remark, Request, Response, Splitting


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
    """What the program proposes for one remark. The reply is the administration's alone.

    `decided` are the fields that the secretariat set; they travel with the answer into documents
    that the decisions themselves do not go along to.
    """

    remark: str
    section: str | None
    section_explicit: bool
    changes: tuple[str, ...]
    outcome: Outcome | None
    reason: Reason | None
    why: str
    reply: str | None = None
    decided_by: str = "maskine"  # maskine | sekretariat
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Near:
    """Two remarks of different responses that may make the same point, and the chance, 0..1."""

    remarks: tuple[str, str]
    chance: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing or a place by its lemma, the form in which most say it, and the remarks that do."""

    lemma: str
    form: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theming:
    themes: tuple[Theme, ...]
    links: tuple[Link, ...]  # remark → theme, most important first within a remark
    positions: tuple[Position, ...]
    near: tuple[Near, ...] = ()  # of unlike positions, the likeliest first
    mentions: tuple[Mention, ...] = ()  # of several responses, the most first


@dataclass(frozen=True, slots=True)
class Alarm:
    """`subject` is the remark, or the change, that it is about; `change` the one that goes against
    the remark, "" where there is none; `near` the remarks that may ask for the change, nearest first."""

    kind: AlarmKind
    subject: str
    text: str
    change: str = ""
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Linking:
    """`places` are chances of the draft's sections in their order, of each answer's remark; () for the
    whole. They are for the stages that come after, and kept nowhere."""

    answers: tuple[Answer, ...]
    links: tuple[Link, ...]  # remark → change, with the evidence
    alarms: tuple[Alarm, ...]
    places: tuple[tuple[float, ...], ...] = field(default=(), compare=False, repr=False)


# The code of a finding that is no trouble with reading: the draft came back as it was.
UNCHANGED_DRAFT = "unchanged_draft"
# Those of a file that was read and is no response: a machine's mail, the office's own letter.
NO_RESPONSE = frozenset({"machine_mail", "own_letter", "index_paper", "no_answer"})
# That of a response that may be none: it looks like a receipt, an agenda, a newsletter.
DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Finding:
    """Expected trouble with the input: a code, the file, the page and a Danish sentence."""

    code: str
    source: str
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """runde.toml as understood.

    `agenda_template` is one of the known forms, or a file in the round folder as `word_template`
    is. `forms` are those of the overview; `columns` are keys of the table's columns in their
    order, () for the usual ones; `headings` are pairs of such a key and what the column is called.
    """

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
    forms: tuple[str, ...] = ("tabel",)
    columns: tuple[str, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
    word_template: str = ""
    encoder: str = ""
    theme_source: str = ""  # udkast: its chapters; "": temaer.toml, or found where it has none
    citizens: str = "nummer"  # how private persons are called in public: navn | initialer | nummer
    contacts: str = "skjul"  # e-mail addresses and telephones of bodies in public: skjul | behold

    @property
    def town(self) -> str:
        """The municipality's name alone: "Holme Kommune" → "Holme"; "" where nothing is said of it."""
        return re.sub(r"\s*kommunes?$", "", self.municipality, flags=re.IGNORECASE)

    def is_late(self, day: date | None, at: datetime | None = None) -> bool:
        """After the deadline; on its own day only when the minute is known on both sides."""
        if day is None or self.deadline is None:
            return False
        if not isinstance(self.deadline, datetime):
            return day > self.deadline
        if day != self.deadline.date():
            return day > self.deadline.date()
        return at is not None and at > self.deadline

    @property
    def own_files(self) -> frozenset[str]:
        """The municipality's own files, drafts and templates: what is amiss with them is amiss with
        no response."""
        named = (self.draft, self.revised, self.word_template, self.agenda_template)
        return frozenset(named) - {""}


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the machine says about one round.

    `numbered` is the highest number (H12 → 12) that a response ever had, also one that is gone.
    """

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
    personal: tuple[PersonalDatum, ...] = ()
    numbered: int = 0

    @property
    def remarks(self) -> tuple[Remark, ...]:
        return tuple(r for s in self.splittings for r in s.remarks)

    @property
    def requests(self) -> tuple[Request, ...]:
        return tuple(r for s in self.splittings for r in s.requests)


@dataclass(frozen=True, slots=True)
class Edit:
    """One human decision. `based_on` is the machine's value that the human saw.

    `subject` is a remark's id or a response's key (`response_keys`). `number` is the decision's
    place in the history, 0 before it is stored. `context` is JSON: what the human saw around it.
    """

    subject: str
    field: str
    value: str
    based_on: str
    made_at: str
    made_by: str = ""
    number: int = dataclasses.field(default=0, compare=False)
    context: str = ""

    @property
    def seen(self) -> dict[str, Any]:
        """What the human saw around it; {} when that is not known or cannot be read."""
        try:
            found = json.loads(self.context) if self.context else {}
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class Recall:
    """A decision to be looked at again: what it was made on, and what stands there now.

    `place` is the remark (or response) that it holds for, or may be meant for; "" when there is
    none. `holds` tells whether its value is in force there. `why` is Danish.
    """

    edit: Edit
    state: EditState
    before: str
    now: str
    why: str
    place: str = ""
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Something in an edited document that could not be understood, kept word by word."""

    number: int
    file: str
    place: str
    text: str
    why: str
    made_at: str = ""
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The analysis with what people decided. `version` names this state in the documents."""

    analysis: Analysis
    edits: tuple[tuple[Edit, EditState], ...] = field(default=())
    recalls: tuple[Recall, ...] = ()
    notes: tuple[Note, ...] = ()
    version: str = ""
