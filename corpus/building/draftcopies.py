"""The draft sent back: with comments and tracked changes (draft_comments), or as it was (draft_copy)."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table

from .books import policy_pdf
from .fields import near
from .packing import MOMENT, pack
from .policies import printed_heading
from .sheet import Letter, Rendered
from .source import Block, Policy
from .wordpolicies import policy_document, policy_docx
from .words import plain_block


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one paragraph of the draft and the block that marks it."""

    start: int
    end: int
    block: Block


class MarkError(ValueError):
    """Marks that do not fit the draft: (number of the block, what is wrong)."""

    def __init__(self, faults: list[tuple[int, str]]) -> None:
        super().__init__(str(faults))
        self.faults = faults


def draft_copy(letter: Letter, ending: str) -> Rendered:
    """The draft as it was sent out, attached for information."""
    assert letter.draft is not None
    make = policy_docx if ending == ".docx" else policy_pdf
    return Rendered(
        make(letter.draft, letter.draft_layout),
        tuple(draft_texts(letter.draft, letter.draft_layout)),
    )


def draft_texts(policy: Policy, layout: str) -> Iterator[str]:
    """Title, headings, paragraphs and cells of a draft: what a copy of it brings along."""
    yield policy.title
    for section in policy.sections:
        yield printed_heading(section, layout == "policy_paragraphs")
        for block in section.blocks:
            yield from [block.text] if block.text else [c for row in block.rows for c in row if c]


def draft_comments(letter: Letter) -> Rendered:
    """A letter perhaps, and then the draft with what the sender wrote into it."""
    policy = letter.draft
    assert policy is not None
    document = policy_document(policy, letter.draft_layout)
    units = sections_of(document, policy, letter.draft_layout)
    marks = [block for block in letter.blocks if block.mark]
    spots = _spots(marks, units)
    added = [policy.title]
    order = {id(block): n for n, block in enumerate(marks)}
    for name, paragraphs in units:
        for number, paragraph in enumerate(paragraphs):
            here = spots.get((name, number), [])
            added += _kept(_text(paragraph), here)
            if here:
                _write(document, paragraph, here, order, letter)
    _put_first(document, [block for block in letter.blocks if not block.mark])
    return Rendered(pack(document, policy.title), tuple(text for text in added if text))


def sections_of(document: Document, policy: Policy, layout: str) -> list[tuple[str, list[Any]]]:
    """(name, paragraphs) of every section of a draft in Word, cells and heading included."""
    names = [s.number or s.heading for s in policy.sections]
    headings = [printed_heading(s, layout == "policy_paragraphs") for s in policy.sections]
    out: list[tuple[str, list[Any]]] = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            found = [p._p for row in item.rows for cell in row.cells for p in cell.paragraphs]
        else:
            found = [item._p]
            if len(out) < len(names) and item.text == headings[len(out)]:
                out.append((names[len(out)], []))
        if out:
            out[-1][1].extend(found)
    return out


def _text(paragraph: Any) -> str:
    return "".join(t.text or "" for t in paragraph.iter(qn("w:t")))


def _spots(
    marks: list[Block], units: list[tuple[str, list[Any]]]
) -> dict[tuple[str, int], list[Spot]]:
    """Where each mark stands; everything that cannot be found is told at once."""
    faults: list[tuple[int, str]] = []
    spots: dict[tuple[str, int], list[Spot]] = {}
    sections = dict(units)
    for block in marks:
        mark = block.mark
        assert mark is not None
        wanted = mark.before or mark.anchor
        where = f"section {mark.section!r}"
        if mark.section not in sections:
            hint = near(mark.section, sections)
            faults.append((block.number, f"{where}: no such section in the draft{hint}"))
            continue
        texts = [_text(paragraph) for paragraph in sections[mark.section]]
        places = _places(wanted, mark.anchor, texts)
        if not places:
            faults.append((block.number, _not_there(wanted, where, texts)))
            continue
        number, start = places[0]
        end = start + len(wanted)
        if block.type == "revision" and not mark.before:
            start = end
        taken = [s for s in spots.get((mark.section, number), []) if _collide(s, start, end, block)]
        if taken:
            other = taken[0].block.number
            what = f"{where}: {wanted!r} overlaps the revision of block {other}"
            faults.append((block.number, what))
        spots.setdefault((mark.section, number), []).append(Spot(start, end, block))
    if faults:
        raise MarkError(faults)
    return spots


def _not_there(wanted: str, where: str, texts: list[str]) -> str:
    """The words that were looked for and the nearest paragraph of that section."""
    close = max(
        texts, key=lambda text: SequenceMatcher(None, text, wanted).find_longest_match().size
    )
    shown = f"; the nearest is {close[:300]!r}"
    return f"{where}: the draft does not have the words {wanted!r} there{shown}"


