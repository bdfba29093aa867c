"""An official's word on what the program is not sure of: "ja" or "nej", or the guess made sure."""

from __future__ import annotations

import re

from hoering.dansk import GUESS, IS_IT_THE_SENDER

_YES = ("ja", "j", "x", "ok", "behold", "gælder")
_NO = ("nej", "n", "slet", "fjern", "færdig", "læst", "gælder ikke")
_ASKED, _HOW = IS_IT_THE_SENDER.split("? ")
_QUESTION = re.compile(rf"^{re.escape(_ASKED)}\?\s*(?:{re.escape(_HOW)})?", re.I)


def answer(word: str) -> bool | None:
    """True for "ja", "OK", "x" …, False for "nej" …, None for any other word."""
    bare = word.casefold().strip(" .!»«\"'")
    return bare in _YES if bare in (*_YES, *_NO) else None


def sender_named(cell: str) -> str:
    """The name in a sender's cell, without the program's question and the answer to it."""
    first, *rest = [line for line in _lines(cell) if not _QUESTION.match(line)] or [""]
    # Rows that were joined say the name once each.
    named = dict.fromkeys([first, *(line for line in rest if answer(line) is None)])
    return " ".join(named)


def sender_answer(cell: str, before: str | None) -> bool | None:
    """The word on the sender named in the cell; `before` is the cell as it was handed out.

    It stands behind the program's question or in its place. Who deletes the question and lets the
    name stand has answered it, too.
    """
    for line in _lines(cell)[1:]:
        if (said := answer(_QUESTION.sub("", line))) is not None:
            return said
    asked, asks = (bool(_asked(text)) for text in (before or "", cell))
    return True if asked and not asks and sender_named(cell) == sender_named(before or "") else None


def is_guess(line: str) -> bool:
    """Is it a reason that the program only guesses at?"""
    return line.casefold().rstrip(" .").endswith(GUESS)


def is_made_sure(cell: str, before: str | None) -> bool:
    """Did a guess stand in the cell as it was handed out, and does none any more?"""
    was, now = (any(map(is_guess, _lines(text))) for text in (before or "", cell))
    return was and not now


def _asked(cell: str) -> list[str]:
    return [line for line in _lines(cell) if _QUESTION.match(line)]


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in cell.split("\n") if line.strip()]
