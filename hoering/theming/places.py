"""Remark → sections of the draft, as weights: a theme can be told from where a remark belongs.

Softer than the linking stage, which must name one section: here a page, a word in quotation
marks and nearness in meaning each only say how likely a section is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from scipy.sparse import csr_matrix

from hoering.domain import Policy, Reference, ReferenceKind, Remark, Section, normalised
from hoering.language.language import Language
from hoering.language.precedents import alike

SHARPNESS = 3.0  # of the softmax over standardised nearness
WORDWISE = 0.4  # of likeness word by word, beside the mean of the other kinds of nearness
_SHORTEST = 20  # characters of a paragraph that says something
_LONGEST = 1500
_MOST = 2  # sections that have a quotation which tells where
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_HEADING_NUMBER = re.compile(
    r"^\s*(?:(?:ad|til|vedr\.?|om)\s+)?(?:afsnit|kapitel|kap\.?|pkt\.?|punkt|§)?\s*(\d+(?:\.\d+)+)",
    re.I,
)
_QUOTED = re.compile(r"[»”“\"']([^»«”“\"]{4,120})[«”“\"']")


def section_weights(
    remarks: Sequence[Remark],
    policy: Policy,
    own: csr_matrix,
    whole: csr_matrix,
    language: Language,
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """[remarks, sections] rows of sum 1, and for each remark whether the sender named the place.

    `own` and `whole` are what the remarks and the sections' texts recall.
    """
    near = _nearness(remarks, policy, own, whole, language)
    weights = np.exp(SHARPNESS * (near - near.max(axis=1, keepdims=True)))
    named = np.zeros(len(remarks), dtype=bool)
    for row, remark in enumerate(remarks):
        pointed = pointed_to(remark, policy)
        if pointed:
            mask = np.zeros(len(policy.sections))
            mask[list(pointed)] = 1.0
            weights[row] *= mask
            named[row] = True
    return (weights / weights.sum(axis=1, keepdims=True)).astype(np.float32), named


def pointed_to(remark: Remark, policy: Policy) -> tuple[int, ...]:
    """The sections that the sender's own words allow; () when they name none."""
    return next((found for found in _pointed_to(remark, policy) if found), ())


def _pointed_to(remark: Remark, policy: Policy) -> Iterator[tuple[int, ...]]:
    """What each of the sender's pointers allows, the surest first; () for one that leads nowhere."""
    by_kind = {kind: [r for r in remark.references if r.kind is kind] for kind in ReferenceKind}
    for kind in (ReferenceKind.SECTION, ReferenceKind.PARAGRAPH_SIGN):
        yield from (_numbered(reference, policy) for reference in by_kind[kind])
    if match := _HEADING_NUMBER.match(remark.heading):
        yield _with_number(match[1], policy)
    for reference in (*by_kind[ReferenceKind.HEADING], *by_kind[ReferenceKind.POINT]):
        yield _with_heading(reference.value, policy)
    yield _with_heading(remark.heading, policy)
    for quote in (*(r.value for r in by_kind[ReferenceKind.QUOTE]), *_QUOTED.findall(remark.text)):
        found = _with_words(quote, policy)
        yield found if len(found) <= _MOST else ()
    yield from (_on_page(reference.value, policy) for reference in by_kind[ReferenceKind.PAGE])


def _numbered(reference: Reference, policy: Policy) -> tuple[int, ...]:
    if reference.kind is ReferenceKind.PARAGRAPH_SIGN and not any(
        "§" in f"{s.number} {s.heading[:3]}" for s in policy.sections
    ):
        return ()  # a law's paragraph, not the draft's
    return _with_number(reference.value, policy)


def _with_number(value: str, policy: Policy) -> tuple[int, ...]:
    """The section of this number with what stands below it; "3.2.1" falls back on "3.2"."""
    match = _NUMBER.search(value)
    number = match[0] if match else ""
    while number:
        found = tuple(
            i
            for i, s in enumerate(policy.sections)
            if number_of(s) == number or number_of(s).startswith(f"{number}.")
        )
        if found:
            return found
        number = number.rpartition(".")[0]
    return ()


def number_of(section: Section) -> str:
    """ "§ 5." → "5"; "" where there is no number."""
    match = _NUMBER.search(section.number)
    return match[0] if match else ""


def _with_heading(words: str, policy: Policy) -> tuple[int, ...]:
    wanted = normalised(words).strip(" .:–-")
    if len(wanted) < 4:
        return ()
    return tuple(
        i
        for i, s in enumerate(policy.sections)
        if s.heading and fuzz.ratio(wanted, normalised(s.heading)) >= 85
    )


def _with_words(quote: str, policy: Policy) -> tuple[int, ...]:
    wanted = normalised(quote).strip(" .,…")
    if len(wanted) < 6:
        return ()
    return tuple(
        i for i, s in enumerate(policy.sections) if wanted in normalised(f"{s.heading} {s.text}")
    )


def _on_page(value: str, policy: Policy) -> tuple[int, ...]:
    match = re.search(r"\d+", value)
    if match is None:
        return ()
    page = dict(policy.printed_pages).get(int(match[0]), int(match[0]))
    return tuple(
        i
        for i, s in enumerate(policy.sections)
        if s.page == page or any(p.page == page for p in s.paragraphs)
    )


def section_texts(policy: Policy) -> list[str]:
    """Heading above, heading and text of each section."""
    texts = []
    for section in policy.sections:
        number = number_of(section).rpartition(".")[0]
        above = [s.heading for s in policy.sections if number and number_of(s) == number][:1]
        texts.append(". ".join([*above, section.heading, section.text])[:_LONGEST])
    return texts


def _nearness(
    remarks: Sequence[Remark],
    policy: Policy,
    own: csr_matrix,
    whole: csr_matrix,
    language: Language,
) -> NDArray[np.float32]:
    """[remarks, sections], standardised: best paragraph and whole section, words and precedents."""
    asked = [r.text for r in remarks]
    pieces, owner = [], []
    for index, section in enumerate(policy.sections):
        for paragraph in section.paragraphs:
            if len(paragraph.text) >= _SHORTEST:
                pieces.append(f"{section.heading}. {paragraph.text}"[:_LONGEST])
                owner.append(index)
    if not pieces:
        pieces, owner = [s.heading or "–" for s in policy.sections], [*range(len(policy.sections))]
    texts = section_texts(policy)
    layers = [
        _best(alike(own, language.recalled(pieces)), owner, len(texts)),
        alike(own, whole),
        _best(language.similarity(asked, pieces), owner, len(texts)),
        language.similarity(asked, texts),
    ]
    near = np.zeros((len(asked), len(texts)), dtype=np.float32)
    for layer in layers:
        near += _standardised(layer) / len(layers)
    near += WORDWISE * _standardised(language.wordwise(asked, texts))
    empty = sorted(set(range(len(texts))) - set(owner))
    near[:, empty] = near.min()  # a chapter's heading: its subsections stand for it
    return near


def _standardised(layer: NDArray[np.float32]) -> NDArray[np.float32]:
    scaled: NDArray[np.float32] = (layer - layer.mean()) / max(float(layer.std()), 1e-6)
    return scaled


def _best(values: NDArray[np.float32], owner: Sequence[int], sections: int) -> NDArray[np.float32]:
    """[remarks, sections]: the best of each section's paragraphs."""
    best = np.zeros((values.shape[0], sections), dtype=np.float32)
    for column, index in enumerate(owner):
        best[:, index] = np.maximum(best[:, index], values[:, column])
    return best
