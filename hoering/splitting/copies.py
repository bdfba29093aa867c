"""A copy of the draft that the sender wrote on: comments, tracked changes, text put between.

Whether a file is such a copy is decided by how much of its text stands in the draft. A letter
in which the sender tracked his own changes is none: what is accepted in it is what he says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from hoering.domain import ANNOTATIONS, Block, BlockKind, Document, Policy, ZoneKind
from hoering.domain.printing import ends_sentence
from hoering.drafttext import DraftText, draft_text, folded
from hoering.revision import NEW_PARAGRAPH
from hoering.splitting.boilerplate import has_substance
from hoering.splitting.particulars import words_in

_BODY = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.CELL)
_COPY = 0.9  # the same, of one to which at most a line or two is added around
_SHARE = 0.5  # of a file's words that stand in the draft
_LEAST_WORDS, _LEAST_BLOCKS = 25, 3  # that stand in the draft
_SUSPECT = 0.3  # share of words found as they are, from which edited ones are looked for
_SAME, _ALIKE, _EDITED = 0.95, 0.7, 0.4  # least share of words in common with a paragraph
_HALF = 95.0  # least similarity (0..100) with a part of a paragraph
_OWN = 6  # words from which a line without a full stop is the sender's and no scrap of a table
_PASSAGE = 8  # words of the draft in a letter that are no chance
_OWN_BLOCKS = 2  # written between the draft's paragraphs: a habit
_AHEAD, _OF_THEM = 6, 3  # the copy begins where so many of the next blocks are the draft's


@dataclass(slots=True)
class Copies:
    """What is settled about the blocks of a response before its letters are read.

    `zones`: blocks that are no part of a letter; None where their sentences are looked at.
    `partly`: blocks of the draft into which the sender wrote without tracking.
    `places`: comment, change or text put in → index of the section that it stands in.
    `hosts`: the same → the block of the draft it hangs on; `headings`: → the heading above it.
    """

    zones: dict[int, ZoneKind | None] = field(default_factory=dict)
    partly: set[int] = field(default_factory=set)
    places: dict[int, int] = field(default_factory=dict)
    hosts: dict[int, int] = field(default_factory=dict)
    headings: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Match:
    """Where a block stands in the draft; `same` when nothing in it is the sender's.

    `exact`: its words, or those of the sentence that was changed, stand there just so.
    """

    offset: int
    same: bool
    exact: bool = True


def copies_in(document: Document, policy: Policy | None) -> Copies:
    found = Copies()
    for part in document.by_file():
        _comments(document, part, found)
        if policy is not None and policy.sections:
            _look(document, part, draft_text(policy), found)
    return found


def _comments(document: Document, part: Sequence[int], found: Copies) -> None:
    """Comments are looked at wherever they stand; changes only count on the draft."""
    for nth in part:
        kind = document.blocks[nth].kind
        if kind is BlockKind.COMMENT:
            found.zones[nth] = None
        elif kind is BlockKind.REVISION:
            found.zones[nth] = ZoneKind.DIGRESSION


def _look(document: Document, part: Sequence[int], draft: DraftText, found: Copies) -> None:
    body = [n for n in part if document.blocks[n].kind in _BODY]
    hanging = dict(_hanging(document.blocks, part))
    matches = _matches(document, body, hanging, draft)
    if not _is_copy(document, body, hanging, matches):
        _single(document, hanging, draft, matches, found)
        return
    first, last = _region(document, body, matches)
    words = {n: words_in(document.text_at(n)) for n in body}
    whole = sum(words[n] for n in matches) >= _COPY * sum(words.values())
    for nth in body:
        if not first <= nth <= last:
            # A front page, a colophon, "Se vores bemærkninger i margenen" above a whole copy.
            if whole and not has_substance(document.text_at(nth)):
                found.zones[nth] = ZoneKind.QUOTATION
            continue
        match = matches.get(nth)
        revised = any(document.blocks[n].kind is BlockKind.REVISION for n in hanging.get(nth, ()))
        if match is not None or revised:
            found.zones[nth] = ZoneKind.QUOTATION
            if match is not None and not match.same and not revised:
                found.zones[nth] = None
                found.partly.add(nth)
        else:
            text = document.text_at(nth)
            short = words_in(text) < (3 if ends_sentence(text) else _OWN)
            found.zones[nth] = ZoneKind.HEADING if short else None
    _place(document, part, first, draft, matches, found)


def _single(
    document: Document,
    hanging: Mapping[int, list[int]],
    draft: DraftText,
    matches: Mapping[int, _Match],
    found: Copies,
) -> None:
    """Paragraphs of the draft that a letter quotes, with comments and changes on them."""
    for nth, notes in hanging.items():
        text = document.text_at(nth)
        passages = [
            text,
            *(
                b.anchor
                for b in (document.blocks[n] for n in notes)
                if b.kind is BlockKind.REVISION
            ),
        ]
        sure = any(words_in(p) >= _PASSAGE and draft.find(folded(p)) is not None for p in passages)
        if nth not in matches or not sure:
            continue
        found.zones[nth] = ZoneKind.QUOTATION
        for note in notes:
            found.zones[note], found.hosts[note] = None, nth
            found.places[note] = draft.section_at(matches[nth].offset)


def _hanging(blocks: Sequence[Block], part: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Body block → the comments and changes that follow it."""
    host: int | None = None
    held: list[int] = []
    for nth in part:
        if blocks[nth].kind in ANNOTATIONS:
            held.append(nth)
        elif blocks[nth].kind in _BODY:
            if host is not None and held:
                yield host, held
            host, held = nth, []
    if host is not None and held:
        yield host, held


