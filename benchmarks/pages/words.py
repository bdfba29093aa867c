"""Danish text for the pages, from the development rounds, and its lines when it is set."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyphen
from reportlab.pdfbase.pdfmetrics import stringWidth

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
ROUNDS = ("eksempel", "runder/aeldrepolitik", "runder/klimaplan", "runder/kvalitetsstandarder")
_MARK = re.compile(r"\{\{\w+:\s*|\}\}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")


@cache
def paragraphs() -> tuple[str, ...]:
    """Running paragraphs of the development rounds (never of a held-out one), in a fixed order."""
    found: dict[str, None] = {}
    for name in ROUNDS:
        for path in sorted((CORPUS / name / "source").rglob("*.toml")):
            found.update(dict.fromkeys(_texts(tomllib.loads(path.read_text(encoding="utf-8")))))
    return tuple(found)


def _texts(source: dict[str, object]) -> Iterator[str]:
    sections = source.get("section", [])
    assert isinstance(sections, list)
    blocks = [*source.get("block", []), *(b for s in sections for b in s.get("block", []))]  # type: ignore[misc]
    for block in blocks:
        text = " ".join(_MARK.sub("", str(block.get("text", ""))).split())
        if block.get("type") == "p" and 150 < len(text) < 900 and "{" not in text:
            yield text


class Words:
    """Paragraphs and sentences dealt out in an order that the seed decides."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._order = list(paragraphs())
        self.random.shuffle(self._order)
        self._at = 0

    def paragraph(self) -> str:
        self._at += 1
        return self._order[self._at % len(self._order)]

    def sentence(self, least: int = 30, most: int = 110) -> str:
        while True:
            for sentence in sentences(self.paragraph()):
                if least <= len(sentence) <= most:
                    return sentence


def sentences(text: str) -> list[str]:
    return _SENTENCE.split(text)


_DIVIDER = pyphen.Pyphen(lang="da_DK", left=3, right=3)


def set_lines(text: str, font: str, size: float, width: float, hyphens: bool) -> list[str]:
    """The text in lines of at most `width` points; a divided word ends in "-"."""
    lines, line = [], ""
    for word in text.split(" "):
        rest = word
        while rest:
            blank = " " if line else ""
            if stringWidth(line + blank + rest, font, size) <= width:
                line, rest = line + blank + rest, ""
                continue
            head = _head(rest, font, size, width - stringWidth(line + blank, font, size), hyphens)
            if head:
                lines.append(line + blank + head)
                rest = rest[len(head.rstrip("-")) :].lstrip("-")
            elif line:
                lines.append(line)
            else:
                raise ValueError(f"»{rest}« is wider than the column")
            line = ""
    return [*lines, line] if line else lines


def _head(word: str, font: str, size: float, room: float, hyphens: bool) -> str:
    """The longest first part of the word that has room, with its hyphen; "" for none."""
    cut = [word[: m.end()] for m in re.finditer(r"(?<=\w)-(?=\w)", word)]
    if hyphens and word[:1].isalpha() and not re.search(r"[-./@\d]", word.rstrip(".,;:!?")):
        cut += [word[:at] + "-" for at in _DIVIDER.positions(word)]
    fitting = [head for head in cut if stringWidth(head, font, size) <= room]
    return max(fitting, key=len, default="")
