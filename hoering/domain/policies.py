"""The draft, the revised draft, and what changed between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoering.domain.kinds import BlockKind, ChangeKind

_COUNTED = re.compile(r"(?:§|[^\W\d_]{3,})?\s?\d")
# "Indsats A1: Ét nummer", "A1 Ét nummer", "A.1 Parkering"
_CODED = re.compile(
    r"(?:[^\W\d_]{3,20}\s+)?(?P<code>[A-ZÆØÅ]\.?\d{1,2}(?:\.\d{1,2})?)(?=[\s.:,)–-]|$)"
)


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
        """What oversigt.json calls the section: its number, or its heading where it has none.

        A letter ("B Havnefronten", "A.1 Parkering") says too little by itself, and goes with the heading.
        """
        return self.number if _COUNTED.match(self.number) else self.title

    @property
    def beside(self) -> str:
        """The heading that may be told beside the key: "" where the key says it."""
        return "" if self.key.endswith(self.heading) else self.heading

    @property
    def label(self) -> str:
        """The key and the heading: "5.3 Fritid"."""
        return titled(self.key, self.heading)

    @property
    def title(self) -> str:
        """ "5.3 Fritid", or what there is of it."""
        return f"{self.number} {self.heading}".strip()

    @property
    def code(self) -> str:
        """The letter and figure that the title begins with ("A1"), "" for none."""
        found = _CODED.match(self.title)
        return found["code"].replace(".", "", 1) if found else ""

    @property
    def text(self) -> str:
        return "\n".join(p.text for p in self.paragraphs)


def titled(key: str, heading: str) -> str:
    """ "3.2 Faste medarbejdere"; a key that is its heading, or ends with it, as it stands."""
    return key if not heading or key.endswith(heading) else f"{key} {heading}"


@dataclass(frozen=True, slots=True)
class Policy:
    """`printed_pages` maps the printed page number to the page in the file, where they differ."""

    file: str
    title: str
    sections: tuple[Section, ...]
    pages: int = 0
    printed_pages: tuple[tuple[int, int], ...] = ()

    def __hash__(self) -> int:
        """Of little: what is made of a draft is looked up by the draft at every remark."""
        return hash((self.file, self.title, len(self.sections)))


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between draft and revised draft. `section` is the draft's key, or the revised
    draft's where the text is new; `moved_to` is the new place of moved or renumbered text.
    `follows` is the draft's section that a section of the revised draft alone comes after."""

    id: str
    section: str
    kind: ChangeKind
    before: str
    after: str
    moved_to: str = ""
    page: int = 1
    follows: str = ""

    @property
    def home(self) -> str:
        """The draft's section that it belongs to; a new one's number may be another one's there."""
        return self.follows or self.section
