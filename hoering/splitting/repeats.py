"""A letter enclosed twice: what an earlier file of the response holds already.

Blocks are held against the earlier files by their runs of five words, so that a letter is known again
however its paragraphs are cut. Copies of the draft are found in copies.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from hoering.domain import ANNOTATIONS, MARGINS, BlockKind, Document
from hoering.drafttext import bare_words

_SIZE = 5  # words in a run
_COPY = 0.9  # share of a text's words that stand in runs of the other text
_LETTER = 25  # words of a file that can be another file's copy
_BLOCK = 8  # words: a shorter block says nothing by itself
_STRANGE = 0.3  # share below which a paragraph inside a copy is new
_OUTSIDE = ANNOTATIONS | MARGINS | {BlockKind.MAIL_HEADER}

Run = tuple[str, ...]


def repeated_blocks(document: Document) -> frozenset[int]:
    """The blocks that only repeat an earlier file of the response; comments are never among them."""
    found: set[int] = set()
    known: set[Run] = set()
    wholes: set[Run] = set()
    for nth, part in enumerate(document.by_file()):
        body = [n for n in part if document.blocks[n].kind not in _OUTSIDE]
        words = {n: bare_words(document.text_at(n)) for n in body}
        whole = tuple(word for n in body for word in words[n])
        if whole in wholes:
            found.update(n for n in part if document.blocks[n].kind not in ANNOTATIONS)
        elif nth and len(whole) >= _LETTER:
            found |= _repeated(document, part, words, known)
        if len(whole) >= _BLOCK:
            wholes.add(whole)
        known.update(_runs(whole))
    return frozenset(found)


def _repeated(
    document: Document, part: Sequence[int], words: dict[int, list[str]], known: set[Run]
) -> set[int]:
    """All of a file that is a copy but for its new paragraphs; of any other whole paragraphs."""
    long = {n: said for n, said in words.items() if len(said) >= _BLOCK}
    shares = {n: _share(said, known) for n, said in long.items()}
    held = sum(shares[n] * len(said) for n, said in long.items())
    if not long or held < _COPY * sum(map(len, long.values())):
        return {n for n, share in shares.items() if share >= _COPY}
    return {
        n for n in part
        if document.blocks[n].kind not in ANNOTATIONS and shares.get(n, 1.0) >= _STRANGE
    }  # fmt: skip


def _share(words: Sequence[str], known: set[Run]) -> float:
    """The share of the words that stand in a known run."""
    covered = {at + n for at, run in enumerate(_runs(words)) if run in known for n in range(_SIZE)}
    return len(covered) / len(words)


def _runs(words: Sequence[str]) -> list[Run]:
    return list(zip(*(words[n:] for n in range(_SIZE)), strict=False))
