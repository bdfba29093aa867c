"""Tracked changes put into words: "»kan« ændres til »skal«." with the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hoering.domain.printing import is_ended
from hoering.language.sentences import sentences
from hoering.reading.text.strands import State, Strand, before, joined, now
from hoering.revision import revision_text

_NEAR = 12  # letters that stay between two changes of one author that are taken together
_LONGEST_ANCHOR = 300
_CONTEXT = 5  # words named to tell where something is put in


@dataclass(frozen=True, slots=True)
class Revision:
    """`text` in Danish with verbatim quotes, `anchor` the words of the draft around the place."""

    text: str
    anchor: str
    author: str


@dataclass(frozen=True, slots=True)
class _Group:
    """Changes taken together, and the draft's text on both sides of them."""

    strands: tuple[Strand, ...]
    left: str
    right: str
    near: tuple[str, str]  # what stays right beside the change, "" where another change does
    author: str


def revisions_of(strands: Sequence[Strand], previous: str = "") -> list[Revision]:
    """The changes of one paragraph in order; `previous` is the text of the one before it."""
    parts = joined(strands)
    if all(s.state is State.KEPT for s in parts):
        return []
    found = [_put(group, previous) for group in _groups(parts)]
    return [revision for revision in found if revision is not None]


def _groups(parts: Sequence[Strand]) -> Iterator[_Group]:
    at = 0
    while at < len(parts):
        if parts[at].state is State.KEPT:
            at += 1
            continue
        end = at + 1
        while end < len(parts):
            if _goes_on(parts[at], parts[end]):
                end += 1
            elif (
                end + 1 < len(parts)
                and _is_small(parts[end])
                and _goes_on(parts[at], parts[end + 1])
            ):
                end += 2
            else:
                break
        yield _Group(
            tuple(parts[at:end]),
            before(parts[:at]),
            before(parts[end:]),
            (_kept(parts, at - 1), _kept(parts, end)),
            parts[at].author,
        )
        at = end


def _kept(parts: Sequence[Strand], nth: int) -> str:
    inside = 0 <= nth < len(parts) and parts[nth].state is State.KEPT
    return parts[nth].text if inside else ""


def _goes_on(first: Strand, strand: Strand) -> bool:
    """Whether a strand is a change by the same author, moves apart from the rest."""
    moved = (State.MOVED_HERE, State.MOVED_AWAY)
    if strand.state is State.KEPT or strand.author != first.author:
        return False
    return (first.state in moved) == (strand.state in moved)


def _is_small(strand: Strand) -> bool:
    text = strand.text
    return (
        strand.state is State.KEPT
        and len(text) <= _NEAR
        and len(text.split()) <= 1
        and not is_ended(text)
    )


def _put(group: _Group, previous: str) -> Revision | None:
    if group.strands[0].state is State.MOVED_AWAY:
        return None  # told where it was moved to
    old, new = _whole_words(group)
    if _bare(old) == _bare(new):
        return None
    alone = not group.left.strip() and not group.right.strip()
    moved = group.strands[0].state is State.MOVED_HERE
    text = revision_text(
        old,
        new,
        after=" ".join(group.left.split()[-_CONTEXT:]),
        ahead=" ".join(group.right.split()[:_CONTEXT]).rstrip(".,;:"),
        alone=alone,
        moved=moved,
    )
    return Revision(text, _anchor(group, previous), group.author)


def _whole_words(group: _Group) -> tuple[str, str]:
    """Old and new text of the change, words that were changed inside made whole."""
    old, new = before(group.strands), now(group.strands)
    left, right = "", ""
    edge = re.search(r"\w+$", group.near[0])
    if edge and (re.match(r"\w", old) or re.match(r"\w", new)):
        left = edge[0]
    edge = re.match(r"\w+", group.near[1])
    if edge and (re.search(r"\w$", old) or re.search(r"\w$", new)):
        right = edge[0]
    if not re.search(r"\w", old + new) and not left and not right:
        # Only signs were changed: the word in front tells which ones.
        edge = re.search(r"\S+\s*$", group.near[0])
        left = edge[0] if edge else ""
    if not _bare(old) and _spaced(group.left + old) and not left:
        right = "" if _spaced(new + group.right) else right
    return _tidy(left + old + right), _tidy(left + new + right)


def _spaced(text: str) -> bool:
    return not text or text[-1].isspace()


def _anchor(group: _Group, previous: str) -> str:
    """The sentence of the draft in which the change stands; failing that, the text before it."""
    old = before(group.strands)
    whole = group.left + old + group.right
    if not whole.strip():
        return _clipped(_tidy(previous), 0)
    start = len(group.left) + len(old) - len(old.lstrip())
    end = len(group.left) + len(old.rstrip())
    if old.strip():
        near = [s for s in sentences(whole) if s.start < end and s.end > start]
    else:
        # A new sentence between two others: the one in front of it, or the one it stands in.
        inside = [s for s in sentences(whole) if s.start <= end and s.end >= start]
        near = [s for s in inside if s.start < start] or inside[:1]
    if not near:
        return _clipped(_tidy(whole), 0)
    first, last = near[0].start, near[-1].end
    return _clipped(_tidy(whole[first:last]), start - first)


def _clipped(text: str, start: int) -> str:
    """At most `_LONGEST_ANCHOR` letters around where the change begins, whole words."""
    if len(text) <= _LONGEST_ANCHOR:
        return text
    first = max(0, min(start - 100, len(text) - _LONGEST_ANCHOR))
    last = first + _LONGEST_ANCHOR
    cut = text[first:last]
    if first:
        cut = cut.partition(" ")[2]
    if last < len(text):
        cut = cut.rpartition(" ")[0]
    return cut


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
