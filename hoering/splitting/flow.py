"""The running text of one file of a response, block by block, with the zones found so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from hoering.domain import Block, BlockKind, Document, ZoneKind
from hoering.splitting import particulars as p

_ANSWER = 4  # words of an answer that says something
_SMALL = 0.88  # of the body's size: print smaller than this belongs to head or foot


@dataclass
class Flow:
    """`part` are the file's blocks, `running` those outside the margins, by index in the document.

    `form` and `minutes` tell what kind of paper it is; `size` is the font size of the body;
    `asked` are the questions of a hearing letter that the answers stand under.
    """

    document: Document
    part: Sequence[int]
    zones: list[ZoneKind | None]
    running: list[int] = field(default_factory=list)
    size: float = 0.0
    form: bool = False
    minutes: bool = False
    asked: frozenset[int] = frozenset()

    def text(self, nth: int) -> str:
        return self.document.text_at(nth)

    def block(self, nth: int) -> Block:
        return self.document.blocks[nth]

    def is_answer(self, at: int) -> bool:
        """Whether a paragraph is all that stands under a printed heading, above another one: an
        answer in a form, however short or unstopped. `at` is its place in `running`. The last
        answer of a form stands under a question."""
        if not 0 < at < len(self.running):
            return False
        kinds = [self.block(nth).kind for nth in self.running[at - 1 : at + 2]]
        enough = p.words_in(self.text(self.running[at])) >= _ANSWER
        last = kinds[2:] == [] and self.text(self.running[at - 1]).endswith("?")
        under = kinds[:2] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
        return under and enough and (last or kinds[2:] == [BlockKind.HEADING])

    def is_small(self, nth: int) -> bool:
        """Whether a short block is printed smaller than the body."""
        block, text = self.block(nth), self.text(nth)
        if not self.size or not block.size or block.kind is BlockKind.CELL or block.joined:
            return False
        return block.size < _SMALL * self.size and (p.words_in(text) < 12 or p.is_address(text))


def body_size(blocks: Sequence[Block], text: str) -> float:
    """The font size of most running text; 0 when sizes are not known."""
    letters: Counter[float] = Counter()
    for block in blocks:
        if block.size and block.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            letters[block.size] += len(block.span) if p.is_prose(block.span.of(text)) else 1
    return max(letters, key=lambda size: (letters[size], -size)) if letters else 0.0
