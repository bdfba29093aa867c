"""Every stretch of a response named: what is boilerplate of which kind, what is remark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hoering.domain import BlockKind, Document, Policy, Response, Span, Zone, ZoneKind
from hoering.drafttext import draft_text
from hoering.language.signatories import signed_lists
from hoering.splitting.atoms import Atom, atoms_of_block
from hoering.splitting.backgrounds import (
    heads_background,
    is_parted,
    is_title,
    mark_records,
    speaks_out,
)
from hoering.splitting.boilerplate import (
    announces,
    asks_or_fears,
    complains,
    finds_amiss,
    has_substance,
    is_about_sender,
    is_strange_to_opening,
    is_thanks_for_it,
    leads_in,
    opens_letter,
    speaks_to_reader,
    takes_plain_leave,
    zone_of_sentence,
)
from hoering.splitting.copies import Copies
from hoering.splitting.cues import wishes
from hoering.splitting.letters import block_zones
from hoering.splitting.particulars import words_in
from hoering.splitting.quotes import is_quotation, repeated_blocks, voices
from hoering.splitting.tables import cell_atoms, rows_of, signed_atoms

_LEAVES = (ZoneKind.CLOSING, ZoneKind.THANKS)
# Words of a sentence that takes leave without a pattern's leave: in a farewell, and right before
# a greeting ("Med venlig hilsen") and nothing else.
_ODD, _ODD_BEFORE_GREETING, _GREETING = 12, 6, 4
# Where one letter ends: what comes after has an opening of its own.
_OF_SOMEBODY = re.compile(r"(?:Han|Hun|Hans|Hendes|Ham|Hende)\b")
_ENDS = (ZoneKind.SIGNATURE, ZoneKind.MAIL_HEADER)


def atoms_of(response: Response, policy: Policy | None, copies: Copies) -> list[Atom]:
    """The atoms of a response in order of place; those of remarks have the zone REMARK."""
    document = response.document
    listed = {nth: one for one in signed_lists(document) for nth in one.blocks}
    zones = block_zones(document, {**dict.fromkeys(listed), **copies.zones})
    copied = repeated_blocks(document)
    said = voices([block.span.of(document.text) for block in document.blocks], policy)
    rows = {n: row for row in rows_of(document) for n in row.cells}
    atoms: list[Atom] = []
    written: list[Atom] = []  # on a copy of the draft or as a comment: no part of a letter
    for nth, zone in enumerate(zones):
        text = document.blocks[nth].span.of(document.text)
        if nth in listed:
            atoms.extend(signed_atoms(document, nth, listed[nth]))
        elif nth in copied:
            atoms.append(Atom(document.blocks[nth].span, ZoneKind.QUOTATION, nth))
        elif nth in copies.zones:
            written.extend(_written(document, nth, zone, copies, policy, response.sender))
        elif zone is None and nth in rows:
            atoms.extend(cell_atoms(document, nth, rows[nth], policy))
        elif zone is None and nth not in said and is_quotation(text, policy):
            atoms.append(Atom(document.blocks[nth].span, ZoneKind.QUOTATION, nth))
        elif zone is None:
            atoms.extend(atoms_of_block(document, nth))
        else:
            atoms.append(Atom(document.blocks[nth].span, zone, nth))
    atoms = _without_boilerplate(document.text, atoms, response.sender)
    if response.no_remarks:
        atoms = [
            a.as_zone(ZoneKind.PRESENTATION) if a.zone is ZoneKind.REMARK else a for a in atoms
        ]
    return sorted((*atoms, *written), key=lambda atom: atom.span)


def _written(
    document: Document,
    nth: int,
    zone: ZoneKind | None,
    copies: Copies,
    policy: Policy | None,
    sender: str,
) -> list[Atom]:
    """The atoms of a block that stands outside the letters, as remarks where somebody wrote it."""
    block = document.blocks[nth]
    if zone is not None or block.kind is BlockKind.REVISION:
        return [Atom(block.span, zone or ZoneKind.REMARK, nth)]
    atoms = []
    for atom in atoms_of_block(document, nth):
        text = atom.span.of(document.text)
        told = atom.zone
        if told is ZoneKind.REMARK and nth in copies.partly and policy is not None:
            told = ZoneKind.QUOTATION if draft_text(policy).holds(text) else told
        atoms.append(atom.as_zone(told))
    said = [n for n, atom in enumerate(atoms) if atom.zone is ZoneKind.REMARK]
    told_zones = {
        n: zone_of_sentence(atoms[n].span.of(document.text), False, False, sender) for n in said
    }
    for n in reversed(said):
        # "Tak for det!" is said of the place; what only takes leave at the end is not.
        if told_zones[n] is not ZoneKind.CLOSING and not all(told_zones.values()):
            break
        atoms[n] = atoms[n].as_zone(told_zones[n] or ZoneKind.REMARK)
    return atoms


def _without_boilerplate(text: str, atoms: list[Atom], sender: str) -> list[Atom]:
    """Thanks, presentation and farewell found among the sentences, letter by letter."""
    found = list(atoms)
    start = 0
    for end in range(1, len(found) + 1):
        if end == len(found) or (
            found[end - 1].zone in _ENDS and found[end].zone not in (*_ENDS, ZoneKind.FOOTER)
        ):
            _mark(text, found, start, end, sender)
            start = end
    return found


def _mark(text: str, atoms: list[Atom], start: int, end: int, sender: str) -> None:
    mark_records(text, atoms, start, end)
    for nth in reversed(range(start, end)):
        atom = atoms[nth]
        if atom.zone is not ZoneKind.REMARK:
            continue
        zone = _ending_zone(text, atoms, nth)
        if zone is None:
            break
        atoms[nth] = atom.as_zone(zone)
    opening = True
    background = False
    for nth in range(start, end):
        atom = atoms[nth]
        sentence = atom.span.of(text)
        if atom.zone is not ZoneKind.REMARK:
            if is_title(atom, sentence):
                background = heads_background(sentence, sender)
            continue
        zone = zone_of_sentence(sentence, opening=opening, ending=False, sender=sender)
        if zone is None and opening and _beside_boilerplate(text, atoms, nth, sender):
            zone = ZoneKind.PRESENTATION
        if zone is ZoneKind.THANKS and _thanks_for_point(text, atoms, nth):
            zone = None
        if zone is None and background and atom.row is None:
            background = not speaks_out(sentence)
            zone = ZoneKind.PRESENTATION if background else None
        if zone is None and opening and _goes_on(text, atoms, nth):
            zone = ZoneKind.PRESENTATION if is_parted(text, atoms[nth:end]) else None
        if zone is None and _introduces_quotation(text, atoms, nth):
            zone = ZoneKind.HEADING
        if zone is not None:
            atoms[nth] = atom.as_zone(zone)
        if zone is None or announces(sentence):
            opening = False
    _with_antecedent(text, atoms, start, end)


def _goes_on(text: str, atoms: Sequence[Atom], nth: int) -> bool:
    """Whether a sentence says no more than the presentation before it in one paragraph."""
    said, before = atoms[nth].span.of(text), atoms[max(nth - 1, 0)]
    told = (before.zone, before.block) == (ZoneKind.PRESENTATION, atoms[nth].block)
    return told and not (speaks_out(said) or has_substance(said) or finds_amiss(said))


def _introduces_quotation(text: str, atoms: Sequence[Atom], nth: int) -> bool:
    """ "I afsnit 3.2 står der:" above a block of the draft's words: what follows is said of it."""
    said = atoms[nth].span.of(text)
    quoted = [a.zone for a in atoms[nth + 1 : nth + 2]] == [ZoneKind.QUOTATION]
    return quoted and said.endswith(":") and not (has_substance(said) or wishes(said))


