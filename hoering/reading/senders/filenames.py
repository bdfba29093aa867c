"""What in the name of a file is called after its sender, and what only says what paper it is."""

from __future__ import annotations

import re

_NOTES = r"(?:\w*kommentarer|bemærkninger|rettelser|tilføjelser|noter|ændringer|ændringsforslag)"
# "Beredskabet - kommentarer i rødt", "Ældresagen_udkast med rettelser", "DN rettelser i udkast"
_TAIL = re.compile(
    rf"[\s_–—-]+(?:(?:hørings)?udkast(?:et)?[\s_]+)?(?:med[\s_]+|m\.?[\s_]+)?(?:\w+e[\s_]+)?{_NOTES}\b(?!.*\b(?:fra|af)\b).*$"
    r"|[\s_–—-]+(?:hørings)?udkast(?:et)?[\s_]+(?:med|m\.?)\b(?!.*\b(?:fra|af)\b).*$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^(?:(?i:protokoludskrift|referat|(?:protokol|mødebog)?uddrag|udskrift)[\s_–—-]+)+(?=[A-ZÆØÅ])"
)
# What was shown at a meeting before it was sent, or written: "Elevrådet oplæg", "PPR notat".
_SORT = re.compile(
    r"(?<=[^\Ws_])[ _]+(?:oplæg|præsentation|slides|powerpoint|plancher|notat|udtalelse|bemærkninger"
    r"|kommentarer|indsigelse|(?:hørings)?svar)\s*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÆØÅ][\wæøå.&-]+")
_PAPER = re.compile(
    r"\W*(?:\d+\W+)?(?:\w*høring\w*|svar\w*|bemærkninger|udkast\w*|\w*(?:politik(?:ken)?|strategi(?:en)?|plan(?:en)?))\W*",
    re.IGNORECASE,
)


def without_paper_words(stem: str) -> str:
    """A file's name without its ending, and without words around the sender's name that say that it
    is an extract, or a draft with notes on it."""
    bare = _SORT.sub("", _TAIL.sub("", stem))
    if not _NAME.search(bare) or _PAPER.fullmatch(bare.replace("_", " ")):
        bare = stem
    return _HEAD.sub("", bare)
