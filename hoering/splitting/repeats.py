"""Text of a response that nobody wrote for it: copies of the draft, and a letter enclosed twice.

Blocks are held against the draft by their runs of five words, so that a copy is found however
its paragraphs are cut (another layout, another format, tables read line by line).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from hoering.domain import ANNOTATIONS, MARGINS, BlockKind, Document, Policy
from hoering.domain.printing import ends_sentence
from hoering.drafttext import bare_words
from hoering.splitting.boilerplate import has_substance

_SIZE = 5  # words in a run
# Share of a text's words that stand in runs of the other text. In four rounds the draft's own
# file had 0.95 and more, the revised draft 0.88 and less, the response that quotes most 0.14.
_COPY = 0.9
_LEAST = 40  # words of a stretch that can be a copy of the draft
_LETTER = 25  # words of a file that can be another file's copy
_BLOCK = 8  # words: a shorter block says nothing by itself
_STRANGE = 0.3  # share below which a sentence inside a copy of the draft may be the sender's own
_MARGIN = MARGINS | {BlockKind.MAIL_HEADER}

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of some blocks in a row; `owner[n]` is the block that word n stands in."""

    words: tuple[str, ...]
    owner: tuple[int, ...]

    def runs(self) -> Iterable[Run]:
        return zip(*(self.words[n:] for n in range(_SIZE)), strict=False)

    def covered(self, known: frozenset[Run] | set[Run]) -> list[bool]:
        """Word by word, whether it stands in a known run."""
        found = [False] * len(self.words)
        for nth, run in enumerate(self.runs()):
            if run in known:
                found[nth : nth + _SIZE] = [True] * _SIZE
        return found


def repeated_blocks(document: Document, policy: Policy | None) -> frozenset[int]:
    """The blocks that only repeat the draft or an earlier file of the response.

    Comments and tracked changes in a copy of the draft are the sender's own and never among them.
    """
    found: set[int] = set()
    known: set[Run] = set()
    for nth, blocks in enumerate(document.by_file()):
        if policy is not None:
            found |= _of_draft(document, blocks, _draft_runs(policy))
        own = [n for n in blocks if n not in found]
        words = _words(document, own)
        if nth and len(words.words) >= _LETTER:
            found |= _repeated(document, own, words, known)
        known.update(words.runs())
    return frozenset(found)


def _of_draft(document: Document, blocks: Sequence[int], known: frozenset[Run]) -> set[int]:
    """The blocks of a file that is a copy of the draft, or of the stretches of it that are."""
    words = _words(document, blocks)
    covered = words.covered(known)
    shares = _shares(words, covered)
    if len(covered) >= _LEAST and sum(covered) >= _COPY * len(covered):
        stretches = [list(blocks)]
    else:
        stretches = list(_stretches(document, blocks, shares))
    found: set[int] = set()
    for stretch in stretches:
        sure = [n for n in stretch if _is_drafts(document, n, shares)]
        inner = range(sure[0], sure[-1]) if sure else range(0)
        found |= {
            n for n in stretch
            if document.blocks[n].kind not in ANNOTATIONS
            and not _is_own(document, n, shares.get(n, 1.0), n in inner)
        }  # fmt: skip
    return found


def _is_drafts(document: Document, nth: int, shares: dict[int, float]) -> bool:
    return shares.get(nth, 0.0) >= _COPY and len(_folded(document, nth)) >= _BLOCK


def _stretches(
    document: Document, blocks: Sequence[int], shares: dict[int, float]
) -> Iterator[list[int]]:
    """Blocks in a row of which at least three, and nearly all the words, are the draft's."""
    stretch: list[int] = []
    for nth in (*blocks, None):
        if nth is not None and (
            shares.get(nth, 1.0) >= _COPY or len(_folded(document, nth)) < _BLOCK
        ):
            stretch.append(nth)
            continue
        sure = [n for n in stretch if shares.get(n, 0.0) >= _COPY]
        if len(sure) >= 3:
            inner = stretch[stretch.index(sure[0]) : stretch.index(sure[-1]) + 1]
            sizes = {n: len(_folded(document, n)) for n in inner if n in shares}
            total = sum(sizes.values())
            same = sum(shares[n] * size for n, size in sizes.items())
            if total >= _LEAST and same >= _COPY * total:
                yield inner
        stretch = []


def _is_own(document: Document, nth: int, share: float, inner: bool) -> bool:
    """Whether the sender wrote a sentence of their own into the draft.

    Between paragraphs of the draft (`inner`) whole sentences are enough; around them stand front
    pages and colophons, and the sentence has to ask, fear or praise.
    """
    text = document.blocks[nth].span.of(document.text)
    words = len(text.split())
    whole = words >= _BLOCK or (words >= 3 and ends_sentence(text))
    said = inner and words >= _SIZE and ends_sentence(text)
    return share < _STRANGE and ((whole and has_substance(text)) or said)


def _repeated(
    document: Document, blocks: Sequence[int], words: _Words, known: set[Run]
) -> set[int]:
    """The blocks of a file that an earlier one holds already: all of a copy, else whole blocks."""
    covered = words.covered(known)
    shares = _shares(words, covered)
    if sum(covered) >= _COPY * len(covered):
        return {
            n for n in blocks
            if document.blocks[n].kind not in ANNOTATIONS
            and not (shares.get(n, 1.0) < _STRANGE and len(_folded(document, n)) >= _BLOCK)
        }  # fmt: skip
    return {
        n for n, share in shares.items() if share >= _COPY and len(_folded(document, n)) >= _BLOCK
    }


def _shares(words: _Words, covered: Sequence[bool]) -> dict[int, float]:
    """For each block the share of its words that are covered."""
    found: dict[int, float] = {}
    for owner, group in groupby(zip(words.owner, covered, strict=True), key=lambda pair: pair[0]):
        marks = [mark for _, mark in group]
        found[owner] = sum(marks) / len(marks)
    return found


def _words(document: Document, blocks: Sequence[int]) -> _Words:
    words: list[str] = []
    owner: list[int] = []
    for nth in blocks:
        if document.blocks[nth].kind in ANNOTATIONS | _MARGIN:
            continue
        folded = _folded(document, nth)
        words.extend(folded)
        owner.extend([nth] * len(folded))
    return _Words(tuple(words), tuple(owner))


def _folded(document: Document, nth: int) -> list[str]:
    return bare_words(document.blocks[nth].span.of(document.text))


@lru_cache(maxsize=4)
def _draft_runs(policy: Policy) -> frozenset[Run]:
    words = bare_words(policy.title)
    for section in policy.sections:
        words += bare_words(f"{section.number} {section.heading}")
        words += bare_words(section.text)
    return frozenset(_Words(tuple(words), ()).runs())
