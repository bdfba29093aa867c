"""Headings that head no section: the title and the lines around it, a line of signatures at the end."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.domain import BlockKind
from hoering.domain.printing import ends_sentence
from hoering.reading.drafts.heads import Heading
from hoering.reading.drafts.part import RUNNING, Part, text_size
from hoering.reading.layout.contents import Contents


def without_last(heads: list[Heading], parts: Sequence[Part], contents: Contents) -> list[Heading]:
    """The headings; an unnumbered one with nothing below it at the end is a line of signatures."""
    last = heads[-1] if len(heads) > 1 else None
    if last is None or last.number or contents.names(last.text):
        return heads
    return heads if last.at + last.taken < len(parts) else heads[:-1]


def without_title(
    heads: Sequence[Heading], parts: Sequence[Part], contents: Contents, title: str
) -> list[Heading]:
    """Headings on a front page, and the title and its subtitles, head no section.

    They stand before all running text or on a first page without any, have no number, and the
    contents page does not name them.
    """
    first = next((n for n, p in enumerate(parts) if p.is_running), len(parts))
    bare_pages = {p.page for p in parts} - {p.page for p in parts if p.is_running}
    kept: list[Heading] = []
    for head in heads:
        named = head.number is not None or contents.names(head.text)
        if not kept and not named and head.page == 1:
            nothing_below = _gap(heads, head, parts) == 0
            on_front = len({p.page for p in parts}) > 1 and 1 in bare_pages
            if on_front or head.level == 0 or (head.at < first and nothing_below):
                continue
            largest = head.size > 1.1 * text_size(parts) and head.size == max(p.size for p in parts)
            if largest and not _is_one_of_many(heads, head, parts):
                continue
            counted = next((h.at for h in heads if h.number and h.number.order == 1), -1)
            said = any(ends_sentence(p.text) for p in parts[head.at + 1 : counted])
            if head.text == title and head.at < counted <= first and not said:
                continue  # lines that say what it is, above "1."
            if contents and head.at + head.taken + _gap(heads, head, parts) <= first:
                continue  # no running text before the next heading: a front page's line
        kept.append(head)
    return kept


def _is_one_of_many(heads: Sequence[Heading], head: Heading, parts: Sequence[Part]) -> bool:
    """Whether a heading has a text or table of its own, and one as large comes after that; two, where
    its text is no more than a sentence."""
    own = parts[head.at + head.taken :][: _gap(heads, head, parts)]
    later = sum(h.at > head.at and h.size == head.size for h in heads)
    said = sum(len(p.text) for p in own) > RUNNING or any(p.kind is BlockKind.CELL for p in own)
    return later > 0 if said else later > 1 and any(ends_sentence(p.text) for p in own)


def _gap(heads: Sequence[Heading], head: Heading, parts: Sequence[Part]) -> int:
    """How many parts stand between a heading and the next."""
    end = next((h.at for h in heads if h.at > head.at), len(parts))
    return end - head.at - head.taken
