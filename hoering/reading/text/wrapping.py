"""Plain text made into pieces: hard-wrapped lines put together, points and headings apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hoering.domain import BlockKind
from hoering.domain.printing import ends_sentence
from hoering.reading.layout.breaks import has_ended, starts_low, was_meant
from hoering.reading.layout.markers import bullet_of, heading_number_of, marker_of, number_of
from hoering.reading.page.hyphens import Vocabulary, is_divided, join, vocabulary
from hoering.reading.page.pieces import Piece
from hoering.reading.wording.closing import CLOSING
from hoering.reading.wording.formfields import field_at
from hoering.reading.wording.history import bare

_UNDERLINE = re.compile(r"\s*(?:-{3,}|={3,}|_{3,}|\*{3,}|~{3,})\s*$")
_USUAL = 60  # letters: text is hard-wrapped when its full lines are at least this wide
_UNWRAPPED = 110  # letters: no program wraps lines as wide as this
_TYPED = 0.25  # of the longest line: a program that wraps lines leaves no more room than this
_COUNTED = re.compile(r"(\d{1,2})\s+\S")
_LABEL = 45  # letters of a field's name
# The last line of a text that nobody closed: "Pia Lund", "/Pia", "- Pia og Per".
_NAME = re.compile(
    r"(?:[/–-]\s?)?[A-ZÆØÅ][\w.'’-]*(?:,? (?:(?:og|&) )?[A-ZÆØÅ][\w.'’-]*){0,4}(?<!\.)"
)


def pieces_of_lines(
    lines: Sequence[str], kinds: Sequence[BlockKind | None] | None = None
) -> list[Piece]:
    """Pieces of plain text lines. `kinds` marks lines that are known already (quote, head)."""
    marks = list(kinds) if kinds is not None else [None] * len(lines)
    known = vocabulary(line.split() for line in lines)
    letters = [c for line in lines for c in line if c.isalpha()]
    shouted = 2 * sum(c.isupper() for c in letters) > len(letters)
    width = full_width(lines)
    found: list[Piece] = []
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and marks[end] == marks[start]:
            continue
        found.extend(_stretch(lines[start:end], marks[start], width, known, shouted))
        start = end
    return found


def full_width(lines: Sequence[str]) -> int:
    """How many letters a full line holds: the width that lines seldom pass."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not lengths:
        return _USUAL
    if lengths[-1] > _UNWRAPPED:
        return lengths[-1]  # not wrapped at all: every line is a paragraph
    if len(lengths) < 20 and lengths[-1] <= 80:
        return max(lengths[-1], 40)
    if len(lengths) < 20 and lengths[int(0.97 * (len(lengths) - 1))] < _USUAL:
        return lengths[-1]  # one paragraph, and short lines around it that nothing wrapped
    return max(lengths[int(0.97 * (len(lengths) - 1))], 40)


def _stretch(
    lines: Sequence[str], kind: BlockKind | None, width: int, known: Vocabulary, shouted: bool
) -> list[Piece]:
    """`shouted`: the whole text is in capitals, which tell no headings then."""
    if kind is BlockKind.MAIL_HEADER:
        return [Piece(kind, text=line.strip()) for line in lines if line.strip()]
    groups: list[list[str]] = []
    blank, closed = True, False
    full = max((len(line.rstrip()) for line in lines), default=0)
    last = max((n for n, line in enumerate(lines) if line.strip()), default=0)
    for nth, raw in enumerate(lines):
        line = bare(raw) if kind is BlockKind.QUOTE else raw
        if not line.strip() or _UNDERLINE.match(line):
            blank = True
            continue
        if (
            blank
            or _begins_field(line)
            or _parted(groups[-1], line, width)
            or _is_typed(groups[-1], line, full)
            or (closed and _is_signature(groups[-1], line))
            or (nth == last and ends_sentence(groups[-1][-1]) and _NAME.fullmatch(line.strip()))
        ):
            groups.append([])
        groups[-1].append(line)
        closed = closed or bool(CLOSING.fullmatch(line.strip()))
        blank = False
    return _counted([_piece(group, kind, known, shouted) for group in groups])


def _begins_field(line: str) -> bool:
    """ "Vedhæftede filer: 2" below an answer: what a form prints goes on from no line above it."""
    text = line.strip()
    return text[:1].isupper() and ":" in text[:_LABEL] and field_at(text) is not None


