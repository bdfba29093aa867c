"""The door of the room: responses in, remarks and zones out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from hoering.domain import Document, Policy, Response, Span, Splitting, Zone, ZoneKind
from hoering.domain.printing import ends_sentence
from hoering.language.choices import places_without_words
from hoering.splitting.atoms import Atom
from hoering.splitting.boilerplate import zone_of_sentence
from hoering.splitting.copies import Copies, copies_in
from hoering.splitting.framing import frame_odds, framing_points
from hoering.splitting.lists import is_counted
from hoering.splitting.placed import on_draft
from hoering.splitting.points import Point, points_of
from hoering.splitting.references import found_in
from hoering.splitting.remarks import remarks_of
from hoering.splitting.requests import only_asks, requests_in
from hoering.splitting.zones import atoms_of, covering

_EDGES = (ZoneKind.CLOSING, ZoneKind.LETTERHEAD, ZoneKind.RECIPIENT)
_GREETS = re.compile(r"\bhils|^\W*(?:med )?(?:d?b|m|m\.?d?)?[vk]h\b", re.I)


@dataclass(frozen=True, slots=True)
class Cut:
    """What a response was cut into, and what of it stands on a copy of the draft."""

    copies: Copies
    atoms: list[Atom]
    points: list[Point]


def split(responses: Sequence[Response], policy: Policy | None = None) -> tuple[Splitting, ...]:
    """The remarks and zones of each response, in order; one without remarks has zones only."""
    wordless = places_without_words(responses)
    found = [points_in(response, policy, wordless[response.id]) for response in responses]
    # The parts of a combined file may begin on the same page and say the same.
    seen: Counter[tuple[str, str]] = Counter()
    return tuple(
        _splitting(response, made, policy, seen)
        for response, made in zip(responses, found, strict=True)
    )


def points_in(response: Response, policy: Policy | None, wordless: Sequence[Span] = ()) -> Cut:
    """The atoms of a response and its points; what stands in a form at the places `wordless`
    is none."""
    copies = copies_in(response.document, policy)
    found = [
        atom.as_zone(ZoneKind.FORM_FIELD) if any(map(atom.span.overlaps, wordless)) else atom
        for atom in atoms_of(response, policy, copies)
    ]
    atoms, points = points_of(response.document, found)
    odds = [_frame_odds(point, response.document) for point in points]
    frame = {atom for nth in framing_points(odds) for atom in points[nth].atoms}
    if frame:
        found = [a.as_zone(ZoneKind.PRESENTATION) if a in frame else a for a in found]
        atoms, points = points_of(response.document, found)
    if not points and not response.no_remarks:
        found = [_told(atom, response.document.text) for atom in found]
        atoms, points = points_of(response.document, found, least=1)
    return Cut(copies, atoms, points)


def _frame_odds(point: Point, document: Document) -> float:
    """The odds (`frame_odds`) that a point says nothing but who writes and how, in whole sentences;
    no end of them where it only asks for something beside the hearing. None for one under a heading, a
    number or in a table, nor for one that names a place of the draft: there the next ones belong, too."""
    told = [atom.span.of(document.text) for atom in point.atoms]
    listed = point.atoms[0].row is not None or is_counted(document, point.atoms[0].block)
    if point.heading or listed or not all(map(ends_sentence, told)) or any(map(found_in, told)):
        return -inf
    return inf if only_asks(told) else frame_odds(told)


def _told(atom: Atom, text: str) -> Atom:
    """A sentence of opening, ending or head as a remark, if it is that only by where it stands.

    Who says nothing else, and not that he has nothing to say, has said it there.
    """
    said = atom.span.of(text)
    whole = atom.zone in _EDGES and ends_sentence(said) and not _GREETS.search(said)
    if atom.zone is not ZoneKind.PRESENTATION and not whole:
        return atom
    formal = zone_of_sentence(said, opening=False, ending=whole)
    return atom if formal else atom.as_zone(ZoneKind.REMARK)


def _splitting(
    response: Response, made: Cut, policy: Policy | None, seen: Counter[tuple[str, str]]
) -> Splitting:
    document, copies = response.document, made.copies
    points = [on_draft(point, document, copies) for point in made.points]
    kept = {atom for point in points for atom in point.atoms}
    # Too little for a remark: a word or two that nothing else explains.
    atoms = [
        a.as_zone(ZoneKind.HEADING) if a.zone is ZoneKind.REMARK and a not in kept else a
        for a in made.atoms
    ]
    zones: tuple[Zone, ...] = covering(document, atoms)
    remarks = remarks_of(response, points, policy, copies, seen)
    return Splitting(response.id, remarks, zones, requests_in(response, made.atoms))
