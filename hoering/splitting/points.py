"""Sentences put together into points: what belongs to one remark, and what heads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoering.domain import BlockKind, Document, ReferenceKind, Span, ZoneKind
from hoering.language.forms import is_open_question
from hoering.splitting.atoms import Atom
from hoering.splitting.boundaries import Boundaries
from hoering.splitting.fields import asks_place, is_answer_label, is_label
from hoering.splitting.lists import are_full, is_counted
from hoering.splitting.particulars import speaks_briefly, words_in
from hoering.splitting.references import references_in

_SHORT_INTRO = 12  # words: a longer line in front of a list says something itself
_LEAST = 3  # words of a remark
_LEAST_COUNTED = 2  # … of one with a number in front: "2. Flere toiletter"
_QUOTED = 40  # words of a quoted line that an answer stands below; more are a mail
_PLACES = (ReferenceKind.SECTION, ReferenceKind.POINT)
_DOTTED = re.compile(r"\W*\d{1,2}(?:\.\d{1,2})+(?![\d%])")
_COUNTED = re.compile(r"\s*\(?(?:nr\.?\s*)?\d{1,2}\)?\s*:?$")
_ROUND = re.compile(
    r"\bhørings?(?:svar|udkast|udtalelse)|\b(?:i|til|om|på) høring\b|\bhøring(?: (?:af|om|over|vedr)|:)",
    re.I,
)
_NOTHING = re.compile(r"\W*[a-zæøå]?\W*")  # "y,", read from a frame drawn on a poster
_GOES_ON = ("og ", "samt ", "eller ")
_HEADS = (ZoneKind.HEADING, ZoneKind.FORM_FIELD)


@dataclass(frozen=True, slots=True)
class Point:
    """The atoms of one remark, the sender's heading above it, and cells that say where.

    `quoted`: the cells beside it that hold the draft's own words.
    """

    atoms: tuple[Atom, ...]
    heading: Span | None = None
    where: tuple[Span, ...] = ()
    quoted: tuple[Span, ...] = ()


def points_of(
    document: Document, atoms: Sequence[Atom], least: int = _LEAST
) -> tuple[list[Atom], list[Point]]:
    """The atoms, some of them now headings of a list, and the points made of the others.

    `least`: words of a point that has no number, no question above it and is no demand.
    """
    atoms = _with_list_headings(document, atoms)
    boundaries = Boundaries(document, atoms)
    groups: list[list[int]] = []
    for nth, atom in enumerate(atoms):
        if atom.zone is not ZoneKind.REMARK:
            continue
        if groups and not boundaries.parted(groups[-1], nth):
            groups[-1].append(nth)
        else:
            groups.append([nth])
    points = []
    for group in groups:
        members = tuple(atoms[n] for n in group)
        changed = document.blocks[members[0].block].kind is BlockKind.REVISION
        begins = members[0].span.of(document.text).lower()
        counted = is_counted(document, members[0].block) and not begins.startswith(_GOES_ON)
        brief = counted or speaks_briefly(begins) or _is_asked(document, atoms, group[0])
        said = sum(words_in(a.span.of(document.text)) for a in members)
        if changed or said >= (min(least, _LEAST_COUNTED) if brief else least):
            points.append(
                Point(
                    members,
                    _heading(document, atoms, group[0]),
                    _where(document, atoms, group[0]),
                    _quoted(atoms, members[0].row),
                )
            )
    return list(atoms), points


def _is_asked(document: Document, atoms: Sequence[Atom], nth: int) -> bool:
    """Whether a question of a form that wants words, or "Bemærkninger", stands right above."""
    if not nth:
        return False
    above = atoms[nth - 1]
    heads = above.zone in _HEADS and above.row is None
    said = above.span.of(document.text).strip()
    return heads and (is_open_question(said) or is_answer_label(said))


def _heading(document: Document, atoms: Sequence[Atom], nth: int) -> Span | None:
    """The nearest heading or question above, within the same letter; none for table rows."""
    if atoms[nth].row is not None:
        return None
    if _answers_quoted_line(document, atoms, nth):
        return atoms[nth - 1].span
    for above in range(nth - 1, -1, -1):
        atom = atoms[above]
        if atom.zone in (ZoneKind.SIGNATURE, ZoneKind.SUBJECT, ZoneKind.GREETING):
            return None
        if _NOTHING.fullmatch(atom.span.of(document.text)):
            continue
        if atom.zone in _HEADS and atom.row is None:
            place = atoms[above - 1] if above else atom
            told = words_in(place.span.of(document.text)) >= _LEAST
            filled = above > 1 and not (place.zone is ZoneKind.REMARK and told)
            asked = filled and asks_place(atoms[above - 2].span.of(document.text))
            if _is_answer_label(document, atom) and (asked or _is_place(document, place)):
                return place.span
            return None if _names_the_round(document, atom) else atom.span
        if atom.zone is ZoneKind.PRESENTATION and _says_where(document, atom):
            return atom.span
    return None


def _answers_quoted_line(document: Document, atoms: Sequence[Atom], nth: int) -> bool:
    """Whether what was typed between the lines of a quoted mail stands right below one of them.

    An answer below the whole of a mail has no such line: there are others, each below its own.
    """
    below = [
        n for n in range(1, len(atoms))
        if (atoms[n - 1].zone, atoms[n].zone) == (ZoneKind.QUOTED_MAIL, ZoneKind.REMARK)
    ]  # fmt: skip
    words = words_in(atoms[nth - 1].span.of(document.text)) if nth else 0
    return nth in below and len(below) > 1 and _LEAST <= words <= _QUOTED


def _is_answer_label(document: Document, atom: Atom) -> bool:
    """ "Din bemærkning (1)": a form's label, the same for all its answers."""
    return is_answer_label(_COUNTED.sub("", atom.span.of(document.text).strip()))