def _is_signature(group: Sequence[str], line: str) -> bool:
    """Whether two lines below "Med venlig hilsen" are a name and what follows it, not running text."""
    before = group[-1].rstrip()
    return (
        len(before) <= _USUAL and not before.endswith((",", "-")) and not starts_low(line.strip())
    )


def _is_typed(group: Sequence[str], line: str, full: int) -> bool:
    """Whether the writer ended a line where others put a full stop, and went on in small letters.

    The rest of a line that was wrapped twice is short, too, but stands below a full one.
    """
    before, text = group[-1].rstrip(), line.strip()
    if len(group) > 1 or marker_of(before.strip()) or before.endswith((",", "-")):
        return False
    return full - len(before) - len(text.split()[0]) - 1 > _TYPED * full


def _counted(pieces: list[Piece]) -> list[Piece]:
    """The pieces, "1 snor", "2 toiletter", "3 lys" now points: counted without a stop or bracket."""
    found = list(pieces)
    run: list[int] = []
    for nth, piece in enumerate([*pieces, Piece(BlockKind.PARAGRAPH)]):
        number = _COUNTED.match(piece.text) if not piece.marker or piece.level else None
        if number is not None and int(number[1]) == len(run) + 1:
            run.append(nth)
            continue
        if len(run) > 2:
            for at in run:
                mark = pieces[at].text.split()[0]
                found[at] = replace(pieces[at], kind=BlockKind.BULLET, marker=mark, level=None)
        run = [nth] if number is not None and int(number[1]) == 1 else []
    return found


def _parted(group: Sequence[str], line: str, width: int) -> bool:
    before, text = group[-1].rstrip(), line.strip()
    if width > _UNWRAPPED and _is_own(before, text):
        return True
    spare = width - len(before) - len(text.split()[0]) - 1
    marker = marker_of(text)
    if marker:
        sibling = bool(marker_of(group[0].strip()))
        if bullet_of(text) and (marker not in "-–—*+o" or sibling or spare > 0):
            return True
        if has_ended(before) or (
            number_of(text) and spare > 0 and not starts_low(text[len(marker) :])
        ):
            return True
    indent, first = _indent(line), _indent(group[0])
    if indent >= first + 2 and not marker_of(group[0].strip()) and has_ended(before):
        return True
    return was_meant(before, text, spare, width, 0.06 * width)


def _is_own(before: str, text: str) -> bool:
    """Whether a line of text that is not wrapped stands alone, be its first letter small or not."""
    longest = max(len(before), len(text))
    return longest > _UNWRAPPED or (longest <= _USUAL and not before.endswith(","))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _piece(group: Sequence[str], kind: BlockKind | None, known: Vocabulary, shouted: bool) -> Piece:
    text = together([line.strip() for line in group], known)
    marker = marker_of(text)
    if kind is None:
        kind = BlockKind.BULLET if marker else BlockKind.PARAGRAPH
        if not shouted and _is_heading(text):
            kind, marker = BlockKind.HEADING, heading_number_of(text) or marker
    level = 1 if kind is BlockKind.HEADING else None
    return Piece(kind, text=text, marker=marker, level=level)


def _is_heading(text: str) -> bool:
    """In plain text only capitals tell: "GENERELLE BEMÆRKNINGER"."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 4 and len(text) < 80 and all(c.isupper() for c in letters) and " " in text


def together(lines: Sequence[str], known: Vocabulary) -> str:
    """Lines as running text, divided words put together."""
    found: list[str] = []  # words, the blank before each of them counted in
    for line in lines:
        words = line.split()
        if not words:
            continue
        blank = " " if found else ""
        if found and is_divided(found[-1]):
            last = found[-1].strip()
            stem, blank = join(last, words[0], known)
            found[-1] = found[-1].replace(last, stem)
        found.append(blank + words[0])
        found.extend(f" {word}" for word in words[1:])
    return "".join(found)


def unflowed(text: str, delete_space: bool = False) -> str:
    """format=flowed (RFC 3676): a line that ends with a blank goes on in the next one."""
    found: list[str] = []
    going_on = False
    depth = 0
    for line in text.replace("\r\n", "\n").split("\n"):
        quoted = re.match(r">*", line)
        deep = len(quoted.group()) if quoted else 0
        bare = line[deep:]
        bare = bare.removeprefix(" ")
        flows = bare.endswith(" ") and bare != "-- "
        kept = bare[:-1] if flows and delete_space else bare
        if going_on and deep == depth:
            found[-1] += kept
        else:
            found.append("> " * deep + kept if deep else kept)
        going_on, depth = flows, deep
    return "\n".join(found)
