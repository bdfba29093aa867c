"""One contender through all tasks, in a process of its own: nothing is warm from another one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from measure import Gold, sections_found, themes_found

from comparing import program
from comparing.contenders import Absent, load
from comparing.tasks import (
    Labelled,
    WordPairs,
    intents_found,
    topics_found,
    word_correlation,
)

DEVELOPMENT, TEST = "development", "test"


@dataclass(frozen=True, slots=True)
class Tasks:
    """What all contenders are asked. `rounds` by split; a task whose data is missing is None."""

    rounds: dict[str, list[Gold]]
    topics: Labelled | None
    intents: Labelled | None
    words: WordPairs | None
    fitted: tuple[str, ...]  # what TF-IDF and LSA are fitted on


@dataclass(slots=True)
class Outcome:
    """`themes` and `sections` by split, a hit or a miss for each remark, rounds in order.

    `load` in seconds with the libraries, `speed` in texts a second, `size` in bytes or None.
    """

    load: float
    speed: float
    size: int | None
    themes: dict[str, list[bool]] = field(default_factory=dict)
    sections: dict[str, list[bool]] = field(default_factory=dict)
    topics: list[bool] | None = None
    intents: list[bool] | None = None
    words: float | None = None
    seconds: float = 0.0


def run(key: str, tasks: Tasks, cache: Path) -> Outcome:
    """The contender `key` in a fresh process. Raises Absent.

    `cache` is a folder in which the vectors of a transformer are kept from run to run; its speed
    is measured without them.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_run, key, tasks, cache).result()


def _run(key: str, tasks: Tasks, cache: Path) -> Outcome:
    return _program(key, tasks) if key in program.NAMES else _contender(key, tasks, cache)


def _program(key: str, tasks: Tasks) -> Outcome:
    begun = time.perf_counter()
    language, asked = program.language(), program.WAYS[key]
    asked(tasks.rounds[DEVELOPMENT][0], language)  # what is read at first use belongs to loading
    outcome = Outcome(load=time.perf_counter() - begun, speed=0.0, size=program.size())
    asking = time.perf_counter()
    for split, rounds in tasks.rounds.items():
        found = [asked(gold, language) for gold in rounds]
        outcome.themes[split] = [hit for one in found for hit in one.themes]
        outcome.sections[split] = [hit for one in found for hit in one.sections]
    outcome.speed = _texts(tasks) / (time.perf_counter() - asking)
    outcome.seconds = time.perf_counter() - begun
    return outcome


def _texts(tasks: Tasks) -> int:
    return sum(len(gold.texts) for rounds in tasks.rounds.values() for gold in rounds)


def _contender(key: str, tasks: Tasks, cache: Path) -> Outcome:
    begun = time.perf_counter()
    contender = load(key, tasks.fitted)
    contender.measure(["ord"], ["ord"], ())  # what is read at first use belongs to loading
    loaded = time.perf_counter()
    texts = _remarks(tasks)[: contender.speed_texts]
    contender.measure(texts, texts[:1], ())
    speed = len(texts) / (time.perf_counter() - loaded)
    outcome = Outcome(load=loaded - begun, speed=speed, size=contender.size)
    measure = contender.kept_in(cache) if contender.kept_in else contender.measure
    for split, rounds in tasks.rounds.items():
        outcome.themes[split] = [hit for r in rounds for hit, _ in themes_found(r, measure)]
        outcome.sections[split] = [hit for r in rounds for hit in sections_found(r, measure)]
    if tasks.topics:
        outcome.topics = topics_found(tasks.topics, measure)
    if tasks.intents:
        outcome.intents = intents_found(tasks.intents, measure)
    if tasks.words:
        outcome.words = word_correlation(tasks.words, measure)
    outcome.seconds = time.perf_counter() - begun
    return outcome


def _remarks(tasks: Tasks) -> Sequence[str]:
    return list(dict.fromkeys(t for r in tasks.rounds[DEVELOPMENT] for t in r.texts))


__all__ = ["DEVELOPMENT", "TEST", "Absent", "Outcome", "Tasks", "run"]
