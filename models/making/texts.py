"""The public texts, read one after the other in a fixed order."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

_SENTENCE_END = re.compile(r"(?<=[a-zæøå0-9)][.!?])\s+(?=[A-ZÆØÅ»”\"])")
SHORTEST = 40  # characters; below this a passage says nothing


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from file


def laws(data: Path) -> Iterator[tuple[str, list[str]]]:
    """(title, sections) of each law or order."""
    for line in _lines(data / "text" / "law_sections.jsonl.gz"):
        law = json.loads(line)
        yield law["title"], [s for s in law["sections"] if len(s) >= SHORTEST]


def debates(data: Path) -> Iterator[list[str]]:
    """The paragraphs of each debate of the parliament, without the short calls between them."""
    for line in _lines(data / "text" / "folketinget.jsonl.gz"):
        paragraphs = json.loads(line)["paragraphs"]
        yield [p for p in paragraphs if len(p) >= 2 * SHORTEST]


def literature(data: Path) -> Iterator[str]:
    """Paragraphs of older literature in modern spelling."""
    for line in _lines(data / "text" / "adl_modern_orthography.txt.gz"):
        if len(line) >= 2 * SHORTEST:
            yield line.strip()


def news(data: Path) -> Iterator[str]:
    """Single sentences from news and the web."""
    with gzip.open(data / "text" / "leipzig_sentences.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if len(row["text"]) >= SHORTEST:
                yield row["text"]


def encyclopedia(data: Path) -> Iterator[tuple[str, str]]:
    """(title, abstract) of Wikipedia articles."""
    for line in _lines(data / "text" / "dawiki_abstracts.jsonl.gz"):
        article = json.loads(line)
        yield article["Title"].replace("_", " "), article["Abstract"]


def architecture(data: Path) -> Iterator[str]:
    """Paragraphs of public-sector architecture documents."""
    for line in _lines(data / "text" / "fda_reference_architectures.md.gz"):
        if len(line) >= 2 * SHORTEST:
            yield line.strip()


def all_texts(data: Path) -> Iterator[str]:
    """Every passage once: what vocabulary and frequencies are counted in."""
    for title, sections in laws(data):
        yield title
        yield from sections
    for paragraphs in debates(data):
        yield from paragraphs
    yield from literature(data)
    yield from news(data)
    for title, abstract in encyclopedia(data):
        yield f"{title}. {abstract}"
    yield from architecture(data)


def halves(text: str) -> tuple[str, str] | None:
    """A passage cut at the sentence end nearest its middle; None for a single sentence."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    if not ends:
        return None
    middle = min(ends, key=lambda end: abs(end - len(text) / 2))
    first, second = text[:middle].strip(), text[middle:].strip()
    return (first, second) if min(len(first), len(second)) >= SHORTEST else None
