"""Written texts with their names marked, as sentences of the treebank without its word classes.

One sentence a line, a blank line between texts, a name as `[PER Birthe Lund]`: corpus/README.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from treebank.sources import Sentence, Token

_MARK = re.compile(r"\[(PER|ORG|LOC) ([^\[\]]+)\]")
_QUOTATION = str.maketrans({"»": '"', "«": '"'})

Mark = tuple[int, int, str]  # start and end in characters, kind


def read_marked(folder: Path, tokenizer: Any) -> list[tuple[Sentence, ...]]:
    """The texts of all files, sorted by name: sentences with words, spaces and names only.

    Every second text gets the straight quotation marks that the treebank has. Raises ValueError
    for a bracket that marks no name and for a name that begins or ends inside a word.
    """
    found: list[tuple[Sentence, ...]] = []
    for path in sorted(folder.glob("*.txt")):
        for nth, text in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
            lines = [line.strip() for line in text.split("\n") if line.strip()]
            straight = len(found) % 2 == 1
            name = f"{path.stem} {nth}"
            if lines:
                found.append(
                    tuple(
                        _sentence(line.translate(_QUOTATION) if straight else line, name, tokenizer)
                        for line in lines
                    )
                )
    return found


def unmarked(line: str) -> tuple[str, list[Mark]]:
    """The text without its brackets, and where its names lie in it."""
    marks: list[Mark] = []
    text, place = "", 0
    for found in _MARK.finditer(line):
        text += line[place : found.start()]
        marks.append((len(text), len(text) + len(found[2]), found[1]))
        text += found[2]
        place = found.end()
    text += line[place:]
    if "[" in text or "]" in text:
        raise ValueError(f"a bracket that marks no name: {line}")
    return text, marks


def _sentence(line: str, name: str, tokenizer: Any) -> Sentence:
    text, marks = unmarked(line)
    doc = tokenizer(text)
    entities = ["O"] * len(doc)
    for start, end, kind in marks:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span.start_char != start or span.end_char > end + 1:
            raise ValueError(f"{kind} {text[start:end]} is no whole words: {line}")
        for token in span:
            entities[token.i] = f"{'B' if token.i == span.start else 'I'}-{kind}"
    tokens = [
        Token(t.text, entity=entity, space=bool(t.whitespace_) or t.i == len(doc) - 1)
        for t, entity in zip(doc, entities, strict=True)
        if not t.is_space
    ]
    return Sentence(tuple(tokens), file=name, text=text)


def texts_of(folder: Path) -> Iterator[str]:
    """Each text without marks, its sentences one a line."""
    for path in sorted(folder.glob("*.txt")):
        for text in path.read_text(encoding="utf-8").split("\n\n"):
            yield "\n".join(unmarked(line.strip())[0] for line in text.split("\n") if line.strip())
