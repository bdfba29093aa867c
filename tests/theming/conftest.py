"""A small stand-in for the language model: real lemmas, vectors of hashed character n-grams."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from hoering.domain import (
    BlockKind,
    Paragraph,
    Policy,
    Remark,
    RemarkKind,
    Section,
    Span,
    remark_id,
)
from hoering.language.lookup import documents
from hoering.language.precedents import Precedents
from hoering.language.words import content_words, parts
from hoering.theming import evidence

PRECEDENTS = (
    "Mad og måltider. Maden er kold, kartoflerne tørre; køkken, smag, måltid.",
    "Demens. Mennesker med demens, faste hjælpere, demenskonsulent, diagnose, hukommelse.",
    "Transport. Bussen kører ikke, busrute, ældreboliger om aftenen, kørsel til lægen.",
    "Frivillige. Besøgsven, forening, selskab, ensomhed.",
)


class Letters:
    """Nearness by shared letters; enough where texts share words or parts of words."""

    name = "letters"

    def words(self, text: str) -> list[str]:
        return content_words(text)

    def parts(self, word: str) -> tuple[str, ...]:
        return parts(word)

    def encode(self, texts: Sequence[str]) -> Any:
        rows = np.zeros((len(texts), 512), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in self.words(text):
                padded = f" {word} "
                for at in range(len(padded) - 3):
                    rows[row, zlib.crc32(padded[at : at + 4].encode()) % 512] += 1.0
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)

    def similarity(self, a: Sequence[str], b: Sequence[str], background: Sequence[str] = ()) -> Any:
        return np.clip(self.encode(a) @ self.encode(b).T, 0.0, 1.0)

    def recalled(self, texts: Sequence[str]) -> Any:
        return Precedents(documents(PRECEDENTS, self), self).recalled(texts)

    def wordwise(self, a: Sequence[str], b: Sequence[str]) -> Any:
        return self.similarity(a, b)


@pytest.fixture(scope="session")
def language() -> Letters:
    return Letters()


def remark(text: str, kind: RemarkKind = RemarkKind.CONCERN, response: str = "H01") -> Remark:
    return Remark(remark_id(response, text), response, text, (Span(0, len(text)),), 1, kind)


def policy(*sections: tuple[str, str, str]) -> Policy:
    """Sections as (number, heading, text)."""
    made = tuple(
        Section(n, h, n.count(".") + 1, page, (Paragraph(t, page, BlockKind.PARAGRAPH),))
        for page, (n, h, t) in enumerate(sections, 1)
    )
    return Policy("udkast.pdf", "Ældrepolitik", made, len(made))


ELDER = [
    remark(t, k, r)
    for r, t, k in (
        (
            "H01",
            "Maden er kold, når den når frem til beboerne, og kartoflerne er tørre.",
            RemarkKind.CONCERN,
        ),
        ("H02", "Den mad, der bringes ud om fredagen, er kold og uden smag.", RemarkKind.CONCERN),
        ("H03", "Vi foreslår, at maden laves i plejehjemmets eget køkken.", RemarkKind.PROPOSAL),
        (
            "H04",
            "Vi er glade for, at måltidet får sit eget afsnit i politikken.",
            RemarkKind.SUPPORT,
        ),
        (
            "H01",
            "Min mor med demens får nye hjælpere hver uge og bliver bange.",
            RemarkKind.CONCERN,
        ),
        (
            "H02",
            "Mennesker med demens har brug for faste hjælpere, de kan genkende.",
            RemarkKind.CONCERN,
        ),
        (
            "H05",
            "Demenskonsulenten bør komme i hjemmet, så snart diagnosen er stillet.",
            RemarkKind.PROPOSAL,
        ),
        ("H05", "Bussen kører ikke længere forbi ældreboligerne om aftenen.", RemarkKind.CONCERN),
        (
            "H06",
            "Busruten til ældreboligerne er nedlagt om aftenen og i weekenden.",
            RemarkKind.CONCERN,
        ),
        ("H06", "Hvem kører os til lægen, når bussen er nedlagt?", RemarkKind.QUESTION),
    )
]


@pytest.fixture
def small_draft_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    """The drafts of the tests are shorter than those whose sections are asked."""
    monkeypatch.setattr(evidence, "FEW", 1)
