"""A letter's own table of contents: its headings once more, in front of what they head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoering.splitting.flow import Flow

_TITLE = re.compile(r"indhold(?:sfortegnelse|soversigt)?\s*:?", re.I)
_COUNTER = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)])\s+", re.I)
_LONG = 15  # words: a longer line is no heading
_STOP = re.compile(r"\w[.!?]\W*$")
_PAGE = re.compile(r"[\s.·…_]*\d{0,3}\s*$")


def contents_lines(flow: Flow) -> list[int]:
    """The lines below "Indhold" that stand once more further down, and the title itself.

    A line without its counter and its page number; one that heads nothing ends the table, and two
    lines at least make one: "Indhold: Ingen bemærkninger, Sprog: Ingen bemærkninger" is a form.
    """
    texts = [_title(flow.text(nth)) for nth in flow.running]
    found: list[int] = []
    end = 0
    for at, nth in enumerate(flow.running):
        if at < end or not _TITLE.fullmatch(flow.text(nth)):
            continue
        end = at + 1
        while end < len(texts) and _is_entry(flow, end, texts):
            end += 1
        if len({*texts[at + 1 : end]} & {*texts[end:]}) > 1:
            found += flow.running[at:end]
    return found


def _is_entry(flow: Flow, at: int, texts: Sequence[str]) -> bool:
    """Whether a line stands once more and is no sentence, as all are of a letter that lies in a
    file twice."""
    said = flow.text(flow.running[at])
    sentence = _STOP.search(said) or len(said.split()) > _LONG
    return bool(texts[at]) and not sentence and texts[at] in texts[at + 1 :]


def _title(text: str) -> str:
    return " ".join(_PAGE.sub("", _COUNTER.sub("", text)).lower().split())
