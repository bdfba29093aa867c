"""A policy's sections found among the blocks of its document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hoering.domain import BlockKind, Document, Paragraph, Section, normalised
from hoering.reading.contents import entry_of, is_contents_title
from hoering.reading.numbers import HeadingNumber, Scheme, follows, heading_number

_OUT = frozenset(
    {
        BlockKind.RUNNING_HEAD,
        BlockKind.PAGE_NUMBER,
        BlockKind.CONTENTS,
        BlockKind.COMMENT,
        BlockKind.REVISION,
    }
)


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a row of a table, or what may be a heading."""

    text: str
    page: int
    kind: BlockKind
    level: int | None = None
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Contents:
    """What the contents page says: headings as compared, and their printed page."""

    headings: tuple[tuple[str, int], ...] = ()

    def names(self, text: str) -> bool:
        wanted = _bare(text)
        return any(wanted == heading for heading, _ in self.headings)

    def __bool__(self) -> bool:
        return len(self.headings) >= 3


def _bare(text: str) -> str:
    """A heading as it is compared: letters and figures only."""
    return re.sub(r"[^\w]+", "", normalised(text))


def contents_of(document: Document) -> Contents:
    """The entries of the contents page; empty without one."""
    found: list[tuple[str, int]] = []
    waiting = ""
    for block in document.blocks:
        if block.kind is not BlockKind.CONTENTS:
            continue
        text = block.span.of(document.text)
        if is_contents_title(text):
            continue
        entry = entry_of(text) or _numbered_end(text)
        if entry is None:
            waiting = f"{waiting} {text}"
            continue
        found.append((_bare(f"{waiting} {entry[0]}"), entry[1]))
        waiting = ""
    return Contents(tuple(found))


def _numbered_end(text: str) -> tuple[str, int] | None:
    found = re.match(r"(.*\S)\s+(\d{1,3})$", text.strip())
    return (found.group(1), int(found.group(2))) if found else None


def parts_of(document: Document) -> list[Part]:
    """The running text: joined paragraphs whole, table rows as one part each."""
    parts: list[Part] = []
    row: tuple[int | None, dict[int, str]] | None = None
    for block in document.blocks:
        text = block.span.of(document.text).strip()
        if block.kind in _OUT or not text:
            continue
        if block.kind is not BlockKind.CELL:
            row = None
            if block.joined and parts and parts[-1].kind is not BlockKind.HEADING:
                parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {text}")
            else:
                parts.append(Part(text, block.page, block.kind, block.level, block.size or 0.0))
            continue
        column = block.column or 0
        if row is None or row[0] != block.row:
            row = (block.row, {})
            parts.append(Part("", block.page, BlockKind.CELL))
        cells = row[1]
        cells[column] = f"{cells[column]} {text}" if column in cells else text
        parts[-1] = replace(parts[-1], text=" | ".join(cells[c] for c in sorted(cells)))
    return parts


@dataclass(frozen=True, slots=True)
class _Heading:
    """A part that heads a section."""

    at: int  # index of the part
    taken: int  # how many parts its heading takes
    number: HeadingNumber | None
    text: str
    page: int
    size: float
    level: int | None


def sections_of(document: Document, title: str) -> list[Section]:
    """The sections in reading order; front page and contents page belong to none.

    Text in front of the first heading becomes a section named by the title, when it is more
    than a front page holds.
    """
    parts, contents = parts_of(document), contents_of(document)
    heads = _chosen(_without_title(_candidates(parts, contents), parts, contents), contents)
    sections = _preface(parts[: heads[0].at] if heads else parts, title)
    chapters_too = _chapters_beside_signs(heads)
    levels = _levels(heads, chapters_too)
    for nth, head in enumerate(heads):
        end = heads[nth + 1].at if nth + 1 < len(heads) else len(parts)
        held = parts[head.at + head.taken : end]
        sections.append(
            Section(
                number=_shown(head.number, chapters_too),
                heading=head.text,
                level=levels[nth],
                page=head.page,
                paragraphs=tuple(Paragraph(p.text, p.page, p.kind) for p in held),
            )
        )
    return sections


def _preface(parts: Sequence[Part], title: str) -> list[Section]:
    running = [p for p in parts if _is_running(p)]
    if not running:
        return []
    held = parts[parts.index(running[0]) :]
    paragraphs = tuple(Paragraph(p.text, p.page, p.kind) for p in held)
    return [Section("", title or "Indledning", 1, held[0].page, paragraphs)]