def _with_antecedent(text: str, atoms: list[Atom], start: int, end: int) -> None:
    """Gives a point that begins with "Han" or "Hun" the sentence that says who that is."""
    for nth in range(start + 1, end):
        if atoms[nth].zone is not ZoneKind.REMARK:
            continue
        before = atoms[nth - 1]
        told = (before.zone, before.block) == (ZoneKind.PRESENTATION, atoms[nth].block)
        if told and _OF_SOMEBODY.match(atoms[nth].span.of(text)):
            atoms[nth - 1] = before.as_zone(ZoneKind.REMARK)
        return


def _thanks_for_point(text: str, atoms: Sequence[Atom], nth: int) -> bool:
    """ "Nu står der medarbejdere. Tak for det.": said of the sentence before it, in one paragraph."""
    before = atoms[max(nth - 1, 0)]
    near = (before.zone, before.block) == (ZoneKind.REMARK, atoms[nth].block)
    return near and is_thanks_for_it(atoms[nth].span.of(text))


def _ending_zone(text: str, atoms: Sequence[Atom], nth: int) -> ZoneKind | None:
    """What a sentence is when nothing but boilerplate follows it.

    An offer at the end of a paragraph with a point in it may well belong to the point; a
    paragraph that takes leave is all farewell, its odd sentences too.
    """
    sentence, block = atoms[nth].span.of(text), atoms[nth].block
    if takes_plain_leave(sentence):
        return ZoneKind.CLOSING
    before = [a for a in atoms[:nth] if a.block == block and a.zone is ZoneKind.REMARK]
    leaving = all(zone_of_sentence(a.span.of(text), False, True) in _LEAVES for a in before)
    zone = zone_of_sentence(sentence, opening=False, ending=leaving)
    if zone is None and before and leaving and not has_substance(sentence):
        return None if wishes(sentence) else ZoneKind.CLOSING
    if zone is None and before and words_in(sentence) <= 9 and not has_substance(sentence):
        # "Vi kommer gerne og fortæller mere. Vi lover at komme til tiden."
        last = before[-1].span.of(text)
        if zone_of_sentence(last, opening=False, ending=False) is ZoneKind.CLOSING:
            return ZoneKind.CLOSING
    if zone is None and not before:
        after = [a for a in atoms[nth + 1 :] if a.block == block]
        odd = after and all(a.zone is ZoneKind.CLOSING for a in after)
        # "Det er for dyrt. Venlig hilsen": a greeting that came to stand in the last paragraph.
        greeted = all(words_in(a.span.of(text)) <= _GREETING for a in after)
        odd = odd and words_in(sentence) <= (_ODD_BEFORE_GREETING if greeted else _ODD)
        if (
            odd
            and not (greeted and complains(sentence))
            and not has_substance(sentence)
            and not wishes(sentence)
        ):
            return ZoneKind.CLOSING
    return zone


