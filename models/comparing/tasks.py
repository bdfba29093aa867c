"""The tasks beside the rounds: topics of sentences, intents of questions, likeness of words.

Every task is solved by likeness alone, so that measures without vectors take part: topics by
ridge regression on the likeness to the training texts, intents by the nearest centroid.
"""

from __future__ import annotations

import csv
import random
import warnings
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from comparing.contenders import Measure

SEED = 1
STRENGTHS = (0.1, 0.3, 1.0, 3.0, 10.0)  # of the ridge; the best of five folds is taken
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Labelled:
    """Texts with their labels, to learn from and to be asked about."""

    known: tuple[str, ...]
    labels: tuple[str, ...]
    asked: tuple[str, ...]
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordPairs:
    """Pairs of words with their likeness as people see it, 0..1."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    likeness: tuple[float, ...]


def read_topics(folder: Path) -> Labelled:
    """SIB-200 (Adelani et al. 2024), Danish: train.tsv to learn from, dev.tsv to be asked."""
    train, dev = (_columns(folder / f"{n}.tsv", "text", "category") for n in ("train", "dev"))
    return Labelled(train[0], train[1], dev[0], dev[1])


def read_intents(file: Path) -> Labelled:
    """Questions about the epidemic of 2020; half of each intent, drawn with a seed, is known."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened, skipinitialspace=True))
    of_intent: dict[str, list[str]] = defaultdict(list)
    seen: set[str] = set()
    for row in rows:
        text = row["Text"].strip()
        if text not in ("", "_") and text not in seen:
            seen.add(text)
            of_intent[f"{row['Domain']}: {row['Intent']}"].append(text)
    chance = random.Random(SEED)
    known: list[tuple[str, str]] = []
    asked: list[tuple[str, str]] = []
    for intent, texts in sorted(of_intent.items()):
        chance.shuffle(texts)
        half = (len(texts) + 1) // 2
        known += [(text, intent) for text in texts[:half]]
        asked += [(text, intent) for text in texts[half:]]
    left, right = zip(*known, strict=True), zip(*asked, strict=True)
    return Labelled(*left, *right)


def read_words(file: Path) -> WordPairs:
    """The Danish similarity dataset (Schneidermann et al. 2020): 99 pairs, 38 judges."""
    left, right, likeness = _columns(file, "word1", "word2", "similarity")
    return WordPairs(left, right, tuple(map(float, likeness)))


def _columns(file: Path, *names: str) -> tuple[tuple[str, ...], ...]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(tuple(row[name] for row in rows) for name in names)


def topics_found(task: Labelled, measure: Measure) -> list[bool]:
    """Ridge regression (one against the rest) in the space that the measure spans."""
    texts = (*task.known, *task.asked)
    like = np.asarray(measure(texts, task.known, texts), dtype=np.float64)
    near, asked = like[: len(task.known)], like[len(task.known) :]
    names = sorted(set(task.labels))
    strength = max(STRENGTHS, key=lambda s: _held_out(near, task.labels, names, s))
    told = _told(near, task.labels, names, asked, strength)
    return [t == w for t, w in zip(told, task.wanted, strict=True)]


def _held_out(
    near: NDArray[np.float64], labels: Sequence[str], names: list[str], strength: float
) -> int:
    """How many of the known texts are told right when they are left out, fold by fold."""
    fold = np.random.default_rng(SEED).permutation(len(labels)) % FOLDS
    hits = 0
    for number in range(FOLDS):
        inside, outside = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        told = _told(
            near[np.ix_(inside, inside)],
            [labels[i] for i in inside],
            names,
            near[np.ix_(outside, inside)],
            strength,
        )
        hits += sum(t == labels[i] for t, i in zip(told, outside, strict=True))
    return hits


def _told(
    near: NDArray[np.float64],
    labels: Sequence[str],
    names: list[str],
    asked: NDArray[np.float64],
    strength: float,
) -> list[str]:
    """Kernel ridge on +1/-1 for each label; the added constant stands for an intercept."""
    target = np.array([[1.0 if label == name else -1.0 for name in names] for label in labels])
    alpha = np.linalg.solve(near + 1.0 + strength * np.eye(len(labels)), target)
    return [names[k] for k in ((asked + 1.0) @ alpha).argmax(axis=1)]


def intents_found(task: Labelled, measure: Measure) -> list[bool]:
    """The nearest centroid, by cosine: mean likeness to an intent over the centroid's length."""
    texts = (*task.known, *task.asked)
    like = np.asarray(measure(texts, task.known, texts), dtype=np.float64)
    near, asked = like[: len(task.known)], like[len(task.known) :]
    names = sorted(set(task.labels))
    scores = np.zeros((len(task.asked), len(names)))
    for column, name in enumerate(names):
        own = [i for i, label in enumerate(task.labels) if label == name]
        length = max(float(near[np.ix_(own, own)].mean()), 1e-12) ** 0.5
        scores[:, column] = asked[:, own].mean(axis=1) / length
    return [names[k] == w for k, w in zip(scores.argmax(axis=1), task.wanted, strict=True)]


def word_correlation(task: WordPairs, measure: Measure) -> float | None:
    """Spearman's rank correlation; None for a measure that sees all pairs alike."""
    from scipy.stats import spearmanr

    found = np.diagonal(measure(task.left, task.right, ()))
    if np.ptp(found) < 1e-9:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return float(spearmanr(found, task.likeness).statistic)
