"""Personal data in the responses, and what is to become of them in the published version."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hoering.domain.text import Span

BY_PEOPLE = "tilføjet af sekretariatet"  # the reason of a row that people wrote

DatumKey = tuple[str, str, str]  # response, kind, text with blanks evened: what a decision is about


class PersonalKind(StrEnum):
    """The kinds of personal data; the values are those of oversigt.json.

    A picture that somebody must look at stands in the list of the publication alone.
    """

    CPR = "cpr"
    NAME = "navn"
    ADDRESS = "adresse"
    PHONE = "telefon"
    EMAIL = "email"
    HEALTH = "helbred"
    OTHER = "andet"
    PICTURE = "billede"


class Verdict(StrEnum):
    """Whether a text is left out of what is published; the values are those of the list."""

    HIDE = "skjul"
    KEEP = "behold"


class Where(StrEnum):
    """What part of a response a personal datum stands in."""

    TEXT = "tekst"
    MAIL = "mailhoved"
    COMMENT = "kommentar"
    FILE = "filnavn"
    PICTURE = "billede"


@dataclass(frozen=True, slots=True)
class PersonalDatum:
    """One text of a response that tells of a person, at its first place.

    `spans` are all its places in the response's document (none for file names, authors of comments
    and what stands in a picture). `person` is the person it names, in full ("" for what names nobody): the same for
    all that is said of one person. `discreet` is the name of a sender who asks not to be
    named. `why` is the Danish reason for the proposal.
    """

    response: str
    kind: PersonalKind
    text: str
    page: int
    where: Where
    spans: tuple[Span, ...]
    why: str
    proposal: Verdict
    person: str = ""
    is_sender: bool = False
    discreet: bool = False

    @property
    def key(self) -> DatumKey:
        """What a decision is about: the text of this kind in this response.

        Blanks are evened: a spreadsheet gives none back at the edges of a cell.
        """
        return self.response, self.kind.value, " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class Settled:
    """A personal datum, what becomes of it, and the words that stand in its place if it is hidden.

    `programs` are the words that the program alone would put there.
    """

    datum: PersonalDatum
    verdict: Verdict
    instead: str
    programs: str = ""

    @property
    def hidden(self) -> bool:
        return self.verdict is Verdict.HIDE
