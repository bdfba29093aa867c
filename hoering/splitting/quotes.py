"""Quotations: what stands between marks, and blocks that only repeat the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoering.domain import Policy, Span
from hoering.drafttext import draft_text
from hoering.splitting.particulars import words_in

_PAIRS = {"”": "”", "“": "”“", "„": "“”", "»": "«", "«": "»", '"': '"', "›": "‹"}
_QUOTED = re.compile(
    r"“([^”“\"\n]{3,60})\"(?!\w)|"  # as recognition of a scan leaves them
    r"”([^”“\n]{3,400}?)”|“([^”“\n]{3,400}?)[”“]|„([^”“„\n]{3,400}?)[“”]|»([^«»\n]{3,400}?)«|«([^«»\n]{3,400}?)»"
    r"|\"([^\"\n]{3,400}?)\"|(?<![\w’'])['‘’]([^'‘’\n]{8,300}?)['’](?!\w)|›([^‹›\n]{3,400}?)‹"
)
# "Foreningen skriver også, at »…«": the words of others, and nothing said of them yet.
_SAID_BY_OTHERS = re.compile(
    r"(?!(?:vi|jeg)\b)[^.!?»«”“„\"]{1,90}\b(?:skriver|anfører|hævder|påstår|siger|udtaler)\b"
    r"(?: [\wæøå]+){0,4}\s?[,:]\s*(?:at )?(?=[»«”“„\"])",
    re.I,
)
_OF_ONESELF = re.compile(r"\b(?:jeg|mig|min|mit|mine)\b", re.I)
_LEAST = 8  # words: a shorter sentence may stand in the draft by chance


def quoted(text: str) -> Iterator[tuple[str, Span]]:
    """What stands between quotation marks, three letters or more, and where with its marks."""
    for match in _QUOTED.finditer(text):
        words = next(group for group in match.groups() if group is not None).strip()
        yield words, Span(*match.span())


def is_quotation(text: str, policy: Policy | None) -> bool:
    """Whether the whole text is a quotation: in one pair of quotation marks, or the draft's.

    Who is quoted may stand in front of the marks.
    """
    text = text.strip()
    said = _SAID_BY_OTHERS.match(text)
    drafts = policy is not None and words_in(text) >= _LEAST and draft_text(policy).holds(text)
    return drafts or _in_marks(text[said.end() if said else 0 :])


def voices(texts: Sequence[str], policy: Policy | None) -> set[int]:
    """Those of a letter's blocks that are what people said: "»Jeg kan ikke komme op ad bakken.«".

    Blocks in quotation marks one below the other, of which one speaks of itself and none is the draft's;
    one alone may be a motto.
    """
    found: set[int] = set()
    run: list[int] = []
    for nth, text in enumerate([*texts, ""]):
        if _in_marks(text.strip()) and not repeats_draft(text, policy):
            run.append(nth)
            continue
        if len(run) > 1 and any(_OF_ONESELF.search(texts[n]) for n in run):
            found.update(run)
        run = []
    return found


def repeats_draft(text: str, policy: Policy | None) -> bool:
    """Whether the whole text is the draft's, were it a few words in quotation marks."""
    return policy is not None and is_quotation(text, policy) and draft_text(policy).holds(text)


def _in_marks(text: str) -> bool:
    ends = _PAIRS.get(text[:1], "")
    if not ends or words_in(text) < 4:
        return False
    inner = text[1:].rstrip(" .,:;")
    return inner[-1:] in ends and not any(mark in inner[:-1] for mark in ends)
