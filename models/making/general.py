"""Pairs of texts that belong together because of where they stand."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

from making import texts

Pair = tuple[str, str]


def general_pairs(data: Path, seed: int = 1) -> list[Pair]:
    """Neighbouring sections, halves of a passage, title and section, neighbouring paragraphs."""
    chance = random.Random(seed)
    pairs = [*_laws(data, chance), *_debates(data, chance)]
    for passage in (*texts.literature(data), *texts.architecture(data)):
        _add_halves(pairs, passage)
    for title, abstract in texts.encyclopedia(data):
        pairs.append((title, abstract))
        _add_halves(pairs, abstract)
    pairs += [_word_halves(sentence, chance) for sentence in texts.news(data)]
    chance.shuffle(pairs)
    return pairs


def _add_halves(pairs: list[Pair], passage: str) -> None:
    cut = texts.halves(passage)
    if cut:
        pairs.append(cut)


def _laws(data: Path, chance: random.Random) -> list[Pair]:
    pairs: list[Pair] = []
    for title, sections in texts.laws(data):
        pairs += pairwise(sections)
        for section in sections:
            _add_halves(pairs, section)
        pairs += [(title, s) for s in chance.sample(sections, min(4, len(sections)))]
    return pairs


def _debates(data: Path, chance: random.Random) -> list[Pair]:
    pairs: list[Pair] = []
    for paragraphs in texts.debates(data):
        pairs += pairwise(paragraphs)
        for paragraph in paragraphs:
            if len(paragraph) > 400:
                _add_halves(pairs, paragraph)
    return pairs


def _word_halves(sentence: str, chance: random.Random) -> Pair:
    """Two random halves of the words of a single sentence."""
    words = sentence.split()
    left = set(chance.sample(range(len(words)), len(words) // 2))
    return (
        " ".join(w for i, w in enumerate(words) if i in left),
        " ".join(w for i, w in enumerate(words) if i not in left),
    )
