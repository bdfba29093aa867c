"""Points made into remarks: verbatim text, place, kind, references, heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from hoering.domain import (
    Document,
    Policy,
    Reference,
    ReferenceKind,
    Remark,
    Response,
    Span,
    normalised,
    remark_id,
    source_name,
)
from hoering.splitting import cues
from hoering.splitting.allusions import allusions_in, tables_alluded
from hoering.splitting.cell_references import references_in_cells
from hoering.splitting.copies import Copies
from hoering.splitting.draft_places import (
    POINT_HEAD,
    counts_its_own,
    heads_its_own,
    marked_place,
)
from hoering.splitting.kinds import as_asked, chances_of, likeliest_kind
from hoering.splitting.particulars import words_in
from hoering.splitting.placed import kind_on_draft, placed_references
from hoering.splitting.points import Point
from hoering.splitting.references import references_in

_STAYS = (
    ReferenceKind.SECTION,
    ReferenceKind.PARAGRAPH_SIGN,
    ReferenceKind.POINT,
    ReferenceKind.HEADING,
)
_QUOTED = 3  # words of a cell that quotes the draft
_MARKS = " \"'“”„»«›‹."
_POINTING = re.compile(r"(?:ad|pkt|punkt|nr)\b", re.I)  # "Pkt. 9." in front of a point
# "Høringssvar vedrørende forslag 2.1 m.fl." heads the letter, not each point in it.
_TITLE = re.compile(
    r"\s*(?:(?:pkt\.?|punkt|sag)?\s*(?:nr\.?\s*)?\d{1,3}[.:)]?\s+)?(?:hørings?svar|høring|svar|udtalelse)\b",
    re.I,
)
# "Ad pkt. 1.1.", "Afsnit 3.2, tredje linje:"
_AHEAD = re.compile(
    r"\W*ad\s+(?:pkt\.?|punkt|afsnit|kapitel|kap\.?|side|s\.|§)?\s*\d"
    r"|\W*(?:pkt|punkt|afsnit|kapitel|kap|side|s|§)\b\.?\s*\d[\d.]*(?:,? [\wæøå.]+){0,4}\s*[:–]",
    re.I,
)
_ADDS_TO_IT = re.compile(
    r"(?:[\wæøå]+ ){0,3}?(?:desuden|der(?:til|udover)|her(?:til|udover)|endvidere|ydermere|yderligere|ligeledes"
    r"|samtidigt?|oven i)\b",
    re.I,
)
_SAME_PLACE = re.compile(
    r"(?:i |på )?samme (?:sted|side)\b|ibid"
    r"|(?:\W*\w+){0,6}?\W*\b(?:samme|ovennævnte|ovenstående|førnævnte|sidstnævnte) (?:afsnit|kapitel|punkt"
    r"|paragraf|overskrift|bestemmelse|pejlemærke|mål|princip)s?\b",
    re.I,
)


def remarks_of(
    response: Response,
    points: Sequence[Point],
    policy: Policy | None,
    copies: Copies,
    seen: Counter[tuple[str, str]],
) -> tuple[Remark, ...]:
    """The remarks of a response in order of place. `seen` counts the round's texts by their file."""
    document = response.document
    source = source_name(response)
    marked_by_draft = policy is not None and not counts_its_own(document)
    heads = [span.of(document.text) for p in points if (span := p.heading) is not None]
    own_heads = policy is not None and heads_its_own(list(dict.fromkeys(heads)), policy)
    found: list[Remark] = []
    before: Point | None = None
    last: tuple[Reference, ...] = ()
    for point in points:
        spans = spans_of(document, point)
        text = " ".join(" ".join(span.of(document.text).split()) for span in spans)
        key = (source, normalised(text))
        heading = _heading(document, point)
        references = _references(document, point, spans, policy, marked_by_draft, own_heads)
        if policy is not None:
            references = placed_references(references, point, document, policy, copies)
        placeless = all(r.kind is ReferenceKind.QUOTE for r in references)
        quotes = bool(references)
        bound = quotes or _has_place_ahead(document, point.atoms[0].block)
        if before is not None and placeless and _stays(before, point, text, bound):
            references += tuple(r for r in last if r.kind in _STAYS)
        before, last = point, references
        marked = kind_on_draft(point, document, text)
        chances = () if marked else as_asked(chances_of(text), heading)
        found.append(
            Remark(
                id=remark_id(source, text, seen[key]),
                response=response.id,
                text=text,
                spans=spans,
                page=document.page_at(spans[0].start),
                kind=marked or likeliest_kind(chances),
                references=references,
                heading=heading,
                kind_chances=chances,
            )
        )
        seen[key] += 1
    return tuple(found)


