"""How well the channels of the joined measure find a remark's theme and section.

    python models/measure.py corpus/eksempel corpus/runder/aeldrepolitik

Gold remarks are given, so that only the meaning is measured. A theme is asked for by its name,
keywords and description from temaer.toml; sections are those of the draft as the program reads
it. Only remarks that cite no section count for sections.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hoering.domain import Policy, Remark, RemarkKind, Span, Theme
from hoering.language import lexical, load_language
from hoering.language.language import Language
from hoering.language.words import content_words
from hoering.linking.nearness import joint, layers
from hoering.reading.policy import read_policy
from hoering.settings import read_round, read_themes

Measure = Callable[[Sequence[str], Sequence[str], Sequence[str]], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Gold:
    """One round with its answer key."""

    name: str
    texts: list[str]
    responses: list[str]
    themes: list[list[str]]
    sections: list[str | None]
    cited: list[bool]
    known: tuple[Theme, ...]
    policy: Policy


def read_gold(folder: Path, names: bool = False) -> Gold:
    """facit.json, temaer.toml and the draft of one round of the corpus.

    `names`: a round without temaer.toml has the themes of its answer key, by their names alone.
    """
    key = json.loads((folder / "facit.json").read_text(encoding="utf-8"))
    responses = [(response["key"], r) for response in key["responses"] for r in response["remarks"]]
    remarks = [r for _, r in responses]
    facts = read_round(folder / "round")
    known = read_themes(folder / "round")
    if names and not known:
        known = tuple(Theme(id=t["id"], name=t["name"]) for t in key["themes"])
    return Gold(
        name=folder.name,
        texts=[r["text"] for r in remarks],
        responses=[response for response, _ in responses],
        themes=[r["themes"] for r in remarks],
        sections=[r["section"] for r in remarks],
        cited=[bool(r["section_explicit"]) for r in remarks],
        known=known,
        policy=read_policy(folder / "round" / facts.draft, facts.draft),
    )


def theme_text(theme: Theme) -> str:
    """What stands for a theme when remarks are compared with it."""
    told = (theme.name, ", ".join(theme.keywords), theme.description)
    return ". ".join(part for part in told if part)


class _Channel:
    """One channel in the form that linking asks for."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure

    def words(self, text: str) -> list[str]:
        return content_words(text)

    def similarity(
        self, a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()
    ) -> NDArray[np.float32]:
        return self._measure(a, b, background)

    def spelling(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """Nothing: it stands in the channel's own measure or not at all."""
        return np.zeros((len(a), len(b)), dtype=np.float32)

    def recalled(self, texts: Sequence[str]) -> csr_matrix:
        """Nothing: the channel alone is measured."""
        return csr_matrix((len(texts), 1), dtype=np.float32)

    def wordwise(self, a: Sequence[str], b: Sequence[str]) -> NDArray[np.float32]:
        """Nothing either."""
        return np.zeros((len(a), len(b)), dtype=np.float32)


def channels(language: Language) -> dict[str, Measure]:
    """The channels by name, as they stand in the table."""

    def static(a: Sequence[str], b: Sequence[str], _: Sequence[str] = ()) -> NDArray[np.float32]:
        return language.encode(a) @ language.encode(b).T

    return {
        "characters": lexical.character_cosine,
        "lemmas": lexical.lemma_cosine,
        "encoder": static,
        "joined": language.similarity,
    }


def themes_found(gold: Gold, measure: Measure) -> list[tuple[bool, bool]]:
    """(the first theme found, any of its themes found) for each remark that has a known theme."""
    ids = [t.id for t in gold.known]
    rows = [i for i, themes in enumerate(gold.themes) if set(themes) & set(ids)]
    if not rows:
        return []  # a round that names no themes beforehand
    scores = measure([gold.texts[i] for i in rows], [theme_text(t) for t in gold.known], gold.texts)
    best = [ids[k] for k in scores.argmax(axis=1)]
    return [(b == gold.themes[i][0], b in gold.themes[i]) for b, i in zip(best, rows, strict=True)]


def section_texts(gold: Gold) -> list[str]:
    """Heading and text of the draft's sections."""
    return [f"{section.heading}. {section.text}" for section in gold.policy.sections]


def same_as(gold: Gold, index: int | None, remark: int) -> bool:
    """Is the draft's section `index` the one that the key gives the remark?"""
    if index is None:
        return False
    section = gold.policy.sections[index]
    return _bare(str(gold.sections[remark])) in (_bare(section.number), _bare(section.heading))


def _bare(text: str) -> str:
    return text.casefold().strip("§ .")


def sections_found(gold: Gold, measure: Measure) -> list[bool]:
    """Is the right section the nearest, for each remark about a section that it does not cite?"""
    rows = [i for i, s in enumerate(gold.sections) if s is not None and not gold.cited[i]]
    remarks = [
        Remark(
            id=str(i),
            response="",
            text=gold.texts[i],
            spans=(Span(0, 1),),
            page=1,
            kind=RemarkKind.CONCERN,
        )
        for i in rows
    ]
    near = joint(layers(remarks, gold.policy, _Channel(measure)))
    return [same_as(gold, int(near[k].argmax()), i) for k, i in enumerate(rows)]


def _share(hits: int, of: int) -> str:
    return f"{hits / of:7.3f}" if of else f"{'–':>7}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="+", type=Path)
    parser.add_argument("--encoder", default="", help="another sentence-transformers model")
    asked = parser.parse_args()
    begun = time.perf_counter()
    language = load_language(asked.encoder)
    print(f"{language.name}: loaded in {time.perf_counter() - begun:.2f} s")
    print(f"{'round':20} {'channel':12} {'theme':>7} {'any of its themes':>18} {'section':>8}")
    for folder in asked.rounds:
        gold = read_gold(folder)
        for name, measure in channels(language).items():
            themes = themes_found(gold, measure)
            sections = sections_found(gold, measure)
            first, among, of = sum(f for f, _ in themes), sum(a for _, a in themes), len(themes)
            right, asked_for = sum(sections), len(sections)
            print(
                f"{gold.name:20} {name:12} {_share(first, of)} {_share(among, of):>18}"
                f" {_share(right, asked_for):>8}   (n = {of}, {asked_for})"
            )


if __name__ == "__main__":
    main()
