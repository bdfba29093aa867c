"""The draft with the revision's changes in it: every piece of text marked, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoering.domain import Change, ChangeKind, Policy, Span
from hoering.writing.redline.change_places import Places, Side
from hoering.writing.redline.tracked_lines import Step, steps
from hoering.writing.wording.differences import BREAK, Mark, Piece, tracked
from hoering.writing.wording.manuscript import CELLS, Line, letters, manuscript

_REWRITTEN = (ChangeKind.REWRITTEN, ChangeKind.RENUMBERED)
_WHOLE = 0.9  # of a moved text must have gone here and come there, or it is shown as rewritten


@dataclass(frozen=True, slots=True)
class Fragment:
    """Text of one mark. `change` is the id of the change it belongs to, "" for none.

    Unchanged text may belong to one, too: text that only came under another heading. `moved`
    tells that the words went to another place, or came from one, unaltered.
    """

    mark: Mark
    text: str
    change: str = ""
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Tracked:
    """A paragraph or a row. `cells` has one part for a paragraph, one a cell for a row.

    `end` is the mark of what ends it: the end of a paragraph, or the row itself. Where it is
    GONE, accepting joins the paragraph with the next one; where it is NEW, rejecting does.
    """

    line: Line
    cells: tuple[tuple[Fragment, ...], ...]
    end: Mark = Mark.SAME
    end_moved: bool = False

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        return tuple(f for cell in self.cells for f in cell)


def tracked_draft(
    policy: Policy, revised: Policy, changes: Sequence[Change]
) -> tuple[Tracked, ...]:
    """Accepting everything reads as `manuscript(revised)`, rejecting it as `manuscript(policy)`.

    The former up to the shape of quotation marks, dashes and bullets, the latter to the letter.
    """
    before, after = manuscript(policy, revised), manuscript(revised, policy)
    known = [(c.before, c.after) for c in changes if c.kind in _REWRITTEN and c.before and c.after]
    moved = [c for c in changes if c.kind is ChangeKind.MOVED]
    here = {(c.section, letters(text)) for c in moved for text in c.before.split(BREAK)}
    there = {(c.moved_to, letters(text)) for c in moved for text in c.after.split(BREAK)}
    pairs = steps(before, after, known, (here, there))
    found = [_without_page_end(step) for step in pairs]
    before = tuple(line for step in found for line in step.before)
    after = tuple(line for step in found for line in step.after)
    compared = [(step, _compared(step)) for step in found]
    gone, new = _changed(compared)
    places = Places(Side(before, gone), Side(after, new), changes)
    marked = list(_Marking(places, changes).all(compared))
    shown = {f.change for line in marked for f in line.fragments}
    for change in changes:
        if change.id not in shown:
            _point_out(marked, places, change.id)
    return tuple(marked)


def _point_out(marked: list[Tracked], places: Places, change: str) -> None:
    """A change of which every word belongs to others (it lies inside them, or its words are
    nowhere) has an empty fragment where its paragraph begins, so that it can have its comment."""
    if not marked:
        return
    homes = [
        side.line_at(span.start)
        for side, spans in zip((places.before, places.after), places.of[change], strict=True)
        for span in spans
    ]
    at = next((n for n, one in enumerate(marked) for home in homes if one.line is home), 0)
    first, *others = marked[at].cells
    empty = Fragment(Mark.SAME, "", change)
    marked[at] = replace(marked[at], cells=((empty, *first), *others))


def _without_page_end(step: Step) -> Step:
    """A paragraph cut in two by the end of a page in one of the files only is no change."""
    sides = (step.before, step.after)
    if {len(side) for side in sides} != {1, 2}:
        return step
    double = max(sides, key=len)
    alike = letters(_text(step.before)) == letters(_text(step.after))
    if not alike or double[0].page == double[1].page:
        return step
    whole = replace(double[0], text=" ".join(line.text for line in double))
    return Step(*((whole,) if side is double else side for side in sides))


_Cells = list[tuple[Piece, ...]]


def _compared(step: Step) -> _Cells:
    """The pieces of each cell; a paragraph is one cell."""
    if step.before and step.after and step.before[0].is_row:
        pairs = zip(step.before[0].cells, step.after[0].cells, strict=True)
        return [tracked(old, new) for old, new in pairs]
    if not (step.before and step.after):
        mark = Mark.GONE if step.before else Mark.NEW
        (line,) = step.before or step.after
        return [(Piece(mark, text),) for text in (line.cells if line.is_row else (line.text,))]
    return [tracked(_text(step.before), _text(step.after))]


def _text(lines: Sequence[Line]) -> str:
    return BREAK.join(line.text for line in lines)


def _changed(compared: Sequence[tuple[Step, _Cells]]) -> tuple[list[Span], list[Span]]:
    """The stretches of both whole texts that differ."""
    found: tuple[list[Span], list[Span]] = ([], [])
    at = [0, 0]
    for step, cells in compared:
        for nth, pieces in enumerate(cells):
            for piece in pieces:
                for side, other in ((0, Mark.NEW), (1, Mark.GONE)):
                    if piece.mark is not other:
                        end = at[side] + len(piece.text)
                        if piece.mark is not Mark.SAME:
                            found[side].append(Span(at[side], end))
                        at[side] = end
            if nth + 1 < len(cells):
                _onward(at, step, len(CELLS))
        _onward(at, step, 1)
    return found


def _onward(at: list[int], step: Step, by: int) -> None:
    at[0] += by if step.before else 0
    at[1] += by if step.after else 0


class _Marking:
    """Walks both texts once and says of each piece which change it is."""

    def __init__(self, places: Places, changes: Sequence[Change]) -> None:
        self.places = places
        self.at = [0, 0]
        self.moved = {c.id for c in changes if c.kind is ChangeKind.MOVED and self._is_whole(c)}

    def _is_whole(self, change: Change) -> bool:
        gone, come = self.places.of[change.id]
        return bool(gone and come) and all(
            side.share_changed(span) >= _WHOLE
            for side, spans in ((self.places.before, gone), (self.places.after, come))
            for span in spans
        )

    def all(self, compared: Sequence[tuple[Step, _Cells]]) -> Iterator[Tracked]:
        for step, cells in compared:
            marked = []
            for nth, pieces in enumerate(cells):
                marked.append(_owned([f for piece in pieces for f in self._fragments(piece)]))
                if nth + 1 < len(cells):
                    _onward(self.at, step, len(CELLS))
            _onward(self.at, step, 1)
            if (step.before or step.after)[0].is_row:
                line = (step.before or step.after)[0]
                yield Tracked(line, tuple(marked), _end_of(step))
            else:
                yield from self._paragraphs(step, marked[0])

    def _paragraphs(self, step: Step, fragments: tuple[Fragment, ...]) -> Iterator[Tracked]:
        """One for each line end among the fragments, and the last."""
        old, new = list(step.before), list(step.after)
        held: list[Fragment] = []
        for fragment in fragments:
            if fragment.text != BREAK:
                held.append(fragment)
                continue
            line = (new if fragment.mark is Mark.NEW else old)[0]
            yield Tracked(line, (tuple(held),), fragment.mark)
            for lines, other in ((old, Mark.NEW), (new, Mark.GONE)):
                if fragment.mark is not other and len(lines) > 1:
                    lines.pop(0)
            held = []
        end = _end_of(step)
        moved = end is not Mark.SAME and any(f.moved for f in held)
        yield Tracked((old or new)[0], (tuple(held),), end, moved)

    def _fragments(self, piece: Piece) -> Iterator[Fragment]:
        """The piece cut where another change or another paragraph begins."""
        start = list(self.at)
        for side, other in ((0, Mark.NEW), (1, Mark.GONE)):
            self.at[side] += len(piece.text) if piece.mark is not other else 0
        if piece.mark is Mark.SAME:
            whole, there = (Span(a, b) for a, b in zip(start, self.at, strict=True))
            for span, change in self.places.cut_unchanged(whole, there):
                text = piece.text[span.start - whole.start : span.end - whole.start]
                yield from _at_breaks(Fragment(Mark.SAME, text, change))
            return
        side = 0 if piece.mark is Mark.GONE else 1
        whole = Span(start[side], self.at[side])
        for span, change in self.places.cut(whole, side):
            text = piece.text[span.start - whole.start : span.end - whole.start]
            if change in self.moved:
                yield from self._moved(text, piece.mark, change)
            else:
                yield from _at_breaks(Fragment(piece.mark, text, change))

    def _moved(self, text: str, mark: Mark, change: str) -> Iterator[Fragment]:
        """Of a text that was moved and edited only the words that are in both places moved."""
        gone, come = self.places.of[change]
        before = BREAK.join(span.of(self.places.before.text) for span in gone)
        after = BREAK.join(span.of(self.places.after.text) for span in come)
        whole = before if mark is Mark.GONE else after
        if before == after or text.strip() != whole:
            yield from _at_breaks(Fragment(mark, text, change, moved=True))
            return
        lead = text[: text.index(whole)]
        if lead:
            yield Fragment(mark, lead, change, moved=True)
        for piece in tracked(before, after):
            if piece.mark is Mark.SAME:
                yield from _at_breaks(Fragment(mark, piece.text, change, moved=True))
            elif piece.mark is mark:
                yield from _at_breaks(Fragment(mark, piece.text, change))


def _end_of(step: Step) -> Mark:
    if step.before and step.after:
        return Mark.SAME
    return Mark.GONE if step.before else Mark.NEW


def _at_breaks(fragment: Fragment) -> Iterator[Fragment]:
    for nth, text in enumerate(fragment.text.split(BREAK)):
        if nth:
            yield replace(fragment, text=BREAK)
        if text:
            yield replace(fragment, text=text)


def _owned(fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """Changed fragments that touch are one change where only one of them is known to be any."""
    found = list(fragments)
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and found[end].mark is not Mark.SAME:
            end += 1
        run = found[start:end]
        known = [f.change for f in run if f.change]
        for nth, fragment in enumerate(run):
            if fragment.change or not known:
                continue
            near = [f for f in (*run[nth + 1 :], *reversed(run[:nth])) if f.change]
            same = [f for f in near if f.mark is fragment.mark] or near
            blank = not fragment.text.strip() and same[0].moved
            found[start + nth] = replace(fragment, change=same[0].change, moved=blank)
        start = max(end, start + 1)
    return tuple(_joined(found))


def _joined(fragments: Sequence[Fragment]) -> Iterator[Fragment]:
    held: Fragment | None = None
    for fragment in fragments:
        if (
            held
            and BREAK not in (held.text, fragment.text)
            and replace(fragment, text=held.text) == held
        ):
            held = replace(held, text=held.text + fragment.text)
            continue
        if held:
            yield held
        held = fragment
    if held:
        yield held
