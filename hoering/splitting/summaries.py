"""What a long letter says of itself in front of the text: its table of contents, and its summary.

Every point is answered once, where it is made in full; what only the summary says stays a remark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.splitting.flow import Flow
from hoering.splitting.particulars import words_in

_CONTENTS = re.compile(r"indhold(?:sfortegnelse|soversigt)?\s*:?", re.I)
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
        if at < end or not _CONTENTS.fullmatch(flow.text(nth)):
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


_CALLED = (
    r"sammenfatning|sammendrag|resum[eé]|hovedpunkter|hovedbudskab(?:er)?|opsummering|kort fortalt|overblik"
    r"|hovedsynspunkter|hovedkonklusioner"
    r"|(?:\w+ )?(?:vigtigste|centrale|overordnede) (?:\w+ )?(?:budskab(?:er)?|punkter|pointer|synspunkter|anbefalinger)"
    r"|(?:vores|rådets|foreningens) anbefalinger"
)
_TITLE = re.compile(
    rf"\W*(?:\d{{1,2}}[.)]?\s+)?(?:(?!ikke)\w+ ){{0,3}}?(?:{_CALLED})(?: (?:af|i|over|på)\b[^.]*)?\W*",
    re.I,
)
_LONGEST = 10  # words of a title
_TIMES = 2.5  # as many words as the summary has what it sums up
# Share of a summary's words that the rest of the letter has: of points that do not repeat each other
# in the development rounds it is 0.2, of nineteen in twenty below 0.43.
_SAID = 0.4
_SAID_OF_ITEM = 0.25  # … of one item's: below it the item is new
_STEM = 5  # letters


def summed_up(flow: Flow) -> list[int]:
    """The blocks of summaries that the rest of the letter says at length."""
    found: list[int] = []
    for at, nth in enumerate(flow.running):
        if words_in(flow.text(nth)) <= _LONGEST and _TITLE.fullmatch(flow.text(nth)):
            items = list(_below(flow, at))
            found += _repeated(flow, items)
    return found


def _below(flow: Flow, at: int) -> Iterator[int]:
    """What stands under a title: a list or a box, otherwise all to the next heading."""
    kind = None
    for nth in flow.running[at + 1 :]:
        block = flow.block(nth)
        if flow.zones[nth] is not None or (kind and block.kind is not kind):
            return
        yield nth
        if not flow.text(nth).endswith(":"):
            kind = block.kind


def _repeated(flow: Flow, items: Sequence[int]) -> list[int]:
    others = [n for n in flow.running if flow.zones[n] is None and n not in items]
    words = sum(words_in(flow.text(n)) for n in items)
    if not items or sum(words_in(flow.text(n)) for n in others) < _TIMES * words:
        return []
    said = " ".join(flow.text(n) for n in others).lower()
    shares = {n: _share(flow.text(n), said) for n in items}
    if _share(" ".join(flow.text(n) for n in items), said) < _SAID:
        return []
    return [n for n in items if shares[n] >= _SAID_OF_ITEM]


def _share(text: str, said: str) -> float:
    """The share of a text's words that are said, were it within a compound."""
    stems = _stems(text)
    return sum(stem in said for stem in stems) / len(stems) if stems else 1.0


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"[^\W\d_]{4,}|\d+", text.lower())}
