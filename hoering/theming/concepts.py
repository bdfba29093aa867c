"""The matters of municipal life: which of them a text is about, whatever words it uses.

A remark says "to flyttekasser og en nøgle", the theme says "efterværn": the two have no word in
common, but both touch the same matters of models/danske-begreber. A profile is a text seen
through these matters, and two profiles can be compared where two texts cannot.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from hoering.language.models import model_text

FOLDER = "danske-begreber"


@dataclass(frozen=True, slots=True)
class Concept:
    """One matter: its Danish name, what it is, and the words people use around it."""

    name: str
    definition: str
    terms: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"{self.name}. {self.name}. {self.definition}"

    @property
    def text(self) -> str:
        return f"{self.title} {'; '.join(self.terms)}"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a theme may be called, and the places (in the list of concepts) of its matters."""

    name: str
    concepts: tuple[int, ...]


@lru_cache(maxsize=1)
def concepts() -> tuple[Concept, ...]:
    """models/danske-begreber/begreber.tsv. Raises NoModel."""
    rows = (line.split("\t") for line in model_text(FOLDER, "begreber.tsv").splitlines())
    return tuple(Concept(n, d, tuple(t.split("; "))) for n, d, t in rows)


@lru_cache(maxsize=1)
def subjects() -> tuple[Subject, ...]:
    """models/danske-begreber/emner.tsv. Raises NoModel."""
    place = {c.name: i for i, c in enumerate(concepts())}
    rows = (line.split("\t") for line in model_text(FOLDER, "emner.tsv").splitlines())
    return tuple(Subject(n, tuple(place[m] for m in ms.split("; "))) for n, ms in rows)
