"""What a page adds to the text printed on it, and where a paragraph goes on over a break."""

from __future__ import annotations

import re

from hoering.domain.kinds import MARGINS, BlockKind

UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\ufeff\ufffe\x02]")  # signs that no reader sees
_LAYOUT = MARGINS | {BlockKind.CONTENTS}
_PAGE_LINE = re.compile(r"^(?:side\s*)?\d{1,3}(?:\s*(?:af|/|ud af)\s*\d{1,3})?$", re.I)
_CLOSED = r"[\"”“»«’')\]]*$"
# Little pictures and smileys behind the last stop: "Det er farligt. 😡", "Godt! :-)"
_MOOD = r"(?:\s*(?:[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]|[:;=]-?[)(DPp/]|<3))*$"
_SENTENCE_END = re.compile(rf"[.!?…]{_CLOSED[:-1]}{_MOOD}")
_ENDED = re.compile(rf"[.!?:;…]{_CLOSED}")


def belongs_to_the_page(kind: BlockKind, text: str) -> bool:
    """Is it a running head, a page number or a line of the contents, by its kind or its words?"""
    return kind in _LAYOUT or bool(_PAGE_LINE.match(text.strip()))


def ends_sentence(text: str) -> bool:
    """Does the text end as a sentence does?"""
    return bool(_SENTENCE_END.search(text.strip()))


def is_ended(text: str) -> bool:
    """Does the text end as a sentence does, or with a colon or semicolon?"""
    return bool(_ENDED.search(text.strip()))


def goes_on(before: tuple[BlockKind, str], after: tuple[BlockKind, str]) -> bool:
    """Does a page or column break cut one paragraph in two? Both are (kind, text)."""
    if before[0] not in (BlockKind.PARAGRAPH, BlockKind.BULLET):
        return False
    if after[0] is not BlockKind.PARAGRAPH or is_ended(before[1]):
        return False
    return after[1].strip()[:1].islower()
