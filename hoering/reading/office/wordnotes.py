"""What hangs on a Word document's text: footnotes, endnotes, comments with their replies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hoering.reading.office.wordtext import W14, Collector
from hoering.reading.pdf.letters import tidied
from hoering.reading.text.numbering import W
from hoering.reading.text.strands import now
from hoering.reading.text.styles import PLAIN

_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_MOST_LETTERS = 400  # of an anchor


@dataclass(frozen=True, slots=True)
class Comment:
    """`paragraphs` without empty ones; `parent` is the id of the comment that it answers."""

    id: str
    author: str
    paragraphs: tuple[str, ...]
    parent: str = ""


def comments_of(root: Any, extended: Any) -> dict[str, Comment]:
    """Comments by id, from the roots of comments.xml and commentsExtended.xml (may be None)."""
    found: dict[str, Comment] = {}
    by_paragraph: dict[str, str] = {}
    last: dict[str, str] = {}
    for element in root.iter(f"{W}comment") if root is not None else ():
        name = element.get(f"{W}id") or ""
        for paragraph in element.iter(f"{W}p"):
            key = paragraph.get(f"{W14}paraId")
            if key:
                by_paragraph[key], last[name] = name, key
        author = " ".join((element.get(f"{W}author") or "").split())
        found[name] = Comment(name, author, tuple(texts_below(element)))
    parents = {
        e.get(f"{_W15}paraId"): e.get(f"{_W15}paraIdParent")
        for e in (extended.iter(f"{_W15}commentEx") if extended is not None else ())
    }
    for name, comment in found.items():
        parent = by_paragraph.get(parents.get(last.get(name, "")) or "", "")
        if parent and parent != name:
            found[name] = Comment(name, comment.author, comment.paragraphs, parent)
    return found


def notes_of(root: Any, kind: str) -> dict[str, str]:
    """The texts of footnotes.xml or endnotes.xml by id; rules between text and notes left out."""
    found: dict[str, str] = {}
    for element in root.iter(f"{W}{kind}") if root is not None else ():
        if element.get(f"{W}type") in (None, "normal"):
            text = " ".join(texts_below(element))
            if text:
                found[element.get(f"{W}id") or ""] = text
    return found


def texts_below(element: Any) -> Iterator[str]:
    """The paragraphs below a note or a comment, changes accepted, tidied, empty ones left out."""
    collector = Collector({})
    for paragraph in element.iter(f"{W}p"):
        if text := tidied(now(collector.collect(paragraph, PLAIN).strands)):
            yield text


def thread(name: str, comments: Mapping[str, Comment], told: set[str]) -> Iterator[Comment]:
    """The comment and the answers to it that were not told yet."""
    if name in told or name not in comments:
        return
    told.add(name)
    yield comments[name]
    for other in comments.values():
        if other.parent == name:
            yield from thread(other.id, comments, told)


def anchor_text(letters: list[str]) -> str:
    """The words that a comment hangs on; of many the first ones."""
    text = tidied("".join(letters))
    if len(text) <= _MOST_LETTERS:
        return text
    return text[:_MOST_LETTERS].rpartition(" ")[0]
