"""Letters in English: the words by which a kind is known, said in Danish, so that the weights know them.

Newcomers answer hearings, too. Only what asks, fears, praises or doubts is turned; the matter stays.
"""

from __future__ import annotations

import re

from hoering.language.plain import plain

# Words that every English sentence has some of and no Danish one has.
_ENGLISH_LIST = """
the this that these those is are were will would has been does did and our your you they we it with
from please which who what why when there their can could should i
"""
_ENGLISH = frozenset(_ENGLISH_LIST.split())
_LEAST = 3  # of them in a text
_SHARE = 0.15  # of all its words
_WORD = re.compile(r"[^\W\d_]+")
_SAID: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), danish)
    for pattern, danish in (
        (r"please|you should|you must|must|should|ought to|need to|needs to", "bør"),
        (r"(?:i|we) (?:suggest|propose|recommend|ask|request)(?: that| you)?", "vi foreslår"),
        (r"(?:i|we) (?:want|wish|would like|need)", "vi ønsker"),
        (r"could you|can you not|why not", "kunne man ikke"),
        (r"worried|worry|worries|concerned|concern|afraid|fear|scared", "bekymret"),
        (r"bad|wrong|unfair|dangerous|too (?:expensive|high|tall|dark|far|small|big)|against|sad", "urimeligt"),
        (r"(?:i|we) (?:really |very much )?(?:like|love|appreciate|support|welcome)", "vi er glade for"),
        (r"happy|glad|great|good|wonderful|nice|excellent", "dejligt"),
        (r"how (?:many|much|long|often)", "hvor mange"),
        (r"when|where|who|which|what|how|do i|do we|does|is it", "hvornår"),
        (r"mistake|error|incorrect|misspelled", "fejl"),
        (r"not|never|nobody|no one", "ikke"),
    )
)  # fmt: skip


def is_english(text: str) -> bool:
    """Whether enough of the words are English ones; of a short sentence that begins with one, fewer."""
    words = [word.lower() for word in _WORD.findall(text)]
    known = sum(word in _ENGLISH for word in words)
    least = _LEAST - 1 if words[:1] and words[0] in _ENGLISH else _LEAST
    return known >= least and known >= _SHARE * len(words)


def in_plain_danish(text: str) -> str:
    """An English text with the words of its kind in Danish; any other as the dictionary spells it."""
    if not is_english(text):
        return plain(text)
    for pattern, danish in _SAID:
        text = pattern.sub(danish, text)
    return text