def _candidates(parts: Sequence[Part], contents: Contents) -> list[_Heading]:
    """Parts that look like headings, or stand on the contents page with their words."""
    found: list[_Heading] = []
    skip = 0
    for at, part in enumerate(parts):
        if skip:
            skip -= 1
            continue
        listed = bool(contents) and len(part.text) < 200 and contents.names(part.text)
        if part.kind is not BlockKind.HEADING and not listed:
            continue
        text, taken = part.text, 1
        number = heading_number(text)
        after = parts[at + 1] if at + 1 < len(parts) else None
        if after and after.kind is BlockKind.HEADING and after.page == part.page:
            both = f"{text} {after.text}"
            alone = number is not None and not number.rest and not heading_number(after.text)
            if alone or (contents and contents.names(both) and not listed):
                text, taken, number = both, 2, heading_number(both)
        skip = taken - 1
        rest = number.rest if number else text
        found.append(_Heading(at, taken, number, rest, part.page, part.size, part.level))
    return found


def _chosen(heads: Sequence[_Heading], contents: Contents) -> list[_Heading]:
    """Those candidates that head a section of the policy and not a paragraph or list in it."""
    numbered = [h for h in heads if h.number]
    main = Counter(h.number.scheme for h in numbered if h.number)
    kept: list[_Heading] = []
    last: tuple[int, ...] | None = None
    for head in heads:
        listed = contents.names(_whole(head))
        if head.number is None:
            if listed or not _is_numbered(main) or _is_large(head, numbered):
                kept.append(head)
            continue
        parts = head.number.parts
        if head.number.scheme is Scheme.DECIMAL and parts:
            if not (follows(last, parts) or (listed and (last is None or parts > last))):
                continue
            last = parts
        elif head.number.scheme in (Scheme.LETTER, Scheme.ROMAN) and main[Scheme.DECIMAL] >= 3:
            continue  # points inside a numbered policy
        kept.append(head)
    return kept


def _whole(head: _Heading) -> str:
    """The heading with its number, sign and all, as the contents page has it."""
    number = head.number
    if number is None:
        return head.text
    return f"{number.value} {head.text}"


def _is_numbered(main: Counter[Scheme]) -> bool:
    return sum(main.values()) >= 3


def _is_large(head: _Heading, numbered: Sequence[_Heading]) -> bool:
    """Whether an unnumbered heading is set as large as the numbered chapters."""
    tops = [h for h in numbered if h.number and len(h.number.parts or (1,)) == 1]
    if head.level is not None and head.size == 0:
        return head.level == 1
    sizes = [h.size for h in tops if h.size]
    return bool(sizes) and head.size >= min(sizes) - 0.3


def _without_title(
    heads: Sequence[_Heading], parts: Sequence[Part], contents: Contents
) -> list[_Heading]:
    """Headings on a front page, and the title and its subtitles, head no section.

    They stand before all running text or on a first page without any, have no number, and the
    contents page does not name them.
    """
    first = next((n for n, p in enumerate(parts) if _is_running(p)), len(parts))
    bare_pages = {p.page for p in parts} - {p.page for p in parts if _is_running(p)}
    kept: list[_Heading] = []
    for head in heads:
        named = head.number is not None or contents.names(head.text)
        if not kept and not named and head.page == 1:
            nothing_below = _gap(heads, head, parts) == 0
            on_front = len({p.page for p in parts}) > 1 and 1 in bare_pages
            if on_front or head.level == 0 or (head.at < first and nothing_below):
                continue
            if head.size and head.size == max(p.size for p in parts):
                continue
        kept.append(head)
    return kept


def _is_running(part: Part) -> bool:
    return part.kind is not BlockKind.HEADING and len(part.text) > 120


def _gap(heads: Sequence[_Heading], head: _Heading, parts: Sequence[Part]) -> int:
    """How many parts stand between a heading and the next."""
    end = next((h.at for h in heads if h.at > head.at), len(parts))
    return end - head.at - head.taken


def _chapters_beside_signs(heads: Sequence[_Heading]) -> bool:
    schemes = {h.number.scheme for h in heads if h.number}
    return Scheme.CHAPTER in schemes and (Scheme.SIGN in schemes or Scheme.DECIMAL in schemes)


def _shown(number: HeadingNumber | None, chapters_too: bool) -> str:
    if number is None:
        return ""
    if number.scheme is Scheme.CHAPTER and chapters_too:
        return f"Kapitel {number.value}"
    if number.scheme is Scheme.SIGN:
        return f"§ {number.value}"
    return number.value


def _levels(heads: Sequence[_Heading], chapters_too: bool) -> list[int]:
    """Level by the number's depth; without a number by size, below what stands above it."""
    found: list[int] = []
    sizes = sorted({round(h.size, 0) for h in heads if h.number is None}, reverse=True)
    for head in heads:
        number = head.number
        if number is None:
            rank = sizes.index(round(head.size, 0)) + 1 if head.size else head.level or 1
            found.append(min(rank, 3))
        elif number.parts and number.scheme is not Scheme.CHAPTER:
            found.append(len(number.parts) + (1 if chapters_too else 0))
        elif number.scheme is Scheme.SIGN and chapters_too:
            found.append(2)
        else:
            found.append(1)
    return found
