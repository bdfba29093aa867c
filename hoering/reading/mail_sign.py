"""The sign of a mail address in recognised text: "anna &post.dk" and "anna©post.dk" made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from hoering.reading.ocr import UNCERTAIN, SeenWord

_ENDING = r"[\w-]+(?:\.[\w-]+)*\.[a-zæøå]{2,8}[>),.;]*"
_WHOLE = re.compile(rf"([(<]?[\w.+-]+)[&©®€Q]({_ENDING})")
_TAIL = re.compile(rf"[&©®€@]({_ENDING})")
_NAME = re.compile(r"[(<]?[\w.+-]*[a-zæøå0-9]")


def with_mail_signs(words: Iterable[SeenWord]) -> list[SeenWord]:
    """The words with the addresses put together that their sign was lost in."""
    found: list[SeenWord] = []
    for word in words:
        whole, tail = _WHOLE.fullmatch(word.text), _TAIL.fullmatch(word.text)
        last = found[-1] if found and found[-1].line == word.line else None
        if tail and last is not None and _NAME.fullmatch(last.text):
            found[-1] = replace(
                last,
                text=f"{last.text}@{tail[1]}",
                top=min(last.top, word.top),
                x1=word.x1,
                bottom=max(last.bottom, word.bottom),
                certainty=min(last.certainty, word.certainty, UNCERTAIN),
            )
            continue
        if whole:
            certainty = min(word.certainty, UNCERTAIN)
            word = replace(word, text=f"{whole[1]}@{whole[2]}", certainty=certainty)
        found.append(word)
    return found
