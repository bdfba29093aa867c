"""Notes of a page: footnotes, small numbered text at its foot, below the running text; and a reader's notes,
put behind the paragraph they stand at, as comments or changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hoering.domain import ANNOTATIONS, MARGINS, BlockKind, Box
from hoering.reading.page.assembly import spelt
from hoering.reading.page.hyphens import Vocabulary
from hoering.reading.page.pieces import Piece, printed
from hoering.reading.page.printed import Line, NoteKind, PrintedNote, PrintedWord, box_around
from hoering.revision import revision_text

_NUMBERED = re.compile(r"(\d{1,3}|\*{1,3}|[a-h])[).]?(?:\s+\S|(?<=\d)[A-ZÆØÅ]|(?<=\*)\w)")
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.BULLET)
_SMALL = 0.92  # of the size of the running text
_LOW = 0.45  # of the page's height: a note stands below this


def with_footnotes(parts: Sequence[list[Piece]], height: float, body: float) -> list[list[Piece]]:
    """The pieces of a page, part by part, its footnotes marked and one by one."""
    if not body:
        return list(parts)
    return [_with_notes_marked(part, _start(part, height, body)) for part in parts]


def _start(part: Sequence[Piece], height: float, body: float) -> int:
    """Index of the piece with which the part's footnotes begin: small to the end of the part."""
    start = len(part)
    for nth in range(len(part) - 1, -1, -1):
        piece = part[nth]
        small = piece.size is not None and 0 < piece.size <= _SMALL * body
        low = bool(piece.lines) and piece.lines[0].top > _LOW * height
        if not (small and low and piece.kind in _RUNNING):
            break
        if _NUMBERED.match(piece.words):
            start = nth
    return start


def _with_notes_marked(part: list[Piece], start: int) -> list[Piece]:
    notes = [note for piece in part[start:] for note in _one_by_one(piece)]
    return [*part[:start], *notes]


def _one_by_one(piece: Piece) -> list[Piece]:
    """A piece parted where the next number begins a line."""
    groups: list[list[Line]] = []
    number = ""
    for line in piece.lines:
        first = line.words[0].text.rstrip(".)")
        follows = number.isdigit() and first == str(int(number) + 1)
        if not groups or follows:
            groups.append([])
            number = first
        groups[-1].append(line)
    return [
        replace(piece, kind=BlockKind.FOOTNOTE, lines=tuple(lines), marker=lines[0].words[0].text)
        for lines in groups
    ]


def with_notes(
    pieces: Sequence[Piece], notes: Sequence[PrintedNote], known: Vocabulary
) -> list[Piece]:
    """The pieces of a page with its notes behind those they stand at, in their order."""
    behind: dict[int, list[Piece]] = {}
    for note in notes:
        words = [w for p in pieces for line in p.lines for w in line.words if _marked(w, note)]
        at = _place(pieces, note, words)
        behind.setdefault(at, []).append(_piece(note, _anchor(pieces, at, note, words, known)))
    found = behind.get(-1, [])
    for nth, piece in enumerate(pieces):
        found = [*found, piece, *behind.get(nth, [])]
    return found


def _marked(word: PrintedWord, note: PrintedNote) -> bool:
    """Whether most of the word's width lies under one of the note's marks."""
    middle = (word.top + word.bottom) / 2
    for box in note.marks:
        covered = min(word.x1, box.x1) - max(word.x0, box.x0)
        if box.top <= middle <= box.bottom and covered > 0.5 * (word.x1 - word.x0):
            return True
    return False


def _place(pieces: Sequence[Piece], note: PrintedNote, words: Sequence[PrintedWord]) -> int:
    """Index of the piece that the note belongs to: that of its words, else the nearest."""
    if words:
        held = set(words)
        counts = [sum(w in held for line in p.lines for w in line.words) for p in pieces]
        return max(range(len(pieces)), key=lambda n: (counts[n], -n))
    printed = ((n, p.lines) for n, p in enumerate(pieces) if p.lines and p.kind not in MARGINS)
    near = [(_distance(note, box_around(lines)), n) for n, lines in printed]
    return min(near)[1] if near else len(pieces) - 1


def _distance(note: PrintedNote, box: Box) -> float:
    """How far the note's middle is above or below the piece; text boxes belong to what is above."""
    middle = (note.box.top + note.box.bottom) / 2
    aside = max(box.x0 - note.box.x1, note.box.x0 - box.x1, 0.0)
    down = middle - box.bottom if note.kind is NoteKind.BOX else max(middle - box.bottom, 0.0)
    up = box.top - middle
    if box.top <= middle <= box.bottom:
        return 0.01 * aside
    return (down if up < 0 else 1.5 * up) + 0.01 * aside


def _anchor(
    pieces: Sequence[Piece],
    at: int,
    note: PrintedNote,
    words: Sequence[PrintedWord],
    known: Vocabulary,
) -> str:
    """The marked words as they are spelt in the text of the piece.

    A comma or full stop behind the last word counts when the mark reaches over it.
    """
    if not words:
        return ""
    held = set(words)
    rows = [tuple(w for w in line.words if w in held) for line in pieces[at].lines]
    lines = tuple(Line(row) for row in rows if row)
    if not lines:
        return ""
    text, last = spelt(printed(BlockKind.PARAGRAPH, lines), known), lines[-1].words[-1]
    reach = max(b.x1 for b in note.marks if b.top <= (last.top + last.bottom) / 2 <= b.bottom)
    return text if reach > last.x1 - 0.1 * last.size else text.rstrip('.,;:)»”"')


def _piece(note: PrintedNote, anchor: str) -> Piece:
    kind, text = BlockKind.COMMENT, note.text
    if note.kind is NoteKind.CARET:
        kind, text = BlockKind.REVISION, revision_text("", note.text)
    elif note.kind is NoteKind.STRIKE and text in ("", anchor):
        kind, text = BlockKind.REVISION, revision_text(anchor, note.new) if anchor else ""
    return Piece(kind, text=text, anchor=anchor, author=note.author)


def parted(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The pieces, and apart from them the notes behind the last paragraph."""
    end = len(pieces)
    while end and pieces[end - 1].kind in ANNOTATIONS:
        end -= 1
    return list(pieces[:end]), list(pieces[end:])


def behind_joined(pieces: Sequence[Piece], notes: Sequence[Piece]) -> list[Piece]:
    """The notes put behind the paragraph with which the page goes on from the page before."""
    end = 0
    while end < len(pieces) and pieces[end].joined:
        end += 1
    return [*pieces[:end], *notes, *pieces[end:]]
