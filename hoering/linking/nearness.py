"""How near each remark is to each section of the draft, by several measures and parts of a section; and how a
pair stands among all pairs of such a table: ranks and leads."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Policy, Remark
from hoering.language.language import Language
from hoering.language.precedents import alike
from hoering.linking.definitions import terms_by_word, with_terms
from hoering.linking.section_pairs import chapter_of

Table = NDArray[np.float32]  # [remarks, sections] unless told otherwise

# How a section's nearness is put together: its best paragraph, all of it, its heading.
SHARES = {"paragraph": 0.5, "whole": 0.3, "heading": 0.2}
MEASURES = ("likeness", "spelling", "recalled", "wordwise")
TELLING = "telling"  # of the section as a whole: the words that it has and the others have not
LAYERS = (*(f"{measure}_{part}" for measure in MEASURES for part in SHARES), TELLING)
# Shares of the precedents that both recall, and of likeness word by word, beside likeness itself: the
# best of six and of five on the uncited remarks of thirteen development rounds (502 of 919 right by
# likeness alone, 540 with precedents, 554 with both).
RECALLED, WORDWISE = 0.25, 0.45
NOTHING = 0.1  # likeness word by word of texts that have nothing to do with each other
_LONGEST = 1500
# "Udvalget anbefaler endvidere, at …": a draft that has a section on the committee does not mean that.
_WHO_SAYS = re.compile(
    r"(?:^|(?<=[.!?]\s))\w*(?:udvalget|rådet|bestyrelsen|foreningen|klubben|gruppen)"
    r" (?:(?:er|var) enige?t? om|anbefaler|foreslår|ønsker|mener|finder|opfordrer|bemærker|håber|beder|vurderer"
    r"|understreger|påpeger|konstaterer|noterer|frygter|synes)\b(?: [\wæøå]+){0,3}, at ",
    re.IGNORECASE,
)
_SHORTEST = 20  # characters of a paragraph that can be told from others


def asked(remarks: Sequence[Remark]) -> list[str]:
    """What each remark says, with the sender's own heading before it and not who says it."""
    said = [_WHO_SAYS.sub("", r.text) for r in remarks]
    return [
        f"{r.heading}. {text}" if r.heading else text for r, text in zip(remarks, said, strict=True)
    ]


def layers(remarks: Sequence[Remark], policy: Policy, language: Language) -> dict[str, Table]:
    """A table for each of LAYERS, 0..1.

    A section with no text of its own (a chapter's heading) is 0: its subsections stand for it.
    """
    texts, owners, parts = _section_texts(policy)
    terms = terms_by_word(policy.sections)
    wishes = [with_terms(text, terms) for text in asked(remarks)]
    near = {
        "likeness": language.similarity(wishes, texts),
        "spelling": language.spelling(wishes, texts),
        "recalled": alike(language.recalled(wishes), language.recalled(texts)),
        "wordwise": np.clip((language.wordwise(wishes, texts) - NOTHING) / (1 - NOTHING), 0.0, 1.0),
    }
    shape = (len(remarks), len(policy.sections))
    found = {name: np.zeros(shape, dtype=np.float32) for name in LAYERS}
    for index in range(len(policy.sections)):
        own = [k for k, owner in enumerate(owners) if owner == index]
        if not any(parts[k] == "paragraph" for k in own):
            continue
        for part in SHARES:
            columns = [k for k in own if parts[k] == part]
            for measure, values in near.items():
                found[f"{measure}_{part}"][:, index] = values[:, columns].max(axis=1)
    live = [n for n, section in enumerate(policy.sections) if section.text.strip()]
    told = [f"{policy.sections[n].heading}. {policy.sections[n].text}" for n in live]
    found[TELLING][:, live] = language.telling(wishes, told)
    return found


def joint(of: Mapping[str, Table]) -> Table:
    """[remarks, sections] in 0..1: likeness, precedents and words over the parts of a section."""
    measures = {
        "likeness": 1 - RECALLED - WORDWISE,
        "recalled": RECALLED,
        "wordwise": WORDWISE,
    }
    total = sum(
        share * weight * of[f"{measure}_{part}"]
        for part, share in SHARES.items()
        for measure, weight in measures.items()
    )
    return np.asarray(total, dtype=np.float32)


def _section_texts(policy: Policy) -> tuple[list[str], list[int], list[str]]:
    """Texts that stand for the sections, whose section each is, and what part of it."""
    texts: list[str] = []
    owners: list[int] = []
    parts: list[str] = []
    for index, section in enumerate(policy.sections):
        above = chapter_of(policy.sections, index)
        chapter = policy.sections[above].heading if above is not None else ""
        title = ". ".join(t for t in (chapter, section.heading) if t) or policy.title or "–"
        pieces = [p.text for p in section.paragraphs if len(p.text) > _SHORTEST]
        rows = [("heading", title), ("whole", f"{title}. {section.text}"[:_LONGEST])]
        rows += [("paragraph", f"{section.heading}. {text}") for text in pieces]
        for part, text in rows:
            texts.append(text)
            owners.append(index)
            parts.append(part)
    return texts, owners, parts


def standing_out(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Distance from the mean of each column in standard deviations, 0 below the mean."""
    return np.asarray(np.clip(standard(values, axis=0), 0, 4), dtype=np.float32)


def standard(values: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    """Distance from the mean along the axis in standard deviations."""
    spread = values.std(axis=axis, keepdims=True)
    away = (values - values.mean(axis=axis, keepdims=True)) / np.maximum(spread, 1e-6)
    return np.asarray(away, dtype=np.float32)


def rank(values: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    """1 for the greatest along the axis, 1/2 for the next, 1/3 …; equals in their order."""
    order = np.argsort(-values, axis=axis, kind="stable")
    places = np.argsort(order, axis=axis, kind="stable")
    return np.asarray(1 / (1 + places), dtype=np.float32)


def lead(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """How far each value lies above the best of the others in its row; negative but for one."""
    if values.shape[1] < 2:
        return np.zeros_like(values)
    ordered = -np.sort(-values, axis=1)
    first, second = ordered[:, :1], ordered[:, 1:2]
    best = np.argmax(values, axis=1)[:, None] == np.arange(values.shape[1])[None]
    return np.asarray(values - np.where(best, second, first), dtype=np.float32)
