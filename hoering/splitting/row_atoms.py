"""The atoms of what is set in rows: a table's cells, and a list of those who signed."""

from __future__ import annotations

from collections.abc import Iterator

from hoering.domain import Document, Policy, Span, ZoneKind
from hoering.language.signatories import SignedList, Told
from hoering.splitting.atoms import Atom, atoms_of_block
from hoering.splitting.particulars import words_in
from hoering.splitting.quotes import repeats_draft
from hoering.splitting.tables import Role, Row

_CELL_ZONES: dict[Role, ZoneKind] = {
    Role.WHERE: ZoneKind.HEADING,
    Role.QUOTE: ZoneKind.QUOTATION,
    Role.FIELD: ZoneKind.FORM_FIELD,
    Role.WEIGHT: ZoneKind.DIGRESSION,
    Role.HEAD: ZoneKind.HEADING,
}
_COMMENT = 4  # words beside a name in a list that say something


def signed_atoms(document: Document, nth: int, listed: SignedList) -> Iterator[Atom]:
    """A block of a list of names: no remark but what somebody wrote beside a name."""
    block = document.blocks[nth].span
    at = block.start
    for said in listed.spans(Told.WORDS):
        if said.overlaps(block) and words_in(said.of(document.text)) >= _COMMENT:
            if said.start > at:
                yield Atom(Span(at, said.start), ZoneKind.SIGNATURE, nth)
            yield Atom(said, ZoneKind.REMARK, nth)
            at = said.end
    if at < block.end:
        yield Atom(Span(at, block.end), ZoneKind.SIGNATURE, nth)


def cell_atoms(document: Document, nth: int, row: Row, policy: Policy | None) -> list[Atom]:
    """A cell by what its row has it for; two that speak side by side may be the draft's words and the answer."""
    role = row.roles[row.cells.index(nth)]
    beside = row.roles.count(Role.SAYS) > 1
    if role is Role.SAYS and beside and repeats_draft(document.text_at(nth), policy):
        role = Role.QUOTE
    if role is Role.SAYS:
        return atoms_of_block(document, nth, row.number)
    return [Atom(document.blocks[nth].span, _CELL_ZONES[role], nth, row.number)]