def _places(wanted: str, anchor: str, texts: list[str]) -> list[tuple[int, int]]:
    """(paragraph, offset) where the words stand; those in a paragraph with the anchor first."""
    found = [(n, text.find(wanted)) for n, text in enumerate(texts) if wanted in text]
    near = [(n, start) for n, start in found if anchor and anchor in texts[n]]
    if near and wanted in anchor and wanted != anchor:
        near = [(n, texts[n].find(anchor) + anchor.find(wanted)) for n, _ in near]
    return near or found


def _collide(spot: Spot, start: int, end: int, block: Block) -> bool:
    both = spot.block.type == block.type == "revision"
    return both and spot.start < end and start < spot.end


def _kept(text: str, spots: list[Spot]) -> list[str]:
    """A paragraph of the draft without the words that a tracked change replaces or deletes."""
    pieces, at = [], 0
    for spot in sorted(spots, key=lambda s: s.start):
        if spot.block.type == "revision" and spot.end > spot.start:
            pieces.append(text[at : spot.start].strip())
            at = spot.end
    return [piece for piece in [*pieces, text[at:].strip()] if any(c.isalnum() for c in piece)]


def _write(
    document: Document, paragraph: Any, spots: list[Spot], order: dict[int, int], letter: Letter
) -> None:
    """Split a paragraph's one run where marks begin and end, and put them in."""
    text, run = _text(paragraph), paragraph.find(qn("w:r"))
    shape = run.find(qn("w:rPr"))
    for old in paragraph.findall(qn("w:r")):
        paragraph.remove(old)
    notes = [(s, _comment(document, s.block, order, letter)) for s in spots if not _revises(s)]
    revisions = [spot for spot in spots if _revises(spot)]
    cuts = sorted({0, len(text), *(x for s in spots for x in (s.start, s.end))})
    for start, end in zip(cuts, [*cuts[1:], None], strict=True):
        for spot, number in notes:
            if spot.end == start:
                _close(paragraph, number)
        for spot, number in notes:
            if spot.start == start:
                paragraph.append(_element("w:commentRangeStart", {"w:id": str(number)}))
        for spot in revisions:
            if spot.end == start and spot.block.mark and spot.block.mark.after:
                words = spot.block.mark.after
                if spot.start == spot.end and words[0].isalnum():
                    words = " " + words
                paragraph.append(_tracked("w:ins", words, spot.block, order, letter, shape))
        if end is None or end == start:
            continue
        piece = text[start:end]
        gone = next((s for s in revisions if s.start <= start and end <= s.end), None)
        if gone:
            paragraph.append(_tracked("w:del", piece, gone.block, order, letter, shape))
        else:
            paragraph.append(_run(piece, shape, "w:t"))


def _revises(spot: Spot) -> bool:
    return spot.block.type == "revision"


def _element(name: str, attributes: dict[str, str]) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    return element


def _run(text: str, shape: Any, holder: str) -> Any:
    run = OxmlElement("w:r")
    if shape is not None:
        run.append(deepcopy(shape))
    words = OxmlElement(holder)
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(words)
    return run


def _tracked(
    name: str, text: str, block: Block, order: dict[int, int], letter: Letter, shape: Any
) -> Any:
    number = 900 + 2 * order[id(block)] + (name == "w:del")
    stamp = _moment(letter, order[id(block)]).strftime("%Y-%m-%dT%H:%M:%SZ")
    who = {"w:id": str(number), "w:author": _author(block, letter), "w:date": stamp}
    change = _element(name, who)
    change.append(_run(text, shape, "w:delText" if name == "w:del" else "w:t"))
    return change


def _author(block: Block, letter: Letter) -> str:
    return block.mark.author if block.mark and block.mark.author else letter.sender


def _moment(letter: Letter, number: int) -> datetime:
    """Marks are made one after the other, four minutes apart, on the day of the response."""
    day = letter.day
    start = datetime(day.year, day.month, day.day, 9, 12) if day else MOMENT
    return start + timedelta(minutes=4 * number)


def _comment(document: Document, block: Block, order: dict[int, int], letter: Letter) -> int:
    author = _author(block, letter)
    initials = "".join(word[0] for word in author.split() if word[0].isupper())[:3]
    comment = document.comments.add_comment(block.text, author, initials)
    stamp = _moment(letter, order[id(block)]).strftime("%Y-%m-%dT%H:%M:%SZ")
    comment._comment_elm.set(qn("w:date"), stamp)
    return int(comment.comment_id)


def _close(paragraph: Any, number: int) -> None:
    paragraph.append(_element("w:commentRangeEnd", {"w:id": str(number)}))
    run = OxmlElement("w:r")
    run.append(_element("w:commentReference", {"w:id": str(number)}))
    paragraph.append(run)


def _put_first(document: Document, blocks: list[Block]) -> None:
    """Ordinary blocks stand before the copy; they are written at the end and moved."""
    body = document.element.body
    before = len(body)
    for block in blocks:
        plain_block(document, block)
    for number, element in enumerate(list(body)[before - 1 : -1]):
        body.remove(element)
        body.insert(number, element)