def _has_place_ahead(document: Document, nth: int) -> bool:
    """Whether a paragraph begins with the place that all of it is about: "1. Ad pkt. 1.1. …"."""
    return bool(_AHEAD.match(document.text_at(nth).removeprefix(document.blocks[nth].marker)))


def _stays(before: Point, point: Point, text: str, bound: bool) -> bool:
    """Whether a point is still about the place that the one before named: it says so, or in the same
    paragraph it adds to it ("Desuden …") or is `bound` to it.

    A further point there that is not mostly is about something else.
    """
    same = before.atoms[-1].block == point.atoms[0].block and point.atoms[0].row is None
    adds = bound or cues.says_also(text) or bool(_ADDS_TO_IT.match(text))
    return (same and adds) or bool(_SAME_PLACE.match(text))


def spans_of(document: Document, point: Point) -> tuple[Span, ...]:
    """The atoms' spans, those of one block that follow each other made one."""
    spans: list[Span] = []
    last_block = -1
    for atom in point.atoms:
        if (
            spans
            and atom.block == last_block
            and not (document.text[spans[-1].end : atom.span.start].strip())
        ):
            spans[-1] = Span(spans[-1].start, atom.span.end)
        else:
            spans.append(atom.span)
        last_block = atom.block
    return tuple(spans)


def _heading(document: Document, point: Point) -> str:
    spans = [point.heading] if point.heading is not None else list(point.where)
    return " · ".join(" ".join(span.of(document.text).split()) for span in spans)


def _title_in(text: str, offset: int, policy: Policy | None) -> Span:
    """Where a heading has the draft's title, which may well have chapters' names in it."""
    title = policy.title.strip().lower() if policy is not None else ""
    at = text.lower().find(title) if " " in title else -1
    return Span(offset + at, offset + at + len(title)) if at >= 0 else Span(offset, offset)


def _column_over(document: Document, span: Span) -> str:
    """The name of the column that a cell stands in."""
    return next((b.column_name for b in document.blocks if b.span.overlaps(span)), "")


def _references(
    document: Document,
    point: Point,
    spans: Sequence[Span],
    policy: Policy | None,
    marked_by_draft: bool,
    own_heads: bool,
) -> tuple[Reference, ...]:
    """Those of the text in order, then those of the cell or heading that stands over it.

    `marked_by_draft`: the numbers in front of the points may be those of the draft; `own_heads`:
    "Punkt 3" in a heading is none of its numbers.
    """
    cells = [(span.of(document.text), span, _column_over(document, span)) for span in point.where]
    found = list(references_in_cells(cells))
    for nth in dict.fromkeys(atom.block for atom in point.atoms if atom.row is None):
        if policy is not None and marked_by_draft:
            found.extend(marked_place(document, nth, policy))
        marker = document.blocks[nth].marker
        if _POINTING.match(marker) and (marked_by_draft or marker[:2].lower() == "ad"):
            found.extend(references_in(f"{marker} ", document.blocks[nth].span.start, policy))
    for span in spans:
        found.extend(references_in(span.of(document.text), span.start, policy))
    for span in point.quoted:
        words = span.of(document.text).strip(_MARKS)
        if words_in(words) >= _QUOTED:
            found.append(Reference(ReferenceKind.QUOTE, words, span))
    if policy is not None and not any(r.kind in _STAYS for r in found):
        for span in spans:
            found.extend(allusions_in(span.of(document.text), policy, span.start))
    text = point.heading.of(document.text) if point.heading is not None else ""
    counted = own_heads and POINT_HEAD.match(text)
    if point.heading is not None and not counted and not _TITLE.match(text):
        found.extend(
            r
            for r in references_in(text, point.heading.start, policy)
            if not r.span.overlaps(_title_in(text, point.heading.start, policy))
        )
        if policy is not None and not any(r.kind in _STAYS for r in found):
            found.extend(tables_alluded(text, policy, point.heading.start))
    return tuple(dict.fromkeys(found))
