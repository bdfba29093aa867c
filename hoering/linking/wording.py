"""What of a text counts as its wording: letters, digits and signs, never its layout."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from hoering.domain.printing import UNSEEN

# U+FFFE and \x02 are what pdfium leaves where a word was broken at a line's end.
_HYPHEN = "-\u2010\u2011"
_BROKEN = re.compile(rf"(?<=[^\W\d_])[{_HYPHEN}]\s*(?=[^\W\d_])")
_MARKER = re.compile(
    r"^\s*(?:[•◦▪■□●○·∙‣⁃➢➤✓\uf0b7\uf0a7*]\s*|[-–—o]\s+|\(?(?:\d{1,2}|[a-zæøå])[.)]\s+(?=[^\W\d_]))"
)
_BULLET_SIGN = re.compile(r"^\s*(?:[•◦▪■□●○·∙‣⁃➢➤✓\uf0b7\uf0a7*]\s*|[-–—]\s+)")
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+|[%§+=<>/&]")


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Lower case, NFKC (ligatures apart), broken words joined, one blank between words."""
    text = unicodedata.normalize("NFKC", UNSEEN.sub("", text)).lower()
    return re.sub(r"\s+", " ", _BROKEN.sub("", text)).strip()


def tokens(text: str) -> list[str]:
    """Words, numbers and the signs that carry meaning (§, %, +), in order."""
    return list(_found(text))


@lru_cache(maxsize=8192)
def _found(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(folded(text)))


def fingerprint(text: str) -> str:
    """Equal for two texts that differ in nothing but typography.

    Blanks go as well, because line breaks in a PDF can fall inside a word with or without a
    hyphen; numbers keep a blank on both sides, so that "1 12" and "11 2" stay apart.
    """
    return "".join(f" {t} " if t[0].isdigit() else t for t in tokens(text)).strip()


def without_marker(text: str, numbers: bool) -> str:
    """The text without its printed bullet; `numbers` tells whether "2." or "a)" goes too."""
    return (_MARKER if numbers else _BULLET_SIGN).sub("", text, count=1).strip()
