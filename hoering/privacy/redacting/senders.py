"""What a private sender is called in the published version, whatever form the list has the name in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hoering.domain import PersonalKind, Response, SenderKind, Settled
from hoering.language.namelist import NameList, name_list
from hoering.privacy.letters.behalf import TOGETHER
from hoering.privacy.masking.masking import Mask
from hoering.privacy.wording.no_names import NO_NAME
from hoering.privacy.wording.runs import is_compound, is_word, loose_name, names_in, runs

NAMELESS = "Borger"  # a sender whose name is no row of the list

# "Naboerne til Torsdrup Hede"
_PLACED = re.compile(r"(?i)\b(?:til|ved|i|på|fra|omkring|nær|for)\s$")


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a response's list; `instead` is "" for one that stays."""

    words: frozenset[str]
    is_sender: bool
    instead: str


def names_of(
    data: Iterable[Settled],
) -> dict[str, tuple[Named, ...]]:
    """The names of the list by response."""
    found: dict[str, tuple[Named, ...]] = {}
    for one in data:
        datum = one.datum
        if datum.kind is PersonalKind.NAME:
            row = Named(_words(datum.text), datum.is_sender, one.instead if one.hidden else "")
            found[datum.response] = (*found.get(datum.response, ()), row)
    return found


def public_sender(response: Response, mask: Mask, names: Sequence[Named], stays: bool) -> str:
    """The sender as published.

    A private sender's name can come from the file's name or the mail address, where the list has
    none or another form of it: the whole field gives way, unless the list keeps the sender.
    `stays` tells that senders keep their names where the list says nothing else.
    """
    masked = mask.text(response.sender)
    if response.sender_kind is not SenderKind.CITIZEN:
        return masked
    words = _words(response.sender)
    own = [n for n in names if n.is_sender or n.words & words]
    if any(not n.instead and n.words <= words for n in own):
        return masked
    hidden = [n for n in own if n.instead]
    if not _names_somebody(mask.blocked(response.sender)) or (stays and not hidden):
        return masked
    hidden.sort(key=lambda n: (not n.is_sender, -len(n.words & words)))
    return hidden[0].instead if hidden else NAMELESS


def is_body(response: Response) -> bool:
    """Whether the sender is a body, whose name's words stay in its own letter, and no neighbours
    who write together."""
    return response.sender_kind is not SenderKind.CITIZEN and not TOGETHER.match(response.sender)


def _names_somebody(left: str) -> bool:
    """Whether what the mask left of a sender still reads as a name."""
    names = name_list()
    if left == left.lower():
        left = " ".join(word.capitalize() for word in left.split())
    for run in runs(left):
        if _PLACED.search(left[: run[0].span.start]):
            continue
        if any(names_in(run, names)) or any(names.is_family(token.word) for token in run):
            return True
        if len(run) > 1 and (run[0].word.endswith(".") or names.sounds_family(run[-1].word)):
            return True
        loose = loose_name(run, names)
        if loose is not None and loose.is_whole and not _is_thing(loose.words[0], names):
            return True
    return False


def _is_thing(word: str, names: NameList) -> bool:
    return not names.given_share(word) and (is_word(word) or is_compound(word))


def _words(text: str) -> frozenset[str]:
    parts = (word.strip(".,;:()").lower() for word in text.split())
    return frozenset(word for word in parts if word and word not in NO_NAME)
