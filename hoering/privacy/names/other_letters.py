"""Names in letters other than Latin: who signs in Ukrainian or Arabic signs with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoering.domain import PersonalKind, Span
from hoering.privacy.letters.lined_letter import LinedLetter
from hoering.privacy.wording.hit import Hit

# Greek, Cyrillic, Armenian, Hebrew, Arabic to Ethiopic, kana, Chinese, Korean.
_LETTER = (
    r"[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u077f\u0900-\u0fff\u10a0-\u10ff"
    r"\u1200-\u137f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ufb50-\ufdff\ufe70-\ufeff]"
)
_WORDS = re.compile(rf"{_LETTER}{{2,}}(?:[\s.'’-]{{1,2}}{_LETTER}+)*")
_LONGEST = 5  # words of a name: more are a sentence


def in_other_letters(letter: LinedLetter) -> Iterator[Hit]:
    """Few words together in such letters in a private letter, on a line of their own or among Danish
    ones: a name or a greeting, which says nothing to whoever reads the Danish."""
    if not letter.private:
        return
    for match in _WORDS.finditer(letter.response.document.text):
        if len(match.group().split()) <= _LONGEST:
            yield Hit(
                Span(*match.span()),
                PersonalKind.NAME,
                "navn med andre bogstaver",
                person=letter.response.sender,
            )