def _matches(
    document: Document, body: Sequence[int], hanging: Mapping[int, list[int]], draft: DraftText
) -> dict[int, _Match]:
    """The blocks that stand in the draft, edited ones too where that is likely."""
    texts = {n: folded(document.text_at(n)) for n in body}
    found: dict[int, _Match] = {}
    cursor = 0
    for nth in body:
        at = draft.find(texts[nth], cursor)
        if at is None and document.blocks[nth].marker:
            marker = document.blocks[nth].marker
            at = draft.find(folded(document.text_at(nth).removeprefix(marker)), cursor)
        changed = False
        for change in hanging.get(nth, ()):
            anchor = folded(document.blocks[change].anchor)
            is_revision = document.blocks[change].kind is BlockKind.REVISION
            if at is None and is_revision and not _is_new(document, change):
                at, changed = draft.find(anchor, cursor), True
        if at is not None:
            found[nth], cursor = _Match(at, not changed), at
    total = sum(words_in(texts[n]) for n in body)
    exact = sum(words_in(texts[n]) for n in found)
    if hanging or exact >= _SUSPECT * total:
        for nth in body:
            if nth not in found and (match := _edited(texts[nth], nth in hanging, draft)):
                found[nth] = match
    return found


def _edited(text: str, remarked: bool, draft: DraftText) -> _Match | None:
    """The paragraph of the draft that a block was made from, if any."""
    if text.count(" ") < 4:
        return None
    words, best, at = text.split(), _EDITED if remarked else _ALIKE, -1
    for nth, paragraph in enumerate(draft.paragraphs):
        # Word by word: letter by letter, half of any two Danish texts is alike.
        score = Indel.normalized_similarity(words, paragraph.split(), score_cutoff=best)
        if score > best or (score == best and at < 0):
            best, at = score, nth
    if at >= 0:
        return _Match(draft.offsets[at], best >= _SAME, exact=False)
    for nth, paragraph in enumerate(draft.paragraphs):
        # Half a paragraph, as a page break leaves it.
        if len(paragraph) > len(text) and fuzz.partial_ratio(text, paragraph, score_cutoff=_HALF):
            return _Match(draft.offsets[nth], True, exact=False)
    return None


def _is_copy(
    document: Document,
    body: Sequence[int],
    hanging: Mapping[int, list[int]],
    matches: Mapping[int, _Match],
) -> bool:
    """Whether most of the file is the draft; paragraphs that were put in do not count."""
    words = {n: words_in(document.text_at(n)) for n in body}
    new = {
        n
        for n in body
        if n not in matches and any(_is_new(document, c) for c in hanging.get(n, ()))
    }
    total = sum(words[n] for n in body if n not in new)
    held = sum(words[n] for n in matches)
    return len(matches) >= _LEAST_BLOCKS and held >= _LEAST_WORDS and held >= _SHARE * total


def _is_new(document: Document, nth: int) -> bool:
    """Whether a change is a paragraph that was put in as a whole."""
    block = document.blocks[nth]
    return block.kind is BlockKind.REVISION and document.text_at(nth).startswith(NEW_PARAGRAPH)


def _region(
    document: Document, body: Sequence[int], matches: Mapping[int, _Match]
) -> tuple[int, int]:
    """First and last block of the copy: a letter in front may name the draft's title."""
    hits = [n in matches for n in body]
    for at, hit in enumerate(hits):
        ahead = hits[at : at + _AHEAD]
        if hit and sum(ahead) >= min(_OF_THEM, sum(hits[at:])):
            first = body[at]
            break
    else:
        first = next(n for n in body if n in matches)
    last = max(matches)
    own = [n for n in body if first < n < last and n not in matches]
    below = body[body.index(last) + 1 :][:1]
    # Who wrote below paragraph after paragraph did so below the last one too.
    if below and len(own) >= _OWN_BLOCKS and ends_sentence(document.text_at(below[0])):
        last = below[0]
    return first, last


def _place(
    document: Document,
    part: Sequence[int],
    first: int,
    draft: DraftText,
    matches: Mapping[int, _Match],
    found: Copies,
) -> None:
    """The section of every comment and change from the copy's beginning on."""
    offset: int | None = None
    heading: int | None = None
    host: int | None = None
    for nth in part:
        if nth < first:
            continue
        block = document.blocks[nth]
        if nth in matches:
            host = nth
            # What is only like a paragraph tells less than the heading above it.
            if matches[nth].exact or heading is None:
                offset = matches[nth].offset
            if block.kind is BlockKind.HEADING:
                heading = nth
        put_in = block.kind in _BODY and nth in found.zones and found.zones[nth] is None
        if (put_in or block.kind in ANNOTATIONS) and offset is not None and host is not None:
            found.zones[nth] = None
            found.places[nth], found.hosts[nth] = draft.section_at(offset), host
            if heading is not None:
                found.headings[nth] = heading