def _is_bare_label(document: Document, atom: Atom) -> bool:
    """Whether a form's label says no more than that the answer stands there: "Høringssvar"."""
    return words_in(atom.span.of(document.text)) <= 2 and _is_answer_label(document, atom)


def _is_place(document: Document, atom: Atom) -> bool:
    """Whether a form's field is filled in with a place in the draft: "4.4 Medicin"."""
    text = atom.span.of(document.text)
    if atom.zone not in _HEADS or atom.row is not None or is_label(text):
        return False
    return bool(_DOTTED.match(text)) or any(r.kind in _PLACES for r in references_in(text))


def _names_the_round(document: Document, atom: Atom) -> bool:
    """Whether a heading is a subject: "4. Høringssvar vedr. strategi for …" says of no point where it
    belongs, and is as near to the draft's foreword as to anything."""
    text = atom.span.of(document.text)
    places = any(r.kind in _PLACES for r in references_in(text))
    return bool(_ROUND.search(text)) and not places


def _says_where(document: Document, atom: Atom) -> bool:
    """ "Jeg vil gerne gøre indsigelse mod afsnit 4.2": the place that all the points are about."""
    text = atom.span.of(document.text)
    if not re.search(
        r"\b(?:indsigelse|imod|mod|bemærkninger til|kommentar\w* til|vedrørende|om)\b", text
    ):
        return False
    return any(r.kind in _PLACES for r in references_in(text))


def _where(document: Document, atoms: Sequence[Atom], nth: int) -> tuple[Span, ...]:
    """The cells that say where; a row whose place is empty or merged is at the place above."""
    row = atoms[nth].row
    if row is None:
        return ()
    heads = [a for a in atoms if a.row == row and a.zone in _HEADS]
    here = tuple(a.span for a in heads if not _is_bare_label(document, a))
    if heads and not here:
        return _place_asked(document, atoms[:nth])  # "Dit svar": the same for every form
    return here or _place_above(document, atoms, nth)


def _quoted(atoms: Sequence[Atom], row: int | None) -> tuple[Span, ...]:
    """The cells of a row that quote the draft."""
    quotes = (a for a in atoms if row is not None and a.row == row and a.zone is ZoneKind.QUOTATION)
    return tuple(atom.span for atom in quotes)


def _place_asked(document: Document, above: Sequence[Atom]) -> tuple[Span, ...]:
    """The answer in the nearest row above that asks for the place: "Hvilket afsnit? | 6.1 Støj"."""
    for label, answer in reversed(list(pairwise(above))):
        if answer.row is None:
            break
        if label.row != answer.row or label.zone not in _HEADS:
            continue
        if asks_place(label.span.of(document.text)):
            return (answer.span,)
    return ()


def _place_above(document: Document, atoms: Sequence[Atom], nth: int) -> tuple[Span, ...]:
    """The place of the nearest row above in the same table, when it stands left of all here."""
    row = atoms[nth].row
    first = min(document.blocks[a.block].column or 0 for a in atoms if a.row == row)
    last = document.blocks[atoms[nth].block].row or 0
    for atom in reversed(atoms[:nth]):
        block = document.blocks[atom.block]
        if atom.row == row:
            continue
        if atom.row is None or not 0 < (block.row or 0) <= last:
            return ()
        last = block.row or 0
        if atom.zone in _HEADS and (block.column or 0) < first:
            return (atom.span,)
        if (block.column or 0) < first:
            return ()
    return ()


def _with_list_headings(document: Document, atoms: Sequence[Atom]) -> list[Atom]:
    """A short line with a colon in front of full points heads them and is no point itself."""
    found = list(atoms)
    for nth, atom in enumerate(found[:-1]):
        text = atom.span.of(document.text)
        after = found[nth + 1]
        if (
            atom.zone is ZoneKind.REMARK
            and text.endswith(":")
            and after.block != atom.block
            and document.blocks[after.block].kind is BlockKind.BULLET
            and words_in(text) <= _SHORT_INTRO
            and are_full(document, after.block)
        ):
            found[nth] = atom.as_zone(ZoneKind.HEADING)
    return found
