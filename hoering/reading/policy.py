"""The draft and the revised draft: from a PDF or Word file to a policy with sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from hoering.domain import MARGINS, Block, BlockKind, Document, Policy
from hoering.errors import DraftUnreadable
from hoering.reading.drafts.numbers import heading_number
from hoering.reading.drafts.part import RUNNING
from hoering.reading.drafts.sections import sections_of
from hoering.reading.files import read_file
from hoering.reading.layout.contents import is_contents_title, with_plain_contents

_FACT = re.compile(r"(?:sags?|journal|dokument)\.?[- ]?n(?:umme)?r\b|(?:j\.?nr|dato)\b", re.I)
_REMEDY = "Gem udkastet som PDF med tekst eller som .docx, og læg det i rundens mappe igen."


def read_policy(path: Path, name: str) -> Policy:
    """The policy in a PDF, Word or text file. `name` is the file below the round folder.

    Raises DraftUnreadable when there is nothing in it that can be read.
    """
    document, findings = read_file(path, name, draft=True)
    if document is None or not document.text.strip():
        why = findings[0].text if findings else f"»{name}« indeholder ingen tekst."
        raise DraftUnreadable(why, _REMEDY)
    document = with_plain_contents(document)
    title = title_of(document)
    return Policy(
        file=name,
        title=title,
        sections=tuple(sections_of(document, title)),
        pages=len(document.pages),
        printed_pages=printed_pages(document),
    )


def title_of(document: Document) -> str:
    """The largest text of the first page, above the first heading that is counted (1., A., § 1);
    the file's own title where sizes are not known, and the running head where the page has none."""
    if document.title:
        return document.title
    first = [
        b
        for b in document.blocks
        if b.page == 1
        and b.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        and not is_contents_title(b.span.of(document.text))
        and not _FACT.match(b.span.of(document.text))
    ]
    first = list(takewhile(lambda b: not _begins_count(b, document.text), first)) or first
    if not first:
        return _running_title(document)
    largest = max(b.size or 0.0 for b in first)
    lines = list(_above_text(first, largest - 0.3, document.text))
    heads = [
        b for b in document.blocks if b.kind is BlockKind.HEADING and b not in first[: len(lines)]
    ]
    if lines and any((b.size or 0.0) >= largest - 0.3 for b in heads if largest):
        lines = lines[:1]  # what stands below it is set as the chapters are
    larger = len(lines) < len(first) or all(b.kind is BlockKind.HEADING for b in first)
    return " ".join(lines[:3])[:200] if largest and larger else lines[0][:200]


def _running_title(document: Document) -> str:
    """What stands on most pages, without what tells the version apart: "Byplan | Endeligt forslag"."""
    heads = Counter(
        b.span.of(document.text).split("|")[0].strip()
        for b in document.blocks
        if b.kind is BlockKind.RUNNING_HEAD
    )
    return max(heads, key=lambda head: (heads[head], len(head)), default="")


def _begins_count(block: Block, text: str) -> bool:
    number = heading_number(block.span.of(text)) if block.kind is BlockKind.HEADING else None
    return number is not None and number.order == 1 and bool(number.rest)


def _above_text(blocks: Sequence[Block], least: float, text: str) -> Iterator[str]:
    """The blocks of at least this size, until a text comes below them.

    What is as large there is a chapter's heading: a Word file is one page.
    """
    letters = 0
    found = False
    for block in blocks:
        if (block.size or 0.0) >= least:
            found = True
            yield block.span.of(text)
        elif found:
            letters += len(block.span)
        if letters > RUNNING:
            return


def printed_pages(document: Document) -> tuple[tuple[int, int], ...]:
    """Printed page number → page in the file, where counting does not start on page 1."""
    seen: dict[int, list[int]] = {}
    for block in document.blocks:
        if block.kind in MARGINS:
            text = re.sub(r"(?:af|/)\s*\d+\s*$", "", block.span.of(document.text))
            figures = re.findall(r"(?<![\d.])\d{1,3}(?![\d.])", text)
            seen.setdefault(block.page, []).extend(int(f) for f in figures)
    shifts = Counter(n - page for page, numbers in seen.items() for n in set(numbers))
    if not shifts:
        return ()
    shift, count = max(shifts.items(), key=lambda item: (item[1], -abs(item[0])))
    if shift == 0 or count < 2:
        return ()
    pages = (page.number for page in document.pages)
    return tuple((page + shift, page) for page in pages if page + shift > 0)