def _beside_boilerplate(text: str, atoms: Sequence[Atom], nth: int, sender: str) -> bool:
    """A sentence that says nothing yet, in one paragraph with thanks or presentation."""
    sentence, block = atoms[nth].span.of(text), atoms[nth].block
    after = [a.span.of(text) for a in atoms[nth + 1 :] if a.block == block]
    for near in (sentence, *after):
        if near is not sentence and opens_letter(near, sender):
            if has_substance(sentence) and has_substance(near):
                return False  # "Kredsen er positiv. Vi har længe efterlyst en plan, og …"
            # "Planen glemmer os": what is said of the draft is a point, in the midst of an opening too.
            return not speaks_to_reader(sentence)
        # A point that stands between is no part of the opening, nor what stands in front of it.
        if is_strange_to_opening(near) or asks_or_fears(near) or wishes(near) or finds_amiss(near):
            break
    if has_substance(sentence) or speaks_to_reader(sentence) or wishes(sentence):
        return False
    before = [a for a in atoms[:nth] if a.block == block]
    named = any(a.zone in (ZoneKind.THANKS, ZoneKind.PRESENTATION) for a in before)
    return (named or any(map(leads_in, after[:1]))) and is_about_sender(sentence)


def covering(document: Document, atoms: Sequence[Atom]) -> tuple[Zone, ...]:
    """Zones that cover all of the text: neighbours of one kind joined, gaps given away.

    What lies in front of the first atom of a block (a bullet) goes with it; a blank after an
    atom goes with the atom before.
    """
    if not document.text:
        return ()
    zones: list[Zone] = []
    reached = 0
    for nth, atom in enumerate(atoms):
        first = nth == 0 or atoms[nth - 1].block != atom.block
        start = document.blocks[atom.block].span.start if first else atom.span.start
        start = max(start, reached)
        if zones and start > reached:
            zones[-1] = replace(zones[-1], span=Span(zones[-1].span.start, start))
        if not zones:
            start = 0
        if atom.span.end <= start:
            continue
        span = Span(start, atom.span.end)
        if zones and zones[-1].kind is atom.zone:
            zones[-1] = Zone(Span(zones[-1].span.start, span.end), atom.zone)
        else:
            zones.append(Zone(span, atom.zone))
        reached = atom.span.end
    if not zones:
        return (Zone(Span(0, len(document.text)), ZoneKind.UNREAD),)
    zones[-1] = replace(zones[-1], span=Span(zones[-1].span.start, len(document.text)))
    return tuple(zones)
