"""The three annotations of one Danish text, read as they lie."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

Key = tuple[str, ...]  # a sentence's words: what joins the three


@dataclass(frozen=True)
class Token:
    """`tag` is CDT's PAROLE tag; `pos` and `feats` are Universal Dependencies'."""

    form: str
    lemma: str = ""
    tag: str = ""
    head: int = 0
    relation: str = ""
    pos: str = ""
    feats: str = ""
    entity: str = "-"  # BIO, "-" where nobody looked
    space: bool = True


@dataclass(frozen=True)
class Sentence:
    """`file` is the newspaper article or other text that it stands in."""

    tokens: tuple[Token, ...]
    file: str = ""
    text: str = ""

    @property
    def key(self) -> Key:
        """The words, those that CDT writes as one ("af_sted") apart."""
        return tuple(part for token in self.tokens for part in parts_of(token.form))

    def with_(self, tokens: list[Token]) -> Sentence:
        return replace(self, tokens=tuple(tokens))


def parts_of(form: str) -> list[str]:
    return [part for part in form.split("_") if part] or [form]


def _blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """(comment lines, rows of columns) of each sentence."""
    comments: list[str] = []
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            comments.append(line)
        elif line.strip():
            rows.append(line.split("\t"))
        elif rows:
            yield comments, rows
            comments, rows = [], []


def read_cdt(path: Path) -> list[Sentence]:
    """The original treebank: PAROLE tags, lemmas, its own dependencies."""
    found: list[Sentence] = []
    file = ""
    for comments, rows in _blocks(path):
        for comment in comments:
            if comment.startswith("# file "):
                file = comment.removeprefix("# file ").strip()
        tokens = [
            Token(
                form=html.unescape(row[1]),
                lemma=html.unescape(row[2]),
                tag=row[4],
                head=int(row[6]) if row[6].isdigit() else 0,
                relation=row[7],
            )
            for row in rows
        ]
        found.append(Sentence(tuple(tokens), file))
    return found


def read_ud(path: Path) -> list[Sentence]:
    """UD's dev or test: part of speech, features, lemma, spaces. Parts of words are left out."""
    found: list[Sentence] = []
    for comments, rows in _blocks(path):
        tokens = [
            Token(
                form=row[1],
                lemma=row[2],
                pos=row[3],
                feats="" if row[5] == "_" else row[5],
                space="SpaceAfter=No" not in row[-1],
            )
            for row in rows
            if row[0].isdigit()
        ]
        found.append(Sentence(tuple(tokens), text=_text(comments)))
    return found


def read_uner(path: Path) -> list[Sentence]:
    """Named entities in BIO; the text gives the spaces."""
    found: list[Sentence] = []
    for comments, rows in _blocks(path):
        tokens = [Token(form=row[1], entity=row[2]) for row in rows if row[0].isdigit()]
        found.append(Sentence(tuple(tokens), text=_text(comments)))
    return found


def _text(comments: list[str]) -> str:
    for comment in comments:
        if comment.startswith("# text = "):
            return comment.removeprefix("# text = ")
    return ""
