"""The door of the room: responses in, remarks and zones out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hoering.domain import Policy, Response, Splitting, Zone, ZoneKind
from hoering.splitting.copies import copies_in
from hoering.splitting.placed import on_draft
from hoering.splitting.points import points_of
from hoering.splitting.remarks import remarks_of
from hoering.splitting.words import Words
from hoering.splitting.zones import atoms_of, covering


def split(
    responses: Sequence[Response], language: Words, policy: Policy | None = None
) -> tuple[Splitting, ...]:
    """The remarks and zones of each response, in the order of the responses."""
    seen: Counter[tuple[str, str]] = Counter()
    return tuple(split_response(response, language, policy, seen) for response in responses)


def split_response(
    response: Response,
    language: Words,
    policy: Policy | None = None,
    seen: Counter[tuple[str, str]] | None = None,
) -> Splitting:
    """The remarks and zones of one response; a response without remarks has zones only.

    `seen` counts the texts of a round by their file: the parts of a combined file may begin on
    the same page and say the same.
    """
    seen = Counter() if seen is None else seen
    document = response.document
    copies = copies_in(document, policy)
    atoms = atoms_of(response, policy, copies)
    atoms, points = points_of(document, atoms, language)
    points = [on_draft(point, document, copies) for point in points]
    kept = {atom for point in points for atom in point.atoms}
    # Too little for a remark: a word or two that nothing else explains.
    atoms = [
        a.as_zone(ZoneKind.HEADING) if a.zone is ZoneKind.REMARK and a not in kept else a
        for a in atoms
    ]
    zones: tuple[Zone, ...] = covering(document, atoms)
    return Splitting(response.id, remarks_of(response, points, policy, copies, seen), zones)
